import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { Database } from '../db/open.ts';
import { insertAll } from '../db/insert-all.ts';
import { MunicipalWord } from '../intake/schemas.ts';
import { addToRecord } from '../record/service.ts';
import { hasWords } from './store.ts';
import { firstVersion } from './write-rows.ts';

const WordFile = z.strictObject({
  ...MunicipalWord.pick({ authority: true, approvedBy: true, approvedOn: true }).shape,
  words: z.array(MunicipalWord.pick({ vocabulary: true, code: true, name: true, definition: true })).min(1),
});

/** Reads the words that ship. A file that is not what it should be is our mistake and is thrown. */
export function readWords(path: string): readonly MunicipalWord[] {
  const { words, ...approval } = WordFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  return words.map((word) => ({ id: `${word.vocabulary}.${word.code}`, ...word, ...approval }));
}

/** Puts the words that ship into a database that has none; one that has some keeps what the municipality has made of them. */
export async function shipWords(db: Database, words: readonly MunicipalWord[], at: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    if (await hasWords(transaction)) return;
    const version = await firstVersion(transaction);
    await insertAll(transaction, 'words', words.map((word) => ({ ...word, version, changedAt: at })));
    await addToRecord(transaction, { at, actor: 'spredt', kind: 'words.shipped', subject: 'words', reason: null, facts: { words: words.length }, keepUntil: null });
  });
}
