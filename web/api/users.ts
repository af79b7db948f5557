import type { InvitedUser, UserView } from '../../server/accounts/schemas.ts';
import type { Role } from '../../server/access/schemas.ts';
import { read, write } from './request.ts';

const userPath = (id: string): string => `/api/users/${encodeURIComponent(id)}`;

/** Every user. */
export const readUsers = (): Promise<readonly UserView[]> => read('/api/users');
/** Adds a user, and gives a link that is shown once. */
export const addUser = (body: { readonly login: string; readonly name: string; readonly roles: readonly Role[] }): Promise<InvitedUser> => write('POST', '/api/users', body);
/** Changes a user; one that was changed meanwhile is refused, with the user as it is now. */
export const changeUser = (id: string, body: { readonly name: string; readonly roles: readonly Role[]; readonly disabled: boolean; readonly version: number }): Promise<UserView> =>
  write('PUT', userPath(id), body);
/** Makes a new link for a user. */
export const newLink = (id: string): Promise<InvitedUser> => write('POST', `${userPath(id)}/invitation`);
/** Signs a user out everywhere. */
export const endSessions = (id: string): Promise<UserView> => write('DELETE', `${userPath(id)}/sessions`);
