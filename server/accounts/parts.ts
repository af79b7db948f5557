import type { Context } from 'hono';
import type { Logger } from 'pino';
import { dayOfInstant } from '../day.ts';
import type { Database } from '../db/open.ts';
import type { Parameters } from '../parameters/schemas.ts';
import { monthsAfter } from '../parameters/service.ts';
import type { Change, EventKind } from '../record/schemas.ts';
import { addToRecord } from '../record/service.ts';
import type { Strangers } from './lockout.ts';
import type { OidcProvider } from './oidc.ts';
import type { Passwords } from './passwords.ts';

/** What everything about accounts is put together from. */
export interface AccountParts {
  readonly db: Database;
  readonly now: () => string;
  readonly parameters: Parameters;
  readonly log: Logger;
  readonly passwords: Passwords;
  readonly strangers: Strangers;
  /** Where the municipality's users can sign in beside here; null = nowhere. */
  readonly provider: OidcProvider | null;
  /** Where browsers find the server when that is not this machine itself. */
  readonly origin: string | null;
  /** True when browsers come over TLS. */
  readonly isSecure: boolean;
}

/** The address at which the one who asks has found the server. The Host header has been looked at before. */
export function addressOf(c: Context, origin: string | null): string {
  return origin ?? `http://${c.req.header('host')}`;
}

/** What happened to a user, as the record is told it. */
export interface UserEvent {
  readonly kind: Extract<EventKind, `user.${string}`>;
  /** The login of the one who did it, or `spredt`. */
  readonly actor: string;
  /** The login of the one it happened to. */
  readonly login: string;
  readonly facts?: Change['facts'];
}

const OF_ACCESS = new Set<EventKind>(['user.signedIn', 'user.signedOut', 'user.signInFailed', 'user.locked', 'user.sessionsEnded']);

/** Tells the record what happened to a user, in the transaction that it happens in. */
export async function tellOfUser(db: Database, { now, parameters }: Pick<AccountParts, 'now' | 'parameters'>, { kind, actor, login, facts }: UserEvent): Promise<void> {
  const at = now();
  const months = OF_ACCESS.has(kind) ? parameters.accessKeepMonths : parameters.recordKeepMonths;
  await addToRecord(db, { at, actor, kind, subject: `users ${login}`, reason: null, facts: facts ?? {}, keepUntil: monthsAfter(dayOfInstant(at), months) });
}
