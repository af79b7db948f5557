import { useComputed, useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { MyDay } from '../../server/my-day/schemas.ts';
import { DayMapSection, fetchStreets } from '../components/my-day/day-map-section.tsx';
import { JustTold, justTold } from '../components/my-day/just-told.tsx';
import { StopCard } from '../components/my-day/stop-card.tsx';
import { SyncBar } from '../components/my-day/sync-bar.tsx';
import { Unplanned, type DayPerson } from '../components/my-day/unplanned.tsx';
import { OneOf } from '../components/one-of.tsx';
import { PageHeading } from '../components/page-heading.tsx';
import { Loading } from '../components/page-messages.tsx';
import { formatClock, formatDate, formatDayOf } from '../format.ts';
import { keepShell } from '../my-day/shell.ts';
import { toldOfDay } from '../my-day/shown-visits.ts';
import { dayAfter, today } from '../registers/days.ts';
import { text } from '../state/language.ts';
import { followMyDay, isBusy, kept, reached, unsent } from '../state/my-day.ts';
import '../style/my-day.css';

/** What a day is called today: a phone may show one that it fetched yesterday. */
function dayName({ date }: MyDay): string {
  const t = text.value.myDay;
  if (date === today()) return t.today;
  return date === dayAfter(today()) ? t.tomorrow : t.onDay(formatDate(date));
}

function DayHead({ day }: { day: MyDay }): VNode {
  const t = text.value.myDay;
  if (!day.isPlanned) return <p>{t.noPlan}</p>;
  return (
    <>
      <p>{formatDate(day.date)} · {t.sum(day.stops.length, day.travelMinutes)}{day.from !== null && day.until !== null && <> · {t.hours(day.from, day.until)}</>}</p>
      {day.stops.length === 0 && <p>{t.noStops}</p>}
    </>
  );
}

function Day({ day, people }: { day: MyDay; people: readonly DayPerson[] }): VNode {
  const { own, others } = toldOfDay(day, unsent.value);
  const planned = new Set(day.stops.map(({ visitId }) => visitId));
  const toldIds = new Set([...own.map(({ visit }) => visit.planned), ...others.map((visit) => visit.planned)].filter((id) => id !== null));
  return (
    <>
      <DayHead day={day} />
      <ol class="visits" aria-label={text.value.myDay.stop.list}>
        {day.stops.map((stop, index) => (
          <StopCard key={stop.visitId} number={index + 1} stop={stop} date={day.date} own={own.find(({ visit }) => visit.planned === stop.visitId)} others={others.filter((visit) => visit.planned === stop.visitId)} />
        ))}
      </ol>
      <Unplanned people={people} date={day.date} isAhead={day.date > today()} told={own.filter(({ visit }) => visit.planned === null || !planned.has(visit.planned))} />
      <DayMapSection day={day} toldIds={toldIds} />
    </>
  );
}

/** Says how long the day lies on the phone, and whether the page opens without network. */
function OnThisPhone({ deleteAt, worksAlone }: { deleteAt: number; worksAlone: boolean | null }): VNode {
  const t = text.value.myDay.sync;
  const until = new Date(deleteAt).toISOString();
  return <p class="quiet day-foot">{worksAlone !== null && <>{worksAlone ? t.ready : t.notReady} </>}{t.keptUntil(formatDayOf(until), formatClock(until))} {t.unsentKept(kept.value?.view.phoneUnsentDays ?? 0)}</p>;
}

/** The page Min dag, for a phone held in one hand: the visits of the day in order, what became of each, and what is not sent yet. It works without network. */
export function MyDayPage(): VNode {
  const t = text.value.myDay;
  const chosen = useSignal('');
  const worksAlone = useSignal<boolean | null>(null);
  useEffect(() => {
    justTold.value = '';
    const look = async (): Promise<void> => { worksAlone.value = await keepShell(); };
    void look();
    return followMyDay();
  }, []);
  const isHere = useComputed(() => reached.value === 'yes');
  useEffect(() => { if (isHere.value) void fetchStreets(); }, [isHere.value]);
  const now = kept.value;
  const days = now?.view.days;
  const day = days?.find(({ date }) => date === (chosen.value === '' ? today() : chosen.value)) ?? days?.[0];
  const people = new Map(days?.flatMap(({ stops }) => stops).map((stop): [string, DayPerson] => [stop.agreementId, stop]));
  return (
    <div class="content my-day">
      <PageHeading>{t.title}</PageHeading>
      <SyncBar />
      <JustTold />
      {now === null && (isBusy.value || reached.value === 'trying') && <Loading />}
      {now === null && !isBusy.value && reached.value === 'no' && <p class="ds-alert" data-color="warning" role="alert">{t.noDay}</p>}
      {now !== null && now.view.staff === null && <p class="ds-alert" data-color="info">{t.noStaff}</p>}
      {now !== null && now.view.staff !== null && days !== undefined && day !== undefined && (
        <>
          <OneOf name="day" label={t.which} look="toggle" value={day.date} onChoose={(date) => { chosen.value = date; }} options={days.map((one) => ({ value: one.date, text: dayName(one) }))} />
          <Day key={day.date} day={day} people={[...people.values()]} />
          <OnThisPhone deleteAt={now.deleteAt} worksAlone={worksAlone.value} />
        </>
      )}
    </div>
  );
}
