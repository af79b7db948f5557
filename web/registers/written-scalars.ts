// Numbers and dates as they are written by hand, and what they say.

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A number as it is written by hand: a decimal comma, and nothing between thousands. */
export function writtenNumber(value: unknown): string {
  return typeof value === 'number' ? String(value).replace('.', ',') : '';
}

/** The number that is written, with decimal comma or point and perhaps spaces between thousands; null for nothing, and the text itself where it is no number. */
export function numberIn(written: string): number | string | null {
  const text = written.trim();
  if (text === '') return null;
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace('−', '-').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
}

/** An ISO date as it is written by hand, dd.mm.yyyy. */
export function writtenDate(value: unknown): string {
  const parts = textOf(value).split('-');
  return parts.length === 3 ? parts.reverse().join('.') : textOf(value);
}

/** The ISO date that is written as dd.mm.yyyy, d.m.yyyy or ddmmyyyy; null for nothing, and the text itself where it is no such date. */
export function dateIn(written: string): string | null {
  const text = written.trim();
  if (text === '') return null;
  const [, day, month, year] = /^(\d{1,2})[.\s/-]\s?(\d{1,2})[.\s/-]\s?(\d{4})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text) ?? [];
  if (day === undefined || month === undefined) return text;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
