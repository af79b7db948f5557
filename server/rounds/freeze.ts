import { createHash } from 'node:crypto';
import { faultText, Policy, readProblem, validateProblem, writeProblem, type Fault, type Problem, type ProblemRead } from '../../solver/index.ts';
import { findInstallation } from '../accounts/service.ts';
import { dayOfInstant } from '../day.ts';
import type { Database } from '../db/open.ts';
import type { FollowUpTerms } from '../follow-up-terms/schemas.ts';
import type { RoundRow } from '../db/tables.ts';
import { roundProblem } from '../intake/service.ts';
import type { PolicyFile } from '../intake/schemas.ts';
import { withOffers } from '../offers/service.ts';
import type { Parameters } from '../parameters/schemas.ts';
import { monthsAfter } from '../parameters/service.ts';
import { addToRecord } from '../record/service.ts';
import { readRegisters } from '../registers/service.ts';
import type { TeamsTime } from '../team-time/schemas.ts';
import { staffed } from '../team-time/service.ts';
import type { NewRound } from './schemas.ts';
import { closingHouseholds, findRound, insertRound, keepCapacity, replaceProblem, roundIds } from './store.ts';

/** Who freezes a round, and when: the login of a user, or `spredt`. */
export interface FrozenBy {
  readonly actor: string;
  readonly at: string;
  readonly parameters: Parameters;
}

/** What came of freezing a round: its id, what keeps the problem from being one, that its id stands for another problem, or that the demonstration takes in none that may be real. */
export type Frozen =
  | { readonly kind: 'frozen' | 'same'; readonly id: string }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] }
  | { readonly kind: 'idTaken'; readonly id: string }
  | { readonly kind: 'demonstration' };

/** The SHA-256 that a stored text is known by. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Year and number of the ISO week of a date. */
function isoWeek(date: string): { readonly year: number; readonly week: number } {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 4 - (day.getUTCDay() || 7));
  const year = day.getUTCFullYear();
  return { year, week: Math.ceil(((day.getTime() - Date.UTC(year, 0, 1)) / 86_400_000 + 1) / 7) };
}

/** The id of the next round of a day's week, such as `2026-49`, and `2026-49-2` where there is one already. */
export function roundId(asOf: string, taken: ReadonlySet<string>): string {
  const { year, week } = isoWeek(asOf);
  const id = `${year}-${String(week).padStart(2, '0')}`;
  if (!taken.has(id)) return id;
  for (let number = 2; ; number += 1) if (!taken.has(`${id}-${number}`)) return `${id}-${number}`;
}

/** What people call a round: week and year, `49/2026`, and the number in the week where it is not the first; any other id is its own name. */
export function roundName(id: string): string {
  const match = /^(\d{4})-(\d{2})(?:-(\d+))?$/.exec(id);
  return match === null ? id : `${Number(match[2])}/${match[1]}${match[3] === undefined ? '' : ` (${match[3]})`}`;
}

/** The policy of a problem file: the shipped file without what only people read, under its Norwegian name. */
export function problemPolicy({ id, name, validFrom, rules }: PolicyFile): Policy {
  return Policy.parse({ id, name: name.nb, validFrom, rules }) as Policy;
}

const holdsOf = ({ households, tenants, dwellings }: Problem) => ({ households: households.map(({ id }) => id), tenancies: tenants.map(({ id }) => id), dwellings: dwellings.map(({ id }) => id) });

/** What is kept as a round: its name, the problem with its canonical form, and what the teams' time in it follows from where it was frozen from registers. */
export interface CreatedRound {
  readonly name: string;
  readonly problem: Problem;
  readonly text: string;
  readonly time?: TeamsTime;
}

/** Keeps a problem as a round. Runs inside the caller's transaction. */
export async function createRound(db: Database, { name, problem, text, time }: CreatedRound, { actor, at, parameters }: FrozenBy, kind: 'round.frozen' | 'round.takenIn' = 'round.frozen'): Promise<void> {
  const { id, asOf, policy, households, dwellings } = problem;
  const row: RoundRow = {
    id, name, asOf, policyId: policy.id, households: households.length, dwellings: dwellings.length, problemSha256: sha256(text), createdAt: at,
    state: 'draft', version: 1, origin: kind === 'round.frozen' ? 'registers' : 'file',
  };
  await insertRound(db, row, { text, keepUntil: monthsAfter(dayOfInstant(at), parameters.recordKeepMonths) }, holdsOf(problem));
  if (time !== undefined) await keepCapacity(db, { roundId: id, problemSha256: row.problemSha256, capacity: JSON.stringify(time) });
  const facts = { name, asOf, policyId: policy.id, problemSha256: row.problemSha256, households: households.length, dwellings: dwellings.length };
  await addToRecord(db, { at, actor, kind, subject: `round ${id}`, reason: null, facts, keepUntil: null });
}

/** A problem, or what keeps it from being one, with what the teams' time in it follows from: null where that is a problem file. */
export interface FramedProblem<Time extends TeamsTime | null = TeamsTime | null> {
  readonly read: ProblemRead;
  readonly time: Time;
}

/**
 * The problem that the registers are now, for a round of a day: teams with the time that staff and agreements give them in every week until the round's last day, those who have an offer where they may come to live, and
 * without those whose case is about to be closed.
 */
export async function problemFromRegisters(db: Database, id: string, { asOf, horizonDays }: Pick<NewRound, 'asOf' | 'horizonDays'>, policy: Policy, terms: FollowUpTerms): Promise<FramedProblem<TeamsTime>> {
  const { municipality: registers, time } = await staffed(db, await readRegisters(db), { asOf, horizonDays, policy, terms });
  const municipality = await withOffers(db, registers);
  const closing = await closingHouseholds(db);
  const households = municipality.households.filter((household) => !closing.has(household.id));
  return { read: roundProblem({ ...municipality, households }, { id, asOf, horizonDays, policy }).read, time };
}

/** The same problem under another policy, or what keeps it from being one. */
export const problemUnder = (problem: Problem, policy: Policy): ProblemRead => validateProblem({ ...problem, policy });

/** Gives a round another problem: what the registers are now, or its own under another policy. Runs inside the caller's transaction. */
export async function frameRound(db: Database, problem: Problem, time: TeamsTime | null, { actor, at, parameters }: FrozenBy): Promise<void> {
  const { id, asOf, policy, households, dwellings } = problem;
  const text = writeProblem(problem);
  const row = { id, asOf, policyId: policy.id, households: households.length, dwellings: dwellings.length, problemSha256: sha256(text) };
  await replaceProblem(db, row, { text, keepUntil: monthsAfter(dayOfInstant(at), parameters.recordKeepMonths) }, holdsOf(problem));
  if (time !== null) await keepCapacity(db, { roundId: id, problemSha256: row.problemSha256, capacity: JSON.stringify(time) });
  await addToRecord(db, { at, actor, kind: 'round.frozen', subject: `round ${id}`, reason: null, facts: { asOf, policyId: policy.id, problemSha256: row.problemSha256, households: row.households, dwellings: row.dwellings }, keepUntil: null });
}

/** Freezes the registers as they are into a round of a day. */
export function freezeRound(db: Database, round: NewRound, policy: PolicyFile, by: FrozenBy & { readonly followUpTerms: FollowUpTerms }): Promise<Frozen> {
  return db.transaction().execute(async (transaction) => {
    const id = roundId(round.asOf, await roundIds(transaction));
    const { read, time } = await problemFromRegisters(transaction, id, round, problemPolicy(policy), by.followUpTerms);
    if (!read.ok) return { kind: 'faults', faults: read.faults };
    await createRound(transaction, { name: roundName(id), problem: read.problem, text: writeProblem(read.problem), time }, by);
    return { kind: 'frozen', id };
  });
}

/** Takes a problem file in as a round of its own, so that it can be solved again; the same file once more changes nothing. */
export async function takeInProblem(db: Database, bytes: Uint8Array, by: FrozenBy, isInvented: (bytes: Uint8Array) => boolean): Promise<Frozen> {
  const read = readProblem(bytes);
  if (!read.ok) return { kind: 'faults', faults: read.faults };
  const { problem } = read;
  const text = writeProblem(problem);
  return db.transaction().execute(async (transaction) => {
    const known = await findRound(transaction, problem.id);
    if (known !== undefined) return { kind: known.problemSha256 === sha256(text) ? 'same' : 'idTaken', id: problem.id };
    if (await findInstallation(transaction) === 'demonstration' && !isInvented(bytes)) return { kind: 'demonstration' };
    await createRound(transaction, { name: roundName(problem.id), problem, text }, by, 'round.takenIn');
    return { kind: 'frozen', id: problem.id };
  });
}

/** Faults of a problem as one text, a line each. */
export const faultLines = (faults: readonly Fault[]): string => faults.map(faultText).join('\n');
