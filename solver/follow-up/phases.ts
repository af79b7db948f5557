import { dateOf, dayOf, type DayNumber } from '../domain/date.ts';
import { mondayOf } from '../domain/week.ts';
import type { Agreement, Phase } from './shapes.ts';

/** Days from the Monday of a week to its Thursday. */
const TO_THURSDAY = 3;

/** The phase that an agreement is in on a day (ISO date), the one that began last; null before it starts, after it ends, before its first phase, and where it was not accepted. */
export function phaseOn(agreement: Pick<Agreement, 'startDate' | 'endDate' | 'answer' | 'phases'>, date: string): Phase | null {
  if (agreement.answer !== 'accepted' || date < agreement.startDate || date > agreement.endDate) return null;
  return agreement.phases.reduce<Phase | null>((last, phase) => (phase.from <= date && (last === null || phase.from >= last.from) ? phase : last), null);
}

/** The phase that counts for a whole week, named by its Monday: that of its Thursday, which an ISO week also has its year from. So an agreement that begins on a Friday counts from the Monday after. */
export function phaseIn(agreement: Parameters<typeof phaseOn>[0], week: string): Phase | null {
  return phaseOn(agreement, dateOf(dayOf(week) + TO_THURSDAY));
}

/** The Monday of the first week that a phase counts for. */
function firstWeek(phase: Phase): DayNumber {
  return mondayOf(dayOf(phase.from) + TO_THURSDAY);
}

/** Whether a phase has visits in a week, named by its Monday: every `everyWeeks` weeks from the first that it counts for. */
export function visitedIn(phase: Phase, week: string): boolean {
  const weeks = (dayOf(week) - firstWeek(phase)) / 7;
  return weeks >= 0 && weeks % phase.everyWeeks === 0;
}
