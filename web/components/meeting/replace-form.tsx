import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { DwellingExplanation, Explanation } from '../../../solver/index.ts';
import type { HouseholdView, RoundView } from '../../../server/meeting/schemas.ts';
import { readExplanation } from '../../api/rounds.ts';
import { text } from '../../state/language.ts';
import { load, type Loadable } from '../../state/loadable.ts';
import { openForm } from '../../state/meeting.ts';
import { requestText } from '../request-text.ts';
import { ruleText } from '../rule-sentences.ts';
import { JudgedPair } from './judged-pair.tsx';
import { homeName } from './step-sentence.ts';

/** How a dwelling stands to the household, in a few words. */
function standing(view: RoundView, household: HouseholdView, row: DwellingExplanation): string {
  const t = text.value.meeting;
  const held = view.dwellings.find(({ id }) => id === row.dwellingId)?.held;
  const forbidden = household.forbidden.find(({ dwellingId }) => dwellingId === row.dwellingId);
  const occupant = view.households.find(({ placement }) => placement?.dwellingId === row.dwellingId);
  if (forbidden !== undefined) return t.replace.forbidden(forbidden.reason);
  if (held) return t.replace.held(held);
  if (occupant?.id === household.id) return t.replace.here;
  if (occupant !== undefined && occupant.mark !== null) return t.replace.kept(occupant.label, t.mark[occupant.mark.kind].toLowerCase());
  if (row.ruleIds.length > 0) return row.ruleIds.map((ruleId) => ruleText(ruleId)?.obstacle ?? ruleId).join(' · ');
  return occupant === undefined ? t.replace.fits : t.replace.taken(occupant.label);
}

function Choices({ view, household, explanation }: { view: RoundView; household: HouseholdView; explanation: Explanation }): VNode {
  const chosenId = useSignal<string | null>(null);
  const others = explanation.dwellings.filter(({ dwellingId }) => dwellingId !== household.placement?.dwellingId);
  return (
    <ul class="dwellings choices">
      {others.map((row) => {
        const isChosen = chosenId.value === row.dwellingId;
        return (
          <li key={row.dwellingId} data-verdict={row.verdict}>
            <button type="button" class="choice" aria-expanded={isChosen} onClick={() => { chosenId.value = isChosen ? null : row.dwellingId; }}>
              <span class="answer-small">{homeName(view, row.dwellingId)}</span>
              <span class="quiet">{standing(view, household, row)}</span>
            </button>
            {isChosen && <JudgedPair view={view} householdId={household.id} dwellingId={row.dwellingId} />}
          </li>
        );
      })}
    </ul>
  );
}

/** The dwellings that a household could have instead; choosing one shows at once what would follow. */
export function ReplaceForm({ view, household }: { view: RoundView; household: HouseholdView }): VNode {
  const t = text.value.meeting;
  const answer = useSignal<Loadable<Explanation>>({ state: 'loading' });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => { heading.current?.focus(); }, []);
  useEffect(() => { void load(answer, readExplanation(view.id, household.id)); }, [view.id, view.version, household.id]);
  const now = answer.value;
  return (
    <section class="replace">
      <div class="replace-head">
        <h3 tabIndex={-1} ref={heading}>{household.placement === null ? t.replace.headingFirst : t.replace.heading}</h3>
        <button type="button" class="ds-button" data-variant="tertiary" onClick={() => { openForm.value = null; }}>{t.cancel}</button>
      </div>
      {now.state === 'loading' && <p role="status">{t.replace.loading}</p>}
      {now.state === 'failed' && <p role="alert">{t.replace.failed} {requestText(now.error)}</p>}
      {now.state === 'ready' && <Choices view={view} household={household} explanation={now.value} />}
    </section>
  );
}
