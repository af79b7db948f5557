import { monthsAfter } from '../parameters/service.ts';
import type { Fields } from './fields.ts';
import type { Assessment } from './schemas.ts';

/** Who answers for an assessment that a file states without saying whose it is, the day that it is taken in, and how many months an assessment may count. */
export interface AssessedBy {
  readonly by: string;
  readonly on: string;
  readonly months: number;
}

const COLUMNS = ['vurdert av', 'vurdert dato', 'vurdert grunn', 'vurderes igjen'] as const;
/** Characters that the register has room for. */
const [MOST_BY, MOST_WHY] = [200, 1000];

function within(fields: Fields, column: string, most: number): string {
  const value = fields.text(column);
  if (value.length > most) fields.fault(column, 'tooLong', most);
  return value.slice(0, most);
}

/** A reader of the assessments of one row: a yes keeps what is held already, but for what the file says of it; a no is none. */
export function assessmentsOf(fields: Fields, file: string, { by, on: today, months }: AssessedBy): (column: string, held: Assessment | null | undefined) => Assessment | null {
  const saysMore = COLUMNS.some((column) => fields.isFilled(column));
  const who = within(fields, 'vurdert av', MOST_BY);
  const when = fields.dateOrNull('vurdert dato');
  const why = within(fields, 'vurdert grunn', MOST_WHY);
  const until = fields.dateOrNull('vurderes igjen');
  if (when !== null && when > today) fields.fault('vurdert dato', 'afterToday', when, today);
  let isJudged = false;
  const judge = (first: string, last: string, held: Assessment | null): void => {
    if (isJudged || until === null) return;
    isJudged = true;
    if (until < first) fields.fault('vurderes igjen', 'dateOrder', first, until);
    // what the register holds already may stand as it is
    else if (until > last && until !== held?.until) fields.fault('vurderes igjen', 'untilTooFar', last, months);
  };
  return (column, before) => {
    const held = before ?? null;
    if (!fields.yesNo(column)) return null;
    if (!saysMore && held !== null) return held;
    const base = held ?? { by, on: today, why: `Fra ${file}`, until: null };
    const on = when ?? base.on;
    const last = monthsAfter(on, months);
    judge(on, last, held);
    return { by: who || base.by, on, why: why || base.why, until: until ?? (when === null ? base.until : null) ?? last };
  };
}
