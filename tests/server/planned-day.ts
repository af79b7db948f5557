import { readFileSync } from 'node:fs';
import type { Database } from '../../server/db/open.ts';
import type { Tables } from '../../server/db/tables.ts';
import { daysAfter, mondayOf } from '../../server/visit-weeks/week-days.ts';
import type { WeekStop } from '../../server/visit-weeks/schemas.ts';

// A team of two, the people whom they follow up, and a decided plan of two days, written straight into the database: what Min dag is tried on.

/** Whose day it is, and the colleague. */
export const OWN_STAFF = 'prøve-1';
export const COLLEAGUE = 'prøve-2';

/** How a person of the day is followed up. */
interface Person {
  readonly id: string;
  readonly address: string;
  readonly lat: number;
  readonly lon: number;
  readonly main: string;
  readonly backup: string;
}

/** Four people with an agreement; addresses and points are invented. */
export const PEOPLE: readonly Person[] = [
  { id: 'PA-11', address: 'Storgata 12', lat: 60.7736, lon: 10.9312, main: OWN_STAFF, backup: COLLEAGUE },
  { id: 'PA-12', address: 'Bekkeveien 3', lat: 60.7763, lon: 10.9314, main: OWN_STAFF, backup: COLLEAGUE },
  { id: 'PA-13', address: 'Skogstien 40', lat: 60.7766, lon: 10.9442, main: COLLEAGUE, backup: OWN_STAFF },
  { id: 'PA-14', address: 'Kirkegata 7 B', lat: 60.7629, lon: 10.956, main: COLLEAGUE, backup: OWN_STAFF },
];

const row = (values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({ version: 1, changedAt: '2026-01-01T00:00:00.000Z', keepUntil: null, ...values });

function staffRow(id: string, name: string, teamId: string, userLogin: string | null): Tables['staff'] {
  return row({
    id, name, userLogin, teamId, postPercent: 100, isProjectPost: 0, from: '2020-01-01', to: null, competences: '[]', address: '', lat: null, lon: null, travelMode: 'bicycle', hours: '[]', absences: '[]',
  }) as unknown as Tables['staff'];
}

function agreementRow({ id, address, lat, lon, main, backup }: Person, teamId: string): Tables['agreements'] {
  const phase = { kind: 'effort', from: '2026-01-01', evaluateBy: '2027-01-01', evaluatedOn: null, visitsPerWeek: 1, everyWeeks: 1, minutesPerVisit: 45, eveningVisitsPerWeek: 0 };
  return row({
    id, tenancyId: null, address, lat, lon, age: 40, teamId, decidedOn: '2026-01-01', startDate: '2026-01-01', endDate: '2028-01-01', purpose: '', wish: '', answer: 'accepted', answeredOn: '2026-01-01', phases: JSON.stringify([phase]),
    leastDaysApart: 0, byTwo: 0, competences: '[]', times: '[]', mainStaffId: main, mainSince: '2026-01-01', backupStaffId: backup, wishedStaffIds: '[]', barredStaffIds: '[]',
  }) as unknown as Tables['agreements'];
}

const TEAM = {
  id: 'prøve-team', name: 'Team Prøve', address: 'Torget 1', lat: 60.775, lon: 10.932, areaIds: '[]', competences: '[]', minAge: 18, maxAge: null, postPercents: '[100,100]', capacityMinutes: 1000, committedMinutes: 0,
  eveningCapacityMinutes: 0, eveningCommittedMinutes: 0,
} as const;

/** Puts the team, its staff and its people in; `login` is what the staff member whose day it is signs in with. */
export async function insertTeam(db: Database, login: string): Promise<void> {
  await db.updateTable('staff').set({ userLogin: null }).where('userLogin', '=', login).execute();
  await db.insertInto('teams').values({ ...TEAM, version: 1, changedAt: '2026-01-01T00:00:00.000Z' } as unknown as Tables['teams']).execute();
  for (const staff of [staffRow(OWN_STAFF, 'Kari Boveileder', TEAM.id, login), staffRow(COLLEAGUE, 'Ola Boveileder', TEAM.id, null)]) await db.insertInto('staff').values(staff).execute();
  for (const person of PEOPLE) await db.insertInto('agreements').values(agreementRow(person, TEAM.id)).execute();
}

function stop(index: number, start: string, minutes: number, travelBefore: number, changes: Partial<WeekStop> = {}): WeekStop {
  const { id, address, lat, lon } = PEOPLE[index] as Person;
  return { visitId: `${id}/1`, agreementId: id, address, lat, lon, start, minutes, travelBefore, byTwoWith: null, isEvening: start >= '16:00', held: false, changed: null, ...changes };
}

const dayOfStaff = (staffId: string, date: string, stops: readonly WeekStop[]) => ({
  staffId, date, from: '08:00', until: '15:30', stops, travelMinutes: stops.reduce((sum, { travelBefore }) => sum + travelBefore, 0), visitMinutes: stops.reduce((sum, { minutes }) => sum + minutes, 0), overtimeMinutes: 0,
});

/** Decides plans with a day of three stops and another of one the day after it, in one week or two. */
export async function decidePlan(db: Database, date: string, version = 1): Promise<void> {
  const next = daysAfter(date, 1);
  const days = [
    dayOfStaff(OWN_STAFF, date, [stop(0, '08:40', 60, 8), stop(1, '10:15', 45, 12, { byTwoWith: COLLEAGUE }), stop(2, '12:30', 30, 15)]),
    dayOfStaff(COLLEAGUE, date, [stop(1, '10:15', 45, 9, { visitId: 'PA-12/1/2', byTwoWith: OWN_STAFF })]),
    dayOfStaff(OWN_STAFF, next, [stop(3, '09:00', 45, 10)]),
  ];
  const figures = { visits: 0, uncoveredVisits: 0, uncoveredMinutes: 0, travelMinutes: 0, continuityPercent: null, byMainPercent: null, overtimeMinutes: 0, changed: 0 };
  for (const week of new Set([mondayOf(date), mondayOf(next)])) {
    const plan = { seed: 1, moves: 0, isWhole: true, from: null, days: days.filter((day) => mondayOf(day.date) === week), uncovered: [], figures, byHand: figures };
    await db.insertInto('weekPlans').values({
      week, version, state: 'decided', material: '{}', plan: JSON.stringify(plan), madeAt: `${date}T06:00:00.000Z`, madeBy: 'leder@example.no', decidedAt: `${date}T06:00:00.000Z`, decidedBy: 'leder@example.no', keepUntil: null, erasedAt: null,
    }).execute();
  }
}

/** The terms of follow-up that ship, as a phone is told them. */
export const NOTE_LENGTH = (JSON.parse(readFileSync(new URL('../../data/follow-up.json', import.meta.url), 'utf8')) as { readonly noteLength: number }).noteLength;
