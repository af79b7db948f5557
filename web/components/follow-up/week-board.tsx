import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { WeekDay, WeekStaffView, WeekStop, WeekView } from '../../../server/visit-weeks/schemas.ts';
import { text } from '../../state/language.ts';
import { layout } from '../../state/layout.ts';
import { weekAddress, weekdayOf } from '../../visit-week/week-address.ts';
import { dayName, shortDay } from '../../visit-week/week-days.ts';
import { shownDays } from '../../visit-week/week-visits.ts';
import { OneOf } from '../one-of.tsx';
import { ScrollRegion } from '../scroll-region.tsx';
import { Choice } from './week-fields.tsx';

function Card({ stop }: { stop: WeekStop }): VNode {
  const t = text.value.visitWeek.board;
  const marks = [...(stop.isEvening ? [t.evening] : []), ...(stop.byTwoWith === null ? [] : [t.two]), ...(stop.changed === null ? [] : [t.changed]), ...(stop.held ? [t.held] : [])];
  return (
    <li class="week-card" data-visit={stop.visitId} data-changed={stop.changed !== null}>
      <span class="week-way quiet"><span class="seen-by-readers">{t.way} </span>{t.minutes(stop.travelBefore)}</span>
      <span>
        <strong>{stop.start}</strong> <span class="week-id">{stop.agreementId}</span> <span class="quiet">{t.minutes(stop.minutes)}</span>
        {marks.length > 0 && <span class="week-marks">{marks.map((mark) => <span key={mark}>{mark}</span>)}</span>}
      </span>
    </li>
  );
}

/** A day of somebody on the board: one link to the whole of it, and the visits in order. */
function Cell({ view, staff, day }: { view: WeekView; staff: WeekStaffView; day: WeekDay }): VNode {
  const t = text.value.visitWeek.board;
  return (
    <>
      <p class="week-cell-head">
        <a class="ds-link" href={weekAddress({ week: view.week, version: view.version, staffId: staff.id, date: day.date })}>{t.hours(text.value.visitWeek.weekdayShort[weekdayOf(day.date)] ?? '', day.from, day.until)}<span class="seen-by-readers">{t.open(staff.name, dayName(day.date))}</span></a>
      </p>
      {day.stops.length === 0 ? <p class="quiet">{t.empty}</p> : <ol>{day.stops.map((stop) => <Card key={stop.visitId} stop={stop} />)}</ol>}
    </>
  );
}

const sumOf = (days: readonly WeekDay[], of: (day: WeekDay) => number): number => days.reduce((sum, day) => sum + of(day), 0);

function sumSentence({ days }: WeekStaffView): string {
  return text.value.visitWeek.board.sum(sumOf(days, ({ stops }) => stops.length), sumOf(days, ({ visitMinutes }) => visitMinutes), sumOf(days, ({ travelMinutes }) => travelMinutes));
}

function Wide({ view }: { view: WeekView }): VNode {
  const t = text.value.visitWeek.board;
  const days = shownDays(view);
  return (
    <ScrollRegion label={t.caption}>
      <table class="week-board" aria-label={t.heading}>
        <thead><tr><th scope="col">{t.staff}</th>{days.map((date) => <th key={date} scope="col">{shortDay(date)}</th>)}</tr></thead>
        <tbody>
          {view.staff.map((staff) => (
            <tr key={staff.id}>
              <th scope="row">{staff.name}<span class="quiet">{sumSentence(staff)}</span></th>
              {days.map((date) => {
                const day = staff.days.find((one) => one.date === date);
                return <td key={date} data-off={day === undefined}>{day === undefined ? <span class="quiet">{t.off}</span> : <Cell view={view} staff={staff} day={day} />}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** Where only one thing fits at a time: the week of one staff member, or one day of all. */
function Narrow({ view }: { view: WeekView }): VNode {
  const t = text.value.visitWeek.board;
  const way = useSignal<'one' | 'day'>('one');
  const staffId = useSignal(view.staff[0]?.id ?? '');
  const dates = shownDays(view);
  const date = useSignal(dates[0] ?? view.week);
  const shown = view.staff.flatMap((staff) => staff.days.filter((day) => (way.value === 'one' ? staff.id === staffId.value : day.date === date.value)).map((day) => ({ staff, day })));
  return (
    <div class="week-narrow">
      <OneOf name="week-way-shown" label={t.show} look="toggle" value={way.value} onChoose={(value) => { way.value = value; }} options={[{ value: 'one', text: t.one }, { value: 'day', text: t.day }]} />
      {way.value === 'one'
        ? <Choice id="week-narrow-staff" label={t.which} value={staffId.value} options={view.staff.map(({ id, name }) => [id, name] as const)} onChoose={(value) => { staffId.value = value; }} />
        : <Choice id="week-narrow-day" label={t.whichDay} value={date.value} options={dates.map((one) => [one, dayName(one)] as const)} onChoose={(value) => { date.value = value; }} />}
      {shown.length === 0 && <p>{t.nobody}</p>}
      <ul class="week-narrow-days" aria-live="polite">
        {shown.map(({ staff, day }) => <li key={`${staff.id} ${day.date}`} class="week-narrow-day"><h3 class="ds-heading" data-size="2xs">{way.value === 'one' ? dayName(day.date) : staff.name}</h3><Cell view={view} staff={staff} day={day} /></li>)}
      </ul>
    </div>
  );
}

/** The week as a board: staff downwards, days across, each visit a small card in its order. */
export function WeekBoard({ view }: { view: WeekView }): VNode {
  const t = text.value.visitWeek.board;
  return (
    <section class="week-board-section" aria-labelledby="week-board">
      <h2 class="ds-heading" data-size="xs" id="week-board">{t.heading}</h2>
      <p class="quiet">{t.caption}</p>
      {layout.value === 'narrow' ? <Narrow view={view} /> : <Wide view={view} />}
    </section>
  );
}
