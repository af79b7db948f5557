import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { VisitNote, VisitOutcome, type VisitTelling } from '../../../server/my-day/schemas.ts';
import { RequestError } from '../../api/request.ts';
import { formatDate } from '../../format.ts';
import { askedWords } from '../../my-day/asked-words.ts';
import { dayAfter, isDay } from '../../registers/days.ts';
import { language, text } from '../../state/language.ts';
import { kept, tell } from '../../state/my-day.ts';
import { OneOf } from '../one-of.tsx';

/** What a form begins with: a visit that was planned or told, or a new one. */
export type VisitDraft = Pick<VisitTelling, 'planned' | 'agreementId' | 'date' | 'outcome' | 'minutes' | 'postponedTo' | 'note'>;

/** Makes a telling of what is written, now and with an id of its own. */
export function newTelling(draft: VisitDraft): VisitTelling {
  return { ...draft, id: crypto.randomUUID(), postponedTo: draft.outcome === 'postponed' ? draft.postponedTo : null, writtenAt: new Date().toISOString(), takenBackAt: null };
}

/** Minutes as they are written in the form; null where they are none. */
const minutesIn = (written: string): number | null => (/^\d{1,3}$/.test(written.trim()) && Number(written) <= 600 ? Number(written) : null);

function Minutes({ id, written, isFault, onWrite }: { id: string; written: string; isFault: boolean; onWrite: (written: string) => void }): VNode {
  const t = text.value.myDay.form;
  const step = (by: number) => (): void => onWrite(String(Math.min(600, Math.max(0, (minutesIn(written) ?? 0) + by))));
  return (
    <div class="ds-field">
      <label class="ds-label" for={id}>{t.minutes}</label>
      <div class="minutes">
        <button type="button" class="ds-button" data-variant="secondary" aria-label={t.less} onClick={step(-5)}>−5</button>
        <input class="ds-input" id={id} inputMode="numeric" autocomplete="off" value={written} aria-invalid={isFault} {...(isFault && { 'aria-describedby': `${id}-fault` })} onInput={(event) => onWrite(event.currentTarget.value)} />
        <button type="button" class="ds-button" data-variant="secondary" aria-label={t.more} onClick={step(5)}>+5</button>
      </div>
      {isFault && <p class="ds-validation-message" id={`${id}-fault`}>{t.minutesFault}</p>}
    </div>
  );
}

/** Why a note may not be kept as it is written; null where it may. */
function noteFault(note: string, most: number): string | null {
  const t = text.value.myDay.form;
  if (note.length > most) return t.tooLong(note.length - most);
  return VisitNote.safeParse(note).success ? null : t.birthNumber;
}

/** A note on one line, without signs that are not seen, such as those that a phone's keyboard puts between the parts of a picture. */
const oneLine = (written: string): string => written.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ').trim();

function Note({ id, written, fault, most, onWrite }: { id: string; written: string; fault: string | null; most: number; onWrite: (written: string) => void }): VNode {
  const t = text.value.myDay.form;
  const left = most - written.length;
  return (
    <div class="ds-field">
      <label class="ds-label" for={id}>{t.note}</label>
      <p data-field="description" id={`${id}-help`}>{t.noteHelp(most)}</p>
      <textarea class="ds-input" id={id} rows={3} value={written} aria-invalid={fault !== null} aria-describedby={`${id}-help ${id}-left`} onInput={(event) => onWrite(event.currentTarget.value)} />
      <p id={`${id}-left`} class={fault === null ? 'quiet' : 'ds-validation-message'} aria-live="polite">{fault ?? (left < 50 ? t.left(left) : '')}</p>
    </div>
  );
}

/** Asks about words that such a note should do without, with why; the writer decides. */
function Asked({ words, onRewrite, onKeep }: { words: ReturnType<typeof askedWords>; onRewrite: () => void; onKeep: () => void }): VNode {
  const t = text.value.myDay.form;
  return (
    <div class="ds-alert" data-color="warning" role="alert">
      <p>{t.asked(words.words.map((word) => `«${word}»`).join(t.askedAnd))}</p>
      {words.rows.map(({ about, why }) => <p key={about}>{why[language.value]}</p>)}
      <div class="buttons">
        <button type="button" class="ds-button" onClick={onRewrite}>{t.rewrite}</button>
        <button type="button" class="ds-button" data-variant="secondary" onClick={onKeep}>{t.keep}</button>
      </div>
    </div>
  );
}

interface VisitFormProps {
  readonly id: string;
  readonly heading: string;
  readonly draft: VisitDraft;
  /** Done before the telling is kept, such as taking back what stands there. */
  readonly before?: () => Promise<void>;
  readonly onDone: (told: VisitTelling | null) => void;
}

/** Tells of a visit: how it went, minutes really used, the day that it is put off to, a short note. What is saved lies on the phone at once. */
export function VisitForm({ id, heading, draft, before, onDone }: VisitFormProps): VNode {
  const t = text.value.myDay;
  const [outcome, setOutcome] = useState<VisitOutcome>(draft.outcome);
  const [minutes, setMinutes] = useState(String(draft.minutes));
  const [to, setTo] = useState(draft.postponedTo ?? dayAfter(draft.date));
  const [note, setNote] = useState(draft.note);
  const [tried, setTried] = useState(false);
  const [asked, setAsked] = useState<ReturnType<typeof askedWords> | null>(null);
  const [isKeptNowhere, setKeptNowhere] = useState(false);
  const box = useRef<HTMLHeadingElement>(null);
  useEffect(() => box.current?.focus(), []);
  const view = kept.value?.view;
  const most = view?.noteLength ?? 0;
  const written = oneLine(note);
  const faults = { minutes: minutesIn(minutes) === null, to: outcome === 'postponed' && !(isDay(to) && to >= draft.date), note: noteFault(written, most) };

  const save = async (isSure: boolean): Promise<void> => {
    setTried(true);
    if (faults.minutes || faults.to || faults.note !== null) return;
    const words = askedWords(written, view?.noteWords ?? []);
    if (words.words.length > 0 && !isSure) {
      setAsked(words);
      return;
    }
    const telling = newTelling({ ...draft, outcome, minutes: minutesIn(minutes) ?? 0, postponedTo: to, note: written });
    try {
      await before?.();
      await tell(telling);
      onDone(telling);
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      setKeptNowhere(true);
    }
  };
  return (
    <form class="visit-form" noValidate onSubmit={(event) => { event.preventDefault(); void save(false); }}>
      <h3 class="ds-heading" data-size="2xs" tabIndex={-1} ref={box}>{heading}</h3>
      <OneOf name={`${id}-outcome`} label={t.form.outcome} look="chips" value={outcome} onChoose={setOutcome} options={VisitOutcome.options.map((value) => ({ value, text: t.outcome[value] }))} />
      {outcome === 'postponed' && (
        <div class="ds-field">
          <label class="ds-label" for={`${id}-to`}>{t.form.postponedTo}</label>
          <input class="ds-input" type="date" id={`${id}-to`} value={to} min={draft.date} aria-invalid={tried && faults.to} onInput={(event) => setTo(event.currentTarget.value)} />
          {tried && faults.to && <p class="ds-validation-message">{t.form.postponedFault(formatDate(draft.date))}</p>}
        </div>
      )}
      <Minutes id={`${id}-minutes`} written={minutes} isFault={tried && faults.minutes} onWrite={setMinutes} />
      <Note id={`${id}-note`} written={note} fault={faults.note} most={most} onWrite={(words) => { setNote(words); setAsked(null); }} />
      {asked === null
        ? <div class="buttons"><button type="submit" class="ds-button">{t.form.save}</button><button type="button" class="ds-button" data-variant="secondary" onClick={() => onDone(null)}>{t.form.cancel}</button></div>
        : <Asked words={asked} onRewrite={() => { setAsked(null); document.getElementById(`${id}-note`)?.focus(); }} onKeep={() => void save(true)} />}
      {isKeptNowhere && <p class="ds-alert" data-color="danger" role="alert">{t.form.notKept}</p>}
    </form>
  );
}
