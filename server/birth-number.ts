import { idnr } from '@navikt/fnrvalidator';
import { Digits } from './birth-number-digits.ts';
import { BACKSLASH, KIND, kindOf } from './birth-number-signs.ts';

// A text is gone through once, sign by sign, whatever stands in it: texts can be large, and be written by somebody who wants the look to take long.

/** The shortest text that can hold a number. */
const FEWEST_SIGNS = 11;
/** So many signs may stand between two digits of a number. */
const MOST_BETWEEN = 4;
/** An id whose letters and digits are any (UUID). */
const UUID = /(?<![\p{L}\d])[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?![\p{L}\d])/giu;

const isNumber = (digits: string | null): boolean => digits !== null && idnr(digits).status === 'valid';
const endsHere = (digits: Digits, isTouched: boolean): boolean => isNumber(digits.number(isTouched)) || isNumber(digits.numberWithYear());

/** What a sign after a backslash stands for in JSON: a line break or a tab, a slash, or what ends a number. */
const escaped = (sign: string | undefined): number => (sign !== undefined && 'nrt/'.includes(sign) ? KIND.apart : KIND.other);

/** Whether any digits of a text are a number. In the text of JSON (`isJson`) codes for line breaks and tabs are read, and letters that touch a number do not save it: they can be an exponent. */
function isNumberIn(text: string, isJson: boolean): boolean {
  const digits = new Digits();
  let before: number = KIND.other;
  let between = 0;
  let [isInRun, isInGroup] = [false, false];
  for (let i = 0; i < text.length; i += 1) {
    let sign = text.charCodeAt(i);
    if (sign >= 0xd800 && sign < 0xdc00) {
      sign = text.codePointAt(i) ?? sign;
      if (sign > 0xffff) i += 1;
    }
    let kind = kindOf(sign);
    if (kind === KIND.unseen) continue;
    if (isJson && sign === BACKSLASH) {
      i += 1;
      kind = escaped(text[i]);
    }
    if (kind <= 9) {
      digits.add(kind, !isInGroup, !isJson && before === KIND.letter);
      isInRun = true;
      isInGroup = true;
      between = 0;
    } else if (isInRun) {
      if (isInGroup && endsHere(digits, !isJson && kind === KIND.letter)) return true;
      isInGroup = false;
      between += 1;
      isInRun = kind <= KIND.weak && between <= MOST_BETWEEN;
      if (!isInRun) digits.end();
      else digits.divide(kind === KIND.weak ? sign : null);
    }
    before = kind;
  }
  return isInGroup && endsHere(digits, false);
}

/**
 * Does the text hold a Norwegian birth number, a D-number, or one of the made-up numbers that tests use (fødselsnummer)? Eleven digits written together
 * count whatever letters stand beside them; with spaces, points, dashes, commas or colons between them only where no letter touches either end. Other
 * numbers beside it hide it as little as words do. A UUID holds none.
 */
export function holdsBirthNumber(text: string): boolean {
  return text.length >= FEWEST_SIGNS && isNumberIn(text, false) && isNumberIn(text.replaceAll(UUID, '…'), false);
}

/** Whether the text of a JSON value can hold one, without reading it as JSON; true also where something is written that hides its signs from such a look. */
export function mayHoldBirthNumber(json: string): boolean {
  return /\\[ufb]|\d[eE][+-]?\d/.test(json) || isNumberIn(json, true);
}
