import { fieldsOf, type Fields } from './fields.ts';
import type { Geocoder } from './geocode.ts';
import { createIdRegister, type IdRegister } from './id-register.ts';
import type { IssueLog } from './issues.ts';
import type { Municipality } from './schemas.ts';
import type { Source } from './sources.ts';
import type { TableShape } from './table-shape.ts';
import { openTable } from './table.ts';
import type { WordLists } from './word-list.ts';

/** What every file of a municipality is read with: the sources, what the registers hold, the approved words, and where what is found is told. */
export interface Desk {
  readonly sources: ReadonlyMap<string, Source>;
  /** Files that are there and could not be opened. */
  readonly unreadable: ReadonlySet<string>;
  readonly held: Municipality;
  readonly words: WordLists;
  readonly kommunenummer: string;
  readonly geocoder: Geocoder | null;
  readonly log: IssueLog;
  /** Hears how much of a source has been read, 0 to 1. */
  onShare(source: Source, share: number): void;
}

/** What has been read of a file: its rows, the ids that others may name, and how many rows it had. */
export interface ReadRows<T> {
  readonly rows: readonly T[];
  readonly ids: IdRegister;
}

/** Something of a register that is held already. */
interface Held {
  readonly id: string;
}

/** Reads every row of a file with `read`, which gets the record that the register holds with an id; a file that is not there gives no rows. */
export function readRows<T, H extends Held>(
  desk: Desk, shape: TableShape, held: readonly H[], read: (fields: Fields, ids: IdRegister, heldOf: (id: string) => H | undefined) => T,
): ReadRows<T> {
  const source = desk.sources.get(shape.file);
  const table = source === undefined ? null : openTable(source, shape, desk.log, (share) => desk.onShare(source, share));
  const byId = new Map(held.map((record) => [record.id, record]));
  const isRead = (): boolean => (source === undefined ? !desk.unreadable.has(shape.file) : table?.isWhole() ?? false);
  const ids = createIdRegister({ file: shape.file, isGiven: source !== undefined, isRead, held: new Set(byId.keys()), log: desk.log });
  const rows: T[] = [];
  if (table !== null) for (const row of table.rows) rows.push(read(fieldsOf(table, row, desk.log), ids, (id) => byId.get(id)));
  return { rows, ids };
}

/** The records of a register with those of a file laid over them: the register's in its order, then what is new. */
export function overlay<H extends Held>(held: readonly H[], read: readonly H[]): readonly H[] {
  if (read.length === 0) return held;
  const byId = new Map(held.map((record) => [record.id, record]));
  for (const record of read) byId.set(record.id, record);
  return [...byId.values()];
}
