import { splitRows } from './split-rows.ts';

/** Why a cell's value is not trusted: it is the result of a formula, or an error stands there. */
export interface CellFault {
  readonly index: number;
  readonly code: 'formula' | 'cellError';
}

/** A row of a file or a sheet: its number in the spreadsheet, where the header is row 1, and its cells as text. `share` is how much has been read with it, 0 to 1. */
export interface GridRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly faults: readonly CellFault[];
  readonly share: number;
}

/** Cells that are merged: the row and the places of the columns that they cover. */
export interface MergedCells {
  readonly row: number;
  readonly first: number;
  readonly last: number;
}

/** Rows that can be read once, one at a time; what is merged is known when the last has been read. */
export interface Grid {
  readonly rows: Iterator<GridRow>;
  merged(): readonly MergedCells[];
  /** Whether what must not be seen as a formula was written with an apostrophe before it. */
  readonly isGuarded: boolean;
}

const NO_FAULTS: readonly CellFault[] = [];

function* rowsOfText(text: string, separator: string): Generator<GridRow> {
  for (const { row, cells, end } of splitRows(text, separator)) yield { row, cells, faults: NO_FAULTS, share: end / text.length };
}

/** The rows of a CSV file. */
export function textGrid(text: string, separator: string): Grid {
  return { rows: rowsOfText(text, separator), merged: () => [], isGuarded: true };
}
