import type { Actor } from '../access/schemas.ts';
import type { VisitRow } from '../db/follow-up-tables.ts';
import { daysAfter } from '../parameters/service.ts';
import type { PlannedDay, WeekStop } from '../visit-weeks/schemas.ts';
import { dayOf } from '../visit-weeks/service.ts';
import type { DayStop, MyDay, MyDayView, ToldVisit } from './schemas.ts';
import { postsOf, type OwnPost } from './staff-of-user.ts';
import { selectAgreements, selectCountingOf, selectStaffNames, selectToldBy, type AgreementInDay } from './store.ts';
import type { MyDayParts } from './telling.ts';

function stopOf(stop: WeekStop, posts: readonly OwnPost[], agreement: AgreementInDay | undefined, names: ReadonlyMap<string, string>): DayStop {
  const { visitId, agreementId, address, lat, lon, start, minutes, travelBefore, byTwoWith, isEvening } = stop;
  const isOneOf = (id: string | null | undefined): boolean => posts.some((post) => post.id === id);
  return {
    visitId, agreementId, address, lat, lon, start, minutes, travelBefore, isEvening, byTwo: byTwoWith !== null, withName: byTwoWith === null ? null : names.get(byTwoWith) ?? null,
    standing: isOneOf(agreement?.mainStaffId) ? 'main' : isOneOf(agreement?.backupStaffId) ? 'backup' : 'other',
  };
}

function toldOf(row: VisitRow, login: string, names: ReadonlyMap<string, string>): ToldVisit {
  const { id, planned, agreementId, date, outcome, minutes, postponedTo, note, writtenAt, takenBackAt, staffId, writtenBy } = row;
  const isOwn = writtenBy === login;
  // what a colleague has noted is for the colleague and the leader
  return { id, planned, agreementId, date, outcome, minutes, postponedTo, note: isOwn ? note : '', writtenAt, takenBackAt, by: isOwn ? null : names.get(staffId) ?? staffId };
}

/** A day by the plan that holds, with what counts of it: what the reader told, and what others told of the reader's visits. */
async function dayFor({ db }: MyDayParts, { login }: Actor, posts: readonly OwnPost[], date: string): Promise<MyDay> {
  const planned = (await Promise.all(posts.map(({ id }) => dayOf(db, { staffId: id, date })))).filter((day): day is PlannedDay => day !== null);
  const stops = planned.flatMap((day) => day.stops).toSorted((a, b) => a.start.localeCompare(b.start));
  const own = await selectToldBy(db, login, date);
  const others = (await selectCountingOf(db, stops.map(({ visitId }) => visitId))).filter(({ writtenBy }) => writtenBy !== login);
  const agreements = await selectAgreements(db, stops.map(({ agreementId }) => agreementId));
  const names = await selectStaffNames(db, [...stops.flatMap(({ byTwoWith }) => byTwoWith ?? []), ...others.map(({ staffId }) => staffId)]);
  return {
    date, isPlanned: planned.length > 0, from: planned.map(({ from }) => from).toSorted()[0] ?? null, until: planned.map(({ until }) => until).toSorted().at(-1) ?? null,
    travelMinutes: planned.reduce((sum, day) => sum + day.travelMinutes, 0), stops: stops.map((stop) => stopOf(stop, posts, agreements.get(stop.agreementId), names)),
    told: [...own, ...others].map((row) => toldOf(row, login, names)),
  };
}

/** The day and the one after it of whoever is signed in. Nobody else's can be asked for. */
export async function myDay(parts: MyDayParts, actor: Actor, date: string): Promise<MyDayView> {
  const posts = await postsOf(parts.db, actor);
  const { phoneHours, phoneUnsentDays, noteLength, noteWords } = parts.followUpTerms;
  const days = await Promise.all([date, daysAfter(date, 1)].map((day) => dayFor(parts, actor, posts, day)));
  const first = posts[0];
  return {
    login: actor.login, staff: first === undefined ? null : { id: first.id, name: first.name }, days: [days[0] as MyDay, days[1] as MyDay], phoneHours, phoneUnsentDays, noteLength, noteWords: [...noteWords],
  };
}
