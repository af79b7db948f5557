import type { VNode } from 'preact';
import type { RoundView } from '../../server/meeting/schemas.ts';
import { plannedLevels } from '../level-plan.ts';
import { showOfRound } from '../state/choice.ts';
import { text } from '../state/language.ts';
import { solvingOf } from '../state/solving.ts';
import { refusalText, requestText } from './request-text.ts';
import { levelName } from './level-name.ts';

/** What is said aloud while solving: the level only, so that a screen reader is not flooded by every number. */
function announcement(view: RoundView): string {
  const t = text.value.solving;
  const state = solvingOf(view.id);
  if (state.state === 'done') return t.done(view.proposal?.placed ?? 0, view.proposal?.of ?? view.households.length);
  if (state.state === 'stopped') return t.stopped;
  if (state.state !== 'running') return '';
  const level = plannedLevels(view).find((row) => row.level === state.progress?.level);
  return level === undefined ? t.starting : t.running(levelName(level));
}

/** How the last solve went: a line that is read aloud, and a message that stays when it failed. */
export function SolvingMessage({ view }: { view: RoundView }): VNode {
  const t = text.value;
  const state = solvingOf(view.id);
  const said = announcement(view);
  // What somebody has done since makes it old.
  const isNew = state.state === 'stopped' || (state.state === 'done' && (view.lastSolve === null || view.lastSolve.version === view.version));
  return (
    <div class="solving-message">
      <div class={isNew ? 'solving-said' : 'ds-sr-only'}>
        <p role="status">{isNew || state.state === 'running' ? said : ''}</p>
        {isNew && state.state === 'done' && view.lastSolve !== null && <p class="solving-moved">{t.meeting.solve.moved(view.lastSolve.moved.length)} {view.lastSolve.moved.length > 0 && <button type="button" class="link" onClick={() => showOfRound('moved')}>{t.meeting.solve.seeMoved}</button>}</p>}
      </div>
      {state.state === 'failed' && <div class="ds-alert" data-color="danger" role="alert"><p>{t.error.solve} {requestText(state.error)}</p></div>}
      {state.state === 'refused' && (
        <div class="ds-alert" data-color="warning" role="alert">
          <p>{refusalText(state.details)}</p>
        </div>
      )}
    </div>
  );
}
