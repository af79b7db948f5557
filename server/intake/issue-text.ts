import type { LocalText } from './schemas.ts';

/** What is wrong and what to do about it, each in three languages; the place (row, column) is put in front by issues.ts. */
export interface IssueText {
  readonly expected: LocalText;
  readonly problem: LocalText;
  readonly remedy: LocalText;
}

/** A text in bokmål, nynorsk and English. */
export const text = (nb: string, nn: string, en: string): LocalText => ({ nb, nn, en });
/** Words with commas between them. */
export const quoted = (words: readonly string[]): string => words.join(', ');
/** A value as it is shown in a sentence. */
export const shown = (value: string): string => (value === '' ? '«»' : `«${value}»`);
