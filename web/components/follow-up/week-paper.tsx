import type { VNode } from 'preact';
import type { WeekDay, WeekStaffView, WeekView } from '../../../server/visit-weeks/schemas.ts';
import { formatWhole, weekNumber } from '../../format.ts';
import { text } from '../../state/language.ts';
import { shortDay } from '../../visit-week/week-days.ts';
import { later } from '../../visit-week/week-visits.ts';

function Rows({ view, day }: { view: WeekView; day: WeekDay }): VNode {
  const t = text.value.visitWeek;
  return (
    <>
      {day.stops.map((stop, index) => {
        const other = stop.byTwoWith === null ? null : view.staff.find(({ id }) => id === stop.byTwoWith)?.name ?? stop.byTwoWith;
        const notes = [...(other === null ? [] : [t.day.with(other)]), ...(stop.isEvening ? [t.day.evening] : []), ...(stop.changed === null ? [] : [t.day.changed[stop.changed]])];
        return (
          <tr key={stop.visitId}>
            {index === 0 && <th scope="rowgroup" rowSpan={day.stops.length}>{shortDay(day.date)}</th>}
            <td>{t.day.time(stop.start, later(stop.start, stop.minutes))}</td><td>{stop.address}</td><td>{stop.agreementId}</td><td class="number">{formatWhole(stop.minutes)}</td><td class="number">{formatWhole(stop.travelBefore)}</td><td>{notes.join('. ')}</td>
          </tr>
        );
      })}
    </>
  );
}

function Sheet({ view, staff }: { view: WeekView; staff: WeekStaffView }): VNode {
  const t = text.value.visitWeek.paper;
  const days = staff.days.filter(({ stops }) => stops.length > 0);
  return (
    <section class="week-sheet">
      <h2 class="ds-heading" data-size="xs">{t.heading(staff.name, weekNumber(view.week))}</h2>
      {days.length === 0 ? <p>{t.none}</p> : (
        <table>
          <thead><tr><th scope="col">{t.day}</th><th scope="col">{t.time}</th><th scope="col">{t.address}</th><th scope="col">{t.agreement}</th><th scope="col" class="number">{t.minutes}</th><th scope="col" class="number">{t.way}</th><th scope="col">{t.note}</th></tr></thead>
          {days.map((day) => <tbody key={day.date}><Rows view={view} day={day} /></tbody>)}
        </table>
      )}
    </section>
  );
}

/** The plan on paper: a page for each staff member. On the screen it is not there. */
export function WeekPaper({ view }: { view: WeekView }): VNode {
  return <div class="week-paper">{view.staff.map((staff) => <Sheet key={staff.id} view={view} staff={staff} />)}</div>;
}
