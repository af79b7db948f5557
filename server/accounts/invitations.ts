import type { Database } from '../db/open.ts';
import type { InvitationRow, UserRow } from '../db/tables.ts';
import { lastChange } from '../record/service.ts';
import { hasAdministrator } from './administrators.ts';
import { newUser } from './new-user.ts';
import { tellOfUser, type AccountParts } from './parts.ts';
import { weaknessOf, type PasswordWeakness } from './password-rules.ts';
import type { InvitationView } from './schemas.ts';
import { newToken, tokenHash } from './sessions.ts';
import { signIn } from './signing-in.ts';
import {
  deleteInvitations, deleteSessionsOf, findInvitation, findUser, findUserByLogin, insertInvitation, insertUser, updateUser, useInvitation,
} from './store.ts';

/** A link that was made: its token, which is kept nowhere, and until when it works. */
export interface MadeInvitation {
  readonly token: string;
  readonly expiresAt: string;
}

/** Makes a link for a user, or for the first administrator; earlier ones work no longer. Runs inside the caller's transaction. */
export async function makeInvitation(db: Database, { now, parameters }: Pick<AccountParts, 'now' | 'parameters'>, kind: InvitationRow['kind'], userId: string | null): Promise<MadeInvitation> {
  const [token, at] = [newToken(), now()];
  const expiresAt = new Date(Date.parse(at) + parameters.invitationHours * 3_600_000).toISOString();
  await deleteInvitations(db, userId);
  await insertInvitation(db, { tokenHash: tokenHash(token), kind, userId, createdAt: at, expiresAt, usedAt: null });
  return { token, expiresAt };
}

/** The link as the pages know it: where the token is read by them alone, and is sent to no server. */
export const linkOf = (address: string, { token }: MadeInvitation): string => `${address}/velkommen#${token}`;

interface Invited {
  readonly kind: InvitationRow['kind'];
  /** Null for the first administrator, who is not there yet. */
  readonly user: UserRow | null;
}

async function invitedBy(db: Database, { now, provider }: AccountParts, token: string): Promise<Invited | null> {
  const invitation = await findInvitation(db, tokenHash(token), now());
  if (invitation === undefined) return null;
  if (invitation.userId === null) return await hasAdministrator(db, provider !== null) ? null : { kind: invitation.kind, user: null };
  const user = await findUser(db, invitation.userId);
  return user === undefined || user.disabled === 1 ? null : { kind: invitation.kind, user };
}

/** What a link is for; null when it works no longer. */
export async function lookAtInvitation(parts: AccountParts, token: string): Promise<InvitationView | null> {
  const invited = await invitedBy(parts.db, parts, token);
  if (invited === null) return null;
  return { kind: invited.kind, login: invited.user?.login ?? null, name: invited.user?.name ?? null, passwordLength: parts.parameters.passwordLength };
}

/** What somebody who accepts an invitation says; who one is, only the first administrator. */
export interface Acceptance {
  readonly token: string;
  readonly password: string;
  readonly login?: string | undefined;
  readonly name?: string | undefined;
}

/** The accepted invitation, or why it is not accepted. */
export type Accepted =
  | { readonly kind: 'signedIn'; readonly token: string; readonly userId: string } | { readonly kind: 'weakPassword'; readonly reason: PasswordWeakness }
  | { readonly kind: 'linkNotValid' | 'nameless' | 'loginTaken' | 'tooManySignIns' };

/** The user who gets the password: the one who was invited, or the first administrator, who is made. Null when the login is taken. */
async function userFor(db: Database, parts: AccountParts, { user }: Invited, who: { readonly login: string; readonly name: string }, passwordHash: string): Promise<Pick<UserRow, 'id' | 'login'> | null> {
  if (user !== null) {
    await updateUser(db, user.id, { passwordHash, failures: 0, lockedUntil: null });
    await deleteSessionsOf(db, user.id);
    // whoever makes a link could also follow it
    const linkMade = await lastChange(db, `users ${user.login}`, ['user.created', 'user.invited']);
    await tellOfUser(db, parts, { kind: 'user.passwordSet', actor: user.login, login: user.login, facts: { by: 'invitation', linkBy: linkMade?.actor ?? null } });
    return user;
  }
  if (await findUserByLogin(db, who.login) !== undefined) return null;
  const first = newUser({ ...who, roles: ['administrator'] }, parts.now(), passwordHash);
  await insertUser(db, first);
  await tellOfUser(db, parts, { kind: 'user.created', actor: who.login, login: who.login, facts: { roles: ['administrator'], by: 'firstAdministrator' } });
  return first;
}

/** Accepts an invitation: sets the password, uses the link up and signs in. All of it, or nothing. */
export async function acceptInvitation(parts: AccountParts, acceptance: Acceptance, before: string | undefined): Promise<Accepted> {
  const { db, now, passwords, parameters } = parts;
  const { token, password } = acceptance;
  const invited = await invitedBy(db, parts, token);
  if (invited === null) return { kind: 'linkNotValid' };
  const login = invited.user?.login ?? acceptance.login;
  const name = invited.user?.name ?? acceptance.name;
  if (login === undefined || name === undefined) return { kind: 'nameless' };
  const reason = weaknessOf(password, { login, name }, parameters.passwordLength);
  if (reason !== null) return { kind: 'weakPassword', reason };
  if (passwords.isFull) return { kind: 'tooManySignIns' };
  const passwordHash = await passwords.hash(password);
  return db.transaction().execute(async (transaction): Promise<Accepted> => {
    const still = await invitedBy(transaction, parts, token);
    if (still === null) return { kind: 'linkNotValid' };
    const user = await userFor(transaction, parts, still, { login, name }, passwordHash);
    if (user === null) return { kind: 'loginTaken' };
    await useInvitation(transaction, tokenHash(token), now());
    return { kind: 'signedIn', userId: user.id, token: await signIn(transaction, parts, user, 'password', before) };
  });
}
