import * as z from 'zod';
import { PolicyFile } from '../intake/schemas.ts';

/** A policy that can be chosen (retningslinjer), in short: from when, to what end, on whose authority, and what in it is assumed. */
export const PolicySummary = PolicyFile.pick({ id: true, name: true, validFrom: true, aim: true, authority: true, assumed: true });
export type PolicySummary = Readonly<z.infer<typeof PolicySummary>>;

/**
 * How one rule of the catalogue stands in a policy: a condition (hard), a priority (soft) with the level and the weight that it has, or off, also where the policy does not name it.
 * The parameters are as they are used, with what the policy leaves out filled in; empty where the rule is off.
 */
export const RuleStanding = z.strictObject({
  ruleId: z.string().min(1), enforce: z.enum(['hard', 'soft', 'off']), level: z.int().nullable(), weight: z.int().nullable(), parameters: z.record(z.string(), z.unknown()),
});
export type RuleStanding = Readonly<z.infer<typeof RuleStanding>>;

/** A policy that ships, with every rule of the catalogue in its order, and the day that it is to be looked at again. */
export const ShippedPolicy = PolicySummary.extend({ reviewBy: PolicyFile.shape.reviewBy, rules: z.array(RuleStanding) });
export type ShippedPolicy = Readonly<z.infer<typeof ShippedPolicy>>;
