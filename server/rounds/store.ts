import type { Database } from '../db/open.ts';
import { insertAll } from '../db/insert-all.ts';
import type { RoundCapacityRow } from '../db/follow-up-tables.ts';
import type { ProblemRow, ProposalRow, RoundMemberRow, RoundRow } from '../db/tables.ts';
import type { RoundSummary } from './schemas.ts';

/** The ids of the rows that a round's problem holds, by register; tenants by their tenancies. */
export type Holds = Readonly<Record<RoundMemberRow['register'], readonly string[]>>;

/** Keeps a problem text with its last day. Runs inside the caller's transaction. */
export async function keepProblem(db: Database, problem: { readonly sha256: string; readonly text: string; readonly keepUntil: string }): Promise<void> {
  await db.insertInto('problems').values({ ...problem, erasedAt: null })
    .onConflict((conflict) => conflict.column('sha256').doUpdateSet({ text: problem.text, keepUntil: problem.keepUntil, erasedAt: null })).execute();
}

async function insertHolds(db: Database, roundId: string, holds: Holds): Promise<void> {
  for (const register of ['households', 'tenancies', 'dwellings'] as const) {
    await insertAll(db, 'roundRows', holds[register].map((id) => ({ roundId, register, id })));
  }
}

/** Keeps a round with its problem and what it holds. Runs inside the caller's transaction. */
export async function insertRound(db: Database, round: RoundRow, problem: { readonly text: string; readonly keepUntil: string }, holds: Holds): Promise<void> {
  await keepProblem(db, { sha256: round.problemSha256, ...problem });
  await db.insertInto('rounds').values(round).execute();
  await insertHolds(db, round.id, holds);
}

/** Gives a round another problem, with what it holds beside what it held: the old problem is stored still. Runs inside the caller's transaction. */
export async function replaceProblem(db: Database, { id, ...round }: Omit<RoundRow, 'name' | 'createdAt' | 'state' | 'version' | 'origin'>, problem: { readonly text: string; readonly keepUntil: string }, holds: Holds): Promise<void> {
  await keepProblem(db, { sha256: round.problemSha256, ...problem });
  await db.updateTable('rounds').set(round).where('id', '=', id).execute();
  const held = await db.selectFrom('roundRows').select(['register', 'id']).where('roundId', '=', id).execute();
  const known = new Set(held.map((row) => JSON.stringify([row.register, row.id])));
  const more = (register: RoundMemberRow['register']): string[] => holds[register].filter((own) => !known.has(JSON.stringify([register, own])));
  await insertHolds(db, id, { households: more('households'), tenancies: more('tenancies'), dwellings: more('dwellings') });
}

/** Keeps what the teams' time in a problem of a round follows from, as JSON. Runs inside the caller's transaction. */
export async function keepCapacity(db: Database, row: RoundCapacityRow): Promise<void> {
  await db.insertInto('roundCapacities').values(row).onConflict((conflict) => conflict.columns(['roundId', 'problemSha256']).doUpdateSet({ capacity: row.capacity })).execute();
}

/** What the teams' time in a problem of a round follows from, as JSON; null where that is not kept, as for a round from a problem file. */
export async function capacityText(db: Database, roundId: string, problemSha256: string): Promise<string | null> {
  return (await db.selectFrom('roundCapacities').select('capacity').where('roundId', '=', roundId).where('problemSha256', '=', problemSha256).executeTakeFirst())?.capacity ?? null;
}

/** The proposals of a round that were made from another basis of the teams' time than this one, the newest first, with that basis as JSON. */
export function otherCapacities(db: Database, roundId: string, capacity: string): Promise<readonly { readonly number: number; readonly capacity: string }[]> {
  return db.selectFrom('proposals').innerJoin('roundCapacities', (join) => join.onRef('roundCapacities.roundId', '=', 'proposals.roundId').onRef('roundCapacities.problemSha256', '=', 'proposals.problemSha256'))
    .select(['proposals.number', 'roundCapacities.capacity']).where('proposals.roundId', '=', roundId).where('roundCapacities.capacity', '<>', capacity).orderBy('proposals.number', 'desc').execute();
}

/** The basis of the teams' time that a round has now, for a proposal that was made from it: it is solved as a problem of its own. Runs inside the caller's transaction. */
async function keepCapacityOf(transaction: Database, { roundId, problemSha256 }: Pick<ProposalRow, 'roundId' | 'problemSha256'>): Promise<void> {
  const round = await transaction.selectFrom('rounds').select('problemSha256').where('id', '=', roundId).executeTakeFirst();
  const capacity = round === undefined ? null : await capacityText(transaction, roundId, round.problemSha256);
  if (capacity !== null) await keepCapacity(transaction, { roundId, problemSha256, capacity });
}

/** A stored problem by its SHA-256; null when it has been erased or there is none. */
export async function problemText(db: Database, sha256: string): Promise<string | null> {
  const found = await db.selectFrom('problems').select(['text', 'erasedAt']).where('sha256', '=', sha256).executeTakeFirst();
  return found === undefined || found.erasedAt !== null ? null : found.text;
}

/** A proposal of a round by its number. */
export function findProposal(db: Database, roundId: string, number: number): Promise<ProposalRow | undefined> {
  return db.selectFrom('proposals').selectAll().where('roundId', '=', roundId).where('number', '=', number).executeTakeFirst();
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

/** Every proposal of a round in short, the newest first. */
export function listProposals(db: Database, roundId: string): Promise<Pick<ProposalRow, 'number' | 'status' | 'engineName' | 'engineVersion' | 'engineSeed' | 'engineSeconds' | 'timeLimitSeconds' | 'gapPercent' | 'solvedAt' | 'sha256' | 'problemSha256' | 'erasedAt'>[]> {
  return db.selectFrom('proposals')
    .select(['number', 'status', 'engineName', 'engineVersion', 'engineSeed', 'engineSeconds', 'timeLimitSeconds', 'gapPercent', 'solvedAt', 'sha256', 'problemSha256', 'erasedAt'])
    .where('roundId', '=', roundId).orderBy('number', 'desc').execute();
}

/** Stores a proposal that the checks have accepted, as the latest of its round, and gives its number there. Runs inside the caller's transaction. */
export async function insertProposal(db: Database, proposal: Omit<ProposalRow, 'number'>): Promise<number> {
  const last = await db.selectFrom('proposals').select((is) => is.fn.max('number').as('number')).where('roundId', '=', proposal.roundId).executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  await db.insertInto('proposals').values({ ...proposal, number }).execute();
  await keepCapacityOf(db, proposal);
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
  await db.deleteFrom('roundCapacities').where('problemSha256', '=', stored.sha256).execute();
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

/** A row of the list of rounds as it is stored: what its policy is called stands in the problem alone. */
export type ListedRound = Omit<RoundSummary, 'policyName'> & { readonly problemSha256: string };

/** Every round, the newest first, with the status of its latest proposal. */
export async function listRounds(db: Database): Promise<readonly ListedRound[]> {
  const rounds = await db.selectFrom('rounds')
    .select((is) => [
      'rounds.id', 'rounds.name', 'rounds.asOf', 'rounds.policyId', 'rounds.state', 'rounds.households', 'rounds.dwellings', 'rounds.problemSha256',
      is.selectFrom('proposals').select('proposals.status').whereRef('proposals.roundId', '=', 'rounds.id')
        .orderBy('proposals.number', 'desc').limit(1).as('proposalStatus'),
    ]).orderBy('rounds.asOf', 'desc').orderBy('rounds.createdAt', 'desc').execute();
  return rounds as readonly ListedRound[];
}

/** The households whose case will be closed when the round that declined them is: no other round has them meanwhile. */
export async function closingHouseholds(db: Database): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('decisions').innerJoin('rounds', 'rounds.id', 'decisions.roundId').select(['decisions.householdId', 'decisions.consequence'])
    .where('rounds.state', '=', 'decided').where('decisions.outcome', '=', 'declined').where('decisions.consequence', 'is not', null).execute();
  return new Set(rows.filter(({ consequence }) => (JSON.parse(consequence ?? '{}') as { readonly kind?: string }).kind === 'caseClosed').map(({ householdId }) => householdId));
}
