import type { StaffLoad, StaffWeek } from '../../../server/follow-up/schemas.ts';
import { weekNumber } from '../../format.ts';
import { text } from '../../state/language.ts';
import { missingIn, type Missing } from './missing-time.ts';

const worst = (weeks: readonly StaffWeek[], part: keyof Missing): StaffWeek | undefined => (
  weeks.reduce<StaffWeek | undefined>((most, week) => (missingIn(week)[part] > (most === undefined ? 0 : missingIn(most)[part]) ? week : most), undefined));

/** Whether somebody has too little time in any of the weeks, over the day or in the evening. */
export const isOverloaded = ({ weeks }: Pick<StaffLoad, 'weeks'>): boolean => weeks.some((week) => missingIn(week).day + missingIn(week).evening > 0);

/** The week in which somebody has least time, in a sentence: over the day where that is short, else in the evening; null where there is time enough. */
export function overloadWords({ name, weeks }: Pick<StaffLoad, 'name' | 'weeks'>): string | null {
  const t = text.value.followUpPage.load;
  const [day, evening] = [worst(weeks, 'day'), worst(weeks, 'evening')];
  if (day !== undefined) return t.over(name, weekNumber(day.week), missingIn(day).day);
  return evening === undefined ? null : t.overEvening(name, weekNumber(evening.week), missingIn(evening).evening);
}
