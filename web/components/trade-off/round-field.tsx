import type { Signal } from '@preact/signals';
import type { VNode } from 'preact';
import type { RoundSummary } from '../../../server/rounds/schemas.ts';
import { formatDate } from '../../format.ts';
import { text } from '../../state/language.ts';

/** The round that is worked on is chosen, the newest to begin with. */
export function RoundField({ rounds, chosen }: { rounds: readonly RoundSummary[]; chosen: Signal<string> }): VNode {
  const t = text.value.tradeOff.form;
  return (
    <div class="ds-field">
      <label class="ds-label" for="bench-round">{t.round}</label>
      <select class="ds-input" id="bench-round" value={chosen.value} onChange={(event) => { chosen.value = event.currentTarget.value; }}>
        {rounds.map(({ id, name, asOf, households }) => <option key={id} value={id}>{t.roundOption(name, formatDate(asOf), households)}</option>)}
      </select>
    </div>
  );
}
