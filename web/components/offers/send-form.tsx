import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { OfferView } from '../../../server/offers/schemas.ts';
import type { Terms } from '../../../server/terms/schemas.ts';
import { sendOffers } from '../../api/offers.ts';
import { writtenDate } from '../../registers/written-values.ts';
import { text } from '../../state/language.ts';
import { focusFirstFault } from '../text-field.tsx';
import { DayField, FormFrame } from './form-frame.tsx';
import { letterLacks } from './letter-state.ts';
import { dayWritten, news, openForm, useCommand } from './open-form.ts';

interface SendFormProps {
  readonly offers: readonly OfferView[];
  readonly terms: Terms;
  readonly today: string;
  readonly fetchAgain: () => void;
}

/** Which letters are not ready, and what they lack: offers can be recorded as sent all the same, since a letter may be written elsewhere. */
function LettersNotReady({ offers }: Pick<SendFormProps, 'offers'>): VNode | null {
  const t = text.value.offers.letter;
  const lacking = offers.flatMap((offer) => { const why = letterLacks(offer); return why === null ? [] : [{ offer, why }]; });
  const [first] = lacking;
  if (first === undefined) return null;
  return (
    <div class="ds-alert" data-color="warning">
      {offers.length === 1 ? <p>{t.notReady(first.why)}</p> : (
        <><p>{t.someNotReady(lacking.length, offers.length)}</p><ul class="bullets">{[...Map.groupBy(lacking, ({ why }) => why)].map(([why, some]) => <li key={why}>{t.row(why, some.length, some.map(({ offer }) => offer.householdId).join(', '))}</li>)}</ul></>
      )}
      <p>{t.anyway}</p>
    </div>
  );
}

/** Records that an offer has been sent, or many on the same day. */
export function SendForm({ offers, terms, today, fetchAgain }: SendFormProps): VNode {
  const t = text.value.offers;
  const command = useCommand(fetchAgain);
  const [on, deadline, isJudged] = [useSignal(writtenDate(today)), useSignal(''), useSignal(false)];
  const [onDay, lastDay] = [dayWritten(on.value), dayWritten(deadline.value)];
  const isDeadlineWrong = deadline.value.trim() !== '' && lastDay === null;
  const save = async (): Promise<void> => {
    isJudged.value = true;
    if (onDay === null || isDeadlineWrong) return focusFirstFault(command.form.current);
    const sent = await command.send(() => sendOffers({ offers: offers.map(({ id, version }) => ({ id, version })), on: onDay, deadline: lastDay }));
    if (sent === null) return undefined;
    [news.value, openForm.value] = [{ kind: 'saved', words: t.done.sent(sent.length), offer: sent.length === 1 ? sent[0] ?? null : null }, null];
    return fetchAgain();
  };
  const id = `send-${offers[0]?.id ?? ''}`;
  return (
    <FormFrame id={id} heading={offers.length === 1 ? t.send.heading(offers[0]?.householdId ?? '') : t.send.headingAll(offers.length)} command={command} onSave={() => { void save(); }}>
      <LettersNotReady offers={offers} />
      <div class="offer-fields">
        <DayField id={`${id}-on`} label={t.send.on} fault={isJudged.value && onDay === null ? t.notADate : command.faultOf('on')} value={on.value} onInput={(value) => { on.value = value; }} />
        <DayField id={`${id}-deadline`} label={t.send.deadline} help={t.send.deadlineHelp(terms.offerDays)} fault={isJudged.value && isDeadlineWrong ? t.notADate : command.faultOf('deadline')} value={deadline.value} onInput={(value) => { deadline.value = value; }} />
      </div>
    </FormFrame>
  );
}
