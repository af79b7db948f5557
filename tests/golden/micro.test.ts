import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readProblem, type Problem } from '../../solver/index.ts';
import { penaltiesOf, solved, trySolve } from '../support/solved.ts';

// The micro instances: each a problem that a person can solve in the head, with the answer beside it.

interface Expected {
  readonly idea: string;
  readonly status: 'optimal' | 'refused';
  readonly levels: readonly { readonly level: number; readonly penalty: number }[];
}

const folder = new URL('../../data/instances/micro/', import.meta.url);
const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Readonly<Record<string, Expected>>;
const all = Object.entries(expected);
const solvable = all.filter(([, { status }]) => status === 'optimal');

function micro(name: string): Problem {
  const read = readProblem(readFileSync(new URL(name, folder)));
  if (!read.ok) throw new Error(`${name} cannot be read`);
  return read.problem;
}

describe('a micro instance', () => {
  test.each(all)('%s: is solved as expected, every level proved', async (name, { status, levels }) => {
    const proposal = await solved(micro(name));
    expect(proposal.status).toBe(status);
    expect(proposal.levels).toEqual(levels.map(({ level, penalty }) => ({ level, penalty, bound: penalty })));
  });

  test.each(solvable)('%s: javascript-lp-solver finds the same', async (name, { levels }) => {
    const proposal = await solved(micro(name), { engine: 'jslp', timeLimitSeconds: 20 });
    expect(penaltiesOf(proposal)).toEqual(levels.map(({ penalty }) => penalty));
    expect(proposal.status).toBe('optimal');
  });
});

describe('a micro instance whose solve is stopped early', () => {
  test.each(solvable)('%s: promises no bound above the optimum', async (name, { levels }) => {
    for (const stopAfter of [0, 1, 2, 4, 8, 16]) {
      const result = await trySolve(micro(name), { stopAfter });
      const found = result.kind === 'proposal' ? result.proposal.levels : [];
      for (const [i, { penalty, bound }] of found.entries()) {
        expect(bound, `stopped after ${stopAfter}`).toBeLessThanOrEqual(levels[i]!.penalty);
        // A later bound holds for the penalties that stand before it, which are the expected ones or not.
        if (penalty !== levels[i]!.penalty) break;
      }
    }
  });
});
