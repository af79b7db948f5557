import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import { endEveryWayIn, makeWayBack } from './accounts/service.ts';
import type { Command } from './cli-arguments.ts';
import { replay, type ReplayCommand } from './cli-replay.ts';
import { readConfig, type Config } from './config.ts';
import { backUp, BackupRefusal, databaseIn, keptName, lastDayOfKept, restore } from './db/backup.ts';
import { openFile, type Database } from './db/open.ts';
import type { Parameters } from './parameters/schemas.ts';
import { readParameters } from './parameters/service.ts';
import type { Head, RecordReport } from './record/schemas.ts';
import { addToRecord, eraseOverdue, hasHead, verifyRecord } from './record/service.ts';
import { eraseAgain, erasedFrom, type ErasedAgain } from './registers/erase-again.ts';
import { eraseOverdueTexts, verifyStoredTexts } from './rounds/service.ts';

// The verbs that read or replace the database; the server may run while they do.

type AuditCommand = Extract<Command, { readonly name: 'audit' }>;
type PasswordCommand = Extract<Command, { readonly name: 'new-password' }>;
type FileCommand = Extract<Command, { readonly file: string }>;

const root = fileURLToPath(new URL('..', import.meta.url));
const shippedParameters = (): Parameters => readParameters(resolve(root, 'data', 'parameters.json'));
const say = (line: string): void => void process.stderr.write(`${line}\n`);
const give = (line: string): void => void process.stdout.write(`${line}\n`);
const headText = (head: Head | null): string => (head === null ? 'nothing has happened' : `head ${head.number}:${head.hash}`);

async function faultsIn(db: Database): Promise<readonly string[]> {
  return [...(await verifyRecord(db)).faults, ...await verifyStoredTexts(db)];
}

function sayReport({ events, erased, head }: RecordReport, faults: readonly string[]): void {
  for (const fault of faults) give(`fault  ${fault}`);
  give(`${events} events, ${erased} of them erased; ${headText(head)}`);
  give(faults.length === 0 ? 'the chain is whole, and what was stored is what it was' : 'the record is at fault');
}

async function audit(folder: string, { head }: AuditCommand): Promise<number> {
  const db = openFile(databaseIn(folder), { readonly: true });
  try {
    const report = await verifyRecord(db);
    const cut = head !== null && !await hasHead(db, head) ? [`there is no event ${head.number} with the hash that was noted: the record was cut off or made anew since`] : [];
    const faults = [...report.faults, ...await verifyStoredTexts(db), ...cut];
    sayReport(report, faults);
    return faults.length === 0 ? 0 : 1;
  } finally {
    await db.destroy();
  }
}

async function backup(folder: string, { file }: FileCommand): Promise<number> {
  const { bytes } = await backUp(folder, resolve(file), faultsIn);
  say(`${file}: ${bytes} bytes, whole and sound. It is as sensitive as the database: keep it where you keep case files.`);
  return 0;
}

async function restoreFrom(folder: string, { file }: FileCommand): Promise<number> {
  const at = new Date().toISOString();
  const kept = keptName(at);
  const parameters = shippedParameters();
  let again: ErasedAgain = { erased: [], left: [] };
  await restore(folder, resolve(file), kept, faultsIn, async (db) => headText((await verifyRecord(db)).head), async (db, replaced) => {
    const { head } = await verifyRecord(replaced);
    await db.transaction().execute(async (transaction) => {
      await endEveryWayIn(transaction);
      await addToRecord(transaction, {
        at, actor: 'spredt', kind: 'database.restored', subject: 'database', reason: null, facts: { replacedHead: head, keptAs: kept }, keepUntil: null,
      });
    });
    again = await eraseAgain(db, await erasedFrom(replaced), at, parameters);
    await eraseOverdue(db, at);
    await eraseOverdueTexts(db, at, parameters);
  });
  for (const subject of again.left) say(`${subject} had been erased, and is back: other rows refer to it. Erase it again.`);
  if (again.erased.length > 0) say(`Erased again, because they were erased after the backup was made: ${again.erased.length} households and tenancies.`);
  say(`The database is that of ${file} now. What was there before lies beside it as ${kept}, until ${lastDayOfKept(at, parameters)}: then the server deletes it. Pages that are open must be loaded again. Everybody signs in anew, and users are what they were then: look at who has left since.`);
  return 0;
}

async function newPassword({ dataFolder, origin, host, port }: Config, { login }: PasswordCommand): Promise<number> {
  const db = openFile(databaseIn(dataFolder), { readonly: false });
  try {
    const made = await makeWayBack(db, login, new Date().toISOString(), origin ?? `http://${host}:${port}`, shippedParameters());
    if ('why' in made) {
      say(`spredt: ${made.why}`);
      return 1;
    }
    give(made.link);
    say(`A new password can be chosen there, once, until ${made.expiresAt}. Give the link to nobody else.`);
    return 0;
  } finally {
    await db.destroy();
  }
}

async function replayIn(folder: string, command: ReplayCommand): Promise<number> {
  const db = openFile(databaseIn(folder), { readonly: false });
  try {
    return await replay(db, command, shippedParameters());
  } finally {
    await db.destroy();
  }
}

/** Runs a verb on the database in SPREDT_DATA; gives its exit status. */
export async function runOnData(command: AuditCommand | FileCommand | PasswordCommand | ReplayCommand): Promise<number> {
  const read = readConfig(process.env, root);
  if (!read.ok) {
    for (const fault of read.faults) say(`spredt: ${fault}`);
    return 2;
  }
  try {
    const { dataFolder } = read.config;
    if (command.name === 'new-password') return await newPassword(read.config, command);
    if (command.name === 'replay') return await replayIn(dataFolder, command);
    if (command.name === 'audit') return await audit(dataFolder, command);
    return command.name === 'backup' ? await backup(dataFolder, command) : await restoreFrom(dataFolder, command);
  } catch (error) {
    if (!(error instanceof BackupRefusal)) throw error;
    say(`spredt: ${error.sentence}`);
    return 1;
  }
}
