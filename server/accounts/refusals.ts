import type { Context } from 'hono';
import { refuse } from '../problem-details.ts';
import type { PasswordWeakness } from './password-rules.ts';
import type { PasswordCheck } from './signing-in.ts';

/** Refuses what the demonstration does not have: passwords, and users other than its invented ones. */
export function refuseInDemonstration(c: Context): Response {
  return refuse(c, 'demonstrationOnly', 'The demonstration has six invented users without passwords, and no others. An installation of one\'s own begins with SPREDT_INSTALLATION=own and an empty folder in SPREDT_DATA.');
}

/** Says why a password signed nobody in; whether anybody has the login is not said. */
export function refusePassword(c: Context, check: Exclude<PasswordCheck, { kind: 'right' }>): Response {
  if (check.kind === 'accountLocked') return refuse(c, 'accountLocked', `Too many wrong passwords in a row; none is looked at until ${check.until}.`, { until: check.until });
  if (check.kind === 'tooManySignIns') return refuse(c, 'tooManySignIns', 'Many sign in at once. Try again in some seconds.');
  return refuse(c, 'wrongSignIn', 'The login and the password do not belong together.');
}

const WHY_WEAK: Readonly<Record<PasswordWeakness, string>> = {
  tooShort: 'It is too short.',
  repeated: 'It is one character or pattern over and over, or characters in a row.',
  common: 'It is among those that are tried first.',
  containsLogin: 'A part of the login stands in it.',
  containsName: 'A part of the name stands in it.',
};

/** Says why a password is too easy to guess. */
export function refuseWeak(c: Context, reason: PasswordWeakness, fewest: number): Response {
  return refuse(c, 'weakPassword', `${WHY_WEAK[reason]} Expected at least ${fewest} characters that others do not guess, such as four words.`, { reason, passwordLength: fewest });
}
