import * as z from 'zod';
import { LocalText, PolicyFile, WrittenDate } from '../intake/schemas.ts';
import { KeptText } from '../registers/schemas.ts';

const ruleId = z.string().min(1);
const enforcement = z.enum(['hard', 'soft']);

/** A policy (retningslinjer) in short: from when, to what end, on whose authority, and what in it is assumed. */
export const PolicySummary = PolicyFile.pick({ id: true, name: true, validFrom: true, aim: true, authority: true, assumed: true });
export type PolicySummary = Readonly<z.infer<typeof PolicySummary>>;

/**
 * How one rule of the catalogue stands in a policy: a condition (hard), a priority (soft) with the level and the weight that it has, or off, also where the policy does not name it.
 * The parameters are as they are used, with what the policy leaves out filled in; empty where the rule is off.
 */
export const RuleStanding = z.strictObject({
  ruleId, enforce: z.enum(['hard', 'soft', 'off']), level: z.int().nullable(), weight: z.int().nullable(), parameters: z.record(z.string(), z.unknown()),
});
export type RuleStanding = Readonly<z.infer<typeof RuleStanding>>;

/**
 * How far a version of a policy has come: it ships with the product (følger med), is a draft (utkast), adopted but not yet in force (kommer), in force (gjelder), replaced by a later
 * version (erstattet), or withdrawn (trukket tilbake).
 */
export const VersionState = z.enum(['shipped', 'draft', 'coming', 'inForce', 'replaced', 'withdrawn']);
export type VersionState = z.infer<typeof VersionState>;

/** Why nobody can decide a round under a policy: it is a draft that nobody has adopted, it is valid from a later day, or it has been withdrawn (since the day that is told). */
export const PolicyHindrance = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('policyIsDraft') }),
  z.strictObject({ kind: z.literal('policyNotYetValid'), validFrom: WrittenDate }),
  z.strictObject({ kind: z.literal('policyWithdrawn'), withdrawnOn: WrittenDate }),
]);
export type PolicyHindrance = Readonly<z.infer<typeof PolicyHindrance>>;

/** A policy that a round can be made under, with every rule of the catalogue in its order. `id` names the version (such as `bosetting.v2`, or `bosetting.v2.draft`), `policyId` the policy that it is a version of. */
export const ListedPolicy = PolicySummary.extend({
  policyId: z.string().min(1), number: z.int().min(1), state: VersionState, reviewBy: PolicyFile.shape.reviewBy,
  /** Whether the day that it was to be looked at again is over. */
  isPastReview: z.boolean(), rules: z.array(RuleStanding),
});
export type ListedPolicy = Readonly<z.infer<typeof ListedPolicy>>;

const longText = z.string().max(2000);
const named = z.strictObject({ nb: z.string().max(80), nn: z.string().max(80), en: z.string().max(80) });
const told = z.strictObject({ nb: longText, nn: longText, en: longText });

/** What people write of a rule in a policy: on whose authority it stands there, to what end, and what is known of it; each may be empty. */
export const RuleNote = z.strictObject({ authority: longText, aim: longText, evidence: longText });
export type RuleNote = Readonly<z.infer<typeof RuleNote>>;

/** What a version of a policy says. Nynorsk and English may be left empty; the bokmål is then shown in their place. */
export const PolicyContent = z.strictObject({
  name: named, aim: told, assumed: told, authority: longText, validFrom: WrittenDate, reviewBy: WrittenDate,
  rules: z.record(z.string(), z.looseObject({ enforce: z.string() })), notes: z.record(z.string(), RuleNote),
});
export type PolicyContent = Readonly<z.infer<typeof PolicyContent>>;

/** A policy as a file that can be given out and taken in again: a policy file, with what people have written of its rules. */
export const GivenPolicy = PolicyFile.extend({ id: z.string().min(1).max(200), name: named, aim: told, assumed: told, authority: longText.min(1), notes: z.record(z.string(), RuleNote).default({}) });
export type GivenPolicy = Readonly<z.infer<typeof GivenPolicy>>;

/** One thing that is wrong with a policy: where, why (`code`), what stands there and what belongs there. `steps` leads to the place, such as `rules`, `siteLimit`, `sharePercent`. */
export const ContentFault = z.strictObject({
  code: z.enum(['missing', 'shape', 'reviewTooEarly', 'notYet', 'afterItHolds', 'unknownRule', 'sobriety', 'acceptance', 'pastEviction', 'negative', 'setting']),
  steps: z.array(z.union([z.string(), z.int()])), path: z.string(), value: z.unknown(), expected: z.string(), maybe: z.string().optional(),
});
export type ContentFault = Readonly<z.infer<typeof ContentFault>>;

/** A new policy of the municipality's own: a copy of any version, under another name. */
export const NewPolicy = z.strictObject({ copyOf: z.string().min(1), name: named });
export type NewPolicy = Readonly<z.infer<typeof NewPolicy>>;

/** What is to be written in a draft; `edit` is the one that was looked at, so that nobody's change is lost. */
export const WriteDraft = z.strictObject({ edit: z.int().min(1), content: PolicyContent });
export type WriteDraft = Readonly<z.infer<typeof WriteDraft>>;

const line = z.string().trim().min(1).max(200);

/** Who decided on a policy: the body, the role of whoever signs for it, the case, the day; `reason` may be empty unless the policy has a hard limit. */
export const Decision = z.strictObject({ decidedBy: line, role: line, caseNumber: z.string().trim().min(1).max(60), decidedOn: WrittenDate, reason: z.string().trim().max(2000) });
export type Decision = Readonly<z.infer<typeof Decision>>;

const keptLine = line.pipe(KeptText);

/** Adopting a draft, as it was looked at. */
export const AdoptDraft = Decision.extend({
  edit: z.int().min(1), decidedBy: keptLine, role: keptLine, caseNumber: Decision.shape.caseNumber.pipe(KeptText), reason: Decision.shape.reason.pipe(KeptText),
});
export type AdoptDraft = Readonly<z.infer<typeof AdoptDraft>>;

/** Withdrawing an adopted version, and why. */
export const WithdrawVersion = z.strictObject({ number: z.int().min(1), reason: z.string().trim().min(1).max(2000).pipe(KeptText) });
export type WithdrawVersion = Readonly<z.infer<typeof WithdrawVersion>>;

/** Taking a draft away, as it was looked at. */
export const RemoveDraft = z.strictObject({ edit: z.int().min(1) });
export type RemoveDraft = Readonly<z.infer<typeof RemoveDraft>>;

/** That an adopted version was taken out of use, when, by whom and why. */
export const Withdrawal = z.strictObject({ at: z.string(), by: z.string(), reason: z.string() });
export type Withdrawal = Readonly<z.infer<typeof Withdrawal>>;

/** Everything of one version of a policy. `edit` counts the changes of a draft; `decision` is null until it is adopted, and for one that ships. */
export const VersionView = z.strictObject({
  id: z.string().min(1), number: z.int().min(1), state: VersionState, edit: z.int(), content: PolicyContent, rules: z.array(RuleStanding), decision: Decision.nullable(), withdrawal: Withdrawal.nullable(),
  changedAt: z.string().nullable(), changedBy: z.string().nullable(), isPastReview: z.boolean(),
  /** Rules that are hard limits on who may live as neighbours: each can keep people without a home. */
  hardLimits: z.array(ruleId),
});
export type VersionView = Readonly<z.infer<typeof VersionView>>;

/** A policy with all its versions, the newest first. One that ships has one, which nobody changes. */
export const PolicyView = z.strictObject({ policyId: z.string().min(1), isShipped: z.boolean(), versions: z.array(VersionView).min(1) });
export type PolicyView = Readonly<z.infer<typeof PolicyView>>;

const number = z.number();
const ParameterOption = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('number'), name: z.string(), least: number, most: number, usual: number.nullable() }),
  z.strictObject({ kind: z.literal('points'), name: z.string(), least: number, most: number }),
  z.strictObject({ kind: z.literal('choices'), name: z.string(), choices: z.array(z.string()) }),
]);

/** What a policy may say of a rule: how it may stand, whether it must, whether it is a limit on who may live as neighbours, and its parameters with their ranges. */
export const RuleOption = z.strictObject({ ruleId, allows: z.array(enforcement), isRequired: z.boolean(), isLimit: z.boolean(), parameters: z.array(ParameterOption) });
export type RuleOption = Readonly<z.infer<typeof RuleOption>>;

/** Which two versions are to be compared. */
export const DifferenceQuery = z.strictObject({ a: z.string().min(1), b: z.string().min(1) });

const Strength = z.strictObject({ enforce: enforcement, level: z.int().nullable(), weight: z.int().nullable() });
const PolicyChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('added'), ruleId, to: RuleStanding }),
  z.strictObject({ kind: z.literal('lifted'), ruleId, from: RuleStanding }),
  z.strictObject({ kind: z.literal('strength'), ruleId, from: Strength, to: Strength }),
  z.strictObject({ kind: z.literal('level'), ruleId, from: number, to: number }),
  z.strictObject({ kind: z.literal('weight'), ruleId, from: number, to: number }),
  z.strictObject({ kind: z.literal('parameter'), ruleId, parameter: z.string(), from: z.unknown(), to: z.unknown() }),
  z.strictObject({ kind: z.literal('word'), ruleId, parameter: z.string(), word: z.string(), from: number.nullable(), to: number.nullable() }),
]);

/** One side of a difference. */
const ComparedPolicy = z.strictObject({ id: z.string(), policyId: z.string(), number: z.int(), state: VersionState, name: LocalText, validFrom: z.string(), reviewBy: z.string() });

/** In what the rules of two versions differ, as facts in the order of the catalogue; empty where they come to the same. */
export const DifferenceView = z.strictObject({ a: ComparedPolicy, b: ComparedPolicy, changes: z.array(PolicyChange) });
export type DifferenceView = Readonly<z.infer<typeof DifferenceView>>;
