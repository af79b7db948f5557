import type { Household, Problem } from '../../solver/index.ts';
import type { LocalText } from '../intake/schemas.ts';
import type { DecisionBasis, Override, Plan } from '../meeting/schemas.ts';
import type { RegisterNames } from '../municipality/service.ts';
import type { Consequence, Terms } from '../terms/schemas.ts';
import type { LetterLanguage, Outcome } from './schemas.ts';

/** What was decided of a household, read. */
export interface Decision {
  readonly outcome: Outcome;
  readonly dwellingId: string | null;
  readonly teamId: string | null;
  readonly moveIn: string | null;
  readonly code: string | null;
  readonly reason: string | null;
  /** What follows when the round is closed, where it was declined: by the terms as they were when it was decided. */
  readonly consequence: Consequence | null;
  readonly override: Override | null;
  readonly basis: DecisionBasis;
  /** The day in Norway that it was decided (ISO date). */
  readonly decidedOn: string;
}

/** The policy that a round was decided by, as its letters name it; `authority` is null where it did not ship. */
export interface NamedPolicy {
  readonly name: LocalText;
  readonly validFrom: string;
  readonly authority: string | null;
}

/** What every letter and list of a round is made from. */
export interface RoundMaterial {
  readonly roundId: string;
  readonly roundName: string;
  /** The round as it was decided, or as the meeting has it now. */
  readonly problem: Problem;
  readonly plan: Plan;
  readonly policy: NamedPolicy;
  readonly names: RegisterNames;
  readonly featureNames: ReadonlyMap<string, string>;
  readonly municipality: string;
  readonly terms: Terms;
}

/** What one letter is made from. */
export interface LetterMaterial extends RoundMaterial {
  readonly household: Household;
  readonly decision: Decision;
  /** The last day to answer an offer; null while nobody has set it. */
  readonly deadline: string | null;
  readonly assessment: string;
  readonly language: LetterLanguage;
}
