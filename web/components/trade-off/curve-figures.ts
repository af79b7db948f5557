import type { CurveFigureView, PlaneView } from '../../../server/studies/trade-off-schemas.ts';

/** The figures of a curve, in the order of the lists; a test holds them against the core's. */
export const CURVE_FIGURES: readonly CurveFigureView[] = [
  'waitingPoints', 'householdsLeft', 'peopleLeft', 'uncoveredMinutes', 'travelMinutes', 'livingCrowded', 'livingInCrowdedCircle', 'overShare', 'shieldedBeside',
];

/** What the server says of two figures against each other, whichever of them stands upwards. */
export function planeOf(planes: readonly PlaneView[], x: CurveFigureView, y: CurveFigureView): Pick<PlaneView, 'dominated' | 'knee'> {
  return planes.find((plane) => (plane.x === x && plane.y === y) || (plane.x === y && plane.y === x)) ?? { dominated: [], knee: [] };
}
