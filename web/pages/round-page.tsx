import '@digdir/designsystemet-web/details';
import '../style/round.css';
import '../style/list.css';
import '../style/panel.css';
import '../style/map.css';
import '../style/meeting.css';
import '../style/round-narrow.css';
import '../style/round-print.css';
import type { VNode } from 'preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { MeetingBar } from '../components/meeting/meeting-bar.tsx';
import { MeetingPrint } from '../components/meeting/meeting-print.tsx';
import { RoundDrawer } from '../components/meeting/round-drawer.tsx';
import { RoundNews } from '../components/meeting/round-news.tsx';
import { LevelStrip } from '../components/level-strip.tsx';
import { ListPane } from '../components/list-pane.tsx';
import { LoadFailed, NoRound } from '../components/load-messages.tsx';
import { MapView } from '../components/map-view.tsx';
import { Loading } from '../components/page-messages.tsx';
import { Panel } from '../components/panel.tsx';
import { RoundHeader } from '../components/round-header.tsx';
import { SolvingMessage } from '../components/solving-message.tsx';
import { TeamLoad } from '../components/team-load.tsx';
import { SkipLinks } from '../components/skip-links.tsx';
import { Workspace } from '../components/workspace.tsx';
import { roundIn } from '../round-address.ts';
import { address } from '../state/address.ts';
import { chooseNothing, isMapSeen } from '../state/choice.ts';
import { forgetDrafts, hasDrafts } from '../state/drafts.ts';
import { text } from '../state/language.ts';
import { followRound, forgetMeeting, isOpen, look, mayStep, takeStep, underWay } from '../state/meeting.ts';
import { asRequestError } from '../state/loadable.ts';
import { opened, openBasemap, openRound, roundView } from '../state/round.ts';
import { unsaved } from '../state/unsaved.ts';

/** Opens a round; what was chosen in another one is chosen no more. */
async function showRound(id: string | null): Promise<void> {
  const before = roundView.peek()?.id;
  await openRound(id);
  if (before !== undefined && roundView.peek()?.id !== before) {
    chooseNothing();
    forgetMeeting();
  }
}

const isWritten = (target: EventTarget | null): boolean => target instanceof Element && target.closest('input, textarea, select') !== null;

/** Ctrl and Z undo the last step, except in what is written. */
function undoByKey(event: KeyboardEvent): void {
  const view = roundView.peek();
  if (event.key !== 'z' || event.shiftKey || !(event.ctrlKey || event.metaKey) || isWritten(event.target)) return;
  if (view === null || !view.canUndo || !isOpen(view) || !mayStep.value || underWay.value.length > 0) return;
  event.preventDefault();
  void takeStep(view.id, { kind: 'undo' });
}

/** Asks before a reason is lost that somebody has written. */
function useUnsavedReasons(): void {
  const question = hasDrafts.value ? text.value.meeting.leave : null;
  // at once, so that whoever writes and leaves in the same moment is asked too
  useLayoutEffect(() => { unsaved.value = question; }, [question]);
  useEffect(() => () => {
    unsaved.value = null;
    forgetDrafts();
  }, []);
}

/** The page of a round (Tildeling): its state and policy, the levels, and the list, map and panel in step. */
export function RoundPage(): VNode {
  const asked = roundIn(address.value.query);
  const open = (): void => { void showRound(asked); };
  useEffect(open, [asked]);
  useEffect(() => {
    void openBasemap();
    document.addEventListener('keydown', undoByKey);
    const end = followRound();
    return () => {
      end();
      document.removeEventListener('keydown', undoByKey);
      forgetMeeting();
    };
  }, []);
  useUnsavedReasons();
  const state = opened.value;
  const view = state.state === 'ready' ? state.value.round : null;
  const shownId = view?.id;
  useEffect(() => {
    if (shownId !== undefined) look(shownId).catch(asRequestError);
  }, [shownId]);
  // What is opened may still be the round that was shown last.
  if (state.state === 'loading' || (state.state === 'ready' && asked !== null && view?.id !== asked)) return <Loading words={text.value.loading} />;
  if (state.state === 'failed') return <LoadFailed error={state.error} again={() => { open(); void openBasemap(); }} />;
  if (view === null) return <NoRound />;
  return (
    <div class="round">
      <SkipLinks />
      <div class="round-head">
        <RoundHeader view={view} />
        <RoundDrawer view={view} />
        <RoundNews view={view} />
        <SolvingMessage view={view} />
        <LevelStrip view={view} />
        <MeetingBar view={view} />
      </div>
      <MeetingPrint view={view} />
      <Workspace list={<ListPane view={view} />} map={<><MapView view={view} visible={isMapSeen.value} /><TeamLoad view={view} /></>} panel={<Panel view={view} />} />
    </div>
  );
}
