import { dateOf } from './domain/date.ts';
import { compareIds } from './domain/distance.ts';
import type { Dwelling, DwellingId, Household, HouseholdId, Problem, SiteId, TeamId } from './domain/problem.ts';
import type { Finding, Proposal, Reason } from './domain/proposal.ts';
import { evaluate, type LevelSum } from './evaluate.ts';
import { teamInQueue } from './queue.ts';
import { rulesBroken } from './reasons.ts';
import { roundFor, standingOf, type PlacementIds, type Standing } from './rules/standing.ts';
import { structureOf, type Breach } from './structure.ts';

/** What a soft rule costs more (or, below 0, less) in one case than in another. The penalty is before its weight. */
export interface CostChange {
  readonly level: number;
  readonly ruleId: string;
  readonly weight: number;
  readonly penalty: number;
}

/** The change of a whole level, weights included. */
export interface LevelChange {
  readonly level: number;
  readonly penalty: number;
}

/** What would follow from the household living in a dwelling, all else left as it is. */
export interface DwellingEffects {
  /** The team that it has, or that the queue's own choice would give it there; null for none. */
  readonly teamId: TeamId | null;
  /** Beside leaving the household without a dwelling, and the occupant of this one too. */
  readonly costs: readonly CostChange[];
  /** What taking the dwelling from its occupant would cost, before anybody else moves in; empty where there is none. */
  readonly occupantCosts: readonly CostChange[];
  /** Beside the proposal as it stands: every level, 0 where nothing changes. */
  readonly levels: readonly LevelChange[];
  /** The costs in which the household has a part, with the facts behind them. */
  readonly findings: readonly Finding[];
  /** The hard rules that it would break, with the facts behind them; empty where the dwelling suits. */
  readonly breaches: readonly Breach[];
}

/** How a dwelling stands to the household: its own, one that suits and is free or taken, or one that a hard rule keeps from it. */
export type DwellingVerdict = 'chosen' | 'free' | 'taken' | 'ruledOut';

/** A dwelling as the household might have it. */
export interface DwellingExplanation {
  readonly dwellingId: DwellingId;
  readonly siteId: SiteId;
  /** The first day that the household could live there. */
  readonly moveIn: string;
  readonly verdict: DwellingVerdict;
  /** The hard rules in the way, `horizon` and `lock` among them; empty unless ruled out. */
  readonly ruleIds: readonly string[];
  /** Who else the proposal gives the dwelling to. */
  readonly occupantId: HouseholdId | null;
  /** Null where a hard rule is in the way, unless the dwelling was asked for. */
  readonly effects: DwellingEffects | null;
}

/** Why a household has the dwelling it has, or none, and not another (begrunnelse): facts alone, no sentences. */
export interface Explanation {
  readonly householdId: HouseholdId;
  readonly chosenDwellingId: DwellingId | null;
  /** The dwelling that was asked for. */
  readonly askedDwellingId: DwellingId | null;
  /** For each hard rule, how many dwellings it keeps from the household; a dwelling may count more than once. */
  readonly ruledOut: readonly Reason[];
  /** The dwellings that were looked at: its own first, then those that suit, free ones before taken ones, then the others; each by id. */
  readonly dwellings: readonly DwellingExplanation[];
}

const VERDICTS: readonly DwellingVerdict[] = ['chosen', 'free', 'taken', 'ruledOut'];

/**
 * Explains a household's place in a proposal: each dwelling, or the one that is asked for. The proposal must keep its problem's hard rules.
 * Throws when the problem has no such household or dwelling.
 */
export function explain(problem: Problem, proposal: Pick<Proposal, 'placements'>, householdId: string, dwellingId?: string): Explanation {
  const round = roundFor(problem);
  const household = round.households.get(householdId);
  if (!household) throw new Error(`the problem has no household ${householdId}`);
  const asked = dwellingId === undefined ? null : round.dwellings.get(dwellingId);
  if (asked === undefined) throw new Error(`the problem has no dwelling ${String(dwellingId)}`);
  const without = proposal.placements.filter((row) => row.householdId !== household.id);
  const scene: Scene = {
    problem, household, asked, without, standing: standingOf(round, structureOf(round, without).placed),
    current: proposal.placements.find((row) => row.householdId === household.id),
    levels: evaluate(problem, proposal.placements).levels, levelsWithout: evaluate(problem, without).levels,
  };
  const all = problem.dwellings.map((dwelling) => explainDwelling(scene, dwelling));
  const dwellings = all.filter((row) => asked === null || row.dwellingId === asked.id)
    .sort((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) || compareIds(a.dwellingId, b.dwellingId));
  return {
    householdId: household.id, chosenDwellingId: scene.current?.dwellingId ?? null, askedDwellingId: asked?.id ?? null, ruledOut: ruledOutBy(all), dwellings,
  };
}

/** The proposal with the household taken out, which every dwelling is then held against. */
interface Scene {
  readonly problem: Problem;
  readonly household: Household;
  readonly asked: Dwelling | null;
  readonly current: PlacementIds | undefined;
  readonly without: readonly PlacementIds[];
  readonly standing: Standing;
  /** The levels of the proposal as it stands. */
  readonly levels: readonly LevelSum[];
  /** The levels of the proposal with the household taken out. */
  readonly levelsWithout: readonly LevelSum[];
}

function explainDwelling(scene: Scene, dwelling: Dwelling): DwellingExplanation {
  const { household, standing, asked } = scene;
  const isChosen = scene.current?.dwellingId === dwelling.id;
  const occupant = standing.occupantOf(dwelling)?.household ?? null;
  const ruleIds = isChosen ? [] : rulesBroken(standing, household, dwelling);
  const verdict = isChosen ? 'chosen' : ruleIds.length > 0 ? 'ruledOut' : occupant ? 'taken' : 'free';
  const isLookedInto = asked === null ? verdict !== 'ruledOut' : dwelling === asked;
  return {
    dwellingId: dwelling.id, siteId: dwelling.siteId, moveIn: dateOf(standing.round.moveInDay(household, dwelling)), verdict,
    ruleIds: [...ruleIds].sort(compareIds), occupantId: occupant?.id ?? null, effects: isLookedInto ? effectsOf(scene, dwelling) : null,
  };
}

function effectsOf({ problem, household, current, without, levels, levelsWithout }: Scene, dwelling: Dwelling): DwellingEffects {
  const round = roundFor(problem);
  const neither = without.filter((row) => row.dwellingId !== dwelling.id);
  const standing = standingOf(round, structureOf(round, neither).placed);
  const teamId = current?.dwellingId === dwelling.id ? current.teamId : teamInQueue(standing, household, round.siteOf(dwelling))?.id ?? null;
  const before = evaluate(problem, neither);
  const after = evaluate(problem, [...neither, { householdId: household.id, dwellingId: dwelling.id, teamId }]);
  const known = new Set(before.breaches.map(nameOf));
  return {
    teamId,
    costs: costChanges(before.levels, after.levels),
    occupantCosts: neither.length === without.length ? [] : costChanges(levelsWithout, before.levels),
    levels: after.levels.map(({ level, penalty }, i) => ({ level, penalty: penalty - (levels[i]?.penalty ?? 0) })),
    findings: after.findings.filter((finding) => finding.householdIds.includes(household.id)),
    breaches: after.breaches.filter((breach) => !known.has(nameOf(breach))),
  };
}

const nameOf = (breach: Breach): string => JSON.stringify([breach.ruleId, breach.householdIds, breach.facts]);

function costChanges(before: readonly LevelSum[], after: readonly LevelSum[]): readonly CostChange[] {
  return after.flatMap(({ level, byRule }, i) => Object.entries(byRule)
    .map(([ruleId, { weight, penalty }]) => ({ level, ruleId, weight, penalty: penalty - (before[i]?.byRule[ruleId]?.penalty ?? 0) }))
    .filter((change) => change.penalty !== 0)
    .sort((a, b) => compareIds(a.ruleId, b.ruleId)));
}

function ruledOutBy(dwellings: readonly DwellingExplanation[]): readonly Reason[] {
  const counts = new Map<string, number>();
  for (const ruleId of dwellings.flatMap((row) => row.ruleIds)) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  return [...counts].map(([ruleId, count]) => ({ ruleId, dwellings: count })).sort((a, b) => compareIds(a.ruleId, b.ruleId));
}
