import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { Role, type Actor } from '../access/schemas.ts';
import type { Database } from '../db/open.ts';
import type { SessionRow } from '../db/tables.ts';
import type { Parameters } from '../parameters/schemas.ts';
import { deleteSession, deleteSessionsOver, findSession, insertSession, touchSession, type SessionLimits } from './store.ts';

/** How often, at most, a session that is used is written down as used. */
const TOUCH_MILLISECONDS = 60_000;
const Roles = z.array(Role);

/** The roles of a user as they lie in the database. */
export const rolesOf = ({ roles }: { readonly roles: string }): readonly Role[] => Roles.parse(JSON.parse(roles));

/** The hash that stands for a token in the database: who reads the database cannot sign in with it. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');
/** A token that nobody guesses: 256 random bits. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Starts a session for a user and gives its token, which is kept nowhere but in the user's browser. */
export async function startSession(db: Database, userId: string, way: SessionRow['way'], at: string): Promise<string> {
  const token = newToken();
  await insertSession(db, { tokenHash: tokenHash(token), userId, way, createdAt: at, seenAt: at });
  return token;
}

/** What a session must not be older than at an instant: too long without a request, or too long since signing in. */
export function sessionLimits(at: string, { sessionIdleMinutes, sessionHours }: Parameters): SessionLimits {
  const before = (milliseconds: number): string => new Date(Date.parse(at) - milliseconds).toISOString();
  return { seenBefore: before(sessionIdleMinutes * 60_000), createdBefore: before(sessionHours * 3_600_000) };
}

function isOver({ createdAt, seenAt }: SessionRow, { createdBefore, seenBefore }: SessionLimits): boolean {
  return seenAt < seenBefore || createdAt < createdBefore;
}

/** The user that a token belongs to, and how the user signed in; null where there is none (left). A session that is over is ended. */
export async function openSession(db: Database, token: string, at: string, parameters: Parameters): Promise<{ readonly actor: Actor; readonly way: SessionRow['way'] } | null> {
  const hash = tokenHash(token);
  const found = await findSession(db, hash);
  if (found === undefined) return null;
  if (isOver(found, sessionLimits(at, parameters)) || found.disabled === 1) {
    await deleteSession(db, hash);
    return null;
  }
  if (Date.parse(at) - Date.parse(found.seenAt) > TOUCH_MILLISECONDS) await touchSession(db, hash, at);
  return { actor: { id: found.id, login: found.login, name: found.name, roles: rolesOf(found) }, way: found.way };
}

/** Ends the session of a token. */
export const endSession = (db: Database, token: string): Promise<void> => deleteSession(db, tokenHash(token));

/** Ends every session that is over. Gives how many. */
export const sweepSessions = (db: Database, at: string, parameters: Parameters): Promise<number> => deleteSessionsOver(db, sessionLimits(at, parameters));
