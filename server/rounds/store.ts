import type { Database } from '../db/open.ts';
import { insertAll } from '../db/insert-all.ts';
import type { ProblemRow, ProposalRow, RoundMemberRow, RoundRow } from '../db/tables.ts';
import type { RoundSummary } from './schemas.ts';

/** The ids of the rows that a round's problem holds, by register; tenants by their tenancies. */
export type Holds = Readonly<Record<RoundMemberRow['register'], readonly string[]>>;

/** Keeps a round with its problem and what it holds. Runs inside the caller's transaction. */
export async function insertRound(db: Database, round: RoundRow, problem: { readonly text: string; readonly keepUntil: string }, holds: Holds): Promise<void> {
  await db.insertInto('problems').values({ sha256: round.problemSha256, ...problem, erasedAt: null })
    .onConflict((conflict) => conflict.column('sha256').doUpdateSet({ ...problem, erasedAt: null })).execute();
  await db.insertInto('rounds').values(round).execute();
  for (const register of ['households', 'tenancies', 'dwellings'] as const) {
    await insertAll(db, 'roundRows', holds[register].map((id) => ({ roundId: round.id, register, id })));
  }
}

/** The ids of all rounds. */
export async function roundIds(db: Database): Promise<ReadonlySet<string>> {
  return new Set((await db.selectFrom('rounds').select('id').execute()).map((row) => row.id));
}

/** The rounds that hold a row of one of these registers, the newest first, each with the last day that its problem is kept. */
export async function selectHolding(db: Database, registers: readonly RoundMemberRow['register'][], id: string): Promise<readonly { readonly id: string; readonly name: string; readonly keepUntil: string | null }[]> {
  return db.selectFrom('roundRows').innerJoin('rounds', 'rounds.id', 'roundRows.roundId').innerJoin('problems', 'problems.sha256', 'rounds.problemSha256')
    .select(['rounds.id', 'rounds.name', 'problems.keepUntil']).distinct().where('roundRows.register', 'in', registers).where('roundRows.id', '=', id)
    .where('problems.erasedAt', 'is', null).orderBy('rounds.asOf', 'desc').orderBy('rounds.id', 'desc').execute();
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

/** A stored problem or proposal without its text: what it is, and the SHA-256 that it was stored under. */
export type StoredText = Pick<ProblemRow, 'sha256' | 'keepUntil' | 'erasedAt'> & ({ readonly kind: 'problem' } | { readonly kind: 'proposal'; readonly roundId: string; readonly number: number });

/** Every stored problem and proposal, without their texts. */
export async function storedTexts(db: Database): Promise<readonly StoredText[]> {
  const problems = await db.selectFrom('problems').select(['sha256', 'keepUntil', 'erasedAt']).orderBy('sha256').execute();
  const proposals = await db.selectFrom('proposals').select(['roundId', 'number', 'sha256', 'keepUntil', 'erasedAt']).orderBy('roundId').orderBy('number').execute();
  return [...problems.map((row) => ({ kind: 'problem' as const, ...row })), ...proposals.map((row) => ({ kind: 'proposal' as const, ...row }))];
}

/** The text of a stored problem or proposal. */
export async function storedText(db: Database, stored: StoredText): Promise<string> {
  const found = stored.kind === 'problem'
    ? await db.selectFrom('problems').select('text').where('sha256', '=', stored.sha256).executeTakeFirst()
    : await db.selectFrom('proposals').select('text').where('roundId', '=', stored.roundId).where('number', '=', stored.number).executeTakeFirst();
  return found?.text ?? '';
}

/** The stored texts whose last day is over, and that are there still. */
export async function overdueTexts(db: Database, today: string): Promise<readonly StoredText[]> {
  return (await storedTexts(db)).filter(({ keepUntil, erasedAt }) => erasedAt === null && keepUntil !== null && keepUntil < today);
}

/** Empties a stored text, what else lies there about people, and what rounds hold by it. Runs inside the caller's transaction. */
export async function eraseText(db: Database, stored: StoredText, erasedAt: string): Promise<void> {
  if (stored.kind === 'proposal') {
    await db.updateTable('proposals').set({ text: '', findings: '[]', erasedAt }).where('roundId', '=', stored.roundId).where('number', '=', stored.number).execute();
    return;
  }
  await db.updateTable('problems').set({ text: '', erasedAt }).where('sha256', '=', stored.sha256).execute();
  await db.deleteFrom('roundRows').where('roundId', 'in', db.selectFrom('rounds').select('id').where('problemSha256', '=', stored.sha256)).execute();
}

/** Gives each stored text without a last day the one that follows from when it was stored. */
export async function dateTexts(db: Database, keepUntil: (storedAt: string) => string): Promise<void> {
  const problems = await db.selectFrom('problems').innerJoin('rounds', 'rounds.problemSha256', 'problems.sha256').select((is) => ['problems.sha256', is.fn.max('rounds.createdAt').as('at')])
    .where('problems.keepUntil', 'is', null).groupBy('problems.sha256').execute();
  for (const { sha256, at } of problems) await db.updateTable('problems').set({ keepUntil: keepUntil(at) }).where('sha256', '=', sha256).execute();
  const proposals = await db.selectFrom('proposals').select(['roundId', 'number', 'solvedAt']).where('keepUntil', 'is', null).execute();
  for (const { roundId, number, solvedAt } of proposals) {
    await db.updateTable('proposals').set({ keepUntil: keepUntil(solvedAt) }).where('roundId', '=', roundId).where('number', '=', number).execute();
  }
}

/** A round with the text of its problem, or undefined when there is no such round. */
export function findRound(db: Database, id: string): Promise<(RoundRow & { readonly problemText: string; readonly erasedAt: string | null }) | undefined> {
  return db.selectFrom('rounds').innerJoin('problems', 'problems.sha256', 'rounds.problemSha256')
    .selectAll('rounds').select(['problems.text as problemText', 'problems.erasedAt']).where('rounds.id', '=', id).executeTakeFirst();
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
