import type { RefObject, VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { PlaceView } from '../../../server/meeting/schemas.ts';
import { SMALLEST_COLOURED_HOMES } from '../../concentration.ts';
import { figureAt } from '../../map-figures.ts';
import type { MapSite } from '../../map-sites.ts';
import { ConcentrationMap } from '../../map/concentration-map.ts';
import type { Cluster } from '../../map/site-clusters.ts';
import { chooseOnMap, mapZoom } from '../../state/choice.ts';
import { language, text } from '../../state/language.ts';
import { layout } from '../../state/layout.ts';
import { chooseAreaOnMap, nearestPhase, shownLayers, wipePercent } from '../../state/map-choice.ts';
import { areaNames, chosenArea, chosenSite, circleOfChosen, circlesShown, freshSiteIds, listedIds, listNumbers, moveLines, placesShown, type MapModel } from '../../state/map-model.ts';
import { basemap } from '../../state/round.ts';
import { sessionView } from '../../state/session.ts';
import { PANEL_OVER_MAP_PIXELS, useGround } from '../use-ground.ts';
import { MapKey } from './map-key.tsx';
import { classText } from './site-line.tsx';
import { WipeSlider } from './wipe-slider.tsx';

/** What the map takes of a sheet of A4 that lies or stands. */
const ON_PAPER = { width: '680px', height: '500px' };

function siteLabel(site: MapSite): string {
  const t = text.value;
  const { counted, homes, before, name } = site;
  if (counted !== null) return `${name}: ${t.map.tooltip(figureAt(counted, nearestPhase.peek()), homes)}`;
  if (before.shareClass !== null) return `${name}: ${t.mapPage.classOf(classText(before.shareClass))}`;
  return `${name}: ${homes < SMALLEST_COLOURED_HOMES ? t.site.withheld(SMALLEST_COLOURED_HOMES) : t.mapPage.keptClass}`;
}

const clusterLabel = ({ listed, changed }: Cluster): string => text.value.mapPage.cluster(listed, changed);
const placeLabel = (place: PlaceView): string => `${place.name} (${text.value.map.place[place.kind] ?? place.kind})`;
const placeLetter = (place: PlaceView): string => text.value.map.placeLetter[place.kind] ?? '';

/** Gives the map the form of the paper while the page is printed, with the key to its signs. */
function usePaper(element: RefObject<HTMLDivElement | null>, map: RefObject<ConcentrationMap | null>): void {
  useEffect(() => {
    let wasOpen = false;
    const put = (isPaper: boolean): void => {
      if (element.current === null) return;
      const key = element.current.parentElement?.querySelector<HTMLDetailsElement>('details.map-key');
      if (isPaper) wasOpen = key?.open ?? false;
      if (key) key.open = isPaper || wasOpen;
      Object.assign(element.current.style, isPaper ? ON_PAPER : { width: '', height: '' });
      map.current?.paper(isPaper);
    };
    const before = (): void => put(true);
    const after = (): void => put(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
}

/** Draws everything that the signals say, whenever they say something else. */
function useScene(map: RefObject<ConcentrationMap | null>, model: MapModel): void {
  const wipe = model.isAfter ? wipePercent.value / 100 : 0;
  useEffect(() => {
    map.current?.show({
      sites: model.sites, listed: listedIds.value, numbers: listNumbers.value, fresh: freshSiteIds.value, chosenId: chosenSite.value?.id ?? null, wipe, siteLabel, clusterLabel,
      areaNames: areaNames.value, chosenAreaId: chosenArea.value?.id ?? null, places: placesShown.value, placeLabel, placeLetter, circle: circleOfChosen.value, circlesAbove: circlesShown.value, moves: moveLines.value,
      coveredRight: layout.value === 'medium' ? PANEL_OVER_MAP_PIXELS : 0,
    });
  }, [model, listedIds.value, listNumbers.value, chosenArea.value, freshSiteIds.value, chosenSite.value, areaNames.value, placesShown.value, circleOfChosen.value, circlesShown.value, moveLines.value, nearestPhase.value, language.value]);
  useEffect(() => map.current?.wipe(wipe), [wipe]);
}

function useConcentrationMap(model: MapModel, visible: boolean) {
  const { element, map } = useGround({
    make: (place) => new ConcentrationMap(place, { onChooseSite: chooseOnMap, onChooseArea: chooseAreaOnMap, onZoom: (zoom) => { mapZoom.value = zoom; } }),
    resize: (made) => made.resize(), resizedFor: null, tiles: shownLayers.value.has('tiles'), visible, isInvented: sessionView.value?.installation === 'demonstration',
  });
  useScene(map, model);
  usePaper(element, map);
  return { element, fit: () => map.current?.fit() };
}

/** The map with the slider from before to after, the key to its signs, and what else it can show. */
export function ConcentrationMapView({ model, visible }: { model: MapModel; visible: boolean }): VNode {
  const t = text.value;
  const { element, fit } = useConcentrationMap(model, visible);
  return (
    <section class="map" aria-labelledby="map-heading">
      <div class="map-head">
        <h2 id="map-heading" class="ds-sr-only">{t.map.heading}</h2>
        {model.round !== null && <WipeSlider isAfter={model.isAfter} />}
        <button type="button" class="ds-button" data-variant="tertiary" onClick={fit}>{t.map.fit}</button>
      </div>
      {basemap.value.state === 'failed' && !shownLayers.value.has('tiles') && <p class="map-fault" role="alert">{t.error.basemap}</p>}
      <div class="map-canvas" ref={element} role="region" aria-label={t.map.label} />
      <MapKey model={model} />
    </section>
  );
}
