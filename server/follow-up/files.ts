import type { WrittenSheet } from '../files/service.ts';
import type { DayEvent } from '../icalendar.ts';
import { ReminderKind, type FollowUpLanguage, type FollowUpView } from './schemas.ts';
import { FOLLOW_UP_WORDS } from './words.ts';

/** What a sheet is called: words with a capital first. */
const sheetName = (words: string): string => words.charAt(0).toLocaleUpperCase('nb') + words.slice(1);

/** Load by staff member and week, and each list of what is to be looked at, as the sheets of a workbook; a list without anything has none. */
export function followUpSheets({ staff, teams, reminders, names }: FollowUpView, language: FollowUpLanguage): readonly WrittenSheet[] {
  const words = FOLLOW_UP_WORDS[language];
  const teamNames = new Map(teams.map(({ id, name }) => [id, name]));
  return [
    {
      name: words.load, header: [words.staff, words.team, words.asMain, words.asBackup, words.week, words.has, words.hasEvening, words.away, words.needs, words.needsEvening],
      rows: staff.flatMap(({ name, teamId, asMain, asBackup, weeks }) => weeks.map(({ week, minutes, eveningMinutes, awayMinutes, needMinutes, eveningNeedMinutes }) => [
        name, teamNames.get(teamId) ?? teamId, asMain, asBackup, { day: week }, minutes, eveningMinutes, awayMinutes, needMinutes, eveningNeedMinutes,
      ])),
    },
    ...ReminderKind.options.filter((kind) => reminders.some((reminder) => reminder.kind === kind)).map((kind) => ({
      name: sheetName(words.kinds[kind]), header: [words.agreement, words.team, words.main, words.date, words.isOverdue],
      rows: reminders.filter((reminder) => reminder.kind === kind).map(({ agreementId, teamId, mainStaffId, date, isOverdue }) => [
        agreementId, teamNames.get(teamId) ?? teamId, mainStaffId === null ? null : names[mainStaffId] ?? mainStaffId, date === null ? null : { day: date }, isOverdue,
      ]),
    })),
  ];
}

// A calendar lies in many places, and many see it. So an event names the agreement by its number, and nothing else.

/** Evaluations and ends of agreements that are ahead or overdue, for a calendar. */
export function followUpEvents({ reminders }: FollowUpView, language: FollowUpLanguage): readonly DayEvent[] {
  const words = FOLLOW_UP_WORDS[language];
  return reminders.flatMap(({ kind, agreementId, version, date, phase }): DayEvent[] => {
    if (date === null || (kind !== 'evaluation' && kind !== 'agreementEnds')) return [];
    const uid = `${kind}-${encodeURIComponent(agreementId)}-${phase ?? 'end'}@spredt`;
    return [{ uid, sequence: version, day: date, summary: kind === 'evaluation' ? words.evaluationOf(agreementId) : words.endOf(agreementId), description: words.more, reminders: [] }];
  });
}
