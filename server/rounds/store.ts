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

/** Stores a proposal that the checks have accepted, as the latest of its round, and gives its number there. Runs inside the caller's transaction. */
export async function insertProposal(db: Database, proposal: Omit<ProposalRow, 'number'>): Promise<number> {
  const last = await db.selectFrom('proposals').select((is) => is.fn.max('number').as('number')).where('roundId', '=', proposal.roundId).executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  await db.insertInto('proposals').values({ ...proposal, number }).execute();
  return number;
}

/** Every stored problem and proposal: what it is called, its text, and the SHA-256 that it was stored under. */
export async function storedTexts(db: Database): Promise<readonly { readonly name: string; readonly text: string; readonly sha256: string }[]> {
  const problems = await db.selectFrom('problems').selectAll().orderBy('sha256').execute();
  const proposals = await db.selectFrom('proposals').select(['roundId', 'number', 'text', 'sha256']).orderBy('roundId').orderBy('number').execute();
  return [
    ...problems.map(({ text, sha256 }) => ({ name: `the problem ${sha256}`, text, sha256 })),
    ...proposals.map(({ roundId, number, text, sha256 }) => ({ name: `proposal ${number} of round ${roundId}`, text, sha256 })),
  ];
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
