import type { Database } from '../db/open.ts';
import { monthsAfter } from '../parameters/service.ts';
import { bringBackCase, canBringBack, closeCase, recordIn, tenanciesOf, writeRows, type WrittenBy } from '../registers/service.ts';
import type { Consequence } from '../terms/schemas.ts';
import { followedFrom, nextStep, type StoredFollowed } from './standing.ts';
import { selectOffersTo, type StoredOffer } from './store.ts';

/** Moves the day that a household applied; gives the day before and after, or null where nobody of that id waits any more. */
async function moveApplication(transaction: Database, householdId: string, to: (before: string) => string, by: WrittenBy): Promise<StoredFollowed['applicationDate']> {
  const before = await recordIn(transaction, 'households', householdId);
  if (before === null) return null;
  const after = to(before.applicationDate);
  if (after !== before.applicationDate) await writeRows(transaction, [{ register: 'households', kind: 'change', record: { ...before, applicationDate: after }, before }], by);
  return { before: before.applicationDate, after };
}

const later = (a: string, b: string): string => (a > b ? a : b);
const earlier = (a: string, b: string): string => (a < b ? a : b);

/** Lets follow from a no what the terms say: nothing, fewer months of waiting (no day of it in the future), or that the case is closed. Runs inside the caller's transaction. */
export async function letFollow(transaction: Database, householdId: string, consequence: Consequence, today: string, by: WrittenBy): Promise<StoredFollowed> {
  const nothing: StoredFollowed = { consequence, applicationDate: null, avoiding: [] };
  if (consequence.kind === 'staysInQueue') return nothing;
  if (consequence.kind === 'losesWaiting') {
    const applicationDate = await moveApplication(transaction, householdId, (before) => later(before, earlier(today, monthsAfter(before, consequence.months))), by);
    return { ...nothing, applicationDate };
  }
  const household = await recordIn(transaction, 'households', householdId);
  return household === null ? nothing : { ...nothing, avoiding: [...await closeCase(transaction, household, by)] };
}

/** Takes back what followed from a no. That it can be has been looked at before. Runs inside the caller's transaction. */
export async function takeBack(transaction: Database, householdId: string, followed: StoredFollowed, by: WrittenBy): Promise<void> {
  const { consequence, applicationDate, avoiding } = followed;
  if (consequence.kind === 'losesWaiting' && applicationDate !== null) await moveApplication(transaction, householdId, () => applicationDate.before, by);
  if (consequence.kind === 'caseClosed') await bringBackCase(transaction, householdId, avoiding, by);
}

/** Whether what followed from a no still stands as it was left, so that it can be taken back. */
async function standsAsItWasLeft(db: Database, householdId: string, { consequence, applicationDate }: StoredFollowed): Promise<boolean> {
  if (consequence.kind === 'caseClosed') return canBringBack(db, householdId);
  const household = await recordIn(db, 'households', householdId);
  return household !== null && (applicationDate === null || household.applicationDate === applicationDate.after);
}

/** Whether the household has had another offer since, or the dwelling has been offered to somebody else, or is let. */
async function isSpokenFor(db: Database, { id, householdId, dwellingId, answeredOn }: StoredOffer, live: readonly StoredOffer[]): Promise<boolean> {
  if (live.some((other) => other.id !== id && (other.householdId === householdId || other.dwellingId === dwellingId))) return true;
  if ((await selectOffersTo(db, householdId)).some((other) => other.id !== id && (other.movedInOn ?? '') >= (answeredOn ?? '') && other.movedInOn !== null)) return true;
  return (await tenanciesOf(db, dwellingId)).some((tenancy) => tenancy.id !== householdId && tenancy.movesOut === null);
}

/** Whether what was recorded last of an offer can be taken back: nothing has followed from it that others build on, and its round is not closed. */
export async function canTakeBack(db: Database, offer: StoredOffer, live: readonly StoredOffer[]): Promise<boolean> {
  if (offer.erasedAt !== null || offer.movedInOn !== null || offer.roundState === 'closed') return false;
  if (nextStep(offer) !== null) return offer.sentOn !== null;
  if (await isSpokenFor(db, offer, live)) return false;
  const followed = followedFrom(offer);
  return followed === null || standsAsItWasLeft(db, offer.householdId, followed);
}
