const WEIGHTS_1 = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const WEIGHTS_2 = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

const weighted = (digits: readonly number[], weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0);

/** A check digit that modulus 11 gives, or null where no digit will do. */
function checkDigit(digits: readonly number[], weights: readonly number[]): number | null {
  const rest = 11 - (weighted(digits, weights) % 11);
  return rest === 11 ? 0 : rest === 10 ? null : rest;
}

/** Does the text hold eleven digits, spaces aside, whose check digits are those of a Norwegian birth number or D-number (fødselsnummer)? */
export function holdsBirthNumber(text: string): boolean {
  if (text.length < 11) return false;
  for (const match of text.replace(/(?<=\d)\s(?=\d)/g, '').matchAll(/(?<!\d)\d{11}(?!\d)/g)) {
    const digits = [...match[0]].map(Number);
    if (checkDigit(digits, WEIGHTS_1) === digits[9] && checkDigit(digits, WEIGHTS_2) === digits[10]) return true;
  }
  return false;
}
