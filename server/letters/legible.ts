import type { LetterDocument } from './schemas.ts';

/** Signs that nobody sees and that turn the direction of the text after them: with them, a name could be read as another. */
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** What no file of ours may hold, save the line break: control characters, the mark of a byte order, and the two that are no characters. */
const UNSEEN = /[\p{Cc}\ufeff\ufffe\uffff]/gu;
/** What every font of the letters has: the letters of the languages written with Latin ones, digits, and the usual signs. */
const SURE = /[\n\u0020-\u007e\u00a0-\u017f\u02bc\u2010-\u2014\u2018-\u201e\u2022\u2026\u202f\u20ac\u2212]/u;

/** A text as a reader can see it: line breaks as one sign, no half characters, nothing that is not seen. What is left is word for word what was written. */
export function legible(text: string): string {
  return text.toWellFormed().replaceAll('\r\n', '\n').replaceAll(/[\r\u2028\u2029]/g, '\n').replaceAll('\t', ' ').replaceAll(TURNING, '')
    .replaceAll(UNSEEN, (sign) => (sign === '\n' ? sign : ''));
}

/** A text in which each sign that a font may lack stands as its number, such as [U+4E2D]. */
export function spelledOut(text: string): string {
  return Array.from(text, (sign) => (SURE.test(sign) ? sign : `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`)).join('');
}

/** So many signs without a space fit on a line of a table; a word that is longer may be broken after each so many. */
const LONGEST_WORD = 30;

/** A text in which a word that is too long for a line may be broken, without a sign that is seen. */
export function breakable(text: string): string {
  return text.replaceAll(new RegExp(`[^\\s\u200b]{${LONGEST_WORD + 1},}`, 'gu'), (word) => (word.match(new RegExp(`.{1,${LONGEST_WORD}}`, 'gsu')) ?? []).join('\u200b'));
}

/** A document with each of its texts changed in the same way. */
export function withTexts(document: LetterDocument, change: (text: string) => string): LetterDocument {
  const changed = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return key === 'kind' || key === 'language' ? value : change(value);
    if (Array.isArray(value)) return value.map((one) => changed(one));
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, changed(one, name)])) : value;
  };
  return changed(document) as LetterDocument;
}
