import * as z from 'zod';
import { Staffing, Tenure } from '../../solver/index.ts';
import { StepView } from '../meeting/schemas.ts';

const whole = z.int();
const id = z.string().min(1);

/** What is asked about a round: a household and a dwelling together, a household alone (why none at all?), or a dwelling alone (why nobody?). */
export const Question = z.strictObject({ householdId: id.optional(), dwellingId: id.optional() })
  .refine(({ householdId, dwellingId }) => householdId !== undefined || dwellingId !== undefined, { message: 'a household, a dwelling or both must be named' });
export type Question = Readonly<z.infer<typeof Question>>;

/** How a level stands beside the plan as it is, weights included: below 0 is better. */
export const LevelChangeView = z.strictObject({ level: whole, penalty: whole });
export type LevelChangeView = Readonly<z.infer<typeof LevelChangeView>>;

/**
 * The best round there is that has what is asked for, with as few others moved as the first level allows (hvorfor ikke den?). Levels stand beside the plan as it is; `bound` is the least
 * that is proved for any round that has it, what stands before it held. `impossible`: no round has it, whoever gives way; for a pair by `ruleIds`, for a household or a dwelling by how many
 * `pairs` each rule keeps from it with nobody else placed. `none`: no time for an answer.
 */
export const WhyNotView = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('answer'), moved: StepView.shape.moved, teamChanges: whole, areChangesProved: z.boolean(), isProved: z.boolean(), seconds: z.number(),
    levels: z.array(z.strictObject({ level: whole, before: whole, after: whole, bound: whole })),
    /** Limits that more are over in the answer than in the plan: counted households, of a site, a circle around it or an area. */
    limits: z.array(z.strictObject({ ruleId: id, siteId: id.nullable(), areaId: id.nullable(), cap: whole, before: whole, after: whole })),
    /** Teams that have another number of minutes a week in the answer, and the room that they have. */
    teams: z.array(z.strictObject({ teamId: id, before: whole, after: whole, room: whole })),
  }),
  z.strictObject({ kind: z.literal('impossible'), ruleIds: z.array(id), pairs: z.array(z.strictObject({ ruleId: id, pairs: whole })) }),
  z.strictObject({ kind: z.literal('none') }),
]);
export type WhyNotView = Readonly<z.infer<typeof WhyNotView>>;

/** Whose case is looked at: the dwellings in order for a household, or the households in order for a dwelling. */
export const RankingQuery = z.strictObject({ household: id.optional(), dwelling: id.optional() })
  .refine(({ household, dwelling }) => (household === undefined) !== (dwelling === undefined), { message: 'either a household or a dwelling must be named' });
export type RankingQuery = Readonly<z.infer<typeof RankingQuery>>;

/**
 * A household in a dwelling and what it would do to everybody: `occupantId` would have to give way, to `occupantDwellingId` or to nowhere (null). The first `exactLevels` levels are the best
 * there is for any round with the pair; on the others a solve may find something better.
 */
export const RankedPairView = z.strictObject({
  householdId: id, dwellingId: id, teamId: id.nullable(), isOwn: z.boolean(), occupantId: id.nullable(), occupantDwellingId: id.nullable(), levels: z.array(LevelChangeView), exactLevels: whole,
});
export type RankedPairView = Readonly<z.infer<typeof RankedPairView>>;

/** One case at once: the pairs that no hard rule is in the way of, the best for everybody first, and those that rules (or what has been settled: `lock`) keep apart. */
export const RankingView = z.strictObject({
  ranked: z.array(RankedPairView), ruledOut: z.array(z.strictObject({ householdId: id, dwellingId: id, ruleIds: z.array(id) })),
});
export type RankingView = Readonly<z.infer<typeof RankingView>>;

/** For whom it is asked what would help: a household, or the round as a whole (null). */
export const HelpQuestion = z.strictObject({ householdId: id.nullable() });
export type HelpQuestion = Readonly<z.infer<typeof HelpQuestion>>;

/** What a step is about: the household asked about and no other, a dwelling, a site, an area or a team; empty where it is the policy or the round as a whole. */
export const StepSubjectView = z.strictObject({ householdId: id.optional(), dwellingId: id.optional(), siteId: id.optional(), areaId: id.optional(), teamId: id.optional() });
export type StepSubjectView = Readonly<z.infer<typeof StepSubjectView>>;

const StepValueView = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);

/** One step by which a hard rule would ask less, as facts to make a sentence of. One that is about another person too has no values. */
export const RelaxationView = z.strictObject({
  ruleId: id, what: z.string(), from: StepValueView, to: StepValueView, subject: StepSubjectView,
  unit: z.enum(['bedrooms', 'kronerAMonth', 'members', 'metres', 'percent', 'people', 'minutesAWeek', 'days', 'choice']),
});
export type RelaxationView = Readonly<z.infer<typeof RelaxationView>>;

/** What a level could gain, before anything is solved: `gain` is the most (on the first level never less than the true one), `likely` what is expected of it. Weights included. */
export const LevelEstimateView = z.strictObject({ level: whole, before: z.number(), bound: z.number(), gain: z.number(), likely: z.number() });
export type LevelEstimateView = Readonly<z.infer<typeof LevelEstimateView>>;

/** Steps made together (one or more) as they look before anything is solved. `openDwellings` is how many dwellings no hard rule would keep from the household asked about, all else left as it is. */
export const ScreenedView = z.strictObject({ relaxations: z.array(RelaxationView), levels: z.array(LevelEstimateView), openDwellings: whole.nullable() });
export type ScreenedView = Readonly<z.infer<typeof ScreenedView>>;

/**
 * What a level gains, weights included; below 0 where an earlier level gained at this one's expense. `proved`: that much and no more. `atLeast`: the plan is proved the best, what was found with
 * the steps is not. `found`: part of it may be had without them.
 */
export const LevelGainView = z.strictObject({ level: whole, before: whole, after: whole, gain: whole, certainty: z.enum(['proved', 'atLeast', 'found']) });
export type LevelGainView = Readonly<z.infer<typeof LevelGainView>>;

/**
 * What came of solving the round with the steps made: where the household asked about would live (null: nowhere, or nobody is asked about), how many others get a home that have none in the plan,
 * and how many lose theirs. `none`: no answer came of it, for the reason that is named.
 */
export const ConfirmedView = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('confirmed'), relaxations: z.array(RelaxationView), levels: z.array(LevelGainView), isProved: z.boolean(), dwellingId: id.nullable(), getHome: whole, loseHome: whole }),
  z.strictObject({ kind: z.literal('none'), relaxations: z.array(RelaxationView), reason: z.string() }),
]);
export type ConfirmedView = Readonly<z.infer<typeof ConfirmedView>>;

/**
 * The dwelling that would have done for a household: what hard rules ask of it (`monthlyRent` and `maxMembers` are the most and the least that will do; what is not named may be anything),
 * the areas with sites where it could stand with all else as it is, and how many of all `sites` each rule keeps it from; a site may count more than once.
 */
export const WouldDoView = z.strictObject({
  asks: z.strictObject({
    bedrooms: whole.optional(), stepFree: z.boolean().optional(), wheelchair: z.boolean().optional(), monthlyRent: whole.optional(), petsAllowed: z.boolean().optional(), staffing: Staffing.optional(),
    tenure: Tenure.optional(), features: z.array(z.string()).optional(), maxMembers: whole.nullable().optional(),
  }),
  sites: whole, areas: z.array(z.strictObject({ areaId: id, sites: whole })), stops: z.array(z.strictObject({ ruleId: id, sites: whole })),
});
export type WouldDoView = Readonly<z.infer<typeof WouldDoView>>;

/**
 * What would help: what was solved with the best first, and what was not, with the most promising first. `leastSteps`: for a household that neither one step nor two open a dwelling to, how many must be
 * made together at least (`none`: no set of them opens one). `isWhole`: nothing was left out for want of time.
 */
export const HelpView = z.strictObject({ confirmed: z.array(ConfirmedView), estimates: z.array(ScreenedView), leastSteps: z.union([whole, z.literal('none')]).nullable(), dwelling: WouldDoView.nullable(), isWhole: z.boolean(), seconds: z.number() });
export type HelpView = Readonly<z.infer<typeof HelpView>>;

/** What one hard rule costs the round: what would be gained without it. */
export const RuleCostView = z.strictObject({ ruleId: id, estimate: ScreenedView.nullable(), confirmed: ConfirmedView.nullable() });
export type RuleCostView = Readonly<z.infer<typeof RuleCostView>>;

/**
 * What one soft rule costs the round: what all the others would gain if it did not count. On its own level only the others are compared. `ownBefore` is what it adds up to itself in the plan, before
 * its weight, and `ownAfter` in the round that was found without it (null: none was).
 */
export const PriorityCostView = RuleCostView.extend({ level: whole, ownBefore: whole, ownAfter: whole.nullable() });
export type PriorityCostView = Readonly<z.infer<typeof PriorityCostView>>;

/** What one unit more is worth to a level, weights included: a person more on the limit of a site (with a circle, its centre) or an area, or a minute a week more of a team. */
export const NextUnitView = z.strictObject({
  ruleId: id, subject: StepSubjectView, unit: z.enum(['people', 'minutesAWeek', 'eveningMinutesAWeek']), level: whole, price: z.number(), confirmed: ConfirmedView.nullable(),
});
export type NextUnitView = Readonly<z.infer<typeof NextUnitView>>;

/** What the rules and limits of a round cost. `required` are soft rules that every policy must have and that therefore have no price. `isWhole`: nothing was left out for want of time. */
export const CostsView = z.strictObject({ rules: z.array(RuleCostView), priorities: z.array(PriorityCostView), required: z.array(id), units: z.array(NextUnitView), isWhole: z.boolean(), seconds: z.number() });
export type CostsView = Readonly<z.infer<typeof CostsView>>;

/** How far a long look has come. */
export const LookProgress = z.strictObject({ stage: z.enum(['screening', 'pricing', 'confirming']), done: whole, of: whole });
export type LookProgress = Readonly<z.infer<typeof LookProgress>>;
