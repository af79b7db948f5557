import { expect, test } from 'vitest';
import type { CaseTermId } from '../../solver/index.ts';
import { CASELOAD_COLUMNS, caseloadRow, caseloadText, type CaseloadRun } from './caseload-history.ts';

const measures = (fields: Partial<Record<CaseTermId, number>>): CaseloadRun['measures'] => ({
  noMain: 0, noBackup: 0, overloadMinutes: 0, overloadEveningMinutes: 0, mainChanged: 0, trustMonthsLost: 0, mainUnknown: 0, backupChanged: 0, wishNotMet: 0, travelMinutes: 0, unevenMinutes: 0, ...fields,
});

const RUN: CaseloadRun = {
  date: '2026-09-01', staff: 6, persons: 45, teams: 2, seed: 3, seconds: 1.26, cpuSeconds: 0.94, levels: [{ id: 'unassigned', penalty: 0, bound: 0 }, { id: 'fit', penalty: 70, bound: 60 }],
  measures: measures({ mainChanged: 2, overloadMinutes: 10, overloadEveningMinutes: 5, travelMinutes: 300, unevenMinutes: 9 }), byHand: measures({ mainChanged: 1, overloadMinutes: 90, travelMinutes: 350, unevenMinutes: 80 }),
};

test('a run of who follows whom is a row with a field for each column, and a line for a person', () => {
  expect(caseloadRow(RUN, 2, 'A machine, 2 cores')).toBe('2026-09-01,6,45,2,3,1.3,0.9,0 · 70 (60),2,1,15,90,300,350,2.0,"A machine, 2 cores"');
  expect(caseloadRow(RUN, 2, 'machine').split(',')).toHaveLength(CASELOAD_COLUMNS.length);
  expect(caseloadText(RUN)).toBe('6 staff, 45 people, town 3: 1.3 s, 0.9 s of a core; 0 · 70 (60); mains changed 2 (by hand 1), overload 15 (by hand 90), travel 300 (by hand 350), uneven 9 (by hand 80)');
});
