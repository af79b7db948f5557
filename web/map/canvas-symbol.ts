import L from 'leaflet';

/** What a symbol needs of Leaflet's canvas renderer; Leaflet's types leave its inside out. */
interface CanvasInside {
  readonly _ctx: CanvasRenderingContext2D;
  readonly _drawing: boolean;
}

/** Extra pixels around a symbol's circle that its rings, squares and halo may use. */
const MARGIN = 16;

/**
 * A symbol on Leaflet's canvas: a circle to the pointer, drawn by `paint`. One canvas holds every symbol of its renderer, so a whole
 * housing stock costs no more elements than one building.
 */
export abstract class CanvasSymbol extends L.CircleMarker {
  declare private readonly _renderer: CanvasInside;
  declare private readonly _point: L.Point;
  declare private readonly _radius: number;
  declare private _pxBounds: L.Bounds;

  /** Draws the symbol around its centre, in pixels. */
  protected abstract paint(context: CanvasRenderingContext2D, centre: L.Point, radius: number): void;

  /** Called by Leaflet: the box that must be cleared and drawn again when the symbol changes. */
  _updateBounds(): void {
    const reach = this._radius + MARGIN;
    this._pxBounds = L.bounds(this._point.subtract([reach, reach]), this._point.add([reach, reach]));
  }

  /** Called by Leaflet when the canvas is drawn. */
  _updatePath(): void {
    if (!this._renderer._drawing) return;
    const context = this._renderer._ctx;
    context.save();
    // the canvas is as the last shape on it left it, which may have been dashed or faint
    context.setLineDash([]);
    context.globalAlpha = 1;
    this.paint(context, this._point, Math.max(1, Math.round(this._radius)));
    context.restore();
  }
}
