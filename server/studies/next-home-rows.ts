import { changesIn, freeHomes, middleOf, type GroupAnswer, type NextHomeAsked, type Problem, type StockChange, type StockGroup, type StockRow } from '../../solver/index.ts';
import type { BudgetView, NextHomeQuestion, NextHomeView, StockKnown, StockRowView } from './next-home-schemas.ts';

type Shown = Omit<StockRowView, 'known'>;

/** How a change is shown. A free home is told by its site and its bedrooms. */
function shownOf(problem: Problem, change: StockChange): Shown {
  const homes = change.gone.flatMap((id) => problem.dwellings.find((dwelling) => dwelling.id === id) ?? []);
  const [home] = [...change.homes, ...homes];
  if (home === undefined) throw new Error(`${change.id} is about no home`);
  const site = [...change.sites, ...problem.sites].find(({ id }) => id === home.siteId);
  const areaId = site?.areaId ?? '';
  return {
    id: change.id, what: change.what, areaId, areaName: problem.areas.find(({ id }) => id === areaId)?.name ?? areaId, siteName: change.sites.length === 0 ? (site?.name ?? null) : null, name: change.what === 'buy' && change.once ? (site?.name ?? null) : null,
    bedrooms: change.homes.map(({ bedrooms }) => bedrooms), from: homes.map(({ bedrooms }) => bedrooms), stepFree: home.stepFree, wheelchair: home.wheelchair, staffing: home.staffing, monthlyRentNok: home.monthlyRent, priceNok: change.priceNok,
  };
}

function knownOf({ estimate, confirmed }: StockRow): StockKnown {
  if (confirmed?.kind === 'confirmed') return { kind: 'confirmed', isProved: confirmed.isProved, levels: confirmed.levels.map((row) => ({ ...row })) };
  if (confirmed?.kind === 'none') return { kind: 'none', reason: confirmed.reason };
  return { kind: 'estimate', levels: estimate.map(({ level, worth, most }) => ({ level, worth: Math.round(worth * 10) / 10, most })) };
}

/** By what a row is put in order: gains where it is solved, else what it is estimated to be worth. */
function worthOf({ known }: StockRowView): readonly number[] {
  if (known.kind === 'none') return [];
  return known.kind === 'confirmed' ? known.levels.map(({ gain }) => gain) : known.levels.map(({ worth }) => worth);
}

const RANK = { confirmed: 0, estimate: 1, none: 2 } as const;

/** Below 0 when the first comes first: what is solved before what is estimated, then by what it gives on the first level where they differ, then the cheapest. */
export function compareRows(a: StockRowView, b: StockRowView): number {
  const rank = RANK[a.known.kind] - RANK[b.known.kind];
  if (rank !== 0) return rank;
  const [ofA, ofB] = [worthOf(a), worthOf(b)];
  for (let l = 0; l < Math.max(ofA.length, ofB.length); l += 1) {
    const difference = (ofB[l] ?? 0) - (ofA[l] ?? 0);
    if (difference !== 0) return difference;
  }
  return (a.priceNok ?? 0) - (b.priceNok ?? 0);
}

/** What has come of a question until now, as rows and as the answer to the budget. */
export function nextHomeRows(problem: Problem, question: NextHomeQuestion, parts: readonly StockGroup[], results: readonly (GroupAnswer | null)[]): Pick<NextHomeView, 'buy' | 'convert' | 'sell' | 'budget'> {
  const asked: NextHomeAsked = question;
  const rowsOf = (groups: readonly StockGroup['group'][]): StockRowView[] => parts.flatMap((part, i) => {
    const result = results[i] ?? null;
    if (!groups.includes(part.group) || result?.kind !== 'rows') return [];
    const changes = new Map(changesIn(problem, asked, part).map((change) => [change.id, change]));
    return result.rows.flatMap((row) => {
      const change = changes.get(row.changeId);
      return change ? [{ ...shownOf(problem, change), known: knownOf(row) }] : [];
    });
  }).sort(compareRows);
  const budgetAt = parts.findIndex(({ group }) => group === 'budget');
  return { buy: rowsOf(['buy', 'found']), convert: rowsOf(['convert']), sell: rowsOf(['sell']), budget: budgetView(problem, asked, parts[budgetAt], results[budgetAt] ?? null) };
}

function budgetView(problem: Problem, asked: NextHomeAsked, part: StockGroup | undefined, result: GroupAnswer | null): BudgetView | null {
  if (part === undefined || result === null || result.kind === 'rows') return null;
  if (result.kind === 'none') return { kind: 'none', reason: result.reason };
  const changes = new Map(changesIn(problem, asked, part).map((change) => [change.id, change]));
  const bought = result.bought.flatMap(({ changeId, count }) => {
    const change = changes.get(changeId);
    return change ? [{ row: shownOf(problem, change), count }] : [];
  });
  return { ...result, bought, levels: result.levels.map((row) => ({ ...row })) };
}

/** Areas in which no home could be placed, and homes found for sale that there is no area for, by name. */
export function leftOutOf(problem: Problem, { found }: NextHomeQuestion): Pick<NextHomeView, 'areasWithoutSites' | 'leftOut'> {
  const placeable = new Set<string>(problem.areas.filter((area) => middleOf(area, problem.sites) !== null).map(({ id }) => id));
  const known = new Set<string>(problem.areas.map(({ id }) => id));
  return {
    areasWithoutSites: problem.areas.filter(({ id }) => !placeable.has(id)).map(({ name }) => name),
    leftOut: found.filter(({ areaId, point }) => !known.has(areaId) || (point === null && !placeable.has(areaId))).map(({ name }) => name),
  };
}

/** How many municipal homes were not looked at as something to sell or convert, by why. Who lives in a municipal home is a tenant of the round, and lives in one home. */
export function notLookedAt(problem: Problem): NextHomeView['notLookedAt'] {
  const locked = new Set<string>(problem.locks.filter(({ kind }) => kind === 'require').map(({ dwellingId }) => dwellingId));
  const free = new Set<string>(freeHomes(problem).map(({ id }) => id));
  const left = problem.dwellings.filter(({ id }) => !free.has(id));
  return { let: problem.tenants.length, locked: left.filter(({ id }) => locked.has(id)).length, later: left.filter(({ id }) => !locked.has(id)).length };
}
