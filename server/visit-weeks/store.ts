import type { Database } from '../db/open.ts';
import type { WeekPlanRow } from '../db/follow-up-tables.ts';

const kept = (db: Database, week: string) => db.selectFrom('weekPlans').selectAll().where('week', '=', week).where('erasedAt', 'is', null);

/** Every version of a week's plan that has not been erased, the newest first. */
export function selectVersions(db: Database, week: string): Promise<readonly WeekPlanRow[]> {
  return kept(db, week).orderBy('version', 'desc').execute();
}

/** The plan of a week that holds: the one that was decided last. */
export function selectHolding(db: Database, week: string): Promise<WeekPlanRow | undefined> {
  return kept(db, week).where('state', '=', 'decided').orderBy('decidedAt', 'desc').orderBy('version', 'desc').limit(1).executeTakeFirst();
}

/** The number that the next version of a week's plan has; numbers of versions that were erased are not used again. */
export async function nextVersion(db: Database, week: string): Promise<number> {
  const { last } = await db.selectFrom('weekPlans').select((is) => is.fn.max('version').as('last')).where('week', '=', week).executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}

/** Puts a new version of a week's plan in. */
export async function insertVersion(db: Database, row: WeekPlanRow): Promise<void> {
  await db.insertInto('weekPlans').values(row).execute();
}

/** Notes that a version of a week's plan holds from now. */
export async function setDecided(db: Database, { week, version }: Pick<WeekPlanRow, 'week' | 'version'>, decided: { readonly decidedAt: string; readonly decidedBy: string }): Promise<void> {
  await db.updateTable('weekPlans').set({ state: 'decided', ...decided }).where('week', '=', week).where('version', '=', version).execute();
}
