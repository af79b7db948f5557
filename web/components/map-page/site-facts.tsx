import type { VNode } from 'preact';
import type { DwellingView, RoundView } from '../../../server/meeting/schemas.ts';
import { isWithheld, SMALLEST_COLOURED_HOMES } from '../../concentration.ts';
import { formatDate } from '../../format.ts';
import { shareText } from '../../map-figures.ts';
import { movesIn } from '../../map-moves.ts';
import type { MapSite } from '../../map-sites.ts';
import { roundPath } from '../../round-address.ts';
import { choose } from '../../state/choice.ts';
import { text } from '../../state/language.ts';
import type { MapModel } from '../../state/map-model.ts';
import { Arrow } from '../before-after.tsx';
import { NeighboursSection } from '../neighbours-section.tsx';
import { boundText, classText } from './site-line.tsx';

function HouseholdLink({ view, id, words }: { view: RoundView; id: string; words: string }): VNode {
  return <a class="ds-link" href={roundPath(view.id)} onClick={() => choose('household', id)}>{words}</a>;
}

function FreeDwelling({ view, dwelling, cameFrom }: { view: RoundView; dwelling: DwellingView; cameFrom: string | undefined }): VNode {
  const t = text.value;
  const household = view.households.find(({ id }) => id === dwelling.householdId);
  return (
    <li>
      <p class="answer-small">{dwelling.label}</p>
      <p class="quiet">{[t.household.bedrooms(dwelling.bedrooms), t.household.rent(dwelling.monthlyRent), t.site.available(formatDate(dwelling.availableFrom))].join(' · ')}</p>
      {household === undefined ? <p>{t.site.staysFree}</p> : <p><HouseholdLink view={view} id={household.id} words={t.site.proposedFor(household.label)} />{cameFrom !== undefined && <span class="quiet"> · {t.mapPage.movesFrom(cameFrom)}</span>}</p>}
    </li>
  );
}

/** Who would move from the site to another. */
function MovesAway({ view, siteId }: { view: RoundView; siteId: string }): VNode | null {
  const away = movesIn(view).filter(({ fromSiteId }) => fromSiteId === siteId);
  if (away.length === 0) return null;
  const t = text.value;
  const name = (id: string): string => view.sites.find((site) => site.id === id)?.name ?? id;
  const label = (id: string): string => view.households.find((household) => household.id === id)?.label ?? id;
  return (
    <section>
      <h3>{t.mapPage.panel.away}</h3>
      <ul class="dwellings">{away.map(({ householdId, toSiteId }) => <li key={householdId}><HouseholdLink view={view} id={householdId} words={t.mapPage.panel.movesTo(label(householdId), name(toSiteId))} /></li>)}</ul>
    </section>
  );
}

function RoundFacts({ view, site }: { view: RoundView; site: MapSite }): VNode | null {
  const t = text.value;
  const row = view.sites.find(({ id }) => id === site.id);
  if (row === undefined) return null;
  const free = view.dwellings.filter(({ siteId }) => siteId === site.id);
  const siteNames = new Map(view.sites.map(({ id, name }) => [id, name]));
  const cameFrom = new Map(movesIn(view).map(({ householdId, fromSiteId }) => [householdId, siteNames.get(fromSiteId)]));
  return (
    <>
      {isWithheld(row) ? <p>{t.site.withheld(SMALLEST_COLOURED_HOMES)}</p> : <NeighboursSection view={view} site={row} />}
      {site.counted !== null && row.homes >= SMALLEST_COLOURED_HOMES && (
        <p>{t.mapPage.panel.share}: {shareText(site.counted.before, row.homes)}{site.counted.after !== null && <> <Arrow /> <strong>{shareText(site.counted.after, row.homes)}</strong></>}</p>
      )}
      {row.homes < SMALLEST_COLOURED_HOMES && <p class="quiet">{t.site.small(SMALLEST_COLOURED_HOMES)}</p>}
      <section>
        <h3>{t.site.free}</h3>
        {free.length === 0 ? <p>{t.site.noFree}</p> : <ul class="dwellings">{free.map((dwelling) => <FreeDwelling key={dwelling.id} view={view} dwelling={dwelling} cameFrom={cameFrom.get(dwelling.householdId ?? '')} />)}</ul>}
      </section>
      <MovesAway view={view} siteId={site.id} />
    </>
  );
}

function ClassFacts({ site }: { site: MapSite }): VNode {
  const t = text.value.mapPage;
  const { shareClass } = site.before;
  const bound = boundText(site.before);
  return (
    <section>
      <h3>{t.panel.share}</h3>
      <p>{shareClass === null ? t.panel.keptClass : t.classOf(classText(shareClass))}</p>
      {bound !== null && <p class="at-limit">{bound}</p>}
    </section>
  );
}

/** Everything about one site: its figures before and after, and its free dwellings; or its class alone. */
export function SiteFacts({ model, site }: { model: MapModel; site: MapSite }): VNode {
  const t = text.value;
  const area = model.areas.find(({ id }) => id === site.areaId)?.name;
  const municipal = model.round?.sites.find(({ id }) => id === site.id)?.municipalHomes;
  const facts = [...(area === undefined ? [] : [area]), t.site.homes(site.homes), ...(municipal === undefined ? [] : [t.site.municipal(municipal)]), ...(site.isExempt ? [t.map.exempt] : [])];
  return (
    <>
      <h2 id="panel-heading" class="ds-heading" data-size="xs">{site.name}</h2>
      <p class="facts">{facts.join(' · ')}</p>
      {model.round === null ? <ClassFacts site={site} /> : <RoundFacts view={model.round} site={site} />}
    </>
  );
}
