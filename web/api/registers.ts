import type { ErasedView, HistoryEntry, ListView, RegisterId, RemoveRow, RowView, StoredRow, WriteRow } from '../../server/registers/schemas.ts';
import { read, withQuery, write } from './request.ts';

const pathOf = (register: RegisterId): string => `/api/registers/${register}`;
const rowPathOf = (register: RegisterId, id: string): string => `${pathOf(register)}/${encodeURIComponent(id)}`;

/** What a list is asked for; filters are `field:value`. */
export interface ListAsked {
  readonly q?: string;
  readonly sort?: string;
  readonly filter?: readonly string[];
  readonly page?: number;
  readonly size?: number;
}

/** A page of a register. */
export function readList(register: RegisterId, { q = '', sort = '', filter = [], page = 1, size = 50 }: ListAsked, signal?: AbortSignal): Promise<ListView> {
  return read(withQuery(pathOf(register), { q, sort, filter, page, size }), signal);
}

/** Everything about one row. */
export const readRow = (register: RegisterId, id: string): Promise<RowView> => read(rowPathOf(register, id));
/** What has happened to a row, the newest first. */
export const readHistory = (register: RegisterId, id: string): Promise<readonly HistoryEntry[]> => read(`${rowPathOf(register, id)}/history`);
/** Puts a new row into a register. */
export const createRow = (register: RegisterId, body: WriteRow): Promise<StoredRow> => write('POST', pathOf(register), body);
/** Writes a row as it shall be. */
export const changeRow = (register: RegisterId, id: string, body: WriteRow): Promise<StoredRow> => write('PUT', rowPathOf(register, id), body);
/** Takes a row out of its register. */
export const removeRow = (register: RegisterId, id: string, body: RemoveRow): Promise<undefined> => write('DELETE', rowPathOf(register, id), body);
/** Erases what is personal, in the register and in the record. */
export const eraseRow = (register: RegisterId, id: string, body: RemoveRow): Promise<ErasedView> => write('POST', `${rowPathOf(register, id)}/erase`, body);
