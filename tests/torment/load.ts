import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { demonstrationFiles, openOffice, signIn, startServer, takeFilesIn, type Person } from './office.ts';

// Twenty people work at once, each as fast as somebody who clicks without thinking, while two solves run in the same server.

/** What a minute of work came to; times are milliseconds from question to whole answer. */
export interface LoadReport {
  readonly requests: number;
  readonly perSecond: number;
  readonly median: number;
  readonly p99: number;
  readonly slowest: number;
  /** Answers of 400 and above that nobody expected, and broken connections. */
  readonly errors: readonly string[];
  readonly solves: number;
}

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, milliseconds));
const POLICY = 'roof-first';

interface Measure {
  readonly times: number[];
  readonly errors: string[];
}

async function timed(person: Person, measure: Measure, path: string, init?: RequestInit): Promise<unknown> {
  const began = performance.now();
  try {
    const answer = await person.ask(path, init);
    const text = await answer.text();
    measure.times.push(performance.now() - began);
    if (answer.ok) return text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) as unknown : text;
    // two people changing one household at once is told to the second, as it should be
    if (answer.status !== 409) measure.errors.push(`${init?.method ?? 'GET'} ${path}: ${answer.status} ${text.slice(0, 120)}`);
  } catch (error) {
    measure.errors.push(`${path}: ${String(error)}`);
  }
  return null;
}

interface Row {
  readonly record: Record<string, unknown>;
  readonly version: number;
}

/** What one person does in a row: looks for somebody, opens, changes, looks at homes and at the round. */
async function work(person: Person, measure: Measure, ids: readonly string[], roundId: string, dice: () => number): Promise<void> {
  const id = ids[Math.floor(dice() * ids.length)] as string;
  const steps: readonly (() => Promise<unknown>)[] = [
    () => timed(person, measure, '/api/overview'),
    () => timed(person, measure, `/api/registers/households?q=${id.slice(0, 2)}&sort=-applicationDate`),
    async () => {
      const row = await timed(person, measure, `/api/registers/households/${id}`) as Row | null;
      if (row === null) return;
      const record = { ...row.record, maxMonthlyRentNok: 5000 + Math.floor(dice() * 5000) };
      await timed(person, measure, `/api/registers/households/${id}`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ record, version: row.version, reason: null }) });
    },
    () => timed(person, measure, '/api/registers/dwellings?filter=state:free&sort=-monthlyRentNok'),
    () => timed(person, measure, '/api/registers/tenancies?page=2&q=storgata'),
    () => timed(person, measure, `/api/rounds/${roundId}`),
  ];
  for (const step of steps) {
    await step();
    await wait(dice() * 200);
  }
}

/** Solves the round again and again until the time is over. */
async function solveOn(person: Person, roundId: string, isOver: () => boolean, errors: string[]): Promise<number> {
  let solves = 0;
  for (let seed = 1; !isOver(); seed += 1) {
    const answer = await person.ask(`/api/rounds/${roundId}/solve?seed=${seed}&timeLimitSeconds=120`, { method: 'POST' });
    const text = await answer.text();
    if (/^event: ?proposal$/m.test(text)) solves += 1;
    else errors.push(`a solve ended with ${answer.status}: ${text.slice(-200)}`);
  }
  return solves;
}

/** Lets people work for some seconds beside two solves. */
export async function loadFor(seconds: number, people: number, dice: () => number): Promise<LoadReport> {
  const folder = mkdtempSync(join(tmpdir(), 'spredt-load-'));
  const server = await startServer(folder);
  try {
    const logins = Array.from({ length: people }, (_, i) => `person-${i + 1}@example.no`);
    await openOffice(server, Object.fromEntries(logins.map((login) => [login, ['caseworker', 'manager']])));
    const persons: Person[] = [];
    for (const login of logins) persons.push(await signIn(server.address, login));
    const first = persons[0] as Person;
    await takeFilesIn(first, demonstrationFiles());
    const newRound = async (): Promise<{ readonly id: string }> => {
      const made = await first.ask('/api/rounds', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ asOf: '2026-12-01', policyId: POLICY, horizonDays: 90 }) });
      return await made.json() as { readonly id: string };
    };
    const [round, other] = [await newRound(), await newRound()];
    const list = await (await first.ask('/api/registers/households?size=200')).json() as { readonly rows: readonly { readonly record: { readonly id: string } }[] };
    const ids = list.rows.map((row) => row.record.id);
    const measure: Measure = { times: [], errors: [] };
    const end = performance.now() + seconds * 1000;
    const isOver = (): boolean => performance.now() >= end;
    const solving = [round, other].map(({ id }) => solveOn(first, id, isOver, measure.errors));
    await Promise.all(persons.map(async (person) => { while (!isOver()) await work(person, measure, ids, round.id, dice); }));
    const solves = (await Promise.all(solving)).reduce((sum, some) => sum + some, 0);
    const times = measure.times.toSorted((a, b) => a - b);
    const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
    return { requests: times.length, perSecond: times.length / seconds, median: at(0.5), p99: at(0.99), slowest: at(1), errors: measure.errors, solves };
  } finally {
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}
