import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { InvitationView } from '../../server/accounts/schemas.ts';
import { RequestError } from '../api/request.ts';
import { acceptInvitation, lookAtInvitation } from '../api/session.ts';
import { NewPasswordFields, pairFaults, weaknessText } from '../components/new-password.tsx';
import { PageHeading } from '../components/page-heading.tsx';
import { Loading, NotFetched } from '../components/page-messages.tsx';
import { requestText } from '../components/request-text.ts';
import { focusFirstFault, TextField } from '../components/text-field.tsx';
import { go } from '../state/address.ts';
import { text } from '../state/language.ts';
import { session } from '../state/session.ts';

/** Takes the token out of the address at once, so that it stays in no history and is seen by nobody behind the reader. */
function takeToken(): string | null {
  const token = decodeURIComponent(location.hash.replace(/^#(?:token=)?/, ''));
  history.replaceState(history.state, '', location.pathname);
  return token === '' ? null : token;
}

/** What is wrong with each field; null for what is not. */
interface Faults {
  readonly name: string | null;
  readonly login: string | null;
  readonly next: string | null;
  readonly repeat: string | null;
}
const NONE: Faults = { name: null, login: null, next: null, repeat: null };

function Introduction({ view }: { view: InvitationView }): VNode {
  const t = text.value.signIn.welcome;
  const heading = { firstAdministrator: t.headingFirst, invitation: t.headingInvitation, newPassword: t.headingNewPassword }[view.kind];
  const words = view.kind === 'firstAdministrator' ? t.first : t[view.kind](view.name ?? '', view.login ?? '');
  return <><PageHeading title={heading}>{heading}</PageHeading><p>{words}</p></>;
}

function AcceptForm({ token, view }: { token: string; view: InvitationView }): VNode {
  const t = text.value.signIn;
  const isFirst = view.kind === 'firstAdministrator';
  const [written, write] = useState({ name: '', login: '', next: '', repeat: '' });
  const [faults, setFaults] = useState<Faults>(NONE);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const tell = (found: Faults, whole: string | null): void => {
    setFaults(found);
    setRefusal(whole);
    focusFirstFault(form.current);
  };
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    const missing = (value: string): string | null => (isFirst && value.trim() === '' ? t.missing : null);
    const found: Faults = { ...pairFaults(written, view.passwordLength), name: missing(written.name), login: missing(written.login) };
    if (Object.values(found).some((fault) => fault !== null)) return tell(found, null);
    setBusy(true);
    try {
      const value = await acceptInvitation({ token, password: written.next, ...(isFirst && { login: written.login.trim(), name: written.name.trim() }) });
      session.value = { state: 'ready', value };
      go('/', { replace: true });
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      const weak = weaknessText(error);
      const taken = error.code === 'loginTaken' ? requestText(error) : null;
      tell({ ...NONE, next: weak, login: taken }, weak === null && taken === null ? requestText(error) : null);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form class="card" ref={form} noValidate onSubmit={(event) => void submit(event)}>
      {refusal !== null && <p class="ds-alert" data-color="danger" role="alert">{refusal}</p>}
      {isFirst && <TextField id="name" label={t.welcome.name} autocomplete="name" value={written.name} fault={faults.name} onInput={(name) => write({ ...written, name })} />}
      {isFirst
        ? <TextField id="login" label={t.login} help={t.welcome.loginHelp} autocomplete="username" value={written.login} fault={faults.login} onInput={(login) => write({ ...written, login })} />
        : <input type="text" name="login" autocomplete="username" value={view.login ?? ''} readOnly hidden />}
      <NewPasswordFields pair={written} faults={faults} length={view.passwordLength} onInput={(pair) => write({ ...written, ...pair })} />
      <button type="submit" class="ds-button" aria-disabled={busy}>{busy ? t.busy : isFirst ? t.welcome.submitFirst : t.welcome.submit}</button>
    </form>
  );
}

function Explanation({ title, help }: { title: string; help: string }): VNode {
  return (
    <>
      <PageHeading title={title}>{title}</PageHeading>
      <p>{help}</p>
      <p><a class="ds-link" href="/logg-inn">{text.value.signIn.welcome.toSignIn}</a></p>
    </>
  );
}

type Looked = { readonly state: 'looking' | 'noToken' | 'notValid' } | { readonly state: 'failed'; readonly error: RequestError } | { readonly state: 'found'; readonly view: InvitationView };

/** What a one-time link leads to: the first administrator, one who is invited, or one who gets a new password. */
export function WelcomePage(): VNode {
  const t = text.value.signIn.welcome;
  const [token] = useState(takeToken);
  const [looked, setLooked] = useState<Looked>({ state: token === null ? 'noToken' : 'looking' });
  const look = async (of: string): Promise<void> => {
    try {
      setLooked({ state: 'found', view: await lookAtInvitation(of) });
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      const isDead = error.code === 'linkNotValid' || error.code === 'badRequest';
      setLooked(isDead ? { state: 'notValid' } : { state: 'failed', error });
    }
  };
  useEffect(() => { if (token !== null) void look(token); }, []);
  if (looked.state === 'looking') return <Loading words={t.looking} />;
  return (
    <div class="content" data-width="narrow">
      {looked.state === 'noToken' && <Explanation title={t.noToken} help={t.noTokenHelp} />}
      {looked.state === 'notValid' && <Explanation title={t.notValid} help={t.notValidHelp} />}
      {looked.state === 'failed' && <><PageHeading>{text.value.frame.pageNames.welcome}</PageHeading><NotFetched error={looked.error} again={() => void look(token ?? '')} /></>}
      {looked.state === 'found' && token !== null && <><Introduction view={looked.view} /><AcceptForm token={token} view={looked.view} /></>}
    </div>
  );
}
