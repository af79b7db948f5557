import * as z from 'zod';
import { addFault, addFaultAt, type Reading } from './fault.ts';
import { fieldOf, objectForm, type Field, type Form, type OwnForm } from './form.ts';
import { fieldMeant } from './maybe.ts';
import { isObject, readShape, refuseOthers } from './shape.ts';

/** What reading needs to know of a rule: how it may stand in a policy, and its parameters. */
export interface RuleForm {
  readonly id: string;
  readonly allows: readonly ('hard' | 'soft')[];
  /** Every policy names the rule, and it is never off. */
  readonly required?: true;
  readonly parameters: Readonly<Record<string, z.ZodType>>;
}

const PRICE: readonly Field[] = [
  fieldOf('level', z.int().min(1).max(9)),
  fieldOf('weight', z.int().min(1).max(1_000_000)),
];

interface SettingForm {
  readonly enforcements: readonly string[];
  readonly parameters: readonly Field[];
  readonly whole: Form & { readonly kind: 'object' };
}

function settingFormOf(rule: RuleForm): SettingForm {
  const enforcements = rule.required ? rule.allows : [...rule.allows, 'off'];
  const parameters = Object.entries(rule.parameters).map(([name, schema]) => fieldOf(name, schema));
  return { enforcements, parameters, whole: objectForm([fieldOf('enforce', z.enum(enforcements)), ...PRICE, ...parameters]) };
}

/** The form of `policy.rules`: a map from rule to setting, each judged by what its rule allows. */
export function settingsForm(rules: readonly RuleForm[]): OwnForm {
  const forms = new Map(rules.map((rule) => [rule.id, settingFormOf(rule)]));
  const byKey = new Map([...forms].map(([id, form]): [string, Form] => [id, form.whole]));
  const expected = 'an object of rules';

  const read = (value: unknown, reading: Reading): unknown => {
    if (!isObject(value)) {
      addFault(reading, value, expected);
      return value;
    }
    const settings: [string, unknown][] = [];
    for (const id of Object.keys(value)) {
      const form = forms.get(id);
      reading.steps.push(id);
      if (form) settings.push([id, readSetting(form, value[id], reading)]);
      else addFault(reading, value[id], 'no such rule', fieldMeant(id, forms.keys()));
      reading.steps.pop();
    }
    for (const rule of rules) {
      if (rule.required && !Object.hasOwn(value, rule.id)) addFaultAt(reading, [rule.id], undefined, 'a setting: every policy has this rule');
    }
    return Object.fromEntries(settings);
  };
  return { kind: 'own', byKey, expected, read };
}

function readSetting(form: SettingForm, value: unknown, reading: Reading): unknown {
  if (!isObject(value)) {
    addFault(reading, value, 'a setting: an object with enforce');
    return value;
  }
  const { enforce } = value;
  const isAllowed = typeof enforce === 'string' && form.enforcements.includes(enforce);
  const read: Record<string, unknown> = { enforce };
  if (!isAllowed) addFaultAt(reading, ['enforce'], enforce, `one of ${form.enforcements.join(', ')}`);

  for (const field of PRICE) {
    if (enforce === 'soft') readField(field, value, read, reading, true);
    else if (isAllowed && Object.hasOwn(value, field.name)) {
      addFaultAt(reading, [field.name], value[field.name], 'no such field unless enforce is soft');
    }
  }
  for (const field of form.parameters) {
    readField(field, value, read, reading, enforce !== 'off' && !field.isOptional);
    const fallback = field.fallback();
    if (enforce !== 'off' && fallback !== undefined && !Object.hasOwn(value, field.name)) read[field.name] = fallback;
  }
  refuseOthers(form.whole.names, value, reading);
  return read;
}

function readField(field: Field, value: Readonly<Record<string, unknown>>, read: Record<string, unknown>, reading: Reading, isRequired: boolean): void {
  if (Object.hasOwn(value, field.name)) {
    reading.steps.push(field.name);
    read[field.name] = readShape(field.form, value[field.name], reading);
    reading.steps.pop();
  } else if (isRequired) {
    addFaultAt(reading, [field.name], undefined, field.form.expected);
  }
}
