import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { DwellingExplanation, Explanation } from '../../solver/index.ts';
import type { HouseholdView, RoundView } from '../../server/meeting/schemas.ts';
import { RequestError } from '../api/request.ts';
import { readExplanation } from '../api/rounds.ts';
import { choose } from '../state/choice.ts';
import { text } from '../state/language.ts';
import type { Loadable } from '../state/loadable.ts';
import { WhyNot } from './meeting/why-not.tsx';
import { requestText } from './request-text.ts';
import { ruleText } from './rule-sentences.ts';

function Verdict({ view, dwelling }: { view: RoundView; dwelling: DwellingExplanation }): VNode {
  const t = text.value.others;
  const occupant = view.households.find((household) => household.id === dwelling.occupantId);
  if (dwelling.verdict === 'chosen') return <strong>{t.suggested}</strong>;
  if (dwelling.verdict === 'free') return <>{t.free}</>;
  if (dwelling.verdict === 'taken' && occupant !== undefined) {
    return <>{t.taken} <button type="button" class="link" onClick={() => choose('household', occupant.id)}>{occupant.label}</button></>;
  }
  return <>{dwelling.ruleIds.map((ruleId) => ruleText(ruleId)?.obstacle ?? ruleId).join(' · ')}</>;
}

function Answer({ view, household, explanation }: { view: RoundView; household: HouseholdView; explanation: Explanation }): VNode {
  const labels = new Map(view.dwellings.map((dwelling) => [dwelling.id, dwelling.label]));
  return (
    <ul class="dwellings">
      {explanation.dwellings.map((dwelling) => (
        <li key={dwelling.dwellingId} data-verdict={dwelling.verdict}>
          <p class="answer-small">{labels.get(dwelling.dwellingId) ?? dwelling.dwellingId}</p>
          <p class="quiet"><Verdict view={view} dwelling={dwelling} /></p>
          {dwelling.verdict !== 'chosen' && <WhyNot key={view.version} view={view} householdId={household.id} dwellingId={dwelling.dwellingId} />}
        </li>
      ))}
    </ul>
  );
}

async function explanationOf(roundId: string, householdId: string): Promise<Loadable<Explanation>> {
  try {
    return { state: 'ready', value: await readExplanation(roundId, householdId) };
  } catch (error) {
    if (error instanceof RequestError) return { state: 'failed', error };
    throw error;
  }
}

function Looked({ view, household }: { view: RoundView; household: HouseholdView }): VNode {
  const t = text.value.others;
  const [answer, setAnswer] = useState<Loadable<Explanation>>({ state: 'loading' });
  useEffect(() => {
    let here = true;
    const ask = async (): Promise<void> => {
      const found = await explanationOf(view.id, household.id);
      if (here) setAnswer(found);
    };
    void ask();
    return () => { here = false; };
  }, [view, household.id]);
  if (answer.state === 'loading') return <p role="status">{t.loading}</p>;
  if (answer.state === 'failed') return <p role="alert">{t.failed} {requestText(answer.error)}</p>;
  return <Answer view={view} household={household} explanation={answer.value} />;
}

/** Every free dwelling as this household might have it: what is in the way, or who got it. Asked for only when opened. */
export function OtherDwellings({ view, household }: { view: RoundView; household: HouseholdView }): VNode {
  const t = text.value.others;
  const [open, setOpen] = useState(false);
  return (
    <section>
      <details class="others" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary><h3>{t.heading}</h3></summary>
        {open && <Looked view={view} household={household} />}
      </details>
    </section>
  );
}
