import { dayOf, distanceMetres, type Point } from '../../solver/index.ts';
import type { PhaseTerm } from '../follow-up-terms/schemas.ts';

/** What a household needs in full, as a round has it: minutes a week, those in the evening among them, and visits. */
export interface FullNeed {
  readonly minutes: number;
  readonly eveningMinutes: number;
  readonly visits: number;
}

/** A home that somebody is to move into and be followed up in: since when, what is needed in full, by which team from where, and where it is. */
export interface Coming {
  readonly householdId: string;
  readonly teamId: string;
  /** The day of moving in, an ISO date. */
  readonly moveIn: string;
  readonly need: FullNeed;
  readonly base: Point;
  readonly home: Point;
  readonly isOffered: boolean;
}

/** Days from the Monday of a week to its Thursday, by which an agreement counts for it as well. */
const TO_THURSDAY = 3;

/** Minutes a week that a phase asks for on average. */
const minutesOf = ({ visitsPerWeek, minutesPerVisit, everyWeeks }: PhaseTerm): number => (visitsPerWeek * minutesPerVisit) / everyWeeks;

/** How the need falls by the usual phases (an assumption): the share of the first phase, in percent, for so many weeks each. A first phase without visits says nothing: then all is needed throughout. */
export function phasePercents(phases: readonly PhaseTerm[]): readonly { readonly weeks: number; readonly percent: number }[] {
  const full = phases[0] === undefined ? 0 : minutesOf(phases[0]);
  return phases.map((phase) => ({ weeks: phase.weeks, percent: full === 0 ? 100 : (100 * minutesOf(phase)) / full }));
}

/** The share of the full need in a week, named by its Monday, in percent: nothing before the household has moved in, and the last phase from then on where all are over. */
export function percentIn(week: string, moveIn: string, phases: ReturnType<typeof phasePercents>): number {
  const days = dayOf(week) + TO_THURSDAY - dayOf(moveIn);
  if (days < 0) return 0;
  let end = 0;
  for (const { weeks, percent } of phases) {
    end += weeks * 7;
    if (days < end) return percent;
  }
  return phases.at(-1)?.percent ?? 100;
}

/** Minutes in a week of a home that is coming, with the way there and back for each visit, rounded up as a round counts them. */
export function comingMinutes({ need, base, home }: Coming, percent: number, metresPerMinute: number): { readonly minutes: number; readonly eveningMinutes: number } {
  const share = (minutes: number): number => Math.ceil((minutes * percent) / 100);
  return { minutes: share(need.minutes) + Math.ceil((need.visits * percent * 2 * distanceMetres(base, home)) / (100 * metresPerMinute)), eveningMinutes: share(need.eveningMinutes) };
}
