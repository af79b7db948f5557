import { signal, type Signal } from '@preact/signals';
import { FIELDS, FieldFault, type HistoryEntry, type RegisterId, type StoredRow } from '../../server/registers/schemas.ts';
import { changeRow, createRow, readHistory, readRow } from '../api/registers.ts';
import type { RequestError } from '../api/request.ts';
import { birthNumbersIn, fieldAt, inOrderOfForm, judge } from '../registers/judge.ts';
import { ONLY_WITHOUT } from '../registers/form-sections.ts';
import { merge, sameText, type Merged } from '../registers/merge.ts';
import { nothingWritten, recordIn, valueIn, writtenForm, writtenValue, type Written, type WrittenValue } from '../registers/written-values.ts';
import { asRequestError } from './loadable.ts';

/** How the last try to save ended, or that it goes on. */
export type Saving =
  | { readonly state: 'idle' | 'saving' | 'faulty' }
  | { readonly state: 'failed'; readonly error: RequestError }
  | { readonly state: 'meanwhile'; readonly merged: Merged; readonly undecided: readonly string[]; readonly last: HistoryEntry | null }
  | { readonly state: 'gone' };

/** A form of a register: what is written, what it was written on top of, and what is wrong with it. */
export interface RegisterForm {
  readonly register: RegisterId;
  /** The row that is changed; null for a new one. */
  readonly row: Signal<StoredRow | null>;
  readonly written: Signal<Written>;
  readonly reason: Signal<string>;
  readonly faults: Signal<readonly FieldFault[]>;
  readonly saving: Signal<Saving>;
  /** What the ids in the form are called. */
  readonly names: Signal<Readonly<Record<string, string>>>;
}

/** A form for a new row, or for one that is to be changed. */
export function openForm(register: RegisterId, row: StoredRow | null): RegisterForm {
  return {
    register, row: signal(row), written: signal(writtenForm(register, row?.record)), reason: signal(''), faults: signal([]), saving: signal({ state: 'idle' }), names: signal(row?.names ?? {}),
  };
}

/** Whether the form holds something that is not in the register. */
export function isUnsaved({ register, row, written, reason }: RegisterForm): boolean {
  return reason.value !== '' || sameText(written.value) !== sameText(writtenForm(register, row.value?.record));
}

/** The fields that hold nothing once something is written in a field. */
const emptiedBy = (register: RegisterId, key: string): Written => (
  Object.fromEntries(FIELDS[register].filter((field) => ONLY_WITHOUT[register]?.[field.key] === key).map((field) => [field.key, nothingWritten(field.kind)])));

/** Takes in what is written in a field. A birth number is told of at once; other faults of the field are forgotten until the form is sent again. */
export function writeField({ register, written, faults }: RegisterForm, key: string, value: WrittenValue): void {
  const field = FIELDS[register].find((one) => one.key === key);
  if (field === undefined) throw new Error(`${register} has no field ${key}`);
  const isNothing = sameText(value) === sameText(nothingWritten(field.kind));
  written.value = { ...written.value, ...isNothing ? {} : emptiedBy(register, key), [key]: value };
  const others = faults.value.filter(({ path }) => fieldAt(register, path) !== field);
  faults.value = inOrderOfForm(register, [...others, ...birthNumbersIn(field, valueIn(field.kind, value))]);
}

/** Decides what shall stand in a field that both have changed. */
export function decide(form: RegisterForm, key: string, side: 'mine' | 'theirs'): void {
  const now = form.saving.value;
  if (now.state !== 'meanwhile') return;
  const collision = now.merged.collisions.find(({ field }) => field.key === key);
  if (collision === undefined) return;
  const value = side === 'mine' ? collision.mine as WrittenValue : writtenValue(collision.field.kind, collision.theirs);
  form.written.value = { ...form.written.value, [key]: value };
  form.saving.value = { ...now, undecided: now.undecided.filter((one) => one !== key) };
}

/** Puts what was written together with what somebody else wrote meanwhile. */
async function putTogether(form: RegisterForm, before: StoredRow): Promise<Saving> {
  const id = String(before.record.id);
  const [row, history] = await Promise.all([readRow(form.register, id), readHistory(form.register, id)]);
  const merged = merge(form.register, { base: before.record, theirs: row.record, mine: form.written.value, history });
  form.row.value = row;
  form.written.value = merged.written;
  form.names.value = { ...form.names.value, ...row.names };
  const last = history.find(({ kind }) => kind === 'row.changed') ?? null;
  return { state: 'meanwhile', merged, undecided: merged.collisions.map(({ field }) => field.key), last };
}

function faultsOf(error: RequestError): readonly FieldFault[] {
  const found: unknown = error.details?.faults;
  const parsed = FieldFault.array().safeParse(found);
  return parsed.success ? parsed.data : [];
}

async function refused(form: RegisterForm, error: RequestError, before: StoredRow | null): Promise<Saving> {
  const faults = faultsOf(error);
  if (faults.length > 0) {
    form.faults.value = inOrderOfForm(form.register, faults);
    return { state: 'faulty' };
  }
  if (before !== null && error.code === 'rowNotFound') return { state: 'gone' };
  if (before === null || error.code !== 'changedMeanwhile') return { state: 'failed', error };
  return putTogether(form, before).catch((later: unknown): Saving => {
    const again = asRequestError(later);
    return again.code === 'rowNotFound' ? { state: 'gone' } : { state: 'failed', error: again };
  });
}

/** Sends the form; gives the row as it lies in the register, or null when it could not be saved and the form says why. */
export async function save(form: RegisterForm): Promise<StoredRow | null> {
  const { register, row, written, reason, faults, saving } = form;
  faults.value = judge(register, written.value);
  if (saving.value.state === 'meanwhile' && saving.value.undecided.length > 0) return null;
  if (faults.value.length > 0) {
    saving.value = { state: 'faulty' };
    return null;
  }
  saving.value = { state: 'saving' };
  const before = row.value;
  const body = { record: recordIn(register, written.value), reason: reason.value.trim() || null };
  try {
    return before === null ? await createRow(register, body) : await changeRow(register, String(before.record.id), { ...body, version: before.version });
  } catch (error) {
    saving.value = await refused(form, asRequestError(error), before);
    return null;
  }
}
