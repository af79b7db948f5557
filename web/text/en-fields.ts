import type { Dictionary } from './nb.ts';

/** What the fields of the registers are called in English. */
export const enFields: Dictionary['registers']['field'] = {
  dwellings: {
    id: 'Home number', siteId: 'Site', street: 'Street', number: 'House number', letter: 'Letter', postcode: 'Postcode', bruksenhetsnummer: 'Unit number',
    status: 'Status in Kobo', statusDate: 'Status since', availableFrom: 'Free from (as given)', managedByDepartment: 'Allocated by us', bedrooms: 'Bedrooms', monthlyRentNok: 'Rent, NOK a month',
    stepFree: 'Step-free', wheelchair: 'Room for a wheelchair', petsAllowed: 'Pets allowed', staffing: 'Staffing', tenure: 'Kind of lease', earmark: 'Earmark', features: 'Features',
    maxMembers: 'At most so many people', koboType: 'Type in Kobo', koboTenureForm: 'Tenure in Kobo', state: 'State', freeFrom: 'Free from',
  },
  sites: {
    id: 'Code', name: 'Name', address: 'Address', areaId: 'Area', homes: 'Homes in all', limitExempt: 'Exempt from the limits', lat: 'Latitude', lon: 'Longitude', municipalHomes: 'Municipal homes',
  },
  areas: { id: 'Code', name: 'Name', homes: 'Homes in all' },
  places: { id: 'Code', name: 'Name', kind: 'Kind of place', address: 'Address', lat: 'Latitude', lon: 'Longitude' },
  households: {
    id: 'Case number', groups: 'Groups', situation: 'Lives now', applicationDate: 'Applied', readyFrom: 'Ready to move from', neededBy: 'Deadline', age: 'Age', members: 'People',
    bedroomsMin: 'Bedrooms, at least', needsStepFree: 'Needs a step-free home', needsWheelchair: 'Needs room for a wheelchair', maxMonthlyRentNok: 'Highest rent, NOK a month', hasPet: 'Has a pet',
    needsStaffing: 'Needs staffing', tenures: 'Kinds of lease that suit', 'assessments.counted': 'Counts in concentration', 'assessments.shielded': 'Shielded', 'assessments.unrest': 'Unrest may be expected',
    excludedAreaIds: 'Areas the household will not live in', excludedSiteIds: 'Sites the household will not live on', avoids: 'Shall not live near', areaWishes: 'Wishes for areas', pointWishes: 'Wishes for distance to places',
    mustHave: 'The home must have', mustNotHave: 'The home must not have', followUp: 'Follow-up', waitingMonths: 'Waited, months',
  },
  tenancies: {
    id: 'Tenant', dwellingId: 'Home', startDate: 'From', endDate: 'Lease ends', movesOut: 'Moves out', 'assessments.counted': 'Counts in concentration', 'assessments.shielded': 'Shielded',
  },
  teams: {
    id: 'Code', name: 'Name', address: 'Address', lat: 'Latitude', lon: 'Longitude', areaIds: 'Areas', competences: 'Competences', minAge: 'Youngest age', maxAge: 'Oldest age',
    postPercents: 'Posts in percent', capacityMinutes: 'Minutes a week', committedMinutes: 'Committed minutes', eveningCapacityMinutes: 'Evening minutes a week', eveningCommittedMinutes: 'Committed evening minutes',
    freeMinutes: 'Minutes left',
  },
  staff: {
    id: 'Code', name: 'Name', userLogin: 'User name in Spredt', teamId: 'Team', postPercent: 'Post, per cent', isProjectPost: 'Project post', from: 'From', to: 'To', competences: 'Competences and languages',
    address: 'Begins the day at another address', lat: 'Latitude', lon: 'Longitude', travelMode: 'Gets about by', hours: 'Working hours in the week', absences: 'Absences',
  },
  agreements: {
    id: 'Agreement number', tenancyId: 'Tenancy', address: 'Address, for those who do not rent from the municipality', lat: 'Latitude', lon: 'Longitude', age: 'Age', teamId: 'Team', decidedOn: 'Decided', startDate: 'From', endDate: 'To',
    purpose: 'What the follow-up is to lead to', wish: 'What the person wishes', answer: 'Answer', answeredOn: 'Answered', phases: 'Phases', leastDaysApart: 'Days between visits, at least', byTwo: 'Two must come together',
    competences: 'Competences and languages needed', times: 'Times that suit', mainStaffId: 'Main contact', mainSince: 'Main contact since', backupStaffId: 'Backup', wishedStaffIds: 'Wishes for', barredStaffIds: 'Shall not come',
  },
  words: { vocabulary: 'List', code: 'Code', name: 'Word', definition: 'What the word means', authority: 'Authority', approvedBy: 'Approved by', approvedOn: 'Approved on' },
};

/** What one should know to fill a field, in English. */
export const enHints: Dictionary['registers']['hint'] = {
  dwellings: {
    id: 'The number that you know the home by.', street: 'As the street is written in the address register. Spredt finds the place on the map by the address.', bruksenhetsnummer: 'A letter and four digits, such as H0102.',
    status: 'As it stands in Kobo, such as UTLEID or KLAR_FOR_INNFLYTTING.', earmark: 'Only these groups can move in.',
  },
  sites: { homes: 'All homes on the site, private ones too.', limitExempt: 'Where the municipality has decided that many shall live together.', lat: 'Leave empty, and Spredt finds the place by the address.' },
  areas: { homes: 'All homes in the area, private ones too.' },
  places: { lat: 'Leave empty, and Spredt finds the place by the address.' },
  households: {
    id: 'The case number. No name and no birth number.', groups: 'The groups that the policy gives priority.', readyFrom: 'The first day the household can move in.', neededBy: 'The last day the household can be without a home. Leave empty when there is no deadline.',
    age: 'The age of the oldest who moves in.', avoids: 'A case number or a tenant, and how far away. It is for you to judge; nobody is told.', pointWishes: 'For instance near a kindergarten, or some way from a place.',
    followUp: 'What the household itself wants. Saying no makes no difference to the home.',
  },
  tenancies: { id: 'A case number or another code that you know the tenant by. No name and no birth number.', movesOut: 'Filled in when it is certain that the tenant moves.' },
  teams: { postPercents: 'With commas between, such as 100, 100, 50.', committedMinutes: 'What the team has promised already each week.', lat: 'Leave empty, and Spredt finds the place by the address.' },
  staff: {
    id: 'A short code that does not change, such as A-12.', userLogin: 'What the staff member signs in with. Leave empty for somebody who does not use Spredt.', from: 'First day of the post.', to: 'Last day. Leave empty when the post is permanent.', address: 'Leave empty, and the day begins at the team.',
    lat: 'Leave empty, and Spredt finds the place from the address.', competences: 'Languages are competences too. They are added under Words.', hours: 'When the staff member is at work. Without hours the post counts in the time of the team, but gets no visits in the week plan.', absences: 'Only when, never why. Leave the times empty for whole days.',
  },
  agreements: {
    id: 'The number you know the agreement by. No name and no birth number.', tenancyId: 'Then the address of the home is used.', address: 'Leave empty for somebody who rents from the municipality.', lat: 'Leave empty, and Spredt finds the place from the address.',
    purpose: 'For example order in the economy. Health and habits belong in the case system, not here.', wish: 'As the person said it. Health and habits belong in the case system, not here.', answer: 'A no makes no difference to the home.', endDate: 'Last day that the agreement holds.', phases: '“Every … weeks” is 1 for every week and 2 for every second. “Minutes” are for each visit. “In the evening” is how many of the visits. Leave “Evaluated” empty until it is done.', leastDaysApart: '0 when two visits may be on the same day, 1 when each must have a day of its own.', byTwo: 'When those who come need it to be safe.',
    competences: 'Whoever comes must have all that are ticked.', times: 'Leave empty when any time suits.', mainSince: 'Continuity is counted from this day.', wishedStaffIds: 'Staff whom the person has asked for.', barredStaffIds: 'Staff who are never sent here. Do not write why.',
  },
  words: { code: 'Used in files and policies. It cannot be changed later.', definition: 'So clear that two caseworkers use the word alike. Describe the situation, not the health.', approvedBy: 'The one who has decided that the word shall be used.' },
};
