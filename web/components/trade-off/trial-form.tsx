import { useSignal, type Signal } from '@preact/signals';
import type { TargetedSubmitEvent, VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { ListedPolicy } from '../../../server/policies/schemas.ts';
import type { BenchView } from '../../../server/policy-trial/schemas.ts';
import type { RoundSummary } from '../../../server/rounds/schemas.ts';
import type { RequestError } from '../../api/request.ts';
import { askStudy } from '../../api/studies.ts';
import { POLICY_TRIAL } from '../../api/trade-off.ts';
import { POLICY_TRIAL_PATH } from '../../policy-address.ts';
import { go } from '../../state/address.ts';
import { language, text } from '../../state/language.ts';
import { asRequestError } from '../../state/loadable.ts';
import { requestText } from '../request-text.ts';
import { focusFirstFault } from '../text-field.tsx';
import { EffortFields } from './effort-fields.tsx';
import { effortIn, usualEffort } from './effort.ts';
import { RoundField } from './round-field.tsx';

interface PolicyFieldProps {
  readonly side: 'a' | 'b';
  readonly policies: readonly ListedPolicy[];
  readonly chosen: Signal<string>;
  readonly fault: string | null;
}

/** One of the two policies is chosen, with what it is for under it. */
function PolicyField({ side, policies, chosen, fault }: PolicyFieldProps): VNode {
  const t = text.value.tradeOff.trial;
  const stateOf = ({ state }: ListedPolicy): string => (state === 'shipped' ? ` (${t.shipped})` : state === 'draft' ? ` (${t.draft})` : '');
  return (
    <div class="ds-field">
      <label class="ds-label" for={`trial-${side}`}>{t[side]}</label>
      <select class="ds-input" id={`trial-${side}`} value={chosen.value} aria-invalid={fault !== null} aria-describedby={`trial-${side}-aim`} onChange={(event) => { chosen.value = event.currentTarget.value; }}>
        {policies.map((policy) => <option key={policy.id} value={policy.id}>{policy.name[language.value]}{stateOf(policy)}</option>)}
      </select>
      <p class="quiet" id={`trial-${side}-aim`}>{policies.find(({ id }) => id === chosen.value)?.aim[language.value]}</p>
      {fault !== null && <p class="ds-validation-message" role="alert">{fault}</p>}
    </div>
  );
}

/** A form that begins a trial: the round, the two policies, and how each answer is looked for. */
export function TrialForm({ rounds, policies, bench }: { rounds: readonly RoundSummary[]; policies: readonly ListedPolicy[]; bench: BenchView }): VNode {
  const t = text.value.tradeOff;
  const form = useRef<HTMLFormElement>(null);
  const [roundId, effort] = [useSignal(rounds[0]?.id ?? ''), useSignal(usualEffort(bench))];
  const [a, b] = [useSignal(policies[0]?.id ?? ''), useSignal(policies[1]?.id ?? '')];
  const [isJudged, isStarting, refused] = [useSignal(false), useSignal(false), useSignal<RequestError | null>(null)];
  const read = effortIn(effort.value);
  const isSame = a.value === b.value;
  const start = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    isJudged.value = true;
    if (isSame || read === null) return focusFirstFault(form.current);
    [isStarting.value, refused.value] = [true, null];
    try {
      go(`${POLICY_TRIAL_PATH}/${(await askStudy(POLICY_TRIAL, { roundId: roundId.value, a: a.value, b: b.value, ...read })).id}`);
    } catch (error) {
      refused.value = asRequestError(error);
    }
    isStarting.value = false;
    return undefined;
  };
  return (
    <section class="card" aria-labelledby="new-trial">
      <h2 class="ds-heading" data-size="xs" id="new-trial">{t.trial.heading}</h2>
      {rounds.length === 0 ? <p>{t.form.noRounds}</p> : (
        <form class="trade-off-form" ref={form} noValidate onSubmit={(event) => { void start(event); }}>
          <RoundField rounds={rounds} chosen={roundId} />
          <div class="trade-off-fields">
            <PolicyField side="a" policies={policies} chosen={a} fault={null} />
            <PolicyField side="b" policies={policies} chosen={b} fault={isJudged.value && isSame ? t.trial.same : null} />
          </div>
          <EffortFields bench={bench} effort={effort} isJudged={isJudged.value} />
          <button type="submit" class="ds-button" disabled={isStarting.value}>{isStarting.value ? t.form.starting : t.form.start}</button>
          {refused.value !== null && <p class="ds-alert" data-color="danger" role="alert">{t.form.failed} {requestText(refused.value)}</p>}
        </form>
      )}
    </section>
  );
}
