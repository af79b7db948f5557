import { computed, signal } from '@preact/signals';
import type { PlaceView } from '../../server/meeting/schemas.ts';
import type { Phase } from '../concentration.ts';
import type { MapFilter, MapOrder } from '../map-list.ts';
import { choose, chooseNothing, narrowTab } from './choice.ts';

/** How far the reader has gone from before (0) to after (100). */
export const wipePercent = signal(100);
/** The end that the reader is nearer to: what lists are sorted by. */
export const nearestPhase = computed<Phase>(() => (wipePercent.value < 50 ? 'before' : 'after'));

/** What the list lists. */
export const mapListKind = signal<'sites' | 'areas'>('sites');
/** Which sites the list and the map show. */
export const mapFilter = signal<MapFilter>('all');
/** In which order the list shows sites. */
export const mapOrder = signal<MapOrder>('share');
/** What is searched for among the sites. */
export const mapSearch = signal('');
/** The area that is chosen: the list and the map show its sites, and the panel its figures while no site is chosen. */
export const chosenAreaId = signal<string | null>(null);

/** A kind of thing that can be shown on the map or not. */
export type MapLayer = PlaceView['kind'] | 'areas' | 'circles' | 'moves' | 'tiles';

/** What is shown on the map: places and names from the start, what would fill the map only when it is asked for. */
export const shownLayers = signal<ReadonlySet<MapLayer>>(new Set<MapLayer>(['school', 'kindergarten', 'areas', 'moves']));

/** Shows a kind of thing on the map, or hides it. */
export function showLayer(layer: MapLayer, isShown: boolean): void {
  const next = new Set(shownLayers.value);
  if (isShown) next.add(layer);
  else next.delete(layer);
  shownLayers.value = next;
}

/** Chooses an area everywhere, and no site; null chooses none. */
export function chooseArea(areaId: string | null): void {
  chosenAreaId.value = areaId;
  chooseNothing();
  if (areaId !== null) narrowTab.value = 'panel';
}

/** Chooses an area on the map: on a narrow screen the map stays in sight. */
export function chooseAreaOnMap(areaId: string): void {
  const tab = narrowTab.value;
  chooseArea(areaId);
  narrowTab.value = tab;
}

/** Chooses a site in the list. Its area stays chosen where it is that one. */
export function chooseSite(siteId: string): void {
  choose('site', siteId);
}
