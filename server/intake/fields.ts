import { IsoDate } from '../../solver/index.ts';
import { holdsBirthNumber } from '../birth-number.ts';
import { withoutGuard } from './cells.ts';
import type { IssueCode, ISSUE_TEXTS } from './issue-texts.ts';
import type { IssueLog, IssuePlace } from './issues.ts';
import { FIRST_DAY, LAST_DAY, SEPARATES } from './schemas.ts';
import type { Table, TableRow } from './table.ts';
import type { WordList } from './word-list.ts';
import type { Words } from './words.ts';

/**
 * Reads the fields of one row. Whatever cannot be read is a fault in the log and gives a stand-in of the right type, so that the rest of
 * the row is still looked at; nothing of a file with faults is ever used. A column that the file lacks gives stand-ins without a word:
 * the missing column is a fault of its own.
 */
export interface Fields {
  readonly row: number;
  fault<C extends IssueCode>(column: string, code: C, ...facts: Parameters<(typeof ISSUE_TEXTS)[C]>): void;
  note<C extends IssueCode>(column: string, code: C, ...facts: Parameters<(typeof ISSUE_TEXTS)[C]>): void;
  /** Whether the file has the column at all. */
  hasColumn(column: string): boolean;
  /** Whether anything stands in the field, without looking at what. */
  isFilled(column: string): boolean;
  /** The trimmed text; empty when there is none. */
  text(column: string): string;
  /** The trimmed text, which must be there. */
  required(column: string): string;
  whole(column: string, min: number, max: number): number;
  wholeOrNull(column: string, min: number, max: number): number | null;
  /** A number with decimal comma (a point is understood too, and spaces between thousands). */
  decimalOrNull(column: string, min: number, max: number): number | null;
  date(column: string): string;
  dateOrNull(column: string): string | null;
  /** ja, true, sann, 1, x · nei, false, usann, 0, empty. */
  yesNo(column: string): boolean;
  word<T extends string>(column: string, words: Words<T>): T;
  /** Like `word`; the stand-in given where the field is empty. */
  wordOr<T extends string>(column: string, words: Words<T>, empty: T): T;
  /** A word that must be there and be approved; its code. */
  approvedWord(column: string, words: WordList): string;
  /** Texts with commas between them, each at most once. */
  list(column: string): string[];
  /** A list of words that must all be approved; their codes. */
  approvedWords(column: string, words: WordList): string[];
  /** A list of words that must all be known. */
  knownWords<T extends string>(column: string, words: Words<T>): T[];
}

const YES = new Set(['ja', 'true', 'sann', '1', 'x']);
const NO = new Set(['nei', 'false', 'usann', '0', '']);
const DATE_STAND_IN = '2000-01-01';

const lookUp = <T extends string>(words: Words<T>, text: string): T | undefined => {
  const word = text.toLowerCase();
  return Object.hasOwn(words, word) ? words[word] : undefined;
};

/** A word to go on with where the one in the file is at fault. */
const firstOf = <T extends string>(words: Words<T>): T => {
  const [first] = Object.values<T>(words);
  if (first === undefined) throw new Error('a column of words needs at least one word');
  return first;
};

/** The number that a text says, with decimal comma or point and spaces between thousands; null when it says none. */
export function parseDecimal(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace('−', '-').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** The ISO date that a text dd.mm.yyyy (or yyyy-mm-dd) says, or why it says none: it is no date, there is no such day, or nobody means it. */
export function parseDate(text: string): { readonly date: string } | { readonly fault: 'notADate' | 'dateDoesNotExist' | 'dateOutside' } {
  const norwegian = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:\s.*)?$/.exec(text);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const [year, month, day] = norwegian ? [norwegian[3], norwegian[2], norwegian[1]] : iso ? [iso[1], iso[2], iso[3]] : [];
  if (year === undefined || month === undefined || day === undefined) return { fault: 'notADate' };
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!IsoDate.safeParse(date).success) return { fault: 'dateDoesNotExist' };
  return date < FIRST_DAY || date > LAST_DAY ? { fault: 'dateOutside' } : { date };
}

type Cells = Pick<Fields, 'row' | 'fault' | 'note' | 'hasColumn' | 'isFilled' | 'text' | 'required'>;

function cellsOf(table: Table, source: TableRow, log: IssueLog): Cells {
  const raw = (column: string): string => {
    const cell = (source.cells[table.columns.get(column) ?? -1] ?? '').trim();
    return table.isGuarded ? withoutGuard(cell) : cell;
  };
  const place = (column: string): IssuePlace => {
    const value = raw(column);
    return { file: table.file, row: source.row, column, value: holdsBirthNumber(value) ? null : value };
  };
  const text = (column: string): string => {
    const value = raw(column);
    if (!holdsBirthNumber(value)) return value;
    log.fault(place(column), 'birthNumber');
    return '';
  };
  return {
    row: source.row,
    fault: (column, code, ...facts) => log.fault(place(column), code, ...facts),
    note: (column, code, ...facts) => log.note(place(column), code, ...facts),
    hasColumn: (column) => table.columns.has(column),
    isFilled: (column) => raw(column) !== '',
    text,
    required: (column) => {
      if (raw(column) === '' && table.columns.has(column)) log.fault(place(column), 'valueMissing');
      return text(column);
    },
  };
}

/** The reader of one row's fields; every fault goes to the log with the file, the row, the column and the value. */
export function fieldsOf(table: Table, source: TableRow, log: IssueLog): Fields {
  const cells = cellsOf(table, source, log);
  const { fault, text, required } = cells;
  const needed = <T>(column: string, standIn: T, read: (value: string) => T): T => {
    const value = required(column);
    return value === '' ? standIn : read(value);
  };
  const optional = <T>(column: string, empty: T, read: (value: string) => T): T => {
    const value = text(column);
    return value === '' ? empty : read(value);
  };
  const numberIn = (column: string, min: number, max: number, isWhole: boolean) => (value: string): number => {
    const number = parseDecimal(value);
    if (number !== null && number >= min && number <= max && (!isWhole || Number.isInteger(number))) return number;
    fault(column, isWhole ? 'notAWholeNumber' : 'notANumber', value, min, max);
    return min;
  };
  const dateIn = (column: string) => (value: string): string => {
    const read = parseDate(value);
    if ('date' in read) return read.date;
    fault(column, read.fault, value);
    return DATE_STAND_IN;
  };
  const wordIn = <T extends string>(column: string, words: Words<T>) => (value: string): T => {
    const known = lookUp(words, value);
    if (known === undefined) fault(column, 'unknownWord', value, Object.keys(words));
    return known ?? firstOf(words);
  };
  const approvedIn = (column: string, words: WordList) => (value: string): string => {
    const code = words.codeOf(value);
    if (code === undefined) fault(column, 'wordNotApproved', value);
    return code ?? value;
  };
  const list = (column: string): string[] => {
    const items = text(column).split(SEPARATES).map((item) => item.trim()).filter((item) => item !== '');
    const once = [...new Set(items)];
    for (const item of once) {
      if (items.indexOf(item) !== items.lastIndexOf(item)) fault(column, 'listedTwice', item);
    }
    return once;
  };
  return {
    ...cells, list,
    whole: (column, min, max) => needed(column, min, numberIn(column, min, max, true)),
    wholeOrNull: (column, min, max) => optional<number | null>(column, null, numberIn(column, min, max, true)),
    decimalOrNull: (column, min, max) => optional<number | null>(column, null, numberIn(column, min, max, false)),
    date: (column) => needed(column, DATE_STAND_IN, dateIn(column)),
    dateOrNull: (column) => optional<string | null>(column, null, dateIn(column)),
    yesNo: (column) => {
      const value = text(column).toLowerCase();
      if (!YES.has(value) && !NO.has(value)) fault(column, 'notYesOrNo', text(column));
      return YES.has(value);
    },
    word: (column, words) => needed(column, firstOf(words), wordIn(column, words)),
    wordOr: (column, words, empty) => optional(column, empty, wordIn(column, words)),
    approvedWord: (column, words) => needed(column, '', approvedIn(column, words)),
    approvedWords: (column, words) => [...new Set(list(column).map(approvedIn(column, words)))],
    knownWords: (column, words) => [...new Set(list(column).map(wordIn(column, words)))],
  };
}
