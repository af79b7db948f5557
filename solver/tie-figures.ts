import { compareIds } from './domain/distance.ts';
import type { Dwelling, Household, Problem, Site } from './domain/problem.ts';
import type { Standing } from './rules/standing.ts';

/** A figure of a proposal that adds up over the households that get a home, and over the sites by how many counted households live there afterwards. */
export interface Figure {
  readonly id: string;
  /** What a household adds by getting the dwelling; a whole number. Dwellings that are alike in all but their id add the same, and the team never matters. */
  worth(household: Household, dwelling: Omit<Dwelling, 'id'>, site: Site): number;
  /** What a site adds with so many counted households living on it after the round; a whole number. Left out where sites add nothing. */
  ofSite?(site: Site, countedAfter: number): number;
}

/** How many households are housed: `counted` ones, `others`, and by group (`group/` and its name, nothing after the stroke for those without one); only those `among` these ids (null: all). */
export function housedFigures(problem: Problem, among: ReadonlySet<string> | null = null): readonly Figure[] {
  const groupsOf = ({ groups }: Household): readonly string[] => (groups.length === 0 ? [''] : groups);
  const isMeant = ({ id }: Household): boolean => among === null || among.has(id);
  const groups = [...new Set(problem.households.filter(isMeant).flatMap(groupsOf))].sort(compareIds);
  return [
    { id: 'counted', worth: (household) => Number(isMeant(household) && household.counted) },
    { id: 'others', worth: (household) => Number(isMeant(household) && !household.counted) },
    ...groups.map((group): Figure => ({ id: `group/${group}`, worth: (household) => Number(isMeant(household) && groupsOf(household).includes(group)) })),
  ];
}

/** The figure in placements, counted without any model. */
export function figureIn({ placed, round, countedAfter }: Standing, figure: Figure): number {
  const ofHomes = placed.reduce((sum, { household, dwelling, site }) => sum + figure.worth(household, dwelling, site), 0);
  return round.problem.sites.reduce((sum, site) => sum + (figure.ofSite?.(site, countedAfter(site)) ?? 0), ofHomes);
}
