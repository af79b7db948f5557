import type { VNode } from 'preact';
import type { WeekView } from '../../../server/visit-weeks/schemas.ts';
import { rowPath } from '../../register-addresses.ts';
import { text } from '../../state/language.ts';
import { shortDay } from '../../visit-week/week-days.ts';
import { changesBetween, movedMinutes, type MovedVisit, type Slot, type WeekChanges } from '../../visit-week/week-visits.ts';
import { ScrollRegion } from '../scroll-region.tsx';

function Place({ slot, isUncovered }: { slot: Slot | null; isUncovered: boolean }): VNode {
  const t = text.value.visitWeek.changes;
  if (slot === null) return <strong>{isUncovered ? t.notCovered : t.outside}</strong>;
  return <>{t.slot(slot.name, shortDay(slot.date), slot.start)}</>;
}

function Moved({ visits, label }: { visits: readonly MovedVisit[]; label: string }): VNode {
  const t = text.value.visitWeek;
  return (
    <ScrollRegion label={label}>
      <table class="ds-table plan-table week-changes-table" aria-label={label}>
        <thead><tr><th scope="col">{t.changes.visit}</th><th scope="col">{t.changes.before}</th><th scope="col">{t.changes.after}</th></tr></thead>
        <tbody>
          {visits.map(({ visitId, agreementId, address, before, after, wasUncovered, isUncovered }) => (
            <tr key={visitId}>
              <th scope="row">{address} <a class="ds-link" href={rowPath('agreements', agreementId)}>{t.day.agreement(agreementId)}</a></th>
              <td><Place slot={before} isUncovered={wasUncovered} /></td>
              <td><Place slot={after} isUncovered={isUncovered} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** How many visits get another staff member or day, how many fall out, and how many that were not covered are in. */
export function changeSentence({ moved }: WeekChanges): string {
  const t = text.value.visitWeek.changes;
  const [lost, won] = [moved.filter(({ after }) => after === null).length, moved.filter(({ before }) => before === null).length];
  return [t.moved(moved.length - lost - won), t.lost(lost), ...(won === 0 ? [] : [t.won(won)])].join(' ');
}

/** What differs from an earlier version, before and after side by side: first who comes and on which day, then folded what has another time alone. */
export function WeekChangesSection({ earlier, view }: { earlier: WeekView; view: WeekView }): VNode {
  const t = text.value.visitWeek.changes;
  const { moved, timeOnly } = changesBetween(earlier, view);
  return (
    <section class="card week-changes" aria-labelledby="week-changes">
      <h2 class="ds-heading" data-size="xs" id="week-changes">{t.heading(earlier.version)}</h2>
      <p>{changeSentence({ moved, timeOnly })} {t.timeOnly(timeOnly.length, Math.max(0, ...timeOnly.map(movedMinutes)))}</p>
      {moved.length > 0 && <Moved visits={moved} label={t.caption} />}
      {timeOnly.length > 0 && <details class="plan-more"><summary>{t.timeOnlyList} ({timeOnly.length})</summary><Moved visits={timeOnly} label={t.timeOnlyList} /></details>}
    </section>
  );
}
