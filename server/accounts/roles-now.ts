import type { Role } from '../access/schemas.ts';
import type { Database } from '../db/open.ts';
import { rolesOf } from './sessions.ts';
import { findUser } from './store.ts';

/** The roles that a user has by now; none for one who has been disabled, or is not there. */
export async function rolesNow(db: Database, id: string): Promise<readonly Role[]> {
  const user = await findUser(db, id);
  return user === undefined || user.disabled === 1 ? [] : rolesOf(user);
}
