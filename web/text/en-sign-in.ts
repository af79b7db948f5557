import type { Dictionary } from './nb.ts';

/** The texts of signing in, of links that are used once, and of one's own account, in English. */
export const enSignIn: Dictionary['signIn'] = {
  heading: 'Sign in', login: 'User name', password: 'Password', submit: 'Sign in', busy: 'Signing in …', or: 'or',
  provider: 'Sign in with the municipality’s account', providerHelp: 'You go to the municipality’s own sign-in and come back here.',
  providerWindow: 'Signing in opens in a new window. When you are signed in, you go on here.',
  forgotten: 'If you have forgotten the password, ask the administrator for a new link.',
  noAdministrator: 'Nobody is set up as administrator yet. The link that does so stands where Spredt was started. Open it in this browser.',
  signedOut: 'You are not signed in.',
  againTitle: 'You are signed out', againHelp: 'Sign in again to go on. What you have written on the page is still there.', giveUp: 'Go to the sign-in and leave the page',
  locked: (time) => `Too many wrong passwords in a row. Try again after ${time}, or ask the administrator for help.`,
  providerUnknown: 'Your account with the municipality is not set up in Spredt, or it is closed. Talk to the administrator.',
  providerBrokenOff: 'Signing in with the municipality’s account was not completed. Try again.',
  welcome: {
    headingFirst: 'Set up the first administrator', headingInvitation: 'Welcome to Spredt', headingNewPassword: 'Choose a new password',
    first: 'You become administrator: you invite the others and decide what they may see. You do not see cases.',
    invitation: (name, login) => `Hello, ${name}. Your user name is ${login}. Choose a password, and you can begin.`,
    newPassword: (name, login) => `Hello, ${name}. Your user name is ${login}. The old password works until you have chosen a new one.`,
    looking: 'Looking at the link …', name: 'Your name', loginHelp: 'What you sign in with, such as your e-mail address.',
    submitFirst: 'Set up and sign in', submit: 'Save the password and sign in',
    noToken: 'This page is opened with a link', noTokenHelp: 'You get the link from the administrator. It works once.', toSignIn: 'Go to the sign-in',
    notValid: 'The link works no longer', notValidHelp: 'It may have been used, be too old, or be replaced by a newer one. Ask the administrator for another.',
  },
  passwordRules: {
    heading: 'What makes the password good enough', length: (n) => `At least ${n} characters. Several words in a row are fine.`,
    common: 'Not a common word or name with digits after it, and not the same over and over.', own: 'Not your name or your user name.',
  },
  weakness: {
    tooShort: (n) => `The password is too short. Write at least ${n} characters.`, repeated: 'The password repeats itself or follows a row. Choose something harder to guess.',
    common: 'The password is made of common words that many use. Choose several words that do not belong together.', containsLogin: 'Your user name is in the password. Choose something else.',
    containsName: 'Your name is in the password. Choose something else.',
  },
  newPassword: 'New password', repeat: 'Repeat the password', notSame: 'The two passwords are not the same. Write the same in both.', missing: 'Fill in this field.', show: 'Show the password',
  account: {
    heading: 'Your account', name: 'Name', login: 'User name', roles: 'Roles', change: 'Change password', current: 'The password you have now', submit: 'Change password',
    done: 'The password is changed. You are still signed in here, and signed out everywhere else.', wrongCurrent: 'That is not the password you have now. Try again.',
    noPassword: 'You sign in with the municipality’s account and have no password in Spredt.', demonstration: 'The demonstration has no passwords.',
  },
};
