import type { VNode } from 'preact';
import type { RoundView } from '../../../server/meeting/schemas.ts';
import { choose } from '../../state/choice.ts';
import { text } from '../../state/language.ts';
import { homeName, householdName } from '../meeting/step-sentence.ts';
import type { RankedCase } from './use-answer.ts';

interface PairNameProps {
  readonly view: RoundView;
  readonly pair: { readonly householdId: string; readonly dwellingId: string };
  readonly of: RankedCase['kind'];
}

/** The other half of a pair than the one whose case it is, which a press chooses: the dwelling of a household's case, or the household of a dwelling's with its points and the home it has. */
export function PairName({ view, pair: { householdId, dwellingId }, of }: PairNameProps): VNode {
  if (of === 'household') return <button type="button" class="link answer-small" onClick={() => choose('dwelling', dwellingId)}>{homeName(view, dwellingId)}</button>;
  const t = text.value;
  const household = view.households.find(({ id }) => id === householdId);
  const placement = household?.placement ?? null;
  const home = placement === null ? t.meeting.dwelling.without : homeName(view, placement.dwellingId);
  return (
    <>
      <button type="button" class="link answer-small" onClick={() => choose('household', householdId)}>{t.meeting.dwelling.givenTo(householdName(view, householdId))}</button>
      {household !== undefined && <span class="quiet"> · {t.household.points(household.points)} · {home}</span>}
    </>
  );
}
