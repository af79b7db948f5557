import L from 'leaflet';
import type { BasemapView } from '../../server/basemap/schemas.ts';
import { BaseMapLayer } from './base-map.ts';
import { MapCanvas } from './map-canvas.ts';
import { TilesLayer } from './tiles.ts';

/** The words of the map's own buttons. */
export interface MapWords {
  readonly zoomIn: string;
  readonly zoomOut: string;
  /** Where the streets come from. */
  readonly streets: string;
}

/** A point on the map, in degrees. */
export interface Spot {
  readonly lat: number;
  readonly lon: number;
}

/** A map that shows something on its ground: streets or tiles, names and buttons are the ground's. */
export interface OnGround {
  readonly ground: GroundMap;
}

/** A map with its ground, its scale and its buttons; what is shown on it is drawn by other layers, on one canvas. */
export class GroundMap {
  readonly leaflet: L.Map;
  /** The canvas of all symbols. */
  readonly renderer = new MapCanvas({ padding: 0.3, tolerance: 3 });
  private readonly base: BaseMapLayer;
  private readonly tiles: TilesLayer;
  private readonly zoom = L.control.zoom({ position: 'topright' });
  private fitted = false;

  constructor(element: HTMLElement, onZoom: (zoom: number) => void) {
    this.leaflet = L.map(element, { zoomControl: false, zoomSnap: 0.25, zoomDelta: 0.5, minZoom: 10, maxZoom: 18 });
    this.leaflet.attributionControl.setPrefix(false);
    this.leaflet.setView([61, 10.5], 12);
    L.control.scale({ imperial: false, position: 'bottomleft' }).addTo(this.leaflet);
    this.tiles = new TilesLayer(this.leaflet);
    this.base = new BaseMapLayer(this.leaflet);
    this.leaflet.on('zoomend', () => onZoom(this.leaflet.getZoom()));
    // letters that were drawn before their font was here
    void document.fonts.ready.then(() => this.renderer.drawAgain());
  }

  /** Names the zoom buttons in the language of the page. */
  name(words: MapWords): void {
    this.zoom.remove();
    this.zoom.options.zoomInTitle = words.zoomIn;
    this.zoom.options.zoomOutTitle = words.zoomOut;
    this.zoom.addTo(this.leaflet);
    this.base.credit(words.streets);
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

  /** Brings all spots into sight; so many pixels of the map's right side are covered. */
  fit(spots: readonly Spot[], coveredRight = 0): void {
    if (spots.length === 0 || this.leaflet.getSize().x === 0) return;
    const bounds = L.latLngBounds(spots.map((spot) => [spot.lat, spot.lon]));
    this.leaflet.fitBounds(bounds, { paddingTopLeft: [24, 24], paddingBottomRight: [24 + coveredRight, 24], maxZoom: 15, animate: false });
    this.fitted = true;
  }

  /** Brings all spots into sight, unless that has been done before. */
  fitOnce(spots: readonly Spot[]): void {
    if (!this.fitted) this.fit(spots);
  }

  /** Brings one spot into sight; so many pixels of the map's right side are covered. */
  bringIn({ lat, lon }: Spot, coveredRight: number): void {
    this.leaflet.panInside([lat, lon], { paddingTopLeft: [80, 80], paddingBottomRight: [80 + coveredRight, 80] });
  }

  /** Takes the room that the page gives now. */
  resize(spots: readonly Spot[]): void {
    this.leaflet.invalidateSize({ animate: false });
    this.fitOnce(spots);
  }

  /** Takes the map away. */
  remove(): void {
    this.leaflet.remove();
  }
}
