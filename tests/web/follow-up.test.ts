import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ReminderKind, type Reminder } from '../../server/follow-up/schemas.ts';
import type { AgreementPhase } from '../../server/intake/schemas.ts';
import { evaluatedOn, evaluatedPhase, withEvaluation } from '../../web/components/follow-up/evaluated-phase.ts';
import { missingIn, summedWeeks } from '../../web/components/follow-up/missing-time.ts';
import { REMINDER_KINDS, reminderLists } from '../../web/components/follow-up/reminder-order.ts';

const phase = (kind: AgreementPhase['kind'], from: string): AgreementPhase => ({ kind, from, evaluateBy: '2027-12-31', evaluatedOn: null, visitsPerWeek: 1, everyWeeks: 1, minutesPerVisit: 60, eveningVisitsPerWeek: 0 });
const PHASES = [phase('mapping', '2026-09-01'), phase('effort', '2026-11-01'), phase('effort', '2027-05-01')];

describe('the lists of the page Oppfølging', () => {
  it('are all those that the server knows', () => {
    expect([...REMINDER_KINDS].toSorted()).toEqual([...ReminderKind.options].toSorted());
  });

  it('hold every reminder once, and none of them is empty', () => {
    fc.assert(fc.property(fc.array(fc.record({ kind: fc.constantFrom(...REMINDER_KINDS), isOverdue: fc.boolean() })), (made) => {
      const lists = reminderLists(made as unknown as readonly Reminder[]);
      expect(lists.flatMap(({ reminders }) => reminders)).toHaveLength(made.length);
      expect(lists.every(({ kind, reminders, overdue }) => reminders.length > 0 && reminders.every((one) => one.kind === kind) && overdue <= reminders.length)).toBe(true);
      expect(lists.reduce((sum, { overdue }) => sum + overdue, 0)).toBe(made.filter(({ isOverdue }) => isOverdue).length);
    }));
  });
});

describe('an evaluation', () => {
  it('is of a day from the first of the phase to today, and of no other', () => {
    const on = (written: string): string | null => evaluatedOn(written, { from: '2026-11-01' }, '2026-11-25');
    expect([on('01.11.2026'), on('25.11.2026')]).toEqual(['2026-11-01', '2026-11-25']);
    expect([on('31.10.2026'), on('26.11.2026'), on('31.02.2026'), on(''), on('i går')]).toEqual([null, null, null, null, null]);
  });

  it('knows its phase by its place among those of its kind, and what comes after', () => {
    expect(PHASES.map((_, at) => evaluatedPhase(PHASES, at)).map((one) => [one?.phase.kind, one?.number, one?.next?.from ?? null])).toEqual([['mapping', 1, '2026-11-01'], ['effort', 1, '2027-05-01'], ['effort', 2, null]]);
    expect(evaluatedPhase(PHASES, 3)).toBeNull();
  });

  it('changes its own phase alone, and the beginning of the next where that is said', () => {
    expect(withEvaluation(PHASES, 1, '2026-11-20', null)).toEqual([PHASES[0], { ...PHASES[1], evaluatedOn: '2026-11-20' }, PHASES[2]]);
    expect(withEvaluation(PHASES, 1, '2026-11-20', '2026-11-25')).toEqual([PHASES[0], { ...PHASES[1], evaluatedOn: '2026-11-20' }, { ...PHASES[2], from: '2026-11-25' }]);
    expect(withEvaluation(PHASES, 2, '2026-11-20', '2026-11-25')).toEqual([PHASES[0], PHASES[1], { ...PHASES[2], evaluatedOn: '2026-11-20' }]);
  });
});

describe('time that is missing', () => {
  const week = (minutes: number, needMinutes: number, eveningMinutes = 0, eveningNeedMinutes = 0) => ({ week: '2026-11-23', minutes, eveningMinutes, awayMinutes: 0, needMinutes, eveningNeedMinutes });

  it('is need above time, over the day and in the evening by itself', () => {
    expect([missingIn(week(600, 600)), missingIn(week(600, 601)), missingIn(week(600, 500, 60, 90))]).toEqual([{ day: 0, evening: 0 }, { day: 1, evening: 0 }, { day: 0, evening: 30 }]);
  });

  it('of a team is that of the sums, never more than what its staff lack one by one', () => {
    const made = fc.array(fc.tuple(fc.nat(2000), fc.nat(2000)), { minLength: 1, maxLength: 6 });
    fc.assert(fc.property(made, (all) => {
      const staff = all.map(([has, needs]) => ({ weeks: [week(has, needs)] }));
      const [sum] = summedWeeks(staff);
      expect(sum && missingIn(sum).day).toBe(Math.max(0, all.reduce((total, [has, needs]) => total + needs - has, 0)));
      expect(sum && missingIn(sum).day).toBeLessThanOrEqual(staff.reduce((total, { weeks }) => total + (weeks[0] === undefined ? 0 : missingIn(weeks[0]).day), 0));
    }));
  });
});
