/** Why a password is too easy to guess. */
export type PasswordWeakness = 'tooShort' | 'repeated' | 'common' | 'containsLogin' | 'containsName';

/** Parts of a name or a login that are shorter say nothing. */
const PART_LETTERS = 4;
/** A pattern that is repeated is at most so long. */
const MOST_REPEATED = 6;

/** What people write when a password must be long: words from the lists of those that leaked, and Norwegian ones of the same kind, the longest first. */
const COMMON = [
  'passord', 'password', 'qwerty', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'qazwsxedc', '1q2w3e4r5t6y', '1qaz2wsx3edc', 'iloveyou', 'letmein', 'welcome', 'velkommen',
  'hemmelig', 'administrator', 'admin', 'kommune', 'kommunen', 'boligsosial', 'spredt', 'sommer', 'vinter', 'høst', 'januar', 'norge', 'fotball', 'football',
  'superman', 'trustno', 'changeme', 'endremeg', 'testtest', 'abcdefgh', 'correcthorsebatterystaple', 'riktighestbatteristift', 'jegelskerdeg', 'passordet', 'mittpassord',
].toSorted((a, b) => b.length - a.length);

const letters = (text: string): string => text.normalize('NFKC').toLowerCase();
/** What is left when digits and signs are taken away, and the signs that people write for letters are read as letters. */
const plain = (text: string): string => text.replaceAll('0', 'o').replaceAll('3', 'e').replaceAll('4', 'a').replaceAll('@', 'a').replaceAll('$', 's').replaceAll('5', 's')
  .replaceAll(/[1!](?=\p{L})/gu, 'i');

/** One character, or a short pattern, over and over: aaaaaaaaaaaa, 123123123123. */
function isRepeated(text: string): boolean {
  return Array.from({ length: MOST_REPEATED }, (_, index) => text.slice(0, index + 1)).some((part) => part.repeat(Math.ceil(text.length / part.length)).slice(0, text.length) === text);
}

/** Characters that follow one another, upwards or downwards: abcdefghijkl, 987654321098. */
function isSequence(text: string): boolean {
  const steps = [...text].slice(1).map((character, index) => (character.codePointAt(0) ?? 0) - (text.codePointAt(index) ?? 0));
  return [1, -1].some((step) => steps.every((taken) => taken === step || taken === -9 * step));
}

/** A common word with nothing but digits and signs around it, or common words one after another. */
function isCommon(text: string): boolean {
  return [text, plain(text)].flatMap((form) => [form, form.replaceAll(/[^\p{L}\p{N}]/gu, '')]).some((form) => {
    const word = form.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
    const rest = COMMON.reduce((left, common) => left.replaceAll(common, ''), form).replaceAll(/[^\p{L}]/gu, '');
    return COMMON.includes(word) || COMMON.includes(form) || (word !== '' && rest.length < 2);
  });
}

const partsOf = (text: string): readonly string[] => letters(text).split(/[^\p{L}\p{N}]+/u).filter((part) => part.length >= PART_LETTERS);

/** Why a password is too easy to guess for a user; null when it is not. `length` is the fewest characters that it may have. */
export function weaknessOf(password: string, user: { readonly login: string; readonly name: string }, length: number): PasswordWeakness | null {
  const text = letters(password);
  if ([...text].length < length) return 'tooShort';
  if (isRepeated(text) || isSequence(text)) return 'repeated';
  if (isCommon(text)) return 'common';
  if (partsOf(user.login).some((part) => text.includes(part))) return 'containsLogin';
  return partsOf(user.name).some((part) => text.includes(part)) ? 'containsName' : null;
}
