import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DATABASE_FILE, openFile, openUpToDate, type Database } from '../../server/db/open.ts';
import { verifyRecord } from '../../server/record/service.ts';
import { Ledger } from './ledger.ts';
import { MeetingLedger } from './meeting-ledger.ts';
import { meetingFaults } from './meeting-look.ts';
import { actInMeeting, goOn, newRound, type Member, type Went } from './meeting-work.ts';
import { demonstrationFiles, openOffice, ROOT, signIn, startServer, takeFilesIn, type Person } from './office.ts';

// The process is killed as by a power cut, again and again, while people edit, hold a meeting, take files in and write backups. Each time the database is
// looked at: everything that was answered with yes is there, files and steps are in whole or not at all, a backup that has its name is sound, and the chain is whole.

const KARI = 'kari@example.no';
const OLA = 'ola@example.no';

/** What a run of kills came to. */
export interface KillReport {
  readonly kills: number;
  /** Changes that were answered with yes, files that were taken in, and backups that were finished, in all. */
  readonly edits: number;
  readonly imports: number;
  readonly backups: number;
  /** What went on in the meeting and was answered with yes: steps, solves, times that the round was decided, and files that were printed. */
  readonly meeting: Omit<Went, 'faults'>;
  /** What was lost, half done or broken, a sentence each. */
  readonly faults: readonly string[];
}

interface Counts {
  edits: number;
  imports: number;
  backups: number;
}

/** Sleeps; the time is counted from the start of the work, not of the process. */
const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, milliseconds));

/** Goes on with something until it fails, as it will when the server is gone. */
async function until(signal: { over: boolean }, step: () => Promise<void>): Promise<void> {
  while (!signal.over) {
    try {
      await step();
    } catch {
      // the server was killed in the middle: what became of the step is what the database is asked about
      return;
    }
  }
}

interface Row {
  readonly record: Record<string, unknown>;
  readonly version: number;
}

/** Changes the rent limits of households, one after another, and notes what the server says to each. */
function editing(person: Person, ids: readonly string[], ledger: Ledger, counts: Counts, dice: () => number): () => Promise<void> {
  return async () => {
    const id = ids[Math.floor(dice() * ids.length)] as string;
    const row = await (await person.ask(`/api/registers/households/${id}`)).json() as Row;
    const rent = 5000 + Math.floor(dice() * 5000);
    ledger.ask(`households ${id}`, String(rent));
    const answer = await person.ask(`/api/registers/households/${id}`, {
      method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ record: { ...row.record, maxMonthlyRentNok: rent }, version: row.version, reason: null }),
    });
    if (answer.status >= 500) throw new Error(`${answer.status}`);
    ledger.answer(`households ${id}`, answer.ok ? String(rent) : null);
    if (answer.ok) counts.edits += 1;
  };
}

const HOMES_COLUMN = 2;

/** The file of areas with every number of homes set to one value: after a kill, all have it or none has. */
function areasWith(homes: number): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
  const text = new TextDecoder().decode(demonstrationFiles().get('omrader.csv'));
  const lines = text.replace('\ufeff', '').split('\r\n').filter((line) => line !== '').map((line, i) => (i === 0 ? line : line.split(';').with(HOMES_COLUMN, String(homes)).join(';')));
  return new Map([['omrader.csv', new TextEncoder().encode(`${lines.join('\r\n')}\r\n`)]]);
}

function importing(person: Person, counts: Counts, dice: () => number): () => Promise<void> {
  return async () => {
    await takeFilesIn(person, areasWith(1000 + Math.floor(dice() * 9000)));
    counts.imports += 1;
  };
}

/** Writes backups with the command, each to a new file, and kills some of them too. */
function backingUp(folder: string, backups: string[], counts: Counts, dice: () => number): () => Promise<void> {
  return () => new Promise((resolve) => {
    const file = join(folder, `backup-${backups.length}.sqlite`);
    backups.push(file);
    const child = spawn(process.execPath, [join(ROOT, 'server', 'spredt.mjs'), 'backup', file], { stdio: 'ignore', env: { ...process.env, SPREDT_DATA: folder } });
    const killer = dice() < 0.5 ? setTimeout(() => child.kill('SIGKILL'), 100 + dice() * 900) : undefined;
    child.once('close', (code) => {
      clearTimeout(killer);
      if (code === 0) counts.backups += 1;
      resolve();
    });
  });
}

async function rentsIn(db: Database): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('households').select(['id', 'maxMonthlyRentNok']).execute();
  return new Map(rows.map(({ id, maxMonthlyRentNok }) => [`households ${id}`, String(maxMonthlyRentNok)]));
}

/** Rows whose version does not agree with how often the record says that they changed: those that came at the same time began at the same version. */
async function versionFaults(db: Database): Promise<readonly string[]> {
  const told = await db.selectFrom('payloads').innerJoin('events', 'events.number', 'payloads.eventNumber')
    .select((is) => ['payloads.subject', is.fn.countAll<number>().as('changes'), is.fn.min('events.at').as('came')]).where('events.kind', 'in', ['row.created', 'row.changed'])
    .groupBy('payloads.subject').execute();
  const changes = new Map(told.map(({ subject, changes: times, came }) => [subject, { times, came }]));
  const began = new Map<string, number>();
  const rows = await db.selectFrom('households').select(['id', 'version']).orderBy('id').execute();
  return rows.flatMap(({ id, version }) => {
    const { times, came } = changes.get(`households ${id}`) ?? { times: 0, came: '' };
    const first = version - times + 1;
    if (times > 0 && first >= 1 && (began.get(came) ?? first) === first) {
      began.set(came, first);
      return [];
    }
    return [`household ${id} has version ${version}, and the record tells of ${times} changes`];
  });
}

/** A meeting that goes on from kill to kill: its round, what was said yes to in it, and what went on. */
interface Meeting {
  readonly roundId: string;
  readonly ledger: MeetingLedger;
  readonly went: Went;
}

/** Everything that is wrong with the database after a kill. */
async function look(folder: string, ledger: Ledger, meeting: Meeting): Promise<readonly string[]> {
  const db = await openUpToDate(join(folder, DATABASE_FILE));
  try {
    const { faults } = await verifyRecord(db);
    const homes = new Set((await db.selectFrom('areas').select('homes').execute()).map((area) => area.homes));
    return [
      ...faults, ...ledger.compare(await rentsIn(db)), ...await versionFaults(db), ...await meetingFaults(db, meeting.roundId, meeting.ledger), ...meeting.went.faults.splice(0),
      ...(homes.size > 1 && !homes.has(2600) ? [`the areas have ${[...homes].join(', ')} homes: a file was taken in by halves`] : []),
    ];
  } finally {
    await db.destroy();
  }
}

async function lookAtBackups(backups: string[]): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const file of backups.splice(0).filter((path) => existsSync(path))) {
    const db = openFile(file, { readonly: true });
    faults.push(...(await verifyRecord(db)).faults.map((fault) => `${file}: ${fault}`));
    await db.destroy();
    rmSync(file);
  }
  return faults;
}

/** A start on a machine with nothing else to do; where it takes longer, people are given longer before the kill. */
const USUAL_START_MILLISECONDS = 800;

/** What goes on before a kill, in turn: some have the machine for themselves, and come further. */
const AT_WORK = [{ meets: true, edits: true }, { meets: false, edits: true }, { meets: true, edits: false }] as const;

/** Opens an office with two who may hold a meeting, takes the demonstration in, and makes the round of the meeting. */
async function openWithRound(folder: string): Promise<Meeting> {
  const first = await startServer(folder);
  await openOffice(first, { [KARI]: ['caseworker', 'manager'], [OLA]: ['caseworker', 'manager'] });
  const person = await signIn(first.address, KARI);
  await takeFilesIn(person, demonstrationFiles());
  const roundId = await newRound(person);
  await first.kill();
  return { roundId, ledger: new MeetingLedger(), went: { steps: 0, solves: 0, decisions: 0, prints: 0, faults: [] } };
}

/** Two people in one meeting, when one of them has seen that it can be gone on with. */
async function meetingWork(address: string, { roundId, ledger, went }: Meeting, signal: { over: boolean }, dice: () => number): Promise<readonly Promise<void>[]> {
  const room = { solving: 0 };
  const members: readonly Member[] = await Promise.all([KARI, OLA].map(async (login) => ({ person: await signIn(address, login), login, roundId, room })));
  await goOn(members[0] as Member, dice, ledger, went);
  return members.map((member) => until(signal, () => actInMeeting(member, dice, ledger, went)));
}

/** A slow machine may be killed before anybody came to something: then it is killed up to so many times as often. */
const UNTIL_TIMES = 3;

/** Whether each kind of work came to something, and people in the meeting to more than the step that is seen to be possible after each kill. */
const cameToSomething = (kills: number, { edits, imports }: Counts, { steps, solves }: Went): boolean => edits > 0 && imports > 0 && solves > 0 && steps > kills;

/** Kills the server so many times at moments that the dice give, or more often until each kind of work has been killed that came to something, and says what was found. */
export async function killMany(kills: number, dice: () => number, say: (line: string) => void): Promise<KillReport> {
  const folder = mkdtempSync(join(tmpdir(), 'spredt-kill-'));
  const [ledger, counts, faults, backups] = [new Ledger(), { edits: 0, imports: 0, backups: 0 }, [] as string[], [] as string[]];
  try {
    const meeting = await openWithRound(folder);
    faults.push(...await look(folder, ledger, meeting));
    let done = 0;
    for (let kill = 1; kill <= kills || (kill <= UNTIL_TIMES * kills && !cameToSomething(kills, counts, meeting.went)); kill += 1) {
      done = kill;
      const began = performance.now();
      const server = await startServer(folder);
      const slowness = Math.min(4, Math.max(1, (performance.now() - began) / USUAL_START_MILLISECONDS));
      const person = await signIn(server.address, KARI);
      const list = await (await person.ask('/api/registers/households?size=200')).json() as { readonly rows: readonly { readonly record: { readonly id: string } }[] };
      const ids = list.rows.map((row) => row.record.id);
      const signal = { over: false };
      const { meets, edits } = AT_WORK[kill % AT_WORK.length] ?? AT_WORK[0];
      const work = [
        ...(meets ? await meetingWork(server.address, meeting, signal, dice) : []),
        ...(edits ? [editing(person, ids.slice(0, 30), ledger, counts, dice), editing(person, ids.slice(30), ledger, counts, dice), importing(person, counts, dice), backingUp(folder, backups, counts, dice)].map((step) => until(signal, step)) : []),
      ];
      await wait((100 + dice() * 3500) * slowness);
      await server.kill();
      signal.over = true;
      await Promise.all(work);
      faults.push(...(await look(folder, ledger, meeting)).map((fault) => `kill ${kill}: ${fault}`), ...await lookAtBackups(backups));
      if (kill % 25 === 0) say(`${kill} kills: ${counts.edits} edits, ${counts.imports} imports, ${counts.backups} backups and ${meeting.went.steps} steps answered with yes; ${faults.length} faults`);
    }
    const { faults: _, ...went } = meeting.went;
    return { kills: done, ...counts, meeting: went, faults };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
