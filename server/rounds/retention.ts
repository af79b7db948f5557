import { setImmediate } from 'node:timers/promises';
import { dayOfInstant } from '../day.ts';
import type { Database } from '../db/open.ts';
import type { Parameters } from '../parameters/schemas.ts';
import { monthsAfter } from '../parameters/service.ts';
import { addToRecord, isTold } from '../record/service.ts';
import { sha256 } from './freeze.ts';
import { dateTexts, eraseText, overdueTexts, storedText, storedTexts, type StoredText } from './store.ts';

// Problems and proposals are about people. When their last day is over their texts are erased; that they were there, what they were known by and what came
// of them stays, so that the record of the rounds is whole.

const nameOf = (stored: StoredText): string => (stored.kind === 'problem' ? `problem ${stored.sha256}` : `proposal ${stored.number} of round ${stored.roundId}`);

/** Gives stored texts of before they had one their last day, and erases those whose last day is over. Gives how many were erased. */
export async function eraseOverdueTexts(db: Database, at: string, { recordKeepMonths }: Parameters): Promise<number> {
  await dateTexts(db, (storedAt) => monthsAfter(dayOfInstant(storedAt), recordKeepMonths));
  const overdue = await overdueTexts(db, dayOfInstant(at));
  for (const stored of overdue) {
    await db.transaction().execute(async (transaction) => {
      await eraseText(transaction, stored, at);
      const facts = { sha256: stored.sha256, keepUntil: stored.keepUntil };
      await addToRecord(transaction, { at, actor: 'spredt', kind: 'text.erased', subject: nameOf(stored), reason: 'its last day is over', facts, keepUntil: null });
    });
  }
  return overdue.length;
}

async function faultOf(db: Database, stored: StoredText): Promise<string | null> {
  const name = stored.kind === 'problem' ? `the problem ${stored.sha256}` : nameOf(stored);
  const text = await storedText(db, stored);
  if (text === '' && stored.erasedAt !== null) return await isTold(db, nameOf(stored), 'text.erased') ? null : `${name} is gone, and no event says that it was erased`;
  return sha256(text) === stored.sha256 ? null : `${name} is not what was stored`;
}

/** Looks whether every stored problem and proposal is what it was when it was stored, or was erased by an event that says so; a sentence for each that is not. Others are answered meanwhile. */
export async function verifyStoredTexts(db: Database): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const stored of await storedTexts(db)) {
    const fault = await faultOf(db, stored);
    if (fault !== null) faults.push(fault);
    await setImmediate();
  }
  return faults;
}
