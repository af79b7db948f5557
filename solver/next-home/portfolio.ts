import { canonicalProblem } from '../canonical.ts';
import type { Problem } from '../domain/problem.ts';
import { columnsOf, placementsOf } from '../model/decode.ts';
import { RowStore, sumOf } from '../model/builder.ts';
import type { Expression, LinearModel, ModelLevel, RowRole } from '../model/model.ts';
import type { Standard } from '../relaxing/confirm-now.ts';
import type { PlacementIds } from '../rules/standing.ts';
import { confirmedBy, settledOptimum, type NoAnswer, type StockEffort, type StockGain } from './confirm-stock.ts';
import { openStock, type OpenStock } from './open-stock.ts';
import { changedStock, type StockChange } from './stock-change.ts';

/** What a sum of money buys best for the round (portefølje). */
export type Portfolio =
  | {
    readonly kind: 'portfolio';
    /** What is done, in the order given: of all that the budget allows, what makes the levels the least in their order, and of equally good the cheapest. */
    readonly changes: readonly StockChange[];
    readonly spentNok: number;
    readonly levels: readonly StockGain[];
    /** Whether nothing else within the budget can be better on any level, in their order. */
    readonly isProved: boolean;
    /** Whether nothing equally good can be cheaper either. */
    readonly isCheapest: boolean;
    readonly placements: readonly PlacementIds[];
  }
  | { readonly kind: 'none'; readonly reason: NoAnswer };

/**
 * The best set of changes within a budget of whole kroner, solved as one round: every home is in it, a home is paid for when somebody is placed in it, and the payments stand in one row under the
 * budget. Buying or converting a home that nobody moves into gives a round nothing, so this is the best of all sets. Of the changes to one free home one at most is made, and then nobody gets it as
 * it was. Each change has one home and a price. The answer is judged by the checks in the round with those homes alone. Throws on other changes, and when rows and checks disagree.
 */
export function bestPortfolio(problem: Problem, proposal: Standard, changes: readonly StockChange[], budgetNok: number, effort: StockEffort): Portfolio {
  const open = openStock(problem, changes);
  const model = withBudget(open, changes, budgetNok);
  const optimum = settledOptimum(model, columnsOf(model, proposal.placements), effort);
  if (typeof optimum === 'string') return { kind: 'none', reason: optimum };
  const placements = placementsOf(model, optimum.values);
  const used = new Set<string>(placements.map(({ dwellingId }) => dwellingId));
  const made = changes.filter(({ homes }) => homes.some(({ id }) => used.has(id)));
  const confirmed = confirmedBy(canonicalProblem(changedStock(problem, made)), proposal.levels, placements, optimum);
  if (confirmed.kind === 'none') return confirmed;
  const { levels, isProved } = confirmed;
  const last = optimum.penalties.length - 1;
  return { kind: 'portfolio', changes: made, spentNok: made.reduce((sum, change) => sum + priceOf(change), 0), levels, isProved, isCheapest: isProved && optimum.penalties[last] === optimum.bounds[last], placements };
}

function priceOf({ id, priceNok, homes }: StockChange): number {
  if (priceNok === null || homes.length !== 1) throw new Error(`${id} is not one home with a price`);
  return priceNok;
}

/** The model with the row of payments, one row for each free home that may be converted, and the payments as the last level. Payments are counted in the greatest sum that divides all prices. */
function withBudget({ model, columnsOf: columns }: OpenStock, changes: readonly StockChange[], budgetNok: number): LinearModel {
  const unit = changes.reduce((sum, change) => divisor(sum, priceOf(change)), 0) || 1;
  const costs = new Float64Array(model.columnCount);
  for (const change of changes) {
    for (const { id } of change.homes) for (const column of columns.get(id) ?? []) costs[column] = priceOf(change) / unit;
  }
  const priced = [...costs.keys()].filter((column) => costs[column] !== 0);
  const rows: Row[] = [{ of: { columns: priced, coefficients: priced.map((column) => costs[column] as number), constant: 0 }, most: Math.floor(budgetNok / unit), subject: 'budget', role: 'shared' }];
  for (const home of new Set(changes.flatMap(({ gone }) => gone))) {
    const instead = changes.filter(({ gone }) => gone.includes(home)).flatMap(({ homes }) => homes.map(({ id }) => id as string));
    rows.push({ of: sumOf([home as string, ...instead].flatMap((id) => columns.get(id) ?? [])), most: 1, subject: home, role: 'strict' });
  }
  const level: ModelLevel = { level: Math.max(0, ...model.levels.map((one) => one.level)) + 1, costs, constant: 0 };
  return { ...withRows(model, rows), levels: [...model.levels, level] };
}

interface Row {
  readonly of: Expression;
  readonly most: number;
  readonly subject: string;
  readonly role: RowRole;
}

function withRows(model: LinearModel, more: readonly Row[]): LinearModel {
  const { starts, indices, values } = model.rows;
  const added = new RowStore();
  for (const { of, most, subject, role } of more) added.add(of, -Infinity, most, { ruleId: 'budget', subject }, role);
  const { starts: addedStarts, indices: addedIndices, values: addedValues } = added.compressed();
  const end = starts.at(-1) ?? 0;
  return {
    ...model,
    rows: { starts: Int32Array.from([...starts, ...addedStarts.subarray(1).map((start) => start + end)]), indices: Int32Array.from([...indices, ...addedIndices]), values: Float64Array.from([...values, ...addedValues]) },
    rowLower: Float64Array.from([...model.rowLower, ...added.lower]), rowUpper: Float64Array.from([...model.rowUpper, ...added.upper]),
    rowTags: [...model.rowTags, ...added.tags], rowRoles: [...model.rowRoles, ...added.roles],
  };
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
