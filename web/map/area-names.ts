import L from 'leaflet';
import type { Spot } from './ground-map.ts';

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

/** The names of areas in the middle of their sites: areas have no borders in the registers, and none is drawn. A click goes through a name to a site under it. */
export class AreaNamesLayer {
  private readonly group = L.layerGroup();
  private readonly pane: HTMLElement;

  constructor(map: L.Map, onChoose: (areaId: string) => void) {
    this.pane = map.createPane('areas');
    this.pane.style.zIndex = '460';
    this.pane.style.pointerEvents = 'none';
    this.group.addTo(map);
    // what has hit a site never comes here
    map.on('click', ({ originalEvent }) => {
      const id = this.nameAt(originalEvent.clientX, originalEvent.clientY);
      if (id !== undefined) onChoose(id);
    });
  }

  /** Shows these names and no others. */
  show(names: readonly AreaName[]): void {
    this.group.clearLayers();
    for (const area of names) {
      const icon = L.divIcon({ className: 'area-label', html: labelOf(area), iconSize: [0, 0] });
      L.marker([area.lat, area.lon], { icon, pane: 'areas', keyboard: false, interactive: false }).addTo(this.group);
    }
  }

  private nameAt(x: number, y: number): string | undefined {
    const names = [...this.pane.querySelectorAll<HTMLElement>('.area-name')];
    return names.find((name) => {
      const { left, right, top, bottom } = name.getBoundingClientRect();
      return x >= left && x <= right && y >= top && y <= bottom;
    })?.dataset.area;
  }
}
