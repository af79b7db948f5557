import type { Point } from 'leaflet';

/** How far the reader has gone from before (0) to after (1). */
export type Wipe = number;

type Paint = (context: CanvasRenderingContext2D) => void;

function within(context: CanvasRenderingContext2D, [left, right]: readonly [number, number], { y }: Point, reach: number, paint: Paint): void {
  if (right <= left) return;
  context.save();
  context.beginPath();
  context.rect(left, y - reach, right - left, reach * 2);
  context.clip();
  paint(context);
  context.restore();
}

/**
 * Paints a symbol as it is before on its left side and as it is after on its right; the further the reader has gone, the more of it is after. No colour is
 * mixed, so that what is seen is always one of the classes, and at the ends it is before or after and nothing else.
 */
export function paintWiped(context: CanvasRenderingContext2D, centre: Point, reach: number, wipe: Wipe, [before, after]: readonly [Paint, Paint]): void {
  if (wipe <= 0) return before(context);
  if (wipe >= 1) return after(context);
  const seam = centre.x + reach - reach * 2 * wipe;
  // what stands out from the circle, such as rings, goes with its side
  const outside = reach + 32;
  within(context, [centre.x - outside, seam], centre, outside, before);
  within(context, [seam, centre.x + outside], centre, outside, after);
  return undefined;
}
