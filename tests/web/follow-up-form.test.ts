import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PhaseTerm } from '../../server/follow-up-terms/schemas.ts';
import { FollowUpAgreement, StaffMember } from '../../server/intake/schemas.ts';
import { defaultPhases } from '../../web/registers/default-phases.ts';
import { clockIn, phasesIn, weekMinutes } from '../../web/registers/follow-up-values.ts';
import { judge } from '../../web/registers/judge.ts';
import { recordIn, writtenForm } from '../../web/registers/written-values.ts';
import { openForm, writeField } from '../../web/state/register-form.ts';

const STAFF: StaffMember = StaffMember.parse({
  id: 'S-1', name: 'Test', userLogin: 'test@kommune.no', teamId: 'T-1', postPercent: 80, isProjectPost: false, from: '2026-01-01', to: null, competences: ['arabic'], address: '', lat: null, lon: null, travelMode: 'bus',
  hours: [{ weekday: 1, from: '08:00', until: '15:30', weeks: 'every' }, { weekday: 2, from: '12:00', until: '20:00', weeks: 'odd' }],
  absences: [{ from: '2026-12-01', to: '2026-12-03', fromTime: null, untilTime: null }, { from: '2026-12-07', to: '2026-12-07', fromTime: '08:00', untilTime: '10:00' }],
});
const AGREEMENT: FollowUpAgreement = FollowUpAgreement.parse({
  id: 'O-1', tenancyId: 'L-1', address: '', lat: null, lon: null, age: 40, teamId: 'T-1', decidedOn: '2026-11-20', startDate: '2026-12-01', endDate: '2027-11-30', purpose: 'Orden', wish: '', answer: 'accepted', answeredOn: '2026-11-22',
  phases: [{ kind: 'mapping', from: '2026-12-01', evaluateBy: '2027-01-25', evaluatedOn: null, visitsPerWeek: 3, everyWeeks: 1, minutesPerVisit: 60, eveningVisitsPerWeek: 0 }], leastDaysApart: 1, byTwo: false, competences: [],
  times: [{ weekday: 3, from: '10:00', until: '12:00', weeks: 'even' }], mainStaffId: 'S-1', mainSince: '2026-12-01', backupStaffId: null, wishedStaffIds: [], barredStaffIds: [],
});

describe('what is written about staff and agreements', () => {
  it('is as it was when a record has been through a form', () => {
    expect(recordIn('staff', writtenForm('staff', STAFF))).toEqual(STAFF);
    expect(recordIn('agreements', writtenForm('agreements', AGREEMENT))).toEqual(AGREEMENT);
    expect([judge('staff', writtenForm('staff', STAFF)), judge('agreements', writtenForm('agreements', AGREEMENT))]).toEqual([[], []]);
  });

  it.each([['8', '08:00'], ['8:30', '08:30'], ['8.30', '08:30'], ['0830', '08:30'], ['15,45', '15:45'], [' 08:00 ', '08:00'], ['', null], ['åtte', 'åtte']])('reads the time %s as %s', (written, clock) => {
    expect(clockIn(written)).toBe(clock);
  });

  it('tells what is missing in a row of a list, at the place where it is missing', () => {
    const codes = (written: object): readonly string[] => judge('staff', { ...writtenForm('staff', STAFF), ...written }).map(({ path, code }) => `${path.join('.')} ${code}`);
    expect(codes({ hours: [{ weekday: '', from: '', until: '25', weeks: 'every' }] })).toEqual(['hours.0.weekday missing', 'hours.0.from missing', 'hours.0.until notATime']);
    expect(codes({ absences: [{ from: '01.12.2026', to: '', fromTime: '9', untilTime: '' }] })).toEqual(['absences.0.untilTime missing']);
  });

  it('takes an absence without a last day for one day', () => {
    const written = { ...writtenForm('staff', STAFF), absences: [{ from: '01.12.2026', to: '', fromTime: '', untilTime: '' }] };
    expect(recordIn('staff', written)['absences']).toEqual([{ from: '2026-12-01', to: '2026-12-01', fromTime: null, untilTime: null }]);
  });

  it('adds up the hours of a week, every second week by half, and says nothing while a time is missing', () => {
    const [monday, tuesday] = writtenForm('staff', STAFF)['hours'] as never[];
    expect(weekMinutes([monday!, tuesday!])).toBe(450 + 240);
    expect(weekMinutes([{ weekday: '1', from: '08:00', until: '', weeks: 'every' }])).toBeNull();
    expect(weekMinutes([])).toBe(0);
  });

  it('has no address of its own once a tenancy is chosen, and what was chosen stays when the address is written first', () => {
    const form = openForm('agreements', null);
    writeField(form, 'address', 'Storgata 1');
    writeField(form, 'lat', '60,8');
    writeField(form, 'tenancyId', '');
    expect(form.written.value).toMatchObject({ address: 'Storgata 1', lat: '60,8' });
    writeField(form, 'tenancyId', 'L-1');
    expect(form.written.value).toMatchObject({ tenancyId: 'L-1', address: '', lat: '', lon: '' });
  });
});

describe('the usual phases', () => {
  const term = (weeks: number): PhaseTerm => ({ kind: 'effort', weeks, visitsPerWeek: 2, everyWeeks: 1, minutesPerVisit: 60, eveningVisitsPerWeek: 0 });

  it('begin on the first day of the agreement, one after the other, each evaluated by its last day', () => {
    expect(defaultPhases([term(8), term(26)], '2026-12-01', null).map(({ from, evaluateBy }) => [from, evaluateBy])).toEqual([['01.12.2026', '25.01.2027'], ['26.01.2027', '26.07.2027']]);
  });

  it('are as many as there is time for: one that begins on the last day of the agreement is there, one that begins the day after is not', () => {
    const until = (end: string) => defaultPhases([term(1), term(1), term(1)], '2026-12-01', end).map(({ from, evaluateBy }) => [from, evaluateBy]);
    expect(until('2026-12-08')).toEqual([['01.12.2026', '07.12.2026'], ['08.12.2026', '08.12.2026']]);
    expect(until('2026-12-07')).toEqual([['01.12.2026', '07.12.2026']]);
  });

  it('may stand in an agreement as they are, whatever the terms and days', () => {
    const day = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true }).map((moment) => moment.toISOString().slice(0, 10));
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 40 }).map(term), { minLength: 1, maxLength: 6 }), day, day, (terms, one, other) => {
      const [startDate, endDate] = one < other ? [one, other] : [other, one];
      const phases = defaultPhases(terms, startDate, endDate);
      const written = writtenForm('agreements', { ...AGREEMENT, startDate, endDate, phases: phasesIn(phases) });
      expect(judge('agreements', written)).toEqual([]);
    }));
  });
});
