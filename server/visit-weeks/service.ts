import type { Database } from '../db/open.ts';
import type { PlannedDay } from './schemas.ts';
import { selectHolding } from './store.ts';
import { readStoredPlan } from './stored-plan.ts';
import { mondayOf } from './week-days.ts';

// What other capabilities use of the plans of weeks.
export { withoutAgreement } from './without-agreement.ts';

/** A staff member's day (ISO date) in the plan of its week that holds; null where no plan is decided, or they do not work on it. */
export async function dayOf(db: Database, { staffId, date }: { readonly staffId: string; readonly date: string }): Promise<PlannedDay | null> {
  const row = await selectHolding(db, mondayOf(date));
  if (row === undefined || row.decidedAt === null) return null;
  const day = readStoredPlan(row.plan).days.find((one) => one.staffId === staffId && one.date === date);
  if (day === undefined) return null;
  const { staffId: _, ...shown } = day;
  return { ...shown, week: row.week, version: row.version, decidedAt: row.decidedAt };
}
