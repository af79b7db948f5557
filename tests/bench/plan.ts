import type { Level } from './history.ts';

/** One instance with the limit that the product promises for it. */
export interface Planned {
  /** A file name in data/instances, or `generated-<households>x<dwellings>-<seed>-<policy>`. */
  readonly instance: string;
  readonly timeLimitSeconds: number;
}

const PUBLIC = [['hamar-60x20', 3], ['town-150x60', 15], ['city-400x120', 60]] as const;
const POLICIES = ['roof-first', 'strict'];

/** The instances with the times in which they are to be solved well. */
export const PROMISED: readonly Planned[] = [
  ...PUBLIC.flatMap(([size, timeLimitSeconds]) => POLICIES.map((policy) => ({ instance: `${size}-${policy}.json`, timeLimitSeconds }))),
  { instance: 'generated-1000x300-1-roof-first', timeLimitSeconds: 90 },
];

/** The instances with best-known values, five minutes each. */
export const LONG: readonly Planned[] = PROMISED.filter(({ instance }) => instance.endsWith('.json')).map((planned) => ({ ...planned, timeLimitSeconds: 300 }));

/** An instance of which questions are asked: how many pairs with a solve, and how many households what would help them (null: not even the round). */
export interface PlannedAnswers extends Planned {
  readonly searches: number;
  readonly helped: number | null;
}

/** What is asked of an instance that the plan does not name. */
export const ANSWERS_ELSEWHERE: Omit<PlannedAnswers, 'instance'> = { timeLimitSeconds: 60, searches: 20, helped: null };

/** The instances of which questions are asked; the larger they are, the fewer of those that take an engine. */
export const ANSWERS: readonly PlannedAnswers[] = PROMISED.map((planned): PlannedAnswers => {
  if (planned.instance.startsWith('town')) return { ...planned, searches: 100, helped: 0 };
  if (planned.instance.startsWith('hamar')) return { ...planned, searches: 100, helped: 3 };
  return { ...planned, searches: planned.instance.startsWith('city') ? 20 : 0, helped: null };
});

/** How the levels of one proposal stand to those of another: the first level that differs decides. */
export function compareLevels(own: readonly Level[], other: readonly Pick<Level, 'level' | 'penalty'>[]): 'better' | 'equal' | 'worse' {
  for (const { level, penalty } of own) {
    const theirs = other.find((row) => row.level === level)?.penalty ?? penalty;
    if (penalty !== theirs) return penalty < theirs ? 'better' : 'worse';
  }
  return 'equal';
}

/** The size, seed and policy in the name of a generated instance, or null when it is a file. */
export function generatedSize(instance: string): { households: number; dwellings: number; seed: number; policy: string } | null {
  const match = /^generated-(\d+)x(\d+)-(\d+)-([a-z-]+)$/.exec(instance);
  if (match === null) return null;
  const [, households, dwellings, seed, policy] = match as unknown as [string, string, string, string, string];
  return { households: Number(households), dwellings: Number(dwellings), seed: Number(seed), policy };
}
