import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readProblem, writeProblem, writeProposal, type Problem } from '../../solver/index.ts';
import { generateProblem } from '../bench/generate.ts';
import { randomProblem } from '../support/random-problem.ts';
import { solved } from '../support/solved.ts';

// Every kind of proposal that the core makes, before an independent judge; runs where SPREDT_YARDSTICK names the folder that holds it.

interface Judgement {
  readonly faults: readonly unknown[];
  readonly breaches: readonly unknown[];
}

const yardstickFolder = process.env.SPREDT_YARDSTICK;
const yardstick = yardstickFolder === undefined ? null
  : await import(pathToFileURL(join(yardstickFolder, 'check', 'check.mjs')).href) as { checkProposal(problem: unknown, proposal: unknown): Judgement };

function instance(name: string): Problem {
  const read = readProblem(readFileSync(new URL(`../../data/instances/${name}.json`, import.meta.url)));
  if (!read.ok) throw new Error(`${name} cannot be read`);
  return read.problem;
}

const ENGINES = ['highs', 'queue', 'jslp'] as const;
const TINY = Array.from({ length: 60 }, (_, i) => i + 500);
const micro = Object.keys(JSON.parse(readFileSync(new URL('../../data/instances/micro/expected.json', import.meta.url), 'utf8')) as object);
const LARGER: readonly (readonly [string, () => Problem])[] = [
  ['hamar-60x20-roof-first', () => instance('hamar-60x20-roof-first')],
  ['hamar-60x20-strict', () => instance('hamar-60x20-strict')],
  ['a generated round of 50 × 18 under strict limits', () => generateProblem({ households: 50, dwellings: 18, seed: 3 }, 'strict-limits')],
];

// the yardstick is no part of the project: without it there is no independent judge to ask
describe.skipIf(yardstick === null)('an independent judge accepts', () => {
  const expectAccepted = async (problem: Problem, asked: Parameters<typeof solved>[1]) => {
    const proposal = await solved(problem, asked);
    const { faults, breaches } = yardstick!.checkProposal(JSON.parse(writeProblem(problem)), JSON.parse(writeProposal(proposal)));
    expect({ faults, breaches }).toEqual({ faults: [], breaches: [] });
  };

  test.each(micro)('the proposal for %s', (name) => expectAccepted(instance(`micro/${name.replace('.json', '')}`), {}));

  test.each(TINY)('the proposal for a random tiny problem (%i)', (seed) => expectAccepted(randomProblem(seed), { engine: ENGINES[seed % 2]! }));

  test.each(LARGER)('the proposals of HiGHS and of the queue for %s', async (_, problem) => {
    await expectAccepted(problem(), { timeLimitSeconds: 10 });
    await expectAccepted(problem(), { engine: 'queue' });
  });
});
