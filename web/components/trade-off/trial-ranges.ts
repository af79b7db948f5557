import type { RangesView, RangeView } from '../../../server/comparison/schemas.ts';
import type { TrialSide, TrialView } from '../../../server/studies/policy-trial-schemas.ts';

/** The figures of the yardstick that have a range; a test holds them against the core's. */
export const RANGED_FIGURES: readonly string[] = ['livingCrowded', 'crowdedSites', 'overShare'];

/** What a figure of a side can be in proposals as good; null where that was not looked for. */
export function trialRange({ ranges }: TrialView, side: TrialSide, figureId: string): RangeView | null {
  const found = side === 'a' || side === 'b' ? ranges[side] : null;
  return found?.find((range) => range.figureId === figureId) ?? null;
}

/** The ranges of how many are housed, without those of the yardstick. */
export function housedRanges({ ranges: { a, b } }: TrialView): RangesView {
  const housed = (rows: RangesView['a']): RangesView['a'] => rows?.filter(({ figureId }) => !RANGED_FIGURES.includes(figureId)) ?? null;
  return { a: housed(a), b: housed(b) };
}
