// The composition root of the server: reads the settings, opens the database, makes an empty one the demonstration or an installation of one's own, and listens.
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { pino } from 'pino';
import { AS_OF } from '../data/demonstration/calendar.ts';
import { beginOwnInstallation, decideInstallation, findInstallation, inviteFirstAdministrator } from './accounts/service.ts';
import { createApp } from './app.ts';
import { createBasemapService } from './basemap/service.ts';
import { readConfig, type Config } from './config.ts';
import { openDatabase, type Database } from './db/open.ts';
import { errorFacts } from './error-facts.ts';
import { takeIn } from './first-start.ts';
import { keepHouse, keepHouseHourly } from './housekeeping.ts';
import { readParameters } from './parameters/service.ts';
import { createPolicyService, DEFAULT_POLICY, type PolicyService } from './policies/service.ts';
import { readWords, shipWords } from './registers/service.ts';
import { inventedIn } from './rounds/invented.ts';
import { createMeetingService, type MeetingService } from './meeting/service.ts';
import { createRoundService, type RoundService } from './rounds/service.ts';
import { LONG_POOL, QUESTION_POOL, SERVER_POOL, STUDY_POOL, SolvePool } from './solving/pool.ts';
import { createStudyService } from './studies/service.ts';
import { readFollowUpTerms } from './follow-up-terms/service.ts';
import { readTerms } from './terms/service.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
/** The first solve of a round happens by itself, so it may not go on for ever. */
const FIRST_SOLVE = { engine: 'highs', seed: 1, timeLimitSeconds: 20, gapPercent: null } as const;

const parameters = readParameters(join(root, 'data', 'parameters.json'));
const terms = readTerms(join(root, 'data', 'terms.json'));
const followUpTerms = readFollowUpTerms(join(root, 'data', 'follow-up.json'));
const log = pino({ level: 'warn' }, pino.destination(2));
const now = (): string => new Date().toISOString();

function leave(status: number, lines: readonly string[]): never {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exit(status);
}

function settings(): Config {
  const read = readConfig(process.env, root);
  return read.ok ? read.config : leave(2, read.faults);
}

async function databaseIn({ dataFolder }: Config): Promise<Database> {
  try {
    return await openDatabase(dataFolder);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return leave(2, [`SPREDT_DATA is ${JSON.stringify(dataFolder)}; the database there cannot be opened: ${why}.`, 'Maybe it is not a folder that can be written to.']);
  }
}

/** Listens at the port; a port that is taken is said by its name. */
function listen(server: ServerType, { port, host }: Config): Promise<AddressInfo> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => leave(2, error.code === 'EADDRINUSE'
      ? [`PORT is ${port}, and another program listens there already. Maybe Spredt is running; otherwise choose another, as in PORT=3001 npm start.`]
      : [`The server cannot listen at HOST ${host}, PORT ${port}: ${error.message}.`]));
    server.listen(port, host, () => resolve(server.address() as AddressInfo));
  });
}

/** Fills an empty database with the demonstration municipality, by the path that any municipality's files would take. */
async function takeInDemonstration(db: Database, policies: PolicyService): Promise<void> {
  const policy = policies.find(DEFAULT_POLICY);
  if (policy === undefined) throw new Error(`the default policy ${DEFAULT_POLICY} is not among the shipped ones`);
  const taken = await takeIn({ db, folder: join(root, 'data', 'demonstration'), demonstration: true, asOf: AS_OF, policy, now, parameters, followUpTerms });
  if (!taken.ok) leave(1, ['The demonstration municipality has faults:', ...taken.faults]);
}

/** Makes an empty database what the settings say, all at once or not at all; a setting that does not go with what is there is said by its name. */
async function beginInstallation(db: Database, config: Config, policies: PolicyService): Promise<void> {
  const found = await findInstallation(db);
  const decision = decideInstallation(found, config);
  if ('fault' in decision) return leave(2, [decision.fault]);
  if (found !== null) return undefined;
  return decision.kind === 'own' ? beginOwnInstallation({ db, now }) : takeInDemonstration(db, policies);
}

/** Says where the server is, and how the first administrator is made while there is none. */
async function sayWhere(db: Database, config: Config, { family, address, port }: AddressInfo): Promise<void> {
  const where = config.origin ?? `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
  const invitation = await inviteFirstAdministrator({ db, now, parameters, hasProvider: config.oidc !== null });
  const lines = [`Spredt is at ${where}`];
  if (invitation !== null) lines.push(`Make the first administrator at ${invitation.linkAt(where)} (works once, until ${invitation.expiresAt})`);
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** Solves the rounds that have no proposal yet, one after another, in the background. */
async function solveUnsolved(rounds: RoundService, meetings: MeetingService): Promise<void> {
  for (const { id, state, proposalStatus } of await rounds.list()) {
    if (state !== 'draft' || proposalStatus !== null) continue;
    const job = await meetings.solve(id, FIRST_SOLVE, 'any', 'spredt');
    if (typeof job === 'string') continue;
    const outcome = await job.outcome;
    if (outcome.kind === 'none' && outcome.reason === 'stopped') return;
    if (outcome.kind === 'failed') log.error({ round: id }, 'the first solve failed');
  }
}

/** Ends in order at the first signal: no new requests, every solve stopped, the database closed. */
function endOnSignal(server: ServerType, pools: readonly SolvePool[], db: Database): void {
  let ending = false;
  const end = async (): Promise<void> => {
    if (ending) return;
    ending = true;
    server.close();
    await Promise.all(pools.map((pool) => pool.close()));
    if ('closeAllConnections' in server) server.closeAllConnections();
    await db.destroy();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());
}

/** Ends at a mistake that nobody caught, and says where it was: Node would print its message, which can quote what somebody wrote. */
function endAtMistakes(): void {
  process.on('uncaughtException', (error) => {
    log.fatal({ error: errorFacts(error) }, 'ended');
    process.exit(1);
  });
}

async function start(): Promise<void> {
  const config = settings();
  const db = await databaseIn(config);
  const policies = createPolicyService({ folder: join(root, 'data', 'policies'), db, now });
  await policies.refresh();
  await shipWords(db, readWords(join(root, 'data', 'words.json')), now());
  await beginInstallation(db, config, policies);
  await keepHouse({ db, folder: config.dataFolder, parameters, now });
  const pool = new SolvePool(SERVER_POOL);
  const questionPool = new SolvePool(QUESTION_POOL);
  const longPool = new SolvePool(LONG_POOL);
  const rounds = createRoundService({ db, policies, now, parameters, followUpTerms, isInvented: inventedIn(join(root, 'data', 'instances')) });
  const meetings = createMeetingService({ db, pool, policies, now, parameters, terms, followUpTerms });
  const studyPool = new SolvePool(STUDY_POOL);
  const studies = await createStudyService({ db, policies, now, studyPool, parameters, followUpTerms, log });
  let address: AddressInfo | null = null;
  const app = createApp({
    db, pool, questionPool, longPool, studies, rounds, meetings, policies, basemap: createBasemapService(db), log, version, pagesFolder: join(root, 'web', 'dist'),
    port: () => address?.port ?? config.port, origin: config.origin, oidc: config.oidc, now, parameters, terms, followUpTerms,
  });
  const server = createAdaptorServer({ fetch: app.fetch });
  address = await listen(server, config);
  endOnSignal(server, [pool, questionPool, longPool, studyPool], db);
  keepHouseHourly({ db, folder: config.dataFolder, parameters, now }, (error) => log.error({ error: errorFacts(error) }, 'keeping house failed'));
  await sayWhere(db, config, address);
  await solveUnsolved(rounds, meetings).catch((error: unknown) => log.error({ error: errorFacts(error) }, 'the first solve failed'));
}

endAtMistakes();
await start();
