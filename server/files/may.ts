import type { Role } from '../access/schemas.ts';
import { ACCESS } from '../access/table.ts';
import { RegisterId } from '../registers/schemas.ts';

/** Whether the table of who may use what lets one of the roles use a route. */
function mayUse(route: string, roles: readonly Role[]): boolean {
  const audience = ACCESS[route];
  return Array.isArray(audience) && roles.some((role) => audience.includes(role));
}

/** Whether files may be taken in with these roles. */
export const mayTakeIn = (roles: readonly Role[]): boolean => mayUse('POST /api/files/import', roles);

/** The registers that may be written with these roles. */
export const mayWrite = (roles: readonly Role[]): readonly RegisterId[] => RegisterId.options.filter((register) => mayUse(`POST /api/registers/${register}`, roles));
