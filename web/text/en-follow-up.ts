import { formatWhole } from '../format.ts';
import type { Dictionary } from './nb.ts';

const of = (n: number, one: string, many: string): string => `${formatWhole(n)} ${n === 1 ? one : many}`;
const days = (n: number): string => of(n, 'day', 'days');
const minutes = (n: number): string => of(n, 'minute', 'minutes');

/** The texts of the page Oppfølging in English. */
export const enFollowUp: Dictionary['followUpPage'] = {
  lead: 'Who has too much, who has had no visit, and what is to be done now? The lists are reminders. Nothing is closed by itself.', table: (heading) => `${heading}, table`, asOf: (day) => `As of ${day}.`, print: 'Print', excel: 'Download for Excel', calendar: 'Calendar of deadlines',
  calendarHelp: 'The calendar has evaluations and agreements that end, with agreement numbers alone.', team: 'Team', allTeams: 'All teams',
  empty: {
    heading: 'Getting started', help: 'There are neither staff nor agreements in the registers yet. Once they are there, this page says who has too much and what must be done.', staff: 'Add staff', agreements: 'Add agreements', import: 'Take them in from files',
    noStaff: 'There are no staff in the register. Time cannot be worked out, and nobody can be main.', noAgreements: 'There are no agreements in the register. There is nothing to follow.',
  },
  first: {
    heading: 'Do this first', nothing: 'Nothing is overdue, and everybody has time enough in the weeks to come.', ahead: 'Coming soon',
    over: (n) => of(n, 'staff member has too little time in at least one of the weeks', 'staff members have too little time in at least one of the weeks'), noHours: (n) => of(n, 'staff member has no working hours in the register', 'staff members have no working hours in the register'),
    contested: (n) => of(n, 'visit has been told by two', 'visits have been told by two'), overdue: (words, n, all) => (n === all ? words : `${words}. ${formatWhole(n)} urgent`),
  },
  load: {
    heading: 'Time and need, week by week', help: 'Time is what the staff member has for visits and travel, absences taken out. Need is what all those whom the staff member is main for need on average, with travel. “short” is minutes that there is no time for.',
    staff: 'Staff member', week: (n) => `Week ${formatWhole(n)}`, cell: (needs, has) => `${formatWhole(needs)} of ${formatWhole(has)}`, missing: (n) => `short ${formatWhole(n)}`, evening: (words) => `evening: ${words}`, away: (n) => `away ${formatWhole(n)}`,
    people: (main, backup) => `main for ${formatWhole(main)}, backup for ${formatWhole(backup)}`, post: (percent) => `${formatWhole(percent)} %`, project: (to) => (to === '' ? 'project post' : `project post until ${to}`), until: (to) => `until ${to}`, noHours: 'no working hours',
    sum: (team) => `${team} in all`, withoutMain: (n) => `${of(n, 'person', 'people')} without a main in post ${n === 1 ? 'is' : 'are'} not in the figures`, none: 'No staff in these weeks.', csv: 'Download as CSV', unit: 'All figures are minutes a week.',
    over: (name, week, n) => `${name}: ${minutes(n)} short in week ${formatWhole(week)}`, overEvening: (name, week, n) => `${name}: ${minutes(n)} short in the evenings of week ${formatWhole(week)}`,
    file: ['team', 'staff member', 'post in percent', 'main for', 'backup for', 'week', 'Monday', 'time', 'evening time', 'away', 'need', 'evening need', 'short', 'evening short'],
  },
  phases: {
    heading: 'The phases', help: (n) => `How many are in each phase today. Below it, how many of them go over to the next phase, or out of the agreement, within the next ${days(n)}.`, team: 'Team', mapping: 'Mapping', effort: (n) => `Effort period ${formatWhole(n)}`, sum: 'In all', leaving: (n) => `${formatWhole(n)} going on`,
    none: 'Nobody is in a phase today.',
  },
  lists: {
    heading: 'Reminders', none: 'No reminders today.', agreement: (id) => `Agreement ${id}`, more: (n) => `Show ${formatWhole(n)} more`, never: (date, n) => `no visit is recorded. The agreement began ${date}, ${days(n)} ago`, noMain: 'no main', main: (name) => `main ${name}`, overdue: 'urgent', toCaseload: 'See who can follow up whom', toWeek: 'See the week plan',
    kinds: {
      noMain: { heading: (n) => of(n, 'agreement has no main', 'agreements have no main'), help: 'Choose a main, so that somebody is responsible.', day: (date) => `begins ${date}` },
      nobodyCan: { heading: (n) => of(n, 'agreement that no staff member can cover', 'agreements that no staff member can cover'), help: 'Nobody in post has what the agreement asks for: competence, the age band of the team, and nobody that the person will not have. See whether that can be changed, or whether somebody can be taught.', day: (date) => date },
      lostContact: { heading: (n) => of(n, 'person has had no visit for long', 'people have had no visit for long'), help: 'No visit has been told as done lately. Ask the main what has happened.', day: (date, n) => `last ${date}, ${days(n)} ago` },
      evaluation: { heading: (n) => of(n, 'evaluation to be made', 'evaluations to be made'), help: 'Evaluate together with the person, before the date here. The next phase does not begin before its date in the agreement, unless you say so.', day: (date, n) => (n > 0 ? `due ${date}, ${days(n)} over` : `due ${date}`) },
      mainLeaves: { heading: (n) => of(n, 'person has a main who leaves', 'people have a main who leaves'), help: 'Choose a new main in good time, so that they get to know each other.', day: (date, n) => (n > 0 ? `left ${date}` : `leaves ${date}`) },
      mainAway: { heading: (n) => of(n, 'person has a main who is away for long', 'people have a main who is away for long'), help: 'Agree who comes meanwhile.', day: (date, n) => (n >= 0 ? `away from ${date}` : `will be away from ${date}`) },
      unanswered: { heading: (n) => of(n, 'agreement is not answered', 'agreements are not answered'), help: 'It was offered, but the answer is not recorded. A no changes nothing for the home.', day: (date) => `decided ${date}` },
      agreementEnds: { heading: (n) => of(n, 'agreement ends', 'agreements end'), help: 'Find out whether the person still needs follow-up, and whether a new decision shall be made. Agreements that have ended stand here until the last phase is evaluated.', day: (date, n) => (n > 0 ? `ended ${date}` : `ends ${date}`) },
      tenancyEnded: { heading: (n) => of(n, 'person has moved out of the home', 'people have moved out of the home'), help: 'The agreement still holds. Find out where the person lives now, and whether the agreement shall be changed.', day: (date) => `moved out ${date}` },
      noPhase: { heading: (n) => of(n, 'agreement has begun, but no phase has', 'agreements have begun, but no phase has'), help: 'Set a phase in the agreement, or no visits are planned.', day: (date) => `began ${date}` },
    },
  },
  evaluate: {
    open: 'Record evaluation', for: (id) => `, agreement ${id}`, heading: (id) => `Evaluation, agreement ${id}`, phase: (words, from) => `It is about ${words}, which began ${from}.`, on: 'Evaluated', onHelp: 'Write the date as dd.mm.yyyy', onFault: (from, to) => `Write a date from ${from} to ${to}.`,
    next: 'Next phase', asPlanned: (date) => `Begins ${date}, as planned`, today: 'Begins today', hasBegun: (date) => `The next phase began ${date}, and is not changed.`, last: 'This is the last phase. The agreement is not changed.', save: 'Save', saving: 'Saving …', cancel: 'Cancel',
    done: (id) => `The evaluation of agreement ${id} is recorded.`, doneToday: (id) => `The evaluation of agreement ${id} is recorded, and the next phase begins today.`, undo: 'Undo', undone: (id) => `The evaluation of agreement ${id} is taken away again.`, changed: (id) => `Somebody else has changed agreement ${id} meanwhile. Nothing was saved. Look at the list again.`,
  },
  contested: { heading: 'Two have told the same visit', help: 'What was told first counts. Whoever told wrongly can take it back on My day.', agreement: 'Agreement', date: 'Day', counts: 'Counts', beside: 'Does not count', told: (name, words) => `${name}: ${words}`, somebody: 'somebody who is erased' },
  counted: { heading: 'How it is worked out', lines: (share, hours) => `A full post is ${hours} hours a week. ${formatWhole(share)} % of them are for visits and travel.` },
};
