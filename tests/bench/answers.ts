import { performance } from 'node:perf_hooks';
import {
  loadEngine, pairReasons, rankDwellings, rankHouseholds, whatWouldHelp, whyNot, type Confirmed, type Household, type PairReasons, type Problem, type Proposal, type WhyNotAnswer,
} from '../../solver/index.ts';
import { chanceOf } from '../support/random-problem.ts';
import type { Measured, Time } from './answers-history.ts';

type Engine = Awaited<ReturnType<typeof loadEngine>>;

/** What is asked about: how many pairs, how many of the questions that take an engine, and the seed that chooses them. */
export interface Sampling {
  readonly pairs: number;
  /** Pairs that are asked about with `whyNot`. */
  readonly searches: number;
  /** Households that are asked about with `whatWouldHelp`, besides the round as a whole; null for neither. */
  readonly helped: number | null;
  readonly seed: number;
}

interface Pair {
  readonly householdId: string;
  readonly dwellingId: string;
}

/** The limits that are promised for what takes an engine. */
const WHY_NOT_SECONDS = 3;
const SCREEN_SECONDS = 30;
const CONFIRM_SECONDS = 60;
const CONFIRMED = 10;

/** So many of the values by chance, each at most once; all of them, in their order, when there are no more. */
export function sampleOf<T>(values: readonly T[], most: number, seed: number): readonly T[] {
  if (values.length <= most) return values;
  const chance = chanceOf(seed);
  const left = [...values];
  return Array.from({ length: most }, () => left.splice(chance.upTo(left.length - 1), 1)[0] as T);
}

const cpu = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** Starts a clock, which tells how long it has been running. */
function clock(): () => Time {
  const began = { wall: performance.now(), cpu: cpu() };
  return () => ({ wall: performance.now() - began.wall, cpu: cpu() - began.cpu });
}

function timed<T>(work: () => T): { readonly value: T; readonly time: Time } {
  const since = clock();
  const value = work();
  return { value, time: since() };
}

const plain = (question: string, times: readonly Time[], bytes: number | null = null): Measured => ({ question, times, provedPercent: null, provedChangesPercent: null, bytes });

const percentOf = <T>(rows: readonly T[], isOne: (row: T) => boolean): number => (100 * rows.filter(isOne).length) / Math.max(1, rows.length);

/** Asks everything that a proposal can be asked, and measures as the caller of the core would see it; each kind of question is given when it is done. */
export async function* answersOf(problem: Problem, proposal: Proposal, { pairs: most, searches, helped, seed }: Sampling): AsyncGenerator<Measured> {
  const all = problem.households.flatMap(({ id: householdId }) => problem.dwellings.map(({ id: dwellingId }): Pair => ({ householdId, dwellingId })));
  const pairs = sampleOf(all, most, seed);
  const built = timed(() => pairReasons(problem, proposal.placements));
  yield plain('pairReasons, the table', [built.time], built.value.bytes);
  yield plain('pairReasons, one pair', pairs.map(({ householdId, dwellingId }) => timed(() => built.value.of(householdId, dwellingId)).time), built.value.bytes);
  const [households, dwellings] = [sampleOf(problem.households, most, seed), sampleOf(problem.dwellings, most, seed)];
  yield plain('rankDwellings', households.map(({ id }) => timed(() => rankDwellings(problem, proposal, id)).time));
  yield plain('rankHouseholds', dwellings.map(({ id }) => timed(() => rankHouseholds(problem, proposal, id)).time));
  const engine = await loadEngine('highs');
  const open = all.filter((pair) => isOpen(built.value, pair));
  if (searches > 0) yield* whyNots(problem, proposal, sampleOf(open, searches, seed), engine, seed);
  if (helped === null) return;
  const without = problem.households.filter(({ id }) => proposal.placements.every(({ householdId }) => householdId !== id));
  yield* helps(problem, proposal, ['of the round', [null]], engine, seed);
  if (helped > 0) yield* helps(problem, proposal, ['of a household', sampleOf(without, helped, seed)], engine, seed);
}

/** Whether the proposal does not have the pair, and no hard rule is in its way: those are the questions that take a solve. */
function isOpen(reasons: PairReasons, { householdId, dwellingId }: Pair): boolean {
  const { isOwn, ruleIds } = reasons.of(householdId, dwellingId);
  return !isOwn && ruleIds.length === 0;
}

/** The first estimate is the household's dwellings in order, which has the pair with its effect on everybody. */
function* whyNots(problem: Problem, proposal: Proposal, pairs: readonly Pair[], engine: Engine, seed: number): Generator<Measured> {
  yield plain('whyNot, first estimate', pairs.map(({ householdId }) => timed(() => rankDwellings(problem, proposal, householdId)).time));
  const answers = pairs.map((pair) => {
    const since = clock();
    return timed(() => whyNot(problem, proposal.placements, { kind: 'pair', ...pair }, engine, {
      seed, timeLimitSeconds: WHY_NOT_SECONDS, changes: 'fewest', firstBound: proposal.levels[0]?.bound ?? 0, seconds: () => since().wall / 1000, shouldStop: () => false,
    }));
  });
  const isProved = (value: WhyNotAnswer, part: 'isProved' | 'areChangesProved'): boolean => value.kind === 'impossible' || (value.kind === 'answer' && value[part]);
  yield {
    question: `whyNot, ${WHY_NOT_SECONDS} s`, times: answers.map(({ time }) => time), bytes: null,
    provedPercent: percentOf(answers, ({ value }) => isProved(value, 'isProved')), provedChangesPercent: percentOf(answers, ({ value }) => isProved(value, 'areChangesProved')),
  };
}

/** What would help, of each of these: the time until all is screened, and from then until the best are confirmed. */
function* helps(problem: Problem, proposal: Proposal, [what, asked]: readonly [string, readonly (Household | null)[]], engine: Engine, seed: number): Generator<Measured> {
  const runs = asked.map((household) => {
    const since = clock();
    let screened: Time = { wall: 0, cpu: 0 };
    const limits = { mostConfirmed: CONFIRMED, screenSeconds: SCREEN_SECONDS, confirmSeconds: CONFIRM_SECONDS };
    const help = whatWouldHelp(problem, proposal, { householdId: household?.id ?? null, ...limits, seed }, engine, {
      seconds: () => since().wall / 1000, shouldStop: () => false,
      onProgress: ({ stage }) => {
        if (stage === 'screened') screened = since();
      },
    });
    const whole = since();
    return { help, screening: screened, confirming: { wall: whole.wall - screened.wall, cpu: whole.cpu - screened.cpu } };
  });
  const confirmed = runs.flatMap(({ help }) => help.confirmed);
  const isProved = (row: Confirmed): boolean => row.kind === 'confirmed' && row.isProved;
  yield plain(`relaxations ${what}, screened`, runs.map(({ screening }) => screening));
  yield {
    question: `relaxations ${what}, ${CONFIRMED} confirmed`, times: runs.map(({ confirming }) => confirming), bytes: null,
    provedPercent: percentOf(confirmed, isProved), provedChangesPercent: null,
  };
}
