import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { AS_OF } from '../../data/demonstration/calendar.ts';
import { createApp, type App } from '../../server/app.ts';
import { createBasemapService } from '../../server/basemap/service.ts';
import { openDatabase, type Database } from '../../server/db/open.ts';
import { takeIn } from '../../server/first-start.ts';
import { createPolicyService } from '../../server/policies/service.ts';
import { createRound, createRoundService, type RoundService } from '../../server/rounds/service.ts';
import { SolvePool } from '../../server/solving/pool.ts';
import { readProblem, writeProblem, type Problem } from '../../solver/index.ts';

/** The folder of the project. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** The time at which everything in these tests happens. */
export const NOW = '2026-11-23T08:00:00.000Z';
const PORT = 4321;

/** A new folder that `remove` takes away again. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'spredt-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** The path of a file of a public instance. */
export const instancePath = (name: string): string => join(ROOT, 'data', 'instances', `${name}.json`);

/** A public instance. */
export function instance(name: string): Problem {
  const read = readProblem(readFileSync(instancePath(name)));
  if (!read.ok) throw new Error(`the instance ${name} cannot be read`);
  return read.problem;
}

/** The application on a database of its own, without a socket. */
export interface OpenApp {
  readonly app: App;
  readonly db: Database;
  readonly rounds: RoundService;
  readonly pagesFolder: string;
  /** What was logged, a JSON line each. */
  readonly logged: readonly string[];
  /** Asks as a browser on this machine would. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** Freezes a round of a problem. */
  addRound(name: string, problem: Problem): Promise<void>;
  takeInDemonstration(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the application with everything real: SQLite in a temporary folder, worker threads, the shipped policies. */
export async function openApp(): Promise<OpenApp> {
  const folder = temporaryFolder();
  const db = await openDatabase(join(folder.path, 'data'));
  const pool = new SolvePool({ size: 2, graceMilliseconds: 600, warm: false, waiting: 20 });
  const policies = createPolicyService(join(ROOT, 'data', 'policies'));
  const rounds = createRoundService({ db, pool, policies, now: () => NOW });
  const logged: string[] = [];
  const pagesFolder = join(folder.path, 'pages');
  mkdirSync(pagesFolder);
  const app = createApp({
    db, pool, rounds, policies, basemap: createBasemapService(db), log: pino({ level: 'trace' }, { write: (line) => void logged.push(line) }),
    version: '0.0.0-test', pagesFolder, port: () => PORT,
  });
  return {
    app, db, rounds, pagesFolder, logged,
    ask: async (path, init) => app.request(path, { ...init, headers: { host: `127.0.0.1:${PORT}`, ...Object.fromEntries(new Headers(init?.headers)) } }),
    addRound: (name, problem) => createRound(db, name, problem, writeProblem(problem), NOW),
    async takeInDemonstration() {
      const policy = policies.find('roof-first');
      if (policy === undefined) throw new Error('roof-first ships');
      const taken = await takeIn({ db, folder: join(ROOT, 'data', 'demonstration'), demonstration: true, asOf: AS_OF, policy, now: () => NOW });
      if (!taken.ok) throw new Error(taken.faults.join('\n'));
    },
    async close() {
      await pool.close();
      await db.destroy();
      folder.remove();
    },
  };
}
