import L from 'leaflet';
import type { BasemapView } from '../../server/basemap/schemas.ts';
import { BASE_COLOURS } from './colours.ts';
import { MapCanvas } from './map-canvas.ts';
import { StreetNames } from './street-names.ts';

/** Addresses lie on both sides of a street; a line this wide over each side makes them one street. */
const STREET_METRES = 24;

/** How wide, in pixels, a street is drawn where the map stands now; never so thin that it cannot be seen. */
function streetWidth(map: L.Map): number {
  const { lat, lng } = map.getCenter();
  const degreesEast = STREET_METRES / (111_320 * Math.cos((lat * Math.PI) / 180));
  return Math.max(1, map.project([lat, lng + degreesEast]).x - map.project([lat, lng]).x);
}

/** The quiet map underneath: streets drawn from the addresses along them, and their names where there is room. */
export class BaseMapLayer {
  private readonly map: L.Map;
  private readonly edges: L.Polyline;
  private readonly streets: L.Polyline;
  private readonly names: StreetNames;
  private shown = true;
  private credits = '';

  constructor(map: L.Map) {
    this.map = map;
    const pane = map.createPane('streets');
    pane.style.zIndex = '250';
    pane.style.pointerEvents = 'none';
    const renderer = new MapCanvas({ pane: 'streets', padding: 0.3 });
    this.edges = L.polyline([], { renderer, pane: 'streets', interactive: false, color: BASE_COLOURS.edge });
    this.streets = L.polyline([], { renderer, pane: 'streets', interactive: false, color: BASE_COLOURS.street });
    this.names = new StreetNames('streets');
    map.on('zoomend', () => this.fitZoom());
  }

  /** Draws these streets. */
  draw(basemap: BasemapView): void {
    const lines = basemap.streets.flatMap((street) => street.lines.map((line) => line.map(([lat, lon]) => L.latLng(lat, lon))));
    this.edges.setLatLngs(lines);
    this.streets.setLatLngs(lines);
    this.names.setStreets(basemap.streets);
    this.fitZoom();
    this.show(this.shown);
  }

  /** Says on the map where the streets come from. */
  credit(words: string): void {
    const { attributionControl: control } = this.map;
    control.removeAttribution(this.credits);
    this.credits = words;
    if (this.shown) control.addAttribution(words);
  }

  /** Shows the streets, or hides them while another map lies underneath. */
  show(wanted: boolean): void {
    this.shown = wanted;
    this.credit(this.credits);
    for (const layer of [this.edges, this.streets, this.names]) {
      if (wanted) layer.addTo(this.map);
      else layer.remove();
    }
  }

  private fitZoom(): void {
    const width = streetWidth(this.map);
    this.edges.setStyle({ weight: width + 2 });
    this.streets.setStyle({ weight: width });
  }
}
