import type { Role } from '../access/schemas.ts';
import type { Database } from '../db/open.ts';
import type { UserRow } from '../db/tables.ts';
import { hasAdministrator } from './administrators.ts';
import { linkOf, makeInvitation } from './invitations.ts';
import { newUser } from './new-user.ts';
import { tellOfUser, type AccountParts } from './parts.ts';
import type { InvitedUser, UserView } from './schemas.ts';
import { rolesOf, sessionLimits } from './sessions.ts';
import {
  countSessions, deleteInvitations, deleteSessionsOf, findInstallation, findUser, findUserByLogin, findUsers, insertUser, lastSignIns, updateUser,
} from './store.ts';

/** Why the users are left as they were. */
export type UserRefusal = 'userNotFound' | 'loginTaken' | 'lastAdministrator' | 'notYourself';

function signInOf({ passwordHash, oidcSubject }: UserRow, isDemonstration: boolean): UserView['signIn'] {
  if (isDemonstration) return 'demonstration';
  if (passwordHash !== null) return 'password';
  return oidcSubject === null ? 'invited' : 'oidc';
}

/** Every user as the administrator sees them, by login. */
export async function listUsers({ db, now, parameters }: AccountParts): Promise<readonly UserView[]> {
  const at = now();
  const isDemonstration = await findInstallation(db) === 'demonstration';
  const sessions = new Map((await countSessions(db, sessionLimits(at, parameters))).map((counted) => [counted.userId, counted]));
  const signIns = new Map((await lastSignIns(db)).map((signIn) => [signIn.login, signIn.at]));
  return (await findUsers(db)).map((user) => ({
    id: user.id, login: user.login, name: user.name, roles: [...rolesOf(user)], disabled: user.disabled === 1, version: user.version, createdAt: user.createdAt,
    signIn: signInOf(user, isDemonstration), lockedUntil: user.lockedUntil !== null && user.lockedUntil > at ? user.lockedUntil : null,
    lastSeenAt: sessions.get(user.id)?.seenAt ?? signIns.get(user.login) ?? null, sessions: sessions.get(user.id)?.sessions ?? 0,
  }));
}

/** A user as the administrator sees it, and every fault of ours that there is none is thrown. */
async function viewOf(parts: AccountParts, id: string): Promise<UserView> {
  const view = (await listUsers(parts)).find((user) => user.id === id);
  if (view === undefined) throw new Error('a user that was just written is not there');
  return view;
}

async function withLink(parts: AccountParts, id: string, address: string, made: { readonly token: string; readonly expiresAt: string }): Promise<InvitedUser> {
  return { user: await viewOf(parts, id), link: linkOf(address, made), expiresAt: made.expiresAt };
}

/** Makes a user, with a link to choose a password. */
export async function createUser(parts: AccountParts, actor: string, user: { readonly login: string; readonly name: string; readonly roles: readonly Role[] }, address: string): Promise<InvitedUser | 'loginTaken'> {
  const made = newUser(user, parts.now());
  const invitation = await parts.db.transaction().execute(async (transaction) => {
    if (await findUserByLogin(transaction, user.login) !== undefined) return null;
    await insertUser(transaction, made);
    await tellOfUser(transaction, parts, { kind: 'user.created', actor, login: user.login, facts: { roles: user.roles } });
    return makeInvitation(transaction, parts, 'invitation', made.id);
  });
  return invitation === null ? 'loginTaken' : withLink(parts, made.id, address, invitation);
}

/** A user as it shall be; `version` is the one that was looked at. */
export interface UserChange {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly disabled: boolean;
  readonly version: number;
}

/** Why a change is refused: nobody takes away their own way to administer or gives themselves another role, and somebody is left who can administer. */
async function changeRefusal(db: Database, { provider }: AccountParts, actorId: string, user: UserRow, change: UserChange): Promise<UserRefusal | null> {
  if (user.id === actorId && change.roles.some((role) => !rolesOf(user).includes(role))) return 'notYourself';
  const wasAdministrator = user.disabled === 0 && rolesOf(user).includes('administrator');
  if (!wasAdministrator || (!change.disabled && change.roles.includes('administrator'))) return null;
  if (user.id === actorId) return 'notYourself';
  return await hasAdministrator(db, provider !== null, user.id) ? null : 'lastAdministrator';
}

/** Changes a user; it takes effect with the user's next request. `changed` tells of somebody else's change in between. */
export async function changeUser(parts: AccountParts, actor: { readonly id: string; readonly login: string }, id: string, change: UserChange): Promise<{ readonly kind: 'written' | 'changedMeanwhile'; readonly user: UserView } | UserRefusal> {
  const outcome = await parts.db.transaction().execute(async (transaction) => {
    const user = await findUser(transaction, id);
    if (user === undefined) return 'userNotFound' as const;
    if (user.version !== change.version) return 'changedMeanwhile' as const;
    const refusal = await changeRefusal(transaction, parts, actor.id, user, change);
    if (refusal !== null) return refusal;
    const disabled = change.disabled ? 1 : 0;
    await updateUser(transaction, id, { name: change.name, roles: JSON.stringify(change.roles), disabled, version: user.version + 1 });
    if (change.disabled) {
      await deleteSessionsOf(transaction, id);
      await deleteInvitations(transaction, id);
    }
    const facts = {
      before: { roles: rolesOf(user), disabled: user.disabled === 1 }, after: { roles: change.roles, disabled: change.disabled }, renamed: user.name !== change.name,
    };
    await tellOfUser(transaction, parts, { kind: 'user.changed', actor: actor.login, login: user.login, facts });
    return 'written' as const;
  });
  return outcome === 'written' || outcome === 'changedMeanwhile' ? { kind: outcome, user: await viewOf(parts, id) } : outcome;
}

/** Makes a new link for a user: to choose a first password, or another. Earlier ones work no longer; null when there is no such user, or it is disabled. */
export async function inviteUser(parts: AccountParts, actor: string, id: string, address: string): Promise<InvitedUser | null> {
  const invitation = await parts.db.transaction().execute(async (transaction) => {
    const user = await findUser(transaction, id);
    if (user === undefined || user.disabled === 1) return null;
    const kind = user.passwordHash === null ? 'invitation' : 'newPassword';
    await tellOfUser(transaction, parts, { kind: 'user.invited', actor, login: user.login, facts: { kind } });
    return makeInvitation(transaction, parts, kind, id);
  });
  return invitation === null ? null : withLink(parts, id, address, invitation);
}

/** Signs a user out everywhere. Null when there is no such user. */
export async function endSessionsOf(parts: AccountParts, actor: string, id: string): Promise<UserView | null> {
  const isThere = await parts.db.transaction().execute(async (transaction) => {
    const user = await findUser(transaction, id);
    if (user === undefined) return false;
    const sessions = await deleteSessionsOf(transaction, id);
    await tellOfUser(transaction, parts, { kind: 'user.sessionsEnded', actor, login: user.login, facts: { sessions } });
    return true;
  });
  return isThere ? viewOf(parts, id) : null;
}
