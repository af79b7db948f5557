// How texts are searched and sorted, whatever way they are written. The database has both as functions: it knows the letters of English alone.

const SORTED_AS: Readonly<Record<string, string>> = { å: 'ÿ', ä: 'æ', ö: 'ø', ü: 'y', đ: 'd', ŋ: 'n', ŧ: 't' };
const FOLDED_AS: Readonly<Record<string, string>> = { å: 'å', ä: 'æ', ö: 'ø', đ: 'd', ŋ: 'n', ŧ: 't' };

const isPlain = (text: string): boolean => !/\P{ASCII}/u.test(text);

/** Letters without their accents, save those that have a place of their own in `as`. */
function letters(text: string, as: Readonly<Record<string, string>>): string {
  return text.replace(/\P{ASCII}/gu, (letter) => as[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, ''));
}

/** A text as it is searched for: small letters, those of our neighbours as ours, accents as none. */
export function folded(text: string): string {
  const small = text.toLowerCase();
  return isPlain(small) ? small : letters(small.normalize('NFC'), FOLDED_AS);
}

/** A text whose binary order is the Norwegian one: æ, ø and å at the end, aa as å. */
export function sortedAs(text: string): string {
  const small = text.toLowerCase().replaceAll('aa', 'å');
  return isPlain(small) ? small : letters(small.normalize('NFC'), SORTED_AS);
}
