import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, dayOf } from '../../solver/index.ts';
import type { FollowUpRegisters } from '../../server/follow-up/load.ts';
import { findReminders } from '../../server/follow-up/reminders.ts';
import { ReminderKind, type Reminder } from '../../server/follow-up/schemas.ts';
import type { FollowUpAgreement, StaffMember, Tenancy } from '../../server/intake/schemas.ts';
import { agreement, member, phase, registers, team } from './follow-up-made.ts';
import { FOLLOW_UP_TERMS } from './open-app.ts';

const AS_OF = '2026-11-25';
const { evaluationWarningDays, agreementWarningDays, lostContactDays, longAbsenceDays } = FOLLOW_UP_TERMS;
const on = (days: number): string => dateOf(dayOf(AS_OF) + days);

const found = (more: Partial<FollowUpRegisters>, visits: readonly (readonly [string, string])[] = [['1', AS_OF]]): readonly Reminder[] => findReminders({ registers: registers(more), asOf: AS_OF, terms: FOLLOW_UP_TERMS, versions: new Map([['1', 7]]), lastVisits: new Map(visits) });
/** Reminders of one agreement whose main is in post and came today, as kind, day and whether it is overdue. */
function told(more: Partial<FollowUpAgreement>, { staff = [member('a')], visits = [['1', AS_OF]] as readonly (readonly [string, string])[], ...rest }: Partial<FollowUpRegisters> & { readonly visits?: readonly (readonly [string, string])[] } = {}) {
  return found({ staff, agreements: [agreement('1', { mainStaffId: 'a', ...more })], ...rest }, visits).map(({ kind, date, isOverdue }) => [kind, date, isOverdue]);
}

describe('an agreement that all is well with', () => {
  it('is on no list', () => {
    expect(told({})).toEqual([]);
  });

  it('is on no list when it was declined, whatever else is so', () => {
    expect(told({ answer: 'declined', mainStaffId: null, phases: [phase({ evaluatedOn: null })], endDate: AS_OF }, { visits: [] })).toEqual([]);
  });
});

describe('an evaluation', () => {
  const due = (evaluateBy: string, more: Partial<FollowUpAgreement> = {}) => told({ phases: [phase({ evaluateBy, evaluatedOn: null })], ...more });

  it('is listed from so many days ahead as the terms say, and is overdue the day after its day', () => {
    expect(due(on(evaluationWarningDays + 1))).toEqual([]);
    expect(due(on(evaluationWarningDays))).toEqual([['evaluation', on(evaluationWarningDays), false]]);
    expect(due(AS_OF)).toEqual([['evaluation', AS_OF, false]]);
    expect(due(on(-1))).toEqual([['evaluation', on(-1), true]]);
  });

  it('names its phase and the version of the agreement, and waits for the phase to begin', () => {
    const phases = [phase(), phase({ from: AS_OF, evaluateBy: on(3), evaluatedOn: null }), phase({ from: on(2), evaluateBy: on(4), evaluatedOn: null })];
    expect(found({ staff: [member('a')], agreements: [agreement('1', { mainStaffId: 'a', phases })] })).toMatchObject([{ kind: 'evaluation', phase: 1, version: 7, agreementId: '1', teamId: 'T', mainStaffId: 'a' }]);
  });

  it('is listed after the agreement has ended, until it is recorded', () => {
    expect(due(on(-5), { endDate: on(-1) }).map(([kind]) => kind)).toEqual(['evaluation', 'agreementEnds']);
    expect(told({ endDate: on(-1) })).toEqual([]);
  });
});

describe('the end of an agreement', () => {
  it('is listed from so many days ahead as the terms say, the last day too', () => {
    expect(told({ endDate: on(agreementWarningDays + 1) })).toEqual([]);
    expect(told({ endDate: on(agreementWarningDays) })).toEqual([['agreementEnds', on(agreementWarningDays), false]]);
    expect(told({ endDate: AS_OF })).toEqual([['agreementEnds', AS_OF, false]]);
  });
});

describe('an agreement without an answer', () => {
  it('is listed with the day of its decision until it is over, overdue from the day after it should have begun', () => {
    const unanswered = (startDate: string, endDate = on(300)) => told({ answer: 'unanswered', answeredOn: null, startDate, endDate, decidedOn: '2026-11-01' });
    expect(unanswered(AS_OF)).toEqual([['unanswered', '2026-11-01', false]]);
    expect(unanswered(on(-1))).toEqual([['unanswered', '2026-11-01', true]]);
    expect(unanswered(on(-300), AS_OF)).toHaveLength(1);
    expect(unanswered(on(-300), on(-1))).toEqual([]);
  });
});

describe('lost contact', () => {
  const since = (days: number, more: Partial<FollowUpAgreement> = {}) => told(more, { visits: [['1', on(-days)]] });

  it('is more days without a visit that was carried out than the terms say', () => {
    expect(since(lostContactDays)).toEqual([]);
    expect(since(lostContactDays + 1)).toEqual([['lostContact', on(-lostContactDays - 1), true]]);
  });

  it('counts from the start where nobody has come, and says so', () => {
    const never = (startDate: string) => found({ staff: [member('a')], agreements: [agreement('1', { mainStaffId: 'a', startDate, phases: [phase({ from: startDate, evaluateBy: on(200), evaluatedOn: null })] })] }, []);
    expect(never(on(-lostContactDays))).toEqual([]);
    expect(never(on(-lostContactDays - 1))).toMatchObject([{ kind: 'lostContact', date: on(-lostContactDays - 1), hasBeenVisited: false }]);
  });

  it('is two turns where visits are weeks apart, and never where the phase has none', () => {
    const everyFour = { phases: [phase({ everyWeeks: 4 })] };
    expect(since(56, everyFour)).toEqual([]);
    expect(since(57, everyFour)).toHaveLength(1);
    expect(since(300, { phases: [phase(), phase({ from: '2026-06-01', visitsPerWeek: 0, evaluateBy: on(100), evaluatedOn: null })] })).toEqual([]);
  });
});

describe('who comes', () => {
  const mainIs = (more: Partial<StaffMember>, changes: Partial<FollowUpAgreement> = {}) => told(changes, { staff: [member('a', more), member('b')] });

  it('is missing where nobody is main: now, or from the day that the agreement begins', () => {
    expect(told({ mainStaffId: null })).toEqual([['noMain', null, true]]);
    expect(told({ mainStaffId: null, startDate: on(30), phases: [phase({ from: on(30) })] })).toEqual([['noMain', on(30), false]]);
  });

  it('leaves where the post of the main ends before the agreement does, from so many days ahead as the terms say', () => {
    expect(mainIs({ to: on(agreementWarningDays + 1) })).toEqual([]);
    expect(mainIs({ to: on(agreementWarningDays) })).toEqual([['mainLeaves', on(agreementWarningDays), false]]);
    expect(mainIs({ to: on(-1) })).toEqual([['mainLeaves', on(-1), true]]);
    expect(mainIs({ to: on(10) }, { endDate: on(10) }).map(([kind]) => kind)).toEqual(['agreementEnds']);
  });

  it('is away where the main is so for whole days as many as count, now or soon; not for hours, and not for fewer days', () => {
    const away = (from: number, days: number, fromTime: string | null = null) => mainIs({ absences: [{ from: on(from), to: on(from + days - 1), fromTime, untilTime: fromTime === null ? null : '16:00' }] });
    expect(away(0, longAbsenceDays - 1)).toEqual([]);
    expect(away(0, longAbsenceDays)).toEqual([['mainAway', AS_OF, true]]);
    expect(away(0, longAbsenceDays, '08:00')).toEqual([]);
    expect(away(agreementWarningDays, longAbsenceDays)).toEqual([['mainAway', on(agreementWarningDays), false]]);
    expect(away(agreementWarningDays + 1, longAbsenceDays)).toEqual([]);
    expect(away(-longAbsenceDays, longAbsenceDays)).toEqual([]);
    expect(away(1 - longAbsenceDays, longAbsenceDays)).toEqual([['mainAway', on(1 - longAbsenceDays), true]]);
  });

  it('can be nobody: for competence, age or because the person will not have them', () => {
    const kinds = (more: Partial<FollowUpAgreement>, rest: Partial<FollowUpRegisters> = {}) => told({ mainStaffId: 'a', ...more }, rest).map(([kind]) => kind);
    expect(kinds({ competences: ['somali'] })).toEqual(['nobodyCan']);
    expect(kinds({ competences: ['somali'] }, { staff: [member('a'), member('b', { competences: ['somali'] })] })).toEqual([]);
    expect(kinds({ competences: ['somali'] }, { staff: [member('a'), member('b', { competences: ['somali'], to: on(-1) })] })).toEqual(['nobodyCan']);
    expect(kinds({ barredStaffIds: ['b'] }, { staff: [member('b')] })).toEqual(['nobodyCan', 'noMain']);
    expect(kinds({ age: 25 }, { teams: [team({ minAge: 18, maxAge: 25 })] })).toEqual([]);
    expect(kinds({ age: 26 }, { teams: [team({ minAge: 18, maxAge: 25 })] })).toEqual(['nobodyCan']);
  });
});

describe('a tenancy that has ended', () => {
  it('is told from the day after the tenant moved out; the agreement still runs', () => {
    const moved = (movesOut: string | null) => told({ tenancyId: 'L' }, { tenancies: [{ id: 'L', movesOut, dwellingId: 'd' } as unknown as Tenancy] });
    expect(moved(null)).toEqual([]);
    expect(moved(AS_OF)).toEqual([]);
    expect(moved(on(-1))).toEqual([['tenancyEnded', on(-1), true]]);
  });
});

describe('an agreement that has begun without any phase', () => {
  it('is told with the day that it began', () => {
    expect(told({ startDate: on(-3), phases: [phase({ from: on(1), evaluateBy: on(50), evaluatedOn: null })] })).toEqual([['noPhase', on(-3), false]]);
  });
});

describe('the lists together', () => {
  it('have what is overdue first, then by day, and are the same whatever the order of the registers', () => {
    const days = fc.integer({ min: -100, max: 100 });
    const made = fc.array(fc.record({ start: days, length: fc.integer({ min: 0, max: 150 }), evaluate: days, main: fc.constantFrom('a', 'b', null), answer: fc.constantFrom('accepted', 'unanswered', 'declined') }), { maxLength: 8 });
    fc.assert(fc.property(made, (all) => {
      const agreements = all.map(({ start, length, evaluate, main, answer }, at) => agreement(String(at), {
        startDate: on(start), endDate: on(start + length), mainStaffId: main, answer: answer as FollowUpAgreement['answer'], phases: [phase({ from: on(start), evaluateBy: on(Math.max(start, evaluate)), evaluatedOn: null })],
      }));
      const reminders = found({ staff: [member('a'), member('b', { to: on(20) })], agreements });
      expect(found({ staff: [member('b', { to: on(20) }), member('a')], agreements: agreements.toReversed() })).toEqual(reminders);
      expect(reminders.map(({ isOverdue }) => isOverdue)).toEqual(reminders.map(({ isOverdue }) => isOverdue).toSorted((a, b) => Number(b) - Number(a)));
      expect(reminders.every(({ kind, phase: index }) => (kind === 'evaluation') === (index !== null))).toBe(true);
      expect(new Set(reminders.map(({ kind, agreementId, phase: index }) => `${kind} ${agreementId} ${index}`)).size).toBe(reminders.length);
      expect(reminders.every(({ kind }) => ReminderKind.options.includes(kind))).toBe(true);
    }), { numRuns: 60 });
  });
});
