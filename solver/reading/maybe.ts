import * as z from 'zod';
import { dayNumber } from '../domain/date.ts';
import { IsoDate } from '../domain/problem.ts';
import type { Form } from './form.ts';

// Guesses at what was meant. Each costs no more than a glance at the value, so that a file with a million faults is still read at once.

const LONGEST_GUESSED = 60;

const plain = (word: string): string => word.toLowerCase().replaceAll(/[\s_-]/g, '');

/** Can one word be made from the other by changing, adding or leaving out one letter? */
function isOneLetterOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 3) return false;
  const shortest = Math.min(a.length, b.length);
  let start = 0;
  while (start < shortest && a[start] === b[start]) start++;
  let end = 0;
  while (end < shortest - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return Math.max(a.length, b.length) - start - end <= 1;
}

function closest(word: string, known: Iterable<string>): string | undefined {
  if (word.length > LONGEST_GUESSED) return undefined;
  const mine = plain(word);
  for (const name of known) {
    if (plain(name) === mine || isOneLetterOff(plain(name), mine)) return name;
  }
  return undefined;
}

/** The field that an unknown one was perhaps meant to be. */
export function fieldMeant(name: string, names: Iterable<string>): string | undefined {
  const field = closest(name, names);
  return field === undefined ? undefined : `Maybe it is a misspelling of ${field}.`;
}

/** What a value of the wrong kind or outside its range was perhaps meant to be. */
export function valueMeant(form: Form & { kind: 'leaf' }, value: unknown): string | undefined {
  const { schema } = form;
  if (schema instanceof z.ZodNumber) return numberMeant(schema, value);
  if (schema instanceof z.ZodBoolean) return booleanMeant(value);
  if (schema === IsoDate) return dateMeant(value);
  if (schema instanceof z.ZodEnum && typeof value === 'string') {
    const word = closest(value, schema.options.map(String));
    return word === undefined ? undefined : `Maybe ${word} was meant.`;
  }
  if (schema instanceof z.ZodString && typeof value === 'number') return `Maybe it lacks quotes: "${value}".`;
  return undefined;
}

function numberMeant(schema: z.ZodNumber, value: unknown): string | undefined {
  if (typeof value === 'string' && value.length <= LONGEST_GUESSED) {
    const number = value.trim() === '' ? Number.NaN : Number(value.replace(',', '.'));
    return schema.safeParse(number).success ? `Maybe it was written as text by mistake (${number} without quotes).` : undefined;
  }
  if (typeof value !== 'number') return undefined;
  const isPercent = schema.maxValue === 100 || schema.maxValue === 99;
  if (isPercent && value > 0 && value < 1) {
    return `Maybe it was entered as a share instead of a percent (${Number((value * 100).toFixed(6))}).`;
  }
  if (schema.maxValue === 90 && Math.abs(value) <= 180) return 'Maybe lat and lon have changed places.';
  return undefined;
}

function booleanMeant(value: unknown): string | undefined {
  if (value === 1 || value === 'true' || value === 'TRUE' || value === 'ja') return 'Maybe true was meant.';
  if (value === 0 || value === 'false' || value === 'FALSE' || value === 'nei') return 'Maybe false was meant.';
  return undefined;
}

function dateMeant(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > LONGEST_GUESSED) return undefined;
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(value.trim()) ?? [];
  const meant = /^\d{4}-\d{2}-\d{2}T/.test(value) ? value.slice(0, 10) : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return dayNumber(meant) === null ? undefined : `Maybe ${meant} was meant.`;
}

/** The known id that an unknown one was perhaps meant to be: the same but for capitals, spaces and hyphens. */
export function idMeant(id: string, known: ReadonlyMap<string, string>): string | undefined {
  const meant = id.length > LONGEST_GUESSED ? undefined : known.get(plain(id));
  return meant === undefined ? undefined : `Maybe ${JSON.stringify(meant)} was meant.`;
}

/** The ids by what `idMeant` compares. */
export function plainIds(ids: Iterable<string>): ReadonlyMap<string, string> {
  return new Map([...ids].filter((id) => id.length <= LONGEST_GUESSED).map((id) => [plain(id), id]));
}
