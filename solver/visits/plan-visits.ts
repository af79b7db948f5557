import { Random } from '../search/random.ts';
import { Annealer, type Cooling } from './anneal.ts';
import { visitProblemFaults } from './faults.ts';
import { judgePlan, type JudgedPlan } from './judge.ts';
import type { Visit, VisitPlan, VisitProblem } from './problem.ts';
import { tablesOf, type Tables } from './tables.ts';

/** How much is searched: so many random moves (0 and up), told by a seed (a whole number). The same effort gives the same plan on every machine, unless it is stopped. */
export interface PlanEffort {
  readonly moves: number;
  readonly seed: number;
}

/** What a search of visits asks and tells while it runs: whether to stop (asked often; the best plan so far is then given), and the share of its moves that is done, 0 to 1, in hundredths. */
export interface PlanHooks {
  readonly shouldStop: () => boolean;
  readonly onProgress?: (share: number) => void;
}

/** A plan with how it was judged, and whether every move was made that was asked for. */
export interface PlannedVisits {
  readonly plan: VisitPlan;
  readonly judged: JudgedPlan;
  readonly isWhole: boolean;
}

/** A search from nothing cools so often from where almost everything moves, with half of its moves; all else are coolings from the best, less warm. */
const FRESH = 3;
const AFTER = 4;
/** Temperatures as shares of what a middling trip costs: where a search from nothing begins, where one from a good plan does, and where all end. */
const HOT = 2.25;
const WARM = 0.2;
const COLD = 0.0125;
/** By how much the search and the judge may differ in what a plan costs, as a share of it: rounding. */
const ROUNDING = 1e-9;

/** What a trip between two different places costs on average, weighed (as that much tardiness or overtime where travel costs nothing): what temperatures are measured in. */
function middlingTrip({ travel, placeCount, weights }: Tables): number {
  const trips = placeCount * (placeCount - 1);
  const mean = trips === 0 ? 1 : travel.reduce((total, minutes) => total + minutes, 0) / trips;
  return Math.max(mean, 1) * (weights.travel || weights.tardiness || weights.overtime || 1);
}

function coolings(moves: number, trip: number, hasStart: boolean): readonly Cooling[] {
  const to = COLD * trip;
  const fresh = hasStart ? 0 : Math.round(moves / 2 / FRESH);
  const after = Math.round((moves - FRESH * fresh) / AFTER);
  return [
    ...(hasStart ? [] : Array.from({ length: FRESH }, () => ({ moves: fresh, from: HOT * trip, to }))),
    ...Array.from({ length: AFTER }, () => ({ moves: after, from: WARM * trip, to })),
  ];
}

/** The best plan of a search, in the words of the problem, with the times of its clock. */
function planOf(problem: VisitProblem, { routes: { next, shiftOf }, clock: { start } }: Annealer): VisitPlan {
  const { visits, shifts } = problem;
  const routes = shifts.map((shift, s) => {
    const stops = [];
    const end = visits.length + s;
    for (let node = next[end] as number; node !== end; node = next[node] as number) stops.push({ visitId: (visits[node] as Visit).id, start: start[node] as number });
    return { shiftId: shift.id, stops };
  });
  return { routes, uncoveredIds: visits.filter((_, v) => shiftOf[v] === -1).map(({ id }) => id) };
}

/** Puts what is held where it is held, and the visits of an earlier plan where they were, as far as they may stand there. Throws when what is held cannot be kept. */
function takeStart(problem: VisitProblem, annealer: Annealer, start: VisitPlan | null): void {
  const { tables: { allowed, shiftCount, isHeld }, shiftOf } = annealer.routes;
  const visitOf = new Map(problem.visits.map(({ id }, index) => [id, index]));
  const stopsOf = new Map(start?.routes.map(({ shiftId, stops }) => [shiftId, stops]));
  const routes = problem.shifts.map(({ id }, shift) => {
    const held = problem.visits.flatMap((visit, index) => (visit.held !== null && allowed[index * shiftCount + shift] === 1 ? [{ index, start: visit.held.start }] : []));
    const others = (stopsOf.get(id) ?? []).flatMap((stop) => {
      const index = visitOf.get(stop.visitId);
      return index === undefined || isHeld[index] === 1 ? [] : [{ index, start: stop.start }];
    });
    return { shift, visits: [...others, ...held].toSorted((a, b) => a.start - b.start).map(({ index }) => index) };
  });
  const firstLost = (): Visit | undefined => problem.visits.find(({ held }, index) => held !== null && shiftOf[index] === -1);
  annealer.takeOver(routes);
  // one may be possible only beside others, that draw a pause to another time
  if (firstLost() !== undefined) annealer.takeOver(routes);
  const lost = firstLost();
  if (lost !== undefined) throw new Error(`visit ${lost.id} cannot be held beside the others that are`);
}

/** Throws when the search made a plan that may not be, or tells another cost of it than the judge: a mistake of ours. */
function trust(judged: JudgedPlan, told: number, { weights }: Tables): void {
  const first = judged.breaches[0];
  if (first !== undefined) throw new Error(`the search made a plan with a breach: ${first.kind} of ${first.subjectId} by ${first.minutes ?? 'no'} minutes`);
  const cost = (Object.keys(weights) as (keyof typeof weights)[]).reduce((total, term) => total + weights[term] * judged.measures[term], 0);
  if (Math.abs(cost - told) > ROUNDING * Math.max(1, cost)) throw new Error(`the search tells a cost of ${told}, the judge ${cost}`);
}

/**
 * Plans visits: from an earlier plan (a replanning, which stays near it where the objective says so) or from nothing. What cannot be made without breaking something is uncovered, never dropped. Throws when the problem has
 * faults, when what is held cannot be, and when the judge finds anything in the plan.
 */
export function planVisits(problem: VisitProblem, effort: PlanEffort, hooks: PlanHooks, start: VisitPlan | null = null): PlannedVisits {
  const faults = visitProblemFaults(problem);
  if (faults.length > 0) throw new Error(`these visits cannot be planned: ${faults.slice(0, 5).join('; ')}`);
  const tables = tablesOf(problem);
  const annealer = new Annealer(tables, new Random(effort.seed));
  takeStart(problem, annealer, start);
  let [done, told, isStopped] = [0, 0, false];
  const look = (moved: number): boolean => {
    const percent = Math.min(100, Math.floor((100 * (done + moved)) / Math.max(1, effort.moves)));
    if (percent > told) hooks.onProgress?.(percent / 100);
    told = Math.max(told, percent);
    isStopped ||= hooks.shouldStop();
    return isStopped;
  };
  for (const cooling of problem.visits.length === 0 ? [] : coolings(effort.moves, middlingTrip(tables), start !== null)) {
    if (look(0)) break;
    annealer.cool(cooling, look);
    annealer.backToBest();
    done += cooling.moves;
  }
  if (!isStopped) hooks.onProgress?.(1);
  annealer.backToBest();
  const plan = planOf(problem, annealer);
  const judged = judgePlan(problem, plan);
  trust(judged, annealer.best.cost, tables);
  return { plan, judged, isWhole: !isStopped };
}
