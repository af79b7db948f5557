import type { AreaId, Problem, Staffing } from '../domain/problem.ts';
import type { Engine } from '../engine.ts';
import type { Standard } from '../relaxing/confirm-now.ts';
import { copiesOf, foundHomes, homesToBuy, homesToConvert, homesToSell, middleOf, type FoundHome, type HomeKind, type HomePrices } from './candidates.ts';
import { confirmStock, type NoAnswer, type StockGain } from './confirm-stock.ts';
import { bestPortfolio } from './portfolio.ts';
import { screenStock, type StockEstimate, type StockScreened } from './screen-stock.ts';
import type { StockChange } from './stock-change.ts';

/** What is asked about the homes of a round: homes with these numbers of bedrooms, step-free or not, with this staffing, each with each; homes that somebody has found, what things cost, the budget in whole kroner, and how long to look. */
export interface NextHomeAsked {
  readonly bedrooms: readonly number[];
  readonly stepFree: readonly boolean[];
  readonly staffings: readonly Staffing[];
  readonly found: readonly FoundHome[];
  readonly prices: HomePrices;
  readonly budgetNok: number;
  /** How many of each group are solved, the most promising first. */
  readonly confirmed: number;
  readonly secondsForHome: number;
  readonly secondsForBudget: number;
  readonly seed: number;
}

/** Changes that are looked at together: homes bought in an area, homes that somebody has found, homes sold, homes converted, or what the budget buys. */
export type StockGroup = { readonly group: 'buy'; readonly areaId: AreaId } | { readonly group: 'found' | 'sell' | 'convert' | 'budget' };

/** A change with what is estimated of it, and what came of solving it: null where it was not. */
export interface StockRow {
  readonly changeId: string;
  readonly estimate: readonly StockEstimate[];
  readonly confirmed: { readonly kind: 'confirmed'; readonly levels: readonly StockGain[]; readonly isProved: boolean } | { readonly kind: 'none'; readonly reason: NoAnswer } | null;
}

/** What the budget buys: of which change how many, out of so many kinds of changes that were in it. Names no household. */
export type BudgetAnswer =
  | { readonly kind: 'budget'; readonly bought: readonly { readonly changeId: string; readonly count: number }[]; readonly considered: number; readonly spentNok: number; readonly levels: readonly StockGain[]; readonly isProved: boolean; readonly isCheapest: boolean }
  | { readonly kind: 'none'; readonly reason: NoAnswer | 'noRelaxation' };

/** What came of a group. */
export type GroupAnswer = { readonly kind: 'rows'; readonly rows: readonly StockRow[] } | BudgetAnswer;

/** What a look needs from outside: the engine, a clock, and a say in whether to go on. */
export interface StockLook {
  readonly engine: Engine;
  seconds(): number;
  shouldStop(): boolean;
}

/** The groups of a question, in the order that they are looked at: the budget first, since it takes longest. */
export function stockGroups(problem: Problem, { found }: NextHomeAsked): readonly StockGroup[] {
  const areas = problem.areas.filter((area) => middleOf(area, problem.sites) !== null).map(({ id }): StockGroup => ({ group: 'buy', areaId: id }));
  return [{ group: 'budget' }, ...areas, ...(found.length > 0 ? [{ group: 'found' } as const] : []), { group: 'convert' }, { group: 'sell' }];
}

/** Every kind of home that is asked about; room for a wheelchair is asked about for homes that are found alone. */
function kindsOf({ bedrooms, stepFree, staffings }: NextHomeAsked): readonly HomeKind[] {
  return bedrooms.flatMap((count) => stepFree.flatMap((isStepFree) => staffings.map((staffing) => ({ bedrooms: count, stepFree: isStepFree, wheelchair: false, staffing }))));
}

/** The changes of a group, always in the same order with the same ids. The budget looks at what is bought or made of one free home. */
export function changesIn(problem: Problem, asked: NextHomeAsked, group: StockGroup): readonly StockChange[] {
  switch (group.group) {
    case 'buy':
      return homesToBuy(problem, kindsOf(asked), asked.prices).filter(({ sites }) => sites.some(({ areaId }) => areaId === group.areaId));
    case 'found':
      return foundHomes(problem, asked.found);
    case 'sell':
      return homesToSell(problem);
    case 'convert':
      return homesToConvert(problem, asked.staffings, asked.prices);
    case 'budget':
      return [...homesToBuy(problem, kindsOf(asked), asked.prices), ...foundHomes(problem, asked.found), ...homesToConvert(problem, asked.staffings, asked.prices).filter(({ homes, gone }) => homes.length === 1 && gone.length === 1)];
  }
}

/** Works out a group: estimates for all of it, the most promising solved; or what the budget buys. A stop gives what is done. */
export function answerGroup(problem: Problem, proposal: Standard, asked: NextHomeAsked, group: StockGroup, look: StockLook): GroupAnswer {
  const changes = changesIn(problem, asked, group);
  const screened = screenStock(problem, proposal, changes, look.engine, () => look.shouldStop());
  if (group.group === 'budget') return screened === null ? { kind: 'none', reason: 'noRelaxation' } : answerBudget(problem, proposal, asked, screened, look);
  const ordered = screened ?? changes.map((change): StockScreened => ({ change, levels: [] }));
  const rows = ordered.map(({ change, levels }, i): StockRow => {
    if (i >= asked.confirmed || look.shouldStop()) return { changeId: change.id, estimate: levels, confirmed: null };
    const found = confirmStock(problem, proposal, [change], effortOf(asked, asked.secondsForHome, look));
    return { changeId: change.id, estimate: levels, confirmed: found.kind === 'none' ? found : { kind: 'confirmed', levels: found.levels, isProved: found.isProved } };
  });
  return { kind: 'rows', rows };
}

function effortOf({ seed }: NextHomeAsked, timeLimitSeconds: number, look: StockLook): Parameters<typeof confirmStock>[3] {
  return { engine: look.engine, seed, timeLimitSeconds, seconds: () => look.seconds(), shouldStop: () => look.shouldStop() };
}

/** How many of one kind are in the budget's round at most. */
const MOST_COPIES = 3;

function answerBudget(problem: Problem, proposal: Standard, asked: NextHomeAsked, screened: readonly StockScreened[], look: StockLook): BudgetAnswer {
  const chosen = worthLooking(screened, asked.budgetNok);
  const copies = new Map(chosen.map((change) => [
    change.id, change.once ? [change] : copiesOf(change, Math.min(MOST_COPIES, Math.floor(asked.budgetNok / Math.max(1, change.priceNok ?? 1)))),
  ]));
  const found = bestPortfolio(problem, proposal, [...copies.values()].flat(), asked.budgetNok, effortOf(asked, asked.secondsForBudget, look));
  if (found.kind === 'none') return found;
  const made = new Set(found.changes.map(({ id }) => id));
  const bought = [...copies].map(([changeId, all]) => ({ changeId, count: all.filter(({ id }) => made.has(id)).length })).filter(({ count }) => count > 0);
  return { kind: 'budget', bought, considered: chosen.length, spentNok: found.spentNok, levels: found.levels, isProved: found.isProved, isCheapest: found.isCheapest };
}

/**
 * The changes that go into the budget's round, so that it stays small enough to be solved: of each kind of home where it is worth most, of each area the home that is worth most for its price, every home
 * that somebody has found, and the conversions that are worth something, the best few of each sort. What costs more than the budget, or is worth nothing, is left out.
 */
function worthLooking(screened: readonly StockScreened[], budgetNok: number): readonly StockChange[] {
  const able = screened.filter(({ change, levels }) => (change.priceNok ?? Infinity) <= budgetNok && (levels.at(-1)?.worth ?? 0) > 0);
  const perKrone = able.toSorted((a, b) => a.levels.length - b.levels.length || worthPerKrone(b) - worthPerKrone(a));
  const chosen: StockChange[] = [];
  const taken = new Map<string, number>();
  for (const { change } of perKrone) {
    const free = keysOf(change).filter(({ key, most }) => (taken.get(key) ?? 0) < most);
    if (free.length === 0) continue;
    free.forEach(({ key }) => taken.set(key, (taken.get(key) ?? 0) + 1));
    chosen.push(change);
  }
  return chosen;
}

/** Conversions of one sort that are looked at beside each other. */
const MOST_CONVERSIONS = 3;

/** What a change can be the best of, and how many such there may be. */
function keysOf({ what, once, homes: [home], sites: [site] }: StockChange): readonly { readonly key: string; readonly most: number }[] {
  if (what !== 'buy') return [{ key: what, most: MOST_CONVERSIONS }];
  if (once) return [{ key: 'found', most: Infinity }];
  return [{ key: JSON.stringify([home?.bedrooms, home?.stepFree, home?.wheelchair, home?.staffing]), most: 1 }, { key: `area ${site?.areaId}`, most: 1 }];
}

function worthPerKrone({ change, levels }: StockScreened): number {
  return (levels.at(-1)?.worth ?? 0) / Math.max(1, change.priceNok ?? 1);
}
