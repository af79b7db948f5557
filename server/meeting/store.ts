import type { Database } from '../db/open.ts';
import { insertAll } from '../db/insert-all.ts';
import type { DecisionRow, RoundPlanRow, RoundRow } from '../db/tables.ts';

/** The row of a round that a meeting works on. */
export function roundRow(db: Database, id: string): Promise<RoundRow | undefined> {
  return db.selectFrom('rounds').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Where a round stands after its last step; undefined before the first. */
export function lastPlanRow(db: Database, roundId: string): Promise<RoundPlanRow | undefined> {
  return db.selectFrom('roundPlans').selectAll().where('roundId', '=', roundId).orderBy('version', 'desc').limit(1).executeTakeFirst();
}

/** Where a round stood after the step of a version. */
export function planRow(db: Database, roundId: string, version: number): Promise<RoundPlanRow | undefined> {
  return db.selectFrom('roundPlans').selectAll().where('roundId', '=', roundId).where('version', '=', version).executeTakeFirst();
}

/** A step as it is told of, without the plan after it. */
export type StepRow = Pick<RoundPlanRow, 'version' | 'at' | 'actor' | 'kind' | 'step'>;

/** The steps of a round, the newest first; of one kind alone where that is asked for. */
export function stepRows(db: Database, roundId: string, { kind, most }: { readonly kind?: string; readonly most: number }): Promise<StepRow[]> {
  const steps = db.selectFrom('roundPlans').select(['version', 'at', 'actor', 'kind', 'step']).where('roundId', '=', roundId);
  return (kind === undefined ? steps : steps.where('kind', '=', kind)).orderBy('version', 'desc').limit(most).execute();
}

/** Keeps a step with the plan after it, and how far the round has come. Runs inside the caller's transaction. */
export async function insertPlanRow(transaction: Database, row: RoundPlanRow, state: RoundRow['state']): Promise<void> {
  await transaction.insertInto('roundPlans').values(row).execute();
  await transaction.updateTable('rounds').set({ version: row.version, state }).where('id', '=', row.roundId).execute();
}

/** Keeps what was decided. Runs inside the caller's transaction. */
export function insertDecisions(transaction: Database, rows: readonly DecisionRow[]): Promise<void> {
  return insertAll(transaction, 'decisions', rows);
}

/** What was decided in a round, by household. */
export function selectDecisions(db: Database, roundId: string): Promise<DecisionRow[]> {
  return db.selectFrom('decisions').selectAll().where('roundId', '=', roundId).orderBy('householdId').execute();
}

/** Takes back what was decided in a round. Runs inside the caller's transaction. */
export async function deleteDecisions(transaction: Database, roundId: string): Promise<void> {
  await transaction.deleteFrom('decisions').where('roundId', '=', roundId).execute();
}

/** How many plans and decisions of a round have been emptied. */
export interface ErasedOfRound {
  readonly roundId: string;
  readonly plans: number;
  readonly decisions: number;
}

/** Empties the plans and decisions whose last day is over, and tells how many they were of each round. Runs inside the caller's transaction. */
export async function eraseOverdue(transaction: Database, today: string, erasedAt: string): Promise<readonly ErasedOfRound[]> {
  const plans = await transaction.updateTable('roundPlans').set({ step: '', plan: '', erasedAt }).where('keepUntil', '<', today).where('erasedAt', 'is', null).returning('roundId').execute();
  const decisions = await transaction.updateTable('decisions').set({ code: null, reason: null, consequence: null, override: null, basis: '', erasedAt })
    .where('keepUntil', '<', today).where('erasedAt', 'is', null).returning('roundId').execute();
  const countOf = (rows: readonly { readonly roundId: string }[], id: string): number => rows.filter(({ roundId }) => roundId === id).length;
  return [...new Set([...plans, ...decisions].map(({ roundId }) => roundId))].map((roundId) => ({ roundId, plans: countOf(plans, roundId), decisions: countOf(decisions, roundId) }));
}

/** The plans of rounds that may tell of a household: those that are not erased. */
export function plansNaming(db: Database, householdId: string): Promise<Pick<RoundPlanRow, 'roundId' | 'version' | 'step' | 'plan'>[]> {
  const text = JSON.stringify(householdId);
  return db.selectFrom('roundPlans').select(['roundId', 'version', 'step', 'plan']).where('erasedAt', 'is', null)
    .where((is) => is.or([is('plan', 'like', `%${text}%`), is('step', 'like', `%${text}%`)])).execute();
}

/** Puts another step and plan in the place of those that were. Runs inside the caller's transaction. */
export async function rewritePlan(transaction: Database, { roundId, version, step, plan }: Pick<RoundPlanRow, 'roundId' | 'version' | 'step' | 'plan'>): Promise<void> {
  await transaction.updateTable('roundPlans').set({ step, plan }).where('roundId', '=', roundId).where('version', '=', version).execute();
}

/** Empties what decisions tell of a household. Runs inside the caller's transaction. */
export async function eraseDecisionsOf(transaction: Database, householdId: string, erasedAt: string): Promise<void> {
  await transaction.updateTable('decisions').set({ code: null, reason: null, consequence: null, override: null, basis: '', erasedAt }).where('householdId', '=', householdId).execute();
}
