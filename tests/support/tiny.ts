import type * as z from 'zod';
import { dateOf, dayOf } from '../../solver/domain/date.ts';
import type { Area, Dwelling, Household, Lock, Place, PointWish, Problem, ProblemShape, Site, Team, Tenant, FollowUp } from '../../solver/domain/problem.ts';
import type { Finding } from '../../solver/domain/proposal.ts';
import { evaluate, type LevelSum } from '../../solver/evaluate.ts';
import { validateProblem } from '../../solver/read-problem.ts';
import { faultText } from '../../solver/reading/fault.ts';
import { rulesBroken } from '../../solver/reasons.ts';
import { roundFor, standingOf, type PlacementIds } from '../../solver/rules/standing.ts';
import { structureOf } from '../../solver/structure.ts';

// Problems that a person can take in at a glance. Everything fits unless a test says otherwise; ids are plain words.

type Input<S extends z.ZodType> = z.input<S>;
export type HouseholdInput = Input<typeof Household>;
export type DwellingInput = Input<typeof Dwelling>;
export type SiteInput = Input<typeof Site>;
export type AreaInput = Input<typeof Area>;
export type PlaceInput = Input<typeof Place>;
export type TenantInput = Input<typeof Tenant>;
export type TeamInput = Input<typeof Team>;
export type LockInput = Input<typeof Lock>;
export type FollowUpInput = Input<typeof FollowUp>;
export type PointWishInput = Input<typeof PointWish>;
export type ProblemInput = Input<typeof ProblemShape>;
/** A setting as it stands in a policy file. */
export type SettingInput = { readonly enforce: string } & Readonly<Record<string, unknown>>;

/** The day of every tiny round, unless a test says otherwise. */
export const AS_OF = '2026-09-01';

const METRES_IN_A_DEGREE = (6_371_000 * Math.PI) / 180;

/** The point so many metres north of where all tiny problems begin; the distance between two of them is the difference, to the metre. */
export function metresNorth(metres: number): { lat: number; lon: number } {
  return { lat: 60 + metres / METRES_IN_A_DEGREE, lon: 11 };
}

/** The ISO date so many days after the day of the round. */
export function daysAfter(days: number): string {
  return dateOf(dayOf(AS_OF) + days);
}

/** An area of a thousand homes. */
export function area(id: string, fields: Partial<AreaInput> = {}): AreaInput {
  return { id, name: id, homes: 1000, ...fields };
}

/** A site of a hundred homes in area `a`, where all tiny problems begin. */
export function site(id: string, fields: Partial<SiteInput> = {}): SiteInput {
  return { id, name: id, areaId: 'a', ...metresNorth(0), homes: 100, limitExempt: false, ...fields };
}

/** A place where all tiny problems begin. */
export function place(id: string, kind: PlaceInput['kind'], fields: Partial<PlaceInput> = {}): PlaceInput {
  return { id, kind, ...metresNorth(0), ...fields };
}

/** A dwelling on site `s` that is free today and suits everybody who needs nothing particular. */
export function dwelling(id: string, fields: Partial<DwellingInput> = {}): DwellingInput {
  return {
    id, siteId: 's', bedrooms: 1, stepFree: false, wheelchair: false, monthlyRent: 6000, petsAllowed: false, staffing: 'none', tenure: 'permanent',
    availableFrom: AS_OF, earmark: null, ...fields,
  };
}

/** A household of one that applied today and needs nothing but a roof. */
export function household(id: string, fields: Partial<HouseholdInput> = {}): HouseholdInput {
  return {
    id, groups: [], situation: 'waiting', applicationDate: AS_OF, readyFrom: AS_OF, neededBy: null, age: 40, members: 1, bedroomsMin: 1,
    needsStepFree: false, needsWheelchair: false, maxMonthlyRent: null, hasPet: false, needsStaffing: 'none', tenures: ['permanent'],
    counted: false, shielded: false, unrest: false, excludedAreaIds: [], excludedSiteIds: [], avoids: [], areaWishes: [], pointWishes: [],
    followUp: null, ...fields,
  };
}

/** A need of an hour a week in one visit, that any team can meet. */
export function followUp(fields: Partial<FollowUpInput> = {}): FollowUpInput {
  return { minutes: 60, eveningMinutes: 0, visits: 1, competences: [], currentTeamId: null, ...fields };
}

/** A tenant on a site, neither counted nor shielded. */
export function tenant(id: string, siteId: string, fields: Partial<TenantInput> = {}): TenantInput {
  return { id, siteId, counted: false, shielded: false, ...fields };
}

/** A team for area `a` and all ages with ten hours, all of which may be evenings. */
export function team(id: string, fields: Partial<TeamInput> = {}): TeamInput {
  const { capacityMinutes = 600 } = fields;
  return {
    id, name: id, areaIds: ['a'], competences: [], minAge: 0, maxAge: null, ...metresNorth(0), capacityMinutes, committedMinutes: 0,
    eveningCapacityMinutes: capacityMinutes, eveningCommittedMinutes: 0, ...fields,
  };
}

/** A soft setting on level 2, so that `unplaced` has level 1 for itself. */
export function soft(parameters: Readonly<Record<string, unknown>> = {}): SettingInput {
  return { enforce: 'soft', level: 2, weight: 1, ...parameters };
}

/** A hard setting. */
export function hard(parameters: Readonly<Record<string, unknown>> = {}): SettingInput {
  return { enforce: 'hard', ...parameters };
}

/** The priority rule of every tiny policy: ten points for everybody. */
export const UNPLACED: SettingInput = {
  enforce: 'soft', level: 1, weight: 1, base: 10, groupPoints: {}, situationPoints: {}, pointsPerMonth: 0, waitingCap: 0, urgentPoints: 0, urgentDays: 0,
};

/** What a test says of its problem; the rules are those of the policy beside `unplaced`. */
export type TinyInput = Partial<Omit<ProblemInput, 'policy'>> & { readonly rules?: Readonly<Record<string, SettingInput>> };

/** The problem file of a test, not yet read: one area `a` with one site `s`, unless it says otherwise. */
export function problemFile({ rules = {}, ...fields }: TinyInput): ProblemInput {
  return {
    format: 'spredt-problem/1', id: 'tiny', asOf: AS_OF, horizonDays: 90, areas: [area('a')], sites: [site('s')], places: [], dwellings: [], tenants: [],
    teams: [], households: [], locks: [], baseline: [], policy: { id: 'tiny', name: 'Tiny', validFrom: AS_OF, rules: { unplaced: UNPLACED, ...rules } }, ...fields,
  };
}

/** The problem of a test, read and found valid; a test that makes an invalid one is told why. */
export function problem(input: TinyInput): Problem {
  const read = validateProblem(problemFile(input));
  if (!read.ok) throw new Error(`the tiny problem is not valid:\n${read.faults.map(faultText).join('\n')}`);
  return read.problem;
}

/** A placement as a test writes it: household, dwelling, and team where there is one. */
export type Pairing = readonly [householdId: string, dwellingId: string, teamId?: string | null];

/** Placements from what a test writes. */
export function placements(pairings: readonly Pairing[]): readonly PlacementIds[] {
  return pairings.map(([householdId, dwellingId, teamId = null]) => ({ householdId, dwellingId, teamId }) as PlacementIds);
}

/** What the judge says of placements, in the words of a test. */
export interface Judged {
  /** The ids of the rules that are broken, one for each breach. */
  readonly broken: readonly string[];
  /** Who is named by the breaches of a rule. */
  brokenBy(ruleId: string): readonly (readonly string[])[];
  /** The penalty of a soft rule, before its weight. */
  cost(ruleId: string): number;
  findings(ruleId: string): readonly Finding[];
  readonly levels: readonly LevelSum[];
}

/** Judges placements for a problem. */
export function judge(round: Problem, ...pairings: readonly Pairing[]): Judged {
  const { breaches, levels, findings } = evaluate(round, placements(pairings));
  return {
    broken: breaches.map((breach) => breach.ruleId),
    brokenBy: (ruleId) => breaches.filter((breach) => breach.ruleId === ruleId).map((breach) => breach.householdIds),
    cost: (ruleId) => levels.flatMap((level) => level.byRule[ruleId] ?? []).reduce((sum, row) => sum + row.penalty, 0),
    findings: (ruleId) => findings.filter((finding) => finding.ruleId === ruleId),
    levels,
  };
}

/** The hard rules in the way of one more placement: the household added to the dwelling, its occupant taken out. */
export function inTheWay(round: Problem, householdId: string, dwellingId: string, ...pairings: readonly Pairing[]): readonly string[] {
  const look = roundFor(round);
  const one = look.households.get(householdId);
  const home = look.dwellings.get(dwellingId);
  if (!one || !home) throw new Error(`no ${householdId} or no ${dwellingId} in the tiny problem`);
  return rulesBroken(standingOf(look, structureOf(look, placements(pairings)).placed), one, home);
}

/**
 * The hard rules that one more placement without a team breaks, in placements that break none: asked of the judge of whole proposals and of the
 * small questions behind reasons, which must answer alike.
 */
export function brokenByAdding(round: Problem, householdId: string, dwellingId: string, ...pairings: readonly Pairing[]): readonly string[] {
  const whole = [...new Set(judge(round, ...pairings, [householdId, dwellingId]).broken)].sort();
  const asked = [...inTheWay(round, householdId, dwellingId, ...pairings)].sort();
  if (whole.join() !== asked.join()) throw new Error(`the whole proposal breaks ${whole.join() || 'nothing'}, but ${asked.join() || 'nothing'} is said to be in the way`);
  return whole;
}
