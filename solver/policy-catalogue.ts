import * as z from 'zod';
import { RULES } from './rules/index.ts';
import type { Enforcement, Rule } from './rules/rule.ts';

/**
 * What may be written in a parameter of a rule: a whole number from `least` to `most` (`usual` = what holds when it is left out, null when it may not be),
 * points by word in the same way, or some of a list of choices.
 */
export type ParameterOption =
  | { readonly kind: 'number'; readonly name: string; readonly least: number; readonly most: number; readonly usual: number | null }
  | { readonly kind: 'points'; readonly name: string; readonly least: number; readonly most: number }
  | { readonly kind: 'choices'; readonly name: string; readonly choices: readonly string[] };

/** What a policy may say of a rule. */
export interface RuleOption {
  readonly ruleId: string;
  readonly allows: readonly Enforcement[];
  /** Whether every policy must have the rule. */
  readonly isRequired: boolean;
  /** Whether the rule judges who come to live as neighbours of whom: as a condition it can leave somebody without a home that is free and suits. */
  readonly isLimit: boolean;
  readonly parameters: readonly ParameterOption[];
}

const rangeOf = (schema: z.ZodNumber): { readonly least: number; readonly most: number } => ({ least: schema.minValue ?? -Infinity, most: schema.maxValue ?? Infinity });

function optionOf(name: string, schema: z.ZodType): ParameterOption {
  if (schema instanceof z.ZodDefault) {
    const inner = optionOf(name, schema.unwrap() as z.ZodType);
    return inner.kind === 'number' ? { ...inner, usual: schema.parse(undefined) as number } : inner;
  }
  if (schema instanceof z.ZodNumber) return { kind: 'number', name, ...rangeOf(schema), usual: null };
  if (schema instanceof z.ZodRecord && schema.def.valueType instanceof z.ZodNumber) return { kind: 'points', name, ...rangeOf(schema.def.valueType) };
  if (schema instanceof z.ZodArray && schema.element instanceof z.ZodEnum) return { kind: 'choices', name, choices: schema.element.options.map(String) };
  throw new Error(`the parameter ${name} has a schema that nothing is known of here`);
}

function ruleOption({ id: ruleId, allows, required, check, parameters }: Rule): RuleOption {
  return {
    ruleId, allows, isRequired: required ?? false, isLimit: check.about !== 'household' && allows.includes('hard'),
    parameters: Object.entries(parameters).map(([name, schema]) => optionOf(name, schema)),
  };
}

/** What a policy may say of each rule of the catalogue, in its order. */
export function ruleOptions(): readonly RuleOption[] {
  return RULES.map(ruleOption);
}

/** The rules that a policy makes hard limits on who may live as neighbours: each can keep people without a home. */
export function hardLimitsIn(rules: Readonly<Record<string, { readonly enforce: string }>>): readonly string[] {
  return ruleOptions().filter(({ isLimit, ruleId }) => isLimit && Object.hasOwn(rules, ruleId) && rules[ruleId]?.enforce === 'hard').map(({ ruleId }) => ruleId);
}
