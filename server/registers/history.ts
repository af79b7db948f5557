import type { Database } from '../db/open.ts';
import { historyOf } from '../record/service.ts';
import type { EventKind } from '../record/schemas.ts';
import { FieldChange, type HistoryEntry, type RegisterId } from './schemas.ts';
import * as z from 'zod';

/** What happens to rows; who has looked at them is for the record to show, not for the row. */
const KINDS: readonly EventKind[] = ['row.created', 'row.changed', 'row.removed', 'row.erased'];
/** A row that has changed more often shows its latest changes. */
const MOST = 500;
const Facts = z.object({ changes: z.array(FieldChange) });

/** What has happened to a row, the newest first, field by field; null changes are those that were erased, or that nothing is told of. */
export async function rowHistory(db: Database, register: RegisterId, id: string): Promise<readonly HistoryEntry[]> {
  return (await historyOf(db, `${register} ${id}`, KINDS, MOST)).map(({ event, payload }) => {
    const facts = payload === null ? null : Facts.safeParse(JSON.parse(payload.facts));
    return {
      number: event.number, at: event.at, actor: event.actor, kind: event.kind, reason: payload?.reason ?? null, changes: facts?.success ? facts.data.changes : null,
    };
  });
}
