import * as z from 'zod';
import { dayNumber } from './date.ts';

// The problem file, version 1: one allocation round frozen at a date. The schemas give the shape alone; what refers to what,
// and which setting a rule allows, is judged by read-problem.ts, which also names every fault by its JSON path.

const integer = (min: number, max: number) => z.int().min(min).max(max);
const count = integer(0, 1_000_000);
const homes = integer(1, 1_000_000);
const latitude = z.number().min(-90).max(90);
const longitude = z.number().min(-180).max(180);

/** An ISO date `YYYY-MM-DD` of a day that exists. */
export const IsoDate = z.string().refine((text) => dayNumber(text) !== null, { error: 'a date YYYY-MM-DD that exists' });
export type IsoDate = z.infer<typeof IsoDate>;

const id = z.string().min(1);
/** Id of an area (område), as the problem file spells it. */
export const AreaId = id.brand<'AreaId'>();
export type AreaId = z.infer<typeof AreaId>;
/** Id of a site (bosted). */
export const SiteId = id.brand<'SiteId'>();
export type SiteId = z.infer<typeof SiteId>;
/** Id of a place (sted) that distances are measured to. */
export const PlaceId = id.brand<'PlaceId'>();
export type PlaceId = z.infer<typeof PlaceId>;
/** Id of a dwelling (bolig). */
export const DwellingId = id.brand<'DwellingId'>();
export type DwellingId = z.infer<typeof DwellingId>;
/** Id of a tenant (leietaker); tenants and households share one set of ids. */
export const TenantId = id.brand<'TenantId'>();
export type TenantId = z.infer<typeof TenantId>;
/** Id of a follow-up team (oppfølgingsteam). */
export const TeamId = id.brand<'TeamId'>();
export type TeamId = z.infer<typeof TeamId>;
/** Id of a household (husstand); households and tenants share one set of ids. */
export const HouseholdId = id.brand<'HouseholdId'>();
export type HouseholdId = z.infer<typeof HouseholdId>;

/** Staffing of a dwelling or need of it (bemanning), from least to most. */
export const Staffing = z.enum(['none', 'onCall', 'daytime', 'allHours']);
export type Staffing = z.infer<typeof Staffing>;
/** Kind of place (type sted) that distance wishes and the rule of sensitive places look at. */
export const PlaceKind = z.enum(['school', 'kindergarten', 'drugScene', 'service', 'other']);
export type PlaceKind = z.infer<typeof PlaceKind>;
/** Kind of tenure (type leieforhold) of a dwelling. */
export const Tenure = z.enum(['permanent', 'transitional', 'acute']);
export type Tenure = z.infer<typeof Tenure>;

/** A part of the municipality (bydel, område); homes = all homes in it, private ones too. */
export const Area = z.strictObject({ id: AreaId, name: z.string(), homes });
export type Area = Readonly<z.infer<typeof Area>>;

/** What neighbours share (bosted): a block, a stairwell, a yard, a house; homes = all homes on it, private ones too. limitExempt = staffed or co-located by decision. */
export const Site = z.strictObject({
  id: SiteId, name: z.string(), areaId: AreaId, lat: latitude, lon: longitude, homes, limitExempt: z.boolean(),
});
export type Site = Readonly<z.infer<typeof Site>>;

/** A school, a kindergarten or another point that rules and wishes measure distance to. */
export const Place = z.strictObject({ id: PlaceId, kind: PlaceKind, lat: latitude, lon: longitude });
export type Place = Readonly<z.infer<typeof Place>>;

/** Only these groups may move in, through `until` (øremerking). */
export const Earmark = z.strictObject({ groups: z.array(z.string()), until: IsoDate.nullable() });
export type Earmark = Readonly<z.infer<typeof Earmark>>;

/** A municipal dwelling (kommunal bolig) that is free or becomes free; takes one household. Rent in whole kroner a month. */
export const Dwelling = z.strictObject({
  id: DwellingId, siteId: SiteId, bedrooms: integer(0, 9), stepFree: z.boolean(), wheelchair: z.boolean(), monthlyRent: count,
  petsAllowed: z.boolean(), staffing: Staffing, tenure: Tenure, availableFrom: IsoDate, earmark: Earmark.nullable(),
  features: z.array(z.string()).default([]), maxMembers: integer(1, 30).nullable().default(null),
});
export type Dwelling = Readonly<z.infer<typeof Dwelling>>;

/** A household that lives in a municipal dwelling now and stays (leietaker). */
export const Tenant = z.strictObject({ id: TenantId, siteId: SiteId, counted: z.boolean(), shielded: z.boolean() });
export type Tenant = Readonly<z.infer<typeof Tenant>>;

/** A follow-up team (oppfølgingsteam). Minutes a week; evening minutes are part of the total. */
export const Team = z.strictObject({
  id: TeamId, name: z.string(), areaIds: z.array(AreaId), competences: z.array(z.string()), minAge: integer(0, 120),
  maxAge: integer(0, 120).nullable(), lat: latitude, lon: longitude, capacityMinutes: count, committedMinutes: count,
  eveningCapacityMinutes: count, eveningCommittedMinutes: count,
});
export type Team = Readonly<z.infer<typeof Team>>;

/** Wish to live near or away from a place (avstandsønske), in metres. */
export const PointWish = z.strictObject({ placeId: PlaceId, wish: z.enum(['near', 'away']), metres: count });
export type PointWish = Readonly<z.infer<typeof PointWish>>;

/** A tenant or another household that must not live near, and how many metres are too near. */
export const Avoid = z.strictObject({ id: z.string().min(1), metres: count });
export type Avoid = Readonly<z.infer<typeof Avoid>>;

/** Need of follow-up in the home (booppfølging), minutes and visits a week. */
export const FollowUp = z.strictObject({
  minutes: count, eveningMinutes: count, visits: integer(1, 1_000_000), competences: z.array(z.string()), currentTeamId: TeamId.nullable(),
});
export type FollowUp = Readonly<z.infer<typeof FollowUp>>;

/** A household that waits for a dwelling (husstand, søker). counted, shielded and unrest are the only facts that neighbours' rules use. */
export const Household = z.strictObject({
  id: HouseholdId, groups: z.array(z.string()), situation: z.string(), applicationDate: IsoDate, readyFrom: IsoDate,
  neededBy: IsoDate.nullable(), age: integer(0, 120), members: homes, bedroomsMin: integer(0, 9), needsStepFree: z.boolean(),
  needsWheelchair: z.boolean(), maxMonthlyRent: count.nullable(), hasPet: z.boolean(), needsStaffing: Staffing,
  tenures: z.array(Tenure).min(1), counted: z.boolean(), shielded: z.boolean(), unrest: z.boolean(),
  excludedAreaIds: z.array(AreaId), excludedSiteIds: z.array(SiteId), avoids: z.array(Avoid), areaWishes: z.array(AreaId),
  pointWishes: z.array(PointWish), followUp: FollowUp.nullable(), currentSiteId: SiteId.nullable().default(null),
  mustHave: z.array(z.string()).default([]), mustNotHave: z.array(z.string()).default([]),
});
export type Household = Readonly<z.infer<typeof Household>>;

/** A pair that people have decided on: it must be (require) or must not be (forbid). */
export const Lock = z.strictObject({ householdId: HouseholdId, dwellingId: DwellingId, kind: z.enum(['require', 'forbid']) });
export type Lock = Readonly<z.infer<typeof Lock>>;

/** A pair of an earlier proposal, for the stability rule; may name what is no longer in the problem. */
export const BaselinePair = z.strictObject({ householdId: HouseholdId, dwellingId: DwellingId });
export type BaselinePair = Readonly<z.infer<typeof BaselinePair>>;

/** How a rule stands in a policy; its parameters lie beside `enforce`, and `level` (1..9) and `weight` (1..1000000) when soft. */
export type Setting =
  | ({ readonly enforce: 'hard' } & Readonly<Record<string, unknown>>)
  | ({ readonly enforce: 'soft'; readonly level: number; readonly weight: number } & Readonly<Record<string, unknown>>)
  | ({ readonly enforce: 'off' } & Readonly<Record<string, unknown>>);

/** A policy (retningslinjer): how each rule stands, from a date. The settings are judged by the rules themselves, in read-problem.ts. */
export const Policy = z.strictObject({ id: z.string().min(1), name: z.string(), validFrom: IsoDate, rules: z.record(z.string(), z.looseObject({ enforce: z.string() })) });
export interface Policy {
  readonly id: string;
  readonly name: string;
  readonly validFrom: IsoDate;
  readonly rules: Readonly<Record<string, Setting>>;
}

/** The shape of a problem file. */
export const ProblemShape = z.strictObject({
  format: z.literal('spredt-problem/1'), id: z.string().min(1), asOf: IsoDate, horizonDays: integer(1, 730), areas: z.array(Area),
  sites: z.array(Site), places: z.array(Place), dwellings: z.array(Dwelling), tenants: z.array(Tenant), teams: z.array(Team),
  households: z.array(Household), locks: z.array(Lock), baseline: z.array(BaselinePair), policy: Policy,
});

/** One allocation round frozen at a date (tildelingsrunde), read and found valid by `readProblem`. */
export interface Problem {
  readonly format: 'spredt-problem/1';
  readonly id: string;
  readonly asOf: IsoDate;
  /** A placement must be able to move in on asOf + horizonDays (1..730) at the latest. */
  readonly horizonDays: number;
  readonly areas: readonly Area[];
  readonly sites: readonly Site[];
  readonly places: readonly Place[];
  readonly dwellings: readonly Dwelling[];
  readonly tenants: readonly Tenant[];
  readonly teams: readonly Team[];
  readonly households: readonly Household[];
  readonly locks: readonly Lock[];
  readonly baseline: readonly BaselinePair[];
  readonly policy: Policy;
}
