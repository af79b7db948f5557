import { dayOfInstant } from '../day.ts';
import type { Database } from '../db/open.ts';
import { addToRecord } from '../record/service.ts';
import { withoutAgreement } from '../visit-weeks/service.ts';
import { deleteOverdueVisits, deleteVisitsOf, emptyCaseloadsNaming, emptyOverdueCaseloads, emptyOverduePlans, emptyPlansNaming, replacePlan, selectPlansNaming, unnameVisitsBy } from './store.ts';

// How long what is written about follow-up outside the registers is kept: visits, plans of weeks, proposals of who follows whom.

/**
 * Takes away what was written of an agreement outside its register when it is erased there: its visits, those that are planned, and the proposals of who follows whom that name it, which are emptied as a whole. What is
 * planned for others stays as it was decided. Runs inside the caller's transaction.
 */
export async function forgetAgreement(transaction: Database, agreementId: string, at: string): Promise<void> {
  await deleteVisitsOf(transaction, agreementId);
  for (const row of await selectPlansNaming(transaction, agreementId)) await replacePlan(transaction, row, withoutAgreement(row, agreementId));
  await emptyCaseloadsNaming(transaction, agreementId, at);
}

/** Takes away what names a staff member outside the register when they are erased there; that a visit was made stays, by nobody. Runs inside the caller's transaction. */
export async function forgetStaffMember(transaction: Database, staffId: string, at: string): Promise<void> {
  await unnameVisitsBy(transaction, staffId);
  await emptyPlansNaming(transaction, staffId, at);
  await emptyCaseloadsNaming(transaction, staffId, at);
}

/** Takes away what was told of visits, and empties the plans of weeks and the proposals of who follows whom, when their last day is over; the record tells how many. */
export async function eraseOverdueFollowUp(db: Database, at: string): Promise<void> {
  const today = dayOfInstant(at);
  await db.transaction().execute(async (transaction) => {
    const erased = {
      visits: await deleteOverdueVisits(transaction, today), weekPlans: await emptyOverduePlans(transaction, today, at), caseloads: await emptyOverdueCaseloads(transaction, today, at),
    };
    for (const [what, rows] of Object.entries(erased)) {
      if (rows > 0) await addToRecord(transaction, { at, actor: 'spredt', kind: 'text.erased', subject: 'agreements', reason: 'its last day is over', facts: { what, rows }, keepUntil: null });
    }
  });
}
