import type { Actor } from '../access/schemas.ts';
import { weaknessOf, type PasswordWeakness } from './password-rules.ts';
import { tellOfUser, type AccountParts } from './parts.ts';
import { startSession } from './sessions.ts';
import { checkPassword, stillAs, type PasswordCheck } from './signing-in.ts';
import { deleteInvitations, deleteSessionsOf, updateUser } from './store.ts';

/** What became of a new password: the token of the one session that is left, or why it is not taken. */
export type PasswordChange =
  | { readonly kind: 'changed'; readonly token: string } | { readonly kind: 'weakPassword'; readonly reason: PasswordWeakness } | Exclude<PasswordCheck, { kind: 'right' }>;

/** Gives a user another password. The user's other sessions end, and so do links that were made for the user: whoever else had got in is out. */
export async function changePassword(parts: AccountParts, { login, name }: Actor, { current, next }: { readonly current: string; readonly next: string }): Promise<PasswordChange> {
  const { db, now, passwords, parameters } = parts;
  const reason = weaknessOf(next, { login, name }, parameters.passwordLength);
  if (reason !== null) return { kind: 'weakPassword', reason };
  const check = await checkPassword(parts, login, current);
  if (check.kind !== 'right') return check;
  const passwordHash = await passwords.hash(next);
  return db.transaction().execute(async (transaction) => {
    const user = await stillAs(transaction, check.user);
    if (user === null) return { kind: 'wrongSignIn' };
    await updateUser(transaction, user.id, { passwordHash });
    await deleteSessionsOf(transaction, user.id);
    await deleteInvitations(transaction, user.id);
    await tellOfUser(transaction, parts, { kind: 'user.passwordSet', actor: login, login, facts: { by: 'user' } });
    return { kind: 'changed', token: await startSession(transaction, user.id, 'password', now()) };
  });
}
