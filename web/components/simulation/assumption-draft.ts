/** What a value may be: the parts of JSON schema that assumptions use. */
export interface ValueSchema {
  readonly type?: 'number' | 'integer' | 'string' | 'boolean' | 'array' | 'object' | 'null';
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly string[];
  readonly items?: ValueSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, ValueSchema>>;
  readonly additionalProperties?: ValueSchema | boolean;
  readonly anyOf?: readonly ValueSchema[];
}

/** A value as it is being written: numbers are what stands in their fields, no value is an empty field, and a list of words is one field with commas. */
export type Draft = string | boolean | readonly Draft[] | { readonly [key: string]: Draft };

/** How a value is written: in one field, chosen, ticked, as words with commas, as parts with a name each, or in rows that come and go. */
export type Writing = 'number' | 'word' | 'choice' | 'tick' | 'words' | 'parts' | 'numbers' | 'rows';

/** A schema without the choice of no value, and whether there was one. */
export function withoutNull(schema: ValueSchema): { readonly schema: ValueSchema; readonly mayBeEmpty: boolean } {
  const some = schema.anyOf?.find(({ type }) => type !== 'null');
  return some === undefined ? { schema, mayBeEmpty: false } : { schema: some, mayBeEmpty: true };
}

/** How a value of a schema is written. */
export function writingOf(given: ValueSchema): Writing {
  const { schema } = withoutNull(given);
  if (schema.enum !== undefined) return 'choice';
  if (schema.type === 'boolean') return 'tick';
  if (schema.type === 'object') return 'parts';
  if (schema.type === 'array') return schema.items?.type === 'string' ? 'words' : schema.items?.type === 'object' ? 'rows' : 'numbers';
  return schema.type === 'string' ? 'word' : 'number';
}

/** The schema of a part of a value by its name. */
export function partSchema({ properties, additionalProperties }: ValueSchema, name: string): ValueSchema {
  const own = properties?.[name];
  if (own !== undefined) return own;
  return typeof additionalProperties === 'object' ? additionalProperties : {};
}

/** A value as it stands in its fields. */
export function draftOf(value: unknown, schema: ValueSchema): Draft {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return String(value).replace('.', ',').replace('-', '−');
  if (Array.isArray(value)) return writingOf(schema) === 'words' ? value.join(', ') : value.map((one) => draftOf(one, schema.items ?? {}));
  if (typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, draftOf(part, partSchema(schema, name))]));
  return String(value as string);
}

/** A number as people write it; null where it is none. */
function numberIn(written: string): number | null {
  const plain = written.replaceAll(/[\s\u00A0]/g, '').replace('−', '-').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** What is wrong with what stands in one field: the least and most of its number, and whether it must be whole; null where nothing is. */
export interface FieldFault {
  readonly least: number | null;
  readonly most: number | null;
  readonly isWhole: boolean;
}

const wordsIn = (written: string): readonly string[] => written.split(',').map((word) => word.trim()).filter((word) => word !== '');

/** What is wrong with what stands in a field that has no parts. */
export function fieldFault(draft: Draft, given: ValueSchema): FieldFault | null {
  const { schema, mayBeEmpty } = withoutNull(given);
  const fault = { least: schema.minimum ?? null, most: schema.maximum ?? null, isWhole: schema.type === 'integer' };
  if (typeof draft !== 'string' || (draft.trim() === '' && mayBeEmpty)) return null;
  if (writingOf(schema) === 'words') return wordsIn(draft).length < (schema.minItems ?? 0) ? fault : null;
  if (writingOf(schema) !== 'number') return null;
  const value = numberIn(draft);
  const isFine = value !== null && (!fault.isWhole || Number.isInteger(value)) && value >= (fault.least ?? -Infinity) && value <= (fault.most ?? Infinity);
  return isFine ? null : fault;
}

/** The value that stands in its fields; undefined where something in it is wrong. */
export function valueOf(draft: Draft, given: ValueSchema): unknown {
  const { schema, mayBeEmpty } = withoutNull(given);
  if (typeof draft === 'boolean') return draft;
  if (typeof draft === 'string') {
    if (fieldFault(draft, given) !== null) return undefined;
    if (draft.trim() === '' && mayBeEmpty) return null;
    const writing = writingOf(schema);
    return writing === 'words' ? wordsIn(draft) : writing === 'number' ? numberIn(draft) : draft.trim();
  }
  if (Array.isArray(draft)) {
    const values = (draft as readonly Draft[]).map((one) => valueOf(one, schema.items ?? {}));
    return values.includes(undefined) ? undefined : values;
  }
  const parts = Object.entries(draft).map(([name, part]) => [name, valueOf(part, partSchema(schema, name))] as const);
  return parts.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(parts);
}

/** A new row: the least of its numbers, the first of its choices, and nothing else. */
export function emptyRow(given: ValueSchema): Draft {
  const { schema, mayBeEmpty } = withoutNull(given);
  if (mayBeEmpty) return '';
  if (schema.properties !== undefined) return Object.fromEntries(Object.entries(schema.properties).map(([name, part]) => [name, emptyRow(part)]));
  const writing = writingOf(schema);
  if (writing === 'choice') return schema.enum?.[0] ?? '';
  if (writing === 'tick') return false;
  return writing === 'number' ? draftOf(Math.max(schema.minimum ?? 0, 0), schema) : '';
}

/** Whether two drafts say the same. */
export const sameDraft = (a: Draft, b: Draft): boolean => JSON.stringify(a) === JSON.stringify(b);
