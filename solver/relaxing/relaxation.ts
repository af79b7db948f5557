import type { AreaId, Household, HouseholdId, Problem, Team } from '../domain/problem.ts';
import { roundFor, standingOf, type Standing } from '../rules/standing.ts';
import { activeRules, hardRules, type ActiveRule } from '../rules/index.ts';
import type { Edit, ListEdit, Step } from '../rules/rule.ts';
import { rulesBroken } from '../reasons.ts';
import { validateProblem } from '../read-problem.ts';

/** A step by which one hard rule asks less, as data. Besides rules, `horizon` (the last day of the round) and `structure` (where and for what a team may be responsible) can give way. */
export interface Relaxation extends Step {
  readonly ruleId: string;
}

/** Days that the horizon is moved by, and the most that it can be. */
const HORIZON_STEP = 30;
const LONGEST_HORIZON = 730;

/**
 * Every natural step by which something hard would ask less: of the household asked about, and of limits, teams, earmarks and the horizon; with nobody asked about (null)
 * only the latter. A step that takes a dwelling away from the household through another rule, or makes one dearer on the first level, is no relaxation and is left out.
 * Throws when the problem has no such household.
 */
export function relaxationsOf(problem: Problem, householdId: string | null): readonly Relaxation[] {
  const round = roundFor(problem);
  const asked = householdId === null ? null : round.households.get(householdId);
  if (asked === undefined) throw new Error(`the problem has no household ${String(householdId)}`);
  const ofRules = hardRules(problem.policy).flatMap(({ rule, parameters }) => (rule.relaxations?.(round, parameters, asked) ?? []).map((step) => ({ ruleId: rule.id, ...step })));
  const all = [...ofRules, ...teamSteps(problem, asked), ...horizonSteps(problem, asked)];
  return all.filter((relaxation) => takesNothing(problem, relaxation));
}

/** Each active hard rule switched off, one at a time: what a rule costs the round is what its absence would gain. */
export function rulesLifted(problem: Problem): readonly Relaxation[] {
  return hardRules(problem.policy).map(lifted);
}

/** Each active soft rule switched off, one at a time, but those that every policy must have: what a priority costs the round is what the others would gain if it did not count. */
export function prioritiesLifted(problem: Problem): readonly Relaxation[] {
  return activeRules(problem.policy).filter(({ rule, enforcement }) => enforcement === 'soft' && rule.required !== true).map(lifted);
}

function lifted({ rule, enforcement }: Pick<ActiveRule, 'rule' | 'enforcement'>): Relaxation {
  return { ruleId: rule.id, what: 'enforce', from: enforcement, to: 'off', unit: 'choice', subject: {}, edits: [{ at: 'setting', set: { enforce: 'off' } }] };
}

/** Every two of the relaxations that can be made together, each pair once: of two that give the same field another value the second would undo the first. */
export function pairsOf(relaxations: readonly Relaxation[]): readonly (readonly Relaxation[])[] {
  return relaxations.flatMap((one, i) => relaxations.slice(i + 1).filter((other) => !isUndone(one, other)).map((other) => [one, other]));
}

/** Whether all of the relaxations can be made together. */
export function areTogether(relaxations: readonly Relaxation[]): boolean {
  return pairsOf(relaxations).length === (relaxations.length * (relaxations.length - 1)) / 2;
}

/** The problem with the relaxations made, one after another, and judged anew. Throws when one names what is not there or makes a problem that is none. */
export function relaxed(problem: Problem, relaxations: readonly Relaxation[]): Problem {
  const read = validateProblem(withSteps(problem, relaxations));
  if (!read.ok) throw new Error(`a relaxation of ${problem.id} made a problem that is none: ${read.faults[0]?.path ?? ''} is not ${read.faults[0]?.expected ?? ''}`);
  return read.problem;
}

/** The problem with the relaxations made and not judged: for looking at very many of them, of which those that are told are made by `relaxed`. Throws when one names what is not there. */
export function withSteps(problem: Problem, relaxations: readonly Relaxation[]): Problem {
  return relaxations.reduce((one, { ruleId, edits }) => edits.reduce((known, edit) => edited(known, ruleId, edit), one), problem);
}

function edited(problem: Problem, ruleId: string, edit: Edit): Problem {
  switch (edit.at) {
    case 'setting': {
      // a rule that is switched off has no level and no weight
      const old = Object.entries(problem.policy.rules[ruleId] ?? {}).filter(([name]) => edit.set.enforce !== 'off' || !['level', 'weight'].includes(name));
      const setting = { ...Object.fromEntries(old), ...edit.set } as Problem['policy']['rules'][string];
      return { ...problem, policy: { ...problem.policy, rules: { ...problem.policy.rules, [ruleId]: setting } } };
    }
    case 'horizon':
      return { ...problem, horizonDays: edit.days };
    case 'household':
      return { ...problem, households: changedRow(problem.households, edit) };
    case 'dwelling':
      return { ...problem, dwellings: changedRow(problem.dwellings, edit) };
    case 'team':
      return { ...problem, teams: changedRow(problem.teams, edit) };
  }
}

function changedRow<T extends { readonly id: string }>(rows: readonly T[], { id, set, list }: { readonly id: string; readonly set?: Partial<T>; readonly list?: ListEdit }): readonly T[] {
  if (!rows.some((row) => row.id === id)) throw new Error(`a relaxation names ${id}, which is not there`);
  return rows.map((row) => (row.id === id ? { ...row, ...set, ...(list && { [list.field]: changedList((row as Readonly<Record<string, unknown>>)[list.field], list) }) } : row));
}

function changedList(items: unknown, { add = [], drop = [] }: ListEdit): readonly unknown[] {
  const dropped = new Set(drop.map((item) => JSON.stringify(item)));
  return [...(items as readonly unknown[]).filter((item) => !dropped.has(JSON.stringify(item))), ...add];
}

/** Whether the second gives another value to a field that the first has given one. */
function isUndone(one: Relaxation, other: Relaxation): boolean {
  const fieldsOf = ({ ruleId, edits }: Relaxation): readonly string[] => edits.flatMap((edit) => {
    const name = edit.at === 'setting' ? ruleId : edit.at === 'horizon' ? '' : edit.id;
    const fields = edit.at === 'horizon' ? ['days'] : Object.keys(edit.set ?? {});
    return fields.map((field) => JSON.stringify([edit.at, name, field]));
  });
  const known = new Set(fieldsOf(one));
  return one.what === other.what && fieldsOf(other).some((field) => known.has(field));
}

/** A longer round, where somebody could then move in who cannot now. */
function horizonSteps(problem: Problem, asked: Household | null): readonly Relaxation[] {
  const round = roundFor(problem);
  const days = Math.min(LONGEST_HORIZON, problem.horizonDays + HORIZON_STEP);
  const isSoon = (day: number): boolean => day > round.lastDay && day <= round.asOfDay + days;
  const helps = (asked === null ? problem.households : [asked]).some((household) => problem.dwellings.some((dwelling) => isSoon(round.moveInDay(household, dwelling))));
  return helps ? [{ ruleId: 'horizon', what: 'horizonDays', from: problem.horizonDays, to: days, unit: 'days', subject: {}, edits: [{ at: 'horizon', days }] }] : [];
}

/** One area more for a team, and one competence more that somebody with a need asks for. */
function teamSteps(problem: Problem, asked: Household | null): readonly Relaxation[] {
  const needs = (asked === null ? problem.households : [asked]).flatMap(({ followUp }) => followUp ?? []);
  if (needs.length === 0) return [];
  const areaIds = new Set(problem.dwellings.map((dwelling) => roundFor(problem).siteOf(dwelling).areaId));
  const competences = new Set(needs.flatMap((need) => need.competences));
  const widened = (team: Team, field: 'areaIds' | 'competences', to: string, subject: { readonly areaId?: AreaId }): Relaxation => ({
    ruleId: 'structure', what: field, from: [], to: [to], unit: 'choice', subject: { teamId: team.id, ...subject }, edits: [{ at: 'team', id: team.id, list: { field, add: [to] } }],
  });
  return problem.teams.flatMap((team) => [
    ...[...areaIds].filter((areaId) => !team.areaIds.includes(areaId)).map((areaId) => widened(team, 'areaIds', areaId, { areaId })),
    ...[...competences].filter((competence) => !team.competences.includes(competence)).map((competence) => widened(team, 'competences', competence, {})),
  ]);
}

/** Whether every dwelling that is open to the household with nobody placed stays open to it, and as cheap on the first level. Only what changes a household can fail. */
function takesNothing(problem: Problem, relaxation: Relaxation): boolean {
  const ids = new Set(relaxation.edits.flatMap((edit) => (edit.at === 'household' ? [edit.id] : [])));
  if (ids.size === 0) return true;
  const after = relaxed(problem, [relaxation]);
  return [...ids].every((id) => {
    const [old, now] = [opennessOf(problem, id), opennessOf(after, id)];
    return old.every((cost, d) => (now[d] as number) <= cost);
  });
}

/** By dwelling, what the household alone in it costs on the first level; Infinity where a hard rule is in the way. */
function opennessOf(problem: Problem, householdId: HouseholdId): readonly number[] {
  const round = roundFor(problem);
  const household = round.households.get(householdId) as Household;
  const empty = standingOf(round, []);
  return problem.dwellings.map((dwelling) => {
    if (rulesBroken(empty, household, dwelling).length > 0) return Infinity;
    return firstLevel(standingOf(round, [{ household, dwelling, site: round.siteOf(dwelling), team: null, moveInDay: round.moveInDay(household, dwelling) }]));
  });
}

function firstLevel(standing: Standing): number {
  const priced = activeRules(standing.round.problem.policy).flatMap((active) => (active.price === null ? [] : [{ ...active, price: active.price }]));
  const first = Math.min(...priced.map(({ price }) => price.level));
  return priced.filter(({ price }) => price.level === first)
    .reduce((total, { rule, parameters, price }) => total + rule.check.judge(standing, parameters, 'soft').reduce((sum, { penalty }) => sum + price.weight * penalty, 0), 0);
}
