import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { PolicyFile } from '../../server/intake/schemas.ts';
import { evaluate, RULES, validateProblem } from '../../solver/index.ts';

const data = fileURLToPath(new URL('../../data/', import.meta.url));
const readJson = (path: string): Record<string, unknown> => JSON.parse(readFileSync(data + path, 'utf8')) as Record<string, unknown>;
const ids = ['hamar-report-order', 'hamar-report-variant', 'no-spreading', 'queue-order', 'roof-first', 'strict-limits'];
const policyFile = (id: string): PolicyFile => PolicyFile.parse(readJson(`policies/${id}.json`));
const without = (rules: PolicyFile['rules'], ...names: string[]): PolicyFile['rules'] =>
  Object.fromEntries(Object.entries(rules).filter(([name]) => !names.includes(name)));

/** The published problem, with another policy and other households. */
const problemWith = (id: string, change: (problem: Record<string, unknown>) => Record<string, unknown> = (problem) => problem): unknown => {
  const { name, validFrom, rules } = policyFile(id);
  return change({ ...readJson('instances/hamar-60x20-roof-first.json'), policy: { id, name: name.nb, validFrom, rules } });
};

describe('the policies that ship', () => {
  test('are six', () => {
    expect(readdirSync(`${data}policies`).sort()).toEqual(ids.map((id) => `${id}.json`));
  });

  test.each(ids)('%s is dated, has authority, aim and assumptions in three languages, and is to be reviewed after it begins', (id) => {
    const file = policyFile(id);
    expect(file.id).toBe(id);
    for (const text of [file.name, file.aim, file.assumed]) expect(Object.values(text).every((words) => words.trim().length > 3)).toBe(true);
    expect(file.reviewBy > file.validFrom).toBe(true);
  });

  test.each(ids)('%s is a policy that a problem can have, and names rules that exist', (id) => {
    const read = validateProblem(problemWith(id));
    expect(read.ok ? [] : read.faults).toEqual([]);
    const known = new Set(RULES.map((rule) => rule.id));
    expect(Object.keys(policyFile(id).rules).filter((rule) => !known.has(rule))).toEqual([]);
  });

  test.each([
    ['roof-first', 'hamar-60x20-roof-first'], ['strict-limits', 'hamar-60x20-strict'],
  ])('%s has the values of the published problems, and occupancy and features beside them', (id, instance) => {
    const published = (readJson(`instances/${instance}.json`).policy as { rules: PolicyFile['rules'] }).rules;
    const { rules } = policyFile(id);
    expect(without(rules, 'occupancy', 'features')).toEqual(published);
    expect([rules.occupancy, rules.features]).toEqual([{ enforce: 'hard' }, { enforce: 'hard' }]);
  });

  test('queue order alone prices nothing but being left without a home, and keeps every hard rule of roof first', () => {
    const rules = policyFile('queue-order').rules;
    const roofFirst = policyFile('roof-first').rules;
    const expected = Object.fromEntries(Object.entries(roofFirst).filter(([name, setting]) => setting.enforce === 'hard' || name === 'unplaced'));
    expect(rules).toEqual(expected);
  });

  test('no spreading is roof first without the five rules that look at neighbours, but for avoiding', () => {
    expect(policyFile('no-spreading').rules).toEqual(without(policyFile('roof-first').rules, 'siteLimit', 'siteSpread', 'radiusLimit', 'areaLimit', 'shielding'));
    expect(policyFile('no-spreading').rules.avoid).toEqual({ enforce: 'hard' });
  });

  test.each(['hamar-report-order', 'hamar-report-variant'])('%s differs from roof first in its points alone', (id) => {
    expect(without(policyFile(id).rules, 'unplaced')).toEqual(without(policyFile('roof-first').rules, 'unplaced'));
  });

  test.each([
    ['hamar-report-order', [['family', 'unsuitable'], ['refugee', 'unsuitable'], ['rop', 'unsuitable'], ['homeless', 'prison'], ['homeless', 'street']]],
    ['hamar-report-variant', [['family', 'unsuitable'], ['refugee', 'unsuitable'], ['homeless', 'prison'], ['rop', 'unsuitable'], ['homeless', 'street']]],
  ] as const)('%s: no waiting and no deadline makes those behind overtake those ahead', (id, order) => {
    const problem = validateProblem(problemWith(id, (base) => {
      const [template] = base.households as Record<string, unknown>[];
      // each one further down the order has waited ten years and has a deadline today; those ahead applied today without one
      const households = order.flatMap(([group, situation], place) => [
        { ...template, id: `${place}-late`, groups: [group], situation, applicationDate: base.asOf, neededBy: null },
        { ...template, id: `${place}-early`, groups: [group], situation, applicationDate: '2016-01-01', neededBy: base.asOf },
      ]);
      return { ...base, households };
    }));
    if (!problem.ok) throw new Error(JSON.stringify(problem.faults));
    const points = new Map(evaluate(problem.problem, []).findings.map((finding) => [finding.householdIds[0] as string, finding.penalty]));
    for (let place = 1; place < order.length; place += 1) {
      expect(points.get(`${place - 1}-late`) ?? 0, `${order[place - 1]?.join()} before ${order[place]?.join()}`).toBeGreaterThan(points.get(`${place}-early`) ?? Infinity);
    }
  });
});
