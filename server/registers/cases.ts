import type { Database } from '../db/open.ts';
import type { MunicipalHousehold } from '../intake/schemas.ts';
import { addToRecord, historyOf } from '../record/service.ts';
import { recordOf } from './rows.ts';
import { RECORDS, type FieldChange, type RecordOf, type RegisterId } from './schemas.ts';
import { deleteRow, selectLeases, selectReferrers, selectRow, selectTenancies } from './store.ts';
import { toldOf, writeRows, type WrittenBy } from './write-rows.ts';

// A household's row in the register is its case (sak): it waits for as long as the row is there. A case that is closed is taken out of the register, as
// anybody would take it out by hand; what it was stays in the record until its last day there.

/** The record that stands in a register under an id; null where there is none. */
export async function recordIn<R extends RegisterId>(db: Database, register: R, id: string): Promise<RecordOf<R> | null> {
  const row = await selectRow(db, register, id);
  return row === undefined ? null : recordOf(register, row as never);
}

/** The tenancies of a dwelling, whatever day they end. */
export const tenanciesOf = (db: Database, dwellingId: string): ReturnType<typeof selectTenancies> => selectTenancies(db, dwellingId);

/** The leases that end by a day, or have ended, of tenants who are not known to move out; the first end first. */
export const leasesEndingBy = (db: Database, day: string): ReturnType<typeof selectLeases> => selectLeases(db, day);

/** A household that kept away from another, and by how many metres. */
export interface Avoiding {
  readonly householdId: string;
  readonly metres: number;
}

/** Writes another list of whom a household avoids. */
async function avoid(transaction: Database, before: MunicipalHousehold, avoids: MunicipalHousehold['avoids'], by: WrittenBy): Promise<void> {
  await writeRows(transaction, [{ register: 'households', kind: 'change', record: { ...before, avoids }, before }], by);
}

/** Lets nobody avoid a household that is no longer in any register. Gives who did. */
async function avoidNoMore(transaction: Database, id: string, by: WrittenBy): Promise<readonly Avoiding[]> {
  if (await selectRow(transaction, 'tenancies', id) !== undefined) return [];
  const avoiding: Avoiding[] = [];
  for (const use of await selectReferrers(transaction, 'households', id)) {
    const before = use.register === 'households' ? await recordIn(transaction, 'households', use.id) : null;
    if (before === null) continue;
    avoiding.push(...before.avoids.filter((one) => one.id === id).map(({ metres }) => ({ householdId: use.id, metres })));
    await avoid(transaction, before, before.avoids.filter((one) => one.id !== id), by);
  }
  return avoiding;
}

/**
 * Closes the case of a household: its row leaves the register, and it is in no round that is frozen afterwards. Others avoid it no more, unless it lives in a
 * municipal dwelling. Gives who avoided it. Runs inside the caller's transaction.
 */
export async function closeCase(transaction: Database, household: MunicipalHousehold, by: WrittenBy): Promise<readonly Avoiding[]> {
  await deleteRow(transaction, 'households', household.id);
  await addToRecord(transaction, toldOf('households', 'row.removed', household.id, [household, null], by));
  return avoidNoMore(transaction, household.id, by);
}

/** A household as the record told of it when it left the register; null where that has been erased, or is no household any more. */
async function lastKnown(db: Database, id: string): Promise<MunicipalHousehold | null> {
  const [told] = await historyOf(db, `households ${id}`, ['row.removed'], 1);
  if (told === undefined || told.payload === null) return null;
  const { changes } = JSON.parse(told.payload.facts) as { readonly changes: readonly FieldChange[] };
  const before = new Map(changes.map((change) => [change.field, change.before]));
  const { assessments: _, ...fields } = RECORDS.households.shape;
  const record = Object.fromEntries(Object.keys(fields).map((field) => [field, before.get(field) ?? null]));
  const assessments = { counted: before.get('assessments.counted') ?? null, shielded: before.get('assessments.shielded') ?? null, unrest: before.get('assessments.unrest') ?? null };
  const parsed = RECORDS.households.safeParse({ ...record, assessments });
  return parsed.success ? parsed.data : null;
}

/** Whether a closed case can be opened again as it was: the record tells of it still, and no other case has its id. */
export async function canBringBack(db: Database, id: string): Promise<boolean> {
  return await selectRow(db, 'households', id) === undefined && await lastKnown(db, id) !== null;
}

/** Opens a closed case again as it was, with those who avoided it, so far as they are still there. Gives whether it could. Runs inside the caller's transaction. */
export async function bringBackCase(transaction: Database, id: string, avoiding: readonly Avoiding[], by: WrittenBy): Promise<boolean> {
  const record = await selectRow(transaction, 'households', id) === undefined ? await lastKnown(transaction, id) : null;
  if (record === null) return false;
  await writeRows(transaction, [{ register: 'households', kind: 'create', record, before: null }], by);
  for (const { householdId, metres } of avoiding) {
    const before = await recordIn(transaction, 'households', householdId);
    if (before !== null && !before.avoids.some((one) => one.id === id)) await avoid(transaction, before, [...before.avoids, { id, metres }], by);
  }
  return true;
}
