import type { VNode } from 'preact';
import type { DwellingView, HouseholdView, RoundView } from '../../server/meeting/schemas.ts';
import { daysBetween, formatDate } from '../format.ts';
import { dwellingOf } from '../household-list.ts';
import { letterPath, offersPath } from '../round-address.ts';
import { choose } from '../state/choice.ts';
import { text } from '../state/language.ts';
import { isOpen } from '../state/meeting.ts';
import { may } from '../state/session.ts';
import { MAY } from '../who-may.ts';
import { FollowUpSection } from './follow-up-section.tsx';
import { HouseholdActions } from './meeting/household-actions.tsx';
import { ForbiddenDwellings, PassedOver, SaidOf } from './meeting/said-of.tsx';
import { NeighboursSection } from './neighbours-section.tsx';
import { OtherDwellings } from './other-dwellings.tsx';
import { findingSentences, reasonsSentence } from './rule-sentences.ts';

function Facts({ household }: { household: HouseholdView }): VNode {
  const t = text.value;
  const situation = t.situation[household.situation];
  const facts = [
    t.household.people(household.members), ...(situation === undefined ? [] : [situation]), t.household.waited(household.waitingMonths),
    household.neededBy === null ? t.household.noDue : t.household.due(formatDate(household.neededBy)),
    t.household.needsBedrooms(household.bedroomsMin), t.household.points(household.points),
  ];
  return <p class="facts">{facts.join(' · ')}</p>;
}

function Suggested({ view, household, dwelling }: { view: RoundView; household: HouseholdView; dwelling: DwellingView }): VNode {
  const t = text.value.household;
  const site = view.sites.find((row) => row.id === dwelling.siteId);
  const traits = [t.bedrooms(dwelling.bedrooms), t.rent(dwelling.monthlyRent), ...(dwelling.wheelchair ? [t.wheelchair] : dwelling.stepFree ? [t.stepFree] : [])];
  return (
    <section class="suggested">
      <h3>{isOpen(view) ? t.suggested : text.value.meeting.decided.home}</h3>
      <p class="answer"><button type="button" class="link" onClick={() => choose('dwelling', dwelling.id)}>{dwelling.label}</button></p>
      <p>{household.placement?.by === 'hand' && <>{text.value.meeting.mark.byHand} · </>}{t.moveIn(formatDate(household.placement?.moveIn ?? dwelling.availableFrom))}</p>
      <p class="quiet">{traits.join(' · ')}</p>
      {site !== undefined && <button type="button" class="link" onClick={() => choose('site', site.id)}>{t.showSite(site.name)}</button>}
    </section>
  );
}

function Why({ view, household, dwelling }: { view: RoundView; household: HouseholdView; dwelling: DwellingView }): VNode {
  const t = text.value.household;
  const early = household.neededBy === null || household.placement === null ? null : daysBetween(household.placement.moveIn, household.neededBy);
  const costs = findingSentences(view, household.findings);
  return (
    <section>
      <h3>{t.why}</h3>
      <ul class="sentences good">
        <li>{t.priority(household.points)}</li>
        {household.placement?.override === null && <li>{t.allHard}</li>}
        {household.bedroomsMin > 0 && dwelling.bedrooms >= household.bedroomsMin && <li>{t.fitsBedrooms(dwelling.bedrooms, household.bedroomsMin)}</li>}
        {early !== null && early >= 0 && <li>{t.inTime(early)}</li>}
      </ul>
      <h4>{t.costs}</h4>
      {costs.length === 0 ? <p>{t.noCosts}</p> : <ul class="sentences bad">{costs.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>}
    </section>
  );
}

function WithoutHome({ view, household }: { view: RoundView; household: HouseholdView }): VNode {
  const t = text.value.household;
  const others = household.findings.filter((finding) => finding.ruleId !== 'unplaced');
  return (
    <section class="suggested" data-none>
      <h3>{t.noHome}</h3>
      <p>{reasonsSentence(view, household.reasons ?? [])}</p>
      {others.length > 0 && <><h4>{t.alsoCosts}</h4><ul class="sentences bad">{findingSentences(view, others).map((sentence) => <li key={sentence}>{sentence}</li>)}</ul></>}
    </section>
  );
}

/** When the round is decided: the way to the letter, and to the offers. */
function Letter({ view, household }: { view: RoundView; household: HouseholdView }): VNode {
  const t = text.value.meeting.decided;
  return (
    <p class="buttons">
      {may(MAY.writeLetters) && <a class="ds-link" href={letterPath(view.id, household.id)}>{t.letter}</a>}
      {household.placement !== null && <a class="ds-link" href={offersPath(view.id)}>{t.offer}</a>}
    </p>
  );
}

/** Everything about one household: what can be done with it, the home suggested, why, what it does to the neighbours and the team, or why there is none. */
export function HouseholdPanel({ view, household }: { view: RoundView; household: HouseholdView }): VNode {
  const t = text.value.household;
  const dwelling = dwellingOf(view, household);
  const site = view.sites.find((row) => row.id === dwelling?.siteId);
  const isDecided = !isOpen(view);
  return (
    <>
      <h2 id="panel-heading" class="ds-heading" data-size="xs">{t.heading(household.label)}</h2>
      <Facts household={household} />
      <SaidOf view={view} household={household} />
      {view.proposal === null && <p>{t.noProposal}</p>}
      {isDecided && <Letter view={view} household={household} />}
      {view.proposal !== null && dwelling === undefined && household.reasons !== null && <WithoutHome view={view} household={household} />}
      {dwelling !== undefined && <Suggested view={view} household={household} dwelling={dwelling} />}
      <HouseholdActions view={view} household={household} />
      <PassedOver view={view} household={household} />
      {dwelling !== undefined && <Why view={view} household={household} dwelling={dwelling} />}
      {site !== undefined && <NeighboursSection view={view} site={site} />}
      <FollowUpSection view={view} household={household} />
      <ForbiddenDwellings view={view} household={household} />
      {view.proposal !== null && household.mark?.kind !== 'leftOpen' && household.mark?.kind !== 'declined' && <OtherDwellings view={view} household={household} />}
    </>
  );
}
