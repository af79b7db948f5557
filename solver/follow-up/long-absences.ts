import { dateOf, dayOf, type DayNumber } from '../domain/date.ts';
import { weekdayOf } from '../domain/week.ts';
import type { Post, PostAbsence } from './shapes.ts';

/** Whether nothing is worked from one day up to but not including another. */
function isFree({ hours }: Post, from: DayNumber, before: DayNumber): boolean {
  if (before - from >= 7) return false;
  const worksOn = (weekday: number): boolean => (hours.length === 0 ? weekday <= 5 : hours.some((stretch) => stretch.weekday === weekday));
  return Array.from({ length: Math.max(0, before - from) }, (_, index) => weekdayOf(from + index)).every((weekday) => !worksOn(weekday));
}

/**
 * The absences of a post that belong to a time away of at least so many days in a row. Absences that follow each other belong together, and so do those with only days between them on which nothing is worked,
 * which then count too: who is away from Monday to Friday week after week is away in a row.
 */
export function longAbsences(post: Post, longAbsenceDays: number): readonly PostAbsence[] {
  const runs: { absences: PostAbsence[]; from: DayNumber; to: DayNumber }[] = [];
  for (const absence of post.absences.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const [from, to] = [dayOf(absence.from), dayOf(absence.to)];
    const last = runs.at(-1);
    if (last === undefined || !isFree(post, last.to + 1, from)) runs.push({ absences: [absence], from, to });
    else {
      if (from > last.to + 1) last.absences.push({ ...last.absences.at(-1) as PostAbsence, from: dateOf(last.to + 1), to: dateOf(from - 1) });
      last.absences.push(absence);
      last.to = Math.max(last.to, to);
    }
  }
  return runs.filter(({ from, to }) => to - from + 1 >= longAbsenceDays).flatMap(({ absences }) => absences);
}
