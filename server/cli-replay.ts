import type { Command } from './cli-arguments.ts';
import { onInterrupt, progressSayer } from './cli-solving.ts';
import type { Database } from './db/open.ts';
import type { Parameters } from './parameters/schemas.ts';
import type { JudgedView, SolvedAgainView, StoredProposalView } from './replay/schemas.ts';
import { createReplayService, type ReplayRefusal, type ReplayService } from './replay/service.ts';
import { SolvePool } from './solving/pool.ts';

/** The verb that looks again at what was proposed and decided in a round. */
export type ReplayCommand = Extract<Command, { readonly name: 'replay' }>;

/** What looking at one thing again came to: as it was, not as it was, nothing left to look at, or no answer to compare with. */
type Found = 'same' | 'different' | 'erased' | 'none';

const ACTOR = 'spredt';
const say = (line: string): void => void process.stderr.write(`${line}\n`);
const give = (line: string): void => void process.stdout.write(`${line}\n`);

function whatDiffers(view: JudgedView): readonly string[] {
  const found = new Map(view.foundPenalties.map(({ level, penalty }) => [level, penalty]));
  const levels = [...new Set([...view.storedLevels.map(({ level }) => level), ...found.keys()])].sort((a, b) => a - b);
  const stored = new Map(view.storedLevels.map(({ level, penalty }) => [level, penalty]));
  return [
    ...(view.isAsStored ? [] : ['its text, or that of its problem, is not what was stored']),
    ...levels.filter((level) => found.get(level) !== stored.get(level)).map((level) => `level ${level} was stored as ${stored.get(level) ?? 'nothing'} and is found to be ${found.get(level) ?? 'nothing'}`),
    ...(view.isSameFindings ? [] : ['its findings are not those that were stored']),
    ...view.breaches.map((breach) => `breach  ${breach}`), ...view.faults.map((fault) => `fault  ${fault}`),
  ];
}

function sayJudged(view: JudgedView): Found {
  const name = `proposal ${view.number}`;
  if (view.erased) {
    give(`${name}  has been erased, because its last day is over: that it was made is told in the record, and nothing is left to judge`);
    return 'erased';
  }
  const differs = whatDiffers(view);
  give(`${name}  ${differs.length === 0 ? `judged again: ${view.storedLevels.length} levels and ${view.findings} findings are the same as when it was stored` : 'judged again: not as it was stored'}`);
  for (const line of differs) give(`  ${line}`);
  return differs.length === 0 ? 'same' : 'different';
}

function whyOther({ isSameEngine, storedVersion, version, wasStoppedByClock, isStoppedByClock }: SolvedAgainView): string {
  if (!isSameEngine) return `version ${version} solved it now, and ${storedVersion} then; the same bytes are promised by the same version alone`;
  if (wasStoppedByClock || isStoppedByClock) return `the time limit may have stopped it ${wasStoppedByClock ? 'then' : 'now'}, and how far a solve gets in a time is not the same each time`;
  return 'the version is the same and no clock stopped it, so it should have been the same';
}

function saySolved(view: SolvedAgainView): Found {
  if (view.isIdentical) {
    give(`proposal ${view.number}  solved again: the same bytes, its seconds aside (SHA-256 ${view.sha256})`);
    return 'same';
  }
  give(`proposal ${view.number}  solved again: other bytes (SHA-256 ${view.storedSha256} then, ${view.sha256} now)`);
  give(`  ${whyOther(view)}`);
  return 'different';
}

async function solveAgain(replays: ReplayService, round: string, number: number): Promise<Found> {
  const replaying = await replays.solveAgain(round, number, ACTOR);
  if (replaying === 'erased') return 'erased';
  if (typeof replaying === 'string') throw new Error(`proposal ${number} of ${round} was there a moment ago: ${replaying}`);
  replaying.job.listen(progressSayer());
  const restore = onInterrupt(() => replaying.job.cancel(), 'stopping; nothing will be compared');
  const outcome = await replaying.job.outcome;
  restore();
  const view = await replaying.compare(outcome);
  if (view !== null) return saySolved(view);
  give(`proposal ${number}  not solved again: there is no proposal to compare with${'message' in outcome ? `. ${outcome.message}` : ', since it was stopped'}`);
  return 'none';
}

async function proposalsOf(replays: ReplayService, { round, number }: ReplayCommand): Promise<readonly StoredProposalView[] | ReplayRefusal> {
  const list = await replays.list(round);
  if (typeof list === 'string') return list;
  const chosen = list.proposals.filter((proposal) => number === null || proposal.number === number);
  return chosen.length === 0 ? 'proposalNotFound' : chosen;
}

async function judgeDecisions(replays: ReplayService, round: string): Promise<Found | null> {
  const view = await replays.judgeDecision(round, ACTOR);
  if (view === 'notDecided') return null;
  if (typeof view === 'string' || view.erased === view.decisions) {
    give('decisions  have been erased, because their last day is over: nothing is left to judge');
    return 'erased';
  }
  const erased = view.erased === 0 ? '' : `; ${view.erased} have been erased`;
  give(`decisions  ${view.different.length === 0 ? `judged again: ${view.decisions - view.erased} are the same as when they were stored${erased}` : `judged again: those of ${view.different.join(', ')} are not what was stored${erased}`}`);
  return view.different.length === 0 ? 'same' : 'different';
}

/** 1 when something is not as it was, or nothing is left at all; 3 when a solve gave nothing to compare with; else 0. */
function statusOf(found: readonly Found[]): number {
  if (found.includes('different') || found.every((one) => one === 'erased')) return 1;
  return found.includes('none') ? 3 : 0;
}

/** Judges the proposals of a round again, or one of them, and solves them again where that is asked for; what was decided too, when the whole round is asked about. Gives the exit status. */
export async function replay(db: Database, command: ReplayCommand, parameters: Parameters): Promise<number> {
  const { round, number, solvesAgain } = command;
  const pool = new SolvePool({ size: 1, graceMilliseconds: 10_000, warm: false, waiting: 1 });
  try {
    const replays = createReplayService({ db, pool, now: () => new Date().toISOString(), parameters });
    const proposals = await proposalsOf(replays, command);
    if (typeof proposals === 'string') {
      say(`spredt: ${proposals === 'roundNotFound' ? `there is no round ${JSON.stringify(round)}.` : number === null ? `round ${round} has no proposal yet.` : `round ${round} has no proposal ${number}.`}`);
      return 1;
    }
    const found: Found[] = [];
    for (const proposal of proposals) {
      const view = await replays.judge(round, proposal.number, ACTOR);
      if (typeof view === 'string') throw new Error(`proposal ${proposal.number} of ${round} was there a moment ago: ${view}`);
      found.push(sayJudged(view), ...(solvesAgain && !view.erased ? [await solveAgain(replays, round, proposal.number)] : []));
    }
    const decisions = number === null ? await judgeDecisions(replays, round) : null;
    return statusOf(decisions === null ? found : [...found, decisions]);
  } finally {
    await pool.close();
  }
}
