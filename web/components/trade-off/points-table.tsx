import type { VNode } from 'preact';
import type { CurveFigureView, TradeOffPointView, TradeOffView } from '../../../server/studies/trade-off-schemas.ts';
import { formatWhole } from '../../format.ts';
import { text } from '../../state/language.ts';
import { ScrollRegion } from '../scroll-region.tsx';
import { Change } from '../comparison/side-by-side.tsx';
import { CURVE_FIGURES } from './curve-figures.ts';
import { foundPoints, pointPath, type FoundPoint } from './curve.tsx';
import { figureHelp, pointName } from './turn-text.ts';

/** A figure of a point, how it differs from the round as it is, and the least that is proved where that is less. */
function FigureCell({ figure, own, base }: { figure: CurveFigureView; own: FoundPoint; base: FoundPoint | undefined }): VNode {
  const t = text.value.tradeOff.points;
  const value = own.found.figures[figure];
  const least = figure === 'waitingPoints' ? own.found.leastWaitingPoints : value;
  return (
    <td class="number">
      {formatWhole(value)}
      {base !== undefined && base.number !== own.number && <span class="comparison-under"><Change a={base.found.figures[figure]} b={value} /></span>}
      {least < value && <span class="comparison-under">{t.least(least)}</span>}
    </td>
  );
}

function PointRow({ studyId, view, point, base }: { studyId: string; view: TradeOffView; point: TradeOffPointView; base: FoundPoint | undefined }): VNode {
  const t = text.value.tradeOff.points;
  const name = pointName(point, view.axes);
  const { found } = point;
  if (found.kind !== 'proposal') {
    const why = found.kind === 'missing' ? t.missing : t.reasons[found.reason] ?? found.reason;
    return <tr><th scope="row">{name}</th><td colSpan={CURVE_FIGURES.length + 1}>{why}</td></tr>;
  }
  return (
    <tr>
      <th scope="row"><a class="ds-link" href={pointPath(studyId, point.number)} aria-label={t.open(name)}>{name}</a></th>
      <td>{found.isProved ? t.proved : t.unproved}</td>
      {CURVE_FIGURES.map((figure) => <FigureCell key={figure} figure={figure} own={{ ...point, found }} base={base} />)}
    </tr>
  );
}

/** Every point with all its figures, beside the round as it is; and what each figure counts. */
export function PointsTable({ studyId, view }: { studyId: string; view: TradeOffView }): VNode {
  const t = text.value.tradeOff;
  const base = foundPoints(view.points).find(({ number }) => number === 0);
  return (
    <section class="card comparison-part" aria-labelledby="trade-off-points">
      <h2 class="ds-heading" data-size="xs" id="trade-off-points">{t.points.heading}</h2>
      <ScrollRegion label={t.points.caption}>
        <table class="ds-table comparison-table">
          <caption>{t.points.caption}</caption>
          <thead><tr><th scope="col">{t.points.point}</th><th scope="col">{t.points.state}</th>{CURVE_FIGURES.map((figure) => <th key={figure} scope="col" class="number">{t.figures[figure]}</th>)}</tr></thead>
          <tbody>{view.points.map((point) => <PointRow key={point.number} studyId={studyId} view={view} point={point} base={base} />)}</tbody>
        </table>
      </ScrollRegion>
      <details class="comparison-more">
        <summary>{t.measure.meanings}</summary>
        <p class="quiet">{t.measure.help}</p>
        <dl class="trade-off-meanings">{CURVE_FIGURES.map((figure) => [<dt key={`${figure}-name`}>{t.figures[figure]}</dt>, <dd key={figure}>{figureHelp(figure, view.measure)}</dd>])}</dl>
      </details>
    </section>
  );
}
