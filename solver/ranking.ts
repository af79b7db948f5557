import { comingChanges, placedIn, softRules } from './coming.ts';
import { compareIds } from './domain/distance.ts';
import type { Dwelling, DwellingId, Household, HouseholdId, Problem, TeamId } from './domain/problem.ts';
import type { Proposal } from './domain/proposal.ts';
import { evaluate } from './evaluate.ts';
import { moved } from './moved.ts';
import { teamInQueue } from './queue.ts';
import { rulesBroken } from './reasons.ts';
import type { LevelChange } from './explain.ts';
import { roundFor, standingOf, type Placed, type Standing } from './rules/standing.ts';
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
  readonly proposal: Ranked;
  readonly standing: Standing;
  /** Every level that a soft rule is on, ascending, and what the proposal costs there. */
  readonly levels: readonly { readonly level: number; readonly penalty: number }[];
  /** The dwellings that the proposal gives to nobody. */
  readonly empty: ReadonlySet<Dwelling>;
  without(household: Household): Without;
}

/** The proposal with one household taken out. */
interface Without {
  readonly standing: Standing;
  /** By how much each level falls with that; 0 for a household that has no dwelling. */
  readonly gains: readonly number[];
}

function sceneOf(problem: Problem, proposal: Ranked): Scene {
  const round = roundFor(problem);
  const standing = standingOf(round, structureOf(round, proposal.placements).placed);
  const levels = evaluate(problem, proposal.placements).levels.map(({ level, penalty }) => ({ level, penalty }));
  const known = new Map<Household, Without>();
  const nobodyLess: Without = { standing, gains: levels.map(() => 0) };
  const without = (household: Household): Without => {
    const row = standing.placementOf(household.id);
    if (!row) return nobodyLess;
    let found = known.get(household);
    if (!found) {
      const less = moved(standing, { leaves: [row], comes: [] });
      known.set(household, (found = { standing: less, gains: risesBy(levels, less, row) }));
    }
    return found;
  };
  return { proposal, standing, levels, without, empty: new Set(problem.dwellings.filter((dwelling) => !standing.occupantOf(dwelling))) };
}

/** By how much each level rises when the placement is added to a standing that has neither its household nor anybody in its dwelling. */
function risesBy(levels: Scene['levels'], standing: Standing, { household, dwelling, team }: Placed): readonly number[] {
  const changes = comingChanges(standing, household, dwelling, team);
  const rules = softRules(standing.round.problem.policy);
  return levels.map(({ level }) => rules.reduce((sum, { price }, k) => sum + (price.level === level ? price.weight * (changes[k] ?? 0) : 0), 0));
}

function ranking(problem: Problem, proposal: Ranked, pairs: readonly Pair[]): Ranking {
  const scene = sceneOf(problem, proposal);
  const looked = pairs.map((pair) => ({ pair, ruleIds: isOwn(scene, pair) ? [] : rulesBroken(scene.without(pair.household).standing, pair.household, pair.dwelling) }));
  return {
    ranked: looked.filter(({ ruleIds }) => ruleIds.length === 0).map(({ pair }) => rankedPair(scene, pair))
      .sort((a, b) => compareChanges(a.levels, b.levels) || Number(b.isOwn) - Number(a.isOwn) || Number(a.occupantId !== null) - Number(b.occupantId !== null) || compareIds(a.householdId, b.householdId) || compareIds(a.dwellingId, b.dwellingId)),
    ruledOut: looked.filter(({ ruleIds }) => ruleIds.length > 0)
      .map(({ pair, ruleIds }) => ({ householdId: pair.household.id, dwellingId: pair.dwelling.id, ruleIds: [...ruleIds].sort(compareIds) })),
  };
}

const isOwn = ({ standing }: Scene, { household, dwelling }: Pair): boolean => standing.placementOf(household.id)?.dwelling === dwelling;

function compareChanges(a: readonly LevelChange[], b: readonly LevelChange[]): number {
  const at = a.findIndex(({ penalty }, l) => penalty !== b[l]?.penalty);
  return at < 0 ? 0 : (a[at]?.penalty ?? 0) - (b[at]?.penalty ?? 0);
}

function rankedPair(scene: Scene, pair: Pair): RankedPair {
  const { household, dwelling } = pair;
  const { standing: without, gains } = scene.without(household);
  const own = scene.standing.placementOf(household.id);
  const occupied = without.occupantOf(dwelling);
  const rest = occupied ? withoutBoth(scene, own, occupied) : { standing: without, gains: scene.levels.map(() => 0) };
  const team = own?.dwelling === dwelling ? own.team : teamInQueue(rest.standing, household, without.round.siteOf(dwelling));
  const comes = placedIn(without.round, household, dwelling, team);
  const costs = risesBy(scene.levels, rest.standing, comes);
  const alone = scene.levels.map(({ level }, l): LevelChange => ({ level, penalty: (costs[l] ?? 0) - (gains[l] ?? 0) - (rest.gains[l] ?? 0) }));
  const best = occupied ? bestFor(scene, { own, occupied, comes }, alone) : { home: null, levels: alone };
  const bounded = best.levels.findIndex(({ penalty }, l) => (scene.levels[l]?.penalty ?? 0) + penalty !== scene.proposal.levels[l]?.bound);
  return {
    householdId: household.id, dwellingId: dwelling.id, teamId: team?.id ?? null, isOwn: isOwn(scene, pair),
    occupantId: occupied?.household.id ?? null, occupantDwellingId: best.home, levels: best.levels, exactLevels: bounded < 0 ? best.levels.length : bounded,
  };
}

/** The proposal with the household's own placement (if any) and the occupant's taken out, and what the occupant's going gains after the household's. */
function withoutBoth(scene: Scene, own: Placed | undefined, occupied: Placed): Without {
  if (!own) return scene.without(occupied.household);
  const standing = moved(scene.standing, { leaves: [own, occupied], comes: [] });
  return { standing, gains: risesBy(scene.levels, standing, occupied) };
}

/** A household that leaves its own dwelling (if it has one) and comes to one that is occupied. */
interface Taking {
  readonly own: Placed | undefined;
  readonly occupied: Placed;
  readonly comes: Placed;
}

/** What is best for everybody after that: the occupant nowhere, or in a dwelling that is empty then and that no hard rule keeps from it. */
function bestFor(scene: Scene, { own, occupied, comes }: Taking, nowhere: readonly LevelChange[]): { readonly home: DwellingId | null; readonly levels: readonly LevelChange[] } {
  if (!own && scene.empty.size === 0) return { home: null, levels: nowhere };
  const { round } = scene.standing;
  const { household } = occupied;
  const standing = moved(scene.standing, { leaves: own ? [own, occupied] : [occupied], comes: [comes] });
  const empty = round.problem.dwellings.filter((dwelling) => dwelling === own?.dwelling || scene.empty.has(dwelling));
  const homes = empty.filter((dwelling) => rulesBroken(standing, household, dwelling).length === 0).map((dwelling) => {
    const rises = risesBy(scene.levels, standing, placedIn(round, household, dwelling, teamInQueue(standing, household, round.siteOf(dwelling))));
    return { home: dwelling.id, levels: nowhere.map(({ level, penalty }, l): LevelChange => ({ level, penalty: penalty + (rises[l] ?? 0) })) };
  });
  return [{ home: null, levels: nowhere }, ...homes].reduce((a, b) => (compareChanges(b.levels, a.levels) < 0 ? b : a));
}
