import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { RoundView } from '../../../server/meeting/schemas.ts';
import type { RankedPairView, RankingView } from '../../../server/questions/schemas.ts';
import { text } from '../../state/language.ts';
import { isOpen } from '../../state/meeting.ts';
import { Effect, Proof } from './effect.tsx';
import { PairName } from './pair-name.tsx';
import { PairQuestions } from './pair-questions.tsx';
import { QuestionState } from './question-state.tsx';
import { RuledOut } from './ruled-out.tsx';
import type { Answer, RankedCase } from './use-answer.ts';

/** How many are told of before the reader asks for the rest. */
const FIRST = 3;

interface RankingProps {
  readonly view: RoundView;
  readonly answer: Answer<RankingView>;
  readonly of: RankedCase['kind'];
}

function Row({ view, pair, of }: { view: RoundView; pair: RankedPairView; of: RankedCase['kind'] }): VNode {
  const verdict = pair.isOwn ? 'chosen' : pair.occupantId === null ? 'free' : 'taken';
  return (
    <li data-verdict={verdict}>
      <p><PairName view={view} pair={pair} of={of} /> {pair.isOwn ? <strong>· {text.value.ranking.own}</strong> : <Proof pair={pair} />}</p>
      {!pair.isOwn && <Effect view={view} pair={pair} />}
      {!pair.isOwn && <PairQuestions view={view} householdId={pair.householdId} dwellingId={pair.dwellingId} known={pair} />}
    </li>
  );
}

/** How many of the others there are that no rule is in the way of. */
function fitsText({ ranked, ruledOut }: RankingView, of: RankedCase['kind']): string {
  const others = ranked.filter(({ isOwn }) => !isOwn).length;
  return text.value.ranking.fits[of](others, others + ruledOut.length, ranked.length - others);
}

function Ranked({ view, ranking, of }: { view: RoundView; ranking: RankingView; of: RankedCase['kind'] }): VNode {
  const t = text.value.ranking;
  const isWhole = useSignal(false);
  const { ranked, ruledOut } = ranking;
  const shown = isWhole.value ? ranked : ranked.slice(0, FIRST);
  return (
    <>
      {ranked.length > 0 && <p class="quiet">{t.order} {t.key} {isOpen(view) && t.askForMore}</p>}
      <ol class="ranked">{shown.map((pair) => <Row key={pair.householdId + pair.dwellingId} view={view} pair={pair} of={of} />)}</ol>
      {ranked.length > FIRST && <button type="button" class="ds-button" data-variant="tertiary" aria-expanded={isWhole.value} onClick={() => { isWhole.value = !isWhole.value; }}>{isWhole.value ? t.fewer : t.all[of](ranked.length)}</button>}
      <RuledOut view={view} pairs={ruledOut} of={of} />
    </>
  );
}

/** One case at once: the dwellings in order for a household, or the households in order for a dwelling, the best for everybody first; then those that rules keep from it. */
export function Ranking({ view, answer, of }: RankingProps): VNode {
  const t = text.value.ranking;
  const { now } = answer;
  return (
    <section class="ranking" aria-busy={now?.state === 'loading'}>
      <h3>{t.heading[of]}</h3>
      <div aria-live="polite">
        <QuestionState answer={answer} waiting={t.waiting[of]} />
        {now?.state === 'ready' && <p>{fitsText(now.value, of)}</p>}
      </div>
      {now?.state === 'ready' && <Ranked view={view} ranking={now.value} of={of} />}
    </section>
  );
}
