import type { NoteWords } from '../../server/follow-up-terms/schemas.ts';

/** What in a note is asked about before it is kept: the words as they were written, and the rows of the list that they are in. */
export interface AskedWords {
  readonly words: readonly string[];
  readonly rows: readonly NoteWords[];
}

/** The words of a note that are in the list, whole or by how they begin. None found says nothing about the note: a list cannot read. */
export function askedWords(note: string, list: readonly NoteWords[]): AskedWords {
  const found = (note.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => ({
    word, row: list.find(({ words, beginnings }) => words.includes(word.toLowerCase()) || beginnings.some((beginning) => word.toLowerCase().startsWith(beginning))),
  })).filter(({ row }) => row !== undefined);
  return { words: [...new Set(found.map(({ word }) => word))], rows: list.filter((row) => found.some((one) => one.row === row)) };
}
