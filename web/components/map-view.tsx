import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
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
import { PANEL_OVER_MAP_PIXELS, useGround } from './use-ground.ts';

/** The map element, with the signals that the map follows. */
function useRoundMap(view: RoundView, visible: boolean, tiles: boolean) {
  const { element, map } = useGround({
    make: (place) => new RoundMap(place, { onChooseSite: chooseOnMap, onZoom: (zoom) => { mapZoom.value = zoom; } }),
    resize: (made) => made.resize(view), resizedFor: view, tiles, visible, isInvented: view.demonstration,
  });
  useEffect(() => {
    const t = text.value.map;
    map.current?.show({
      view, phase: phase.value, chosenSiteId: chosenSiteId.value, coveredRight: layout.value === 'medium' ? PANEL_OVER_MAP_PIXELS : 0,
      siteLabel: (site) => `${site.name}: ${isWithheld(site) ? text.value.site.withheld(SMALLEST_COLOURED_HOMES) : t.tooltip(countedOn(site, phase.value), site.homes)}${isOverriddenOn(view, site) ? ` · ${text.value.meeting.mark.overridden}` : ''}`,
      placeLabel: (place) => `${place.name} (${t.place[place.kind] ?? place.kind})`,
      placeLetter: (place) => t.placeLetter[place.kind] ?? '',
    });
  }, [view, phase.value, chosenSiteId.value, language.value]);
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
