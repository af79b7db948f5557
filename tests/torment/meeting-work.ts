import { createHash } from 'node:crypto';
import type { RoundView, Step } from '../../server/meeting/schemas.ts';
import type { MeetingLedger } from './meeting-ledger.ts';
import { eventsOf, sendJson, type Person } from './office.ts';

// What people do in a meeting who click without thinking: every kind of step, in every state, with the version that they saw.

type Dice = () => number;
const oneOf = <T>(dice: Dice, items: readonly T[]): T | undefined => items[Math.floor(dice() * items.length)];
const WHY = 'Prøvd i et møte som går galt';

/** A person in the meeting of a round. */
export interface Member {
  readonly person: Person;
  readonly login: string;
  readonly roundId: string;
  /** How many in the meeting wait for a solve: the others let it come to its end more often than not, for who goes on meanwhile makes it be thrown away. */
  readonly room: { solving: number };
}

/** How a round is frozen from the registers. */
export const FRAME = { asOf: '2026-12-01', policyId: 'roof-first', horizonDays: 90 } as const;

/** A choice about somebody or something in a round; null where the dice found nothing to choose. */
export function chosenStep({ households, dwellings, declineReasons }: RoundView, dice: Dice): Step | null {
  const household = oneOf(dice, households);
  const dwelling = oneOf(dice, dwellings);
  const placed = oneOf(dice, households.filter((row) => row.placement !== null));
  const code = oneOf(dice, declineReasons)?.code;
  if (household === undefined || dwelling === undefined || code === undefined) return null;
  const pair = { householdId: household.id, dwellingId: dwelling.id };
  const about = { householdId: (dice() < 0.8 ? placed : household)?.id ?? household.id };
  return oneOf<Step>(dice, [
    { kind: 'accept', ...about }, { kind: 'lock', ...about }, { kind: 'clear', ...about }, { kind: 'unplace', ...about }, { kind: 'acceptAll' }, { kind: 'place', ...pair, override: dice() < 0.5 ? WHY : null },
    { kind: 'place', ...pair, override: WHY }, { kind: 'forbid', ...pair, reason: WHY }, { kind: 'allow', ...pair }, { kind: 'leaveOpen', householdId: household.id, reason: WHY },
    { kind: 'decline', householdId: household.id, code, reason: WHY }, { kind: 'hold', dwellingId: dwelling.id, reason: WHY }, { kind: 'release', dwellingId: dwelling.id }, { kind: 'undo' },
  ]) ?? null;
}

/** What somebody does next: a step, or something that is more than one; `finish` accepts what is left and decides. */
type Act = Step | 'solve' | 'frame' | 'finish' | 'write' | 'print' | null;

function nextAct(view: RoundView, dice: Dice): Act {
  const roll = dice();
  if (view.state === 'draft') return 'solve';
  if (view.state === 'closed') return null;
  if (view.state === 'decided') return roll < 0.15 ? { kind: 'reopen', reason: WHY } : roll < 0.5 ? 'write' : 'print';
  if (roll < 0.12) return 'solve';
  if (roll < 0.16) return 'frame';
  if (view.state === 'proposed') return roll < 0.7 ? { kind: 'startMeeting', present: '' } : chosenStep(view, dice);
  if (roll < 0.2) return { kind: 'pauseMeeting' };
  return roll < 0.5 ? 'finish' : chosenStep(view, dice);
}

/** The answers that a step may honestly get; any other is a fault. */
const HONEST: ReadonlySet<number> = new Set([200, 409, 422, 503]);

/** What went on in meetings: how much was answered with yes, and what was answered that should not be. */
export interface Went {
  steps: number;
  solves: number;
  decisions: number;
  prints: number;
  readonly faults: string[];
}

const roundPath = (roundId: string): string => `/api/rounds/${encodeURIComponent(roundId)}`;

async function expectHonest(answer: Response, what: string, went: Went): Promise<Response> {
  if (answer.status === 500 || !HONEST.has(answer.status)) went.faults.push(`${what} answered ${answer.status}: ${(await answer.clone().text()).slice(0, 200)}`);
  return answer;
}

/** Takes a step, and gives the round after it; null when it was refused. */
async function send({ person, login, roundId }: Member, view: RoundView, act: Step | 'frame', ledger: MeetingLedger, went: Went): Promise<RoundView | null> {
  const kind = act === 'frame' ? 'frame' : act.kind;
  const answer = act === 'frame'
    ? await person.ask(`${roundPath(roundId)}/frame`, sendJson({ ifVersion: view.version, ...FRAME }, 'PUT'))
    : await person.ask(`${roundPath(roundId)}/steps`, sendJson({ ifVersion: view.version, step: act }));
  await expectHonest(answer, kind, went);
  const after = await answer.json() as RoundView;
  if (!answer.ok) return null;
  ledger.took({ version: view.version + 1, kind, actor: login }, after);
  went.steps += 1;
  if (kind === 'decide') went.decisions += 1;
  return after;
}

async function finish(member: Member, view: RoundView, ledger: MeetingLedger, went: Went): Promise<void> {
  const accepted = await send(member, view, { kind: 'acceptAll' }, ledger, went);
  if (accepted !== null) await send(member, accepted, { kind: 'decide' }, ledger, went);
}

let seeds = 0;

async function solve({ person, roundId }: Member, dice: Dice, ledger: MeetingLedger, went: Went): Promise<void> {
  seeds += 1;
  const seed = seeds;
  const how = dice() < 0.8 ? 'engine=queue' : 'timeLimitSeconds=3';
  const answer = await expectHonest(await person.ask(`${roundPath(roundId)}/solve?${how}&seed=${seed}&changes=${dice() < 0.5 ? 'fewest' : 'any'}`, { method: 'POST' }), 'solve', went);
  const events = answer.ok ? await eventsOf(answer) : [];
  if (events.some(({ name }) => name === 'proposal')) {
    ledger.seeds.add(seed);
    went.solves += 1;
  }
  const broken = events.find(({ name, data }) => name === 'none' && ['internal', 'solveFailed'].includes(String(data.code)));
  if (broken !== undefined) went.faults.push(`a solve ended with ${JSON.stringify(broken.data).slice(0, 200)}`);
}

async function solving(member: Member, dice: Dice, ledger: MeetingLedger, went: Went): Promise<void> {
  member.room.solving += 1;
  try {
    await solve(member, dice, ledger, went);
  } finally {
    member.room.solving -= 1;
  }
}

/** Writes in a letter; whether it was kept. */
async function write({ person, roundId }: Member, householdId: string, dice: Dice, ledger: MeetingLedger): Promise<boolean> {
  const path = `${roundPath(roundId)}/letters/${encodeURIComponent(householdId)}`;
  const before = await person.ask(path);
  const { version } = await before.json() as { readonly version: number };
  if (!before.ok) return false;
  const assessment = `Vurdert nummer ${Math.floor(dice() * 1e9)}.`;
  const answer = await person.ask(path, sendJson({ ifVersion: version, language: 'nb', assessment }, 'PUT'));
  if (answer.ok) ledger.wrote(householdId, version + 1, assessment);
  await answer.text();
  return answer.ok;
}

async function print({ person, roundId }: Member, householdId: string, dice: Dice, ledger: MeetingLedger, went: Went): Promise<void> {
  const path = dice() < 0.3 ? `${roundPath(roundId)}/list` : `${roundPath(roundId)}/letters/${encodeURIComponent(householdId)}/file`;
  const answer = await expectHonest(await person.ask(path), 'print', went);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (!answer.ok) return;
  ledger.prints.add(createHash('sha256').update(bytes).digest('hex'));
  went.prints += 1;
}

/** Looks at the round, and does the next thing in it; throws when the server is gone. */
export async function actInMeeting(member: Member, dice: Dice, ledger: MeetingLedger, went: Went): Promise<void> {
  const { person, roundId } = member;
  const isWaiting = member.room.solving > 0 && dice() < 0.9;
  const answer = await expectHonest(await person.ask(isWaiting ? `${roundPath(roundId)}/pulse` : roundPath(roundId)), 'the round', went);
  if (isWaiting || !answer.ok) return void await answer.text();
  const view = await answer.json() as RoundView;
  const act = nextAct(view, dice);
  const written = [...ledger.letters.keys()];
  const householdId = (act === 'print' && dice() < 0.8 ? oneOf(dice, written) : undefined) ?? oneOf(dice, view.households)?.id;
  if (act === null || householdId === undefined) return;
  if (act === 'finish') await finish(member, view, ledger, went);
  else if (act === 'solve') await solving(member, dice, ledger, went);
  else if (act === 'write') await write(member, householdId, dice, ledger);
  else if (act === 'print') await print(member, householdId, dice, ledger, went);
  else await send(member, view, act, ledger, went);
}

/** Makes a round from the registers, and gives its id. */
export async function newRound(person: Person): Promise<string> {
  const answer = await person.ask('/api/rounds', sendJson(FRAME));
  if (!answer.ok) throw new Error(`no round: ${await answer.text()}`);
  return (await answer.json() as { readonly id: string }).id;
}

/** Does something that must be possible however the round stands, alone in it: so it can be gone on with. */
export async function goOn(member: Member, dice: Dice, ledger: MeetingLedger, went: Went): Promise<void> {
  const { person, roundId } = member;
  const answer = await person.ask(roundPath(roundId));
  if (!answer.ok) return void went.faults.push(`the round cannot be looked at any more: ${answer.status} ${(await answer.text()).slice(0, 200)}`);
  const view = await answer.json() as RoundView;
  const told = ledger.plans.get(view.version);
  ledger.saw(view);
  if (told !== undefined && JSON.stringify(told) !== JSON.stringify(ledger.plans.get(view.version))) went.faults.push(`version ${view.version} of the round is shown otherwise than before the kill`);
  const householdId = oneOf(dice, view.households)?.id ?? '';
  const isDone = view.state === 'decided' && dice() < 0.7
    ? await write(member, householdId, dice, ledger)
    : await send(member, view, view.state === 'decided' ? { kind: 'reopen', reason: WHY } : { kind: 'clear', householdId }, ledger, went) !== null;
  if (!isDone) went.faults.push(`the round cannot be gone on with: it is ${view.state} at version ${view.version}`);
}
