import { formatWhole } from '../format.ts';
import type { Dictionary } from './nb.ts';

const placements = (n: number): string => (n === 1 ? '1 placement' : `${formatWhole(n)} placements`);
const households = (n: number): string => (n === 1 ? '1 household' : `${formatWhole(n)} households`);
const movedText = (n: number): string => (n === 0 ? 'Nobody got another home than before.' : `${households(n)} got something else than before.`);

/** The texts of the meeting that goes through a round in English. */
export const enMeeting: Dictionary['meeting'] = {
  state: { draft: 'Draft', proposed: 'Proposed', inMeeting: 'In meeting', decided: 'Decided', closed: 'Closed' },
  leave: 'You have written a reason that is not saved. Do you want to leave the page?',
  cancel: 'Cancel', done: 'Done', you: 'You', program: 'Spredt',
  actions: {
    label: 'What you can do with the round', start: 'Start the meeting …', acceptRest: (n) => `Accept the rest (${formatWhole(n)})`, decide: 'Decide …', close: 'Close the round', closeHelp: 'Close it when every offer has come to an end: what the terms say then follows for those declined, and the meeting cannot be opened again.', reopen: 'Open the meeting again …', pause: 'Pause the meeting',
    offers: 'Go to the offers', frame: 'The frame', history: 'History', print: 'Print', list: 'the list of the meeting', solveOptions: 'More options', waits: 'Saving …',
  },
  solve: {
    heading: 'When you propose again', legend: 'What is the proposal to keep?', fewest: 'Keep as much as possible', fewestHelp: 'As many as possible keep the home they have in the plan now.', any: 'Find the best anew', anyHelp: 'Everyone who is not accepted or locked may get another home.',
    kept: 'What you have accepted, locked, forbidden, left open and declined stays in either case.',
    moved: movedText, seeMoved: 'See who',
  },
  start: { heading: 'Start the meeting', present: 'Who takes part?', presentHelp: 'Names of the staff who are present. It stands in the history.', button: 'Start the meeting' },
  decide: {
    heading: 'Decide the round', count: (offers, declined, open, without) => `${formatWhole(offers)} get an offer · ${formatWhole(declined)} are declined · ${formatWhole(open)} are left open · ${formatWhole(without)} get no home now`,
    overridden: (n) => `Overridden: ${placements(n)}.`, passedOver: (n) => `Passed over: ${households(n)}.`,
    help: 'Offers and letters are made afterwards. Nothing is sent until you do it. The plan cannot be changed unless a manager opens the meeting again.', button: 'Decide',
    draft: (policy) => `The policy “${policy}” is a draft that nobody has adopted. Choose another policy for the round. If the draft has been adopted meanwhile, choose the adopted version.`, otherPolicy: 'Choose another policy',
    notYet: (policy, from) => `The policy “${policy}” is valid from ${from}. Wait until that day, or choose another policy for the round.`, withdrawn: (policy, on) => `The policy “${policy}” was withdrawn on ${on}. Choose another policy for the round.`,
    cannotDecide: 'You can hold the meeting, but the round cannot be decided as it is now.',
    blocked: 'The round cannot be decided yet', notAccepted: (n) => `Not accepted: ${placements(n)}.`, breach: (rule) => `The rule “${rule}” is broken, and nobody has overridden it:`, breachOfAll: 'It is about the round as a whole.',
  },
  decided: { heading: 'The round is decided', home: 'Is offered', help: 'Now the letters are made, and the offers are sent from the page Offers.', closed: 'The round is closed. Everything here stands as it was decided.', letter: 'Letter to the household', offer: 'The offers of the round' },
  reopen: { heading: 'Open the meeting again', help: 'What was decided is taken back, and offers that have not been sent are deleted. Once an offer has been sent, the meeting cannot be opened.', reason: 'Why?', button: 'Open the meeting again' },
  frame: {
    heading: 'The frame of the round', help: 'The round is a picture of the registers on one day. When you fetch again, what has changed since comes along. What you have accepted, locked, forbidden, left open and declined stays as far as it still can.',
    now: (date, days) => `date of the round ${date}, homes free within ${formatWhole(days)} days`, button: 'Fetch again', working: 'Fetching …', faults: 'Something in the registers must be mended first. The round is as it was.',
    fileHelp: 'The round came from a problem file. Its day, and how far ahead it looks, stand in the file. You can change the policy. What you have accepted, locked, forbidden, left open and declined stays as far as it still can.', fileButton: 'Change the policy', fileWorking: 'Changing …', policyFault: 'Choose a policy for the round.', choosePolicy: 'Choose a policy',
  },
  registers: {
    changed: 'The registers have changed since the round was made:', newHouseholds: (n, ids) => `${n === 1 ? 'a new applicant' : `${formatWhole(n)} new applicants`} (${ids})`,
    goneHouseholds: (n, ids) => `${n === 1 ? 'an applicant gone' : `${formatWhole(n)} applicants gone`} (${ids})`, changedHouseholds: (n, ids) => `${n === 1 ? 'an applicant changed' : `${formatWhole(n)} applicants changed`} (${ids})`,
    newDwellings: (n) => (n === 1 ? '1 new vacancy' : `${formatWhole(n)} new vacancies`), goneDwellings: (n) => (n === 1 ? '1 home is free no longer' : `${formatWhole(n)} homes are free no longer`),
    changedDwellings: (n) => (n === 1 ? '1 free home has changed' : `${formatWhole(n)} free homes have changed`), surroundings: 'neighbours, teams or sites have changed', button: 'Fetch and solve again', more: (n) => `and ${formatWhole(n)} more`,
  },
  changedSince: 'with your choices',
  elsewhere: 'Somebody is solving the round now. The proposal comes here when it is ready.',
  overtaken: {
    by: (sentence) => `${sentence} That came before what you did.`, byNobody: 'Somebody else did something in the round before you.', notDone: 'This is not done yet:', again: 'Do it all the same', leave: 'Leave it', kept: 'What you have written is still here. Look at the change first.', frame: 'fetch the registers again', framePolicy: 'change the policy of the round',
  },
  refused: (what) => `That did not work: ${what}`, close: 'Close the message',
  bar: {
    label: 'The meeting so far', accepted: (n, of) => `${formatWhole(n)} of ${formatWhole(of)} accepted`, locked: (n) => `${formatWhole(n)} locked`, leftOpen: (n) => `${formatWhole(n)} left open`,
    declined: (n) => `${formatWhole(n)} declined`, overridden: (n) => `${formatWhole(n)} overridden`, passedOver: (n) => `${formatWhole(n)} passed over`, held: (n) => `${formatWhole(n)} ${n === 1 ? 'home' : 'homes'} held open`,
    undo: 'Undo', ago: (n) => (n < 5 ? 'now' : n < 60 ? `${n} s ago` : `${formatWhole(Math.floor(n / 60))} min ago`), at: (date, time) => `${date} at ${time}`,
  },
  mark: {
    accepted: 'Accepted', locked: 'Locked', leftOpen: 'Left open', declined: 'Declined', overridden: 'Overridden', passedOver: 'Passed over', held: 'Held open', forbidden: 'Forbidden', byHand: 'chosen by you',
    lockedHelp: 'Stays when you propose again, but is not accepted yet.', reason: (reason) => `Reason: ${reason}`, takesNoPart: 'The household gets no home in this round.',
    override: (rules) => `Breaks: ${rules}.`, overrideBy: (who, date) => `${who} overrode this ${date}.`,
  },
  filter: { notAccepted: 'Not accepted', passedOver: 'Passed over', overridden: 'Overridden', apart: 'Left open or declined' },
  keys: 'keys: G accepts, L locks',
  household: {
    actions: (label) => `What you can do with household ${label}`, accept: 'Accept', acceptOf: (label) => `Accept household ${label}`, lock: 'Lock', unlock: 'Unlock', takeBack: 'Take back the acceptance', replace: 'Replace', choose: 'Choose a home', forbid: 'Forbid this home',
    leaveOpen: 'Leave open', decline: 'Decline', unplace: 'Take the home away', takeIn: 'Take in again', allow: 'Lift', allowOf: (home) => `Lift the ban on ${home}`,
    leaveOpenHeading: 'Leave the household open', leaveOpenHelp: 'The household gets no home in this round and keeps its place in the queue.', declineHeading: 'Decline the household', declineHelp: 'The reason follows the decision and is used in the letter. Write only what is about this household.', forbidHeading: (home) => `Forbid ${home} for the household`, forbidHelp: 'The household does not get this home when you propose again.',
    code: 'Ground', chooseCode: 'Choose a ground', codeFault: 'Choose a ground.', reason: 'Reason', reasonFault: 'Write at least three characters.', reasonTooLong: (most) => `Write at most ${formatWhole(most)} characters.`, forbidden: 'Forbidden homes',
  },
  amongEquals: {
    heading: 'Equal to others',
    shared: (others, homes) => `This household and ${others} ${others === 1 ? 'other' : 'others'} are equal by every rule, and ${homes > others ? 'all of them' : `${homes} of them`} ${homes === 1 ? 'gets' : 'get'} a home. Whoever applied first goes first. Between those who applied on the same day lots are drawn.`,
    draw: { got: 'The draw decided that this household gets a home.', missed: 'The draw decided that this household gets no home.', which: 'The draw decided which of the homes this household gets.' },
    applicationDate: { got: 'The application date decided that this household gets a home.', missed: 'The application date decided that this household gets no home.', which: 'The application date decided which of the homes this household gets.' },
    recorded: (proposal, seed) => `The draw is stored with proposal ${proposal}, seed ${seed}. It gives the same each time it is repeated.`,
  },
  passedOver: { heading: 'Passed over', help: 'These homes suit, but are given to somebody with fewer points:', row: (home, by, points, own) => `${home}: household ${by} has ${formatWhole(points)} points, this one has ${formatWhole(own)}.` },
  replace: {
    heading: 'Choose another home', headingFirst: 'Choose a home', loading: 'Looking through the homes …', failed: 'The homes could not be looked through.', fits: 'suits and is free', taken: (label) => `suits, proposed for ${label}`, kept: (label, mark) => `${label} is ${mark} here`, here: 'has it now', held: (reason) => `held open: ${reason}`, forbidden: (reason) => `forbidden: ${reason}`,
    judging: 'Looking at what that leads to …', verdict: 'What that leads to', breaks: 'Breaks rules', fine: 'Breaks no rule.', loses: (label, home) => `Household ${label} loses ${home}, and has no home until you propose again.`, noTeam: 'No team follows up here.', team: (name) => `${name} follows up.`,
    better: 'better', worse: 'worse', same: 'unchanged', more: (sum) => `more: ${sum}`, less: (sum) => `less: ${sum}`, nothing: 'Nothing in the policy changes.', costs: 'This is not quite as wished:', button: 'Give this home instead', buttonFirst: 'Give this home', takeBackFirst: (label) => `Household ${label} is accepted or locked here. Take that back first.`,
    overrideHelp: 'You may override this. You must then write why, and it shows wherever the placement stands.', overrideReason: 'Why do you override?', override: 'Override and give the home', managerOnly: 'Only a manager may override a rule.', never: 'This cannot be overridden.',
  },
  dwelling: {
    actions: (home) => `What you can do with ${home}`, heading: 'Homes', search: 'Address', all: 'All', given: 'Proposed', free: 'Not proposed', heldFilter: 'Held open', facts: 'About the home', who: 'Who gets it', nobody: 'Nobody is proposed.', givenTo: (label) => `Household ${label}`, heldBecause: (reason) => `Held open: ${reason}`, hold: 'Hold open', release: 'Release',
    holdHeading: 'Hold the home open', holdHelp: 'Nobody gets the home in this round. Whoever is proposed here has no home until you propose again.', give: 'Give it to', giveHeading: 'Give the home to', giveHelp: 'Those without a home come first, most points at the top.', household: 'Household', chooseHousehold: 'Choose a household', option: (label, points, home) => `${label} · ${formatWhole(points)} points · ${home}`, without: 'no home',
    passedOver: 'Suits, but went to one with fewer points', see: (label) => `See the home ${label}`, site: (name) => `See the site ${name}`, forbiddenFor: 'Forbidden for',
  },
  moved: { heading: 'Changed by the last proposal', none: 'Nobody got another home than before.', got: (home) => `got ${home}`, lost: (home) => `lost ${home}`, from: (from, to) => `from ${from} to ${to}` },
  history: { heading: 'History', loading: 'Fetching the history …', none: 'Nothing has been done in the round yet.', moved: movedText, reason: (reason) => `Reason: ${reason}`, present: (names) => `Took part: ${names}` },
  print: { heading: 'The list of the meeting', household: 'Household', points: 'Points', home: 'Home', moveIn: 'Moving in', team: 'Team', status: 'Status', none: 'No home', waiting: 'Not dealt with' },
  sentence: (who, did) => `${who} ${did}.`,
  did: {
    accept: (household) => `accepted household ${household}`, lock: (household) => `locked household ${household}`, clear: (household) => `took back what was said of household ${household}`, unplace: (household) => `took the home from household ${household}`,
    acceptAll: () => 'accepted the rest', place: (household, home) => `gave household ${household} the home ${home}`, forbid: (household, home) => `forbade ${home} for household ${household}`, allow: (household, home) => `lifted the ban on ${home} for household ${household}`,
    leaveOpen: (household) => `left household ${household} open`, decline: (household) => `declined household ${household}`, hold: (_, home) => `held ${home} open`, release: (_, home) => `released ${home}`,
    startMeeting: () => 'started the meeting', pauseMeeting: () => 'paused the meeting', decide: () => 'decided the round', close: () => 'closed the round', reopen: () => 'opened the meeting again', undo: () => 'undid the last step', begun: () => 'made the proposal that it began with', solved: () => 'made a new proposal', frame: () => 'fetched the registers again', framePolicy: () => 'changed the policy of the round',
  },
  toDo: {
    accept: (household) => `accept household ${household}`, lock: (household) => `lock household ${household}`, clear: (household) => `take back what is said of household ${household}`, unplace: (household) => `take the home from household ${household}`,
    acceptAll: () => 'accept the rest', place: (household, home) => `give household ${household} the home ${home}`, forbid: (household, home) => `forbid ${home} for household ${household}`, allow: (household, home) => `lift the ban on ${home} for household ${household}`,
    leaveOpen: (household) => `leave household ${household} open`, decline: (household) => `decline household ${household}`, hold: (_, home) => `hold ${home} open`, release: (_, home) => `release ${home}`,
    startMeeting: () => 'start the meeting', pauseMeeting: () => 'pause the meeting', decide: () => 'decide the round', close: () => 'close the round', reopen: () => 'open the meeting again', undo: () => 'undo the last step',
  },
};
