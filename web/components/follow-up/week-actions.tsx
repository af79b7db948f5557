import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { WeekAnswer, WeekView } from '../../../server/visit-weeks/schemas.ts';
import { decideWeek } from '../../api/visit-weeks.ts';
import type { RequestError } from '../../api/request.ts';
import { daysAfter } from '../../format.ts';
import { today } from '../../registers/days.ts';
import { go } from '../../state/address.ts';
import { text } from '../../state/language.ts';
import { asRequestError } from '../../state/loadable.ts';
import { fetchWeek, planning, weekOutcome } from '../../state/visit-week.ts';
import { weekAddress } from '../../visit-week/week-address.ts';
import { heldIn } from '../../visit-week/week-visits.ts';
import { holdingOf } from '../../visit-week/week-versions.ts';
import { requestText } from '../request-text.ts';
import { focusStatus, freshSeed, planAndShow } from './plan-and-show.ts';
import { AbsenceForm } from './week-absence.tsx';

function AgainForm({ answer, view, done }: { answer: WeekAnswer; view: WeekView; done: () => void }): VNode {
  const t = text.value.visitWeek.again;
  const way = useSignal<'fewest' | 'any'>('fewest');
  const submit = (event: Event): void => {
    event.preventDefault();
    done();
    void planAndShow(answer, { kind: 'plan', body: { seed: freshSeed(answer), from: way.value === 'fewest' ? view.version : null, held: way.value === 'fewest' ? null : [...heldIn(view)] } });
  };
  return (
    <form class="card week-form" onSubmit={submit} aria-labelledby="week-again">
      <h2 class="ds-heading" data-size="2xs" id="week-again" tabIndex={-1}>{t.heading}</h2>
      <fieldset class="week-ways" aria-labelledby="week-again">
        {(['fewest', 'any'] as const).map((one) => (
          <label key={one}><input type="radio" class="ds-input" name="week-way" value={one} checked={way.value === one} onChange={() => { way.value = one; }} /><span>{t[one]}<span class="quiet">{t[`${one}Help`]}</span></span></label>
        ))}
      </fieldset>
      {heldIn(view).length > 0 && <p>{t.held}</p>}
      <p class="buttons"><button type="submit" class="ds-button">{t.submit}</button> <button type="button" class="ds-button" data-variant="tertiary" onClick={done}>{text.value.visitWeek.act.cancel}</button></p>
    </form>
  );
}

function Decide({ answer, view }: { answer: WeekAnswer; view: WeekView }): VNode {
  const t = text.value.visitWeek;
  const error = useSignal<RequestError | null>(null);
  const isSending = useSignal(false);
  const holding = holdingOf(answer);
  const decide = async (): Promise<void> => {
    error.value = null;
    isSending.value = true;
    try {
      await decideWeek(view.week, { version: view.version, newest: answer.versions[0]?.version ?? view.version });
      weekOutcome.value = { kind: 'decided', week: view.week, version: view.version };
      await fetchWeek(view.week, view.version);
      focusStatus();
    } catch (fault) {
      error.value = asRequestError(fault);
    } finally {
      isSending.value = false;
    }
  };
  const isMeanwhile = error.value?.code === 'changedMeanwhile';
  return (
    <>
      <p class="buttons">
        <button type="button" class="ds-button" aria-describedby="week-decide-help" disabled={isSending.value || planning.value !== null} onClick={() => void decide()}>{t.act.decide}</button>{' '}
        {holding !== null && <button type="button" class="ds-button" data-variant="secondary" onClick={() => { go(weekAddress({ week: view.week, version: holding.version })); focusStatus(); }}>{t.act.keep}</button>}
        <span class="quiet" id="week-decide-help">{t.act.decideHelp}</span>
      </p>
      {error.value !== null && (
        <div class="ds-alert" data-color="warning" role="alert">
          <p>{isMeanwhile ? t.act.anotherMeanwhile : requestText(error.value)}</p>
          {isMeanwhile && <button type="button" class="ds-button" data-variant="secondary" onClick={() => { error.value = null; void fetchWeek(view.week, null); go(weekAddress({ week: view.week })); focusStatus(); }}>{t.act.fetch}</button>}
        </div>
      )}
    </>
  );
}

/** What a leader can do with a week: plan it, plan it again, say that somebody is away, decide which plan holds. */
export function WeekActions({ answer }: { answer: WeekAnswer }): VNode {
  const t = text.value.visitWeek.act;
  const open = useSignal<'again' | 'absence' | null>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => { if (open.value !== null) box.current?.querySelector<HTMLElement>('h2')?.focus(); }, [open.value]);
  if (daysAfter(answer.week, 6) < today()) return <p>{t.over}</p>;
  const view = answer.shown;
  const isBusy = planning.value !== null;
  const close = (): void => { open.value = null; };
  if (view === null) return <p><button type="button" class="ds-button" disabled={isBusy} onClick={() => void planAndShow(answer, { kind: 'plan', body: { seed: freshSeed(answer), from: null, held: null } })}>{t.make}</button></p>;
  return (
    <div class="week-actions" ref={box}>
      {holdingOf(answer)?.version !== view.version && <Decide answer={answer} view={view} />}
      <p class="buttons">
        <button type="button" class="ds-button" data-variant="secondary" aria-expanded={open.value === 'absence'} disabled={isBusy} onClick={() => { open.value = open.value === 'absence' ? null : 'absence'; }}>{t.absence}</button>{' '}
        <button type="button" class="ds-button" data-variant="secondary" aria-expanded={open.value === 'again'} disabled={isBusy} onClick={() => { open.value = open.value === 'again' ? null : 'again'; }}>{t.again}</button>
      </p>
      {open.value === 'again' && <AgainForm answer={answer} view={view} done={close} />}
      {open.value === 'absence' && <AbsenceForm answer={answer} view={view} done={close} />}
    </div>
  );
}
