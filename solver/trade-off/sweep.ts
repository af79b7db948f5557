import type { Problem } from '../domain/problem.ts';
import { standOf, turned, type Turn } from './turn.ts';

/** The values that one thing is turned to, by its id. */
export interface Axis {
  readonly id: string;
  readonly values: readonly number[];
}

/** A sweep as data: one thing that is turned, or two together in every combination. */
export type Sweep = readonly Axis[];

/** One point of a sweep; none is turned in the first, which is the round as it is. */
export interface SweepPoint {
  readonly turns: readonly Turn[];
}

function combined(sweep: Sweep): readonly (readonly Turn[])[] {
  return sweep.reduce<readonly (readonly Turn[])[]>((rows, { id, values }) => (
    rows.flatMap((turns) => [...new Set(values)].toSorted((a, b) => a - b).map((value) => [...turns, { id, value }]))), [[]]);
}

/** Every point of a sweep of a round, each once: first the round as it is, then by the values, ascending. A point that turns everything to where it stands is the first one. */
export function sweepPoints(problem: Problem, sweep: Sweep): readonly SweepPoint[] {
  const stands = new Map(sweep.map(({ id }) => [id, standOf(problem, id).value]));
  const isAsItIs = (turns: readonly Turn[]): boolean => turns.every(({ id, value }) => stands.get(id) === value);
  return [{ turns: [] }, ...combined(sweep).filter((turns) => turns.length > 0 && !isAsItIs(turns)).map((turns) => ({ turns }))];
}

/** The valid problem of a point. */
export function pointProblem(problem: Problem, { turns }: SweepPoint): Problem {
  return turned(problem, turns);
}
