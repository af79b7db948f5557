import type { FileFormat, LetterInput, LetterLanguage, LetterSummary, LetterView } from '../../server/letters/schemas.ts';
import { ask, read, withQuery, write } from './request.ts';

/** Which letter: the round that was decided, and the household. */
export interface WhichLetter {
  readonly roundId: string;
  readonly householdId: string;
}

const letterAt = ({ roundId, householdId }: WhichLetter): string => `/api/rounds/${encodeURIComponent(roundId)}/letters/${encodeURIComponent(householdId)}`;

/** How far the letters of a decided round have come. */
export const readLetters = (roundId: string): Promise<readonly LetterSummary[]> => read(`/api/rounds/${encodeURIComponent(roundId)}/letters`);
/** A letter as it is kept; in another language than it is kept in where one is given. */
export const readLetter = (which: WhichLetter, language: LetterLanguage | null): Promise<LetterView> => read(withQuery(letterAt(which), { language }));
/** Keeps what is written in a letter, unless somebody else has written meanwhile. */
export const writeLetter = (which: WhichLetter, input: LetterInput): Promise<LetterView> => write('PUT', letterAt(which), input);

/** A file that the server has made. */
export interface MadeFile {
  readonly blob: Blob;
  readonly name: string;
}

async function readFile(path: string): Promise<MadeFile> {
  const response = await ask(path);
  const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '';
  return { blob: await response.blob(), name: decodeURIComponent(name) };
}

/** A letter as a file. */
export const readLetterFile = (which: WhichLetter, format: FileFormat): Promise<MadeFile> => readFile(withQuery(`${letterAt(which)}/file`, { format }));
/** The annex for the appeals body, with the reason why it is printed. */
export const readAnnex = ({ roundId, householdId }: WhichLetter, language: LetterLanguage, reason: string): Promise<MadeFile> =>
  readFile(withQuery(`/api/rounds/${encodeURIComponent(roundId)}/annex/${encodeURIComponent(householdId)}`, { language, reason }));
