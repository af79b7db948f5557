import type { Point } from 'leaflet';
import { RING_COLOUR } from './colours.ts';

const GAP = 3;

/** Draws one small square on a site's edge for each free dwelling, from the top and clockwise; a filled one has somebody proposed. */
export function paintSquares(context: CanvasRenderingContext2D, centre: Point, radius: number, proposed: readonly boolean[]): void {
  const side = radius < 12 ? 5 : 7;
  const step = Math.min((side + GAP) / Math.max(radius, side), (Math.PI * 2) / Math.max(1, proposed.length));
  const first = -Math.PI / 2 - (step * (proposed.length - 1)) / 2;
  context.lineWidth = 1.5;
  context.strokeStyle = RING_COLOUR;
  proposed.forEach((filled, index) => {
    const angle = first + step * index;
    const x = centre.x + Math.cos(angle) * radius - side / 2;
    const y = centre.y + Math.sin(angle) * radius - side / 2;
    context.fillStyle = filled ? RING_COLOUR : '#ffffff';
    context.fillRect(x, y, side, side);
    context.strokeRect(x, y, side, side);
  });
}
