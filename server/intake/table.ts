import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from './decode.ts';
import type { IssueLog } from './issues.ts';

/** The columns of a file by the names we write; `file` is its name. A required column that is missing is a fault. */
export interface TableShape {
  readonly file: string;
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Columns that are there and not meant for us. */
  readonly ignored?: readonly string[];
}

/** A row of a table; `row` is its number in the spreadsheet, where the header is row 1. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** A file split into rows, with the place of each column that it has. */
export interface Table {
  readonly file: string;
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: readonly TableRow[];
}

/** The name of a column as it is compared: small letters, single spaces, nynorsk small words as in bokmål. */
function columnName(header: string): string {
  return header.trim().toLowerCase().replace(/[_\s]+/g, ' ').replace(/\bfrå(?=\s|$)/g, 'fra').replace(/\bikkje\b/g, 'ikke');
}

function readColumns(header: readonly string[], shape: TableShape, log: IssueLog): ReadonlyMap<string, number> {
  const whole = { file: shape.file, row: null, value: null };
  const names = [...shape.required, ...shape.optional, ...(shape.ignored ?? [])];
  const known = new Map(names.map((name) => [columnName(name), name]));
  const columns = new Map<string, number>();
  header.forEach((text, index) => {
    const name = known.get(columnName(text));
    if (name === undefined) {
      if (text.trim() !== '') log.note({ ...whole, column: text.trim() }, 'columnUnknown');
    } else if (columns.has(name)) log.fault({ ...whole, column: name }, 'columnTwice');
    else columns.set(name, index);
  });
  for (const name of shape.required) {
    if (!columns.has(name)) log.fault({ ...whole, column: name }, 'columnMissing');
  }
  return columns;
}

function splitRows(text: string, file: string, log: IssueLog): readonly (readonly string[])[] | null {
  if (text.trim() === '') return [];
  // the addresses of a large city are 60 MB and hold no quotation mark: then a line is a row, and much is saved
  if (!text.includes('"')) return text.split(/\r\n|\n|\r/).map((line) => line.split(';'));
  try {
    return parse(text, { delimiter: ';', relax_column_count: true, skip_empty_lines: false });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = typeof error.lines === 'number' ? error.lines : null;
    log.fault({ file, row, column: null, value: null }, 'notCsv', String(error.code));
    return null;
  }
}

/** Splits a file into rows and finds its columns; null, with faults in the log, when nothing of it can be read. */
export function readTable(bytes: Uint8Array, shape: TableShape, log: IssueLog): Table | null {
  const whole = { file: shape.file, row: null, column: null, value: null };
  const text = decodeText(bytes);
  if (text === null) {
    log.fault(whole, 'notText');
    return null;
  }
  const split = splitRows(text, shape.file, log);
  if (split === null) return null;
  const [header, ...body] = split;
  if (header === undefined) {
    log.fault(whole, 'fileEmpty');
    return null;
  }
  if (header.length === 1 && shape.required.length > 1) {
    log.fault(whole, 'noSemicolon');
    return null;
  }
  const columns = readColumns(header, shape, log);
  const rows: TableRow[] = [];
  body.forEach((cells, index) => {
    if (cells.every((cell) => cell.trim() === '')) return;
    const row = index + 2;
    if (cells.slice(header.length).some((cell) => cell.trim() !== '')) {
      log.fault({ file: shape.file, row, column: null, value: null }, 'rowTooLong', header.length);
    }
    rows.push({ row, cells });
  });
  return { file: shape.file, columns, rows };
}
