import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { EstimateView, SimulationQuestion, SimulationView } from '../../../server/studies/simulation-schemas.ts';
import { language, text } from '../../state/language.ts';
import type { ChartPoint, ChartSeries } from '../charts/chart-shape.ts';
import { SmallMultiples, type ChartPanel } from '../charts/small-multiples.tsx';
import { differenceUnit, measureName, measureNumber, measureUnit } from './measure-words.ts';

interface OverTimeProps {
  readonly question: SimulationQuestion;
  readonly view: SimulationView;
  readonly names: readonly string[];
}

function pointsOf(months: readonly string[], estimates: readonly EstimateView[]): readonly ChartPoint[] {
  return estimates.flatMap((estimate, at) => {
    const x = months[at];
    if (estimate === null || x === undefined) return [];
    return [{ x, y: estimate.mean, ...(estimate.low !== null && { low: estimate.low }), ...(estimate.high !== null && { high: estimate.high }) }];
  });
}

function panelsOf({ months, measures }: SimulationView, names: readonly string[], lines: 'runs' | 'differences'): readonly ChartPanel[] {
  return measures.flatMap((measure) => {
    const series: readonly ChartSeries[] = names.map((name, at) => ({ name, points: pointsOf(months, measure[lines][at] ?? []) })).filter(({ points }) => points.length > 0);
    return series.length === 0 ? [] : [{ name: measureName(measure), axis: { label: lines === 'differences' ? differenceUnit(measure) : measureUnit(measure), format: (value: number) => measureNumber(value, measure.unit) }, series }];
  });
}

/** How it goes month by month with each alternative, and how the later ones differ from the first. */
export function OverTime({ question, view, names }: OverTimeProps): VNode | null {
  const t = text.value.simulation;
  const first = names[0] ?? '';
  const key = names.join('|');
  const levels = useMemo(() => panelsOf(view, names, 'runs'), [view, key, language.value]);
  const differences = useMemo(() => panelsOf(view, names.slice(1), 'differences'), [view, key, language.value]);
  const ground = useMemo(() => ({ kind: 'day', label: t.over.month }) as const, [t]);
  if (view.done === 0) return null;
  return (
    <>
      <section class="card" aria-labelledby="over-time">
        <h2 class="ds-heading" data-size="xs" id="over-time">{t.over.heading}</h2>
        <SmallMultiples title={t.over.title(question.years)} note={t.over.note} fileName="simulering" ground={ground} panels={levels} />
      </section>
      {names.length > 1 && view.done > 1 && (
        <section class="card" aria-labelledby="differences-over-time">
          <h2 class="ds-heading" data-size="xs" id="differences-over-time">{t.differences.heading}</h2>
          <SmallMultiples title={t.differences.title(first)} note={t.differences.note} fileName="simulering-forskjeller" ground={ground} panels={differences} />
        </section>
      )}
    </>
  );
}
