import type { StaffLoad, StaffWeek } from '../../../server/follow-up/schemas.ts';

/** Minutes that there is no time for in a week: over the day, and in the evening among them. */
export interface Missing {
  readonly day: number;
  readonly evening: number;
}

/** What is missing in a week: need above time, never below 0. */
export function missingIn({ minutes, eveningMinutes, needMinutes, eveningNeedMinutes }: Omit<StaffWeek, 'week' | 'awayMinutes'>): Missing {
  return { day: Math.max(0, needMinutes - minutes), evening: Math.max(0, eveningNeedMinutes - eveningMinutes) };
}

/** The weeks of several staff members added up, week by week. */
export function summedWeeks(staff: readonly Pick<StaffLoad, 'weeks'>[]): readonly StaffWeek[] {
  return (staff[0]?.weeks ?? []).map(({ week }, at) => {
    const sum = (field: Exclude<keyof StaffWeek, 'week'>): number => staff.reduce((total, { weeks }) => total + (weeks[at]?.[field] ?? 0), 0);
    return { week, minutes: sum('minutes'), eveningMinutes: sum('eveningMinutes'), awayMinutes: sum('awayMinutes'), needMinutes: sum('needMinutes'), eveningNeedMinutes: sum('eveningNeedMinutes') };
  });
}
