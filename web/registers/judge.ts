import { FIELDS, fieldFaults, INPUTS, KeptText, type Field, type FieldFault, type RegisterId } from '../../server/registers/schemas.ts';
import { recordIn, valueAt, type Written } from './written-values.ts';

const isNothing = (value: unknown): boolean => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** The field that a fault is about; undefined where it is about the whole row. */
export function fieldAt(register: RegisterId, path: FieldFault['path']): Field | undefined {
  const where = path.join('.');
  return FIELDS[register].find(({ key }) => where === key || where.startsWith(`${key}.`));
}

/** What is wrong with a text that may not be kept, such as one that holds a birth number; null when it may be. */
export function keptFault(value: string): FieldFault | null {
  const parsed = KeptText.safeParse(value);
  return parsed.success ? null : fieldFaults(parsed.error)[0] ?? null;
}

/** Every text in a value that may not be kept, where it lies. */
function unkept(value: unknown, path: FieldFault['path']): FieldFault[] {
  if (typeof value === 'string') {
    const fault = keptFault(value);
    return fault === null ? [] : [{ ...fault, path: [...path] }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => unkept(inner, [...path, Array.isArray(value) ? Number(key) : key]));
}

function valueUnder(record: Readonly<Record<string, unknown>>, path: FieldFault['path']): unknown {
  return valueAt(record, path.join('.'));
}

/**
 * The faults of a form, in the order of its fields and one for each place: what must be filled and is not, birth numbers and unseen signs wherever they stand, and what the
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
  for (const fault of [...unkept(record, []), ...missing, ...ofSchema]) {
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

/** Whether what is written in a field holds a birth number, or signs that are not seen: told at once, and not first when the form is sent. */
export function birthNumbersIn(field: Field, value: unknown): readonly FieldFault[] {
  return unkept(value, field.key.split('.'));
}
