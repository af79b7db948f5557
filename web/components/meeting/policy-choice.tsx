import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { RoundView } from '../../../server/meeting/schemas.ts';
import type { ListedPolicy } from '../../../server/policies/schemas.ts';
import { readEveryPolicy } from '../../api/policies.ts';
import { choosablePolicies } from '../../choosable-policies.ts';
import { language, text } from '../../state/language.ts';
import { load, type Loadable } from '../../state/loadable.ts';

type Option = Pick<ListedPolicy, 'id' | 'name' | 'state'>;

const ownOf = ({ isFromRegisters, policy }: RoundView): readonly Option[] => (isFromRegisters ? [{ ...policy, state: 'inForce' }] : []);

/** What a round can be frozen again under, fetched when the form opens: null until then, and its own policy alone where nothing could be fetched. */
export function useChoosablePolicies(view: RoundView): readonly Option[] | null {
  const policies = useSignal<Loadable<readonly Option[]>>({ state: 'loading' });
  useEffect(() => { void load(policies, readEveryPolicy()); }, []);
  const now = policies.value;
  return now.state === 'ready' ? choosablePolicies(view, now.value) : now.state === 'failed' ? ownOf(view) : null;
}

interface PolicyChoiceProps {
  readonly view: RoundView;
  /** What it can be frozen again under; null while that is fetched. */
  readonly choosable: readonly Option[] | null;
  /** What is chosen; where it cannot be frozen under that, nothing is. */
  readonly value: string;
  readonly fault: string | null;
  choose(id: string): void;
}

/** The policy that a round is to be frozen again under. Where it cannot be its own, another must be chosen. */
export function PolicyChoice({ view, choosable, value, fault, choose }: PolicyChoiceProps): VNode {
  const t = text.value;
  const options = choosable ?? ownOf(view);
  const chosen = options.some(({ id }) => id === value) ? value : '';
  return (
    <div class="ds-field">
      <label class="ds-label" for="frame-policy">{t.rounds.make.policy}</label>
      <select id="frame-policy" class="ds-input" value={chosen} aria-invalid={fault !== null} {...(fault !== null && { 'aria-describedby': 'frame-policy-fault' })} onChange={(event) => choose(event.currentTarget.value)}>
        {chosen === '' && <option value="">{t.meeting.frame.choosePolicy}</option>}
        {options.map(({ id, name }) => <option key={id} value={id}>{name[language.value]}</option>)}
      </select>
      {fault !== null && <p class="ds-validation-message" id="frame-policy-fault">{fault}</p>}
    </div>
  );
}
