import { dateOf, dayOf, type DayNumber } from '../domain/date.ts';
import { minutesOf } from './clock-time.ts';
import { longAbsences } from './long-absences.ts';
import type { CapacityTerms, Post, PostAbsence, WeekHours } from './shapes.ts';

/** Direct minutes a week: over the day, and in the evening among them. */
export interface PostMinutes {
  readonly minutes: number;
  readonly eveningMinutes: number;
}

/** A stretch of a day in minutes after midnight. */
interface Span {
  readonly from: number;
  readonly until: number;
}

/** Days of a week on which a post without known hours works, and how many parts a week then has. */
const LAST_WEEKDAY = 5;
const MIDNIGHT = 24 * 60;

/** A full week counts as two: one with an even and one with an odd number. */
const weight = ({ weeks }: WeekHours): number => (weeks === 'every' ? 2 : 1);

/** The parts of a stretch from a time on that are not away; the stretches away do not overlap. */
function lengthOf({ from, until }: Span, away: readonly Span[], earliest: number): number {
  const start = Math.max(from, earliest);
  return away.reduce((left, gap) => left - Math.max(0, Math.min(until, gap.until) - Math.max(start, gap.from)), Math.max(0, until - start));
}

/** Stretches that may overlap as ones that do not, in order. */
function merged(spans: readonly Span[]): readonly Span[] {
  const apart: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = apart.at(-1);
    if (last !== undefined && span.from <= last.until) apart[apart.length - 1] = { from: last.from, until: Math.max(last.until, span.until) };
    else apart.push(span);
  }
  return apart;
}

const spanOf = ({ fromTime, untilTime }: PostAbsence): Span => ({ from: fromTime === null ? 0 : minutesOf(fromTime), until: untilTime === null ? MIDNIGHT : minutesOf(untilTime) });

/** Stretches of the day that absences take of a day on which they all are. */
const awayBy = (absences: readonly PostAbsence[]): readonly Span[] => merged(absences.map(spanOf));

/** What a post works on a day of the week, in parts: of the hours of two weeks, or of five days alike where the hours are not known. */
function worked(post: Post, weekday: number, away: readonly Span[], terms: CapacityTerms): PostMinutes {
  if (!hasHours(post)) {
    if (weekday > LAST_WEEKDAY) return { minutes: 0, eveningMinutes: 0 };
    // Whole numbers: a fifth of the post's week is fullTimeWeekMinutes × percent ÷ 100 ÷ 5 minutes, so an absent minute is 500 parts.
    const whole = terms.fullTimeWeekMinutes * post.postPercent;
    return { minutes: Math.max(0, whole - 100 * LAST_WEEKDAY * away.reduce((sum, { from, until }) => sum + until - from, 0)), eveningMinutes: 0 };
  }
  const stretches = post.hours.filter((stretch) => stretch.weekday === weekday);
  const total = (earliest: number): number => stretches.reduce((sum, stretch) => sum + weight(stretch) * lengthOf({ from: minutesOf(stretch.from), until: minutesOf(stretch.until) }, away, earliest), 0);
  return { minutes: total(0), eveningMinutes: total(minutesOf(terms.eveningFrom)) };
}

const hasHours = ({ hours }: Post): boolean => hours.some(({ from, until }) => until > from);

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** Direct minutes of the parts of a week that are worked, rounded down. */
function directMinutes(post: Post, parts: readonly PostMinutes[], terms: CapacityTerms): PostMinutes {
  const whole = WEEKDAYS.reduce((sum, weekday) => sum + worked(post, weekday, [], terms).minutes, 0);
  const full = post.postPercent * terms.fullTimeWeekMinutes * terms.directSharePercent;
  const share = (part: number): number => Math.floor((full * part) / (100 * 100 * whole));
  return { minutes: share(parts.reduce((sum, { minutes }) => sum + minutes, 0)), eveningMinutes: share(parts.reduce((sum, { eveningMinutes }) => sum + eveningMinutes, 0)) };
}

const isInForce = ({ from, to }: Post, date: string): boolean => from <= date && (to === null || date <= to);

const isOn = ({ from, to }: PostAbsence, date: string): boolean => from <= date && date <= to;

/** What a post has in the seven days from a Monday: its share of a full post's direct time, by the hours (or of five days) on which it is in force and not away for long. */
export function postMinutes(post: Post, monday: DayNumber, terms: CapacityTerms): PostMinutes {
  const absences = longAbsences(post, terms.longAbsenceDays);
  const days = WEEKDAYS.map((weekday) => ({ weekday, date: dateOf(monday + weekday - 1) })).filter(({ date }) => isInForce(post, date));
  return directMinutes(post, days.map(({ weekday, date }) => worked(post, weekday, awayBy(absences.filter((absence) => isOn(absence, date))), terms)), terms);
}

/** What a post is worth in a week that is like one of its days throughout: whole where it is in force, and what long absences take of that. */
function dayWorth(post: Post, absences: readonly PostAbsence[], date: string, terms: CapacityTerms): { readonly post: number; readonly away: number } {
  if (!isInForce(post, date)) return { post: 0, away: 0 };
  const week = (away: readonly Span[]): number => directMinutes(post, WEEKDAYS.map((weekday) => worked(post, weekday, away, terms)), terms).minutes;
  const whole = week([]);
  return { post: whole, away: whole - week(awayBy(absences.filter((absence) => isOn(absence, date)))) };
}

/** The day after a date, both ISO dates. */
const dayAfter = (date: string): string => dateOf(dayOf(date) + 1);

/** The days of a week on which a post begins or ends, or long absences begin, end or change, with the minutes a week that it is worth. */
export function postChanges(post: Post, monday: DayNumber, terms: CapacityTerms): readonly { readonly kind: 'post' | 'absence'; readonly date: string; readonly minutes: number }[] {
  const absences = longAbsences(post, terms.longAbsenceDays);
  const turns = new Set([post.from, ...(post.to === null ? [] : [dayAfter(post.to)]), ...absences.flatMap(({ from, to }) => [from, dayAfter(to)])]);
  return WEEKDAYS.map((weekday) => dateOf(monday + weekday - 1)).filter((date) => turns.has(date)).flatMap((date) => {
    const [before, now] = [dayWorth(post, absences, dateOf(dayOf(date) - 1), terms), dayWorth(post, absences, date, terms)];
    return [{ kind: 'post' as const, date, minutes: now.post - before.post }, { kind: 'absence' as const, date, minutes: before.away - now.away }].filter(({ minutes }) => minutes !== 0);
  });
}
