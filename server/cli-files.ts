import { readFileSync } from 'node:fs';
import type { Fault, Problem, Proposal } from '../solver/index.ts';

// What the verbs that take files share: how they read them, what they say and give, and how they end early.

/** Says a line on standard error. */
export const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Gives a result on standard output. */
export const give = (text: string): void => void process.stdout.write(text);

/** Parts of an exit: what is thrown to end a verb early with a status and a sentence. */
export class Stop {
  readonly status: number;
  readonly sentence: string;
  constructor(status: number, sentence: string) {
    this.status = status;
    this.sentence = sentence;
  }
}

/** The bytes of a file; ends the verb where it cannot be read. */
export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Stop(1, `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Says every fault of a file. */
export async function sayFaults(path: string, faults: readonly Fault[]): Promise<void> {
  const { faultText } = await import('../solver/index.ts');
  say(`${path} has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}:`);
  for (const fault of faults) say(`  ${faultText(fault)}`);
}

/** A problem and a proposal for it, each without a fault of its own. */
export interface BothFiles {
  readonly problem: Problem;
  readonly proposal: Proposal;
}

/** Where the two stand. */
export interface BothPaths {
  readonly problem: string;
  readonly proposal: string;
}

/** Reads a problem and a proposal; null when either has faults, which have then been said. */
export async function readBoth(paths: BothPaths): Promise<BothFiles | null> {
  const { readProblem, readProposal } = await import('../solver/index.ts');
  const problem = readProblem(readBytes(paths.problem));
  const proposal = readProposal(readBytes(paths.proposal));
  if (!problem.ok) await sayFaults(paths.problem, problem.faults);
  if (!proposal.ok) await sayFaults(paths.proposal, proposal.faults);
  return problem.ok && proposal.ok ? { problem: problem.problem, proposal: proposal.proposal } : null;
}

/** Reads both, and ends the verb where the proposal is at fault under the problem; `purpose` is what it then cannot be, such as explained. */
export async function readJudged(paths: BothPaths, purpose: string): Promise<BothFiles | null> {
  const files = await readBoth(paths);
  if (files === null) return null;
  const { checkProposal } = await import('../solver/index.ts');
  if (!checkProposal(files.problem, files.proposal).ok) throw new Stop(1, `${paths.proposal} is at fault, so it cannot be ${purpose}; "spredt check" lists what is wrong.`);
  return files;
}
