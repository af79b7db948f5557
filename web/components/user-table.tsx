import type { VNode } from 'preact';
import type { UserView } from '../../server/accounts/schemas.ts';
import { formatClock, formatDayOf } from '../format.ts';
import { text } from '../state/language.ts';
import { roleList } from './account-menu.tsx';
import { ScrollRegion } from './scroll-region.tsx';

/** What an administrator can do with a user. */
export type UserAction = 'edit' | 'link' | 'sessions';

function stateText(user: UserView): string {
  const t = text.value.users.state;
  if (user.disabled) return t.disabled;
  const sessions = user.sessions > 0 ? `, ${t.sessions(user.sessions)}` : '';
  return user.lockedUntil !== null ? t.locked(formatClock(user.lockedUntil)) : `${t[user.signIn]}${sessions}`;
}

function Row({ user, canChange, onAct }: { user: UserView; canChange: boolean; onAct: (action: UserAction, user: UserView) => void }): VNode {
  const t = text.value.users;
  const seen = user.lastSeenAt === null ? t.state.never : text.value.log.at(formatDayOf(user.lastSeenAt), formatClock(user.lastSeenAt));
  const act = (action: UserAction, words: string): VNode => (
    <button type="button" class="link" id={`${action}-${user.id}`} aria-label={`${words}: ${user.name}`} onClick={() => onAct(action, user)}>{words}</button>
  );
  return (
    <tr data-disabled={user.disabled}>
      <th scope="row"><span class="user-name">{user.name}</span> <span class="quiet">{user.login}</span></th>
      <td>{roleList(user.roles)}</td>
      <td>{stateText(user)}</td>
      <td data-label={t.table.seen}>{seen}</td>
      {canChange && (
        <td>
          <div class="user-actions">
            {act('edit', t.edit)}
            {!user.disabled && act('link', t.newLink)}
            {user.sessions > 0 && act('sessions', t.endSessions)}
          </div>
        </td>
      )}
    </tr>
  );
}

/** Every user with roles and how they sign in, and what an administrator can do with each. */
export function UserTable({ users, canChange, onAct }: { users: readonly UserView[]; canChange: boolean; onAct: (action: UserAction, user: UserView) => void }): VNode {
  const t = text.value.users;
  return (
    <ScrollRegion label={text.value.log.tabs.users}>
      <table class="ds-table user-table">
        <thead>
          <tr><th scope="col">{t.table.name}</th><th scope="col">{t.table.roles}</th><th scope="col">{t.table.state}</th><th scope="col">{t.table.seen}</th>{canChange && <th scope="col" class="user-actions-head">{t.table.actions}</th>}</tr>
        </thead>
        <tbody>{users.map((user) => <Row key={user.id} user={user} canChange={canChange} onAct={onAct} />)}</tbody>
      </table>
    </ScrollRegion>
  );
}
