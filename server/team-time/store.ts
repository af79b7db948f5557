import type { Database } from '../db/open.ts';

/** What each staff member is called, by id. */
export async function staffNames(db: Database): Promise<ReadonlyMap<string, string>> {
  return new Map((await db.selectFrom('staff').select(['id', 'name']).execute()).map(({ id, name }) => [id, name]));
}
