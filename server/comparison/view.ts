import {
  compareProposals, compareShared, fieldsThatDiffer, type Comparison, type ComparedProposal, type Envy, type HousingComparison, type HousingSums, type JudgedPair, type LevelPair, type Pair,
  type Proposal, type SharedComparison,
} from '../../solver/index.ts';
import type { ProposalRow } from '../db/tables.ts';
import type { LocalText } from '../intake/schemas.ts';
import type { RegisterNames } from '../municipality/service.ts';
import type { TimeDifferenceView } from '../team-time/schemas.ts';
import type { ComparedView, ComparisonView, DifferencesView, EnvyView, HousingSumsView, JudgedPairView, JudgementsView, LevelPairView } from './schemas.ts';

/** A stored proposal with the problem that it was made for. */
export interface StoredSide extends ComparedProposal {
  readonly row: Pick<ProposalRow, 'number' | 'engineName' | 'solvedAt'>;
  readonly proposal: Proposal;
  readonly policyName: LocalText;
}

/** What a comparison is shown from. */
export interface ComparisonMaterial {
  readonly round: Pick<ComparisonView, 'id' | 'name' | 'state' | 'isFromRegisters'>;
  readonly sides: Pair<StoredSide>;
  readonly names: RegisterNames;
  readonly teamTime: readonly TimeDifferenceView[];
}

function comparedView({ row, proposal, problem, policyName }: StoredSide): ComparedView {
  const { id, validFrom, rules } = problem.policy;
  const locks = (kind: string): number => problem.locks.filter((lock) => lock.kind === kind).length;
  return {
    number: row.number, status: proposal.status, engine: row.engineName, solvedAt: row.solvedAt, policy: { id, name: policyName, validFrom },
    required: locks('require'), forbidden: locks('forbid'), kept: problem.baseline.length,
    pricesChanges: problem.baseline.length > 0 && rules.stability !== undefined && rules.stability.enforce !== 'off', housed: proposal.placements.length, households: problem.households.length,
  };
}

/** Levels of two proposals, as the pages take them. */
export const levelViews = (levels: readonly LevelPair[]): LevelPairView[] => levels.map(({ level, penalty, byRule }) => ({
  level, penalty: { ...penalty }, rules: byRule.map(({ ruleId, cost: { a, b } }) => ({ ruleId, cost: { a: a && { ...a }, b: b && { ...b } } })),
}));

const judgedView = ({ levels, broken, limits }: JudgedPair): JudgedPairView => ({
  levels: levelViews(levels), broken: { a: broken.a.map((row) => ({ ...row })), b: broken.b.map((row) => ({ ...row })) },
  overLimits: limits.filter(({ isOver }) => isOver.a || isOver.b).map(({ ruleId, subject, siteIds, cap, before, after, isOver }) => ({
    ruleId, siteId: 'siteId' in subject ? subject.siteId : null, areaId: 'areaId' in subject ? subject.areaId : null, sites: siteIds.length, cap, before, after: { ...after }, isOver: { ...isOver },
  })),
});

const sumsView = ({ households, housed, gained, lost, moved, waitingPoints }: HousingSums): HousingSumsView => ({ households, housed: { ...housed }, gained, lost, moved, waitingPoints: { ...waitingPoints } });

const envyViews = (rows: readonly Envy[]): EnvyView[] => rows.map(({ householdId, points, dwellingId, byHouseholdId, byPoints, level, rules }) => ({
  householdId, points, dwellingId, byHouseholdId, byPoints, explained: level === null ? null : { level, rules: rules.map(({ ruleId, penalty }) => ({ ruleId, penalty })) },
}));

function judgementsView({ isJudgedAlike, own, under, teams, uncoveredMinutes, sites }: Comparison): JudgementsView {
  return {
    isJudgedAlike, own: own && levelViews(own), under: { a: judgedView(under.a), b: judgedView(under.b) }, uncoveredMinutes: { ...uncoveredMinutes },
    teams: teams.map(({ teamId, load: { a, b }, room, isOver }) => ({
      id: teamId, minutes: { a: a.minutes, b: b.minutes }, room: { a: room.a.minutes, b: room.b.minutes }, eveningMinutes: { a: a.eveningMinutes, b: b.eveningMinutes },
      eveningRoom: { a: room.a.eveningMinutes, b: room.b.eveningMinutes }, isOver: { ...isOver },
    })),
    sites: sites.map(({ siteId, homes, before, after }) => ({ id: siteId, homes, before, after: { ...after } })),
  };
}

function differencesView({ fields, onlyIn, changed }: SharedComparison): DifferencesView {
  const takers = ({ householdIds, dwellingIds }: SharedComparison['changed']): DifferencesView['changed'] => ({ householdIds: [...householdIds], dwellingIds: [...dwellingIds] });
  return {
    // a comparison of what is shared is of two problems with one frame
    fields: fields.filter((field) => field !== 'asOf' && field !== 'areas' && field !== 'sites'), onlyIn: { a: takers(onlyIn.a), b: takers(onlyIn.b) }, changed: takers(changed),
  };
}

type Names = ComparisonView['names'];

/** The names of everything in the two problems that a comparison can tell of. */
function namesIn({ a, b }: Pair<StoredSide>, names: RegisterNames): Names {
  const named = (rows: readonly { readonly id: string; readonly name: string }[]): Record<string, string> => Object.fromEntries(rows.map(({ id, name }) => [id, name]));
  return {
    dwellings: Object.fromEntries([...a.problem.dwellings, ...b.problem.dwellings].map(({ id }) => [id, names.dwellingLabels.get(id) ?? id])),
    sites: named([...a.problem.sites, ...b.problem.sites]), areas: named([...a.problem.areas, ...b.problem.areas]), teams: named([...a.problem.teams, ...b.problem.teams]),
  };
}

function housingView({ households, groups, counted, others, envy }: HousingComparison): Pick<ComparisonView, 'compared' | 'households' | 'groups' | 'counted' | 'others' | 'envy'> {
  return {
    compared: households.length,
    households: households.flatMap(({ householdId, kind, dwellingId, teamId, points }) => (
      kind === 'unchanged' ? [] : [{ id: householdId, change: kind, dwellingId: { ...dwellingId }, teamId: { ...teamId }, points: { ...points } }])),
    groups: groups.map((row) => ({ group: row.group, ...sumsView(row) })), counted: sumsView(counted), others: sumsView(others), envy: { a: envyViews(envy.a), b: envyViews(envy.b) },
  };
}

/** Two proposals of one frame beside each other: in full where they were made for the same round, else what can be said of those who take part in both. */
export function comparisonView({ round, sides, names, teamTime }: ComparisonMaterial): ComparisonView {
  const { a, b } = sides;
  const shown = { ...round, proposals: { a: comparedView(a), b: comparedView(b) }, names: namesIn(sides, names), teamTime: [...teamTime] };
  if (fieldsThatDiffer(a.problem, b.problem).length === 0) {
    const comparison = compareProposals(a, b);
    return { ...shown, ...housingView(comparison), judgements: judgementsView(comparison), differences: null };
  }
  const shared = compareShared(a, b);
  return { ...shown, ...housingView(shared), judgements: null, differences: differencesView(shared) };
}

/** The households that take part in both problems with the same facts; null when that is all of them. */
export function comparedIds({ a, b }: Pair<StoredSide>): readonly string[] | null {
  return fieldsThatDiffer(a.problem, b.problem).includes('households') ? compareShared(a, b).households.map(({ householdId }) => householdId) : null;
}
