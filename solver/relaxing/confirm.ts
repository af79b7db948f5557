import type { DwellingId, Problem } from '../domain/problem.ts';
import type { LevelResult } from '../domain/proposal.ts';
import type { PlacementIds } from '../rules/standing.ts';
import type { SolveResult } from '../solve.ts';
import { relaxed, type Relaxation } from './relaxation.ts';

/** What a level really gains: the best penalties found without and with the relaxations. */
export interface LevelGain {
  readonly level: number;
  readonly before: number;
  readonly after: number;
  /** What is proved about the level with the relaxations made, the earlier ones held. */
  readonly bound: number;
  /** before - after; below 0 where an earlier level gained at this one's expense. */
  readonly gain: number;
  /** Whether both penalties are proved to be the least, on this level and every one before it: then the gain is the true one. */
  readonly isProved: boolean;
}

/** What came of solving the round with the relaxations made. */
export type Confirmed =
  | {
    readonly kind: 'confirmed'; readonly relaxations: readonly Relaxation[];
    /** Every level of the round with the relaxations made. */
    readonly levels: readonly LevelGain[];
    readonly isProved: boolean;
    readonly placements: readonly PlacementIds[];
    /** Where the household asked about then lives; null for nowhere, and where nobody is asked about. */
    readonly dwellingId: DwellingId | null;
  }
  /** No proposal came of it: the clock, a stop, a round too large, or require locks that cannot be kept even so. */
  | { readonly kind: 'none'; readonly relaxations: readonly Relaxation[]; readonly reason: string };

/** How relaxations are confirmed: by whom a problem is solved, how many at once, whether to stop, and who hears how many are done. */
export interface Confirming {
  /** Solves a problem like `solve` with a seed and a time limit of the caller's, here or in a worker. */
  solve(problem: Problem): Promise<SolveResult>;
  /** Solves at the same time; 1 or more. */
  readonly lanes: number;
  readonly householdId: string | null;
  shouldStop(): boolean;
  onProgress(done: number, of: number): void;
}

/** Solves the round with the relaxations made, and holds it level by level against the proposal; `before` are its levels as the rules that are left count them. */
export async function confirm(problem: Problem, before: readonly LevelResult[], relaxations: readonly Relaxation[], { solve, householdId }: Pick<Confirming, 'solve' | 'householdId'>): Promise<Confirmed> {
  const result = await solve(relaxed(problem, relaxations));
  if (result.kind === 'none') return { kind: 'none', relaxations, reason: result.reason };
  const { status, levels, placements } = result.proposal;
  if (status === 'refused') return { kind: 'none', relaxations, reason: status };
  const gains = gainsOf(before, levels);
  return {
    kind: 'confirmed', relaxations, levels: gains, isProved: gains.every(({ isProved }) => isProved),
    placements: placements.map((row) => ({ householdId: row.householdId, dwellingId: row.dwellingId, teamId: row.teamId })),
    dwellingId: placements.find((row) => row.householdId === householdId)?.dwellingId ?? null,
  };
}

/** Confirms one after another, so many at a time; in the order given. After a stop nothing more is begun, and what was not is left out. */
export async function confirmAll(problem: Problem, before: readonly LevelResult[], candidates: readonly (readonly Relaxation[])[], confirming: Confirming): Promise<readonly Confirmed[]> {
  const found: Confirmed[] = [];
  let next = 0;
  let done = 0;
  const lane = async (): Promise<void> => {
    while (next < candidates.length && !confirming.shouldStop()) {
      const at = next;
      next += 1;
      found[at] = await confirm(problem, before, candidates[at] as readonly Relaxation[], confirming);
      done += 1;
      confirming.onProgress(done, candidates.length);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(confirming.lanes, candidates.length)) }, lane));
  return found.filter(() => true);
}

/** A level that only the relaxed round has costs nothing in the round as it is: there it is demanded. One that it has no more is no gain, but what comes after it is proved only where it was. */
export function gainsOf(before: readonly LevelResult[], after: readonly LevelResult[]): readonly LevelGain[] {
  let isProved = true;
  return after.map(({ level, penalty, bound }) => {
    const known = before.find((row) => row.level === level)?.penalty ?? 0;
    isProved &&= isProvedTo(before, level) && penalty === bound;
    return { level, before: known, after: penalty, bound, gain: known - penalty, isProved };
  });
}

/** Whether every level up to this one is proved to be the least. */
export function isProvedTo(levels: readonly LevelResult[], level: number): boolean {
  return levels.every((row) => row.level > level || row.penalty === row.bound);
}
