import * as z from 'zod';
import { Finding, IsoDate, LevelResult, PlaceKind, Proposal, Reason, Staffing, Tenure } from '../../solver/index.ts';
import { LocalText } from '../intake/schemas.ts';

const whole = z.int();
const wholeOrNull = whole.nullable();
const id = z.string().min(1);

/** The status of a proposal: every level proved, stopped by a limit, or locks that no proposal keeps. */
export const ProposalStatus = Proposal.shape.status;
export type ProposalStatus = z.infer<typeof ProposalStatus>;

/** One row of the list of rounds (tildelingsrunder). */
export const RoundSummary = z.strictObject({
  id, name: z.string(), asOf: IsoDate, policyId: id, households: whole, dwellings: whole, proposalStatus: ProposalStatus.nullable(),
});
export type RoundSummary = Readonly<z.infer<typeof RoundSummary>>;

/** A round that is to be frozen from the registers as they are: its day, the policy it is solved by, and how far ahead dwellings may become free. */
export const NewRound = z.strictObject({ asOf: IsoDate, policyId: id, horizonDays: z.int().min(1).max(730) });
export type NewRound = Readonly<z.infer<typeof NewRound>>;

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

/** A free dwelling; its label is the address a caseworker knows it by; householdId is who is proposed there. Rent in whole kroner a month. */
export const DwellingView = z.strictObject({
  id, label: z.string(), siteId: id, bedrooms: whole, stepFree: z.boolean(), wheelchair: z.boolean(), monthlyRent: whole,
  availableFrom: IsoDate, tenure: Tenure, staffing: Staffing, householdId: id.nullable(),
});
export type DwellingView = Readonly<z.infer<typeof DwellingView>>;

/** Where a household is proposed to live, who follows up, and from when. */
export const PlacementView = z.strictObject({ dwellingId: id, teamId: id.nullable(), moveIn: IsoDate });
export type PlacementView = Readonly<z.infer<typeof PlacementView>>;

/**
 * A household that waits; its label is a case number. `points` are its priority points on the day of the round. `reasons` say why it is
 * without a home; null when it has one or while there is no proposal.
 */
export const HouseholdView = z.strictObject({
  id, label: z.string(), members: whole, bedroomsMin: whole, groups: z.array(z.string()), situation: z.string(), applicationDate: IsoDate,
  waitingMonths: whole, neededBy: IsoDate.nullable(), points: whole, counted: z.boolean(), shielded: z.boolean(), unrest: z.boolean(),
  followUpMinutes: wholeOrNull, placement: PlacementView.nullable(), findings: z.array(Finding), reasons: z.array(Reason).nullable(),
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

/** One level of the proposal with its proved bound and what each of its rules adds. */
export const LevelView = LevelResult.extend({ rules: z.array(RuleSumView) });
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

/** Everything that the page of a round shows, before and after its latest proposal. */
export const RoundView = z.strictObject({
  id, name: z.string(), asOf: IsoDate, horizonDays: whole,
  policy: PolicyView, demonstration: z.boolean(),
  areas: z.array(AreaView), sites: z.array(SiteView), places: z.array(PlaceView), dwellings: z.array(DwellingView),
  households: z.array(HouseholdView), teams: z.array(TeamView), proposal: ProposalView.nullable(),
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
