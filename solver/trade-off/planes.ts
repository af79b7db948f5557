import { frontierOf, type Frontier, type PlanePoint } from './frontier.ts';
import type { Measured } from './measure.ts';

/** The figures that a curve can be drawn of; of each, less is better. */
export const CURVE_FIGURES = ['waitingPoints', 'householdsLeft', 'peopleLeft', 'uncoveredMinutes', 'travelMinutes', 'livingCrowded', 'livingInCrowdedCircle', 'overShare', 'shieldedBeside'] as const;

/** The name of a figure that a curve can be drawn of. */
export type CurveFigure = (typeof CURVE_FIGURES)[number];

/** A point of a sweep with what came of it. */
export interface FoundPoint {
  readonly figures: Measured;
  readonly leastWaitingPoints: number;
}

/** Two figures against each other, and which points are dominated and where the knee is. */
export interface Plane extends Frontier {
  readonly x: CurveFigure;
  readonly y: CurveFigure;
}

const leastOf = ({ figures, leastWaitingPoints }: FoundPoint, figure: CurveFigure): number => (figure === 'waitingPoints' ? leastWaitingPoints : figures[figure]);

function planePoint(point: FoundPoint, x: CurveFigure, y: CurveFigure): PlanePoint {
  return { x: point.figures[x], y: point.figures[y], leastX: leastOf(point, x), leastY: leastOf(point, y) };
}

/** Every two figures of the points against each other, each pair once. Places in the answers are places in the list of points. */
export function planesOf(points: readonly FoundPoint[]): readonly Plane[] {
  return CURVE_FIGURES.flatMap((y, i) => CURVE_FIGURES.slice(i + 1).map((x): Plane => ({ x, y, ...frontierOf(points.map((point) => planePoint(point, x, y))) })));
}
