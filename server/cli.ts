import { accessSync, constants, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Fault, Problem, Proposal } from '../solver/index.ts';
import { readArguments, USAGE, type Command } from './cli-arguments.ts';
import { onInterrupt, progressSayer } from './cli-solving.ts';
import { SolvePool } from './solving/pool.ts';

// Exit status: 0 done, 1 the input or the proposal is at fault, 2 wrong usage, 3 no proposal within the limit.
// The core is loaded only where it is needed: by the thread that solves, or by the verb that judges.

const say = (line: string): void => void process.stderr.write(`${line}\n`);
const give = (text: string): void => void process.stdout.write(text);

/** Parts of an exit: what is thrown to end a verb early with a status and a sentence. */
class Stop {
  readonly status: number;
  readonly sentence: string;
  constructor(status: number, sentence: string) {
    this.status = status;
    this.sentence = sentence;
  }
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Stop(1, `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function sayFaults(path: string, faults: readonly Fault[]): Promise<void> {
  const { faultText } = await import('../solver/index.ts');
  say(`${path} has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}:`);
  for (const fault of faults) say(`  ${faultText(fault)}`);
}

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

interface BothFiles {
  readonly problem: Problem;
  readonly proposal: Proposal;
}

/** Reads a problem and a proposal; null when either has faults, which have then been said. */
async function readBoth(paths: { readonly problem: string; readonly proposal: string }): Promise<BothFiles | null> {
  const { readProblem, readProposal } = await import('../solver/index.ts');
  const problem = readProblem(readBytes(paths.problem));
  const proposal = readProposal(readBytes(paths.proposal));
  if (!problem.ok) await sayFaults(paths.problem, problem.faults);
  if (!proposal.ok) await sayFaults(paths.proposal, proposal.faults);
  return problem.ok && proposal.ok ? { problem: problem.problem, proposal: proposal.proposal } : null;
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

async function explainPlacement({ problem, proposal, household, dwelling }: Extract<Command, { name: 'explain' }>): Promise<number> {
  const files = await readBoth({ problem, proposal });
  if (files === null) return 1;
  if (!files.problem.households.some(({ id }) => id === household)) throw new Stop(1, `no household ${JSON.stringify(household)} waits in ${problem}.`);
  if (dwelling !== null && !files.problem.dwellings.some(({ id }) => id === dwelling)) throw new Stop(1, `${problem} has no dwelling ${JSON.stringify(dwelling)}.`);
  const { checkProposal, explain, explainText } = await import('../solver/index.ts');
  const report = checkProposal(files.problem, files.proposal);
  if (!report.ok) throw new Stop(1, `${proposal} is at fault, so it cannot be explained; "spredt check" lists what is wrong.`);
  give(explainText(explain(files.problem, files.proposal, household, dwelling ?? undefined)));
  return 0;
}

/** Reads one side of a comparison; null when a file has faults. Ends the verb where the proposal has nothing that can be compared. */
async function readSide(problem: string, proposal: string): Promise<BothFiles | null> {
  const files = await readBoth({ problem, proposal });
  if (files === null) return null;
  const { checkProposal } = await import('../solver/index.ts');
  if (!checkProposal(files.problem, files.proposal).ok) throw new Stop(1, `${proposal} is at fault, so it cannot be compared; "spredt check" lists what is wrong.`);
  if (files.proposal.status === 'refused') throw new Stop(1, `${proposal} says that the problem cannot be solved, so there is nothing to compare.`);
  return files;
}

async function compare({ problem, proposal, otherProblem, otherProposal }: Extract<Command, { name: 'compare' }>): Promise<number> {
  const a = await readSide(problem, proposal);
  if (a === null) return 1;
  const b = await readSide(otherProblem, otherProposal);
  if (b === null) return 1;
  const { compareProposals, compareText, fieldsThatDiffer } = await import('../solver/index.ts');
  const fields = fieldsThatDiffer(a.problem, b.problem);
  if (fields.length > 0) throw new Stop(1, `${otherProblem} is not the same round as ${problem}: ${fields.join(', ')} differ.`);
  const comparison = compareProposals({ problem: a.problem, placements: a.proposal.placements }, { problem: b.problem, placements: b.proposal.placements });
  const named = (path: string, files: BothFiles): string => `${path} under the policy ${JSON.stringify(files.problem.policy.name)}`;
  give(compareText(comparison, { a: named(proposal, a), b: named(otherProposal, b) }));
  return 0;
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
    if (asked.name === 'explain') return await explainPlacement(asked);
    if (asked.name === 'compare') return await compare(asked);
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
