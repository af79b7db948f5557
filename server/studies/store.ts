import { sql } from 'kysely';
import type { Database } from '../db/open.ts';
import type { StudyPartRow, StudyRow } from '../db/tables.ts';

/** Keeps a new study. Runs inside the caller's transaction. */
export async function insertStudy(transaction: Database, row: StudyRow): Promise<void> {
  await transaction.insertInto('studies').values(row).execute();
}

/** A study of a kind by its id. */
export function selectStudy(db: Database, kind: string, id: string): Promise<StudyRow | undefined> {
  return db.selectFrom('studies').selectAll().where('kind', '=', kind).where('id', '=', id).executeTakeFirst();
}

/** Every study of a kind, the newest first, each with how many of its parts are worked out. */
export function selectStudies(db: Database, kind: string): Promise<readonly (Omit<StudyRow, 'material'> & { readonly done: number })[]> {
  return db.selectFrom('studies').select(['id', 'kind', 'question', 'roundId', 'state', 'of', 'createdAt', 'createdBy', 'endedAt', 'keepUntil', 'erasedAt'])
    .select((eb) => eb.selectFrom('studyParts').select(({ fn }) => fn.countAll<number>().as('parts')).whereRef('studyParts.studyId', '=', 'studies.id').$asScalar().as('done'))
    .where('kind', '=', kind).orderBy('createdAt', 'desc').orderBy('id').execute() as Promise<readonly (Omit<StudyRow, 'material'> & { readonly done: number })[]>;
}

/** The parts of a study that are worked out, in order. */
export function selectParts(db: Database, studyId: string): Promise<readonly StudyPartRow[]> {
  return db.selectFrom('studyParts').selectAll().where('studyId', '=', studyId).orderBy('number').execute();
}

/** Whether a study is there, and has not been erased. */
export async function isKept(db: Database, id: string): Promise<boolean> {
  return await db.selectFrom('studies').select('id').where('id', '=', id).where('erasedAt', 'is', null).executeTakeFirst() !== undefined;
}

/** Keeps what came of a part; false where the study has been erased or taken away meanwhile. */
export function insertPart(db: Database, row: StudyPartRow): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    if (!await isKept(transaction, row.studyId)) return false;
    await transaction.insertInto('studyParts').values(row).onConflict((conflict) => conflict.doNothing()).execute();
    return true;
  });
}

/** Says how far a study has come; one that has been erased stays as it is. */
export async function setState(db: Database, id: string, state: StudyRow['state'], endedAt: string | null): Promise<void> {
  await db.updateTable('studies').set({ state, endedAt }).where('id', '=', id).where('erasedAt', 'is', null).execute();
}

/** Says of every study that was being worked on that it stopped. */
export async function stopAll(db: Database, at: string): Promise<void> {
  await db.updateTable('studies').set({ state: 'stopped', endedAt: at }).where('state', '=', 'running').execute();
}

/** Takes a study away; false where there is none. Runs inside the caller's transaction. */
export async function deleteStudy(transaction: Database, kind: string, id: string): Promise<boolean> {
  if (await selectStudy(transaction, kind, id) === undefined) return false;
  await transaction.deleteFrom('studyParts').where('studyId', '=', id).execute();
  await transaction.deleteFrom('studies').where('id', '=', id).execute();
  return true;
}

/** Empties a study of what was asked, what it was about and what came of it. Runs inside the caller's transaction. */
export async function emptyStudy(transaction: Database, id: string, at: string): Promise<void> {
  await transaction.deleteFrom('studyParts').where('studyId', '=', id).execute();
  await transaction.updateTable('studies').set({ question: '', material: '', roundId: null, erasedAt: at, endedAt: at, state: 'stopped' }).where('id', '=', id).execute();
}

/** The studies that are there still though their last day is over, or the round that they are about has been erased. */
export function overdueStudies(db: Database, today: string): Promise<readonly { readonly id: string; readonly keepUntil: string }[]> {
  return db.selectFrom('studies').select(['id', 'keepUntil']).where('erasedAt', 'is', null).where((eb) => eb.or([
    eb('keepUntil', '<', today),
    eb('roundId', 'in', eb.selectFrom('rounds').innerJoin('problems', 'problems.sha256', 'rounds.problemSha256').select('rounds.id').where('problems.erasedAt', 'is not', null)),
  ])).execute();
}

/** The studies that name a household or tenant, in what was asked, what they are about or what came of them. */
export async function studiesNaming(db: Database, householdId: string): Promise<readonly string[]> {
  const name = JSON.stringify(householdId);
  const found = await db.selectFrom('studies').select('id').where('erasedAt', 'is', null).where((eb) => eb.or([
    sql<boolean>`instr(question, ${name}) > 0`, sql<boolean>`instr(material, ${name}) > 0`,
    eb.exists(eb.selectFrom('studyParts').select('number').whereRef('studyId', '=', 'studies.id').where(sql<boolean>`instr(result, ${name}) > 0`)),
  ])).execute();
  return found.map(({ id }) => id);
}
