import * as z from 'zod';
import type { Row } from '../db/tables.ts';
import { RECORDS, RegisterId, type FieldChange, type RecordOf } from './schemas.ts';

// How records lie in rows and what differs between two of them, for every register alike: the schema of the record says it all.

type Lies = 'asItIs' | 'yesNo' | 'json';

function liesAs(schema: z.ZodType): Lies {
  if (schema instanceof z.ZodNullable) return liesAs(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodBoolean) return 'yesNo';
  return schema instanceof z.ZodArray || schema instanceof z.ZodObject ? 'json' : 'asItIs';
}

const COLUMNS = Object.fromEntries(RegisterId.options.map((register) => [
  register, Object.entries(RECORDS[register].shape).map(([name, schema]) => ({ name, lies: liesAs(schema) })),
])) as unknown as Readonly<Record<RegisterId, readonly { readonly name: string; readonly lies: Lies }[]>>;

/** The columns of a register that hold its records, in their order. */
export function columnsOf(register: RegisterId): readonly string[] {
  return COLUMNS[register].map((column) => column.name);
}

/** The record that lies in a row. */
export function recordOf<R extends RegisterId>(register: R, row: Row<RecordOf<R>>): RecordOf<R> {
  const cells = row as Readonly<Record<string, unknown>>;
  return Object.fromEntries(COLUMNS[register].map(({ name, lies }) => {
    const cell = cells[name];
    if (lies === 'yesNo') return [name, cell === 1];
    return [name, lies === 'json' && typeof cell === 'string' ? JSON.parse(cell) as unknown : cell];
  })) as RecordOf<R>;
}

/** A record with its assessments as fields of their own, so that a change tells which of them it was. */
function flat(record: object | null): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(record ?? {}).flatMap(([key, value]: [string, unknown]) => (
    key === 'assessments' ? Object.entries(value as object).map(([flag, assessment]: [string, unknown]) => [`assessments.${flag}`, assessment] as const) : [[key, value] as const]
  )));
}

/** Text that is the same for values that are the same, in whatever order the keys of an object were written. */
function sameText(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => (
    typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner
  )) ?? '';
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && sameText(a) === sameText(b));
}

/** What differs between two records, field by field; null stands for no record. */
export function changesBetween(before: object | null, after: object | null): readonly FieldChange[] {
  const [old, now] = [flat(before), flat(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((field) => ({ field, before: old.get(field) ?? null, after: now.get(field) ?? null }))
    .filter((change) => !isSame(change.before, change.after));
}
