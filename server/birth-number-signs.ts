/** What signs are to one who looks for numbers; a digit is its value, 0 to 9. */
export const KIND = {
  /** Stands between the digits of anything: spaces, points, dashes of all kinds, and other signs that people set there. */
  apart: 10,
  /** Stands between the digits of a number too, but more often between numbers: commas, colons, semicolons. */
  weak: 11,
  letter: 12,
  /** Ends a number. */
  other: 13,
  /** Is there and is not seen. */
  unseen: 14,
} as const;

/** The sign that begins a code in JSON. */
export const BACKSLASH = 0x5c;

const APART = /[\s\u00a0\u202f.\u2010-\u2015\u2212/_()·•-]/;
const WEAK = /[,:;،؛，：；]/;
const DIGIT = /\p{Nd}/u;

/** The ten digits of a script stand in a row, and the sign before the first is no digit. */
function valueOf(codePoint: number): number {
  let value = 0;
  while (value < 9 && DIGIT.test(String.fromCodePoint(codePoint - value - 1))) value += 1;
  return value;
}

function judge(codePoint: number): number {
  const sign = String.fromCodePoint(codePoint);
  if (codePoint >= 0x30 && codePoint <= 0x39) return codePoint - 0x30;
  if (DIGIT.test(sign)) return valueOf(codePoint);
  if (/\p{Cf}/u.test(sign)) return KIND.unseen;
  if (APART.test(sign)) return KIND.apart;
  if (WEAK.test(sign)) return KIND.weak;
  return /\p{L}/u.test(sign) ? KIND.letter : KIND.other;
}

const NOT_JUDGED = -1;
// each sign is judged once, when it is first met: a city's files have many millions of them
const kinds = new Int8Array(0x11_0000).fill(NOT_JUDGED);

/** What a sign is: the value of a digit of any script, or one of `KIND`. */
export function kindOf(codePoint: number): number {
  const known = kinds[codePoint] ?? NOT_JUDGED;
  if (known !== NOT_JUDGED) return known;
  const kind = judge(codePoint);
  kinds[codePoint] = kind;
  return kind;
}
