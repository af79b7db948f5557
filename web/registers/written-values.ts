import { FIELDS, type FieldKind, type RegisterId } from '../../server/registers/schemas.ts';

// A form holds what is written as it is written: numbers and dates are texts until the form is judged, so that nothing that a person types is lost or tidied away.

/** An assessment as it is written. */
export interface WrittenAssessment { readonly by: string; readonly on: string; readonly why: string; readonly until: string }
/** An earmark as it is written. */
export interface WrittenEarmark { readonly groups: readonly string[]; readonly until: string }
/** Who is to be kept away from, as it is written; metres. */
export interface WrittenAvoid { readonly id: string; readonly metres: string }
/** A wish to live near or away from a place, as it is written; metres. */
export interface WrittenPointWish { readonly placeId: string; readonly wish: 'near' | 'away'; readonly metres: string }
/** The need of follow-up as it is written; minutes a week. */
export interface WrittenFollowUp {
  readonly minutes: string; readonly eveningMinutes: string; readonly visits: string; readonly competences: readonly string[]; readonly currentTeamId: string;
}
/** What is written in one field. */
export type WrittenValue =
  | string | boolean | null | readonly string[] | WrittenAssessment | WrittenEarmark | readonly WrittenAvoid[] | readonly WrittenPointWish[] | WrittenFollowUp;
/** What is written in a form, by the key of each field. */
export type Written = Readonly<Record<string, WrittenValue>>;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null ? value as Record<string, unknown> : {});

/** A number as it is written by hand: a decimal comma, and nothing between thousands. */
export function writtenNumber(value: unknown): string {
  return typeof value === 'number' ? String(value).replace('.', ',') : '';
}

/** The number that is written, with decimal comma or point and perhaps spaces between thousands; null for nothing, and the text itself where it is no number. */
export function numberIn(written: string): number | string | null {
  const text = written.trim();
  if (text === '') return null;
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace('−', '-').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
}

/** An ISO date as it is written by hand, dd.mm.yyyy. */
export function writtenDate(value: unknown): string {
  const parts = textOf(value).split('-');
  return parts.length === 3 ? parts.reverse().join('.') : textOf(value);
}

/** The ISO date that is written as dd.mm.yyyy, d.m.yyyy or ddmmyyyy; null for nothing, and the text itself where it is no such date. */
export function dateIn(written: string): string | null {
  const text = written.trim();
  if (text === '') return null;
  const [, day, month, year] = /^(\d{1,2})[.\s/-]\s?(\d{1,2})[.\s/-]\s?(\d{4})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text) ?? [];
  if (day === undefined || month === undefined) return text;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** What a field holds before anything is written. */
export function nothingWritten(kind: FieldKind): WrittenValue {
  switch (kind.kind) {
    case 'yesNo': case 'assessment': case 'earmark': case 'followUp': return null;
    case 'choices': case 'words': case 'references': case 'avoids': case 'pointWishes': return [];
    default: return '';
  }
}

function writtenFollowUp(value: unknown): WrittenFollowUp {
  const held = fieldsOf(value);
  return {
    minutes: writtenNumber(held['minutes']), eveningMinutes: writtenNumber(held['eveningMinutes']), visits: writtenNumber(held['visits']),
    competences: listOf(held['competences']).map(textOf), currentTeamId: textOf(held['currentTeamId']),
  };
}

/** A value of a record as it is written. */
export function writtenValue(kind: FieldKind, value: unknown): WrittenValue {
  if (value === null || value === undefined) return nothingWritten(kind);
  const held = fieldsOf(value);
  switch (kind.kind) {
    case 'whole': case 'decimal': return writtenNumber(value);
    case 'date': return writtenDate(value);
    case 'yesNo': return value === true;
    case 'choices': case 'words': case 'references': return listOf(value).map(textOf);
    case 'wholes': return listOf(value).map(writtenNumber).join(', ');
    case 'assessment': return { by: textOf(held['by']), on: writtenDate(held['on']), why: textOf(held['why']), until: writtenDate(held['until']) };
    case 'earmark': return { groups: listOf(held['groups']).map(textOf), until: writtenDate(held['until']) };
    case 'avoids': return listOf(value).map(fieldsOf).map((one) => ({ id: textOf(one['id']), metres: writtenNumber(one['metres']) }));
    case 'pointWishes': return listOf(value).map(fieldsOf).map((one) => ({
      placeId: textOf(one['placeId']), wish: one['wish'] === 'away' ? 'away' as const : 'near' as const, metres: writtenNumber(one['metres']),
    }));
    case 'followUp': return writtenFollowUp(value);
    default: return textOf(value);
  }
}

/** What a written value says, as it shall lie in the record. */
export function valueIn(kind: FieldKind, written: WrittenValue): unknown {
  switch (kind.kind) {
    case 'text': case 'longText': case 'choice': case 'word': case 'reference': return (written as string).trim();
    case 'whole': case 'decimal': return numberIn(written as string);
    case 'date': return dateIn(written as string);
    case 'wholes': return (written as string).split(/[,;\s]+/).filter((part) => part !== '').map(numberIn);
    case 'assessment': {
      const held = written as WrittenAssessment | null;
      return held === null ? null : { by: held.by.trim(), on: dateIn(held.on), why: held.why.trim(), until: dateIn(held.until) };
    }
    case 'earmark': {
      const held = written as WrittenEarmark | null;
      return held === null ? null : { groups: held.groups, until: dateIn(held.until) };
    }
    case 'avoids': return (written as readonly WrittenAvoid[]).map(({ id, metres }) => ({ id, metres: numberIn(metres) }));
    case 'pointWishes': return (written as readonly WrittenPointWish[]).map((one) => ({ ...one, metres: numberIn(one.metres) }));
    case 'followUp': {
      const held = written as WrittenFollowUp | null;
      return held === null ? null : {
        minutes: numberIn(held.minutes), eveningMinutes: numberIn(held.eveningMinutes), visits: numberIn(held.visits), competences: held.competences,
        currentTeamId: held.currentTeamId === '' ? null : held.currentTeamId,
      };
    }
    default: return written;
  }
}

/** What stands in a record under the key of a field, such as `assessments.counted`. */
export function valueAt(record: Readonly<Record<string, unknown>>, key: string): unknown {
  return key.split('.').reduce<unknown>((value, step) => fieldsOf(value)[step], record);
}

/** A form with nothing written, or with what a record holds. */
export function writtenForm(register: RegisterId, record: Readonly<Record<string, unknown>> = {}): Written {
  return Object.fromEntries(FIELDS[register].map(({ key, kind }) => [key, writtenValue(kind, valueAt(record, key))]));
}

/** The record that a form says. */
export function recordIn(register: RegisterId, written: Written): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const { key, kind } of FIELDS[register]) {
    const value = valueIn(kind, written[key] ?? nothingWritten(kind));
    const [first = key, second] = key.split('.');
    if (second === undefined) record[first] = value;
    else record[first] = { ...fieldsOf(record[first]), [second]: value };
  }
  return record;
}
