import type { VNode } from 'preact';
import type { HouseholdView, RoundView } from '../../server/meeting/schemas.ts';
import { formatDate } from '../format.ts';
import { dwellingOf } from '../household-list.ts';
import { choose, chosen, chosenSiteId } from '../state/choice.ts';
import { text } from '../state/language.ts';
import { isOpen, mayStep, takeStep, underWay } from '../state/meeting.ts';
import { MarkTags } from './meeting/mark-tags.tsx';
import { isPossible, orderedReasons, ruleText } from './rule-sentences.ts';

/** The nearest a household came: how many dwellings suit but went to others, else what most of them fail on. */
function mainReason(household: HouseholdView): string {
  const reasons = orderedReasons(household.reasons ?? []);
  const possible = reasons.find(isPossible);
  if (possible !== undefined) return ruleText(possible.ruleId)?.clause(possible.dwellings, false) ?? '';
  const obstacle = ruleText(reasons[0]?.ruleId ?? '')?.obstacle;
  return obstacle === undefined ? '' : text.value.list.mostly(obstacle);
}

function Answer({ view, household }: { view: RoundView; household: HouseholdView }): VNode | null {
  const t = text.value.list;
  const dwelling = dwellingOf(view, household);
  if (dwelling !== undefined && household.placement !== null) {
    return <><strong>{dwelling.label}</strong> <span class="quiet">{t.from(formatDate(household.placement.moveIn))}</span></>;
  }
  if (household.mark?.kind === 'leftOpen' || household.mark?.kind === 'declined') return null;
  if (view.proposal === null) return <span class="quiet">{t.waiting}</span>;
  return <><span class="no-home">{t.noHome}</span> <span class="quiet">{mainReason(household)}</span></>;
}

/** A household that is not accepted yet is so with one press, or with a key while its row has the focus; what is locked is let go by the same key. */
function accept(view: RoundView, { id: householdId, placement, mark }: HouseholdView): void {
  if (placement !== null && mark?.kind !== 'accepted') void takeStep(view.id, { kind: 'accept', householdId });
}

function lock(view: RoundView, { id: householdId, placement, mark }: HouseholdView): void {
  if (placement !== null && mark?.kind !== 'accepted') void takeStep(view.id, { kind: mark?.kind === 'locked' ? 'clear' : 'lock', householdId });
}

function pressed(event: KeyboardEvent, view: RoundView, household: HouseholdView): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  const act = { g: accept, l: lock }[event.key.toLowerCase()];
  if (act === undefined) return;
  event.preventDefault();
  act(view, household);
}

function AcceptButton({ view, household }: { view: RoundView; household: HouseholdView }): VNode | null {
  const t = text.value.meeting;
  if (household.placement === null || household.mark?.kind === 'accepted') return null;
  const isBusy = underWay.value.some((step) => step.kind === 'accept' && step.householdId === household.id);
  return (
    <button type="button" class="ds-button row-accept" data-variant="secondary" aria-label={t.household.acceptOf(household.label)} aria-disabled={isBusy} onClick={() => { if (!isBusy) accept(view, household); }}>
      {isBusy ? t.actions.waits : t.household.accept}
    </button>
  );
}

/** One household in the list: who waits, since when, what the plan gives, and what people have said of it; it is accepted from here. */
export function HouseholdRow({ view, household }: { view: RoundView; household: HouseholdView }): VNode {
  const t = text.value;
  const isChosen = chosen.value?.kind === 'household' && chosen.value.id === household.id;
  const isHere = (chosen.value?.kind === 'site' || chosen.value?.kind === 'dwelling') && chosenSiteId.value !== null && dwellingOf(view, household)?.siteId === chosenSiteId.value;
  const canStep = mayStep.value && isOpen(view);
  return (
    <li class="household-row">
      <button
        type="button" class="row" aria-current={isChosen ? 'true' : undefined} data-here={isHere} onClick={() => choose('household', household.id)} data-id={household.id}
        {...(canStep && { 'aria-keyshortcuts': 'G L', onKeyDown: (event: KeyboardEvent) => pressed(event, view, household) })}
      >
        <span class="row-top">
          <span class="row-name">{household.label}</span>
          <span class="quiet">{t.household.people(household.members)} · {t.household.waited(household.waitingMonths)}</span>
          {household.neededBy !== null && <span class="ds-tag due" data-color="warning">{t.list.due(formatDate(household.neededBy))}</span>}
        </span>
        <span class="row-answer"><Answer view={view} household={household} />{isHere && <span class="quiet"> · {t.list.here}</span>} <MarkTags household={household} /></span>
      </button>
      {canStep && <AcceptButton view={view} household={household} />}
    </li>
  );
}
