import type { AgreementPhase } from '../../../server/intake/schemas.ts';
import type { StoredRow } from '../../../server/registers/schemas.ts';
import { isDay } from '../../registers/days.ts';
import { dateIn } from '../../registers/written-scalars.ts';

/** The phases of an agreement. */
export const phasesIn = ({ record }: Pick<StoredRow, 'record'>): readonly AgreementPhase[] => record['phases'] as readonly AgreementPhase[];

/** A phase among the others: what it is called by, and what comes after it. */
export interface EvaluatedPhase {
  readonly phase: AgreementPhase;
  /** The phase's place among those of its kind, from 1. */
  readonly number: number;
  readonly next: AgreementPhase | null;
}

/** The phase at an index; null where there is none. */
export function evaluatedPhase(phases: readonly AgreementPhase[], index: number): EvaluatedPhase | null {
  const phase = phases[index];
  return phase === undefined ? null : { phase, number: phases.slice(0, index + 1).filter(({ kind }) => kind === phase.kind).length, next: phases[index + 1] ?? null };
}

/** The day that is written, where an evaluation can have been then: not before the phase began, and not after today (ISO dates). */
export function evaluatedOn(written: string, { from }: Pick<AgreementPhase, 'from'>, today: string): string | null {
  const day = dateIn(written);
  return day !== null && isDay(day) && day >= from && day <= today ? day : null;
}

/** An agreement's phases with one of them evaluated on a day; the next begins on another day where one is given. */
export function withEvaluation(phases: readonly AgreementPhase[], index: number, on: string, nextFrom: string | null): readonly AgreementPhase[] {
  return phases.map((phase, at) => (at === index ? { ...phase, evaluatedOn: on } : at === index + 1 && nextFrom !== null ? { ...phase, from: nextFrom } : phase));
}
