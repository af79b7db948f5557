import type { Dwelling, Household, HouseholdId, Site, TenantId } from '../../domain/problem.ts';
import type { Found, NoParameters, RuleCheck } from '../rule.ts';
import type { Standing } from '../standing.ts';

interface Neighbour {
  readonly id: TenantId | HouseholdId;
  readonly counted: boolean;
  readonly shielded: boolean;
}

const arrivalsOn = ({ newcomersOf }: Standing, site: Site): readonly Household[] => newcomersOf(site).map((row) => row.household);

/** Others of them who are counted: what a shielded one is to be spared. Nobody is a neighbour of themselves. */
const countedBeside = (one: Neighbour, others: readonly Neighbour[]): readonly Neighbour[] => others.filter((other) => other.id !== one.id && other.counted);

const mayShare = (one: Neighbour, other: Neighbour): boolean => one.id === other.id || !((one.counted && other.shielded) || (one.shielded && other.counted));

/** The hard rule, for each placed household: those on its site with whom it may not share it. */
function clashes(standing: Standing): readonly Found[] {
  return standing.placed.flatMap(({ household, dwelling, site }) => {
    const others = [...standing.residentsOf(site), ...arrivalsOn(standing, site)].filter((other) => !mayShare(household, other));
    if (others.length === 0) return [];
    const neighbours = [...new Set(others.map((other) => other.id))];
    return [{ penalty: neighbours.length, householdIds: [household.id], dwellingId: dwelling.id, siteId: site.id, facts: { neighbours } }];
  });
}

/** The soft rule: everyone shielded who is placed beside a counted one, and every shielded resident who gets the first counted neighbour. */
function spoiled(standing: Standing): readonly Found[] {
  const found = new Map<string, Found>();
  const spoil = (one: Neighbour, site: Site, neighbours: readonly Neighbour[], who: Pick<Found, 'householdIds' | 'tenantId'>): void => {
    if (!one.shielded || neighbours.length === 0 || found.has(one.id)) return;
    found.set(one.id, { penalty: 1, ...who, siteId: site.id, facts: { neighbours: [...new Set(neighbours.map((other) => other.id))] } });
  };
  for (const site of standing.round.problem.sites) {
    const residents = standing.residentsOf(site);
    const arrivals = arrivalsOn(standing, site);
    for (const household of arrivals) spoil(household, site, countedBeside(household, [...residents, ...arrivals]), { householdIds: [household.id] });
    for (const resident of residents) {
      if (countedBeside(resident, residents).length > 0) continue;
      const neighbours = countedBeside(resident, arrivals);
      spoil(resident, site, neighbours, resident.isTenant
        ? { householdIds: neighbours.map((other) => other.id as HouseholdId), tenantId: resident.id as TenantId }
        : { householdIds: [resident.id as HouseholdId] });
    }
  }
  return [...found.values()];
}

/** Whether someone is spoiled when these arrive on each site; `site` is where they arrive themselves, undefined where they do not. */
function isSpoiled(standing: Standing, one: Neighbour, site: Site | undefined, arrivals: (site: Site) => readonly Neighbour[]): boolean {
  if (!one.shielded) return false;
  if (site && countedBeside(one, [...standing.residentsOf(site), ...arrivals(site)]).length > 0) return true;
  const home = standing.round.homeSite(one.id);
  return home !== undefined && countedBeside(one, standing.residentsOf(home)).length === 0 && countedBeside(one, arrivals(home)).length > 0;
}

/** How many more are spoiled when the household moves into the dwelling that its occupant has left: itself, and those who live or arrive there. */
function spoiledBy(standing: Standing, household: Household, dwelling: Dwelling): number {
  if (!household.counted && !household.shielded) return 0;
  const site = standing.round.siteOf(dwelling);
  const occupant = standing.occupantOf(dwelling)?.household;
  const emptied = (at: Site): readonly Neighbour[] => arrivalsOn(standing, at).filter((other) => other !== occupant);
  const filled = (at: Site): readonly Neighbour[] => (at === site ? [...emptied(at), household] : emptied(at));
  const placedAt = ({ id }: Neighbour): Site | undefined => (id === occupant?.id ? undefined : standing.placementOf(id)?.site);
  const others = new Map([...standing.residentsOf(site), ...emptied(site)].map((other) => [other.id, other]));
  others.delete(household.id);
  const more = [...others.values()].reduce((total, other) => total + Number(isSpoiled(standing, other, placedAt(other), filled)) - Number(isSpoiled(standing, other, placedAt(other), emptied)), 0);
  return more + Number(isSpoiled(standing, household, site, filled)) - Number(isSpoiled(standing, household, undefined, emptied));
}

/** Shielded and counted households do not share a site where a placement brings them together. */
export const check: RuleCheck<NoParameters> = {
  about: 'shielded',
  judge: (standing, _, enforcement) => (enforcement === 'hard' ? clashes(standing) : spoiled(standing)),
  change: spoiledBy,
  breaks: (standing, household: Household, dwelling: Dwelling) => {
    if (!household.counted && !household.shielded) return false;
    const site = standing.round.siteOf(dwelling);
    return standing.residentsOf(site).some((other) => !mayShare(household, other))
      || standing.newcomersOf(site).some((other) => other.dwelling !== dwelling && !mayShare(household, other.household));
  },
};
