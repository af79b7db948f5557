import type { Household, Problem, Team } from '../../solver/domain/problem.ts';
import { evaluate } from '../../solver/evaluate.ts';
import { roundFor, type PlacementIds } from '../../solver/rules/standing.ts';

/** The best that there is: penalties by level, ascending, and one set of placements that has them. */
export interface Best {
  readonly penalties: readonly number[];
  readonly placements: readonly PlacementIds[];
  /** How many proposals break nothing. */
  readonly proposals: number;
}

/** Whether the team may be responsible, worked out here: what is compared with every proposal must not decide which there are. */
function mayCome({ areaIds, competences, minAge, maxAge }: Team, { age, followUp }: Household, areaId: string): boolean {
  if (followUp === null || !areaIds.some((id) => id === areaId)) return false;
  const isOfAge = !(age < minAge) && !(maxAge !== null && age > maxAge);
  return isOfAge && followUp.competences.every((competence) => competences.includes(competence));
}

/** Every way to place the households of a tiny problem, each with every team that is eligible or none. Whether it breaks a rule is for the judge to say. */
export function* everyProposal(problem: Problem): Generator<readonly PlacementIds[]> {
  const round = roundFor(problem);
  function* extend(placed: readonly PlacementIds[], i: number): Generator<readonly PlacementIds[]> {
    const household = problem.households[i];
    if (!household) {
      yield placed;
      return;
    }
    yield* extend(placed, i + 1);
    for (const dwelling of problem.dwellings) {
      if (placed.some((row) => row.dwellingId === dwelling.id)) continue;
      const teams = problem.teams.filter((team) => mayCome(team, household, round.siteOf(dwelling).areaId));
      for (const teamId of [null, ...teams.map((team) => team.id)]) {
        yield* extend([...placed, { householdId: household.id, dwellingId: dwelling.id, teamId }], i + 1);
      }
    }
  }
  yield* extend([], 0);
}

/** Compares penalties level by level: below 0 when the first is better. */
export function compareLevels(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i += 1) {
    const difference = (a[i] as number) - (b[i] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The best proposal of a tiny problem by trying every one and asking the judge alone; null when none keeps the hard rules and the locks. */
export function bestByTryingAll(problem: Problem): Best | null {
  let best: Best | null = null;
  let proposals = 0;
  for (const placements of everyProposal(problem)) {
    const { breaches, levels } = evaluate(problem, placements);
    if (breaches.length > 0) continue;
    proposals += 1;
    const penalties = levels.map((row) => row.penalty);
    if (best === null || compareLevels(penalties, best.penalties) < 0) best = { penalties, placements, proposals };
  }
  return best === null ? null : { ...best, proposals };
}
