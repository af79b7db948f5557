import { dateOf, dayOf } from '../../solver/index.ts';
import type { Database } from '../db/open.ts';
import { dwellingLabel } from '../intake/service.ts';
import { leasesEndingBy, recordIn } from '../registers/service.ts';
import type { Terms } from '../terms/schemas.ts';
import { canTakeBack } from './consequence.ts';
import type { LeaseView, NextStep, OfferView, OffersQuery, OffersView } from './schemas.ts';
import { followedFrom, isOverdue, nextStep } from './standing.ts';
import { selectLive, selectOffers, type StoredOffer } from './store.ts';

/** No list shows more offers than this, the newest rounds first. */
const MOST_OFFERS = 1000;

/** What many offers are shown beside, looked up once: the offers that have not come to an end, and what dwellings and teams are called. */
interface Beside {
  readonly live: readonly StoredOffer[];
  readonly dwellingName: (id: string) => Promise<string>;
  readonly teamName: (id: string) => Promise<string>;
}

/** Finds what something is called, once for each id. */
function named(find: (id: string) => Promise<string | null>): (id: string) => Promise<string> {
  const known = new Map<string, string>();
  return async (id) => {
    const name = known.get(id) ?? await find(id) ?? id;
    known.set(id, name);
    return name;
  };
}

function besides(db: Database, live: readonly StoredOffer[]): Beside {
  return {
    live,
    dwellingName: named(async (id) => {
      const dwelling = await recordIn(db, 'dwellings', id);
      return dwelling === null ? null : dwellingLabel(dwelling);
    }),
    teamName: named(async (id) => (await recordIn(db, 'teams', id))?.name ?? null),
  };
}

/** The municipal dwelling that a household lives in while it has an offer of another; null where there is none, and when the offer has come to an end. */
async function livesIn(db: Database, offer: StoredOffer, today: string, { dwellingName }: Beside): Promise<OfferView['livesIn']> {
  const tenancy = nextStep(offer) === null ? null : await recordIn(db, 'tenancies', offer.householdId);
  if (tenancy === null || (tenancy.movesOut !== null && tenancy.movesOut < today)) return null;
  return { dwellingId: tenancy.dwellingId, dwelling: await dwellingName(tenancy.dwellingId) };
}

async function shown(db: Database, offer: StoredOffer, today: string, beside: Beside): Promise<OfferView> {
  const { id, roundId, roundName, householdId, dwellingId, teamId, moveIn, sentOn, deadline, answer, answeredOn, code, reason, movedInOn, version, erasedAt } = offer;
  const followed = followedFrom(offer);
  return {
    id, round: { id: roundId, name: roundName }, householdId, dwellingId, dwelling: await beside.dwellingName(dwellingId), team: teamId === null ? null : { id: teamId, name: await beside.teamName(teamId) },
    moveIn, sentOn, deadline, answer, answeredOn, code, reason, followed: followed === null ? null : { consequence: followed.consequence, applicationDate: followed.applicationDate },
    movedInOn, version, erased: erasedAt !== null, next: nextStep(offer), overdue: isOverdue(offer, today), canUndo: await canTakeBack(db, offer, beside.live), livesIn: await livesIn(db, offer, today, beside),
  };
}

/** An offer as it is shown on a day. */
export async function viewOf(db: Database, offer: StoredOffer, today: string): Promise<OfferView> {
  return shown(db, offer, today, besides(db, await selectLive(db)));
}

const ORDER: Readonly<Record<NextStep, number>> = { send: 1, answer: 2, moveIn: 3 };

/** What is late comes first, then what is to be sent, answered and moved into, each by its day; what has come to its end last. */
function byUrgency(a: OfferView, b: OfferView): number {
  const rank = ({ overdue, next }: OfferView): number => (next === null ? 9 : overdue ? 0 : ORDER[next]);
  const day = ({ next, deadline, moveIn }: OfferView): string => (next === 'answer' ? deadline ?? moveIn : moveIn);
  return rank(a) - rank(b) || (day(a) < day(b) ? -1 : Number(day(a) > day(b)));
}

/** The leases that the terms say are to be thought of by now: each with the reminder that it has come to. */
export async function leasesDue(db: Database, { tenancyReminderDays }: Terms, today: string): Promise<readonly LeaseView[]> {
  const reached = (endDate: string): readonly number[] => tenancyReminderDays.filter((days) => days >= dayOf(endDate) - dayOf(today));
  const leases = await leasesEndingBy(db, dateOf(dayOf(today) + Math.max(0, ...tenancyReminderDays)));
  return leases.map(({ id, dwellingId, dwelling, endDate }) => ({
    tenancyId: id, dwellingId, dwelling, endDate, isOver: endDate < today, reminderDays: reached(endDate).length === 0 ? null : Math.min(...reached(endDate)),
  }));
}

/** The offers that are asked for, what is to be done first first, and the leases that end. */
export async function offersView(db: Database, { round, show }: OffersQuery, terms: Terms, today: string): Promise<OffersView> {
  const live = await selectLive(db);
  const stored = show === 'all' ? await selectOffers(db, round, MOST_OFFERS) : live.filter((offer) => round === undefined || offer.roundId === round);
  const beside = besides(db, live);
  const offers: OfferView[] = [];
  for (const offer of stored) if (show !== 'overdue' || isOverdue(offer, today)) offers.push(await shown(db, offer, today, beside));
  return { asOf: today, offers: offers.toSorted(byUrgency), leases: [...await leasesDue(db, terms, today)] };
}
