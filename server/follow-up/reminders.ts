import { dateOf, dayOf, longAbsences, phaseOn } from '../../solver/index.ts';
import type { FollowUpTerms } from '../follow-up-terms/schemas.ts';
import type { FollowUpAgreement, StaffMember } from '../intake/schemas.ts';
import { postOf } from '../team-time/service.ts';
import { isInPost, isRunning, type FollowUpRegisters } from './load.ts';
import type { Reminder, ReminderKind } from './schemas.ts';

/** What reminders are found from, on a day (ISO date): the registers, the version of each agreement and the day of its last visit that was carried out. */
export interface Reminding {
  readonly registers: FollowUpRegisters;
  readonly asOf: string;
  readonly terms: FollowUpTerms;
  readonly versions: ReadonlyMap<string, number>;
  readonly lastVisits: ReadonlyMap<string, string>;
}

interface Found {
  readonly kind: ReminderKind;
  readonly date: string | null;
  readonly isOverdue?: boolean;
  readonly phase?: number;
}

const ahead = (asOf: string, days: number): string => dateOf(dayOf(asOf) + days);

/** Phases that are not evaluated and should have been, or should be soon. A phase that is ahead is not looked at before it begins. */
function evaluations(agreement: FollowUpAgreement, { asOf, terms }: Reminding): readonly Found[] {
  const until = ahead(asOf, terms.evaluationWarningDays);
  return agreement.phases.flatMap(({ from, evaluateBy, evaluatedOn }, phase) => (evaluatedOn === null && from <= asOf && evaluateBy <= until ? [{ kind: 'evaluation' as const, date: evaluateBy, isOverdue: evaluateBy < asOf, phase }] : []));
}

/**
 * When nobody has come for more days than the terms allow: since the last visit, or since the agreement began. It is never fewer than two turns of the phase's own visits, where they are weeks apart; a phase without visits waits for nobody.
 */
function lostContact(agreement: FollowUpAgreement, { asOf, terms, lastVisits }: Reminding): readonly Found[] {
  const phase = phaseOn(agreement, asOf);
  if (phase === null || phase.visitsPerWeek === 0) return [];
  const since = lastVisits.get(agreement.id) ?? agreement.startDate;
  const allowed = Math.max(terms.lostContactDays, phase.everyWeeks === 1 ? 0 : 14 * phase.everyWeeks);
  return dayOf(asOf) - dayOf(since) > allowed ? [{ kind: 'lostContact', date: since, isOverdue: true }] : [];
}

/** When a main is away for whole days so long that it counts, now or soon: the first of those days. Why is not known. */
function longAway(main: StaffMember, { asOf, terms }: Reminding): readonly Found[] {
  const until = ahead(asOf, terms.agreementWarningDays);
  const away = longAbsences(postOf(main), terms.longAbsenceDays).filter(({ from, to, fromTime, untilTime }) => fromTime === null && untilTime === null && from <= until && to >= asOf);
  const first = away.map(({ from }) => from).toSorted()[0];
  return first === undefined ? [] : [{ kind: 'mainAway', date: first, isOverdue: first <= asOf }];
}

const couldCome = (agreement: FollowUpAgreement, member: StaffMember, age: { readonly minAge: number; readonly maxAge: number | null } | undefined): boolean => (
  !agreement.barredStaffIds.includes(member.id) && agreement.competences.every((competence) => member.competences.includes(competence))
  && (age === undefined || (agreement.age >= age.minAge && (age.maxAge === null || agreement.age <= age.maxAge))));

/** An agreement that nobody is main for: overdue from the day that it begins. */
const noMain = ({ startDate }: FollowUpAgreement, asOf: string): Found => (startDate > asOf ? { kind: 'noMain', date: startDate } : { kind: 'noMain', date: null, isOverdue: true });

/** What is to be said of who comes: nobody is main, the main leaves, has left or is away for long, or nobody in post may. */
function whoComes(agreement: FollowUpAgreement, reminding: Reminding): readonly Found[] {
  const { registers: { staff, teams }, asOf, terms } = reminding;
  const ages = new Map(teams.map((team) => [team.id, team]));
  const inPost = staff.filter((member) => isInPost(member, asOf));
  const isCoverable = inPost.some((member) => couldCome(agreement, member, ages.get(member.teamId)));
  const main = staff.find(({ id }) => id === agreement.mainStaffId);
  const leaves = main?.to !== undefined && main.to !== null && main.to < agreement.endDate && main.to <= ahead(asOf, terms.agreementWarningDays);
  return [
    ...(inPost.length > 0 && !isCoverable ? [{ kind: 'nobodyCan' as const, date: null, isOverdue: true }] : []),
    ...(main === undefined ? [noMain(agreement, asOf)] : []), ...(leaves ? [{ kind: 'mainLeaves' as const, date: main.to, isOverdue: (main.to ?? '') < asOf }] : []), ...(main === undefined || leaves ? [] : longAway(main, reminding)),
  ];
}

function aboutTenancy({ tenancyId }: FollowUpAgreement, { registers: { tenancies }, asOf }: Reminding): readonly Found[] {
  const movedOut = tenancies.find(({ id }) => id === tenancyId)?.movesOut ?? null;
  return movedOut !== null && movedOut < asOf ? [{ kind: 'tenancyEnded', date: movedOut, isOverdue: true }] : [];
}

function foundFor(agreement: FollowUpAgreement, reminding: Reminding): readonly Found[] {
  const { asOf, terms } = reminding;
  if (agreement.answer === 'declined') return [];
  if (agreement.answer === 'unanswered') return agreement.endDate < asOf ? [] : [{ kind: 'unanswered', date: agreement.decidedOn, isOverdue: agreement.startDate < asOf }];
  // an agreement that has ended stays on the list until somebody has looked at it: its last phase has been evaluated
  const hasEnded = agreement.endDate < asOf;
  const ends: readonly Found[] = agreement.endDate <= ahead(asOf, terms.agreementWarningDays) && !(hasEnded && agreement.phases.at(-1)?.evaluatedOn !== null) ? [{ kind: 'agreementEnds', date: agreement.endDate, isOverdue: hasEnded }] : [];
  if (!isRunning(agreement, asOf)) return hasEnded ? [...evaluations(agreement, reminding), ...ends] : whoComes(agreement, reminding).filter(({ kind }) => kind !== 'mainLeaves' && kind !== 'mainAway');
  const hasPhase = agreement.phases.some(({ from }) => from <= asOf);
  return [
    ...evaluations(agreement, reminding), ...ends, ...lostContact(agreement, reminding), ...whoComes(agreement, reminding), ...aboutTenancy(agreement, reminding),
    ...(hasPhase ? [] : [{ kind: 'noPhase' as const, date: agreement.startDate }]),
  ];
}

/** Everything about agreements that somebody should look at: what is overdue first, then by day. Nothing is closed by it. */
export function findReminders(reminding: Reminding): readonly Reminder[] {
  const found = reminding.registers.agreements.flatMap((agreement) => foundFor(agreement, reminding).map(({ kind, date, isOverdue = false, phase = null as number | null }): Reminder => ({
    kind, agreementId: agreement.id, version: reminding.versions.get(agreement.id) ?? 1, teamId: agreement.teamId, mainStaffId: agreement.mainStaffId, date, phase, isOverdue, hasBeenVisited: reminding.lastVisits.has(agreement.id),
  })));
  return found.toSorted((a, b) => Number(b.isOverdue) - Number(a.isOverdue) || (a.date ?? '').localeCompare(b.date ?? '') || a.agreementId.localeCompare(b.agreementId, 'nb', { numeric: true }));
}
