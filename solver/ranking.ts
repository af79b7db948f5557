import { compareIds } from './domain/distance.ts';
import type { Dwelling, DwellingId, Household, HouseholdId, Problem, TeamId } from './domain/problem.ts';
import type { Proposal } from './domain/proposal.ts';
import { evaluate } from './evaluate.ts';
import { teamInQueue } from './queue.ts';
import { rulesBroken } from './reasons.ts';
import type { LevelChange } from './explain.ts';
import { roundFor, standingOf, type PlacementIds, type Standing } from './rules/standing.ts';
import { structureOf } from './structure.ts';

/** One household in one dwelling, and the best that a look at its occupant's other homes found for everybody. */
export interface RankedPair {
  readonly householdId: HouseholdId;
  readonly dwellingId: DwellingId;
  readonly teamId: TeamId | null;
  /** Whether the proposal has it so already. */
  readonly isOwn: boolean;
  /** Who would have to give way, and the dwelling that was found for them; null where nobody would, or none was found. */
  readonly occupantId: HouseholdId | null;
  readonly occupantDwellingId: DwellingId | null;
  /** Every level beside the proposal as it stands. */
  readonly levels: readonly LevelChange[];
  /** How many of the first levels are exact: nothing that has the pair is better on them, by the bounds that the proposal proved. On the others a solve may find something better. */
  readonly exactLevels: number;
}

/** The pairs that no hard rule is in the way of, the best for everybody first, and those that one is. */
export interface Ranking {
  readonly ranked: readonly RankedPair[];
  readonly ruledOut: readonly { readonly householdId: HouseholdId; readonly dwellingId: DwellingId; readonly ruleIds: readonly string[] }[];
}

/** The parts of a proposal that a ranking reads: its placements keep the hard rules. */
type Ranked = Pick<Proposal, 'placements' | 'levels'>;

/** For one household, the dwellings in order of what they would do to everybody. Throws when the problem has no such household. */
export function rankDwellings(problem: Problem, proposal: Ranked, householdId: string): Ranking {
  const household = roundFor(problem).households.get(householdId);
  if (!household) throw new Error(`the problem has no household ${householdId}`);
  return ranking(problem, proposal, problem.dwellings.map((dwelling) => ({ household, dwelling })));
}

/** For one dwelling, the households in order of what it would do to everybody. Throws when the problem has no such dwelling. */
export function rankHouseholds(problem: Problem, proposal: Ranked, dwellingId: string): Ranking {
  const dwelling = roundFor(problem).dwellings.get(dwellingId);
  if (!dwelling) throw new Error(`the problem has no dwelling ${dwellingId}`);
  return ranking(problem, proposal, problem.households.map((household) => ({ household, dwelling })));
}

interface Pair {
  readonly household: Household;
  readonly dwelling: Dwelling;
}

/** The proposal that all pairs are held against. */
interface Scene {
  readonly problem: Problem;
  readonly proposal: Ranked;
  readonly levels: readonly { readonly level: number; readonly penalty: number }[];
}

function ranking(problem: Problem, proposal: Ranked, pairs: readonly Pair[]): Ranking {
  const scene: Scene = { problem, proposal, levels: evaluate(problem, proposal.placements).levels };
  const withouts = new Map<string, Standing>();
  const round = roundFor(problem);
  const without = (household: Household): Standing => {
    let standing = withouts.get(household.id);
    if (!standing) {
      standing = standingOf(round, structureOf(round, proposal.placements.filter((row) => row.householdId !== household.id)).placed);
      withouts.set(household.id, standing);
    }
    return standing;
  };
  const looked = pairs.map((pair) => ({ pair, ruleIds: isOwn(proposal, pair) ? [] : rulesBroken(without(pair.household), pair.household, pair.dwelling) }));
  return {
    ranked: looked.filter(({ ruleIds }) => ruleIds.length === 0).map(({ pair }) => rankedPair(scene, pair, without(pair.household)))
      .sort((a, b) => compareChanges(a.levels, b.levels) || Number(b.isOwn) - Number(a.isOwn) || Number(a.occupantId !== null) - Number(b.occupantId !== null) || compareIds(a.householdId, b.householdId) || compareIds(a.dwellingId, b.dwellingId)),
    ruledOut: looked.filter(({ ruleIds }) => ruleIds.length > 0)
      .map(({ pair, ruleIds }) => ({ householdId: pair.household.id, dwellingId: pair.dwelling.id, ruleIds: [...ruleIds].sort(compareIds) })),
  };
}

const isOwn = ({ placements }: Ranked, { household, dwelling }: Pair): boolean => placements.some((row) => row.householdId === household.id && row.dwellingId === dwelling.id);

function compareChanges(a: readonly LevelChange[], b: readonly LevelChange[]): number {
  const at = a.findIndex(({ penalty }, l) => penalty !== b[l]?.penalty);
  return at < 0 ? 0 : (a[at]?.penalty ?? 0) - (b[at]?.penalty ?? 0);
}

function rankedPair(scene: Scene, pair: Pair, without: Standing): RankedPair {
  const { problem, proposal } = scene;
  const round = roundFor(problem);
  const own = proposal.placements.find((row) => row.householdId === pair.household.id);
  const occupant = without.occupantOf(pair.dwelling)?.household ?? null;
  const rest = proposal.placements.filter((row) => row.householdId !== pair.household.id && row.householdId !== occupant?.id);
  const emptied = standingOf(round, structureOf(round, rest).placed);
  const team = own?.dwellingId === pair.dwelling.id ? own.teamId : teamInQueue(emptied, pair.household, round.siteOf(pair.dwelling))?.id ?? null;
  const placed: PlacementIds = { householdId: pair.household.id, dwellingId: pair.dwelling.id, teamId: team };
  const tries = [{ home: null, rows: [...rest, placed] }, ...homesFor(problem, occupant, [...rest, placed])];
  const judged = tries.flatMap(({ home, rows }, i) => {
    const { breaches, levels } = evaluate(problem, rows);
    return i > 0 && breaches.length > 0 ? [] : [{ home, levels: levels.map(({ level, penalty }, l): LevelChange => ({ level, penalty: penalty - (scene.levels[l]?.penalty ?? 0) })) }];
  });
  const best = judged.reduce((a, b) => (compareChanges(b.levels, a.levels) < 0 ? b : a));
  const bounded = best.levels.findIndex(({ penalty }, l) => (scene.levels[l]?.penalty ?? 0) + penalty !== proposal.levels[l]?.bound);
  return {
    householdId: pair.household.id, dwellingId: pair.dwelling.id, teamId: team, isOwn: own?.dwellingId === pair.dwelling.id,
    occupantId: occupant?.id ?? null, occupantDwellingId: best.home, levels: best.levels, exactLevels: bounded < 0 ? best.levels.length : bounded,
  };
}

/** The other homes that the occupant could have once the pair has moved: every dwelling that is empty then and that no hard rule keeps from it. */
function homesFor(problem: Problem, occupant: Household | null, rows: readonly PlacementIds[]): readonly { readonly home: DwellingId; readonly rows: readonly PlacementIds[] }[] {
  if (occupant === null) return [];
  const round = roundFor(problem);
  const standing = standingOf(round, structureOf(round, rows).placed);
  return problem.dwellings.filter((dwelling) => !standing.occupantOf(dwelling) && rulesBroken(standing, occupant, dwelling).length === 0).map((dwelling) => {
    const team = teamInQueue(standing, occupant, round.siteOf(dwelling));
    return { home: dwelling.id, rows: [...rows, { householdId: occupant.id, dwellingId: dwelling.id, teamId: team?.id ?? null }] };
  });
}
