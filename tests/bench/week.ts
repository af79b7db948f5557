import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { AS_OF } from '../../data/demonstration/calendar.ts';
import type { Actor } from '../../server/access/schemas.ts';
import { openDatabase } from '../../server/db/open.ts';
import { takeIn } from '../../server/first-start.ts';
import { readFollowUpTerms } from '../../server/follow-up-terms/service.ts';
import type { PolicyFile } from '../../server/intake/schemas.ts';
import { readParameters } from '../../server/parameters/service.ts';
import { readWords, shipWords } from '../../server/registers/service.ts';
import { SolvePool } from '../../server/solving/pool.ts';
import { decideWeek } from '../../server/visit-weeks/decide.ts';
import { planWeek, planWithAbsence, type PlanningJob, type PlanRefusal, type WeekParts } from '../../server/visit-weeks/planning.ts';
import type { WeekView } from '../../server/visit-weeks/schemas.ts';
import { daysAfter, mondayOf } from '../../server/visit-weeks/week-days.ts';
import type { WeekRun } from './week-history.ts';

const data = fileURLToPath(new URL('../../data/', import.meta.url));
const LEADER: Actor = { id: 'bench', login: 'bench', name: 'Bench', roles: ['followUpLeader'] };
const NOON = '12:00';

/** Plans as the server does, in a thread, and measures it on the clock and by the core; the by-hand plan is made in the same thread. */
async function measured(began: Promise<PlanningJob | PlanRefusal>): Promise<{ readonly view: WeekView; readonly seconds: number; readonly cpuSeconds: number }> {
  const [clock, cpu] = [performance.now(), process.cpuUsage()];
  const planning = await began;
  if (typeof planning === 'string') throw new Error(`the week was not planned: ${planning}`);
  const outcome = await planning.job.outcome;
  if (outcome.kind !== 'answered') throw new Error(`the week was not planned: ${outcome.message}`);
  const view = await planning.finish(outcome.answer);
  const { user, system } = process.cpuUsage(cpu);
  return { view, seconds: (performance.now() - clock) / 1000, cpuSeconds: (user + system) / 1e6 };
}

/** Who has most to do on a morning of a plan. */
function busiestOn({ staff }: WeekView, date: string): string {
  const stops = staff.map(({ id, days }) => ({ id, stops: days.find((day) => day.date === date)?.stops.filter(({ start }) => start < NOON).length ?? 0 }));
  const [first] = stops.toSorted((a, b) => b.stops - a.stops);
  if (first === undefined) throw new Error(`nobody works on ${date}`);
  return first.id;
}

/** Four plans of the demonstration municipality: its first whole week by hand and by the search, that week again with the busiest staff member ill on Tuesday morning, and the week after. */
async function* plansOf(parts: WeekParts & { setNow(at: string): void }, week: string, seed: number): AsyncGenerator<Omit<WeekRun, 'date' | 'seed'>> {
  const first = await measured(planWeek(parts, week, { seed, from: null, held: null }, LEADER));
  yield { week, plan: 'by hand', figures: first.view.byHand, seconds: null, cpuSeconds: null };
  yield { week, plan: 'search', figures: first.view.figures, seconds: first.seconds, cpuSeconds: first.cpuSeconds };
  const decided = await decideWeek(parts, week, { version: first.view.version, newest: first.view.version }, LEADER);
  if (typeof decided === 'string') throw new Error(`the week was not decided: ${decided}`);
  const tuesday = daysAfter(week, 1);
  const after = await measured(planWeek(parts, daysAfter(week, 7), { seed, from: null, held: null }, LEADER));
  yield { week: daysAfter(week, 7), plan: 'week after', figures: after.view.figures, seconds: after.seconds, cpuSeconds: after.cpuSeconds };
  parts.setNow(`${tuesday}T06:00:00.000Z`);
  const ill = await measured(planWithAbsence(parts, week, { staffId: busiestOn(first.view, tuesday), seed, absence: { from: tuesday, to: tuesday, fromTime: null, untilTime: NOON } }, LEADER));
  yield { week, plan: 'ill on Tuesday morning', figures: ill.view.figures, seconds: ill.seconds, cpuSeconds: ill.cpuSeconds };
}

/** Plans the demonstration municipality's week with a seed, on a database of its own; gives the runs one by one. */
export async function* weekRuns(seed: number): AsyncGenerator<WeekRun> {
  const folder = mkdtempSync(join(tmpdir(), 'spredt-bench-week-'));
  const db = await openDatabase(folder);
  const pool = new SolvePool({ size: 1, graceMilliseconds: 600, warm: false, waiting: 1 });
  let at = `${AS_OF}T08:00:00.000Z`;
  const now = (): string => at;
  try {
    const [parameters, followUpTerms] = [readParameters(join(data, 'parameters.json')), readFollowUpTerms(join(data, 'follow-up.json'))];
    const policy = JSON.parse(readFileSync(join(data, 'policies/roof-first.json'), 'utf8')) as PolicyFile;
    await shipWords(db, readWords(join(data, 'words.json')), at);
    const taken = await takeIn({ db, folder: join(data, 'demonstration'), demonstration: true, asOf: AS_OF, policy, now, parameters, followUpTerms });
    if (!taken.ok) throw new Error(taken.faults.join('\n'));
    const parts = { db, now, parameters, followUpTerms, questionPool: pool, longPool: pool, setNow: (moment: string) => void (at = moment) };
    const date = new Date().toISOString().slice(0, 10);
    for await (const run of plansOf(parts, daysAfter(mondayOf(AS_OF), 7), seed)) yield { date, seed, ...run };
  } finally {
    await pool.close();
    await db.destroy();
    rmSync(folder, { recursive: true, force: true });
  }
}
