/** Why a text cannot be split: a quotation mark that is never closed, or letters after one that was; `row` is where. */
export interface SplitFault {
  readonly row: number;
  readonly why: 'unclosed' | 'afterQuote';
}

/** A row as it stands: its number in the spreadsheet, its cells, and how far into the text it ends. */
export interface SplitRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly end: number;
}

/** Separators that spreadsheets write, the most likely here first. */
const SEPARATORS = [';', '\t', ','] as const;

/** The separator of a header: the one that stands in it most often, quotation marks aside; `;` where none does. */
export function separatorOf(header: string): string {
  const plain = header.replace(/"[^"]*"/g, '');
  const counts = SEPARATORS.map((separator) => plain.split(separator).length);
  const most = Math.max(...counts);
  return most === 1 ? ';' : SEPARATORS[counts.indexOf(most)] ?? ';';
}

/** Finds the end of the line that begins at a place, and where the next begins: lines end as in Windows and Unix, or as in old Macs where there is no other end. */
function lineEnds(text: string): (from: number) => readonly [end: number, next: number] {
  const mark = text.includes('\n') ? '\n' : '\r';
  return (from) => {
    const found = text.indexOf(mark, from);
    if (found < 0) return [text.length, text.length];
    return [found > from && mark === '\n' && text[found - 1] === '\r' ? found - 1 : found, found + 1];
  };
}

interface QuotedRow {
  readonly cells: readonly string[];
  readonly next: number;
}

/** Reads a row that has quotation marks: they may hold separators, line breaks and, doubled, themselves. */
function quotedRow(text: string, from: number, separator: string, lineEnd: ReturnType<typeof lineEnds>): QuotedRow | SplitFault['why'] {
  const cells: string[] = [];
  let at = from;
  for (;;) {
    let cell: string;
    if (text[at] === '"') {
      let close = text.indexOf('"', at + 1);
      while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
      if (close < 0) return 'unclosed';
      cell = text.slice(at + 1, close).replaceAll('""', '"');
      at = close + 1;
    } else {
      const [end] = lineEnd(at);
      const separated = text.indexOf(separator, at);
      const until = separated >= 0 && separated < end ? separated : end;
      cell = text.slice(at, until);
      at = until;
    }
    cells.push(cell);
    if (text[at] === separator) {
      at += 1;
      continue;
    }
    const [end, next] = lineEnd(at);
    return text.slice(at, end).trim() === '' ? { cells, next } : 'afterQuote';
  }
}

/** Where a text could not be split. Thrown from `splitRows`, to be caught by the one who reads the table. */
export class SplitError extends Error {
  readonly fault: SplitFault;

  constructor(fault: SplitFault) {
    super(fault.why);
    this.fault = fault;
  }
}

/** Splits a text into rows one at a time, so that the addresses of a whole city never lie in memory as cells. Throws a `SplitError`. */
export function* splitRows(text: string, separator: string): Generator<SplitRow> {
  const lineEnd = lineEnds(text);
  let at = 0;
  let nextQuote = text.indexOf('"');
  for (let row = 1; at < text.length; row += 1) {
    const [end, next] = lineEnd(at);
    if (nextQuote >= 0 && nextQuote < at) nextQuote = text.indexOf('"', at);
    if (nextQuote < 0 || nextQuote >= end) {
      yield { row, cells: text.slice(at, end).split(separator), end: next };
      at = next;
      continue;
    }
    const read = quotedRow(text, at, separator, lineEnd);
    if (typeof read === 'string') throw new SplitError({ row, why: read });
    yield { row, cells: read.cells, end: read.next };
    at = read.next;
  }
}
