import type { Dictionary } from './nb.ts';

/** The texts about users, roles and how long things are kept, in English. */
export const enUsers: Dictionary['users'] = {
  intro: 'Those who can sign in. Give each as little access as the work needs.', demonstration: 'The users of the demonstration are invented and cannot be changed.',
  table: { name: 'Name', roles: 'Roles', state: 'Status', seen: 'Last used', actions: 'Choices' },
  state: {
    invited: 'Invited, has not signed in', password: 'Signs in with a password', oidc: 'Signs in with the municipality’s account', demonstration: 'Invented user', disabled: 'Closed',
    locked: (time) => `Locked until ${time} after wrong passwords`, sessions: (n) => (n === 1 ? 'signed in in one place' : `signed in in ${n} places`), never: 'Never',
  },
  invite: 'Add a user', inviteHeading: 'New user', name: 'Name', login: 'User name', loginHelp: 'Such as the e-mail address. The same as in the municipality’s own sign-in, where that is used.',
  rolesHeading: 'Roles', rolesMissing: 'Choose at least one role.', nameMissing: 'Write the name.', loginMissing: 'Write a user name without spaces.', inviteSubmit: 'Add and make a link', cancel: 'Cancel',
  link: {
    heading: (name) => `Link for ${name}`, help: (until) => `Send the link to the user in a safe way. It works once, until ${until}, and is shown only now.`, copy: 'Copy the link', copied: 'The link is copied.',
    notCopied: 'The browser did not let us copy. Mark the link and copy it yourself.', field: 'Link that works once', done: 'Done',
  },
  edit: 'Change', editHeading: (name) => `Change ${name}`, disable: 'Close the user', disableHelp: 'A closed user cannot sign in and is signed out at once. The log keeps what has been done.',
  save: 'Save', saved: (name) => `${name} is saved. The change takes effect with the next click.`,
  conflict: (name) => `Somebody else has changed ${name} while you looked. Now it says:`, conflictYours: 'What you have chosen below is kept. Look it over and save again, or take what it says now.', takeTheirs: 'Take what it says now',
  newLink: 'New link', newLinkHelp: 'Makes a link where the user chooses a password. Older links stop working.', endSessions: 'Sign out everywhere', sessionsEnded: (name) => `${name} is signed out everywhere.`,
  none: 'No users yet.',
  roleSays: {
    caseworker: 'Sees and changes households, homes, tenancies and teams, makes proposals and takes in files.', followUpLeader: 'Sees cases and proposals, and changes the teams that follow up.',
    followUpStaff: 'Sees their own day on the phone and tells how the visits went. Sees nobody else\'s day, no register and no round.',
    manager: 'Sees and changes the same as the caseworker, and the words you use.', planner: 'Sees sites, areas and sums. Never sees a household.',
    administrator: 'Adds users and decides the roles. Never sees cases.', auditor: 'Sees the log of who has seen and done what. Changes nothing.',
  },
  rights: {
    heading: 'Who may do what', intro: 'Spredt asks for the role at every single request. A user may have several roles.', thing: 'What', rights: { none: 'no', sums: 'sees sums', sees: 'sees', changes: 'sees and changes', uses: 'uses', own: 'sees what is about users and running it' },
    things: {
      overview: 'The overview', myDay: 'My day: own visits', rounds: 'Allocation: rounds and proposals', dwellings: 'Homes', sites: 'Sites', areas: 'Areas', places: 'Places', households: 'Households', tenancies: 'Tenancies', teams: 'Teams',
      staff: 'Staff who follow up', agreements: 'Agreements about follow-up', words: 'The words you use', files: 'Files in and out', users: 'Users and roles', record: 'The log', parameters: 'Retention and limits',
    },
  },
  retention: {
    heading: 'How long things last', number: 'Number', meaning: 'What it means', from: (date) => `In force from ${date}.`, authority: (who) => `Decided by: ${who}.`, assumption: 'assumption',
    change: 'The numbers stand in the file data/parameters.json where Spredt is installed. Whoever runs Spredt changes them when the municipality has decided.',
    unit: { minutes: (n) => `${n} min`, hours: (n) => `${n} hours`, months: (n) => `${n} months`, days: (n) => `${n} days`, times: (n) => `${n} times`, characters: (n) => `${n} characters`, people: (n) => `${n} people` },
    meanings: {
      sessionIdleMinutes: 'So long you can leave Spredt untouched before you are signed out.', sessionHours: 'So long one stays signed in, whatever happens.', failuresBeforeLock: 'So many wrong passwords in a row lock the user.',
      lockMinutes: 'So long a user is locked.', invitationHours: 'So long a link for a new user works.', passwordLength: 'So long a password must be at least.',
      assessmentMonths: 'So long an assessment counts when nobody has written otherwise.', assessmentWarningDays: 'So long before an assessment ends you are reminded of it.',
      householdKeepMonths: 'So long a household may be kept after it was changed last.', tenancyKeepMonths: 'So long a tenancy may be kept after it has ended.',
      staffKeepMonths: 'So long a staff member may be kept after the post ends.', agreementKeepMonths: 'So long an agreement about follow-up may be kept after it ends.', visitKeepMonths: 'So long what is written about a visit is kept. Then it is erased by itself.',
      recordKeepMonths: 'So long the log remembers what was done with information about people, and reasons that were written. Rounds, what was said in meetings, decisions, offers and letters are kept as long.', accessKeepMonths: 'So long the log remembers who has seen what.', studyKeepMonths: 'So long studies on the pages Policy and Plan are kept, and what came of them.', beforeRestoreKeepDays: 'So long the old database is kept after a backup was brought back.', smallCount: 'Fewer than this are not shown as a number to those who see sums alone.',
    },
  },
};
