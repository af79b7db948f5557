import type { Intake } from '../intake/schemas.ts';
import type { EventKind } from '../record/schemas.ts';
import { RegisterId } from '../registers/schemas.ts';

/** A change of the registers that somebody made meanwhile; `subject` is null where what was told of it has been erased. */
export interface Meanwhile {
  readonly kind: EventKind;
  readonly subject: string | null;
}

/** What files name, row by row, and whether they bring addresses. */
export type Brought = Pick<Extract<Intake, { readonly ok: true }>, 'named' | 'hasAddresses'>;

/** A row may not be taken away, for the files may refer to it; and what stands in it may be anything. */
const GIVES_NOTHING_AWAY: ReadonlySet<EventKind> = new Set(['row.created', 'row.changed']);
const OF_ROWS: ReadonlySet<EventKind> = new Set(['row.created', 'row.changed', 'row.removed', 'row.erased']);

/**
 * Whether files would still be read and compared as they were before somebody made a change: a city's addresses take seconds to read, and many people
 * work meanwhile. Addresses alone are read without the registers; else the row must be one that the files do not name, of a register of which they use the ids alone.
 */
export function leavesAsPlanned({ named, hasAddresses }: Brought, { kind, subject }: Meanwhile): boolean {
  const isAddressesAlone = hasAddresses && Object.values(named).every((ids) => ids.size === 0);
  if (isAddressesAlone) return OF_ROWS.has(kind);
  if (subject === null || !GIVES_NOTHING_AWAY.has(kind)) return false;
  const space = subject.indexOf(' ');
  const register = RegisterId.safeParse(subject.slice(0, space)).data;
  if (register === undefined || register === 'words' || named[register].has(subject.slice(space + 1))) return false;
  // what is let cannot be free: dwellings and tenancies are held against each other, also those that the files do not name
  const isHeldAgainst = register === 'dwellings' || register === 'tenancies';
  return !isHeldAgainst || (named.dwellings.size === 0 && named.tenancies.size === 0);
}
