import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { AbsenceInWeek, WeekAnswer, WeekView } from '../../../server/visit-weeks/schemas.ts';
import { daysAfter } from '../../format.ts';
import { today } from '../../registers/days.ts';
import { text } from '../../state/language.ts';
import { dayName } from '../../visit-week/week-days.ts';
import { shownDays } from '../../visit-week/week-visits.ts';
import { freshSeed, planAndShow } from './plan-and-show.ts';
import { Choice, TimeField } from './week-fields.tsx';

interface Draft {
  readonly staffId: string;
  readonly from: string;
  readonly to: string;
  readonly isWhole: boolean;
  readonly fromTime: string;
  readonly untilTime: string;
}

/** The absence that a form asks for; null where its days or times stand in the wrong order. */
function absenceOf({ staffId, from, to, isWhole, fromTime, untilTime }: Draft): Pick<AbsenceInWeek, 'staffId' | 'absence'> | null {
  if (to < from || (!isWhole && (fromTime === '' || untilTime === '' || fromTime >= untilTime))) return null;
  return { staffId, absence: { from, to, fromTime: isWhole ? null : fromTime, untilTime: isWhole ? null : untilTime } };
}

/** The form of who is away and when: it is noted for them, and the week is planned again with few changes. */
export function AbsenceForm({ answer, view, done }: { answer: WeekAnswer; view: WeekView; done: () => void }): VNode {
  const t = text.value.visitWeek.absence;
  const days = shownDays(view).filter((date) => date >= today());
  const first = days[0] ?? daysAfter(view.week, 6);
  const draft = useSignal<Draft>({ staffId: view.staff[0]?.id ?? '', from: first, to: first, isWhole: true, fromTime: '08:00', untilTime: '12:00' });
  const hasFault = useSignal(false);
  const set = (change: Partial<Draft>): void => { draft.value = { ...draft.value, ...change }; };
  const { staffId, from, to, isWhole, fromTime, untilTime } = draft.value;
  const dayChoices = days.map((date) => [date, dayName(date)] as const);
  const submit = (event: Event): void => {
    event.preventDefault();
    const asked = absenceOf(draft.value);
    hasFault.value = asked === null;
    if (asked === null) return;
    done();
    void planAndShow(answer, { kind: 'absence', body: { ...asked, seed: freshSeed(answer) } });
  };
  return (
    <form class="card week-form" onSubmit={submit} aria-labelledby="week-absence">
      <h2 class="ds-heading" data-size="2xs" id="week-absence" tabIndex={-1}>{t.heading}</h2>
      <p>{t.help}</p>
      <div class="week-fields">
        <Choice id="absence-who" label={t.who} value={staffId} options={view.staff.map(({ id, name }) => [id, name] as const)} onChoose={(value) => set({ staffId: value })} />
        <Choice id="absence-from-day" label={t.day} value={from} options={dayChoices} onChoose={(value) => set({ from: value, ...(to < value && { to: value }) })} />
        <Choice id="absence-to-day" label={t.until} value={to} options={dayChoices} onChoose={(value) => set({ to: value })} />
        <label class="plan-check"><input type="checkbox" class="ds-input" checked={isWhole} onChange={(event) => set({ isWhole: event.currentTarget.checked })} />{t.whole}</label>
        {!isWhole && <><TimeField id="absence-from" label={t.from} value={fromTime} onInput={(value) => set({ fromTime: value })} /><TimeField id="absence-until" label={t.to} value={untilTime} onInput={(value) => set({ untilTime: value })} /></>}
      </div>
      {hasFault.value && <p class="ds-validation-message" role="alert">{t.order}</p>}
      <p class="buttons"><button type="submit" class="ds-button">{t.submit}</button> <button type="button" class="ds-button" data-variant="tertiary" onClick={done}>{text.value.visitWeek.act.cancel}</button></p>
    </form>
  );
}
