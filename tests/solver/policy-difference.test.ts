import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleOptions, type ParameterOption, type RuleOption } from '../../solver/policy-catalogue.ts';
import { applyDifference, policyDifference } from '../../solver/policy-difference.ts';
import { policyFaults } from '../../solver/policy-faults.ts';
import { ruleStandings, type PolicyRules } from '../../solver/policy-standing.ts';

// Policies of every shape that the catalogue allows, made from what it says of its own rules.

const WORDS = ['family', 'rop', 'youth', 'street', '__proto__', 'ny gruppe'];

function valueOf(option: ParameterOption): fc.Arbitrary<unknown> {
  if (option.kind === 'choices') return fc.subarray([...option.choices]);
  const number = fc.integer({ min: option.least, max: Math.min(option.most, option.least + 3) });
  // an object that is read from JSON has a key such as __proto__ as its own
  return option.kind === 'number' ? number : fc.uniqueArray(fc.constantFrom(...WORDS)).chain((words) => fc.tuple(...words.map(() => number)).map((points) => Object.fromEntries(words.map((word, i) => [word, points[i]]))));
}

function settingOf({ allows, isRequired, parameters }: RuleOption): fc.Arbitrary<readonly [string, unknown][] | null> {
  const values = fc.tuple(...parameters.map((option) => valueOf(option).map((value): [string, unknown] => [option.name, value])));
  const price = fc.record({ level: fc.integer({ min: 1, max: 3 }), weight: fc.integer({ min: 1, max: 3 }) });
  const on = fc.tuple(fc.constantFrom(...allows), price, values).map(([enforce, at, rest]): [string, unknown][] => [['enforce', enforce], ...(enforce === 'soft' ? Object.entries(at) : []), ...rest]);
  return isRequired ? on : fc.option(fc.oneof(on, values.map((rest): [string, unknown][] => [['enforce', 'off'], ...rest])), { nil: null });
}

const policy: fc.Arbitrary<PolicyRules> = fc.tuple(...ruleOptions().map((option) => settingOf(option).map((setting) => [option.ruleId, setting] as const)))
  .map((settings) => Object.fromEntries(settings.flatMap(([ruleId, setting]) => (setting === null ? [] : [[ruleId, Object.fromEntries(setting)]])))) as fc.Arbitrary<PolicyRules>;

describe('the difference of two policies', () => {
  it('is empty between a policy and itself, and between two that come to the same', () => {
    fc.assert(fc.property(policy, (p) => {
      expect(policyFaults(p)).toEqual([]);
      expect(policyDifference(p, p)).toEqual([]);
      expect(policyDifference(p, applyDifference(p, []))).toEqual([]);
    }));
  });

  it('made to the first gives the second, rule by rule and number by number', () => {
    fc.assert(fc.property(policy, policy, (a, b) => {
      const made = applyDifference(a, policyDifference(a, b));
      const alike = (rules: PolicyRules): unknown => ruleStandings(rules).map((standing) => ({ ...standing, parameters: Object.fromEntries(Object.entries(standing.parameters).map(([name, value]) => [name, Array.isArray(value) ? value.toSorted() : value])) }));
      expect(policyDifference(made, b)).toEqual([]);
      expect(alike(made)).toEqual(alike(b));
    }));
  });

  it('read backwards tells of the same rules', () => {
    fc.assert(fc.property(policy, policy, (a, b) => {
      const rules = (from: PolicyRules, to: PolicyRules): readonly string[] => [...new Set(policyDifference(from, to).map(({ ruleId }) => ruleId))];
      expect(rules(a, b)).toEqual(rules(b, a));
    }));
  });

  it('tells what happened to each rule as facts', () => {
    const unplaced = { enforce: 'soft', level: 1, weight: 1, base: 10, groupPoints: { family: 20, rop: 5 }, situationPoints: {}, pointsPerMonth: 1, waitingCap: 24, urgentPoints: 20, urgentDays: 30 } as const;
    const a: PolicyRules = { unplaced, rent: { enforce: 'hard' }, pets: { enforce: 'hard' }, siteSpread: { enforce: 'soft', level: 3, weight: 3, free: 2 } };
    const b: PolicyRules = {
      unplaced: { ...unplaced, groupPoints: { family: 25, youth: 5 } }, rent: { enforce: 'soft', level: 4, weight: 2 },
      siteSpread: { enforce: 'soft', level: 2, weight: 3, free: 1 }, siteLimit: { enforce: 'hard', sharePercent: 20, minCount: 2 },
    };
    expect(policyDifference(a, b)).toEqual([
      { kind: 'strength', ruleId: 'rent', from: { enforce: 'hard', level: null, weight: null }, to: { enforce: 'soft', level: 4, weight: 2 } },
      { kind: 'lifted', ruleId: 'pets', from: { ruleId: 'pets', enforce: 'hard', level: null, weight: null, parameters: {} } },
      { kind: 'added', ruleId: 'siteLimit', to: { ruleId: 'siteLimit', enforce: 'hard', level: null, weight: null, parameters: { sharePercent: 20, minCount: 2 } } },
      { kind: 'level', ruleId: 'siteSpread', from: 3, to: 2 },
      { kind: 'parameter', ruleId: 'siteSpread', parameter: 'free', from: 2, to: 1 },
      { kind: 'word', ruleId: 'unplaced', parameter: 'groupPoints', word: 'family', from: 20, to: 25 },
      { kind: 'word', ruleId: 'unplaced', parameter: 'groupPoints', word: 'rop', from: 5, to: null },
      { kind: 'word', ruleId: 'unplaced', parameter: 'groupPoints', word: 'youth', from: null, to: 5 },
    ]);
  });
});
