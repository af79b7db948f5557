import * as z from 'zod';
import { IsoDate } from '../../solver/index.ts';
import { LocalText } from '../intake/schemas.ts';
import { ProposalStatus, RoundState } from '../rounds/schemas.ts';
import { TimeDifferenceView } from '../team-time/schemas.ts';

const whole = z.int();
const id = z.string().min(1);
const both = <S extends z.ZodType>(of: S) => z.strictObject({ a: of, b: of });
const number = z.string().regex(/^[1-9]\d{0,8}$/).transform(Number);

/** Which two proposals of a round are compared, by their numbers. */
export const ComparisonQuery = z.strictObject({ a: number, b: number }).refine(({ a, b }) => a !== b, { message: 'a and b must be two proposals' });
export type ComparisonQuery = Readonly<z.infer<typeof ComparisonQuery>>;

/**
 * One of the two: how it was made and by which policy it is judged. `required` and `forbidden` count what people had locked and barred when it was made; `kept` how many placements it was to keep where it
 * could, each change having a price where `pricesChanges`.
 */
export const ComparedView = z.strictObject({
  number: whole, status: ProposalStatus, engine: z.string(), solvedAt: z.iso.datetime(), policy: z.strictObject({ id, name: LocalText, validFrom: IsoDate }),
  required: whole, forbidden: whole, kept: whole, pricesChanges: z.boolean(), housed: whole, households: whole,
});
export type ComparedView = Readonly<z.infer<typeof ComparedView>>;

/** What a household would notice of having b instead of a. */
export const HouseholdChange = z.enum(['gains', 'loses', 'moves', 'otherTeam']);
export type HouseholdChange = z.infer<typeof HouseholdChange>;

/** A household that the two proposals differ for, with its priority points under the policy of each. */
export const HouseholdPairView = z.strictObject({ id, change: HouseholdChange, dwellingId: both(id.nullable()), teamId: both(id.nullable()), points: both(whole) });
export type HouseholdPairView = Readonly<z.infer<typeof HouseholdPairView>>;

/** Some of the households together: how many there are, have a home, gain or lose one or move, and the priority points of those without one. */
export const HousingSumsView = z.strictObject({ households: whole, housed: both(whole), gained: whole, lost: whole, moved: whole, waitingPoints: both(whole) });
export type HousingSumsView = Readonly<z.infer<typeof HousingSumsView>>;

/** A level of both, weights included, and what each rule adds to it before its weight; null where the rule is not on the level. */
export const LevelPairView = z.strictObject({
  level: whole, penalty: both(whole), rules: z.array(z.strictObject({ ruleId: id, cost: both(z.strictObject({ weight: whole, penalty: whole }).nullable()) })),
});
export type LevelPairView = Readonly<z.infer<typeof LevelPairView>>;

/** A limit on counted households that one of them goes over, with who lived there before and after. */
export const LimitPairView = z.strictObject({
  ruleId: id, siteId: id.nullable(), areaId: id.nullable(), sites: whole, cap: whole, before: whole, after: both(whole), isOver: both(z.boolean()),
});
export type LimitPairView = Readonly<z.infer<typeof LimitPairView>>;

/** Both proposals as one policy judges them: levels, hard rules that would be broken and how often, and limits that they fill differently where one is over. */
export const JudgedPairView = z.strictObject({
  levels: z.array(LevelPairView), broken: both(z.array(z.strictObject({ ruleId: id, times: whole }))), overLimits: z.array(LimitPairView),
});
export type JudgedPairView = Readonly<z.infer<typeof JudgedPairView>>;

/** A team's load and the room that the policy of each gives it, in minutes a week and on evenings. */
export const TeamPairView = z.strictObject({
  id, minutes: both(whole), room: both(whole), eveningMinutes: both(whole), eveningRoom: both(whole), isOver: both(z.boolean()),
});
export type TeamPairView = Readonly<z.infer<typeof TeamPairView>>;

/** A household without a home that is passed over by one with fewer points (forbigått). `rules` explain it by the level that would get worse; null: no rule does. */
export const EnvyView = z.strictObject({
  householdId: id, points: whole, dwellingId: id, byHouseholdId: id, byPoints: whole,
  explained: z.strictObject({ level: whole, rules: z.array(z.strictObject({ ruleId: id, penalty: whole })).min(1) }).nullable(),
});
export type EnvyView = Readonly<z.infer<typeof EnvyView>>;

const takers = z.strictObject({ householdIds: z.array(id), dwellingIds: z.array(id) });

/** Why two proposals are compared only in part: they were made for different households or dwellings (`onlyIn`), or for others of the same id (`changed`), or beside other tenants or teams. */
export const DifferencesView = z.strictObject({ fields: z.array(z.enum(['dwellings', 'tenants', 'teams', 'households'])), onlyIn: both(takers), changed: takers });
export type DifferencesView = Readonly<z.infer<typeof DifferencesView>>;

/** What can be told only of two proposals of the very same round: levels, limits, teams. `own`: each by its own policy; null where the two have not the same levels. */
export const JudgementsView = z.strictObject({
  /** Whether one policy, with the same locks, judges both; `under.a` and `under.b` are then alike. */
  isJudgedAlike: z.boolean(), own: z.array(LevelPairView).nullable(), under: both(JudgedPairView), teams: z.array(TeamPairView), uncoveredMinutes: both(whole),
  sites: z.array(z.strictObject({ id, homes: whole, before: whole, after: both(whole) })),
});
export type JudgementsView = Readonly<z.infer<typeof JudgementsView>>;

/** Two stored proposals of a round beside each other. Households and dwellings are of those that take part in both; the names are those of what is told of. */
export const ComparisonView = z.strictObject({
  id, name: z.string(), state: RoundState, isFromRegisters: z.boolean(), proposals: both(ComparedView),
  compared: whole, households: z.array(HouseholdPairView), groups: z.array(HousingSumsView.extend({ group: z.string() })), counted: HousingSumsView, others: HousingSumsView,
  envy: both(z.array(EnvyView)), judgements: JudgementsView.nullable(), differences: DifferencesView.nullable(),
  /** The teams whose time was another when b was made than when a was (before, after), with why; empty where it is not known what it followed from. */
  teamTime: z.array(TimeDifferenceView),
  names: z.strictObject({ dwellings: z.record(id, z.string()), sites: z.record(id, z.string()), areas: z.record(id, z.string()), teams: z.record(id, z.string()) }),
});
export type ComparisonView = Readonly<z.infer<typeof ComparisonView>>;

/** How many are housed over all proposals that are no worse on any level: found from least to most, and proved to be nowhere below floor or above ceiling. The figure is `counted`, `others` or `group/` and its name. */
export const RangeView = z.strictObject({ figureId: id, value: whole, least: whole, most: whole, floor: whole, ceiling: whole });
export type RangeView = Readonly<z.infer<typeof RangeView>>;

/** The ranges of both; null where there was no answer. */
export const RangesView = both(z.array(RangeView).nullable());
export type RangesView = Readonly<z.infer<typeof RangesView>>;
