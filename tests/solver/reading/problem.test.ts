import { describe, expect, test } from 'vitest';
import { readProblem, validateProblem } from '../../../solver/read-problem.ts';
import { faultText, type Fault } from '../../../solver/reading/fault.ts';
import { append, bytesOf, drop, exampleProblem, put, type Json } from './example.ts';

function faultsOf(value: unknown): readonly Fault[] {
  const read = validateProblem(value);
  return read.ok ? [] : read.faults;
}

/** The faults of the example after a change. */
function spoiled(spoil: (problem: Json) => void): readonly Fault[] {
  const problem = exampleProblem();
  spoil(problem);
  return faultsOf(problem);
}

const pathsOf = (faults: readonly Fault[]): readonly string[] => faults.map((fault) => fault.path);

describe('a valid problem', () => {
  test('is read, with the fields that may be left out filled in', () => {
    const read = readProblem(bytesOf(exampleProblem()));
    if (!read.ok) throw new Error(read.faults.map(faultText).join('\n'));
    expect(read.problem.dwellings[0]).toMatchObject({ features: [], maxMembers: null });
    expect(read.problem.households[0]).toMatchObject({ currentSiteId: null, mustHave: [], mustNotHave: [] });
    expect(read.problem.policy.rules.siteSpread).toEqual({ enforce: 'soft', level: 2, weight: 3, free: 1, freePercent: 0 });
  });

  test('keeps a setting that is off as it stands, parameters and all', () => {
    const read = validateProblem(exampleProblem());
    expect(read.ok && read.problem.policy.rules.siteLimit).toEqual({ enforce: 'off', sharePercent: 20 });
  });

  test('is not changed by being read', () => {
    const problem = exampleProblem();
    validateProblem(problem);
    expect(problem).toEqual(exampleProblem());
  });

  test('may give points to a group that is called __proto__', () => {
    const problem = exampleProblem();
    put(problem.policy!.rules!.unplaced!.groupPoints!, '__proto__', 7);
    const read = validateProblem(problem);
    const points = read.ok ? (read.problem.policy.rules.unplaced as unknown as { groupPoints: object }).groupPoints : {};
    expect(Object.getOwnPropertyDescriptor(points, '__proto__')?.value).toBe(7);
  });
});

const pathsOfBytes = (bytes: Uint8Array): readonly string[] => {
  const read = readProblem(bytes);
  return read.ok ? [] : pathsOf(read.faults);
};

describe('a file that is not JSON in UTF-8', () => {
  test.each([
    ['nothing at all', new Uint8Array()],
    ['half an object', new TextEncoder().encode('{"format":')],
    ['Latin-1', Uint8Array.from([0x22, 0xf8, 0x22])],
    ['a byte order mark', Uint8Array.from([0xef, 0xbb, 0xbf, 0x7b, 0x7d])],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x7b, 0, 0x7d, 0])],
    ['the front of a zip file', Uint8Array.from([0x50, 0x4b, 3, 4])],
  ])('has the one fault $ when it is %s', (_, bytes) => {
    expect(pathsOfBytes(bytes)).toEqual(['$']);
  });

  test.each([[null], [[]], ['text'], [3], [true]])('a JSON value that is no object (%j) has the one fault $', (value) => {
    expect(pathsOfBytes(bytesOf(value))).toEqual(['$']);
  });
});

describe('every fault is named by its path', () => {
  test('deep faults stand beside shallow ones, all in one reading', () => {
    expect(pathsOf(spoiled((problem) => {
      drop(problem, 'horizonDays');
      put(problem, 'små', 1);
      put(problem.households![1]!, 'age', 121);
      put(problem.households![1]!.followUp!, 'currentTeamId', 'team-9');
      put(problem.policy!.rules!.unplaced!, 'base', 0);
    })).toSorted()).toEqual([
      '$.horizonDays', '$.households[1].age', '$.households[1].followUp.currentTeamId', '$.policy.rules.unplaced.base', '$["små"]',
    ]);
  });

  test.each<[string, (problem: Json) => void, string[]]>([
    ['a duplicate id, by the later row', (p) => put(p.sites![1]!, 'id', 's-block'), ['$.dwellings[1].siteId', '$.households[1].excludedSiteIds[0]', '$.sites[1].id']],
    ['a household with the id of a tenant', (p) => append(p.households!, { ...p.households![0]!, id: 't-1' }), ['$.households[2].id']],
    ['a word twice in a list', (p) => append(p.teams![0]!.competences!, 'rop'), ['$.teams[0].competences[2]']],
    ['an area wish twice', (p) => append(p.households![1]!.areaWishes!, 'a-south'), ['$.households[1].areaWishes[2]']],
    ['avoiding oneself', (p) => put(p.households![1]!.avoids![1]!, 'id', 'h-2'), ['$.households[1].avoids[1].id']],
    ['avoiding nobody known', (p) => put(p.households![1]!.avoids![0]!, 'id', 'x'), ['$.households[1].avoids[0].id']],
    ['no tenure at all', (p) => put(p.households![0]!, 'tenures', []), ['$.households[0].tenures']],
    ['an application after the day of the round', (p) => put(p.households![0]!, 'applicationDate', '2026-09-02'), ['$.households[0].applicationDate']],
    ['a day that does not exist', (p) => put(p, 'asOf', '2026-02-29'), ['$.asOf']],
    ['a highest age below the lowest', (p) => put(p.teams![0]!, 'maxAge', 17), ['$.teams[0].maxAge']],
    ['more evening minutes than minutes', (p) => put(p.households![1]!.followUp!, 'eveningMinutes', 121), ['$.households[1].followUp.eveningMinutes']],
    ['more evening capacity than capacity', (p) => put(p.teams![0]!, 'eveningCapacityMinutes', 2001), ['$.teams[0].eveningCapacityMinutes']],
    ['more evening commitment than commitment', (p) => put(p.teams![0]!, 'eveningCommittedMinutes', 1201), ['$.teams[0].eveningCommittedMinutes']],
    ['a lock on a dwelling that is not there', (p) => put(p.locks![0]!, 'dwellingId', 'd-9'), ['$.locks[0].dwellingId']],
    ['a household twice in the baseline', (p) => append(p.baseline!, { householdId: 'h-gone', dwellingId: 'd-8' }), ['$.baseline[1].householdId']],
    ['a decimal where only coordinates have one', (p) => put(p.sites![0]!, 'homes', 20.5), ['$.sites[0].homes']],
    ['a number too large for JSON', (p) => put(p.areas![0]!, 'homes', Number.POSITIVE_INFINITY), ['$.areas[0].homes']],
    ['a row that is no object', (p) => put(p.areas!, '1', null), ['$.areas[1]', '$.households[1].areaWishes[0]', '$.households[1].excludedAreaIds[0]', '$.sites[1].areaId', '$.teams[0].areaIds[1]']],
    ['a key from the prototype', (p) => put(p.tenants![0]!, '__proto__', 1), ['$.tenants[0].__proto__']],
    ['a field called constructor', (p) => put(p.policy!, 'constructor', {}), ['$.policy.constructor']],
  ])('%s', (_, spoil, paths) => {
    expect(pathsOf(spoiled(spoil)).toSorted()).toEqual(paths);
  });

  test('the limits themselves are no fault: maxAge = minAge, evening = total, applied on the day of the round', () => {
    expect(spoiled((problem) => {
      put(problem.teams![0]!, 'maxAge', 18);
      put(problem.teams![0]!, 'eveningCapacityMinutes', 2000);
      put(problem.teams![0]!, 'eveningCommittedMinutes', 1200);
      put(problem.households![1]!.followUp!, 'eveningMinutes', 120);
      put(problem.households![0]!, 'applicationDate', '2026-09-01');
    })).toEqual([]);
  });
});

const lock = (householdId: string, dwellingId: string, kind: string): Json => ({ householdId, dwellingId, kind }) as unknown as Json;
const faultsOfLocks = (...locks: Json[]): readonly string[] => pathsOf(spoiled((problem) => put(problem, 'locks', locks)));

describe('locks that contradict each other', () => {
  test.each<[string, Json[], string[]]>([
    ['two requires for a household', [lock('h-1', 'd-1', 'require'), lock('h-1', 'd-2', 'require')], ['$.locks[1]']],
    ['two requires for a dwelling', [lock('h-1', 'd-1', 'require'), lock('h-2', 'd-1', 'require')], ['$.locks[1]']],
    ['the same require twice', [lock('h-1', 'd-1', 'require'), lock('h-1', 'd-1', 'require')], ['$.locks[1]']],
    ['require and then forbid of a pair', [lock('h-1', 'd-1', 'require'), lock('h-1', 'd-1', 'forbid')], ['$.locks[1]']],
    ['forbid and then require of a pair', [lock('h-1', 'd-1', 'forbid'), lock('h-1', 'd-1', 'require')], ['$.locks[1]']],
    ['require of one dwelling and forbid of another', [lock('h-1', 'd-1', 'require'), lock('h-1', 'd-2', 'forbid')], []],
    ['the same forbid twice', [lock('h-1', 'd-1', 'forbid'), lock('h-1', 'd-1', 'forbid')], []],
    ['requires of two pairs', [lock('h-1', 'd-1', 'require'), lock('h-2', 'd-2', 'require')], []],
  ])('%s', (_, locks, paths) => {
    expect(faultsOfLocks(...locks)).toEqual(paths);
  });
});

const faultsOfSetting = (rule: string, setting: unknown): readonly string[] => (
  pathsOf(spoiled((problem) => put(problem.policy!.rules!, rule, setting))).map((path) => path.replace('$.policy.rules', '')).toSorted());

describe('the settings of a policy', () => {
  test.each<[string, string, unknown, string[]]>([
    ['a rule that does not exist', 'sobriety', { enforce: 'hard' }, ['.sobriety']],
    ['a rule called __proto__', '__proto__', { enforce: 'hard' }, ['.__proto__']],
    ['a setting that is no object', 'rent', 'hard', ['.rent']],
    ['no enforce', 'rent', {}, ['.rent.enforce']],
    ['a soft-only rule that is hard', 'vacancy', { enforce: 'hard' }, ['.vacancy.enforce']],
    ['a hard-only rule that is soft, priced as it should be', 'tenure', { enforce: 'soft', level: 4, weight: 1 }, ['.tenure.enforce']],
    ['soft without its price', 'rent', { enforce: 'soft' }, ['.rent.level', '.rent.weight']],
    ['hard with a price', 'rent', { enforce: 'hard', level: 1, weight: 1 }, ['.rent.level', '.rent.weight']],
    ['off with a price', 'rent', { enforce: 'off', weight: 1 }, ['.rent.weight']],
    ['a level above 9 and no weight to speak of', 'rent', { enforce: 'soft', level: 10, weight: 0 }, ['.rent.level', '.rent.weight']],
    ['hard without its parameters', 'siteLimit', { enforce: 'hard' }, ['.siteLimit.minCount', '.siteLimit.sharePercent']],
    ['off with a parameter outside its range', 'siteLimit', { enforce: 'off', sharePercent: 101 }, ['.siteLimit.sharePercent']],
    ['off and nothing more', 'siteLimit', { enforce: 'off' }, []],
    ['a parameter of another rule', 'rent', { enforce: 'hard', maxSpare: 1 }, ['.rent.maxSpare']],
    ['a kind of place twice', 'sensitivePlaces', { enforce: 'hard', kinds: ['school', 'school'], metres: 1 }, ['.sensitivePlaces.kinds[1]']],
    ['null for a parameter that may be left out', 'siteSpread', { enforce: 'soft', level: 1, weight: 1, free: 0, freePercent: null }, ['.siteSpread.freePercent']],
    ['the priority rule off', 'unplaced', { enforce: 'off' }, ['.unplaced.enforce']],
  ])('%s', (_, rule, setting, paths) => {
    expect(faultsOfSetting(rule, setting)).toEqual(paths);
  });

  test('the priority rule left out', () => {
    expect(pathsOf(spoiled((problem) => drop(problem.policy!.rules!, 'unplaced')))).toEqual(['$.policy.rules.unplaced']);
  });

  test('negative points, by the group, whatever the group is called', () => {
    const faults = spoiled((problem) => put(problem.policy!.rules!.unplaced!.groupPoints!, 'rus og psykiatri', -1));
    expect(pathsOf(faults)).toEqual(['$.policy.rules.unplaced.groupPoints["rus og psykiatri"]']);
  });
});

const textOf = (spoil: (problem: Json) => void): string => spoiled(spoil).map(faultText).join('\n');

describe('a fault says in prose what stands there, what belongs there and what was perhaps meant', () => {
  test.each<[string, (problem: Json) => void, string]>([
    ['a share for a percent', (p) => put(p.policy!.rules!.siteLimit!, 'sharePercent', 0.2), '$.policy.rules.siteLimit.sharePercent is 0.2; expected a whole number from 0 to 100. Maybe it was entered as a share instead of a percent (20).'],
    ['a number in quotes', (p) => put(p.dwellings![0]!, 'monthlyRent', '7500'), '$.dwellings[0].monthlyRent is "7500"; expected a whole number from 0 to 1000000. Maybe it was written as text by mistake (7500 without quotes).'],
    ['a date as people write it', (p) => put(p.households![0]!, 'neededBy', '1.12.2026'), '$.households[0].neededBy is "1.12.2026"; expected a day that exists, written YYYY-MM-DD or null. Maybe 2026-12-01 was meant.'],
    ['a misspelled field', (p) => { put(p.areas![0]!, 'home', 900); drop(p.areas![0]!, 'homes'); }, '$.areas[0].homes is missing; expected a whole number from 1 to 1000000.\n$.areas[0].home is 900; expected no such field here. Maybe it is a misspelling of homes.'],
    ['an id with other capitals', (p) => put(p.tenants![0]!, 'siteId', 'S-Block'), '$.tenants[0].siteId is "S-Block"; expected the id of one of sites. Maybe "s-block" was meant.'],
    ['a word for true', (p) => put(p.dwellings![0]!, 'stepFree', 'ja'), '$.dwellings[0].stepFree is "ja"; expected true or false. Maybe true was meant.'],
    ['null for a list', (p) => put(p.households![0]!, 'groups', null), '$.households[0].groups is null; expected a list. Maybe an empty list was meant: [].'],
    ['a limit that another field sets', (p) => put(p.teams![0]!, 'maxAge', 17), '$.teams[0].maxAge is 17; expected minAge (18) or more.'],
  ])('%s', (_, spoil, text) => {
    expect(textOf(spoil)).toBe(text);
  });

  test('however long the value is, the line is short', () => {
    const text = textOf((problem) => put(problem, 'asOf', 'x'.repeat(1_000_000)));
    expect(text.length).toBeLessThan(300);
    expect(text).toContain('(1000000 characters)');
  });
});
