import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readProblem, validateProblem } from '../../../solver/read-problem.ts';
import { exampleProblem } from './example.ts';
import { damages, spoil } from './spoiling.ts';

// An independent reading of the same specification, where there is one at hand: the same problems are refused, for the same paths.

const yardstick = process.env.SPREDT_YARDSTICK;
const micro = yardstick === undefined ? '' : join(yardstick, 'instances', 'micro');
const instances = yardstick === undefined ? [] : [
  ...readdirSync(micro).filter((name) => name !== 'expected.json').map((name) => join(micro, name)),
  join(yardstick, 'instances', 'hamar-60x20-strict.json'),
];

const ours = (problem: unknown): readonly string[] => {
  const read = validateProblem(problem);
  return read.ok ? [] : read.faults.map((fault) => fault.path).toSorted();
};

// the yardstick is no part of the project: without it there is nothing to compare with
describe.skipIf(yardstick === undefined)('beside the yardstick', async () => {
  const judge = yardstick === undefined ? null : await import(pathToFileURL(join(yardstick, 'check', 'check.mjs')).href) as {
    validateProblem(problem: unknown): readonly { path: string }[];
  };

  const theirs = (problem: unknown): readonly string[] | null => {
    try {
      return judge!.validateProblem(problem).map((fault) => fault.path).toSorted();
    } catch (error) {
      // it compares whatever it is given, and an object with a `valueOf` of its own cannot be compared
      if (error instanceof TypeError) return null;
      throw error;
    }
  };

  test('every public instance is valid', () => {
    expect(instances.filter((path) => !readProblem(readFileSync(path)).ok)).toEqual([]);
  });

  test('damaged problems have the same faults, each as often', () => {
    const problems = [exampleProblem(), ...instances.map((path) => JSON.parse(readFileSync(path, 'utf8')) as unknown)];
    fc.assert(fc.property(fc.constantFrom(...problems), damages, (problem, all) => {
      const spoiled = spoil(problem, all);
      expect(ours(spoiled)).toEqual(theirs(spoiled) ?? ours(spoiled));
    }), { numRuns: 3000, seed: 20_260_901 });
  });
});
