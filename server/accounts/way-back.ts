import type { Database } from '../db/open.ts';
import type { Parameters } from '../parameters/schemas.ts';
import { linkOf, makeInvitation } from './invitations.ts';
import { tellOfUser } from './parts.ts';
import { findInstallation, findUserByLogin } from './store.ts';

/**
 * A link for a user who has lost every way in, such as the only administrator; made by whoever has the machine, and recorded. `why` says in a
 * sentence why there is none.
 */
export async function makeWayBack(db: Database, login: string, at: string, address: string, parameters: Parameters): Promise<{ readonly link: string; readonly expiresAt: string } | { readonly why: string }> {
  return db.transaction().execute(async (transaction) => {
    if (await findInstallation(transaction) !== 'own') return { why: 'The database holds no installation of its own, and the demonstration needs no password.' };
    const user = await findUserByLogin(transaction, login.trim().toLowerCase());
    if (user === undefined) return { why: `There is no user ${JSON.stringify(login)}. Maybe it is written in another way.` };
    if (user.disabled === 1) return { why: `The user ${JSON.stringify(login)} is disabled. An administrator must enable it first.` };
    const parts = { now: () => at, parameters };
    const made = await makeInvitation(transaction, parts, 'newPassword', user.id);
    await tellOfUser(transaction, parts, { kind: 'user.invited', actor: 'spredt', login: user.login, facts: { kind: 'newPassword' } });
    return { link: linkOf(address, made), expiresAt: made.expiresAt };
  });
}
