import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { DayStop } from '../../../server/my-day/schemas.ts';
import type { ShownVisit } from '../../my-day/shown-visits.ts';
import { text } from '../../state/language.ts';
import { takeBack } from '../../state/my-day.ts';
import { justTold } from './just-told.tsx';
import { Told } from './told-visit.tsx';
import { toldWords } from './told-words.ts';
import { VisitForm, type VisitDraft } from './visit-form.tsx';

/** One of the day's people: the agreement, and where they live. */
export type DayPerson = Pick<DayStop, 'agreementId' | 'address' | 'minutes'>;

function OneUnplanned({ shown, address, index }: { shown: ShownVisit; address: string; index: number }): VNode {
  const t = text.value.myDay;
  const [isOpen, setOpen] = useState(false);
  return (
    <li class="visit" data-told="true">
      <h3 class="ds-heading" data-size="2xs"><span class="visit-address">{address}</span></h3>
      <p class="quiet">{t.stop.agreement(shown.visit.agreementId)} · {t.add.unplanned}</p>
      {isOpen
        ? <VisitForm id={`unplanned-${index}`} heading={t.form.heading(address)} draft={shown.visit} before={() => takeBack(shown.visit)} onDone={() => setOpen(false)} />
        : <Told shown={shown} address={address} onChange={() => setOpen(true)} />}
    </li>
  );
}

function NewVisit({ people, date, onDone }: { people: readonly DayPerson[]; date: string; onDone: () => void }): VNode {
  const t = text.value.myDay;
  const [agreementId, setAgreement] = useState(people[0]?.agreementId ?? '');
  const person = people.find((one) => one.agreementId === agreementId) ?? people[0];
  const draft: VisitDraft = { planned: null, agreementId, date, outcome: 'done', minutes: person?.minutes ?? 0, postponedTo: null, note: '' };
  return (
    <div class="visit-new">
      <div class="ds-field">
        <label class="ds-label" for="new-visit-who">{t.add.who}</label>
        <select class="ds-input" id="new-visit-who" value={agreementId} onChange={(event) => setAgreement(event.currentTarget.value)}>
          {people.map((one) => <option key={one.agreementId} value={one.agreementId}>{one.address} · {t.stop.agreement(one.agreementId)}</option>)}
        </select>
      </div>
      <VisitForm key={agreementId} id="new-visit" heading={t.form.heading(person?.address ?? '')} draft={draft} onDone={(telling) => {
        if (telling !== null) justTold.value = t.told.nowTold(person?.address ?? '', toldWords(telling));
        onDone();
      }} />
    </div>
  );
}

/** Visits that nobody had planned: those that have been told, and a new one for one of the day's people. */
export function Unplanned({ people, told, date, isAhead }: { people: readonly DayPerson[]; told: readonly ShownVisit[]; date: string; isAhead: boolean }): VNode | null {
  const t = text.value.myDay.add;
  const [isOpen, setOpen] = useState(false);
  const addressOf = (id: string): string => people.find((one) => one.agreementId === id)?.address ?? text.value.myDay.stop.agreement(id);
  if (told.length === 0 && (isAhead || people.length === 0)) return null;
  return (
    <section class="visit-unplanned" aria-labelledby="unplanned-heading">
      <h2 class="ds-heading" data-size="2xs" id="unplanned-heading">{t.heading}</h2>
      {told.length > 0 && <ul>{told.map((shown, index) => <OneUnplanned key={shown.visit.id} shown={shown} address={addressOf(shown.visit.agreementId)} index={index} />)}</ul>}
      {!isAhead && people.length > 0 && (isOpen
        ? <NewVisit people={people} date={date} onDone={() => setOpen(false)} />
        : <button type="button" class="ds-button" data-variant="secondary" onClick={() => setOpen(true)}>{t.open}</button>)}
    </section>
  );
}
