import type { OfferFault } from '../../server/offers/schemas.ts';
import { formatWhole } from '../format.ts';
import type { nbOffers } from './nb-offers.ts';

const of = (n: number, one: string, many: string): string => `${formatWhole(n)} ${n === 1 ? one : many}`;
const days = (n: number): string => of(n, 'day', 'days');
const months = (n: number): string => of(n, 'month', 'months');

/** What is wrong with a field, in English. Days are written already. */
const fault: Readonly<Record<OfferFault['code'], (facts: Readonly<Record<string, string>>) => string>> = {
  inFuture: ({ last = '' }) => `That day has not come yet. Write ${last} or earlier.`, tooEarly: ({ first = '' }) => `Write ${first} or later.`,
  notOver: ({ deadline = '' }) => `The deadline is ${deadline}. Wait until the day after.`, unknownCode: () => 'Choose a reason from the list.',
  letToOther: () => 'Somebody else lives in the home that day. Look at its tenancies.', householdGone: () => 'The household is no longer in the register.',
  dwellingGone: () => 'The home is no longer in the register.',
};

/** The texts of the page Offers in English. */
export const enOffers: typeof nbOffers = {
  title: 'Offers', help: 'Follow the offers from the decision to moving in. Spredt sends nothing: send the letter as you usually do, and write here when it is done.',
  calendar: 'Download calendar', calendarHelp: 'The calendar has deadlines, days of moving in and leases that end. It shows case numbers, never names or addresses.', print: 'Print',
  filter: { heading: 'Selection', round: 'Round', allRounds: 'All rounds', roundName: (name) => `Round ${name}`, show: 'Show', open: 'Not finished', overdue: 'Past the deadline', all: 'All' },
  none: 'No offers here. Offers come when a round has been decided.', noneOpen: 'No offer waits for anything.',
  groups: {
    lateAnswers: (n) => of(n, 'deadline for an answer is over', 'deadlines for an answer are over'), send: (n) => of(n, 'offer is to be sent', 'offers are to be sent'),
    moveInsDue: (n) => of(n, 'household can move in now', 'households can move in now'), answer: (n) => of(n, 'offer waits for an answer', 'offers wait for an answer'),
    moveIns: (n) => of(n, 'household moves in later', 'households move in later'), ended: (n) => of(n, 'offer is finished', 'offers are finished'),
    leases: (n) => of(n, 'lease ends', 'leases end'),
  },
  leasesHelp: (n) => `Leases that end within ${days(n)}, as the terms say, and those that have ended without anybody moving out.`,
  lease: { tenancy: (id) => `Tenancy ${id}`, ends: (date, n) => `ends ${date}, in ${days(n)}`, today: (date) => `ends today, ${date}`, over: (date) => `ended ${date}` },
  row: {
    household: (id) => `Household ${id}`, letter: 'See the letter', round: (name) => `round ${name}`, earliest: (date) => `Can move in from ${date}`, team: (name) => `${name} follows up`,
    lives: (dwelling) => `Lives in ${dwelling} and moves from there`, sent: (date) => `Sent ${date}`, deadline: (date) => `Deadline ${date}`, left: (n) => (n === 0 ? 'today' : `in ${days(n)}`),
    late: (n) => `${days(n)} past the deadline`, accepted: (date) => `Yes ${date}`, refused: (date) => `No ${date}`, noAnswer: (date) => `No answer, recorded ${date}`, withdrawn: (date) => `Withdrawn by the municipality ${date}`,
    movedIn: (date) => `Moved in ${date}`, erased: 'What stood about the household has been erased', waitsMove: (date) => `Moving in ${date}`,
  },
  followed: {
    staysInQueue: 'The household keeps its place in the queue and its date.', losesWaiting: (n) => `The household loses ${months(n)} of waiting.`, caseClosed: 'The case is closed, and the household is no longer in the queue.',
    moved: (before, after) => `The date of application has been moved from ${before} to ${after}.`, closed: 'The case has been closed.', kept: 'The household is in the queue with its date.', byTerms: 'By the terms:',
  },
  action: {
    send: 'Record as sent', sendAll: (n) => `Record all ${formatWhole(n)} as sent`, answer: 'Record answer', moveIn: 'Record moving in', withdraw: 'Withdraw the offer', changedMind: 'The move came to nothing',
    undoAnswer: 'Undo the answer', undoSent: 'Undo that it was sent', cancel: 'Cancel', save: 'Save', saving: 'Saving …', for: (id) => `, household ${id}`,
  },
  send: {
    heading: (id) => `The offer to household ${id} has been sent`, headingAll: (n) => `${of(n, 'offer has', 'offers have')} been sent`, on: 'Date it was sent', deadline: 'Deadline', deadlineHelp: (n) => `Left empty, the deadline is ${days(n)} after it was sent.`,
  },
  letter: {
    notReady: (why) => `The letter is not ready: ${why}.`, someNotReady: (n, all) => `${formatWhole(n)} of ${of(all, 'letter', 'letters')} ${n === 1 ? 'is' : 'are'} not ready:`, row: (why, n, ids) => `${why}: ${n === 1 ? 'household' : 'households'} ${ids}`,
    noAssessment: 'the assessment has not been written', olderAssessment: 'the round has been decided anew since the assessment was written', neverMade: 'it has not been made as PDF or Word', changedSince: 'it has been changed since it was last made',
    anyway: 'If the letter has been written elsewhere, you can record it as sent all the same.',
  },
  answer: {
    heading: (id) => `The answer from household ${id}`, headingEnd: (id) => `The offer to household ${id} comes to nothing`, kind: 'What was the answer?', accepted: 'Yes, accepted', refused: 'No, refused', noAnswer: 'No answer by the deadline', noAnswerFrom: (date) => `No answer by the deadline (from ${date})`, withdrawn: 'The municipality withdraws the offer',
    on: 'Date', reason: 'Reason', choose: 'Choose a reason', words: 'In their own words (may be empty)', wordsHelp: 'Write about the home and the situation. Never names, birth numbers or health.', why: 'Why is the offer withdrawn?', whyMissing: 'Write why, with at least three characters.', kindMissing: 'Choose what the answer was.',
    accepts: 'The home is held until the household moves in.', short: 'Write at least three characters, or leave the field empty.',
  },
  moveIn: {
    heading: (id) => `Household ${id} has moved in`, on: 'Date of moving in', end: 'The lease lasts until', endHelp: (n) => `Left empty, it lasts ${months(n)}.`, leftOn: (dwelling) => `Last day in ${dwelling}`, leftOnHelp: 'The home is free from the day after. Left empty, it is the day of moving in.',
    what: 'This happens when you save:', tenancy: 'The tenancy begins, with the assessments that hold for the household, until they expire. An assessment of unrest does not follow.', dwelling: 'The home stands as let.', closes: 'The case is closed, and the household is no longer in the queue.', team: (name) => `The time that the household needs is bound in ${name}.`,
    final: 'Moving in cannot be undone here. If it is wrong, the tenancy and the home must be corrected in the registers.',
  },
  done: { sent: (n) => `${of(n, 'offer is', 'offers are')} recorded as sent.`, answered: { accepted: (id) => `Household ${id} accepted. The answer has been saved.`, refused: (id) => `Household ${id} refused. The answer has been saved.`, noAnswer: (id) => `Household ${id} did not answer by the deadline. That has been saved.`, withdrawn: (id) => `The municipality withdrew the offer to household ${id}. That has been saved.` }, movedIn: (id) => `That household ${id} has moved in has been saved.`, undone: (id) => `The offer to household ${id} is as before.` },
  changed: (who) => `${who} has changed the offer since you fetched it. The list shows how it stands now. Nothing of yours has been saved.`, somebody: 'Somebody else', wrongState: 'That cannot be done as the offer stands now. The list has been fetched again.',
  notADate: 'There is no such date. Write it as dd.mm.yyyy.', dateHelp: 'dd.mm.yyyy', fault, assumed: 'The terms are assumptions until the municipality decides otherwise.',
};
