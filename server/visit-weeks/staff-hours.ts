import type { DayStretch, Point } from '../../solver/index.ts';
import type { FollowUpTerms } from '../follow-up-terms/schemas.ts';
import type { MunicipalTeam, StaffMember, WeekdayStretch } from '../intake/schemas.ts';
import type { MaterialHours, MaterialStaff } from './material.ts';
import type { WeekProblem } from './schemas.ts';
import { daysOfWeek, minutesAt, weekNumber } from './week-days.ts';

const WHOLE_DAY = 1440;

/** Whether a stretch of a weekday holds in the week that begins on a Monday: in every one, or in those with even or odd ISO numbers. */
export function holdsIn({ weeks }: WeekdayStretch, monday: string): boolean {
  return weeks === 'every' || (weeks === 'even') === (weekNumber(monday) % 2 === 0);
}

/** Stretches of one day joined where they touch or lie over each other, in order. */
function joined(stretches: readonly DayStretch[]): readonly DayStretch[] {
  const all: DayStretch[] = [];
  for (const stretch of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = all.at(-1);
    if (last === undefined || stretch.from > last.until) all.push(stretch);
    else all[all.length - 1] = { ...last, until: Math.max(last.until, stretch.until) };
  }
  return all;
}

/** The pause of a stretch that is long enough to have one: at its usual time, or in the middle where that lies outside. */
function pauseIn({ from, until }: DayStretch, { pause }: FollowUpTerms['week']): MaterialHours['pause'] {
  if (until - from < pause.fromWorkingMinutes) return null;
  const usual = minutesAt(pause.from);
  return { from: usual > from && usual < until ? usual : Math.round((from + until) / 2), minutes: pause.minutes };
}

/** The hours of a post in the week that begins on a Monday, on the days that it is in force. */
function hoursIn({ hours, from, to }: StaffMember, monday: string, terms: FollowUpTerms['week']): readonly MaterialHours[] {
  return daysOfWeek(monday).flatMap((date, day) => {
    if (date < from || (to !== null && date > to)) return [];
    const own = hours.filter((stretch) => stretch.weekday === day + 1 && holdsIn(stretch, monday)).map((stretch) => ({ day, from: minutesAt(stretch.from), until: minutesAt(stretch.until) })).filter((stretch) => stretch.until > stretch.from);
    const all = joined(own);
    return all.map((stretch, index) => ({ ...stretch, closes: Math.min(stretch.until + terms.overtimeMinutes, all[index + 1]?.from ?? WHOLE_DAY), pause: pauseIn(stretch, terms) }));
  });
}

/** The absences of a staff member in the week that begins on a Monday, day by day. */
function absencesIn({ absences }: StaffMember, monday: string): readonly DayStretch[] {
  return daysOfWeek(monday).flatMap((date, day) => absences.filter(({ from, to }) => from <= date && date <= to)
    .map(({ fromTime, untilTime }) => ({ day, from: fromTime === null ? 0 : minutesAt(fromTime), until: untilTime === null ? WHOLE_DAY : minutesAt(untilTime) })));
}

/** Where somebody's day begins and ends: at an address of their own, else at the team's; null where neither is on the map. */
function baseOf({ lat, lon }: StaffMember, team: MunicipalTeam | undefined): Point | null {
  if (lat !== null && lon !== null) return { lat, lon };
  return team === undefined ? null : { lat: team.lat, lon: team.lon };
}

/** Those who work in the week that begins on a Monday, and who of those that have a post then cannot be in its plan. */
export function staffIn(staff: readonly StaffMember[], teams: readonly MunicipalTeam[], monday: string, terms: FollowUpTerms['week']): { readonly staff: readonly MaterialStaff[]; readonly problems: readonly WeekProblem[] } {
  const teamOf = new Map(teams.map((team) => [team.id, team]));
  const days = daysOfWeek(monday);
  const inForce = staff.filter(({ from, to }) => from <= (days.at(-1) ?? monday) && (to === null || to >= monday));
  const placed = inForce.map((member) => ({ member, base: baseOf(member, teamOf.get(member.teamId)) }));
  return {
    staff: placed.flatMap(({ member, base }) => {
      const hours = hoursIn(member, monday, terms);
      return base === null || hours.length === 0 ? [] : [{ id: member.id, base, travelMode: member.travelMode, competences: member.competences, hours, absences: absencesIn(member, monday) }];
    }),
    problems: [
      ...placed.filter(({ base }) => base === null).map(({ member }) => ({ kind: 'staffWithoutPoint' as const, id: member.id })),
      ...inForce.filter(({ hours }) => hours.length === 0).map(({ id }) => ({ kind: 'staffWithoutHours' as const, id })),
    ],
  };
}
