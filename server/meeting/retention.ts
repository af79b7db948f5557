import { dayOfInstant } from '../day.ts';
import type { Database } from '../db/open.ts';
import { addToRecord } from '../record/service.ts';
import { planIn } from './rounds-open.ts';
import type { Plan } from './schemas.ts';
import { eraseDecisionsOf, eraseOverdue, plansNaming, rewritePlan } from './store.ts';

/** What stands in the place of words about a household that has been erased. */
const ERASED = '[slettet]';

/** Empties plans and decisions whose last day is over, and tells the record of it, round by round; gives how many. */
export function eraseOverdueMeetings(db: Database, at: string): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const erased = await eraseOverdue(transaction, dayOfInstant(at), at);
    for (const { roundId, plans, decisions } of erased) {
      await addToRecord(transaction, { at, actor: 'spredt', kind: 'text.erased', subject: `round ${roundId}`, reason: 'its last day is over', facts: { plans, decisions }, keepUntil: null });
    }
    return erased.reduce((sum, { plans, decisions }) => sum + plans + decisions, 0);
  });
}

function silent(plan: Plan, householdId: string): Plan {
  const silence = <T extends { readonly householdId: string }>(rows: readonly T[]): T[] => rows.map((row) => (row.householdId === householdId && 'reason' in row ? { ...row, reason: ERASED } : row));
  return { ...plan, marks: silence(plan.marks), overrides: silence(plan.overrides), forbidden: silence(plan.forbidden) };
}

/**
 * Takes away what was written about a household in meetings, when it is erased from the registers: reasons in plans and steps, and the decision about it. That its
 * case was there, and which dwelling it was given, stays with the round until the round's own last day. Runs inside the caller's transaction.
 */
export async function eraseMeetingsOf(transaction: Database, householdId: string, at: string): Promise<void> {
  for (const { roundId, version, step, plan } of await plansNaming(transaction, householdId)) {
    const facts = JSON.parse(step) as { readonly householdId: string | null; readonly reason: string | null };
    const quiet = facts.householdId === householdId && facts.reason !== null ? { ...facts, reason: ERASED } : facts;
    await rewritePlan(transaction, { roundId, version, step: JSON.stringify(quiet), plan: JSON.stringify(silent(planIn({ plan }), householdId)) });
  }
  await eraseDecisionsOf(transaction, householdId, at);
}
