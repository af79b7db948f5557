import type { InvitationView, SessionView } from '../../server/accounts/schemas.ts';
import type { Role } from '../../server/access/schemas.ts';
import { read, write } from './request.ts';

/** Who is signed in, and how one can be. */
export const readSession = (): Promise<SessionView> => read('/api/session');
/** Signs in with a password. */
export const signIn = (login: string, password: string): Promise<SessionView> => write('POST', '/api/session', { login, password });
/** Signs out. */
export const signOut = (): Promise<SessionView> => write('DELETE', '/api/session');
/** Sees the demonstration as another role. */
export const seeAs = (role: Role): Promise<SessionView> => write('POST', '/api/session/as', { role });
/** Sets a new password for oneself; one's other sessions end. */
export const changePassword = (current: string, next: string): Promise<SessionView> => write('POST', '/api/session/password', { current, next });
/** What a one-time link is for; a link that works no longer is refused. */
export const lookAtInvitation = (token: string): Promise<InvitationView> => write('POST', '/api/invitations/look', { token });
/** Takes a one-time link into use with a password, which signs in; the first administrator also says who it is. */
export const acceptInvitation = (body: { readonly token: string; readonly password: string; readonly login?: string; readonly name?: string }): Promise<SessionView> =>
  write('POST', '/api/invitations/accept', body);
/** Where one signs in with the municipality's own provider, which comes back to the first page. */
export const PROVIDER_ADDRESS = '/api/session/oidc';
