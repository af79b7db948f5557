import type { Assessment } from '../intake/schemas.ts';
import type { Parameters } from '../parameters/schemas.ts';
import { monthsAfter } from '../parameters/service.ts';
import type { FieldFault, RegisterId } from './schemas.ts';

// Who assesses and when is not for a form to say: the server puts it there when an assessment is new or another, and leaves one that is not as it was.

const FLAGS: Readonly<Partial<Record<RegisterId, readonly string[]>>> = { households: ['counted', 'shielded', 'unrest'], tenancies: ['counted', 'shielded'] };

/** Who writes, by name, and on what day. */
export interface Assessing {
  readonly name: string;
  readonly today: string;
  readonly parameters: Parameters;
}

type Given = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Given => typeof value === 'object' && value !== null && !Array.isArray(value);
const assessmentIn = (record: unknown, flag: string): unknown => (isObject(record) && isObject(record['assessments']) ? record['assessments'][flag] : undefined);

function assessed(given: unknown, before: unknown, { name, today, parameters }: Assessing): unknown {
  if (!isObject(given)) return given;
  if (isObject(before) && before['why'] === given['why'] && (given['until'] === undefined || before['until'] === given['until'])) return before;
  return { ...given, by: name, on: today, until: given['until'] ?? monthsAfter(today, parameters.assessmentMonths) };
}

/** The record as it was written, its new and changed assessments signed and dated. What is not shaped as it should be is left for the schema to judge. */
export function withAssessments(register: RegisterId, record: Given, before: object | null, by: Assessing): Given {
  const flags = FLAGS[register];
  if (flags === undefined || !isObject(record['assessments'])) return record;
  const signed = flags.filter((flag) => Object.hasOwn(record['assessments'] as Given, flag)).map((flag) => [flag, assessed(assessmentIn(record, flag), assessmentIn(before, flag), by)]);
  return { ...record, assessments: { ...record['assessments'], ...Object.fromEntries(signed) as Given } };
}

/** Whether two assessments are one and the same. */
const isSame = (a: Given, b: unknown): boolean => isObject(b) && ['by', 'on', 'why', 'until'].every((key) => a[key] === b[key]);

/** A new assessment may not count longer than the municipality has decided. */
export function assessmentFaults(register: RegisterId, record: Given, before: object | null, { today, parameters }: Assessing): readonly FieldFault[] {
  const most = monthsAfter(today, parameters.assessmentMonths);
  return (FLAGS[register] ?? []).flatMap((flag) => {
    const given = assessmentIn(record, flag);
    if (!isObject(given) || isSame(given, assessmentIn(before, flag))) return [];
    const { until } = given as Partial<Assessment>;
    return typeof until === 'string' && until > most ? [{ path: ['assessments', flag, 'until'], code: 'tooFar' as const, facts: { most } }] : [];
  });
}
