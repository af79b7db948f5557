import type { FollowUpLanguage, FollowUpView } from '../../server/follow-up/schemas.ts';
import { read, withQuery } from './request.ts';

/** Load, phases and reminders of follow-up today. */
export const readFollowUp = (): Promise<FollowUpView> => read('/api/follow-up');
/** Where the calendar of evaluations and ends of agreements is fetched, in a language. */
export const followUpCalendarPath = (language: FollowUpLanguage): string => withQuery('/api/follow-up/calendar', { language });
/** Where load and reminders are fetched as a workbook, in a language. */
export const followUpWorkbookPath = (language: FollowUpLanguage): string => withQuery('/api/follow-up/file.xlsx', { language });
