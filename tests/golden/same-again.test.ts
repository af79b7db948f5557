import { describe, expect, test } from 'vitest';
import { validateProblem, writeProblem, writeProposal, type Problem } from '../../solver/index.ts';
import { generateProblem } from '../bench/generate.ts';
import { createRandom } from '../../data/demonstration/random.ts';
import { randomProblem } from '../support/random-problem.ts';
import { solved } from '../support/solved.ts';

/** The bytes of a proposal without how long it took. */
async function bytes(problem: Problem, seed: number): Promise<string> {
  const proposal = await solved(problem, { seed });
  return writeProposal({ ...proposal, engine: { ...proposal.engine, seconds: 0 } });
}

/** The same problem with its lists in another order; the wishes of areas alone mean something by theirs. */
function shuffled(problem: Problem, seed: number): Problem {
  const { shuffle } = createRandom(seed);
  const turned = JSON.parse(writeProblem(problem), (key, value: unknown) => (
    // The order of locks is how a conflict names them.
    Array.isArray(value) && key !== 'areaWishes' && key !== 'locks' ? shuffle(value) : value)) as unknown;
  const read = validateProblem(turned);
  if (!read.ok) throw new Error('the shuffled problem is not valid');
  return read.problem;
}

const PROBLEMS: readonly (readonly [string, () => Problem])[] = [
  ...Array.from({ length: 20 }, (_, i): readonly [string, () => Problem] => [`random tiny problem ${i + 900}`, () => randomProblem(i + 900)]),
  ['a generated round of 40 × 14', () => generateProblem({ households: 40, dwellings: 14, seed: 5 }, 'roof-first')],
];

describe('a problem that is solved again', () => {
  test.each(PROBLEMS)('%s: gives the same bytes with the same seed', async (_, problem) => {
    expect(await bytes(problem(), 7)).toBe(await bytes(problem(), 7));
  });

  test.each(PROBLEMS)('%s: gives the same bytes whatever the order of its lists', async (_, problem) => {
    expect(await bytes(shuffled(problem(), 3), 7)).toBe(await bytes(problem(), 7));
  });
});
