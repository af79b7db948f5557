import type { Problem, Setting, Team } from '../domain/problem.ts';
import { validateProblem } from '../read-problem.ts';
import { RULES, ruleNamed } from '../rules/index.ts';
import type { Enforcement, StepUnit } from '../rules/rule.ts';

/** What is turned where it is no rule: the time of every team, in percent more or less. */
export const STAFF = 'staff';

/** How much more or less time is asked about, how far apart values usually lie, and the most minutes that a team can have. */
const STAFF_RANGE = { least: -20, most: 20, step: 5 };
const MOST_MINUTES = 1_000_000;

/** Something of a round that a trade-off curve turns, with whole values from least to most: a number of a rule, by the rule's id, or the time of the teams (`STAFF`). */
export interface Turnable {
  readonly id: string;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly unit: StepUnit;
}

/** Everything that can be turned, rules in the order of the catalogue. */
export const TURNABLES: readonly Turnable[] = [
  ...RULES.flatMap(({ id, dial }): readonly Turnable[] => (dial === undefined ? [] : [{ id, least: dial.least, most: dial.most, step: dial.step, unit: dial.unit }])),
  { id: STAFF, ...STAFF_RANGE, unit: 'percent' },
];

/** One thing turned to a value. */
export interface Turn {
  readonly id: string;
  readonly value: number;
}

/** How something stands in a round: its value (null where the policy has the rule off), and as what it is asked about when it is turned; null where it is no rule. */
export interface Stand {
  readonly value: number | null;
  readonly asked: Enforcement | null;
  /** What a rule that is off is asked with beside the value that is turned. */
  readonly assumed: Readonly<Record<string, unknown>>;
}

interface RuleStand extends Stand {
  readonly parameter: string;
  readonly setting: Setting;
}

function ruleStand({ rules }: Problem['policy'], id: string): RuleStand {
  const rule = ruleNamed(id);
  if (rule?.dial === undefined) throw new Error(`${id} is nothing that a trade-off curve turns`);
  const { parameter, whenOff } = rule.dial;
  const setting = rules[id];
  if (setting === undefined || setting.enforce === 'off') {
    const kept = Object.entries(setting ?? {}).filter(([name]) => name !== parameter && Object.hasOwn(rule.parameters, name));
    const { enforce, ...numbers } = { ...whenOff, ...Object.fromEntries(kept), enforce: whenOff.enforce };
    return { value: null, asked: enforce, assumed: numbers, parameter, setting: { enforce, ...numbers } };
  }
  const value = Object.hasOwn(setting, parameter) ? setting[parameter] : rule.parameters[parameter]?.parse(undefined);
  return { value: Number(value), asked: setting.enforce, assumed: {}, parameter, setting };
}

/** How something that can be turned stands in a round. Throws where it is none. */
export function standOf(problem: Problem, id: string): Stand {
  if (id === STAFF) return { value: 0, asked: null, assumed: {} };
  const { value, asked, assumed } = ruleStand(problem.policy, id);
  return { value, asked, assumed };
}

function staffed(team: Team, percent: number): Team {
  const scaled = (minutes: number): number => Math.min(MOST_MINUTES, Math.floor((minutes * (100 + percent)) / 100));
  return { ...team, capacityMinutes: scaled(team.capacityMinutes), eveningCapacityMinutes: scaled(team.eveningCapacityMinutes) };
}

function turnedOnce(problem: Problem, { id, value }: Turn): Problem {
  if (id === STAFF) return { ...problem, teams: problem.teams.map((team) => staffed(team, value)) };
  const { parameter, setting } = ruleStand(problem.policy, id);
  return { ...problem, policy: { ...problem.policy, rules: { ...problem.policy.rules, [id]: { ...setting, [parameter]: value } } } };
}

/** The round with each thing turned to its value; a rule stays as hard or as soft as the policy has it, and one that is off is asked for as hard. Throws where that makes no valid problem. */
export function turned(problem: Problem, turns: readonly Turn[]): Problem {
  const read = validateProblem(turns.reduce(turnedOnce, problem));
  if (!read.ok) throw new Error(`a point of ${problem.id} is no problem: ${read.faults[0]?.path ?? ''} is not ${read.faults[0]?.expected ?? ''}`);
  return read.problem;
}
