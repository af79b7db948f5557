import { phaseIn, visitedIn, type HeldVisit, type LastTime, type Opening, type Phase } from '../../solver/index.ts';
import type { FollowUpTerms } from '../follow-up-terms/schemas.ts';
import type { FollowUpAgreement } from '../intake/schemas.ts';
import type { CarriedVisit } from '../my-day/service.ts';
import type { MaterialVisit } from './material.ts';
import { holdsIn } from './staff-hours.ts';
import type { StoredDay } from './stored-plan.ts';
import { daysAfter, daysBetween, daysOfWeek, minutesAt } from './week-days.ts';

/** What is known of a week's visits beside the registers. */
export interface VisitHistory {
  readonly week: string;
  /** What has happened of the week by its plan. */
  readonly settled: readonly StoredDay[];
  /** Who came and when, to stay near: the plan of the same week, else that of the week before. */
  readonly before: readonly StoredDay[];
  /** What has been told of visits lately, that of the week itself too. */
  readonly told: readonly CarriedVisit[];
  /** What a leader has settled, by the id of the visit. */
  readonly held: ReadonlyMap<string, HeldVisit>;
}

/** The visits of an agreement in a week: how long each is, those that are to be planned, and the days of those that it has had. */
export interface AgreementVisits {
  readonly minutes: number;
  readonly madeOn: readonly number[];
  readonly visits: readonly MaterialVisit[];
}

const SECOND = /\/2$/;

/** The number of a visit in its agreement's week: 2 of `A-17/2` and of `A-17/2/2`; null for a visit of another agreement. */
export function numberOf(agreementId: string, visitId: string): number | null {
  if (!visitId.startsWith(`${agreementId}/`)) return null;
  const number = /^([1-9]\d*)(\/2)?$/.exec(visitId.slice(agreementId.length + 1))?.[1];
  return number === undefined ? null : Number(number);
}

const isIn = (date: string, week: string): boolean => date >= week && date <= daysAfter(week, 6);

/** When a visit may begin, day by day: in the times that suit (of several on a day the longest), within the hours of visits, in the evening where it is one, and so that it ends in time. */
function openingsOf({ times, startDate, endDate }: FollowUpAgreement, { minutesPerVisit }: Phase, isEvening: boolean, week: string, terms: Pick<FollowUpTerms, 'eveningFrom' | 'week'>): readonly Opening[] {
  const [earliest, latestEnd] = [minutesAt(isEvening ? terms.eveningFrom : terms.week.earliestVisit), minutesAt(terms.week.latestVisitEnd)];
  return daysOfWeek(week).flatMap((date, day): readonly Opening[] => {
    if (date < startDate || date > endDate) return [];
    const suits = times.length === 0 ? [{ from: 0, until: latestEnd }]
      : times.filter((stretch) => stretch.weekday === day + 1 && holdsIn(stretch, week)).map(({ from, until }) => ({ from: minutesAt(from), until: minutesAt(until) }));
    const rooms = suits.map(({ from, until }) => ({ day, from: Math.max(from, earliest), latest: null, closes: Math.min(until, latestEnd) - minutesPerVisit })).filter(({ from, closes }) => closes >= from);
    return rooms.toSorted((a, b) => b.closes - b.from - (a.closes - a.from)).slice(0, 1);
  });
}

/** The times that an agreement's visits were made in a plan, by their ids; in a plan of another week in the order of the days, since numbers say little there. */
function lastTimes(agreementId: string, { before, week }: VisitHistory): (number: number, isSecond: boolean) => LastTime | null {
  const stops = before.flatMap(({ staffId, date, stops: those }) => those.filter((stop) => stop.agreementId === agreementId).map(({ visitId, start }) => ({ visitId, staffId, date, start })))
    .toSorted((a, b) => (a.date === b.date ? (a.start < b.start ? -1 : 1) : a.date < b.date ? -1 : 1));
  const isSame = before.some(({ date }) => isIn(date, week));
  const of = (second: boolean) => stops.filter(({ visitId }) => SECOND.test(visitId.slice(agreementId.length + 1).replace(/^\d+/, '')) === second);
  const [firsts, seconds] = [of(false), of(true)];
  return (number, isSecond) => {
    const those = isSecond ? seconds : firsts;
    const stop = isSame ? those.find(({ visitId }) => numberOf(agreementId, visitId) === number) : those[number - 1];
    return stop === undefined ? null : { staffId: stop.staffId, day: (daysBetween(week, stop.date) + 7) % 7 };
  };
}

/** The days to which visits have been put off, in the order of telling; two who were to come together tell of one visit. */
function postponedTo(agreementId: string, { told, week }: VisitHistory): readonly number[] {
  const ofOne = told.filter((visit) => visit.agreementId === agreementId && visit.outcome === 'postponed' && visit.postponedTo !== null && isIn(visit.postponedTo, week))
    .toSorted((a, b) => (a.writtenAt === b.writtenAt ? (a.id < b.id ? -1 : 1) : a.writtenAt < b.writtenAt ? -1 : 1));
  const byVisit = new Map(ofOne.map((visit) => [visit.planned === null ? visit.id : `${visit.date} ${numberOf(agreementId, visit.planned)}`, daysBetween(week, visit.postponedTo ?? week)]));
  return [...byVisit.values()];
}

/** Which of an agreement's visits have been used in the week, by plan or by telling, and on which days it has had one. */
function usedOf({ id }: FollowUpAgreement, { settled, told, week }: VisitHistory, numbers: readonly number[]): { readonly used: ReadonlySet<number>; readonly madeOn: readonly number[] } {
  const stops = settled.flatMap(({ date, stops: those }) => those.filter(({ agreementId }) => agreementId === id).map(({ visitId }) => ({ number: numberOf(id, visitId), day: daysBetween(week, date) })));
  const inWeek = told.filter(({ agreementId, date }) => agreementId === id && isIn(date, week));
  const toldOf = inWeek.flatMap(({ planned, outcome, date }) => {
    const number = planned === null ? null : numberOf(id, planned);
    return number === null ? [] : [{ number, outcome, day: daysBetween(week, date) }];
  });
  const used = new Set([...stops, ...toldOf].flatMap(({ number }) => number ?? []));
  const attended = toldOf.filter(({ number, outcome }) => (outcome === 'done' || outcome === 'notAtHome') && !stops.some((stop) => stop.number === number));
  const beside = inWeek.filter(({ planned, outcome }) => planned === null && outcome === 'done').map(({ date }) => daysBetween(week, date));
  // a visit that nobody had planned is one of those that the week was to have
  for (const number of numbers.filter((one) => !used.has(one)).slice(0, beside.length)) used.add(number);
  return { used, madeOn: [...new Set([...stops.map(({ day }) => day), ...attended.map(({ day }) => day), ...beside])].toSorted((a, b) => a - b) };
}

/**
 * The visits that an agreement is to have in a week: those of its phase, the last of them in the evening as far as the phase says, and those that were put off to a day of the week. Null where it has none: it is not accepted,
 * in no phase, or not visited in this week.
 */
export function visitsIn(agreement: FollowUpAgreement, history: VisitHistory, terms: Pick<FollowUpTerms, 'eveningFrom' | 'week'>): AgreementVisits | null {
  const { week, held } = history;
  const phase = phaseIn(agreement, week);
  if (phase === null) return null;
  const regular = visitedIn(phase, week) ? phase.visitsPerWeek : 0;
  const days = postponedTo(agreement.id, history);
  if (regular + days.length === 0) return null;
  const { used, madeOn } = usedOf(agreement, history, Array.from({ length: regular }, (_, index) => index + 1));
  const lastOf = lastTimes(agreement.id, history);
  const isByTwo = agreement.byTwo;
  const visit = (number: number, isEvening: boolean, openings: readonly Opening[]): MaterialVisit => ({
    number, isEvening, openings, last: lastOf(number, false), lastOfSecond: isByTwo ? lastOf(number, true) : null,
    held: held.get(`${agreement.id}/${number}`) ?? null, heldOfSecond: isByTwo ? held.get(`${agreement.id}/${number}/2`) ?? null : null,
  });
  const usual = Array.from({ length: regular }, (_, index) => {
    const isEvening = index >= regular - phase.eveningVisitsPerWeek;
    return visit(index + 1, isEvening, openingsOf(agreement, phase, isEvening, week, terms));
  });
  const putOff = days.map((day, index) => visit(regular + index + 1, false, openingsOf(agreement, phase, false, week, terms).filter((opening) => opening.day === day)));
  return { minutes: phase.minutesPerVisit, madeOn, visits: [...usual, ...putOff].filter(({ number }) => !used.has(number)) };
}
