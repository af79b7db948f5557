import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { UncoveredVisit, WeekAnswer, WeekView } from '../../../server/visit-weeks/schemas.ts';
import { rowPath } from '../../register-addresses.ts';
import { text } from '../../state/language.ts';
import { MoveForm } from './week-move.tsx';

function Uncovered({ answer, view, visit, mayMove }: { answer: WeekAnswer; view: WeekView; visit: UncoveredVisit; mayMove: boolean }): VNode {
  const t = text.value.visitWeek;
  const isOpen = useSignal(false);
  const { agreementId, address, minutes, isEvening, why, visitId } = visit;
  return (
    <li data-visit={visitId}>
      <p><strong>{address === '' ? t.day.agreement(agreementId) : address}</strong> · <a class="ds-link" href={rowPath('agreements', agreementId)}>{t.day.agreement(agreementId)}</a> · {t.board.minutes(minutes)}{isEvening && <> · {t.board.evening}</>}</p>
      <p>{why.map((one) => t.uncovered.reason[one]).join(' ')}</p>
      {mayMove && !isOpen.value && !why.includes('noPoint') && <p><button type="button" class="ds-button" data-variant="tertiary" onClick={() => { isOpen.value = true; }}>{t.uncovered.place}<span class="seen-by-readers">: {t.move.visit(agreementId)}</span></button></p>}
      {isOpen.value && <MoveForm answer={answer} view={view} visit={{ visitId, heading: t.move.place(agreementId), staffId: view.staff[0]?.id ?? '', date: null, start: isEvening ? '17:00' : '10:00' }} done={() => { isOpen.value = false; }} />}
    </li>
  );
}

/** The visits that nobody comes to, each with whom it hits and why; it is always there, also where there are none. */
export function WeekUncovered({ answer, view, mayMove }: { answer: WeekAnswer; view: WeekView; mayMove: boolean }): VNode {
  const t = text.value.visitWeek.uncovered;
  return (
    <section class="card week-uncovered" aria-labelledby="week-uncovered" data-any={view.uncovered.length > 0}>
      <h2 class="ds-heading" data-size="xs" id="week-uncovered">{t.heading(view.uncovered.length)}</h2>
      {view.uncovered.length === 0 ? <p>{t.none}</p> : (
        <>
          <p>{t.lead}</p>
          <ul>{view.uncovered.map((visit) => <Uncovered key={visit.visitId} answer={answer} view={view} visit={visit} mayMove={mayMove} />)}</ul>
        </>
      )}
    </section>
  );
}
