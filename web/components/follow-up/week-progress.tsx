import type { VNode } from 'preact';
import { weekNumber } from '../../format.ts';
import { text } from '../../state/language.ts';
import { planning, weekOutcome, stopPlanning } from '../../state/visit-week.ts';
import { requestText } from '../request-text.ts';
import { STATUS_ID } from './plan-and-show.ts';

/** Shares are read aloud in such steps, in percent: each of a hundred would drown out everything else. */
const SPOKEN_STEP = 25;

function Running({ week }: { week: string }): VNode | null {
  const t = text.value.visitWeek.progress;
  const now = planning.value;
  if (now === null) return null;
  const percent = Math.floor((now.share ?? 0) * 100);
  const of = now.week === week ? '' : t.ofWeek(weekNumber(now.week));
  const sentence = (n: number): string => of + (now.isStopping ? t.stopping : now.share === null ? t.waiting : t.running(n));
  return (
    <div class="week-progress">
      <p class="ds-sr-only" role="status">{sentence(Math.floor(percent / SPOKEN_STEP) * SPOKEN_STEP)}</p>
      <p aria-hidden="true">{sentence(percent)}</p>
      <progress max={100} value={percent} aria-label={t.label} />
      <p><button type="button" class="ds-button" data-variant="secondary" disabled={now.isStopping} onClick={stopPlanning}>{t.stop}</button></p>
    </div>
  );
}

/** What has become of the last thing that was asked for in a week, of which a version is shown; `changed` is the sentence of what that version changes, null where it is not known. */
export function WeekStatus({ week, version, changed }: { week: string; version: number | null; changed: string | null }): VNode {
  const t = text.value.visitWeek;
  const end = weekOutcome.value;
  const isOfShown = end !== null && (end.kind === 'planned' || end.kind === 'decided') && end.week === week && end.version === version;
  return (
    <div class="week-status" id={STATUS_ID} tabIndex={-1}>
      <Running week={week} />
      <div aria-live="polite">
        {isOfShown && end.kind === 'planned' && <p class="ds-alert" data-color="info">{t.said.planned(end.version)}{changed !== null && <> {changed}</>}{end.asked === 'absence' && <> {t.absence.kept}</>}</p>}
        {isOfShown && end.kind === 'decided' && <p class="ds-alert" data-color="success">{t.said.decided(end.version)}</p>}
        {end?.kind === 'stoppedNone' && <p class="ds-alert" data-color="warning">{t.progress.stoppedNone}{end.asked === 'absence' && <> {t.absence.kept}</>}</p>}
        {end?.kind === 'failed' && <p class="ds-alert" data-color="danger">{requestText(end.error)}</p>}
      </div>
    </div>
  );
}
