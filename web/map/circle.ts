import L from 'leaflet';
import { CHOSEN_COLOUR } from './colours.ts';

/** The circle of the policy's radius rule around the chosen site, and around no other. */
export class CircleLayer {
  private readonly map: L.Map;
  private readonly renderer: L.Canvas;
  private circle: L.Circle | null = null;

  constructor(map: L.Map, renderer: L.Canvas) {
    this.map = map;
    this.renderer = renderer;
  }

  /** Draws the circle around a point, or takes it away when there is nothing to draw. */
  show(around: { readonly lat: number; readonly lon: number; readonly metres: number } | null): void {
    this.circle?.remove();
    this.circle = around === null ? null : L.circle([around.lat, around.lon], {
      renderer: this.renderer, radius: around.metres, color: CHOSEN_COLOUR, weight: 1.5, dashArray: '2 5', fillColor: CHOSEN_COLOUR, fillOpacity: 0.05, interactive: false,
    }).addTo(this.map);
  }
}
