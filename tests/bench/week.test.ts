import { expect, test } from 'vitest';
import { WEEK_COLUMNS, weekRow, weekText, type WeekRun } from './week-history.ts';

const RUN: WeekRun = {
  date: '2026-12-01', week: '2026-12-07', plan: 'search', seed: 2, seconds: 10.44, cpuSeconds: 4.71,
  figures: { visits: 221, uncoveredVisits: 1, uncoveredMinutes: 60, travelMinutes: 1306, continuityPercent: 95, byMainPercent: 92.3, overtimeMinutes: 5, changed: 3 },
};

test('a row of the history of weeks has a field for each column, and none for what was not measured', () => {
  expect(weekRow(RUN, 2.04, 'A machine')).toBe('2026-12-01,2026-12-07,search,2,221,1,60,1306,95.0,92.3,5,3,10.4,4.7,2.0,A machine');
  expect(weekRow({ ...RUN, plan: 'by hand', seconds: null, cpuSeconds: null }, 2, 'A machine')).toContain(',5,3,,,2.0,');
  expect(weekRow({ ...RUN, figures: { ...RUN.figures, continuityPercent: null, byMainPercent: null } }, 2, 'machine').split(',')).toHaveLength(WEEK_COLUMNS.length);
});

test('a person is told what is not covered before anything else, and the time where it was measured', () => {
  expect(weekText(RUN)).toBe('week 2026-12-07 search seed 2: 221 visits, 1 (60 minutes) not covered, 1306 minutes on the way, 95 % by main or backup, 92.3 % by main, 5 minutes of overtime, 3 changed, 4.7 s of a core, 10.4 s on the clock');
  expect(weekText({ ...RUN, seconds: null, cpuSeconds: null })).toMatch(/3 changed$/);
});
