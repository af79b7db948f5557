import { useSignal } from '@preact/signals';
import type { TargetedSubmitEvent, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { RoundView } from '../../../server/meeting/schemas.ts';
import type { ListedPolicy } from '../../../server/policies/schemas.ts';
import { readPolicies } from '../../api/policies.ts';
import { isDay } from '../../registers/days.ts';
import { dateIn, writtenDate } from '../../registers/written-values.ts';
import { language, text } from '../../state/language.ts';
import { load, type Loadable } from '../../state/loadable.ts';
import { drawer, freezeAgain, underWay } from '../../state/meeting.ts';
import { horizonIn, MOST_DAYS } from '../rounds/new-round.tsx';
import { focusFirstFault, TextField } from '../text-field.tsx';
import { Cancel } from './cancel.tsx';

/** The day, the policy and how far ahead: changed by freezing the round again from the registers. */
export function FrameForm({ view }: { view: RoundView }): VNode {
  const t = text.value;
  const form = useRef<HTMLFormElement>(null);
  const policies = useSignal<Loadable<readonly Pick<ListedPolicy, 'id' | 'name'>[]>>({ state: 'loading' });
  const [day, horizon, policyId] = [useSignal(writtenDate(view.asOf)), useSignal(String(view.horizonDays)), useSignal(view.policy.id)];
  const [isJudged, isWorking] = [useSignal(false), useSignal(false)];
  useEffect(() => { void load(policies, readPolicies()); }, []);
  const asOf = dateIn(day.value);
  const horizonDays = horizonIn(horizon.value);
  const dayFault = asOf === null || !isDay(asOf) ? t.rounds.make.dayFault : null;
  const known = policies.value.state === 'ready' ? policies.value.value : [];
  const options = known.some(({ id }) => id === view.policy.id) ? known : [{ id: view.policy.id, name: view.policy.name }, ...known];
  const freeze = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    isJudged.value = true;
    if (asOf === null || dayFault !== null || horizonDays === null) return focusFirstFault(form.current);
    if (isWorking.value || underWay.value.length > 0) return undefined;
    isWorking.value = true;
    if (await freezeAgain(view, { asOf, policyId: policyId.value, horizonDays })) drawer.value = null;
    isWorking.value = false;
    return undefined;
  };
  return (
    <form ref={form} class="frame-form" noValidate onSubmit={(event) => { void freeze(event); }}>
      <h2 class="ds-heading" data-size="2xs" tabIndex={-1} data-first>{t.meeting.frame.heading}</h2>
      <p class="frame-help">{t.meeting.frame.help}</p>
      <TextField id="frame-day" label={t.rounds.make.day} help={t.rounds.make.dayHelp} fault={isJudged.value ? dayFault : null} value={day.value} autocomplete="off" onInput={(value) => { day.value = value; }} />
      <TextField id="frame-horizon" label={t.rounds.make.horizon} help={t.rounds.make.days} fault={isJudged.value && horizonDays === null ? t.rounds.make.horizonFault(MOST_DAYS) : null} value={horizon.value} autocomplete="off" onInput={(value) => { horizon.value = value; }} />
      <div class="ds-field">
        <label class="ds-label" for="frame-policy">{t.rounds.make.policy}</label>
        <select id="frame-policy" class="ds-input" value={policyId.value} onChange={(event) => { policyId.value = event.currentTarget.value; }}>
          {options.map(({ id, name }) => <option key={id} value={id}>{name[language.value]}</option>)}
        </select>
      </div>
      <p class="buttons"><button type="submit" class="ds-button" aria-disabled={isWorking.value}>{isWorking.value ? t.meeting.frame.working : t.meeting.frame.button}</button><Cancel /></p>
    </form>
  );
}
