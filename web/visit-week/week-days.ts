import { formatClock, formatDate, formatDayOf } from '../format.ts';
import { text } from '../state/language.ts';
import { weekdayOf } from './week-address.ts';

/** A day by its weekday and date, such as «mandag 30.11.2026». */
export const dayName = (date: string): string => `${text.value.visitWeek.weekday[weekdayOf(date)] ?? ''} ${formatDate(date)}`;

/** A day in few letters, such as «man 30.11.». */
export const shortDay = (date: string): string => `${text.value.visitWeek.weekdayShort[weekdayOf(date)] ?? ''} ${formatDate(date).slice(0, 6)}`;

/** A moment by its day and time in Norway, such as «26.11.2026 14:05». */
export const momentName = (moment: string): string => `${formatDayOf(moment)} ${formatClock(moment)}`;
