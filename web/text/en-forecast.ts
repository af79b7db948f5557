import { formatDecimal, formatWhole } from '../format.ts';
import type { Dictionary } from './nb.ts';

const minutes = (n: number): string => (n === 1 ? '1 minute' : `${formatWhole(n)} minutes`);
const weeks = (n: number): string => (n === 1 ? '1 week' : `${formatWhole(n)} weeks`);
const homes = (n: number): string => (n === 1 ? '1 home' : `${formatWhole(n)} homes`);

/** Need for follow-up against the teams' time, in English; and what the parts of Oppfølging are called. */
export const enForecast: Dictionary['forecast'] = {
  tabs: { parts: 'Parts of Follow-up', overview: 'Overview', caseload: 'Who follows whom', week: 'The week', forecast: 'Ahead' },
  menu: 'Follow-up', title: 'Follow-up ahead', lead: 'Is there time enough in the teams? Here is the need week by week against the time that the teams have. Homes that are proposed or offered are among it.', print: 'Print', weeks: 'Weeks ahead', asOf: (day) => `Worked out ${day} from the registers.`,
  answer: {
    heading: 'In short', allWell: (n) => `All teams have time enough for the next ${weeks(n)}.`, noTeams: 'There are no teams in the register.',
    short: (team, week, date, count, of, worst, worstWeek) => `${team} is short of time from week ${week} (${date}), in ${formatWhole(count)} of ${weeks(of)}. Worst is week ${worstWeek}, with ${minutes(worst)}.`,
    shortEvening: (team, week, date, count, of, worst) => `${team} is short of evening time from week ${week} (${date}), in ${formatWhole(count)} of ${weeks(of)}. At most ${minutes(worst)}.`,
    onlyRound: (n) => `Without the homes that are proposed or offered, time would be short in ${n === 0 ? 'no weeks' : weeks(n)}.`, reserve: (team, count, of) => `${team} has time enough, but uses some of the reserve in ${formatWhole(count)} of ${weeks(of)}.`,
  },
  round: {
    proposed: (count, round, minutesFull) => `${homes(count)} of the proposal in round ${round} are among it: ${minutes(minutesFull)} a week when all have moved in.`, offered: (count, minutesFull) => `${homes(count)} that are offered and not moved into are among it: ${minutes(minutesFull)} a week when all have moved in.`,
    none: 'No homes are proposed or offered to anybody who needs follow-up.', unteamed: (count, n) => `${homes(count)} are not among it, since no team is responsible: ${minutes(n)} a week, without travel.`,
  },
  chart: {
    title: 'Need against time in the teams', note: 'Where the need lies above the time, something is not covered.', eveningTitle: 'Need against time in the evening', axis: 'Minutes a week', ground: 'Week, from Monday', capacity: 'Time', agreements: 'Agreements', withRound: 'Agreements and new homes',
  },
  table: {
    heading: 'Minutes left, week by week', caption: 'The time that the team has, less agreements and new homes. “short” is minutes that there is no time for.', week: 'Week', missing: (n) => `${formatWhole(n)} short`, evening: (words) => `evening: ${words}`, csv: 'Download as CSV',
    file: ['week', 'monday', 'team', 'time', 'agreements', 'new homes', 'not covered', 'time evening', 'agreements evening', 'new homes evening', 'not covered evening'],
  },
  changes: { heading: 'What changes', none: 'No posts begin or end, and nobody is away for long, in these weeks.', coming: (team) => `${team}: new homes`, household: 'Case', moveIn: 'Moving in', minutes: 'Minutes a week', evening: 'Evening among them', stands: 'Stands as', offered: 'offered', proposed: 'proposed' },
  agreements: {
    sum: (team, begin, end, phases) => `${team}, agreements: ${formatWhole(begin)} begin, ${formatWhole(end)} end, ${formatWhole(phases)} enter a new phase`,
    begins: (date, team, id, n) => `From ${date}: agreement ${id} begins, ${minutes(n)} more for ${team}.`, ends: (date, team, id, n) => `From ${date}: agreement ${id} is over, ${minutes(n)} less for ${team}.`,
    phase: (date, team, id, n) => `From ${date}: agreement ${id} enters a new phase, ${n < 0 ? `${minutes(-n)} less` : `${minutes(n)} more`} for ${team}.`,
  },
  caveats: {
    heading: 'How it is worked out', agreements: 'Agreements are counted as they stand. One that ends is not prolonged, and new applicants are not guessed.', staff: 'The time follows the posts, day by day. Short absences are not taken off: they are part of what the reserve is to cover.',
    typed: (teams) => `${teams}: the numbers that were typed for the team are used in every week, where staff or agreements are missing.`, reserve: (percent) => (percent === 0 ? 'No reserve is counted.' : `${formatWhole(percent)} % of the time is a reserve for the unforeseen. “Short” means that the reserve is used up as well.`),
    phases: (list) => `For new homes the need is what was told, from moving in. Then it falls by the usual phases: ${list}. That is an assumption.`, phase: (percent, n) => `${formatDecimal(percent)} % for ${weeks(n)}`, phaseOn: (percent) => `${formatDecimal(percent)} % after that`,
    travel: (metres) => `Travel is counted in a straight line from the team and back, ${formatWhole(metres)} metres a minute. Travel in the evening is counted in the whole week, not in the evening.`,
  },
};
