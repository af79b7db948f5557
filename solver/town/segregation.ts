// How unevenly two kinds of homes are spread over units (sites, cells, areas) that share none: the indices of dissimilarity and of isolation (Duncan and
// Duncan 1955; Massey and Denton 1988), where how many are counted in each unit is known within a range alone. Every extreme is over all ways that whole
// numbers can lie in those ranges; `hidden` is how many ways wide the ranges are together. With x counted of t homes in each unit, X and T their sums:
//
//   dissimilarity = sum |T x - t X| / (2 X (T - X))      isolation = (sum x² / t) / X
//
// For a given X both are sums of convex functions of x, so the least is found by steps, each the cheapest. The most of dissimilarity is found by which units
// have the most they can and which the least: it is the greatest difference of the two kinds' shares over any set of units, and for a given set it grows with
// the counted inside and falls with those outside. So it is a knapsack for each X. Isolation is convex in each x, so its most lies at ends of ranges too, and
// there it is a ratio of two sums, for which the units are taken by their own ratios.

/** The least and the most that a number can be; the same where it is known. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/** A unit: how many of its homes are counted (whole numbers, 0 to `homes`), and how many homes it has. */
export interface Unit {
  readonly counted: Range;
  readonly homes: number;
}

/** An index from 0 to 1. `isExact`: both ends are reached by some way that the unknown could be; else no way leads outside them. */
export interface IndexRange extends Range {
  readonly isExact: boolean;
}

/** Steps that the knapsack for the most of dissimilarity may take; a tenth of a second. Above, its relaxation gives a proved outer end. */
const MOST_STEPS = 20_000_000;

const sum = <T>(rows: readonly T[], of: (row: T) => number): number => rows.reduce((total, row) => total + of(row), 0);
const least = ({ counted }: Unit): number => counted.least;
const width = ({ counted }: Unit): number => counted.most - counted.least;

interface Whole {
  readonly units: readonly Unit[];
  /** T, and the least of X; X is at most `fewest + hidden`. */
  readonly homes: number;
  readonly fewest: number;
  readonly hidden: number;
}

function wholeOf(all: readonly Unit[]): Whole {
  const units = all.filter(({ homes }) => homes > 0);
  for (const { counted, homes } of units) if (counted.least < 0 || counted.most > homes || counted.most < counted.least) throw new Error(`${counted.least}..${counted.most} counted of ${homes} homes is not a range`);
  return { units, homes: sum(units, ({ homes }) => homes), fewest: sum(units, least), hidden: sum(units, width) };
}

/** Every X for which both kinds of homes exist. */
function* totals({ homes, fewest, hidden }: Whole): Generator<number> {
  for (let total = Math.max(1, fewest); total <= Math.min(fewest + hidden, homes - 1); total += 1) yield total;
}

/** The least sum |T x - t X| with the x adding up to X: steps towards t X / T take T off, steps beyond it add T, and one in each unit lies between. */
function leastUnevenness({ units, homes, fewest }: Whole, total: number): number {
  let value = sum(units, (unit) => Math.abs(homes * least(unit) - unit.homes * total));
  let inward = 0;
  const between: number[] = [];
  for (const { counted, homes: own } of units) {
    const even = Math.floor((own * total) / homes);
    inward += Math.max(0, Math.min(counted.most, even) - counted.least);
    if (counted.least <= even && even < counted.most && (own * total) % homes !== 0) between.push(homes * (2 * even + 1) - 2 * own * total);
  }
  let left = total - fewest;
  const first = Math.min(left, inward);
  value -= first * homes;
  left -= first;
  between.sort((a, b) => a - b);
  for (const step of between.slice(0, left)) value += step;
  return value + Math.max(0, left - between.length) * homes;
}

/** The greatest sum of T x - t X over the units of a set, those inside at their most and those outside at their least, which add up to X; null when none do. */
function greatestGain({ units, homes, fewest }: Whole, total: number): number | null {
  const room = total - fewest;
  const best = new Float64Array(room + 1).fill(-Infinity);
  const gainOf = (unit: Unit): number => homes * unit.counted.most - unit.homes * total;
  best[0] = sum(units.filter((unit) => width(unit) === 0), (unit) => Math.max(0, gainOf(unit)));
  for (const unit of units.filter((one) => width(one) > 0)) {
    const [gain, by] = [gainOf(unit), width(unit)];
    for (let at = room; at >= by; at -= 1) best[at] = Math.max(best[at] as number, (best[at - by] as number) + gain);
  }
  const value = best[room] as number;
  return value === -Infinity ? null : value;
}

/** Never less than the greatest gain: parts of units may be taken, those that gain most for what they fill first. */
function gainAtMost({ units, homes, fewest }: Whole, total: number): number {
  const gainOf = (unit: Unit): number => homes * unit.counted.most - unit.homes * total;
  let gain = sum(units.filter((unit) => width(unit) === 0), (unit) => Math.max(0, gainOf(unit)));
  let room = total - fewest;
  for (const unit of units.filter((one) => width(one) > 0).sort((a, b) => gainOf(b) / width(b) - gainOf(a) / width(a))) {
    const share = Math.min(1, room / width(unit));
    gain += share * gainOf(unit);
    room -= share * width(unit);
  }
  return gain;
}

/** The index of dissimilarity: the share of counted homes that would have to lie elsewhere for all units to have the same share. Null where no way leaves homes of both kinds. */
export function dissimilarity(all: readonly Unit[]): IndexRange | null {
  const whole = wholeOf(all);
  const isExact = (sum(whole.units, (unit) => Number(width(unit) > 0)) + 1) * whole.hidden * whole.hidden <= MOST_STEPS;
  let [lowest, highest] = [Infinity, -Infinity];
  for (const total of totals(whole)) {
    const both = total * (whole.homes - total);
    lowest = Math.min(lowest, leastUnevenness(whole, total) / (2 * both));
    const gain = isExact ? greatestGain(whole, total) : gainAtMost(whole, total);
    if (gain !== null) highest = Math.max(highest, gain / both);
  }
  return lowest === Infinity ? null : { least: lowest, most: Math.min(1, Math.max(lowest, highest)), isExact };
}

/** The least of (sum x² / t) / X over every X: each step from the least of the ranges is the cheapest, (2x + 1) / t. */
function leastIsolation({ units, fewest, hidden }: Whole): number {
  const steps = units.flatMap(({ counted, homes: own }) => Array.from({ length: counted.most - counted.least }, (_, at) => (2 * (counted.least + at) + 1) / own)).sort((a, b) => a - b);
  let value = sum(units, ({ counted, homes: own }) => counted.least ** 2 / own);
  let lowest = fewest > 0 ? value / fewest : Infinity;
  for (let taken = 1; taken <= hidden; taken += 1) {
    value += steps[taken - 1] as number;
    lowest = Math.min(lowest, value / (fewest + taken));
  }
  return lowest;
}

/** The most of it: units are raised to their most in the order of (least + most) / t, which is what each adds above for what it adds below. */
function mostIsolation({ units, fewest }: Whole): number {
  const ratio = ({ counted, homes: own }: Unit): number => (counted.least + counted.most) / own;
  let value = sum(units, ({ counted, homes: own }) => counted.least ** 2 / own);
  let total = fewest;
  let highest = total > 0 ? value / total : -Infinity;
  for (const unit of units.filter((one) => width(one) > 0).sort((a, b) => ratio(b) - ratio(a))) {
    value += width(unit) * ratio(unit);
    total += width(unit);
    highest = Math.max(highest, value / total);
  }
  return highest;
}

/** The index of isolation: of the homes in a counted home's own unit, the share that is counted, on average over counted homes (itself among them). Null where no home can be counted. */
export function isolation(all: readonly Unit[]): IndexRange | null {
  const whole = wholeOf(all);
  const lowest = leastIsolation(whole);
  return lowest === Infinity ? null : { least: lowest, most: Math.max(lowest, mostIsolation(whole)), isExact: true };
}
