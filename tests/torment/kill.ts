import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DATABASE_FILE, openFile, openUpToDate, type Database } from '../../server/db/open.ts';
import { verifyRecord } from '../../server/record/service.ts';
import { Ledger } from './ledger.ts';
import { demonstrationFiles, openOffice, ROOT, signIn, startServer, takeFilesIn, type Person } from './office.ts';

// The process is killed as by a power cut, again and again, while people edit, files are taken in and backups are written. Each time the database is
// looked at: everything that was answered with yes is there, files are in whole or not at all, a backup that has its name is sound, and the chain is whole.

const KARI = 'kari@example.no';

/** What a run of kills came to. */
export interface KillReport {
  readonly kills: number;
  /** Changes that were answered with yes, files that were taken in, and backups that were finished, in all. */
  readonly edits: number;
  readonly imports: number;
  readonly backups: number;
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

/** Rows whose version does not agree with how often the record says that they changed. */
async function versionFaults(db: Database): Promise<readonly string[]> {
  const told = await db.selectFrom('payloads').innerJoin('events', 'events.number', 'payloads.eventNumber')
    .select((is) => ['payloads.subject', is.fn.countAll<number>().as('changes')]).where('events.kind', 'in', ['row.created', 'row.changed'])
    .groupBy('payloads.subject').execute();
  const changes = new Map(told.map(({ subject, changes: times }) => [subject, times]));
  const rows = await db.selectFrom('households').select(['id', 'version']).execute();
  return rows.filter(({ id, version }) => changes.get(`households ${id}`) !== version)
    .map(({ id, version }) => `household ${id} has version ${version}, and the record tells of ${changes.get(`households ${id}`) ?? 0} changes`);
}

/** Everything that is wrong with the database after a kill. */
async function look(folder: string, ledger: Ledger): Promise<readonly string[]> {
  const db = await openUpToDate(join(folder, DATABASE_FILE));
  try {
    const { faults } = await verifyRecord(db);
    const homes = new Set((await db.selectFrom('areas').select('homes').execute()).map((area) => area.homes));
    return [
      ...faults, ...ledger.compare(await rentsIn(db)), ...await versionFaults(db),
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

/** Kills the server so many times at moments that the dice give, and says what was found. */
export async function killMany(kills: number, dice: () => number, say: (line: string) => void): Promise<KillReport> {
  const folder = mkdtempSync(join(tmpdir(), 'spredt-kill-'));
  const [ledger, counts, faults, backups] = [new Ledger(), { edits: 0, imports: 0, backups: 0 }, [] as string[], [] as string[]];
  try {
    const first = await startServer(folder);
    await openOffice(first, { [KARI]: ['caseworker', 'manager'] });
    await takeFilesIn(await signIn(first.address, KARI), demonstrationFiles());
    await first.kill();
    faults.push(...await look(folder, ledger));
    for (let kill = 1; kill <= kills; kill += 1) {
      const server = await startServer(folder);
      const person = await signIn(server.address, KARI);
      const list = await (await person.ask('/api/registers/households?size=200')).json() as { readonly rows: readonly { readonly record: { readonly id: string } }[] };
      const ids = list.rows.map((row) => row.record.id);
      const signal = { over: false };
      const work = [
        until(signal, editing(person, ids.slice(0, 30), ledger, counts, dice)), until(signal, editing(person, ids.slice(30), ledger, counts, dice)),
        until(signal, importing(person, counts, dice)), until(signal, backingUp(folder, backups, counts, dice)),
      ];
      await wait(100 + dice() * 3000);
      await server.kill();
      signal.over = true;
      await Promise.all(work);
      faults.push(...(await look(folder, ledger)).map((fault) => `kill ${kill}: ${fault}`), ...await lookAtBackups(backups));
      if (kill % 25 === 0) say(`${kill} kills: ${counts.edits} edits, ${counts.imports} imports and ${counts.backups} backups answered with yes; ${faults.length} faults`);
    }
    return { kills, ...counts, faults };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
