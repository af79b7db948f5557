export { beginOwnInstallation, decideInstallation, inviteFirstAdministrator, sweepAccounts } from './installation.ts';
export { endEveryWayIn, findInstallation, hasUser, insertInstallation } from './store.ts';
export { rolesNow } from './roles-now.ts';
export { makeWayBack } from './way-back.ts';
