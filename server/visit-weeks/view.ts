import type { Database } from '../db/open.ts';
import type { WeekPlanRow } from '../db/follow-up-tables.ts';
import { staffNames } from '../registers/service.ts';
import type { WeekProblem, WeekAnswer, WeekVersion, WeekView } from './schemas.ts';
import { selectHolding, selectVersions } from './store.ts';
import { readStoredPlan } from './stored-plan.ts';
import { daysAfter } from './week-days.ts';

const DAYS_A_WEEK = 7;

/** A version in short. */
export const versionOf = ({ version, state, madeAt, madeBy, decidedAt, decidedBy }: WeekPlanRow): WeekVersion => ({ version, state, madeAt, madeBy, decidedAt, decidedBy });

/** A plan of a week as it is shown, staff in the order of their names. One who is in no register any more is called by their id. */
export function viewOf(row: WeekPlanRow, names: ReadonlyMap<string, string>): WeekView {
  const { from, seed, isWhole, days, uncovered, figures, byHand } = readStoredPlan(row.plan);
  const byStaff = Map.groupBy(days, ({ staffId }) => staffId);
  const staff = [...byStaff].map(([id, own]) => ({ id, name: names.get(id) ?? id, days: own.map(({ staffId: _, ...day }) => day) }));
  return { week: row.week, ...versionOf(row), from, seed, isWhole, staff: staff.toSorted((a, b) => a.name.localeCompare(b.name, 'nb') || (a.id < b.id ? -1 : 1)), uncovered: [...uncovered], figures, byHand };
}

/** The version of a week that is asked for; where none is, the one that holds, else the newest. */
export async function versionShown(db: Database, week: string, version: number | null): Promise<WeekPlanRow | undefined> {
  const versions = await selectVersions(db, week);
  if (version !== null) return versions.find((row) => row.version === version);
  return await selectHolding(db, week) ?? versions[0];
}

/** A week as it is answered. */
export async function weekAnswer(db: Database, week: string, version: number | null, problems: readonly WeekProblem[]): Promise<WeekAnswer | 'weekPlanNotFound'> {
  const shown = await versionShown(db, week, version);
  if (version !== null && shown === undefined) return 'weekPlanNotFound';
  const before = await selectHolding(db, daysAfter(week, -DAYS_A_WEEK));
  const lastWeek = before === undefined ? null : readStoredPlan(before.plan).figures;
  return { week, versions: (await selectVersions(db, week)).map(versionOf), shown: shown === undefined ? null : viewOf(shown, await staffNames(db)), lastWeek, problems: [...problems] };
}
