import * as z from 'zod';
import { IsoDate } from '../../solver/index.ts';
import { ComparisonView, LevelPairView, RangeView } from '../comparison/schemas.ts';
import { LocalText } from '../intake/schemas.ts';
import { MeasureView, MeasuredView } from '../policy-trial/schemas.ts';

const whole = z.int();
const id = z.string().min(1);

const PolicyId = z.string().min(1).max(200);

/** Two policies that are tried on a round (policy A mot B): each solved for so many seconds at most, with the same seed, and measured by one yardstick. */
export const TrialQuestion = z.strictObject({
  roundId: z.string().min(1).max(200), a: PolicyId, b: PolicyId, timeLimitSeconds: whole.min(1).max(600), seed: whole.min(0).max(1_000_000), measure: MeasureView,
}).refine(({ a, b }) => a !== b, { message: 'a and b must be two policies', path: ['b'] });
export type TrialQuestion = Readonly<z.infer<typeof TrialQuestion>>;

/** Whom a column is about: policy A or B, or the queue under the hard rules and the points of A or B. */
export const TrialSide = z.enum(['a', 'b', 'queueA', 'queueB']);
export type TrialSide = z.infer<typeof TrialSide>;

/** Why a side has no proposal; `lockedApart`: what people have locked cannot be kept under its rules. */
export const NoProposal = z.enum(['timeLimit', 'tooLarge', 'queueCannotKeepLocks', 'stopped', 'lockedApart']);
export type NoProposal = z.infer<typeof NoProposal>;

/** A level with what was found and what is proved, and the rules on it. */
export const LevelFoundView = z.strictObject({ level: whole, penalty: whole, bound: whole, ruleIds: z.array(id) });
export type LevelFoundView = Readonly<z.infer<typeof LevelFoundView>>;

/** What came of one side: its proposal by the common yardstick with the points left by A's rules and by B's, or why there is none. `isProved`: no better one is possible under its rules. */
export const TrialSideView = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('missing') }), z.strictObject({ kind: z.literal('none'), reason: NoProposal }),
  z.strictObject({ kind: z.literal('proposal'), isProved: z.boolean(), levels: z.array(LevelFoundView), figures: MeasuredView, pointsLeft: z.strictObject({ a: whole, b: whole }) }),
]);
export type TrialSideView = Readonly<z.infer<typeof TrialSideView>>;

/** How a policy's proposal differs from what the queue gives under the same rules: whom it gives a home and takes one from, and each level by the policy itself (a: the queue, b: the policy). */
export const AgainstQueueView = z.strictObject({ gained: whole, lost: whole, moved: whole, levels: z.array(LevelPairView) });
export type AgainstQueueView = Readonly<z.infer<typeof AgainstQueueView>>;

const policy = z.strictObject({ id, name: LocalText, validFrom: IsoDate });
const ranges = z.array(RangeView).nullable();

/** Two policies on a round as far as they are tried. The comparison (its proposal 1 is A's, 2 is B's) is there when both have a proposal; the ranges of what it counts when they were found. */
export const TrialView = z.strictObject({
  round: z.strictObject({ id, name: z.string(), asOf: IsoDate, households: whole, dwellings: whole }), policies: z.strictObject({ a: policy, b: policy }), measure: MeasureView,
  sides: z.strictObject({ a: TrialSideView, b: TrialSideView, queueA: TrialSideView, queueB: TrialSideView }),
  againstQueue: z.strictObject({ a: AgainstQueueView.nullable(), b: AgainstQueueView.nullable() }),
  comparison: ComparisonView.nullable(), ranges: z.strictObject({ a: ranges, b: ranges }),
});
export type TrialView = Readonly<z.infer<typeof TrialView>>;
