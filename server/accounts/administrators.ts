import type { Database } from '../db/open.ts';
import type { UserRow } from '../db/tables.ts';
import { rolesOf } from './sessions.ts';
import { findUsers } from './store.ts';

/** Whether a user can sign in: with a password, or by way of the provider where there is one. */
export function hasWayIn({ disabled, passwordHash, oidcSubject }: UserRow, hasProvider: boolean): boolean {
  return disabled === 0 && (passwordHash !== null || (hasProvider && oidcSubject !== null));
}

/** Whether there is an administrator who can sign in, beside one who is left out of account. */
export async function hasAdministrator(db: Database, hasProvider: boolean, beside: string | null = null): Promise<boolean> {
  return (await findUsers(db)).some((user) => user.id !== beside && rolesOf(user).includes('administrator') && hasWayIn(user, hasProvider));
}
