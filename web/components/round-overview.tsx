import type { VNode } from 'preact';
import type { HouseholdView, RoundView } from '../../server/meeting/schemas.ts';
import { formatDate } from '../format.ts';
import { choose, householdFilter, householdOrder, listKind } from '../state/choice.ts';
import { text } from '../state/language.ts';
import { isPossible, orderedReasons, ruleText } from './rule-sentences.ts';
import { TeamTimes } from './team-time.tsx';

const SHOWN_FIRST = 6;

/** Whether at least one free dwelling suits the household, though it did not get it. */
const hadSuitable = (household: HouseholdView): boolean => household.reasons?.some(isPossible) ?? false;

function WhyNot({ view }: { view: RoundView }): VNode | null {
  const t = text.value.overview;
  const without = view.households.filter((household) => household.placement === null);
  if (without.length === 0) return null;
  const suited = without.filter(hadSuitable).length;
  const unsuited = without.filter((household) => !hadSuitable(household));
  return (
    <section>
      <h3>{t.whyNot}</h3>
      {suited > 0 && <p>{t.suited(suited)}</p>}
      {unsuited.length > 0 && <p>{t.notSuited(unsuited.length)}</p>}
      <ul class="urgent">
        {unsuited.map((household) => (
          <li key={household.id}>
            <button type="button" class="link" onClick={() => choose('household', household.id)}>{household.label}</button>{' '}
            <span class="quiet">{orderedReasons(household.reasons ?? []).slice(0, 2).map(({ ruleId }) => ruleText(ruleId)?.obstacle ?? ruleId).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Urgent({ rows }: { rows: readonly HouseholdView[] }): VNode {
  const t = text.value;
  const showAll = (): void => { listKind.value = 'households'; householdFilter.value = 'unplaced'; householdOrder.value = 'deadline'; };
  return (
    <ul class="urgent">
      {rows.slice(0, SHOWN_FIRST).map((household) => (
        <li key={household.id}>
          <button type="button" class="link" onClick={() => choose('household', household.id)}>{household.label}</button>{' '}
          <span class="quiet">{t.household.due(formatDate(household.neededBy ?? ''))} · {t.household.people(household.members)}</span>
        </li>
      ))}
      {rows.length > SHOWN_FIRST && <li><button type="button" class="link" onClick={showAll}>{t.overview.more(rows.length - SHOWN_FIRST)}</button></li>}
    </ul>
  );
}

/** The whole round when nothing is chosen: who to look at first, and why some are left without a home. */
export function RoundOverview({ view }: { view: RoundView }): VNode {
  const t = text.value.overview;
  const urgent = view.households
    .filter((household) => household.neededBy !== null && household.placement === null)
    .sort((a, b) => (a.neededBy ?? '').localeCompare(b.neededBy ?? ''));
  const freeLeft = view.dwellings.filter((dwelling) => dwelling.householdId === null);
  return (
    <>
      <h2 id="panel-heading" class="ds-heading" data-size="xs">{t.heading}</h2>
      <p class="facts">{t.help}</p>
      {view.proposal === null ? <p>{text.value.household.noProposal}</p> : (
        <>
          <p>{t.placed(view.proposal.placed)} {t.freeLeft(freeLeft.length)}</p>
          <ul class="urgent">
            {freeLeft.map((dwelling) => <li key={dwelling.id}><button type="button" class="link" onClick={() => choose('site', dwelling.siteId)}>{dwelling.label}</button></li>)}
          </ul>
          <section><h3>{t.first}</h3>{urgent.length === 0 ? <p>{t.firstNone}</p> : <Urgent rows={urgent} />}</section>
          <WhyNot view={view} />
        </>
      )}
      <TeamTimes view={view} />
    </>
  );
}
