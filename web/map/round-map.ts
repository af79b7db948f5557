import type { PlaceView, RoundView, SiteView } from '../../server/meeting/schemas.ts';
import { boundState, circleAround, isWithheld, shareClass, type Phase } from '../concentration.ts';
import { CircleLayer } from './circle.ts';
import { GroundMap, type OnGround } from './ground-map.ts';
import { PlacesLayer } from './places.ts';
import { SitesLayer } from './sites.ts';

/** What the map shows now. */
export interface MapScene {
  readonly view: RoundView;
  readonly phase: Phase;
  readonly chosenSiteId: string | null;
  /** Pixels of the map's right side that lie under the panel. */
  readonly coveredRight: number;
  readonly siteLabel: (site: SiteView) => string;
  readonly placeLabel: (place: PlaceView) => string;
  readonly placeLetter: (place: PlaceView) => string;
}

/** What the map tells of. */
export interface MapHooks {
  onChooseSite(siteId: string): void;
  onZoom(zoom: number): void;
}

/** The map of a round, made of one layer for each thing it shows. */
export class RoundMap implements OnGround {
  readonly ground: GroundMap;
  private readonly sites: SitesLayer;
  private readonly places: PlacesLayer;
  private readonly circle: CircleLayer;
  private chosenSiteId: string | null = null;

  constructor(element: HTMLElement, hooks: MapHooks) {
    this.ground = new GroundMap(element, hooks.onZoom);
    const { leaflet, renderer } = this.ground;
    this.places = new PlacesLayer(leaflet, renderer);
    this.circle = new CircleLayer(leaflet, renderer);
    this.sites = new SitesLayer(leaflet, renderer, hooks.onChooseSite);
  }

  /** Draws the round as it is now, and brings a newly chosen site into sight. */
  show(scene: MapScene): void {
    const { view, phase, chosenSiteId } = scene;
    this.ground.fitOnce(view.sites);
    const proposedAt = new Map(view.dwellings.map((dwelling) => [dwelling.id, dwelling.householdId !== null]));
    this.places.show(view.places, scene.placeLetter, scene.placeLabel);
    this.sites.show(view.sites, (site) => ({
      shareClass: shareClass(site, phase), bound: isWithheld(site) ? 'below' : boundState(view, site, phase), exempt: site.limitExempt, chosen: site.id === chosenSiteId,
      dwellings: site.freeDwellingIds.map((id) => phase === 'after' && proposedAt.get(id) === true),
    }), scene.siteLabel);
    const chosen = view.sites.find((site) => site.id === chosenSiteId);
    const circle = chosen === undefined ? null : circleAround(view, chosen);
    this.circle.show(chosen === undefined || circle === null ? null : { lat: chosen.lat, lon: chosen.lon, metres: circle.metres });
    if (chosen !== undefined && chosen.id !== this.chosenSiteId) this.ground.bringIn(chosen, scene.coveredRight);
    this.chosenSiteId = chosenSiteId;
  }

  /** Brings every site of the round into sight. */
  fit(view: RoundView): void {
    this.ground.fit(view.sites);
  }

  /** Takes the room that the page gives now. */
  resize(view: RoundView): void {
    this.ground.resize(view.sites);
  }
}
