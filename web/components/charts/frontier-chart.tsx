import type { VNode } from 'preact';
import { useCallback } from 'preact/hooks';
import { text } from '../../state/language.ts';
import { ChartFigure } from './chart-figure.tsx';
import { INK, styleOf, type ChartAxis } from './chart-shape.ts';
import { Drawing } from './drawing.tsx';
import { drawFrontier, type FrontierPoint } from './draw-frontier.ts';

export type { FrontierPoint } from './draw-frontier.ts';

interface FrontierChartProps {
  readonly title: string;
  readonly note?: string;
  readonly fileName: string;
  /** What the points are, such as *Grense på bostedet*. */
  readonly head: string;
  readonly across: ChartAxis;
  readonly up: ChartAxis;
  readonly points: readonly FrontierPoint[];
}

/** What is said of a point beside its numbers. */
function noteOf(point: FrontierPoint): string | undefined {
  const t = text.value.charts;
  const said = [point.isBase === true && t.base, point.isKnee === true && t.knee, point.isDominated && t.dominated].filter((words) => words !== false);
  return said.length === 0 ? undefined : said.join(', ');
}

function Signs({ points }: { points: readonly FrontierPoint[] }): VNode {
  const t = text.value.charts;
  const { colour } = styleOf(0);
  return (
    <ul class="chart-signs">
      <li><svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="5" fill={colour} /></svg>{t.onFrontier}</li>
      {points.some(({ isDominated }) => isDominated) && <li><svg viewBox="0 0 16 16" aria-hidden="true"><path d="M4 4L12 12M12 4L4 12" stroke={INK.quiet} stroke-width="2" /></svg>{t.dominatedHelp}</li>}
      {points.some(({ isBase }) => isBase) && <li><svg viewBox="0 0 16 16" aria-hidden="true"><rect x="2.5" y="2.5" width="11" height="11" fill="none" stroke={INK.words} stroke-width="2" /></svg>{t.base}</li>}
      {points.some(({ isKnee }) => isKnee) && <li><svg viewBox="0 0 16 16" aria-hidden="true"><path d="M8 1L15 8L8 15L1 8Z" fill="none" stroke={styleOf(1).colour} stroke-width="2" /></svg>{t.kneeHelp}</li>}
    </ul>
  );
}

/** What two aims cost each other: each point is one way of doing it, less of both is better, those that others beat are grey. A point that leads somewhere is a link. */
export function FrontierChart({ title, note, fileName, head, across, up, points }: FrontierChartProps): VNode {
  const t = text.value.charts;
  const draw = useCallback<Parameters<typeof Drawing>[0]['draw']>((plot, width) => drawFrontier(plot, points, across, up, width, { base: t.base, knee: t.knee }), [points, across, up, t]);
  const rows = points.map((point) => {
    const own = noteOf(point);
    return { name: point.name, ...(point.href !== undefined && { href: point.href }), ...(own !== undefined && { note: own }), values: [{ value: point.x }, { value: point.y }] };
  });
  const columns = [{ head: across.label, format: across.format }, { head: up.label, format: up.format }];
  return (
    <ChartFigure title={title} {...(note !== undefined && { note })} fileName={fileName} tables={[{ caption: title, numbers: { head, columns, rows } }]}>
      <div class="chart-panel">
        <p class="chart-unit">{t.upwards(up.label)}</p>
        <Drawing draw={draw} label={t.drawing(title)} hasLinks={points.some(({ href }) => href !== undefined)} />
        <p class="chart-ground">{t.rightwards(across.label)}</p>
        <Signs points={points} />
      </div>
    </ChartFigure>
  );
}
