import { dayOf, type DayNumber } from './date.ts';
import { distanceMetres, type Point } from './distance.ts';
import type { Area, Dwelling, Household, Place, Problem, Site, Staffing, Team, Tenant } from './problem.ts';

/** Staffing from least to most, as the number that is compared. */
export const STAFFING_STEPS: Readonly<Record<Staffing, number>> = { none: 0, onCall: 1, daytime: 2, allHours: 3 };

/** Metres that a team travels in a minute when `followUpCapacity` is off (the problem format's own value). */
export const DEFAULT_METRES_PER_MINUTE = 400;

/** A valid problem with its look-ups: facts alone, no judgement of any rule. */
export interface Round {
  readonly problem: Problem;
  readonly asOfDay: DayNumber;
  /** The last day on which a placement may move in. */
  readonly lastDay: DayNumber;
  readonly areas: ReadonlyMap<string, Area>;
  readonly sites: ReadonlyMap<string, Site>;
  readonly places: ReadonlyMap<string, Place>;
  readonly dwellings: ReadonlyMap<string, Dwelling>;
  readonly tenants: ReadonlyMap<string, Tenant>;
  readonly teams: ReadonlyMap<string, Team>;
  readonly households: ReadonlyMap<string, Household>;
  /** Metres a minute for travel: the parameter of followUpCapacity, or the format's own value where that rule is off. */
  readonly metresPerMinute: number;
  siteOf(dwelling: Dwelling): Site;
  /** Where a tenant, or a household that seeks another dwelling, lives today; undefined when nowhere. */
  homeSite(id: string): Site | undefined;
  /** Metres between two points of the problem, remembered. */
  metres(a: Point, b: Point): number;
  /** The first day that the household can live in the dwelling. */
  moveInDay(household: Household, dwelling: Dwelling): DayNumber;
  /** Minutes a week of travel when the team follows the household up on the site. Only for households with a need. */
  travelMinutes(household: Household, site: Site, team: Team): number;
  /** May the team be responsible for the household on the site (area, competences, age)? Only for households with a need. */
  isEligible(team: Team, household: Household, site: Site): boolean;
}

const byId = <T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> => new Map(rows.map((row) => [row.id, row]));

/** The look-ups of a valid problem. */
export function roundOf(problem: Problem): Round {
  const sites = byId(problem.sites);
  const asOfDay = dayOf(problem.asOf);
  const capacity = problem.policy.rules.followUpCapacity;
  const metresPerMinute = capacity?.enforce === 'hard' ? Number(capacity.metresPerMinute) : DEFAULT_METRES_PER_MINUTE;

  const distances = new Map<Point, Map<Point, number>>();
  const metres = (a: Point, b: Point): number => {
    let row = distances.get(a);
    if (!row) distances.set(a, (row = new Map()));
    let distance = row.get(b);
    if (distance === undefined) row.set(b, (distance = distanceMetres(a, b)));
    return distance;
  };
  const siteNamed = (id: string): Site => {
    const site = sites.get(id);
    if (!site) throw new Error(`no site ${id}; readProblem should have refused it`);
    return site;
  };
  const homes = new Map<string, Site>();
  for (const tenant of problem.tenants) homes.set(tenant.id, siteNamed(tenant.siteId));
  for (const household of problem.households) {
    if (household.currentSiteId !== null) homes.set(household.id, siteNamed(household.currentSiteId));
  }
  const days = new Map<string, DayNumber>();
  const day = (date: string): DayNumber => {
    let known = days.get(date);
    if (known === undefined) days.set(date, (known = dayOf(date)));
    return known;
  };

  return {
    problem, asOfDay, lastDay: asOfDay + problem.horizonDays, areas: byId(problem.areas), sites, places: byId(problem.places),
    dwellings: byId(problem.dwellings), tenants: byId(problem.tenants), teams: byId(problem.teams), households: byId(problem.households),
    metresPerMinute,
    siteOf: (dwelling) => siteNamed(dwelling.siteId),
    homeSite: (id) => homes.get(id),
    metres,
    moveInDay: (household, dwelling) => Math.max(asOfDay, day(dwelling.availableFrom), day(household.readyFrom)),
    travelMinutes: (household, site, team) => {
      if (household.followUp === null) throw new Error(`${household.id} has no follow-up need and so no travel`);
      return Math.ceil((household.followUp.visits * 2 * metres(team, site)) / metresPerMinute);
    },
    isEligible: (team, household, site) => {
      const need = household.followUp;
      if (need === null) return false;
      return team.areaIds.includes(site.areaId)
        && need.competences.every((competence) => team.competences.includes(competence))
        && household.age >= team.minAge && (team.maxAge === null || household.age <= team.maxAge);
    },
  };
}
