import L from 'leaflet';
import { CHOSEN_COLOUR, RING_COLOUR } from './colours.ts';
import { GroundMap, type OnGround, type Spot } from './ground-map.ts';

/** What the zoom buttons cover of the map's right side. */
const ZOOM_BUTTONS_PIXELS = 44;

/** A stop of a route on the map: which visit, its number in the day, what it is called, and whether it is the one that the reader has chosen. */
export interface RouteStop extends Spot {
  readonly id: string;
  readonly number: number;
  readonly label: string;
  readonly isChosen: boolean;
}

/** The map of somebody's day as it is planned: the stops by their numbers, joined by straight lines in the order of the day. It is for seeing and pointing; the list beside it says the same. */
export class RouteMap implements OnGround {
  readonly ground: GroundMap;
  private readonly group = L.layerGroup();
  private readonly onChoose: (id: string) => void;
  private stops: readonly RouteStop[] = [];

  constructor(element: HTMLElement, onChoose: (id: string) => void) {
    this.ground = new GroundMap(element, () => {});
    this.onChoose = onChoose;
    this.group.addTo(this.ground.leaflet);
  }

  /** Draws these stops and no others; all are brought into sight when it is another route than before. */
  show(stops: readonly RouteStop[]): void {
    const isSame = stops.length === this.stops.length && stops.every(({ id }, index) => this.stops[index]?.id === id);
    this.stops = stops;
    this.group.clearLayers();
    L.polyline(stops.map(({ lat, lon }) => [lat, lon] as [number, number]), { renderer: this.ground.renderer, color: RING_COLOUR, weight: 1.5, dashArray: '4 5', interactive: false }).addTo(this.group);
    // stops of one building stand in one sign, or the last would hide the others
    for (const those of Map.groupBy(stops, ({ lat, lon }) => `${lat} ${lon}`).values()) this.sign(those);
    if (!isSame) this.ground.fit(stops, ZOOM_BUTTONS_PIXELS);
    const chosen = stops.find(({ isChosen }) => isChosen);
    if (isSame && chosen !== undefined) this.ground.bringIn(chosen, ZOOM_BUTTONS_PIXELS);
  }

  private sign(stops: readonly RouteStop[]): void {
    const [first] = stops;
    if (first === undefined) return;
    const { lat, lon } = first;
    const isChosen = stops.some((stop) => stop.isChosen);
    const label = stops.map((stop) => stop.label).join(' · ');
    if (isChosen) L.circleMarker([lat, lon], { renderer: this.ground.renderer, radius: 22, color: CHOSEN_COLOUR, weight: 4, fill: false, interactive: false }).addTo(this.group);
    const sign = document.createElement('span');
    sign.textContent = stops.map(({ number }) => number).join(', ');
    const icon = L.divIcon({ className: stops.length > 1 ? 'route-sign route-sign-several' : 'route-sign', html: sign, iconSize: stops.length > 1 ? [24 + 16 * stops.length, 30] : [30, 30] });
    const words = document.createElement('span');
    words.textContent = label;
    // pressed again, the next of them is chosen
    const next = stops[(stops.findIndex((stop) => stop.isChosen) + 1) % stops.length] ?? first;
    L.marker([lat, lon], { icon, keyboard: false, title: label, zIndexOffset: isChosen ? 1000 : 0 }).bindTooltip(words, { direction: 'top' }).on('click', () => this.onChoose(next.id)).addTo(this.group);
  }

  /** Takes the room that the page gives now. */
  resize(): void {
    this.ground.resize(this.stops);
    this.ground.fit(this.stops, ZOOM_BUTTONS_PIXELS);
  }
}
