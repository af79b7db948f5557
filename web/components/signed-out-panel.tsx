import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { text } from '../state/language.ts';
import { isSignedOut, lookAgain, sessionView, signedInAgain, user } from '../state/session.ts';
import { unsaved } from '../state/unsaved.ts';
import { Modal } from './modal.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** Leaves the page and what is written on it. */
function giveUp(): void {
  unsaved.value = null;
  location.assign('/logg-inn');
}

function SignInPanel({ login, oidc }: { login: string; oidc: boolean }): VNode {
  const t = text.value.signIn;
  useEffect(() => {
    const onFocus = (): void => { void lookAgain(); };
    window.addEventListener('focus', onFocus);
    return () => window.removeEventListener('focus', onFocus);
  }, []);
  return (
    <Modal labelledBy="signed-out-heading" covers>
      <div class="modal-content">
        <h2 class="ds-heading" data-size="xs" id="signed-out-heading">{t.againTitle}</h2>
        <p>{t.againHelp}</p>
        <SignInForm login={login} provider={oidc ? 'newWindow' : null} onSignedIn={signedInAgain} />
        <p><button type="button" class="link" onClick={giveUp}>{t.giveUp}</button></p>
      </div>
    </Modal>
  );
}

/** Lies over the page of one who has been signed out in the middle of work: what is written stays, unseen by whoever comes by, and goes on once signed in again. */
export function SignedOutPanel(): VNode | null {
  const view = sessionView.value;
  return isSignedOut.value && user.value !== null ? <SignInPanel login={user.value.login} oidc={view?.oidc ?? false} /> : null;
}
