import type { Database } from './db/open.ts';
import { eraseLettersOf } from './letters/service.ts';
import { eraseMeetingsOf } from './meeting/service.ts';
import { eraseOffersOf } from './offers/service.ts';
import { eraseStudiesOf } from './studies/service.ts';

/**
 * Takes away what was written about a household outside the registers when it is erased there, as one that waits or as a tenant: in meetings, decisions, offers and letters, and every study that names it. What rounds were
 * decided on stays until their own last day. Runs inside the caller's transaction.
 */
export async function forgetHousehold(transaction: Database, householdId: string, at: string): Promise<void> {
  await eraseMeetingsOf(transaction, householdId, at);
  await eraseOffersOf(transaction, householdId, at);
  await eraseLettersOf(transaction, householdId, at);
  await eraseStudiesOf(transaction, householdId, at);
}
