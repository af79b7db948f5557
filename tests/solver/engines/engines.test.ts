import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Engine, Outcome, Program } from '../../../solver/engine.ts';
import { exhaustive } from '../../../solver/engines/exhaustive.ts';
import { loadHighs } from '../../../solver/engines/highs.ts';
import { jslp } from '../../../solver/engines/jslp.ts';
import { buildModel } from '../../../solver/model/build.ts';
import { isFeasible, objectiveOf } from '../../../solver/model/complete.ts';
import { programOf, type Hold } from '../../../solver/model/program.ts';
import { RULES } from '../../../solver/rules/index.ts';
import { roundFor } from '../../../solver/rules/standing.ts';
import { chanceOf, randomProblem } from '../../support/random-problem.ts';
import { expression, tinyProgram, UNLIMITED } from './tiny-program.ts';

// One suite for every engine that calls an answer optimal: what the port promises, whoever stands behind it.

const highs = await loadHighs();
const engines: readonly Engine[] = [highs, jslp, exhaustive];

/** One at most of these columns. */
const atMostOne = (...columns: number[]) => ({ of: expression(Object.fromEntries(columns.map((column) => [column, 1]))), most: 1 });

const hand: readonly (readonly [string, Program, Pick<Outcome, 'kind'> & { penalty?: number; values?: readonly number[] }])[] = [
  ['the dearer of two households gets the only dwelling', tinyProgram({ costs: [-10, -12], constant: 22, rows: [atMostOne(0, 1)] }), { kind: 'optimal', penalty: 10, values: [0, 1] }],
  ['a placement that costs more than it gains is left', tinyProgram({ costs: [3], constant: 1 }), { kind: 'optimal', penalty: 1, values: [0] }],
  ['a placement that is required is made, whatever it costs', tinyProgram({ costs: [3], rows: [{ of: expression({ 0: 1 }), least: 1 }] }), { kind: 'optimal', penalty: 3, values: [1] }],
  ['no columns at all', tinyProgram({ costs: [], constant: 7 }), { kind: 'optimal', penalty: 7, values: [] }],
  ['no columns and a row that nothing keeps', tinyProgram({ costs: [], rows: [{ of: expression({}, 1), most: 0 }] }), { kind: 'infeasible' }],
  ['two requirements of one dwelling', tinyProgram({ costs: [0, 0], rows: [atMostOne(0, 1), { of: expression({ 0: 1 }), least: 1 }, { of: expression({ 1: 1 }), least: 1 }] }), { kind: 'infeasible' }],
  ['a knapsack whose relaxation is fractional', tinyProgram({ costs: [-5, -4, -3], constant: 12, rows: [{ of: expression({ 0: 3, 1: 2, 2: 2 }), most: 4 }] }), { kind: 'optimal', penalty: 5, values: [0, 1, 1] }],
  ['a whole answer just inside a row, to the unit', tinyProgram({ costs: [-1, -1], rows: [{ of: expression({ 0: 1000, 1: 1001 }), most: 2001 }] }), { kind: 'optimal', penalty: -2, values: [1, 1] }],
  ['a whole answer just outside a row, by a unit', tinyProgram({ costs: [-1, -1], rows: [{ of: expression({ 0: 1000, 1: 1001 }), most: 2000 }] }), { kind: 'optimal', penalty: -1 }],
  ['an equation that only fractions keep', tinyProgram({ costs: [0, 0], rows: [{ of: expression({ 0: 2, 1: 2 }), least: 1, most: 1 }] }), { kind: 'infeasible' }],
  ['a row with both sides', tinyProgram({ costs: [-1, -2, -3], rows: [{ of: expression({ 0: 1, 1: 1, 2: 1 }), least: 1, most: 2 }] }), { kind: 'optimal', penalty: -5, values: [0, 1, 1] }],
  ['a sum that is priced', tinyProgram({ costs: [-3, -3], derived: [{ means: 'sum', of: expression({ 0: 1, 1: 1 }), cost: 2, most: 2 }] }), { kind: 'optimal', penalty: -2, values: [1, 1, 2] }],
  ['an excess that is worth its price once', tinyProgram({ costs: [-3, -3, -3], derived: [{ means: 'excess', of: expression({ 0: 1, 1: 1, 2: 1 }, -1), cost: 4, most: 2 }] }), { kind: 'optimal', penalty: -3 }],
  ['an excess that is free up to its threshold', tinyProgram({ costs: [-3, -3], derived: [{ means: 'excess', of: expression({ 0: 1, 1: 1 }, -2), cost: 100, most: 2 }] }), { kind: 'optimal', penalty: -6, values: [1, 1, 0] }],
  ['an excess of an excess', tinyProgram({
    costs: [-5, -5, -5],
    derived: [{ means: 'excess', of: expression({ 0: 1, 1: 1, 2: 1 }, -1), cost: 1, most: 2 }, { means: 'excess', of: expression({ 3: 1 }, -1), cost: 7, most: 1 }],
  }), { kind: 'optimal', penalty: -9 }],
  ['a mark that is set by either of two', tinyProgram({
    costs: [-3, -3], derived: [{ means: 'reached', of: expression({ 0: 1, 1: 1 }), cost: 5, most: 1, whole: true }],
    rows: [{ of: expression({ 0: 1, 2: -1 }), most: 0 }, { of: expression({ 1: 1, 2: -1 }), most: 0 }],
  }), { kind: 'optimal', penalty: -1, values: [1, 1, 1] }],
  ['costs all alike', tinyProgram({ costs: Array.from({ length: 9 }, () => -1), rows: [0, 3, 6].map((i) => atMostOne(i, i + 1, i + 2)).concat([0, 1, 2].map((i) => atMostOne(i, i + 3, i + 6))) }), { kind: 'optimal', penalty: -3 }],
  ['costs that have a common step', tinyProgram({ costs: [-15, -30, -15], constant: 7, rows: [{ of: expression({ 0: 2, 1: 3, 2: 2 }), most: 4 }] }), { kind: 'optimal', penalty: -23 }],
];

/** A program of some levels of a random tiny problem, with the earlier levels held at their best. */
function levelsOf(seed: number): readonly Program[] {
  const { model } = buildModel(roundFor(randomProblem(seed, { households: 5, dwellings: 4, teams: 2 })), RULES);
  const holds: Hold[] = [];
  const programs: Program[] = [];
  for (const level of model.levels) {
    const program = programOf(model, level, model, holds);
    programs.push(program);
    const outcome = exhaustive.minimise(program, UNLIMITED);
    if (outcome.kind !== 'optimal') break;
    holds.push({ costs: level.costs, constant: level.constant, most: outcome.penalty });
  }
  return programs;
}

/** A knapsack with several rows, whose relaxation is far from whole, so that engines have to branch. */
function knapsackOf(seed: number, columns = 12): Program {
  const { upTo, pick } = chanceOf(seed);
  const costs = Array.from({ length: columns }, () => -1 - upTo(40));
  const row = () => {
    const weights = costs.map((cost) => Math.max(1, pick([-cost, -cost, 7, 20]) + upTo(6)));
    return { of: expression(Object.fromEntries(weights.map((weight, j) => [j, weight]))), most: Math.floor(weights.reduce((a, b) => a + b, 0) / pick([2, 3])) };
  };
  return tinyProgram({ costs, constant: 1000, rows: [row(), row(), row()] });
}

function penaltyOf(outcome: Outcome): number | null {
  return outcome.kind === 'optimal' || outcome.kind === 'stopped' ? outcome.penalty : null;
}

/** What an outcome claims that is not so, given the best that there is. */
function liesOf(program: Program, outcome: Outcome, optimum: number): readonly string[] {
  if (outcome.kind !== 'optimal' && outcome.kind !== 'stopped') return [`${outcome.kind} where there is a best answer`];
  const { values, penalty, bound } = outcome;
  const claims: readonly (readonly [string, boolean])[] = [
    [`the bound ${bound} is above ${optimum}`, bound > optimum],
    ['the answer breaks a row', values !== null && !isFeasible(program, values)],
    [`the answer does not cost ${String(penalty)}`, values !== null && objectiveOf(program.costs, program.constant, values) !== penalty],
    [`the penalty ${String(penalty)} is below ${optimum}`, penalty !== null && penalty < optimum],
    [`the penalty ${String(penalty)} is called optimal`, outcome.kind === 'optimal' && penalty !== optimum],
  ];
  return claims.filter(([, isLie]) => isLie).map(([claim]) => claim);
}

const knapsacks = Array.from({ length: 15 }, (_, i) => knapsackOf(i + 1)).map((program) => ({ program, optimum: penaltyOf(exhaustive.minimise(program, UNLIMITED)) as number }));

describe.each(engines.map((engine) => [engine.name, engine] as const))('%s', (_, engine) => {
  test.each(hand)('%s', (_name, program, wanted) => {
    const outcome = engine.minimise(program, UNLIMITED);
    expect(outcome.kind).toBe(wanted.kind);
    expect(penaltyOf(outcome)).toBe(wanted.penalty ?? null);
    const values = outcome.kind === 'optimal' ? [...outcome.values] : undefined;
    expect(values).toEqual(wanted.values ?? values);
    expect(outcome.kind === 'optimal' ? outcome.bound : undefined).toBe(wanted.penalty);
  });

  test('an optimal answer keeps every row, costs what is said, and is as good as any', () => {
    for (const { program, optimum } of knapsacks) {
      const outcome = engine.minimise(program, UNLIMITED);
      expect(outcome).toMatchObject({ kind: 'optimal', penalty: optimum, bound: optimum });
      expect(liesOf(program, outcome, optimum)).toEqual([]);
    }
  });

  test('the same program gives the same answer twice', () => {
    for (const { program } of knapsacks) expect(engine.minimise(program, UNLIMITED)).toEqual(engine.minimise(program, UNLIMITED));
  });

  test.each([0, 1, 2, 5])('stopped after an effort of %i, it claims nothing that is not so', (nodes) => {
    for (const { program, optimum } of knapsacks) expect(liesOf(program, engine.minimise(program, { ...UNLIMITED, nodes }), optimum)).toEqual([]);
  });

  test('told to stop at once or given no time, it claims nothing that is not so', () => {
    for (const { program, optimum } of knapsacks) {
      expect(liesOf(program, engine.minimise(program, { ...UNLIMITED, shouldStop: () => true }), optimum)).toEqual([]);
      expect(liesOf(program, engine.minimise(program, { ...UNLIMITED, seconds: 0 }), optimum)).toEqual([]);
    }
  });

  test('a start is never made worse', () => {
    for (const { program, optimum } of knapsacks) {
      const best = exhaustive.minimise(program, UNLIMITED);
      const start = best.kind === 'optimal' ? best.values : null;
      expect(engine.minimise(program, { ...UNLIMITED, start })).toMatchObject({ kind: 'optimal', penalty: optimum });
      expect(penaltyOf(engine.minimise(program, { ...UNLIMITED, start: new Float64Array(program.columnCount), nodes: 1 })) ?? Infinity).toBeLessThanOrEqual(1000);
    }
  });

  test('with a gap allowed, penalty and bound are no further apart', () => {
    for (const { program, optimum } of knapsacks) {
      const outcome = engine.minimise(program, { ...UNLIMITED, absoluteGap: 10 });
      expect(liesOf(program, outcome, optimum)).toEqual([]);
      expect(outcome.kind === 'optimal' || outcome.kind === 'stopped' ? (outcome.penalty ?? Infinity) - outcome.bound : Infinity).toBeLessThanOrEqual(10);
    }
  });

  test('progress never worsens and never promises what is not there', () => {
    for (const { program, optimum } of knapsacks) {
      const told: { penalty: number | null; bound: number }[] = [];
      engine.minimise(program, { ...UNLIMITED, onProgress: (penalty, bound) => void told.push({ penalty, bound }) });
      const penalties = told.map((row) => row.penalty ?? Infinity);
      expect(penalties).toEqual(penalties.toSorted((a, b) => b - a));
      expect(Math.min(...penalties, Infinity)).toBeGreaterThanOrEqual(optimum);
      expect(Math.max(...told.map((row) => row.bound), -Infinity)).toBeLessThanOrEqual(optimum);
    }
  });
});

describe('on the levels of random tiny problems', () => {
  const programs = Array.from({ length: 60 }, (_, i) => levelsOf(i + 1)).flat();

  test.each([[highs.name, highs], [jslp.name, jslp]] as const)('%s agrees with trying everything', (_, engine) => {
    const said = (outcome: Outcome) => [outcome.kind, penaltyOf(outcome), outcome.kind === 'optimal' ? outcome.bound : null];
    const wrong = programs.filter((program) => JSON.stringify(said(engine.minimise(program, UNLIMITED))) !== JSON.stringify(said(exhaustive.minimise(program, UNLIMITED))));
    expect(wrong).toEqual([]);
    expect(programs.length).toBeGreaterThan(120);
  });
});

describe('what is too large', () => {
  const wide = (columns: number, rows: number): Program => tinyProgram({
    costs: Array.from({ length: columns }, () => -1), rows: Array.from({ length: rows }, (_, i) => atMostOne(i, i + 1, (i + 7) % columns)),
  });

  test('javascript-lp-solver says that it is for small problems instead of trying', () => {
    expect(jslp.minimise(wide(8000, 300), UNLIMITED)).toEqual({ kind: 'tooLarge', message: expect.stringContaining('8000 columns and 300 rows') as string });
  });

  test('trying everything ends by saying so', () => {
    expect(exhaustive.minimise(wide(200, 10), UNLIMITED)).toMatchObject({ kind: 'tooLarge' });
  }, 180_000);
});

test('javascript-lp-solver is named with the version that is installed', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../../node_modules/javascript-lp-solver/package.json', import.meta.url), 'utf8')) as { version: string };
  expect(jslp.version).toBe(version);
});
