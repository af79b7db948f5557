import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../solver/domain/problem.ts';
import { loadEngine } from '../../../solver/load-engine.ts';
import { prices } from '../../../solver/relaxing/prices.ts';
import { area, dwelling, followUp, hard, household, placements, problem, site, soft, team, type HouseholdInput, type Pairing, type SettingInput, type TeamInput } from '../../support/tiny.ts';

const engine = await loadEngine('highs');

function pricesOf(round: Problem, pairings: readonly Pairing[], told: string[] = [], stopAfter = Infinity): readonly string[] {
  return prices(round, placements(pairings), engine, { seconds: () => 0, shouldStop: () => told.length >= stopAfter, onProgress: (done, of) => told.push(`${done} of ${of}`) })
    .map(({ level, ruleId, subject, unit, price }) => `level ${level} ${ruleId} ${Object.values(subject).join()} ${unit} ${Math.round(price * 1000) / 1000}`);
}

describe('one more counted household', () => {
  const counted = (rules: Readonly<Record<string, SettingInput>>): Problem => problem({
    areas: [area('s', { homes: 10 })], sites: [site('s', { areaId: 's', homes: 10 })], dwellings: ['d1', 'd2', 'd3'].map((id) => dwelling(id)),
    households: ['h1', 'h2', 'h3'].map((id) => household(id, { counted: true })), rules,
  });

  test.each<readonly [string, SettingInput]>([
    ['siteLimit', hard({ sharePercent: 0, minCount: 1 })], ['radiusLimit', hard({ metres: 10, maxCount: 1 })], ['areaLimit', hard({ sharePercent: 10 })],
  ])('is worth its priority points under a %s that is full', (ruleId, setting) => {
    expect(pricesOf(counted({ [ruleId]: setting }), [['h1', 'd1']])).toEqual([`level 1 ${ruleId} s people 10`]);
  });

  test('is worth nothing under a limit with room', () => {
    expect(pricesOf(counted({ siteLimit: hard({ sharePercent: 0, minCount: 3 }) }), [['h1', 'd1'], ['h2', 'd2'], ['h3', 'd3']])).toEqual([]);
  });

  test.each<readonly [string, SettingInput, number]>([
    ['siteLimit', soft({ sharePercent: 0, minCount: 1, level: 2 }), 1], ['radiusLimit', soft({ metres: 10, maxCount: 1, weight: 3, level: 2 }), 3],
    ['areaLimit', soft({ sharePercent: 10, level: 2 }), 1], ['siteSpread', soft({ free: 1, level: 2 }), 2],
  ])('is worth what it costs above a soft %s, where everybody has a home', (ruleId, setting, price) => {
    expect(pricesOf(counted({ [ruleId]: setting }), [['h1', 'd1'], ['h2', 'd2'], ['h3', 'd3']])).toEqual([`level 2 ${ruleId} s people ${price}`]);
  });
});

describe('one more minute of a team', () => {
  const followed = (needs: Partial<HouseholdInput['followUp'] & object>, fields: Partial<TeamInput>): Problem => problem({
    dwellings: [dwelling('d1'), dwelling('d2')], households: ['h1', 'h2'].map((id) => household(id, { followUp: followUp(needs) })), teams: [team('m', fields)],
    rules: { followUpCover: soft(), followUpCapacity: hard({ metresPerMinute: 400, reservePercent: 0 }) },
  });
  const placed: readonly Pairing[] = [['h1', 'd1', 'm'], ['h2', 'd2']];

  test('is worth a minute of need on the level of follow-up, with everybody placed', () => {
    const told: string[] = [];
    expect(pricesOf(followed({}, { capacityMinutes: 60 }), placed, told)).toEqual(['level 2 followUpCapacity m minutesAWeek 1']);
    expect(told).toEqual(['1 of 2', '2 of 2']);
  });

  test('is told apart from a minute in the evening', () => {
    expect(pricesOf(followed({ eveningMinutes: 30 }, { capacityMinutes: 600, eveningCapacityMinutes: 30 }), placed)).toEqual(['level 2 followUpCapacity m eveningMinutesAWeek 2']);
  });

  test('is told apart even where every minute is an evening minute', () => {
    expect(pricesOf(followed({ eveningMinutes: 60 }, { capacityMinutes: 600, eveningCapacityMinutes: 60 }), placed)).toEqual(['level 2 followUpCapacity m eveningMinutesAWeek 1']);
  });

  test('a stop keeps the levels that are done', () => {
    expect(pricesOf(followed({}, { capacityMinutes: 60 }), placed, [], 1)).toEqual([]);
  });
});
