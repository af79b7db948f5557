import type { Database } from '../db/open.ts';
import { NeedView } from './need-schemas.ts';

/** Need as it was told last to those who may see sums alone; null while it has not been, or where an earlier version told it in another shape. */
export async function selectToldNeed(db: Database): Promise<NeedView | null> {
  const row = await db.selectFrom('toldNeed').select('view').orderBy('asOf', 'desc').limit(1).executeTakeFirst();
  return row === undefined ? null : NeedView.safeParse(JSON.parse(row.view)).data ?? null;
}

/** Keeps need as it is told from now on, in the place of what was told before. Runs inside the caller's transaction. */
export async function keepToldNeed(transaction: Database, view: NeedView): Promise<void> {
  await transaction.deleteFrom('toldNeed').execute();
  await transaction.insertInto('toldNeed').values({ asOf: view.asOf, view: JSON.stringify(view) }).execute();
}
