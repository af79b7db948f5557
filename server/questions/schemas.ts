import * as z from 'zod';
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
