import { canonicalProblem } from './canonical.ts';
import { compareIds } from './domain/distance.ts';
import type { AreaId, DwellingId, Household, HouseholdId, Problem, SiteId, TeamId } from './domain/problem.ts';
import { evaluate, type Evaluation, type LevelSum } from './evaluate.ts';
import { priorityPoints, teamRoom } from './figures.ts';
import { passedOver, type PassedOver } from './reasons.ts';
import { activeRules } from './rules/index.ts';
import { roundFor, standingOf, type Load, type PlacementIds, type Standing } from './rules/standing.ts';
import { structureOf } from './structure.ts';

/** The same fact of both proposals. */
export interface Pair<T> {
  readonly a: T;
  readonly b: T;
}

/** A proposal to be compared: placements that keep the hard rules and locks of their own problem. */
export interface ComparedProposal {
  readonly problem: Problem;
  readonly placements: readonly PlacementIds[];
}

/** A soft rule's penalty before its weight, and the weight that multiplies it. */
export interface WeighedPenalty {
  readonly weight: number;
  readonly penalty: number;
}

/** One level of both proposals, weights included, and what each rule adds to it; null where the rule is not on the level. */
export interface LevelPair {
  readonly level: number;
  readonly penalty: Pair<number>;
  readonly byRule: readonly { readonly ruleId: string; readonly cost: Pair<WeighedPenalty | null> }[];
}

/** A limit on counted households, of a site, a circle or an area, that the two proposals fill differently; over is above the cap, whoever lived there before. */
export interface LimitPair {
  readonly ruleId: string;
  readonly subject: { readonly siteId: SiteId } | { readonly areaId: AreaId };
  /** The sites that it looks at together; more than one where it is about a circle or an area. */
  readonly siteIds: readonly SiteId[];
  readonly cap: number;
  readonly before: number;
  readonly after: Pair<number>;
  readonly isOver: Pair<boolean>;
}

/** Both proposals as one policy judges them. */
export interface JudgedPair {
  readonly levels: readonly LevelPair[];
  /** How often each hard rule, the horizon or a lock is broken; empty for the policy's own proposal. */
  readonly broken: Pair<readonly { readonly ruleId: string; readonly times: number }[]>;
  readonly limits: readonly LimitPair[];
}

/** What a household would notice of having b instead of a. */
export type HouseholdChangeKind = 'gains' | 'loses' | 'moves' | 'otherTeam' | 'unchanged';

/** A household in both proposals, with its priority points under the policy of each. */
export interface HouseholdPair {
  readonly householdId: HouseholdId;
  readonly kind: HouseholdChangeKind;
  readonly dwellingId: Pair<DwellingId | null>;
  readonly teamId: Pair<TeamId | null>;
  readonly points: Pair<number>;
}

/** Some of the households together: how many wait, have a home, gain or lose one or move from a to b, and the priority points of those left without one. */
export interface HousingSums {
  readonly households: number;
  readonly housed: Pair<number>;
  readonly gained: number;
  readonly lost: number;
  readonly moved: number;
  readonly waitingPoints: Pair<number>;
}

/** Counted households on a site before the round and after it, where the proposals differ; homes = all homes on the site. */
export interface SitePair {
  readonly siteId: SiteId;
  readonly homes: number;
  readonly limitExempt: boolean;
  readonly before: number;
  readonly after: Pair<number>;
}

/** What a team takes on, in minutes a week with travel, beside the room that the policy of each gives it. */
export interface TeamPair {
  readonly teamId: TeamId;
  readonly load: Pair<Load>;
  readonly room: Pair<Load>;
  /** Whether it has too few minutes, in all or in the evening. */
  readonly isOver: Pair<boolean>;
}

/** What a soft rule costs more for a swap; the penalty is before its weight and above 0. */
export interface SwapCost extends WeighedPenalty {
  readonly ruleId: string;
}

/** A household without a home beside one with fewer points whose home suits it, and what would follow if it had that home and the other none. */
export interface Envy extends PassedOver {
  readonly points: number;
  readonly byPoints: number;
  /** The first level on which the swap makes a difference, where that is for the worse; null when nothing explains the envy. */
  readonly level: number | null;
  /** The rules by which that level gets worse; empty when nothing explains the envy. */
  readonly rules: readonly SwapCost[];
}

/** Two proposals of one round beside each other: facts alone, no sentences. Rows stand by id. */
export interface Comparison {
  readonly householdCount: number;
  /** Whether one policy (with the same locks, baseline and horizon) judges both; `under.a` and `under.b` are then alike. */
  readonly isJudgedAlike: boolean;
  /** Each proposal under its own policy; null where the two policies have not the same levels. */
  readonly own: readonly LevelPair[] | null;
  /** Both proposals under the policy of a, and both under the policy of b. */
  readonly under: Pair<JudgedPair>;
  readonly households: readonly HouseholdPair[];
  /** A household counts in each of its groups; one that has none in the group ''. */
  readonly groups: readonly (HousingSums & { readonly group: string })[];
  readonly counted: HousingSums;
  readonly others: HousingSums;
  readonly sites: readonly SitePair[];
  readonly teams: readonly TeamPair[];
  /** Minutes a week that placed households need and have no team for. */
  readonly uncoveredMinutes: Pair<number>;
  readonly envy: Pair<readonly Envy[]>;
}

/** What two problems must have in common for their proposals to be compared. */
const COMMON = ['asOf', 'areas', 'sites', 'dwellings', 'tenants', 'teams', 'households'] as const;

/** The fields that two problems would have to share, and do not, for their proposals to be compared; empty when they are one round. */
export function fieldsThatDiffer(a: Problem, b: Problem): readonly string[] {
  const [own, other] = [canonicalProblem(a), canonicalProblem(b)];
  return COMMON.filter((field) => JSON.stringify(own[field]) !== JSON.stringify(other[field]));
}

/** Everything by which two proposals of one round differ. Throws when their problems are not one round (`fieldsThatDiffer`), and when one breaks a hard rule or a lock of its own problem. */
export function compareProposals(a: ComparedProposal, b: ComparedProposal): Comparison {
  const fields = fieldsThatDiffer(a.problem, b.problem);
  if (fields.length > 0) throw new Error(`the problems differ in ${fields.join(', ')}, so they are not one round`);
  const standing = { a: standingIn(a.problem, a.placements), b: standingIn(b.problem, b.placements) };
  const points = { a: priorityPoints(a.problem), b: priorityPoints(b.problem) };
  const rows = a.problem.households.toSorted((x, y) => compareIds(x.id, y.id)).map((household): Row => ({ household, pair: householdPair(household, standing, points) }));
  const own = { a: evaluate(a.problem, a.placements), b: evaluate(b.problem, b.placements) };
  const breach = own.a.breaches[0] ?? own.b.breaches[0];
  if (breach) throw new Error(`what breaks its own rules cannot be compared: ${breach.message}`);
  const groups = [...new Set(rows.flatMap(({ household }) => groupsOf(household)))].sort(compareIds);
  return {
    householdCount: rows.length, isJudgedAlike: judgesOf(a.problem) === judgesOf(b.problem),
    own: levelNumbers(own.a) === levelNumbers(own.b) ? levelPairs(own) : null,
    under: {
      a: judgedUnder(a.problem, { a: own.a, b: evaluate(a.problem, b.placements) }, { a: standing.a, b: standingIn(a.problem, b.placements) }),
      b: judgedUnder(b.problem, { a: evaluate(b.problem, a.placements), b: own.b }, { a: standingIn(b.problem, a.placements), b: standing.b }),
    },
    households: rows.map(({ pair }) => pair),
    groups: groups.map((group) => ({ group, ...sumsOf(rows.filter(({ household }) => groupsOf(household).includes(group))) })),
    counted: sumsOf(rows.filter(({ household }) => household.counted)), others: sumsOf(rows.filter(({ household }) => !household.counted)),
    sites: sitePairs(standing), teams: teamPairs(standing),
    uncoveredMinutes: eachOf(standing, ({ placed }) => total(placed, ({ household, team }) => (team === null ? household.followUp?.minutes ?? 0 : 0))),
    envy: { a: envyIn(a, own.a, points.a), b: envyIn(b, own.b, points.b) },
  };
}

const eachOf = <T, R>({ a, b }: Pair<T>, map: (one: T) => R): Pair<R> => ({ a: map(a), b: map(b) });

const total = <T>(rows: readonly T[], valueOf: (row: T) => number): number => rows.reduce((sum, row) => sum + valueOf(row), 0);

function standingIn(problem: Problem, placements: readonly PlacementIds[]): Standing {
  const round = roundFor(problem);
  return standingOf(round, structureOf(round, placements).placed);
}

/** All that decides how placements of a round are judged, as one text. */
function judgesOf(problem: Problem): string {
  const { policy, locks, baseline, horizonDays, places } = canonicalProblem(problem);
  const rules = Object.entries(policy.rules).filter(([, setting]) => setting.enforce !== 'off');
  return JSON.stringify([rules, locks, baseline, horizonDays, places]);
}

const levelNumbers = ({ levels }: Evaluation): string => levels.map(({ level }) => level).join(' ');

function levelPairs({ a, b }: Pair<Evaluation>): readonly LevelPair[] {
  return a.levels.map((row, i): LevelPair => {
    const other = b.levels[i] as LevelSum;
    const ruleIds = [...new Set([...Object.keys(row.byRule), ...Object.keys(other.byRule)])].sort(compareIds);
    return {
      level: row.level, penalty: { a: row.penalty, b: other.penalty },
      byRule: ruleIds.map((ruleId) => ({ ruleId, cost: { a: row.byRule[ruleId] ?? null, b: other.byRule[ruleId] ?? null } })),
    };
  });
}

function judgedUnder(problem: Problem, evaluations: Pair<Evaluation>, standings: Pair<Standing>): JudgedPair {
  return { levels: levelPairs(evaluations), broken: eachOf(evaluations, timesBroken), limits: limitPairs(problem, standings) };
}

function timesBroken({ breaches }: Evaluation): readonly { readonly ruleId: string; readonly times: number }[] {
  const times = new Map<string, number>();
  for (const { ruleId } of breaches) times.set(ruleId, (times.get(ruleId) ?? 0) + 1);
  return [...times].map(([ruleId, count]) => ({ ruleId, times: count })).sort((x, y) => compareIds(x.ruleId, y.ruleId));
}

function limitPairs(problem: Problem, standings: Pair<Standing>): readonly LimitPair[] {
  const round = roundFor(problem);
  const idOf = (subject: LimitPair['subject']): string => ('siteId' in subject ? subject.siteId : subject.areaId);
  return activeRules(problem.policy).flatMap(({ rule, parameters }) => (rule.check.limits?.(round, parameters) ?? []).map(({ subject, sites, cap }): LimitPair => {
    const after = eachOf(standings, ({ countedAfter }) => total(sites, countedAfter));
    return { ruleId: rule.id, subject, siteIds: sites.map(({ id }) => id), cap, before: total(sites, standings.a.countedBefore), after, isOver: eachOf(after, (count) => count > cap) };
  })).filter(({ after }) => after.a !== after.b).sort((x, y) => compareIds(x.ruleId, y.ruleId) || compareIds(idOf(x.subject), idOf(y.subject)));
}

interface Row {
  readonly household: Household;
  readonly pair: HouseholdPair;
}

const groupsOf = ({ groups }: Household): readonly string[] => (groups.length === 0 ? [''] : groups);

function householdPair({ id }: Household, standing: Pair<Standing>, points: Pair<ReadonlyMap<string, number>>): HouseholdPair {
  const placement = eachOf(standing, ({ placementOf }) => placementOf(id));
  const dwellingId = eachOf(placement, (one) => one?.dwelling.id ?? null);
  const teamId = eachOf(placement, (one) => one?.team?.id ?? null);
  return { householdId: id, kind: kindOf(dwellingId, teamId), dwellingId, teamId, points: eachOf(points, (own) => own.get(id) ?? 0) };
}

function kindOf(dwelling: Pair<string | null>, team: Pair<string | null>): HouseholdChangeKind {
  if (dwelling.a === dwelling.b) return team.a === team.b ? 'unchanged' : 'otherTeam';
  if (dwelling.a === null) return 'gains';
  return dwelling.b === null ? 'loses' : 'moves';
}

function sumsOf(rows: readonly Row[]): HousingSums {
  const pairs = rows.map(({ pair }) => pair);
  const count = (kind: HouseholdChangeKind): number => pairs.filter((pair) => pair.kind === kind).length;
  const waiting = (side: keyof Pair<unknown>): number => total(pairs, ({ dwellingId, points }) => (dwellingId[side] === null ? points[side] : 0));
  return {
    households: rows.length, housed: { a: pairs.filter(({ dwellingId }) => dwellingId.a !== null).length, b: pairs.filter(({ dwellingId }) => dwellingId.b !== null).length },
    gained: count('gains'), lost: count('loses'), moved: count('moves'), waitingPoints: { a: waiting('a'), b: waiting('b') },
  };
}

/** The sites of the two standings are the same rows by id, each standing being asked about its own. */
function sitePairs(standing: Pair<Standing>): readonly SitePair[] {
  const countedIn = ({ round, countedAfter }: Standing, id: SiteId): number => {
    const site = round.sites.get(id);
    return site ? countedAfter(site) : 0;
  };
  return standing.a.round.problem.sites.map((site): SitePair => ({
    siteId: site.id, homes: site.homes, limitExempt: site.limitExempt, before: standing.a.countedBefore(site), after: eachOf(standing, (one) => countedIn(one, site.id)),
  })).filter(({ after }) => after.a !== after.b).sort((x, y) => compareIds(x.siteId, y.siteId));
}

function teamPairs(standing: Pair<Standing>): readonly TeamPair[] {
  const none: Load = { minutes: 0, eveningMinutes: 0 };
  return standing.a.round.problem.teams.toSorted((x, y) => compareIds(x.id, y.id)).map(({ id }): TeamPair => {
    const team = eachOf(standing, ({ round }) => round.teams.get(id));
    const load = { a: team.a ? standing.a.loadOf(team.a) : none, b: team.b ? standing.b.loadOf(team.b) : none };
    const room = eachOf(standing, ({ round }) => {
      const own = round.teams.get(id);
      return own ? teamRoom(round.problem, own) : none;
    });
    const isOver = (own: Load, most: Load): boolean => own.minutes > most.minutes || own.eveningMinutes > most.eveningMinutes;
    return { teamId: id, load, room, isOver: { a: isOver(load.a, room.a), b: isOver(load.b, room.b) } };
  });
}

function envyIn({ problem, placements }: ComparedProposal, as: Evaluation, points: ReadonlyMap<string, number>): readonly Envy[] {
  return passedOver(problem, placements).map((pair): Envy => {
    const own = { ...pair, points: points.get(pair.householdId) ?? 0, byPoints: points.get(pair.byHouseholdId) ?? 0 };
    const swapped = bestSwap(problem, placements, pair);
    const at = firstDifference(as, swapped);
    const [before, after] = [as.levels[at], swapped.levels[at]];
    // no later level can make up for an earlier one that gets better
    if (!before || !after || after.penalty < before.penalty) return { ...own, level: null, rules: [] };
    return { ...own, level: after.level, rules: dearer(before, after) };
  });
}

/** The level, by its place, on which two evaluations under one policy first differ; -1 where they are alike. */
const firstDifference = (x: Evaluation, y: Evaluation): number => x.levels.findIndex(({ penalty }, i) => penalty !== y.levels[i]?.penalty);

/** The proposal in which the one household has the home and the other none, with the team, or none, that is best for it there. */
function bestSwap(problem: Problem, placements: readonly PlacementIds[], { householdId, dwellingId, byHouseholdId }: PassedOver): Evaluation {
  const round = roundFor(problem);
  const [household, dwelling] = [round.households.get(householdId), round.dwellings.get(dwellingId)];
  const teams = problem.teams.filter((team) => household?.followUp && dwelling && round.isEligible(team, household, round.siteOf(dwelling)));
  const others = placements.filter((row) => row.householdId !== byHouseholdId);
  const [best] = [null, ...teams.map(({ id }) => id)].map((teamId) => evaluate(problem, [...others, { householdId, dwellingId, teamId }]))
    .filter(({ breaches }) => breaches.length === 0)
    .sort((x, y) => {
      const at = firstDifference(x, y);
      return (x.levels[at]?.penalty ?? 0) - (y.levels[at]?.penalty ?? 0);
    });
  if (!best) throw new Error(`no hard rule is said to keep household ${householdId} from dwelling ${dwellingId}, and yet every team breaks one`);
  return best;
}

function dearer(before: LevelSum, after: LevelSum): readonly SwapCost[] {
  return Object.entries(after.byRule).map(([ruleId, { weight, penalty }]) => ({ ruleId, weight, penalty: penalty - (before.byRule[ruleId]?.penalty ?? 0) }))
    .filter(({ penalty }) => penalty > 0).sort((x, y) => compareIds(x.ruleId, y.ruleId));
}
