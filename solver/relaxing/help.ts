import type { Problem } from '../domain/problem.ts';
import type { Engine } from '../engine.ts';
import { confirmNow, type Standard } from './confirm-now.ts';
import type { Confirmed } from './confirm.ts';
import { dwellingThatWouldDo, type DwellingThatWouldDo } from './dwelling-that-would-do.ts';
import { pairsOf, relaxationsOf } from './relaxation.ts';
import { screen, type Screened } from './screen.ts';

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
  /** Everything screened so far, the best first; told once the single steps are done and again when the pairs are. */
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
  /** For a household that is asked about, the dwelling that would have done. */
  readonly dwelling: DwellingThatWouldDo | null;
  /** Whether everything that there is was screened, and all that were chosen are confirmed. */
  readonly isWhole: boolean;
}

/** Singles of which all pairs are looked at. */
const PROMISING = 10;
/** Levels that are screened at most. */
const LEVELS = 9;

/**
 * Screens every single step and the pairs of the promising ones, and confirms the best of them in this thread. The placements keep the hard rules. A stop, or a clock that runs out, gives
 * what is done. Throws when the problem has no such household.
 */
export function whatWouldHelp(problem: Problem, proposal: Standard, asked: HelpAsked, engine: Engine, look: LongLook & { onProgress(progress: HelpProgress): void }): Help {
  const { householdId } = asked;
  const { placements } = proposal;
  const singles = relaxationsOf(problem, householdId);
  const screenEnd = asked.screenSeconds === null ? Infinity : look.seconds() + asked.screenSeconds;
  const isOver = (): boolean => look.shouldStop() || look.seconds() >= screenEnd;
  const screened = (candidates: Parameters<typeof screen>[2], before: number): readonly Screened[] => screen(problem, placements, candidates, { householdId, mostLevels: LEVELS, engine }, {
    seconds: () => look.seconds(), shouldStop: isOver, onProgress: (done, of) => look.onProgress({ stage: 'screening', done: before + done, of: before + of }),
  });
  const alone = screened(singles.map((one) => [one]), 0);
  look.onProgress({ stage: 'screened', rows: alone });
  const blocked = alone.filter(({ isUnblocked }) => isUnblocked === false);
  const chosen = blocked.length > 0 ? blocked : alone.slice(0, PROMISING);
  const pairs = pairsOf(chosen.flatMap(({ relaxations }) => relaxations));
  const together = screened(pairs, alone.length);
  const rows = [...alone, ...together].sort(compareScreened);
  look.onProgress({ stage: 'screened', rows });
  const best = rows.filter(({ isUnblocked }) => isUnblocked !== false).slice(0, asked.mostConfirmed);
  const confirmed = confirmedOf(problem, proposal, best, asked, engine, look);
  return {
    confirmed: [...confirmed].sort((a, b) => compareConfirmed(a, b, householdId)), estimates: rows.filter((row) => !confirmed.some(({ relaxations }) => relaxations === row.relaxations)),
    dwelling: householdId === null ? null : dwellingThatWouldDo(problem, placements, householdId),
    isWhole: alone.length + together.length === singles.length + pairs.length && confirmed.length === best.length,
  };
}

/** Confirms one after another; each has its part of what is left of the time. */
function confirmedOf(problem: Problem, proposal: Standard, best: readonly Screened[], asked: HelpAsked, engine: Engine, look: LongLook & { onProgress(progress: HelpProgress): void }): readonly Confirmed[] {
  const end = asked.confirmSeconds === null ? null : look.seconds() + asked.confirmSeconds;
  const found: Confirmed[] = [];
  for (const { relaxations } of best) {
    if (look.shouldStop() || (end !== null && look.seconds() >= end)) break;
    const timeLimitSeconds = end === null ? null : (end - look.seconds()) / (best.length - found.length);
    const row = confirmNow(problem, proposal, relaxations, { engine, householdId: asked.householdId, seed: asked.seed, timeLimitSeconds, seconds: () => look.seconds(), shouldStop: () => look.shouldStop() });
    found.push(row);
    look.onProgress({ stage: 'confirmed', row });
    look.onProgress({ stage: 'confirming', done: found.length, of: best.length });
  }
  return found;
}

/** Below 0 when the first gives more: a home to the household asked about, then the levels in their order, then with fewer steps. */
function compareConfirmed(a: Confirmed, b: Confirmed, householdId: string | null): number {
  if (a.kind === 'none' || b.kind === 'none') return Number(a.kind === 'none') - Number(b.kind === 'none');
  const home = householdId === null ? 0 : Number(b.dwellingId !== null) - Number(a.dwellingId !== null);
  if (home !== 0) return home;
  const gainOf = ({ levels }: typeof a, level: number): number => levels.find((row) => row.level === level)?.gain ?? 0;
  const levels = [...new Set([...a.levels, ...b.levels].map(({ level }) => level))].sort((one, other) => one - other);
  const at = levels.find((level) => gainOf(a, level) !== gainOf(b, level));
  return at === undefined ? a.relaxations.length - b.relaxations.length : gainOf(b, at) - gainOf(a, at);
}
