import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { readSession, signOut } from '../api/session.ts';
import { text } from '../state/language.ts';
import { showsKeptDay } from '../state/phone.ts';
import { heardAt, isSignedOut, sessionView, signedInAgain, user } from '../state/session.ts';
import { Modal } from './modal.tsx';

const MINUTE_MS = 60_000;
const WARN_MS = 2 * MINUTE_MS;
const LOOK_MS = 5000;
/** The server writes down at most once a minute that a session is used, so its own count may be that much ahead. */
const SLACK_MS = MINUTE_MS;

/** Ends a session that nobody has used, and asks for a new sign-in over the page. */
function leave(): void {
  isSignedOut.value = true;
  // A server that does not answer ends the session by itself, at the same time.
  signOut().catch(() => undefined);
}

function IdlePanel({ minutes }: { minutes: number }): VNode {
  const t = text.value.frame.idle;
  const stay = (): void => { readSession().then(signedInAgain, () => undefined); };
  return (
    <Modal labelledBy="idle-heading" onEscape={stay}>
      <div class="modal-content">
        <h2 class="ds-heading" data-size="xs" id="idle-heading">{t.title}</h2>
        <p role="status">{minutes < 1 ? t.soon : t.help(minutes)}</p>
        <button type="button" class="ds-button" onClick={stay}>{t.go}</button>
      </div>
    </Modal>
  );
}

/** Warns two minutes before the server signs out one who has not used it. The demonstration signs in by itself again, and warns nobody; nor does a phone that keeps its day. */
export function IdleWarning(): VNode | null {
  const [now, setNow] = useState(() => Date.now());
  const view = sessionView.value;
  const watched = view?.installation === 'own' && user.value !== null && !isSignedOut.value && !showsKeptDay.value;
  useEffect(() => {
    if (!watched) return undefined;
    const timer = setInterval(() => setNow(Date.now()), LOOK_MS);
    return () => clearInterval(timer);
  }, [watched]);
  const left = heardAt.value + (view?.idleMinutes ?? 0) * MINUTE_MS - SLACK_MS - Math.max(now, heardAt.value);
  const isOver = watched && left <= 0;
  useEffect(() => { if (isOver) leave(); }, [isOver]);
  return watched && !isOver && left <= WARN_MS ? <IdlePanel minutes={Math.floor(left / MINUTE_MS)} /> : null;
}
