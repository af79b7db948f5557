import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { StoredProposalView } from '../../../server/replay/schemas.ts';
import { formatClock, formatDayOf } from '../../format.ts';
import { go } from '../../state/address.ts';
import { text } from '../../state/language.ts';
import { comparisonPath } from './comparison-address.ts';

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly value: number;
  readonly proposals: readonly StoredProposalView[];
  readonly onChoose: (number: number) => void;
}

function Choice({ name, label, value, proposals, onChoose }: ChoiceProps): VNode {
  const t = text.value.proposals.proposal;
  return (
    <div class="ds-field">
      <label class="ds-label" for={`compare-${name}`}>{label}</label>
      <select class="ds-input" id={`compare-${name}`} value={String(value)} onChange={(event) => onChoose(Number(event.currentTarget.value))}>
        {proposals.map(({ number, solvedAt }) => <option key={number} value={String(number)}>{`${t.heading(number)}, ${t.at(formatDayOf(solvedAt), formatClock(solvedAt))}`}</option>)}
      </select>
    </div>
  );
}

/** Two proposals of a round are chosen to be compared, the two newest to begin with; nothing where fewer than two can be. */
export function ChooseTwo({ roundId, proposals }: { roundId: string; proposals: readonly StoredProposalView[] }): VNode | null {
  const t = text.value.comparison.choose;
  const comparable = proposals.filter(({ status, erased }) => status !== 'refused' && !erased);
  const a = useSignal(comparable[1]?.number ?? 0);
  const b = useSignal(comparable[0]?.number ?? 0);
  const isSame = useSignal(false);
  if (comparable.length < 2) return null;
  const compare = (event: Event): void => {
    event.preventDefault();
    isSame.value = a.value === b.value;
    if (!isSame.value) go(comparisonPath(roundId, a.value, b.value));
  };
  return (
    <section class="card choose-two" aria-labelledby="choose-two-heading">
      <h2 class="ds-heading" data-size="xs" id="choose-two-heading">{t.heading}</h2>
      <p>{t.help}</p>
      <form onSubmit={compare}>
        <Choice name="a" label={t.first} value={a.value} proposals={comparable} onChoose={(number) => { a.value = number; }} />
        <Choice name="b" label={t.second} value={b.value} proposals={comparable} onChoose={(number) => { b.value = number; }} />
        <button type="submit" class="ds-button" data-variant="secondary">{t.go}</button>
      </form>
      {isSame.value && <p class="ds-validation-message" role="alert">{t.same}</p>}
    </section>
  );
}
