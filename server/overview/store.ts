import type { Database } from '../db/open.ts';
import { AggregatesView } from './schemas.ts';

/** The sums that were told last; null while none have been, or where an earlier version told them in another shape. */
export async function selectSums(db: Database): Promise<AggregatesView | null> {
  const row = await db.selectFrom('toldSums').select('view').orderBy('asOf', 'desc').limit(1).executeTakeFirst();
  const parsed = row === undefined ? null : AggregatesView.safeParse(JSON.parse(row.view));
  return parsed?.success ? parsed.data : null;
}

/** Every telling of the sums, the first first; those of an earlier version that told them in another shape are left out. */
export async function selectTellings(db: Database): Promise<readonly AggregatesView[]> {
  const rows = await db.selectFrom('toldSums').select('view').orderBy('asOf').execute();
  return rows.flatMap(({ view }) => AggregatesView.safeParse(JSON.parse(view)).data ?? []);
}

/** Keeps the sums that are told from now on, beside those that were told before. Runs inside the caller's transaction. */
export async function keepSums(db: Database, view: AggregatesView): Promise<void> {
  const row = { asOf: view.asOf, view: JSON.stringify(view) };
  await db.insertInto('toldSums').values(row).onConflict((conflict) => conflict.column('asOf').doUpdateSet(row)).execute();
}
