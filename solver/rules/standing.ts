import type { DayNumber } from '../domain/date.ts';
import type { Dwelling, DwellingId, Household, HouseholdId, Problem, Site, Team, TeamId, TenantId } from '../domain/problem.ts';
import { roundOf, type Round } from '../domain/round.ts';

/** A placement by its ids alone; the move-in date follows from the pair. */
export interface PlacementIds {
  readonly householdId: HouseholdId;
  readonly dwellingId: DwellingId;
  readonly teamId: TeamId | null;
}

/** A placement whose ids all exist, with what they name. */
export interface Placed {
  readonly household: Household;
  readonly dwelling: Dwelling;
  readonly site: Site;
  readonly team: Team | null;
  readonly moveInDay: DayNumber;
}

/** Who lives on a site today: a tenant who stays, or a household that seeks another dwelling (it may move later). */
export interface Resident {
  readonly id: TenantId | HouseholdId;
  readonly isTenant: boolean;
  readonly counted: boolean;
  readonly shielded: boolean;
}

/** Minutes a week that placements put on a team: all of them, travel included, and those in the evening. */
export interface Load {
  readonly minutes: number;
  readonly eveningMinutes: number;
}

/** A round with placements in it: the facts that the checks judge. Each household and each dwelling is placed at most once. */
export interface Standing {
  readonly round: Round;
  readonly placed: readonly Placed[];
  /** The placement of a household, by its id; undefined for a tenant and for a household without a dwelling. */
  placementOf(id: string): Placed | undefined;
  /** The placement that takes the dwelling; undefined when it is free. */
  occupantOf(dwelling: Dwelling): Placed | undefined;
  residentsOf(site: Site): readonly Resident[];
  /** The placements on a site, in the order of the proposal. */
  newcomersOf(site: Site): readonly Placed[];
  /** Counted residents of the site today. */
  countedBefore(site: Site): number;
  /** Those of them who are not placed anywhere. */
  countedStaying(site: Site): number;
  /** `countedStaying` and the counted households placed on the site. */
  countedAfter(site: Site): number;
  /** Everyone placed with the team who has a follow-up need. */
  followedUpBy(team: Team): readonly Placed[];
  loadOf(team: Team): Load;
  /** Minutes that a household with a need puts on a team from a site. */
  loadFrom(household: Household, site: Site, team: Team): Load;
  /** Whether the policy demands a team for every placed household with a need (`followUpCover` is hard). */
  readonly demandsTeam: boolean;
}

const rounds = new WeakMap<Problem, Round>();

/** The look-ups of a problem, remembered for as long as the problem lives. */
export function roundFor(problem: Problem): Round {
  let round = rounds.get(problem);
  if (!round) rounds.set(problem, (round = roundOf(problem)));
  return round;
}

interface Inhabited {
  readonly residents: ReadonlyMap<Site, readonly Resident[]>;
  readonly counted: ReadonlyMap<Site, number>;
}

const inhabited = new WeakMap<Round, Inhabited>();

function residentsIn(round: Round): Inhabited {
  const known = inhabited.get(round);
  if (known) return known;
  const residents = new Map<Site, Resident[]>(round.problem.sites.map((site) => [site, []]));
  const settle = (id: TenantId | HouseholdId, isTenant: boolean, { counted, shielded }: { counted: boolean; shielded: boolean }): void => {
    const site = round.homeSite(id);
    if (site) residents.get(site)?.push({ id, isTenant, counted, shielded });
  };
  for (const tenant of round.problem.tenants) settle(tenant.id, true, tenant);
  for (const household of round.problem.households) settle(household.id, false, household);
  const counted = new Map([...residents].map(([site, all]) => [site, all.filter((one) => one.counted).length]));
  const found = { residents, counted };
  inhabited.set(round, found);
  return found;
}

const NO_LOAD: Load = { minutes: 0, eveningMinutes: 0 };

/** The standing of a round with these placements; a second placement of a household or dwelling must have been left out. */
export function standingOf(round: Round, placed: readonly Placed[]): Standing {
  const { residents, counted } = residentsIn(round);
  const byHousehold = new Map<string, Placed>();
  const byDwelling = new Map<Dwelling, Placed>();
  const newcomers = new Map<Site, Placed[]>();
  const leavers = new Map<Site, number>();
  const arrivals = new Map<Site, number>();
  const followedUp = new Map<Team, Placed[]>();
  const loads = new Map<Team, Load>();
  const loadFrom = (household: Household, site: Site, team: Team): Load => ({
    minutes: (household.followUp?.minutes ?? 0) + round.travelMinutes(household, site, team), eveningMinutes: household.followUp?.eveningMinutes ?? 0,
  });
  const one = (counts: Map<Site, number>, site: Site): void => void counts.set(site, (counts.get(site) ?? 0) + 1);
  const append = <K>(rows: Map<K, Placed[]>, key: K, row: Placed): void => {
    const known = rows.get(key);
    if (known) known.push(row);
    else rows.set(key, [row]);
  };

  for (const row of placed) {
    const { household, dwelling, site, team } = row;
    byHousehold.set(household.id, row);
    byDwelling.set(dwelling, row);
    append(newcomers, site, row);
    if (household.counted) {
      one(arrivals, site);
      const old = round.homeSite(household.id);
      if (old) one(leavers, old);
    }
    if (team && household.followUp) {
      append(followedUp, team, row);
      const load = loadFrom(household, site, team);
      const sum = loads.get(team) ?? NO_LOAD;
      loads.set(team, { minutes: sum.minutes + load.minutes, eveningMinutes: sum.eveningMinutes + load.eveningMinutes });
    }
  }
  const countedBefore = (site: Site): number => counted.get(site) ?? 0;
  const countedStaying = (site: Site): number => countedBefore(site) - (leavers.get(site) ?? 0);
  return {
    round, placed, countedBefore, countedStaying, loadFrom,
    placementOf: (id) => byHousehold.get(id),
    occupantOf: (dwelling) => byDwelling.get(dwelling),
    residentsOf: (site) => residents.get(site) ?? [],
    newcomersOf: (site) => newcomers.get(site) ?? [],
    countedAfter: (site) => countedStaying(site) + (arrivals.get(site) ?? 0),
    followedUpBy: (team) => followedUp.get(team) ?? [],
    loadOf: (team) => loads.get(team) ?? NO_LOAD,
    demandsTeam: round.problem.policy.rules.followUpCover?.enforce === 'hard',
  };
}
