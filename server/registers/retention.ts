import { dayOfInstant } from '../day.ts';
import type { Tenancy } from '../intake/schemas.ts';
import type { Parameters } from '../parameters/schemas.ts';
import { monthsAfter } from '../parameters/service.ts';
import type { RecordOf, RegisterId } from './schemas.ts';

/** The last day that a household may be kept: some months after it was changed last. */
export function householdKeepUntil(changedAt: string, { householdKeepMonths }: Parameters): string {
  return monthsAfter(dayOfInstant(changedAt), householdKeepMonths);
}

/** The last day that a tenancy may be kept: some months after it ends; null while no end of it is known. */
export function tenancyKeepUntil({ movesOut, endDate }: Pick<Tenancy, 'movesOut' | 'endDate'>, { tenancyKeepMonths }: Parameters): string | null {
  const end = movesOut ?? endDate;
  return end === null ? null : monthsAfter(end, tenancyKeepMonths);
}

/** Whether what a register holds is about people, and so has a last day, is erased when its time is over, and is logged when somebody looks at it. */
export function isPersonal(register: RegisterId): register is 'households' | 'tenancies' {
  return register === 'households' || register === 'tenancies';
}

/** The last day that a row may be kept, as the column of it; nothing where the register holds nothing about people. */
export function retentionOf<R extends RegisterId>(register: R, record: RecordOf<R>, changedAt: string, parameters: Parameters): { readonly keepUntil?: string | null } {
  if (register === 'households') return { keepUntil: householdKeepUntil(changedAt, parameters) };
  return register === 'tenancies' ? { keepUntil: tenancyKeepUntil(record as unknown as Tenancy, parameters) } : {};
}

/** The last day that the record keeps what it tells about a row; null where that is about nobody. A reason is in somebody's own words, and can be about people whatever the row is. */
export function toldUntil(register: RegisterId, { at, reason }: { readonly at: string; readonly reason: string | null }, { recordKeepMonths }: Parameters): string | null {
  return isPersonal(register) || reason !== null ? monthsAfter(dayOfInstant(at), recordKeepMonths) : null;
}
