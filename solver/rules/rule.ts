import type * as z from 'zod';
import type { DayNumber } from '../domain/date.ts';
import type { AreaId, Dwelling, DwellingId, Household, HouseholdId, Site, SiteId, Team, TeamId, TenantId } from '../domain/problem.ts';
import type { Round } from '../domain/round.ts';
import type { ModelBuilder } from '../model/builder.ts';
import type { Limit } from './limit.ts';
import type { Load, Standing } from './standing.ts';

/** How a rule may stand in a policy besides `off`: hard = vilkår, soft = prioritering. */
export type Enforcement = 'hard' | 'soft';

/** The parameters of a rule that has none. */
export type NoParameters = Readonly<Record<string, never>>;

/** What a finding of a rule is about; its findings are summed and compared by that: a household, a site or the circle around it, an area, or who is to be shielded. */
export type About = 'household' | 'site' | 'area' | 'shielded';

/** One possible placement as the model sees it: a household in a dwelling, with one team or none. */
export interface Candidate {
  readonly household: Household;
  readonly dwelling: Dwelling;
  readonly site: Site;
  readonly team: Team | null;
  readonly moveInDay: DayNumber;
}

/**
 * How a rule enters the model. Most rules only price or forbid single candidates; those that look at several placements together
 * add columns and rows of their own through `join`.
 */
export interface RuleRows<P> {
  /** True when `penalty` or `forbids` looks at the team. */
  readonly dependsOnTeam?: boolean;
  /** What the soft rule multiplies by its weight for one candidate; a whole number, 0 or more. */
  penalty?(candidate: Candidate, parameters: P, round: Round): number;
  /** Whether the hard rule forbids the candidate whatever else is proposed; where it is left out, `penalty` above 0 forbids. */
  forbids?(candidate: Candidate, parameters: P, round: Round): boolean;
  /** What the soft rule costs for a household that is left without a dwelling. */
  unplacedPenalty?(household: Household, parameters: P, round: Round): number;
  /** Adds the rows and priced columns that look at several placements together. */
  join?(builder: ModelBuilder, parameters: P, enforcement: Enforcement): void;
}

/** What a check found: hard rules make it a breach, soft ones a priced finding. A penalty is before its weight. */
export interface Found {
  readonly penalty: number;
  readonly householdIds: readonly HouseholdId[];
  readonly dwellingId?: DwellingId;
  readonly siteId?: SiteId;
  readonly areaId?: AreaId;
  readonly teamId?: TeamId;
  readonly tenantId?: TenantId;
  /** Facts for the text that is made later in the reader's language; numbers, ids and dates, never sentences. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** How teams' time is reckoned: metres that a team travels in a minute, and the share of its time in percent (0..99) that is kept in reserve. */
export interface TeamPace {
  readonly metresPerMinute: number;
  readonly reservePercent: number;
}

/** How a finished proposal is judged by a rule. Never looks at the model or at the rule's rows. */
export interface RuleCheck<P> {
  readonly about: About;
  /** Everything that the rule finds in the placements as they stand; empty when it holds everywhere. */
  judge(standing: Standing, parameters: P, enforcement: Enforcement): readonly Found[];
  /**
   * Would the hard rule be broken if the household were added to the dwelling, the occupant (if any) taken out and all else left as it is?
   * Only asked for households that are not placed, in placements that break no hard rule. Left out where the rule is never hard.
   */
  breaks?(standing: Standing, household: Household, dwelling: Dwelling, parameters: P): boolean;
  /**
   * By how much the soft rule's penalty, before its weight, rises (or falls) when the unplaced household moves into the dwelling, whose occupant (if any) has been taken out first;
   * all else is left as it is. Left out where what a household costs follows from its own placement alone, or the rule is never soft.
   */
  change?(standing: Standing, household: Household, dwelling: Dwelling, parameters: P): number;
  /**
   * Does the household, not placed now, live where the hard rule is broken, so that placing it elsewhere would make room there?
   * Left out where no further placement ever makes a broken rule hold again.
   */
  makesRoom?(standing: Standing, household: Household, parameters: P): boolean;
  /** The limits on counted households that the rule sets, hard or soft; shown beside the counts. Left out where it sets none. */
  limits?(round: Round, parameters: P): readonly Limit[];
  /** How many counted households cost nothing, where the soft rule refuses nobody but each one more costs more; read where a next place is priced. Left out where it is not so. */
  free?(round: Round, parameters: P): readonly Limit[];
  /** Minutes a week that the rule lets a team take on; shown beside its load. Left out where it says nothing of teams' time. */
  room?(team: Team, parameters: P): Load;
  /** How fast the rule lets teams travel, in metres a minute, and the share of their time that it keeps in reserve, in percent. Left out where it says nothing of teams' time. */
  pace?(parameters: P): TeamPace;
}

/** What a step says of a field before and after it: plain data, null where nothing is asked. */
export type StepValue = string | number | boolean | null | readonly string[];

/** What the two values of a step are counted in; `choice` where they are words, yes or no, or an id that is on a list or not. */
export type StepUnit = 'bedrooms' | 'kronerAMonth' | 'members' | 'metres' | 'percent' | 'people' | 'minutesAWeek' | 'days' | 'choice';

/** A change of one list: what is put in and what is taken out, compared by content. */
export interface ListEdit {
  readonly field: string;
  readonly add?: readonly unknown[];
  readonly drop?: readonly unknown[];
}

/** One change of a problem as data: of the rule's own setting, of the horizon, or of one row; several can be made one after another. */
export type Edit =
  | { readonly at: 'setting'; readonly set: Readonly<Record<string, unknown>> }
  | { readonly at: 'horizon'; readonly days: number }
  | { readonly at: 'household'; readonly id: HouseholdId; readonly set?: Partial<Household>; readonly list?: ListEdit }
  | { readonly at: 'dwelling'; readonly id: DwellingId; readonly set: Partial<Dwelling> }
  | { readonly at: 'team'; readonly id: TeamId; readonly set?: Partial<Team>; readonly list?: ListEdit };

/** A natural step by which a hard rule asks less: what it changes, about whom, and the edits that do it. Facts alone, no sentences. */
export interface Step {
  /** The field or parameter that is changed. */
  readonly what: string;
  readonly from: StepValue;
  readonly to: StepValue;
  readonly unit: StepUnit;
  /** Whom or what it is about; empty where it is the policy or the round as a whole. */
  readonly subject: {
    readonly householdId?: HouseholdId; readonly dwellingId?: DwellingId; readonly teamId?: TeamId; readonly siteId?: SiteId; readonly areaId?: AreaId;
    /** Whom the household avoids. */
    readonly avoidedId?: string;
  };
  readonly edits: readonly Edit[];
}

/**
 * A number of a rule that a trade-off curve turns (avveining): its parameter, where it may be turned from and to, how far apart its values usually lie, and what it is counted in.
 * `whenOff` is how a policy without the rule is asked for it; its numbers are assumptions, and what the policy keeps of the rule goes before them.
 */
export interface Dial {
  readonly parameter: string;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly unit: StepUnit;
  readonly whenOff: { readonly enforce: 'hard' } & Readonly<Record<string, unknown>>;
}

/** A rule of the catalogue: a named unit with its parameters, authority, rows and check. */
export interface Rule<P = Readonly<Record<string, unknown>>> {
  readonly id: string;
  readonly allows: readonly Enforcement[];
  /** True where every policy must name the rule and may not switch it off. */
  readonly required?: true;
  /** One schema for each parameter, with the unit in its name; an optional one carries its default. */
  readonly parameters: { readonly [K in keyof P]: z.ZodType<P[K]> };
  /** Where the rule comes from: report and line in facts, or the law that must be verified. */
  readonly authority: string;
  /** What the rule says, in one English sentence. */
  readonly sentence: string;
  readonly rows: RuleRows<P>;
  readonly check: RuleCheck<P>;
  /**
   * The natural steps by which the hard rule would ask less. Those about a household only for the one that is asked about (null: nobody), and only those that change
   * something. Left out where the rule is never hard.
   */
  relaxations?(round: Round, parameters: P, asked: Household | null): readonly Step[];
  /** The number of it that a trade-off curve turns; left out where none is asked about. */
  readonly dial?: Dial;
  /** The least that the hard rule asks of a dwelling itself for the household, whatever stands around it. Left out where it asks nothing of the dwelling. */
  asks?(household: Household): Partial<Dwelling>;
}
