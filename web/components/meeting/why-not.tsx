import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { RoundView } from '../../../server/meeting/schemas.ts';
import type { WhyNotView } from '../../../server/questions/schemas.ts';
import { askWhyNot } from '../../api/questions.ts';
import { text } from '../../state/language.ts';
import { load, type Loadable } from '../../state/loadable.ts';
import { isOpen } from '../../state/meeting.ts';
import { requestText } from '../request-text.ts';
import { ruleText } from '../rule-sentences.ts';
import { MovedRows } from './moved-list.tsx';
import { homeName } from './step-sentence.ts';
import { LevelChanges } from './verdict-report.tsx';

interface Asked {
  readonly view: RoundView;
  readonly householdId: string;
  readonly dwellingId: string;
}

function Found({ view, answer }: { view: RoundView; answer: Extract<WhyNotView, { kind: 'answer' }> }): VNode {
  const t = text.value.whyNot;
  const levels = answer.levels.map(({ level, before, after }) => ({ level, penalty: after - before }));
  return (
    <>
      {answer.moved.length === 0 ? <p>{t.alone}</p> : <><p>{t.moved}</p><MovedRows view={view} moved={answer.moved} told={t.change} /></>}
      {answer.teamChanges > 0 && <p>{t.teams(answer.teamChanges)}</p>}
      {levels.some(({ penalty }) => penalty !== 0) ? <><p>{t.levels}</p><LevelChanges view={view} levels={levels} /></> : <p>{t.same}</p>}
      <p class="quiet">{t.aside}</p>
      <p class="quiet">{answer.isProved ? t.proved : answer.areChangesProved ? t.fewest : t.unproved}</p>
    </>
  );
}

function Report({ view, answer }: { view: RoundView; answer: WhyNotView }): VNode {
  const t = text.value.whyNot;
  if (answer.kind === 'none') return <p>{t.none}</p>;
  if (answer.kind === 'answer') return <Found view={view} answer={answer} />;
  if (answer.ruleIds.length === 0) return <p>{t.impossibleTogether}</p>;
  return (
    <>
      <p>{t.impossible}</p>
      <ul class="bullets">{answer.ruleIds.map((ruleId) => <li key={ruleId}>{ruleText(ruleId)?.obstacle ?? ruleId}</li>)}</ul>
    </>
  );
}

/** Why not that one: a button that has the best round with the household there worked out, and what came of it. Nothing is changed by it. */
export function WhyNot({ view, householdId, dwellingId }: Asked): VNode | null {
  const t = text.value.whyNot;
  const answer = useSignal<Loadable<WhyNotView> | null>(null);
  if (!isOpen(view)) return null;
  const now = answer.value;
  const ask = (): void => {
    answer.value = { state: 'loading' };
    void load(answer as Parameters<typeof load<WhyNotView>>[0], askWhyNot(view.id, { householdId, dwellingId }));
  };
  return (
    <div class="why-not" aria-live="polite" aria-busy={now?.state === 'loading'}>
      {now?.state !== 'loading' && now?.state !== 'ready' && <button type="button" class="link" aria-label={t.askOf(homeName(view, dwellingId))} onClick={ask}>{t.ask}</button>}
      {now?.state === 'loading' && <p>{t.solving} <span class="quiet">{t.help}</span></p>}
      {now?.state === 'failed' && <p>{requestText(now.error)}</p>}
      {now?.state === 'ready' && <><h4>{t.heading}</h4><Report view={view} answer={now.value} /></>}
    </div>
  );
}
