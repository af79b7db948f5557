import { FIELDS, type FieldKind, type RegisterId } from '../../server/registers/schemas.ts';
import { absencesIn, phasesIn, stretchesIn, writtenAbsences, writtenPhases, writtenStretches, type WrittenAbsence, type WrittenPhase, type WrittenStretch } from './follow-up-values.ts';
import { dateIn, numberIn, writtenDate, writtenNumber } from './written-scalars.ts';

export { dateIn, numberIn, writtenDate, writtenNumber };

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
  | string | boolean | null | readonly string[] | WrittenAssessment | WrittenEarmark | readonly WrittenAvoid[] | readonly WrittenPointWish[] | WrittenFollowUp | readonly WrittenStretch[] | readonly WrittenAbsence[] | readonly WrittenPhase[];
/** What is written in a form, by the key of each field. */
export type Written = Readonly<Record<string, WrittenValue>>;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null ? value as Record<string, unknown> : {});

/** What a field holds before anything is written. */
export function nothingWritten(kind: FieldKind): WrittenValue {
  switch (kind.kind) {
    case 'yesNo': case 'assessment': case 'earmark': case 'followUp': return null;
    case 'choices': case 'words': case 'references': case 'avoids': case 'pointWishes': case 'weekdayStretches': case 'absences': case 'phases': return [];
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

/** The lists of follow-up: how each is written, and what is said by what is written. */
const LISTS: Readonly<Partial<Record<FieldKind['kind'], { readonly written: (value: unknown) => WrittenValue; readonly said: (written: WrittenValue) => unknown }>>> = {
  weekdayStretches: { written: writtenStretches, said: (written) => stretchesIn(written as readonly WrittenStretch[]) },
  absences: { written: writtenAbsences, said: (written) => absencesIn(written as readonly WrittenAbsence[]) },
  phases: { written: writtenPhases, said: (written) => phasesIn(written as readonly WrittenPhase[]) },
};

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
    default: return LISTS[kind.kind]?.written(value) ?? textOf(value);
  }
}

const assessmentIn = (held: WrittenAssessment | null): unknown => held && { by: held.by.trim(), on: dateIn(held.on), why: held.why.trim(), until: dateIn(held.until) };
const earmarkIn = (held: WrittenEarmark | null): unknown => held && { groups: held.groups, until: dateIn(held.until) };
const followUpIn = (held: WrittenFollowUp | null): unknown => held && {
  minutes: numberIn(held.minutes), eveningMinutes: numberIn(held.eveningMinutes), visits: numberIn(held.visits), competences: held.competences,
  currentTeamId: held.currentTeamId === '' ? null : held.currentTeamId,
};

/** What a written value says, as it shall lie in the record. */
export function valueIn(kind: FieldKind, written: WrittenValue): unknown {
  switch (kind.kind) {
    case 'text': case 'longText': case 'choice': case 'word': return (written as string).trim();
    case 'reference': return written === '' ? null : written;
    case 'whole': case 'decimal': return numberIn(written as string);
    case 'date': return dateIn(written as string);
    case 'wholes': return (written as string).split(/[,;\s]+/).filter((part) => part !== '').map(numberIn);
    case 'assessment': return assessmentIn(written as WrittenAssessment | null);
    case 'earmark': return earmarkIn(written as WrittenEarmark | null);
    case 'avoids': return (written as readonly WrittenAvoid[]).map(({ id, metres }) => ({ id, metres: numberIn(metres) }));
    case 'pointWishes': return (written as readonly WrittenPointWish[]).map((one) => ({ ...one, metres: numberIn(one.metres) }));
    case 'followUp': return followUpIn(written as WrittenFollowUp | null);
    default: return LISTS[kind.kind]?.said(written) ?? written;
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
