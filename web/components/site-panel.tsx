import type { VNode } from 'preact';
import type { DwellingView, RoundView, SiteView } from '../../server/meeting/schemas.ts';
import { isWithheld, SMALLEST_COLOURED_HOMES } from '../concentration.ts';
import { formatDate } from '../format.ts';
import { choose } from '../state/choice.ts';
import { text } from '../state/language.ts';
import { MarkTags } from './meeting/mark-tags.tsx';
import { NeighboursSection } from './neighbours-section.tsx';

function FreeDwelling({ view, dwelling }: { view: RoundView; dwelling: DwellingView }): VNode {
  const t = text.value;
  const household = view.households.find((row) => row.id === dwelling.householdId);
  return (
    <li>
      <p class="answer-small"><button type="button" class="link" onClick={() => choose('dwelling', dwelling.id)}>{dwelling.label}</button></p>
      <p class="quiet">{[t.household.bedrooms(dwelling.bedrooms), t.household.rent(dwelling.monthlyRent), t.site.available(formatDate(dwelling.availableFrom))].join(' · ')}</p>
      {household === undefined
        ? view.proposal !== null && dwelling.held === null && <p>{t.site.staysFree}</p>
        : <><button type="button" class="link" onClick={() => choose('household', household.id)}>{t.site.proposedFor(household.label)}</button> <MarkTags household={household} /></>}
      {dwelling.held !== null && <p>{t.meeting.dwelling.heldBecause(dwelling.held)}</p>}
    </li>
  );
}

/** Everything about one site: its homes, its neighbours before and after, and its free dwellings. */
export function SitePanel({ view, site }: { view: RoundView; site: SiteView }): VNode {
  const t = text.value.site;
  const area = view.areas.find((row) => row.id === site.areaId)?.name;
  const free = view.dwellings.filter((dwelling) => dwelling.siteId === site.id);
  return (
    <>
      <h2 id="panel-heading" class="ds-heading" data-size="xs">{t.heading(site.name)}</h2>
      <p class="facts">{[...(area === undefined ? [] : [area]), t.homes(site.homes), t.municipal(site.municipalHomes)].join(' · ')}</p>
      {isWithheld(site) ? <p>{t.withheld(SMALLEST_COLOURED_HOMES)}</p> : <NeighboursSection view={view} site={site} />}
      {site.homes < SMALLEST_COLOURED_HOMES && <p class="quiet">{t.small(SMALLEST_COLOURED_HOMES)}</p>}
      <section>
        <h3>{t.free}</h3>
        {free.length === 0 ? <p>{t.noFree}</p> : <ul class="dwellings">{free.map((dwelling) => <FreeDwelling key={dwelling.id} view={view} dwelling={dwelling} />)}</ul>}
      </section>
    </>
  );
}
