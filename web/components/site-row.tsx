import type { VNode } from 'preact';
import type { RoundView, SiteView } from '../../server/meeting/schemas.ts';
import { boundState, isWithheld, shareClass, SMALLEST_COLOURED_HOMES } from '../concentration.ts';
import { isOverriddenOn } from '../household-list.ts';
import { choose, chosen, chosenSiteId, phase } from '../state/choice.ts';
import { text } from '../state/language.ts';
import { BeforeAfter } from './before-after.tsx';
import { ShareSwatch } from './share-swatch.tsx';

/** One site in the list: the same that its symbol on the map says, in words. */
export function SiteRow({ view, site }: { view: RoundView; site: SiteView }): VNode {
  const t = text.value;
  const isChosen = chosen.value?.kind === 'site' && chosen.value.id === site.id;
  const state = boundState(view, site, phase.value);
  return (
    <li>
      <button
        type="button" class="row" aria-current={isChosen ? 'true' : undefined} data-here={!isChosen && chosenSiteId.value === site.id}
        onClick={() => choose('site', site.id)}
      >
        <span class="row-top">
          <ShareSwatch shareClass={shareClass(site, phase.value)} />
          <span class="row-name">{site.name}</span>
          <span class="quiet">{view.areas.find((area) => area.id === site.areaId)?.name}</span>
        </span>
        <span class="row-answer">
          {isWithheld(site) ? <span class="quiet">{t.site.withheld(SMALLEST_COLOURED_HOMES)}</span>
            : <BeforeAfter before={site.countedBefore} after={site.countedAfter} of={t.household.homesOf(site.homes)} />}
          {site.freeDwellingIds.length > 0 && <span class="quiet"> · {t.list.freeHere(site.freeDwellingIds.length)}</span>}
          {isOverriddenOn(view, site) && <span class="at-limit"> · {t.meeting.mark.overridden}</span>}
          {site.limitExempt && <span class="quiet"> · {t.map.exempt}</span>}
          {state !== 'below' && !isWithheld(site) && <span class="at-limit"> · {t.neighbours.limit[state]}</span>}
        </span>
      </button>
    </li>
  );
}
