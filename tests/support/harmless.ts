import type { Problem } from '../../solver/domain/problem.ts';
import { evaluate } from '../../solver/evaluate.ts';
import type { PlacementIds } from '../../solver/rules/standing.ts';

/** The placements without those that a breach names (the last one, where it names nobody who is placed), until nothing is broken but perhaps require locks. */
export function harmless(problem: Problem, placements: readonly PlacementIds[]): readonly PlacementIds[] {
  let rows = placements;
  for (;;) {
    const { breaches } = evaluate(problem, rows);
    const named = breaches.flatMap((breach) => breach.householdIds).find((id) => rows.some((row) => row.householdId === id));
    const isHarmless = breaches.every(({ ruleId, facts }) => ruleId === 'lock' && facts.kind === 'require');
    if (rows.length === 0 || (isHarmless && named === undefined)) return rows;
    const guilty = named ?? rows.at(-1)?.householdId;
    rows = rows.filter((row) => row.householdId !== guilty);
  }
}
