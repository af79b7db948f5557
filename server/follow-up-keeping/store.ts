import { sql } from 'kysely';
import type { WeekPlanRow } from '../db/follow-up-tables.ts';
import type { Database } from '../db/open.ts';

/** Takes away what was told of visits whose last day is over. Gives how many there were. */
export async function deleteOverdueVisits(db: Database, today: string): Promise<number> {
  return Number((await db.deleteFrom('visits').where('keepUntil', '<', today).executeTakeFirst()).numDeletedRows);
}

/** Takes away what was told of the visits of an agreement. */
export async function deleteVisitsOf(db: Database, agreementId: string): Promise<void> {
  await db.deleteFrom('visits').where('agreementId', '=', agreementId).execute();
}

/** Takes away who made the visits of a staff member; that they were made stays. */
export async function unnameVisitsBy(db: Database, staffId: string): Promise<void> {
  await db.updateTable('visits').set({ staffId: '', writtenBy: '' }).where('staffId', '=', staffId).execute();
}

/** Empties the plans of weeks whose last day is over. Gives how many there were. */
export async function emptyOverduePlans(db: Database, today: string, erasedAt: string): Promise<number> {
  const done = await db.updateTable('weekPlans').set({ material: '', plan: '', erasedAt }).where('keepUntil', '<', today).where('erasedAt', 'is', null).executeTakeFirst();
  return Number(done.numUpdatedRows);
}

/** Empties the proposals of who follows whom whose last day is over. Gives how many there were. */
export async function emptyOverdueCaseloads(db: Database, today: string, erasedAt: string): Promise<number> {
  const done = await db.updateTable('caseloadProposals').set({ material: '', proposal: '', erasedAt }).where('keepUntil', '<', today).where('erasedAt', 'is', null).executeTakeFirst();
  return Number(done.numUpdatedRows);
}

/** Whether a JSON text names an id: as a value or a key anywhere, alone or as the first part of `id/2`. */
const names = (text: 'material' | 'plan' | 'proposal', id: string) => sql<boolean>`exists (select 1 from json_tree(iif(json_valid(${sql.ref(text)}), ${sql.ref(text)}, 'null')) as part
  where part.key = ${id} or substr(part.key, 1, ${id.length + 1}) = ${`${id}/`} or part.atom = ${id} or substr(part.atom, 1, ${id.length + 1}) = ${`${id}/`})`;

/** The plans of weeks that name an agreement or a staff member. */
export function selectPlansNaming(db: Database, id: string): Promise<readonly WeekPlanRow[]> {
  return db.selectFrom('weekPlans').selectAll().where('erasedAt', 'is', null).where((is) => is.or([names('material', id), names('plan', id)])).execute();
}

/** Puts another text in the place of a plan of a week. */
export async function replacePlan(db: Database, { week, version }: WeekPlanRow, texts: Pick<WeekPlanRow, 'material' | 'plan'>): Promise<void> {
  await db.updateTable('weekPlans').set(texts).where('week', '=', week).where('version', '=', version).execute();
}

/** Empties the plans of weeks that name a staff member. */
export async function emptyPlansNaming(db: Database, id: string, erasedAt: string): Promise<void> {
  await db.updateTable('weekPlans').set({ material: '', plan: '', erasedAt }).where('erasedAt', 'is', null).where((is) => is.or([names('material', id), names('plan', id)])).execute();
}

/** Empties the proposals of who follows whom that name an agreement or a staff member. */
export async function emptyCaseloadsNaming(db: Database, id: string, erasedAt: string): Promise<void> {
  await db.updateTable('caseloadProposals').set({ material: '', proposal: '', erasedAt }).where('erasedAt', 'is', null).where((is) => is.or([names('material', id), names('proposal', id)])).execute();
}
