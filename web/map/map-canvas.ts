import L from 'leaflet';

/** What is inside Leaflet's canvas renderer; Leaflet's types leave it out. */
interface CanvasInside {
  readonly _ctx: CanvasRenderingContext2D | undefined;
  _redrawBounds: unknown;
  _redraw(): void;
}

const inside = L.Canvas.prototype as unknown as CanvasInside;

/**
 * Leaflet's canvas, except that a frame it asked for and forgot draws nothing once the map is gone. (Leaflet 1.9 drops its hold on a
 * waiting frame whenever it draws at once, and so cannot call that frame off.)
 */
export class MapCanvas extends L.Canvas {
  declare private readonly _ctx: CanvasRenderingContext2D | undefined;
  declare private _redrawBounds: unknown;

  /** Draws everything again. */
  drawAgain(): void {
    this._redrawBounds = null;
    this._redraw();
  }

  /** Called by Leaflet: clears and draws what has changed. */
  _redraw(): void {
    if (this._ctx !== undefined) inside._redraw.call(this);
  }
}
