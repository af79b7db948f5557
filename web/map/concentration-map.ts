import type { PlaceView } from '../../server/meeting/schemas.ts';
import type { CircleAt } from '../map-circles.ts';
import { AreaNamesLayer, type AreaName } from './area-names.ts';
import { CircleLayer } from './circle.ts';
import { CirclesAboveLayer } from './circles-above.ts';
import { ClusteredSitesLayer, type SitesScene } from './clustered-sites.ts';
import { GroundMap, type OnGround } from './ground-map.ts';
import { MovesLayer, type MoveLine } from './moves.ts';
import { PlacesLayer } from './places.ts';
import type { Wipe } from './wipe.ts';

/** What the map of the page Kart shows now. */
export interface ConcentrationScene extends SitesScene {
  readonly areaNames: readonly AreaName[];
  readonly chosenAreaId: string | null;
  readonly places: readonly PlaceView[];
  readonly placeLabel: (place: PlaceView) => string;
  readonly placeLetter: (place: PlaceView) => string;
  /** The circle of the radius rule around the chosen site, and those that hold too many where they are asked for. */
  readonly circle: CircleAt | null;
  readonly circlesAbove: readonly CircleAt[];
  readonly moves: readonly MoveLine[];
  /** Pixels of the map's right side that lie under the panel. */
  readonly coveredRight: number;
}

/** What the map tells of. */
export interface ConcentrationHooks {
  onChooseSite(siteId: string): void;
  onChooseArea(areaId: string): void;
  onZoom(zoom: number): void;
}

/** The map of concentration, made of one layer for each thing it shows. */
export class ConcentrationMap implements OnGround {
  readonly ground: GroundMap;
  private readonly places: PlacesLayer;
  private readonly circle: CircleLayer;
  private readonly above: CirclesAboveLayer;
  private readonly moves: MovesLayer;
  private readonly sites: ClusteredSitesLayer;
  private readonly areaNames: AreaNamesLayer;
  private scene: ConcentrationScene | null = null;

  constructor(element: HTMLElement, hooks: ConcentrationHooks) {
    this.ground = new GroundMap(element, hooks.onZoom);
    const { leaflet, renderer } = this.ground;
    this.above = new CirclesAboveLayer(leaflet, renderer);
    this.places = new PlacesLayer(leaflet, renderer);
    this.circle = new CircleLayer(leaflet, renderer);
    this.sites = new ClusteredSitesLayer(leaflet, renderer, hooks.onChooseSite);
    this.moves = new MovesLayer(leaflet);
    this.areaNames = new AreaNamesLayer(leaflet, () => this.sites.drawn(), hooks.onChooseArea);
  }

  /** Draws everything as it is now, and brings a newly chosen site into sight. */
  show(scene: ConcentrationScene): void {
    this.ground.fitOnce(scene.sites);
    const before = this.scene;
    this.scene = scene;
    if (scene.places !== before?.places || scene.placeLabel !== before.placeLabel) this.places.show(scene.places, scene.placeLetter, scene.placeLabel);
    if (scene.circlesAbove !== before?.circlesAbove) this.above.show(scene.circlesAbove, scene.wipe);
    this.circle.show(scene.circle);
    this.sites.show(scene);
    if (scene.moves !== before?.moves) this.moves.show(scene.moves, scene.wipe);
    if (scene.areaNames !== before?.areaNames) this.areaNames.show(scene.areaNames);
    const chosen = scene.sites.find(({ id }) => id === scene.chosenId);
    if (chosen !== undefined && scene.chosenId !== before?.chosenId) this.ground.bringIn(chosen, scene.coveredRight);
    else if (scene.chosenAreaId !== null && scene.chosenAreaId !== before?.chosenAreaId) this.ground.fit(scene.sites.filter(({ areaId }) => areaId === scene.chosenAreaId), scene.coveredRight);
  }

  /** Goes another part of the way from before to after. */
  wipe(wipe: Wipe): void {
    if (this.scene === null) return;
    this.scene = { ...this.scene, wipe };
    this.sites.wipe(wipe);
    this.above.wipe(wipe);
    this.moves.wipe(wipe);
  }

  /** Brings every site into sight. */
  fit(): void {
    this.ground.fit(this.scene?.sites ?? []);
  }

  /** Takes the room that the page gives now. */
  resize(): void {
    this.ground.resize(this.scene?.sites ?? []);
  }

  /** Draws for paper, or for the screen again, in the room there is now: a sheet has another form than a screen, and everything is brought into sight on it. */
  paper(isPaper: boolean): void {
    this.ground.resize([]);
    this.fit();
    this.sites.paper(isPaper);
  }
}
