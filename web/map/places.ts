import L from 'leaflet';
import type { PlaceView } from '../../server/meeting/schemas.ts';
import { CanvasSymbol } from './canvas-symbol.ts';
import { BASE_COLOURS } from './colours.ts';

const RADIUS = 7;

class PlaceSymbol extends CanvasSymbol {
  private letter: string;

  constructor(place: PlaceView, letter: string, renderer: L.Canvas) {
    super([place.lat, place.lon], { renderer, radius: RADIUS, bubblingMouseEvents: false });
    this.letter = letter;
  }

  /** Draws the place with another letter. */
  show(letter: string): void {
    this.letter = letter;
    this.redraw();
  }

  protected override paint(context: CanvasRenderingContext2D, { x, y }: L.Point, radius: number): void {
    context.translate(x, y);
    context.rotate(Math.PI / 4);
    context.fillStyle = '#ffffff';
    context.strokeStyle = BASE_COLOURS.name;
    context.lineWidth = 1.25;
    context.fillRect(-radius * 0.85, -radius * 0.85, radius * 1.7, radius * 1.7);
    context.strokeRect(-radius * 0.85, -radius * 0.85, radius * 1.7, radius * 1.7);
    context.rotate(-Math.PI / 4);
    context.fillStyle = '#4a473f';
    context.font = '600 9px "Inter Variable", sans-serif';
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText(this.letter, 0, 0.5);
  }
}

/** Schools, kindergartens and other places, as quiet diamonds with a letter. */
export class PlacesLayer {
  private readonly group = L.layerGroup();
  private readonly symbols = new Map<string, PlaceSymbol>();
  private readonly renderer: L.Canvas;

  constructor(map: L.Map, renderer: L.Canvas) {
    this.renderer = renderer;
    this.group.addTo(map);
  }

  /** Draws these places and no others, each with its letter and, to the pointer, its name; those that are there already keep their place in the order. */
  show(places: readonly PlaceView[], letterOf: (place: PlaceView) => string, labelOf: (place: PlaceView) => string): void {
    const wanted = new Set(places.map(({ id }) => id));
    for (const [id, symbol] of this.symbols) {
      if (wanted.has(id)) continue;
      symbol.remove();
      this.symbols.delete(id);
    }
    for (const place of places) {
      const there = this.symbols.get(place.id);
      if (there !== undefined) {
        there.show(letterOf(place));
        there.setTooltipContent(labelOf(place));
        continue;
      }
      const symbol = new PlaceSymbol(place, letterOf(place), this.renderer);
      symbol.bindTooltip(labelOf(place), { direction: 'top' }).addTo(this.group);
      this.symbols.set(place.id, symbol);
    }
  }
}
