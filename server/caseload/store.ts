import type { Database } from '../db/open.ts';
import type { CaseloadProposalRow } from '../db/follow-up-tables.ts';

/** Puts a proposal in; those that were open before are dropped. */
export async function insertProposal(db: Database, row: CaseloadProposalRow): Promise<void> {
  await db.updateTable('caseloadProposals').set({ state: 'dropped' }).where('state', '=', 'open').execute();
  await db.insertInto('caseloadProposals').values(row).execute();
}

/** A proposal that has not been erased. */
export function selectProposal(db: Database, id: string): Promise<CaseloadProposalRow | undefined> {
  return db.selectFrom('caseloadProposals').selectAll().where('id', '=', id).where('erasedAt', 'is', null).executeTakeFirst();
}

/** The proposal that is open. */
export function selectOpen(db: Database): Promise<CaseloadProposalRow | undefined> {
  return db.selectFrom('caseloadProposals').selectAll().where('state', '=', 'open').where('erasedAt', 'is', null).orderBy('madeAt', 'desc').limit(1).executeTakeFirst();
}

/** Notes how far a proposal has come. */
export async function setProposalState(db: Database, id: string, state: CaseloadProposalRow['state']): Promise<void> {
  await db.updateTable('caseloadProposals').set({ state }).where('id', '=', id).execute();
}

/** Keeps what has been decided of a proposal. */
export async function setProposed(db: Database, id: string, proposal: string): Promise<void> {
  await db.updateTable('caseloadProposals').set({ proposal }).where('id', '=', id).execute();
}
