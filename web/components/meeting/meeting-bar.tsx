import type { VNode } from 'preact';
import type { RoundView } from '../../../server/meeting/schemas.ts';
import { useEffect, useState } from 'preact/hooks';
import { formatClock, formatDayOf } from '../../format.ts';
import { filterCount, type HouseholdFilter } from '../../household-list.ts';
import { householdFilter, listKind, search } from '../../state/choice.ts';
import { text } from '../../state/language.ts';
import { isOpen, lastStep, mayStep, takeStep, underWay } from '../../state/meeting.ts';
import { stepSentence } from './step-sentence.ts';

/** Seconds since a moment, asked for anew now and then; never below 0. */
function useSecondsSince(moment: string | undefined): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 5000);
    return () => clearInterval(timer);
  }, [moment]);
  return moment === undefined ? 0 : Math.max(0, Math.round((now - Date.parse(moment)) / 1000));
}

const HOUR = 3600;

function LastStep({ view }: { view: RoundView }): VNode | null {
  const t = text.value.meeting.bar;
  const step = lastStep.value;
  const seconds = useSecondsSince(step?.at);
  if (step === null || step.kind === 'begun') return null;
  return (
    <p class="last-step">
      <span>{stepSentence(view, step)}</span> <span class="quiet">{seconds < HOUR ? t.ago(seconds) : t.at(formatDayOf(step.at), formatClock(step.at))}</span>
    </p>
  );
}

function showOnly(filter: HouseholdFilter): void {
  [listKind.value, householdFilter.value, search.value] = ['households', filter, ''];
}

function Counts({ view }: { view: RoundView }): VNode {
  const t = text.value.meeting.bar;
  const of = (kind: string): number => view.households.filter(({ mark }) => mark?.kind === kind).length;
  const placed = view.households.filter(({ placement }) => placement !== null).length;
  const held = view.dwellings.filter((dwelling) => dwelling.held !== null).length;
  const [overridden, passedOver] = [filterCount(view, 'overridden'), filterCount(view, 'passedOver')];
  const plain = [...(of('locked') > 0 ? [t.locked(of('locked'))] : []), ...(of('leftOpen') > 0 ? [t.leftOpen(of('leftOpen'))] : []), ...(of('declined') > 0 ? [t.declined(of('declined'))] : []), ...(held > 0 ? [t.held(held)] : [])];
  return (
    <p class="meeting-counts">
      <strong>{t.accepted(of('accepted'), placed)}</strong>
      {plain.map((words) => <span key={words}>{words}</span>)}
      {overridden > 0 && <button type="button" class="link" onClick={() => showOnly('overridden')}>{t.overridden(overridden)}</button>}
      {passedOver > 0 && <button type="button" class="link" onClick={() => showOnly('passedOver')}>{t.passedOver(passedOver)}</button>}
    </p>
  );
}

/** How far the meeting has come, what was done last and by whom, and the way to undo it: always in the same place. */
export function MeetingBar({ view }: { view: RoundView }): VNode | null {
  const t = text.value.meeting;
  if (view.proposal === null && lastStep.value === null) return null;
  const step = lastStep.value;
  const isBusy = underWay.value.length > 0;
  return (
    <section class="meeting-bar" aria-label={t.bar.label}>
      <Counts view={view} />
      <p role="status" class="ds-sr-only">{isBusy || step === null || step.kind === 'begun' ? '' : stepSentence(view, step)}</p>
      <div class="meeting-last">
        {isBusy ? <p class="last-step">{t.actions.waits}</p> : <LastStep view={view} />}
        {mayStep.value && isOpen(view) && view.canUndo && (
          <button type="button" class="ds-button undo" data-variant="secondary" aria-disabled={isBusy} onClick={() => { if (!isBusy) void takeStep(view.id, { kind: 'undo' }); }}>{t.bar.undo}</button>
        )}
      </div>
    </section>
  );
}
