import * as z from 'zod';
import { Role } from '../access/schemas.ts';
import { KeptLine } from '../registers/schemas.ts';

const login = KeptLine.toLowerCase().max(200).regex(/^[^\s]+$/);
// what somebody signs in with is compared and never kept
const typedLogin = z.string().trim().toLowerCase().min(1).max(200).regex(/^[^\s]+$/);
const name = KeptLine.max(200);
const roles = z.array(Role).min(1).refine((list) => new Set(list).size === list.length);
const token = z.string().min(20).max(200);
const password = z.string().max(1000);

/** Who is signed in, and how one can be: what every page asks for first. */
export const SessionView = z.strictObject({
  installation: z.enum(['demonstration', 'own']),
  /** The municipality's name; null until its files have been taken in. */
  municipality: z.string().nullable(),
  user: z.strictObject({ login: z.string(), name: z.string(), roles: z.array(Role) }).nullable(),
  /** Whether one can sign in with the municipality's own provider (Entra ID and the like). */
  oidc: z.boolean(),
  /** True while there is no administrator: the link that makes the first is printed where the server was started. */
  awaitsFirstAdministrator: z.boolean(),
  /** Whether the user has a password here, and can change it. */
  hasPassword: z.boolean(),
  /** Minutes without a request until the user must sign in again. */
  idleMinutes: z.int(),
});
export type SessionView = Readonly<z.infer<typeof SessionView>>;

/** Signing in with a password. */
export const SignIn = z.strictObject({ login: typedLogin, password });
/** Trying the demonstration in another role. */
export const DemonstrationRole = z.strictObject({ role: Role });
/** A new password of one's own. */
export const NewPassword = z.strictObject({ current: password, next: password });

/** A link that was followed. */
export const InvitationToken = z.strictObject({ token });
/** What a link is for; `login` and `name` are those of the user that it was made for, null for the first administrator. */
export const InvitationView = z.strictObject({
  kind: z.enum(['firstAdministrator', 'invitation', 'newPassword']), login: z.string().nullable(), name: z.string().nullable(), passwordLength: z.int(),
});
export type InvitationView = Readonly<z.infer<typeof InvitationView>>;
/** Accepting an invitation; the first administrator also says who it is. */
export const AcceptInvitation = z.strictObject({ token, password, login: login.optional(), name: name.optional() });

/** A user as the administrator sees it. `signIn`: how the user can sign in. */
export const UserView = z.strictObject({
  id: z.string(), login: z.string(), name: z.string(), roles: z.array(Role), disabled: z.boolean(), version: z.int(), createdAt: z.string(),
  signIn: z.enum(['invited', 'password', 'oidc', 'demonstration']), lockedUntil: z.string().nullable(), lastSeenAt: z.string().nullable(), sessions: z.int(),
});
export type UserView = Readonly<z.infer<typeof UserView>>;

/** A new user. */
export const NewUser = z.strictObject({ login, name, roles });
/** A user as it shall be; `version` is the one that was looked at. */
export const ChangeUser = z.strictObject({ name, roles, disabled: z.boolean(), version: z.int().min(1) });
/** A user with the link that the administrator gives on; it is shown once. */
export const InvitedUser = z.strictObject({ user: UserView, link: z.string(), expiresAt: z.string() });
export type InvitedUser = Readonly<z.infer<typeof InvitedUser>>;
