/** A field of a table of numbers: a number, words, or nothing. */
export type Field = number | string | null;

/** A number is written with a comma and every decimal it has; words are quoted where they must be, and are harmless to a spreadsheet that would take them for a formula. */
function written(field: Field): string {
  if (field === null) return '';
  if (typeof field === 'number') return String(field).replace('.', ',');
  const harmless = /^'?[=+\-@＝＋－＠\t\r]/.test(field) ? `'${field}` : field;
  return /[";\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Rows of numbers and words as a CSV file that Excel opens in Norway: semicolons, comma decimals, and a mark that says UTF-8. */
export function csvOfNumbers(rows: readonly (readonly Field[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(written).join(';')).join('\r\n')}\r\n`;
}

// What is made here is given by the same hand.
export { giveFile } from '../../give-file.ts';
