import { describe, expect, test } from 'vitest';
import { mondayOf, weekdayOf, weeksBetween } from '../../../solver/domain/week.ts';
import { dateOf, dayOf } from '../../../solver/domain/date.ts';
import { loadIn, needIn } from '../../../solver/follow-up/need.ts';
import { phaseIn, phaseOn, visitedIn } from '../../../solver/follow-up/phases.ts';
import { agreement, phase } from './follow-up-shapes.ts';

describe('a week', () => {
  test('begins on its Monday, over the turn of a year with week 53, and before 1970', () => {
    expect(dateOf(mondayOf(dayOf('2027-01-03')))).toBe('2026-12-28');
    expect(dateOf(mondayOf(dayOf('2027-01-04')))).toBe('2027-01-04');
    expect(weekdayOf(dayOf('1969-12-28'))).toBe(7);
    expect(weekdayOf(dayOf('1969-12-29'))).toBe(1);
  });

  test('is one of those between two days when it has any of them', () => {
    expect(weeksBetween('2026-12-27', '2027-01-04')).toEqual(['2026-12-21', '2026-12-28', '2027-01-04']);
    expect(weeksBetween('2026-12-28', '2027-01-03')).toEqual(['2026-12-28']);
    expect(weeksBetween('2027-01-04', '2027-01-03')).toEqual([]);
  });
});

describe('the phase of an agreement', () => {
  const two = agreement({ startDate: '2026-11-04', endDate: '2026-12-02', phases: [phase({ kind: 'mapping', from: '2026-11-04' }), phase({ from: '2026-11-19' })] });

  test('is the one that began last, on the first and on the last day too, and none before, after, or without a yes', () => {
    expect(['2026-11-03', '2026-11-04', '2026-11-18', '2026-11-19', '2026-12-02', '2026-12-03'].map((date) => phaseOn(two, date)?.kind ?? null)).toEqual([null, 'mapping', 'mapping', 'effort', 'effort', null]);
    expect(phaseOn({ ...two, answer: 'declined' }, '2026-11-10')).toBeNull();
    expect(phaseOn({ ...two, answer: 'unanswered' }, '2026-11-10')).toBeNull();
  });

  test('is the latest one whatever order the phases stand in', () => {
    expect(phaseOn({ ...two, phases: two.phases.toReversed() }, '2026-11-20')?.kind).toBe('effort');
  });

  test('counts for a week when it has the Thursday of it', () => {
    // Wednesday 4 November begins within its own week; a Friday would not. Wednesday 2 December is before its week's Thursday.
    expect(['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30'].map((week) => phaseIn(two, week)?.kind ?? null)).toEqual([null, 'mapping', 'mapping', 'effort', 'effort', null]);
    expect(phaseIn(agreement({ startDate: '2026-11-06', phases: [phase({ from: '2026-11-06' })] }), '2026-11-02')).toBeNull();
  });

  test('with visits every third week has them from the first week that it counts for, over week 53 too', () => {
    const third = (from: string) => ['2026-12-14', '2026-12-21', '2026-12-28', '2027-01-04', '2027-01-11'].filter((week) => visitedIn(phase({ from, everyWeeks: 3 }), week));
    expect(third('2026-12-17')).toEqual(['2026-12-14', '2027-01-04']);
    expect(third('2026-12-18')).toEqual(['2026-12-21', '2027-01-11']);
    expect(visitedIn(phase({ from: '2026-12-14' }), '2026-12-07')).toBe(false);
  });
});

describe('what an agreement asks for', () => {
  const week = '2026-11-09';
  const need = (fields: Parameters<typeof phase>[0], byTwo = false) => needIn(agreement({ phases: [phase(fields)], byTwo }), week);

  test('is visits times minutes, on average over the weeks, rounded up', () => {
    expect(need({})).toEqual({ minutes: 120, eveningMinutes: 0, visits: 2 });
    expect(need({ visitsPerWeek: 1, minutesPerVisit: 45, everyWeeks: 2 })).toEqual({ minutes: 23, eveningMinutes: 0, visits: 0.5 });
    expect(need({ visitsPerWeek: 3, eveningVisitsPerWeek: 1, minutesPerVisit: 50, everyWeeks: 4 })).toEqual({ minutes: 38, eveningMinutes: 13, visits: 0.75 });
  });

  test('has no more evening than there are visits, is twice as much where two come, and nothing outside the agreement', () => {
    expect(need({ visitsPerWeek: 1, eveningVisitsPerWeek: 2 })).toEqual({ minutes: 60, eveningMinutes: 60, visits: 1 });
    expect(need({ eveningVisitsPerWeek: 1 }, true)).toEqual({ minutes: 240, eveningMinutes: 120, visits: 4 });
    expect(needIn(agreement(), '2026-10-26')).toEqual({ minutes: 0, eveningMinutes: 0, visits: 0 });
  });

  test('comes with the way from the base and back for each visit, rounded up after multiplying', () => {
    // A hundredth of a degree of latitude is 1112 metres: one visit every second week is 1112 metres a week, 2.78 minutes at 400 a minute.
    const far = agreement({ lat: 60.01, phases: [phase({ visitsPerWeek: 1, everyWeeks: 2 })] });
    expect(loadIn(far, week, { lat: 60, lon: 11 }, 400)).toEqual({ minutes: 33, eveningMinutes: 0 });
    // Two staff members, twice a week, there and back: 8896 metres, 22.24 minutes.
    expect(loadIn(agreement({ lat: 60.01, byTwo: true }), week, { lat: 60, lon: 11 }, 400).minutes).toBe(240 + 23);
    expect(loadIn(far, '2026-10-26', { lat: 60, lon: 11 }, 400)).toEqual({ minutes: 0, eveningMinutes: 0 });
  });
});
