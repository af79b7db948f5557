import L from 'leaflet';

const TILES = 'https://cache.kartverket.no/v1/wmts/1.0.0/topograatone/default/webmercator/{z}/{y}/{x}.png';
const ATTRIBUTION = '© <a href="https://www.kartverket.no/" rel="noreferrer">Kartverket</a>';

/** Kartverket's grey map tiles: asked for only while they are shown, never kept. Each request tells Kartverket where the reader looks. */
export class TilesLayer {
  private readonly map: L.Map;
  private readonly tiles = L.tileLayer(TILES, { attribution: ATTRIBUTION, maxZoom: 18, opacity: 0.75, referrerPolicy: 'no-referrer' });

  constructor(map: L.Map) {
    this.map = map;
  }

  /** Shows or hides the tiles. */
  show(wanted: boolean): void {
    if (wanted) this.tiles.addTo(this.map);
    else this.tiles.remove();
  }
}
