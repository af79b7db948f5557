import * as z from 'zod';
import { TeamTime, TeamTimeView } from '../team-time/schemas.ts';

const whole = z.int();
const isoDate = z.iso.date();
const id = z.string().min(1);

/** How many weeks ahead are asked for; left out is what the terms of follow-up say. */
export const ForecastQuery = z.strictObject({ weeks: z.string().regex(/^([4-9]|[1-4]\d|5[0-2])$/).transform(Number).optional() });
export type ForecastQuery = Readonly<z.infer<typeof ForecastQuery>>;

/** Minutes in a week: what the team has, what agreements bind (and those who have moved in without one), what homes that are proposed or offered add, and what is above all that the team has. */
export const ForecastMinutes = z.strictObject({ capacity: whole, agreements: whole, round: whole, uncovered: whole });
export type ForecastMinutes = Readonly<z.infer<typeof ForecastMinutes>>;

/** A team's week, named by its Monday: over the day, and in the evening among that. `isIntoReserve` is whether more is bound than the reserve leaves. */
export const ForecastWeek = z.strictObject({ week: isoDate, day: ForecastMinutes, evening: ForecastMinutes, isIntoReserve: z.boolean() });
export type ForecastWeek = Readonly<z.infer<typeof ForecastWeek>>;

/** A home that is proposed or offered and follows from no agreement yet: from when, what it adds in full, travel included, and whether it is offered already. */
export const ComingHome = z.strictObject({ householdId: id, moveIn: isoDate, minutes: whole, eveningMinutes: whole, isOffered: z.boolean() });
export type ComingHome = Readonly<z.infer<typeof ComingHome>>;

/** A team over the weeks, with what changes in them and the homes that are coming. */
export const TeamForecast = z.strictObject({
  id, name: z.string(), source: TeamTime.shape.source, weeks: z.array(ForecastWeek), changes: TeamTimeView.shape.changes, coming: z.array(ComingHome),
});
export type TeamForecast = Readonly<z.infer<typeof TeamForecast>>;

/**
 * Need for follow-up against the teams' time, week by week (framskriving). `round` is the newest round that is not decided and has a plan, whose homes are among those that come; null where there is none. `unteamed` counts homes with a need that
 * are coming and have no team, and their minutes a week. Speed in metres a minute and reserve in percent are those of the round's policy, or of none. `phasePercents` are the shares of the full need that follow move-in, each for so many weeks.
 */
export const ForecastView = z.strictObject({
  asOf: isoDate, weeks: z.array(isoDate), metresPerMinute: whole, reservePercent: whole, round: z.strictObject({ id, name: z.string() }).nullable(), offers: whole,
  phasePercents: z.array(z.strictObject({ weeks: whole, percent: z.number() })), unteamed: z.strictObject({ homes: whole, minutes: whole }), teams: z.array(TeamForecast),
});
export type ForecastView = Readonly<z.infer<typeof ForecastView>>;
