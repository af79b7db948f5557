import type { EstimateView, MeasureView } from '../../../server/studies/simulation-schemas.ts';
import { formatDecimal, formatWhole } from '../../format.ts';
import { text } from '../../state/language.ts';

/** What is measured, in words. */
export const measureName = ({ id }: Pick<MeasureView, 'id'>): string => text.value.simulation.measures[id] ?? id;

/** The unit of what is measured, in words. */
export const measureUnit = ({ unit }: Pick<MeasureView, 'unit'>): string => text.value.simulation.units[unit] ?? unit;

/** The unit of a difference of what is measured: percentage points between percents. */
export const differenceUnit = (measure: Pick<MeasureView, 'unit'>): string => text.value.simulation.change.difference[measure.unit] ?? measureUnit(measure);

/** A number of a measure, kroner and minutes without decimals; what is written as nothing has no sign. */
export function measureNumber(value: number, unit: string): string {
  const format = unit === 'kronerPerMonth' || unit === 'minutes' ? formatWhole : formatDecimal;
  const written = format(value);
  return written === format(-0) ? format(0) : written;
}

/** The least of a unit that is told apart in words: what is closer to nothing is written as nothing. */
const isNothing = (value: number, unit: string): boolean => measureNumber(Math.abs(value), unit) === '0';

/** One sentence on a difference: how much more or less with its interval, or that it cannot be told from chance. */
export function differenceSentence(measure: MeasureView, difference: EstimateView): string {
  const t = text.value.simulation.answer;
  const name = measureName(measure);
  if (difference === null || difference.low === null || difference.high === null) return t.unknown(name);
  const { mean, low, high } = difference;
  const written = (value: number): string => measureNumber(value, measure.unit);
  if (low === 0 && high === 0) return t.same(name);
  if ((low <= 0 && high >= 0) || isNothing(mean, measure.unit)) return t.noDifference(name, written(low), written(high));
  const { more, less, moreOf } = text.value.simulation.change;
  const direction = moreOf[measure.unit] ?? [less, more];
  return t.difference(name, text.value.simulation.amount(written(Math.abs(mean)), differenceUnit(measure)), direction[mean > 0 ? 1 : 0] ?? more, written(low), written(high));
}

/** Whether a difference can be told from chance: its interval does not hold zero. */
export const standsOut = (difference: EstimateView): boolean => difference !== null && difference.low !== null && difference.high !== null && (difference.low > 0 || difference.high < 0);
