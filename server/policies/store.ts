import type { Database } from '../db/open.ts';
import type { PolicyVersionRow } from '../db/tables.ts';

/** Every version of the municipality's own policies, by policy and number. */
export function selectVersions(db: Database): Promise<PolicyVersionRow[]> {
  return db.selectFrom('policyVersions').selectAll().orderBy('policyId').orderBy('number').execute();
}

/** The versions of one policy, the newest first; none when the municipality has no such policy of its own. */
export function selectVersionsOf(db: Database, policyId: string): Promise<PolicyVersionRow[]> {
  return db.selectFrom('policyVersions').selectAll().where('policyId', '=', policyId).orderBy('number', 'desc').execute();
}

/** Puts a new version in. Runs inside the caller's transaction. */
export async function insertVersion(transaction: Database, row: PolicyVersionRow): Promise<void> {
  await transaction.insertInto('policyVersions').values(row).execute();
}

/** Writes what has changed of a version; the database lets nobody change one that is adopted, but for withdrawing it. Runs inside the caller's transaction. */
export async function updateVersion(transaction: Database, { policyId, number, ...changed }: PolicyVersionRow): Promise<void> {
  await transaction.updateTable('policyVersions').set(changed).where('policyId', '=', policyId).where('number', '=', number).execute();
}

/** Takes a draft away; the database lets nobody take away what is adopted. Runs inside the caller's transaction. */
export async function deleteDraft(transaction: Database, policyId: string, number: number): Promise<void> {
  await transaction.deleteFrom('policyVersions').where('policyId', '=', policyId).where('number', '=', number).execute();
}
