import * as z from 'zod';
import { AreaId, DwellingId, HouseholdId, IsoDate, Lock, SiteId, TeamId, TenantId } from './problem.ts';

const whole = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

/** What made a proposal: engine name, its version, the seed and the seconds it took. */
export const EngineStamp = z.strictObject({ name: z.string(), version: z.string(), seed: whole, seconds: z.number().min(0).max(1e9) });
export type EngineStamp = Readonly<z.infer<typeof EngineStamp>>;

/** One level of the policy: its penalty, and a bound that is proved with all earlier levels held at most at theirs. */
export const LevelResult = z.strictObject({ level: z.int().min(1).max(9), penalty: whole, bound: whole });
export type LevelResult = Readonly<z.infer<typeof LevelResult>>;

/** One household in one dwelling with at most one responsible team (foreslått tildeling). */
export const Placement = z.strictObject({ householdId: HouseholdId, dwellingId: DwellingId, teamId: TeamId.nullable(), moveIn: IsoDate });
export type Placement = Readonly<z.infer<typeof Placement>>;

/** How many dwellings a rule, `competition` or `levels` keeps from a household. */
export const Reason = z.strictObject({ ruleId: z.string().min(1), dwellings: z.int().min(0).max(1_000_000) });
export type Reason = Readonly<z.infer<typeof Reason>>;

/** A household without a dwelling, and why. */
export const Unplaced = z.strictObject({ householdId: HouseholdId, reasons: z.array(Reason) });
export type Unplaced = Readonly<{ householdId: HouseholdId; reasons: readonly Reason[] }>;

/** One reason that a soft rule costs something (begrunnelse). The facts are for people and are not compared. */
export const Finding = z.strictObject({
  ruleId: z.string().min(1), level: z.int().min(1).max(9), penalty: z.int().min(1).max(Number.MAX_SAFE_INTEGER), householdIds: z.array(HouseholdId),
  dwellingId: DwellingId.optional(), siteId: SiteId.optional(), areaId: AreaId.optional(), teamId: TeamId.optional(),
  tenantId: TenantId.optional(), facts: z.record(z.string(), z.unknown()),
});
export type Finding = Readonly<z.infer<typeof Finding>>;

/** A require lock that cannot be kept, and the hard rules in its way. */
export const Conflict = z.strictObject({ lock: Lock, ruleIds: z.array(z.string().min(1)).min(1) });
export type Conflict = Readonly<z.infer<typeof Conflict>>;

/** The proposal file, version 1 (forslag). */
export const Proposal = z.strictObject({
  format: z.literal('spredt-proposal/1'), problemId: z.string().min(1), status: z.enum(['optimal', 'feasible', 'refused']), engine: EngineStamp,
  levels: z.array(LevelResult), placements: z.array(Placement), unplaced: z.array(Unplaced), findings: z.array(Finding), conflicts: z.array(Conflict),
});
export type Proposal = Readonly<z.infer<typeof Proposal>>;
