import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { OfferView } from '../../../server/offers/schemas.ts';
import type { Terms } from '../../../server/terms/schemas.ts';
import { moveIn } from '../../api/offers.ts';
import { writtenDate } from '../../registers/written-values.ts';
import { text } from '../../state/language.ts';
import { focusFirstFault } from '../text-field.tsx';
import { DayField, FormFrame } from './form-frame.tsx';
import { dayWritten, news, openForm, useCommand } from './open-form.ts';

interface MoveInFormProps {
  readonly offer: OfferView;
  readonly terms: Terms;
  readonly today: string;
  readonly fetchAgain: () => void;
}

const isEmpty = (written: string): boolean => written.trim() === '';

/** Says what moving in does, before it is saved. */
function WhatHappens({ team }: Pick<OfferView, 'team'>): VNode {
  const t = text.value.offers.moveIn;
  return (
    <div>
      <p>{t.what}</p>
      <ul class="bullets"><li>{t.tenancy}</li><li>{t.dwelling}</li><li>{t.closes}</li>{team !== null && <li>{t.team(team.name)}</li>}</ul>
      <p><strong>{t.final}</strong></p>
    </div>
  );
}

/** Records that a household has moved in, and where it moved from when that is a municipal dwelling. */
export function MoveInForm({ offer, terms, today, fetchAgain }: MoveInFormProps): VNode {
  const t = text.value.offers;
  const command = useCommand(fetchAgain);
  const [on, end, leftOn, isJudged] = [useSignal(writtenDate(today)), useSignal(''), useSignal(''), useSignal(false)];
  const days = { on: dayWritten(on.value), end: dayWritten(end.value), leftOn: dayWritten(leftOn.value) };
  const wrong = { on: days.on === null, end: !isEmpty(end.value) && days.end === null, leftOn: !isEmpty(leftOn.value) && days.leftOn === null };
  const faultOf = (field: keyof typeof wrong): string | null => (isJudged.value && wrong[field] ? t.notADate : command.faultOf(field));
  const save = async (): Promise<void> => {
    isJudged.value = true;
    const { on: day } = days;
    if (day === null || wrong.end || wrong.leftOn) return focusFirstFault(command.form.current);
    const moved = await command.send(() => moveIn(offer.id, { version: offer.version, on: day, end: days.end, leftOn: offer.livesIn === null ? null : days.leftOn }));
    if (moved === null) return undefined;
    [news.value, openForm.value] = [{ kind: 'saved', words: t.done.movedIn(offer.householdId), offer: moved }, null];
    return fetchAgain();
  };
  const id = `move-in-${offer.id}`;
  return (
    <FormFrame id={id} heading={t.moveIn.heading(offer.householdId)} command={command} onSave={() => { void save(); }}>
      <div class="offer-fields">
        <DayField id={`${id}-on`} label={t.moveIn.on} fault={faultOf('on')} value={on.value} onInput={(value) => { on.value = value; }} />
        <DayField id={`${id}-end`} label={t.moveIn.end} help={t.moveIn.endHelp(terms.tenancyMonths)} fault={faultOf('end')} value={end.value} onInput={(value) => { end.value = value; }} />
        {offer.livesIn !== null && <DayField id={`${id}-left`} label={t.moveIn.leftOn(offer.livesIn.dwelling)} help={t.moveIn.leftOnHelp} fault={faultOf('leftOn')} value={leftOn.value} onInput={(value) => { leftOn.value = value; }} />}
      </div>
      <WhatHappens team={offer.team} />
    </FormFrame>
  );
}
