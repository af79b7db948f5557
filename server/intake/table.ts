import { holdsBirthNumber } from '../birth-number.ts';
import type { GridRow } from './grid.ts';
import type { IssueLog } from './issues.ts';
import { faultOfReading, type Source } from './sources.ts';
import { columnName, type TableShape } from './table-shape.ts';

/** A row of a table; `row` is its number in the spreadsheet, where the header is row 1. */
export type TableRow = Pick<GridRow, 'row' | 'cells'>;

/** A file with the place of each column that it has, and its rows, which are read once and one at a time. */
export interface Table {
  readonly file: string;
  readonly columns: ReadonlyMap<string, number>;
  readonly isGuarded: boolean;
  readonly rows: Iterable<TableRow>;
  /** False once reading has had to stop before the last row. */
  isWhole(): boolean;
}

function readColumns(header: readonly string[], shape: TableShape, file: string, log: IssueLog): ReadonlyMap<string, number> {
  const whole = { file, row: null, value: null };
  const names = [...shape.required, ...shape.optional, ...(shape.ignored ?? [])];
  const known = new Map(names.map((name) => [columnName(name), name]));
  const columns = new Map<string, number>();
  header.forEach((text, index) => {
    const name = known.get(columnName(text));
    if (name === undefined) {
      if (holdsBirthNumber(text)) log.fault({ ...whole, row: 1, column: null }, 'birthNumber');
      else if (text.trim() !== '') log.note({ ...whole, column: text.trim().slice(0, 60) }, 'columnUnknown');
    } else if (columns.has(name)) log.fault({ ...whole, column: name }, 'columnTwice');
    else columns.set(name, index);
  });
  for (const name of shape.required) {
    if (!columns.has(name)) log.fault({ ...whole, column: name }, 'columnMissing');
  }
  return columns;
}

/** The number of columns that a header has when those at its end that are empty are left out. */
function widthOf(header: readonly string[]): number {
  return header.findLastIndex((text) => text.trim() !== '') + 1;
}

/** How often, in rows, it is told how far a file has been read. */
const TOLD_EVERY = 500;

interface Reading {
  readonly source: Source;
  readonly columns: ReadonlyMap<string, number>;
  readonly log: IssueLog;
  readonly onShare: (share: number) => void;
  stopped: boolean;
}

function* readRows(reading: Reading): Generator<TableRow> {
  const { source: { label: file, header, grid }, columns, log, onShare } = reading;
  const nameOf = new Map([...columns].map(([name, index]) => [index, name]));
  const width = widthOf(header);
  let read = 0;
  try {
    for (let next = grid.rows.next(); next.done !== true; next = grid.rows.next()) {
      const { row, cells, faults, share } = next.value;
      if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '')) log.fault({ file, row, column: null, value: null }, 'rowTooLong', width);
      for (const { index, code } of faults) {
        const column = nameOf.get(index);
        if (column !== undefined) log.fault({ file, row, column, value: null }, code);
      }
      if (cells.every((cell) => cell.trim() === '')) continue;
      read += 1;
      if (read % TOLD_EVERY === 0) onShare(share);
      yield { row, cells };
    }
  } catch (error) {
    reading.stopped = true;
    faultOfReading(log, file, error);
  }
  for (const { row, first, last } of grid.merged()) {
    const column = [...columns].find(([, index]) => index >= first && index <= last)?.[0];
    if (column !== undefined) log.fault({ file, row, column, value: null }, 'merged');
  }
  if (read === 0 && !reading.stopped) log.note({ file, row: null, column: null, value: null }, 'noRows');
  onShare(1);
}

/** Finds the columns of a source; null, with a fault in the log, when nothing of it can be read. */
export function openTable(source: Source, shape: TableShape, log: IssueLog, onShare: (share: number) => void): Table | null {
  const whole = { file: source.label, row: null, column: null, value: null };
  const width = widthOf(source.header);
  if (width === 0) {
    log.fault(whole, 'fileEmpty');
    return null;
  }
  if (source.header.length === 1 && shape.required.length > 1) {
    log.fault(whole, 'noSemicolon');
    return null;
  }
  const columns = readColumns(source.header, shape, source.label, log);
  const reading: Reading = { source, columns, log, onShare, stopped: false };
  return { file: source.label, columns, isGuarded: source.grid.isGuarded, rows: readRows(reading), isWhole: () => !reading.stopped };
}
