import type { Dictionary } from './nb.ts';
import { enLetterEvents, enLetterKinds } from './en-letters.ts';
import { enPolicyEvents, enPolicyKinds } from './en-policy.ts';
import { enRoundEvents, enRoundKinds } from './en-log-rounds.ts';
import { enFacts } from './en-facts.ts';

/** The texts of the log, in English. */
export const enLog: Dictionary['log'] = {
  heading: 'Log and access', parts: 'Parts of Log and access', tabs: { log: 'Log', users: 'Users', roles: 'Roles', retention: 'Retention' },
  intro: 'Everything that is seen and done in Spredt, the newest first. Nobody can change the log without it showing.',
  introAdministrator: 'You are administrator and see what is about users, files and the database. You do not see cases.',
  filters: {
    heading: 'Choose what to see', actor: 'Who', kind: 'What happened', anyKind: 'Everything', subject: 'What it is about', anySubject: 'Everything', id: 'Number or name', from: 'From date', to: 'To date', idMissing: 'Write the number or name.', thingMissing: 'Choose what it is about.', dateHelp: 'dd.mm.yyyy', notADate: 'There is no such date. Write it as dd.mm.yyyy.', submit: 'Show', clear: 'Show everything',
  },
  none: 'Nothing in the log fits. Try a longer period or fewer filters.', empty: 'The log is empty so far.',
  count: (n) => `${n} events`, one: '1 event', page: (n, of) => `Page ${n} of ${of}`, newer: 'Newer', older: 'Older', pages: 'Pages of the log',
  sentence: (who, did) => `${who} ${did}.`, at: (date, time) => `${date} at ${time}`, program: 'Spredt',
  events: {
    ...enRoundEvents, ...enLetterEvents, ...enPolicyEvents,
    'municipality.takenIn': (what) => `took in ${what} from files`, 'round.frozen': (what) => `made ${what}`, 'round.takenIn': (what) => `took in ${what} from a file`,
    'proposal.stored': (what) => `stored a proposal in ${what}`, 'database.restored': (what) => `restored ${what} from a backup`, 'database.keptDeleted': (what) => `deleted what was kept when ${what} was restored from a backup`, 'payload.erased': (what) => `erased what ${what} tells`,
    'row.created': (what) => `added ${what}`, 'row.changed': (what) => `changed ${what}`, 'row.removed': (what) => `removed ${what}`, 'row.erased': (what) => `erased ${what}`,
    'files.takenIn': (what) => `took in files: ${what}`, 'words.shipped': () => 'added the words that ship', 'text.erased': (what) => `erased text about ${what}`,
    'caseload.proposed': () => 'had it proposed who should follow whom', 'caseload.decided': () => 'decided who follows whom', 'caseload.dropped': () => 'laid aside the proposal of who should follow whom', 'week.planned': (what) => `planned ${what}`, 'week.decided': (what) => `decided the plan of ${what}`, 'visit.told': (what) => `told of a visit: ${what}`, 'visit.takenBack': (what) => `took back what was told of a visit: ${what}`, 'offer.sent': (what) => `recorded ${what} as sent`, 'offer.answered': (what) => `recorded the answer to ${what}`, 'offer.undone': (what) => `took back the last thing about ${what}`, 'offer.movedIn': (what) => `recorded moving in after ${what}`,
    'study.asked': (what) => `began ${what}`, 'study.stopped': (what) => `stopped ${what}`, 'study.continued': (what) => `went on with ${what}`, 'study.removed': (what) => `took away ${what}`,
    'user.created': (what) => `added ${what}`, 'user.changed': (what) => `changed ${what}`, 'user.invited': (what) => `made a link for ${what}`, 'user.signedIn': (what) => `signed in as ${what}`,
    'user.signedOut': (what) => `signed out ${what}`, 'user.signInFailed': (what) => `refused a wrong password for ${what}`, 'user.locked': (what) => `locked ${what} after too many wrong passwords`,
    'user.passwordSet': (what) => `set a new password for ${what}`, 'user.sessionsEnded': (what) => `signed ${what} out everywhere`,
    'row.opened': (what) => `looked at ${what}`, 'rows.listed': (what) => `looked at the list of ${what}`, 'round.opened': (what) => `looked at ${what}`, 'round.explained': (what) => `looked at the explanation in ${what}`,
    'file.exported': (what) => `took out a file: ${what}`, 'record.opened': (what) => `looked at ${what}`,
  },
  kinds: {
    ...enRoundKinds, ...enLetterKinds, ...enPolicyKinds,
    'municipality.takenIn': 'Municipality taken in', 'round.frozen': 'Round made', 'round.takenIn': 'Round taken in', 'proposal.stored': 'Proposal stored', 'database.restored': 'Restored from a backup', 'database.keptDeleted': 'Old database deleted',
    'payload.erased': 'Content erased', 'row.created': 'Added', 'row.changed': 'Changed', 'row.removed': 'Removed', 'row.erased': 'Erased', 'files.takenIn': 'Files taken in', 'words.shipped': 'Words added',
    'text.erased': 'Text erased', 'caseload.proposed': 'Who follows whom: proposal', 'caseload.decided': 'Who follows whom: decided', 'caseload.dropped': 'Who follows whom: laid aside', 'week.planned': 'Week planned', 'week.decided': 'Plan of a week decided', 'visit.told': 'Visit told', 'visit.takenBack': 'Visit taken back', 'offer.sent': 'Offer sent', 'offer.answered': 'Offer answered', 'offer.undone': 'Offer undone', 'offer.movedIn': 'Moved in', 'study.asked': 'Study begun', 'study.stopped': 'Study stopped', 'study.continued': 'Study gone on with', 'study.removed': 'Study taken away', 'user.created': 'User added', 'user.changed': 'User changed', 'user.invited': 'Link for a user', 'user.signedIn': 'Signed in', 'user.signedOut': 'Signed out',
    'user.signInFailed': 'Wrong password', 'user.locked': 'User locked', 'user.passwordSet': 'New password', 'user.sessionsEnded': 'Signed out everywhere', 'row.opened': 'Opened', 'rows.listed': 'List shown',
    'round.opened': 'Round shown', 'round.explained': 'Explanation shown', 'file.exported': 'File taken out', 'record.opened': 'Log shown',
  },
  rows: {
    dwellings: (id) => `home ${id}`, sites: (id) => `site ${id}`, areas: (id) => `area ${id}`, places: (id) => `place ${id}`, households: (id) => `household ${id}`,
    tenancies: (id) => `tenancy ${id}`, teams: (id) => `team ${id}`, staff: (id) => `staff member ${id}`, agreements: (id) => `agreement ${id}`, words: (id) => `the word ${id}`,
  },
  stored: enFacts,
  ownEvents: { 'user.signedIn': 'signed in', 'user.signedOut': 'signed out', 'user.passwordSet': 'chose a new password', 'user.created': 'was set up as a user' },
  things: {
    study: 'a study',
    policy: (id) => `the policy ${id}`, week: (date) => `the week from ${date}`,
    user: (login) => `the user ${login}`, round: (id) => `round ${id}`, event: (id) => `event ${id}`, municipality: (id) => `municipality ${id}`,
    firstAdministrator: 'the first administrator', problem: 'a round', proposal: (number, round) => `proposal ${number} in round ${round}`, files: 'files', file: (name) => `the file ${name}`, database: 'the database', record: 'the log', addresses: 'addresses', offer: (household) => `the offer to household ${household}`, someOffer: 'an offer', offers: 'offers and leases', concentration: 'the concentration', caseload: 'who follows whom', forecast: 'need and time ahead', overview: 'what is to be done', erased: 'something that is erased from here', other: (name) => name,
  },
  reason: (words) => `Reason: ${words}`, present: (words) => `Took part: ${words}`, erased: 'The content is erased. It could be kept no longer, or somebody erased it. That the event happened still stands.',
  keptUntil: (date) => `The content is erased after ${date}.`, keptAlways: 'The content is not about people and stays.',
  details: (n) => `Everything about event ${n}`, facts: 'What was stored', noFacts: 'Nothing more was stored.', hash: 'Seal',
  check: {
    heading: 'Is the log whole?', help: 'Each event is locked to the one before. Here Spredt goes through them all and looks that nothing is changed, taken away or added.', run: 'Check the log', running: 'Checking …',
    whole: (events, seconds) => `The log is whole: ${events} events checked in ${seconds} seconds.`, erased: (n) => `${n} of them have had their content erased, as they should.`,
    faults: 'The log is not whole. Keep the database as it is, and get help to find out what has happened. What was found:', head: (number, hash) => `Last event: ${number}, seal ${hash}`,
    headHelp: 'The seal is a fingerprint of the whole log up to here. Write it down somewhere else. Later it shows that nothing before this has changed.',
  },
  backup: {
    heading: 'Backup', help: 'Done on the machine where Spredt runs, also while it is in use. A copy is as sensitive as the database.', make: 'Make a copy', bring: 'Bring back a copy',
    bringHelp: 'What was there is kept beside it for some days, and then deleted by itself (see Retention). Open pages must be loaded again.', verify: 'Check the log from the command line', file: 'FILE',
  },
};
