import type { EstimateView } from './simulation-schemas.ts';

const CONFIDENCE = 0.95;

/** The probability that a t-distributed number with some whole degrees of freedom lies within ±t (Abramowitz and Stegun 26.7.3 and 26.7.4). */
export function withinT(t: number, degrees: number): number {
  const angle = Math.atan(t / Math.sqrt(degrees));
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const isOdd = degrees % 2 === 1;
  let term = isOdd ? cosine : 1;
  let sum = degrees === 1 ? 0 : term;
  for (let power = isOdd ? 3 : 2; power <= degrees - 2; power += 2) {
    term *= ((power - 1) / power) * cosine * cosine;
    sum += term;
  }
  return isOdd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum;
}

/** How many standard errors a 95 % confidence interval reaches to either side, with so many degrees of freedom (1 and up). */
export function reachOfT(degrees: number): number {
  let [low, high] = [0, 1000];
  while (high - low > 1e-10) {
    const middle = (low + high) / 2;
    if (withinT(middle, degrees) < CONFIDENCE) low = middle;
    else high = middle;
  }
  return high;
}

/** The mean of what replications show with its 95 % confidence interval (Student's t); no interval of fewer than two, nothing of none. Where a replication has no number, none is told: the mean of the others would be of other replications. */
export function estimated(values: readonly (number | null)[]): EstimateView {
  const numbers = values.filter((value) => value !== null);
  if (numbers.length === 0 || numbers.length < values.length) return null;
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  if (numbers.length < 2) return { mean, low: null, high: null };
  const variance = numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (numbers.length - 1);
  const reach = reachOfT(numbers.length - 1) * Math.sqrt(variance / numbers.length);
  return { mean, low: mean - reach, high: mean + reach };
}
