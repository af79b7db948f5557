import { FIELDS, fieldFaults, INPUTS, KeptText, type Field, type FieldFault, type RegisterId } from '../../server/registers/schemas.ts';
import { recordIn, valueAt, type Written } from './written-values.ts';

const isNothing = (value: unknown): boolean => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** The field that a fault is about; undefined where it is about the whole row. */
export function fieldAt(register: RegisterId, path: FieldFault['path']): Field | undefined {
  const where = path.join('.');
  return FIELDS[register].find(({ key }) => where === key || where.startsWith(`${key}.`));
}

/** Every text in a value that holds a birth number, where it lies. */
function birthNumbers(value: unknown, path: FieldFault['path']): FieldFault[] {
  if (typeof value === 'string') return KeptText.safeParse(value).success ? [] : [{ path: [...path], code: 'birthNumber', facts: {} }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => birthNumbers(inner, [...path, Array.isArray(value) ? Number(key) : key]));
}

function valueUnder(record: Readonly<Record<string, unknown>>, path: FieldFault['path']): unknown {
  return valueAt(record, path.join('.'));
}

/**
 * The faults of a form, in the order of its fields and one for each place: what must be filled and is not, birth numbers wherever they stand, and what the
 * schema of the register says. The server judges the same again, together with the other registers.
 */
export function judge(register: RegisterId, written: Written): readonly FieldFault[] {
  const record = recordIn(register, written);
  const parsed = INPUTS[register].safeParse(record);
  const ofSchema = parsed.success ? [] : fieldFaults(parsed.error)
    .map((fault) => (isNothing(valueUnder(record, fault.path)) ? { ...fault, code: 'missing' as const, facts: {} } : fault));
  const missing = FIELDS[register].filter(({ key, required }) => required && isNothing(valueAt(record, key)))
    .map(({ key }): FieldFault => ({ path: key.split('.'), code: 'missing', facts: {} }));
  const first = new Map<string, FieldFault>();
  for (const fault of [...birthNumbers(record, []), ...missing, ...ofSchema]) {
    const where = fault.path.join('.');
    if (!first.has(where)) first.set(where, fault);
  }
  return inOrderOfForm(register, [...first.values()]);
}

/** Faults in the order of the fields of the form. */
export function inOrderOfForm(register: RegisterId, faults: readonly FieldFault[]): readonly FieldFault[] {
  const place = ({ path }: FieldFault): number => {
    const field = fieldAt(register, path);
    return field === undefined ? -1 : FIELDS[register].indexOf(field);
  };
  return faults.toSorted((a, b) => place(a) - place(b));
}

/** Whether what is written in a field holds a birth number: told at once, and not first when the form is sent. */
export function birthNumbersIn(field: Field, value: unknown): readonly FieldFault[] {
  return birthNumbers(value, field.key.split('.'));
}
