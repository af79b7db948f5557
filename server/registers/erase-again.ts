import type { Database } from '../db/open.ts';
import type { Parameters } from '../parameters/schemas.ts';
import type { Head } from '../record/schemas.ts';
import { erasures, hasHead } from '../record/service.ts';
import { eraseRow, type Editing } from './edit.ts';
import { PERSONAL_REGISTERS, type PersonalRegister } from './retention.ts';
import { recordOf } from './rows.ts';
import { selectReferrers, selectRow } from './store.ts';
import { writeRows } from './write-rows.ts';

/** A row about people that was erased, and the event that says so. */
export interface ErasedRow {
  readonly register: PersonalRegister;
  readonly id: string;
  readonly event: Head;
}

/** What came of erasing again, as subjects: rows that are gone now, and rows that could not go because others refer to them. */
export interface ErasedAgain {
  readonly erased: readonly string[];
  readonly left: readonly string[];
}

const BY = { id: 'spredt', login: 'spredt', name: 'Spredt', roles: [] };
const REASON = 'it was erased before the backup was put back';

/** What the record of a database says has been erased from its registers, in order. */
export async function erasedFrom(db: Database): Promise<readonly ErasedRow[]> {
  return (await erasures(db)).flatMap(({ subject, event }): readonly ErasedRow[] => {
    const space = subject.indexOf(' ');
    const register = PERSONAL_REGISTERS.find((one) => one === subject.slice(0, space));
    return register === undefined ? [] : [{ register, id: subject.slice(space + 1), event }];
  });
}

/** Lets no household avoid somebody who is to be erased: whoever erased them had done so too. One who stays in the other register is avoided still. */
async function avoidNoMore(db: Database, { register, id }: ErasedRow, { at, parameters }: Editing): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    if (register !== 'households' && register !== 'tenancies') return;
    const twin = register === 'households' ? 'tenancies' : 'households';
    if (await selectRow(transaction, twin, id) !== undefined) return;
    for (const use of await selectReferrers(transaction, register, id)) {
      if (use.register !== 'households' || use.about !== 'avoids') continue;
      const before = recordOf('households', await selectRow(transaction, 'households', use.id) as never);
      const record = { ...before, avoids: before.avoids.filter((one) => one.id !== id) };
      await writeRows(transaction, [{ register: 'households', kind: 'change', record, before }], { actor: BY.login, at, parameters, reason: 'whom it avoids was erased before the backup was put back' });
    }
  });
}

/**
 * Erases again what an older database still has of rows that have been erased since it was that, and what its record tells of them. An erasing that the older
 * database knows of is done: a row with that id there is somebody else's, who was given it later.
 */
export async function eraseAgain(db: Database, rows: readonly ErasedRow[], at: string, parameters: Parameters): Promise<ErasedAgain> {
  const [erased, left] = [new Set<string>(), new Set<string>()];
  const editing: Editing = { actor: BY, at, parameters };
  const unknown: ErasedRow[] = [];
  for (const row of rows) if (!await hasHead(db, row.event)) unknown.push(row);
  for (const row of unknown) {
    const { register, id } = row;
    const there = await selectRow(db, register, id);
    if (there !== undefined) await avoidNoMore(db, row, editing);
    const outcome = await eraseRow(db, register, id, { version: there?.version ?? 1, reason: REASON }, editing);
    if (outcome.kind === 'done') erased.add(`${register} ${id}`);
    else if (outcome.kind !== 'notFound') left.add(`${register} ${id}`);
  }
  return { erased: [...erased], left: [...left] };
}
