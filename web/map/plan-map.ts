import L from 'leaflet';
import type { GroundShape } from '../ground-shapes.ts';
import { CHOSEN_COLOUR, NEUTRAL_COLOUR, OUTLINE_COLOUR, SHARE_COLOURS } from './colours.ts';
import { GroundMap, type OnGround } from './ground-map.ts';
import { siteRadius } from './sites.ts';

/** Areas have thousands of homes; a spot is never wider than this, in pixels from its middle. */
const WIDEST_SPOT = 20;

const spotRadius = (homes: number, zoom: number): number => Math.min(WIDEST_SPOT, siteRadius(homes, zoom));

function lookOf({ shareClass, isExempt, corners, metres }: GroundShape, isChosen: boolean): L.PathOptions {
  return {
    color: isChosen ? CHOSEN_COLOUR : OUTLINE_COLOUR, weight: isChosen ? 4 : isExempt ? 2 : 1, ...(isExempt && { dashArray: '4 3' }),
    fillColor: shareClass === null ? NEUTRAL_COLOUR : SHARE_COLOURS[shareClass] ?? NEUTRAL_COLOUR, fillOpacity: corners === null && metres === null ? 1 : metres === null ? 0.65 : 0.12,
  };
}

/** The map of the page Plan: sites, circles, areas or cells in the colour of their share; choosing one calls back with its id. */
export class PlanMap implements OnGround {
  readonly ground: GroundMap;
  private readonly onChoose: (id: string) => void;
  private readonly group = L.layerGroup();
  private readonly spots: { readonly spot: L.CircleMarker; readonly homes: number }[] = [];
  private shapes: readonly GroundShape[] = [];

  constructor(element: HTMLElement, onChoose: (id: string) => void) {
    this.ground = new GroundMap(element, (zoom) => { for (const { spot, homes } of this.spots) spot.setRadius(spotRadius(homes, zoom)); });
    this.onChoose = onChoose;
    this.group.addTo(this.ground.leaflet);
  }

  /** Draws these shapes and no others, the widest undermost and what is chosen on top. */
  show(shapes: readonly GroundShape[], chosenId: string | null): void {
    this.ground.fitOnce(shapes);
    this.shapes = shapes;
    this.group.clearLayers();
    this.spots.length = 0;
    for (const shape of [...shapes].sort((a, b) => Number(a.id === chosenId) - Number(b.id === chosenId) || b.homes - a.homes)) this.draw(shape, shape.id === chosenId);
    const chosen = shapes.find(({ id }) => id === chosenId);
    if (chosen !== undefined) this.ground.bringIn(chosen, 0);
  }

  private draw(shape: GroundShape, isChosen: boolean): void {
    const { id, lat, lon, homes, metres, corners, label } = shape;
    const look = { ...lookOf(shape, isChosen), renderer: this.ground.renderer };
    const layer = corners !== null ? L.polygon(corners.map(([north, east]) => [north, east] as [number, number]), look)
      : metres !== null ? L.circle([lat, lon], { ...look, radius: metres })
        : L.circleMarker([lat, lon], { ...look, radius: spotRadius(homes, this.ground.leaflet.getZoom()) });
    if (layer instanceof L.CircleMarker && corners === null && metres === null) this.spots.push({ spot: layer, homes });
    const words = document.createElement('span');
    words.textContent = label;
    layer.bindTooltip(words, { direction: 'top', sticky: corners !== null || metres !== null }).on('click', () => this.onChoose(id)).addTo(this.group);
  }

  /** Brings everything into sight. */
  fit(): void {
    this.ground.fit(this.shapes);
  }

  /** Takes the room that the page gives now. */
  resize(): void {
    this.ground.resize(this.shapes);
  }

  /** Draws for paper, or for the screen again, in the room there is now. */
  paper(): void {
    this.ground.resize([]);
    this.fit();
  }
}
