import { computed } from '@preact/signals';
import type { PlaceView, RoundView } from '../../server/meeting/schemas.ts';
import { boundKind, circleAround, type SiteBound } from '../concentration.ts';
import { circlesAbove, type CircleAt } from '../map-circles.ts';
import { figureAt, shareText } from '../map-figures.ts';
import { listedSites } from '../map-list.ts';
import { movesIn } from '../map-moves.ts';
import { areasInClasses, areasOfRound, middleOf, sitesInClasses, sitesOfRound, type MapArea, type MapSite } from '../map-sites.ts';
import type { AreaName } from '../map/area-names.ts';
import type { MoveLine } from '../map/moves.ts';
import { chosen } from './choice.ts';
import { chosenAreaId, mapFilter, mapOrder, mapSearch, nearestPhase, shownLayers } from './map-choice.ts';
import { freshChanges, mapInClasses, shownRound } from './map-round.ts';
import { may } from './session.ts';
import { MAY } from '../who-may.ts';

/** What the page Kart shows, whoever looks: `round` is null for those who see classes alone, and `isAfter` false while nobody is proposed a home. */
export interface MapModel {
  readonly round: RoundView | null;
  readonly sites: readonly MapSite[];
  readonly areas: readonly MapArea[];
  readonly places: readonly PlaceView[];
  readonly bound: SiteBound['kind'] | null;
  readonly isAfter: boolean;
}

/** Whether the reader sees rounds, and not classes alone. */
export const seesRounds = computed(() => may(MAY.seeRounds));

/** What the page shows; null until it is here. */
export const mapModel = computed<MapModel | null>(() => {
  const view = shownRound.value;
  if (seesRounds.value) {
    if (view === null) return null;
    return { round: view, sites: sitesOfRound(view), areas: areasOfRound(view), places: view.places, bound: boundKind(view), isAfter: view.sites.some(({ countedAfter }) => countedAfter !== null) };
  }
  if (mapInClasses.value.state !== 'ready') return null;
  const told = mapInClasses.value.value;
  return { round: null, sites: sitesInClasses(told), areas: areasInClasses(told), places: told.places, bound: told.limitPolicy === null ? null : 'limit', isAfter: false };
});

const sites = computed<readonly MapSite[]>(() => mapModel.value?.sites ?? []);
const siteById = computed(() => new Map(sites.value.map((site) => [site.id, site])));

/** The sites that the list shows, in its order. */
export const sitesListed = computed(() => listedSites(sites.value, {
  filter: mapFilter.value, areaId: chosenAreaId.value, search: mapSearch.value, order: mapOrder.value, phase: nearestPhase.value,
}));

/** The number of each site in the list, from 1. */
export const listNumbers = computed<ReadonlyMap<string, number>>(() => new Map(sitesListed.value.map(({ id }, index) => [id, index + 1])));

/** The ids of the sites that the list shows; another set only when there are others in it. */
export const listedIds = computed<ReadonlySet<string>>((() => {
  let last: ReadonlySet<string> = new Set();
  return () => {
    const next = new Set(sitesListed.value.map(({ id }) => id));
    if (next.size !== last.size || [...next].some((id) => !last.has(id))) last = next;
    return last;
  };
})());

/** The site that is chosen: itself, or by the household that is placed there. */
export const chosenSite = computed<MapSite | null>(() => {
  const now = chosen.value;
  if (now === null) return null;
  if (now.kind === 'site') return siteById.value.get(now.id) ?? null;
  const view = shownRound.value;
  const dwelling = view?.dwellings.find(({ householdId }) => householdId === now.id);
  return dwelling === undefined ? null : siteById.value.get(dwelling.siteId) ?? null;
});

/** The area that is chosen and no site in it; null when none is. */
export const chosenArea = computed<MapArea | null>(() => mapModel.value?.areas.find(({ id }) => id === chosenAreaId.value) ?? null);

/** The circle of the radius rule around the chosen site; null where there is none to draw. */
export const circleOfChosen = computed<CircleAt | null>(() => {
  const view = shownRound.value;
  const site = view?.sites.find(({ id }) => id === chosenSite.value?.id);
  const circle = view === null || site === undefined ? null : circleAround(view, site);
  return circle === null || site === undefined ? null : { ...circle, siteId: site.id, lat: site.lat, lon: site.lon };
});

/** Every circle that holds more than the policy allows. */
export const allCirclesAbove = computed<readonly CircleAt[]>(() => (shownRound.value === null ? [] : circlesAbove(shownRound.value)));

const NO_CIRCLES: readonly CircleAt[] = [];
/** The circles that the map shows beside that of the chosen site. */
export const circlesShown = computed<readonly CircleAt[]>(() => (shownLayers.value.has('circles') ? allCirclesAbove.value : NO_CIRCLES));

/** The places that the map shows. */
export const placesShown = computed<readonly PlaceView[]>(() => mapModel.value?.places.filter(({ kind }) => shownLayers.value.has(kind)) ?? []);

/** The sites where somebody has just changed something. */
export const freshSiteIds = computed<ReadonlySet<string>>(() => {
  const siteOf = new Map(shownRound.value?.dwellings.map(({ id, siteId }) => [id, siteId]));
  return new Set(freshChanges.value.flatMap(({ from, to }) => [from, to].flatMap((id) => siteOf.get(id ?? '') ?? [])));
});

/** The lines of those who would move between sites, and of those whose planned home has just become another. */
export const moveLines = computed<readonly MoveLine[]>(() => {
  const view = shownRound.value;
  if (view === null) return [];
  const siteOf = new Map(view.dwellings.map(({ id, siteId }) => [id, siteId]));
  const line = (fromId: string | undefined, toId: string | undefined, kind: MoveLine['kind']): readonly MoveLine[] => {
    const [from, to] = [siteById.value.get(fromId ?? ''), siteById.value.get(toId ?? '')];
    return from === undefined || to === undefined || from === to ? [] : [{ from, to, kind }];
  };
  const planned = shownLayers.value.has('moves') ? movesIn(view).flatMap(({ fromSiteId, toSiteId }) => line(fromSiteId, toSiteId, 'moves')) : [];
  const fresh = freshChanges.value.flatMap(({ from, to }) => line(siteOf.get(from ?? ''), siteOf.get(to ?? ''), 'fresh'));
  return [...planned, ...fresh];
});

/** The names of the areas as the map shows them, each with its share at the end that the reader is nearer to. */
export const areaNames = computed<readonly AreaName[]>(() => {
  const model = mapModel.value;
  if (model === null || !shownLayers.value.has('areas')) return [];
  const bySite = Map.groupBy(model.sites, ({ areaId }) => areaId);
  return model.areas.flatMap(({ id, name, homes, counted }) => {
    const middle = middleOf(bySite.get(id) ?? []);
    const figures = counted === null ? '' : shareText(figureAt(counted, nearestPhase.value), homes);
    return middle === null ? [] : [{ id, name, ...middle, figures, isChosen: id === chosenAreaId.value }];
  });
});
