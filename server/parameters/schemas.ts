import * as z from 'zod';
import { LocalText } from '../intake/schemas.ts';

const months = z.int().min(1).max(240);

/** Numbers that a council could change, with when and by whom they were decided; what is assumed says so. */
export const Parameters = z.strictObject({
  validFrom: z.iso.date(), authority: z.string().min(1), assumed: LocalText,
  /** Minutes without a request until a user must sign in again. */
  sessionIdleMinutes: z.int().min(1).max(1440),
  /** Hours after signing in until a user must do so again, whatever happens. */
  sessionHours: z.int().min(1).max(72),
  /** Wrong passwords in a row that lock an account, and for how many minutes. */
  failuresBeforeLock: z.int().min(3).max(20), lockMinutes: z.int().min(1).max(1440),
  /** Hours that an invitation works. */
  invitationHours: z.int().min(1).max(720),
  /** Fewest characters of a password. */
  passwordLength: z.int().min(8).max(64),
  /** Months that an assessment counts where nobody says otherwise, and how many days before its end it is listed for review. */
  assessmentMonths: months, assessmentWarningDays: z.int().min(0).max(365),
  /** Months that a household is kept after it was changed last, and a tenancy after its end. */
  householdKeepMonths: months, tenancyKeepMonths: months,
  /** Months that a staff member is kept after the post ends, an agreement about follow-up after it ends, and what was told of a visit after its day. */
  staffKeepMonths: months, agreementKeepMonths: months, visitKeepMonths: months,
  /** Months that the record keeps what it tells about people and why somebody changed something, and who has looked at them. */
  recordKeepMonths: months, accessKeepMonths: months,
  /** Months that a study of policies or of the stock is kept. */
  studyKeepMonths: months,
  /** Days that what a restore replaced is kept beside the database. */
  beforeRestoreKeepDays: z.int().min(0).max(365),
  /** Counts of people below this are not shown to those who may see aggregates alone. */
  smallCount: z.int().min(2).max(50),
});
export type Parameters = Readonly<z.infer<typeof Parameters>>;
