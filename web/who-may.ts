import type { RegisterId } from '../server/registers/schemas.ts';
import type { Role } from '../server/access/schemas.ts';

// What the pages show to whom. The server decides (server/access/table.ts), and a test compares the two: a page that is shown to more would only be refused.

const CASEWORK: readonly Role[] = ['caseworker', 'followUpLeader', 'manager'];
const GROUND: readonly Role[] = [...CASEWORK, 'planner'];
const CASES: readonly Role[] = ['caseworker', 'manager'];

/** Who may do what, as far as the pages ask. */
export const MAY = {
  seeOverview: GROUND, seeRounds: CASEWORK, seeMap: GROUND, propose: CASES, override: ['manager'], replay: ['caseworker', 'manager', 'auditor'], writeLetters: CASES, printAnnex: ['manager'], useFiles: CASES, seeRecord: ['auditor', 'administrator'], manageUsers: ['administrator'],
  seeMyDay: ['followUpStaff'], seeFollowUp: CASEWORK, planWeeks: ['followUpLeader', 'manager'], decideCaseload: ['followUpLeader', 'manager'],
  seePolicies: GROUND, writePolicies: ['manager'], tryPolicies: ['manager'], seeTrials: CASES, seeSimulations: ['manager', 'planner'], seePlan: GROUND, planHomes: ['manager'], seePlanHomes: ['manager', 'planner'],
} as const satisfies Record<string, readonly Role[]>;

/** Who may see the rows of each register. */
export const MAY_READ: Readonly<Record<RegisterId, readonly Role[]>> = {
  dwellings: CASEWORK, sites: GROUND, areas: GROUND, places: GROUND, households: CASEWORK, tenancies: CASEWORK, teams: CASEWORK, staff: CASEWORK, agreements: CASEWORK, words: GROUND,
};

/** Who may add, change and remove the rows of each register. */
export const MAY_WRITE: Readonly<Record<RegisterId, readonly Role[]>> = {
  dwellings: CASES, sites: CASES, areas: CASES, places: CASES, households: CASES, tenancies: CASES, teams: CASEWORK, staff: ['followUpLeader', 'manager'], agreements: CASEWORK, words: ['manager'],
};

/** Whether somebody with these roles is among those who may. */
export function isAmong(roles: readonly Role[], those: readonly Role[]): boolean {
  return those.some((role) => roles.includes(role));
}
