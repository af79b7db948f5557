import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { AS_OF } from '../../data/demonstration/calendar.ts';
import { startSession } from '../../server/accounts/sessions.ts';
import type { Role } from '../../server/access/schemas.ts';
import { createApp, type App, type AppParts } from '../../server/app.ts';
import { createBasemapService } from '../../server/basemap/service.ts';
import { openDatabase, type Database } from '../../server/db/open.ts';
import { takeIn } from '../../server/first-start.ts';
import { readParameters } from '../../server/parameters/service.ts';
import { createPolicyService } from '../../server/policies/service.ts';
import { readWords, shipWords } from '../../server/registers/service.ts';
import { inventedIn } from '../../server/rounds/invented.ts';
import { createMeetingService, type MeetingService } from '../../server/meeting/service.ts';
import { createRound, createRoundService, type RoundService } from '../../server/rounds/service.ts';
import { SolvePool } from '../../server/solving/pool.ts';
import { createStudyService } from '../../server/studies/service.ts';
import { readFollowUpTerms } from '../../server/follow-up-terms/service.ts';
import { readTerms } from '../../server/terms/service.ts';
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

/** The parameters that ship. */
export const PARAMETERS = readParameters(join(ROOT, 'data', 'parameters.json'));

/** The terms of offers and tenancies that ship. */
export const TERMS = readTerms(join(ROOT, 'data', 'terms.json'));

/** What follow-up is planned by, as it ships. */
export const FOLLOW_UP_TERMS = readFollowUpTerms(join(ROOT, 'data', 'follow-up.json'));

/** Gives the cookie of a user with some roles, who is made when first asked for; an empty one for no roles. */
function signedIn(db: Database, now: () => string): (roles: readonly Role[]) => Promise<string> {
  const cookies = new Map<string, string>();
  return async (roles) => {
    const id = roles.join('-');
    if (roles.length === 0) return '';
    const key = `${id} ${now()}`; // a session is over soon after the clock has been set
    if (!cookies.has(key)) {
      await db.insertInto('users').values({
        id, login: `${id}@example.no`, name: `Prøve ${id}`, roles: JSON.stringify(roles), passwordHash: null, oidcIssuer: null, oidcSubject: null, disabled: 0,
        failures: 0, lockedUntil: null, createdAt: NOW, version: 1,
      }).onConflict((conflict) => conflict.doNothing()).execute();
      cookies.set(key, `spredt=${await startSession(db, id, 'password', now())}`);
    }
    return cookies.get(key) as string;
  };
}

/** The application on a database of its own, without a socket. */
export interface OpenApp {
  readonly app: App;
  readonly db: Database;
  readonly rounds: RoundService;
  readonly meetings: MeetingService;
  readonly pagesFolder: string;
  /** Where the database lies. */
  readonly dataFolder: string;
  /** What was logged, a JSON line each. */
  readonly logged: readonly string[];
  /** Asks as the browser of a caseworker on this machine would. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** Asks as the browser of somebody with these roles would; of nobody who is signed in, when there are none. */
  askAs(roles: readonly Role[], path: string, init?: RequestInit): Promise<Response>;
  /** Sets the clock. */
  setNow(at: string): void;
  /** Freezes a round of a problem. */
  addRound(name: string, problem: Problem): Promise<void>;
  takeInDemonstration(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the application with everything real: SQLite in a temporary folder, worker threads, the shipped policies. */
export async function openApp({ origin = null, oidc = null, terms = TERMS, followUpTerms = FOLLOW_UP_TERMS }: Partial<Pick<AppParts, 'origin' | 'oidc' | 'terms' | 'followUpTerms'>> = {}): Promise<OpenApp> {
  const folder = temporaryFolder();
  const db = await openDatabase(join(folder.path, 'data'));
  await shipWords(db, readWords(join(ROOT, 'data', 'words.json')), NOW);
  const pool = new SolvePool({ size: 2, graceMilliseconds: 600, warm: false, waiting: 20 });
  const questionPool = new SolvePool({ size: 1, graceMilliseconds: 600, warm: false, waiting: 20 });
  const longPool = new SolvePool({ size: 1, graceMilliseconds: 600, warm: false, waiting: 20 });
  const studyPool = new SolvePool({ size: 2, graceMilliseconds: 600, warm: false, waiting: 100 });
  let at = NOW;
  const now = (): string => at;
  const policies = createPolicyService({ folder: join(ROOT, 'data', 'policies'), db, now });
  await policies.refresh();
  const rounds = createRoundService({ db, policies, now, parameters: PARAMETERS, followUpTerms, isInvented: inventedIn(join(ROOT, 'data', 'instances')) });
  const meetings = createMeetingService({ db, pool, policies, now, parameters: PARAMETERS, terms, followUpTerms });
  const logged: string[] = [];
  const pagesFolder = join(folder.path, 'pages');
  mkdirSync(pagesFolder);
  const log = pino({ level: 'trace' }, { write: (line) => void logged.push(line) });
  const studies = await createStudyService({ db, policies, now, studyPool, parameters: PARAMETERS, followUpTerms, log });
  const app = createApp({
    db, pool, questionPool, longPool, studies, rounds, meetings, policies, basemap: createBasemapService(db), log,
    version: '0.0.0-test', pagesFolder, port: () => PORT, origin, oidc, now, parameters: PARAMETERS, terms, followUpTerms,
  });
  const cookieOf = signedIn(db, now);
  const askAs: OpenApp['askAs'] = async (roles, path, init) => app.request(path, {
    ...init, headers: { host: `127.0.0.1:${PORT}`, origin: `http://127.0.0.1:${PORT}`, cookie: await cookieOf(roles), ...Object.fromEntries(new Headers(init?.headers)) },
  });
  return {
    app, db, rounds, meetings, pagesFolder, dataFolder: join(folder.path, 'data'), logged,
    askAs,
    ask: (path, init) => askAs(['caseworker'], path, init),
    setNow: (moment) => void (at = moment),
    addRound: (name, problem) => createRound(db, { name, problem, text: writeProblem(problem) }, { actor: 'spredt', at: NOW, parameters: PARAMETERS }),
    async takeInDemonstration() {
      const policy = policies.find('roof-first');
      if (policy === undefined) throw new Error('roof-first ships');
      const taken = await takeIn({ db, folder: join(ROOT, 'data', 'demonstration'), demonstration: true, asOf: AS_OF, policy, now, parameters: PARAMETERS, followUpTerms });
      if (!taken.ok) throw new Error(taken.faults.join('\n'));
    },
    async close() {
      await pool.close();
      await questionPool.close();
      await longPool.close();
      await studyPool.close();
      await db.destroy();
      folder.remove();
    },
  };
}
