import { CLOCK_SPAN, parseClock, partsOf } from './clock-span.ts';
import type { Fields } from './fields.ts';
import type { WeekdayStretch } from './schemas.ts';

// Hours of a week in one cell: «ma-fr 08:00-15:30; ti 14:00-21:30 (partall)».

const DAYS = ['ma', 'ti', 'on', 'to', 'fr', 'lø', 'sø'] as const;
const OTHER_NAMES: Readonly<Record<string, number>> = {
  må: 1, ty: 2, la: 6, lau: 6, su: 7, man: 1, mån: 1, tir: 2, tys: 2, ons: 3, tor: 4, fre: 5, lør: 6, søn: 7, sun: 7, mandag: 1, måndag: 1, tirsdag: 2, tysdag: 2, onsdag: 3, torsdag: 4, fredag: 5,
  lørdag: 6, laurdag: 6, søndag: 7, sundag: 7,
};
const WEEKS: Readonly<Record<string, WeekdayStretch['weeks']>> = { partall: 'even', partal: 'even', oddetall: 'odd', oddetal: 'odd' };
const PATTERN = new RegExp(String.raw`^([a-zæøå,\s–—-]+?)\s+(?:kl\.?\s*)?${CLOCK_SPAN}(?:\s*\(\s*([a-z]+?)(?:s(?:uker|veker))?\s*\))?$`, 'i');
const EXAMPLE = 'ma-fr 08:00-15:30; ti 14:00-21:30 (partall)';
/** Stretches that the register has room for. */
const MOST = 28;

function dayOf(name: string): number | undefined {
  const word = name.trim().toLowerCase();
  const place = (DAYS as readonly string[]).indexOf(word);
  return place >= 0 ? place + 1 : Object.hasOwn(OTHER_NAMES, word) ? OTHER_NAMES[word] : undefined;
}

/** The days that «ma-on, fr» says, in its order; null where it says none. */
function daysOf(text: string): readonly number[] | null {
  const days: number[] = [];
  for (const piece of text.split(',')) {
    const [first, last, ...more] = piece.split(/[-–—]/).map(dayOf);
    if (first === undefined || more.length > 0 || (last === undefined && /[-–—]/.test(piece))) return null;
    if (last !== undefined && last <= first) return null;
    for (let day = first; day <= (last ?? first); day += 1) days.push(day);
  }
  return days;
}

function readPart(fields: Fields, column: string, part: string): readonly WeekdayStretch[] {
  const match = PATTERN.exec(part);
  const days = match === null ? null : daysOf(match[1] ?? '');
  const [from, until] = [parseClock(match?.[2] ?? ''), parseClock(match?.[3] ?? '')];
  const weeks = match?.[4] === undefined ? 'every' : WEEKS[match[4].toLowerCase()];
  if (days === null || from === null || until === null || weeks === undefined) {
    fields.fault(column, 'wrongPattern', part, EXAMPLE);
    return [];
  }
  if (until <= from) fields.fault(column, 'timeOrder', from, until);
  return days.map((weekday) => ({ weekday, from, until, weeks }));
}

/** Whether two stretches have any time in common, in some week. */
const overlap = (a: WeekdayStretch, b: WeekdayStretch): boolean => (
  a.weekday === b.weekday && (a.weeks === b.weeks || a.weeks === 'every' || b.weeks === 'every') && a.from < b.until && b.from < a.until);

/** The hours of a week that a cell says. What cannot be read is a fault and left out. */
export function readStretches(fields: Fields, column: string): WeekdayStretch[] {
  const stretches = partsOf(fields.text(column)).flatMap((part) => readPart(fields, column, part));
  if (stretches.length > MOST) fields.fault(column, 'tooMany', stretches.length, MOST);
  const second = stretches.slice(0, MOST).find((stretch, at) => stretches.slice(0, at).some((other) => overlap(other, stretch)));
  if (second !== undefined) fields.fault(column, 'hoursOverlap', stretchesText([second]));
  return stretches.slice(0, MOST);
}

/** Days that follow each other are written as from one to another, where there are three or more. */
function daysText(days: readonly number[]): string {
  const runs: number[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  const name = (day: number | undefined): string => DAYS[(day ?? 1) - 1] ?? '';
  return runs.map((run) => (run.length > 2 ? `${name(run[0])}-${name(run.at(-1))}` : run.map(name).join(', '))).join(', ');
}

/** Hours of a week as one cell, in their order; empty where there are none. */
export function stretchesText(stretches: readonly WeekdayStretch[]): string {
  const groups: { readonly hours: string; readonly days: number[] }[] = [];
  for (const { weekday, from, until, weeks } of stretches) {
    const hours = `${from}-${until}${weeks === 'every' ? '' : weeks === 'even' ? ' (partall)' : ' (oddetall)'}`;
    const group = groups.at(-1);
    if (group?.hours === hours) group.days.push(weekday);
    else groups.push({ hours, days: [weekday] });
  }
  return groups.map(({ hours, days }) => `${daysText(days)} ${hours}`).join('; ');
}
