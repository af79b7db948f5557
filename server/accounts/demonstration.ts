import { Role } from '../access/schemas.ts';
import type { Database } from '../db/open.ts';
import type { UserRow } from '../db/tables.ts';
import { newUser } from './new-user.ts';
import { tellOfUser, type AccountParts } from './parts.ts';
import { findUserByLogin, insertUser } from './store.ts';

/** Who there is in the demonstration: one invented user for each role, called by it, without a password. */
const INVENTED: Readonly<Record<Role, { readonly login: string; readonly name: string }>> = {
  caseworker: { login: 'saksbehandler@demonstrasjon', name: 'Saksbehandler' },
  followUpLeader: { login: 'oppfolgingsleder@demonstrasjon', name: 'Leder for oppfølging' },
  followUpStaff: { login: 'oppfolging@demonstrasjon', name: 'Ansatt i oppfølging' },
  manager: { login: 'leder@demonstrasjon', name: 'Leder' },
  planner: { login: 'planlegger@demonstrasjon', name: 'Planlegger' },
  administrator: { login: 'administrator@demonstrasjon', name: 'Administrator' },
  auditor: { login: 'revisor@demonstrasjon', name: 'Revisor' },
};

/** The invented user of a role; all who are missing are made when one is needed that is not there. Runs inside the caller's transaction. */
export async function inventedUser(db: Database, parts: AccountParts, role: Role): Promise<UserRow> {
  const found = await findUserByLogin(db, INVENTED[role].login);
  if (found !== undefined) return found;
  const users: UserRow[] = [];
  for (const each of Role.options) {
    if (await findUserByLogin(db, INVENTED[each].login) !== undefined) continue;
    const user = newUser({ ...INVENTED[each], roles: [each] }, parts.now());
    await insertUser(db, user);
    await tellOfUser(db, parts, { kind: 'user.created', actor: 'spredt', login: user.login, facts: { roles: [each] } });
    users.push(user);
  }
  return users.find(({ login }) => login === INVENTED[role].login) ?? Promise.reject(new Error(`the demonstration has nobody who is ${role}`));
}
