import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { RankedPairView } from '../../../server/questions/schemas.ts';
import { text } from '../../state/language.ts';
import { isOpen, mayStep } from '../../state/meeting.ts';
import { JudgedPair, type JudgedPairProps } from '../meeting/judged-pair.tsx';
import { WhyNot } from '../meeting/why-not.tsx';
import { homeName, householdName } from '../meeting/step-sentence.ts';

/** What can be asked about a household and a dwelling while the round is open: what giving it would lead to at once, and what it would take. */
export function PairQuestions({ view, householdId, dwellingId, known }: JudgedPairProps & { readonly known?: RankedPairView }): VNode | null {
  const t = text.value.ranking;
  const isJudged = useSignal(false);
  if (!isOpen(view)) return null;
  return (
    <>
      <div class="pair-questions">
        {mayStep.value && (
          <button type="button" class="link" aria-expanded={isJudged.value} aria-label={t.judgeOf(householdName(view, householdId), homeName(view, dwellingId))} onClick={() => { isJudged.value = !isJudged.value; }}>{t.judge}</button>
        )}
        <WhyNot view={view} question={{ householdId, dwellingId }} known={known} />
      </div>
      {isJudged.value && <JudgedPair view={view} householdId={householdId} dwellingId={dwellingId} isAlone />}
    </>
  );
}
