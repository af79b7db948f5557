import type { DwellingId, HouseholdId, TeamId } from '../domain/problem.ts';

/** What a row or derived column belongs to: a rule, `structure` or `lock`, and what it is about. */
export interface Tag {
  readonly ruleId: string;
  readonly subject: string;
}

/** A sum of columns with whole coefficients, plus a constant. */
export interface Expression {
  readonly columns: readonly number[];
  readonly coefficients: readonly number[];
  readonly constant: number;
}

/**
 * What a derived column means, given the columns before it: `sum` the expression itself, `excess` max(0, expression),
 * `reached` 1 when the expression is 1 or more, else 0. So a set of placements fixes every column, for starts, search and tests.
 */
export interface Definition {
  readonly means: 'sum' | 'excess' | 'reached';
  readonly of: Expression;
}

/** A placement column: 1 when the household gets one of the identical dwellings of the class with this team. */
export interface PlacementColumn {
  readonly householdIndex: number;
  readonly classIndex: number;
  /** Index of the team in the problem, or -1 for none. */
  readonly teamIndex: number;
}

/** Dwellings that no rule can tell apart; a class of `dwellingIds.length` homes on one site. */
export interface DwellingClass {
  readonly dwellingIds: readonly DwellingId[];
  readonly siteIndex: number;
}

/**
 * What a row is to a search: `strict` must hold; `implied` holds for any placements, by what the derived columns in it mean; `shared` shares out an
 * amount (minutes) among placements alone, with an upper side alone, and may be exceeded for a while at a price.
 */
export type RowRole = 'strict' | 'implied' | 'shared';

/** Rows without their zeros: row i has `values` in the columns `indices`, both from starts[i] up to starts[i + 1]. */
export interface SparseRows {
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

/** One level of the policy in the model: its whole costs by column, and the constant that no column carries. */
export interface ModelLevel {
  readonly level: number;
  readonly costs: Float64Array;
  readonly constant: number;
}

/**
 * The whole linear model as data: minimise the levels in order, subject to rows. Columns 0..placements.length-1 are placement
 * columns, all binary; the rest are derived. Every number is whole.
 */
export interface LinearModel {
  readonly placements: readonly PlacementColumn[];
  readonly classes: readonly DwellingClass[];
  readonly householdIds: readonly HouseholdId[];
  readonly teamIds: readonly TeamId[];
  readonly columnCount: number;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** 1 where the column must be whole; derived columns that are whole by themselves are 0. */
  readonly integer: Uint8Array;
  readonly columnTags: readonly (Tag | null)[];
  /** Definitions of the derived columns, from column placements.length on, each over columns before it. */
  readonly definitions: readonly Definition[];
  readonly rows: SparseRows;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly rowTags: readonly Tag[];
  readonly rowRoles: readonly RowRole[];
  readonly levels: readonly ModelLevel[];
}
