import type { Setting } from './domain/problem.ts';
import { RULES } from './rules/index.ts';
import type { Rule } from './rules/rule.ts';

/**
 * How one rule of the catalogue stands in a policy: a condition (hard), a priority (soft) with its level and weight, or off, also where the policy does not name it.
 * The parameters are as they are used, with what the policy leaves out filled in; empty where the rule is off. `level` and `weight` are null unless the rule is soft.
 */
export interface RuleStanding {
  readonly ruleId: string;
  readonly enforce: 'hard' | 'soft' | 'off';
  readonly level: number | null;
  readonly weight: number | null;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** The settings of a valid policy: by the id of a rule, how it stands. */
export type PolicyRules = Readonly<Record<string, Setting>>;

function standingOf({ id: ruleId, parameters: schemas }: Rule, setting: Setting | undefined): RuleStanding {
  if (setting === undefined || setting.enforce === 'off') return { ruleId, enforce: 'off', level: null, weight: null, parameters: {} };
  const parameters = Object.fromEntries(Object.entries(schemas).map(([name, schema]): [string, unknown] => [name, schema.parse(setting[name])]));
  const price = setting.enforce === 'soft' ? { level: setting.level, weight: setting.weight } : { level: null, weight: null };
  return { ruleId, enforce: setting.enforce, ...price, parameters };
}

/** How every rule of the catalogue stands in a valid policy, in the order of the catalogue. */
export function ruleStandings(rules: PolicyRules): readonly RuleStanding[] {
  return RULES.map((rule) => standingOf(rule, Object.hasOwn(rules, rule.id) ? rules[rule.id] : undefined));
}

/** The settings that say how rules stand; a rule that is off is left out. */
export function settingsFrom(standings: readonly RuleStanding[]): PolicyRules {
  return Object.fromEntries(standings.filter(({ enforce }) => enforce !== 'off').map(({ ruleId, enforce, level, weight, parameters }): [string, Setting] => (
    [ruleId, (enforce === 'soft' ? { enforce, level, weight, ...parameters } : { enforce, ...parameters }) as Setting])));
}
