import type { Canvas, Point } from 'leaflet';
import type { SiteStanding } from '../map-sites.ts';
import { CanvasSymbol } from './canvas-symbol.ts';
import { NEUTRAL_COLOUR, OUTLINE_COLOUR, RING_COLOUR, SHARE_COLOURS } from './colours.ts';
import type { Cluster } from './site-clusters.ts';
import { FADED } from './site-symbol.ts';
import { paintWiped, type Wipe } from './wipe.ts';

/** From this class on the colour is so dark that what is written on it is white. */
const DARK_FROM = 3;
const CORNER = 5;

/** Half the side, in pixels, of the square of so many sites. */
export function clusterRadius(sites: number): number {
  return Math.round(12 + Math.min(8, Math.log2(Math.max(1, sites))));
}

/** Draws a cluster: a square with rounded corners in the colour of its worst site, with the ring of its worst, and how many sites it is. */
export function paintCluster(context: CanvasRenderingContext2D, { x, y }: Point, radius: number, { shareClass, bound }: SiteStanding, sites: number): void {
  context.beginPath();
  context.roundRect(x - radius, y - radius, radius * 2, radius * 2, CORNER);
  context.fillStyle = shareClass === null ? NEUTRAL_COLOUR : SHARE_COLOURS[shareClass] ?? NEUTRAL_COLOUR;
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = OUTLINE_COLOUR;
  context.stroke();
  if (bound === 'reached' || bound === 'above') {
    context.beginPath();
    context.roundRect(x - radius - 2, y - radius - 2, radius * 2 + 4, radius * 2 + 4, CORNER + 2);
    context.lineWidth = bound === 'above' ? 4.5 : 2.5;
    context.strokeStyle = RING_COLOUR;
    context.stroke();
  }
  context.fillStyle = shareClass !== null && shareClass >= DARK_FROM ? '#ffffff' : RING_COLOUR;
  context.font = '600 11px "Inter Variable", sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(String(sites), x, y + 0.5);
}

/** Several sites on the map as one. */
export class ClusterSymbol extends CanvasSymbol {
  private readonly cluster: Cluster;
  private wiped: Wipe;

  constructor(cluster: Cluster, wipe: Wipe, renderer: Canvas) {
    super([cluster.lat, cluster.lon], { renderer, radius: clusterRadius(cluster.listed), bubblingMouseEvents: false });
    this.cluster = cluster;
    this.wiped = wipe;
  }

  /** Whether the symbol is another after than before. */
  get isWiped(): boolean {
    const { before, after } = this.cluster;
    return after !== null && (before.shareClass !== after.shareClass || before.bound !== after.bound);
  }

  /** Goes another part of the way from before to after. */
  wipe(wipe: Wipe): void {
    this.wiped = wipe;
    if (this.isWiped) this.redraw();
  }

  protected override paint(context: CanvasRenderingContext2D, centre: Point, radius: number): void {
    const { before, after, listed } = this.cluster;
    if (listed === 0) context.globalAlpha = FADED;
    const painted = (standing: SiteStanding) => (on: CanvasRenderingContext2D): void => paintCluster(on, centre, radius, standing, listed);
    paintWiped(context, centre, radius, this.isWiped ? this.wiped : 0, [painted(before), painted(after ?? before)]);
  }
}
