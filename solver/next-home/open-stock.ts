import { canonicalProblem } from '../canonical.ts';
import type { Problem } from '../domain/problem.ts';
import { buildModel } from '../model/build.ts';
import type { LinearModel } from '../model/model.ts';
import { validateProblem } from '../read-problem.ts';
import { RULES } from '../rules/index.ts';
import { roundFor } from '../rules/standing.ts';
import { withOptionalSites } from './optional-sites.ts';
import type { StockChange } from './stock-change.ts';

/** A round in which homes that are not there yet stand beside those that are, and its model: whoever uses it says which of them may be used. */
export interface OpenStock {
  readonly problem: Problem;
  readonly model: LinearModel;
  /** The placement columns of each home that comes with a change, or that goes with one. */
  readonly columnsOf: ReadonlyMap<string, readonly number[]>;
  /** The index of each of these homes' own class. */
  readonly classOf: ReadonlyMap<string, number>;
}

/** Puts every home of the changes into the round beside its own homes, none of which goes. Sites that come with a home are there only where it is used. */
export function openStock(problem: Problem, changes: readonly StockChange[]): OpenStock {
  const becomes = new Map<string, string[]>();
  for (const { gone, homes } of changes) {
    for (const id of gone) becomes.set(id, [...(becomes.get(id) ?? []), ...homes.map((home) => home.id)]);
  }
  const read = validateProblem({
    ...problem,
    sites: [...problem.sites, ...changes.flatMap(({ sites }) => sites)],
    dwellings: [...problem.dwellings, ...changes.flatMap(({ homes }) => homes)],
    locks: problem.locks.flatMap((lock) => [lock, ...(lock.kind === 'forbid' ? becomes.get(lock.dwellingId) ?? [] : []).map((dwellingId) => ({ ...lock, dwellingId }))]),
  });
  if (!read.ok) throw new Error(`homes beside those of ${problem.id} make a problem that is none: ${read.faults[0]?.path ?? ''} is not ${read.faults[0]?.expected ?? ''}`);
  const open = canonicalProblem(read.problem);
  const apart = changes.flatMap(({ gone, homes }) => [...gone, ...homes.map(({ id }) => id)]);
  const { model: own } = buildModel(roundFor(open), RULES, apart);
  const optional = new Set<string>(changes.flatMap(({ sites }) => sites.map(({ id }) => id)));
  const model = withOptionalSites(own, optional, (classIndex) => open.sites[own.classes[classIndex]?.siteIndex ?? -1]?.id ?? '');
  const classOf = new Map(model.classes.flatMap(({ dwellingIds: [id] }, i) => (id !== undefined && apart.includes(id) ? [[id as string, i] as const] : [])));
  const byClass = new Map<number, number[]>([...classOf.values()].map((index) => [index, []]));
  model.placements.forEach(({ classIndex }, j) => byClass.get(classIndex)?.push(j));
  return { problem: open, model, classOf, columnsOf: new Map([...classOf].map(([id, index]) => [id, byClass.get(index) ?? []])) };
}
