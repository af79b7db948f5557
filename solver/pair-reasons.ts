import { comingChanges, softRules, type SoftRule } from './coming.ts';
import { dateOf } from './domain/date.ts';
import { compareIds } from './domain/distance.ts';
import type { Dwelling, DwellingId, Household, HouseholdId, Problem, Team, TeamId } from './domain/problem.ts';
import type { CostChange } from './explain.ts';
import { moved } from './moved.ts';
import { teamInQueue } from './queue.ts';
import { rulesBroken } from './reasons.ts';
import { RULES } from './rules/index.ts';
import { roundFor, standingOf, type PlacementIds, type Standing } from './rules/standing.ts';
import { structureOf } from './structure.ts';

/** Why a household has a dwelling, or has it not, with all others where the proposal has them. */
export interface PairReason {
  readonly householdId: HouseholdId;
  readonly dwellingId: DwellingId;
  /** The first day that the household could live there. */
  readonly moveIn: string;
  /** Whether the proposal gives it this dwelling. */
  readonly isOwn: boolean;
  /** The hard rules in the way, `horizon` and `lock` among them, by id; empty where the dwelling suits. */
  readonly ruleIds: readonly string[];
  /** Who else has the dwelling. */
  readonly occupantId: HouseholdId | null;
  /** The team that it has, or that the queue's own choice would give it there; null for none, and where a hard rule is in the way. */
  readonly teamId: TeamId | null;
  /** What each soft rule would cost there beside leaving the household without a dwelling and this dwelling empty; none where a hard rule is in the way. */
  readonly costs: readonly CostChange[];
}

/** A reason for every pair of household and dwelling in a round (begrunnelse for hvert par). */
export interface PairReasons {
  /** How many pairs there are: households times dwellings. */
  readonly size: number;
  /** Bytes that the table takes. */
  readonly bytes: number;
  /** Throws when the problem has no such household or dwelling. */
  of(householdId: string, dwellingId: string): PairReason;
}

/** What stands in the way besides the rules of the catalogue. */
const ALWAYS_HARD = ['horizon', 'lock'] as const;
const OBSTACLES: readonly string[] = [...RULES.map(({ id }) => id), ...ALWAYS_HARD];
const BIT = new Map(OBSTACLES.map((id, bit) => [id, 1 << bit]));
if (OBSTACLES.length > 32) throw new Error('a table of pairs has room for 32 rules');

/** A soft rule and what it costs by pair: a row of dwellings for each household. */
interface CostTable {
  readonly rule: SoftRule;
  readonly level: number;
  readonly weight: number;
  readonly penalties: Int32Array;
}

/**
 * The reason of every pair, from the placements alone: nothing is solved. They must break no hard rule. Takes about a hundred bytes for each pair at most
 * (four for what is in the way, two for the team, four for each soft rule).
 */
export function pairReasons(problem: Problem, placements: readonly PlacementIds[]): PairReasons {
  const round = roundFor(problem);
  const { placed } = structureOf(round, placements);
  const standing = standingOf(round, placed);
  const { households, dwellings, teams } = problem;
  const size = households.length * dwellings.length;
  const obstacles = new Uint32Array(size);
  const chosenTeams = new Int16Array(size).fill(-1);
  const tables = softRules(problem.policy).map((rule): CostTable => ({ rule, ...rule.price, penalties: new Int32Array(size) }));
  const teamAt = new Map(teams.map((team, i) => [team, i]));
  households.forEach((household, h) => {
    const own = standing.placementOf(household.id);
    const without = own ? moved(standing, { leaves: [own], comes: [] }) : standing;
    dwellings.forEach((dwelling, d) => {
      const at = h * dwellings.length + d;
      if (own?.dwelling !== dwelling) obstacles[at] = rulesBroken(without, household, dwelling).reduce((bits, id) => bits | (BIT.get(id) ?? 0), 0) >>> 0;
      if (obstacles[at] !== 0) return;
      const team = own?.dwelling === dwelling ? own.team : teamIn(without, household, dwelling);
      chosenTeams[at] = team === null ? -1 : teamAt.get(team) as number;
      const changes = comingChanges(without, household, dwelling, team);
      tables.forEach(({ penalties }, k) => {
        penalties[at] = changes[k] as number;
      });
    });
  });
  return tableOf(standing, { obstacles, chosenTeams, tables });
}

/** The queue's choice of a team once the dwelling's occupant has been taken out. */
function teamIn(standing: Standing, household: Household, dwelling: Dwelling): Team | null {
  const occupied = standing.occupantOf(dwelling);
  return teamInQueue(occupied?.team ? moved(standing, { leaves: [occupied], comes: [] }) : standing, household, standing.round.siteOf(dwelling));
}

function tableOf({ round, occupantOf }: Standing, { obstacles, chosenTeams, tables }: { obstacles: Uint32Array; chosenTeams: Int16Array; tables: readonly CostTable[] }): PairReasons {
  const { households, dwellings, teams } = round.problem;
  const householdAt = new Map<string, number>(households.map(({ id }, i) => [id, i]));
  const dwellingAt = new Map<string, number>(dwellings.map(({ id }, i) => [id, i]));
  return {
    size: obstacles.length,
    bytes: obstacles.byteLength + chosenTeams.byteLength + tables.reduce((sum, { penalties }) => sum + penalties.byteLength, 0),
    of: (householdId, dwellingId) => {
      const [h, d] = [householdAt.get(householdId), dwellingAt.get(dwellingId)];
      if (h === undefined || d === undefined) throw new Error(`the problem has no ${h === undefined ? `household ${householdId}` : `dwelling ${dwellingId}`}`);
      const [household, dwelling] = [households[h] as Household, dwellings[d] as Dwelling];
      const at = h * dwellings.length + d;
      const occupant = occupantOf(dwelling)?.household;
      const bits = obstacles[at] as number;
      const ruleIds = OBSTACLES.filter((_, bit) => (bits & (1 << bit)) !== 0).sort(compareIds);
      const costs = ruleIds.length > 0 ? [] : tables.map(({ rule, level, weight, penalties }): CostChange => ({ level, ruleId: rule.rule.id, weight, penalty: penalties[at] as number }));
      return {
        householdId: household.id, dwellingId: dwelling.id, moveIn: dateOf(round.moveInDay(household, dwelling)), isOwn: occupant === household, ruleIds,
        occupantId: occupant === undefined || occupant === household ? null : occupant.id, teamId: teams[chosenTeams[at] as number]?.id ?? null,
        costs: costs.filter(({ penalty }) => penalty !== 0).sort((a, b) => a.level - b.level || compareIds(a.ruleId, b.ruleId)),
      };
    },
  };
}
