import type { Phase } from '../../solver/index.ts';
import { AS_OF } from './calendar.ts';
import type { Random } from './random.ts';

/** A phase of an agreement, with when it is to be evaluated and when it was. */
export interface TownPhase extends Phase {
  readonly evaluateBy: string;
  readonly evaluatedOn: string | null;
}

/** A phase that new agreements begin with (data/follow-up.json). */
export interface PhaseTerms {
  readonly kind: Phase['kind'];
  readonly weeks: number;
  readonly visitsPerWeek: number;
  readonly everyWeeks: number;
  readonly minutesPerVisit: number;
  readonly eveningVisitsPerWeek: number;
}

const DAY_MS = 86_400_000;
const after = (date: string, days: number): string => new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);

/** The last day that anybody may have written anything before the demonstration begins. */
export const LAST_WRITTEN = '2026-11-20';

/** When a phase was evaluated: some days before it had to be; null for one that is not due yet, and for the few that are overdue. */
function evaluated(evaluateBy: string, isOver: boolean, random: Random): string | null {
  const on = after(evaluateBy, -random.between(0, 6));
  return on <= LAST_WRITTEN && (isOver || !random.chance(40)) ? on : null;
}

/** The phases that the policy gives an agreement which begins on a day. */
export function phasesByPolicy(start: string, terms: readonly PhaseTerms[], random: Random): TownPhase[] {
  let from = start;
  return terms.map(({ weeks, ...term }) => {
    const phase = { ...term, from, evaluateBy: after(from, weeks * 7 - 1) };
    from = after(from, weeks * 7);
    return { ...phase, evaluatedOn: evaluated(phase.evaluateBy, from <= AS_OF, random) };
  });
}

/** So many days go between two evaluations of somebody who has been followed up for long. */
const HALF_A_YEAR = 182;
const RARE_VISITS = { kind: 'effort', visitsPerWeek: 1, everyWeeks: 2, minutesPerVisit: 45, eveningVisitsPerWeek: 0 } as const;

/** The phases of somebody who has been followed up for long, in an agreement for a year that began on a day: one until half a year has gone and it has been evaluated, then another. */
export function phasesSince(start: string, random: Random): TownPhase[] {
  const evaluateBy = after(start, HALF_A_YEAR - 1);
  const isOverdue = evaluateBy < AS_OF && random.chance(7);
  const first: TownPhase = { ...RARE_VISITS, from: start, evaluateBy, evaluatedOn: isOverdue ? null : evaluated(evaluateBy, true, random) };
  if (first.evaluatedOn === null) return [first];
  const second = after(start, HALF_A_YEAR);
  return second > AS_OF ? [first] : [first, { ...RARE_VISITS, from: second, evaluateBy: after(second, HALF_A_YEAR - 1), evaluatedOn: null }];
}
