import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { signal } from '@preact/signals';
import type { Parameters } from '../../server/parameters/schemas.ts';
import { readParameters } from '../api/parameters.ts';
import { RequestError } from '../api/request.ts';
import { changePassword } from '../api/session.ts';
import { roleList } from '../components/account-menu.tsx';
import { NewPasswordFields, pairFaults, weaknessText } from '../components/new-password.tsx';
import { PageHeading } from '../components/page-heading.tsx';
import { Loading, NotFetched } from '../components/page-messages.tsx';
import { requestText } from '../components/request-text.ts';
import { focusFirstFault, TextField } from '../components/text-field.tsx';
import { text } from '../state/language.ts';
import { load, type Loadable } from '../state/loadable.ts';
import { session, sessionView } from '../state/session.ts';

const parameters = signal<Loadable<Parameters>>({ state: 'loading' });

const EMPTY = { current: '', next: '', repeat: '' };
const NONE = { current: null, next: null, repeat: null };

function PasswordForm({ login, length }: { login: string; length: number }): VNode {
  const t = text.value.signIn;
  const [written, write] = useState(EMPTY);
  const [faults, setFaults] = useState<Readonly<Record<keyof typeof EMPTY, string | null>>>(NONE);
  const [said, say] = useState<{ readonly color: 'success' | 'danger'; readonly words: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const tell = (found: typeof faults, words: string | null): void => {
    setFaults(found);
    say(words === null ? null : { color: 'danger', words });
    focusFirstFault(form.current);
  };
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    const found = { ...pairFaults(written, length), current: written.current === '' ? t.missing : null };
    if (Object.values(found).some((fault) => fault !== null)) return tell(found, null);
    setBusy(true);
    try {
      session.value = { state: 'ready', value: await changePassword(written.current, written.next) };
      write(EMPTY);
      setFaults(NONE);
      say({ color: 'success', words: t.account.done });
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      const weak = weaknessText(error);
      const wrong = error.code === 'wrongSignIn' ? t.account.wrongCurrent : null;
      tell({ ...NONE, next: weak, current: wrong }, weak === null && wrong === null ? requestText(error) : null);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form class="card" ref={form} noValidate onSubmit={(event) => void submit(event)}>
      <h2 class="ds-heading" data-size="xs">{t.account.change}</h2>
      {said !== null && <p class="ds-alert" data-color={said.color} role={said.color === 'danger' ? 'alert' : 'status'}>{said.words}</p>}
      <input type="text" name="login" autocomplete="username" value={login} readOnly hidden />
      <TextField
        id="current-password" label={t.account.current} type="password" autocomplete="current-password" value={written.current} fault={faults.current}
        onInput={(current) => write({ ...written, current })}
      />
      <NewPasswordFields pair={written} faults={faults} length={length} onInput={(pair) => write({ ...written, ...pair })} />
      <button type="submit" class="ds-button" aria-disabled={busy}>{t.account.submit}</button>
    </form>
  );
}

/** One's own account: who one is here, and the password. */
export function AccountPage(): VNode | null {
  const t = text.value.signIn.account;
  const view = sessionView.value;
  const open = (): void => { void load(parameters, readParameters()); };
  useEffect(open, []);
  if (view === null || view.user === null) return null;
  const { user, hasPassword, installation } = view;
  const state = parameters.value;
  return (
    <div class="content" data-width="narrow">
      <PageHeading>{t.heading}</PageHeading>
      <dl class="pairs">
        <dt>{t.name}</dt><dd>{user.name}</dd>
        <dt>{t.login}</dt><dd>{user.login}</dd>
        <dt>{t.roles}</dt><dd>{roleList(user.roles)}. <a href="/logg/roller">{text.value.frame.account.whatRolesMay}</a></dd>
      </dl>
      {!hasPassword && <p>{installation === 'demonstration' ? t.demonstration : t.noPassword}</p>}
      {hasPassword && state.state === 'loading' && <Loading />}
      {hasPassword && state.state === 'failed' && <NotFetched error={state.error} again={open} />}
      {hasPassword && state.state === 'ready' && <PasswordForm login={user.login} length={state.value.passwordLength} />}
    </div>
  );
}
