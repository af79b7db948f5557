import { createHash } from 'node:crypto';
import type { Database } from '../../server/db/open.ts';
import type { RoundPlanRow, RoundRow } from '../../server/db/tables.ts';
import { planIn } from '../../server/meeting/service.ts';
import { verifyStoredTexts } from '../../server/rounds/service.ts';
import { planText, type MeetingLedger } from './meeting-ledger.ts';

// What must hold of a round in the database, whenever the server was killed.

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Where each kind of step leads; a solve leads out of the draft alone, and all others leave the round where it is. */
const LEADS_TO: Readonly<Record<string, RoundRow['state']>> = { startMeeting: 'inMeeting', pauseMeeting: 'proposed', decide: 'decided', reopen: 'inMeeting', close: 'closed' };

/** The state after each step, by its version, as the kinds of the steps have it. */
export function statesOf(plans: readonly Pick<RoundPlanRow, 'version' | 'kind'>[]): ReadonlyMap<number, RoundRow['state']> {
  const states = new Map<number, RoundRow['state']>();
  let state: RoundRow['state'] = 'draft';
  for (const { version, kind } of plans) {
    state = LEADS_TO[kind] ?? (kind === 'solved' && state === 'draft' ? 'proposed' : state);
    states.set(version, state);
  }
  return states;
}

interface ToldInRecord {
  readonly kind: string;
  readonly actor: string;
  readonly facts: { readonly round?: string; readonly version?: number; readonly planSha256?: string; readonly sha256?: string };
}

/** What the record tells of the steps of a round, and of what has been printed. */
async function recordOf(db: Database, roundId: string): Promise<readonly ToldInRecord[]> {
  const rows = await db.selectFrom('events').innerJoin('payloads', 'payloads.eventNumber', 'events.number').select(['events.kind', 'events.actor', 'payloads.facts'])
    .where((is) => is.or([is('events.kind', 'like', 'round.%'), is('events.kind', 'like', '%.printed')])).execute();
  return rows.map(({ kind, actor, facts }) => ({ kind, actor, facts: JSON.parse(facts) as ToldInRecord['facts'] })).filter(({ kind, facts }) => facts.round === roundId || kind.endsWith('.printed'));
}

/** Steps that are half there: versions with a hole, a round that is not where its last step left it, a plan that the record does not tell of or tells of otherwise. */
function stepFaults(round: RoundRow, plans: readonly RoundPlanRow[], told: readonly ToldInRecord[]): readonly string[] {
  const last = plans.at(-1);
  if (last === undefined) return [];
  const first = plans[0]?.version ?? 0;
  const byVersion = Map.groupBy(told.filter(({ facts }) => facts.planSha256 !== undefined), ({ facts }) => facts.version);
  const untold = plans.filter(({ kind, version, plan, actor }) => {
    const events = byVersion.get(version) ?? [];
    return kind !== 'begun' && !(events.length === 1 && events[0]?.kind === `round.${kind}` && events[0].actor === actor && events[0].facts.planSha256 === sha256(plan));
  });
  const state = statesOf(plans).get(last.version);
  return [
    ...plans.filter(({ version }, i) => version !== first + i).map(({ version }) => `version ${version} does not follow the one before`),
    ...(round.version === last.version ? [] : [`the round has version ${round.version}, and its last step ${last.version}`]),
    ...(round.state === state ? [] : [`the round is ${round.state}, and its steps lead to ${state ?? 'nothing'}`]),
    ...(round.problemSha256 === last.problemSha256 ? [] : ['the round has another problem than its last step']),
    ...untold.map(({ version, kind }) => `the record does not tell of version ${version} (${kind}) as it is`),
    ...[...byVersion.keys()].filter((version) => !plans.some((row) => row.version === version)).map((version) => `the record tells of version ${version}, which is not there`),
  ];
}

/** A decided round without a decision for each household or an offer for each placement, and an open one with any. */
async function decisionFaults(db: Database, round: RoundRow, last: RoundPlanRow | undefined): Promise<readonly string[]> {
  const decisions = await db.selectFrom('decisions').selectAll().where('roundId', '=', round.id).execute();
  const offers = await db.selectFrom('offers').selectAll().where('roundId', '=', round.id).execute();
  const isDecided = round.state === 'decided' || round.state === 'closed';
  if (!isDecided || last === undefined) return decisions.length + offers.length === 0 ? [] : [`the round is ${round.state}, and has ${decisions.length} decisions and ${offers.length} offers`];
  const pairs = (rows: readonly { readonly householdId: string; readonly dwellingId: string | null }[]): string => rows.filter(({ dwellingId }) => dwellingId !== null).map((row) => `${row.householdId} ${row.dwellingId}`).sort().join();
  const planned = pairs(planIn(last).placements);
  return [
    ...(decisions.length === round.households ? [] : [`the round has ${round.households} households, and ${decisions.length} decisions`]),
    ...(pairs(decisions) === planned ? [] : ['the decisions are not those of the plan']), ...(pairs(offers) === planned ? [] : ['the offers are not those of the decisions']),
  ];
}

/** Proposals without the step that took them in, and steps without their proposal. */
async function proposalFaults(db: Database, roundId: string, plans: readonly RoundPlanRow[]): Promise<readonly string[]> {
  const proposals = await db.selectFrom('proposals').select(['number', 'status']).where('roundId', '=', roundId).execute();
  const taken = plans.filter(({ kind }) => kind === 'solved').map((row) => planIn(row).proposalNumber);
  const stored = proposals.filter(({ status }) => status !== 'refused').map(({ number }) => number);
  return JSON.stringify(taken.toSorted()) === JSON.stringify(stored.toSorted()) ? [] : [`proposals ${stored.join()} are stored, and ${taken.join()} were taken in`];
}

/** What the server had said that it did, and that is not there. */
async function lost(db: Database, roundId: string, plans: readonly RoundPlanRow[], told: readonly ToldInRecord[], ledger: MeetingLedger): Promise<readonly string[]> {
  const rows = new Map(plans.map((row) => [row.version, row]));
  const states = statesOf(plans);
  const seeds = new Set((await db.selectFrom('proposals').select('engineSeed').where('roundId', '=', roundId).execute()).map(({ engineSeed }) => engineSeed));
  const letters = new Map((await db.selectFrom('letters').selectAll().where('roundId', '=', roundId).execute()).map((row) => [row.householdId, row]));
  const printed = new Set(told.map(({ facts }) => facts.sha256));
  return [
    ...ledger.steps.filter(({ version, kind, actor }) => rows.get(version)?.kind !== kind || rows.get(version)?.actor !== actor).map(({ version, kind, actor }) => `${kind} by ${actor} had made version ${version}, which is ${rows.get(version)?.kind ?? 'gone'}`),
    ...[...ledger.plans].filter(([version, shown]) => rows.has(version) && (planText(planIn(rows.get(version) as RoundPlanRow)) !== shown.plan || states.get(version) !== shown.state)).map(([version]) => `version ${version} is not what was shown`),
    ...[...ledger.plans.keys()].filter((version) => plans.length > 0 && version > (plans.at(-1)?.version ?? 0)).map((version) => `version ${version} had been shown, and is gone`),
    ...[...ledger.seeds].filter((seed) => !seeds.has(seed)).map((seed) => `the proposal with seed ${seed} had been told of, and is gone`),
    ...[...ledger.letters].filter(([id, { version, assessment }]) => !isThere(letters.get(id), version, assessment)).map(([id, { version }]) => `version ${version} of the letter to ${id} had been kept, and is gone`),
    ...[...ledger.prints].filter((hash) => !printed.has(hash)).map((hash) => `a file had been printed that the record does not tell of: ${hash}`),
  ];
}

/** Whether what was kept of a letter is there, or somebody has written on top of it. */
function isThere(letter: { readonly version: number; readonly assessment: string } | undefined, version: number, assessment: string): boolean {
  return letter !== undefined && (letter.version > version || (letter.version === version && letter.assessment === assessment));
}

/** Everything that is wrong with a round after a kill. */
export async function meetingFaults(db: Database, roundId: string, ledger: MeetingLedger): Promise<readonly string[]> {
  const round = await db.selectFrom('rounds').selectAll().where('id', '=', roundId).executeTakeFirst();
  if (round === undefined) return [`round ${roundId} is gone`];
  const plans = await db.selectFrom('roundPlans').selectAll().where('roundId', '=', roundId).orderBy('version').execute();
  const told = await recordOf(db, roundId);
  return [
    ...stepFaults(round, plans, told), ...await decisionFaults(db, round, plans.at(-1)), ...await proposalFaults(db, roundId, plans),
    ...await lost(db, roundId, plans, told, ledger), ...await verifyStoredTexts(db),
  ];
}
