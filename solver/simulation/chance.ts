import { Random } from '../search/random.ts';

/**
 * The dice of one replication, thrown by name: whoever asks for the same throw of the same thing gets the same number, whatever was thrown before. So two
 * policies meet the same people, the same refusals and the same lengths of stay (common random numbers), and what differs is the policies' doing.
 */
export interface Chance {
  /** A number above 0 and below 1: throw `n` of the dice `what` of the thing that is named. */
  fraction(what: string, name: string, n: number): number;
  /** A number of days above 0 with this mean, without memory (exponential); Infinity where the mean is. */
  days(what: string, name: string, n: number, mean: number): number;
}

/** Two 32-bit mixtures of a text (cyrb53 before its halves are joined). */
function mixed(text: string, seed: number): readonly [number, number] {
  let [a, b] = [0xdeadbeef ^ seed, 0x41c6ce57 ^ seed];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return [a >>> 0, b >>> 0];
}

/** The dice of a replication (0 and up) under a seed (0..2^53-1). */
export function chanceOf(seed: number, replication: number): Chance {
  const fraction = (what: string, name: string, n: number): number => {
    const [low, high] = mixed(`${seed}|${replication}|${what}|${name}|${n}`, 0);
    // the generator takes 53 bits, and never gives 1
    return (new Random((high & 0x1fffff) * 4_294_967_296 + low).next() + 0.5) / 4_294_967_296;
  };
  return { fraction, days: (what, name, n, mean) => (mean === Infinity ? Infinity : -Math.log(fraction(what, name, n)) * mean) };
}
