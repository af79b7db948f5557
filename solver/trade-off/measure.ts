import { fullMonths } from '../domain/date.ts';
import type { Household, Problem, Site } from '../domain/problem.ts';
import { compareIds, shareOf } from '../domain/distance.ts';
import { roundFor, standingOf, type Placed, type PlacementIds, type Standing } from '../rules/standing.ts';
import { structureOf } from '../structure.ts';
import type { Figure } from '../tie-figures.ts';

/**
 * One yardstick for proposals that were made under different rules (felles målestokk). It belongs to no policy: what it counts, a person can count after. Every number is an assumption
 * but `crowdedFrom`, which follows the study that counts five homes together as a concentration.
 */
export interface Measure {
  /** Counted households from which a site, or a circle around one, is crowded. */
  readonly crowdedFrom: number;
  /** Metres around a site that its circle reaches. */
  readonly circleMetres: number;
  /** The share of a site's homes, in percent, above which counted households are too many, and how many are never too many. */
  readonly sharePercent: number;
  readonly neverTooMany: number;
  /** Metres that a team travels in a minute. */
  readonly metresPerMinute: number;
}

/** Months waited, in full, of some households: half of them at most the median, and the longest. Null where there are none. */
export interface Waited {
  readonly median: number;
  readonly longest: number;
}

/** How some of the households fare: how many wait, get a home and are left, how many of those left have no municipal home today, and how long both had waited on the day of the round. */
export interface Fares {
  readonly households: number;
  readonly housed: number;
  readonly left: number;
  readonly leftWithoutHome: number;
  readonly waitedHoused: Waited | null;
  readonly waitedLeft: Waited | null;
}

/** Area wishes of those who get a home and have named areas: the first one, another one, or none of them. */
export interface WishesMet {
  readonly asked: number;
  readonly first: number;
  readonly another: number;
  readonly none: number;
}

/** A proposal by the common yardstick. Sites that are exempt from limits count for `shieldedBeside` alone. Minutes are minutes a week. */
export interface Measured {
  readonly householdsLeft: number;
  readonly peopleLeft: number;
  /** Priority points of those left, by the points that were given with the question. */
  readonly waitingPoints: number;
  readonly uncoveredMinutes: number;
  readonly travelMinutes: number;
  /** Counted households that live on a site after the round, and those of them on a crowded site, and on a site with a crowded circle. */
  readonly countedLiving: number;
  readonly livingCrowded: number;
  readonly livingInCrowdedCircle: number;
  readonly crowdedSites: number;
  /** Sites with too many counted households, and by how many in all. */
  readonly sitesOverShare: number;
  readonly overShare: number;
  /** Shielded households with a counted neighbour on their site after the round. */
  readonly shieldedBeside: number;
  readonly wishes: WishesMet;
  readonly counted: Fares;
  readonly others: Fares;
}

const total = <T>(rows: readonly T[], count: (row: T) => number): number => rows.reduce((sum, row) => sum + count(row), 0);

function waitedOf(households: readonly Household[], asOf: string): Waited | null {
  const months = households.map(({ applicationDate }) => fullMonths(applicationDate, asOf)).toSorted((a, b) => a - b);
  const half = months.length / 2;
  const [low, high, longest] = [months[Math.ceil(half) - 1], months[Math.floor(half)], months.at(-1)];
  return low === undefined || high === undefined || longest === undefined ? null : { median: (low + high) / 2, longest };
}

function faresOf({ round, placementOf }: Standing, households: readonly Household[]): Fares {
  const { asOf } = round.problem;
  const housed = households.filter(({ id }) => placementOf(id) !== undefined);
  const left = households.filter(({ id }) => placementOf(id) === undefined);
  return {
    households: households.length, housed: housed.length, left: left.length, leftWithoutHome: left.filter(({ currentSiteId }) => currentSiteId === null).length,
    waitedHoused: waitedOf(housed, asOf), waitedLeft: waitedOf(left, asOf),
  };
}

function wishesMet(placed: readonly Placed[]): WishesMet {
  const wished = placed.filter(({ household }) => household.areaWishes.length > 0);
  const first = wished.filter(({ household, site }) => household.areaWishes[0] === site.areaId).length;
  const named = wished.filter(({ household, site }) => household.areaWishes.includes(site.areaId)).length;
  return { asked: wished.length, first, another: named - first, none: wished.length - named };
}

function travelOf({ round, placed }: Standing, { metresPerMinute }: Measure): number {
  return total(placed, ({ household: { followUp }, site, team }) => (followUp === null || team === null ? 0 : Math.ceil((followUp.visits * 2 * round.metres(team, site)) / metresPerMinute)));
}

/** What a site counts for by itself. */
type OfSite = Pick<Measured, 'livingCrowded' | 'crowdedSites' | 'sitesOverShare' | 'overShare'>;
/** The figures of the yardstick that sites add up to one by one and whose ranges over proposals as good can be looked for. */
export const SITE_FIGURES = ['livingCrowded', 'crowdedSites', 'overShare'] as const satisfies readonly (keyof OfSite)[];

/** What a site counts for with so many counted households on it. */
function ofSite(site: Site, counted: number, measure: Measure): OfSite {
  if (site.limitExempt) return { livingCrowded: 0, crowdedSites: 0, sitesOverShare: 0, overShare: 0 };
  const isCrowded = counted >= measure.crowdedFrom;
  const overShare = Math.max(0, counted - Math.max(measure.neverTooMany, shareOf(site.homes, measure.sharePercent)));
  return { livingCrowded: isCrowded ? counted : 0, crowdedSites: Number(isCrowded), sitesOverShare: Number(overShare > 0), overShare };
}

/** `SITE_FIGURES` as figures; each has the name that it has in `Measured`. */
export function siteFigures(measure: Measure): readonly Figure[] {
  return SITE_FIGURES.map((id) => ({ id, worth: () => 0, ofSite: (site, counted) => ofSite(site, counted, measure)[id] }));
}

type Concentration = OfSite & Pick<Measured, 'countedLiving' | 'livingInCrowdedCircle'>;

function concentrationOf({ round, countedAfter }: Standing, measure: Measure): Concentration {
  const sites = round.problem.sites.filter(({ limitExempt }) => !limitExempt);
  const inCircle = (site: Site): number => total(sites.filter((other) => round.metres(site, other) <= measure.circleMetres), countedAfter);
  const counts = sites.map((site) => ofSite(site, countedAfter(site), measure));
  return {
    countedLiving: total(sites, countedAfter), livingInCrowdedCircle: total(sites.filter((site) => inCircle(site) >= measure.crowdedFrom), countedAfter),
    livingCrowded: total(counts, ({ livingCrowded }) => livingCrowded), crowdedSites: total(counts, ({ crowdedSites }) => crowdedSites),
    sitesOverShare: total(counts, ({ sitesOverShare }) => sitesOverShare), overShare: total(counts, ({ overShare }) => overShare),
  };
}

/** Those who live on a site after the round: whoever lives there today and is not placed, and whoever is placed there. */
function livingAfter({ placementOf, residentsOf, newcomersOf }: Standing, site: Site): readonly { readonly counted: boolean; readonly shielded: boolean }[] {
  return [...residentsOf(site).filter(({ id }) => placementOf(id) === undefined), ...newcomersOf(site).map(({ household }) => household)];
}

function shieldedBeside(standing: Standing): number {
  return total(standing.round.problem.sites, (site) => {
    const living = livingAfter(standing, site);
    const counted = living.filter((one) => one.counted).length;
    return living.filter((one) => one.shielded && counted > Number(one.counted)).length;
  });
}

/** A proposal by the common yardstick; `points` are the priority points of each household by its id, and are asked of one policy for all proposals that are put beside each other. Throws when the placements are none. */
export function measured(problem: Problem, placements: readonly PlacementIds[], measure: Measure, points: ReadonlyMap<string, number>): Measured {
  const round = roundFor(problem);
  const { breaches, placed } = structureOf(round, placements);
  if (breaches[0]) throw new Error(`what is no proposal cannot be measured: ${breaches[0].message}`);
  const standing = standingOf(round, placed);
  const households = problem.households.toSorted((a, b) => compareIds(a.id, b.id));
  const left = households.filter(({ id }) => standing.placementOf(id) === undefined);
  return {
    householdsLeft: left.length, peopleLeft: total(left, ({ members }) => members), waitingPoints: total(left, ({ id }) => points.get(id) ?? 0),
    uncoveredMinutes: total(placed, ({ household, team }) => (team === null ? household.followUp?.minutes ?? 0 : 0)), travelMinutes: travelOf(standing, measure),
    ...concentrationOf(standing, measure), shieldedBeside: shieldedBeside(standing), wishes: wishesMet(placed),
    counted: faresOf(standing, households.filter(({ counted }) => counted)), others: faresOf(standing, households.filter(({ counted }) => !counted)),
  };
}
