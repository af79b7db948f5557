import { dateOf, dayOf } from '../domain/date.ts';
import type { Dwelling, DwellingId, Problem, Site, SiteId } from '../domain/problem.ts';
import { validateProblem } from '../read-problem.ts';

/** What is done to the municipal homes: one is bought, or a free one is sold, split in two, put together with another, made step-free or given staff. */
export type StockChangeKind = 'buy' | 'sell' | 'split' | 'merge' | 'makeStepFree' | 'addStaffing';

/** A change to the municipal homes that a round can be solved with (endring i boligmassen). The homes that come have ids that the round does not use. */
export interface StockChange {
  readonly id: string;
  readonly what: StockChangeKind;
  /** Sites that are not in the round, which come with the homes. */
  readonly sites: readonly Site[];
  readonly homes: readonly Dwelling[];
  /** Free homes of the round that are no longer there. */
  readonly gone: readonly DwellingId[];
  /** Whole kroner, once; null where none is known, as for what is sold. */
  readonly priceNok: number | null;
  /** Whether it can be done only once, as with a home that is there; a home of some kind can be bought again. */
  readonly once: boolean;
}

/** How many homes more (below 0: fewer) there are at a site that stays, when homes are split or put together. What is bought or sold was a home before, and is one after. */
export function homesMore({ what, homes, gone }: StockChange, siteOf: ReadonlyMap<string, SiteId>): ReadonlyMap<string, number> {
  const more = new Map<string, number>();
  if (what === 'buy' || what === 'sell') return more;
  const add = (siteId: SiteId | undefined, by: number): void => { if (siteId !== undefined) more.set(siteId, (more.get(siteId) ?? 0) + by); };
  homes.forEach(({ siteId }) => { add(siteId, 1); });
  gone.forEach((id) => { add(siteOf.get(id), -1); });
  return more;
}

/**
 * The round with the changes made, as another valid problem. What people have forbidden about a home that is converted holds for what it becomes. Throws when a home that goes is locked to somebody,
 * is not there, or goes twice, or when what comes is not valid.
 */
export function changedStock(problem: Problem, changes: readonly StockChange[]): Problem {
  const siteOf = new Map(problem.dwellings.map(({ id, siteId }) => [id as string, siteId]));
  const gone = changes.flatMap((change) => change.gone);
  const lost = new Set<string>(gone);
  const missing = gone.find((id) => !siteOf.has(id));
  if (missing !== undefined || lost.size < gone.length) throw new Error(`${missing ?? 'a dwelling that goes twice'} cannot go from ${problem.id}`);
  const more = new Map<string, number>();
  for (const change of changes) homesMore(change, siteOf).forEach((by, siteId) => more.set(siteId, (more.get(siteId) ?? 0) + by));
  const moreIn = new Map<string, number>();
  problem.sites.forEach(({ id, areaId }) => moreIn.set(areaId, (moreIn.get(areaId) ?? 0) + (more.get(id) ?? 0)));
  const becomes = new Map(changes.flatMap(({ gone: from, homes }) => from.map((id) => [id as string, homes] as const)));
  const locks = problem.locks.flatMap((lock) => (lost.has(lock.dwellingId) && lock.kind === 'forbid'
    ? (becomes.get(lock.dwellingId) ?? []).map((home) => ({ ...lock, dwellingId: home.id })) : [lock]));
  const atLeastOne = (homes: number, by: number): number => Math.max(1, homes + by);
  const read = validateProblem({
    ...problem, locks,
    areas: problem.areas.map((area) => ({ ...area, homes: atLeastOne(area.homes, moreIn.get(area.id) ?? 0) })),
    sites: [...problem.sites.map((site) => ({ ...site, homes: atLeastOne(site.homes, more.get(site.id) ?? 0) })), ...changes.flatMap(({ sites }) => sites)],
    dwellings: [...problem.dwellings.filter(({ id }) => !lost.has(id)), ...changes.flatMap(({ homes }) => homes)],
  });
  if (!read.ok) throw new Error(`a change in the homes of ${problem.id} made a problem that is none: ${read.faults[0]?.path ?? ''} is not ${read.faults[0]?.expected ?? ''}`);
  return read.problem;
}

/** Free homes that may be sold or converted: those that nobody is locked to, and that somebody can move into within the round. */
export function freeHomes(problem: Problem): readonly Dwelling[] {
  const locked = new Set(problem.locks.filter(({ kind }) => kind === 'require').map(({ dwellingId }) => dwellingId));
  const last = dateOf(dayOf(problem.asOf) + problem.horizonDays);
  return problem.dwellings.filter(({ id, availableFrom }) => !locked.has(id) && availableFrom <= last);
}

/** Something to begin new ids with: no site or dwelling begins with it. */
export function unusedPrefix({ sites, dwellings }: { readonly sites: readonly { readonly id: SiteId }[]; readonly dwellings: readonly { readonly id: DwellingId }[] }): string {
  const ids: readonly string[] = [...sites, ...dwellings].map(({ id }) => id);
  let prefix = 'new-';
  while (ids.some((id) => id.startsWith(prefix))) prefix = `new-${prefix}`;
  return prefix;
}
