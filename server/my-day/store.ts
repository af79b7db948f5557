import type { Database } from '../db/open.ts';
import type { VisitRow } from '../db/follow-up-tables.ts';
import type { Tables } from '../db/tables.ts';

/** Staff members who sign in. */
export function selectStaffWhoSignIn(db: Database): Promise<readonly Tables['staff'][]> {
  return db.selectFrom('staff').selectAll().where('userLogin', 'is not', null).orderBy('from', 'desc').orderBy('id').execute();
}

/** What staff members are called, by their id. */
export async function selectStaffNames(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('staff').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** What My day knows of an agreement. */
export type AgreementInDay = Pick<Tables['agreements'], 'id' | 'teamId' | 'mainStaffId' | 'backupStaffId'>;

/** Some agreements, by their id. */
export async function selectAgreements(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, AgreementInDay>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('agreements').select(['id', 'teamId', 'mainStaffId', 'backupStaffId']).where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** What was told under an id. */
export function selectVisit(db: Database, id: string): Promise<VisitRow | undefined> {
  return db.selectFrom('visits').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Tellings that are not taken back, not erased and in no other's shadow: what counts. */
const counting = (db: Database) => db.selectFrom('visits').selectAll().where('replacedBy', 'is', null).where('besides', 'is', null).where('takenBackAt', 'is', null).where('erasedAt', 'is', null);

/** What counts of planned visits, by their ids in the plan. */
export async function selectCountingOf(db: Database, planned: readonly string[]): Promise<readonly VisitRow[]> {
  return planned.length === 0 ? [] : counting(db).where('planned', 'in', planned).orderBy('writtenAt').execute();
}

/** What counts of the days from one to another, the last too. */
export function selectCounting(db: Database, from: string, to: string): Promise<readonly VisitRow[]> {
  return counting(db).where('date', '>=', from).where('date', '<=', to).orderBy('date').orderBy('writtenAt').orderBy('id').execute();
}

/** The tellings of one user of a day, those beside somebody else's too. */
export function selectToldBy(db: Database, login: string, date: string): Promise<readonly VisitRow[]> {
  return db.selectFrom('visits').selectAll().where('writtenBy', '=', login).where('date', '=', date).where('replacedBy', 'is', null).where('takenBackAt', 'is', null).where('erasedAt', 'is', null)
    .orderBy('writtenAt').orderBy('id').execute();
}

/** The days and makers of the last visits that were carried out, by agreement; an agreement without one is not there. */
export async function selectLastDone(db: Database, agreementIds: readonly string[]): Promise<ReadonlyMap<string, VisitRow>> {
  const last = new Map<string, VisitRow>();
  // so many at once as SQLite takes values in a statement
  for (let from = 0; from < agreementIds.length; from += 5000) {
    const rows = await counting(db).where('outcome', '=', 'done').where('agreementId', 'in', agreementIds.slice(from, from + 5000)).orderBy('date').orderBy('writtenAt').execute();
    for (const row of rows) last.set(row.agreementId, row);
  }
  return last;
}

/** Tellings beside that of somebody else, of the days from one to another. */
export function selectBeside(db: Database, from: string, to: string): Promise<readonly VisitRow[]> {
  return db.selectFrom('visits').selectAll().where('besides', 'is not', null).where('takenBackAt', 'is', null).where('replacedBy', 'is', null).where('erasedAt', 'is', null)
    .where('date', '>=', from).where('date', '<=', to).orderBy('date').orderBy('id').execute();
}

/** Some tellings by their ids. */
export async function selectVisits(db: Database, ids: readonly string[]): Promise<readonly VisitRow[]> {
  return ids.length === 0 ? [] : db.selectFrom('visits').selectAll().where('id', 'in', ids).execute();
}

/** Puts a telling in. Runs inside the caller's transaction. */
export async function insertVisit(db: Database, row: VisitRow): Promise<void> {
  await db.insertInto('visits').values(row).execute();
}

/** Changes where a telling stands among others. Runs inside the caller's transaction. */
export async function updateVisit(db: Database, id: string, changes: Partial<Pick<VisitRow, 'replacedBy' | 'besides' | 'takenBackAt'>>): Promise<void> {
  await db.updateTable('visits').set(changes).where('id', '=', id).execute();
}

/** The tellings of one planned visit that are not taken back, in the order in which they were written. */
export function selectOfPlanned(db: Database, planned: string): Promise<readonly VisitRow[]> {
  return db.selectFrom('visits').selectAll().where('planned', '=', planned).where('takenBackAt', 'is', null).where('erasedAt', 'is', null).orderBy('writtenAt').orderBy('id').execute();
}
