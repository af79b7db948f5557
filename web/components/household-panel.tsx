import type { VNode } from 'preact';
import type { DwellingView, HouseholdView, RoundView } from '../../server/meeting/schemas.ts';
import { formatDate } from '../format.ts';
import { dwellingOf } from '../household-list.ts';
import { letterPath, offersPath } from '../round-address.ts';
import { choose } from '../state/choice.ts';
import { text } from '../state/language.ts';
import { isOpen, openForm } from '../state/meeting.ts';
import { may } from '../state/session.ts';
import { MAY } from '../who-may.ts';
import { FollowUpSection } from './follow-up-section.tsx';
import { AmongEquals } from './meeting/among-equals.tsx';
import { HouseholdActions } from './meeting/household-actions.tsx';
import { ForbiddenDwellings, PassedOver, SaidOf } from './meeting/said-of.tsx';
import { WhyNot } from './meeting/why-not.tsx';
import { NeighboursSection } from './neighbours-section.tsx';
import { HouseholdHelp } from './questions/help.tsx';
import { Sums } from './questions/policy-points.tsx';
import { Ranking } from './questions/ranking.tsx';
import { useRanking } from './questions/use-answer.ts';
import { WhyThis } from './questions/why-this.tsx';
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

function WithoutHome({ view, household }: { view: RoundView; household: HouseholdView }): VNode {
  const t = text.value.household;
  const others = household.findings.filter((finding) => finding.ruleId !== 'unplaced');
  return (
    <section class="suggested" data-none>
      <h3>{t.noHome}</h3>
      <p>{reasonsSentence(view, household.reasons ?? [])}</p>
      <Sums view={view} findings={household.findings} />
      {others.length > 0 && <><h4>{t.alsoCosts}</h4><ul class="sentences bad">{findingSentences(view, others).map((sentence) => <li key={sentence}>{sentence}</li>)}</ul></>}
      <WhyNot view={view} question={{ householdId: household.id }} />
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

/** Whether the ways that a household could be housed can be asked for: there is a proposal, and the household takes part. */
const isRanked = (view: RoundView, { mark }: HouseholdView): boolean => view.proposal !== null && mark?.kind !== 'leftOpen' && mark?.kind !== 'declined';

/** Everything about one household: what can be done with it, the home suggested, why, what it does to the neighbours and the team, or why there is none; and the dwellings in order. */
export function HouseholdPanel({ view, household }: { view: RoundView; household: HouseholdView }): VNode {
  const t = text.value.household;
  const dwelling = dwellingOf(view, household);
  const site = view.sites.find((row) => row.id === dwelling?.siteId);
  const isDecided = !isOpen(view);
  const ranking = useRanking(view, { kind: 'household', id: household.id }, isRanked(view, household));
  // the form that gives another dwelling has a list of its own
  const isReplaced = openForm.value?.kind === 'replace' && openForm.value.id === household.id;
  return (
    <>
      <h2 id="panel-heading" class="ds-heading" data-size="xs">{t.heading(household.label)}</h2>
      <Facts household={household} />
      <SaidOf view={view} household={household} />
      <AmongEquals view={view} household={household} />
      {view.proposal === null && <p>{t.noProposal}</p>}
      {isDecided && <Letter view={view} household={household} />}
      {view.proposal !== null && dwelling === undefined && household.reasons !== null && <WithoutHome view={view} household={household} />}
      {dwelling !== undefined && <Suggested view={view} household={household} dwelling={dwelling} />}
      <HouseholdActions view={view} household={household} />
      <PassedOver view={view} household={household} />
      {dwelling !== undefined && <WhyThis view={view} household={household} dwelling={dwelling} answer={ranking} />}
      <HouseholdHelp view={view} household={household} />
      {site !== undefined && <NeighboursSection view={view} site={site} />}
      <FollowUpSection view={view} household={household} />
      <ForbiddenDwellings view={view} household={household} />
      {isRanked(view, household) && !isReplaced && <Ranking view={view} answer={ranking} of="household" />}
    </>
  );
}
