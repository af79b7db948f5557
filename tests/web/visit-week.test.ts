import { describe, expect, it } from 'vitest';
import type { WeekStop, WeekVersion, WeekView } from '../../server/visit-weeks/schemas.ts';
import { mondayOf, readWeekAddress, weekAddress, weekdayOf } from '../../web/visit-week/week-address.ts';
import { comparedWith, holdingOf } from '../../web/visit-week/week-versions.ts';
import { changesBetween, heldIn, isSameVisit, later, movedMinutes, shownDays } from '../../web/visit-week/week-visits.ts';

const WEEK = '2026-11-30';
const NO_FIGURES = { visits: 0, uncoveredVisits: 0, uncoveredMinutes: 0, travelMinutes: 0, continuityPercent: null, byMainPercent: null, overtimeMinutes: 0, changed: 0 };

/** A plan of visits, each given as «visit staff date start», and of what is not covered. */
function plan(made: readonly string[], uncovered: readonly string[] = [], held: readonly string[] = []): WeekView {
  const all = made.map((line) => line.split(' ') as [string, string, string, string]);
  const stop = (visitId: string, start: string): WeekStop => ({
    visitId, agreementId: visitId.split('/')[0]!, address: `Gate ${visitId}`, lat: 60, lon: 11, start, minutes: 60, travelBefore: 5, byTwoWith: null, isEvening: false, held: held.includes(visitId), changed: null,
  });
  const day = (id: string, date: string) => ({ date, from: '08:00', until: '16:00', travelMinutes: 0, visitMinutes: 0, overtimeMinutes: 0, stops: all.filter(([, staff, on]) => staff === id && on === date).map(([visitId, , , start]) => stop(visitId, start)) });
  const staff = [...new Set(all.map(([, id]) => id))].map((id) => ({ id, name: `Navn ${id}`, days: [...new Set(all.filter(([, one]) => one === id).map(([, , date]) => date))].map((date) => day(id, date)) }));
  return {
    week: WEEK, version: 1, state: 'draft', madeAt: '', madeBy: '', decidedAt: null, decidedBy: null, from: null, seed: 1, isWhole: true, staff, figures: NO_FIGURES, byHand: NO_FIGURES,
    uncovered: uncovered.map((visitId) => ({ visitId, agreementId: visitId.split('/')[0]!, address: `Gate ${visitId}`, minutes: 60, isEvening: false, why: ['noRoom'] })),
  };
}

describe('what differs between two plans', () => {
  it('is nothing between a plan and itself', () => {
    const one = plan(['a/1 p 2026-11-30 09:00', 'b/1 q 2026-12-01 10:00'], ['c/1']);
    expect(changesBetween(one, one)).toEqual({ moved: [], timeOnly: [] });
  });

  it('tells another staff member, another day, what falls out and what comes in, in the order of the days; and apart from them what has another time alone', () => {
    const before = plan(['a/1 p 2026-12-02 09:00', 'b/1 p 2026-12-01 10:00', 'c/1 q 2026-11-30 12:00', 'd/1 q 2026-11-30 08:00', 'e/1 q 2026-12-03 08:00'], ['f/1']);
    const after = plan(['a/1 q 2026-12-02 09:00', 'b/1 p 2026-12-03 10:00', 'd/1 q 2026-11-30 09:30', 'e/1 q 2026-12-03 08:00', 'f/1 p 2026-12-04 08:00'], ['c/1']);
    const { moved, timeOnly } = changesBetween(before, after);
    expect(moved.map(({ visitId }) => visitId)).toEqual(['c/1', 'b/1', 'a/1', 'f/1']);
    expect(moved[0]).toMatchObject({ before: { name: 'Navn q', date: '2026-11-30', start: '12:00' }, after: null, wasUncovered: false, isUncovered: true });
    expect(moved[3]).toMatchObject({ before: null, after: { staffId: 'p' }, wasUncovered: true, isUncovered: false });
    expect(timeOnly.map((one) => [one.visitId, movedMinutes(one)])).toEqual([['d/1', 90]]);
  });

  it('tells a visit that one of the plans does not know as outside it, and not as uncovered', () => {
    const { moved } = changesBetween(plan(['a/1 p 2026-12-02 09:00']), plan([]));
    expect(moved).toMatchObject([{ after: null, isUncovered: false }]);
  });
});

describe('a visit that two make', () => {
  it('is one visit with two ids, and a visit of another number is not it', () => {
    expect(isSameVisit('a/1', 'a/1/2')).toBe(true);
    expect(isSameVisit('a/1/2', 'a/1')).toBe(true);
    expect(isSameVisit('a/1', 'a/2')).toBe(false);
    expect(isSameVisit('a/1', 'a/12')).toBe(false);
  });
});

describe('the days, times and holds of a plan', () => {
  it('shows a weekend day only where somebody works on it', () => {
    expect(shownDays(plan([]))).toHaveLength(5);
    expect(shownDays(plan(['a/1 p 2026-12-05 09:00'])).at(-1)).toBe('2026-12-05');
  });

  it('asks for what is held as it stands', () => {
    expect(heldIn(plan(['a/1 p 2026-12-02 09:00', 'b/1 p 2026-12-02 11:00'], [], ['b/1']))).toEqual([{ visitId: 'b/1', staffId: 'p', date: '2026-12-02', start: '11:00' }]);
  });

  it('counts a clock on past midnight', () => {
    expect([later('09:30', 45), later('23:30', 60), later('08:00', 0)]).toEqual(['10:15', '00:30', '08:00']);
  });
});

describe('the address of a week', () => {
  it('says the same when it is read again', () => {
    const asked = { week: WEEK, version: 3, staffId: 'A 1&b', date: '2026-12-01' };
    expect(readWeekAddress(new URL(weekAddress(asked), 'http://x').searchParams)).toEqual(asked);
    expect(readWeekAddress(new URL(weekAddress({}), 'http://x').searchParams)).toEqual({ week: null, version: null, staffId: null, date: null });
  });

  it('takes any day as its week, and what cannot be read as nothing', () => {
    expect(readWeekAddress(new URLSearchParams('uke=2026-12-06&versjon=-1&dag=2026-02-31'))).toEqual({ week: WEEK, version: null, staffId: null, date: null });
    expect(mondayOf('2026-12-07')).toBe('2026-12-07');
    expect([weekdayOf(WEEK), weekdayOf('2026-12-06')]).toEqual([0, 6]);
  });
});

describe('which version holds, and which one is compared with', () => {
  const version = (n: number, decidedAt: string | null): WeekVersion => ({ version: n, state: decidedAt === null ? 'draft' : 'decided', madeAt: '', madeBy: '', decidedAt, decidedBy: null });

  it('is the one that was decided last, whatever its number', () => {
    expect(holdingOf({ versions: [version(3, null), version(2, '2026-11-26T10:00Z'), version(1, '2026-11-26T11:00Z')] })?.version).toBe(1);
    expect(holdingOf({ versions: [version(2, null)] })).toBeNull();
  });

  it('is compared with what it was planned from, else with the one that holds, never with itself or one that is gone', () => {
    const versions = [version(3, null), version(2, null), version(1, '2026-11-26T11:00Z')];
    expect(comparedWith({ versions }, { version: 3, from: 2 })).toBe(2);
    expect(comparedWith({ versions }, { version: 3, from: null })).toBe(1);
    expect(comparedWith({ versions }, { version: 1, from: null })).toBeNull();
    expect(comparedWith({ versions }, { version: 3, from: 9 })).toBeNull();
  });
});
