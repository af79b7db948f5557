import type { VNode } from 'preact';
import type { RoundView } from '../../../server/meeting/schemas.ts';
import { filterCount } from '../../household-list.ts';
import { offersPath } from '../../round-address.ts';
import { text } from '../../state/language.ts';
import { drawer, isOpen, mayOverride, mayStep, takeStep, underWay, type Drawer } from '../../state/meeting.ts';
import { propose, solvingOf, stop, timeLimitSeconds } from '../../state/solving.ts';

interface ActionProps {
  readonly name: string;
  readonly look: 'primary' | 'secondary' | 'tertiary';
  readonly act: () => void;
  /** The form that it opens; none where it is done at once. */
  readonly opens?: Drawer;
  /** What it does, where that is not seen beforehand. */
  readonly help?: string;
}

/** The id of the text that says what an action does: one at a time has one. */
const HELP_ID = 'round-action-help';

function Action({ name, look, act, opens, help }: ActionProps): VNode {
  const isBusy = underWay.value.length > 0;
  return (
    <button
      type="button" class="ds-button" data-variant={look} aria-disabled={isBusy} {...(opens !== undefined && { 'aria-expanded': drawer.value === opens })} aria-describedby={help === undefined ? undefined : HELP_ID}
      onClick={() => { if (!isBusy) act(); }}
    >{name}</button>
  );
}

function Solving({ view }: { view: RoundView }): VNode {
  const state = solvingOf(view.id);
  const elapsed = state.state === 'running' ? state.progress?.seconds ?? 0 : 0;
  return (
    <>
      <p class="elapsed" aria-hidden="true">{text.value.solving.elapsed(Math.floor(elapsed), timeLimitSeconds.value)}</p>
      <button type="button" class="ds-button" data-variant="secondary" data-color="danger" onClick={() => stop(view.id)}>{text.value.round.stop}</button>
    </>
  );
}

const opening = (name: string, opens: Drawer, look: ActionProps['look']): ActionProps => ({ name, look, opens, act: () => { drawer.value = drawer.value === opens ? null : opens; } });

/** What can be done with the round now, the next thing to do last and as the one button that stands out. */
function actionsOf(view: RoundView): readonly ActionProps[] {
  const t = text.value.meeting.actions;
  const step = (name: string, kind: 'acceptAll' | 'close', look: ActionProps['look']): ActionProps => ({ name, look, act: () => { void takeStep(view.id, { kind }); } });
  const solve = (look: ActionProps['look']): ActionProps => ({ name: view.proposal === null ? text.value.round.propose : text.value.round.proposeAgain, look, act: () => { void propose(view); } });
  const options = opening(t.solveOptions, 'solve', 'tertiary');
  if (view.state === 'draft') return [options, solve('primary')];
  if (view.state === 'proposed') return [options, solve('secondary'), opening(t.start, 'start', 'primary')];
  const waiting = filterCount(view, 'notAccepted');
  if (view.state === 'inMeeting') {
    const next = waiting > 0 ? [opening(t.decide, 'decide', 'secondary'), step(t.acceptRest(waiting), 'acceptAll', 'primary')] : [opening(t.decide, 'decide', 'primary')];
    return [options, solve('secondary'), ...next];
  }
  if (view.state === 'closed') return [];
  return [...(mayOverride.value ? [opening(t.reopen, 'reopen', 'tertiary')] : []), { ...step(t.close, 'close', 'secondary'), help: t.closeHelp }];
}

/** The buttons of the round: the one next thing to do, and what else can be done. */
export function RoundActions({ view }: { view: RoundView }): VNode {
  const t = text.value.meeting.actions;
  const isSolving = solvingOf(view.id).state === 'running';
  const actions = mayStep.value && !isSolving ? actionsOf(view) : [];
  const help = actions.find((action) => action.help !== undefined)?.help;
  return (
    <div class="propose" role="group" aria-label={t.label}>
      {help !== undefined && <p class="propose-help" id={HELP_ID}>{help}</p>}
      {mayStep.value && isSolving && <Solving view={view} />}
      {actions.map((action) => <Action key={action.name} {...action} />)}
      {!isOpen(view) && <a class="ds-button" href={offersPath(view.id)}>{t.offers}</a>}
    </div>
  );
}
