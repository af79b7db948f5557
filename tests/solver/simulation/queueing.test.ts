import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../../solver/engine.ts';
import { loadHighs } from '../../../solver/engines/highs.ts';
import { replicate } from '../../../solver/simulation/replicate.ts';
import { waitsEnded } from '../../../solver/simulation/waits.ts';
import type { Replication } from '../../../solver/simulation/outcome.ts';
import { YEAR_DAYS } from '../../../solver/simulation/season.ts';
import { emptyTown, policyNamed, QUIET, supposing } from './small-town.ts';

// What queueing theory knows, against the simulation with everything else turned off: equal homes, arrivals at chance, stays without memory, a round a day.

let engine: Engine;
beforeAll(async () => { engine = await loadHighs(); });

const MEAN_STAY = 40;
const REPLICATIONS = 12;

interface Queue {
  readonly homes: number;
  /** Arrivals a day. */
  readonly rate: number;
}

function run({ homes, rate }: Queue, days: number): readonly Replication[] {
  const supposed = supposing({ ...QUIET, arrivalsPerYear: { other: rate * YEAR_DAYS }, moveOutsPerYear: { counted: 0, others: (100 * YEAR_DAYS) / MEAN_STAY } });
  const procedure = { kind: 'queue', policy: policyNamed('queue-order') } as const;
  return Array.from({ length: REPLICATIONS }, (_, i) => {
    const outcome = replicate({ town: emptyTown(homes), supposed, procedure, days, warmUpDays: 1000, seed: 7 }, i, engine, { shouldStop: () => false });
    if (outcome === null) throw new Error('nobody stopped it');
    return outcome;
  });
}

/**
 * Mean and half of the interval over twelve replications: 99.5 %, so that ten comparisons all hold in 95 of 100 draws of the dice when nothing is wrong (Student's t with eleven
 * degrees of freedom, from a table).
 */
function interval(values: readonly number[]): { readonly mean: number; readonly half: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, half: 3.497 * Math.sqrt(variance / values.length) };
}

const perDay = ({ months, days }: Replication, name: 'waiting' | 'tenants'): number => months.reduce((sum, { daily }) => sum + daily[name], 0) / days;
const events = ({ months }: Replication, name: 'arrivals' | 'moveIns'): number => months.reduce((sum, month) => sum + month.events[name], 0);
const waitsOf = (replication: Replication) => {
  const waits = replication.waits['other'];
  if (!waits) throw new Error('nobody waited');
  return waits;
};
const meanWait = (replication: Replication): number => waitsOf(replication).housedDays / waitsEnded(waitsOf(replication), 'housed');

/** Mean wait in M/M/c by Erlang's formula, in days. */
function erlangWait({ homes, rate }: Queue): number {
  const load = rate * MEAN_STAY;
  let term = 1;
  let sum = 0;
  for (let k = 0; k < homes; k += 1) {
    sum += term;
    term *= load / (k + 1);
  }
  const all = term / (1 - load / homes);
  return all / (sum + all) / (homes / MEAN_STAY - rate);
}

/** Mean wait where days are whole: the number in the system at the end of a day is a Markov chain, whose distribution is iterated until it stays. */
function dailyWait({ homes, rate }: Queue): number {
  const leaves = 1 - Math.exp(-1 / MEAN_STAY);
  const most = 250;
  const leaving = Array.from({ length: homes + 1 }, (_, n) => Array.from({ length: n + 1 }, (__, k) => choose(n, k) * leaves ** k * (1 - leaves) ** (n - k)));
  const coming = Array.from({ length: 12 }, (_, k) => Math.exp(-rate) * rate ** k / Array.from({ length: k }, (__, i) => i + 1).reduce((a, b) => a * b, 1));
  let chances = Array.from({ length: most + 1 }, (_, n) => Number(n === 0));
  for (let day = 0; day < 20_000; day += 1) {
    const next = chances.map(() => 0);
    chances.forEach((chance, n) => {
      if (chance < 1e-14) return;
      (leaving[Math.min(n, homes)] as number[]).forEach((out, k) => coming.forEach((into, a) => {
        const to = Math.min(most, n - k + a);
        next[to] = (next[to] ?? 0) + chance * out * into;
      }));
    });
    const change = next.reduce((sum, chance, n) => sum + Math.abs(chance - (chances[n] ?? 0)), 0);
    chances = next;
    if (change < 1e-10) break;
  }
  return chances.reduce((sum, chance, n) => sum + chance * Math.max(0, n - homes), 0) / rate;
}

const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);

describe.each([{ homes: 1, rate: 0.5 / MEAN_STAY }, { homes: 3, rate: 2.1 / MEAN_STAY }, { homes: 8, rate: 6.4 / MEAN_STAY }])('$homes homes and arrivals at chance', (queue) => {
  const days = 9000;
  let replications: readonly Replication[];
  let right: number;
  beforeAll(() => {
    replications = run(queue, days);
    right = dailyWait(queue);
  });

  test('whole days stand for time: the chain of days is within a day and three in a hundred of Erlang’s formula', () => {
    expect(Math.abs(right - erlangWait(queue))).toBeLessThan(1 + 0.03 * erlangWait(queue));
  });

  test('the mean wait of the simulation has the right one in its interval', () => {
    const { mean, half } = interval(replications.map(meanWait));
    expect(Math.abs(mean - right)).toBeLessThan(half);
    expect(half / mean).toBeLessThan(0.55);
  });

  test('Little’s law: the number who wait is the rate of those who come times how long they wait', () => {
    const { mean, half } = interval(replications.map((one) => perDay(one, 'waiting') - (events(one, 'arrivals') / one.days) * meanWait(one)));
    expect(Math.abs(mean)).toBeLessThan(half + 0.02);
  });

  test('as many live in the homes as come, for as long as they stay', () => {
    const { mean, half } = interval(replications.map((one) => perDay(one, 'tenants')));
    expect(Math.abs(mean - queue.rate / (1 - Math.exp(-1 / MEAN_STAY)))).toBeLessThan(half);
  });
});

test('with homes for everybody nobody waits, and the number of tenants is that of M/M/∞', () => {
  const queue = { homes: 30, rate: 0.25 };
  const replications = run(queue, 2500);
  const { mean, half } = interval(replications.map((one) => perDay(one, 'tenants')));
  expect(Math.abs(mean - queue.rate / (1 - Math.exp(-1 / MEAN_STAY)))).toBeLessThan(half);
  expect(replications.reduce((sum, one) => sum + perDay(one, 'waiting'), 0)).toBe(0);
});
