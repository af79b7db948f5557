import type { Household, Site } from '../../domain/problem.ts';
import type { Round } from '../../domain/round.ts';
import type { NoParameters, RuleCheck } from '../rule.ts';
import type { Standing } from '../standing.ts';

interface Whereabouts {
  readonly home: Site | undefined;
  readonly proposed: Site | undefined;
}

const whereaboutsOf = ({ round, placementOf }: Standing, id: string): Whereabouts => ({ home: round.homeSite(id), proposed: placementOf(id)?.site });

/** The shortest distance between a place of the one and a place of the other, not counting where the two live now; null when there is none. */
function closest(round: Round, one: Whereabouts, other: Whereabouts): number | null {
  const metres = (a: Site | undefined, b: Site | undefined): readonly number[] => (a && b ? [round.metres(a, b)] : []);
  const all = [...metres(one.proposed, other.proposed), ...metres(one.proposed, other.home), ...metres(one.home, other.proposed)];
  return all.length === 0 ? null : Math.min(...all);
}

interface Avoided {
  readonly id: string;
  readonly metres: number;
}

const entriesBothWays = new WeakMap<Round, ReadonlyMap<string, readonly Avoided[]>>();

/** Everyone a household must not be near, whichever of the two said so. */
function avoidedBy(round: Round, household: Household): readonly Avoided[] {
  let known = entriesBothWays.get(round);
  if (!known) {
    const found = new Map<string, Avoided[]>();
    const enter = (id: string, avoided: Avoided): void => void found.set(id, [...(found.get(id) ?? []), avoided]);
    for (const one of round.problem.households) {
      for (const { id, metres } of one.avoids) {
        enter(one.id, { id, metres });
        enter(id, { id: one.id, metres });
      }
    }
    entriesBothWays.set(round, (known = found));
  }
  return known.get(household.id) ?? [];
}

/** Nobody is proposed nearer to somebody they avoid than the distance that was asked for, the same site always included. */
export const check: RuleCheck<NoParameters> = {
  about: 'household',
  judge: (standing) => standing.round.problem.households.flatMap((household) => household.avoids.flatMap(({ id, metres }) => {
    const apart = closest(standing.round, whereaboutsOf(standing, household.id), whereaboutsOf(standing, id));
    if (apart === null || apart > metres) return [];
    return [{ penalty: 1, householdIds: [household.id], facts: { avoids: id, metres, metresApart: apart } }];
  })),
  breaks: (standing, household, dwelling) => {
    const { round } = standing;
    const site = round.siteOf(dwelling);
    const occupantId: string | undefined = standing.occupantOf(dwelling)?.household.id;
    const isNear = (other: Site | undefined, metres: number): boolean => other !== undefined && round.metres(site, other) <= metres;
    return avoidedBy(round, household).some(({ id, metres }) => {
      const { home, proposed } = whereaboutsOf(standing, id);
      return isNear(home, metres) || (id !== occupantId && isNear(proposed, metres));
    });
  },
};
