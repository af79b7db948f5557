import { dayOfInstant } from '../day.ts';
import type { Database } from '../db/open.ts';
import { addToRecord } from '../record/service.ts';
import { emptyLetter, emptyLettersTo, overdueLetters } from './store.ts';

/** Empties what was written in letters whose last day is over: who wrote, to whom and when stays. Gives how many. */
export async function eraseOverdueLetters(db: Database, at: string): Promise<number> {
  const overdue = await overdueLetters(db, dayOfInstant(at));
  for (const letter of overdue) {
    await db.transaction().execute(async (transaction) => {
      await emptyLetter(transaction, letter, at);
      const facts = { what: 'letter', keepUntil: letter.keepUntil };
      await addToRecord(transaction, { at, actor: 'spredt', kind: 'text.erased', subject: `round ${letter.roundId}`, reason: 'its last day is over', facts, keepUntil: null });
    });
  }
  return overdue.length;
}

/** Empties what was written in every letter to a household that is erased from the registers; the event of that says so. Runs inside the caller's transaction. */
export function eraseLettersOf(transaction: Database, householdId: string, at: string): Promise<void> {
  return emptyLettersTo(transaction, householdId, at);
}
