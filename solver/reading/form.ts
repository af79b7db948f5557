import * as z from 'zod';
import { IsoDate } from '../domain/problem.ts';
import type { Reading } from './fault.ts';

/** A field of an object form. */
export interface Field {
  readonly name: string;
  readonly form: Form;
  /** May it be left out? */
  readonly isOptional: boolean;
  /** The value of the field when it is left out; undefined where it then stays away. */
  fallback(): unknown;
}

/** A schema taken apart, so that reading can go on past a fault and writing knows the order of keys. */
export type Form =
  | { readonly kind: 'object'; readonly fields: readonly Field[]; readonly names: ReadonlySet<string>; readonly expected: string }
  | { readonly kind: 'list'; readonly of: Form; readonly atLeast: number; readonly isSet: boolean; readonly expected: string; readonly schema: z.ZodType }
  | { readonly kind: 'map'; readonly of: Form; readonly expected: string }
  | { readonly kind: 'nullable'; readonly of: Form; readonly expected: string }
  | { readonly kind: 'leaf'; readonly schema: z.ZodType; readonly expected: string }
  | OwnForm;

/** An object whose fields each have their own form and whose reading follows rules of its own (the settings of a policy). */
export interface OwnForm {
  readonly kind: 'own';
  readonly byKey: ReadonlyMap<string, Form>;
  readonly expected: string;
  read(value: unknown, reading: Reading): unknown;
}

/** What `formOf` is told beyond the schema: parts that have a form of their own, and lists of words that may name one twice. */
export interface FormOptions {
  readonly own?: ReadonlyMap<z.ZodType, OwnForm>;
  readonly mayRepeat?: ReadonlySet<z.ZodType>;
}

/** The form of a schema. Objects are strict whatever the schema says, and a list of words or ids names each at most once. */
export function formOf(schema: z.ZodType, options: FormOptions = {}): Form {
  const own = options.own?.get(schema);
  if (own) return own;
  if (schema instanceof z.ZodNullable) {
    const inner = formOf(schema.unwrap() as z.ZodType, options);
    const expected = `${inner.expected} or null`;
    return { kind: 'nullable', of: { ...inner, expected }, expected };
  }
  if (schema instanceof z.ZodArray) return listForm(schema, options);
  if (schema instanceof z.ZodRecord) {
    return { kind: 'map', of: formOf(schema.def.valueType as z.ZodType, options), expected: 'an object' };
  }
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape as Record<string, z.ZodType>).map(([name, part]) => fieldOf(name, part, options));
    return objectForm(fields);
  }
  return { kind: 'leaf', schema, expected: expectedOf(schema) };
}

/** The form of an object with these fields, in the order in which they are written. */
export function objectForm(fields: readonly Field[]): Form & { readonly kind: 'object' } {
  return { kind: 'object', fields, names: new Set(fields.map((field) => field.name)), expected: 'an object' };
}

/** The field that a schema describes; a default or `optional` makes it one that may be left out. */
export function fieldOf(name: string, schema: z.ZodType, options: FormOptions = {}): Field {
  if (schema instanceof z.ZodDefault) {
    return { name, form: formOf(schema.unwrap() as z.ZodType, options), isOptional: true, fallback: () => schema.parse(undefined) };
  }
  if (schema instanceof z.ZodOptional) {
    return { name, form: formOf(schema.unwrap() as z.ZodType, options), isOptional: true, fallback: () => undefined };
  }
  return { name, form: formOf(schema, options), isOptional: false, fallback: () => undefined };
}

function listForm(schema: z.ZodArray, options: FormOptions): Form {
  const of = formOf(schema.element as z.ZodType, options);
  const atLeast = schema.safeParse([]).success ? 0 : 1;
  const isSet = of.kind === 'leaf' && !(options.mayRepeat?.has(schema) ?? false);
  return { kind: 'list', of, atLeast, isSet, expected: atLeast > 0 ? 'a list of at least one' : 'a list', schema };
}

function expectedOf(schema: z.ZodType): string {
  if (schema === IsoDate) return 'a day that exists, written YYYY-MM-DD';
  if (schema instanceof z.ZodNumber) {
    const whole = schema.safeParse((schema.minValue ?? 0) + 0.5).success ? 'a number' : 'a whole number';
    return `${whole} from ${schema.minValue ?? '-∞'} to ${schema.maxValue ?? '∞'}`;
  }
  if (schema instanceof z.ZodBoolean) return 'true or false';
  if (schema instanceof z.ZodEnum) return `one of ${schema.options.join(', ')}`;
  if (schema instanceof z.ZodLiteral) return [...schema.values].map((value) => JSON.stringify(value)).join(' or ');
  if (schema instanceof z.ZodString) return schema.safeParse('').success ? 'a text' : 'a text that is not empty';
  return 'a value';
}
