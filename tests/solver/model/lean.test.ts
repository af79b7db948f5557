import { describe, expect, test } from 'vitest';
import { buildModel } from '../../../solver/model/build.ts';
import { RULES } from '../../../solver/rules/index.ts';
import { roundFor } from '../../../solver/rules/standing.ts';
import { dwelling, followUp, hard, household, problem, site, soft, team, tenant, type HouseholdInput, type SettingInput, type TinyInput } from '../../support/tiny.ts';

// A model holds what can decide something and no more: what nobody can reach adds no row and no column.

/** What one rule adds to the model of a problem: its rows, and its derived columns with whether they must be whole. */
function partsOf(ruleId: string, input: TinyInput): { readonly rows: number; readonly columns: readonly string[] } {
  const { model } = buildModel(roundFor(problem(input)), RULES);
  return {
    rows: model.rowTags.filter((tag) => tag.ruleId === ruleId).length,
    columns: model.columnTags.flatMap((tag, column) => (tag?.ruleId === ruleId ? [`${tag.subject}${model.integer[column] === 1 ? ', whole' : ''}`] : [])),
  };
}

const counted = (id: string, fields: Partial<HouseholdInput> = {}) => household(id, { counted: true, ...fields });
const shielded = (id: string, fields: Partial<HouseholdInput> = {}) => household(id, { shielded: true, ...fields });
const NOTHING = { rows: 0, columns: [] };

describe('a limit', () => {
  const limited = (minCount: number, setting: (parameters: Readonly<Record<string, unknown>>) => SettingInput) => partsOf('siteLimit', {
    households: [counted('a'), counted('b'), counted('c')], dwellings: [dwelling('d'), dwelling('e')], rules: { siteLimit: setting({ sharePercent: 0, minCount }) },
  });

  test('that as many as there are homes for still keep adds nothing', () => {
    expect(limited(2, hard)).toEqual(NOTHING);
    expect(limited(2, soft)).toEqual(NOTHING);
  });

  test('that one too many could break is one row, or one excess with its row', () => {
    expect(limited(1, hard)).toEqual({ rows: 1, columns: [] });
    expect(limited(1, soft)).toEqual({ rows: 1, columns: ['excess'] });
  });
});

describe('shielding, hard', () => {
  const rules = { shielding: hard() };
  const dwellings = [dwelling('d'), dwelling('e')];

  test('keeps newcomers apart by one yes or no for a site where both kinds may come, with two rows for each class of dwellings', () => {
    expect(partsOf('shielding', { households: [counted('a'), shielded('b')], dwellings, rules })).toEqual({ rows: 2, columns: ['reached, whole'] });
    expect(partsOf('shielding', { households: [counted('a'), shielded('b')], dwellings: [...dwellings, dwelling('f', { bedrooms: 2 })], rules })).toEqual({ rows: 4, columns: ['reached, whole'] });
  });

  test('adds nothing where only one kind may come', () => {
    expect(partsOf('shielding', { households: [counted('a'), counted('b'), household('c')], dwellings, rules })).toEqual(NOTHING);
    expect(partsOf('shielding', { households: [shielded('a'), shielded('b'), household('c')], dwellings, rules })).toEqual(NOTHING);
  });

  test('lets one who is both come alone: one row, and one more for each class that others may take', () => {
    expect(partsOf('shielding', { households: [counted('a', { shielded: true }), household('b')], dwellings, rules })).toEqual({ rows: 1, columns: [] });
    expect(partsOf('shielding', { households: [counted('a', { shielded: true }), counted('b')], dwellings, rules })).toEqual({ rows: 2, columns: [] });
  });
});

describe('shielding, soft', () => {
  const rules = { shielding: soft(), bedrooms: hard() };
  const one = [dwelling('d')];

  test('asks once for a site whether somebody counted comes, however many are spoiled by it', () => {
    const tenants = [tenant('t', 's', { shielded: true })];
    expect(partsOf('shielding', { households: [counted('a')], dwellings: one, tenants, rules })).toEqual({ rows: 1, columns: ['reached'] });
    expect(partsOf('shielding', { households: [counted('a'), shielded('b')], dwellings: [...one, dwelling('e', { monthlyRent: 1 })], tenants, rules }).columns).toEqual(['reached', 'excess', 'excess']);
  });

  test('asks nothing where nobody is to be spared, or nobody counted may come', () => {
    expect(partsOf('shielding', { households: [counted('a')], dwellings: one, rules })).toEqual(NOTHING);
    expect(partsOf('shielding', { households: [shielded('a'), household('b')], dwellings: one, tenants: [tenant('t', 's', { shielded: true })], rules })).toEqual(NOTHING);
  });

  test('asks once for a site whether two counted come, and not where only one can', () => {
    const both = { counted: true, shielded: true };
    const two = [dwelling('d'), dwelling('e', { monthlyRent: 1 })];
    expect(partsOf('shielding', { households: [household('a', both), household('b', both)], dwellings: two, rules }).columns).toEqual(['reached, whole', 'excess', 'excess']);
    expect(partsOf('shielding', { households: [household('a', both), household('b', both)], dwellings: one, rules })).toEqual(NOTHING);
  });

  test('holds the yes or no up by one row for each class of dwellings that somebody counted may take, and needs it whole only where a class has more homes', () => {
    const tenants = [tenant('t', 's', { shielded: true })];
    const households = [counted('a', { bedroomsMin: 3 }), household('b')];
    expect(partsOf('shielding', { households, dwellings: [dwelling('d'), dwelling('e', { bedrooms: 3 })], tenants, rules })).toEqual({ rows: 1, columns: ['reached'] });
    expect(partsOf('shielding', { households, dwellings: [dwelling('e', { bedrooms: 3 }), dwelling('f', { bedrooms: 3 })], tenants, rules })).toEqual({ rows: 1, columns: ['reached, whole'] });
  });

  test('asks of one who moves only about where it lives, when nobody counted is where it may go', () => {
    const sites = [site('s'), site('home')];
    const households = [counted('a', { excludedSiteIds: ['s'] }), shielded('b', { currentSiteId: 'home', excludedSiteIds: ['home'] })];
    const dwellings = [dwelling('d'), dwelling('e', { siteId: 'home' })];
    expect(partsOf('shielding', { sites, households, dwellings, rules: { ...rules, veto: hard() } })).toEqual({ rows: 2, columns: ['reached', 'reached'] });
  });
});

describe('siteSpread', () => {
  const spreadOf = (free: number, households: readonly HouseholdInput[], tenants: TinyInput['tenants'] = []) => partsOf('siteSpread', {
    sites: [site('s'), site('yard')], households: [...households], dwellings: [dwelling('d'), dwelling('e'), dwelling('far', { siteId: 'yard' })], tenants, rules: { siteSpread: soft({ free }) },
  });
  const mover = counted('m', { currentSiteId: 's' });

  test('adds nothing where as many as may come are free', () => {
    expect(spreadOf(2, [counted('a'), counted('b')])).toEqual(NOTHING);
  });

  test('adds a step for each that costs something, and one row', () => {
    expect(spreadOf(1, [counted('a')], [tenant('t', 's', { counted: true })])).toEqual({ rows: 1, columns: ['reached'] });
  });

  test('looks at who leaves only where more live than are free, and somebody may', () => {
    const newcomers = [counted('a'), counted('b')];
    expect(spreadOf(1, [mover, ...newcomers]).columns.filter((one) => one === 'reached, whole')).toEqual([]);
    expect(spreadOf(0, [mover, ...newcomers]).columns.filter((one) => one === 'reached, whole')).toHaveLength(1);
    expect(spreadOf(0, newcomers, [tenant('t', 's', { counted: true })]).columns.filter((one) => one === 'reached, whole')).toEqual([]);
  });
});

describe('a column with a team', () => {
  const teamsOf = (rules: Readonly<Record<string, SettingInput>>) => {
    const { model } = buildModel(roundFor(problem({
      households: [household('h', { followUp: followUp() }), household('without')], dwellings: [dwelling('d')], teams: [team('t')], rules,
    })), RULES);
    return model.placements.map(({ householdIndex, teamIndex }) => [householdIndex, teamIndex]);
  };

  test('is there where some level gains by the team', () => {
    expect(teamsOf({ followUpCover: soft() })).toEqual([[0, -1], [0, 0], [1, -1]]);
    expect(teamsOf({ followUpCover: hard() })).toEqual([[0, 0], [1, -1]]);
  });

  test('is not there where the same placement without costs as little, since it takes room from others', () => {
    expect(teamsOf({ followUpCapacity: hard({ metresPerMinute: 400, reservePercent: 0 }) })).toEqual([[0, -1], [1, -1]]);
    expect(teamsOf({ travel: soft() })).toEqual([[0, -1], [1, -1]]);
    expect(teamsOf({})).toEqual([[0, -1], [1, -1]]);
  });
});

describe('a rule', () => {
  /** `pets` with rows that price a column, as its policy has it. */
  const pricing = (setting: SettingInput) => () => buildModel(
    roundFor(problem({ households: [household('h')], dwellings: [dwelling('d')], rules: { pets: setting } })),
    RULES.map((rule) => (rule.id === 'pets' ? { ...rule, rows: { join: (builder) => builder.price(0, 1) } } : rule)),
  );

  test('prices columns where it is soft, and may not where it is hard', () => {
    expect(pricing(soft())().model.levels.map(({ costs }) => [...costs])).toEqual([[-10], [1]]);
    expect(pricing(hard())).toThrow('only a soft rule may price a column');
  });
});
