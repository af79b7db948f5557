import type { Database } from '../db/open.ts';
import type { SessionRow, UserRow } from '../db/tables.ts';
import { countAttempt, type Attempt } from './lockout.ts';
import { tellOfUser, type AccountParts } from './parts.ts';
import { endSession, startSession } from './sessions.ts';
import { findUser, findUserByLogin, updateUser } from './store.ts';

/** What became of a password: it is the user's, or why it signs nobody in. */
export type PasswordCheck =
  | { readonly kind: 'right'; readonly user: UserRow } | { readonly kind: 'wrongSignIn' } | { readonly kind: 'accountLocked'; readonly until: string }
  | { readonly kind: 'tooManySignIns' };

/** Counts the attempt at a login, and finds the user who has it. */
function beginAttempt({ db, now, parameters, strangers }: AccountParts, login: string): Promise<{ readonly user: UserRow | null; readonly attempt: Attempt }> {
  return db.transaction().execute(async (transaction) => {
    const user = await findUserByLogin(transaction, login) ?? null;
    if (user === null) return { user, attempt: strangers.count(login, now(), parameters) };
    const attempt = countAttempt(user, now(), parameters);
    if (attempt.kind === 'counted') await updateUser(transaction, user.id, attempt.attempts);
    return { user, attempt };
  });
}

/** Compares a password with that of the user who has the login. Whether there is such a user shows in neither the answer nor the time that it takes. */
export async function checkPassword(parts: AccountParts, login: string, password: string): Promise<PasswordCheck> {
  const { db, passwords } = parts;
  if (passwords.isFull) return { kind: 'tooManySignIns' };
  const { user, attempt } = await beginAttempt(parts, login);
  if (attempt.kind === 'locked') return { kind: 'accountLocked', until: attempt.until };
  const usable = user === null || user.disabled === 1 ? null : user;
  if (await passwords.isRight(usable?.passwordHash ?? null, password) && usable !== null) {
    await updateUser(db, usable.id, { failures: 0, lockedUntil: null });
    return { kind: 'right', user: usable };
  }
  const { lockedUntil } = attempt.attempts;
  if (user !== null) {
    await db.transaction().execute(async (transaction) => {
      await tellOfUser(transaction, parts, { kind: 'user.signInFailed', actor: 'spredt', login });
      if (attempt.isLast) await tellOfUser(transaction, parts, { kind: 'user.locked', actor: 'spredt', login, facts: { until: lockedUntil } });
    });
  }
  return lockedUntil === null ? { kind: 'wrongSignIn' } : { kind: 'accountLocked', until: lockedUntil };
}

/** Signs a user in, in the transaction of what led to it: always with a new token, and the session that the browser had before is over. Gives the token. */
export async function signIn(db: Database, parts: AccountParts, user: Pick<UserRow, 'id' | 'login'>, way: SessionRow['way'], before: string | undefined): Promise<string> {
  if (before !== undefined) await endSession(db, before);
  await tellOfUser(db, parts, { kind: 'user.signedIn', actor: user.login, login: user.login, facts: { way } });
  return startSession(db, user.id, way, parts.now());
}

/** The user as it is now, where it is still as it was when its password was looked at; null when it was disabled or has another password. */
export async function stillAs(db: Database, { id, passwordHash }: UserRow): Promise<UserRow | null> {
  const now = await findUser(db, id);
  return now === undefined || now.disabled === 1 || now.passwordHash !== passwordHash ? null : now;
}

/** Signs in with a password. Gives the token of the new session, or why there is none. */
export async function signInWithPassword(parts: AccountParts, login: string, password: string, before: string | undefined): Promise<{ readonly kind: 'signedIn'; readonly token: string; readonly userId: string } | Exclude<PasswordCheck, { kind: 'right' }>> {
  const check = await checkPassword(parts, login, password);
  if (check.kind !== 'right') return check;
  return parts.db.transaction().execute(async (transaction) => {
    const user = await stillAs(transaction, check.user);
    if (user === null) return { kind: 'wrongSignIn' };
    return { kind: 'signedIn', userId: user.id, token: await signIn(transaction, parts, user, 'password', before) };
  });
}
