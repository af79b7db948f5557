import type { Dwelling, DwellingId, Problem, SiteId, AreaId } from '../domain/problem.ts';
import { rulesBroken } from '../reasons.ts';
import { hardRules } from '../rules/index.ts';
import { roundFor, standingOf, type PlacementIds } from '../rules/standing.ts';
import { structureOf } from '../structure.ts';

/** A site as a place for a dwelling that is not there: the hard rules that would keep the household from it all the same, sorted by the policy; empty where it would do. */
export interface WouldBeSite {
  readonly siteId: SiteId;
  readonly areaId: AreaId;
  readonly ruleIds: readonly string[];
}

/** The least that a dwelling would have to be for a household, and where it could stand: facts alone. */
export interface DwellingThatWouldDo {
  /** The fields that hard rules ask for; `monthlyRent` and `maxMembers` are the most and the least that will do, the other ones the least. What is not named may be anything. */
  readonly asks: Partial<Dwelling>;
  /** Every site in the order of the problem. */
  readonly sites: readonly WouldBeSite[];
  /** Areas with a site where it would do. */
  readonly areaIds: readonly AreaId[];
}

/**
 * Invents the plainest dwelling that the hard rules ask for, free today, and tries it on every site with the household's own placement taken out and all else left as it is.
 * Throws when the problem has no such household.
 */
export function dwellingThatWouldDo(problem: Problem, placements: readonly PlacementIds[], householdId: string): DwellingThatWouldDo {
  const household = roundFor(problem).households.get(householdId);
  if (!household) throw new Error(`the problem has no household ${householdId}`);
  const asks: Partial<Dwelling> = Object.assign({}, ...hardRules(problem.policy).map(({ rule }) => rule.asks?.(household) ?? {}));
  const invented = problem.sites.map(({ id }, i): Dwelling => ({ ...plain(problem), ...asks, id: unusedId(problem, i), siteId: id }));
  const round = roundFor({ ...problem, dwellings: [...problem.dwellings, ...invented] });
  const standing = standingOf(round, structureOf(round, placements.filter((row) => row.householdId !== household.id)).placed);
  const sites = problem.sites.map(({ id, areaId }, i) => ({ siteId: id, areaId, ruleIds: rulesBroken(standing, household, invented[i] as Dwelling) }));
  return { asks, sites, areaIds: [...new Set(sites.flatMap(({ areaId, ruleIds }) => (ruleIds.length === 0 ? [areaId] : [])))] };
}

/** A dwelling with nothing to it. */
function plain({ asOf }: Problem): Omit<Dwelling, 'id' | 'siteId'> {
  return {
    bedrooms: 0, stepFree: false, wheelchair: false, monthlyRent: 0, petsAllowed: false, staffing: 'none', tenure: 'permanent', availableFrom: asOf, earmark: null,
    features: [], maxMembers: null,
  };
}

/** An id that no dwelling of the problem has: longer than all of them. */
function unusedId({ dwellings }: Problem, i: number): DwellingId {
  return `${'n'.repeat(Math.max(0, ...dwellings.map(({ id }) => id.length)) + 1)}${i}` as DwellingId;
}
