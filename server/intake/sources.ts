import { holdsBirthNumber } from '../birth-number.ts';
import { decodeText, isGarbled } from './decode.ts';
import { textGrid, type Grid } from './grid.ts';
import type { IssueLog } from './issues.ts';
import { separatorOf, SplitError } from './split-rows.ts';
import { columnName, type TableShape } from './table-shape.ts';
import { looksLikeWorkbook, MOST_SHEETS, openWorkbook, workbookFaultOf, type WorkbookFault } from './workbook.ts';
import { MOST_UNPACKED_BYTES } from './zip.ts';

/** Something that can be read as a table: a CSV file or a sheet of a workbook, with its header taken off. */
export interface Source {
  /** What people know it by: the name of the file, and of the sheet where it has one. */
  readonly label: string;
  /** The names that may say what it is: of the sheet, and of the file where that holds nothing else. */
  readonly names: readonly string[];
  readonly header: readonly string[];
  readonly grid: Grid;
  readonly bytes: number;
}

/** The sheet of our own templates that explains the columns; it is passed over. */
export const EXPLAINING_SHEET = 'forklaring';

const whole = (file: string) => ({ file, row: null, column: null, value: null });

/** A name as it is repeated: one that holds a birth number is not. */
const shownName = (name: string): string => (holdsBirthNumber(name) ? '…' : name.slice(0, 120));

/** Tells that a workbook cannot be read. */
export function faultOfWorkbook(log: IssueLog, file: string, fault: WorkbookFault): void {
  if (fault === 'zipBomb') log.fault(whole(file), fault, Math.round(MOST_UNPACKED_BYTES / 1_000_000));
  else if (fault === 'manySheets') log.fault(whole(file), fault, MOST_SHEETS);
  else log.fault(whole(file), fault);
}

/** Tells of what kept a file from being read further; what is no fault of the file is thrown on. */
export function faultOfReading(log: IssueLog, file: string, error: unknown): void {
  if (error instanceof SplitError) {
    log.fault({ ...whole(file), row: error.fault.row }, 'notCsv', error.fault.why);
    return;
  }
  const fault = workbookFaultOf(error);
  if (fault === null) throw error;
  faultOfWorkbook(log, file, fault);
}

function headerOf(grid: Grid): readonly string[] | null {
  const first = grid.rows.next();
  if (first.done === true) return null;
  return first.value.row === 1 ? first.value.cells : [];
}

function textSource(name: string, bytes: Uint8Array, log: IssueLog): readonly Source[] {
  const label = shownName(name);
  const text = decodeText(bytes);
  if (text === null || /^\s*</.test(text)) {
    log.fault(whole(label), 'notText');
    return [];
  }
  if (text.trim() === '') {
    log.fault(whole(label), 'fileEmpty');
    return [];
  }
  if (isGarbled(text)) log.fault(whole(label), 'garbled');
  const grid = textGrid(text, separatorOf(/^[^\r\n]*/.exec(text)?.[0] ?? ''));
  return [{ label, names: [name], header: headerOf(grid) ?? [], grid, bytes: bytes.length }];
}

function sheetSources(name: string, bytes: Uint8Array, log: IssueLog): readonly Source[] {
  const sheets = openWorkbook(bytes);
  const seen = sheets.filter((sheet) => !sheet.isHidden);
  for (const sheet of sheets) {
    if (sheet.isHidden) log.note(whole(`${shownName(name)}, ${shownName(sheet.name)}`), 'sheetHidden');
  }
  const sources = seen.filter((sheet) => sheet.name.toLowerCase() !== EXPLAINING_SHEET).flatMap((sheet): Source[] => {
    const grid = sheet.open();
    const header = headerOf(grid);
    return header === null ? [] : [{ label: `${shownName(name)}, ${shownName(sheet.name)}`, names: [sheet.name], header, grid, bytes: bytes.length / seen.length }];
  });
  const [only] = sources;
  if (only === undefined) log.fault(whole(shownName(name)), 'fileEmpty');
  return sources.length === 1 && only !== undefined ? [{ ...only, label: shownName(name), names: [...only.names, name] }] : sources;
}

/** Opens a file, whatever it is called, by what it holds; what cannot be opened is a fault, and gives nothing. */
export function openSources(name: string, bytes: Uint8Array, log: IssueLog): readonly Source[] {
  try {
    return looksLikeWorkbook(bytes) ? sheetSources(name, bytes, log) : textSource(name, bytes, log);
  } catch (error) {
    faultOfReading(log, shownName(name), error);
    return [];
  }
}

/** The letters of a name: `Husstander (2).xlsx`, `husstander-2026-11-25.csv` and `HUSSTANDER` have the same. */
function lettersOf(name: string): string {
  return name.toLowerCase().normalize('NFC').replace(/\.(csv|txt|xlsx|xlsm|xls)$/, '').replaceAll('å', 'a').replace(/\b(kopi|copy|av|of)\b/g, '').replace(/[^a-zæø]/g, '');
}

/** The shape that a source has: by a name of it, else the one of which the header has all that is required, and most. */
function shapeOf(source: Source, shapes: readonly TableShape[]): TableShape | null {
  for (const name of source.names) {
    const named = shapes.find((shape) => lettersOf(shape.file) === lettersOf(name));
    if (named !== undefined) return named;
  }
  const columns = new Set(source.header.map(columnName));
  const fitting = shapes.filter((shape) => shape.required.every((column) => columns.has(columnName(column))));
  return fitting.toSorted((a, b) => b.required.length - a.required.length)[0] ?? null;
}

/** What there is to read. `unreadable` are the files that their names tell of, and that could not be opened. */
export interface Recognised {
  readonly sources: ReadonlyMap<string, Source>;
  readonly unreadable: ReadonlySet<string>;
}

/** What each shape is read from, by the name of its file. What is nothing we know, and what comes twice, is a fault. */
export function recognise(files: ReadonlyMap<string, Uint8Array>, shapes: readonly TableShape[], log: IssueLog): Recognised {
  const found = new Map<string, Source>();
  const unreadable = new Set<string>();
  for (const [name, bytes] of files) {
    const sources = openSources(name, bytes, log);
    const named = shapes.find((shape) => lettersOf(shape.file) === lettersOf(name));
    if (sources.length === 0 && named !== undefined) unreadable.add(named.file);
    for (const source of sources) {
      const shape = shapeOf(source, shapes);
      const other = shape === null ? undefined : found.get(shape.file);
      if (shape === null) log.fault(whole(source.label), 'fileUnknown', shapes.map(({ file }) => file.replace('.csv', '')));
      else if (other !== undefined) log.fault(whole(source.label), 'fileTwice', other.label);
      else found.set(shape.file, source);
    }
  }
  return { sources: found, unreadable };
}
