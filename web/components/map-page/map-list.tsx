import { useState } from 'preact/hooks';
import type { VNode } from 'preact';
import { figureAt, shareText } from '../../map-figures.ts';
import { filterCount, listedAreas, type MapFilter, type MapOrder } from '../../map-list.ts';
import type { MapArea, MapSite } from '../../map-sites.ts';
import { text } from '../../state/language.ts';
import { chooseArea, chooseSite, chosenAreaId, mapFilter, mapListKind, mapOrder, mapSearch, nearestPhase } from '../../state/map-choice.ts';
import { chosenSite, sitesListed, type MapModel } from '../../state/map-model.ts';
import { BeforeAfter } from '../before-after.tsx';
import { limitText } from '../limit-text.ts';
import { OneOf } from '../one-of.tsx';
import { RowList } from '../row-list.tsx';
import { classText, SiteLine } from './site-line.tsx';

/** So many rows are shown at once: more cannot be overlooked, and cost time. */
const ROWS_STEP = 100;

function Tools({ model }: { model: MapModel }): VNode {
  const t = text.value.mapPage.list;
  const orders: readonly (readonly [MapOrder, string])[] = [['share', t.byShare], ...(model.isAfter ? [['change', t.byChange] as const] : []), ['homes', t.byHomes], ['name', t.byName]];
  return (
    <div class="map-list-tools">
      <label class="ds-sr-only" for="map-search">{t.search}</label>
      <input id="map-search" class="ds-input" type="search" placeholder={t.search} value={mapSearch.value} onInput={(event) => { mapSearch.value = event.currentTarget.value; }} />
      <select class="ds-input" aria-label={t.area} value={chosenAreaId.value ?? ''} onChange={(event) => { chosenAreaId.value = event.currentTarget.value || null; }}>
        <option value="">{t.allAreas}</option>
        {model.areas.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      </select>
      <select class="ds-input" aria-label={t.sort} value={mapOrder.value} onChange={(event) => { mapOrder.value = event.currentTarget.value as MapOrder; }}>
        {orders.map(([id, name]) => <option key={id} value={id}>{name}</option>)}
      </select>
    </div>
  );
}

function Sites({ model }: { model: MapModel }): VNode {
  const t = text.value.mapPage.list;
  const listed = sitesListed.value;
  const question = [mapFilter.value, chosenAreaId.value, mapSearch.value, mapOrder.value].join();
  const [asked, setAsked] = useState({ question, rows: ROWS_STEP });
  const most = asked.question === question ? asked.rows : ROWS_STEP;
  const areaNames = new Map(model.areas.map(({ id, name }) => [id, name]));
  const rows = listed.slice(0, most);
  const chosen = chosenSite.value;
  // what is chosen on the map stands in the list, whatever else the list shows
  const first: readonly MapSite[] = chosen === null || rows.includes(chosen) ? [] : [chosen];
  const names: Readonly<Record<MapFilter, string>> = { all: t.all, above: t.aboveLimit, changed: t.changed };
  const filters: readonly MapFilter[] = ['all', ...(model.bound === null ? [] : ['above' as const]), ...(model.isAfter ? ['changed' as const] : [])];
  return (
    <>
      {filters.length > 1 && (
        <OneOf
          name="map-filter" label={t.filter} look="chips" value={mapFilter.value} onChoose={(value) => { mapFilter.value = value; }}
          options={filters.map((value) => ({ value, text: `${names[value]} ${filterCount(model.sites, value)}` }))}
        />
      )}
      <Tools model={model} />
      <RowList label={t.sites} shown={rows.length} of={listed.length}>
        {[...first, ...rows].map((site) => <SiteLine key={site.id} site={site} area={areaNames.get(site.areaId) ?? ''} onChoose={chooseSite} />)}
      </RowList>
      {listed.length > most && (
        <button type="button" class="ds-button more-rows" data-variant="secondary" onClick={() => setAsked({ question, rows: most + ROWS_STEP })}>{t.more(Math.min(ROWS_STEP, listed.length - most))}</button>
      )}
    </>
  );
}

function AreaLine({ area, round }: { area: MapArea; round: MapModel['round'] }): VNode {
  const t = text.value;
  const { id, name, homes, sites, counted, most, shareClass } = area;
  return (
    <li>
      <button type="button" class="row" aria-current={chosenAreaId.value === id ? 'true' : undefined} onClick={() => chooseArea(id)}>
        <span class="row-top"><span class="row-name">{name}</span><span class="quiet">{t.site.homes(homes)} · {t.mapPage.sitesIn(sites)}</span></span>
        <span class="row-answer">
          {counted === null && <span>{shareClass === null ? t.mapPage.keptClass : t.mapPage.classOf(classText(shareClass))}</span>}
          {counted !== null && <><BeforeAfter before={counted.before} after={counted.after} /><span class="quiet"> · {shareText(figureAt(counted, 'after'), homes)}</span></>}
          {most !== null && counted !== null && round !== null && <span class={figureAt(counted, 'after') > most ? 'at-limit' : 'quiet'}> · {limitText(round, 'areaLimit', most)}</span>}
        </span>
      </button>
    </li>
  );
}

function Areas({ model: { areas, round } }: { model: MapModel }): VNode {
  const rows = listedAreas(areas, nearestPhase.value);
  return (
    <>
      <p class="list-note quiet">{text.value.mapPage.list.areasNote}</p>
      <RowList label={text.value.mapPage.list.areas} shown={rows.length} of={rows.length}>{rows.map((area) => <AreaLine key={area.id} area={area} round={round} />)}</RowList>
    </>
  );
}

/** The list beside the map: sites or areas. Everything on the map can be reached from here. */
export function MapList({ model }: { model: MapModel }): VNode {
  const t = text.value.mapPage.list;
  return (
    <section class="list" aria-labelledby="list-heading">
      <div class="list-head">
        <h2 id="list-heading" class="ds-heading" data-size="2xs">{t.heading}</h2>
        <OneOf
          name="map-list-kind" label={t.show} look="toggle" value={mapListKind.value} onChoose={(value) => { mapListKind.value = value; }}
          options={[{ value: 'sites', text: t.sites }, { value: 'areas', text: t.areas }]}
        />
      </div>
      {mapListKind.value === 'sites' ? <Sites model={model} /> : <Areas model={model} />}
    </section>
  );
}
