import type { ForecastMinutes, ForecastView, TeamForecast } from '../../../server/forecast/schemas.ts';
import { formatDate, weekNumber } from '../../format.ts';
import { text } from '../../state/language.ts';

type Part = 'day' | 'evening';

/** The weeks of a team in which time is short, over the day or in the evening. */
const shortWeeks = ({ weeks }: TeamForecast, part: Part): TeamForecast['weeks'] => weeks.filter((week) => week[part].uncovered > 0);

const isShortAnyway = ({ capacity, agreements }: ForecastMinutes): boolean => agreements > capacity;

function shortSentence(team: TeamForecast, part: Part): string | null {
  const t = text.value.forecast.answer;
  const short = shortWeeks(team, part);
  const [first] = short;
  if (first === undefined) return null;
  const worst = short.reduce((most, week) => (week[part].uncovered > most[part].uncovered ? week : most));
  const minutes = worst[part].uncovered;
  const sentence = part === 'day' ? t.short(team.name, weekNumber(first.week), formatDate(first.week), short.length, team.weeks.length, minutes, weekNumber(worst.week))
    : t.shortEvening(team.name, weekNumber(first.week), formatDate(first.week), short.length, team.weeks.length, minutes);
  const anyway = short.filter((week) => isShortAnyway(week[part])).length;
  return anyway === short.length ? sentence : `${sentence} ${t.onlyRound(anyway)}`;
}

/** What the forecast comes to, a sentence for each team that runs short or into its reserve, those that run short first; or that all is well. */
export function answerSentences({ teams, weeks }: Pick<ForecastView, 'teams' | 'weeks'>): readonly string[] {
  const t = text.value.forecast.answer;
  if (teams.length === 0) return [t.noTeams];
  const short = teams.flatMap((team) => [shortSentence(team, 'day'), shortSentence(team, 'evening')]).filter((sentence) => sentence !== null);
  const tight = teams.filter((team) => shortWeeks(team, 'day').length === 0).flatMap((team) => {
    const count = team.weeks.filter(({ isIntoReserve }) => isIntoReserve).length;
    return count === 0 ? [] : [t.reserve(team.name, count, team.weeks.length)];
  });
  return short.length === 0 ? [t.allWell(weeks.length), ...tight] : [...short, ...tight];
}
