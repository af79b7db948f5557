import type { RuleOption } from '../../../server/policies/schemas.ts';
import { formatWhole } from '../../format.ts';
import { text } from '../../state/language.ts';
import { wordName } from '../rules/parameter-sentences.ts';
import { ruleText } from '../rule-sentences.ts';
import type { FormFault } from './written-policy.ts';

type Step = string | number;

/** The id of the control at a place of a policy. */
export const controlId = (steps: readonly Step[]): string => `policy-${steps.map((step) => String(step).replaceAll(/[^A-Za-z0-9]/g, (sign) => `_${sign.codePointAt(0) ?? 0}_`)).join('-')}`;

/** What belongs in a number field. */
interface Range {
  readonly least: number;
  readonly most: number;
}

function rangeAt([, ruleId, name]: readonly Step[], options: readonly RuleOption[]): Range | null {
  if (name === 'weight') return { least: 1, most: 1_000_000 };
  if (name === 'level') return { least: 1, most: 9 };
  const parameter = options.find((option) => option.ruleId === ruleId)?.parameters.find((one) => one.name === name);
  return parameter === undefined || parameter.kind === 'choices' ? null : parameter;
}

function settingText({ steps }: FormFault, options: readonly RuleOption[]): string {
  const t = text.value.policy.fault;
  const [, ruleId] = steps;
  if (steps.length === 2 && !options.some((option) => option.ruleId === ruleId)) return t.noSuchRule(String(ruleId));
  const range = rangeAt(steps, options);
  return range === null ? t.setting : t.range(formatWhole(range.least), formatWhole(range.most));
}

/** What is wrong, and what to do, in the language of the page. */
export function faultText(fault: FormFault, options: readonly RuleOption[]): string {
  const t = text.value.policy.fault;
  switch (fault.code) {
    case 'sobriety': case 'acceptance': case 'pastEviction': return t[fault.code](String(fault.value));
    case 'setting': return settingText(fault, options);
    default: return t[fault.code];
  }
}

function fieldWords(name: Step): string {
  const t = text.value.policy.form;
  const fields: Readonly<Record<string, string>> = { ...t.parameters, name: t.name, aim: t.aim, assumed: t.assumed, authority: t.authority, validFrom: t.validFrom, reviewBy: t.reviewBy, level: t.level, weight: t.weight, decidedOn: text.value.policy.adopt.decidedOn, ...t.language };
  return fields[String(name)] ?? String(name);
}

/** What the place of a fault is called: the field, or the rule and what of it. */
export function placeWords(steps: readonly Step[]): string {
  const [field, ruleId, parameter, word] = steps;
  if (field !== 'rules' && field !== 'notes') return steps.map(fieldWords).join(', ');
  const rule = ruleText(String(ruleId))?.name ?? String(ruleId);
  return [rule, ...(parameter === undefined ? [] : [fieldWords(parameter)]), ...(word === undefined ? [] : [wordName(String(parameter), String(word))])].join(', ');
}
