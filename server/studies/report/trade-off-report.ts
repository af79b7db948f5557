import type { TradeOffQuestion, TradeOffView } from '../trade-off-schemas.ts';
import type { LetterDocument } from '../../letters/schemas.ts';
import { dotChart } from './charts.ts';
import { reportDocument, type ReportSurroundings } from './reported.ts';
import { day, number, REPORT_TEXTS, type ReportTexts } from './report-texts.ts';

type Plane = TradeOffView['planes'][number];
type Found = Extract<TradeOffView['points'][number]['found'], { kind: 'proposal' }>;
interface FoundPoint {
  readonly number: number;
  readonly name: string;
  readonly found: Found;
}

/** The figures of a report, in the order of the table; the rest stands on the page. */
const TOLD = ['householdsLeft', 'waitingPoints', 'uncoveredMinutes', 'livingCrowded', 'travelMinutes'] as const;
/** Which two are drawn, the first that differ over the points. */
const DRAWN = [['livingCrowded', 'waitingPoints'], ['uncoveredMinutes', 'livingCrowded'], ['travelMinutes', 'livingCrowded'], ['uncoveredMinutes', 'waitingPoints']] as const;
/** So many rows fit on the page. */
const MOST_ROWS = 14;

function pointName(turns: TradeOffView['points'][number]['turns'], { axes }: TradeOffView, t: ReportTexts): string {
  if (turns.length === 0) return t.tradeOff.asItIs;
  return turns.map(({ id, value }) => `${value < 0 ? '−' : id === 'staff' && value > 0 ? '+' : ''}${Math.abs(value)} ${t.turnedUnits[axes.find((axis) => axis.id === id)?.unit ?? ''] ?? ''}`.trim()).join(', ');
}

const samePlane = (plane: Plane, pair: readonly [string, string]): boolean => pair.includes(plane.x) && pair.includes(plane.y);

/** The first plane in which the points differ on both figures; null where there is none. */
function drawnPlane({ planes }: TradeOffView, points: readonly FoundPoint[]): Plane | null {
  const differs = (figure: Plane['x']): boolean => new Set(points.map(({ found }) => found.figures[figure])).size > 1;
  return DRAWN.flatMap((pair) => planes.filter((plane) => samePlane(plane, pair))).find(({ x, y }) => differs(x) && differs(y)) ?? null;
}

function chartOf(plane: Plane, points: readonly FoundPoint[], t: ReportTexts) {
  const [x, y] = [t.figures[plane.x] ?? plane.x, t.figures[plane.y] ?? plane.y];
  const said = points.map(({ name, found }) => t.tradeOff.pointSaid(name, number(found.figures[plane.y]), number(found.figures[plane.x]))).join(' ');
  const together = Map.groupBy(points, ({ found }) => `${found.figures[plane.x]} ${found.figures[plane.y]}`);
  return dotChart({ title: `${y} / ${x}`, alt: t.tradeOff.chart(x, y, said), xName: x, yName: y }, [...together.values()].map((those) => (
    { x: those[0]?.found.figures[plane.x] ?? 0, y: those[0]?.found.figures[plane.y] ?? 0, label: those.map(({ name }) => name).join(', '), isQuiet: those.every(({ number: at }) => plane.dominated.includes(at)) })));
}

function answerOf(view: TradeOffView, plane: Plane | null, points: readonly FoundPoint[], t: ReportTexts): readonly string[] {
  if (points.length === 0) return [t.nothing];
  const done = view.points.filter(({ found }) => found.kind !== 'missing').length;
  const ranges = TOLD.map((figure) => {
    const values = points.map(({ found }) => found.figures[figure]);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return least === most ? t.tradeOff.everywhere(t.figures[figure] ?? figure, number(least)) : t.tradeOff.best(t.figures[figure] ?? figure, number(least), number(most));
  });
  const knee = plane?.knee.flatMap((at) => points.filter((point) => point.number === at)).map(({ name }) => name) ?? [];
  return [...(done < view.points.length ? [t.partial(done, view.points.length)] : []), ...ranges, knee.length === 0 ? t.tradeOff.noKnee : t.tradeOff.knee(knee.join(t.and)), ...(plane === null ? [] : [t.tradeOff.dominated])];
}

/** The report of a sweep over a round: what each figure ranges over, the curve of two of them, and every point as a row. */
export function tradeOffReport(_: TradeOffQuestion, view: TradeOffView, around: ReportSurroundings): LetterDocument {
  const t = REPORT_TEXTS[around.language];
  const points = view.points.flatMap(({ number: at, turns, found }): readonly FoundPoint[] => (found.kind === 'proposal' ? [{ number: at, name: pointName(turns, view, t), found }] : []));
  const plane = drawnPlane(view, points);
  const unit = (axis: TradeOffView['axes'][number], value: number | undefined): string => pointName([{ id: axis.id, value: value ?? 0 }], view, t);
  const what = view.axes.map((axis) => t.tradeOff.range(t.turned[axis.id] ?? axis.id, unit(axis, axis.values[0]), unit(axis, axis.values.at(-1)))).join(t.and);
  const unproved = points.filter(({ found }) => !found.isProved).length;
  return reportDocument({
    title: t.tradeOff.title, question: t.tradeOff.of(view.round.name, day(view.round.asOf), what), answer: answerOf(view, plane, points, t), charts: plane === null ? [] : [chartOf(plane, points, t)],
    table: t.points, who: points.length === 0 ? [] : [{
      kind: 'table', header: [t.tradeOff.point, ...TOLD.map((figure) => t.figures[figure] ?? figure)], widths: [3, ...TOLD.map(() => 2)],
      rows: points.slice(0, MOST_ROWS).map(({ name, found }) => [name, ...TOLD.map((figure) => number(found.figures[figure]))]),
    }],
    policies: [t.policyFrom(view.round.policyName[around.language], day(view.round.policyValidFrom))],
    assumptions: [t.tradeOff.caveats[1] ?? ''], caveats: [t.tradeOff.caveats[0] ?? '', t.tradeOff.caveats[2] ?? '', ...(unproved === 0 ? [] : [t.tradeOff.unproved(unproved)])],
  }, around);
}
