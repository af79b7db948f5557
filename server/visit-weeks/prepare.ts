import { planVisits, visitProblemFaults, type HeldVisit, type VisitPlan, type VisitProblem } from '../../solver/index.ts';
import type { Database } from '../db/open.ts';
import type { WeekPlanRow } from '../db/follow-up-tables.ts';
import type { FollowUpTerms } from '../follow-up-terms/schemas.ts';
import { visitsBetween, type CarriedVisit } from '../my-day/service.ts';
import { readRegisters } from '../registers/service.ts';
import { gatherWeek } from './gather.ts';
import type { WeekMaterial } from './material.ts';
import type { HeldVisitAsked } from './schemas.ts';
import { cutAt, isOver, settledDays } from './settled.ts';
import { staffIn } from './staff-hours.ts';
import { selectHolding } from './store.ts';
import { readStoredPlan, type StoredDay } from './stored-plan.ts';
import { problemOf, startOf, type LeftOfWeek } from './visit-problem.ts';
import { daysAfter, daysBetween, minutesAt, mondayOf } from './week-days.ts';

/** What a week is worked out with. */
export interface WeekSurroundings {
  readonly db: Database;
  readonly now: () => string;
  readonly followUpTerms: FollowUpTerms;
}

/** A week that can be planned: what is left of it, as a problem, with how much is searched and where the search begins (null: from nothing). */
export interface PreparedWeek {
  readonly left: LeftOfWeek;
  readonly problem: VisitProblem;
  readonly start: VisitPlan | null;
  readonly moves: number;
}

/** Why a week cannot be planned: it is over, nobody works or is to be visited, or what is held cannot be kept. */
export type WeekRefusal = 'weekOver' | 'nothingToPlan' | 'heldCannotBeKept';

const DAYS_A_WEEK = 7;
const DAY_BEGINS = '00:00';

/** What is held, by the id of the visit. Of a visit that two make, the other is held too where the plan has somebody else come along. */
function heldBy(asked: readonly HeldVisitAsked[], days: readonly StoredDay[], week: string): ReadonlyMap<string, HeldVisit> {
  const held = new Map(asked.map(({ visitId, staffId, date, start }) => [visitId, { staffId, day: daysBetween(week, date), start: minutesAt(start) }]));
  const companions = asked.flatMap(({ visitId }) => {
    const own = held.get(visitId);
    return days.flatMap(({ staffId, stops }) => stops.filter((stop) => own !== undefined && staffId !== own.staffId && !held.has(stop.visitId) && (stop.visitId === `${visitId}/2` || visitId === `${stop.visitId}/2`))
      .map((stop) => [stop.visitId, { staffId, day: own?.day ?? 0, start: own?.start ?? 0 }] as const));
  });
  return new Map([...held, ...companions]);
}

/** What a version holds, as it was asked for. */
function heldIn(row: WeekPlanRow | null, week: string): readonly HeldVisitAsked[] {
  if (row === null) return [];
  return readStoredPlan(row.plan).days.flatMap(({ staffId, date, stops }) => stops.filter(({ held }) => held && date >= week).map(({ visitId, start }) => ({ visitId, staffId, date, start })));
}

/** The visits that were carried out in the week that begins on a Monday, as days of a plan: who came and when, where no plan holds. */
function daysTold(told: readonly CarriedVisit[], week: string): readonly StoredDay[] {
  return told.filter(({ outcome, date }) => outcome === 'done' && mondayOf(date) === week).map(({ staffId, date, agreementId, planned, minutes }) => ({
    staffId, date, from: DAY_BEGINS, until: DAY_BEGINS, travelMinutes: 0, visitMinutes: minutes, overtimeMinutes: 0,
    stops: [{
      visitId: planned ?? `${agreementId}/0`, agreementId, address: '', lat: 0, lon: 0, start: DAY_BEGINS, minutes, travelBefore: 0, byTwoWith: null, isEvening: false, held: false, changed: null,
    }],
  }));
}

/** What is left of a week to plan, from the registers as they are: near a version (`base`), with what is held (null: what that version holds). */
export async function leftOfWeek({ db, now, followUpTerms }: WeekSurroundings, week: string, base: WeekPlanRow | null, held: readonly HeldVisitAsked[] | null): Promise<LeftOfWeek> {
  const registers = await readRegisters(db);
  const cut = cutAt(week, now());
  const daysIn = (row: WeekPlanRow | null | undefined): readonly StoredDay[] | null => (row === null || row === undefined ? null : readStoredPlan(row.plan).days);
  const holding = await selectHolding(db, week);
  const { staff } = staffIn(registers.staff, registers.teams, week, followUpTerms.week);
  const settled = settledDays(daysIn(holding) ?? daysIn(base) ?? [], week, cut, staff, followUpTerms.travel);
  const told = await visitsBetween(db, daysAfter(week, -Math.max(followUpTerms.week.knownDays, DAYS_A_WEEK)), daysAfter(week, DAYS_A_WEEK - 1));
  const before = daysIn(base) ?? daysIn(holding) ?? daysIn(await selectHolding(db, daysAfter(week, -DAYS_A_WEEK))) ?? daysTold(told, daysAfter(week, -DAYS_A_WEEK));
  const material = gatherWeek(registers, { week, settled, before, told, held: heldBy(held ?? heldIn(base, week), before, week) }, followUpTerms);
  return { material, cut, settled };
}

/** Whether what is held can be kept, each by itself and all together. */
export function canHold(problem: VisitProblem): boolean {
  const { shifts, objective, travelTables, spacings, visits } = problem;
  const held = visits.filter((visit) => visit.held !== null);
  if (held.length === 0) return true;
  const ids = new Set(held.map(({ id }) => id));
  const alone: VisitProblem = { shifts, objective, travelTables, visits: held, links: problem.links.filter(({ firstId, secondId }) => ids.has(firstId) || ids.has(secondId)), spacings: spacings.filter(({ visitIds }) => visitIds.every((id) => ids.has(id))) };
  if (visitProblemFaults(alone).length > 0) return false;
  try {
    planVisits(alone, { moves: 0, seed: 0 }, { shouldStop: () => false });
    return true;
  } catch {
    return false;
  }
}

const visitsOf = ({ agreements }: WeekMaterial): number => agreements.reduce((sum, { visits, byTwo }) => sum + visits.length * (byTwo ? 2 : 1), 0);

/** The problem with those holds alone that can be kept by themselves: what a version held, and somebody has been away or changed their hours since. */
function withoutLostHolds(problem: VisitProblem): VisitProblem {
  const linkedTo = new Map(problem.links.flatMap(({ firstId, secondId }) => [[firstId, secondId], [secondId, firstId]] as const));
  const holding = (ids: readonly (string | undefined)[]): VisitProblem => ({ ...problem, visits: problem.visits.map((visit) => (ids.includes(visit.id) ? visit : { ...visit, held: null })) });
  const kept = problem.visits.filter(({ id, held }) => held !== null && canHold(holding([id, linkedTo.get(id)]))).map(({ id }) => id);
  const all = holding(kept);
  return canHold(all) ? all : holding([]);
}

/**
 * Makes a week ready to be planned: near a version, or anew (null). What is asked to be held and cannot be is refused; of what the version held, that which no longer can be is let go.
 */
export async function prepareWeek(surroundings: WeekSurroundings, week: string, base: WeekPlanRow | null, held: readonly HeldVisitAsked[] | null): Promise<PreparedWeek | WeekRefusal> {
  const left = await leftOfWeek(surroundings, week, base, held);
  if (isOver(left.cut)) return 'weekOver';
  const { followUpTerms: { week: terms } } = surroundings;
  const visits = visitsOf(left.material);
  if (visits === 0 || left.material.staff.length === 0) return 'nothingToPlan';
  const whole = problemOf(left, base === null ? terms.objective : terms.replanObjective);
  const problem = held === null ? withoutLostHolds(whole) : whole;
  if (!canHold(problem)) return 'heldCannotBeKept';
  return { left, problem, start: base === null ? null : startOf(problem, readStoredPlan(base.plan).days, week), moves: visits * (base === null ? terms.movesPerVisit : terms.replanMovesPerVisit) };
}
