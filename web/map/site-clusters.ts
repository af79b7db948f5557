import Supercluster, { type ClusterFeature, type PointFeature } from 'supercluster';
import { isChanged, type MapSite, type SiteStanding } from '../map-sites.ts';

/** From so many sites on, those that lie close are drawn as one symbol until the map is near enough. */
export const CLUSTER_FROM = 400;
/** How near, in pixels, sites are that become one symbol. */
const CLUSTER_RADIUS = 44;
/** From this zoom on every site has a symbol of its own. */
const EVERY_SITE_ZOOM = 16;
const NO_COLOUR = -1;
const STATES = ['below', 'unknown', 'reached', 'above'] as const;

/**
 * Several sites as one symbol (klynge). It tells the worst of them and never a sum of people: with the sites beside it, a sum could tell of a small one. What is
 * outside the list is outside the cluster too.
 */
export interface Cluster {
  readonly id: number;
  readonly lat: number;
  readonly lon: number;
  /** How many of the sites the list shows; 0 when none. */
  readonly listed: number;
  readonly changed: number;
  readonly before: SiteStanding;
  readonly after: SiteStanding | null;
}

/** What is kept of each cluster; flat, since the index copies it one level deep. */
type Sums = {
  listed: number;
  changed: number;
  hasAfter: boolean;
  classBefore: number;
  classAfter: number;
  stateBefore: number;
  stateAfter: number;
};

type Point = { readonly site: MapSite; readonly isListed: boolean };

function sumsOf({ site, isListed }: Point): Sums {
  if (!isListed) return { listed: 0, changed: 0, hasAfter: false, classBefore: NO_COLOUR, classAfter: NO_COLOUR, stateBefore: 0, stateAfter: 0 };
  const after = site.after ?? site.before;
  return {
    listed: 1, changed: isChanged(site) ? 1 : 0, hasAfter: site.after !== null,
    classBefore: site.before.shareClass ?? NO_COLOUR, classAfter: after.shareClass ?? NO_COLOUR,
    stateBefore: STATES.indexOf(site.before.bound), stateAfter: STATES.indexOf(after.bound),
  };
}

function add(sums: Sums, more: Readonly<Sums>): void {
  sums.listed += more.listed;
  sums.changed += more.changed;
  sums.hasAfter ||= more.hasAfter;
  sums.classBefore = Math.max(sums.classBefore, more.classBefore);
  sums.classAfter = Math.max(sums.classAfter, more.classAfter);
  sums.stateBefore = Math.max(sums.stateBefore, more.stateBefore);
  sums.stateAfter = Math.max(sums.stateAfter, more.stateAfter);
}

const standingOf = (shareClass: number, state: number): SiteStanding => ({ shareClass: shareClass === NO_COLOUR ? null : shareClass, bound: STATES[state] ?? 'unknown' });

function clusterOf({ geometry, properties }: ClusterFeature<Sums>): Cluster {
  const [lon = 0, lat = 0] = geometry.coordinates;
  const { cluster_id: id, listed, changed, hasAfter, classBefore, classAfter, stateBefore, stateAfter } = properties;
  return { id, lat, lon, listed, changed, before: standingOf(classBefore, stateBefore), after: hasAfter ? standingOf(classAfter, stateAfter) : null };
}

/** What a part of the map shows: clusters, and the sites that stand alone. */
export interface Seen {
  readonly clusters: readonly Cluster[];
  readonly sites: readonly MapSite[];
}

/** A window of the map in degrees. */
export interface Window {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Finds what a part of the map shows at a zoom. */
export interface SiteIndex {
  seen(window: Window, zoom: number): Seen;
  /** The zoom at which a cluster comes apart. */
  zoomApart(clusterId: number): number;
}

function isPoint(feature: ClusterFeature<Sums> | PointFeature<Point>): feature is PointFeature<Point> {
  return !('cluster' in feature.properties);
}

/** Lays the sites out so that what a part of the map shows is found at once. With few sites every one stands alone. */
export function indexSites(sites: readonly MapSite[], listed: ReadonlySet<string>): SiteIndex {
  const index = new Supercluster<Point, Sums>({
    radius: CLUSTER_RADIUS, maxZoom: EVERY_SITE_ZOOM - 1, extent: 256, minPoints: sites.length < CLUSTER_FROM ? sites.length + 1 : 2, map: sumsOf, reduce: add,
  });
  index.load(sites.map((site) => ({ type: 'Feature', geometry: { type: 'Point', coordinates: [site.lon, site.lat] }, properties: { site, isListed: listed.has(site.id) } })));
  return {
    seen({ west, south, east, north }, zoom) {
      const found = index.getClusters([west, south, east, north], zoom);
      return { clusters: found.flatMap((feature) => (isPoint(feature) ? [] : [clusterOf(feature)])), sites: found.flatMap((feature) => (isPoint(feature) ? [feature.properties.site] : [])) };
    },
    zoomApart: (clusterId) => index.getClusterExpansionZoom(clusterId),
  };
}
