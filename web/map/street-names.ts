import L from 'leaflet';
import type { BasemapView } from '../../server/basemap/schemas.ts';
import { BASE_COLOURS } from './colours.ts';

type Streets = BasemapView['streets'];

const FONT = '500 11px "Inter Variable", sans-serif';
const ROOM_AROUND_NAME = 14;

/** Where a name stands: the middle of a straight enough stretch, and its angle. */
interface Spot {
  readonly middle: L.Point;
  readonly angle: number;
}

const lengthOf = (points: readonly L.Point[]): number => points.reduce((sum, point, index) => sum + (index === 0 ? 0 : point.distanceTo(points[index - 1] ?? point)), 0);

/** The place for a name of a width on a line: around its middle, unless the line is too short or bends too much there. */
function spotOn(points: readonly L.Point[], width: number): Spot | null {
  const total = lengthOf(points);
  if (total < width) return null;
  const at = (wanted: number): L.Point => {
    let walked = 0;
    for (let index = 1; index < points.length; index += 1) {
      const [from, to] = [points[index - 1], points[index]] as [L.Point, L.Point];
      const step = from.distanceTo(to);
      if (walked + step >= wanted) return from.add(to.subtract(from).multiplyBy((wanted - walked) / (step || 1)));
      walked += step;
    }
    return points[points.length - 1] ?? L.point(0, 0);
  };
  const [start, end] = [at((total - width) / 2), at((total + width) / 2)];
  if (start.distanceTo(end) < width * 0.92) return null;
  const angle = Math.atan2(end.y - start.y, end.x - start.x);
  return { middle: start.add(end).divideBy(2), angle: Math.abs(angle) > Math.PI / 2 ? angle + Math.PI : angle };
}

/** Points along a name that keep other names away. */
function footprint({ middle, angle }: Spot, width: number): readonly L.Point[] {
  const steps = Math.max(1, Math.ceil(width / ROOM_AROUND_NAME));
  return Array.from({ length: steps + 1 }, (_, index) => {
    const along = (index / steps - 0.5) * width;
    return middle.add([Math.cos(angle) * along, Math.sin(angle) * along]);
  });
}

/** The names of streets, drawn along them where there is room and no other name. */
export class StreetNames extends L.Layer {
  private streets: Streets = [];
  private readonly canvas = L.DomUtil.create('canvas', 'street-names') as HTMLCanvasElement;
  private readonly paneName: string;
  private readonly redraw = (): void => this.draw();
  private readonly hide = (): void => { this.canvas.style.visibility = 'hidden'; };

  constructor(paneName: string) {
    super();
    this.paneName = paneName;
  }

  /** The streets to name. */
  setStreets(streets: Streets): void {
    this.streets = streets;
    this.draw();
  }

  override onAdd(map: L.Map): this {
    map.getPane(this.paneName)?.append(this.canvas);
    map.on('moveend resize', this.redraw);
    map.on('zoomstart', this.hide);
    this.draw();
    return this;
  }

  override onRemove(map: L.Map): this {
    this.canvas.remove();
    map.off('moveend resize', this.redraw);
    map.off('zoomstart', this.hide);
    return this;
  }

  private draw(): void {
    const map = this._map as L.Map | undefined;
    const context = this.canvas.getContext('2d');
    if (map === undefined || context === null) return;
    const size = map.getSize();
    const ratio = window.devicePixelRatio || 1;
    this.canvas.width = size.x * ratio;
    this.canvas.height = size.y * ratio;
    this.canvas.style.cssText = `position: absolute; width: ${size.x}px; height: ${size.y}px`;
    L.DomUtil.setPosition(this.canvas, map.containerPointToLayerPoint([0, 0]));
    context.scale(ratio, ratio);
    context.font = FONT;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.lineWidth = 3;
    context.lineJoin = 'round';
    this.placeNames(map, context, L.bounds([0, 0], size));
  }

  private placeNames(map: L.Map, context: CanvasRenderingContext2D, window: L.Bounds): void {
    const taken: L.Point[] = [];
    const lines = this.streets
      .map(({ name, lines: parts }) => {
        const inPixels = parts.map((line) => line.map((point) => map.latLngToContainerPoint(point)));
        return { name, line: inPixels.sort((a, b) => lengthOf(b) - lengthOf(a))[0] ?? [] };
      })
      .sort((a, b) => lengthOf(b.line) - lengthOf(a.line));
    for (const { name, line } of lines) {
      const width = context.measureText(name).width;
      const spot = spotOn(line, width + 6);
      if (spot === null || !window.contains(spot.middle)) continue;
      const marks = footprint(spot, width);
      if (marks.some((mark) => taken.some((other) => other.distanceTo(mark) < ROOM_AROUND_NAME))) continue;
      taken.push(...marks);
      context.save();
      context.translate(spot.middle.x, spot.middle.y);
      context.rotate(spot.angle);
      context.strokeStyle = BASE_COLOURS.ground;
      context.strokeText(name, 0, 0);
      context.fillStyle = BASE_COLOURS.name;
      context.fillText(name, 0, 0);
      context.restore();
    }
  }
}
