import L from 'leaflet';
import type { BasemapView } from '../../server/basemap/schemas.ts';
import type { PlaceView, RoundView, SiteView } from '../../server/rounds/schemas.ts';
import { boundState, circleAround, isWithheld, shareClass, type Phase } from '../concentration.ts';
import { BaseMapLayer } from './base-map.ts';
import { CircleLayer } from './circle.ts';
import { MapCanvas } from './map-canvas.ts';
import { PlacesLayer } from './places.ts';
import { SitesLayer } from './sites.ts';
import { TilesLayer } from './tiles.ts';

/** What the map shows now. */
export interface MapScene {
  readonly view: RoundView;
  readonly phase: Phase;
  readonly chosenSiteId: string | null;
  /** Pixels of the map's right side that lie under the panel. */
  readonly coveredRight: number;
  readonly siteLabel: (site: SiteView) => string;
  readonly placeLabel: (place: PlaceView) => string;
  readonly placeLetter: (place: PlaceView) => string;
}

/** The words of the map's own buttons. */
export interface MapWords {
  readonly zoomIn: string;
  readonly zoomOut: string;
  /** Where the streets come from. */
  readonly streets: string;
}

/** What the map tells of. */
export interface MapHooks {
  onChooseSite(siteId: string): void;
  onZoom(zoom: number): void;
}

/** The map of a round, made of one layer for each thing it shows. */
export class RoundMap {
  readonly leaflet: L.Map;
  private readonly base: BaseMapLayer;
  private readonly tiles: TilesLayer;
  private readonly sites: SitesLayer;
  private readonly places: PlacesLayer;
  private readonly circle: CircleLayer;
  private readonly zoom = L.control.zoom({ position: 'topright' });
  private chosenSiteId: string | null = null;
  private fitted = false;

  constructor(element: HTMLElement, hooks: MapHooks) {
    this.leaflet = L.map(element, { zoomControl: false, zoomSnap: 0.25, zoomDelta: 0.5, minZoom: 10, maxZoom: 18 });
    this.leaflet.attributionControl.setPrefix(false);
    this.leaflet.setView([61, 10.5], 12);
    L.control.scale({ imperial: false, position: 'bottomleft' }).addTo(this.leaflet);
    this.tiles = new TilesLayer(this.leaflet);
    this.base = new BaseMapLayer(this.leaflet);
    const renderer = new MapCanvas({ padding: 0.3, tolerance: 3 });
    this.places = new PlacesLayer(this.leaflet, renderer);
    this.circle = new CircleLayer(this.leaflet, renderer);
    this.sites = new SitesLayer(this.leaflet, renderer, hooks.onChooseSite);
    this.leaflet.on('zoomend', () => hooks.onZoom(this.leaflet.getZoom()));
  }

  /** Names the zoom buttons in the language of the page. */
  name(words: MapWords): void {
    this.zoom.remove();
    this.zoom.options.zoomInTitle = words.zoomIn;
    this.zoom.options.zoomOutTitle = words.zoomOut;
    this.zoom.addTo(this.leaflet);
    this.base.credit(words.streets);
  }

  /** Draws the round as it is now, and brings a newly chosen site into sight. */
  show(scene: MapScene): void {
    const { view, phase, chosenSiteId } = scene;
    if (!this.fitted) this.fit(view);
    const proposedAt = new Map(view.dwellings.map((dwelling) => [dwelling.id, dwelling.householdId !== null]));
    this.places.show(view.places, scene.placeLetter, scene.placeLabel);
    this.sites.show(view.sites, (site) => ({
      shareClass: shareClass(site, phase), bound: isWithheld(site) ? 'below' : boundState(view, site, phase), exempt: site.limitExempt, chosen: site.id === chosenSiteId,
      dwellings: site.freeDwellingIds.map((id) => phase === 'after' && proposedAt.get(id) === true),
    }), scene.siteLabel);
    const chosen = view.sites.find((site) => site.id === chosenSiteId);
    const circle = chosen === undefined ? null : circleAround(view, chosen);
    this.circle.show(chosen === undefined || circle === null ? null : { lat: chosen.lat, lon: chosen.lon, metres: circle.metres });
    if (chosen !== undefined && chosen.id !== this.chosenSiteId) {
      this.leaflet.panInside([chosen.lat, chosen.lon], { paddingTopLeft: [80, 80], paddingBottomRight: [80 + scene.coveredRight, 80] });
    }
    this.chosenSiteId = chosenSiteId;
  }

  /** Draws the streets underneath. */
  drawStreets(basemap: BasemapView): void {
    this.base.draw(basemap);
  }

  /** Puts Kartverket's map underneath in place of the streets, or takes it away again. */
  useTiles(wanted: boolean): void {
    this.tiles.show(wanted);
    this.base.show(!wanted);
  }

  /** Brings every site of the round into sight. */
  fit(view: RoundView): void {
    if (view.sites.length === 0 || this.leaflet.getSize().x === 0) return;
    this.leaflet.fitBounds(L.latLngBounds(view.sites.map((site) => [site.lat, site.lon])), { padding: [24, 24], maxZoom: 15, animate: false });
    this.fitted = true;
  }

  /** Takes the room that the page gives now. */
  resize(view: RoundView): void {
    this.leaflet.invalidateSize({ animate: false });
    if (!this.fitted) this.fit(view);
  }

  /** Takes the map away. */
  remove(): void {
    this.leaflet.remove();
  }
}
