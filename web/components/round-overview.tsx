import type { VNode } from 'preact';
import type { HouseholdView, RoundView } from '../../server/rounds/schemas.ts';
import { formatDate } from '../format.ts';
import { choose, householdFilter, householdOrder, listKind } from '../state/choice.ts';
import { text } from '../state/language.ts';
import { ruleText } from './rule-sentences.ts';

const SHOWN_FIRST = 6;

/** How many households without a dwelling meet each reason, the commonest first. */
function commonReasons(view: RoundView): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const household of view.households) {
    for (const { ruleId } of household.reasons ?? []) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
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
  const reasons = commonReasons(view);
  const freeLeft = view.dwellings.filter((dwelling) => dwelling.householdId === null).length;
  const most = Math.max(1, ...reasons.map(([, count]) => count));
  return (
    <>
      <h2 id="panel-heading" class="ds-heading" data-size="xs">{t.heading}</h2>
      <p class="facts">{t.help}</p>
      {view.proposal === null ? <p>{text.value.household.noProposal}</p> : (
        <>
          <p>{t.freeLeft(freeLeft)}</p>
          <section><h3>{t.first}</h3>{urgent.length === 0 ? <p>{t.firstNone}</p> : <Urgent rows={urgent} />}</section>
          {reasons.length > 0 && (
            <section>
              <h3>{t.whyNot}</h3>
              <p class="quiet">{t.whyNotHelp}</p>
              <ul class="reason-bars">
                {reasons.map(([ruleId, count]) => (
                  <li key={ruleId}>
                    <span>{ruleText(ruleId)?.name ?? ruleId}</span><span class="reason-count">{count}</span>
                    <span class="reason-bar" aria-hidden="true"><span style={{ width: `${(count / most) * 100}%` }} /></span>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </>
  );
}
