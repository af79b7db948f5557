import type { Database } from '../db/open.ts';
import { rowOf } from '../db/tables.ts';
import type { Parameters } from '../parameters/schemas.ts';
import type { Change } from '../record/schemas.ts';
import { addAllToRecord, stateNumber } from '../record/service.ts';
import { retentionOf, toldUntil } from './retention.ts';
import { changesBetween } from './rows.ts';
import type { RecordOf, RegisterId } from './schemas.ts';
import { insertRows, replaceRows } from './store.ts';

/** A row that is new, or that shall be another than it was (`before`). */
export type RowWrite = { readonly [R in RegisterId]: {
  readonly register: R;
  readonly kind: 'create' | 'change';
  readonly record: RecordOf<R>;
  readonly before: RecordOf<R> | null;
} }[RegisterId];

/** Who writes rows, when and why: the login of a user, or `spredt`. */
export interface WrittenBy {
  readonly actor: string;
  readonly at: string;
  readonly reason: string | null;
  readonly parameters: Parameters;
}

/** Rows that others refer to come before those that refer to them. */
const ORDER: readonly RegisterId[] = ['words', 'areas', 'sites', 'places', 'dwellings', 'teams', 'households', 'tenancies', 'staff', 'agreements'];

/** The change of a row as it is told to the record: its fields before and after. */
export function toldOf(register: RegisterId, kind: Change['kind'], id: string, [before, after]: readonly [object | null, object | null], { actor, at, reason, parameters }: WrittenBy): Change {
  return { at, actor, kind, subject: `${register} ${id}`, reason, facts: { changes: changesBetween(before, after) }, keepUntil: toldUntil(register, { at, reason }, parameters) };
}

/**
 * The version that a new row begins at. It is higher than that of any row before it, also of one with the same id that was taken out or erased: so a form
 * that shows that one never writes over this. Each change is an event, and no version is higher than the number of the event that told of it.
 */
export async function firstVersion(transaction: Database): Promise<number> {
  return await stateNumber(transaction) + 1;
}

/**
 * Makes all ready that writing rows and telling each to the record needs, and gives what does it inside a transaction: many rows take a while to make ready, and
 * nobody else who writes is to wait for that. That the rows may stand so has been judged before. A change counts the row's version up by one.
 */
export function rowsReady(writes: readonly RowWrite[], by: WrittenBy): (transaction: Database) => Promise<void> {
  const registers = ORDER.map((register) => {
    const own = writes.filter((write) => write.register === register);
    const rowsOf = (kind: RowWrite['kind']): readonly object[] => own.filter((write) => write.kind === kind)
      .map(({ record }) => ({ ...rowOf(record), version: 1, changedAt: by.at, ...retentionOf(register, record, by.at, by.parameters) }));
    const told = own.map(({ kind, record, before }) => toldOf(register, kind === 'create' ? 'row.created' : 'row.changed', record.id, [kind === 'create' ? null : before, record], by));
    return { register, created: rowsOf('create'), changed: rowsOf('change'), told };
  });
  return async (transaction) => {
    const version = await firstVersion(transaction);
    for (const { register, created, changed } of registers) {
      await insertRows(transaction, register, created.map((row) => ({ ...row, version })));
      await replaceRows(transaction, register, changed);
    }
    await addAllToRecord(transaction, registers.flatMap(({ told }) => told));
  };
}

/** Writes rows and tells each to the record. Runs inside the caller's transaction. */
export function writeRows(transaction: Database, writes: readonly RowWrite[], by: WrittenBy): Promise<void> {
  return rowsReady(writes, by)(transaction);
}
