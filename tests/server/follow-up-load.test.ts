import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { staffLoads, weeksAhead } from '../../server/follow-up/load.ts';
import type { StaffLoad } from '../../server/follow-up/schemas.ts';
import type { FollowUpAgreement, StaffMember } from '../../server/intake/schemas.ts';
import { agreement, member, phase, registers } from './follow-up-made.ts';
import { FOLLOW_UP_TERMS } from './open-app.ts';

const AS_OF = '2026-11-25';
const WEEKS = weeksAhead(AS_OF, 2);
/** What a full post is worth in a week, by hand from the terms. */
const FULL = (FOLLOW_UP_TERMS.fullTimeWeekMinutes * FOLLOW_UP_TERMS.directSharePercent) / 100;
const loads = (staff: readonly StaffMember[], agreements: readonly FollowUpAgreement[] = []): readonly StaffLoad[] => staffLoads(registers({ staff: [...staff], agreements: [...agreements] }), AS_OF, WEEKS, FOLLOW_UP_TERMS);
const load = (one: StaffMember, ...agreements: readonly FollowUpAgreement[]): StaffLoad => loads([one], agreements)[0] as StaffLoad;

describe('the load of a staff member', () => {
  it('is looked at from the Monday of this week', () => {
    expect(WEEKS).toEqual(['2026-11-23', '2026-11-30', '2026-12-07']);
  });

  it('is the direct minutes of the post against what those need whom they are main for', () => {
    const { weeks, asMain, asBackup } = load(member('a'), agreement('1', { mainStaffId: 'a' }), agreement('2', { mainStaffId: 'b', backupStaffId: 'a' }), agreement('3', { mainStaffId: 'a', phases: [phase({ minutesPerVisit: 45, everyWeeks: 2 })] }));
    expect([asMain, asBackup]).toEqual([2, 1]);
    expect(weeks.map(({ minutes, needMinutes }) => [minutes, needMinutes])).toEqual(WEEKS.map(() => [FULL, 2 * 60 + (2 * 45) / 2]));
  });

  it('counts the way there and back from their own base, in their own way of travelling, for each visit', () => {
    const metres = 1111.95; // a hundredth of a degree north
    const perMinute = (FOLLOW_UP_TERMS.travel.metresPerMinute.walk * 100) / FOLLOW_UP_TERMS.travel.detourPercent;
    const far = agreement('1', { mainStaffId: 'a', lat: 60.01 });
    const needs = (more: Partial<StaffMember>): number => load(member('a', { travelMode: 'walk', ...more }), far).weeks[0]?.needMinutes ?? 0;
    expect(needs({})).toBe(120 + Math.ceil((2 * 2 * metres) / perMinute));
    expect(needs({ lat: 60.01, lon: 11 })).toBe(120);
    expect(needs({ travelMode: 'car' })).toBeLessThan(needs({}));
  });

  it('takes every absence out, also one of a day, and says how much it took', () => {
    const absences = [{ from: '2026-12-02', to: '2026-12-02', fromTime: null, untilTime: null }];
    expect(load(member('a', { absences })).weeks.map(({ minutes, awayMinutes }) => [minutes, awayMinutes])).toEqual([[FULL, 0], [(FULL * 4) / 5, FULL / 5], [FULL, 0]]);
  });

  it('has the evening of the hours that are worked then, and what is needed then', () => {
    const hours = [1, 2, 3, 4].map((weekday) => ({ weekday, from: '08:00', until: '16:00', weeks: 'every' as const }));
    const late = { weekday: 5, from: '16:00', until: '24:00', weeks: 'every' as const };
    const [week] = load(member('a', { hours: [...hours, { ...late, until: '23:00' }, { weekday: 5, from: '15:00', until: '16:00', weeks: 'every' }] }), agreement('1', { mainStaffId: 'a', phases: [phase({ eveningVisitsPerWeek: 1 })] })).weeks;
    expect([week?.minutes, week?.eveningMinutes, week?.needMinutes, week?.eveningNeedMinutes]).toEqual([FULL, Math.floor((FULL * 7) / 40), 120, 60]);
  });

  it('ends with the post, and has nobody whose post ended before today or begins after the last week', () => {
    const weeks = (one: StaffMember) => load(one).weeks.map(({ minutes }) => minutes);
    expect(weeks(member('a', { to: '2026-12-01' }))).toEqual([FULL, (FULL * 2) / 5, 0]);
    expect(loads([member('a', { to: '2026-11-24' }), member('b', { to: '2026-11-25' }), member('c', { from: '2026-12-13' }), member('d', { from: '2026-12-14' })]).map(({ id }) => id)).toEqual(['b', 'c']);
  });

  it('counts no agreement that was declined, is not answered, is over or has not begun', () => {
    const main = { mainStaffId: 'a' };
    const { asMain, weeks } = load(member('a'), agreement('1', { ...main, answer: 'declined' }), agreement('2', { ...main, answer: 'unanswered' }), agreement('3', { ...main, endDate: '2026-11-24' }), agreement('4', { ...main, startDate: '2026-12-07', phases: [phase({ from: '2026-12-07' })] }));
    expect([asMain, weeks.map(({ needMinutes }) => needMinutes)]).toEqual([0, [0, 0, 120]]);
  });

  it('is the sum of what each alone would give, whoever is main for whom', () => {
    fc.assert(fc.property(fc.array(fc.record({ main: fc.constantFrom('a', 'b', null), north: fc.integer({ min: 0, max: 20 }), minutes: fc.integer({ min: 5, max: 90 }) }), { maxLength: 6 }), (made) => {
      const all = made.map(({ main, north, minutes }, at) => agreement(String(at), { mainStaffId: main, lat: 60 + north / 1000, phases: [phase({ minutesPerVisit: minutes })] }));
      const staff = [member('a'), member('b', { travelMode: 'bicycle' })];
      const together = loads(staff, all).map(({ weeks }) => weeks.map(({ needMinutes }) => needMinutes));
      const alone = staff.map((one) => WEEKS.map((_, at) => all.filter(({ mainStaffId }) => mainStaffId === one.id).reduce((sum, own) => sum + (load(one, own).weeks[at]?.needMinutes ?? 0), 0)));
      expect(together).toEqual(alone);
    }), { numRuns: 40 });
  });
});
