import type { AreaId, Dwelling, Household, Site, SiteId } from '../domain/problem.ts';
import type { Round } from '../domain/round.ts';
import type { About, RuleCheck } from './rule.ts';
import type { Standing } from './standing.ts';

/** A limit on counted households over some sites, named by a site, the centre of a circle or an area. */
export interface Limit {
  readonly subject: { readonly siteId: SiteId } | { readonly areaId: AreaId };
  readonly sites: readonly Site[];
  /** The most that the policy wants; where more live there before, they are never a reason to refuse. */
  readonly cap: number;
}

interface LimitsAt {
  readonly limits: readonly Limit[];
  readonly bySite: ReadonlyMap<Site, readonly Limit[]>;
}

const sum = (sites: readonly Site[], count: (site: Site) => number): number => sites.reduce((total, site) => total + count(site), 0);

/** Remembers what is made for two things for as long as both live. */
function remembered<A extends object, B extends object, V>(make: (a: A, b: B) => V): (a: A, b: B) => V {
  const known = new WeakMap<A, WeakMap<B, V>>();
  return (a, b) => {
    let row = known.get(a);
    if (!row) known.set(a, (row = new WeakMap()));
    let value = row.get(b);
    if (value === undefined) row.set(b, (value = make(a, b)));
    return value;
  };
}

function bySite(limits: readonly Limit[]): LimitsAt {
  const found = new Map<Site, Limit[]>();
  for (const limit of limits) {
    for (const site of limit.sites) {
      const known = found.get(site);
      if (known) known.push(limit);
      else found.set(site, [limit]);
    }
  }
  return { limits, bySite: found };
}

/** Counted households more (or fewer) on each site by what happens in a dwelling: its occupant goes back to where it was, and somebody else (null: nobody) moves in. */
function shifts({ round, occupantOf }: Standing, household: Household | null, dwelling: Dwelling): ReadonlyMap<Site, number> {
  const by = new Map<Site, number>();
  const shift = (site: Site | undefined, change: number): void => {
    if (site) by.set(site, (by.get(site) ?? 0) + change);
  };
  const site = round.siteOf(dwelling);
  const occupant = occupantOf(dwelling)?.household;
  if (household?.counted === true) {
    shift(site, 1);
    shift(round.homeSite(household.id), -1);
  }
  if (occupant?.counted) {
    shift(site, -1);
    shift(round.homeSite(occupant.id), 1);
  }
  return by;
}

/** What the shifts come to over the sites of a limit. */
const within = ({ sites }: Limit, changes: ReadonlyMap<Site, number>): number => [...changes].reduce((total, [site, change]) => total + (sites.includes(site) ? change : 0), 0);

/** The check of a rule that limits counted households: after <= max(before, cap) over the sites of each limit. */
export function limitCheck<P extends object>(about: About, limitsOf: (round: Round, parameters: P) => readonly Limit[]): RuleCheck<P> {
  const limitsIn = remembered((round: Round, parameters: P) => bySite(limitsOf(round, parameters)));
  const roomIn = remembered((standing: Standing, limits: LimitsAt) => new Map<Limit, number>(limits.limits.map((limit) => {
    const bound = Math.max(sum(limit.sites, standing.countedBefore), limit.cap);
    return [limit, bound - sum(limit.sites, standing.countedAfter)];
  })));
  return {
    about,
    limits: limitsOf,
    judge: (standing, parameters) => {
      const limits = limitsIn(standing.round, parameters);
      return [...roomIn(standing, limits)].filter(([, room]) => room < 0).map(([{ subject, sites, cap }, room]) => ({
        ...subject,
        penalty: -room,
        householdIds: sites.flatMap((site) => standing.newcomersOf(site)).filter((row) => row.household.counted).map((row) => row.household.id),
        facts: { before: sum(sites, standing.countedBefore), after: sum(sites, standing.countedAfter), cap },
      }));
    },
    breaks: (standing, household, dwelling, parameters) => {
      if (!household.counted && standing.occupantOf(dwelling)?.household.counted !== true) return false;
      const changes = shifts(standing, household, dwelling);
      const limits = limitsIn(standing.round, parameters);
      const room = roomIn(standing, limits);
      return [...changes.keys()].some((site) => (limits.bySite.get(site) ?? []).some((limit) => within(limit, changes) > (room.get(limit) ?? 0)));
    },
    change: (standing, household, dwelling, parameters) => {
      if (!household.counted) return 0;
      const emptied = shifts(standing, null, dwelling);
      const filled = shifts(standing, household, dwelling);
      const limits = limitsIn(standing.round, parameters);
      const room = roomIn(standing, limits);
      const touched = new Set([...filled.keys()].flatMap((site) => limits.bySite.get(site) ?? []));
      const excess = (limit: Limit, changes: ReadonlyMap<Site, number>): number => Math.max(0, within(limit, changes) - (room.get(limit) ?? 0));
      return [...touched].reduce((total, limit) => total + excess(limit, filled) - excess(limit, emptied), 0);
    },
    makesRoom: (standing, household, parameters) => {
      const home = standing.round.homeSite(household.id);
      if (!home || !household.counted) return false;
      const limits = limitsIn(standing.round, parameters);
      const room = roomIn(standing, limits);
      return (limits.bySite.get(home) ?? []).some((limit) => (room.get(limit) ?? 0) < 0);
    },
  };
}
