import { randomUUID } from 'node:crypto';
import type { Database } from '../db/open.ts';
import type { OfferRow } from '../db/tables.ts';
import { inOffers } from './meanwhile.ts';
import { nextStep } from './standing.ts';
import { deleteUnsent, insertOfferRows, selectOffers, type StoredOffer } from './store.ts';

// What other capabilities use of the offers.
export { letFollow } from './consequence.ts';
export { inOffers, movedInWithoutAgreement, withOffers, type InOffers } from './meanwhile.ts';
export { selectLive as liveOffers } from './store.ts';
export { eraseOffersOf, eraseOverdueOffers } from './retention.ts';
export { offersView } from './view.ts';
export type { StoredOffer } from './store.ts';

/** More offers than a round can have. */
const ALL = 1_000_000;

/** An offer that a meeting has decided on, and that nobody has sent yet. */
export type NewOffer = Pick<OfferRow, 'roundId' | 'householdId' | 'dwellingId' | 'teamId' | 'moveIn'> & { readonly keepUntil: string };

/**
 * Puts the offers of a decided round in; the one who decides tells the record. That nobody has two offers at once, and no dwelling is offered twice, is for the
 * meeting to look at before (`inOffers`): here it is a mistake, and is thrown. Runs inside the caller's transaction.
 */
export async function insertOffers(transaction: Database, offers: readonly NewOffer[]): Promise<void> {
  const { householdIds, dwellingIds } = await inOffers(transaction);
  const twice = offers.find((offer) => householdIds.has(offer.householdId) || dwellingIds.has(offer.dwellingId));
  if (twice !== undefined) throw new Error(`the offer of ${twice.dwellingId} in round ${twice.roundId} is of a dwelling or to a household with an offer that has not come to an end`);
  await insertOfferRows(transaction, offers.map(({ roundId, householdId, dwellingId, teamId, moveIn, keepUntil }): OfferRow => ({
    id: randomUUID(), roundId, householdId, dwellingId, teamId, moveIn, sentOn: null, deadline: null, answer: null, answeredOn: null, code: null, reason: null, consequence: null,
    movedInOn: null, tenancyId: null, bound: null, version: 1, keepUntil, erasedAt: null,
  })));
}

/** Takes the offers of a round away that have not been sent. Gives whether none is left: then the round can be gone back to. Runs inside the caller's transaction. */
export async function removeUnsent(transaction: Database, roundId: string): Promise<boolean> {
  await deleteUnsent(transaction, roundId);
  return (await selectOffers(transaction, roundId, 1)).length === 0;
}

/** The offers of a round. */
export const offersOf = (db: Database, roundId: string): Promise<readonly StoredOffer[]> => selectOffers(db, roundId, ALL);

/** Whether every offer of a round has come to its end: moved in, refused, not answered or withdrawn. A round without offers has. */
export async function allEnded(db: Database, roundId: string): Promise<boolean> {
  return (await offersOf(db, roundId)).every((offer) => nextStep(offer) === null);
}
