import type { Database } from '../db/open.ts';
import type { InstallationRow, InvitationRow, SessionRow, UserRow } from '../db/tables.ts';

/** What kind of installation the database is; null while it is empty. */
export async function findInstallation(db: Database): Promise<InstallationRow['kind'] | null> {
  return (await db.selectFrom('installation').select('kind').executeTakeFirst())?.kind ?? null;
}

/** Says what kind of installation an empty database becomes; one that is something already stays it. */
export async function insertInstallation(db: Database, kind: InstallationRow['kind'], createdAt: string): Promise<void> {
  await db.insertInto('installation').values({ one: 1, kind, createdAt }).onConflict((conflict) => conflict.doNothing()).execute();
}

/** A session with its user, or undefined when the token opens none. */
export function findSession(db: Database, tokenHash: string): Promise<(SessionRow & Pick<UserRow, 'id' | 'login' | 'name' | 'roles' | 'disabled'>) | undefined> {
  return db.selectFrom('sessions').innerJoin('users', 'users.id', 'sessions.userId')
    .selectAll('sessions').select(['users.id', 'users.login', 'users.name', 'users.roles', 'users.disabled'])
    .where('sessions.tokenHash', '=', tokenHash).executeTakeFirst();
}

/** Remembers that a session was used. */
export async function touchSession(db: Database, tokenHash: string, seenAt: string): Promise<void> {
  await db.updateTable('sessions').set({ seenAt }).where('tokenHash', '=', tokenHash).execute();
}

/** Starts a session. */
export async function insertSession(db: Database, session: SessionRow): Promise<void> {
  await db.insertInto('sessions').values(session).execute();
}

/** Ends a session. */
export async function deleteSession(db: Database, tokenHash: string): Promise<void> {
  await db.deleteFrom('sessions').where('tokenHash', '=', tokenHash).execute();
}

/** Ends every session of a user. Gives how many there were. */
export async function deleteSessionsOf(db: Database, userId: string): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('sessions').where('userId', '=', userId).executeTakeFirst();
  return Number(numDeletedRows);
}

/** The instants before which a session must have been used, or have begun, to be over. */
export interface SessionLimits {
  readonly seenBefore: string;
  readonly createdBefore: string;
}

/** Ends every session that is over. Gives how many. */
export async function deleteSessionsOver(db: Database, { seenBefore, createdBefore }: SessionLimits): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('sessions')
    .where((is) => is.or([is('seenAt', '<', seenBefore), is('createdAt', '<', createdBefore)])).executeTakeFirst();
  return Number(numDeletedRows);
}

/** The user with an id. */
export function findUser(db: Database, id: string): Promise<UserRow | undefined> {
  return db.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The user who signs in with a login. */
export function findUserByLogin(db: Database, login: string): Promise<UserRow | undefined> {
  return db.selectFrom('users').selectAll().where('login', '=', login).executeTakeFirst();
}

/** Whether somebody signs in with a login. */
export async function hasUser(db: Database, login: string): Promise<boolean> {
  return await db.selectFrom('users').select('id').where('login', '=', login).executeTakeFirst() !== undefined;
}

/** The user that a subject of an OpenID provider is bound to. */
export function findUserBySubject(db: Database, issuer: string, subject: string): Promise<UserRow | undefined> {
  return db.selectFrom('users').selectAll().where('oidcIssuer', '=', issuer).where('oidcSubject', '=', subject).executeTakeFirst();
}

/** Every user, by login. */
export function findUsers(db: Database): Promise<readonly UserRow[]> {
  return db.selectFrom('users').selectAll().orderBy('login').execute();
}

/** Makes a user. */
export async function insertUser(db: Database, user: UserRow): Promise<void> {
  await db.insertInto('users').values(user).execute();
}

/** Changes some columns of a user. */
export async function updateUser(db: Database, id: string, columns: Partial<Omit<UserRow, 'id' | 'login' | 'createdAt'>>): Promise<void> {
  await db.updateTable('users').set(columns).where('id', '=', id).execute();
}

/** How many sessions each user has that are not over, and when one was used last. */
export function countSessions(db: Database, { seenBefore, createdBefore }: SessionLimits): Promise<readonly { readonly userId: string; readonly sessions: number; readonly seenAt: string }[]> {
  return db.selectFrom('sessions').where('seenAt', '>=', seenBefore).where('createdAt', '>=', createdBefore)
    .select((is) => ['userId', is.fn.countAll<number>().as('sessions'), is.fn.max<string>('seenAt').as('seenAt')]).groupBy('userId').execute();
}

/** When each login signed in last. */
export function lastSignIns(db: Database): Promise<readonly { readonly login: string; readonly at: string }[]> {
  return db.selectFrom('events').where('kind', '=', 'user.signedIn')
    .select((is) => ['actor as login', is.fn.max<string>('at').as('at')]).groupBy('actor').execute();
}

/** Makes a link that works once. */
export async function insertInvitation(db: Database, invitation: InvitationRow): Promise<void> {
  await db.insertInto('invitations').values(invitation).execute();
}

/** A link that has neither been used nor run out. */
export function findInvitation(db: Database, tokenHash: string, at: string): Promise<InvitationRow | undefined> {
  return db.selectFrom('invitations').selectAll().where('tokenHash', '=', tokenHash).where('usedAt', 'is', null).where('expiresAt', '>', at).executeTakeFirst();
}

/** Uses a link up; false when somebody else was first. */
export async function useInvitation(db: Database, tokenHash: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('invitations').set({ usedAt: at })
    .where('tokenHash', '=', tokenHash).where('usedAt', 'is', null).where('expiresAt', '>', at).executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Takes every link of a user back; null: those that make the first administrator. */
export async function deleteInvitations(db: Database, userId: string | null): Promise<void> {
  await db.deleteFrom('invitations').where((is) => (userId === null ? is('kind', '=', 'firstAdministrator') : is('userId', '=', userId))).execute();
}

/** Ends every session, and takes every link back. Runs inside the caller's transaction. */
export async function endEveryWayIn(db: Database): Promise<void> {
  await db.deleteFrom('sessions').execute();
  await db.deleteFrom('invitations').execute();
}

/** Throws away the links that work no longer. */
export async function deleteInvitationsOver(db: Database, at: string): Promise<void> {
  await db.deleteFrom('invitations').where((is) => is.or([is('usedAt', 'is not', null), is('expiresAt', '<=', at)])).execute();
}
