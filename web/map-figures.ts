import { SHARE_CLASS_ENDS, type Phase } from './concentration.ts';
import { formatDecimal } from './format.ts';
import type { BeforeAndAfter } from './map-sites.ts';

/** The number at one end; what is before while there is no after. */
export function figureAt({ before, after }: BeforeAndAfter, phase: Phase): number {
  return phase === 'after' ? after ?? before : before;
}

/** A share of homes in percent with one decimal, `7,5 %`. */
export function shareText(counted: number, homes: number): string {
  return `${formatDecimal((counted / homes) * 100)} %`;
}

/** The share that is least and most in a class, in percent; the last class has no most. */
export function rangeOfClass(shareClass: number): { readonly from: number; readonly to: number | null } {
  return { from: SHARE_CLASS_ENDS[shareClass - 1] ?? 0, to: SHARE_CLASS_ENDS[shareClass] ?? null };
}
