import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { AS_OF } from '../../data/demonstration/calendar.ts';
import { openDatabase } from '../../server/db/open.ts';
import { takeIn } from '../../server/first-start.ts';
import type { PolicyFile } from '../../server/intake/schemas.ts';
import { readFollowUpTerms } from '../../server/follow-up-terms/service.ts';
import { readParameters } from '../../server/parameters/service.ts';
import { readWords, shipWords } from '../../server/registers/service.ts';
import { problemPolicy } from '../../server/rounds/service.ts';
import { readStaffedTown } from '../../server/town/service.ts';
import { SimulationFile, supposedBy, type Simulated, type Town } from '../../solver/index.ts';
import type { SimulationRun } from './simulation-history.ts';

/** What is simulated of the demonstration municipality: a policy, how homes are given, and how much. */
export interface PlannedSimulation {
  readonly policy: string;
  readonly kind: 'queue' | 'solved';
  readonly years: number;
  readonly replications: number;
  readonly threads: number;
}

/** The promise (a year, weekly rounds, twenty replications on two cores), the queue beside it, and longer runs of one replication to see that cost grows with the years and memory does not. */
export const SIMULATIONS: readonly PlannedSimulation[] = [
  { policy: 'roof-first', kind: 'solved', years: 1, replications: 20, threads: 2 },
  { policy: 'strict-limits', kind: 'solved', years: 1, replications: 20, threads: 2 },
  { policy: 'queue-order', kind: 'queue', years: 1, replications: 20, threads: 2 },
  ...[1, 2, 4, 8].map((years) => ({ policy: 'queue-order', kind: 'queue' as const, years, replications: 1, threads: 1 })),
  ...[1, 2, 4].map((years) => ({ policy: 'roof-first', kind: 'solved' as const, years, replications: 2, threads: 1 })),
];

/** What a thread is given, and what it says of each replication when it is done. */
export interface ThreadAsked {
  readonly simulated: Simulated;
  readonly replications: readonly number[];
}

/** How one replication went. `heapMb`: what was held in memory at its last day, after a collection of garbage. */
export interface ThreadTold {
  readonly held: number;
  readonly proved: number;
  readonly cpuSeconds: number;
  readonly heapMb: number;
  /** Households that wait at the end of a day, on average. */
  readonly waiting: number;
}

const data = fileURLToPath(new URL('../../data/', import.meta.url));
const json = (path: string): unknown => JSON.parse(readFileSync(join(data, path), 'utf8'));
const policyFile = (name: string): PolicyFile => json(`policies/${name}.json`) as PolicyFile;

/** The demonstration municipality as its registers have it on the day of its first round. */
export async function demonstrationTown(): Promise<Town> {
  const folder = mkdtempSync(join(tmpdir(), 'spredt-bench-town-'));
  const db = await openDatabase(folder);
  const at = `${AS_OF}T08:00:00.000Z`;
  try {
    await shipWords(db, readWords(join(data, 'words.json')), at);
    const followUpTerms = readFollowUpTerms(join(data, 'follow-up.json'));
    const parameters = readParameters(join(data, 'parameters.json'));
    const taken = await takeIn({ db, folder: join(data, 'demonstration'), demonstration: true, asOf: AS_OF, policy: policyFile('roof-first'), now: () => at, parameters, followUpTerms });
    if (!taken.ok) throw new Error(taken.faults.join('\n'));
    return await readStaffedTown(db, AS_OF, followUpTerms);
  } finally {
    await db.destroy();
    rmSync(folder, { recursive: true, force: true });
  }
}

function thread(asked: ThreadAsked): Promise<readonly ThreadTold[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./simulation-thread.ts', import.meta.url), { workerData: asked });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/** Runs what is planned as the server would, replications dealt out to threads, and measures it from outside. */
export async function simulateOnce(town: Town, planned: PlannedSimulation, seed: number): Promise<Omit<SimulationRun, 'date' | 'version'>> {
  const { assumptions } = SimulationFile.parse(json('simulation.json'));
  const simulated: Simulated = {
    town, supposed: supposedBy(assumptions), procedure: { kind: planned.kind, policy: problemPolicy(policyFile(planned.policy)) }, days: planned.years * 365, warmUpDays: 0, seed,
  };
  const numbers = Array.from({ length: planned.replications }, (_, i) => i);
  const began = performance.now();
  const told = (await Promise.all(Array.from({ length: planned.threads }, (_, i) => thread({ simulated, replications: numbers.filter((n) => n % planned.threads === i) })))).flat();
  const sum = (of: (one: ThreadTold) => number): number => told.reduce((all, one) => all + of(one), 0);
  return {
    ...planned, seed, seconds: (performance.now() - began) / 1000, cpuSeconds: sum((one) => one.cpuSeconds), heapMb: Math.max(...told.map((one) => one.heapMb)),
    rounds: sum((one) => one.held), proved: sum((one) => one.proved), waiting: sum((one) => one.waiting) / told.length,
  };
}
