import L from 'leaflet';
import { CanvasSymbol } from './canvas-symbol.ts';
import { CHOSEN_COLOUR, RING_COLOUR } from './colours.ts';
import type { Spot } from './ground-map.ts';
import { MapCanvas } from './map-canvas.ts';
import type { Wipe } from './wipe.ts';

/** A line from one site to another: a household that would move, or one that the plan has just given another home. */
export interface MoveLine {
  readonly from: Spot;
  readonly to: Spot;
  readonly kind: 'moves' | 'fresh';
}

const HEAD_PIXELS = 9;

/** The point of an arrow. The map keeps angles, so that it points the same way however near the map is. */
class ArrowHead extends CanvasSymbol {
  private readonly angle: number;
  private readonly colour: string;

  constructor(to: Spot, angle: number, colour: string, renderer: L.Canvas) {
    super([to.lat, to.lon], { renderer, pane: 'moves', radius: HEAD_PIXELS, interactive: false });
    this.angle = angle;
    this.colour = colour;
  }

  protected override paint(context: CanvasRenderingContext2D, { x, y }: L.Point, size: number): void {
    context.globalAlpha = this.options.opacity ?? 1;
    context.translate(x, y);
    context.rotate(this.angle);
    context.beginPath();
    context.moveTo(0, 0);
    context.lineTo(-size * 1.4, -size * 0.6);
    context.lineTo(-size * 1.4, size * 0.6);
    context.closePath();
    context.fillStyle = this.colour;
    context.strokeStyle = '#ffffff';
    context.lineWidth = 1.5;
    context.fill();
    context.stroke();
  }
}

/** Lines with an arrow from where a household lives to where it would move, and from its last planned home to its new. They come with after. */
export class MovesLayer {
  private readonly map: L.Map;
  private readonly renderer = new MapCanvas({ pane: 'moves', padding: 0.3 });
  private readonly group = L.layerGroup();
  private readonly planned: L.Path[] = [];

  constructor(map: L.Map) {
    this.map = map;
    // over the sites, which come to the front whenever they are drawn
    const pane = map.createPane('moves');
    pane.style.zIndex = '450';
    pane.style.pointerEvents = 'none';
    this.group.addTo(map);
  }

  /** Draws these lines and no others. */
  show(lines: readonly MoveLine[], wipe: Wipe): void {
    this.group.clearLayers();
    this.planned.length = 0;
    for (const { from, to, kind } of lines) {
      const colour = kind === 'fresh' ? CHOSEN_COLOUR : RING_COLOUR;
      const [start, end] = [this.map.project([from.lat, from.lon]), this.map.project([to.lat, to.lon])];
      const spots: L.LatLngTuple[] = [[from.lat, from.lon], [to.lat, to.lon]];
      const style = { renderer: this.renderer, pane: 'moves', interactive: false };
      const parts: L.Path[] = [
        L.polyline(spots, { ...style, color: '#ffffff', weight: 4.5 }), L.polyline(spots, { ...style, color: colour, weight: 2, ...(kind === 'fresh' && { dashArray: '6 4' }) }),
        new ArrowHead(to, Math.atan2(end.y - start.y, end.x - start.x), colour, this.renderer),
      ];
      for (const part of parts) part.addTo(this.group);
      if (kind === 'moves') this.planned.push(...parts);
    }
    this.wipe(wipe);
  }

  /** Goes another part of the way from before to after. */
  wipe(wipe: Wipe): void {
    for (const part of this.planned) part.setStyle({ opacity: wipe });
  }
}
