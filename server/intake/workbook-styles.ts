import { attribute, readWholeXml } from './xml.ts';

/** How a number in a cell is meant: a day, a share in per cent, a number that is shown with so many digits, or a plain one. */
export type NumberStyle = 'day' | 'percent' | 'plain' | { readonly digits: number };

const BUILT_IN_DAYS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
const BUILT_IN_PERCENTS = new Set([9, 10]);

function styleOf(format: number, code: string | undefined): NumberStyle {
  if (code === undefined) return BUILT_IN_DAYS.has(format) ? 'day' : BUILT_IN_PERCENTS.has(format) ? 'percent' : 'plain';
  const letters = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
  if (/^0{2,20}$/.test(letters)) return { digits: letters.length };
  if (letters.includes('%')) return 'percent';
  // a day has years or days in it; hours and minutes alone are no day
  return /[yd]/i.test(letters) && !/general/i.test(letters) ? 'day' : 'plain';
}

/** The meaning of each style of a workbook, in the order that cells count them. */
export function readStyles(xml: Uint8Array): readonly NumberStyle[] {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let isInCells = false;
  readWholeXml(xml, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
      if (name === 'cellXfs') isInCells = true;
      if (name === 'xf' && isInCells) formats.push(Number(attribute(attributes, 'numFmtId') ?? 0));
    },
    text: () => {},
    close: (name) => { if (name === 'cellXfs') isInCells = false; },
  });
  return formats.map((format) => styleOf(format, codes.get(format)));
}

const DAY_MILLISECONDS = 86_400_000;

/** The day that a spreadsheet counts as a number, as dd.mm.yyyy. Excel believes that 1900 had a 29 February; workbooks from Macs may count from 1904. */
function dayText(serial: number, countsFrom1904: boolean): string {
  const days = Math.floor(countsFrom1904 ? serial + 1462 : serial);
  const date = new Date(Date.UTC(1899, 11, 30) + (days < 61 ? days + 1 : days) * DAY_MILLISECONDS);
  if (Number.isNaN(date.getTime())) return String(serial);
  return date.toISOString().slice(0, 10).split('-').reverse().join('.');
}

const decimal = (value: number): string => String(Number(value.toPrecision(15))).replace('.', ',');

/** A number in a cell as people write it in a CSV file. */
export function numberText(raw: string, style: NumberStyle, countsFrom1904: boolean): string {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  if (style === 'day') return dayText(value, countsFrom1904);
  if (style === 'percent') return `${decimal(value * 100)} %`;
  if (Number.isInteger(value) && Math.abs(value) < 1e18) {
    const digits = BigInt(value).toString();
    return typeof style === 'object' ? digits.padStart(style.digits, '0') : digits;
  }
  return decimal(value);
}
