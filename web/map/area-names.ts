import L from 'leaflet';
import type { Spot } from './ground-map.ts';
import { placeNames, type Disc, type Pixels, type SeenPart } from './name-places.ts';

/** An area's name on the map with its figures. */
export interface AreaName extends Spot {
  readonly id: string;
  readonly name: string;
  readonly figures: string;
  readonly isChosen: boolean;
}

function labelOf({ id, name, figures, isChosen }: AreaName): HTMLElement {
  const label = document.createElement('span');
  label.className = 'area-name';
  label.dataset.area = id;
  label.dataset.chosen = String(isChosen);
  label.append(name);
  if (figures !== '') {
    const small = document.createElement('small');
    small.textContent = figures;
    label.append(small);
  }
  return label;
}

/** A symbol that is on the map now. */
export interface DrawnSymbol extends Spot {
  /** In pixels, with all that is drawn around it. */
  readonly radius: number;
}

/** The names of areas in the middle of their sites, or near it where no symbol is: areas have no borders in the registers, and none is drawn. They lie under the symbols. A click goes through a name to a site. */
export class AreaNamesLayer {
  private readonly group = L.layerGroup();
  private readonly map: L.Map;
  private readonly pane: HTMLElement;
  private readonly symbols: () => readonly DrawnSymbol[];
  private shown: readonly { readonly area: AreaName; readonly label: HTMLElement }[] = [];

  /** `symbols` gives what the names should not lie over; it must be drawn anew before the map says that it has moved. */
  constructor(map: L.Map, symbols: () => readonly DrawnSymbol[], onChoose: (areaId: string) => void) {
    this.map = map;
    this.symbols = symbols;
    this.pane = map.createPane('areas');
    this.pane.style.zIndex = '390';
    this.pane.style.pointerEvents = 'none';
    this.group.addTo(map);
    map.on('moveend', () => this.place());
    // what has hit a site never comes here
    map.on('click', ({ originalEvent }) => {
      const id = this.nameAt(originalEvent.clientX, originalEvent.clientY);
      if (id !== undefined) onChoose(id);
    });
  }

  /** Shows these names and no others. */
  show(names: readonly AreaName[]): void {
    this.group.clearLayers();
    this.shown = names.map((area) => ({ area, label: labelOf(area) }));
    for (const { area, label } of this.shown) {
      const icon = L.divIcon({ className: 'area-label', html: label, iconSize: [0, 0] });
      L.marker([area.lat, area.lon], { icon, pane: 'areas', keyboard: false, interactive: false }).addTo(this.group);
    }
    this.place();
  }

  /** Moves each name to where it covers no symbol. */
  place(): void {
    const at = ({ lat, lon }: Spot): Pixels => {
      const { x, y } = this.map.latLngToLayerPoint([lat, lon]);
      return { x, y };
    };
    const boxes = this.shown.map(({ area, label }) => ({ ...at(area), width: label.offsetWidth, height: label.offsetHeight }));
    const discs = this.symbols().map((symbol): Disc => ({ ...at(symbol), radius: symbol.radius }));
    for (const [index, { x, y }] of placeNames(boxes, discs, this.seen()).entries()) {
      const label = this.shown[index]?.label;
      label?.style.setProperty('--name-x', `${Math.round(x)}px`);
      label?.style.setProperty('--name-y', `${Math.round(y)}px`);
    }
  }

  private seen(): SeenPart {
    const [first, last] = [this.map.containerPointToLayerPoint([0, 0]), this.map.containerPointToLayerPoint(this.map.getSize())];
    return { left: first.x, top: first.y, right: last.x, bottom: last.y };
  }

  private nameAt(x: number, y: number): string | undefined {
    const names = [...this.pane.querySelectorAll<HTMLElement>('.area-name')];
    return names.find((name) => {
      const { left, right, top, bottom } = name.getBoundingClientRect();
      return x >= left && x <= right && y >= top && y <= bottom;
    })?.dataset.area;
  }
}
