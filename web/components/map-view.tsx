import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RoundView } from '../../server/meeting/schemas.ts';
import { countedOn, isWithheld, SMALLEST_COLOURED_HOMES } from '../concentration.ts';
import { isOverriddenOn } from '../household-list.ts';
import { RoundMap } from '../map/round-map.ts';
import { chooseOnMap, chosenSiteId, mapZoom, phase, showPhase } from '../state/choice.ts';
import { language, text } from '../state/language.ts';
import { layout } from '../state/layout.ts';
import { basemap } from '../state/round.ts';
import { MapLegend } from './map-legend.tsx';
import { OneOf } from './one-of.tsx';

/** How wide the panel is where it lies over the map, as in page.css. */
const PANEL_OVER_MAP_PIXELS = 352;

/** The map element, with the signals that the map follows. */
function useRoundMap(view: RoundView, visible: boolean, tiles: boolean) {
  const element = useRef<HTMLDivElement>(null);
  const map = useRef<RoundMap | null>(null);
  const streets = basemap.value;

  useEffect(() => {
    if (element.current === null) return undefined;
    const made = new RoundMap(element.current, { onChooseSite: chooseOnMap, onZoom: (zoom) => { mapZoom.value = zoom; } });
    map.current = made;
    return () => { made.remove(); map.current = null; };
  }, []);
  useEffect(() => {
    if (streets.state === 'ready') map.current?.drawStreets(streets.value);
  }, [streets]);
  useEffect(() => map.current?.useTiles(tiles), [tiles]);
  useEffect(() => {
    const t = text.value.map;
    map.current?.name({ zoomIn: t.zoomIn, zoomOut: t.zoomOut, streets: view.demonstration ? t.streetsInvented : t.streetsFrom });
  }, [language.value, view.demonstration]);
  useEffect(() => {
    const t = text.value.map;
    map.current?.show({
      view, phase: phase.value, chosenSiteId: chosenSiteId.value, coveredRight: layout.value === 'medium' ? PANEL_OVER_MAP_PIXELS : 0,
      siteLabel: (site) => `${site.name}: ${isWithheld(site) ? text.value.site.withheld(SMALLEST_COLOURED_HOMES) : t.tooltip(countedOn(site, phase.value), site.homes)}${isOverriddenOn(view, site) ? ` · ${text.value.meeting.mark.overridden}` : ''}`,
      placeLabel: (place) => `${place.name} (${t.place[place.kind] ?? place.kind})`,
      placeLetter: (place) => t.placeLetter[place.kind] ?? '',
    });
  }, [view, phase.value, chosenSiteId.value, language.value]);
  useEffect(() => {
    if (!visible || element.current === null) return undefined;
    const watcher = new ResizeObserver(() => map.current?.resize(view));
    watcher.observe(element.current);
    return () => watcher.disconnect();
  }, [visible, view]);
  return { element, fit: () => map.current?.fit(view) };
}

/** The map of the round with its legend, the choice of before and after, and the choice of Kartverket's map underneath. */
export function MapView({ view, visible }: { view: RoundView; visible: boolean }): VNode {
  const t = text.value;
  const [tiles, setTiles] = useState(false);
  const { element, fit } = useRoundMap(view, visible, tiles);
  return (
    <section class="map" aria-labelledby="map-heading">
      <div class="map-head">
        <h2 id="map-heading" class="ds-sr-only">{t.map.heading}</h2>
        <OneOf
          name="phase" label={t.map.phase} look="toggle" value={phase.value} onChoose={showPhase}
          options={[{ value: 'before', text: t.map.before }, { value: 'after', text: t.map.after, disabled: view.proposal === null }]}
        />
        <button type="button" class="ds-button" data-variant="tertiary" onClick={fit}>{t.map.fit}</button>
        <label class="tiles-choice">
          <input type="checkbox" class="ds-input" checked={tiles} aria-describedby="tiles-help" onChange={(event) => setTiles(event.currentTarget.checked)} />
          {t.map.tiles}
        </label>
      </div>
      <p id="tiles-help" class={tiles ? 'quiet' : 'ds-sr-only'}>{t.map.tilesHelp}</p>
      {basemap.value.state === 'failed' && !tiles && <p class="map-fault" role="alert">{t.error.basemap}</p>}
      <div class="map-canvas" ref={element} role="region" aria-label={t.map.label} />
      <MapLegend view={view} />
    </section>
  );
}
