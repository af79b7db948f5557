import { compareIds } from './domain/distance.ts';
import type { Problem } from './domain/problem.ts';
import { evaluate, type Evaluation, type LevelSum } from './evaluate.ts';
import { passedOver, type PassedOver } from './reasons.ts';
import { roundFor, type PlacementIds } from './rules/standing.ts';

/** A proposal to be compared: placements that keep the hard rules and locks of their own problem. */
export interface ComparedProposal {
  readonly problem: Problem;
  readonly placements: readonly PlacementIds[];
}

/** A soft rule's penalty before its weight, and the weight that multiplies it. */
export interface WeighedPenalty {
  readonly weight: number;
  readonly penalty: number;
}

/** What a soft rule costs more for a swap; the penalty is before its weight and above 0. */
export interface SwapCost extends WeighedPenalty {
  readonly ruleId: string;
}

/** A household without a home beside one with fewer points whose home suits it, and what would follow if it had that home and the other none. */
export interface Envy extends PassedOver {
  readonly points: number;
  readonly byPoints: number;
  /** The first level on which the swap makes a difference, where that is for the worse; null when nothing explains the envy. */
  readonly level: number | null;
  /** The rules by which that level gets worse; empty when nothing explains the envy. */
  readonly rules: readonly SwapCost[];
}

/** Everybody that a proposal passes over, with what explains it; the proposal must keep its own hard rules, which `as` has judged. */
export function envyIn({ problem, placements }: ComparedProposal, as: Evaluation, points: ReadonlyMap<string, number>): readonly Envy[] {
  return passedOver(problem, placements).map((pair): Envy => {
    const own = { ...pair, points: points.get(pair.householdId) ?? 0, byPoints: points.get(pair.byHouseholdId) ?? 0 };
    const swapped = bestSwap(problem, placements, pair);
    const at = firstDifference(as, swapped);
    const [before, after] = [as.levels[at], swapped.levels[at]];
    // no later level can make up for an earlier one that gets better
    if (!before || !after || after.penalty < before.penalty) return { ...own, level: null, rules: [] };
    return { ...own, level: after.level, rules: dearer(before, after) };
  });
}

/** The level, by its place, on which two evaluations under one policy first differ; -1 where they are alike. */
const firstDifference = (x: Evaluation, y: Evaluation): number => x.levels.findIndex(({ penalty }, i) => penalty !== y.levels[i]?.penalty);

/** The proposal in which the one household has the home and the other none, with the team, or none, that is best for it there. */
function bestSwap(problem: Problem, placements: readonly PlacementIds[], { householdId, dwellingId, byHouseholdId }: PassedOver): Evaluation {
  const round = roundFor(problem);
  const [household, dwelling] = [round.households.get(householdId), round.dwellings.get(dwellingId)];
  const teams = problem.teams.filter((team) => household?.followUp && dwelling && round.isEligible(team, household, round.siteOf(dwelling)));
  const others = placements.filter((row) => row.householdId !== byHouseholdId);
  const [best] = [null, ...teams.map(({ id }) => id)].map((teamId) => evaluate(problem, [...others, { householdId, dwellingId, teamId }]))
    .filter(({ breaches }) => breaches.length === 0)
    .sort((x, y) => {
      const at = firstDifference(x, y);
      return (x.levels[at]?.penalty ?? 0) - (y.levels[at]?.penalty ?? 0);
    });
  if (!best) throw new Error(`no hard rule is said to keep household ${householdId} from dwelling ${dwellingId}, and yet every team breaks one`);
  return best;
}

function dearer(before: LevelSum, after: LevelSum): readonly SwapCost[] {
  return Object.entries(after.byRule).map(([ruleId, { weight, penalty }]) => ({ ruleId, weight, penalty: penalty - (before.byRule[ruleId]?.penalty ?? 0) }))
    .filter(({ penalty }) => penalty > 0).sort((x, y) => compareIds(x.ruleId, y.ruleId));
}
