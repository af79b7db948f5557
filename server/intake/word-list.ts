import { SEPARATES, type MunicipalWord, type Vocabulary } from './schemas.ts';
import { COMPETENCE_WORDS, FEATURE_WORDS, GROUP_WORDS, SITUATION_WORDS, type Words } from './words.ts';

/** The approved words of one list, as files write them: by name, by code, or by another name that is known for a code. */
export interface WordList {
  /** The code of a word, in any case; undefined when it is not approved. */
  codeOf(text: string): string | undefined;
  /** How a code is written so that it is read as the same again: the word's name where that is possible. */
  textOf(code: string): string;
}

/** The words of every list. */
export type WordLists = Readonly<Record<Vocabulary, WordList>>;

const OTHER_NAMES: Readonly<Record<Vocabulary, Words<string>>> = {
  group: GROUP_WORDS, situation: SITUATION_WORDS, feature: FEATURE_WORDS, competence: COMPETENCE_WORDS,
};

function wordList(words: readonly MunicipalWord[], otherNames: Words<string>): WordList {
  const codes = new Map<string, string>();
  const approved = new Set(words.map((word) => word.code));
  for (const [name, code] of Object.entries(otherNames)) if (approved.has(code)) codes.set(name, code);
  for (const { name, code } of words) codes.set(name.trim().toLowerCase(), code);
  for (const { code } of words) codes.set(code.trim().toLowerCase(), code);
  const names = new Map(words.map(({ code, name }) => [code, name]));
  const codeOf = (text: string): string | undefined => codes.get(text.trim().toLowerCase());
  return {
    codeOf,
    textOf: (code) => {
      const name = names.get(code) ?? code;
      return SEPARATES.test(name) || codeOf(name) !== code ? code : name;
    },
  };
}

/** The lists that approved words make. */
export function wordLists(words: readonly MunicipalWord[]): WordLists {
  const list = (vocabulary: Vocabulary): WordList => wordList(words.filter((word) => word.vocabulary === vocabulary), OTHER_NAMES[vocabulary]);
  return { group: list('group'), situation: list('situation'), feature: list('feature'), competence: list('competence') };
}
