import type { PhaseTerm } from '../../server/follow-up-terms/schemas.ts';
import { dayBefore, daysLater } from './days.ts';
import type { WrittenPhase } from './follow-up-values.ts';
import { writtenDate, writtenNumber } from './written-scalars.ts';

/**
 * The phases that a new agreement begins with, as they are written: one after the other from the day that it begins, each evaluated by its last day. Those that would
 * begin after the agreement has ended are left out; `end` is null where nobody has written it yet. Days are ISO dates.
 */
export function defaultPhases(terms: readonly PhaseTerm[], start: string, end: string | null): readonly WrittenPhase[] {
  const phases: WrittenPhase[] = [];
  let from = start;
  for (const { kind, weeks, visitsPerWeek, everyWeeks, minutesPerVisit, eveningVisitsPerWeek } of terms) {
    if (end !== null && from > end) break;
    const next = daysLater(from, weeks * 7);
    const last = dayBefore(next);
    phases.push({
      kind, from: writtenDate(from), evaluateBy: writtenDate(end !== null && end < last ? end : last), evaluatedOn: '', visitsPerWeek: writtenNumber(visitsPerWeek), everyWeeks: writtenNumber(everyWeeks),
      minutesPerVisit: writtenNumber(minutesPerVisit), eveningVisitsPerWeek: writtenNumber(eveningVisitsPerWeek),
    });
    from = next;
  }
  return phases;
}
