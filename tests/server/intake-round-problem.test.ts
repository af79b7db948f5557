import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dwellingLabel, roundProblem } from '../../server/intake/round-problem.ts';
import { PolicyFile } from '../../server/intake/schemas.ts';
import type { Policy, Problem } from '../../solver/index.ts';
import { municipalityOf, TINY, withCell, type Tables } from './tiny-municipality.ts';

const file = PolicyFile.parse(JSON.parse(readFileSync(new URL('../../data/policies/roof-first.json', import.meta.url), 'utf8')));
const policy: Policy = { id: file.id, name: file.name.nb, validFrom: file.validFrom, rules: file.rules as Policy['rules'] };
const frame = { id: 'r1', asOf: '2026-12-01', horizonDays: 62, policy };

const problemOf = (tables: Tables, more: Partial<typeof frame> = {}): Problem => {
  const { read } = roundProblem(municipalityOf(tables), { ...frame, ...more });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.problem;
};
const freeIn = (tables: Tables, more: Partial<typeof frame> = {}): readonly string[] =>
  problemOf(tables, more).dwellings.map(({ id, availableFrom }) => `${id} ${availableFrom}`);
/** The last day of the round is 1 February 2027, sixty-two days on. */
const LAST = '01.02.2027';

describe('the dwellings of a round', () => {
  test('are those that are ready, from the day they became so, and those with a day within the horizon', () => {
    expect(freeIn(TINY)).toEqual(['d2 2026-02-01', 'd3 2027-02-01']);
  });

  test('one that becomes free on the last day is part of it, one a day later is not', () => {
    expect(freeIn(withCell(TINY, 'boliger-tillegg.csv', 4, 'ledig fra', LAST))).toContain('d3 2027-02-01');
    expect(freeIn(withCell(TINY, 'boliger-tillegg.csv', 4, 'ledig fra', '02.02.2027'))).toEqual(['d2 2026-02-01']);
    expect(freeIn(TINY, { horizonDays: 61 })).toEqual(['d2 2026-02-01']);
  });

  test('a let one comes the day after its tenant moves out, when nothing else is said', () => {
    expect(freeIn(withCell(TINY, 'leieforhold.csv', 2, 'flytter ut', '31.12.2026'))).toContain('d1 2027-01-01');
  });

  test('a let one whose tenant stays is not part of it, nor one whose lease merely ends', () => {
    expect(freeIn(withCell(TINY, 'leieforhold.csv', 2, 'slutt', '31.12.2026')).join()).not.toContain('d1');
  });

  test('one that the department does not manage, and one kept out of allocation, are never part of it', () => {
    expect(freeIn(withCell(TINY, 'boliger-tillegg.csv', 3, 'forvaltes av avdelingen', 'nei')).join()).not.toContain('d2');
    expect(freeIn(withCell(TINY, 'boliger-tillegg.csv', 6, 'ledig fra', '02.12.2026')).join()).not.toContain('d5');
  });

  test('one whose tenant left long ago and that nobody has said is ready is not part of it', () => {
    expect(freeIn(withCell(TINY, 'boliger-tillegg.csv', 4, 'ledig fra', '')).join()).not.toContain('d3');
  });

  test('have names that people know them by', () => {
    const { dwellingLabels } = roundProblem(municipalityOf(TINY), frame);
    expect([...dwellingLabels]).toEqual([['d2', 'Storgata 1 H0203'], ['d3', 'Storgata 3 B']]);
    const [first] = municipalityOf(TINY).dwellings;
    expect(first && dwellingLabel({ ...first, letter: 'C' })).toBe('Storgata 1 C H0101');
  });
});

describe('the people of a round', () => {
  test('a household that lives in a municipal dwelling and seeks another is not a tenant, and is known to live there', () => {
    const problem = problemOf(TINY);
    expect(problem.tenants.map((tenant) => tenant.id)).toEqual(['L1']);
    expect(problem.households.map(({ id, currentSiteId }) => [id, currentSiteId])).toEqual([['101', null], ['102', 's2']]);
  });

  test('a tenant who moves out within the horizon does not stay, one who moves out after it does', () => {
    expect(problemOf(withCell(TINY, 'leieforhold.csv', 2, 'flytter ut', LAST)).tenants).toEqual([]);
    expect(problemOf(withCell(TINY, 'leieforhold.csv', 2, 'flytter ut', '02.02.2027')).tenants.map((tenant) => tenant.id)).toEqual(['L1']);
  });

  test('a household that has moved out of its municipal dwelling lives there no more', () => {
    expect(problemOf(withCell(TINY, 'leieforhold.csv', 3, 'flytter ut', '30.11.2026')).households[1]?.currentSiteId).toBeNull();
    expect(problemOf(withCell(TINY, 'leieforhold.csv', 3, 'flytter ut', '01.12.2026')).households[1]?.currentSiteId).toBe('s2');
  });

  test('a household that applied after the day of the round does not wait yet, and is a tenant if it lives here', () => {
    const problem = problemOf(withCell(TINY, 'husstander.csv', 3, 'søknadsdato', '02.12.2026'));
    expect(problem.households.map((household) => household.id)).toEqual(['101']);
    expect(problem.tenants.map((tenant) => tenant.id)).toEqual(['L1', '102']);
    expect(problemOf(withCell(TINY, 'husstander.csv', 3, 'søknadsdato', '01.12.2026')).households).toHaveLength(2);
  });

  test('whom a household avoids counts while they are here, and no longer when they have moved away', () => {
    expect(problemOf(TINY).households[0]?.avoids).toEqual([{ id: 'L1', metres: 300 }, { id: '102', metres: 0 }]);
    expect(problemOf(withCell(TINY, 'leieforhold.csv', 2, 'flytter ut', '20.11.2026')).households[0]?.avoids).toEqual([{ id: '102', metres: 0 }]);
  });

  test('locks and an earlier proposal come with the round, and a lock on what is not in it is refused', () => {
    const pair = { householdId: '101', dwellingId: 'd2' };
    const { read } = roundProblem(municipalityOf(TINY), { ...frame, locks: [{ ...pair, kind: 'require' }], baseline: [pair] });
    expect(read.ok && [read.problem.locks.length, read.problem.baseline.length]).toEqual([1, 1]);
    const absent = roundProblem(municipalityOf(TINY), { ...frame, locks: [{ householdId: '101', dwellingId: 'd5', kind: 'forbid' }] });
    expect(absent.read.ok ? [] : absent.read.faults.map((fault) => fault.path)).toEqual(['$.locks[0].dwellingId']);
  });
});
