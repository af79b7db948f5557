import type { Reminder, ReminderKind } from '../../../server/follow-up/schemas.ts';
import { FOLLOW_UP_PATH } from '../../follow-up-address.ts';

/** The lists of reminders, what hits people hardest first. */
export const REMINDER_KINDS = ['noMain', 'nobodyCan', 'lostContact', 'evaluation', 'mainLeaves', 'mainAway', 'unanswered', 'agreementEnds', 'tenancyEnded', 'noPhase'] as const satisfies readonly ReminderKind[];

/** The id of a list on the page. */
export const listId = (kind: ReminderKind): string => `list-${kind}`;

/** Where a list lies among the pages. */
export const listPath = (kind: ReminderKind): string => `${FOLLOW_UP_PATH}#${listId(kind)}`;

/** A list with those that are on it. */
export interface ReminderList {
  readonly kind: ReminderKind;
  readonly reminders: readonly Reminder[];
  readonly overdue: number;
}

/** The lists that have anything on them, in their order. */
export function reminderLists(reminders: readonly Reminder[]): readonly ReminderList[] {
  return REMINDER_KINDS.map((kind) => reminders.filter((reminder) => reminder.kind === kind)).flatMap((those) => {
    const kind = those[0]?.kind;
    return kind === undefined ? [] : [{ kind, reminders: those, overdue: those.filter(({ isOverdue }) => isOverdue).length }];
  });
}
