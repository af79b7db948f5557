import { Random } from '../search/random.ts';
import { addedWaits, noWaits, WAIT_BINS, waitWithin, type Waits } from './waits.ts';

/** Days within which a share would have got a home, over all replications, and the ends of the 95 % interval; null where an end, or the number itself, lies beyond what was seen. */
export interface WaitInterval {
  readonly days: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** How often the replications are drawn anew, and the dice for it: the same replications give the same interval. */
const DRAWS = 400;
const SEED = 1;

/** The bins in which a replication has anything, with what it has in them; most bins are empty. */
interface Filled {
  readonly bins: readonly number[];
  readonly entered: readonly number[];
  readonly housed: readonly number[];
  readonly gone: readonly number[];
}

function filled({ entered, housed, left, waiting }: Waits): Filled {
  const gone = WAIT_BINS.map((_, bin) => (left[bin] ?? 0) + (waiting[bin] ?? 0));
  const bins = WAIT_BINS.flatMap((_, bin) => ((entered[bin] ?? 0) + (housed[bin] ?? 0) + (gone[bin] ?? 0) > 0 ? [bin] : []));
  const at = (all: readonly number[]): readonly number[] => bins.map((bin) => all[bin] ?? 0);
  return { bins, entered: at(entered), housed: at(housed), gone: at(gone) };
}

/** Puts as many replications as there are, drawn with repetition, into the bins of `drawn`, which are emptied first. */
function draw(replications: readonly Filled[], random: Random, drawn: Waits): void {
  for (const part of [drawn.entered, drawn.housed, drawn.left]) part.fill(0);
  const add = (to: number[], bin: number, n: number | undefined): void => { to[bin] = (to[bin] ?? 0) + (n ?? 0); };
  for (let n = 0; n < replications.length; n += 1) {
    const { bins, entered, housed, gone } = replications[random.below(replications.length)] as Filled;
    for (let i = 0; i < bins.length; i += 1) {
      const bin = bins[i] as number;
      add(drawn.entered, bin, entered[i]);
      add(drawn.housed, bin, housed[i]);
      add(drawn.left, bin, gone[i]);
    }
  }
}

/**
 * How sure a wait is (see `waitWithin` for what it is): the replications, one `Waits` each, are drawn anew with repetition many times, and between the ends lie 95 of 100 of what
 * the draws say (percentile bootstrap). No interval of fewer than two.
 */
export function waitInterval(replications: readonly Waits[], share: number): WaitInterval {
  const days = waitWithin(addedWaits(replications), share);
  if (replications.length < 2) return { days, low: null, high: null };
  const random = new Random(SEED);
  const [few, together] = [replications.map(filled), noWaits()];
  const drawn = Array.from({ length: DRAWS }, () => {
    draw(few, random, together);
    return waitWithin(together, share) ?? Infinity;
  }).sort((a, b) => (a === b ? 0 : a - b));
  const end = (part: number): number | null => {
    const value = drawn[Math.floor(part * (DRAWS - 1))] as number;
    return value === Infinity ? null : value;
  };
  return { days, low: end(0.025), high: end(0.975) };
}
