import { expect, test } from 'vitest';
import type { Problem } from '../../../solver/domain/problem.ts';
import { buildModel } from '../../../solver/model/build.ts';
import { RULES } from '../../../solver/rules/index.ts';
import { roundFor } from '../../../solver/rules/standing.ts';
import { dwelling, followUp, household, problem, site, soft, team, type TinyInput } from '../../support/tiny.ts';

/** The problem with one parameter of a rule as if nobody had filled it in, which reading a problem never leaves. */
function without(input: TinyInput, ruleId: string, parameter: string): Problem {
  const read = problem(input);
  const { [parameter]: _, ...setting } = read.policy.rules[ruleId] as unknown as Record<string, unknown>;
  return { ...read, policy: { ...read.policy, rules: { ...read.policy.rules, [ruleId]: setting as never } } };
}

const build = (round: Problem) => () => buildModel(roundFor(round), RULES);
const two = { households: [household('a', { counted: true }), household('b', { counted: true })], dwellings: [dwelling('d'), dwelling('e')] };

test('a model is not built with a row whose side is no number', () => {
  const input = { ...two, rules: { siteSpread: soft({ free: 0 }) } };
  expect(build(problem(input))).not.toThrow();
  expect(build(without(input, 'siteSpread', 'freePercent'))).toThrow(/siteSpread about s .*no number/);
});

test('a model is not built with a cost that is not finite', () => {
  const input = { ...two, rules: { spareBedrooms: soft({ maxSpare: 0 }) } };
  expect(build(problem(input))).not.toThrow();
  expect(build(without(input, 'spareBedrooms', 'maxSpare'))).toThrow(/level 2 .*not a finite number/);
  expect(build(without(input, 'unplaced', 'base'))).toThrow(/level 1 .*not a finite number/);
  expect(build(without(input, 'spareBedrooms', 'weight'))).toThrow(/level 2 .*not a finite number/);
});

test('a model is not built with a coefficient that is not finite', () => {
  const read = problem({
    sites: [site('s')], dwellings: [dwelling('d')], households: [household('a', { followUp: followUp() })], teams: [team('t', { areaIds: ['a'], capacityMinutes: 60, eveningCapacityMinutes: 60 })],
    rules: { followUpCover: soft(), followUpCapacity: { enforce: 'hard', metresPerMinute: 100, reservePercent: 0 } },
  });
  expect(build(read)).not.toThrow();
  const [one] = read.households;
  const endless = { ...read, households: [{ ...one, followUp: { ...one?.followUp, minutes: Number.POSITIVE_INFINITY } }] } as unknown as Problem;
  expect(build(endless)).toThrow(/followUpCapacity about .*coefficient that is not finite/);
});
