import type { Context } from 'hono';
import type { Role } from '../access/schemas.ts';
import type { UserRow } from '../db/tables.ts';
import { findMunicipality } from '../municipality/service.ts';
import { hasAdministrator } from './administrators.ts';
import { inventedUser } from './demonstration.ts';
import { giveToken, tokenOf } from './identify.ts';
import type { AccountParts } from './parts.ts';
import type { SessionView } from './schemas.ts';
import { rolesOf } from './sessions.ts';
import { signIn } from './signing-in.ts';
import { findInstallation, findUser } from './store.ts';

/** Whether this is the demonstration. */
export const isDemonstration = async ({ db }: Pick<AccountParts, 'db'>): Promise<boolean> => await findInstallation(db) === 'demonstration';

/** Who is signed in, as the pages know it. */
export async function sessionView(parts: AccountParts, userId: string | null): Promise<SessionView> {
  const { db, provider, parameters } = parts;
  const user: UserRow | null = userId === null ? null : await findUser(db, userId) ?? null;
  const demonstration = await isDemonstration(parts);
  return {
    installation: demonstration ? 'demonstration' : 'own', municipality: (await findMunicipality(db))?.name ?? null,
    user: user === null ? null : { login: user.login, name: user.name, roles: [...rolesOf(user)] },
    oidc: provider !== null && !demonstration, awaitsFirstAdministrator: !demonstration && !await hasAdministrator(db, provider !== null),
    hasPassword: user !== null && user.passwordHash !== null, idleMinutes: parameters.sessionIdleMinutes,
  };
}

/** Signs the browser in to the demonstration as the invented user of a role. Gives the user's id. */
export async function enterDemonstration(c: Context, parts: AccountParts, role: Role): Promise<string> {
  const { id, token } = await parts.db.transaction().execute(async (transaction) => {
    const user = await inventedUser(transaction, parts, role);
    return { id: user.id, token: await signIn(transaction, parts, user, 'demonstration', tokenOf(c, parts.isSecure)) };
  });
  giveToken(c, token, parts.isSecure);
  return id;
}
