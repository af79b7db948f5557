import * as z from 'zod';
import { RegisterId } from './field-schemas.ts';
import { KeptText } from './record-schemas.ts';

// The registers as lists, pages and routes know them. What else crosses to other capabilities and to pages is named here, so that there is one door.

export { COMPUTED, DwellingState, FIELDS, RegisterId, type Field, type FieldKind } from './field-schemas.ts';
export { FieldFault, fieldFaults, INPUTS, KeptLine, KeptText, RECORDS, type Input, type RecordOf } from './record-schemas.ts';

/** How a list of a register is asked for: `q` is searched for in every listed field, `sort` is a listed field (`-` first: downwards), filters are `field:value`. */
export const ListQuery = z.strictObject({
  q: z.string().max(200).default(''),
  sort: z.string().max(60).default('id'),
  filter: z.union([z.string(), z.array(z.string()).max(20)]).default([]).transform((value) => (Array.isArray(value) ? value : [value])),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
});
export type ListQuery = Readonly<z.infer<typeof ListQuery>>;

/**
 * A row of a register: its record, its version (higher after each change, and never one that a row with its id had before), when it changed last, and the last
 * day that it may be kept where it is personal. `names` are what the ids in it are called, by `<register> <id>` (a word by `words <vocabulary>.<code>`), and by
 * the id or code alone where that can mean only one thing.
 */
export const StoredRow = z.strictObject({
  record: z.record(z.string(), z.unknown()), version: z.int().min(1), changedAt: z.string(), keepUntil: z.iso.date().nullable(), names: z.record(z.string(), z.string()),
  computed: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});
export type StoredRow = Readonly<z.infer<typeof StoredRow>>;

/** A page of a register: how many rows fit the question, and some of them. */
export const ListView = z.strictObject({ total: z.int(), page: z.int(), size: z.int(), rows: z.array(StoredRow) });
export type ListView = Readonly<z.infer<typeof ListView>>;

/** What lies around a row: other rows that refer to it or that it is about, named. */
export const Related = z.strictObject({ register: RegisterId, id: z.string(), name: z.string(), about: z.string() });
export type Related = Readonly<z.infer<typeof Related>>;

/** Everything about one row. */
export const RowView = StoredRow.extend({ related: z.array(Related), rounds: z.array(z.strictObject({ id: z.string(), name: z.string() })) });
export type RowView = Readonly<z.infer<typeof RowView>>;

/** A field that changed: what stood there and what stands there now. */
export const FieldChange = z.strictObject({ field: z.string(), before: z.unknown(), after: z.unknown() });
export type FieldChange = Readonly<z.infer<typeof FieldChange>>;

/** Something that happened to a row, the newest first. `changes` is null when what was told has been erased. */
export const HistoryEntry = z.strictObject({
  number: z.int(), at: z.string(), actor: z.string(), kind: z.string(), reason: z.string().nullable(), changes: z.array(FieldChange).nullable(),
});
export type HistoryEntry = Readonly<z.infer<typeof HistoryEntry>>;

/** What keeps a row from being changed: somebody else did so meanwhile. The row as it is now, and who changed it when. */
export const ChangedMeanwhile = z.strictObject({ row: StoredRow, changedBy: z.string().nullable(), changedAt: z.string() });
export type ChangedMeanwhile = Readonly<z.infer<typeof ChangedMeanwhile>>;

/** What erasing leaves: rounds that still hold the household or tenant, and the last day that each is kept. */
export const ErasedView = z.strictObject({ rounds: z.array(z.strictObject({ id: z.string(), name: z.string(), keepUntil: z.iso.date().nullable() })) });
export type ErasedView = Readonly<z.infer<typeof ErasedView>>;

/** A new row, or a row as it shall be: `version` is the one that was looked at, so that nobody's change is lost. */
export const WriteRow = z.strictObject({ record: z.record(z.string(), z.unknown()), version: z.int().min(1).optional(), reason: KeptText.max(1000).nullable().default(null) });
export type WriteRow = Readonly<z.infer<typeof WriteRow>>;

/** Why a row is removed or erased. Erasing needs a reason. */
export const RemoveRow = z.strictObject({ version: z.int().min(1), reason: KeptText.trim().min(1).max(1000) });
export type RemoveRow = Readonly<z.infer<typeof RemoveRow>>;
