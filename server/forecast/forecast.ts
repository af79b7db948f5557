import type { FollowUpTerms } from '../follow-up-terms/schemas.ts';
import type { TeamsTime, TeamTime, WeekTime } from '../team-time/schemas.ts';
import { comingMinutes, percentIn, phasePercents, type Coming } from './coming.ts';
import type { ForecastMinutes, ForecastView, ForecastWeek, TeamForecast } from './schemas.ts';

/** What a forecast is reckoned from; names by id. `unteamed` are homes that are coming and have a need but no team. */
export interface ForecastMaterial {
  readonly asOf: string;
  readonly time: TeamsTime;
  readonly teams: ReadonlyMap<string, string>;
  readonly staff: ReadonlyMap<string, string>;
  readonly coming: readonly Coming[];
  readonly unteamed: readonly { readonly minutes: number }[];
  readonly round: ForecastView['round'];
  readonly terms: FollowUpTerms;
}

const minutesOf = (capacity: number, agreements: number, round: number): ForecastMinutes => ({ capacity, agreements, round, uncovered: Math.max(0, agreements + round - capacity) });

function weekOf(week: WeekTime, time: TeamTime, coming: readonly Coming[], { time: { metresPerMinute, reservePercent }, terms }: ForecastMaterial): ForecastWeek {
  const phases = phasePercents(terms.phases);
  const added = coming.map((home) => comingMinutes(home, percentIn(week.week, home.moveIn, phases), metresPerMinute));
  const [day, evening] = (['minutes', 'eveningMinutes'] as const).map((part) => added.reduce((sum, one) => sum + one[part], 0)) as [number, number];
  const bound = week.committedMinutes + time.movedInMinutes;
  return {
    week: week.week, day: minutesOf(week.minutes, bound, day), evening: minutesOf(week.eveningMinutes, week.eveningCommittedMinutes + time.movedInEveningMinutes, evening),
    isIntoReserve: bound + day > Math.floor((week.minutes * (100 - reservePercent)) / 100),
  };
}

function teamForecast(time: TeamTime, material: ForecastMaterial): TeamForecast {
  const { teams, staff, time: { metresPerMinute } } = material;
  const coming = material.coming.filter(({ teamId }) => teamId === time.teamId);
  const projects = new Set(time.posts.filter(({ isProjectPost }) => isProjectPost).map(({ id }) => id));
  return {
    id: time.teamId, name: teams.get(time.teamId) ?? time.teamId, source: time.source, weeks: time.weeks.map((week) => weekOf(week, time, coming, material)),
    changes: time.changes.map((change) => ({ ...change, name: staff.get(change.id) ?? null, isProjectPost: projects.has(change.id) })),
    coming: coming.map((home) => ({ householdId: home.householdId, moveIn: home.moveIn, isOffered: home.isOffered, ...comingMinutes(home, 100, metresPerMinute) })),
  };
}

/** Need against time for every team and week: agreements as they are, and the homes that are coming from the day that somebody moves in, falling by the usual phases. */
export function forecast(material: ForecastMaterial): ForecastView {
  const { asOf, time: { metresPerMinute, reservePercent, teams }, coming, unteamed, round, terms } = material;
  return {
    asOf, weeks: teams[0]?.weeks.map(({ week }) => week) ?? [], metresPerMinute, reservePercent, round, offers: coming.filter(({ isOffered }) => isOffered).length, phasePercents: [...phasePercents(terms.phases)],
    unteamed: { homes: unteamed.length, minutes: unteamed.reduce((sum, { minutes }) => sum + minutes, 0) }, teams: teams.map((team) => teamForecast(team, material)),
  };
}
