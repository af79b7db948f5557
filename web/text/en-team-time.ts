import { formatWhole } from '../format.ts';
import type { Dictionary } from './nb.ts';

const minutes = (n: number): string => (n === 1 ? '1 minute' : `${formatWhole(n)} minutes`);
const post = (name: string, isProject: boolean): string => `the ${isProject ? 'project post' : 'post'} of ${name}`;
const agreements = (n: number): string => (n === 1 ? '1 agreement' : `${formatWhole(n)} agreements`);

/** What teams' time in a round follows from, in English. */
export const enTeamTime: Dictionary['teamTime'] = {
  heading: 'What the teams’ time follows from', unnamed: 'somebody who is no longer in the register', week: (number) => `week ${number}`,
  source: {
    both: (team) => `${team}: the time is worked out from staff and agreements in the registers, week by week.`, staff: (team) => `${team}: the time is worked out from the staff in the register. What is bound is the number that was typed for the team.`,
    agreements: (team) => `${team}: what is bound is worked out from the agreements in the register. The time that the team has is the number that was typed for it.`,
  },
  binding: (week, date, left, until) => `The round counts on ${week} (from ${date}), which has the least time left until ${until}: ${left < 0 ? `${minutes(-left)} too little` : `${minutes(left)} before the proposal`}. Those who move in are to be followed up every week.`,
  eveningBinding: (week) => `For the evening it is ${week}.`,
  movedIn: (n) => `${minutes(n)} a week are bound for people who have moved in and have no agreement yet.`, offered: (n) => `${minutes(n)} a week are held for offers that are not settled.`,
  changes: {
    postEnds: (date, team, n, name, isProject, last) => `From ${date} ${team} has ${minutes(n)} less a week: ${post(name, isProject)} ends on ${last}.`,
    postBegins: (date, team, n, name, isProject) => `From ${date} ${team} has ${minutes(n)} more a week: ${post(name, isProject)} begins.`,
    away: (date, team, n, name) => `From ${date} ${team} has ${minutes(n)} less a week: ${name} is away.`, back: (date, team, n, name) => `From ${date} ${team} has ${minutes(n)} more a week: ${name} is back.`,
    agreements: (begin, end, phases) => `During the round: ${[begin > 0 ? `${agreements(begin)} begin` : '', end > 0 ? `${agreements(end)} end` : '', phases > 0 ? `${agreements(phases)} enter a new phase` : ''].filter((words) => words !== '').join(', ')}.`,
  },
  table: {
    open: (team) => `${team} week by week`, caption: (reserve) => `Minutes a week. Left is what the team has when ${reserve} % is kept in reserve and all that is bound is taken off.`,
    week: 'Week', has: 'Has', bound: 'Bound by agreements', left: 'Left', evening: 'Left in the evening', counts: 'counted on',
  },
  reasons: {
    postNew: (name, isProject, date, n) => `${post(name, isProject)} is new, from ${date} (${minutes(n)} a week)`, postGone: (name, isProject, n) => `${post(name, isProject)} is no longer in the team (${minutes(n)} a week)`,
    postMinutes: (name, isProject, n) => `${post(name, isProject)} now gives ${minutes(n)} a week`,
    postEnds: (name, isProject, date, was, n) => `${post(name, isProject)} ends on ${date}, not ${was} (${minutes(n)} a week)`, postBegins: (name, isProject, date, was, n) => `${post(name, isProject)} begins on ${date}, not ${was} (${minutes(n)} a week)`,
    absenceNew: (name, date, n) => `${name} is away from ${date} (${minutes(n)} a week)`, absenceGone: (name, date) => `the absence of ${name} from ${date} has been taken out`,
    postStays: (name, isProject, was, n) => `${post(name, isProject)} no longer ends on ${was} (${minutes(n)} a week)`, postEndsNow: (name, isProject, date, n) => `${post(name, isProject)} ends on ${date}; it had no last day before (${minutes(n)} a week)`,
  },
  difference: {
    room: (team, before, after) => `${team} has ${after < 0 ? `${minutes(-after)} too little` : `${minutes(after)} left`} a week for new people, against ${before < 0 ? `${minutes(-before)} too little` : minutes(before)} before.`,
    capacity: (before, after) => `The team has ${minutes(after)}, against ${formatWhole(before)} before.`, committed: (before, after) => `${minutes(after)} are bound, against ${formatWhole(before)} before.`, week: (week, was) => `Week ${week} is now counted on, not week ${was}: it has the least time left.`,
    evening: (before, after) => `In the evening there is ${after < 0 ? `${minutes(-after)} too little` : `${minutes(after)} left`}, against ${before < 0 ? `${minutes(-before)} too little` : minutes(before)} before.`, because: 'Why:', otherwise: 'No post has changed. Agreements, or the week that is counted on, are others.',
  },
  since: (number) => `The teams’ time is another than when proposal ${number} was made`, notSolved: 'The round has not been solved again with the new time.', compare: (number) => `Compare with proposal ${number}`,
  compared: { heading: 'The teams’ time has changed', help: (a, b) => `The two proposals were made with different time in the teams. That may be why households get another answer. “Before” is the time when proposal ${a} was made, and the other number is of proposal ${b}.` },
  news: 'The teams’ time has changed',
  register: {
    heading: 'The time that is worked out', both: 'Rounds do not use the numbers above. They work the time out from staff and agreements in the registers, week by week, and count on the week with the least time left.', staffOnly: 'Rounds do not use the minutes above that the team has. They work them out from the staff in the register, week by week. Committed minutes are those that were typed.',
    agreementsOnly: 'Rounds do not use the committed minutes above. They work them out from the agreements in the register, week by week. The minutes that the team has are those that were typed.',
    week: (week, date, has, bound, hasEvening, boundEvening) => `Week ${week} (from ${date}): the team has ${minutes(has)}, and ${formatWhole(bound)} are bound.${hasEvening + boundEvening === 0 ? '' : ` Of those ${formatWhole(hasEvening)} are in the evening, and ${formatWhole(boundEvening)} are bound.`}`, least: (n) => `The least time left in the next ${formatWhole(n)} weeks:`,
  },
};
