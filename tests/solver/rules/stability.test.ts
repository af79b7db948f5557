import { describe, expect, test } from 'vitest';
import { dwelling, household, judge, problem, soft } from '../../support/tiny.ts';

const round = (...baseline: { householdId: string; dwellingId: string }[]) => problem({
  households: [household('h1'), household('h2')], dwellings: [dwelling('d1'), dwelling('d2')], baseline, rules: { stability: soft() },
});
const had = (householdId: string, dwellingId: string) => ({ householdId, dwellingId });

describe('stability', () => {
  test('keeping the dwelling of the earlier proposal costs nothing', () => {
    expect(judge(round(had('h1', 'd1')), ['h1', 'd1']).cost('stability')).toBe(0);
  });

  test('another dwelling costs one, and so does none', () => {
    expect(judge(round(had('h1', 'd1')), ['h1', 'd2']).findings('stability')).toMatchObject([{ penalty: 1, householdIds: ['h1'], dwellingId: 'd2', facts: { earlierDwellingId: 'd1', dwellingId: 'd2' } }]);
    expect(judge(round(had('h1', 'd1'))).findings('stability')).toMatchObject([{ penalty: 1, householdIds: ['h1'], facts: { earlierDwellingId: 'd1', dwellingId: null } }]);
  });

  test('two that exchange dwellings cost two', () => {
    expect(judge(round(had('h1', 'd1'), had('h2', 'd2')), ['h1', 'd2'], ['h2', 'd1']).cost('stability')).toBe(2);
  });

  test('a household that was not in the earlier proposal is free', () => {
    expect(judge(round(had('h1', 'd1')), ['h1', 'd1'], ['h2', 'd2']).cost('stability')).toBe(0);
  });

  test('a household that is gone is ignored, a dwelling that is gone cannot be kept', () => {
    expect(judge(round(had('gone', 'd1')), ['h1', 'd1']).cost('stability')).toBe(0);
    expect(judge(round(had('h1', 'gone')), ['h1', 'd1']).cost('stability')).toBe(1);
  });
});
