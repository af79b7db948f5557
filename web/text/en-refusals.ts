import type { ProblemCode } from '../../server/problem-details.ts';

/** What the server refused, by its stable code, in English. */
export const enRefusals: Readonly<Partial<Record<ProblemCode, string>>> = {
  notSignedIn: 'You are not signed in.', notAllowed: 'Your role does not allow this. If you need it for your work, ask the administrator for access.',
  wrongSignIn: 'The user name and the password do not belong together. Try again.', accountLocked: 'Too many wrong passwords in a row. Wait a little, or ask the administrator for help.',
  tooManySignIns: 'Many are signing in at once. Try again in a few seconds.', linkNotValid: 'The link works no longer. Ask the administrator for another.',
  weakPassword: 'The password is too easy to guess. Choose several words that do not belong together.',
  demonstrationOnly: 'This cannot be done in the demonstration, where everything is invented. Set Spredt up for the municipality to do it.',
  birthNumber: 'A birth number may never stand in Spredt. Take it away and try again.', faultyRecord: 'Some fields must be mended. See the messages at the fields.',
  changedMeanwhile: 'Somebody else has changed this since you opened it. Look at the change before you save.', inUse: 'Something else refers to this, so it cannot be removed yet.',
  idTaken: 'The id is taken. Choose another.', rowNotFound: 'This is not in the register. It may have been removed.', userNotFound: 'There is no such user, or it is closed.',
  loginTaken: 'Another user has that user name. Choose another.', lastAdministrator: 'Nobody else is administrator. Give the role to somebody else first.',
  notYourself: 'You cannot do this to yourself. Another administrator must do it.', faultyFiles: 'The files have faults. Mend them and try again.',
  planChanged: 'The registers have changed since the files were looked at. Look at the files once more.', fileNotFound: 'There is no such file.', notFound: 'What you asked for is not there.',
  noMunicipality: 'No municipality has been taken in yet.', badRequest: 'Spredt did not understand what you asked for. Load the page again and try once more.', tooLarge: 'The file is too large.',
  originNotAllowed: 'The page was opened from another address than Spredt uses. Open Spredt again.', hostNotAllowed: 'Spredt does not answer at this address.',
  timeLimit: 'We found no proposal in that time. Choose more time and try again.', tooManySolves: 'Spredt is working on several proposals already. Wait a little and try again.',
  locksCannotBeKept: 'What you have locked cannot be kept together with the conditions. Remove a lock and try again.', stopped: 'The work was stopped. Nothing has changed.',
  solveFailed: 'The work went wrong, so we show no new proposal. The old one is unchanged. Try again.', roundNotFound: 'The round does not exist, or has been erased. Choose another.',
  erased: 'What the round was about has been erased, for its last day is over.', policyNotFound: 'The policy is no longer there. Load the page again.', notJson: 'This is not a problem file.',
  assessmentMissing: 'Write the assessment of the case and save first. Without it the letter cannot be made.',
  offerNotFound: 'The offer is there no longer.',
  proposalNotFound: 'There is no proposal yet.', internal: 'Something went wrong in Spredt. Try again.',
  roundChanged: 'Somebody else did something in the round meanwhile. Look at the change and try again.', wrongState: 'The round has gone on, so this is possible no longer.', notPlaced: 'The household has no home in the plan.',
  takesNoPart: 'The household is left open or declined. Take it in again first.', dwellingTaken: 'Somebody else is accepted or locked in the home. Take that back first.', dwellingHeld: 'The home is held open. Release it first.', pairForbidden: 'The home is forbidden for the household. Lift that first.',
  unknownCode: 'That ground is there no longer. Choose another.', mayNotOverride: 'Only a manager may override a rule.', mayNotReopen: 'Only a manager may open a decided round.', breaksRules: 'That breaks a rule.', notDecidable: 'The round cannot be decided yet. See what is missing.',
  nothingToUndo: 'There is nothing to undo.', offersSent: 'An offer has been sent, so the meeting cannot be opened again.', offersOpen: 'Some offers have not come to an end, so the round cannot be closed yet.', notFromRegisters: 'The round came from a problem file and cannot be fetched from the registers.', databaseBusy: 'Spredt is busy with something else. Try again in a moment.',
};
