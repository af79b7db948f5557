import { useSignal, type Signal } from '@preact/signals';
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { CurveFigureView, TradeOffPointView, TradeOffView } from '../../../server/studies/trade-off-schemas.ts';
import { formatWhole } from '../../format.ts';
import { TRADE_OFF_PATH } from '../../policy-address.ts';
import { text } from '../../state/language.ts';
import { FrontierChart, type FrontierPoint } from '../charts/frontier-chart.tsx';
import { CURVE_FIGURES, planeOf } from './curve-figures.ts';
import { baseName, figureHelp, pointName, turnedName } from './turn-text.ts';

/** A point that has a proposal. */
export type FoundPoint = TradeOffPointView & { readonly found: Extract<TradeOffPointView['found'], { kind: 'proposal' }> };

/** The points that have a proposal. */
export const foundPoints = (points: readonly TradeOffPointView[]): readonly FoundPoint[] => points.filter((point): point is FoundPoint => point.found.kind === 'proposal');

/** Where the proposal of a point lies. */
export const pointPath = (studyId: string, number: number): string => `${TRADE_OFF_PATH}/${encodeURIComponent(studyId)}/${number}`;

function FigureChoice({ name, label, chosen, other }: { name: string; label: string; chosen: Signal<CurveFigureView>; other: CurveFigureView }): VNode {
  const t = text.value.tradeOff.figures;
  return (
    <div class="ds-field">
      <label class="ds-label" for={`curve-${name}`}>{label}</label>
      <select class="ds-input" id={`curve-${name}`} value={chosen.value} onChange={(event) => { chosen.value = event.currentTarget.value as CurveFigureView; }}>
        {CURVE_FIGURES.filter((figure) => figure !== other).map((figure) => <option key={figure} value={figure}>{t[figure]}</option>)}
      </select>
    </div>
  );
}

/** A point of the curve: all the points that lie on one place, the round as it is before the others. */
interface Place {
  readonly drawn: FrontierPoint;
  readonly numbers: readonly number[];
}

/** The points that have a proposal, by where they lie on two figures. */
function placesOf(studyId: string, view: TradeOffView, x: CurveFigureView, y: CurveFigureView): readonly Place[] {
  const t = text.value.tradeOff;
  const { dominated, knee } = planeOf(view.planes, x, y);
  const places = Map.groupBy(foundPoints(view.points), ({ found: { figures } }) => `${figures[x]} ${figures[y]}`);
  return [...places.values()].flatMap((points): readonly Place[] => {
    const [first] = points;
    if (first === undefined) return [];
    const name = first.number === 0 ? baseName(view.axes) : pointName(first, view.axes);
    return [{
      numbers: points.map(({ number }) => number),
      drawn: {
        id: String(first.number), name: points.length === 1 ? name : t.andMore(name, points.length - 1), x: first.found.figures[x], y: first.found.figures[y], href: pointPath(studyId, first.number),
        isDominated: points.every(({ number }) => dominated.includes(number)), isKnee: knee.includes(first.number), isBase: first.number === 0,
      },
    }];
  });
}

/** Whole numbers alone stand along an axis, since there are no halves of people or points; what lies between them is as wide and blank. */
const atWholes = (value: number): string => (Number.isInteger(value) ? formatWhole(value) : formatWhole(value).replaceAll(/./g, '\u2007'));

/** What the curve says: how many points stand, and where it may bend. */
function messageOf(places: readonly Place[]): string {
  const t = text.value.tradeOff.curve;
  const knee = places.find(({ drawn }) => drawn.isKnee);
  const count = (those: readonly Place[]): number => those.reduce((sum, { numbers }) => sum + numbers.length, 0);
  return `${t.message(count(places.filter(({ drawn }) => !drawn.isDominated)), count(places))}${knee === undefined ? '' : t.knee(knee.drawn.name)}`;
}

/** What must be known to read the curve. */
function Notes({ points, found }: { points: readonly FrontierPoint[]; found: readonly FoundPoint[] }): VNode {
  const t = text.value.tradeOff.curve;
  const base = points.find(({ isBase }) => isBase);
  const unproved = found.filter((point) => !point.found.isProved).length;
  return (
    <ul class="bullets trade-off-notes">
      {base !== undefined && <li>{base.isDominated ? t.baseBeaten : t.baseHolds}</li>}
      <li>{points.some(({ isKnee }) => isKnee) ? t.kneeHelp : t.noKnee}</li>
      {unproved > 0 && <li>{t.unproved(unproved)}</li>}
      <li>{t.ties}</li>
    </ul>
  );
}

/** Two figures of every point against each other; the reader chooses which. */
export function Curve({ studyId, view }: { studyId: string; view: TradeOffView }): VNode {
  const t = text.value.tradeOff;
  const [up, across] = [useSignal<CurveFigureView>('waitingPoints'), useSignal<CurveFigureView>('livingCrowded')];
  const found = foundPoints(view.points);
  const [x, y] = [across.value, up.value];
  const places = useMemo(() => placesOf(studyId, view, x, y), [view, x, y, studyId, t]);
  const points = useMemo(() => places.map(({ drawn }) => drawn), [places]);
  const [acrossAxis, upAxis] = useMemo(() => [{ label: t.figures[x], format: atWholes }, { label: t.figures[y], format: atWholes }], [t, x, y]);
  return (
    <section class="card" aria-labelledby="trade-off-curve">
      <h2 class="ds-heading" data-size="xs" id="trade-off-curve">{t.curve.heading}</h2>
      <div class="trade-off-choices">
        <FigureChoice name="up" label={t.curve.up} chosen={up} other={x} />
        <FigureChoice name="across" label={t.curve.across} chosen={across} other={y} />
      </div>
      {points.length === 0 ? <p>{t.curve.none}</p> : (
        <>
          <FrontierChart title={messageOf(places)} note={t.curve.note} fileName={`avveining-${view.round.name.replaceAll(/[^\w]+/g, '-')}`} head={view.axes.map(({ id }) => turnedName(id)).join(t.and)} across={acrossAxis} up={upAxis} points={points} />
          <dl class="trade-off-meanings"><dt>{t.figures[y]}</dt><dd>{figureHelp(y, view.measure)}</dd><dt>{t.figures[x]}</dt><dd>{figureHelp(x, view.measure)}</dd></dl>
          <Notes points={points} found={found} />
        </>
      )}
    </section>
  );
}
