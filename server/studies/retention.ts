import { dayOfInstant } from '../day.ts';
import type { Database } from '../db/open.ts';
import { addToRecord } from '../record/service.ts';
import { emptyStudy, overdueStudies, studiesNaming } from './store.ts';

/** Erases what was asked in studies, what they were about and what came of them when their last day is over; that there was one, when and whose stays. Gives how many. */
export async function eraseOverdueStudies(db: Database, at: string): Promise<number> {
  const overdue = await overdueStudies(db, dayOfInstant(at));
  for (const { id, keepUntil } of overdue) {
    await db.transaction().execute(async (transaction) => {
      await emptyStudy(transaction, id, at);
      await addToRecord(transaction, { at, actor: 'spredt', kind: 'text.erased', subject: `study ${id}`, reason: 'its last day is over', facts: { what: 'study', keepUntil }, keepUntil: null });
    });
  }
  return overdue.length;
}

/** Erases every study that names a household which is erased from the registers; the event of that says so. Runs inside the caller's transaction. */
export async function eraseStudiesOf(transaction: Database, householdId: string, at: string): Promise<void> {
  for (const id of await studiesNaming(transaction, householdId)) await emptyStudy(transaction, id, at);
}
