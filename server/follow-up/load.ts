import { dateOf, dayOf, loadIn, mondayOf, postMinutes, type Agreement, type Point } from '../../solver/index.ts';
import type { FollowUpTerms } from '../follow-up-terms/schemas.ts';
import type { FollowUpAgreement, Municipality, StaffMember } from '../intake/schemas.ts';
import { agreementPlaces, postOf } from '../team-time/service.ts';
import type { StaffLoad, StaffWeek } from './schemas.ts';

/** The registers that load is counted from. */
export type FollowUpRegisters = Pick<Municipality, 'staff' | 'agreements' | 'teams' | 'tenancies' | 'dwellings' | 'sites'>;

/** Whether an agreement was accepted and runs on a day (ISO date). */
export const isRunning = ({ answer, startDate, endDate }: FollowUpAgreement, day: string): boolean => answer === 'accepted' && startDate <= day && endDate >= day;

/** Whether a post is in force on a day (ISO date). */
export const isInPost = ({ from, to }: StaffMember, day: string): boolean => from <= day && (to === null || to >= day);

/** The weeks that are looked at, by their Mondays: this one and so many more. */
export function weeksAhead(asOf: string, more: number): readonly string[] {
  const first = mondayOf(dayOf(asOf));
  return Array.from({ length: more + 1 }, (_, index) => dateOf(first + 7 * index));
}

/** Metres of a straight line that a staff member gets in a minute in their own way of travelling. */
function paceOf({ travelMode }: StaffMember, { metresPerMinute, detourPercent }: FollowUpTerms['travel']): number {
  return (metresPerMinute[travelMode] * 100) / detourPercent;
}

/** Where a staff member's day begins: their own address, or the team's. */
function baseOf({ lat, lon, teamId }: StaffMember, teams: ReadonlyMap<string, Point>): Point | undefined {
  return lat === null || lon === null ? teams.get(teamId) : { lat, lon };
}

/**
 * The load of everybody who is in post in one of the weeks: what they have time for (every absence taken out, also short ones) and what those whom they are main for need on average, from their own base and in their own way of travelling.
 * Where two come together, the main's own part is counted: who the other is, is settled week by week.
 */
export function staffLoads(registers: FollowUpRegisters, asOf: string, weeks: readonly string[], terms: FollowUpTerms): readonly StaffLoad[] {
  const teams = new Map<string, Point>(registers.teams.map((team) => [team.id, team]));
  const placed = agreementPlaces(registers);
  const counted = { ...terms, longAbsenceDays: 1 };
  const last = weeks.at(-1) ?? asOf;
  const minutesIn = (member: StaffMember, own: readonly Agreement[], week: string): StaffWeek => {
    const base = baseOf(member, teams);
    const has = postMinutes(postOf(member), dayOf(week), counted);
    const all = postMinutes({ ...postOf(member), absences: [] }, dayOf(week), counted);
    const needs = base === undefined ? [] : own.map((agreement) => loadIn(agreement, week, base, paceOf(member, terms.travel)));
    return { week, ...has, awayMinutes: all.minutes - has.minutes, needMinutes: needs.reduce((sum, { minutes }) => sum + minutes, 0), eveningNeedMinutes: needs.reduce((sum, { eveningMinutes }) => sum + eveningMinutes, 0) };
  };
  return registers.staff.filter((member) => member.from <= dateOf(dayOf(last) + 6) && (member.to === null || member.to >= asOf)).map((member) => {
    const own = registers.agreements.filter(({ mainStaffId }) => mainStaffId === member.id);
    const { id, name, teamId, postPercent, isProjectPost, to, hours } = member;
    return {
      id, name, teamId, postPercent, isProjectPost, to, hasHours: hours.length > 0, asMain: own.filter((agreement) => isRunning(agreement, asOf)).length,
      asBackup: registers.agreements.filter((agreement) => agreement.backupStaffId === id && isRunning(agreement, asOf)).length, weeks: weeks.map((week) => minutesIn(member, own.map((agreement) => ({ ...placed(agreement), byTwo: false })), week)),
    };
  });
}
