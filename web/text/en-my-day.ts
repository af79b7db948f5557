import { formatWhole } from '../format.ts';
import type { Dictionary } from './nb.ts';

const minutes = (n: number): string => `${formatWhole(n)} min`;
const visits = (n: number): string => (n === 1 ? '1 visit' : `${formatWhole(n)} visits`);

/** The texts of My day, in English. */
export const enMyDay: Dictionary['myDay'] = {
  title: 'My day', which: 'Day', today: 'Today', tomorrow: 'Tomorrow', onDay: (date) => date,
  sum: (n, travel) => `${visits(n)} · ${minutes(travel)} on the way`, hours: (from, until) => `Working hours ${from}–${until}`,
  noPlan: 'No decided week plan has you at work this day.', noStops: 'You have no visits in the plan this day.',
  noStaff: 'No staff member in the register has your user name. Ask the follow-up leader to write it there.',
  noDay: 'The phone has no day stored, and Spredt does not answer. Try again when you have network.',
  stop: {
    list: 'The visits in order', time: (from, until) => `${from}–${until}`, travel: (n) => (n === 0 ? 'No way to get here' : `${minutes(n)} to get here`), agreement: (id) => `Agreement ${id}`, length: minutes,
    standing: { main: 'you are the main contact', backup: 'you are the backup', other: 'you help out' }, withOne: (name) => `Together with ${name}`, withSomebody: 'Together with one more', evening: 'evening',
  },
  outcome: { done: 'Done', notAtHome: 'Not at home', postponed: 'Postponed', cancelled: 'Cancelled' },
  choose: (address) => `How did the visit at ${address} go?`, cancelledHelp: 'Cancelled by the person',
  told: {
    done: (n) => `Done, ${minutes(n)}`, notAtHome: (n) => (n === 0 ? 'Not at home' : `Not at home, ${minutes(n)} used`), postponed: (date) => `Postponed to ${date}`, cancelled: () => 'Cancelled', note: (words) => `Note: ${words}`,
    unsent: 'Not sent yet', sent: 'Sent', by: (name, what) => `${name} has told: ${what}`, both: (name) => `Both you and ${name} have told of this visit. What came first counts. The leader sees both.`, didIt: 'I was there too',
    change: 'Change', undo: 'Undo', for: (address) => `, ${address}`, nowTold: (address, what) => `${address}: ${what}.`, undone: (address) => `${address}: undone.`,
  },
  form: {
    heading: (address) => `The visit at ${address}`, outcome: 'How did it go?', minutes: 'Minutes used', less: '5 minutes less', more: '5 minutes more', minutesFault: 'Write a whole number from 0 to 600.',
    postponedTo: 'Postponed to', postponedFault: (date) => `Choose ${date} or later.`, note: 'Note (may be empty)', noteHelp: (n) => `Short, at most ${formatWhole(n)} characters. Health, substances and offences do not belong here.`,
    left: (n) => `${formatWhole(n)} characters left`, tooLong: (n) => `${formatWhole(n)} characters too many`, birthNumber: 'A birth number must never stand in Spredt. Take it out.', save: 'Save', cancel: 'Cancel',
    asked: (words) => `The note has ${words}. Should that stand here?`, rewrite: 'Rewrite', keep: 'Save anyway', askedAnd: ' and ', notKept: 'This was not saved. The phone cannot keep it, and Spredt does not answer.',
  },
  add: { heading: 'A visit that was not planned', open: 'Add a visit', who: 'Who', unplanned: 'Not planned' },
  map: { show: 'Show map', label: 'Map of the visits, in order', stop: (n, address) => `${n}. ${address}` },
  sync: {
    allSent: 'Everything is sent.', unsent: (n) => `${formatWhole(n)} not sent`, waits: 'Is sent by itself when you have network.', sending: 'Sending …', noNetwork: 'No contact with Spredt.', sendNow: 'Send now', again: 'Fetch again',
    fetched: (time) => `Fetched at ${time}`, keptUntil: (date, time) => `The day lies on this phone until ${date} at ${time}, and is deleted when you sign out.`, ready: 'The page works without network.', notReady: 'This browser cannot open the page without network.',
    mustSignIn: 'You are signed out. Sign in, and what waits is sent.', anotherUser: 'Somebody else is signed in in this browser now. What you have told is not sent as anybody else. Load the page again.', reload: 'Load again',
    ofOthers: (n) => `${visits(n)} that somebody else has told on this phone ${n === 1 ? 'is' : 'are'} not sent. That happens when the other one signs in.`,
    broken: 'This browser cannot keep anything. What you tell is saved only when you have network.', unsentKept: (n) => `What is not sent lies on the phone for ${formatWhole(n)} days.`,
    signOut: (n) => `${visits(n)} that you have told ${n === 1 ? 'is' : 'are'} not sent. What is not sent lies on the phone until you sign in again. Sign out anyway?`,
  },
  refused: {
    heading: 'Was not saved',
    why: {
      agreementGone: 'The agreement is no longer there.', notYours: 'You do not follow this agreement up.', tooOld: 'The day is so long ago that the visit cannot be kept.', notYet: 'The day has not come yet.', noteTooLong: 'The note is too long.',
      idTaken: 'Something is told under the same number by somebody else.', birthNumber: 'A birth number must never stand in Spredt.', other: 'Spredt could not take this in.',
    },
    what: (address, date, what) => `${address}, ${date}: ${what}`, remove: 'Remove',
  },
};
