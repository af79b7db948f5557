import { createStrangers } from './lockout.ts';
import { invitationRoutes } from './invitation-routes.ts';
import { oidcRoutes } from './oidc-routes.ts';
import { createOidcProvider } from './oidc.ts';
import type { AccountParts } from './parts.ts';
import { createPasswords } from './passwords.ts';
import { sessionRoutes } from './session-routes.ts';
import { userRoutes } from './user-routes.ts';
import type { OidcSettings } from '../config.ts';

/** Everything about accounts: sessions with the way to the provider, invitations, users. */
export function accountRoutes({ oidc, ...parts }: Omit<AccountParts, 'passwords' | 'strangers' | 'provider'> & { readonly oidc: OidcSettings | null }) {
  const all: AccountParts = { ...parts, passwords: createPasswords(), strangers: createStrangers(), provider: oidc === null ? null : createOidcProvider(oidc) };
  return { session: sessionRoutes(all).route('/oidc', oidcRoutes(all)), invitations: invitationRoutes(all), users: userRoutes(all) };
}
