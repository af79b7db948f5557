import * as z from 'zod';

const count = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

/**
 * Waits of a group, counted by how long they had lasted: `entered` when they came to be looked at (0 for those who came while the simulation was looking),
 * `housed` when they moved in, `left` when they went without a home, `waiting` when the simulation ended. By bin of `WAIT_BINS`.
 */
export const Waits = z.strictObject({ entered: z.array(count), housed: z.array(count), left: z.array(count), waiting: z.array(count), housedDays: count });
export type Waits = z.infer<typeof Waits>;

/** How a wait ended. */
export type WaitEnd = 'housed' | 'left' | 'waiting';

const steps = [{ until: 60, days: 1 }, { until: 732, days: 7 }, { until: 3672, days: 30 }, { until: 36_672, days: 1100 }];

/** The first day of each bin: days to two months, weeks to two years, then months to ten years, and what is longer. */
export const WAIT_BINS: readonly number[] = steps.flatMap(({ until, days }, i) => {
  const from = steps[i - 1]?.until ?? 0;
  return Array.from({ length: (until - from) / days }, (_, n) => from + n * days);
});

/** The bin of a wait of so many days (0 and up). */
export function binOf(days: number): number {
  let [low, high] = [0, WAIT_BINS.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((WAIT_BINS[middle] as number) <= days) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** No waits. */
export function noWaits(): Waits {
  const empty = (): number[] => WAIT_BINS.map(() => 0);
  return { entered: empty(), housed: empty(), left: empty(), waiting: empty(), housedDays: 0 };
}

/** Counts a wait: how many days it had lasted when it was first looked at, and when it ended. */
export function addWait(waits: Waits, enteredDays: number, days: number, end: WaitEnd): void {
  const [from, to] = [binOf(enteredDays), binOf(days)];
  waits.entered[from] = (waits.entered[from] ?? 0) + 1;
  waits[end][to] = (waits[end][to] ?? 0) + 1;
  if (end === 'housed') waits.housedDays += days;
}

/** Waits counted together. */
export function addedWaits(all: readonly Waits[]): Waits {
  const total = noWaits();
  for (const waits of all) {
    for (const part of ['entered', 'housed', 'left', 'waiting'] as const) waits[part].forEach((n, i) => { total[part][i] = (total[part][i] ?? 0) + n; });
    total.housedDays += waits.housedDays;
  }
  return total;
}

/**
 * Days within which a share (above 0, below 1) would have got a home, or null where the waits do not last long enough to tell (Kaplan–Meier). Those who still
 * wait, and those who left without a home, count as not yet housed for as long as they were seen waiting, and nothing is supposed of them after; those who waited before
 * the simulation began count from as long as they had waited then. Told in the middle of its bin.
 */
export function waitWithin(waits: Waits, share: number): number | null {
  let atRisk = 0;
  let unhoused = 1;
  for (let bin = 0; bin < WAIT_BINS.length; bin += 1) {
    atRisk += waits.entered[bin] ?? 0;
    const housed = waits.housed[bin] ?? 0;
    if (housed > 0) unhoused *= 1 - housed / atRisk;
    // a rounding of the product must not put the share off to a later bin
    if (1 - unhoused >= share - 1e-9) return middleOf(bin);
    atRisk -= housed + (waits.left[bin] ?? 0) + (waits.waiting[bin] ?? 0);
  }
  return null;
}

function middleOf(bin: number): number {
  const from = WAIT_BINS[bin] as number;
  return Math.floor((from + (WAIT_BINS[bin + 1] ?? from + 1) - 1) / 2);
}

/** How many of the waits ended so. */
export function waitsEnded(waits: Waits, end: WaitEnd): number {
  return waits[end].reduce((sum, n) => sum + n, 0);
}
