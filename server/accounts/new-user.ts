import { randomBytes } from 'node:crypto';
import type { Role } from '../access/schemas.ts';
import type { UserRow } from '../db/tables.ts';

/** A user as it is made. Its id holds no long run of digits, so that it is never taken for a birth number. */
export function newUser({ login, name, roles }: { readonly login: string; readonly name: string; readonly roles: readonly Role[] }, createdAt: string, passwordHash: string | null = null): UserRow {
  return {
    id: randomBytes(12).toString('base64url'), login, name, roles: JSON.stringify(roles), passwordHash, oidcIssuer: null, oidcSubject: null, disabled: 0, failures: 0,
    lockedUntil: null, createdAt, version: 1,
  };
}
