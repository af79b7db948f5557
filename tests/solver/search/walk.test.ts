import { describe, expect, test } from 'vitest';
import { buildModel } from '../../../solver/model/build.ts';
import { completeValues, isFeasible, objectiveOf } from '../../../solver/model/complete.ts';
import type { LinearModel } from '../../../solver/model/model.ts';
import { RULES } from '../../../solver/rules/index.ts';
import { roundFor } from '../../../solver/rules/standing.ts';
import { Walk } from '../../../solver/search/walk.ts';
import { chanceOf, randomProblem, type Chance } from '../../support/random-problem.ts';

// A walk is the model itself, kept up to date: whatever was placed, removed and taken back, it must say what the whole model would say.

function modelOf(seed: number): LinearModel {
  return buildModel(roundFor(randomProblem(seed, { households: 5, dwellings: 5, teams: 2 })), RULES).model;
}

/** Places or removes somebody; false when nobody could be. */
function change(walk: Walk, chance: Chance): boolean {
  const { placements } = walk.model;
  if (placements.length === 0) return false;
  const column = chance.upTo(placements.length - 1);
  const household = walk.householdOf[column] as number;
  if ((walk.chosen[household] as number) >= 0) walk.remove(household);
  else if ((walk.occupied[walk.classOf[column] as number] as number) < (walk.homes[walk.classOf[column] as number] as number)) walk.place(column);
  else return false;
  return true;
}

/** What the whole model says of the placements of a walk. */
function judged(walk: Walk): { readonly values: Float64Array; readonly isFeasible: boolean; readonly penalties: readonly number[] } {
  const { model } = walk;
  const values = new Float64Array(model.columnCount);
  for (const column of walk.chosen) if (column >= 0) values[column] = 1;
  completeValues({ columnCount: model.columnCount, placementCount: model.placements.length, definitions: model.definitions }, values);
  return { values, isFeasible: isFeasible(model, values), penalties: model.levels.map(({ costs, constant }) => objectiveOf(costs, constant, values)) };
}

function toldBy(walk: Walk): unknown {
  return { values: walk.values(), isFeasible: walk.isFeasible, penalties: [...walk.penalties] };
}

describe('a walk', () => {
  test.each(Array.from({ length: 300 }, (_, seed) => seed))('says of placements what the whole model says, also after steps that were taken back (%i)', (seed) => {
    const walk = new Walk(modelOf(seed));
    const chance = chanceOf(seed);
    for (let step = 0; step < 40; step += 1) {
      const before = toldBy(walk);
      const chosen = [...walk.chosen];
      walk.begin();
      const changes = chance.upTo(3);
      for (let i = 0; i <= changes; i += 1) change(walk, chance);
      if (!chance.once(3)) walk.settle();
      else {
        walk.rollBack();
        expect([...walk.chosen]).toEqual(chosen);
        expect(toldBy(walk)).toEqual(before);
      }
      expect(toldBy(walk)).toEqual(judged(walk));
    }
  });

  test('starts again from given placements', () => {
    const model = modelOf(3);
    const walk = new Walk(model);
    const chance = chanceOf(3);
    for (let step = 0; step < 10; step += 1) change(walk, chance);
    walk.settle();
    const other = new Walk(model);
    other.restart(walk.chosen);
    expect(toldBy(other)).toEqual(toldBy(walk));
  });

  test('adds up what the guide says of the placements', () => {
    const told = Array.from({ length: 20 }, (_, seed) => {
      const model = modelOf(seed);
      const walk = new Walk(model);
      const chance = chanceOf(seed);
      change(walk, chance);
      walk.guideBy(Float64Array.from(model.placements, (_column, j) => j + 1));
      for (let step = 0; step < 20; step += 1) change(walk, chance);
      expect(walk.guide).toBe([...walk.chosen].reduce((sum, column) => (column < 0 ? sum : sum + column + 1), 0));
      return walk.guide;
    });
    expect(Math.max(...told)).toBeGreaterThan(0);
  });
});
