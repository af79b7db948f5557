import { describe, expect, test } from 'vitest';
import type { Problem } from '../../solver/domain/problem.ts';
import { validateProblem } from '../../solver/read-problem.ts';
import { faultText } from '../../solver/reading/fault.ts';
import { compareLevels } from '../support/brute-force.ts';
import { randomProblemFile } from '../support/random-problem.ts';
import { penaltiesOf, solved } from '../support/solved.ts';
import type { ProblemInput, SettingInput } from '../support/tiny.ts';

// What must hold between two problems, whatever their optima are: solved both, every level proved.

type Rules = ProblemInput['policy']['rules'];

const SEEDS = Array.from({ length: 40 }, (_, i) => i + 1);
const file = (seed: number) => randomProblemFile(seed, { households: 5, dwellings: 4, teams: 2 });

function read(input: ProblemInput): Problem {
  const result = validateProblem(input);
  if (!result.ok) throw new Error(result.faults.map(faultText).join('\n'));
  return result.problem;
}

/** The proved penalties of a problem; null when its require locks cannot be kept. */
async function optimum(input: ProblemInput): Promise<readonly number[] | null> {
  const proposal = await solved(read(input));
  if (proposal.status === 'refused') return null;
  expect(proposal.status, `${input.id} is proved`).toBe('optimal');
  return penaltiesOf(proposal);
}

/** How the optimum of the second problem stands to that of the first: below 0 when it is better; one that is refused is worst. */
async function change(first: ProblemInput, second: ProblemInput): Promise<number> {
  const [before, after] = [await optimum(first), await optimum(second)];
  if (before === null || after === null) return Number(after === null) - Number(before === null);
  return compareLevels(after, before);
}

const withRules = (input: ProblemInput, rules: Rules): ProblemInput => ({ ...input, policy: { ...input.policy, rules } });

describe('an extra dwelling', () => {
  test.each(SEEDS)('never worsens the optimum (%i)', async (seed) => {
    const input = file(seed);
    const like = input.dwellings[seed % input.dwellings.length]!;
    expect(await change(input, { ...input, dwellings: [...input.dwellings, { ...like, id: 'extra', earmark: null, bedrooms: 2 }] })).toBeLessThanOrEqual(0);
  });
});

describe('an extra household', () => {
  test.each(SEEDS.slice(0, 20))('costs at least nothing on the first level (%i)', async (seed) => {
    const input = file(seed);
    const like = input.households[0]!;
    const [before, after] = [await optimum(input), await optimum({ ...input, households: [...input.households, { ...like, id: 'extra', currentSiteId: null, avoids: [] }] })];
    expect((after?.[0] ?? 0) >= (before?.[0] ?? 0)).toBe(true);
  });
});

describe('renaming every id', () => {
  test.each(SEEDS)('changes no level (%i)', async (seed) => {
    const input = file(seed);
    const ids = [input.areas, input.sites, input.places, input.dwellings, input.tenants, input.teams, input.households].flatMap((rows) => rows.map(({ id }) => id));
    // Names whose order is the other way round, so that what was first is last.
    const names = new Map(ids.toSorted().reverse().map((id, i) => [id, `n${String(i).padStart(3, '0')}`]));
    const { policy, ...rest } = input;
    const renamed = JSON.parse(JSON.stringify(rest), (key, value: unknown) => (key !== 'groups' && typeof value === 'string' ? names.get(value) ?? value : value)) as typeof rest;
    expect(await optimum({ ...renamed, policy })).toEqual(await optimum(input));
  });
});

/** Each parameter that can be made stricter, and how. */
const STRICTER: Readonly<Record<string, Readonly<Record<string, (value: number) => number>>>> = {
  siteLimit: { sharePercent: (value) => Math.floor(value / 2), minCount: (value) => Math.max(0, value - 1) },
  siteSpread: { free: (value) => Math.max(0, value - 1) },
  radiusLimit: { maxCount: (value) => Math.max(0, value - 1), metres: (value) => value + 100 },
  areaLimit: { sharePercent: (value) => Math.floor(value / 2) },
  sensitivePlaces: { metres: (value) => value + 100 },
  spareBedrooms: { maxSpare: () => 0 },
  followUpCapacity: { reservePercent: (value) => Math.min(99, value + 20) },
};

function stricter(setting: SettingInput, ruleId: string): SettingInput {
  const changes = Object.entries(STRICTER[ruleId] ?? {}).map(([name, tighten]) => [name, tighten((setting[name] as number | undefined) ?? 0)]);
  return { ...setting, ...Object.fromEntries(changes) as Record<string, number> };
}

describe('a stricter parameter', () => {
  test.each(SEEDS)('never improves the optimum (%i)', async (seed) => {
    const input = file(seed);
    const rules = Object.fromEntries(Object.entries(input.policy.rules).map(([id, setting]) => [id, setting.enforce === 'off' ? setting : stricter(setting as SettingInput, id)]));
    expect(await change(input, withRules(input, rules))).toBeGreaterThanOrEqual(0);
  });
});

const SPREADING = new Set(['siteLimit', 'siteSpread', 'radiusLimit', 'areaLimit', 'shielding']);

describe('soft rules of concentration and shielding below the first level', () => {
  test.each(SEEDS)('never change the optimum of the first level (%i)', async (seed) => {
    const input = file(seed);
    const unplaced = { ...input.policy.rules['unplaced'], level: 1 } as Rules[string];
    const others = Object.fromEntries(Object.entries(input.policy.rules).filter(([id, { enforce }]) => enforce === 'hard' && !SPREADING.has(id)));
    const soft = { enforce: 'soft', level: 2 + (seed % 2), weight: 1 + (seed % 5) };
    const spread = {
      siteLimit: { ...soft, sharePercent: 10, minCount: seed % 2 }, siteSpread: { ...soft, free: seed % 3 }, radiusLimit: { ...soft, metres: 100, maxCount: 1 },
      areaLimit: { ...soft, sharePercent: 10 }, shielding: soft,
    };
    const [without, within] = [await optimum(withRules(input, { ...others, unplaced })), await optimum(withRules(input, { ...others, unplaced, ...spread }))];
    expect(within?.[0]).toBe(without?.[0]);
  });
});
