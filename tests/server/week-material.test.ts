import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { visitsIn, type VisitHistory } from '../../server/visit-weeks/agreement-visits.ts';
import { gatherWeek, type WeekRegisters } from '../../server/visit-weeks/gather.ts';
import type { CarriedVisit } from '../../server/my-day/service.ts';
import type { FollowUpAgreement, MunicipalTeam, StaffMember } from '../../server/intake/schemas.ts';
import type { WeekStop } from '../../server/visit-weeks/schemas.ts';
import { cutAt, settledDays } from '../../server/visit-weeks/settled.ts';
import { staffIn } from '../../server/visit-weeks/staff-hours.ts';
import type { StoredDay } from '../../server/visit-weeks/stored-plan.ts';
import { travelMinutes } from '../../server/visit-weeks/travel.ts';
import { instantOf } from '../../server/visit-weeks/calendar.ts';
import { clockTime, daysAfter, minutesAt, mondayOf, weekNumber } from '../../server/visit-weeks/week-days.ts';
import { readFollowUpTerms } from '../../server/follow-up-terms/service.ts';

const WEEK = '2026-12-07'; // ISO week 50: even
const TERMS = readFollowUpTerms(fileURLToPath(new URL('../../data/follow-up.json', import.meta.url)));

const TEAM: MunicipalTeam = {
  id: 'T', name: 'Teamet', address: '', lat: 60.8, lon: 11, areaIds: [], competences: [], minAge: 18, maxAge: 66, postPercents: [], capacityMinutes: 0, committedMinutes: 0, eveningCapacityMinutes: 0, eveningCommittedMinutes: 0,
};
const member = (id: string, fields: Partial<StaffMember> = {}): StaffMember => ({
  id, name: id, userLogin: null, teamId: 'T', postPercent: 100, isProjectPost: false, from: '2020-01-01', to: null, competences: [], address: '', lat: null, lon: null, travelMode: 'car',
  hours: [{ weekday: 1, from: '08:00', until: '15:30', weeks: 'every' }], absences: [], ...fields,
});
const agreement = (fields: Partial<FollowUpAgreement> = {}, phase: Partial<FollowUpAgreement['phases'][number]> = {}): FollowUpAgreement => ({
  id: 'O-1', tenancyId: null, address: 'Storgata 1', lat: 60.8, lon: 11.01, age: 30, teamId: 'T', decidedOn: '2026-01-01', startDate: '2026-01-05', endDate: '2027-01-01', purpose: 'x', wish: '', answer: 'accepted', answeredOn: '2026-01-01',
  phases: [{ kind: 'effort', from: '2026-01-05', evaluateBy: '2026-12-31', evaluatedOn: null, visitsPerWeek: 2, everyWeeks: 1, minutesPerVisit: 60, eveningVisitsPerWeek: 0, ...phase }], leastDaysApart: 0, byTwo: false, competences: [], times: [],
  mainStaffId: null, mainSince: null, backupStaffId: null, wishedStaffIds: [], barredStaffIds: [], ...fields,
});
const history = (fields: Partial<VisitHistory> = {}): VisitHistory => ({ week: WEEK, settled: [], before: [], told: [], held: new Map(), ...fields });
const told = (fields: Partial<CarriedVisit>): CarriedVisit => ({ id: 'v', agreementId: 'O-1', date: WEEK, staffId: 'a', planned: null, outcome: 'done', minutes: 60, postponedTo: null, note: '', writtenAt: '2026-12-07T10:00:00.000Z', writtenBy: 'a', ...fields });
const stop = (visitId: string, start: string, fields: Partial<WeekStop> = {}): WeekStop => ({
  visitId, agreementId: visitId.split('/')[0]!, address: '', lat: 60.8, lon: 11, start, minutes: 60, travelBefore: 5, byTwoWith: null, isEvening: false, held: false, changed: 'day', ...fields,
});
const day = (date: string, stops: readonly WeekStop[], staffId = 'a'): StoredDay => ({ staffId, date, from: '08:00', until: '15:30', stops: [...stops], travelMinutes: 10, visitMinutes: 60 * stops.length, overtimeMinutes: 0 });

describe('who works in a week', () => {
  const hoursOf = (fields: Partial<StaffMember>) => staffIn([member('a', fields)], [TEAM], WEEK, TERMS.week).staff[0]?.hours.map(({ day: on, from, until, closes, pause }) => [on, from, until, closes, pause?.from ?? null]) ?? [];
  const every = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '08:00', until: '15:30', weeks: 'every' as const }));

  it('has the hours of the register, with overtime after them and a pause in a long day', () => {
    expect(hoursOf({})).toEqual([[0, 480, 930, 960, 660]]);
    expect(hoursOf({ hours: [{ weekday: 2, from: '14:00', until: '20:00', weeks: 'every' }] })).toEqual([[1, 840, 1200, 1230, 1020]]);
    expect(hoursOf({ hours: [{ weekday: 2, from: '08:00', until: '13:29', weeks: 'every' }] })).toEqual([[1, 480, 809, 839, null]]);
  });

  it('has those of even weeks in an even one', () => {
    expect(weekNumber(WEEK)).toBe(50);
    expect(hoursOf({ hours: [{ weekday: 1, from: '08:00', until: '10:00', weeks: 'even' }, { weekday: 2, from: '08:00', until: '10:00', weeks: 'odd' }] }).map(([on]) => on)).toEqual([0]);
  });

  it('works only on the days that the post is in force, the last too', () => {
    expect(hoursOf({ hours: every, from: '2026-12-08', to: '2026-12-10' }).map(([on]) => on)).toEqual([1, 2, 3]);
    expect(staffIn([member('a', { to: '2026-12-06' }), member('b', { from: '2026-12-14' })], [TEAM], WEEK, TERMS.week)).toEqual({ staff: [], problems: [] });
  });

  it('joins stretches that touch, and lets no overtime run into the next', () => {
    const at = (from: string, until: string) => ({ weekday: 1, from, until, weeks: 'every' as const });
    expect(hoursOf({ hours: [at('10:00', '12:00'), at('08:00', '10:00')] }).map(([, from, until]) => [from, until])).toEqual([[480, 720]]);
    expect(hoursOf({ hours: [at('08:00', '10:00'), at('10:10', '12:00')] }).map(([, , until, closes]) => [until, closes])).toEqual([[600, 610], [720, 750]]);
  });

  it('is away on every day of an absence, at its hours where it has any', () => {
    const { staff } = staffIn([member('a', { hours: every, absences: [{ from: '2026-12-05', to: '2026-12-08', fromTime: null, untilTime: '12:00' }, { from: '2026-12-11', to: '2026-12-20', fromTime: null, untilTime: null }] })], [TEAM], WEEK, TERMS.week);
    expect(staff[0]?.absences).toEqual([{ day: 0, from: 0, until: 720 }, { day: 1, from: 0, until: 720 }, { day: 4, from: 0, until: 1440 }, { day: 5, from: 0, until: 1440 }, { day: 6, from: 0, until: 1440 }]);
  });

  it('begins at an address of their own, else at the team’s, and is told where there is neither', () => {
    const { staff, problems } = staffIn([member('own', { lat: 1, lon: 2 }), member('team'), member('lost', { teamId: 'gone' }), member('idle', { hours: [] })], [TEAM], WEEK, TERMS.week);
    expect(staff.map(({ id, base }) => [id, base.lat])).toEqual([['own', 1], ['team', 60.8]]);
    expect(problems).toEqual([{ kind: 'staffWithoutPoint', id: 'lost' }, { kind: 'staffWithoutHours', id: 'idle' }]);
  });
});

describe('the visits of an agreement in a week', () => {
  const numbers = (own: FollowUpAgreement, fields: Partial<VisitHistory> = {}) => visitsIn(own, history(fields), TERMS)?.visits.map(({ number }) => number) ?? null;

  it('are those of its phase, and none where it is not accepted, in no phase, or not visited in this week', () => {
    expect(numbers(agreement())).toEqual([1, 2]);
    expect(numbers(agreement({ answer: 'declined' }))).toBeNull();
    expect(numbers(agreement({ endDate: '2026-12-01' }))).toBeNull();
    expect(numbers(agreement({}, { everyWeeks: 2, from: '2026-11-23' }))).toEqual([1, 2]);
    expect(numbers(agreement({}, { everyWeeks: 2, from: '2026-11-30' }))).toBeNull();
  });

  it('may begin in the hours of visits and in the times that suit, and end in them; those of the evening in the evening', () => {
    const openings = (own: FollowUpAgreement) => visitsIn(own, history(), TERMS)?.visits.map(({ isEvening, openings: those }) => [isEvening, those.length, those[0]?.day, those[0]?.from, those[0]?.closes]);
    expect(openings(agreement({}, { eveningVisitsPerWeek: 1 }))).toEqual([[false, 7, 0, 480, 1230], [true, 7, 0, 960, 1230]]);
    const times = [{ weekday: 3, from: '07:00', until: '10:00', weeks: 'every' as const }, { weekday: 3, from: '12:00', until: '12:30', weeks: 'every' as const }, { weekday: 4, from: '09:00', until: '20:00', weeks: 'odd' as const }];
    expect(openings(agreement({ times }))).toEqual([[false, 1, 2, 480, 540], [false, 1, 2, 480, 540]]);
    expect(openings(agreement({ times }, { eveningVisitsPerWeek: 2 }))).toEqual([[true, 0, undefined, undefined, undefined], [true, 0, undefined, undefined, undefined]]);
    expect(openings(agreement({ endDate: '2026-12-10' }))?.[0]?.[1]).toBe(4);
  });

  it('are fewer by what has happened by the plan, or has been told: carried out, put off, called off', () => {
    expect(numbers(agreement(), { settled: [day(WEEK, [stop('O-1/1', '09:00')])] })).toEqual([2]);
    expect(numbers(agreement(), { told: [told({ planned: 'O-1/2' })] })).toEqual([1]);
    expect(numbers(agreement(), { told: [told({ planned: 'O-1/2', outcome: 'cancelled' })] })).toEqual([1]);
    expect(numbers(agreement(), { told: [told({})] }), 'one that nobody had planned').toEqual([2]);
    expect(numbers(agreement(), { told: [told({ planned: 'O-1/2', date: daysAfter(WEEK, -7) })] }), 'a week ago').toEqual([1, 2]);
    expect(numbers(agreement({ id: 'O-11' }), { told: [told({ planned: 'O-1/2' })] }), 'of another').toEqual([1, 2]);
  });

  it('are kept apart from those that it has had', () => {
    const { madeOn } = visitsIn(agreement(), history({ settled: [day('2026-12-08', [stop('O-1/1', '09:00')])], told: [told({ planned: 'O-1/1', date: '2026-12-08' }), told({ id: 'w', date: '2026-12-07' })] }), TERMS)!;
    expect(madeOn).toEqual([0, 1]);
  });

  it('have one more on the day to which one was put off, once though two tell of it', () => {
    const off = { outcome: 'postponed', postponedTo: '2026-12-09', date: '2026-12-03' } as const;
    const own = visitsIn(agreement({ byTwo: true }), history({ told: [told({ ...off, planned: 'O-1/1' }), told({ ...off, id: 'w', planned: 'O-1/1/2', staffId: 'b' })] }), TERMS)!;
    expect(own.visits.map(({ number, openings }) => [number, openings.map(({ day: on }) => on)])).toEqual([[1, [0, 1, 2, 3, 4, 5, 6]], [2, [0, 1, 2, 3, 4, 5, 6]], [3, [2]]]);
    expect(numbers(agreement({}, { everyWeeks: 2, from: '2026-11-30' }), { told: [told({ ...off, planned: null })] })).toEqual([1]);
  });

  it('remember who came: in the same week by their number, from the week before in the order of the days', () => {
    const lastOf = (before: readonly StoredDay[]) => visitsIn(agreement({ byTwo: true }), history({ before }), TERMS)?.visits.map(({ last, lastOfSecond }) => [last?.staffId ?? null, last?.day ?? null, lastOfSecond?.staffId ?? null]);
    expect(lastOf([day('2026-12-10', [stop('O-1/1', '09:00')], 'late'), day('2026-12-08', [stop('O-1/2', '09:00')], 'early'), day('2026-12-08', [stop('O-1/2/2', '09:00')], 'second')])).toEqual([['late', 3, null], ['early', 1, 'second']]);
    expect(lastOf([day('2026-12-03', [stop('O-1/1', '09:00')], 'late'), day('2026-12-01', [stop('O-1/2', '09:00')], 'early'), day('2026-12-01', [stop('O-1/2/2', '09:00')], 'second')])).toEqual([['early', 1, 'second'], ['late', 3, null]]);
  });
});

describe('the faces of an agreement', () => {
  const registers = (own: FollowUpAgreement): WeekRegisters => ({ staff: ['main', 'backup', 'known', 'other', 'young'].map((id) => member(id, { teamId: id === 'young' ? 'Y' : 'T' })), teams: [TEAM, { ...TEAM, id: 'Y', maxAge: 25 }], agreements: [own], tenancies: [], dwellings: [], sites: [] });
  const own = agreement({ mainStaffId: 'main', backupStaffId: 'backup', wishedStaffIds: ['other'], barredStaffIds: ['main'] });

  it('cost by who they are; a wish makes it less; those who are barred or of a team for another age may not come', () => {
    const [found] = gatherWeek(registers(own), history({ told: [told({ staffId: 'known', date: '2026-11-02' }), told({ staffId: 'young', date: '2026-08-01' })] }), TERMS).agreements;
    expect(found?.staffPrices).toEqual([{ staffId: 'main', price: 0 }, { staffId: 'backup', price: 5 }, { staffId: 'known', price: 10 }, { staffId: 'other', price: 15 }]);
    expect(found?.otherStaffPrice).toBe(20);
    expect(found?.barredStaffIds).toEqual(['main', 'young']);
  });

  it('and homes that are not on the map are told, not dropped', () => {
    const { agreements, problems } = gatherWeek(registers(agreement({ lat: null, lon: null })), history(), TERMS);
    expect(agreements[0]).toMatchObject({ point: null, visits: [{ number: 1 }, { number: 2 }] });
    expect(problems).toEqual([{ kind: 'agreementWithoutPoint', id: 'O-1' }]);
    expect(gatherWeek({ ...registers(own), staff: [], agreements: [] }, history(), TERMS).problems).toEqual([{ kind: 'noStaff', id: null }, { kind: 'noVisits', id: null }]);
  });
});

describe('what has happened of a week', () => {
  it('is nothing before it, all of it after it, and up to this minute in Norway in between', () => {
    expect(cutAt(WEEK, '2026-12-06T22:59:00.000Z')).toEqual({ day: 0, minute: 0 });
    expect(cutAt(WEEK, '2026-12-06T23:30:00.000Z')).toEqual({ day: 0, minute: 30 });
    expect(cutAt(WEEK, '2026-12-09T10:00:00.000Z')).toEqual({ day: 2, minute: 660 });
    expect(cutAt(WEEK, '2026-12-14T10:00:00.000Z')).toEqual({ day: 7, minute: 0 });
  });

  it('is what has begun, but for what its staff member was away from', () => {
    const days = [day(WEEK, [stop('O-1/1', '09:00'), stop('O-3/1', '10:00')]), day('2026-12-08', [stop('O-1/2', '09:59'), stop('O-2/1', '10:00')]), day('2026-12-09', [stop('O-2/2', '09:00')])];
    const away = (id: string, until: string) => staffIn([member(id, { absences: [{ from: WEEK, to: WEEK, fromTime: null, untilTime: until }] })], [TEAM], WEEK, TERMS.week).staff;
    const settled = (staff: ReturnType<typeof away>) => settledDays(days, WEEK, { day: 1, minute: 600 }, staff, TERMS.travel).map(({ date, stops }) => [date, stops.map(({ visitId, changed }) => [visitId, changed])]);
    expect(settled([])).toEqual([[WEEK, [['O-1/1', null], ['O-3/1', null]]], ['2026-12-08', [['O-1/2', null]]]]);
    expect(settled(away('a', '10:00'))).toEqual([[WEEK, [['O-3/1', null]]], ['2026-12-08', [['O-1/2', null]]]]);
    expect(settled(away('b', '10:00'))[0]).toEqual([WEEK, [['O-1/1', null], ['O-3/1', null]]]);
    // two minutes for each door where there is no way between
    expect(settledDays(days, WEEK, { day: 7, minute: 0 }, away('a', '10:00'), TERMS.travel)[0]).toMatchObject({ stops: [{ visitId: 'O-3/1', travelBefore: 2 }], travelMinutes: 4, visitMinutes: 60 });
  });
});

test('a way takes its metres with the detour at the speed of the way of getting about, rounded up, and the door; none to where one is', () => {
  const [here, there] = [{ lat: 60.8, lon: 11 }, { lat: 60.809, lon: 11 }]; // 1001 metres
  const by = (mode: StaffMember['travelMode']) => travelMinutes(TERMS.travel, mode, here, there);
  expect([by('walk'), by('bicycle'), by('bus'), by('car')]).toEqual([20, 9, 8, 6]);
  expect(travelMinutes(TERMS.travel, 'walk', here, here)).toBe(0);
  expect(travelMinutes(TERMS.travel, 'walk', here, { ...here })).toBe(2);
});

test('days and times go from one form to the other and back', () => {
  expect([mondayOf('2026-12-13'), mondayOf(WEEK), weekNumber('2026-12-28'), weekNumber('2027-01-04')]).toEqual([WEEK, WEEK, 53, 1]);
  for (let minute = 0; minute < 1440; minute += 7) expect(minutesAt(clockTime(minute))).toBe(minute);
  expect(clockTime(1500)).toBe('23:59');
  expect([instantOf('2026-12-07', 540), instantOf('2026-07-06', 540), instantOf('2026-10-25', 540), instantOf('2026-10-25', 60)].map((one) => new Date(one).toISOString().slice(11, 16))).toEqual(['08:00', '07:00', '08:00', '23:00']);
});
