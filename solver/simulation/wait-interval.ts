import { Random } from '../search/random.ts';
import { addedWaits, waitWithin, type Waits } from './waits.ts';

/** Days within which a share would have got a home, over all replications, and the ends of the 95 % interval; null where an end, or the number itself, lies beyond what was seen. */
export interface WaitInterval {
  readonly days: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** How often the replications are drawn anew, and the dice for it: the same replications give the same interval. */
const DRAWS = 400;
const SEED = 1;

/**
 * How sure a wait is (see `waitWithin` for what it is): the replications, one `Waits` each, are drawn anew with repetition many times, and between the ends lie 95 of 100 of what
 * the draws say (percentile bootstrap). No interval of fewer than two.
 */
export function waitInterval(replications: readonly Waits[], share: number): WaitInterval {
  const days = waitWithin(addedWaits(replications), share);
  if (replications.length < 2) return { days, low: null, high: null };
  const random = new Random(SEED);
  const drawn = Array.from({ length: DRAWS }, () => waitWithin(addedWaits(replications.map(() => replications[random.below(replications.length)] as Waits)), share) ?? Infinity)
    .sort((a, b) => (a === b ? 0 : a - b));
  const end = (part: number): number | null => {
    const value = drawn[Math.floor(part * (DRAWS - 1))] as number;
    return value === Infinity ? null : value;
  };
  return { days, low: end(0.025), high: end(0.975) };
}
