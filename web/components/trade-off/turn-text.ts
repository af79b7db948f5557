import type { MeasureView } from '../../../server/policy-trial/schemas.ts';
import type { CurveFigureView, TradeOffPointView, TradeOffView } from '../../../server/studies/trade-off-schemas.ts';
import { formatDate } from '../../format.ts';
import { text } from '../../state/language.ts';

/** What moves both ways from where it stands, and so has its sign. */
const SIGNED = 'staff';

/** What is turned, in the reader's language. */
export const turnedName = (id: string): string => text.value.tradeOff.names[id] ?? id;

/** A value that something is turned to, with its unit: 20 %, 250 m, −5 %. */
export function turnedValue(id: string, unit: string, value: number): string {
  const t = text.value.tradeOff;
  const words = (n: number): string => (unit === 'metres' ? t.metres(n) : t.percent(n));
  if (id !== SIGNED || value === 0) return words(value);
  return value > 0 ? t.more(words(value)) : t.less(words(-value));
}

/** What a point is called: its values, or that it is the round as it is. */
export function pointName({ turns }: Pick<TradeOffPointView, 'turns'>, axes: TradeOffView['axes']): string {
  const t = text.value.tradeOff;
  const unitOf = (id: string): string => axes.find((axis) => axis.id === id)?.unit ?? 'percent';
  return turns.length === 0 ? t.asItIs : turns.map(({ id, value }) => turnedValue(id, unitOf(id), value)).join(t.and);
}

/** What the round as it is is called on a curve: the values that it has, or that a rule is off. */
export function baseName(axes: TradeOffView['axes']): string {
  const t = text.value.tradeOff;
  return axes.map(({ id, unit, stands }) => (stands === null ? t.isOff : turnedValue(id, unit, stands))).join(t.and);
}

/** How what is turned stands in the policy of the round, and what is assumed beside where the rule is off. */
export function axisSentences({ id, unit, stands, asked, assumed }: TradeOffView['axes'][number]): readonly string[] {
  const t = text.value.tradeOff.axes;
  const name = turnedName(id);
  if (asked === null) return [t.staff(name)];
  if (stands !== null) return [asked === 'hard' ? t.hard(name, turnedValue(id, unit, stands)) : t.soft(name, turnedValue(id, unit, stands))];
  return [t.off(name), ...Object.entries(assumed).flatMap(([parameter, value]) => t.assumed[parameter]?.(Number(value)) ?? [])];
}

/** Which policy the round has, and that a meeting is left out. */
export function policySentence({ policyName, policyValidFrom }: TradeOffView['round'], language: 'nb' | 'nn' | 'en'): string {
  return text.value.tradeOff.axes.policy(policyName[language], formatDate(policyValidFrom));
}

/** What a figure counts, by the yardstick that it was measured with. */
export function figureHelp(figure: CurveFigureView, { crowdedFrom, circleMetres, sharePercent, neverTooMany, metresPerMinute }: MeasureView): string {
  return text.value.tradeOff.figureHelp[figure](crowdedFrom, circleMetres, sharePercent, neverTooMany, metresPerMinute);
}
