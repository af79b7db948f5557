import type { Database } from '../db/open.ts';
import type { ProposalRow, RoundRow } from '../db/tables.ts';
import type { RoundSummary } from './schemas.ts';

/** Freezes a round. Runs inside the caller's transaction. */
export async function insertRound(db: Database, round: RoundRow, problemText: string): Promise<void> {
  await insertProblem(db, round.problemSha256, problemText);
  await db.insertInto('rounds').values(round).execute();
}

async function insertProblem(db: Database, sha256: string, text: string): Promise<void> {
  await db.insertInto('problems').values({ sha256, text }).onConflict((conflict) => conflict.column('sha256').doNothing()).execute();
}

/** The latest proposal of a round, or undefined while there is none. */
export function latestProposal(db: Database, roundId: string): Promise<ProposalRow | undefined> {
  return db.selectFrom('proposals').selectAll().where('roundId', '=', roundId).orderBy('number', 'desc').limit(1).executeTakeFirst();
}

/** Stores a proposal that the checks have accepted, as the latest of its round. */
export function insertProposal(db: Database, proposal: Omit<ProposalRow, 'number'>): Promise<void> {
  return db.transaction().execute(async (transaction) => {
    const last = await transaction.selectFrom('proposals').select((is) => is.fn.max('number').as('number'))
      .where('roundId', '=', proposal.roundId).executeTakeFirst();
    await transaction.insertInto('proposals').values({ ...proposal, number: (last?.number ?? 0) + 1 }).execute();
  });
}

/** A round with the text of its problem, or undefined when there is no such round. */
export function findRound(db: Database, id: string): Promise<(RoundRow & { readonly problemText: string }) | undefined> {
  return db.selectFrom('rounds').innerJoin('problems', 'problems.sha256', 'rounds.problemSha256')
    .selectAll('rounds').select('problems.text as problemText').where('rounds.id', '=', id).executeTakeFirst();
}

/** Every round, the newest first, with the status of its latest proposal. */
export async function listRounds(db: Database): Promise<readonly RoundSummary[]> {
  const rounds = await db.selectFrom('rounds')
    .select((is) => [
      'rounds.id', 'rounds.name', 'rounds.asOf', 'rounds.policyId', 'rounds.households', 'rounds.dwellings',
      is.selectFrom('proposals').select('proposals.status').whereRef('proposals.roundId', '=', 'rounds.id')
        .orderBy('proposals.number', 'desc').limit(1).as('proposalStatus'),
    ]).orderBy('rounds.asOf', 'desc').orderBy('rounds.createdAt', 'desc').execute();
  return rounds as readonly RoundSummary[];
}
