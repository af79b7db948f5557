import type { Database } from '../db/open.ts';
import { AggregatesView } from './schemas.ts';

/** The sums that were told last; null while none have been, or where an earlier version told them in another shape. */
export async function selectSums(db: Database): Promise<AggregatesView | null> {
  const row = await db.selectFrom('toldSums').select('view').orderBy('asOf', 'desc').limit(1).executeTakeFirst();
  const parsed = row === undefined ? null : AggregatesView.safeParse(JSON.parse(row.view));
  return parsed?.success ? parsed.data : null;
}

/** Keeps the sums that are told from now on, in the place of those before. Runs inside the caller's transaction. */
export async function replaceSums(db: Database, view: AggregatesView): Promise<void> {
  await db.deleteFrom('toldSums').execute();
  await db.insertInto('toldSums').values({ asOf: view.asOf, view: JSON.stringify(view) }).execute();
}
