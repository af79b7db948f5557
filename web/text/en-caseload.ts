import { formatWhole } from '../format.ts';
import type { nbCaseload } from './nb-caseload.ts';

const minutes = (n: number): string => (n === 1 ? '1 minute' : `${formatWhole(n)} minutes`);
const months = (n: number): string => (n === 1 ? '1 month' : `${formatWhole(n)} months`);
const people = (n: number): string => (n === 1 ? '1 person' : `${formatWhole(n)} people`);
const size = Math.abs;
const more = (n: number): string => (n > 0 ? 'more' : 'less');
const another = (n: number): string => (n > 0 ? 'more' : 'fewer');

/** Who follows whom, in English. */
export const enCaseload: typeof nbCaseload = {
  title: 'Who follows whom', lead: 'Everybody who is followed up has a main and a backup. Spredt proposes, and the follow-up leader decides. Nothing changes until somebody accepts it.', print: 'Print', excel: 'Download as Excel',
  summary: (all, noMain, noBackup) => `${people(all)} followed up. ${noMain === 0 ? 'Everybody has a main' : `${formatWhole(noMain)} without a main`}, and ${noBackup === 0 ? 'everybody has a backup' : `${formatWhole(noBackup)} without a backup`}.`,
  main: 'Main', backup: 'Backup', nobody: 'nobody', search: 'Search for an agreement or staff member', noHits: 'Nothing found. Try another word.',
  ask: {
    heading: 'Make a proposal', again: 'Make a new proposal', replaces: 'A new proposal takes the place of the one that is open. What has been accepted stands.', from: 'From which day?', fromHelp: 'Whoever is not in post then, or is away for long, is given nobody.', what: 'What is to be proposed?',
    gaps: 'Only what is missing', gapsHelp: 'Everybody keeps those they have, as long as they can come.', even: 'Also even out', evenHelp: 'Some may get another main where that relieves others enough. Losing one’s main counts heavily against it.',
    propose: 'Propose', stop: 'Stop', badDay: 'Write a day from today on.', starting: 'Beginning …', running: (proved, of) => `Working … ${proved} of ${of} points are proved best.`, limit: (seconds) => `It is given up to ${formatWhole(seconds)} seconds.`,
    stopping: 'Stopping …', stoppedKept: 'Stopped. The best that was found is below.', stoppedNone: 'Stopped. Nothing has changed.', done: 'The proposal is ready.',
    leaving: 'Leaving or away for long', ends: (name, date, mains, backups) => `${name} leaves on ${date}: main of ${people(mains)}, backup of ${formatWhole(backups)}.`,
    away: (name, date, mains, backups) => `${name} is away for long from ${date}: main of ${people(mains)}, backup of ${formatWhole(backups)}.`, proposeFrom: (date) => `Propose from ${date}`,
  },
  proposal: {
    heading: 'The proposal', made: (date, time, from) => `Made on ${date} at ${time}, for the time from ${from}.`, gaps: 'Only what was missing is filled.', even: 'It also evens out.',
    answer: (changes, kept) => (changes === 0 ? 'The proposal changes nothing.' : `${people(changes)} get another main or another backup. ${formatWhole(kept)} keep those they have.`),
    proved: 'It is proved that no distribution is better, as the numbers are weighted.', notProved: 'It is not proved that this is the best.', unassigned: (list) => `Nobody is proposed as main for: ${list}.`,
    atOnce: (from) => `What you accept holds at once, not only from ${from}.`, left: (n) => (n === 0 ? 'All is decided.' : `${formatWhole(n)} left.`), finish: 'Finish', drop: 'Lay the rest aside',
    dropHelp: 'What has been accepted stands.', finished: 'All of the proposal has been dealt with.', dropped: 'The rest of the proposal is laid aside. What has been accepted stands.',
  },
  figures: {
    heading: 'The figures', what: 'What', now: 'Now', proposed: 'By the proposal', byHand: 'By hand', none: 'All figures are 0.',
    caption: '“By hand” is there to compare with: everybody keeps whom they have, and the rest get the nearest who has time.', percents: (list) => `Uneven load: each minute counts once for each of the limits ${list} % of the staff member’s time that it lies above.`,
    names: {
      noMain: 'People without a main', noBackup: 'People without a backup', overloadMinutes: 'Minutes a week above what the staff member has', overloadEveningMinutes: 'Minutes in the evening above what the staff member has', mainChanged: 'People who get another main',
      trustMonthsLost: 'Months together that are lost', mainUnknown: 'New mains who were not the backup', backupChanged: 'People who lose their backup', wishNotMet: 'Wishes that are not met', travelMinutes: 'Minutes on the way a week', unevenMinutes: 'Minutes of uneven load',
    },
  },
  load: {
    heading: 'Staff, before and after', table: 'Minutes and people of each staff member', caption: (weeks) => `Minutes a week, with the way there and back. Time and need are the average of ${formatWhole(weeks)} weeks.`, staff: 'Staff member', team: 'Team', has: 'Has time for', before: 'Now', after: 'By the proposal', mains: 'Main of', backups: 'Backup of',
    over: (n) => `${minutes(n)} too many`, evening: (n, has) => `evening ${formatWhole(n)} of ${formatWhole(has)}`, change: (before, after) => (before === after ? formatWhole(after) : `${formatWhole(before)} → ${formatWhole(after)}`),
  },
  changes: {
    heading: 'What would change', groups: { main: 'Main', backup: 'Only the backup' }, acceptAll: (n) => (n === 1 ? 'Accept the one' : `Accept all ${formatWhole(n)}`), agreement: (id) => `Agreement ${id}`, need: (n) => `${minutes(n)} a week`,
    from: (before, after) => `${before} → ${after}`, same: (name) => `${name}, as now`, accept: 'Accept', acceptStill: 'Accept all the same', keep: 'Keep as now', other: 'Choose others …', undo: 'Undo', again: 'Change the choice',
    acceptName: (id) => `Accept, agreement ${id}`, keepName: (id) => `Keep as now, agreement ${id}`, otherName: (id) => `Choose others, agreement ${id}`, againName: (id) => `Change the choice, agreement ${id}`,
    saved: (n) => (n === 1 ? '1 choice is saved.' : `${formatWhole(n)} choices are saved.`), undone: 'Undone. The agreements are as before.',
    accepted: 'Accepted.', kept: 'Kept as before.', otherChosen: (main, backup) => `Others are chosen: ${main}, backup ${backup}.`, stale: (main, backup) => `The agreement has been changed outside the proposal. Now: ${main}, backup ${backup}.`, gone: 'The agreement is no longer there.',
  },
  reasons: {
    kept: (name) => `${name} is the main today and goes on.`, wasBackup: (name) => `${name} is the backup today.`, wasMain: (name) => `${name} was the main and becomes the backup.`, wished: (name) => `The person wishes for ${name}.`,
    onlyMain: (name) => `${name} is the only one who can be the main here.`, onlyBackup: (name) => `${name} is the only other one who can be the backup here.`, otherTeam: (name) => `${name} is from another team, because the person’s own team has nobody who can.`,
    nearest: (name, n) => `Nobody who can has a shorter way than ${name}: ${minutes(n)} a week.`, way: (name, n) => `${name} has ${minutes(n)} on the way a week.`, lost: (name, n) => `Loses ${name} as main, after ${n === 0 ? 'less than a month' : months(n)}.`,
    leaves: (name, date) => `${name} leaves on ${date}.`, away: (name, date) => `${name} is away for long from ${date}.`, load: (name, n, has) => `By the proposal ${name} has ${minutes(n)} a week of ${formatWhole(has)}.`, nobody: 'Nobody is proposed.',
  },
  others: {
    summary: 'Why not another main?', alone: 'What it would mean to change the main here alone:', none: 'no difference', runnerUp: (name) => `${name} (second best)`, stays: 'whoever comes today goes on', otherTeam: 'in another team, and the person’s own team has somebody who can',
    missing: (list) => `lacks ${list}`, barred: 'is not to come to this person', age: (from, to) => (to === null ? `is in a team for those above ${from - 1} years` : `is in a team for those between ${from} and ${to} years`), ask: 'What if the others may change too?', askName: (name) => `What if ${name} is the main, and the others may change too?`,
    working: 'Working …', together: (list) => `When the others may change too: ${list}.`, moved: (list) => `These then get others than in the proposal: ${list}.`, notExact: 'It is not proved that this is the best answer.', notPossible: 'That is not possible.',
  },
  chooser: {
    legend: (id) => `Choose the main and backup of agreement ${id}`, nobody: 'Nobody', reason: 'Why?', reasonHelp: 'Write what is needed to understand the choice, nothing about health. The reason stands in the log.', breaks: (name, list) => `${name} ${list}.`, save: 'Save the choice', cancel: 'Cancel',
    faults: {
      changedMeanwhile: 'Somebody else has changed the agreement. The page has been fetched again; look at it and choose again.', notFound: 'The agreement is no longer there.', unknownStaff: 'The staff member is not in post.', bothRoles: 'The same person cannot be both main and backup.', backupAlone: 'Choose a main first.',
      needsReason: 'This breaks a rule. Write why.',
    },
  },
  people: {
    heading: 'Everybody', table: 'Main and backup of each agreement', show: 'Show', byPerson: 'By person', byStaff: 'By staff member', agreement: 'Agreement', since: 'Since', count: (n, of) => `${formatWhole(n)} of ${formatWhole(of)} shown`, mainOf: (n) => `Main of ${people(n)}`, backupOf: (n) => `Backup of ${people(n)}`, nobodys: 'Without a main',
    until: (date) => `until ${date}`, awayFrom: (date) => `away for long from ${date}`,
  },
  differences: {
    noMain: (n) => `${people(size(n))} ${another(n)} without a main`, noBackup: (n) => `${people(size(n))} ${another(n)} without a backup`, overloadMinutes: (n) => `${minutes(size(n))} ${more(n)} above what the staff member has`,
    overloadEveningMinutes: (n) => `${minutes(size(n))} ${more(n)} above what the staff member has in the evening`, mainChanged: (n) => `${people(size(n))} ${another(n)} with another main`, trustMonthsLost: (n) => `${months(size(n))} together ${n > 0 ? 'lost' : 'not lost'}`,
    mainUnknown: (n) => `${people(size(n))} ${another(n)} with a main who was not the backup`, backupChanged: (n) => `${people(size(n))} ${another(n)} who lose their backup`, wishNotMet: (n) => `${size(n) === 1 ? '1 wish' : `${formatWhole(size(n))} wishes`} ${another(n)} not met`,
    travelMinutes: (n) => `${minutes(size(n))} ${more(n)} on the way a week`, unevenMinutes: (n) => `${minutes(size(n))} ${more(n)} of uneven load`,
  },
};
