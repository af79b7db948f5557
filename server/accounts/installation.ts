import { isLoopback, type Config, type InstallationKind } from '../config.ts';
import type { Database } from '../db/open.ts';
import type { Parameters } from '../parameters/schemas.ts';
import { hasAdministrator } from './administrators.ts';
import { linkOf, makeInvitation } from './invitations.ts';
import { tellOfUser } from './parts.ts';
import { sweepSessions } from './sessions.ts';
import { deleteInvitationsOver, findInstallation, insertInstallation } from './store.ts';

/** What the installation is to be, or one sentence about the setting that does not go with it. */
export type InstallationDecision = { readonly kind: InstallationKind } | { readonly fault: string };

/** Decides what an installation is: what its database is already, and for an empty one what the settings say. `found`: null while the database is empty. */
export function decideInstallation(found: InstallationKind | null, { mode, host, origin, dataFolder }: Pick<Config, 'mode' | 'host' | 'origin' | 'dataFolder'>): InstallationDecision {
  if (found !== null && mode !== null && mode !== found) {
    const holds = found === 'demonstration' ? 'the demonstration' : 'an installation of its own';
    return { fault: `SPREDT_INSTALLATION is "${mode}", but the database in ${dataFolder} holds ${holds}. Maybe SPREDT_DATA should name another folder.` };
  }
  const kind = found ?? mode ?? 'demonstration';
  if (kind === 'own') return { kind };
  const remedy = 'The demonstration signs everybody in, so it is for this machine alone. Maybe SPREDT_INSTALLATION=own is meant, with an empty folder in SPREDT_DATA.';
  if (!isLoopback(host)) return { fault: `HOST is ${JSON.stringify(host)}, but this is the demonstration. ${remedy}` };
  if (origin !== null && !isLoopback(new URL(origin).hostname.replace(/^\[|\]$/g, ''))) return { fault: `SPREDT_ORIGIN is ${JSON.stringify(origin)}, but this is the demonstration. ${remedy}` };
  return { kind };
}

/** What is needed to see to the accounts when the server starts. */
export interface AccountsAtStart {
  readonly db: Database;
  readonly now: () => string;
  readonly parameters: Parameters;
  /** Whether there is a provider to sign in at. */
  readonly hasProvider: boolean;
}

/** Makes an empty database an installation of its own, with nothing in it. */
export async function beginOwnInstallation({ db, now }: Pick<AccountsAtStart, 'db' | 'now'>): Promise<void> {
  await insertInstallation(db, 'own', now());
}

/** Ends the sessions that are over, and throws away links that work no longer. */
export async function sweepAccounts({ db, now, parameters }: Omit<AccountsAtStart, 'hasProvider'>): Promise<void> {
  await sweepSessions(db, now(), parameters);
  await deleteInvitationsOver(db, now());
}

/** A link to make the first administrator, and until when it works; null in the demonstration, and where an administrator can sign in. Earlier ones work no longer. */
export async function inviteFirstAdministrator(parts: AccountsAtStart): Promise<{ readonly linkAt: (address: string) => string; readonly expiresAt: string } | null> {
  const { db, hasProvider } = parts;
  const made = await db.transaction().execute(async (transaction) => {
    if (await findInstallation(transaction) !== 'own' || await hasAdministrator(transaction, hasProvider)) return null;
    await tellOfUser(transaction, parts, { kind: 'user.invited', actor: 'spredt', login: '(first administrator)', facts: { kind: 'firstAdministrator' } });
    return makeInvitation(transaction, parts, 'firstAdministrator', null);
  });
  return made === null ? null : { linkAt: (address) => linkOf(address, made), expiresAt: made.expiresAt };
}
