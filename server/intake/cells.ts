/** A cell of a file that is written: text, a number, yes or no, a day (ISO date), or nothing. */
export type Cell = string | number | boolean | null | { readonly day: string };

/** A day, or nothing. */
export function dayCell(date: string | null): Cell {
  return date === null ? null : { day: date };
}

// A spreadsheet takes text that begins so for a formula, and would run it; an apostrophe before it keeps it text. What begins with apostrophes and then
// so gets one more, so that taking one away again always gives what was there.
const DANGEROUS = /^'*[=+\-@\t\r\n＝＋－＠]/;
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** A text as it may stand in a CSV file without becoming a formula. */
export function withGuard(text: string): string {
  return DANGEROUS.test(text) ? `'${text}` : text;
}

/** A text as it was before `withGuard`. */
export function withoutGuard(text: string): string {
  return text.startsWith("'") && GUARDED.test(text) ? text.slice(1) : text;
}

function cellText(cell: Cell, letters: (text: string) => string): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nei';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  if (typeof cell === 'object') return cell.day.split('-').reverse().join('.');
  const text = withGuard(letters(cell));
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const asTheyAre = (text: string): string => text;

/** Rows of a CSV file, each with the end of its line. */
export function csvRows(rows: Iterable<readonly Cell[]>, letters: (text: string) => string = asTheyAre): string {
  const lines: string[] = [];
  for (const row of rows) lines.push(`${row.map((cell) => cellText(cell, letters)).join(';')}\r\n`);
  return lines.join('');
}

/**
 * Rows as a CSV file of Norwegian spreadsheets: `;` between the cells, lines ended as in Windows, decimal comma, dd.mm.yyyy. `letters` says what becomes of
 * texts that are written with fewer letters; it comes before the guard, since a letter that loses its mark can become a sign.
 */
export function csvText(header: readonly string[], rows: Iterable<readonly Cell[]>, letters: (text: string) => string = asTheyAre): string {
  return `${header.join(';')}\r\n${csvRows(rows, letters)}`;
}

/** The bytes of a text in UTF-8 with the byte order mark that spreadsheets look for. */
export function utf8WithMark(text: string): Uint8Array {
  return new TextEncoder().encode(`\ufeff${text}`);
}

const NO_DECOMPOSITION: Readonly<Record<string, string>> = { đ: 'd', Đ: 'D', ŋ: 'n', Ŋ: 'N', ŧ: 't', Ŧ: 'T', '–': '-', '—': '-', '’': "'", '‘': "'", '“': '"', '”': '"' };

/** What ISO-8859-1 has of a letter: itself, the letter without its mark, or a question mark. */
function latinLetter(letter: string): string {
  if (letter <= '\u00ff') return letter;
  const [plain = ''] = NO_DECOMPOSITION[letter] ?? letter.normalize('NFD');
  return plain <= '\u00ff' ? plain : '?';
}

/** A text in the letters of ISO-8859-1; one that it does not have (as many in Sami names) loses its mark. */
export function latinLetters(text: string): string {
  return [...text].map(latinLetter).join('');
}

/** The bytes of a text in ISO-8859-1. */
export function latin1(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(latinLetters(text), 'latin1'));
}
