import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../solver/domain/date.ts';
import { postMinutes } from '../../../solver/follow-up/capacity.ts';
import type { Post } from '../../../solver/follow-up/shapes.ts';
import { away, daytime, post, terms } from './follow-up-shapes.ts';

const WEEK = '2026-11-23';
const minutes = (fields: Partial<Post>, week = WEEK) => postMinutes(post(fields), dayOf(week), terms).minutes;
const evening = (fields: Partial<Post>) => postMinutes(post(fields), dayOf(WEEK), terms).eveningMinutes;

describe('what a post has in a week', () => {
  test('is its share of 2250 minutes, of which 60 percent is direct, rounded down', () => {
    expect([100, 80, 50, 33].map((postPercent) => minutes({ postPercent }))).toEqual([1350, 1080, 675, 445]);
    expect([100, 80, 50, 33].map((postPercent) => minutes({ postPercent, hours: [] }))).toEqual([1350, 1080, 675, 445]);
  });

  test('is counted by the days on which it is in force, the first and the last one too', () => {
    expect(minutes({ to: '2026-11-25' })).toBe(810);
    expect(minutes({ from: '2026-11-25' })).toBe(810);
    expect(minutes({ to: '2026-11-22' })).toBe(0);
    expect(minutes({ from: '2026-11-30' })).toBe(0);
    expect(minutes({ from: '2026-11-27', to: '2026-11-27', hours: [] })).toBe(270);
    expect(minutes({ from: '2026-11-28' })).toBe(0);
  });

  test('is counted by the hours of those days where they are known', () => {
    // 600 minutes on Monday, 150 on Sunday: four fifths are left when the post ends on the Saturday.
    const hours: Post['hours'] = [{ weekday: 1, from: '08:00', until: '18:00', weeks: 'every' }, { weekday: 7, from: '10:00', until: '12:30', weeks: 'every' }];
    expect(minutes({ hours, to: '2026-11-28' })).toBe(1080);
    // Monday in every second week counts half of what it is: 300 of 450 on average.
    expect(minutes({ hours: hours.map((stretch, i) => (i === 0 ? { ...stretch, weeks: 'odd' } : stretch)), to: '2026-11-28' })).toBe(900);
  });

  test('is the same in even weeks, in odd ones and in week 53', () => {
    const hours: Post['hours'] = [{ weekday: 2, from: '08:00', until: '20:00', weeks: 'even' }, { weekday: 4, from: '12:00', until: '20:00', weeks: 'odd' }];
    expect(['2026-12-21', '2026-12-28', '2027-01-04'].map((week) => minutes({ hours }, week))).toEqual([1350, 1350, 1350]);
  });

  test('is in the evening as far as its hours are, and never where they are not known', () => {
    const late: Post['hours'] = daytime.map((stretch) => (stretch.weekday === 4 ? { ...stretch, from: '13:00', until: '20:30' } : stretch));
    // 270 of 2250 minutes lie after four o'clock.
    expect(evening({ hours: late })).toBe(162);
    expect(evening({ hours: late.map((stretch) => (stretch.weekday === 4 ? { ...stretch, weeks: 'even' } : stretch)) })).toBe(90);
    expect(evening({ hours: late, to: '2026-11-25' })).toBe(0);
    expect(evening({ hours: [] })).toBe(0);
    expect(evening({ hours: daytime.map((stretch) => ({ ...stretch, until: '16:00' })) })).toBe(0);
  });
});

describe('absence', () => {
  test('lowers it from exactly the days in a row that count as long', () => {
    expect(minutes({ absences: [away('2026-11-01', '2026-11-28')] })).toBe(0);
    expect(minutes({ absences: [away('2026-11-02', '2026-11-28')] })).toBe(1350);
    expect(minutes({ absences: [away('2026-11-25', '2026-12-22')] })).toBe(540);
  });

  test('that follows day by day, or over days without work, is one', () => {
    expect(minutes({ absences: [away('2026-11-16', '2026-12-13'), away('2026-11-02', '2026-11-15')] })).toBe(0);
    const weeks = ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23'].map((monday) => away(monday, monday.replace(/\d\d$/, (day) => String(Number(day) + 4).padStart(2, '0'))));
    // Four weeks from Monday to Friday are 26 days in a row; the Friday before makes it 29.
    expect(minutes({ absences: weeks })).toBe(1350);
    expect(minutes({ absences: [...weeks, away('2026-10-30', '2026-10-30')] })).toBe(0);
    expect(minutes({ hours: [], absences: [...weeks, away('2026-10-30', '2026-10-30')] })).toBe(0);
    expect(minutes({ absences: [...weeks.slice(0, 3), away('2026-11-24', '2026-12-31')] })).toBe(270);
  });

  test('of some hours of each day takes those hours, from the evening too, and overlapping absences take them once', () => {
    const afternoon = (fromTime: string | null, untilTime: string | null): Post['absences'][number] => ({ from: '2026-11-01', to: '2027-01-31', fromTime, untilTime });
    expect(minutes({ absences: [afternoon('11:00', null)] })).toBe(540);
    expect(minutes({ absences: [afternoon('11:00', '13:00'), afternoon('12:00', '14:00'), afternoon('12:30', '12:45')] })).toBe(810);
    // A fifth of 1350 direct minutes stands for 450 minutes of work, so 180 of them away take 108 a day.
    expect(minutes({ hours: [], absences: [afternoon('11:00', '14:00')] })).toBe(810);
    expect(minutes({ hours: [], absences: [afternoon('08:00', '20:00')] })).toBe(0);
    const late: Post['hours'] = [{ weekday: 1, from: '12:00', until: '20:00', weeks: 'every' }];
    expect(evening({ hours: late })).toBe(675);
    expect(evening({ hours: late, absences: [afternoon('18:00', null)] })).toBe(337);
    expect(evening({ hours: late, absences: [afternoon('12:00', '16:00')] })).toBe(675);
  });
});
