import { describe, expect, test } from 'vitest';
import { judgeCaseload } from '../../../solver/caseload/judge.ts';
import type { CaseChoice } from '../../../solver/caseload/problem.ts';
import { caseload, person, staff } from './small-caseload.ts';
import { caseTerms } from './town-caseload.ts';

const chosen = (personId: string, mainId: string | null, backupId: string | null = null): CaseChoice => ({ personId, mainId, backupId });
const team = [staff('s1'), staff('s2'), staff('s3', { teamId: 'U' })];
const breaches = (fields: Parameters<typeof caseload>[0], ...choices: readonly CaseChoice[]) => judgeCaseload(caseload({ staff: team, ...fields }), choices).breaches.map(({ kind, subjectId }) => `${kind} ${subjectId}`);

describe('the judge refuses', () => {
  test('somebody unknown, and persons who stand in it twice or not at all', () => {
    expect(breaches({ persons: [person('a'), person('b')] }, chosen('a', 's1'), chosen('a', 's1'), chosen('c', 's9'))).toEqual(['twice a', 'missing b', 'unknown c']);
    expect(breaches({ persons: [person('a')] }, chosen('a', 's9', 's8'))).toEqual(['unknown s9', 'unknown s8']);
  });

  test('who lacks a competence, is refused, or is of another age band, in either role', () => {
    expect(breaches({ persons: [person('a', { competences: ['rop'] })] }, chosen('a', 's1', 's2'))).toEqual(['competence a', 'competence a']);
    expect(breaches({ persons: [person('a', { barredIds: ['s2'] })] }, chosen('a', 's1', 's2'))).toEqual(['barred a']);
    const old = { staff: [staff('s1', { minAge: 17, maxAge: 25 })] };
    expect([16, 17, 25, 26].map((age) => breaches({ ...old, persons: [person('a', { age })] }, chosen('a', 's1')).length)).toEqual([1, 0, 0, 1]);
  });

  test('another team while the own has somebody, or for a backup two', () => {
    expect(breaches({ persons: [person('a')] }, chosen('a', 's3', 's1'))).toEqual(['team a']);
    expect(breaches({ persons: [person('a')] }, chosen('a', 's1', 's3'))).toEqual(['team a']);
    expect(breaches({ persons: [person('a', { barredIds: ['s2'] })] }, chosen('a', 's1', 's3'))).toEqual([]);
    expect(breaches({ persons: [person('a', { barredIds: ['s1', 's2'] })] }, chosen('a', 's3'))).toEqual([]);
  });

  test('one in both roles, and a backup without a main', () => {
    expect(breaches({ persons: [person('a')] }, chosen('a', 's1', 's1'))).toEqual(['bothRoles a']);
    expect(breaches({ persons: [person('a')] }, chosen('a', null, 's1'))).toEqual(['backupAlone a']);
  });

  test('a change where all that is stays, but not of somebody who may not come, and the backup may take over', () => {
    const only = (fields: Parameters<typeof person>[1], ...choice: [string | null, string | null]) => breaches({ onlyGaps: true, persons: [person('a', fields)] }, chosen('a', ...choice));
    expect(only({ mainId: 's1' }, 's2', null)).toEqual(['changed a']);
    expect(only({ mainId: 's1' }, null, null)).toEqual(['changed a']);
    expect(only({ mainId: 's1', backupId: 's2' }, 's1', null)).toEqual(['changed a']);
    expect(only({ mainId: 's1', barredIds: ['s1'] }, 's2', null)).toEqual([]);
    expect(only({ mainId: 's3' }, 's2', 's1')).toEqual([]);
    expect(only({ mainId: 'gone', backupId: 's2' }, 's2', 's1')).toEqual([]);
    expect(only({ mainId: 'gone', backupId: 's2' }, 's1', 's2')).toEqual([]);
  });
});

test('the judge counts what can be counted by hand', () => {
  // 0.01 degrees of latitude are 1112 metres, 1445.6 with detours: at 100 metres a minute three visits there and back take 86.7 minutes.
  const far = person('a', { lat: 60.01, minutes: 60, visits: 3, mainId: 's2', backupId: 's1', monthsTogether: 30, wishedIds: ['s2'] });
  const problem = caseload({
    staff: [staff('s1'), staff('s2', { minutes: 40, eveningMinutes: 10 })], persons: [far, person('b', { eveningMinutes: 30, mainId: 's1', monthsTogether: 4 }), person('c', { minutes: 15, mainId: 'gone', monthsTogether: 7, backupId: 'gone2' })],
    terms: { ...caseTerms, evenFromPercents: [50, 100] },
  });
  const { breaches: broken, loads, measures, levels } = judgeCaseload(problem, [chosen('a', 's1', 's2'), chosen('b', 's2', 's1'), chosen('c', 's2')]);
  expect(broken).toEqual([]);
  expect(loads).toEqual([
    { staffId: 's1', mains: 1, backups: 1, minutes: 147, eveningMinutes: 0, travelMinutes: 87, countedMinutes: 150 },
    { staffId: 's2', mains: 2, backups: 1, minutes: 45, eveningMinutes: 30, travelMinutes: 9, countedMinutes: 60 },
  ]);
  // Above 50 and 100 of 100 minutes: 100 and 50; above 20 and 40 of 40: 40 and 20.
  expect(measures).toEqual({
    noMain: 0, noBackup: 1, overloadMinutes: 47 + 5, overloadEveningMinutes: 20, mainChanged: 3, trustMonthsLost: 24 + 4 + 7, mainUnknown: 2, backupChanged: 1, wishNotMet: 1, travelMinutes: 96, unevenMinutes: 210,
  });
  expect(levels).toEqual([0, 52 + 20 + 3 * 60 + 35 * 5 + 2 * 20 + 15 + 30, 30 + 96 + 210]);
});
