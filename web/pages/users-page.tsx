import '../style/users.css';
import { signal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { InvitedUser, UserView } from '../../server/accounts/schemas.ts';
import { RequestError } from '../api/request.ts';
import { endSessions, newLink, readUsers } from '../api/users.ts';
import { LogAndAccess } from '../components/log-tabs.tsx';
import { OneTimeLink } from '../components/one-time-link.tsx';
import { Loading, NotFetched } from '../components/page-messages.tsx';
import { requestText } from '../components/request-text.ts';
import { UserForm } from '../components/user-form.tsx';
import { UserTable, type UserAction } from '../components/user-table.tsx';
import { text } from '../state/language.ts';
import { load, type Loadable } from '../state/loadable.ts';
import { openSession, sessionView, user as ownUser } from '../state/session.ts';

const users = signal<Loadable<readonly UserView[]>>({ state: 'loading' });
const open = (): Promise<void> => load(users, readUsers());

/** What lies above the table: nothing, a new user, one that is changed, or a link that was made. */
type Work = { readonly kind: 'none' | 'new' } | { readonly kind: 'edit'; readonly user: UserView } | { readonly kind: 'link'; readonly invited: InvitedUser };
type Said = { readonly color: 'success' | 'danger'; readonly words: string } | null;

function Users({ list, canChange }: { list: readonly UserView[]; canChange: boolean }): VNode {
  const t = text.value.users;
  const [work, setWork] = useState<Work>({ kind: 'none' });
  const [said, say] = useState<Said>(null);
  const end = (words: string | null): void => {
    setWork({ kind: 'none' });
    say(words === null ? null : { color: 'success', words });
    requestAnimationFrame(() => document.getElementById(work.kind === 'edit' ? `edit-${work.user.id}` : 'add-user')?.focus());
  };
  const made = (invited: InvitedUser): void => {
    say(null);
    setWork({ kind: 'link', invited });
    void open();
  };
  const changed = (user: UserView): void => {
    end(t.saved(user.name));
    void open();
    if (user.login === ownUser.value?.login) void openSession();
  };
  const act = async (action: UserAction, user: UserView): Promise<void> => {
    say(null);
    if (action === 'edit') return setWork({ kind: 'edit', user });
    try {
      if (action === 'link') return made(await newLink(user.id));
      await endSessions(user.id);
      say({ color: 'success', words: t.sessionsEnded(user.name) });
      void open();
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      say({ color: 'danger', words: requestText(error) });
    }
  };
  return (
    <>
      <div class="buttons">
        {canChange && work.kind === 'none' && <button type="button" class="ds-button" id="add-user" onClick={() => { say(null); setWork({ kind: 'new' }); }}>{t.invite}</button>}
      </div>
      {said !== null && <p class="ds-alert" data-color={said.color} role={said.color === 'danger' ? 'alert' : 'status'}>{said.words}</p>}
      {work.kind === 'new' && <UserForm user={null} onAdded={made} onChanged={changed} onCancel={() => end(null)} />}
      {work.kind === 'edit' && <UserForm key={work.user.id} user={work.user} onAdded={made} onChanged={changed} onCancel={() => end(null)} />}
      {work.kind === 'link' && <OneTimeLink invited={work.invited} onDone={() => end(null)} />}
      <UserTable users={list} canChange={canChange} onAct={(action, user) => void act(action, user)} />
    </>
  );
}

/** The users: who can sign in and as what, for the administrator. */
export function UsersPage(): VNode {
  const t = text.value.users;
  useEffect(() => { void open(); }, []);
  const isOwn = sessionView.value?.installation === 'own';
  const state = users.value;
  return (
    <LogAndAccess tab="users">
      <p>{isOwn ? t.intro : t.demonstration}</p>
      {state.state === 'loading' && <Loading />}
      {state.state === 'failed' && <NotFetched error={state.error} again={() => void open()} />}
      {state.state === 'ready' && (state.value.length === 0 ? <p>{t.none}</p> : <Users list={state.value} canChange={isOwn} />)}
    </LogAndAccess>
  );
}
