import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { SessionView } from '../../server/accounts/schemas.ts';
import { RequestError } from '../api/request.ts';
import { PROVIDER_ADDRESS, signIn } from '../api/session.ts';
import { text } from '../state/language.ts';
import { requestText } from './request-text.ts';

interface SignInFormProps {
  /** Who is to sign in, when that is settled: the one who was signed in before. */
  readonly login: string | null;
  /** Where the municipality's own provider can be used: in this window, or in a new one, so that the page stays. */
  readonly provider: 'here' | 'newWindow' | null;
  /** Told before this window goes to the provider. */
  readonly onProvider?: () => void;
  readonly onSignedIn: (view: SessionView) => void;
}

function ProviderLink({ where, onClick }: { where: 'here' | 'newWindow'; onClick: (() => void) | undefined }): VNode {
  const t = text.value.signIn;
  return (
    <div class="provider">
      <a class="ds-button" href={PROVIDER_ADDRESS} {...(where === 'newWindow' && { target: '_blank', rel: 'noopener' })} onClick={onClick}>{t.provider}</a>
      <p class="quiet">{where === 'newWindow' ? t.providerWindow : t.providerHelp}</p>
      <p class="or"><span>{t.or}</span></p>
    </div>
  );
}

/** Signing in, with a password or with the municipality's own provider. What is wrong is told above the fields, and never which of the two it was. */
export function SignInForm({ login, provider, onProvider, onSignedIn }: SignInFormProps): VNode {
  const t = text.value.signIn;
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const password = useRef<HTMLInputElement>(null);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (busy || !(event.currentTarget instanceof HTMLFormElement)) return;
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setFault(null);
    try {
      onSignedIn(await signIn(String(form.get('login')), String(form.get('password'))));
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      setFault(requestText(error));
      if (password.current !== null) password.current.value = '';
      password.current?.focus();
    } finally {
      setBusy(false);
    }
  };
  return (
    <div class="sign-in">
      {provider !== null && <ProviderLink where={provider} onClick={onProvider} />}
      <form onSubmit={(event) => void submit(event)}>
        {fault !== null && <p class="ds-alert" data-color="danger" role="alert">{fault}</p>}
        <div class="ds-field">
          <label class="ds-label" for="sign-in-login">{t.login}</label>
          <input class="ds-input" id="sign-in-login" name="login" autocomplete="username" autocapitalize="none" spellcheck={false} required readOnly={login !== null} defaultValue={login ?? ''} />
        </div>
        <div class="ds-field">
          <label class="ds-label" for="sign-in-password">{t.password}</label>
          <input class="ds-input" id="sign-in-password" name="password" type="password" autocomplete="current-password" required ref={password} data-first />
        </div>
        <button type="submit" class="ds-button" {...(provider !== null && { 'data-variant': 'secondary' })} aria-disabled={busy}>{busy ? t.busy : t.submit}</button>
      </form>
    </div>
  );
}
