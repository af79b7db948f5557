import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Role } from '../../server/access/schemas.ts';
import { ListedPolicy } from '../../server/policies/schemas.ts';
import { validateProblem } from '../../solver/read-problem.ts';
import { activeRules, RULES } from '../../solver/rules/index.ts';
import { problemFile } from '../support/tiny.ts';
import { openApp, type OpenApp } from './open-app.ts';

let open: OpenApp;
let policies: readonly ListedPolicy[];
beforeAll(async () => {
  open = await openApp();
  policies = ListedPolicy.array().parse(await (await open.ask('/api/policies')).json());
});
afterAll(() => open.close());

const standing = (policyId: string, ruleId: string): ListedPolicy['rules'][number] | undefined => policies.find(({ id }) => id === policyId)?.rules.find((row) => row.ruleId === ruleId);

describe('the policies that ship', () => {
  it('tell how every rule of the catalogue stands in them, also those that they do not name', () => {
    for (const { rules } of policies) expect(rules.map(({ ruleId }) => ruleId)).toEqual(RULES.map(({ id }) => id));
    expect(standing('roof-first', 'siteLimit')).toEqual({ ruleId: 'siteLimit', enforce: 'off', level: null, weight: null, parameters: {} });
    expect(standing('strict-limits', 'siteLimit')).toEqual({ ruleId: 'siteLimit', enforce: 'hard', level: null, weight: null, parameters: { sharePercent: 15, minCount: 2 } });
    expect(standing('roof-first', 'areaWish')).toMatchObject({ enforce: 'soft', level: 4, weight: 5 });
  });

  it('give every parameter as the solver uses it, with what the file leaves out filled in', () => {
    for (const { id, rules } of policies) {
      const file = problemFile({});
      const settings = Object.fromEntries(rules.filter(({ enforce }) => enforce !== 'off').map(({ ruleId, enforce, level, weight, parameters }) => (
        [ruleId, { enforce, ...(enforce === 'soft' && { level, weight }), ...parameters }])));
      const read = validateProblem({ ...file, policy: { ...file.policy, rules: settings } } as never);
      if (!read.ok) throw new Error(`${id} as it is told is no policy`);
      for (const { rule, parameters } of activeRules(read.problem.policy)) expect(standing(id, rule.id)?.parameters, `${id} ${rule.id}`).toEqual(parameters);
    }
    expect(standing('roof-first', 'siteSpread')?.parameters).toEqual({ free: 2, freePercent: 0 });
  });

  it('say when they are to be looked at again, and are told to everybody who is signed in', async () => {
    for (const { validFrom, reviewBy } of policies) expect(reviewBy > validFrom).toBe(true);
    for (const role of Role.options) expect((await open.askAs([role], '/api/policies')).status, role).toBe(200);
  });
});
