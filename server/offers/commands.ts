import type { Actor } from '../access/schemas.ts';
import { dayOfInstant } from '../day.ts';
import type { Database } from '../db/open.ts';
import type { OfferRow } from '../db/tables.ts';
import type { Parameters } from '../parameters/schemas.ts';
import { monthsAfter } from '../parameters/service.ts';
import type { EventKind } from '../record/schemas.ts';
import { addToRecord, lastChange } from '../record/service.ts';
import type { WrittenBy } from '../registers/service.ts';
import type { Terms } from '../terms/schemas.ts';
import type { OfferFault, OfferView } from './schemas.ts';
import { selectOffer, updateOffer, type StoredOffer } from './store.ts';
import { viewOf } from './view.ts';

/** What everything that is done with offers works with; `now` gives the time as an ISO instant. */
export interface OfferParts {
  readonly db: Database;
  readonly now: () => string;
  readonly parameters: Parameters;
  readonly terms: Terms;
}

/** A command as it is carried out: inside a transaction, by somebody, on a day. */
export interface Doing extends Omit<OfferParts, 'db' | 'now'> {
  readonly transaction: Database;
  readonly actor: Actor;
  readonly at: string;
  readonly today: string;
}

/** Why nothing was done. Somebody else may have gone on; then the offer is shown as it is now. */
export type OfferRefusal =
  | { readonly kind: 'notFound'; readonly id: string }
  | { readonly kind: 'changedMeanwhile'; readonly offer: OfferView; readonly changedBy: string | null }
  | { readonly kind: 'wrongState'; readonly offer: OfferView }
  | { readonly kind: 'faults'; readonly faults: readonly OfferFault[] };
/** What came of a command: the offers as they are now, or why nothing was done. */
export type OfferOutcome = { readonly kind: 'done'; readonly offers: readonly OfferView[] } | OfferRefusal;

/** A refusal in the middle of a transaction: everything that was written before it is taken back. */
class Refused extends Error {
  readonly refusal: OfferRefusal;

  constructor(refusal: OfferRefusal) {
    super(refusal.kind);
    this.refusal = refusal;
  }
}

/** Refuses a command whatever has been written. */
export function refuseIt(refusal: OfferRefusal): never {
  throw new Refused(refusal);
}

/** Refuses a command where a field has a fault. */
export function refuseFaults(faults: readonly (OfferFault | null)[]): void {
  const found = faults.filter((fault) => fault !== null);
  if (found.length > 0) refuseIt({ kind: 'faults', faults: found });
}

/** The fault of a field, or null. */
export const faultIf = (isFault: boolean, field: string, code: OfferFault['code'], facts: OfferFault['facts'] = {}): OfferFault | null => (isFault ? { path: [field], code, facts } : null);

/** Who writes rows of the registers in a command, and why. */
export const writtenBy = ({ actor, at, parameters }: Doing, reason: string): WrittenBy => ({ actor: actor.login, at, reason, parameters });

/** The kinds of event that tell of an offer. */
export const OFFER_KINDS: readonly EventKind[] = ['offer.sent', 'offer.answered', 'offer.undone', 'offer.movedIn'];

/** The offer that a command is about, when nobody has gone on since it was looked at. */
export async function offerLookedAt(doing: Doing, { id, version }: Pick<OfferRow, 'id' | 'version'>): Promise<StoredOffer> {
  const offer = await selectOffer(doing.transaction, id);
  if (offer === undefined) return refuseIt({ kind: 'notFound', id });
  if (offer.version === version) return offer;
  const last = await lastChange(doing.transaction, `offer ${id}`, OFFER_KINDS);
  return refuseIt({ kind: 'changedMeanwhile', offer: await viewOf(doing.transaction, offer, doing.today), changedBy: last?.actor ?? null });
}

/** Refuses what cannot be done with an offer as it is. */
export async function refuseState({ transaction, today }: Doing, offer: StoredOffer): Promise<never> {
  return refuseIt({ kind: 'wrongState', offer: await viewOf(transaction, offer, today) });
}

/** Changes an offer, keeps what it tells for as long as the record does from today, and tells the record of it. */
export async function changeOffer(doing: Doing, offer: StoredOffer, changes: Partial<OfferRow>, told: { readonly kind: EventKind; readonly reason: string | null }): Promise<void> {
  const { transaction, actor, at, today, parameters } = doing;
  const keepUntil = monthsAfter(today, parameters.recordKeepMonths);
  await updateOffer(transaction, offer, { ...changes, keepUntil });
  const { reason: _, bound: __, ...facts } = changes;
  await addToRecord(transaction, {
    at, actor: actor.login, ...told, subject: `offer ${offer.id}`, keepUntil,
    facts: { roundId: offer.roundId, householdId: offer.householdId, dwellingId: offer.dwellingId, ...facts },
  });
}

/** Carries a command out in one transaction: all of it, or nothing. Gives the offers that it was about as they are afterwards. */
export async function carryOut({ db, now, ...parts }: OfferParts, actor: Actor, command: (doing: Doing) => Promise<readonly string[]>): Promise<OfferOutcome> {
  const at = now();
  try {
    return await db.transaction().execute(async (transaction): Promise<OfferOutcome> => {
      const doing: Doing = { ...parts, transaction, actor, at, today: dayOfInstant(at) };
      const offers: OfferView[] = [];
      for (const id of await command(doing)) {
        const offer = await selectOffer(transaction, id);
        if (offer !== undefined) offers.push(await viewOf(transaction, offer, doing.today));
      }
      return { kind: 'done', offers };
    });
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}
