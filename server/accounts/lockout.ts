import { createHash } from 'node:crypto';
import type { Parameters } from '../parameters/schemas.ts';

/** Wrong passwords in a row, and until when no password is looked at. */
export interface Attempts {
  readonly failures: number;
  readonly lockedUntil: string | null;
}

/** What an attempt meets: a lock, or its being counted. `isLast`: if it is wrong too, the account is locked. */
export type Attempt = { readonly kind: 'locked'; readonly until: string } | { readonly kind: 'counted'; readonly attempts: Attempts; readonly isLast: boolean };

/**
 * Counts an attempt before its password is looked at, so that many at once are not more than many one after another. The last one that is allowed
 * locks at once; a right password takes that back.
 */
export function countAttempt({ failures, lockedUntil }: Attempts, at: string, { failuresBeforeLock, lockMinutes }: Parameters): Attempt {
  if (lockedUntil !== null && lockedUntil > at) return { kind: 'locked', until: lockedUntil };
  const isLast = failures + 1 >= failuresBeforeLock;
  const until = new Date(Date.parse(at) + lockMinutes * 60_000).toISOString();
  return { kind: 'counted', isLast, attempts: isLast ? { failures: 0, lockedUntil: until } : { failures: failures + 1, lockedUntil: null } };
}

/** Remembers attempts for logins that nobody has, so that they are answered as those that somebody has. */
export interface Strangers {
  count(login: string, at: string, parameters: Parameters): Attempt;
}

/** Makes a memory of at most so many logins; the one that was tried longest ago is forgotten first. */
export function createStrangers(most = 20_000): Strangers {
  const known = new Map<string, Attempts>();
  return {
    count(login, at, parameters) {
      // what somebody typed as a login may be a password
      const key = createHash('sha256').update(login).digest('base64');
      const attempt = countAttempt(known.get(key) ?? { failures: 0, lockedUntil: null }, at, parameters);
      if (attempt.kind === 'locked') return attempt;
      known.delete(key);
      known.set(key, attempt.attempts);
      const [oldest] = known.keys();
      if (known.size > most && oldest !== undefined) known.delete(oldest);
      return attempt;
    },
  };
}
