import L from 'leaflet';
import { RING_COLOUR } from './colours.ts';
import { GroundMap, type OnGround, type Spot } from './ground-map.ts';

/** What the zoom buttons cover of the map's right side. */
const ZOOM_BUTTONS_PIXELS = 44;

/** A stop on the map: its number in the day, what it is called, and whether something has been told of it. */
export interface MapStop extends Spot {
  readonly number: number;
  readonly label: string;
  readonly isTold: boolean;
}

/** The map of a day: the stops by their numbers, joined by straight lines in the order of the day. It is for seeing; the list says the same. */
export class DayMap implements OnGround {
  readonly ground: GroundMap;
  private readonly group = L.layerGroup();
  private stops: readonly MapStop[] = [];

  constructor(element: HTMLElement) {
    this.ground = new GroundMap(element, () => {});
    this.group.addTo(this.ground.leaflet);
  }

  /** Draws these stops and no others. */
  show(stops: readonly MapStop[]): void {
    this.stops = stops;
    this.group.clearLayers();
    L.polyline(stops.map(({ lat, lon }) => [lat, lon] as [number, number]), { renderer: this.ground.renderer, color: RING_COLOUR, weight: 1.5, dashArray: '4 5', interactive: false }).addTo(this.group);
    for (const { lat, lon, number, label, isTold } of stops) {
      const sign = document.createElement('span');
      sign.textContent = String(number);
      const icon = L.divIcon({ className: isTold ? 'day-sign day-sign-told' : 'day-sign', html: sign, iconSize: [30, 30] });
      const words = document.createElement('span');
      words.textContent = label;
      L.marker([lat, lon], { icon, keyboard: false, title: label }).bindTooltip(words, { direction: 'top' }).addTo(this.group);
    }
    this.ground.fit(stops, ZOOM_BUTTONS_PIXELS);
  }

  /** Takes the room that the page gives now. */
  resize(): void {
    this.ground.resize(this.stops);
  }
}
