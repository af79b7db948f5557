import { canonicalProblem } from './canonical.ts';
import { compareIds } from './domain/distance.ts';
import type { AreaId, DwellingId, Household, HouseholdId, Problem, SiteId, TeamId } from './domain/problem.ts';
import { envyIn, type ComparedProposal, type Envy, type WeighedPenalty } from './envy.ts';
import { evaluate, type Evaluation, type LevelSum } from './evaluate.ts';
import { priorityPoints, teamRoom } from './figures.ts';
import { activeRules } from './rules/index.ts';
import { roundFor, standingOf, type Load, type PlacementIds, type Standing } from './rules/standing.ts';
import { structureOf } from './structure.ts';

export type { WeighedPenalty } from './envy.ts';

/** The same fact of both proposals. */
export interface Pair<T> {
  readonly a: T;
  readonly b: T;
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

/** Who is housed in two proposals: each household, sums of them, and who is passed over. Rows stand by id. */
export interface HousingComparison {
  readonly households: readonly HouseholdPair[];
  /** A household counts in each of its groups; one that has none in the group ''. */
  readonly groups: readonly (HousingSums & { readonly group: string })[];
  readonly counted: HousingSums;
  readonly others: HousingSums;
  readonly envy: Pair<readonly Envy[]>;
}

/** Households and dwellings by id. */
export interface Takers {
  readonly householdIds: readonly HouseholdId[];
  readonly dwellingIds: readonly DwellingId[];
}

/**
 * Two proposals of one round that were made for different households, dwellings, tenants or teams: those of `households` and of the sums take part in both, with the same facts.
 * Neither levels, limits nor teams are told of: they would be sums over different things. `envy` is that of each proposal in its own problem.
 */
export interface SharedComparison extends HousingComparison {
  /** The fields that differ, never those of the frame. */
  readonly fields: readonly CommonField[];
  /** Who takes part in the one problem alone, and which dwellings are given out there alone. */
  readonly onlyIn: Pair<Takers>;
  /** Who and what is in both problems with other facts; such households are not compared. */
  readonly changed: Takers;
}

/** What two sets of placements of one problem use differently: limits that they fill differently, and every team. */
export interface PlacesPair {
  readonly limits: readonly LimitPair[];
  readonly teams: readonly TeamPair[];
}

/** Two proposals of one round beside each other: facts alone, no sentences. */
export interface Comparison extends HousingComparison {
  readonly householdCount: number;
  /** Whether one policy (with the same locks, baseline and horizon) judges both; `under.a` and `under.b` are then alike. */
  readonly isJudgedAlike: boolean;
  /** Each proposal under its own policy; null where the two policies have not the same levels. */
  readonly own: readonly LevelPair[] | null;
  /** Both proposals under the policy of a, and both under the policy of b. */
  readonly under: Pair<JudgedPair>;
  readonly sites: readonly SitePair[];
  readonly teams: readonly TeamPair[];
  /** Minutes a week that placed households need and have no team for. */
  readonly uncoveredMinutes: Pair<number>;
}

/** What two problems must have in common for all of their proposals to be compared. */
const COMMON = ['asOf', 'areas', 'sites', 'dwellings', 'tenants', 'teams', 'households'] as const;

/** A field that two problems of one round have in common. */
export type CommonField = (typeof COMMON)[number];

/** The day and the ground of a round: problems that differ in these are not of one round, whoever takes part. */
const FRAME: ReadonlySet<CommonField> = new Set(['asOf', 'areas', 'sites']);

/** The fields that two problems would have to share, and do not, for their proposals to be compared; empty when they are one round. */
export function fieldsThatDiffer(a: Problem, b: Problem): readonly CommonField[] {
  const [own, other] = [canonicalProblem(a), canonicalProblem(b)];
  return COMMON.filter((field) => JSON.stringify(own[field]) !== JSON.stringify(other[field]));
}

/** Those of the fields that differ by which not even those who take part in both can be compared. */
export function framesThatDiffer(a: Problem, b: Problem): readonly CommonField[] {
  return fieldsThatDiffer(a, b).filter((field) => FRAME.has(field));
}

/** Everything by which two proposals of one round differ. Throws when their problems are not one round (`fieldsThatDiffer`), and when one breaks a hard rule or a lock of its own problem. */
export function compareProposals(a: ComparedProposal, b: ComparedProposal): Comparison {
  const fields = fieldsThatDiffer(a.problem, b.problem);
  if (fields.length > 0) throw new Error(`the problems differ in ${fields.join(', ')}, so they are not one round`);
  const standing = { a: standingIn(a.problem, a.placements), b: standingIn(b.problem, b.placements) };
  const own = evaluated({ a, b });
  return {
    householdCount: a.problem.households.length, isJudgedAlike: judgesOf(a.problem) === judgesOf(b.problem),
    own: levelNumbers(own.a) === levelNumbers(own.b) ? levelPairs(own) : null,
    under: {
      a: judgedUnder(a.problem, { a: own.a, b: evaluate(a.problem, b.placements) }, { a: standing.a, b: standingIn(a.problem, b.placements) }),
      b: judgedUnder(b.problem, { a: evaluate(b.problem, a.placements), b: own.b }, { a: standingIn(b.problem, a.placements), b: standing.b }),
    },
    ...housingIn({ a, b }, standing, own, a.problem.households),
    sites: sitePairs(standing), teams: teamPairs(standing),
    uncoveredMinutes: eachOf(standing, ({ placed }) => total(placed, ({ household, team }) => (team === null ? household.followUp?.minutes ?? 0 : 0))),
  };
}

/**
 * What can be said of two proposals of one round that were made for different households, dwellings, tenants or teams, as in a meeting where somebody is left out or settled. Throws when
 * the frames of their problems differ (`framesThatDiffer`), and when one breaks a hard rule or a lock of its own problem.
 */
export function compareShared(a: ComparedProposal, b: ComparedProposal): SharedComparison {
  const frames = framesThatDiffer(a.problem, b.problem);
  if (frames.length > 0) throw new Error(`the problems differ in ${frames.join(', ')}, so they are not one round`);
  const problems = { a: canonicalProblem(a.problem), b: canonicalProblem(b.problem) };
  const standing = { a: standingIn(a.problem, a.placements), b: standingIn(b.problem, b.placements) };
  const households = sharedIn({ a: problems.a.households, b: problems.b.households }, factsOf);
  const dwellings = sharedIn({ a: problems.a.dwellings, b: problems.b.dwellings }, JSON.stringify);
  return {
    fields: fieldsThatDiffer(a.problem, b.problem),
    onlyIn: { a: { householdIds: households.onlyIn.a, dwellingIds: dwellings.onlyIn.a }, b: { householdIds: households.onlyIn.b, dwellingIds: dwellings.onlyIn.b } },
    changed: { householdIds: households.changed, dwellingIds: dwellings.changed },
    ...housingIn({ a, b }, standing, evaluated({ a, b }), households.alike),
  };
}

/** A household's own facts: whom it avoids is left out, since a problem names only those who take part in it. */
const factsOf = (household: Household): string => JSON.stringify({ ...household, avoids: [] });

/** The rows of two lists by whether they stand in both with the same facts, in both with others, or in one. */
function sharedIn<T extends { readonly id: string }>({ a, b }: Pair<readonly T[]>, facts: (row: T) => string): {
  readonly alike: readonly T[]; readonly changed: readonly T['id'][]; readonly onlyIn: Pair<readonly T['id'][]>;
} {
  const [inA, inB] = [new Map(a.map((row): [string, string] => [row.id, facts(row)])), new Map(b.map((row): [string, string] => [row.id, facts(row)]))];
  const both = a.filter(({ id }) => inB.has(id));
  const isAlike = ({ id }: T): boolean => inA.get(id) === inB.get(id);
  const idsOf = (rows: readonly T[]): readonly T['id'][] => rows.map(({ id }) => id);
  return {
    alike: both.filter(isAlike), changed: idsOf(both.filter((row) => !isAlike(row))),
    onlyIn: { a: idsOf(a.filter(({ id }) => !inB.has(id))), b: idsOf(b.filter(({ id }) => !inA.has(id))) },
  };
}

/** Each proposal as its own problem judges it. Throws when it breaks a hard rule or a lock of it. */
function evaluated({ a, b }: Pair<ComparedProposal>): Pair<Evaluation> {
  const own = { a: evaluate(a.problem, a.placements), b: evaluate(b.problem, b.placements) };
  const breach = own.a.breaches[0] ?? own.b.breaches[0];
  if (breach) throw new Error(`what breaks its own rules cannot be compared: ${breach.message}`);
  return own;
}

/** Who is housed in the two, of the households given. */
function housingIn({ a, b }: Pair<ComparedProposal>, standing: Pair<Standing>, own: Pair<Evaluation>, households: readonly Household[]): HousingComparison {
  const points = { a: priorityPoints(a.problem), b: priorityPoints(b.problem) };
  const rows = households.toSorted((x, y) => compareIds(x.id, y.id)).map((household): Row => ({ household, pair: householdPair(household, standing, points) }));
  const groups = [...new Set(rows.flatMap(({ household }) => groupsOf(household)))].sort(compareIds);
  return {
    households: rows.map(({ pair }) => pair),
    groups: groups.map((group) => ({ group, ...sumsOf(rows.filter(({ household }) => groupsOf(household).includes(group))) })),
    counted: sumsOf(rows.filter(({ household }) => household.counted)), others: sumsOf(rows.filter(({ household }) => !household.counted)),
    envy: { a: envyIn(a, own.a, points.a), b: envyIn(b, own.b, points.b) },
  };
}

/** What placements use differently from others of the same problem: limits on counted households, and teams. Nothing is judged. */
export function placesBetween(problem: Problem, a: readonly PlacementIds[], b: readonly PlacementIds[]): PlacesPair {
  const standing = { a: standingIn(problem, a), b: standingIn(problem, b) };
  return { limits: limitPairs(problem, standing), teams: teamPairs(standing) };
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
