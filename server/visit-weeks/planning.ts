import type { Actor } from '../access/schemas.ts';
import type { WeekPlanRow } from '../db/follow-up-tables.ts';
import type { Parameters } from '../parameters/schemas.ts';
import { monthsAfter } from '../parameters/service.ts';
import { addToRecord } from '../record/service.ts';
import { recordIn, writeRows, staffNames } from '../registers/service.ts';
import type { VisitsAnswer } from '../solving/outcome.ts';
import type { QuestionJob, SolvePool } from '../solving/pool.ts';
import { judgePlan, type VisitPlan } from '../../solver/index.ts';
import { assembleWeek } from './assemble.ts';
import { prepareWeek, type PreparedWeek, type WeekRefusal, type WeekSurroundings } from './prepare.ts';
import type { AbsenceInWeek, PlanWeek, WeekView } from './schemas.ts';
import { insertVersion, nextVersion, selectHolding, selectVersions } from './store.ts';
import type { StoredPlan } from './stored-plan.ts';
import { viewOf } from './view.ts';
import { daysAfter } from './week-days.ts';

/** What planning needs from outside: the database, the clock, the terms, and threads for what takes seconds and what takes longer. */
export interface WeekParts extends WeekSurroundings {
  readonly parameters: Parameters;
  readonly questionPool: SolvePool;
  readonly longPool: SolvePool;
}

/** A week that is being planned; `finish` stores what came of it as the next version. */
export interface PlanningJob {
  readonly job: QuestionJob<VisitsAnswer>;
  readonly finish: (answer: VisitsAnswer) => Promise<WeekView>;
}

/** Why no planning was begun. */
export type PlanRefusal = WeekRefusal | 'weekPlanNotFound' | 'staffNotFound' | 'busy';

const SUNDAY = 6;

/** The plan of a search and the one by hand, as they are stored. Throws when the judge finds anything in either. */
function storedPlan({ left, problem, moves }: PreparedWeek, { plan, byHand, isWhole }: VisitsAnswer, { seed, from }: Pick<StoredPlan, 'seed' | 'from'>): StoredPlan {
  const assembled = [plan, byHand].map((one: VisitPlan) => {
    const breach = judgePlan(problem, one).breaches[0];
    if (breach !== undefined) throw new Error(`a plan of the week breaks something: ${breach.kind} of ${breach.subjectId}`);
    return assembleWeek(left, problem, one);
  });
  const [planned, hand] = assembled as [ReturnType<typeof assembleWeek>, ReturnType<typeof assembleWeek>];
  return { seed, moves, isWhole, from, days: planned.days, uncovered: planned.uncovered, figures: planned.figures, byHand: hand.figures };
}

function beginPlanning(parts: WeekParts, prepared: PreparedWeek, { seed, from }: Pick<StoredPlan, 'seed' | 'from'>, actor: Actor): PlanningJob | 'busy' {
  const { db, now, parameters } = parts;
  const { left: { material }, problem, moves, start } = prepared;
  const job = (start === null ? parts.longPool : parts.questionPool).planVisits(problem, { moves, seed }, start);
  if (job === null) return 'busy';
  return {
    job,
    finish: (answer) => db.transaction().execute(async (transaction) => {
      const { week } = material;
      const stored = storedPlan(prepared, answer, { seed, from });
      const [at, version] = [now(), await nextVersion(transaction, week)];
      const row: WeekPlanRow = {
        week, version, state: 'draft', material: JSON.stringify(material), plan: JSON.stringify(stored), madeAt: at, madeBy: actor.login, decidedAt: null, decidedBy: null,
        keepUntil: monthsAfter(daysAfter(week, SUNDAY), parameters.visitKeepMonths), erasedAt: null,
      };
      await insertVersion(transaction, row);
      await addToRecord(transaction, { at, actor: actor.login, kind: 'week.planned', subject: `week ${week}`, reason: null, facts: { version, seed, from, visits: stored.figures.visits, uncovered: stored.uncovered.length }, keepUntil: null });
      return viewOf(row, await staffNames(transaction));
    }),
  };
}

/** Begins to plan a week: near a version that is given, or anew. */
export async function planWeek(parts: WeekParts, week: string, { seed, from, held }: PlanWeek, actor: Actor): Promise<PlanningJob | PlanRefusal> {
  const base = from === null ? null : (await selectVersions(parts.db, week)).find(({ version }) => version === from);
  if (base === undefined) return 'weekPlanNotFound';
  const prepared = await prepareWeek(parts, week, base, held);
  return typeof prepared === 'string' ? prepared : beginPlanning(parts, prepared, { seed, from }, actor);
}

/** Adds an absence to a staff member's register. False where there is no such staff member. */
async function addAbsence({ db, now, parameters }: WeekParts, { staffId, absence }: AbsenceInWeek, actor: Actor): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const before = await recordIn(transaction, 'staff', staffId);
    if (before === null) return false;
    const isThere = before.absences.some(({ from, to, fromTime, untilTime }) => from === absence.from && to === absence.to && fromTime === absence.fromTime && untilTime === absence.untilTime);
    const record = { ...before, absences: [...before.absences, absence].toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)) };
    if (!isThere) await writeRows(transaction, [{ register: 'staff', kind: 'change', record, before }], { actor: actor.login, at: now(), reason: null, parameters });
    return true;
  });
}

/** Notes in the register that a staff member is away, and begins to plan the week again with as few changes as possible: from the plan that holds, else the newest, else anew. The absence stays noted whatever comes of the planning. */
export async function planWithAbsence(parts: WeekParts, week: string, asked: AbsenceInWeek, actor: Actor): Promise<PlanningJob | PlanRefusal> {
  if (!await addAbsence(parts, asked, actor)) return 'staffNotFound';
  const base = await selectHolding(parts.db, week) ?? (await selectVersions(parts.db, week))[0] ?? null;
  const prepared = await prepareWeek(parts, week, base, null);
  return typeof prepared === 'string' ? prepared : beginPlanning(parts, prepared, { seed: asked.seed, from: base?.version ?? null }, actor);
}
