import { dateOf, dayOf, mondayOf, phaseOn } from '../../solver/index.ts';
import { dayOfInstant } from '../day.ts';
import type { Database } from '../db/open.ts';
import type { FollowUpTerms } from '../follow-up-terms/schemas.ts';
import { PhaseKind } from '../intake/schemas.ts';
import { contestedBetween, lastVisits, type ContestedVisit } from '../my-day/service.ts';
import { agreementVersions, readRegisters } from '../registers/service.ts';
import { isInPost, isRunning, staffLoads, weeksAhead, type FollowUpRegisters } from './load.ts';
import { findReminders } from './reminders.ts';
import { ReminderKind, type FollowUpView, type PhaseCount, type Reminder, type ReminderCount } from './schemas.ts';

/** What follow-up is looked at with; `now` gives the time as an ISO instant. */
export interface FollowUpParts {
  readonly db: Database;
  readonly now: () => string;
  readonly followUpTerms: FollowUpTerms;
}

/** Weeks that load is shown for after this one. */
const MORE_WEEKS = 5;
/** Days before this week's Monday of which it is shown what was told twice: the week that was. */
const CONTESTED_DAYS = 7;

async function remindersOf({ db, followUpTerms: terms }: FollowUpParts, registers: FollowUpRegisters, asOf: string): Promise<readonly Reminder[]> {
  const last = await lastVisits(db, registers.agreements.map(({ id }) => id));
  return findReminders({ registers, asOf, terms, versions: await agreementVersions(db), lastVisits: new Map([...last].map(([id, { date }]) => [id, date])) });
}

/** How many are in each phase of each team's agreements, and how many of them will have left it by a day. */
function phasesOf({ agreements }: FollowUpRegisters, asOf: string, until: string): readonly PhaseCount[] {
  const running = agreements.flatMap((agreement) => {
    const phase = phaseOn(agreement, asOf);
    if (phase === null) return [];
    const number = agreement.phases.filter(({ kind, from }) => kind === phase.kind && from <= phase.from).length;
    return [{ teamId: agreement.teamId, kind: phase.kind, number, isLeaving: phaseOn(agreement, until)?.from !== phase.from }];
  });
  return [...Map.groupBy(running, ({ teamId, kind, number }) => JSON.stringify([teamId, kind, number])).values()]
    .flatMap((alike) => alike.slice(0, 1).map(({ teamId, kind, number }) => ({ teamId, kind, number, people: alike.length, leaving: alike.filter(({ isLeaving }) => isLeaving).length })))
    .toSorted((a, b) => a.teamId.localeCompare(b.teamId, 'nb', { numeric: true }) || PhaseKind.options.indexOf(a.kind) - PhaseKind.options.indexOf(b.kind) || a.number - b.number);
}

const told = ({ staffId, outcome, minutes, postponedTo }: ContestedVisit['counts']) => ({ staffId, outcome, minutes, postponedTo });

/** Everything that a leader of follow-up looks at today: load, phases, what is due and what was told twice. */
export async function readFollowUp(parts: FollowUpParts): Promise<FollowUpView> {
  const { db, now, followUpTerms: terms } = parts;
  const asOf = dayOfInstant(now());
  const registers = await readRegisters(db);
  const running = registers.agreements.filter((agreement) => isRunning(agreement, asOf));
  const inPost = new Set(registers.staff.filter((member) => isInPost(member, asOf)).map(({ id }) => id));
  const weeks = weeksAhead(asOf, MORE_WEEKS);
  const contested = await contestedBetween(db, dateOf(mondayOf(dayOf(asOf)) - CONTESTED_DAYS), asOf);
  return {
    asOf, weeks: [...weeks], evaluationWarningDays: terms.evaluationWarningDays, agreementWarningDays: terms.agreementWarningDays, lostContactDays: terms.lostContactDays, agreements: registers.agreements.length, names: Object.fromEntries(registers.staff.map(({ id, name }) => [id, name])),
    teams: registers.teams.map(({ id, name }) => {
      const own = running.filter(({ teamId }) => teamId === id);
      return { id, name, people: own.length, withoutMain: own.filter(({ mainStaffId }) => mainStaffId === null || !inPost.has(mainStaffId)).length };
    }),
    staff: [...staffLoads(registers, asOf, weeks, terms)], phases: [...phasesOf(registers, asOf, dateOf(dayOf(asOf) + terms.agreementWarningDays))], reminders: [...await remindersOf(parts, registers, asOf)],
    contested: contested.map(({ counts, beside }) => ({ agreementId: counts.agreementId, date: counts.date, counts: told(counts), beside: told(beside) })),
  };
}

/** How many agreements somebody should look at today, by why; kinds without any are left out. */
export async function countReminders(parts: FollowUpParts): Promise<readonly ReminderCount[]> {
  const byKind = Map.groupBy(await remindersOf(parts, await readRegisters(parts.db), dayOfInstant(parts.now())), ({ kind }) => kind);
  return ReminderKind.options.flatMap((kind) => {
    const those = byKind.get(kind) ?? [];
    return those.length === 0 ? [] : [{ kind, reminders: those.length, overdue: those.filter(({ isOverdue }) => isOverdue).length }];
  });
}
