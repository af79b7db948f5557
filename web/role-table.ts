import { Role } from '../server/access/schemas.ts';
import type { RegisterId } from '../server/registers/schemas.ts';
import { MAY, MAY_READ, MAY_WRITE } from './who-may.ts';

/** What a role may do with something. */
export type Right = 'none' | 'sums' | 'sees' | 'changes' | 'uses' | 'own';
/** What there is to have rights over. */
export type Thing = RegisterId | 'overview' | 'myDay' | 'rounds' | 'files' | 'users' | 'record' | 'parameters';

/** One thing, and what each role may do with it. */
export interface RightsRow {
  readonly thing: Thing;
  readonly rights: Readonly<Record<Role, Right>>;
}

const isOf = (roles: readonly Role[], role: Role): boolean => roles.includes(role);

function row(thing: Thing, of: (role: Role) => Right): RightsRow {
  return { thing, rights: Object.fromEntries(Role.options.map((role) => [role, of(role)])) as Record<Role, Right> };
}

const registerRow = (register: RegisterId): RightsRow =>
  row(register, (role) => (isOf(MAY_WRITE[register], role) ? 'changes' : isOf(MAY_READ[register], role) ? 'sees' : 'none'));

/** Who may do what, as the page tells it; the server's own table decides. */
export const RIGHTS: readonly RightsRow[] = [
  row('overview', (role) => (isOf(MAY.seeRounds, role) ? 'sees' : isOf(MAY.seeOverview, role) ? 'sums' : 'none')),
  row('rounds', (role) => (isOf(MAY.propose, role) ? 'changes' : isOf(MAY.seeRounds, role) ? 'sees' : 'none')),
  ...(['households', 'tenancies', 'dwellings', 'sites', 'areas', 'places', 'teams', 'staff', 'agreements', 'words'] as const).map(registerRow),
  row('myDay', (role) => (isOf(MAY.seeMyDay, role) ? 'changes' : 'none')),
  row('files', (role) => (isOf(MAY.useFiles, role) ? 'uses' : 'none')),
  row('users', (role) => (isOf(MAY.manageUsers, role) ? 'changes' : 'none')),
  row('record', (role) => (role === 'administrator' ? 'own' : isOf(MAY.seeRecord, role) ? 'sees' : 'none')),
  row('parameters', () => 'sees'),
];
