import { compareProposals, compareText, fieldsThatDiffer, rangesText, type Pair, type TieRange } from '../solver/index.ts';
import type { Command } from './cli-arguments.ts';
import { factsText } from './cli-facts.ts';
import type { Effort } from './cli-explain-arguments.ts';
import { give, readJudged, Stop, type BothFiles } from './cli-files.ts';
import { answersInThreads } from './cli-solving.ts';

/** The verb that puts two proposals beside each other. */
export type CompareCommand = Extract<Command, { readonly name: 'compare' }>;

/** Reads one side of a comparison; null when a file has faults. Ends the verb where the proposal has nothing that can be compared. */
async function readSide(problem: string, proposal: string): Promise<BothFiles | null> {
  const files = await readJudged({ problem, proposal }, 'compared');
  if (files?.proposal.status === 'refused') throw new Stop(1, `${proposal} says that the problem cannot be solved, so there is nothing to compare.`);
  return files;
}

/** The ranges over ties of both, looked for at the same time; null where there was no answer, which has been said. */
async function rangesIn({ a, b }: Pair<BothFiles>, effort: Effort): Promise<Pair<readonly TieRange[]> | null> {
  const answers = await answersInThreads('tieRanges', [a, b].map(({ problem, proposal }) => ({ problem, asked: { placements: proposal.placements, among: null, ...effort } })));
  return answers && { a: answers[0] ?? [], b: answers[1] ?? [] };
}

/** Compares two proposals of one round; gives the exit status. */
export async function compare({ problem, proposal, otherProblem, otherProposal, ranges: effort, asJson }: CompareCommand): Promise<number> {
  const a = await readSide(problem, proposal);
  if (a === null) return 1;
  const b = await readSide(otherProblem, otherProposal);
  if (b === null) return 1;
  const fields = fieldsThatDiffer(a.problem, b.problem);
  if (fields.length > 0) throw new Stop(1, `${otherProblem} is not the same round as ${problem}: ${fields.join(', ')} differ.`);
  const comparison = compareProposals({ problem: a.problem, placements: a.proposal.placements }, { problem: b.problem, placements: b.proposal.placements });
  const ranges = effort && await rangesIn({ a, b }, effort);
  if (effort !== null && ranges === null) return 3;
  const named = (path: string, files: BothFiles): string => `${path} under the policy ${JSON.stringify(files.problem.policy.name)}`;
  give(asJson ? factsText({ comparison, ranges: ranges ?? undefined }) : `${compareText(comparison, { a: named(proposal, a), b: named(otherProposal, b) })}${ranges === null ? '' : rangesText(ranges)}`);
  return 0;
}
