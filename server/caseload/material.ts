import { dateOf, dayOf, longAbsences, mondayOf, needIn, postMinutes, type CaseloadProblem, type CasePerson, type CaseStaff, type Point } from '../../solver/index.ts';
import type { FollowUpTerms } from '../follow-up-terms/schemas.ts';
import type { FollowUpAgreement, Municipality, StaffMember } from '../intake/schemas.ts';
import { agreementPlaces, postOf } from '../team-time/service.ts';
import type { AskCaseload } from './schemas.ts';

/** The registers that a caseload is made from. */
export type CaseRegisters = Pick<Municipality, 'staff' | 'agreements' | 'teams' | 'tenancies' | 'dwellings' | 'sites'>;

/** What a proposal was made from, as it is stored: the day, what was asked for, and the problem. It names agreements and staff by id alone. */
export interface CaseMaterial {
  readonly from: string;
  readonly onlyGaps: boolean;
  readonly seed: number;
  readonly problem: CaseloadProblem;
}

const average = (values: readonly number[], round: (value: number) => number): number => round(values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length));

/** Full months from a day to another (ISO dates), 0 and up. */
export function monthsBetween(first: string, last: string): number {
  const [[fromYear, fromMonth, fromDay], [toYear, toMonth, toDay]] = [first, last].map((date) => date.split('-').map(Number)) as [[number, number, number], [number, number, number]];
  return Math.max(0, 12 * (toYear - fromYear) + toMonth - fromMonth - (toDay < fromDay ? 1 : 0));
}

/** The weeks that are counted, by their Mondays. */
function countedWeeks(from: string, { caseload }: FollowUpTerms): readonly string[] {
  const first = mondayOf(dayOf(from));
  return Array.from({ length: caseload.countedWeeks }, (_, week) => dateOf(first + 7 * week));
}

/** Whether somebody is in post on the day and through the weeks that are counted: whoever leaves sooner is given nobody. */
const staysThrough = ({ from, to }: StaffMember, day: string, weeks: readonly string[]): boolean => from <= day && (to === null || to >= (weeks.at(-1) ?? day));

/** The days of the long times away of a staff member that are not over on a day, in order: each with its first and last. */
function longTimesAway(member: StaffMember, day: string, { longAbsenceDays }: FollowUpTerms): readonly { readonly from: string; readonly to: string }[] {
  const times: { from: string; to: string }[] = [];
  for (const { from, to } of longAbsences(postOf(member), longAbsenceDays).toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = times.at(-1);
    if (last !== undefined && dayOf(from) <= dayOf(last.to) + 1) last.to = to > last.to ? to : last.to;
    else times.push({ from, to });
  }
  return times.filter(({ to }) => to >= day);
}

/** The first day of the next long time away of a staff member, which may have begun; null where none is known from a day on. */
export const awayFrom = (member: StaffMember, day: string, terms: FollowUpTerms): string | null => longTimesAway(member, day, terms)[0]?.from ?? null;

/** Whether somebody is away on a day and for as long after it as counts as long: they are given nobody either. Whoever is back sooner only has less time. */
function isLongAway(member: StaffMember, day: string, terms: FollowUpTerms): boolean {
  const last = dateOf(dayOf(day) + terms.longAbsenceDays - 1);
  return longTimesAway(member, day, terms).some(({ from, to }) => from <= day && to >= last);
}

/** Whether an agreement is accepted and runs on a day or begins in the week after it. */
export const isToBeFollowed = ({ answer, startDate, endDate }: FollowUpAgreement, day: string): boolean => answer === 'accepted' && startDate <= dateOf(dayOf(day) + 7) && endDate >= day;

function staffOf(member: StaffMember, { teams }: CaseRegisters, weeks: readonly string[], terms: FollowUpTerms): readonly CaseStaff[] {
  const team = teams.find(({ id }) => id === member.teamId);
  if (team === undefined) return [];
  const base: Point = member.lat === null || member.lon === null ? team : { lat: member.lat, lon: member.lon };
  const has = weeks.map((week) => postMinutes(postOf(member), dayOf(week), terms));
  return [{
    id: member.id, teamId: member.teamId, minutes: average(has.map(({ minutes }) => minutes), Math.floor), eveningMinutes: average(has.map(({ eveningMinutes }) => eveningMinutes), Math.floor), competences: member.competences,
    minAge: team.minAge, maxAge: team.maxAge, lat: base.lat, lon: base.lon, metresPerMinute: terms.travel.metresPerMinute[member.travelMode],
  }];
}

function personOf(agreement: FollowUpAgreement, place: ReturnType<typeof agreementPlaces>, from: string, weeks: readonly string[]): CasePerson {
  // where two come, the main makes one of the two visits
  const core = { ...place(agreement), byTwo: false };
  const needs = weeks.map((week) => needIn(core, week));
  const { id, teamId, competences, age, mainStaffId, mainSince, backupStaffId, wishedStaffIds, barredStaffIds } = agreement;
  return {
    id, teamId, minutes: average(needs.map(({ minutes }) => minutes), Math.ceil), eveningMinutes: average(needs.map(({ eveningMinutes }) => eveningMinutes), Math.ceil), visits: average(needs.map(({ visits }) => visits), (value) => value),
    competences, age, lat: core.lat, lon: core.lon, mainId: mainStaffId, backupId: backupStaffId, monthsTogether: mainStaffId === null || mainSince === null ? 0 : monthsBetween(mainSince, from),
    wishedIds: wishedStaffIds, barredIds: barredStaffIds,
  };
}

/** A staff member as the core counts them from a day on; none where their team is not there. */
export const staffFor = (member: StaffMember, registers: CaseRegisters, from: string, terms: FollowUpTerms): readonly CaseStaff[] => staffOf(member, registers, countedWeeks(from, terms), terms);

/** An agreement as the core counts it from a day on. */
export const agreementFor = (agreement: FollowUpAgreement, registers: CaseRegisters, from: string, terms: FollowUpTerms): CasePerson => personOf(agreement, agreementPlaces(registers), from, countedWeeks(from, terms));

/** Who is to be followed up from a day on, and who may come, as a problem: need and time are averages of the weeks that the terms say. */
export function caseMaterial(registers: CaseRegisters, { from, onlyGaps, seed }: AskCaseload, terms: FollowUpTerms): CaseMaterial {
  const weeks = countedWeeks(from, terms);
  const place = agreementPlaces(registers);
  const { countedWeeks: _, timeLimitSeconds: __, levels, ...rest } = terms.caseload;
  return {
    from, onlyGaps, seed,
    problem: {
      staff: registers.staff.filter((member) => staysThrough(member, from, weeks) && !isLongAway(member, from, terms)).flatMap((member) => staffOf(member, registers, weeks, terms)),
      persons: registers.agreements.filter((agreement) => isToBeFollowed(agreement, from)).map((agreement) => personOf(agreement, place, from, weeks)),
      terms: { ...rest, levels: levels.map(({ id, terms: priced }) => ({ id, terms: priced })), detourPercent: terms.travel.detourPercent }, onlyGaps,
    },
  };
}
