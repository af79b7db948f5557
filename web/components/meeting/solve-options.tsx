import type { VNode } from 'preact';
import type { RoundView } from '../../../server/meeting/schemas.ts';
import type { WantedChanges } from '../../api/rounds.ts';
import { text } from '../../state/language.ts';
import { takeStep } from '../../state/meeting.ts';
import { timeLimitSeconds, TIME_LIMITS, wantedChanges } from '../../state/solving.ts';
import { Cancel } from './cancel.tsx';

/** What a solve is to keep, and how long it may take; each choice holds at once. */
export function SolveOptions({ view }: { view: RoundView }): VNode {
  const t = text.value;
  const kinds: readonly (readonly [WantedChanges, string, string])[] = [['fewest', t.meeting.solve.fewest, t.meeting.solve.fewestHelp], ['any', t.meeting.solve.any, t.meeting.solve.anyHelp]];
  return (
    <>
      <h2 class="ds-heading" data-size="2xs" tabIndex={-1} data-first>{t.meeting.solve.heading}</h2>
      {view.proposal !== null && (
        <fieldset class="ds-fieldset">
          <legend class="ds-label">{t.meeting.solve.legend}</legend>
          {kinds.map(([value, name, help]) => (
            <div class="ds-field" key={value}>
              <input type="radio" class="ds-input" id={`changes-${value}`} name="changes" checked={wantedChanges.value === value} aria-describedby={`changes-${value}-help`} onChange={() => { wantedChanges.value = value; }} />
              <label class="ds-label" data-weight="regular" for={`changes-${value}`}>{name}</label>
              <p data-field="description" id={`changes-${value}-help`}>{help}</p>
            </div>
          ))}
          <p class="quiet">{t.meeting.solve.kept}</p>
        </fieldset>
      )}
      <label class="time-limit">
        <span>{t.round.timeLimit}</span>
        <select class="ds-input" value={timeLimitSeconds.value} onChange={(event) => { timeLimitSeconds.value = Number(event.currentTarget.value); }}>
          {TIME_LIMITS.map((seconds) => <option key={seconds} value={seconds}>{t.round.seconds(seconds)}</option>)}
        </select>
      </label>
      <p class="buttons">
        <Cancel name={t.meeting.done} />
        {view.state === 'inMeeting' && <button type="button" class="ds-button" data-variant="secondary" onClick={() => { void takeStep(view.id, { kind: 'pauseMeeting' }); }}>{t.meeting.actions.pause}</button>}
      </p>
    </>
  );
}

