import type { Problem } from '../domain/problem.ts';
import type { Engine } from '../engine.ts';
import { compareConfirmed, confirmNowAll, type Standard } from './confirm-now.ts';
import type { Confirmed } from './confirm.ts';
import { dwellingThatWouldDo, type DwellingThatWouldDo } from './dwelling-that-would-do.ts';
import { pairsOf, relaxationsOf, type Relaxation } from './relaxation.ts';
import { compareLooks, Screener, type Look, type Screened } from './screen.ts';
import { smallestSets } from './smallest-sets.ts';

/** What is asked: for whom (null: the round as a whole), how many are confirmed at most, and how long the two parts may take. */
export interface HelpAsked {
  readonly householdId: string | null;
  readonly mostConfirmed: number;
  /** Seconds for screening; null for none. */
  readonly screenSeconds: number | null;
  /** Seconds for confirming them all; null for none. */
  readonly confirmSeconds: number | null;
  readonly seed: number;
}

/** How far a look has come. */
export type HelpProgress =
  | { readonly stage: 'screening'; readonly done: number; readonly of: number }
  /** Everything screened so far, the best first; told for the single steps by their first level, then by all, and again when the pairs are done. */
  | { readonly stage: 'screened'; readonly rows: readonly Screened[] }
  | { readonly stage: 'confirming'; readonly done: number; readonly of: number }
  | { readonly stage: 'confirmed'; readonly row: Confirmed };

/** What a long look needs from outside: seconds since it began, never falling, and whether to stop with what there is. */
export interface LongLook {
  seconds(): number;
  shouldStop(): boolean;
}

/** What would help. */
export interface Help {
  /** The best true gain first: for a household those that give it a home, then by levels. */
  readonly confirmed: readonly Confirmed[];
  /** Those that were not confirmed, the most promising first. */
  readonly estimates: readonly Screened[];
  /**
   * For a household that no step and no two steps open a dwelling to, how many must be made together at least; `none` where no set of them opens one. Null where it is otherwise, or was not found out.
   */
  readonly leastSteps: number | 'none' | null;
  /** For a household that is asked about, the dwelling that would have done. */
  readonly dwelling: DwellingThatWouldDo | null;
  /** Whether everything that there is was screened, and all that were chosen are confirmed. */
  readonly isWhole: boolean;
}

/** Levels that are screened at most: all that a policy can have. */
const LEVELS = 9;
/** The best single steps of which pairs are looked at as deep as one of them gains; other pairs on the first level alone. */
const PROMISING = 6;

/** The smallest sets of three steps or more that are looked at, at most. */
const SETS = 6;

/** What the parts of a look share. */
interface Looking {
  readonly screener: Screener;
  /** Null: the round as a whole. */
  readonly householdId: string | null;
  readonly look: LongLook & { onProgress(progress: HelpProgress): void };
  /** Whether screening is to end with what there is. */
  isOver(): boolean;
}

/** What was screened, the best first, and whether that is all. */
interface ScreenedAll {
  readonly looks: readonly Look[];
  readonly leastSteps: Help['leastSteps'];
  readonly isWhole: boolean;
}

/**
 * Screens every single step, then pairs, and confirms the best of them in this thread. For a household that no dwelling is open to, pairs are those of steps that do not help it alone, and where no pair
 * does either, the smallest sets that do. Pairs that promise no more than their two steps side by side come last. The placements keep the hard rules. A stop, or a clock that runs out, gives what is done. Throws when the problem has no such household.
 */
export function whatWouldHelp(problem: Problem, proposal: Standard, asked: HelpAsked, engine: Engine, look: LongLook & { onProgress(progress: HelpProgress): void }): Help {
  const { householdId } = asked;
  const dwelling = householdId === null ? null : dwellingThatWouldDo(problem, proposal.placements, householdId);
  const { looks, leastSteps, isWhole } = screenedAll(problem, proposal, asked, engine, look);
  const best = looks.filter(({ row }) => row.isUnblocked !== false).slice(0, asked.mostConfirmed).map(({ row: { relaxations } }) => ({ relaxations }));
  const confirmed = confirmNowAll(problem, proposal, best, { engine, householdId, seed: asked.seed, timeLimitSeconds: asked.confirmSeconds, seconds: () => look.seconds(), shouldStop: () => look.shouldStop() }, (row, done) => {
    look.onProgress({ stage: 'confirmed', row });
    look.onProgress({ stage: 'confirming', done, of: best.length });
  });
  const isConfirmed = new Set(confirmed.map(({ relaxations }) => relaxations));
  return {
    confirmed: [...confirmed].sort((a, b) => compareConfirmed(a, b, householdId)), estimates: looks.flatMap(({ row }) => (isConfirmed.has(row.relaxations) ? [] : [row])),
    leastSteps, dwelling, isWhole: isWhole && confirmed.length === best.length,
  };
}

function screenedAll(problem: Problem, { placements }: Standard, asked: HelpAsked, engine: Engine, look: Looking['look']): ScreenedAll {
  const { householdId, screenSeconds } = asked;
  const end = screenSeconds === null ? Infinity : look.seconds() + screenSeconds;
  const isOver = (): boolean => look.shouldStop() || look.seconds() >= end;
  const screener = new Screener(problem, placements, { householdId, mostLevels: LEVELS, engine }, { seconds: () => look.seconds(), shouldStop: isOver, onProgress: () => {} });
  const looking = { screener, householdId, look, isOver };
  const singles = relaxationsOf(problem, householdId).map((one) => ({ relaxations: [one], depth: 1, others: [] }));
  const told = (looks: readonly Look[]): readonly Look[] => {
    look.onProgress({ stage: 'screened', rows: looks.map(({ row }) => row) });
    return looks;
  };
  if (householdId !== null) told(singles.map(({ relaxations }) => ({ row: screener.glance(relaxations), isHoused: false, prices: [] })).sort(compareLooks));
  // the first level of all of them before the later ones of any
  const first = told(screenedIn(looking, singles, 0).toSorted(compareLooks));
  const open = first.filter(({ row }) => row.levels.length > 0 && gainAt({ row }) === null);
  const deeper = screenedIn(looking, open.map((one) => ({ relaxations: one.row.relaxations, depth: LEVELS, others: [one] })), first.length);
  const known = new Map(deeper.map((one) => [one.row.relaxations, one]));
  const alone = told(first.map((one) => known.get(one.row.relaxations) ?? one).sort(compareLooks));
  const more = combinations(problem, placements, looking, alone);
  const together = screenedIn(looking, more.candidates, first.length + deeper.length);
  const looks = inOrder(alone, together);
  if (together.length > 0) told(looks);
  const isAlone = first.length === singles.length && deeper.length === open.length;
  return { looks, leastSteps: isAlone ? more.leastSteps : null, isWhole: isAlone && more.isWhole && together.length === more.candidates.length };
}

/** What is to be screened, how many levels deep, and what is known of its parts alone. */
interface Candidate {
  readonly relaxations: readonly Relaxation[];
  readonly depth: number;
  readonly others: readonly Look[];
}

/** What is worth a look together, and whether that is all: pairs, and for a household that neither one step nor two open a dwelling to, the smallest sets that do. */
interface Combinations extends Pick<ScreenedAll, 'leastSteps' | 'isWhole'> {
  readonly candidates: readonly Candidate[];
}

function combinations(problem: Problem, placements: Standard['placements'], looking: Looking, alone: readonly Look[]): Combinations {
  const { screener, householdId, isOver } = looking;
  const isBlocked = screener.open([]) === 0;
  const pairs = pairsAmong(looking, alone, isBlocked);
  const isHelped = pairs.candidates.length > 0 || alone.some(({ row }) => row.isUnblocked === true);
  if (householdId === null || !isBlocked || !pairs.isWhole || isHelped) return { ...pairs, leastSteps: null };
  const { sets, isWhole } = smallestSets(problem, placements, householdId, alone.flatMap(({ row }) => row.relaxations), { least: 3, most: SETS, isOver });
  return { candidates: sets.map((relaxations) => setCandidate(relaxations, alone)), leastSteps: isWhole ? sets[0]?.length ?? 'none' : null, isWhole };
}

function setCandidate(relaxations: readonly Relaxation[], alone: readonly Look[]): Candidate {
  return { relaxations, depth: LEVELS, others: alone.filter(({ row }) => row.relaxations.every((one) => relaxations.includes(one))) };
}

function screenedIn({ screener, look, isOver }: Looking, candidates: readonly Candidate[], before: number): readonly Look[] {
  const found: Look[] = [];
  for (const { relaxations, depth, others } of candidates) {
    const one = isOver() ? null : screener.look(relaxations, depth, others);
    if (one === null) break;
    found.push(one);
    look.onProgress({ stage: 'screening', done: before + found.length, of: before + candidates.length });
  }
  return found;
}

/** The pairs that are worth a look, the most promising first; of a household that is blocked those that the checks say unblock it together and not alone. */
function pairsAmong({ screener, isOver }: Looking, alone: readonly Look[], isBlocked: boolean): { readonly candidates: readonly Candidate[]; readonly isWhole: boolean } {
  const chosen = isBlocked ? alone.filter(({ row }) => row.isUnblocked === false) : alone;
  const rankOf = new Map(chosen.map((one, rank) => [one.row.relaxations[0] as Relaxation, { one, rank }]));
  const candidates: (Candidate & { readonly rank: number })[] = [];
  for (const relaxations of pairsOf([...rankOf.keys()])) {
    if (isOver()) return { candidates: [], isWhole: false };
    if (isBlocked && screener.open(relaxations) === 0) continue;
    const parts = relaxations.flatMap((one) => rankOf.get(one) ?? []);
    const isPromising = parts.every(({ one, rank }) => rank < PROMISING && gainAt(one) !== null);
    const depth = isBlocked ? LEVELS : isPromising ? Math.min(...parts.map(({ one }) => one.row.levels.length)) : 1;
    candidates.push({ relaxations, depth, others: parts.map(({ one }) => one), rank: parts.reduce((sum, { rank }) => sum + rank, 0) });
  }
  return { candidates: candidates.sort((a, b) => a.rank - b.rank), isWhole: true };
}

/** The first level that is likely to gain, and what; null where none is. */
function gainAt({ row }: Pick<Look, 'row'>): { readonly level: number; readonly likely: number } | null {
  return row.levels.find(({ likely }) => likely > 0) ?? null;
}

/** The most promising first, and last the pairs that promise no more than their two steps side by side. */
function inOrder(alone: readonly Look[], together: readonly Look[]): readonly Look[] {
  const known = new Map(alone.map((one) => [one.row.relaxations[0], one]));
  const isMore = (pair: Look): boolean => {
    const parts = pair.row.relaxations.flatMap((one) => known.get(one) ?? []);
    if (pair.row.isUnblocked === true && parts.every(({ row }) => row.isUnblocked === false)) return true;
    const gain = gainAt(pair);
    return gain !== null && gain.likely > parts.reduce((sum, { row }) => sum + Math.max(0, row.levels.find(({ level }) => level === gain.level)?.likely ?? 0), 0);
  };
  const [more, rest] = [together.filter(isMore), together.filter((pair) => !isMore(pair))];
  return [...[...alone, ...more].sort(compareLooks), ...[...rest].sort(compareLooks)];
}
