import type { Actor } from '../access/schemas.ts';
import { dayOfInstant } from '../day.ts';
import type { Database } from '../db/open.ts';
import { forgetAgreement, forgetStaffMember } from '../follow-up-keeping/service.ts';
import { forgetHousehold } from '../forget-household.ts';
import type { Parameters } from '../parameters/schemas.ts';
import { addToRecord, eraseTold, lastChange } from '../record/service.ts';
import { EventKind } from '../record/schemas.ts';
import { roundsHolding } from '../rounds/service.ts';
import { judge } from './judge.ts';
import { storedRows } from './list.ts';
import type { PersonalRegister } from './retention.ts';
import { changesBetween, recordOf } from './rows.ts';
import type { ChangedMeanwhile, ErasedView, FieldFault, RecordOf, RegisterId, Related, RemoveRow, StoredRow, WriteRow } from './schemas.ts';
import { deleteRow, selectReferrers, selectRow } from './store.ts';
import { toldOf, writeRows, type RowWrite } from './write-rows.ts';

/** Who edits, and when. */
export interface Editing {
  readonly actor: Actor;
  readonly at: string;
  readonly parameters: Parameters;
}

/** Why nothing was changed. */
export type EditRefusal =
  | { readonly kind: 'faults'; readonly faults: readonly FieldFault[] }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'changedMeanwhile'; readonly meanwhile: ChangedMeanwhile }
  | { readonly kind: 'inUse'; readonly uses: readonly Related[] };

type Edited<T> = { readonly kind: 'done'; readonly value: T } | EditRefusal;

const today = ({ at }: Editing): string => dayOfInstant(at);

async function shownRow(db: Database, register: RegisterId, id: string, editing: Editing): Promise<StoredRow> {
  const [row] = await storedRows(db, register, [id], today(editing));
  if (row === undefined) throw new Error(`${register} ${id} was written and is not there`);
  return row;
}

const writtenBy = ({ actor, at, parameters }: Editing, reason: string | null) => ({ actor: actor.login, at, reason, parameters });
const assessing = (editing: Editing) => ({ name: editing.actor.name, today: today(editing), parameters: editing.parameters });

/** Puts a new row into a register. */
export function createRow(db: Database, register: RegisterId, { record, reason }: WriteRow, editing: Editing): Promise<Edited<StoredRow>> {
  return db.transaction().execute(async (transaction) => {
    const judged = await judge(transaction, register, record, null, assessing(editing));
    if (!judged.ok) return { kind: 'faults', faults: judged.faults };
    await writeRows(transaction, [{ register, kind: 'create', record: judged.record, before: null } as RowWrite], writtenBy(editing, reason));
    return { kind: 'done', value: await shownRow(transaction, register, judged.record.id, editing) };
  });
}

/** The row as it is, when it is the one that was looked at; else why it is not. */
async function rowLookedAt(db: Database, register: RegisterId, id: string, version: number, editing: Editing): Promise<RecordOf<RegisterId> | EditRefusal> {
  const row = await selectRow(db, register, id);
  if (row === undefined) return { kind: 'notFound' };
  if (row.version === version) return recordOf(register, row as never);
  const last = await lastChange(db, `${register} ${id}`, ['row.created', 'row.changed']);
  return { kind: 'changedMeanwhile', meanwhile: { row: await shownRow(db, register, id, editing), changedBy: last?.actor ?? null, changedAt: row.changedAt } };
}

const isRefusal = (found: RecordOf<RegisterId> | EditRefusal): found is EditRefusal => 'kind' in found && !('id' in found);

/** Changes a row that nobody else has changed since it was looked at. A record that is as it was changes nothing. */
export function changeRow(db: Database, register: RegisterId, id: string, { record, version, reason }: WriteRow & { readonly version: number }, editing: Editing): Promise<Edited<StoredRow>> {
  return db.transaction().execute(async (transaction) => {
    const before = await rowLookedAt(transaction, register, id, version, editing);
    if (isRefusal(before)) return before;
    const judged = await judge(transaction, register, record, before, assessing(editing));
    if (!judged.ok) return { kind: 'faults', faults: judged.faults };
    if (changesBetween(before, judged.record).length > 0) {
      await writeRows(transaction, [{ register, kind: 'change', record: judged.record, before } as RowWrite], writtenBy(editing, reason));
    }
    return { kind: 'done', value: await shownRow(transaction, register, id, editing) };
  });
}

/** What keeps a row from going: those that refer to it. Whom others avoid may go as a household where it stays as a tenant, and the other way about. */
async function usesOf(db: Database, register: RegisterId, id: string): Promise<readonly Related[]> {
  const uses = await selectReferrers(db, register, id);
  const twin = register === 'households' ? 'tenancies' : register === 'tenancies' ? 'households' : null;
  const isStillKnown = twin !== null && await selectRow(db, twin, id) !== undefined;
  return isStillKnown ? uses.filter((use) => use.about !== 'avoids') : uses;
}

/** Takes a row out of its register; what it was stays in the record. */
export function removeRow(db: Database, register: RegisterId, id: string, { version, reason }: RemoveRow, editing: Editing): Promise<Edited<null>> {
  return db.transaction().execute(async (transaction) => {
    const before = await rowLookedAt(transaction, register, id, version, editing);
    if (isRefusal(before)) return before;
    const uses = await usesOf(transaction, register, id);
    if (uses.length > 0) return { kind: 'inUse', uses };
    await deleteRow(transaction, register, id);
    await addToRecord(transaction, toldOf(register, 'row.removed', id, [before, null], writtenBy(editing, reason)));
    return { kind: 'done', value: null };
  });
}

/** The kinds of event that tell what stood in a row, what was said of it in meetings and letters, and what was told of visits. */
const WRITTEN_KINDS: readonly EventKind[] = EventKind.options.filter((kind) => /^(row\.(created|changed|removed)|letter\.written|visit\.(told|takenBack)|round\.(accept|lock|clear|unplace|place|forbid|allow|leaveOpen|decline|undo))$/.test(kind));

/** Erases what the record tells of a row, and tells that it was erased. Gives how many events told of it. */
async function eraseWhatIsTold(transaction: Database, register: RegisterId, id: string, reason: string, editing: Editing): Promise<number> {
  const by = writtenBy(editing, reason);
  const told = await eraseTold(transaction, `${register} ${id}`, WRITTEN_KINDS, { ...by, reason: 'its row was erased' });
  if (told > 0 || await selectRow(transaction, register, id) !== undefined) {
    await addToRecord(transaction, { ...toldOf(register, 'row.erased', id, [null, null], by), facts: { eventsErased: told } });
  }
  return told;
}

/** What is taken away elsewhere together with a row. */
const FORGET: Readonly<Record<PersonalRegister, (transaction: Database, id: string, at: string) => Promise<void>>> = {
  households: forgetHousehold, tenancies: forgetHousehold, staff: forgetStaffMember, agreements: forgetAgreement,
};

/**
 * Takes a row about people away together with everything that the record tells of what stood in it; that it was erased, by whom and why, remains. A row
 * that was removed before can be erased too, for as long as the record tells of it. Who has opened it stays until the last day of those events: that is
 * about the one who looked, and is what an auditor answers with. Rounds keep what they were decided on until their own last day, and are named.
 */
export function eraseRow(db: Database, register: PersonalRegister, id: string, { version, reason }: RemoveRow, editing: Editing): Promise<Edited<ErasedView>> {
  return db.transaction().execute(async (transaction) => {
    const before = await rowLookedAt(transaction, register, id, version, editing);
    if (isRefusal(before) && before.kind !== 'notFound') return before;
    const isThere = !isRefusal(before);
    const uses = isThere ? await usesOf(transaction, register, id) : [];
    if (uses.length > 0) return { kind: 'inUse', uses };
    const told = await eraseWhatIsTold(transaction, register, id, reason, editing);
    if (!isThere && told === 0) return { kind: 'notFound' };
    await deleteRow(transaction, register, id);
    await FORGET[register](transaction, id, editing.at);
    const isInRounds = register === 'households' || register === 'tenancies';
    return { kind: 'done', value: { rounds: isInRounds ? [...await roundsHolding(transaction, register, id)] : [] } };
  });
}
