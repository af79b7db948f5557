import L from 'leaflet';
import type { MapSite } from '../map-sites.ts';
import type { DrawnSymbol } from './area-names.ts';
import { ClusterSymbol } from './cluster-symbol.ts';
import { indexSites, type Cluster, type SiteIndex } from './site-clusters.ts';
import { WipedSite, type Marks } from './site-symbol.ts';
import type { Wipe } from './wipe.ts';

/** How much more than the window is drawn on each side, so that there is something to pan to. */
const PADDING = 0.3;
/** Pixels around a symbol that its ring and the squares of free dwellings take. */
const AROUND = 6;

/** What the layer shows. */
export interface SitesScene {
  readonly sites: readonly MapSite[];
  /** The ids of those that the list shows; the others are faint. */
  readonly listed: ReadonlySet<string>;
  /** The number of each in the list, which paper shows beside its symbol. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly fresh: ReadonlySet<string>;
  readonly chosenId: string | null;
  readonly wipe: Wipe;
  readonly siteLabel: (site: MapSite) => string;
  readonly clusterLabel: (cluster: Cluster) => string;
}

/** Every site before and after the round; where they are many, those that lie close as one until the map is near. Only what is in sight is on the map. */
export class ClusteredSitesLayer {
  private readonly map: L.Map;
  private readonly renderer: L.Canvas;
  private readonly onChoose: (siteId: string) => void;
  private readonly group = L.layerGroup();
  private readonly alone = new Map<string, WipedSite>();
  private readonly together = new Map<number, ClusterSymbol>();
  private index: SiteIndex | null = null;
  private scene: SitesScene | null = null;
  private isPaper = false;

  constructor(map: L.Map, renderer: L.Canvas, onChoose: (siteId: string) => void) {
    this.map = map;
    this.renderer = renderer;
    this.onChoose = onChoose;
    this.group.addTo(map);
    map.on('moveend', () => this.draw());
  }

  /** Draws these sites. */
  show(scene: SitesScene): void {
    if (this.index === null || scene.sites !== this.scene?.sites || scene.listed !== this.scene.listed) {
      this.index = indexSites(scene.sites, scene.listed);
      for (const symbol of this.together.values()) symbol.remove();
      this.together.clear();
    }
    this.scene = scene;
    this.draw();
  }

  /** Goes another part of the way from before to after. */
  wipe(wipe: Wipe): void {
    if (this.scene === null) return;
    this.scene = { ...this.scene, wipe };
    for (const symbol of [...this.alone.values(), ...this.together.values()]) symbol.wipe(wipe);
  }

  /** What is drawn now, with the rings and squares around each symbol. */
  drawn(): readonly DrawnSymbol[] {
    return [...this.alone.values(), ...this.together.values()].map((symbol) => {
      const { lat, lng } = symbol.getLatLng();
      return { lat, lon: lng, radius: symbol.getRadius() + AROUND };
    });
  }

  /** Draws for paper, or for the screen again. */
  paper(isPaper: boolean): void {
    this.isPaper = isPaper;
    this.draw();
  }

  private draw(): void {
    const { index, scene } = this;
    if (index === null || scene === null) return;
    const bounds = this.map.getBounds().pad(PADDING);
    const seen = index.seen({ west: bounds.getWest(), south: bounds.getSouth(), east: bounds.getEast(), north: bounds.getNorth() }, this.map.getZoom());
    // a chosen site is never hidden in a cluster
    const chosen = scene.sites.find(({ id }) => id === scene.chosenId);
    const sites = chosen === undefined || seen.sites.includes(chosen) ? seen.sites : [...seen.sites, chosen];
    this.drawAlone([...sites].sort((a, b) => b.homes - a.homes), scene);
    this.drawTogether(seen.clusters, index, scene);
  }

  private drawAlone(sites: readonly MapSite[], scene: SitesScene): void {
    const zoom = this.map.getZoom();
    const wanted = new Set(sites.map(({ id }) => id));
    for (const [id, symbol] of this.alone) {
      if (wanted.has(id)) continue;
      symbol.remove();
      this.alone.delete(id);
    }
    for (const site of sites) {
      const { id } = site;
      const marks: Marks = { isChosen: id === scene.chosenId, isFresh: scene.fresh.has(id), isListed: scene.listed.has(id), wipe: scene.wipe, paperNumber: this.isPaper ? scene.numbers.get(id) ?? null : null };
      const there = this.alone.get(id);
      if (there !== undefined) {
        there.show(site, marks, zoom);
        there.setTooltipContent(scene.siteLabel(site));
        there.bringToFront();
        continue;
      }
      const symbol = new WipedSite(site, marks, this.renderer, zoom);
      symbol.bindTooltip(scene.siteLabel(site), { direction: 'top', offset: [0, -8] }).on('click', () => this.onChoose(id)).addTo(this.group);
      this.alone.set(id, symbol);
    }
  }

  private drawTogether(clusters: readonly Cluster[], index: SiteIndex, scene: SitesScene): void {
    const wanted = new Set(clusters.map(({ id }) => id));
    for (const [id, symbol] of this.together) {
      if (wanted.has(id)) continue;
      symbol.remove();
      this.together.delete(id);
    }
    for (const cluster of clusters) {
      const there = this.together.get(cluster.id);
      if (there !== undefined) {
        there.bringToFront();
        continue;
      }
      const symbol = new ClusterSymbol(cluster, scene.wipe, this.renderer);
      const apart = (): void => { this.map.setView([cluster.lat, cluster.lon], Math.min(this.map.getMaxZoom(), index.zoomApart(cluster.id))); };
      symbol.bindTooltip(() => this.scene?.clusterLabel(cluster) ?? '', { direction: 'top', offset: [0, -8] }).on('click', apart).addTo(this.group);
      this.together.set(cluster.id, symbol);
    }
  }
}
