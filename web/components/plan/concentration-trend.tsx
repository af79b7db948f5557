import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { TrendPoint, TrendView } from '../../../server/plan/concentration-schemas.ts';
import { formatDate, formatDecimal } from '../../format.ts';
import { language, text } from '../../state/language.ts';
import type { ChartSeries } from '../charts/chart-shape.ts';
import { LineChart } from '../charts/line-chart.tsx';
import { WholeField } from './concentration-choices.tsx';

type Ends = { readonly least: number; readonly most: number } | null;

/** The least and the most as two lines: what lies between them is all that is possible. */
function endsOf(points: readonly TrendPoint[], of: (point: TrendPoint) => Ends): readonly ChartSeries[] {
  const t = text.value.plan.concentration;
  const line = (end: 'least' | 'most'): ChartSeries['points'] => points.flatMap((point) => {
    const value = of(point);
    return value === null ? [] : [{ x: point.on, y: value[end] }];
  });
  const [least, most] = [line('least'), line('most')];
  const isOne = least.every(({ y }, at) => y === most[at]?.y);
  return isOne ? [{ name: '', points: least }] : [{ name: t.most, points: most }, { name: t.least, points: least }];
}

const percentOfIndex = (index: Ends): Ends => (index === null ? null : { least: Math.round(index.least * 1000) / 10, most: Math.round(index.most * 1000) / 10 });

interface ConcentrationTrendProps {
  readonly trend: TrendView;
  readonly onYears: (years: number) => void;
}

/** Concentration over time, as far as the registers go back. */
export function ConcentrationTrend({ trend, onYears }: ConcentrationTrendProps): VNode {
  const t = text.value.plan.concentration;
  const { points, isTold, knownFrom, question } = trend;
  const together = useMemo(() => endsOf(points, (point) => point.together), [points, language.value]);
  const uneven = useMemo(() => endsOf(points, (point) => percentOfIndex(point.dissimilarity)), [points, language.value]);
  const ground = useMemo(() => ({ kind: 'day' as const, label: t.ground }), [language.value]);
  const axes = useMemo(() => ({ together: { label: t.axis, format: formatDecimal }, uneven: { label: t.axisUneven, format: formatDecimal } }), [language.value]);
  return (
    <section class="card" aria-labelledby="plan-trend-heading">
      <h2 class="ds-heading" data-size="xs" id="plan-trend-heading">{t.trend}</h2>
      {isTold ? <p>{t.trendTold(points.length)}</p> : <><p>{t.trendHow}</p>{knownFrom !== null && <p>{t.knownFrom(formatDate(knownFrom))}</p>}<WholeField id="plan-years" label={t.years} value={question.years} min={1} max={10} onChange={onYears} /></>}
      {points.length > 1 && (
        <div class="plan-charts">
          <LineChart title={t.trendTogether(question.togetherHomes)} fileName="konsentrasjon-samlet" ground={ground} axis={axes.together} series={together} />
          <LineChart title={t.trendUneven} fileName="konsentrasjon-ulikhet" ground={ground} axis={axes.uneven} series={uneven} />
        </div>
      )}
    </section>
  );
}
