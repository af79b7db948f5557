import type { Database } from '../db/open.ts';
import type { Municipality, Tenancy } from '../intake/schemas.ts';
import { boundTeam, formerId, newTenancy } from './tenancy.ts';
import { selectBinding, selectLive, type StoredOffer } from './store.ts';

/** The households and dwellings of offers that have not come to an end: neither can be part of another round meanwhile. */
export interface InOffers {
  readonly householdIds: ReadonlySet<string>;
  readonly dwellingIds: ReadonlySet<string>;
}

/** Who has an offer that has not come to an end, and of what. */
export async function inOffers(db: Database): Promise<InOffers> {
  const live = await selectLive(db);
  return { householdIds: new Set(live.map((offer) => offer.householdId)), dwellingIds: new Set(live.map((offer) => offer.dwellingId)) };
}

type Offered = Pick<StoredOffer, 'householdId' | 'dwellingId' | 'teamId' | 'moveIn'>;

/** The tenancy that an offer may become; of a household that is not in the register any more, nothing is held. */
function comingTenancy({ householdId, dwellingId, moveIn }: Offered, { households }: Municipality): Tenancy {
  const household = households.find((one) => one.id === householdId);
  if (household !== undefined) return newTenancy(household, dwellingId, moveIn, null);
  return { id: householdId, dwellingId, startDate: moveIn, endDate: null, movesOut: null, assessments: { counted: null, shielded: null } };
}

/** A municipality as it would be if everyone who has an offer moved in, and stayed for now where they live. */
export function asIfMovedIn(municipality: Municipality, offers: readonly Offered[]): Municipality {
  const coming = new Map(offers.map((offer) => [offer.householdId, comingTenancy(offer, municipality)]));
  const households = new Map(municipality.households.map((household) => [household.id, household]));
  const taken = new Set(municipality.tenancies.map((tenancy) => tenancy.id));
  const tenancies = municipality.tenancies.map((tenancy) => {
    if (!coming.has(tenancy.id)) return tenancy;
    const id = formerId(tenancy.id, taken);
    taken.add(id);
    return { ...tenancy, id };
  });
  const teams = municipality.teams.map((team) => offers.filter((offer) => offer.teamId === team.id)
    .flatMap((offer) => households.get(offer.householdId) ?? []).reduce(boundTeam, team));
  return { ...municipality, teams, tenancies: [...tenancies, ...coming.values()], households: municipality.households.filter((household) => !coming.has(household.id)) };
}

/**
 * The municipality as the next round is to see it: those who have an offer wait no longer, what is offered is free no longer, and who may come counts as a
 * neighbour, and among the team's minutes, already. A no, or no answer, undoes it.
 */
export async function withOffers(db: Database, municipality: Municipality): Promise<Municipality> {
  return asIfMovedIn(municipality, await selectLive(db));
}

interface Bound {
  readonly minutes: number;
  readonly eveningMinutes: number;
}

/**
 * Minutes a week that teams are bound by for those who have moved in by an offer, live there on a day, and have had no agreement about follow-up since: until it is decided, nothing else says that somebody comes. An
 * agreement that was declined or is over says that nobody does.
 */
export async function movedInWithoutAgreement(db: Database, { tenancies, agreements }: Pick<Municipality, 'tenancies' | 'agreements'>, on: string): Promise<ReadonlyMap<string, Bound>> {
  const livesThere = new Set(tenancies.filter(({ movesOut }) => movesOut === null || movesOut >= on).map(({ id }) => id));
  const sums = new Map<string, Bound>();
  for (const { teamId, tenancyId, movedInOn, bound } of await selectBinding(db)) {
    if (teamId === null || tenancyId === null || movedInOn === null || bound === null || !livesThere.has(tenancyId)) continue;
    if (agreements.some((agreement) => agreement.tenancyId === tenancyId && agreement.endDate >= movedInOn)) continue;
    const { minutes, eveningMinutes } = JSON.parse(bound) as Bound;
    const sum = sums.get(teamId) ?? { minutes: 0, eveningMinutes: 0 };
    sums.set(teamId, { minutes: sum.minutes + minutes, eveningMinutes: sum.eveningMinutes + eveningMinutes });
  }
  return sums;
}
