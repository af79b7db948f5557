import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { Role } from '../../server/access/schemas.ts';
import { RequestError } from '../api/request.ts';
import { seeAs, signOut } from '../api/session.ts';
import { allUnsent, forgetDayOfOthers } from '../my-day/phone-store.ts';
import { visitsIn } from '../my-day/shown-visits.ts';
import { text } from '../state/language.ts';
import { layout } from '../state/layout.ts';
import { roles, sessionView, user } from '../state/session.ts';
import { mayLeave } from '../state/unsaved.ts';
import { Disclosure } from './disclosure.tsx';
import { requestText } from './request-text.ts';

/** Roles in the reader's language, as a list in a sentence. */
export function roleList(some: readonly Role[]): string {
  return some.map((role) => text.value.frame.roleNames[role].toLowerCase()).join(', ');
}

function RoleChoice({ onFault }: { onFault: (error: RequestError) => void }): VNode {
  const t = text.value.frame;
  const choose = async (role: Role): Promise<void> => {
    if (!mayLeave()) return;
    try {
      await seeAs(role);
      location.reload();
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      onFault(error);
    }
  };
  return (
    <div class="ds-field">
      <label class="ds-label" for="see-as">{t.account.seeAs}</label>
      <p data-field="description" id="see-as-help">{t.account.seeAsHelp}</p>
      <select class="ds-input" id="see-as" aria-describedby="see-as-help" value={roles.value[0]} onChange={(event) => void choose(Role.parse(event.currentTarget.value))}>
        {Role.options.map((role) => <option key={role} value={role}>{t.roleNames[role]}</option>)}
      </select>
    </div>
  );
}

/** Whether one may sign out of this phone: all that was told here is sent, or it may wait until one signs in again. */
async function mayLeavePhone(): Promise<boolean> {
  const waiting = (await allUnsent().catch(() => [])).filter(({ login, refused }) => refused === null && login === user.value?.login);
  return waiting.length === 0 || window.confirm(text.value.myDay.sync.signOut(visitsIn(waiting)));
}

function SignOutButton({ onFault }: { onFault: (error: RequestError) => void }): VNode {
  const leave = async (): Promise<void> => {
    if (!mayLeave() || !await mayLeavePhone()) return;
    try {
      await signOut();
      await forgetDayOfOthers(null).catch(reportError);
      location.assign('/logg-inn');
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      onFault(error);
    }
  };
  return <button type="button" class="ds-button" data-variant="secondary" onClick={() => void leave()}>{text.value.frame.account.signOut}</button>;
}

function Account(): VNode | null {
  const [fault, setFault] = useState<RequestError | null>(null);
  const t = text.value.frame.account;
  const view = sessionView.value;
  if (view === null || view.user === null) return null;
  return (
    <div class="account">
      <p><strong>{view.user.name}</strong>{view.installation === 'own' && <span class="quiet">{view.user.login}</span>}</p>
      <p><span class="quiet">{t.roles}:</span> {roleList(view.user.roles)}</p>
      <p><a href="/logg/roller">{t.whatRolesMay}</a></p>
      {view.hasPassword && <p><a href="/konto">{t.changePassword}</a></p>}
      {view.installation === 'demonstration' ? <RoleChoice onFault={setFault} /> : <SignOutButton onFault={setFault} />}
      {fault !== null && <p class="ds-validation-message" role="alert">{requestText(fault)}</p>}
    </div>
  );
}

/** Who is signed in, and what they can do about it: a panel of its own, or a part of the menu of a narrow screen. */
export function AccountMenu(): VNode | null {
  if (user.value === null) return null;
  if (layout.value === 'narrow') return <Account />;
  return <Disclosure class="account-menu" label={user.value.name} name={text.value.frame.account.menu(user.value.name)}><Account /></Disclosure>;
}
