import { formatWhole } from '../format.ts';
import { enFollowUpForm } from './en-follow-up-form.ts';
import type { nbVisitWeek } from './nb-visit-week.ts';

const minutes = (n: number): string => (n === 1 ? '1 minute' : `${formatWhole(n)} minutes`);
const short = (n: number): string => `${formatWhole(n)} min`;
const visits = (n: number): string => (n === 1 ? '1 visit' : `${formatWhole(n)} visits`);

/** The plan of a week of visits, in English. */
export const enVisitWeek: typeof nbVisitWeek = {
  title: 'Week plan of visits', print: 'Print', excel: 'Download as Excel', weekday: enFollowUpForm.weekday, weekdayShort: enFollowUpForm.weekdayShort,
  choose: { label: 'Choose a week', week: (number, from, to) => `Week ${number}, ${from}–${to}`, before: (number) => `Week ${number}`, after: (number) => `Week ${number}`, beforeHelp: 'the week before', afterHelp: 'the week after', version: 'Version', versionOf: (n, at, isHolding) => `${n}, made ${at}${isHolding ? ', holds' : ''}` },
  said: {
    heading: 'In short', all: (n) => (n === 1 ? 'The plan covers the only visit.' : `The plan covers all ${visits(n)}.`), some: (made, of, lacking, lost) => `The plan covers ${formatWhole(made)} of ${visits(of)}. ${formatWhole(lacking)} ${lacking === 1 ? 'is' : 'are'} not covered (${minutes(lost)}).`, none: (week) => `There is no plan for week ${week} yet.`, ask: 'The leader of follow-up makes it.',
    holds: (version, at) => `Version ${version} holds. It was decided ${at}.`, draft: (version) => `Version ${version} is a draft. It does not hold before it is decided.`, other: (version) => `Version ${version} holds now.`, noneHolds: 'No plan is decided for the week.',
    newer: (version) => `Version ${version} is newer, but not decided.`, showNewer: 'Show it', showHolding: 'Show the plan that holds', stopped: 'The planning was stopped before it was done. More time may give a better plan.',
    planned: (version) => `New plan: version ${version}.`, decided: (version) => `Version ${version} holds from now. Staff see it in My day.`,
  },
  act: {
    heading: 'What do you want to do?', make: 'Make a week plan', again: 'Plan again', absence: 'Somebody is away', decide: 'Decide the plan', decideHelp: 'Then it holds, and staff see it in My day.', keep: 'Keep the plan that holds', over: 'The week is over. It can be planned no more.', cancel: 'Cancel', anotherMeanwhile: 'Somebody else has planned the week while you were looking. Nothing is decided.', fetch: 'Fetch the week again',
  },
  progress: { ofWeek: (n) => `Week ${n}: `, label: 'Planning', running: (percent) => `Planning. ${percent} % of the search is done.`, waiting: 'Waiting for its turn.', stop: 'Stop', stopping: 'Stopping. What has been found is stored.', stoppedNone: 'Stopped. No plan was made.' },
  again: { heading: 'Plan again', fewest: 'Change as little as possible', fewestHelp: 'Visits stay where they are as far as they can.', any: 'Make the whole plan anew', anyHelp: 'More may get another staff member or another day.', held: 'Visits that you have locked stay.', submit: 'Plan' },
  absence: {
    heading: 'Somebody is away', help: 'The absence is noted for the staff member. Then the week is planned again with few changes. Do not write why: it is never kept.', who: 'Who', day: 'From', until: 'Until and with', whole: 'All day', from: 'From (time)', to: 'Until (time)',
    order: 'The last day cannot be before the first, and the time must end after it begins.', submit: 'Note the absence and plan', kept: 'The absence is noted, also if you keep the plan that holds.',
  },
  uncovered: {
    heading: (n) => `Not covered (${formatWhole(n)})`, none: 'None. Every visit in the plan has somebody who comes.', lead: 'Nobody comes to these. Find room yourself, or agree on another week.', agreement: 'Agreement', address: 'Address', minutes: 'Minutes', why: 'Why', place: 'Find room', evening: 'evening',
    reason: {
      noPoint: 'The home is not on the map.', noCompetence: 'Nobody at work has the competence.', barred: 'Those who have the competence may not come here.', noDay: 'None of those who can come works on a day that suits.', noHours: 'None of those who can come has time when it suits.', noPair: 'No two can come at the same time.', noRoom: 'The plan that was found has no room.',
    },
  },
  changes: {
    heading: (version) => `Changed from version ${version}`, moved: (n) => (n === 0 ? 'No visit gets another staff member or day.' : n === 1 ? '1 visit gets another staff member or day.' : `${visits(n)} get another staff member or day.`), lost: (n) => (n === 0 ? 'None loses its visit.' : n === 1 ? '1 visit falls out.' : `${visits(n)} fall out.`), won: (n) => (n === 1 ? '1 visit that was not covered is in.' : `${visits(n)} that were not covered are in.`),
    timeOnly: (n, most) => (n === 0 ? 'None gets another time alone.' : `${formatWhole(n)} ${n === 1 ? 'gets' : 'get'} another time of the same day alone, at most ${minutes(most)} off.`),
    visit: 'Visit', before: 'Before', after: 'After', notCovered: 'not covered', outside: 'not in the plan', slot: (who, day, time) => `${who}, ${day} ${time}`, timeOnlyList: 'Another time alone', caption: 'Visits before and after',
  },
  figures: {
    heading: 'The plan in numbers', caption: 'The plan beside a plan by hand and the week before', lead: 'By hand is the rule “the nearest who is free”. It knows no main or backup. A visit to which two come counts twice.', plan: 'This plan', version: (n) => `Version ${n}`, byHand: 'By hand', lastWeek: 'Last week', noLastWeek: 'no plan held', row: 'Numbers',
    name: { visits: 'Visits with somebody who comes', uncoveredVisits: 'Visits that are not covered', uncoveredMinutes: 'Minutes that are not covered', continuityPercent: 'Visits by main or backup', byMainPercent: 'Visits by main', travelMinutes: 'Minutes on the way', overtimeMinutes: 'Minutes of overtime', changed: 'Visits with another staff member or day' },
    changedHelp: 'Changes are counted from the plan before: the version of the week before it, else the week before.', nothing: 'no visits',
  },
  problems: {
    heading: 'This is not in the plan', staffWithoutPoint: 'has no address on the map, nor has the team', staffWithoutHours: 'has no working hours noted', agreementWithoutPoint: 'has no address on the map', noStaff: 'No staff have working hours this week.', noVisits: 'No agreement is to have visits this week.', staff: (id) => `Staff member ${id}`, agreement: (id) => `Agreement ${id}`,
  },
  board: {
    heading: 'The week', caption: 'Staff downwards, days across. The arrow ↓ is the way there. Choose a day to see it on the map and to move visits.', staff: 'Staff member', off: 'does not work', empty: 'no visits', hours: (day, from, until) => `${day} ${from}–${until}`, open: (name, day) => `: ${name}, ${day}`, sum: (n, spent, way) => `${visits(n)}, ${short(spent)} + ${short(way)} on the way`,
    way: 'way there', evening: 'evening', two: 'two together', changed: 'changed', held: 'locked', minutes: short, show: 'Show', one: 'One staff member', day: 'One day', which: 'Staff member', whichDay: 'Day', nobody: 'Nobody works on this day.',
  },
  day: {
    back: 'To the whole week', heading: (name, day) => `${name}, ${day}`, none: (name) => `${name} does not work on this day.`, sum: (n, spent, way) => `${visits(n)}, ${minutes(spent)} with people and ${minutes(way)} on the way, the way home too.`, hours: (from, until) => `Working hours ${from}–${until}.`, overtime: (n) => `${minutes(n)} beyond working hours.`, noStops: 'No visits on this day.', list: 'The visits in order', map: 'Map of the day. All that is on the map is in the list too.',
    travel: (n) => `${minutes(n)} on the way`, time: (from, until) => `${from}–${until}`, agreement: (id) => `Agreement ${id}`, with: (name) => `Together with ${name}`, evening: 'Evening visit', held: 'Locked here', changed: { staff: 'Another staff member since the plan before', day: 'Another day since the plan before', staffAndDay: 'Another staff member and day since the plan before' },
    showOnMap: 'Show on the map', move: 'Move', moveOf: (id) => ` the visit of agreement ${id}`, letGo: 'Unlock', stop: (n, address) => `${n}. ${address}`, calendar: (name) => `Calendar file for ${name}`, calendarHelp: 'The file has agreement numbers and times alone, no addresses.', calendarLater: 'The calendar file comes when the plan is decided.', staff: 'Staff member', date: 'Day',
  },
  move: {
    heading: (id) => `Move the visit of agreement ${id}`, place: (id) => `Find room for the visit of agreement ${id}`, who: 'Who', day: 'Day', start: 'Begins', looking: 'Looking whether it works …', fine: 'It works, and no other visit must move.', others: 'It works only if other visits move:', not: 'It does not work:', otherHeld: 'Another visit that is locked can no longer be where it is.', travel: (n) => (n === 0 ? 'The way stays as long.' : n > 0 ? `The way becomes ${minutes(n)} longer.` : `The way becomes ${minutes(-n)} shorter.`), overtime: (n) => `Overtime grows by ${minutes(n)}.`,
    submit: 'Lock here and plan around it', cancel: 'Cancel', visit: (id) => `The visit of agreement ${id}`,
    finding: {
      notAtWork: (_) => 'The staff member does not work on this day.', happened: (_) => 'The visit has been, or is to be in the week no more.', day: (who) => `${who}: the day does not suit, by the agreement.`, competence: (who) => `${who}: the staff member lacks a competence.`, barred: (who) => `${who}: the staff member is not to come here.`, early: (who, n) => `${who}: it is ${minutes(n)} too early, by the agreement and the hours of visits.`, closed: (who, n) => `${who}: it is ${minutes(n)} too late, by the agreement and the hours of visits.`,
      travel: (who, n) => `${who}: the staff member comes ${minutes(n)} too late.`, shiftEnd: (who, n) => `${who} is home ${minutes(n)} too late.`, together: (who) => `${who}: two are to come at the same time, and that does not work.`, held: (who) => `${who}: the visit is locked elsewhere.`,
    },
  },
  paper: { heading: (name, week) => `${name}, week ${week}`, day: 'Day', time: 'Time', address: 'Address', agreement: 'Agreement', minutes: 'Min', way: 'Way', note: 'Note', none: 'No visits.' },
};
