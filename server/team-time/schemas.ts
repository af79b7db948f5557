import * as z from 'zod';

const whole = z.int();
const isoDate = z.iso.date();
const id = z.string().min(1);
const both = <S extends z.ZodType>(of: S) => z.strictObject({ before: of, after: of });

/** A post as a round knows it: the id of the staff member, minutes a week with people or on the way to them while it is in force, and its first and last day. It names nobody. */
export const PostTime = z.strictObject({ id, minutes: whole, isProjectPost: z.boolean(), from: isoDate, to: isoDate.nullable() });
export type PostTime = Readonly<z.infer<typeof PostTime>>;

/** Something that changes a team's week: a post or a long absence (the id is the staff member's), or an agreement. `date` is the first day on which it is so; `minutes` a week are what capacity or need rises by. */
export const TimeChange = z.strictObject({ kind: z.enum(['postBegins', 'postEnds', 'absence', 'agreementBegins', 'agreementEnds', 'phaseBegins']), id, date: isoDate, minutes: whole });
export type TimeChange = Readonly<z.infer<typeof TimeChange>>;

/** A team's minutes in the week that begins on a Monday: what it has and what agreements bind, evenings among them. */
export const WeekTime = z.strictObject({ week: isoDate, minutes: whole, committedMinutes: whole, eveningMinutes: whole, eveningCommittedMinutes: whole });
export type WeekTime = Readonly<z.infer<typeof WeekTime>>;

/**
 * What a team's time in a round follows from (grunnlaget for teamets tid). The figures are those of the week with the least room, for the evening those of its own such week; `movedInMinutes` and those in the
 * evening among them are bound for those who have moved in and have no agreement yet; they are among the committed ones here, and not in the weeks.
 */
export const TeamTime = z.strictObject({
  teamId: id, source: z.strictObject({ capacity: z.enum(['staff', 'typed']), committed: z.enum(['agreements', 'typed']) }),
  capacityMinutes: whole, committedMinutes: whole, eveningCapacityMinutes: whole, eveningCommittedMinutes: whole, movedInMinutes: whole, movedInEveningMinutes: whole,
  bindingWeek: isoDate, eveningBindingWeek: isoDate, weeks: z.array(WeekTime), changes: z.array(TimeChange), posts: z.array(PostTime),
});
export type TeamTime = Readonly<z.infer<typeof TeamTime>>;

/** What the time of all teams in a round follows from, with the policy's speed in metres a minute and its reserve in percent. */
export const TeamsTime = z.strictObject({ metresPerMinute: whole, reservePercent: whole, teams: z.array(TeamTime) });
export type TeamsTime = Readonly<z.infer<typeof TeamsTime>>;

/** Why a team's time is another than it was: a post that is new, gone, or has another share, first or last day, or a long absence that is new or gone. `date` is the new day; null where there is none. `minutes` are the post's or the absence's a week. */
export const TimeReason = z.strictObject({
  kind: z.enum(['postNew', 'postGone', 'postMinutes', 'postBegins', 'postEnds', 'absenceNew', 'absenceGone']), id, isProjectPost: z.boolean(), date: isoDate.nullable(), wasDate: isoDate.nullable(), minutes: whole,
});
export type TimeReason = Readonly<z.infer<typeof TimeReason>>;

/** A team whose time is another than it was: its figures before and after, the week that they are of, and why. Room is what the reserve and what is committed leave, below 0 where more is committed; committed minutes may differ without a reason, where agreements or the week are others. */
export const TimeDifference = z.strictObject({
  teamId: id, roomMinutes: both(whole), eveningRoomMinutes: both(whole), capacityMinutes: both(whole), committedMinutes: both(whole), eveningCapacityMinutes: both(whole), eveningCommittedMinutes: both(whole), bindingWeek: both(isoDate), reasons: z.array(TimeReason),
});
export type TimeDifference = Readonly<z.infer<typeof TimeDifference>>;

const named = { name: z.string().nullable() };

/** The same as people read it: with the name of the team, and of each staff member who is in the register still. */
export const TimeDifferenceView = TimeDifference.extend({ name: z.string(), reasons: z.array(TimeReason.extend(named)) });
export type TimeDifferenceView = Readonly<z.infer<typeof TimeDifferenceView>>;

/** A week of a team with what the reserve and all that is bound leave, below 0 where more is bound than there is: over the day and in the evening. */
export const WeekTimeView = WeekTime.extend({ roomMinutes: whole, eveningRoomMinutes: whole });
export type WeekTimeView = Readonly<z.infer<typeof WeekTimeView>>;

/** What a team's time in a round follows from, as people read it; `offeredMinutes` a week, and those in the evening among them, are held for offers that have not come to an end, and are bound as well. */
export const TeamTimeView = TeamTime.omit({ posts: true }).extend({ offeredMinutes: whole, offeredEveningMinutes: whole, changes: z.array(TimeChange.extend({ ...named, isProjectPost: z.boolean() })), weeks: z.array(WeekTimeView) });
export type TeamTimeView = Readonly<z.infer<typeof TeamTimeView>>;

/** What the teams' time in a round follows from, and how it differs from what the newest other proposal of the round was made from: `since.number` is that proposal's, `since.now` the one that the plan has now; `since` is null where there is none. */
export const CapacityView = z.strictObject({
  metresPerMinute: whole, reservePercent: whole, teams: z.array(TeamTimeView), since: z.strictObject({ number: whole, now: whole.nullable(), teams: z.array(TimeDifferenceView) }).nullable(),
});
export type CapacityView = Readonly<z.infer<typeof CapacityView>>;
