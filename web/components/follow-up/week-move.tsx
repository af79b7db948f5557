import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { TriedFinding, TriedVisit, WeekAnswer, WeekView } from '../../../server/visit-weeks/schemas.ts';
import { tryVisit } from '../../api/visit-weeks.ts';
import { today } from '../../registers/days.ts';
import { text } from '../../state/language.ts';
import { asRequestError, type Loadable } from '../../state/loadable.ts';
import { planning } from '../../state/visit-week.ts';
import { dayName } from '../../visit-week/week-days.ts';
import { heldIn, isSameVisit, placedStops, shownDays } from '../../visit-week/week-visits.ts';
import { requestText } from '../request-text.ts';
import { planAndShow, freshSeed } from './plan-and-show.ts';
import { Choice, TimeField } from './week-fields.tsx';

/** So long the form waits for the next key before it asks the judge. */
const PAUSE_MILLISECONDS = 250;

/** The agreement that a visit of a plan belongs to. */
function agreementOf(view: WeekView, visitId: string): string {
  return placedStops(view).find(({ stop }) => stop.visitId === visitId)?.stop.agreementId ?? view.uncovered.find((visit) => visit.visitId === visitId)?.agreementId ?? visitId;
}

function findingSentence(view: WeekView, { kind, visitId, staffId, minutes }: TriedFinding): string {
  const t = text.value.visitWeek.move;
  const who = visitId === null ? view.staff.find(({ id }) => id === staffId)?.name ?? '' : t.visit(agreementOf(view, visitId));
  return t.finding[kind](who, minutes ?? 0);
}

function Verdict({ view, tried }: { view: WeekView; tried: Loadable<TriedVisit> }): VNode {
  const t = text.value.visitWeek.move;
  if (tried.state === 'loading') return <p>{t.looking}</p>;
  if (tried.state === 'failed') return <p>{requestText(tried.error)}</p>;
  const { findings, canBeHeld, travelMinutes, overtimeMinutes } = tried.value;
  const found = findings.map((one) => findingSentence(view, one));
  const sentences = [...new Set(canBeHeld || findings.length > 0 ? found : [t.otherHeld])];
  return (
    <>
      <p><strong>{!canBeHeld ? t.not : findings.length === 0 ? t.fine : t.others}</strong></p>
      {sentences.length > 0 && <ul class="week-findings">{sentences.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>}
      {canBeHeld && findings.length === 0 && <p>{t.travel(travelMinutes)}{overtimeMinutes > 0 && <> {t.overtime(overtimeMinutes)}</>}</p>}
    </>
  );
}

/** A visit that is to be moved: where it stands, or where the form begins. */
export interface MovedFrom {
  readonly visitId: string;
  readonly heading: string;
  readonly staffId: string;
  readonly date: string | null;
  readonly start: string;
}

/** The form that moves a visit: who, which day, when. The judge says at once what that breaks; then it is locked there, and the rest planned around it. */
export function MoveForm({ answer, view, visit, done }: { answer: WeekAnswer; view: WeekView; visit: MovedFrom; done: () => void }): VNode {
  const t = text.value.visitWeek.move;
  const days = shownDays(view).filter((date) => date >= today() || date === visit.date);
  const to = useSignal({ staffId: visit.staffId, date: visit.date ?? days[0] ?? view.week, start: visit.start });
  const tried = useSignal<Loadable<TriedVisit>>({ state: 'loading' });
  const heading = useRef<HTMLHeadingElement>(null);
  const { staffId, date, start } = to.value;
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (!/^\d\d:\d\d$/.test(start)) return undefined;
    const given = new AbortController();
    tried.value = { state: 'loading' };
    const ask = async (): Promise<void> => {
      const now = await tryVisit(view.week, view.version, { visitId: visit.visitId, staffId, date, start }, given.signal)
        .then((value): Loadable<TriedVisit> => ({ state: 'ready', value }), (error: unknown): Loadable<TriedVisit> | null => (given.signal.aborted ? null : { state: 'failed', error: asRequestError(error) }));
      if (now !== null && !given.signal.aborted) tried.value = now;
    };
    const timer = setTimeout(() => void ask(), PAUSE_MILLISECONDS);
    return () => { clearTimeout(timer); given.abort(); };
  }, [staffId, date, start, view.version]);
  const now = tried.value;
  const isReady = now.state === 'ready' && now.value.canBeHeld && planning.value === null;
  const submit = (event: Event): void => {
    event.preventDefault();
    if (!isReady) return;
    const others = heldIn(view).filter(({ visitId }) => !isSameVisit(visitId, visit.visitId));
    done();
    void planAndShow(answer, { kind: 'plan', body: { seed: freshSeed(answer), from: view.version, held: [...others, { visitId: visit.visitId, staffId, date, start }] } });
  };
  const id = `move-${visit.visitId}`;
  return (
    <form class="week-form week-move" onSubmit={submit} aria-labelledby={id}>
      <h3 class="ds-heading" data-size="2xs" id={id} tabIndex={-1} ref={heading}>{visit.heading}</h3>
      <div class="week-fields">
        <Choice id={`${id}-who`} label={t.who} value={staffId} options={view.staff.map((one) => [one.id, one.name] as const)} onChoose={(value) => { to.value = { ...to.value, staffId: value }; }} />
        <Choice id={`${id}-day`} label={t.day} value={date} options={days.map((one) => [one, dayName(one)] as const)} onChoose={(value) => { to.value = { ...to.value, date: value }; }} />
        <TimeField id={`${id}-start`} label={t.start} value={start} onInput={(value) => { to.value = { ...to.value, start: value }; }} />
      </div>
      <div class="week-verdict" aria-live="polite"><Verdict view={view} tried={now} /></div>
      <p class="buttons"><button type="submit" class="ds-button" disabled={!isReady}>{t.submit}</button> <button type="button" class="ds-button" data-variant="tertiary" onClick={done}>{t.cancel}</button></p>
    </form>
  );
}
