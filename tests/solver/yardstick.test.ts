import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../solver/domain/problem.ts';
import { evaluate } from '../../solver/evaluate.ts';
import { validateProblem } from '../../solver/read-problem.ts';
import { unplacedReasons } from '../../solver/reasons.ts';
import type { PlacementIds } from '../../solver/rules/standing.ts';
import { checkProposal } from '../../solver/verify.ts';
import { bestByTryingAll } from '../support/brute-force.ts';
import { harmless } from '../support/harmless.ts';
import { proposalFile, refusalFile } from '../support/proposal-file.ts';
import { chanceOf, randomPlacements, randomProblem, type Chance } from '../support/random-problem.ts';
import { spoilt } from '../support/spoil.ts';

// Holds the judge against another judge that shares no code with it. Runs where SPREDT_YARDSTICK names the folder that holds it.

interface JudgedBreach {
  readonly ruleId: string;
  readonly householdIds: readonly string[];
}

interface Judgement {
  readonly faults?: readonly { readonly path: string }[];
  readonly breaches: readonly JudgedBreach[];
  readonly levels: readonly { readonly level: number; readonly penalty: number; readonly byRule: unknown }[];
}

interface Yardstick {
  evaluate(problem: unknown, proposal: { placements: readonly PlacementIds[] }): Judgement;
  checkProposal(problem: unknown, proposal: unknown): Judgement;
  unplacedReasons(problem: unknown, proposal: { placements: readonly PlacementIds[] }): ReadonlyMap<string, readonly unknown[]>;
}

const folder = process.env.SPREDT_YARDSTICK;
const yardstick = folder === undefined ? null : await import(pathToFileURL(join(folder, 'check', 'check.mjs')).href) as Yardstick;

const sorted = (texts: readonly string[]): readonly string[] => [...texts].sort();
const pathsOf = ({ faults = [] }: Judgement): readonly string[] => sorted(faults.map((fault) => fault.path));
/** What two judges must agree on; the words of their messages are their own. */
const essence = (judgement: Judgement): unknown => ({
  faults: pathsOf(judgement),
  breaches: sorted(judgement.breaches.map(({ ruleId, householdIds }) => `${ruleId}: ${sorted(householdIds).join(', ')}`)),
  levels: judgement.levels,
});

function readInstance(path: string): Problem {
  const read = validateProblem(JSON.parse(readFileSync(path, 'utf8')));
  if (!read.ok) throw new Error(`${path} is not valid: ${JSON.stringify(read.faults)}`);
  return read.problem;
}

const everyId = (problem: Problem): string[] => [
  ...[problem.households, problem.dwellings, problem.teams, problem.tenants, problem.sites, problem.areas].flat().map((row) => row.id),
  'nobody', 'siteLimit', 'bedrooms', 'competition', '2026-09-01', 'require', 'forbid',
];

function agreeOn(judge: Yardstick, problem: Problem, proposal: unknown, what: string): void {
  expect(essence(checkProposal(problem, proposal)), `${what}: ${JSON.stringify(proposal)}`).toEqual(essence(judge.checkProposal(problem, proposal)));
}

/** The yardstick stumbles over a conflict whose lock names nobody, where the locks can each be kept alone. */
function namesNobody(problem: Problem, proposal: unknown): boolean {
  const { conflicts } = proposal as { conflicts?: { lock?: { householdId?: string } }[] };
  return Array.isArray(conflicts) && conflicts.some((row) => row?.lock !== undefined && !problem.households.some((one) => one.id === row.lock?.householdId));
}

function agreeOnSpoilt(judge: Yardstick, problem: Problem, proposal: unknown, chance: Chance, times: number): void {
  for (let i = 0; i < times; i += 1) {
    let bad = spoilt(proposal, chance, everyId(problem));
    if (chance.once(4)) bad = spoilt(bad, chance, everyId(problem));
    if (namesNobody(problem, bad)) expect(checkProposal(problem, bad).ok).toBe(false);
    else agreeOn(judge, problem, bad, 'spoilt');
  }
}

// the yardstick is no part of the project: without it there is no other judge to ask
describe.runIf(yardstick)('the judge beside the yardstick', { timeout: 300_000 }, () => {
  const judge = yardstick as Yardstick;

  test('they say the same of thousands of random placements, whatever those break', () => {
    for (let seed = 1; seed <= 3000; seed += 1) {
      const problem = randomProblem(seed);
      const chance = chanceOf(seed);
      for (let i = 0; i < 3; i += 1) {
        const placements = randomPlacements(problem, chance);
        expect(essence(evaluate(problem, placements)), `random problem ${seed}: ${JSON.stringify(placements)}`).toEqual(essence(judge.evaluate(problem, { placements })));
      }
    }
  });

  test('they say the same of who is left without a dwelling and why', () => {
    for (let seed = 1; seed <= 3000; seed += 1) {
      const problem = randomProblem(seed);
      const placements = harmless(problem, randomPlacements(problem, chanceOf(seed)));
      const ours = new Map(unplacedReasons(problem, placements).map((row) => [row.householdId, row.reasons]));
      expect(ours, `random problem ${seed}`).toEqual(judge.unplacedReasons(problem, { placements }));
    }
  });

  test('they accept the best proposals and refusals of random problems, and find the same faults when these are spoilt', () => {
    let accepted = 0;
    for (let seed = 1; seed <= 1500; seed += 1) {
      const problem = randomProblem(seed, { households: 3, dwellings: 3, teams: 2 });
      const best = bestByTryingAll(problem);
      const proposal = best ? proposalFile(problem, best.placements, seed % 3 === 0 ? 'feasible' : 'optimal') : refusalFile(problem);
      const verdict = judge.checkProposal(problem, proposal);
      expect(essence(verdict), `random problem ${seed}`).toMatchObject({ faults: [], breaches: [] });
      expect(checkProposal(problem, proposal), `random problem ${seed}`).toMatchObject({ ok: true });
      agreeOnSpoilt(judge, problem, proposal, chanceOf(seed), 6);
      accepted += 1;
    }
    expect(accepted).toBe(1500);
  });

  const instances = folder === undefined ? [] : ['instances', join('instances', 'micro')].flatMap((part) => readdirSync(join(folder, part))
    .filter((name) => name.endsWith('.json') && !['best-known.json', 'expected.json'].includes(name)).map((name) => join(part, name)));

  test.for(instances)('they agree on %s, good proposals and bad ones', (name) => {
    const problem = readInstance(join(folder ?? '', name));
    const chance = chanceOf(name.length);
    const isLarge = problem.households.length > 30;
    for (let i = 0; i < (isLarge ? 3 : 10); i += 1) {
      const drawn = randomPlacements(problem, chance);
      expect(essence(evaluate(problem, drawn))).toEqual(essence(judge.evaluate(problem, { placements: drawn })));
      const placements = harmless(problem, drawn);
      const proposal = proposalFile(problem, placements, 'feasible');
      agreeOn(judge, problem, proposal, 'good');
      agreeOnSpoilt(judge, problem, proposal, chance, isLarge ? 4 : 20);
    }
  });
});
