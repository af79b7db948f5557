import type { Database } from '../db/open.ts';
import type { EventRow } from '../db/tables.ts';
import { EventKind } from './schemas.ts';
import { lastNumber, searchEvents, subjectsOf, type Told } from './store.ts';

// What other capabilities use of the record.
export { createAccessLog, type AccessLog, type Look } from './access-log.ts';
export { addAllToRecord, addToRecord, eraseOverdue, erasePayload, eraseTold } from './chain.ts';
export { hasHead, verifyRecord } from './verify.ts';

/** Events about a subject of some kinds, the newest first. What an event told is null where it has been erased: then it is found by the event that says so. */
export async function historyOf(db: Database, subject: string, kinds: readonly EventKind[], most: number): Promise<readonly Told[]> {
  return (await searchEvents(db, { kinds, subject }, 0, most)).found;
}

/** Who changed a subject last; null where the record does not tell (any more). */
export async function lastChange(db: Database, subject: string, kinds: readonly EventKind[]): Promise<EventRow | null> {
  return (await historyOf(db, subject, kinds, 1))[0]?.event ?? null;
}

/** The rows that the record says have been erased, such as `households 1042`, each with the event that says so, in order. */
export const erasures = (db: Database): ReturnType<typeof subjectsOf> => subjectsOf(db, 'row.erased');

/** Whether the record tells that something of a kind has happened to a subject. */
export async function isTold(db: Database, subject: string, kind: EventKind): Promise<boolean> {
  return (await historyOf(db, subject, [kind], 1)).length > 0;
}

/** What changes the registers and the rounds. */
const CHANGES: readonly EventKind[] = EventKind.options.filter((kind) => /^(row\.(created|changed|removed|erased)|(files|words|municipality|text)\.|database\.restored|proposal\.stored|policy\.(adopted|withdrawn)|offer\.|round\.(frozen|takenIn|solved|place|unplace|accept|decline|leaveOpen|hold|release|undo|decide|reopen|frame|forbid))/.test(kind));

/** What changes the registers, or who may be given what of them. */
const REGISTER_CHANGES: readonly EventKind[] = EventKind.options.filter((kind) => /^(row\.(created|changed|removed|erased)|(files|municipality)\.|database\.restored|offer\.|round\.(decide|reopen)$)/.test(kind));

/** A number that is another after every change of the registers and of who has an offer. */
export function registersNumber(db: Database): Promise<number> {
  return lastNumber(db, REGISTER_CHANGES);
}

/** A number that is another after every change of the registers and the rounds, and the same after nobody has done more than look. */
export function stateNumber(db: Database): Promise<number> {
  return lastNumber(db, CHANGES);
}
