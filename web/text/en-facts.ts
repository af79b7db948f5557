import type { nbFacts } from './nb-facts.ts';

/** What the log stores of events, in words, in English. */
export const enFacts: typeof nbFacts = {
  names: {
    changes: 'Changes', rows: 'Rows', searched: 'Searched or filtered', what: 'What', round: 'Round', format: 'Kind of file', files: 'Files', shapes: 'Read as', bytes: 'Bytes', sha256: 'Checksum', changed: 'Changed',
    register: 'Register', new: 'New', unchanged: 'Unchanged', notInFile: 'Only in the register', words: 'Words', addresses: 'Addresses', name: 'Name', demonstration: 'Invented', dwellings: 'Homes', households: 'Households', tenancies: 'Tenancies',
    asOf: 'Date of the round', policyId: 'Policy', problemSha256: 'Checksum of the round', number: 'Number', status: 'Status', engine: 'Calculation', version: 'Version', seed: 'Seed', seconds: 'Seconds', keepUntil: 'Last day', lastDay: 'Last day', eventsErased: 'Events whose content was erased',
    replacedHead: 'Last event of the database that was replaced', hash: 'Seal', keptAs: 'File', roles: 'Roles', disabled: 'Closed', before: 'Before', after: 'After', renamed: 'Got a new name', kind: 'The link is', sessions: 'Sessions that were ended',
    until: 'Until', way: 'How', boundTo: 'Known at', by: 'How', linkBy: 'The link was made by',
    copyOf: 'Copy of', fields: 'Fields', rules: 'Rules', decidedBy: 'Adopted by', role: 'Recorded for', caseNumber: 'Case number', decidedOn: 'Date of adoption', validFrom: 'In force from', reviewBy: 'To be reviewed', hardLimits: 'Hard limits',
    outcome: 'How it went', date: 'Date', staffId: 'Staff member', dwelling: 'Home', code: 'Ground', planSha256: 'Checksum of the plan', horizonDays: 'Days ahead', undone: 'Undone', of: 'The version it was about', roundId: 'Round', householdId: 'Household', dwellingId: 'Home', teamId: 'Team', moveIn: 'Move in from',
    sentOn: 'Sent', deadline: 'Answer by', answer: 'Answer', answeredOn: 'Answered', consequence: 'What follows', movedInOn: 'Moved in', tenancyId: 'Tenancy', withdrawn: 'Taken back', language: 'Language', characters: 'Characters', erased: 'Erased', asStored: 'As stored',
    sameLevels: 'Same numbers at each level', sameFindings: 'Same reasons', decisions: 'Decisions', different: 'Different', identical: 'Quite the same', compared: 'Proposals compared', sameEngine: 'Same calculation',
  },
  values: {
    what: { problem: 'problem file', proposal: 'proposal', calendar: 'calendar', judged: 'judged again', solved: 'solved again', decision: 'the decision', visits: 'visits', weekPlans: 'week plans', caseloads: 'proposals of contacts' }, format: { csv: 'CSV', xlsx: 'Excel' }, outcome: { done: 'done', notAtHome: 'not at home', postponed: 'postponed', cancelled: 'cancelled' }, answer: { accepted: 'accepted', refused: 'refused', noAnswer: 'no answer', withdrawn: 'taken back by the municipality' }, language: { nb: 'bokmål', nn: 'nynorsk', en: 'English' }, engine: { highs: 'HiGHS', jslp: 'jsLP', queue: 'queue' }, way: { password: 'password', oidc: 'the sign-in of the municipality', demonstration: 'the demonstration' },
    fields: { name: 'name', aim: 'aim', assumed: 'assumptions', authority: 'what it builds on', validFrom: 'in force from', reviewBy: 'to be reviewed', notes: 'authority, aim and evidence' },
    status: { optimal: 'proved the best possible', feasible: 'not proved the best possible', refused: 'what is locked cannot be kept' }, kind: { invitation: 'for a new user', newPassword: 'for choosing a new password', firstAdministrator: 'for the first administrator' },
    by: { user: 'changed it alone', invitation: 'by a link', firstAdministrator: 'by the link of the first administrator' },
  },
  reasons: { 'its last day is over': 'its last day is over', 'it was erased before the backup was put back': 'it was erased before the backup was put back' },
  yes: 'yes', no: 'no', nothing: 'nothing', none: 'none',
};
