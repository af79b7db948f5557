import { accessSync, constants, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Proposal } from '../solver/index.ts';
import { readArguments, USAGE, type Command } from './cli-arguments.ts';
import { give, readBoth, readBytes, say, sayFaults, Stop } from './cli-files.ts';
import { onInterrupt, progressSayer } from './cli-solving.ts';
import { SolvePool } from './solving/pool.ts';

// Exit status: 0 done, 1 the input or the proposal is at fault, 2 wrong usage, 3 no proposal, or no answer, within the limit.
// The core is loaded only where it is needed: by the thread that solves, or by the verb that judges.

function write(out: string | null, text: string): void {
  if (out === null) give(text);
  else writeFileSync(out, text);
}

function checkWritable(out: string): void {
  try {
    accessSync(dirname(out), constants.W_OK);
  } catch {
    throw new Stop(2, `--out is ${JSON.stringify(out)}; expected a file in a folder that can be written to.`);
  }
}

async function solve({ problem, out, options }: Extract<Command, { name: 'solve' }>): Promise<number> {
  const bytes = readBytes(problem);
  if (out !== null) checkWritable(out);
  const pool = new SolvePool({ size: 1, graceMilliseconds: 10_000, warm: false, waiting: 1 });
  const job = pool.solve(bytes, options, performance.timeOrigin);
  if (job === null) throw new Error('a new pool has room for one solve');
  job.listen(progressSayer());
  const restore = onInterrupt(() => job.cancel(), 'stopping; the best answer so far follows if there is one');
  const outcome = await job.outcome;
  restore();
  await pool.close();
  if (outcome.kind === 'faults') {
    await sayFaults(problem, outcome.faults);
    return 1;
  }
  if (outcome.kind !== 'proposal') {
    say(outcome.message);
    return 3;
  }
  write(out, outcome.text);
  return sayOutcome(outcome.proposal);
}

function sayOutcome({ status, levels, placements, unplaced, conflicts, engine }: Proposal): number {
  if (status === 'refused') {
    say('refused: no proposal keeps all the required placements');
    for (const { lock, ruleIds } of conflicts) say(`  household ${lock.householdId} in dwelling ${lock.dwellingId}: ${ruleIds.join(', ')}`);
    return 1;
  }
  for (const { level, penalty, bound } of levels) say(`level ${level}: ${penalty}, proved at least ${bound}`);
  say(`${status}: ${placements.length} of ${placements.length + unplaced.length} households placed in ${engine.seconds.toFixed(1)} s`);
  return 0;
}

async function check(paths: Extract<Command, { name: 'check' }>): Promise<number> {
  const files = await readBoth(paths);
  if (files === null) return 1;
  const { checkProposal, faultText } = await import('../solver/index.ts');
  const report = checkProposal(files.problem, files.proposal);
  const lines = [
    ...report.faults.map((fault) => `fault    ${faultText(fault)}`),
    ...report.breaches.map((breach) => `breach   ${breach.ruleId}: ${breach.message}`),
    ...report.levels.map(({ level, penalty, byRule }) => {
      const parts = Object.entries(byRule).map(([ruleId, sum]) => `${ruleId} ${sum.weight} x ${sum.penalty}`);
      return `level ${level}  ${penalty} = ${parts.join(' + ')}`;
    }),
    report.ok ? 'the proposal keeps every hard rule, and its sums are right' : 'the proposal is at fault',
  ];
  give(`${lines.join('\n')}\n`);
  return report.ok ? 0 : 1;
}

/** Runs the command; gives its exit status. */
export async function main(args: readonly string[]): Promise<number> {
  const asked = readArguments(args);
  if ('wrong' in asked) {
    say(`spredt: ${asked.wrong}`);
    process.stderr.write(USAGE);
    return 2;
  }
  try {
    if (asked.name === 'solve') return await solve(asked);
    if (asked.name === 'check') return await check(asked);
    if (asked.name === 'explain') return await (await import('./cli-explain.ts')).explain(asked);
    if (asked.name === 'compare') return await (await import('./cli-compare.ts')).compare(asked);
    if (asked.name === 'help') {
      give(USAGE);
      return 0;
    }
    const { runOnData } = await import('./cli-data.ts');
    return await runOnData(asked);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    say(`spredt: ${error.sentence}`);
    return error.status;
  }
}
