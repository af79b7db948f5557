import { alwaysHardBreaches } from './always-hard.ts';
import { compareIds } from './domain/distance.ts';
import type { Problem } from './domain/problem.ts';
import type { Finding } from './domain/proposal.ts';
import { activeRules, hardRules } from './rules/index.ts';
import type { Found } from './rules/rule.ts';
import { roundFor, standingOf, type PlacementIds, type Standing } from './rules/standing.ts';
import { structureOf, type Breach } from './structure.ts';

/** What the soft rules of one level cost: the level's sum, and each rule's own penalty before its weight. */
export interface LevelSum {
  readonly level: number;
  readonly penalty: number;
  readonly byRule: Readonly<Record<string, { readonly weight: number; readonly penalty: number }>>;
}

/** Placements as the rules judge them: what they break, what they cost on each level, and every reason for a cost. */
export interface Evaluation {
  readonly breaches: readonly Breach[];
  /** A row for each level that a soft rule is on, ascending. */
  readonly levels: readonly LevelSum[];
  /** In the order of a proposal file. */
  readonly findings: readonly Finding[];
}

function breachOf(ruleId: string, sentence: string, found: Found): Breach {
  const { penalty: _, householdIds, facts, ...subject } = found;
  const about = [...householdIds.map((id) => `household ${id}`), ...Object.entries(subject).map(([field, id]) => `${field.replace(/Id$/, '')} ${id}`)].join(', ');
  return { ruleId, householdIds, message: `${ruleId} is broken${about === '' ? '' : ` by ${about}`}: ${sentence}`, facts: { ...subject, ...facts } };
}

/** Order of two lists: id by id, a shorter list first. */
export function compareLists(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((id, i) => id !== b[i]);
  const [own, other] = [a[at], b[at]];
  return own === undefined || other === undefined ? a.length - b.length : compareIds(own, other);
}

/** Order of findings in a proposal file; an absent id stands first. */
export function compareFindings(a: Finding, b: Finding): number {
  return a.level - b.level || compareIds(a.ruleId, b.ruleId) || compareLists(a.householdIds, b.householdIds)
    || compareIds(a.dwellingId ?? '', b.dwellingId ?? '') || compareIds(a.siteId ?? '', b.siteId ?? '') || compareIds(a.areaId ?? '', b.areaId ?? '')
    || compareIds(a.teamId ?? '', b.teamId ?? '') || compareIds(a.tenantId ?? '', b.tenantId ?? '');
}

/** Everything that the hard rules of the policy find broken in a standing, the horizon and the locks included. */
export function breachesOf(standing: Standing): readonly Breach[] {
  const broken = hardRules(standing.round.problem.policy).flatMap(({ rule, parameters }) => (
    rule.check.judge(standing, parameters, 'hard').map((found) => breachOf(rule.id, rule.sentence, found))));
  return [...alwaysHardBreaches(standing), ...broken];
}

/** Judges placements for a valid problem, whoever made them. */
export function evaluate(problem: Problem, placements: readonly PlacementIds[]): Evaluation {
  const round = roundFor(problem);
  const structure = structureOf(round, placements);
  const standing = standingOf(round, structure.placed);
  const levels = new Map<number, { penalty: number; byRule: Record<string, { weight: number; penalty: number }> }>();
  const findings: Finding[] = [];
  for (const { rule, parameters, price } of activeRules(problem.policy)) {
    if (price === null) continue;
    const { level, weight } = price;
    const found = rule.check.judge(standing, parameters, 'soft');
    const penalty = found.reduce((sum, one) => sum + one.penalty, 0);
    const row = levels.get(level) ?? { penalty: 0, byRule: {} };
    levels.set(level, row);
    row.penalty += weight * penalty;
    row.byRule[rule.id] = { weight, penalty };
    for (const one of found) findings.push({ ruleId: rule.id, level, ...one, householdIds: [...one.householdIds].sort(compareIds) });
  }
  return {
    breaches: [...structure.breaches, ...breachesOf(standing)],
    levels: [...levels].map(([level, row]) => ({ level, ...row })).sort((a, b) => a.level - b.level),
    findings: findings.sort(compareFindings),
  };
}
