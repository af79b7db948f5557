import * as z from 'zod';
import { Finding, IsoDate, LevelResult, PlaceKind, Proposal, Reason, Staffing, Tenure } from '../../solver/index.ts';
import { LocalText } from '../intake/schemas.ts';
import { PolicyHindrance } from '../policies/schemas.ts';
import { KeptText } from '../registers/schemas.ts';
import { NewRound, ProposalStatus, RoundState } from '../rounds/schemas.ts';
import { CapacityView, TimeDifferenceView } from '../team-time/schemas.ts';
import { Consequence } from '../terms/schemas.ts';

const whole = z.int();
const wholeOrNull = whole.nullable();
const id = z.string().min(1);
const reason = KeptText.min(3).max(1000);

/** A household and a dwelling. */
export const Pair = z.strictObject({ householdId: id, dwellingId: id });
export type Pair = Readonly<z.infer<typeof Pair>>;

/** Who has a dwelling as the meeting has it now, and who made it so: the solver or a person. */
export const PlannedPlacement = Pair.extend({ teamId: id.nullable(), by: z.enum(['solver', 'hand']) });
export type PlannedPlacement = Readonly<z.infer<typeof PlannedPlacement>>;

/**
 * What people have said of a household in this round: its placement is accepted (godtatt) or locked (låst), and then stays when the round is solved again;
 * it is left open (utsatt), and takes no part in this round; or it is declined (avslått) for a coded reason. The last two have a reason in words.
 */
export const Mark = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['accepted', 'locked']), householdId: id }),
  z.strictObject({ kind: z.literal('leftOpen'), householdId: id, reason }),
  z.strictObject({ kind: z.literal('declined'), householdId: id, code: id, reason }),
]);
export type Mark = Readonly<z.infer<typeof Mark>>;

/** A placement that breaks hard rules, made by somebody who may, with the reason (overstyring). It is told of wherever the placement shows. */
export const Override = Pair.extend({ ruleIds: z.array(id).min(1), reason, by: id, at: z.iso.datetime() });
export type Override = Readonly<z.infer<typeof Override>>;

/** A pair that must not be (sperret), with the reason. */
export const Forbidden = Pair.extend({ reason });
export type Forbidden = Readonly<z.infer<typeof Forbidden>>;

/** A dwelling that nobody gets in this round (holdes åpen), with the reason. */
export const HeldDwelling = z.strictObject({ dwellingId: id, reason });
export type HeldDwelling = Readonly<z.infer<typeof HeldDwelling>>;

/** Where the meeting stands (møtets plan): the placements as they are now, and what people have said. Each list is sorted by household, then dwelling. */
export const Plan = z.strictObject({
  placements: z.array(PlannedPlacement), marks: z.array(Mark), overrides: z.array(Override), forbidden: z.array(Forbidden), held: z.array(HeldDwelling),
  /** The proposal that was taken in last, by its number in the round; null before the first. */
  proposalNumber: whole.nullable(),
});
export type Plan = Readonly<z.infer<typeof Plan>>;

/** One thing that somebody does in a round. `place` gives a household a dwelling, whoever has it now; what breaks a hard rule needs an `override` in words. */
export const Step = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['accept', 'lock', 'clear', 'unplace']), householdId: id }),
  z.strictObject({ kind: z.literal('acceptAll') }),
  z.strictObject({ kind: z.literal('place'), householdId: id, dwellingId: id, override: reason.nullable() }),
  z.strictObject({ kind: z.literal('forbid'), householdId: id, dwellingId: id, reason }),
  z.strictObject({ kind: z.literal('allow'), householdId: id, dwellingId: id }),
  z.strictObject({ kind: z.literal('leaveOpen'), householdId: id, reason }),
  z.strictObject({ kind: z.literal('decline'), householdId: id, code: id, reason }),
  z.strictObject({ kind: z.literal('hold'), dwellingId: id, reason }),
  z.strictObject({ kind: z.literal('release'), dwellingId: id }),
  z.strictObject({ kind: z.literal('startMeeting'), present: KeptText.max(500) }),
  z.strictObject({ kind: z.enum(['pauseMeeting', 'decide', 'close', 'undo']) }),
  z.strictObject({ kind: z.literal('reopen'), reason }),
]);
export type Step = Readonly<z.infer<typeof Step>>;

/** A step with the version of the round that the one who takes it has seen: when the round has gone on since, the step is refused and nothing is lost. */
export const TakenStep = z.strictObject({ ifVersion: z.int().min(1), step: Step });
export type TakenStep = Readonly<z.infer<typeof TakenStep>>;

/** The frame of a round that is to be frozen again from the registers as they are now; of one from a problem file only the policy can be another. */
export const NewFrame = NewRound.extend({ ifVersion: z.int().min(1) });
export type NewFrame = Readonly<z.infer<typeof NewFrame>>;

/** What has been done in a round, a line each; a solve tells who got another home by it, or none. */
export const StepView = z.strictObject({
  version: whole, at: z.iso.datetime(), actor: z.string(), kind: z.string(), householdId: id.nullable(), dwellingId: id.nullable(), code: z.string().nullable(),
  reason: z.string().nullable(), moved: z.array(z.strictObject({ householdId: id, from: id.nullable(), to: id.nullable() })),
});
export type StepView = Readonly<z.infer<typeof StepView>>;

/** How the registers have changed since the round was frozen, so far as the round would be another. Ids of rows. */
export const RegisterChanges = z.strictObject({
  households: z.strictObject({ added: z.array(id), gone: z.array(id), changed: z.array(id) }),
  dwellings: z.strictObject({ added: z.array(id), gone: z.array(id), changed: z.array(id) }),
  /** Whether tenants, teams, sites, areas or places are others than they were. */
  surroundings: z.boolean(),
  /** The teams whose time is another, before the change and after, with why. */
  teams: z.array(TimeDifferenceView),
});
export type RegisterChanges = Readonly<z.infer<typeof RegisterChanges>>;

/** What an open window asks for now and then: whether somebody has gone on, and whether the registers have. */
export const Pulse = z.strictObject({ state: RoundState, version: whole, last: StepView.nullable(), solving: z.boolean(), registers: RegisterChanges.nullable() });
export type Pulse = Readonly<z.infer<typeof Pulse>>;

/** An area (område, bydel) as the page shows it. */
export const AreaView = z.strictObject({ id, name: z.string(), homes: whole });
export type AreaView = Readonly<z.infer<typeof AreaView>>;

/**
 * A site (bosted) with its concentration before and after the proposal; after is null while there is none. `siteLimit` is the most
 * counted households that the policy's own number allows there, whatever lives there already; null where the rule is off or the site exempt.
 */
export const SiteView = z.strictObject({
  id, name: z.string(), areaId: id, lat: z.number(), lon: z.number(), homes: whole, municipalHomes: whole, limitExempt: z.boolean(),
  freeDwellingIds: z.array(id), countedBefore: whole, countedAfter: wholeOrNull, siteLimit: wholeOrNull,
  overLimitBefore: z.boolean(), overLimitAfter: z.boolean().nullable(),
});
export type SiteView = Readonly<z.infer<typeof SiteView>>;

/** A school, a kindergarten or another place, with its name. */
export const PlaceView = z.strictObject({ id, kind: PlaceKind, lat: z.number(), lon: z.number(), name: z.string() });
export type PlaceView = Readonly<z.infer<typeof PlaceView>>;

/** A free dwelling; its label is the address a caseworker knows it by; householdId is who is placed there; `held` says why nobody gets it in this round. Rent in whole kroner a month. */
export const DwellingView = z.strictObject({
  id, label: z.string(), siteId: id, bedrooms: whole, stepFree: z.boolean(), wheelchair: z.boolean(), monthlyRent: whole,
  availableFrom: IsoDate, tenure: Tenure, staffing: Staffing, householdId: id.nullable(), held: z.string().nullable(),
});
export type DwellingView = Readonly<z.infer<typeof DwellingView>>;

/** Where a household is to live as the meeting has it now, who follows up, from when, who made it so, and which rules it breaks by whose word. */
export const PlacementView = z.strictObject({ dwellingId: id, teamId: id.nullable(), moveIn: IsoDate, by: PlannedPlacement.shape.by, override: Override.nullable() });
export type PlacementView = Readonly<z.infer<typeof PlacementView>>;

/**
 * What decided among households that no rule can tell apart: the application date, or a draw that can be repeated from the seed of the proposal. `share` is whether it decided who got a home
 * at all, or which of the homes each got; `homes` of them went to `households` of them. The seed is null where no draw decided.
 */
export const AmongEquals = z.strictObject({
  by: z.enum(['applicationDate', 'draw']), share: z.enum(['home', 'whichHome']), households: whole, homes: whole, seed: wholeOrNull, proposalNumber: whole,
});
export type AmongEquals = Readonly<z.infer<typeof AmongEquals>>;

/**
 * A household that waits; its label is a case number. `points` are its priority points on the day of the round. `reasons` say why it is
 * without a home; null when it has one, takes no part or while there is no proposal. `passedOver` are the homes that suit it and that households with
 * fewer points have (forbigått).
 */
export const HouseholdView = z.strictObject({
  id, label: z.string(), members: whole, bedroomsMin: whole, groups: z.array(z.string()), situation: z.string(), applicationDate: IsoDate,
  waitingMonths: whole, neededBy: IsoDate.nullable(), points: whole, counted: z.boolean(), shielded: z.boolean(), unrest: z.boolean(),
  followUpMinutes: wholeOrNull, placement: PlacementView.nullable(), findings: z.array(Finding), reasons: z.array(Reason).nullable(),
  currentSiteId: id.nullable(), mark: Mark.nullable(), forbidden: z.array(z.strictObject({ dwellingId: id, reason: z.string() })),
  passedOver: z.array(z.strictObject({ dwellingId: id, byHouseholdId: id, byPoints: whole })),
  /** What decided between the household and its equals; null where it has none with another outcome, or where people have had a say since. */
  decidedAmongEquals: AmongEquals.nullable(),
});
export type HouseholdView = Readonly<z.infer<typeof HouseholdView>>;

/**
 * A team and its load in minutes a week. Room is what the reserve and the committed load leave; proposed is what the proposal adds,
 * travel included, null while there is none.
 */
export const TeamView = z.strictObject({
  id, name: z.string(), lat: z.number(), lon: z.number(), capacityMinutes: whole, roomMinutes: whole, committedMinutes: whole,
  proposedMinutes: wholeOrNull, eveningCapacityMinutes: whole, eveningCommittedMinutes: whole, eveningProposedMinutes: wholeOrNull,
});
export type TeamView = Readonly<z.infer<typeof TeamView>>;

/** What one soft rule adds to its level. Penalty is before the weight. */
export const RuleSumView = z.strictObject({ ruleId: id, weight: whole, penalty: whole });
export type RuleSumView = Readonly<z.infer<typeof RuleSumView>>;

/** One level of the plan with what each of its rules adds; its bound is the proposal's, and null where people have changed something since. */
export const LevelView = LevelResult.extend({ bound: whole.nullable(), rules: z.array(RuleSumView) });
export type LevelView = Readonly<z.infer<typeof LevelView>>;

/** The latest stored proposal in short: `placed` of `of` households. */
export const ProposalView = z.strictObject({
  status: ProposalStatus, engine: Proposal.shape.engine, levels: z.array(LevelView), solvedAt: z.iso.datetime(), placed: whole, of: whole,
});
export type ProposalView = Readonly<z.infer<typeof ProposalView>>;

/** How one rule stands in the policy: `enforce`, its level and weight when soft, and its parameters, as they stand in the problem. */
export const SettingView = z.looseObject({ enforce: z.string() });
export type SettingView = Readonly<z.infer<typeof SettingView>>;

/** The policy of the round with the settings of its rules, so that the page can name the levels and the circle's radius. */
export const PolicyView = z.strictObject({ id, name: LocalText, validFrom: IsoDate, rules: z.record(z.string(), SettingView) });
export type PolicyView = Readonly<z.infer<typeof PolicyView>>;

/** Why a round cannot be decided yet: nobody can decide under its policy, placements nobody has accepted, and hard rules that are broken without anybody's word. */
export const BlockerView = z.discriminatedUnion('kind', [
  ...PolicyHindrance.options,
  z.strictObject({ kind: z.literal('notAccepted'), householdId: id }),
  z.strictObject({ kind: z.literal('breach'), ruleId: id, householdIds: z.array(id), message: z.string() }),
]);
export type BlockerView = Readonly<z.infer<typeof BlockerView>>;

/** A coded reason with its texts, and what follows from it by the terms when the round is closed. */
export const CodeView = z.strictObject({ code: id, text: LocalText, consequence: Consequence });
export type CodeView = Readonly<z.infer<typeof CodeView>>;

/** Everything that the page of a round shows, before the placements of its plan and after. `isFromRegisters` is whether it was frozen from the registers, not taken in from a problem file; `dwellingsLookedAt` is how many of the dwellings `reasons` count: those that are neither held nor given against a rule. */
export const RoundView = z.strictObject({
  id, name: z.string(), asOf: IsoDate, horizonDays: whole, state: RoundState, isFromRegisters: z.boolean(), version: whole, canUndo: z.boolean(), lastSolve: StepView.nullable(),
  blockers: z.array(BlockerView), declineReasons: z.array(CodeView),
  policy: PolicyView, demonstration: z.boolean(),
  areas: z.array(AreaView), sites: z.array(SiteView), places: z.array(PlaceView), dwellings: z.array(DwellingView), dwellingsLookedAt: whole,
  households: z.array(HouseholdView), teams: z.array(TeamView), proposal: ProposalView.nullable(),
  /** What the teams' time follows from; null for a round from a problem file. */
  capacity: CapacityView.nullable(),
});
export type RoundView = Readonly<z.infer<typeof RoundView>>;

/** What a soft rule costs more, or below 0 less, in one case than in another. Penalty is before the weight. */
export const CostChangeView = z.strictObject({ level: whole, ruleId: id, weight: whole, penalty: whole });
export type CostChangeView = Readonly<z.infer<typeof CostChangeView>>;

/** A hard rule that a placement would break, with the facts behind it. */
export const BreachView = z.strictObject({ ruleId: id, householdIds: z.array(id), message: z.string(), facts: z.record(z.string(), z.unknown()) });
export type BreachView = Readonly<z.infer<typeof BreachView>>;

/** What would follow if a household lived in a dwelling, all else left as it is: the core's own figures. */
export const EffectsView = z.strictObject({
  teamId: id.nullable(), costs: z.array(CostChangeView), occupantCosts: z.array(CostChangeView),
  levels: z.array(z.strictObject({ level: whole, penalty: whole })), findings: z.array(Finding), breaches: z.array(BreachView),
});
export type EffectsView = Readonly<z.infer<typeof EffectsView>>;

/** How a dwelling stands to a household: its own, one that suits and is free or taken, or one that hard rules keep from it. */
export const DwellingExplanationView = z.strictObject({
  dwellingId: id, siteId: id, moveIn: IsoDate, verdict: z.enum(['chosen', 'free', 'taken', 'ruledOut']), ruleIds: z.array(id),
  occupantId: id.nullable(), effects: EffectsView.nullable(),
});
export type DwellingExplanationView = Readonly<z.infer<typeof DwellingExplanationView>>;

/** Why a household has the dwelling it has, or none, and not another. */
export const ExplanationView = z.strictObject({
  householdId: id, chosenDwellingId: id.nullable(), askedDwellingId: id.nullable(), ruledOut: z.array(Reason), dwellings: z.array(DwellingExplanationView),
});
export type ExplanationView = Readonly<z.infer<typeof ExplanationView>>;

/** What would follow if a household were given a dwelling now, whoever has it (dom over et bytte). `displacedId` is who would lose it. */
export const VerdictView = z.strictObject({
  householdId: id, dwellingId: id, teamId: id.nullable(), displacedId: id.nullable(), ruleIds: z.array(id), breaches: z.array(BreachView),
  /** Each level beside the plan as it is, weights included: below 0 is better. */
  levels: z.array(z.strictObject({ level: whole, penalty: whole })), costs: z.array(CostChangeView),
  /** The costs in which the household has a part, with the facts behind them. */
  findings: z.array(Finding),
});
export type VerdictView = Readonly<z.infer<typeof VerdictView>>;

/**
 * What a letter about a decision is made from, as it stood when the round was decided: facts of this household alone. `reasons` count the free dwellings that
 * each rule kept from it; null where it was offered one.
 */
export const DecisionBasis = z.strictObject({
  asOf: IsoDate, policyId: id, points: whole, waitingMonths: whole, applicationDate: IsoDate, dwellings: whole, households: whole,
  findings: z.array(Finding), reasons: z.array(Reason).nullable(), passedOver: HouseholdView.shape.passedOver,
  /** As in the view of the household; null also where the round was decided before this was told. */
  amongEquals: AmongEquals.nullable().default(null),
});
export type DecisionBasis = Readonly<z.infer<typeof DecisionBasis>>;
