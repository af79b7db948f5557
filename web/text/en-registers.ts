import { formatWhole } from '../format.ts';
import { enFollowUpForm } from './en-follow-up-form.ts';
import { enFields, enHints } from './en-fields.ts';
import type { Dictionary } from './nb.ts';

const of = (n: number, one: string, many: string): string => `${formatWhole(n)} ${n === 1 ? one : many}`;

/** The texts of the registers in English. */
export const enRegisters: Dictionary['registers'] = {
  field: enFields, hint: enHints, followUpForm: enFollowUpForm,
  row: { dwellings: 'Home', sites: 'Site', areas: 'Area', places: 'Place', households: 'Household', tenancies: 'Tenancy', teams: 'Team', staff: 'Staff member', agreements: 'Agreement', words: 'Word' },
  create: { dwellings: 'New home', sites: 'New site', areas: 'New area', places: 'New place', households: 'New household', tenancies: 'New tenancy', teams: 'New team', staff: 'New staff member', agreements: 'New agreement', words: 'New word' },
  count: {
    dwellings: (n) => of(n, 'home', 'homes'), sites: (n) => of(n, 'site', 'sites'), areas: (n) => of(n, 'area', 'areas'), places: (n) => of(n, 'place', 'places'),
    households: (n) => of(n, 'household', 'households'), tenancies: (n) => of(n, 'tenancy', 'tenancies'), teams: (n) => of(n, 'team', 'teams'), staff: (n) => of(n, 'staff member', 'staff members'), agreements: (n) => of(n, 'agreement', 'agreements'), words: (n) => of(n, 'word', 'words'),
  },
  searchIn: {
    dwellings: 'Address, home number …', sites: 'Name, address …', areas: 'Name …', places: 'Name, address …', households: 'Case number …', tenancies: 'Tenant, home …', teams: 'Name, address …',
    staff: 'Name, team …', agreements: 'Agreement number, team …', words: 'Word, authority …',
  },
  section: {
    about: 'About', address: 'Address', use: 'Use', home: 'The home', kobo: 'From Kobo', homes: 'The homes', application: 'The application', people: 'Those who apply', needs: 'What the household needs', wishes: 'What the household wishes',
    followUp: 'Follow-up', assessments: 'Assessments', lease: 'The lease', who: 'Whom the team follows up', time: 'Time', approval: 'Approval',
    post: 'The post', way: 'Where the day begins', hours: 'Working hours', decision: 'Decision and answer', whom: 'Whom it is for', phases: 'Phases', visits: 'The visits', faces: 'Who comes',
  },
  choice: {
    staffing: { none: 'none', onCall: 'on call', daytime: 'by day', allHours: 'around the clock' },
    needsStaffing: { none: 'no', onCall: 'on call', daytime: 'by day', allHours: 'around the clock' },
    tenure: { permanent: 'permanent', transitional: 'transitional', acute: 'acute' },
    tenures: { permanent: 'permanent', transitional: 'transitional', acute: 'acute' },
    kind: { school: 'school', kindergarten: 'kindergarten', drugScene: 'exposed place', service: 'service', other: 'other' },
    vocabulary: { group: 'groups', situation: 'lives now', feature: 'features of homes', competence: 'competences' },
    state: { let: 'let', free: 'free', later: 'free later', unavailable: 'not for allocation', notReady: 'not ready' },
    travelMode: { walk: 'on foot', bicycle: 'bicycle', bus: 'bus', car: 'car' },
    answer: { unanswered: 'not answered', accepted: 'accepted', declined: 'declined' },
  },
  list: {
    search: 'Search', filters: 'Filters', any: 'all', yes: 'Yes', no: 'No', clear: 'Clear search and filters', sort: 'Order', down: 'downwards', up: 'upwards',
    none: 'No match. Try another search or filter.', empty: 'There is nothing in the register yet.', emptyWrite: 'Add the first, or take everything in from files on the page Import.', toImport: 'Go to Import',
    shown: (from, to, total) => `${formatWhole(from)}–${formatWhole(to)} of ${formatWhole(total)}`, pages: 'Pages of the list', previous: 'Previous', next: 'Next', page: (n) => `Page ${n}`,
    excel: 'Get as Excel', csv: 'Get as CSV', template: 'Get an empty template', files: 'Files', nothing: '–', busy: 'Fetching …',
    sortBy: (name) => `Sort by ${name}`,
  },
  view: {
    back: 'To the whole list', edit: 'Change', remove: 'Take out of the register', erase: 'Erase the information', none: 'not given', all: 'no demands', nothingSaid: 'Nothing is given.', yes: 'Yes', no: 'No',
    lat: (lat, lon) => `${lat} north, ${lon} east`, related: 'Belongs together with', relatedNone: 'Nothing else refers to this.', rounds: 'Rounds', roundsNone: 'Has not been in any round.', round: (name) => `Round ${name}`,
    keepUntil: (date) => `The information may be kept until ${date}. After that it is on the list in Overview, for somebody to erase.`, keepOpen: 'The information is kept as long as the tenancy lasts.', keepOpenPost: 'The information is kept as long as the post lasts.',
    changed: (date, time) => `Last changed ${date} at ${time}`, saved: 'Saved.', removedDone: 'Taken out of the register.', erasedDone: 'The information is erased.',
    assessedBy: (by, on) => `Assessed by ${by} on ${on}.`, why: (why) => `Reason: ${why}`, until: (date) => `Counts through ${date}.`,
    expired: (date) => `Ended ${date}. It counts no longer. Assess again.`, soon: (date) => `Ends ${date}. It should be assessed again.`, notAssessed: 'No, not assessed so.', holds: 'Yes', heldNoLonger: 'Counts no longer',
    followUp: (minutes, evening, visits) => `${formatWhole(minutes)} minutes a week, ${formatWhole(evening)} of them in the evening, in ${of(visits, 'visit', 'visits')}.`,
    competences: (names) => `Needs ${names}.`, currentTeam: 'Followed up by', noFollowUp: 'The household has not asked for follow-up, or has said no.',
    avoid: (who, metres) => `${who}, at least ${formatWhole(metres)} metres away`, near: (place, metres) => `Within ${formatWhole(metres)} metres of ${place}`, away: (place, metres) => `At least ${formatWhole(metres)} metres from ${place}`,
    earmark: (groups) => `Only for ${groups}`, earmarkUntil: (groups, until) => `Only for ${groups}, through ${until}`, percent: (list) => `${list} %`,
  },
  nothingIn: {
    staff: { userLogin: 'does not use Spredt', to: 'no last day', address: 'at the team', hours: 'not recorded, gets no visits in the week plan', absences: 'none', competences: 'none' },
    agreements: { tenancyId: 'does not rent from the municipality', address: 'the home of the tenancy', wish: 'not written', answeredOn: 'not answered', competences: 'none in particular', times: 'any time', mainStaffId: 'nobody yet', mainSince: 'not recorded', backupStaffId: 'nobody yet', wishedStaffIds: 'nobody', barredStaffIds: 'nobody' },
  },
  history: {
    heading: 'History', none: 'Nothing has changed since this was added.', failed: 'We could not fetch the history.', by: (who) => `by ${who}`, itself: 'by Spredt itself', reason: (why) => `Reason: ${why}`, before: 'Before', after: 'After', field: 'Field',
    erased: 'What stood here is erased.', caption: (date) => `Changes ${date}`, more: 'Show the whole history',
    kind: {
      'row.created': 'Added', 'row.changed': 'Changed', 'row.removed': 'Taken out', 'row.erased': 'Erased', 'row.opened': 'Opened', 'files.takenIn': 'Taken in from files', 'municipality.takenIn': 'Taken in from files', 'payload.erased': 'Erased',
    },
  },
  form: {
    change: (name) => `Change ${name}`, save: 'Save', saving: 'Saving …', cancel: 'Cancel', required: 'Every field must be filled, unless it says (optional).', optional: '(optional)', reason: 'Why do you change this?', reasonNew: 'Would you like to say why?',
    reasonHelp: 'Stands in the history, with your name.', unsaved: 'You have written something that is not saved. Leave the page anyway?', unsavedShort: 'Not saved', fixed: 'Cannot be changed.', dateHint: 'dd.mm.yyyy', yes: 'Yes', no: 'No', choose: 'Choose',
    summary: (n) => (n === 1 ? 'One thing must be mended' : `${n} things must be mended`), notSaved: 'We could not save. What you have written is still here.', add: 'Add', takeAway: (name) => `Remove ${name}`, takeAwayOne: 'Remove',
    searchFor: 'Type to search', noHit: 'No match', hits: (n) => of(n, 'match', 'matches'), chosen: (name) => `Chosen: ${name}`,
    assess: 'Yes, it is assessed so', by: 'Assessed by', on: 'Assessed on', why: 'Reason', whyHelp: 'About the home and the situation. Never about health.', until: 'Counts through', assessAgain: 'Assess again',
    earmark: 'The home is earmarked', earmarkGroups: 'Groups that can move in', earmarkUntil: 'Earmarked through (optional)', followUp: 'The household wants follow-up', minutes: 'Minutes a week', evening: 'Of them in the evening', visits: 'Visits a week', competences: 'Competences needed (optional)', team: 'Team today (optional)',
    who: 'Case number or tenant', metres: 'Metres', place: 'Place', near: 'near', away: 'away from', wish: 'Wish', addAvoid: 'Add somebody not to live near', addWish: 'Add a wish',
  },
  fault: {
    missing: () => 'Must be filled.', notWhole: () => 'Write a whole number.', notANumber: () => 'Write a number, such as 12 or 12,5.', outside: (least, most) => `Write a number from ${least} to ${most}.`,
    notADate: () => 'There is no such date. Write it as dd.mm.yyyy.', dateOutside: (first, last) => `Write a date from ${first} to ${last}.`, unseenSigns: () => 'There are signs here that cannot be seen. Write the text anew.', notAChoice: () => 'Choose one of these.', tooLong: (most) => `Too long. Use at most ${most} characters.`, listedTwice: () => 'The same is chosen twice.',
    birthNumber: () => 'There seems to be a birth number here. It cannot be kept in Spredt. Use the case number instead.', order: (first) => `Cannot be before ${first}.`, aboveTotal: (most) => `Cannot be more than ${most}.`,
    badId: () => 'Use signs that can be seen, not points alone, and no space first or last.',
    hasSeparator: () => 'Use neither a comma nor |: they separate ids in lists.', unknownReference: () => 'Not in the register. Choose one from the list.', unknownWord: () => 'The word is not approved for use. Choose one from the list, or ask for it to be added under Words.', addressUnknown: () => 'We cannot find the street in the address register. See whether it is spelt right.',
    houseNumberUnknown: () => 'We cannot find the house number in this street.', ownReference: () => 'The household cannot refer to itself.', letTwice: () => 'The home is let to another at the same time.', freeButLet: () => 'The home is let, and cannot be free.',
    freeBeforeMoveOut: () => 'The home is not free before the tenant has moved out.', idTaken: () => 'Is in use already. Choose another.', cannotChange: () => 'Cannot be changed.', tooFar: (most) => `Cannot count longer than through ${most}.`, unknown: () => 'Cannot be used as it stands.',
    notATime: () => 'Write a time of day, such as 08:00.', mustFollow: (first) => `Must be after ${first}.`, tooLate: (last) => `Cannot be after ${last}.`, overlaps: () => 'Overlaps with another time on the same day.', sameStaff: () => 'Main contact and backup must be two people.',
    barredStaff: () => 'Is also among those who shall not come.', addressOfTenancy: () => 'The tenancy has an address. Leave this empty.', notAnswered: () => 'No answer is recorded. Choose the answer, or leave the date empty.', unknownUser: () => 'No user of Spredt has this user name.',
    userTaken: (id) => `The user name belongs to another staff member, ${id}.`, notAtWork: (day) => `Has no post with you on ${day}.`,
  },
  meanwhile: {
    heading: (who) => `${who} changed the same while you wrote`, headingUnknown: 'Somebody changed the same while you wrote', help: 'Nothing is lost. Choose what shall stand, and save again.', merged: 'You changed different fields. Everything is put together here. Look it over and save again.',
    taken: (fields) => `Taken from the other: ${fields}.`, mine: 'You wrote', theirs: 'Now it says', by: (who, date, time) => `${who}, ${date} at ${time}`, keepMine: 'Use mine', keepTheirs: 'Use what stands',
    choose: 'Choose for each field before you save.', gone: 'Somebody took this out of the register while you wrote. What you wrote stays here until you leave the page.',
  },
  leave: {
    removeHeading: (name) => `Take ${name} out of the register`, removeHelp: 'The row goes from the lists. Its history stays, and rounds that have been held do not change.', removeReason: 'Why is it taken out?', removeButton: 'Take out',
    eraseHeading: (name) => `Erase the information about ${name}`, eraseHelp: 'Everything that the register and the history tell is gone for good and cannot be brought back. What stays is that something was erased, when, by whom and why. Backups you must erase yourselves.',
    eraseAlso: { staff: 'Week plans and proposals of contacts that name the staff member are emptied and must be made again. That visits were made stays, without who made them.', agreements: 'Visits that were told or planned are erased too. Proposals of contacts that name the agreement are emptied and must be made again.' },
    eraseReason: 'Why is it erased?', eraseReasonHelp: 'Write nothing about the person. The reason stays.', eraseButton: 'Erase for good', cancel: 'Cancel', inUse: 'It cannot be taken out, for these refer to it:',
    rounds: 'These rounds still hold the household:', roundKept: (name, date) => `Round ${name}, erased ${date}`, roundKeptOpen: (name) => `Round ${name}`, done: (name) => `The information about ${name} is erased.`, doneRemoved: (name) => `${name} is taken out of the register.`,
    back: 'To the list',
  },
};
