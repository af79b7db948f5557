import { compareProposals, costsText, drawsIn, dwellingText, explain as explainIn, explainText, helpText, pairReasons, priorityPoints, rankDwellings, rankHouseholds, rankingText, whyNotText, type AmongEquals, type Problem, type WhyNotQuestion } from '../solver/index.ts';
import type { ExplainCommand } from './cli-explain-arguments.ts';
import { factsText } from './cli-facts.ts';
import { give, readJudged, say, Stop, type BothFiles } from './cli-files.ts';
import { answerInThread } from './cli-solving.ts';

// Answers to questions about a proposal. What is given is either prose, or the facts that it is made from.

/** What a question came to: prose, and the facts behind it by name. */
interface Told {
  readonly text: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** How many steps are solved at most where it is asked what would help. */
const MOST_CONFIRMED = 10;
/** The part of a time limit that looking for what would help may take before it solves. */
const SCREENING_PART = 1 / 3;

/** Answers a question about a proposal; gives the exit status. */
export async function explain(command: ExplainCommand): Promise<number> {
  const files = await readJudged(command, 'explained');
  if (files === null) return 1;
  const { problem } = files;
  const { household, dwelling } = command;
  if (household !== null && !problem.households.some(({ id }) => id === household)) throw new Stop(1, `no household ${JSON.stringify(household)} waits in ${command.problem}.`);
  if (dwelling !== null && !problem.dwellings.some(({ id }) => id === dwelling)) throw new Stop(1, `${command.problem} has no dwelling ${JSON.stringify(dwelling)}.`);
  if (command.asks !== 'why' && files.proposal.status === 'refused') throw new Stop(1, `${command.proposal} says that the problem cannot be solved, so only --household and --dwelling can be asked about it.`);
  const told = await answer(command, files);
  if (told === null) return 3;
  give(command.asJson ? factsText(told.facts) : told.text);
  return 0;
}

/** What the question came to; null where there was no answer within the limit, which has been said. */
function answer(command: ExplainCommand, files: BothFiles): Promise<Told | null> | Told {
  switch (command.asks) {
    case 'why': return why(command, files);
    case 'whyNot': return whyNot(command, files);
    case 'ranking': return ranking(command, files);
    case 'whatHelps': return whatHelps(command, files);
    case 'costs': return costs(command, files);
  }
}

type Named = Pick<ExplainCommand, 'household' | 'dwelling'>;

function why({ household, dwelling }: Named, files: BothFiles): Told {
  const { problem, proposal } = files;
  if (household === null) return whyDwelling(dwelling ?? '', files);
  const decided = drawsIn(problem, proposal).filter(({ aheadId, behindId }) => aheadId === household || behindId === household);
  const amongEquals: AmongEquals = { decided, seed: proposal.engine.seed };
  const explanation = explainIn(problem, proposal, household, dwelling ?? undefined);
  const reason = dwelling === null ? {} : { reason: pairReasons(problem, proposal.placements).of(household, dwelling) };
  return { text: explainText(explanation, amongEquals), facts: { amongEquals, explanation, ...reason } };
}

function whyDwelling(dwellingId: string, { problem, proposal }: BothFiles): Told {
  const dwelling = problem.dwellings.find(({ id }) => id === dwellingId);
  if (!dwelling) throw new Error(`the problem has no dwelling ${dwellingId}`);
  const reasons = pairReasons(problem, proposal.placements);
  const points = priorityPoints(problem);
  const rows = problem.households.map(({ id }) => ({
    reason: reasons.of(id, dwellingId), points: points.get(id) ?? 0, homeId: proposal.placements.find(({ householdId }) => householdId === id)?.dwellingId ?? null,
  }));
  const told = { dwellingId: dwelling.id, siteId: dwelling.siteId, rows };
  return { text: dwellingText(told), facts: { dwelling: told } };
}

function questionOf({ household, dwelling }: Named): WhyNotQuestion {
  if (household === null) return { kind: 'dwelling', dwellingId: dwelling ?? '' };
  return dwelling === null ? { kind: 'household', householdId: household } : { kind: 'pair', householdId: household, dwellingId: dwelling };
}

async function whyNot(command: ExplainCommand, files: BothFiles): Promise<Told | null> {
  const { problem, proposal: { placements } } = files;
  const { changes, seed, timeLimitSeconds } = command;
  const question = questionOf(command);
  const isSo = placements.some(({ householdId, dwellingId }) => (command.household ?? householdId) === householdId && (command.dwelling ?? dwellingId) === dwellingId);
  if (isSo) throw new Stop(1, `${command.proposal} has it so already, and --why-not asks about what it has not; leave the flag out to see why it is so.`);
  const found = await answerInThread('whyNot', { problem, asked: { placements, question, changes, seed, timeLimitSeconds } });
  if (found === null) return null;
  if (found.kind === 'none') {
    say('There was no answer within the limit.');
    return null;
  }
  const first = why(command, files);
  const comparison = found.kind === 'answer' ? differences(problem, placements, found.placements) : null;
  return { text: `${first.text}\n${whyNotText({ question, changes, answer: found, comparison })}`, facts: { ...first.facts, whyNot: found, comparison } };
}

/** What two sets of placements have different. Locks are left out: some of them are set aside by the question, and they cost nothing. */
function differences(problem: Problem, before: BothFiles['proposal']['placements'], after: Parameters<typeof compareProposals>[1]['placements']): ReturnType<typeof compareProposals> {
  const free = { ...problem, locks: [] };
  return compareProposals({ problem: free, placements: before }, { problem: free, placements: after });
}

function ranking({ household, dwelling }: Named, { problem, proposal }: BothFiles): Told {
  const [asked, found] = household === null
    ? [{ dwellingId: dwelling ?? '' }, rankHouseholds(problem, proposal, dwelling ?? '')] as const
    : [{ householdId: household }, rankDwellings(problem, proposal, household)] as const;
  return { text: rankingText(asked, found), facts: { ranking: found } };
}

async function whatHelps({ household, seed, timeLimitSeconds }: ExplainCommand, { problem, proposal }: BothFiles): Promise<Told | null> {
  const { placements, levels } = proposal;
  const [screenSeconds, confirmSeconds] = timeLimitSeconds === null ? [null, null] : [timeLimitSeconds * SCREENING_PART, timeLimitSeconds * (1 - SCREENING_PART)];
  const asked = { householdId: household, mostConfirmed: MOST_CONFIRMED, screenSeconds, confirmSeconds, seed };
  const help = await answerInThread('help', { problem, asked: { proposal: { placements, levels }, asked } });
  return help && { text: helpText(help, { householdId: household, levels }), facts: { help } };
}

async function costs({ seed, timeLimitSeconds }: ExplainCommand, { problem, proposal }: BothFiles): Promise<Told | null> {
  const { placements, levels } = proposal;
  const found = await answerInThread('costs', { problem, asked: { proposal: { placements, levels }, asked: { confirmSeconds: timeLimitSeconds, seed } } });
  return found && { text: costsText(found, levels), facts: { costs: found } };
}
