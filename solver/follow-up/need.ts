import { distanceMetres, type Point } from '../domain/distance.ts';
import { phaseIn } from './phases.ts';
import type { Agreement, Phase, WeekNeed } from './shapes.ts';

const NONE: WeekNeed = { minutes: 0, eveningMinutes: 0, visits: 0 };

const staffAtVisit = ({ byTwo }: Pick<Agreement, 'byTwo'>): number => (byTwo ? 2 : 1);

/** Minutes a week on average of so many visits in each week that has any, rounded up. */
const averageMinutes = (visits: number, { minutesPerVisit, everyWeeks }: Phase): number => Math.ceil((visits * minutesPerVisit) / everyWeeks);

/** What an agreement asks for on average in a week, named by its Monday, by the phase that counts for it. Nothing where none does. */
export function needIn(agreement: Agreement, week: string): WeekNeed {
  const phase = phaseIn(agreement, week);
  if (phase === null) return NONE;
  const perWeek = staffAtVisit(agreement) * phase.visitsPerWeek;
  const evenings = staffAtVisit(agreement) * Math.min(phase.visitsPerWeek, phase.eveningVisitsPerWeek);
  return { minutes: averageMinutes(perWeek, phase), eveningMinutes: averageMinutes(evenings, phase), visits: perWeek / phase.everyWeeks };
}

/** Minutes a week that a team owes an agreement: the need and the way from its base and back for each visit, in a straight line, rounded up once; as the rule `followUpCapacity` counts a household. Travel in the evening is not counted. */
export function loadIn(agreement: Agreement, week: string, base: Point, metresPerMinute: number): Pick<WeekNeed, 'minutes' | 'eveningMinutes'> {
  const phase = phaseIn(agreement, week);
  if (phase === null) return { minutes: 0, eveningMinutes: 0 };
  const { minutes, eveningMinutes } = needIn(agreement, week);
  const metres = staffAtVisit(agreement) * phase.visitsPerWeek * 2 * distanceMetres(base, agreement);
  return { minutes: minutes + Math.ceil(metres / (metresPerMinute * phase.everyWeeks)), eveningMinutes };
}
