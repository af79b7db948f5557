import type { Household, Site, Team } from '../domain/problem.ts';
import type { Round } from '../domain/round.ts';
import type { Candidate } from '../rules/rule.ts';
import type { Definition, DwellingClass, Expression, PlacementColumn, RowRole, SparseRows, Tag } from './model.ts';

/** What a rule may use to add its own columns and rows; the builder sees to tags, levels and weights. */
export interface ModelBuilder {
  readonly round: Round;
  /** The candidates behind the placement columns, by column. */
  readonly candidates: readonly Candidate[];
  readonly placements: readonly PlacementColumn[];
  readonly classes: readonly DwellingClass[];
  /** Placement columns on a site, in column order. */
  columnsAt(site: Site): readonly number[];
  /** Placement columns of a household, in column order. */
  columnsOf(household: Household): readonly number[];
  /** Placement columns with a team. */
  columnsWith(team: Team): readonly number[];
  /** Counted households placed on the site, as an expression, with the most it can be. */
  countedArrivals(site: Site): Bounded;
  /** Counted households that live on the site now and are placed anywhere, as an expression, with the most it can be. */
  countedLeavers(site: Site): Bounded;
  /** Counted households that live on the site today: tenants and households that seek another dwelling. */
  countedBefore(site: Site): number;
  /**
   * Adds a derived column (0..most) and gives its index, with the row that makes it a `sum` or at least an `excess`; the rows of a `reached` column
   * are the rule's own. It must be marked whole where rows and costs alone do not make it so. The subject names its row, where it has one.
   */
  derive(definition: Definition, most: number, options?: { readonly whole?: boolean; readonly subject?: string }): number;
  /** Adds a row: lower <= expression <= upper. */
  row(expression: Expression, lower: number, upper: number, subject: string): void;
  /** Adds a row that any placements keep, by what the derived columns in it mean: relaxations need it, and a search may leave it unwatched. */
  impliedRow(expression: Expression, lower: number, upper: number, subject: string): void;
  /** Adds a row that shares out an amount among placements: expression <= most. */
  sharedRow(expression: Expression, most: number, subject: string): void;
  /** Prices a column: penalty units of the rule that is being added, before its weight; may be negative for a derived column. */
  price(column: number, penalty: number): void;
}

/** An expression that is never negative, with the most that it can be. */
export interface Bounded {
  readonly expression: Expression;
  readonly most: number;
}

/** The expression with nothing in it. */
export const NOTHING: Expression = { columns: [], coefficients: [], constant: 0 };

/** The sum of columns, each with coefficient 1. */
export function sumOf(columns: readonly number[]): Expression {
  return { columns, coefficients: columns.map(() => 1), constant: 0 };
}

/** The sum of expressions times whole factors, plus a constant. */
export function combine(parts: readonly (readonly [Expression, number])[], constant = 0): Expression {
  const columns: number[] = [];
  const coefficients: number[] = [];
  let total = constant;
  const at = new Map<number, number>();
  for (const [part, factor] of parts) {
    total += part.constant * factor;
    part.columns.forEach((column, i) => {
      const coefficient = (part.coefficients[i] as number) * factor;
      const known = at.get(column);
      if (known === undefined) {
        at.set(column, columns.length);
        columns.push(column);
        coefficients.push(coefficient);
      } else coefficients[known] = (coefficients[known] as number) + coefficient;
    });
  }
  return { columns, coefficients, constant: total };
}

/** One column as an expression. */
export function one(column: number): Expression {
  return { columns: [column], coefficients: [1], constant: 0 };
}

/** Collects rows one after another and gives them compressed. */
export class RowStore {
  readonly #starts: number[] = [0];
  readonly #indices: number[] = [];
  readonly #values: number[] = [];
  readonly lower: number[] = [];
  readonly upper: number[] = [];
  readonly tags: Tag[] = [];
  readonly roles: RowRole[] = [];

  /** Adds a row; the expression's constant moves to the sides, columns with coefficient 0 are left out. Throws on a coefficient that is not finite, and on a side that is no number. */
  add(expression: Expression, lower: number, upper: number, tag: Tag, role: RowRole = 'strict'): void {
    if (Number.isNaN(lower - expression.constant) || Number.isNaN(upper - expression.constant)) throw new Error(`a row of ${tag.ruleId} about ${tag.subject} has a side that is no number`);
    expression.columns.forEach((column, i) => {
      const coefficient = expression.coefficients[i] as number;
      if (coefficient === 0) return;
      if (!Number.isFinite(coefficient)) throw new Error(`a row of ${tag.ruleId} about ${tag.subject} has a coefficient that is not finite`);
      this.#indices.push(column);
      this.#values.push(coefficient);
    });
    this.#starts.push(this.#indices.length);
    this.lower.push(lower - expression.constant);
    this.upper.push(upper - expression.constant);
    this.tags.push(tag);
    this.roles.push(role);
  }

  compressed(): SparseRows {
    return { starts: Int32Array.from(this.#starts), indices: Int32Array.from(this.#indices), values: Float64Array.from(this.#values) };
  }
}
