import { dayOfInstant } from '../day.ts';
import type { Database } from '../db/open.ts';
import { addToRecord, eraseTold } from '../record/service.ts';
import { OFFER_KINDS } from './commands.ts';
import { followedFrom, nextStep } from './standing.ts';
import { selectNaming, selectOffersTo, selectOverdueOffers, updateOffer, type StoredOffer } from './store.ts';

/** Empties what an offer tells of a household; who was offered what, and how it ended, stays. An offer that had not come to an end is withdrawn: nobody can answer it any more. */
async function eraseOffer(transaction: Database, offer: StoredOffer, at: string, reason: string): Promise<void> {
  const isLive = nextStep(offer) !== null;
  await updateOffer(transaction, offer, { code: null, reason: null, consequence: null, bound: null, erasedAt: at, ...isLive && { answer: 'withdrawn', answeredOn: dayOfInstant(at) } });
  await eraseTold(transaction, `offer ${offer.id}`, OFFER_KINDS, { at, actor: 'spredt', reason });
  await addToRecord(transaction, { at, actor: 'spredt', kind: 'text.erased', subject: `offer ${offer.id}`, reason, facts: { round: offer.roundId, withdrawn: isLive }, keepUntil: null });
}

/** Erases what offers tell of somebody whose last day is over. Gives how many were erased. */
export async function eraseOverdueOffers(db: Database, at: string): Promise<number> {
  const overdue = await selectOverdueOffers(db, dayOfInstant(at));
  for (const offer of overdue) await db.transaction().execute((transaction) => eraseOffer(transaction, offer, at, 'its last day is over'));
  return overdue.length;
}

/** Erases what offers tell of a household, and that it avoided somebody. Runs inside the caller's transaction. Gives how many offers it had. */
export async function eraseOffersOf(transaction: Database, householdId: string, at: string): Promise<number> {
  for (const offer of await selectNaming(transaction, householdId)) {
    const followed = followedFrom(offer);
    if (followed === null) continue;
    await updateOffer(transaction, offer, { consequence: JSON.stringify({ ...followed, avoiding: followed.avoiding.filter((one) => one.householdId !== householdId) }) });
  }
  const offers = (await selectOffersTo(transaction, householdId)).filter((offer) => offer.erasedAt === null);
  for (const offer of offers) await eraseOffer(transaction, offer, at, 'its row was erased');
  return offers.length;
}
