/** A cell of a file as it will stand there: numbers with decimal comma, yes and no in words, null as nothing. */
export type Cell = string | number | boolean | null;

const cellText = (cell: Cell): string => {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nei';
  const text = typeof cell === 'number' ? String(cell).replace('.', ',') : cell;
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Lines of a CSV file with `;` between the cells, each ended as Windows does. */
export function csvText(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map((row) => `${row.map(cellText).join(';')}\r\n`).join('');
}

/** The bytes of a file as a spreadsheet here reads it: UTF-8 with a byte order mark. */
export function utf8WithMark(text: string): Uint8Array {
  return new TextEncoder().encode(`\ufeff${text}`);
}

/** The bytes of a text in ISO-8859-1. Throws on a letter that it does not have. */
export function latin1(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 0xff) throw new Error(`ISO-8859-1 has no ${text[index]}`);
    bytes[index] = code;
  }
  return bytes;
}

/** An ISO date as dd.mm.yyyy. */
export function norwegianDate(date: string): string {
  return date.split('-').reverse().join('.');
}

/** An ISO date or nothing, as dd.mm.yyyy or nothing. */
export function norwegianDateOrNull(date: string | null): string | null {
  return date === null ? null : norwegianDate(date);
}
