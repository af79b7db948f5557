import { holdsBirthNumber } from '../birth-number.ts';
import type { CellFault, Grid, GridRow, MergedCells } from './grid.ts';
import { numberText, readStyles, type NumberStyle } from './workbook-styles.ts';
import { attribute, readWholeXml, readXml, XmlError, type XmlListener } from './xml.ts';
import { openZip, type Zip } from './zip.ts';

/** Why a file that should be a workbook cannot be read as one. */
export type WorkbookFault = 'zipBroken' | 'zipBomb' | 'encrypted' | 'oldWorkbook' | 'notAWorkbook' | 'manySheets';

/** A sheet of a workbook. `isHidden`: people who look at the workbook do not see it. */
export interface WorkbookSheet {
  readonly name: string;
  readonly isHidden: boolean;
  open(): Grid;
}

/** Sheets that a workbook may have. */
export const MOST_SHEETS = 50;
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/** Thrown where a part of a workbook cannot be used, to be caught by the one who reads the table. */
export class WorkbookError extends Error {
  readonly fault: WorkbookFault;

  constructor(fault: WorkbookFault) {
    super(fault);
    this.fault = fault;
  }
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, index) => bytes[index] === byte);

/** Whether the bytes are a workbook, or what is easily taken for one: a zip file, or the older format, which protected workbooks have too. */
export function looksLikeWorkbook(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6]) || startsWith(bytes, COMPOUND_FILE);
}

const ZIP_FAULTS = { broken: 'zipBroken', bomb: 'zipBomb', encrypted: 'encrypted' } as const;

function part(zip: Zip, name: string): Uint8Array {
  const read = zip.read(name);
  if (typeof read === 'string') throw new WorkbookError(ZIP_FAULTS[read]);
  return read;
}

const SILENT: XmlListener = { open: () => {}, text: () => {}, close: () => {} };

/** The texts that cells point at. How a word is spoken (rPh) is no part of it. */
function readSharedStrings(xml: Uint8Array): readonly string[] {
  const strings: string[] = [];
  let [current, isText, isSpoken] = ['', false, false];
  readWholeXml(xml, {
    open: (name) => {
      if (name === 'si') current = '';
      if (name === 't') isText = true;
      if (name === 'rPh') isSpoken = true;
    },
    text: (text) => { if (isText && !isSpoken) current += text; },
    close: (name) => {
      if (name === 't') isText = false;
      if (name === 'rPh') isSpoken = false;
      if (name === 'si') strings.push(current);
    },
  });
  return strings;
}

/** The place of a cell, `B7` → row 7, column 1. Throws an `XmlError` where there is none on any sheet. */
function placeOf(reference: string): { readonly row: number; readonly column: number } {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference);
  if (match === null) throw new XmlError(`${reference} is no cell`);
  const column = [...(match[1] ?? '').toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(match[2]);
  if (row < 1 || row > MOST_ROWS || column >= MOST_COLUMNS) throw new XmlError(`${reference} lies outside the sheet`);
  return { row, column };
}

/** What the sheets of a workbook share. */
interface Shared {
  readonly strings: readonly string[];
  readonly styles: readonly NumberStyle[];
  readonly countsFrom1904: boolean;
}

/** A number that has lost the zero that a birth number began with is still one. */
const withLostZero = (digits: string): string => (/^\d{10}$/.test(digits) && holdsBirthNumber(`0${digits}`) ? `0${digits}` : digits);

function valueText(kind: string, style: number, raw: string, { strings, styles, countsFrom1904 }: Shared): string {
  if (kind === 's') return strings[Number(raw)] ?? '';
  if (kind === 'b') return raw.trim() === '1' ? 'ja' : 'nei';
  if (kind === 'd') return raw.slice(0, 10).split('-').reverse().join('.');
  return kind === 'n' ? withLostZero(numberText(raw, styles[style] ?? 'plain', countsFrom1904)) : raw;
}

/** Hears a sheet and puts its rows in a list as they are finished. */
class SheetListener implements XmlListener {
  readonly done: { readonly row: number; readonly cells: readonly string[]; readonly faults: readonly CellFault[] }[] = [];
  readonly merged: MergedCells[] = [];
  readonly #shared: Shared;
  #row = 0;
  #column = -1;
  #cells: string[] = [];
  #faults: CellFault[] = [];
  #kind = 'n';
  #style = 0;
  #value = '';
  #isValue = false;
  #isSpoken = false;

  constructor(shared: Shared) {
    this.#shared = shared;
  }

  open(name: string, attributes: string): void {
    if (name === 'c') this.#openCell(attributes);
    else if (name === 'v' || name === 't') this.#isValue = !this.#isSpoken;
    else if (name === 'rPh') this.#isSpoken = true;
    else if (name === 'f') this.#faults.push({ index: this.#column, code: 'formula' });
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 'mergeCell') this.#merge(attribute(attributes, 'ref') ?? '');
  }

  text(text: string): void {
    if (this.#isValue) this.#value += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#isValue = false;
    else if (name === 'rPh') this.#isSpoken = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.done.push({ row: this.#row, cells: this.#cells, faults: this.#faults });
  }

  #openRow(attributes: string): void {
    const row = Number(attribute(attributes, 'r') ?? this.#row + 1);
    if (!Number.isInteger(row) || row <= this.#row || row > MOST_ROWS) throw new XmlError(`row ${row} does not follow row ${this.#row}`);
    [this.#row, this.#column, this.#cells, this.#faults] = [row, -1, [], []];
  }

  #openCell(attributes: string): void {
    const reference = attribute(attributes, 'r');
    this.#column = reference === undefined ? this.#column + 1 : placeOf(reference).column;
    this.#kind = attribute(attributes, 't') ?? 'n';
    this.#style = Number(attribute(attributes, 's') ?? 0);
    this.#value = '';
  }

  #closeCell(): void {
    if (this.#value === '') return;
    if (this.#kind === 'e') this.#faults.push({ index: this.#column, code: 'cellError' });
    while (this.#cells.length < this.#column) this.#cells.push('');
    this.#cells[this.#column] = valueText(this.#kind, this.#style, this.#value, this.#shared);
  }

  #merge(range: string): void {
    const [from = '', to = from] = range.split(':');
    const [first, last] = [placeOf(from), placeOf(to)];
    this.merged.push({ row: first.row, first: first.column, last: last.column });
  }
}

function sheetGrid(xml: Uint8Array, shared: Shared): Grid {
  const listener = new SheetListener(shared);
  function* rows(): Generator<GridRow> {
    for (const share of readXml(xml, listener)) {
      for (const row of listener.done) yield { ...row, share };
      listener.done.length = 0;
    }
  }
  return { rows: rows(), merged: () => listener.merged, isGuarded: false };
}

interface Listed {
  readonly name: string;
  readonly isHidden: boolean;
  readonly relation: string;
}

function readContents(xml: Uint8Array): { readonly sheets: readonly Listed[]; readonly countsFrom1904: boolean } {
  const sheets: Listed[] = [];
  let countsFrom1904 = false;
  readWholeXml(xml, { ...SILENT, open: (name, attributes) => {
    if (name === 'workbookPr') countsFrom1904 = /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '');
    if (name !== 'sheet') return;
    sheets.push({ name: attribute(attributes, 'name') ?? '', isHidden: /hidden/i.test(attribute(attributes, 'state') ?? ''), relation: attribute(attributes, 'id') ?? '' });
  } });
  return { sheets, countsFrom1904 };
}

/** Where the parts of a workbook lie, by the name of the relation. */
function readRelations(xml: Uint8Array): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  readWholeXml(xml, { ...SILENT, open: (name, attributes) => {
    if (name !== 'Relationship') return;
    const target = attribute(attributes, 'Target') ?? '';
    targets.set(attribute(attributes, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`);
  } });
  return targets;
}

function readParts(zip: Zip): readonly WorkbookSheet[] {
  const { sheets, countsFrom1904 } = readContents(part(zip, 'xl/workbook.xml'));
  if (sheets.length > MOST_SHEETS) throw new WorkbookError('manySheets');
  const targets = readRelations(part(zip, 'xl/_rels/workbook.xml.rels'));
  const shared: Shared = {
    strings: zip.has('xl/sharedStrings.xml') ? readSharedStrings(part(zip, 'xl/sharedStrings.xml')) : [],
    styles: zip.has('xl/styles.xml') ? readStyles(part(zip, 'xl/styles.xml')) : [], countsFrom1904,
  };
  return sheets.map(({ name, isHidden, relation }) => ({ name, isHidden, open: () => sheetGrid(part(zip, targets.get(relation) ?? ''), shared) }));
}

/** Whether something that may throw for a workbook's sake did so, and what for; null for what is our own mistake. */
export function workbookFaultOf(error: unknown): WorkbookFault | null {
  if (error instanceof WorkbookError) return error.fault;
  return error instanceof XmlError ? 'notAWorkbook' : null;
}

/** The sheets of a workbook (.xlsx). Throws a `WorkbookError` or an `XmlError` for what is no workbook, cannot be opened, or would take more room than there is. */
export function openWorkbook(bytes: Uint8Array): readonly WorkbookSheet[] {
  if (startsWith(bytes, COMPOUND_FILE)) {
    const isProtected = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw new WorkbookError(isProtected ? 'encrypted' : 'oldWorkbook');
  }
  const zip = openZip(bytes);
  if (typeof zip === 'string') throw new WorkbookError(ZIP_FAULTS[zip]);
  if (!zip.has('xl/workbook.xml') || !zip.has('xl/_rels/workbook.xml.rels')) throw new WorkbookError('notAWorkbook');
  return readParts(zip);
}
