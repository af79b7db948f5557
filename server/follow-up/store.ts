import type { Database } from '../db/open.ts';

/** The version of each agreement, by its id. */
export async function selectAgreementVersions(db: Database): Promise<ReadonlyMap<string, number>> {
  return new Map((await db.selectFrom('agreements').select(['id', 'version']).execute()).map(({ id, version }) => [id, version]));
}
