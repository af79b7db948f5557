import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOf, dayOf } from '../../../solver/domain/date.ts';
import { weeksBetween } from '../../../solver/domain/week.ts';
import { roundCapacity } from '../../../solver/follow-up/round-capacity.ts';
import type { Agreement, Post, TeamWeek } from '../../../solver/follow-up/shapes.ts';
import { teamWeeks, type TeamWeeksAsked } from '../../../solver/follow-up/team-weeks.ts';
import { agreement, away, base, daytime, phase, post, terms } from './follow-up-shapes.ts';

const WEEKS = weeksBetween('2026-11-23', '2027-01-31');
const asked = (fields: Partial<TeamWeeksAsked> = {}): TeamWeeksAsked => ({ teams: [base()], posts: [], agreements: [], terms, travel: { metresPerMinute: 400 }, weeks: WEEKS, ...fields });
const figures = ({ minutes, eveningMinutes, committedMinutes, eveningCommittedMinutes }: TeamWeek) => [minutes, eveningMinutes, committedMinutes, eveningCommittedMinutes];

describe('the weeks of a team', () => {
  test('are what was typed where the register has neither posts nor agreements of it', () => {
    const weeks = teamWeeks(asked({ posts: [post({ teamId: 'U' })], agreements: [agreement({ teamId: 'U' })] }));
    expect(new Set(weeks.map((week) => figures(week).join(' ')))).toEqual(new Set(['1000 200 400 100']));
    expect(weeks[0]).toMatchObject({ teamId: 'T', week: '2026-11-23', source: { capacity: 'typed', committed: 'typed' }, changes: [] });
  });

  test('are counted from posts and agreements where there are any, even ones that are over or were declined', () => {
    const weeks = teamWeeks(asked({ posts: [post({ to: '2025-12-31' })], agreements: [agreement({ answer: 'declined' })] }));
    expect(weeks.flatMap(figures).every((figure) => figure === 0)).toBe(true);
    expect(weeks[0]?.source).toEqual({ capacity: 'staff', committed: 'agreements' });
  });

  test('say what changes, when, and by how much', () => {
    const weeks = teamWeeks(asked({
      posts: [post(), post({ id: 'S-2', isProjectPost: true, to: '2026-12-31' }), post({ id: 'S-3', postPercent: 50, from: '2026-12-16', absences: [away('2026-12-21', '2027-01-24')] })],
      agreements: [agreement({ endDate: '2027-01-13', phases: [phase({ kind: 'mapping', visitsPerWeek: 3 }), phase({ from: '2026-12-04' })] }), agreement({ id: 'A-2', startDate: '2026-11-27', phases: [phase({ from: '2026-11-27' })] })],
    }));
    const told = new Map(weeks.filter(({ changes }) => changes.length > 0).map(({ week, changes }) => [week, changes.map(({ kind, id, date, minutes }) => `${kind} ${id} ${date} ${minutes}`)]));
    expect(told).toEqual(new Map([
      ['2026-11-30', ['agreementBegins A-2 2026-11-27 120']],
      ['2026-12-07', ['phaseBegins A-1 2026-12-04 -60']],
      ['2026-12-14', ['postBegins S-3 2026-12-16 675']],
      ['2026-12-21', ['absence S-3 2026-12-21 -675']],
      ['2026-12-28', ['postEnds S-2 2027-01-01 -1350']],
      ['2027-01-11', ['agreementEnds A-1 2027-01-14 -120']],
      ['2027-01-25', ['absence S-3 2027-01-25 675']],
    ]));
    expect(weeks.map(({ minutes, committedMinutes }) => [minutes, committedMinutes])).toEqual([
      [2700, 180], [2700, 300], [2700, 240], [2700 + 405, 240], [2700, 240], [1350 + 1080, 240], [1350, 240], [1350, 120], [1350, 120], [2025, 120],
    ]);
  });
});

describe('what a round may count on', () => {
  const teamWeek = (week: string, minutes: number, committedMinutes: number, eveningMinutes = 0, eveningCommittedMinutes = 0): TeamWeek => ({ teamId: 'T', week, minutes, committedMinutes, eveningMinutes, eveningCommittedMinutes, source: { capacity: 'staff', committed: 'agreements' }, changes: [] });

  test('is the week with the least room after the reserve, the first of equal ones', () => {
    // 900 - 700, 810 - 700, 1800 - 1690, 1800 - 1690.
    expect(roundCapacity([teamWeek('a', 1000, 700), teamWeek('b', 900, 700), teamWeek('c', 2000, 1690), teamWeek('d', 2000, 1690)], 10)).toEqual([
      { teamId: 'T', capacityMinutes: 900, committedMinutes: 700, eveningCapacityMinutes: 0, eveningCommittedMinutes: 0, bindingWeek: 'b', eveningBindingWeek: 'a', changes: [] },
    ]);
  });

  test('keeps the evening within the day where they bind in different weeks, with the same room', () => {
    const [row] = roundCapacity([teamWeek('a', 100, 90, 80, 20), teamWeek('b', 300, 240, 200, 199)], 0);
    expect(row).toMatchObject({ capacityMinutes: 100, committedMinutes: 90, eveningCapacityMinutes: 91, eveningCommittedMinutes: 90, bindingWeek: 'a', eveningBindingWeek: 'b' });
  });

  test('begins with the weeks of each team apart', () => {
    expect(roundCapacity([teamWeek('a', 100, 90), { ...teamWeek('a', 50, 0), teamId: 'U' }, teamWeek('b', 90, 90)], 0).map(({ teamId, bindingWeek }) => [teamId, bindingWeek])).toEqual([['T', 'b'], ['U', 'a']]);
  });
});

const somePost = (id: string): fc.Arbitrary<Post> => fc.record({
  id: fc.constant(id), teamId: fc.constant('T'), postPercent: fc.integer({ min: 1, max: 100 }), isProjectPost: fc.boolean(), from: fc.constantFrom('2026-01-01', '2026-12-02', '2027-01-05'),
  to: fc.constantFrom(null, '2026-12-10', '2027-01-17'),
  hours: fc.constantFrom([], daytime, [{ weekday: 1, from: '12:00', until: '21:00', weeks: 'even' as const }, { weekday: 6, from: '10:00', until: '18:30', weeks: 'every' as const }]),
  absences: fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 40 }), fc.constantFrom(null, '13:00')).map(([start, length, fromTime]) => (
    { from: dateOf(dayOf('2026-11-20') + start), to: dateOf(dayOf('2026-11-20') + start + length), fromTime, untilTime: null })), { maxLength: 3 }),
});

const someAgreement = (id: string): fc.Arbitrary<Agreement> => fc.record({ start: fc.integer({ min: 0, max: 30 }), length: fc.integer({ min: 1, max: 60 }), visits: fc.integer({ min: 0, max: 4 }), evenings: fc.integer({ min: 0, max: 4 }), every: fc.integer({ min: 1, max: 3 }), byTwo: fc.boolean(), lat: fc.constantFrom(60, 60.02) })
  .map(({ start, length, visits, evenings, every, byTwo, lat }) => {
    const [startDate, next] = [dateOf(dayOf('2026-11-25') + start), dateOf(dayOf('2026-11-25') + start + 14)];
    return agreement({ id, startDate, endDate: dateOf(dayOf(startDate) + length), byTwo, lat, phases: [phase({ from: startDate, visitsPerWeek: visits, eveningVisitsPerWeek: evenings }), phase({ from: next, visitsPerWeek: 1, everyWeeks: every, minutesPerVisit: 45 })] });
  });

const some = fc.record({ posts: fc.tuple(somePost('S-1'), somePost('S-2')), agreements: fc.tuple(someAgreement('A-1'), someAgreement('A-2'), someAgreement('A-3')) });

describe('for any posts and agreements', () => {
  test('a post more never lowers what a team has, and the evening is never more than the whole', () => {
    fc.assert(fc.property(some, somePost('S-9'), ({ posts, agreements }, more) => {
      const before = teamWeeks(asked({ posts, agreements }));
      teamWeeks(asked({ posts: [...posts, more], agreements })).forEach((week, i) => {
        expect(week.minutes).toBeGreaterThanOrEqual((before[i] as TeamWeek).minutes);
        expect(week.eveningMinutes).toBeLessThanOrEqual(week.minutes);
        expect(week.eveningCommittedMinutes).toBeLessThanOrEqual(week.committedMinutes);
      });
    }));
  });

  test('the order they stand in and their names change no figure', () => {
    fc.assert(fc.property(some, ({ posts, agreements }) => {
      const renamed = { posts: posts.map((one) => ({ ...one, id: `Z${one.id}` })).toReversed(), agreements: agreements.map((one) => ({ ...one, id: `Z${one.id}` })).toReversed() };
      expect(teamWeeks(asked(renamed)).map(figures)).toEqual(teamWeeks(asked({ posts, agreements })).map(figures));
    }));
  });

  test('the changes add up to the difference between a week before them all and one after', () => {
    fc.assert(fc.property(some, ({ posts, agreements }) => {
      const weeks = teamWeeks(asked({ posts, agreements, weeks: weeksBetween('2026-11-09', '2027-04-25') }));
      const changed = (...kinds: readonly TeamWeek['changes'][number]['kind'][]): number => weeks.slice(1).flatMap(({ changes }) => changes).reduce((sum, { kind, minutes }) => sum + (kinds.includes(kind) ? minutes : 0), 0);
      const [first, last] = [weeks[0] as TeamWeek, weeks.at(-1) as TeamWeek];
      expect(changed('postBegins', 'postEnds', 'absence')).toBe(last.minutes - first.minutes);
      expect(changed('agreementBegins', 'agreementEnds', 'phaseBegins')).toBe(last.committedMinutes - first.committedMinutes);
    }));
  });

  test('a longer horizon never gives a round more room, and the figures are ones that a problem may have', () => {
    const reserves = fc.constantFrom(0, 10, 33, 99);
    fc.assert(fc.property(some, reserves, ({ posts, agreements }, reserve) => {
      const left = (capacity: number, committed: number): number => Math.max(0, Math.floor((capacity * (100 - reserve)) / 100) - committed);
      const whole = teamWeeks(asked({ posts, agreements }));
      const rooms = WEEKS.map((_, i) => {
        const [row] = roundCapacity(whole.slice(0, i + 1), reserve);
        if (row === undefined) throw new Error('a team has weeks and no round');
        expect(row.eveningCapacityMinutes).toBeLessThanOrEqual(row.capacityMinutes);
        expect(row.eveningCommittedMinutes).toBeLessThanOrEqual(row.committedMinutes);
        const day = left(row.capacityMinutes, row.committedMinutes);
        // Minutes in the evening are among those of the day, so no household can use more of the evening than the day has.
        return { day, evening: Math.min(day, left(row.eveningCapacityMinutes, row.eveningCommittedMinutes)) };
      });
      rooms.forEach(({ day, evening }, i) => {
        const until = whole.slice(0, i + 1);
        const least = Math.min(...until.map(({ minutes, committedMinutes }) => left(minutes, committedMinutes)));
        expect(day).toBe(least);
        expect(evening).toBe(Math.min(least, ...until.map(({ eveningMinutes, eveningCommittedMinutes }) => left(eveningMinutes, eveningCommittedMinutes))));
      });
    }));
  });
});
