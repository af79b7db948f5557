import type { Canvas, Point } from 'leaflet';
import type { MapSite } from '../map-sites.ts';
import { CanvasSymbol } from './canvas-symbol.ts';
import { CHOSEN_COLOUR, OUTLINE_COLOUR } from './colours.ts';
import { paintSite, siteRadius, type SiteLook } from './sites.ts';
import { paintWiped, type Wipe } from './wipe.ts';

/** How much of a symbol is seen that the list does not show. */
export const FADED = 0.2;

/** What a symbol shows beside its site. */
export interface Marks {
  readonly isChosen: boolean;
  /** Whether somebody has just changed something here. */
  readonly isFresh: boolean;
  readonly isListed: boolean;
  readonly wipe: Wipe;
  /** The site's number in the list, on paper; null on the screen, where one chooses. */
  readonly paperNumber: number | null;
}

function lookOf(site: MapSite, phase: 'before' | 'after', isChosen: boolean): SiteLook {
  const { shareClass, bound } = phase === 'after' ? site.after ?? site.before : site.before;
  return {
    shareClass, bound: bound === 'unknown' ? 'below' : bound, exempt: site.isExempt, chosen: isChosen,
    dwellings: site.dwellings.map((isTaken) => phase === 'after' && isTaken),
  };
}

function paintFresh(context: CanvasRenderingContext2D, { x, y }: Point, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius + 8, 0, Math.PI * 2);
  context.lineWidth = 2.5;
  context.strokeStyle = CHOSEN_COLOUR;
  context.setLineDash([5, 4]);
  context.stroke();
  context.setLineDash([]);
}

/** Lines across a symbol without colour: on paper, grey is also a class. */
function paintHatch(context: CanvasRenderingContext2D, { x, y }: Point, radius: number): void {
  context.save();
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
  context.clip();
  context.beginPath();
  for (let across = -radius * 2; across <= radius * 2; across += 3) {
    context.moveTo(x + across - radius, y + radius);
    context.lineTo(x + across + radius, y - radius);
  }
  context.lineWidth = 0.75;
  context.strokeStyle = OUTLINE_COLOUR;
  context.stroke();
  context.restore();
}

function paintNumber(context: CanvasRenderingContext2D, { x, y }: Point, radius: number, number: number): void {
  context.font = '600 9px "Inter Variable", sans-serif';
  context.textBaseline = 'middle';
  context.lineWidth = 2.5;
  context.strokeStyle = '#ffffff';
  context.strokeText(String(number), x + radius + 3, y);
  context.fillStyle = '#000000';
  context.fillText(String(number), x + radius + 3, y);
}

/** A site before and after the round. */
export class WipedSite extends CanvasSymbol {
  private site: MapSite;
  private marks: Marks;

  constructor(site: MapSite, marks: Marks, renderer: Canvas, zoom: number) {
    super([site.lat, site.lon], { renderer, radius: siteRadius(site.homes, zoom), bubblingMouseEvents: false });
    this.site = site;
    this.marks = marks;
  }

  /** Whether the symbol is another after than before. */
  get isWiped(): boolean {
    const { before, after, dwellings } = this.site;
    return after !== null && (dwellings.includes(true) || before.shareClass !== after.shareClass || before.bound !== after.bound);
  }

  /** Draws the site as it is now, at a zoom. */
  show(site: MapSite, marks: Marks, zoom: number): void {
    this.site = site;
    this.marks = marks;
    this.options.radius = siteRadius(site.homes, zoom);
    this.setRadius(this.options.radius);
  }

  /** Goes another part of the way from before to after. */
  wipe(wipe: Wipe): void {
    this.marks = { ...this.marks, wipe };
    if (this.isWiped) this.redraw();
  }

  protected override paint(context: CanvasRenderingContext2D, centre: Point, radius: number): void {
    const { isListed, isFresh, isChosen, wipe, paperNumber } = this.marks;
    const painted = (phase: 'before' | 'after') => (on: CanvasRenderingContext2D): void => paintSite(on, centre, radius, lookOf(this.site, phase, isChosen));
    if (!isListed && !isChosen) context.globalAlpha = FADED;
    paintWiped(context, centre, radius, this.isWiped ? wipe : 0, [painted('before'), painted('after')]);
    if (isFresh && !isChosen) paintFresh(context, centre, radius);
    if (paperNumber === null) return;
    if (this.site.before.shareClass === null) paintHatch(context, centre, radius);
    else paintNumber(context, centre, radius, paperNumber);
  }
}
