import { canBeKept, requireLocks, rulesAgainst } from './conflicts.ts';
import { dateOf } from './domain/date.ts';
import { compareIds } from './domain/distance.ts';
import type { Lock, Problem } from './domain/problem.ts';
import type { Conflict, Finding, Placement, Proposal, Reason, Unplaced } from './domain/proposal.ts';
import { compareFindings, evaluate, type Evaluation, type LevelSum } from './evaluate.ts';
import { validateProposal } from './read-proposal.ts';
import type { Fault } from './reading/fault.ts';
import { unplacedReasons } from './reasons.ts';
import { activeRules, ruleNamed } from './rules/index.ts';
import { roundFor } from './rules/standing.ts';
import type { Breach } from './structure.ts';

/** What the independent judge says of a proposal; ok when it has no fault and breaks nothing. */
export interface CheckReport {
  readonly ok: boolean;
  /** What is wrong with the file, each by its JSON path. */
  readonly faults: readonly Fault[];
  /** What the placements break. */
  readonly breaches: readonly Breach[];
  /** The levels as recomputed here. */
  readonly levels: readonly LevelSum[];
}

type Note = (path: string, value: unknown, expected: string) => void;

/** Judges everything about a proposal for a valid problem, whoever made it. Never throws on what a file can hold. */
export function checkProposal(problem: Problem, value: unknown): CheckReport {
  const read = validateProposal(value);
  if (!read.ok) return { ok: false, faults: read.faults, breaches: [], levels: [] };
  const { proposal } = read;
  const faults: Fault[] = [];
  const note: Note = (path, at, expected) => void faults.push({ path, value: at, expected });
  if (proposal.problemId !== problem.id) note('$.problemId', proposal.problemId, JSON.stringify(problem.id));
  checkOrder(proposal, note);
  if (proposal.status === 'refused') {
    checkRefusal(problem, proposal, faults, note);
    return { ok: faults.length === 0, faults, breaches: [], levels: [] };
  }
  if (proposal.conflicts.length > 0) note('$.conflicts', proposal.conflicts, 'an empty list, since the status is not refused');
  const evaluation = evaluate(problem, proposal.placements);
  checkMoveIns(problem, proposal.placements, note);
  checkUnplaced(problem, proposal, evaluation, note);
  checkLevels(proposal, evaluation, note);
  checkFindings(problem, proposal.findings, evaluation, note);
  const { breaches, levels } = evaluation;
  return { ok: faults.length === 0 && breaches.length === 0, faults, breaches, levels };
}

function checkOrder(proposal: Proposal, note: Note): void {
  const inOrder = <T>(path: string, rows: readonly T[], compare: (a: T, b: T) => number): void => rows.forEach((row, i) => {
    if (i > 0 && compare(rows[i - 1] as T, row) > 0) note(`${path}[${i}]`, row, 'a row that does not belong before the one above it');
  });
  const byHousehold = (a: { householdId: string }, b: { householdId: string }): number => compareIds(a.householdId, b.householdId);
  inOrder('$.levels', proposal.levels, (a, b) => a.level - b.level);
  inOrder('$.placements', proposal.placements, byHousehold);
  inOrder('$.unplaced', proposal.unplaced, byHousehold);
  inOrder('$.findings', proposal.findings, compareFindings);
  proposal.findings.forEach((row, i) => inOrder(`$.findings[${i}].householdIds`, row.householdIds, compareIds));
}

function checkMoveIns(problem: Problem, placements: readonly Placement[], note: Note): void {
  const round = roundFor(problem);
  placements.forEach(({ householdId, dwellingId, moveIn }, i) => {
    const household = round.households.get(householdId);
    const dwelling = round.dwellings.get(dwellingId);
    if (!household || !dwelling) return; // a breach of structure already
    const first = dateOf(round.moveInDay(household, dwelling));
    if (moveIn !== first) note(`$.placements[${i}].moveIn`, moveIn, `${first}, the first day on which household and dwelling are both ready`);
  });
}

const isSameReasons = (a: readonly Reason[], b: readonly Reason[]): boolean =>
  a.length === b.length && a.every((row, i) => row.ruleId === b[i]?.ruleId && row.dwellings === b[i].dwellings);

function checkUnplaced(problem: Problem, proposal: Proposal, { breaches }: Evaluation, note: Note): void {
  const placed = new Set(proposal.placements.map((row) => row.householdId));
  const own = problem.households.map((household) => household.id).filter((id) => !placed.has(id)).sort(compareIds);
  const reported = proposal.unplaced.map((row) => row.householdId);
  if (own.length !== reported.length || own.some((id, i) => id !== reported[i])) {
    note('$.unplaced', reported, `exactly the ${own.length} households without a dwelling`);
    return;
  }
  if (breaches.length > 0) return; // reasons have a meaning only beside placements that break nothing
  const reasons = new Map(unplacedReasons(problem, proposal.placements).map((row): [string, Unplaced] => [row.householdId, row]));
  proposal.unplaced.forEach((row, i) => {
    const ours = reasons.get(row.householdId)?.reasons ?? [];
    if (isSameReasons(row.reasons, ours)) return;
    note(`$.unplaced[${i}].reasons`, row.reasons, ours.map((reason) => `${reason.ruleId} ${reason.dwellings}`).join(', ') || 'an empty list');
  });
}

function checkLevels(proposal: Proposal, { levels }: Evaluation, note: Note): void {
  const reported = proposal.levels.map((row) => row.level);
  if (reported.length !== levels.length || levels.some((row, i) => row.level !== reported[i])) {
    note('$.levels', reported, `one row for each of the levels ${levels.map((row) => row.level).join(', ')}`);
  }
  proposal.levels.forEach((row, i) => {
    const own = levels.find((one) => one.level === row.level);
    if (own && own.penalty !== row.penalty) {
      const parts = Object.entries(own.byRule).map(([ruleId, part]) => `${ruleId} ${part.weight} × ${part.penalty}`);
      note(`$.levels[${i}].penalty`, row.penalty, `${own.penalty} (${parts.join(', ')})`);
    }
    if (row.bound > row.penalty) note(`$.levels[${i}].bound`, row.bound, `${row.penalty} or less`);
    if (proposal.status === 'optimal' && row.bound !== row.penalty) note(`$.levels[${i}].bound`, row.bound, `${row.penalty}, since the status is optimal`);
  });
}

/** What a finding is compared by: its rule, and what the rule says that its findings are about. */
function subjectOf({ ruleId, siteId, areaId, tenantId, householdIds }: Finding): string {
  switch (ruleNamed(ruleId)?.check.about) {
    case 'site': return `${ruleId} for site ${siteId}`;
    case 'area': return `${ruleId} for area ${areaId}`;
    case 'shielded': return tenantId === undefined ? `${ruleId} for households` : `${ruleId} for tenant ${tenantId}`;
    default: return `${ruleId} for household ${householdIds.join(' and ')}`;
  }
}

function sumsOf(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const finding of findings) sums.set(subjectOf(finding), (sums.get(subjectOf(finding)) ?? 0) + finding.penalty);
  return sums;
}

function checkFindings(problem: Problem, findings: readonly Finding[], evaluation: Evaluation, note: Note): void {
  const { households, dwellings, sites, areas, teams, tenants } = roundFor(problem);
  const levels = new Map(activeRules(problem.policy).flatMap(({ rule, price }) => (price ? [[rule.id, price.level]] : [])));
  const known = (path: string, id: string | undefined, rows: ReadonlyMap<string, unknown>, name: string): void => {
    if (id !== undefined && !rows.has(id)) note(path, id, `the id of one of ${name}`);
  };
  const judged = findings.filter((row, i) => {
    const path = `$.findings[${i}]`;
    const level = levels.get(row.ruleId);
    if (level === undefined) {
      note(`${path}.ruleId`, row.ruleId, 'a rule that is soft in this policy');
      return false;
    }
    if (row.level !== level) note(`${path}.level`, row.level, String(level));
    row.householdIds.forEach((id, j) => known(`${path}.householdIds[${j}]`, id, households, 'households'));
    known(`${path}.dwellingId`, row.dwellingId, dwellings, 'dwellings');
    known(`${path}.siteId`, row.siteId, sites, 'sites');
    known(`${path}.areaId`, row.areaId, areas, 'areas');
    known(`${path}.teamId`, row.teamId, teams, 'teams');
    known(`${path}.tenantId`, row.tenantId, tenants, 'tenants');
    return true;
  });
  const reported = sumsOf(judged);
  const own = sumsOf(evaluation.findings);
  for (const subject of new Set([...own.keys(), ...reported.keys()])) {
    if (own.get(subject) === reported.get(subject)) continue;
    note('$.findings', `${subject}: ${reported.get(subject) ?? 0}`, `${subject}: ${own.get(subject) ?? 0}`);
  }
}

const isSameLock = (a: Lock, b: Lock): boolean => a.kind === b.kind && a.householdId === b.householdId && a.dwellingId === b.dwellingId;
const lockName = ({ householdId, dwellingId }: Lock): string => `the lock of household ${householdId} and dwelling ${dwellingId}`;

function checkRefusal(problem: Problem, proposal: Proposal, faults: readonly Fault[], note: Note): void {
  for (const name of ['levels', 'placements', 'unplaced', 'findings'] as const) {
    if (proposal[name].length > 0) note(`$.${name}`, proposal[name], 'an empty list, since the status is refused');
  }
  if (proposal.conflicts.length === 0) note('$.conflicts', proposal.conflicts, 'at least one conflict, since the status is refused');
  if (faults.length > 0) return;
  checkConflictLocks(problem, proposal.conflicts, note);
  if (canBeKept(problem, requireLocks(problem)) === true) {
    note('$.status', 'refused', 'optimal or feasible: the require locks can all be kept');
    return;
  }
  const alone = requireLocks(problem).map((lock) => ({ lock, isKept: canBeKept(problem, [lock]) }));
  if (alone.some((one) => one.isKept === false)) checkHopeless(problem, proposal.conflicts, alone, note);
  else checkTogether(problem, proposal.conflicts, note);
}

function checkConflictLocks(problem: Problem, conflicts: readonly Conflict[], note: Note): void {
  const locks = requireLocks(problem);
  conflicts.forEach(({ lock }, i) => {
    if (!locks.some((one) => isSameLock(one, lock))) note(`$.conflicts[${i}].lock`, lock, 'a require lock of the problem');
    if (conflicts.slice(0, i).some((one) => isSameLock(one.lock, lock))) note(`$.conflicts[${i}].lock`, lock, 'each lock at most once');
  });
}

/** Where locks cannot be kept even alone, the conflicts are exactly those, each with the hard rules that it breaks by itself. */
function checkHopeless(problem: Problem, conflicts: readonly Conflict[], alone: readonly { lock: Lock; isKept: boolean | null }[], note: Note): void {
  for (const { lock } of alone.filter((one) => one.isKept === false)) {
    const i = conflicts.findIndex((one) => isSameLock(one.lock, lock));
    const own = rulesAgainst(problem, lock);
    if (i === -1) note('$.conflicts', conflicts, `a row for ${lockName(lock)}, which cannot be kept even alone`);
    else if (conflicts[i]?.ruleIds.join() !== own.join()) note(`$.conflicts[${i}].ruleIds`, conflicts[i]?.ruleIds, own.join(', '));
  }
  conflicts.forEach(({ lock }, i) => {
    const isKept = alone.find((one) => isSameLock(one.lock, lock))?.isKept;
    if (isKept === true) note(`$.conflicts[${i}].lock`, lock, 'only locks that cannot be kept even alone, since there are such locks');
  });
}

/** Otherwise they are one set of locks that cannot be kept together, each of which is needed for that. */
function checkTogether(problem: Problem, conflicts: readonly Conflict[], note: Note): void {
  const { households, dwellings } = roundFor(problem);
  const locks = conflicts.map((row) => row.lock);
  const keeps = (some: readonly Lock[]): boolean | null =>
    some.every((lock) => households.has(lock.householdId) && dwellings.has(lock.dwellingId)) && canBeKept(problem, some);
  if (keeps(locks) === true) note('$.conflicts', locks, 'locks that cannot be kept together');
  locks.forEach((lock, i) => {
    const others = locks.filter((one) => one !== lock);
    if (keeps(others) === false) note(`$.conflicts[${i}].lock`, lock, 'only locks without which the others can be kept');
  });
}
