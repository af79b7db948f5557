import type { Dictionary } from './nb.ts';

/** The texts around every page, in English. */
export const enFrame: Dictionary['frame'] = {
  title: (page, municipality) => (municipality === '' ? `${page} · Spredt` : `${page} · ${municipality} · Spredt`),
  skip: 'Skip to the content', pages: 'Pages', menu: 'Menu', closeMenu: 'Close the menu', language: 'Language',
  demonstration: 'Demonstration: everything is invented',
  pageNames: {
    policy: 'Policy', plan: 'Plan', overview: 'Overview', registers: 'Registers', dwellings: 'Homes', sites: 'Sites', areas: 'Areas', places: 'Places', households: 'Households',
    tenancies: 'Tenancies', teams: 'Teams', staff: 'Staff', agreements: 'Agreements', words: 'Words', import: 'Import', log: 'Log and access', account: 'Your account', signIn: 'Sign in', welcome: 'Welcome',
  },
  account: {
    menu: (name) => `Account: ${name}`, roles: 'Your roles', whatRolesMay: 'What each role may see', changePassword: 'Change password', signOut: 'Sign out',
    seeAs: 'See the demonstration as', seeAsHelp: 'The page loads again with what this role may see.',
  },
  roleNames: {
    caseworker: 'Caseworker', followUpLeader: 'Follow-up leader', followUpStaff: 'Follow-up staff', manager: 'Manager', planner: 'Planner', administrator: 'Administrator', auditor: 'Auditor',
  },
  loading: 'Fetching the page …',
  failed: {
    title: 'We could not fetch what you asked for', again: 'Try again', offline: 'Spredt does not answer. See whether you are online and Spredt still runs, and try again.',
    newer: 'This page did not arrive', newerHelp: 'Spredt may have been renewed since you opened it, or the network may be down. Load again to go on.', reload: 'Load again',
    broken: 'Something went wrong on this page', brokenHelp: 'The fault is ours. What you have saved is safe. Load again to go on.',
  },
  missing: { title: 'There is no page here', help: 'The address may be misspelt, or the page may have moved.', home: 'Go to the first page' },
  forbidden: {
    title: 'This page is not for your role', help: (page, roles) => `${page} is open to: ${roles}.`,
    own: (roles) => `You are signed in as ${roles}.`, ask: 'If you need it for your work, ask the administrator for access.',
  },
  idle: {
    title: 'Are you still there?', help: (minutes) => `You have not used Spredt for a while. In ${minutes === 1 ? 'one minute' : `${minutes} minutes`} you will be signed out. What you have written stays on the page.`,
    soon: 'You have not used Spredt for a while. In less than a minute you will be signed out. What you have written stays on the page.', go: 'Go on',
  },
};
