import L from 'leaflet';
import type { CircleAt } from '../map-circles.ts';
import { RING_COLOUR } from './colours.ts';
import type { Wipe } from './wipe.ts';

interface Drawn {
  readonly circle: L.Circle;
  readonly isBefore: boolean;
  readonly isAfter: boolean;
}

/** How much of a circle is seen: all of it where it is over the limit both before and after. */
const strength = ({ isBefore, isAfter }: Drawn, wipe: Wipe): number => (isBefore ? 1 - wipe : 0) + (isAfter ? wipe : 0);

/** The circles of the radius rule that hold more than the limit. */
export class CirclesAboveLayer {
  private readonly renderer: L.Canvas;
  private readonly group = L.layerGroup();
  private drawn: readonly Drawn[] = [];

  constructor(map: L.Map, renderer: L.Canvas) {
    this.renderer = renderer;
    this.group.addTo(map);
  }

  /** Draws these circles and no others. */
  show(circles: readonly CircleAt[], wipe: Wipe): void {
    this.group.clearLayers();
    this.drawn = circles.map(({ lat, lon, metres, before, after, most }) => ({
      circle: L.circle([lat, lon], { renderer: this.renderer, radius: metres, color: RING_COLOUR, weight: 1, dashArray: '6 4', fill: false, interactive: false }).addTo(this.group),
      isBefore: before > most, isAfter: (after ?? before) > most,
    }));
    for (const { circle } of this.drawn) circle.bringToBack();
    this.wipe(wipe);
  }

  /** Goes another part of the way from before to after. */
  wipe(wipe: Wipe): void {
    for (const one of this.drawn) one.circle.setStyle({ opacity: strength(one, wipe) });
  }
}
