import type { Database } from '../db/open.ts';
import type { DecisionRow, LetterRow } from '../db/tables.ts';

/** What was decided of the households of a round, in order of their ids. */
export function selectDecisions(db: Database, roundId: string): Promise<readonly DecisionRow[]> {
  return db.selectFrom('decisions').selectAll().where('roundId', '=', roundId).orderBy('householdId').execute();
}

/** What was decided of a household in a round. */
export function selectDecision(db: Database, roundId: string, householdId: string): Promise<DecisionRow | undefined> {
  return db.selectFrom('decisions').selectAll().where('roundId', '=', roundId).where('householdId', '=', householdId).executeTakeFirst();
}

/** What has been written in the letters of a round. */
export function selectLetters(db: Database, roundId: string): Promise<readonly LetterRow[]> {
  return db.selectFrom('letters').selectAll().where('roundId', '=', roundId).execute();
}

/** What has been written in a letter. */
export function selectLetter(db: Database, roundId: string, householdId: string): Promise<LetterRow | undefined> {
  return db.selectFrom('letters').selectAll().where('roundId', '=', roundId).where('householdId', '=', householdId).executeTakeFirst();
}

/** Keeps what is written in a letter in the place of what was. Runs inside the caller's transaction. */
export async function putLetter(transaction: Database, row: LetterRow): Promise<void> {
  const { roundId: _round, householdId: _household, ...written } = row;
  await transaction.insertInto('letters').values(row).onConflict((conflict) => conflict.columns(['roundId', 'householdId']).doUpdateSet(written)).execute();
}

/** What the features of dwellings are called, by their code. */
export async function readFeatureNames(db: Database): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('words').select(['code', 'name']).where('vocabulary', '=', 'feature').execute();
  return new Map(rows.map(({ code, name }) => [code, name]));
}

/** The letters whose last day is over, and whose text is there still. */
export function overdueLetters(db: Database, today: string): Promise<readonly LetterRow[]> {
  return db.selectFrom('letters').selectAll().where('keepUntil', '<', today).where('erasedAt', 'is', null).execute();
}

/** Empties what has been written in a letter. Runs inside the caller's transaction. */
export async function emptyLetter(transaction: Database, { roundId, householdId }: Pick<LetterRow, 'roundId' | 'householdId'>, erasedAt: string): Promise<void> {
  await transaction.updateTable('letters').set({ assessment: '', erasedAt }).where('roundId', '=', roundId).where('householdId', '=', householdId).execute();
}

/** Empties what has been written in every letter to a household. Runs inside the caller's transaction. */
export async function emptyLettersTo(transaction: Database, householdId: string, erasedAt: string): Promise<void> {
  await transaction.updateTable('letters').set({ assessment: '', erasedAt }).where('householdId', '=', householdId).where('erasedAt', 'is', null).execute();
}
