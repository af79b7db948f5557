import type { TrialSide, TrialSideView, TrialView } from '../../../server/studies/policy-trial-schemas.ts';
import { language, text } from '../../state/language.ts';

/** The four columns of a trial, in their order. */
export const TRIAL_SIDES: readonly TrialSide[] = ['a', 'b', 'queueA', 'queueB'];

/** A side that has a proposal. */
export type FoundSide = Extract<TrialSideView, { kind: 'proposal' }>;

/** What a side is called: the name of its policy, or the queue. */
export function sideName({ policies }: TrialView, side: TrialSide): string {
  const t = text.value.tradeOff.trial;
  if (side === 'queueA') return t.queueA;
  if (side === 'queueB') return t.queueB;
  return side === 'a' ? t.sideA(policies.a.name[language.value]) : t.sideB(policies.b.name[language.value]);
}

/** What came of a side; null where it has no proposal. */
export function foundSide({ sides }: TrialView, side: TrialSide): FoundSide | null {
  const found = sides[side];
  return found.kind === 'proposal' ? found : null;
}
