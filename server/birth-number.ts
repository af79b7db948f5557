import { idnr } from '@navikt/fnrvalidator';

/** Groups of digits with little between them: spaces, points, dashes of all kinds, and other signs that people set there. */
const GROUPS = /\d+(?:[\s\u00a0\u202f.\u2010-\u2015\u2212/_()·•-]{1,4}\d+)*/g;
const DIGITS = 11;
/** An id whose letters and digits are any (UUID). */
const UUID = /(?<![\p{L}\d])[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?![\p{L}\d])/giu;
const BEGINS_WITH_LETTER = /^\p{L}/u;
const ENDS_WITH_LETTER = /\p{L}$/u;

/** Digits that are no ASCII digits, and signs that nobody sees. */
const HIDDEN = /\p{Cf}|(?![0-9])\p{Nd}/u;

/** A text with every kind of digit as 0 to 9, and without signs that nobody sees. */
function inPlainDigits(text: string): string {
  if (!HIDDEN.test(text)) return text;
  return text.replaceAll(/\p{Cf}/gu, '').replaceAll(/(?![0-9])\p{Nd}/gu, (digit) => {
    // the ten digits of a script stand in a row, and the sign before the first is no digit
    const code = digit.codePointAt(0) ?? 0;
    let value = 0;
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
    return String(value);
  });
}

/**
 * Whether four groups are a day, a month, a year in four digits and five digits more: a birth number that begins with a whole date. In this century the
 * first of the five is 5 or more, so that a date and a sum of money are hardly ever taken for one.
 */
function isDateAndMore([day = '', month = '', year = '', more = '']: readonly string[]): boolean {
  return (year < '2000' || more >= '5') && day.length === 2 && month.length === 2 && year.length === 4 && more.length === 5 && idnr(day + month + year.slice(2) + more).status === 'valid';
}

/** A run of groups, where it begins and ends in its text. */
interface Run {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Whether the groups of a run from one to another have eleven digits in all that are a number of a person. Groups that letters touch are a part of something else. */
function holdsNumber(groups: readonly string[], { text, from, to }: Run): boolean {
  return groups.some((group, first) => {
    if (group.length === DIGITS) return idnr(group).status === 'valid';
    if (isDateAndMore(groups.slice(first, first + 4))) return true;
    let digits = '';
    let next = first;
    for (; next < groups.length && digits.length < DIGITS; next += 1) digits += groups[next];
    if (digits.length !== DIGITS || idnr(digits).status !== 'valid') return false;
    const isTouchedBefore = first === 0 && ENDS_WITH_LETTER.test(text.slice(Math.max(0, from - 2), from));
    return !isTouchedBefore && !(next === groups.length && BEGINS_WITH_LETTER.test(text.slice(to, to + 2)));
  });
}

function isAnyNumberIn(text: string): boolean {
  for (const { 0: run, index } of text.matchAll(GROUPS)) {
    if (run.length >= DIGITS && holdsNumber(run.split(/\D+/), { text, from: index, to: index + run.length })) return true;
  }
  return false;
}

/**
 * Does the text hold a Norwegian birth number, a D-number, or one of the made-up numbers that tests use (fødselsnummer)? Eleven digits written together
 * count whatever letters stand beside them; with spaces, points or dashes between them only where no letter touches either end. Other numbers beside it
 * hide it as little as words do. A UUID holds none.
 */
export function holdsBirthNumber(text: string): boolean {
  if (text.length < DIGITS) return false;
  const plain = inPlainDigits(text);
  return isAnyNumberIn(plain) && isAnyNumberIn(plain.replaceAll(UUID, '…'));
}
