import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../solver/domain/problem.ts';
import { evaluate } from '../../../solver/evaluate.ts';
import { buildModel } from '../../../solver/model/build.ts';
import { completeValues, isFeasible, objectiveOf } from '../../../solver/model/complete.ts';
import type { LinearModel } from '../../../solver/model/model.ts';
import { RULES } from '../../../solver/rules/index.ts';
import { roundFor, type PlacementIds } from '../../../solver/rules/standing.ts';
import { everyProposal } from '../../support/brute-force.ts';
import { randomProblem } from '../../support/random-problem.ts';

// The rows of every rule against its check, with no engine between: each proposal of a tiny problem is put into the model's columns, and the
// model must allow it exactly when the checks find nothing broken, at exactly the cost that the checks find.

/** The values of all columns for a proposal; the rows of it that the model has no column for are given instead where there are any. */
function columnsFor(problem: Problem, model: LinearModel, placements: readonly PlacementIds[]): { readonly values: Float64Array; readonly without: readonly PlacementIds[] } {
  const values = new Float64Array(model.columnCount);
  const without = placements.filter(({ householdId, dwellingId, teamId }) => {
    const column = model.placements.findIndex((placement) => model.householdIds[placement.householdIndex] === householdId
      && model.classes[placement.classIndex]!.dwellingIds.some((id) => id === dwellingId)
      && (placement.teamIndex === -1 ? null : problem.teams[placement.teamIndex]!.id) === teamId);
    if (column !== -1) values[column] = 1;
    return column === -1;
  });
  completeValues({ columnCount: model.columnCount, placementCount: model.placements.length, definitions: model.definitions }, values);
  return { values, without };
}

/** Whether a row that is said to follow from what derived columns mean does not hold. */
function breaksImplied(model: LinearModel, values: Float64Array): boolean {
  const { starts, indices, values: coefficients } = model.rows;
  return model.rowTags.some((_, row) => {
    if (model.rowRoles[row] !== 'implied') return false;
    let activity = 0;
    for (let k = starts[row]!; k < starts[row + 1]!; k += 1) activity += coefficients[k]! * values[indices[k]!]!;
    return activity < model.rowLower[row]! || activity > model.rowUpper[row]!;
  });
}

/** What is wrong between model and checks for one proposal, or null. */
function disagreement(problem: Problem, model: LinearModel, placements: readonly PlacementIds[]): string | null {
  const { breaches, levels } = evaluate(problem, placements);
  const penalties = levels.map(({ penalty }) => penalty);
  const { values, without } = columnsFor(problem, model, placements);
  if (without.length > 0) {
    if (breaches.length > 0) return null;
    // A team that no level gains by has no column: then leaving it out is allowed and costs no more on any level.
    const leaner = placements.map((row) => (without.includes(row) ? { ...row, teamId: null } : row));
    const isLeaner = without.every(({ teamId }) => teamId !== null);
    const judged = evaluate(problem, leaner);
    const isAsGood = judged.breaches.length === 0 && judged.levels.every(({ penalty }, i) => penalty <= penalties[i]!);
    return isLeaner && isAsGood ? null : 'breaks nothing, but the model has no column for it';
  }
  if (breaksImplied(model, values)) return 'breaks a row that the model says any placements keep';
  const isAllowed = isFeasible(model, values);
  if (isAllowed !== (breaches.length === 0)) return isAllowed ? `breaks ${breaches.map(({ ruleId }) => ruleId).join(', ')}, but the model allows it` : 'breaks nothing, but the model forbids it';
  if (!isAllowed) return null;
  const costs = model.levels.map(({ costs: of, constant }) => objectiveOf(of, constant, values));
  return costs.every((cost, i) => cost === penalties[i]) && costs.length === penalties.length ? null : `costs ${penalties.join(', ')}, but ${costs.join(', ')} in the model`;
}

/** The first proposal of a random tiny problem that model and checks see differently, in words; null when they agree on all. */
function firstDisagreement(seed: number): string | null {
  const problem = randomProblem(seed, { households: 3, dwellings: 3, teams: 2 });
  const { model } = buildModel(roundFor(problem), RULES);
  for (const placements of everyProposal(problem)) {
    const what = disagreement(problem, model, placements);
    if (what !== null) return `problem ${seed}: ${JSON.stringify(placements)} ${what}`;
  }
  return null;
}

describe('the model and the checks', () => {
  test.each(Array.from({ length: 10 }, (_, part) => part))('agree on every proposal of three hundred random tiny problems (%i)', (part) => {
    const found = Array.from({ length: 300 }, (_, i) => firstDisagreement(part * 300 + i)).filter((what) => what !== null);
    expect(found).toEqual([]);
  });
});
