import { useSignal } from '@preact/signals';
import type { TargetedSubmitEvent, VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { ListedPolicy } from '../../../server/policies/schemas.ts';
import { createRound } from '../../api/rounds.ts';
import type { RequestError } from '../../api/request.ts';
import { dateIn, writtenDate } from '../../registers/written-values.ts';
import { isDay, today } from '../../registers/days.ts';
import { roundPath } from '../../round-address.ts';
import { go } from '../../state/address.ts';
import { language, text } from '../../state/language.ts';
import { asRequestError } from '../../state/loadable.ts';
import { focusFirstFault, TextField } from '../text-field.tsx';
import { RoundRefused } from './round-refused.tsx';

/** The most days ahead, as the server has it (NewRound in server/rounds/schemas.ts). */
export const MOST_DAYS = 730;
const USUAL_DAYS = '90';
/** The policy that is proposed where nobody has chosen another and the municipality has none of its own in force. */
const USUAL_POLICY = 'roof-first';

/** Days ahead as they are written; null where they are not a number of days that a round can have. */
export function horizonIn(written: string): number | null {
  const days = /^\s*\d{1,3}\s*$/.test(written) ? Number(written) : 0;
  return days >= 1 && days <= MOST_DAYS ? days : null;
}

/** A form that freezes the registers as a round: its day, its policy and how far ahead homes may become free. */
export function NewRound({ policies }: { policies: readonly ListedPolicy[] }): VNode {
  const t = text.value.rounds.make;
  const form = useRef<HTMLFormElement>(null);
  const [day, horizon, policyId] = [useSignal(writtenDate(today())), useSignal(USUAL_DAYS), useSignal((policies.find(({ state }) => state === 'inForce') ?? policies.find(({ id }) => id === USUAL_POLICY))?.id ?? policies[0]?.id ?? '')];
  const [isJudged, isMaking, refused] = [useSignal(false), useSignal(false), useSignal<RequestError | null>(null)];
  const asOf = dateIn(day.value);
  const horizonDays = horizonIn(horizon.value);
  const dayFault = asOf === null || !isDay(asOf) ? t.dayFault : null;
  const make = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    isJudged.value = true;
    if (asOf === null || dayFault !== null || horizonDays === null) return focusFirstFault(form.current);
    [isMaking.value, refused.value] = [true, null];
    try {
      go(roundPath((await createRound({ asOf, policyId: policyId.value, horizonDays })).id));
    } catch (error) {
      refused.value = asRequestError(error);
    }
    isMaking.value = false;
    return undefined;
  };
  return (
    <section class="card" aria-labelledby="new-round">
      <h2 class="ds-heading" data-size="xs" id="new-round">{t.heading}</h2>
      <form class="new-round" ref={form} noValidate onSubmit={(event) => { void make(event); }}>
        <TextField id="round-day" label={t.day} help={t.dayHelp} fault={isJudged.value ? dayFault : null} value={day.value} autocomplete="off" onInput={(value) => { day.value = value; }} />
        <TextField id="round-horizon" label={t.horizon} help={t.days} fault={isJudged.value && horizonDays === null ? t.horizonFault(MOST_DAYS) : null} value={horizon.value} autocomplete="off" onInput={(value) => { horizon.value = value; }} />
        <div class="ds-field">
          <label class="ds-label" for="round-policy">{t.policy}</label>
          <select id="round-policy" class="ds-input" aria-describedby="round-policy-aim" value={policyId.value} onChange={(event) => { policyId.value = event.currentTarget.value; }}>
            {policies.map(({ id, name }) => <option key={id} value={id}>{name[language.value]}</option>)}
          </select>
          <p class="quiet" id="round-policy-aim">{policies.find(({ id }) => id === policyId.value)?.aim[language.value]}</p>
        </div>
        <button type="submit" class="ds-button" disabled={isMaking.value}>{isMaking.value ? t.making : t.button}</button>
        {refused.value !== null && <RoundRefused error={refused.value} faultWords={t.faults} />}
      </form>
    </section>
  );
}
