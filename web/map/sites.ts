import L from 'leaflet';
import type { SiteView } from '../../server/meeting/schemas.ts';
import type { BoundState } from '../concentration.ts';
import { CanvasSymbol } from './canvas-symbol.ts';
import { CHOSEN_COLOUR, NEUTRAL_COLOUR, OUTLINE_COLOUR, RING_COLOUR, SHARE_COLOURS } from './colours.ts';
import { paintSquares } from './dwellings.ts';

/** What a site's symbol says. */
export interface SiteLook {
  /** Which colour, 0 the lightest; null when it has too few homes for a share. */
  readonly shareClass: number | null;
  readonly bound: BoundState;
  readonly exempt: boolean;
  /** One for each free dwelling; true when somebody is proposed there. */
  readonly dwellings: readonly boolean[];
  readonly chosen: boolean;
}

const BASE_ZOOM = 13;
const SMALLEST_RADIUS = 3.5;

/** The radius, in pixels, of a site's symbol: the area follows the number of homes, and grows a little as the map comes nearer. */
export function siteRadius(homes: number, zoom: number): number {
  return Math.max(SMALLEST_RADIUS, 1.7 * 1.3 ** (zoom - BASE_ZOOM) * Math.sqrt(homes));
}

function circle(context: CanvasRenderingContext2D, centre: L.Point, radius: number): void {
  context.beginPath();
  context.arc(centre.x, centre.y, radius, 0, Math.PI * 2);
}

function paintHalo(context: CanvasRenderingContext2D, centre: L.Point, radius: number): void {
  circle(context, centre, radius + 8);
  context.lineWidth = 7;
  context.strokeStyle = '#ffffff';
  context.stroke();
  context.lineWidth = 4;
  context.strokeStyle = CHOSEN_COLOUR;
  context.stroke();
}

/** Draws a site: fill by share, dashed edge where exempt, dark ring at the limit, squares for free dwellings, a halo where chosen. */
export function paintSite(context: CanvasRenderingContext2D, centre: L.Point, radius: number, look: SiteLook): void {
  if (look.chosen) paintHalo(context, centre, radius);
  circle(context, centre, radius);
  context.fillStyle = look.shareClass === null ? NEUTRAL_COLOUR : SHARE_COLOURS[look.shareClass] ?? NEUTRAL_COLOUR;
  context.fill();
  context.lineWidth = look.exempt ? 2 : 1;
  context.strokeStyle = OUTLINE_COLOUR;
  if (look.exempt) context.setLineDash([4, 3]);
  context.stroke();
  context.setLineDash([]);
  if (look.bound !== 'below') {
    circle(context, centre, radius + 2);
    context.lineWidth = look.bound === 'above' ? 4.5 : 2.5;
    context.strokeStyle = RING_COLOUR;
    context.stroke();
  }
  paintSquares(context, centre, radius + 2, look.dwellings);
}

/** A site on the map. */
export class SiteSymbol extends CanvasSymbol {
  readonly site: SiteView;
  private look: SiteLook;

  constructor(site: SiteView, look: SiteLook, renderer: L.Canvas, zoom: number) {
    super([site.lat, site.lon], { renderer, radius: siteRadius(site.homes, zoom), bubblingMouseEvents: false });
    this.site = site;
    this.look = look;
  }

  /** Draws the site in another way. */
  show(look: SiteLook): void {
    this.look = look;
    this.redraw();
  }

  /** Draws the site in the size of another zoom. */
  fitZoom(zoom: number): void {
    this.setRadius(siteRadius(this.site.homes, zoom));
  }

  protected override paint(context: CanvasRenderingContext2D, centre: L.Point, radius: number): void {
    paintSite(context, centre, radius, this.look);
  }
}

/** Every site on the map, the largest undermost; choosing one calls back with its id. */
export class SitesLayer {
  private readonly symbols = new Map<string, SiteSymbol>();
  private readonly group = L.layerGroup();

  private readonly map: L.Map;
  private readonly renderer: L.Canvas;
  private readonly onChoose: (siteId: string) => void;

  constructor(map: L.Map, renderer: L.Canvas, onChoose: (siteId: string) => void) {
    this.map = map;
    this.renderer = renderer;
    this.onChoose = onChoose;
    this.group.addTo(map);
    map.on('zoomend', () => { for (const symbol of this.symbols.values()) symbol.fitZoom(map.getZoom()); });
  }

  /** Draws these sites as they look now; symbols that are there already are drawn again in place. */
  show(sites: readonly SiteView[], lookOf: (site: SiteView) => SiteLook, labelOf: (site: SiteView) => string): void {
    const known = new Set(sites.map((site) => site.id));
    for (const [id, symbol] of this.symbols) {
      if (known.has(id)) continue;
      symbol.remove();
      this.symbols.delete(id);
    }
    for (const site of [...sites].sort((a, b) => b.homes - a.homes)) {
      const there = this.symbols.get(site.id);
      if (there !== undefined) {
        there.show(lookOf(site));
        there.setTooltipContent(labelOf(site));
        continue;
      }
      const symbol = new SiteSymbol(site, lookOf(site), this.renderer, this.map.getZoom());
      symbol.bindTooltip(labelOf(site), { direction: 'top', offset: [0, -8] }).on('click', () => this.onChoose(site.id));
      symbol.addTo(this.group);
      this.symbols.set(site.id, symbol);
    }
  }
}
