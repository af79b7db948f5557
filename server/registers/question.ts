import { COMPUTED, FIELDS, type Field, type ListQuery, type RegisterId } from './schemas.ts';

/** A filter: rows whose field has this value. */
export interface Choice {
  readonly field: Field;
  readonly value: string;
}

/** What is asked of a register, every field of it known. */
export interface Question {
  readonly register: RegisterId;
  /** Words that must all stand somewhere in the listed fields. */
  readonly terms: readonly string[];
  readonly searched: readonly Field[];
  /** Null sorts by id as it is written. */
  readonly sort: Field | null;
  readonly isDown: boolean;
  readonly choices: readonly Choice[];
  readonly today: string;
}

/** A question, or the one thing in it that the register does not know. */
export type Asked = { readonly ok: true; readonly question: Question } | { readonly ok: false; readonly why: string };

/** The fields that a list of the register shows, those that are worked out last. */
export function listedFields(register: RegisterId): readonly Field[] {
  return [...FIELDS[register].filter((field) => field.listed), ...COMPUTED[register]];
}

const sentence = (what: string, given: string, fields: readonly Field[]): string => `${what} ${JSON.stringify(given)} is not one of ${fields.map((field) => field.key).join(', ')}.`;
const isFilter = ({ kind }: Field): boolean => ['yesNo', 'choice', 'word', 'words', 'reference', 'whole'].includes(kind.kind);

function choiceOf(text: string, fields: readonly Field[]): Choice | string {
  const [key = '', value] = [text.split(':', 1)[0], text.includes(':') ? text.slice(text.indexOf(':') + 1) : undefined];
  const field = fields.find((one) => one.key === key && isFilter(one));
  if (field === undefined) return sentence('filter', key, fields.filter(isFilter));
  if (value === undefined || value === '') return `filter ${JSON.stringify(text)} has no value; expected ${key}:value.`;
  if (field.kind.kind === 'whole' && !/^-?\d{1,9}$/.test(value)) return `filter ${key} is ${JSON.stringify(value)}; expected a whole number.`;
  const allowed = field.kind.kind === 'yesNo' ? ['true', 'false'] : field.kind.kind === 'choice' ? field.kind.of : null;
  return allowed === null || allowed.includes(value) ? { field, value } : `filter ${key} is ${JSON.stringify(value)}; expected one of ${allowed.join(', ')}.`;
}

/** Reads what is asked of a register; a field that its list does not have is named. */
export function questionOf(register: RegisterId, { q, sort, filter }: ListQuery, today: string): Asked {
  const fields = listedFields(register);
  const isDown = sort.startsWith('-');
  const key = isDown ? sort.slice(1) : sort;
  const field = fields.find((one) => one.key === key) ?? null;
  if (field === null && key !== 'id') return { ok: false, why: sentence('sort', key, fields) };
  const choices = filter.map((text) => choiceOf(text, fields));
  const wrong = choices.find((choice) => typeof choice === 'string');
  if (wrong !== undefined) return { ok: false, why: wrong };
  const terms = [...new Set(q.split(/\s+/).filter((term) => term !== ''))];
  return { ok: true, question: { register, terms, searched: fields.filter((one) => !COMPUTED[register].includes(one)), sort: field, isDown, choices: choices as readonly Choice[], today } };
}
