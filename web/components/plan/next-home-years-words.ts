import type { NextHomeYearsView } from '../../../server/studies/next-home-years-schemas.ts';
import { formatDecimal, formatWhole } from '../../format.ts';
import type { Dictionary } from '../../text/nb.ts';

/** A difference from buying nothing, as it is estimated; null where nothing can be said. */
export type Difference = NextHomeYearsView['homes'][number]['differences']['homelessDays'];

type Words = Dictionary['nextHome']['years']['change'];

/** Whether a difference can be told from chance, and which way it goes. */
export function tellingOf(difference: Difference): 'unknown' | 'same' | 'chance' | 'fewer' | 'more' {
  if (difference === null || difference.low === null || difference.high === null) return 'unknown';
  if (difference.low === 0 && difference.high === 0) return 'same';
  if (difference.low <= 0 && difference.high >= 0) return 'chance';
  return difference.mean < 0 ? 'fewer' : 'more';
}

/** An end of an interval, in words that say which way it goes. */
function endWords(t: Words, value: number, format: (value: number) => string): string {
  if (value === 0) return t.none;
  return value < 0 ? t.fewerShort(format(-value)) : t.moreShort(format(value));
}

/** How a figure differs from buying nothing, with its interval: the ends of a difference that is told from chance are amounts that go the same way, the others say their way. */
export function differenceWords(t: Words, difference: Difference, unit: 'days' | 'households'): string {
  const format = unit === 'days' ? (value: number) => formatWhole(Math.round(value)) : formatDecimal;
  const telling = tellingOf(difference);
  if (telling === 'unknown' || telling === 'same' || difference === null) return t[telling === 'same' ? 'same' : 'unknown'];
  const [low, high] = [difference.low ?? 0, difference.high ?? 0];
  if (telling === 'chance') return t.chance(endWords(t, low, format), endWords(t, high, format));
  return telling === 'fewer' ? t.fewer(format(-difference.mean), format(-high), format(-low)) : t.more(format(difference.mean), format(low), format(high));
}
