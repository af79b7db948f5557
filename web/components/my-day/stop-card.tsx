import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { VisitOutcome, type DayStop, type ToldVisit } from '../../../server/my-day/schemas.ts';
import { RequestError } from '../../api/request.ts';
import type { ShownVisit } from '../../my-day/shown-visits.ts';
import { dayAfter, today } from '../../registers/days.ts';
import { text } from '../../state/language.ts';
import { tell } from '../../state/my-day.ts';
import { justTold } from './just-told.tsx';
import { Told } from './told-visit.tsx';
import { toldWords } from './told-words.ts';
import { newTelling, VisitForm, type VisitDraft } from './visit-form.tsx';

/** The clock time some minutes after another, both HH:MM. */
function later(time: string, minutes: number): string {
  const all = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + minutes;
  return `${String(Math.floor(all / 60) % 24).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`;
}

function StopFacts({ stop }: { stop: DayStop }): VNode {
  const t = text.value.myDay.stop;
  const facts = [t.length(stop.minutes), t.standing[stop.standing], ...(stop.isEvening ? [t.evening] : [])];
  return (
    <>
      <p class="quiet">{t.agreement(stop.agreementId)} · {facts.join(' · ')}</p>
      {stop.byTwo && <p class="visit-two">{stop.withName === null ? t.withSomebody : t.withOne(stop.withName)}</p>}
    </>
  );
}

/** What others have told of the visit; where the reader has too, which of them counts. */
function ByOthers({ others, hasOwn, onOwn }: { others: readonly ToldVisit[]; hasOwn: boolean; onOwn: () => void }): VNode | null {
  const t = text.value.myDay.told;
  const [other] = others;
  if (other === undefined) return null;
  const name = other.by ?? '';
  return (
    <div class="visit-told" data-outcome="other">
      <p>{hasOwn ? t.both(name) : t.by(name, toldWords(other))}</p>
      {!hasOwn && <div class="buttons"><button type="button" class="ds-button" data-variant="secondary" onClick={onOwn}>{t.didIt}</button></div>}
    </div>
  );
}

/** The four answers, a press each. What has not come yet can only be put off or called off. */
function Outcomes({ stop, isAhead, onChoose }: { stop: DayStop; isAhead: boolean; onChoose: (outcome: VisitOutcome) => void }): VNode {
  const t = text.value.myDay;
  const open = VisitOutcome.options.filter((outcome) => !isAhead || outcome === 'postponed' || outcome === 'cancelled');
  return (
    <div class="visit-outcomes" role="group" aria-label={t.choose(stop.address)}>
      {open.map((outcome) => (
        <button key={outcome} type="button" class="ds-button" data-variant={outcome === 'done' ? 'primary' : 'secondary'} data-outcome={outcome} title={outcome === 'cancelled' ? t.cancelledHelp : undefined} onClick={() => onChoose(outcome)}>
          {t.outcome[outcome]}
        </button>
      ))}
    </div>
  );
}

interface StopCardProps {
  readonly number: number;
  readonly stop: DayStop;
  readonly date: string;
  readonly own: ShownVisit | undefined;
  readonly others: readonly ToldVisit[];
}

/** A stop of the day: when and where, how long the way is, and what has become of it. One press tells; what more there is to say can be added after. */
export function StopCard({ number, stop, date, own, others }: StopCardProps): VNode {
  const t = text.value.myDay;
  const [draft, setDraft] = useState<VisitDraft | null>(null);
  const [isKeptNowhere, setKeptNowhere] = useState(false);
  const box = useRef<HTMLLIElement>(null);
  // the button that had the focus is gone: the card takes it
  const takeFocus = (): void => box.current?.focus({ preventScroll: true });
  const draftOf = (outcome: VisitOutcome): VisitDraft => (
    { planned: stop.visitId, agreementId: stop.agreementId, date, outcome, minutes: outcome === 'done' ? stop.minutes : 0, postponedTo: outcome === 'postponed' ? dayAfter(date < today() ? today() : date) : null, note: '' });
  const choose = async (outcome: VisitOutcome): Promise<void> => {
    if (outcome === 'postponed') {
      setDraft(draftOf(outcome));
      return;
    }
    try {
      const telling = newTelling(draftOf(outcome));
      await tell(telling);
      justTold.value = t.told.nowTold(stop.address, toldWords(telling));
      takeFocus();
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      setKeptNowhere(true);
    }
  };
  return (
    <li class="visit" data-visit={stop.visitId} data-told={own !== undefined} tabIndex={-1} ref={box}>
      <p class="visit-travel quiet">{t.stop.travel(stop.travelBefore)}</p>
      <div class="visit-head">
        <span class="visit-number" aria-hidden="true">{number}</span>
        <div>
          <h2 class="ds-heading" data-size="2xs">{t.stop.time(stop.start, later(stop.start, stop.minutes))} <span class="visit-address">{stop.address}</span></h2>
          <StopFacts stop={stop} />
        </div>
      </div>
      <ByOthers others={others} hasOwn={own !== undefined} onOwn={() => setDraft(draftOf('done'))} />
      {draft !== null && <VisitForm id={`visit-${number}`} heading={t.form.heading(stop.address)} draft={draft} onDone={(telling) => {
        setDraft(null);
        takeFocus();
        if (telling !== null) justTold.value = t.told.nowTold(stop.address, toldWords(telling));
      }} />}
      {draft === null && own !== undefined && <Told shown={own} address={stop.address} onChange={() => setDraft(own.visit)} onUndone={takeFocus} />}
      {draft === null && own === undefined && others.length === 0 && <Outcomes stop={stop} isAhead={date > today()} onChoose={(outcome) => void choose(outcome)} />}
      {isKeptNowhere && <p class="ds-alert" data-color="danger" role="alert">{t.form.notKept}</p>}
    </li>
  );
}
