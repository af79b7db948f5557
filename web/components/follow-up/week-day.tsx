import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { WeekAnswer, WeekDay, WeekStaffView, WeekStop, WeekView } from '../../../server/visit-weeks/schemas.ts';
import { weekCalendarPath } from '../../api/visit-weeks.ts';
import { rowPath } from '../../register-addresses.ts';
import { go } from '../../state/address.ts';
import { language, text } from '../../state/language.ts';
import { planning } from '../../state/visit-week.ts';
import { weekAddress } from '../../visit-week/week-address.ts';
import { dayName } from '../../visit-week/week-days.ts';
import { heldIn, isSameVisit, later, shownDays } from '../../visit-week/week-visits.ts';
import { holdingOf } from '../../visit-week/week-versions.ts';
import { freshSeed, planAndShow } from './plan-and-show.ts';
import { Choice } from './week-fields.tsx';
import { WeekMap } from './week-map.tsx';
import { MoveForm } from './week-move.tsx';

interface StopProps {
  readonly answer: WeekAnswer;
  readonly view: WeekView;
  readonly staff: WeekStaffView;
  readonly day: WeekDay;
  readonly stop: WeekStop;
  readonly number: number;
  readonly isChosen: boolean;
  readonly mayMove: boolean;
  readonly onShow: () => void;
}

function StopFacts({ view, stop }: Pick<StopProps, 'view' | 'stop'>): VNode {
  const t = text.value.visitWeek;
  const other = stop.byTwoWith === null ? null : view.staff.find(({ id }) => id === stop.byTwoWith)?.name ?? stop.byTwoWith;
  return (
    <>
      <p><a class="ds-link" href={rowPath('agreements', stop.agreementId)}>{t.day.agreement(stop.agreementId)}</a> · {t.board.minutes(stop.minutes)}{stop.isEvening && <> · {t.day.evening}</>}</p>
      {other !== null && <p>{t.day.with(other)}</p>}
      {stop.changed !== null && <p class="week-changed">{t.day.changed[stop.changed]}</p>}
      {stop.held && <p><strong>{t.day.held}</strong></p>}
    </>
  );
}

function Stop({ answer, view, staff, day, stop, number, isChosen, mayMove, onShow }: StopProps): VNode {
  const t = text.value.visitWeek.day;
  const isMoving = useSignal(false);
  const letGo = (): void => void planAndShow(answer, { kind: 'plan', body: { seed: freshSeed(answer), from: view.version, held: heldIn(view).filter(({ visitId }) => !isSameVisit(visitId, stop.visitId)) } });
  const isBusy = planning.value !== null;
  return (
    <li class="week-stop" data-visit={stop.visitId} data-chosen={isChosen}>
      <p class="week-way quiet">{t.travel(stop.travelBefore)}</p>
      <div class="week-stop-head">
        <span class="route-sign" aria-hidden="true">{number}</span>
        <div>
          <h3 class="ds-heading" data-size="2xs">{t.time(stop.start, later(stop.start, stop.minutes))} {stop.address}</h3>
          <StopFacts view={view} stop={stop} />
        </div>
      </div>
      <p class="buttons">
        <button type="button" class="ds-button" data-variant="tertiary" aria-pressed={isChosen} onClick={onShow}>{t.showOnMap}<span class="seen-by-readers">: {t.stop(number, stop.address)}</span></button>
        {mayMove && <button type="button" class="ds-button" data-variant="tertiary" disabled={isBusy} aria-expanded={isMoving.value} onClick={() => { isMoving.value = !isMoving.value; }}>{t.move}<span class="seen-by-readers">{t.moveOf(stop.agreementId)}</span></button>}
        {mayMove && stop.held && <button type="button" class="ds-button" data-variant="tertiary" disabled={isBusy} onClick={letGo}>{t.letGo}<span class="seen-by-readers">: {t.agreement(stop.agreementId)}</span></button>}
      </p>
      {isMoving.value && <MoveForm answer={answer} view={view} visit={{ visitId: stop.visitId, heading: text.value.visitWeek.move.heading(stop.agreementId), staffId: staff.id, date: day.date, start: stop.start }} done={() => { isMoving.value = false; }} />}
    </li>
  );
}

function Calendar({ answer, view, staff }: Pick<StopProps, 'answer' | 'view' | 'staff'>): VNode {
  const t = text.value.visitWeek.day;
  if (holdingOf(answer)?.version !== view.version) return <p class="quiet week-files">{t.calendarLater}</p>;
  return <p class="week-files"><a class="ds-link" download href={weekCalendarPath(view.week, staff.id, language.value)}>{t.calendar(staff.name)}</a> <span class="quiet">{t.calendarHelp}</span></p>;
}

function DayParts({ day, ...props }: Pick<StopProps, 'answer' | 'view' | 'staff' | 'day' | 'mayMove'>): VNode {
  const t = text.value.visitWeek.day;
  const chosen = useSignal<string | null>(null);
  const showInList = (id: string): void => {
    chosen.value = id;
    document.querySelector(`.week-stop[data-visit="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  const showOnMap = (id: string): void => {
    chosen.value = id;
    document.querySelector('.week-map')?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <>
      <p>{t.sum(day.stops.length, day.visitMinutes, day.travelMinutes)} {t.hours(day.from, day.until)}{day.overtimeMinutes > 0 && <> <strong>{t.overtime(day.overtimeMinutes)}</strong></>}</p>
      {day.stops.length === 0 ? <p>{t.noStops}</p> : (
        <div class="plan-beside week-beside">
          <ol class="week-stops" aria-label={t.list}>{day.stops.map((stop, index) => <Stop key={stop.visitId} {...props} day={day} stop={stop} number={index + 1} isChosen={chosen.value === stop.visitId} onShow={() => showOnMap(stop.visitId)} />)}</ol>
          <WeekMap day={day} chosenId={chosen.value} onChoose={showInList} />
        </div>
      )}
    </>
  );
}

/** One staff member's day: the visits in order with the ways between, on the map beside them, and what can be done with each. */
export function WeekDayView({ answer, view, staffId, date, mayMove }: { answer: WeekAnswer; view: WeekView; staffId: string; date: string; mayMove: boolean }): VNode {
  const t = text.value.visitWeek.day;
  const staff = view.staff.find(({ id }) => id === staffId);
  const day = staff?.days.find((one) => one.date === date);
  const at = { week: view.week, version: view.version, staffId, date };
  const name = staff?.name ?? staffId;
  return (
    <section class="week-day" aria-labelledby="week-day">
      <p><a class="ds-link" href={weekAddress({ week: view.week, version: view.version })}>{t.back}</a></p>
      <div class="week-fields">
        <Choice id="week-day-staff" label={t.staff} value={staffId} options={view.staff.map((one) => [one.id, one.name] as const)} onChoose={(value) => go(weekAddress({ ...at, staffId: value }), { replace: true })} />
        <Choice id="week-day-date" label={t.date} value={date} options={shownDays(view).map((one) => [one, dayName(one)] as const)} onChoose={(value) => go(weekAddress({ ...at, date: value }), { replace: true })} />
      </div>
      <div aria-live="polite"><h2 class="ds-heading" data-size="xs" id="week-day" tabIndex={-1}>{t.heading(name, dayName(date))}</h2></div>
      {day === undefined || staff === undefined ? <p>{t.none(name)}</p> : <><DayParts key={`${staffId} ${date} ${view.version}`} answer={answer} view={view} staff={staff} day={day} mayMove={mayMove} /><Calendar answer={answer} view={view} staff={staff} /></>}
    </section>
  );
}
