import { dateOf, dayOf } from '../../solver/index.ts';
import { LET_STATUS } from '../intake/service.ts';
import type { MunicipalDwelling, MunicipalHousehold, MunicipalTeam, Tenancy } from '../intake/schemas.ts';
import { monthsAfter } from '../parameters/service.ts';

// What rows become when somebody moves in, without looking anything up. A tenancy has the id of its household, which is how others know of it: whom
// somebody avoids, and that a tenant seeks another dwelling. So where a tenant moves from one dwelling to another, the tenancy that goes on keeps the
// id, and the one that ends gets another.

const dayAfter = (day: string): string => dateOf(dayOf(day) + 1);
const later = (a: string | null, b: string): string => (a !== null && a > b ? a : b);

/** The last day of a tenancy that lasts so many months: the day before its date comes again, or the last of the month that has no such date. */
export function lastDay(start: string, months: number): string {
  const again = monthsAfter(start, months);
  return again.slice(8) === start.slice(8) ? dateOf(dayOf(again) - 1) : again;
}

/** The tenancy of a household that moves in. What is held of it goes with it, with its last day; unrest is held of those alone who wait, and does not. */
export function newTenancy({ id, assessments: { counted, shielded } }: MunicipalHousehold, dwellingId: string, startDate: string, endDate: string | null): Tenancy {
  return { id, dwellingId, startDate, endDate, movesOut: null, assessments: { counted, shielded } };
}

/** The id that an earlier tenancy of a household gets, such as `1042-1`. */
export function formerId(id: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) if (!taken.has(`${id}-${number}`)) return `${id}-${number}`;
}

/** A dwelling that somebody has moved into. */
export function letDwelling(dwelling: MunicipalDwelling, from: string): MunicipalDwelling {
  return { ...dwelling, status: LET_STATUS, statusDate: from, availableFrom: null };
}

/** A dwelling that its tenant leaves: it can be moved into from the day after, or later where a later day was written. */
export function leftDwelling(dwelling: MunicipalDwelling, lastDayThere: string): MunicipalDwelling {
  return { ...dwelling, availableFrom: later(dwelling.availableFrom, dayAfter(lastDayThere)) };
}

/** A team that follows up a household from now on: its minutes are bound, as the round that proposed it reckoned, travel aside. */
export function boundTeam(team: MunicipalTeam, { followUp }: MunicipalHousehold): MunicipalTeam {
  if (followUp === null) return team;
  return {
    ...team, committedMinutes: team.committedMinutes + followUp.minutes, eveningCommittedMinutes: team.eveningCommittedMinutes + followUp.eveningMinutes,
  };
}
