import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DATABASE_FILE, openUpToDate } from '../../server/db/open.ts';
import type { RoundPlanRow } from '../../server/db/tables.ts';
import type { RoundView, Step, StepView } from '../../server/meeting/schemas.ts';
import { planIn } from '../../server/meeting/service.ts';
import { takeStep } from '../../server/meeting/steps.ts';
import { verifyRecord } from '../../server/record/service.ts';
import { problemOf } from '../../server/rounds/service.ts';
import type { Problem } from '../../solver/index.ts';
import { MeetingLedger, planShown, planText } from './meeting-ledger.ts';
import { meetingFaults, statesOf } from './meeting-look.ts';
import { chosenStep, newRound, type Member } from './meeting-work.ts';
import { demonstrationFiles, openOffice, sendJson, signIn, startServer, takeFilesIn } from './office.ts';

// Several people in one meeting send steps at the same time, each with the version that they saw. One of them makes each version; the others are told who.

/** What came of people in one meeting at once. */
export interface TogetherReport {
  /** Steps that were sent, that were taken, and that were refused because somebody was first. */
  readonly sent: number;
  readonly taken: number;
  readonly late: number;
  readonly faults: readonly string[];
}

interface Answered {
  readonly member: Member;
  readonly step: Step;
  readonly status: number;
  readonly body: { readonly code?: string; readonly version?: number; readonly last?: Pick<StepView, 'actor' | 'kind'> | null };
}

/** What has been taken, by the version that it made. */
type Taken = Map<number, { readonly step: Step; readonly actor: string }>;

interface Sitting {
  readonly members: readonly Member[];
  readonly roundId: string;
  readonly dice: () => number;
  readonly taken: Taken;
  readonly ledger: MeetingLedger;
  readonly counts: { sent: number; late: number };
  readonly faults: string[];
}

const pathOf = (roundId: string): string => `/api/rounds/${encodeURIComponent(roundId)}`;
const viewFor = async ({ person, roundId }: Member): Promise<RoundView> => await (await person.ask(pathOf(roundId))).json() as RoundView;

async function send(sitting: Sitting, member: Member, ifVersion: number, step: Step): Promise<Answered> {
  const answer = await member.person.ask(`${pathOf(sitting.roundId)}/steps`, sendJson({ ifVersion, step }));
  const body = await answer.json() as Answered['body'] & RoundView;
  const { taken, counts, ledger, faults } = sitting;
  counts.sent += 1;
  if (answer.status === 200) {
    if (taken.has(ifVersion + 1)) faults.push(`version ${ifVersion + 1} was made twice: by ${taken.get(ifVersion + 1)?.actor ?? ''} and ${member.login}`);
    taken.set(ifVersion + 1, { step, actor: member.login });
    ledger.took({ version: ifVersion + 1, kind: step.kind, actor: member.login }, body);
  } else if (body.code === 'roundChanged') {
    counts.late += 1;
    if (!(Number(body.version) > ifVersion) || body.last?.actor === undefined) faults.push(`${member.login} was refused without being told who was first: ${JSON.stringify(body).slice(0, 200)}`);
  } else if (answer.status !== 409 && answer.status !== 422) {
    faults.push(`${step.kind} answered ${answer.status}: ${JSON.stringify(body).slice(0, 200)}`);
  }
  return { member, step, status: answer.status, body };
}

/** All send a step at once, with the same version: one wins, and each who comes after is told that it was the winner. */
async function atOnce(sitting: Sitting): Promise<void> {
  const { members, dice, faults } = sitting;
  const view = await viewFor(members[0] as Member);
  const steps = members.map(() => chosenStep(view, dice));
  const answers = await Promise.all(members.flatMap((member, i) => (steps[i] === null || steps[i] === undefined ? [] : [send(sitting, member, view.version, steps[i])])));
  const winners = answers.filter(({ status }) => status === 200);
  if (winners.length > 1) faults.push(`${winners.length} people made version ${view.version + 1}`);
  const [winner] = winners;
  const late = answers.filter(({ body }) => body.code === 'roundChanged');
  if (winner === undefined && late.length > 0) faults.push('somebody was told to be late, and nobody was first');
  for (const { member, body } of late) {
    if (body.version !== view.version + 1 || body.last?.actor !== winner?.member.login || body.last?.kind !== winner?.step.kind) faults.push(`${member.login} was told of version ${body.version ?? ''} by ${body.last?.actor ?? 'nobody'}, and ${winner?.member.login ?? 'nobody'} made version ${view.version + 1}`);
  }
}

/** Each goes on by themselves, one step after another, as fast as the answers come. */
async function eachOn(sitting: Sitting, steps: number): Promise<void> {
  await Promise.all(sitting.members.map(async (member) => {
    for (let taken = 0; taken < steps; taken += 1) {
      const view = await viewFor(member);
      const step = chosenStep(view, sitting.dice);
      if (step !== null) await send(sitting, member, view.version, step);
    }
  }));
}

/** Takes the steps that were answered with yes once more, one by one, and holds each plan against the one that is stored. */
function replayed(problem: Problem, rows: readonly RoundPlanRow[], taken: Taken, declineCodes: ReadonlySet<string>): readonly string[] {
  const byVersion = new Map(rows.map((row) => [row.version, row]));
  const states = statesOf(rows);
  return rows.flatMap((row): readonly string[] => {
    if (row.kind === 'begun' || row.kind === 'solved') return [];
    const before = byVersion.get(row.version - 1);
    const told = taken.get(row.version);
    if (told === undefined || before === undefined) return [`version ${row.version} (${row.kind}) is there, and nobody was told so`];
    if (told.step.kind === 'undo') return byVersion.get(row.content)?.plan === row.plan ? [] : [`version ${row.version} undid something into a plan that was never there`];
    const result = takeStep(problem, { state: states.get(before.version) ?? 'draft', plan: planIn(before) }, told.step, { actor: told.actor, at: row.at, mayOverride: true, declineCodes, hindrance: null });
    if (!result.ok) return [`version ${row.version} (${row.kind}) could not be taken again: ${result.refusal.code}`];
    return JSON.stringify(result.standing.plan) === row.plan ? [] : [`version ${row.version} (${row.kind}) comes to another plan when it is taken again`];
  });
}

async function foundAfter({ roundId, taken, ledger }: Sitting, folder: string, last: RoundView): Promise<readonly string[]> {
  const db = await openUpToDate(join(folder, DATABASE_FILE));
  try {
    const rows = await db.selectFrom('roundPlans').selectAll().where('roundId', '=', roundId).orderBy('version').execute();
    const { problemSha256 } = await db.selectFrom('rounds').select('problemSha256').where('id', '=', roundId).executeTakeFirstOrThrow();
    const { text } = await db.selectFrom('problems').select('text').where('sha256', '=', problemSha256).executeTakeFirstOrThrow();
    const final = rows.at(-1);
    return [
      ...(await verifyRecord(db)).faults, ...await meetingFaults(db, roundId, ledger),
      ...replayed(problemOf(text), rows, taken, new Set(last.declineReasons.map(({ code }) => code))),
      ...[...taken.keys()].filter((version) => !rows.some((row) => row.version === version)).map((version) => `version ${version} was taken, and is gone`),
      ...(final !== undefined && final.version === last.version && planText(planIn(final)) === planText(planShown(last)) ? [] : ['the round is not shown as its last step left it']),
    ];
  } finally {
    await db.destroy();
  }
}

/** Lets so many people hold one meeting: so many times all send a step at once, and then each so many by themselves. */
export async function meetTogether(turns: number, people: number, dice: () => number): Promise<TogetherReport> {
  const folder = mkdtempSync(join(tmpdir(), 'spredt-together-'));
  const server = await startServer(folder);
  try {
    const logins = Array.from({ length: people }, (_, i) => `person-${i + 1}@example.no`);
    await openOffice(server, Object.fromEntries(logins.map((login) => [login, ['caseworker', 'manager']])));
    const persons = await Promise.all(logins.map((login) => signIn(server.address, login)));
    const [first] = persons;
    if (first === undefined) throw new Error('a meeting needs people');
    await takeFilesIn(first, demonstrationFiles());
    const roundId = await newRound(first);
    await (await first.ask(`${pathOf(roundId)}/solve?engine=queue`, { method: 'POST' })).text();
    const sitting: Sitting = {
      roundId, dice, members: persons.map((person, i) => ({ person, login: logins[i] ?? '', roundId, room: { solving: 0 } })), taken: new Map(), ledger: new MeetingLedger(), counts: { sent: 0, late: 0 }, faults: [],
    };
    for (let turn = 0; turn < turns; turn += 1) await atOnce(sitting);
    await eachOn(sitting, turns);
    const last = await viewFor(sitting.members[0] as Member);
    await server.kill();
    return { ...sitting.counts, taken: sitting.taken.size, faults: [...sitting.faults, ...await foundAfter(sitting, folder, last)] };
  } finally {
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}
