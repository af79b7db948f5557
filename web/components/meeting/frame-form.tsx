import { useSignal } from '@preact/signals';
import type { TargetedSubmitEvent, VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { RoundView } from '../../../server/meeting/schemas.ts';
import { isDay } from '../../registers/days.ts';
import { dateIn, writtenDate } from '../../registers/written-values.ts';
import { text } from '../../state/language.ts';
import { drawer, freezeAgain, underWay } from '../../state/meeting.ts';
import { horizonIn, MOST_DAYS } from '../rounds/new-round.tsx';
import { focusFirstFault, TextField } from '../text-field.tsx';
import { Cancel } from './cancel.tsx';
import { PolicyChoice, useChoosablePolicies } from './policy-choice.tsx';

/** The day, the policy and how far ahead: changed by freezing the round again from the registers. Of one that came from a problem file only the policy can be changed. */
export function FrameForm({ view }: { view: RoundView }): VNode {
  const t = text.value;
  const form = useRef<HTMLFormElement>(null);
  const [day, horizon, policyId] = [useSignal(writtenDate(view.asOf)), useSignal(String(view.horizonDays)), useSignal(view.policy.id)];
  const [isJudged, isWorking] = [useSignal(false), useSignal(false)];
  const choosable = useChoosablePolicies(view);
  const { isFromRegisters } = view;
  const asOf = isFromRegisters ? dateIn(day.value) : view.asOf;
  const horizonDays = isFromRegisters ? horizonIn(horizon.value) : view.horizonDays;
  const dayFault = asOf === null || !isDay(asOf) ? t.rounds.make.dayFault : null;
  const policyFault = choosable?.some(({ id }) => id === policyId.value) === false ? t.meeting.frame.policyFault : null;
  const words = isFromRegisters ? t.meeting.frame : { ...t.meeting.frame, help: t.meeting.frame.fileHelp, button: t.meeting.frame.fileButton, working: t.meeting.frame.fileWorking };
  const freeze = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    isJudged.value = true;
    if (asOf === null || dayFault !== null || horizonDays === null || policyFault !== null) return focusFirstFault(form.current);
    if (isWorking.value || choosable === null || underWay.value.length > 0) return undefined;
    isWorking.value = true;
    if (await freezeAgain(view, { asOf, policyId: policyId.value, horizonDays })) drawer.value = null;
    isWorking.value = false;
    return undefined;
  };
  return (
    <form ref={form} class="frame-form" noValidate onSubmit={(event) => { void freeze(event); }}>
      <h2 class="ds-heading" data-size="2xs" tabIndex={-1} data-first>{words.heading}</h2>
      <p class="frame-help">{words.help}</p>
      {isFromRegisters && (
        <>
          <TextField id="frame-day" label={t.rounds.make.day} help={t.rounds.make.dayHelp} fault={isJudged.value ? dayFault : null} value={day.value} autocomplete="off" onInput={(value) => { day.value = value; }} />
          <TextField id="frame-horizon" label={t.rounds.make.horizon} help={t.rounds.make.days} fault={isJudged.value && horizonDays === null ? t.rounds.make.horizonFault(MOST_DAYS) : null} value={horizon.value} autocomplete="off" onInput={(value) => { horizon.value = value; }} />
        </>
      )}
      <PolicyChoice view={view} choosable={choosable} value={policyId.value} fault={isJudged.value ? policyFault : null} choose={(id) => { policyId.value = id; }} />
      <p class="buttons"><button type="submit" class="ds-button" aria-disabled={isWorking.value}>{isWorking.value ? words.working : words.button}</button><Cancel /></p>
    </form>
  );
}
