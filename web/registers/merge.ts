import { FIELDS, type Field, type HistoryEntry, type RegisterId } from '../../server/registers/schemas.ts';
import { valueAt, writtenValue, type Written } from './written-values.ts';

/** A field that both have changed, each in another way. */
export interface Collision {
  readonly field: Field;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** Who changed it to what stands there now, and when; null where the record no longer tells. */
  readonly changed: Pick<HistoryEntry, 'actor' | 'at'> | null;
}

/** Two changes of one row put together. */
export interface Merged {
  /** What stands now, with the fields that only I have changed as I wrote them. */
  readonly written: Written;
  readonly collisions: readonly Collision[];
  /** Fields that only somebody else has changed: they stand as that person wrote them. */
  readonly taken: readonly Field[];
}

/** Text that is the same for values that are the same, in whatever order the keys of an object were written. */
export function sameText(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, inner: unknown) => (
    typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1))) : inner
  ));
}

type RecordValues = Readonly<Record<string, unknown>>;

interface Sides {
  /** The record as both saw it first. */
  readonly base: RecordValues;
  readonly theirs: RecordValues;
  /** What I have written on top of the base. */
  readonly mine: Written;
  /** What has happened to the row, the newest first. */
  readonly history: readonly HistoryEntry[];
}

/** Puts two changes of one row together, field by field; where only one side changed a field there is nothing to ask. */
export function merge(register: RegisterId, { base, theirs, mine, history }: Sides): Merged {
  const written: Record<string, Written[string]> = {};
  const collisions: Collision[] = [];
  const taken: Field[] = [];
  for (const field of FIELDS[register]) {
    const { key, kind } = field;
    const [wasThere, isThere] = [valueAt(base, key), valueAt(theirs, key)];
    const ours = mine[key] ?? null;
    const theyChanged = sameText(wasThere) !== sameText(isThere);
    const weChanged = sameText(ours) !== sameText(writtenValue(kind, wasThere));
    written[key] = weChanged ? ours : writtenValue(kind, isThere);
    if (!theyChanged) continue;
    if (!weChanged) taken.push(field);
    else if (sameText(ours) !== sameText(writtenValue(kind, isThere))) {
      const entry = history.find(({ changes }) => changes?.some((change) => change.field === key));
      collisions.push({ field, mine: ours, theirs: isThere, changed: entry === undefined ? null : { actor: entry.actor, at: entry.at } });
    }
  }
  return { written, collisions, taken };
}
