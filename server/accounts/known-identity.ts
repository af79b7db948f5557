import type { Database } from '../db/open.ts';
import type { UserRow } from '../db/tables.ts';
import type { Identity } from './oidc.ts';
import { tellOfUser, type AccountParts } from './parts.ts';
import { signIn } from './signing-in.ts';
import { deleteInvitations, findUserByLogin, findUserBySubject, updateUser } from './store.ts';

/** Binds a user that the administrator made, and that has no password here, to the subject who is the first to sign in by its login: from then on the subject counts, and no login does. */
async function bind(db: Database, parts: AccountParts, user: UserRow, { issuer, subject }: Identity): Promise<UserRow> {
  await updateUser(db, user.id, { oidcIssuer: issuer, oidcSubject: subject });
  // a link that lies in a mailbox is a second way in
  await deleteInvitations(db, user.id);
  await tellOfUser(db, parts, { kind: 'user.changed', actor: user.login, login: user.login, facts: { boundTo: issuer } });
  return user;
}

async function knownUser(db: Database, parts: AccountParts, identity: Identity): Promise<UserRow | null> {
  const bound = await findUserBySubject(db, identity.issuer, identity.subject);
  if (bound !== undefined) return bound.disabled === 1 ? null : bound;
  for (const login of identity.logins) {
    const user = await findUserByLogin(db, login);
    if (user !== undefined && user.disabled === 0 && user.oidcSubject === null && user.passwordHash === null) return bind(db, parts, user, identity);
  }
  return null;
}

/** Signs in the user whom the provider vouches for. Gives the token of the new session; null when nobody here is that person. */
export function signInAs(parts: AccountParts, identity: Identity, before: string | undefined): Promise<string | null> {
  return parts.db.transaction().execute(async (transaction) => {
    const user = await knownUser(transaction, parts, identity);
    return user === null ? null : signIn(transaction, parts, user, 'oidc', before);
  });
}
