import type { WeekAnswer } from '../../../server/visit-weeks/schemas.ts';
import type { PlanningAsked } from '../../api/visit-weeks.ts';
import { address, go } from '../../state/address.ts';
import { beginPlanning } from '../../state/visit-week.ts';
import { WEEK_PATH } from '../../follow-up-address.ts';
import { readWeekAddress, weekAddress } from '../../visit-week/week-address.ts';

/** Where the page tells what has become of something; it takes the focus then. */
export const STATUS_ID = 'week-status';

/** Moves the focus to where the page tells what has become of something, once it is drawn. */
export function focusStatus(): void {
  requestAnimationFrame(() => document.getElementById(STATUS_ID)?.focus());
}

/** Plans a week, and shows the new version to one who still looks at that week. */
export async function planAndShow({ week, versions }: WeekAnswer, asked: PlanningAsked): Promise<void> {
  focusStatus();
  const end = await beginPlanning(week, asked, versions[0]?.version ?? 0);
  const here = readWeekAddress(address.value.query);
  if (end?.kind !== 'planned' || address.value.path !== WEEK_PATH || here.week !== week) return;
  go(weekAddress({ ...here, version: end.version }));
  focusStatus();
}

/** A seed that no version of the week has used: asking again gives another try. */
export const freshSeed = ({ versions }: WeekAnswer): number => (versions[0]?.version ?? 0) + 1;
