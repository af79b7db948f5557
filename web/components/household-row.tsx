import type { VNode } from 'preact';
import type { HouseholdView, RoundView } from '../../server/rounds/schemas.ts';
import { formatDate } from '../format.ts';
import { dwellingOf } from '../household-list.ts';
import { choose, chosen, chosenSiteId } from '../state/choice.ts';
import { text } from '../state/language.ts';
import { isPossible, orderedReasons, ruleText } from './rule-sentences.ts';

/** The nearest a household came: how many dwellings suit but went to others, else what most of them fail on. */
function mainReason(household: HouseholdView): string {
  const reasons = orderedReasons(household.reasons ?? []);
  const possible = reasons.find(isPossible);
  if (possible !== undefined) return ruleText(possible.ruleId)?.clause(possible.dwellings, false) ?? '';
  const obstacle = ruleText(reasons[0]?.ruleId ?? '')?.obstacle;
  return obstacle === undefined ? '' : text.value.list.mostly(obstacle);
}

function Answer({ view, household }: { view: RoundView; household: HouseholdView }): VNode {
  const t = text.value.list;
  const dwelling = dwellingOf(view, household);
  if (dwelling !== undefined && household.placement !== null) {
    return <><strong>{dwelling.label}</strong> <span class="quiet">{t.from(formatDate(household.placement.moveIn))}</span></>;
  }
  if (view.proposal === null) return <span class="quiet">{t.waiting}</span>;
  return <><span class="no-home">{t.noHome}</span> <span class="quiet">{mainReason(household)}</span></>;
}

/** One household in the list: who waits, since when, and what the proposal gives. */
export function HouseholdRow({ view, household }: { view: RoundView; household: HouseholdView }): VNode {
  const t = text.value;
  const isChosen = chosen.value?.kind === 'household' && chosen.value.id === household.id;
  const isHere = chosen.value?.kind === 'site' && dwellingOf(view, household)?.siteId === chosenSiteId.value;
  return (
    <li>
      <button type="button" class="row" aria-current={isChosen ? 'true' : undefined} data-here={isHere} onClick={() => choose('household', household.id)}>
        <span class="row-top">
          <span class="row-name">{household.label}</span>
          <span class="quiet">{t.household.people(household.members)} · {t.household.waited(household.waitingMonths)}</span>
          {household.neededBy !== null && <span class="ds-tag due" data-color="warning">{t.list.due(formatDate(household.neededBy))}</span>}
        </span>
        <span class="row-answer"><Answer view={view} household={household} />{isHere && <span class="quiet"> · {t.list.here}</span>}</span>
      </button>
    </li>
  );
}
