import type { Vocabulary } from '../intake/schemas.ts';
import { FIELDS, RegisterId, type FieldKind } from './schemas.ts';

// What refers to what, read from the fields of the registers: checks, names and what keeps a row from being removed all go by it.

/** A place in records that names a row of another register; a word is named by its code. */
export interface Reference {
  readonly from: RegisterId;
  /** The field, which is a column. */
  readonly field: string;
  /** Where in the column's JSON the id or the list of them lies, as keys; null where the column is the id itself. */
  readonly within: readonly string[] | null;
  readonly isList: boolean;
  /** The key of the id where the list is of objects. */
  readonly item: string | null;
  readonly to: RegisterId;
  readonly vocabulary: Vocabulary | null;
}

type Target = Pick<Reference, 'within' | 'isList' | 'item' | 'to' | 'vocabulary'>;

const row = (to: RegisterId, more: Partial<Target> = {}): Target => ({ within: null, isList: false, item: null, to, vocabulary: null, ...more });
const word = (vocabulary: Vocabulary, more: Partial<Target> = {}): Target => row('words', { vocabulary, ...more });
const LIST = { within: [], isList: true } as const;

function targetsOf(kind: FieldKind): readonly Target[] {
  switch (kind.kind) {
    case 'reference': return [row(kind.register)];
    case 'references': return [row(kind.register, LIST)];
    case 'word': return [word(kind.vocabulary)];
    case 'words': return [word(kind.vocabulary, LIST)];
    case 'avoids': return [row('households', { ...LIST, item: 'id' }), row('tenancies', { ...LIST, item: 'id' })];
    case 'pointWishes': return [row('places', { ...LIST, item: 'placeId' })];
    case 'earmark': return [word('group', { within: ['groups'], isList: true })];
    case 'followUp': return [word('competence', { within: ['competences'], isList: true }), row('teams', { within: ['currentTeamId'] })];
    default: return [];
  }
}

/** Every reference between the registers. */
export const REFERENCES: readonly Reference[] = RegisterId.options.flatMap((from) => (
  FIELDS[from].flatMap(({ key, kind }) => targetsOf(kind).map((target) => ({ from, field: key, ...target })))
));

/** What a record names: where it does so, and the row that it means. */
export interface Named {
  readonly path: readonly (string | number)[];
  readonly reference: Reference;
  /** The id or code as it stands there. */
  readonly text: string;
  /** The id of the row that is meant. */
  readonly id: string;
}

const at = (value: unknown, key: string | number): unknown => (typeof value === 'object' && value !== null ? (value as Readonly<Record<string | number, unknown>>)[key] : undefined);

function namedBy(reference: Reference, record: unknown): readonly Named[] {
  const { field, within, isList, item, vocabulary } = reference;
  const path = [field, ...within ?? []];
  const value = path.reduce<unknown>((inner, key) => at(inner, key), record);
  const found: readonly (readonly [(string | number)[], unknown])[] = isList
    ? (Array.isArray(value) ? value : []).map((entry: unknown, i) => (item === null ? [[...path, i], entry] as const : [[...path, i, item], at(entry, item)] as const))
    : [[path, value]];
  return found.flatMap(([where, text]) => (
    typeof text === 'string' && text !== '' ? [{ path: where, reference, text, id: vocabulary === null ? text : `${vocabulary}.${text}` }] : []
  ));
}

/** Everything that a record names in other registers, or in its own; what is not shaped as it should be names nothing. */
export function namedIn(register: RegisterId, record: unknown): readonly Named[] {
  return REFERENCES.filter((reference) => reference.from === register).flatMap((reference) => namedBy(reference, record));
}
