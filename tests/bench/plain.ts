// The plain way, to compare with: the whole model given to HiGHS level by level (the first without the team columns that it cannot need), each earlier level held by a row, started from the queue's placements.
// No relaxation prices anything, nothing is narrowed, nothing is annealed. Prints the levels as JSON; what it finds must pass the checks.
//
//   node tests/bench/plain.ts problem.json SECONDS SEED

import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { canonicalProblem } from '../../solver/canonical.ts';
import type { Engine } from '../../solver/engine.ts';
import { loadHighs } from '../../solver/engines/highs.ts';
import { evaluate } from '../../solver/evaluate.ts';
import { buildModel } from '../../solver/model/build.ts';
import { columnsOf, placementsOf } from '../../solver/model/decode.ts';
import { optimise } from '../../solver/optimise.ts';
import { queue } from '../../solver/queue.ts';
import { readProblem } from '../../solver/read-problem.ts';
import { RULES } from '../../solver/rules/index.ts';
import { roundFor } from '../../solver/rules/standing.ts';

const [path, seconds, seed] = process.argv.slice(2) as [string, string, string];
const read = readProblem(readFileSync(path));
if (!read.ok) throw new Error(`${path} has faults`);
const problem = canonicalProblem(read.problem);
const { model } = buildModel(roundFor(problem), RULES);
const queued = queue(problem);
const { name, version, minimise } = await loadHighs();
const plain: Engine = { name, version, minimise };
const found = optimise(model, plain, {
  seed: Number(seed), timeLimitSeconds: Number(seconds), gap: 0, start: queued.kind === 'placements' ? columnsOf(model, queued.placements) : null,
  seconds: () => performance.now() / 1000, shouldStop: () => false, onProgress: () => {},
});
if (found.kind !== 'found') throw new Error(`the plain way ended with ${found.kind}`);
const { breaches, levels } = evaluate(problem, placementsOf(model, found.values));
if (breaches.length > 0 || levels.some(({ penalty }, l) => penalty !== found.penalties[l])) throw new Error('the checks do not agree with what the plain way found');
process.stdout.write(JSON.stringify({
  status: found.penalties.every((penalty, l) => penalty === found.bounds[l]) ? 'optimal' : 'feasible',
  levels: levels.map(({ level, penalty }, l) => ({ level, penalty, bound: found.bounds[l] })),
}));
