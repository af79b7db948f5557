import type { Field, FieldFault, RegisterId } from '../../../server/registers/schemas.ts';
import { formatDate, formatWhole } from '../../format.ts';
import { text } from '../../state/language.ts';

/** What a field of a register is called. */
export function fieldName(register: RegisterId, key: string): string {
  const names: Readonly<Record<string, string>> = text.value.registers.field[register];
  return names[key] ?? key;
}

/** What one should know to fill a field; undefined where it explains itself. */
export function fieldHint(register: RegisterId, key: string): string | undefined {
  const hints: Readonly<Record<string, string>> = text.value.registers.hint[register];
  return hints[key];
}

const ISO = /^\d{4}-\d\d-\d\d$/;

function factText(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return formatWhole(value);
  return ISO.test(value) ? formatDate(value) : value;
}

/** The least and the most that may stand in a field, where it is a number. */
function bounds({ facts }: FieldFault, field: Field | undefined): readonly [string, string] {
  const kind = field?.kind;
  const own = kind !== undefined && 'least' in kind ? kind : { least: 0, most: 1_000_000 };
  return [factText(facts['least'] ?? own.least), factText(facts['most'] ?? own.most)];
}

/** A fault of a field as a sentence that says what to do. */
export function faultText(fault: FieldFault, field?: Field): string {
  const t = text.value.registers.fault;
  if (fault.code === 'outside') return t.outside(...bounds(fault, field));
  if (fault.code === 'dateOutside') return t.dateOutside(factText(fault.facts['least']), factText(fault.facts['most']));
  if (fault.code === 'order' || fault.code === 'mustFollow') return t[fault.code](factText(fault.facts['first']));
  if (fault.code === 'tooLate') return t.tooLate(factText(fault.facts['last']));
  if (fault.code === 'notAtWork') return t.notAtWork(factText(fault.facts['day']));
  if (fault.code === 'userTaken') return t.userTaken(factText(fault.facts['id']));
  if (fault.code === 'aboveTotal' || fault.code === 'tooFar' || fault.code === 'tooLong') return t[fault.code](factText(fault.facts['most']));
  return t[fault.code]();
}

/** The id of the control of a field, or of a part of it, in the page. */
export function controlId(path: readonly (string | number)[]): string {
  return `field-${path.join('-').replaceAll('.', '-')}`;
}
