import { dayOfInstant } from '../day.ts';
import type { FollowUpAgreement, StaffMember, Tenancy } from '../intake/schemas.ts';
import type { Parameters } from '../parameters/schemas.ts';
import { monthsAfter } from '../parameters/service.ts';
import type { RegisterId } from './schemas.ts';

/** The last day that a household may be kept: some months after it was changed last. */
export function householdKeepUntil(changedAt: string, { householdKeepMonths }: Parameters): string {
  return monthsAfter(dayOfInstant(changedAt), householdKeepMonths);
}

/** The last day that a tenancy may be kept: some months after it ends; null while no end of it is known. */
export function tenancyKeepUntil({ movesOut, endDate }: Pick<Tenancy, 'movesOut' | 'endDate'>, { tenancyKeepMonths }: Parameters): string | null {
  const end = movesOut ?? endDate;
  return end === null ? null : monthsAfter(end, tenancyKeepMonths);
}

/** The last day that a staff member may be kept: some months after the post ends; null while no end of it is known. */
export function staffKeepUntil({ to }: Pick<StaffMember, 'to'>, { staffKeepMonths }: Parameters): string | null {
  return to === null ? null : monthsAfter(to, staffKeepMonths);
}

/** The last day that an agreement may be kept: some months after it ends, or after the no to it. */
export function agreementKeepUntil({ endDate, answer, answeredOn }: Pick<FollowUpAgreement, 'endDate' | 'answer' | 'answeredOn'>, { agreementKeepMonths }: Parameters): string {
  const isOver = answer === 'declined' && answeredOn !== null && answeredOn < endDate;
  return monthsAfter(isOver ? answeredOn : endDate, agreementKeepMonths);
}

/** The registers about people (personopplysninger). */
export const PERSONAL_REGISTERS = ['households', 'tenancies', 'staff', 'agreements'] as const satisfies readonly RegisterId[];
/** One of the registers that hold something about people. */
export type PersonalRegister = (typeof PERSONAL_REGISTERS)[number];

/** Whether what a register holds is about people, and so has a last day, is erased when its time is over, and is logged when somebody looks at it. */
export function isPersonal(register: RegisterId): register is PersonalRegister {
  return PERSONAL_REGISTERS.some((one) => one === register);
}

/** The last day that a row may be kept, as the column of it; nothing where the register holds nothing about people. */
export function retentionOf(register: RegisterId, record: object, changedAt: string, parameters: Parameters): { readonly keepUntil?: string | null } {
  switch (register) {
    case 'households': return { keepUntil: householdKeepUntil(changedAt, parameters) };
    case 'tenancies': return { keepUntil: tenancyKeepUntil(record as Tenancy, parameters) };
    case 'staff': return { keepUntil: staffKeepUntil(record as StaffMember, parameters) };
    case 'agreements': return { keepUntil: agreementKeepUntil(record as FollowUpAgreement, parameters) };
    default: return {};
  }
}

/** The last day that the record keeps what it tells about a row; null where that is about nobody. A reason is in somebody's own words, and can be about people whatever the row is. */
export function toldUntil(register: RegisterId, { at, reason }: { readonly at: string; readonly reason: string | null }, { recordKeepMonths }: Parameters): string | null {
  return isPersonal(register) || reason !== null ? monthsAfter(dayOfInstant(at), recordKeepMonths) : null;
}
