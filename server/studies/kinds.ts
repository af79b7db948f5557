import { anyKind, type AnyStudyKind } from './kind.ts';
import { LEAST_CONCENTRATION, LEAST_CONCENTRATION_TOLD } from './least-concentration.ts';
import { NEXT_HOME } from './next-home.ts';
import { NEXT_HOME_YEARS } from './next-home-years.ts';
import { POLICY_TRIAL } from './policy-trial.ts';
import { SIMULATION } from './simulation.ts';
import { TRADE_OFF } from './trade-off.ts';

/** Every kind of study; its parts are worked out by the row of the same name in server/solving/study-answers.ts. */
export const STUDY_KINDS: readonly AnyStudyKind[] = [
  anyKind(LEAST_CONCENTRATION),
  anyKind(LEAST_CONCENTRATION_TOLD),
  anyKind(POLICY_TRIAL),
  anyKind(TRADE_OFF),
  anyKind(SIMULATION),
  anyKind(NEXT_HOME),
  anyKind(NEXT_HOME_YEARS),
];
