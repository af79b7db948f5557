import * as z from 'zod';
import { FileRead, Issue } from '../intake/schemas.ts';
import { FieldChange, RegisterId } from '../registers/schemas.ts';

/** Bytes that all files of one request may have together: a whole city's addresses are 85 MB. The one limit on size that people meet. */
export const MOST_BYTES = 128_000_000;
/** Changes of rows that a report tells of one by one. */
export const MOST_CHANGES = 200;

/** The registers that files fill, and the addresses of the municipality, which have no register of their own. */
export const FilledRegister = z.enum([...RegisterId.options, 'addresses']);
export type FilledRegister = z.infer<typeof FilledRegister>;

/** What files would do to a register: rows that are new, that change, that stay, and that the register has and the files do not name (which stay too; addresses go). */
export const RegisterPlan = z.strictObject({ register: FilledRegister, new: z.int(), changed: z.int(), unchanged: z.int(), notInFile: z.int() });
export type RegisterPlan = Readonly<z.infer<typeof RegisterPlan>>;

/** What files would do to one row. */
export const RowPlan = z.strictObject({ register: RegisterId, id: z.string(), kind: z.enum(['create', 'change']), changes: z.array(FieldChange) });
export type RowPlan = Readonly<z.infer<typeof RowPlan>>;

/**
 * What was found in files and what they would change (prøvekjøring). `issues` are the first 500 faults and the first 500 notes; `rows` the first 200 that
 * would be made or changed. `plan` stands for exactly these files and these changes, and is null when there are faults.
 */
export const FilesReport = z.strictObject({
  files: z.array(FileRead), issues: z.array(Issue), faults: z.int(), notes: z.int(), registers: z.array(RegisterPlan), rows: z.array(RowPlan), rowCount: z.int(),
  plan: z.string().nullable(),
});
export type FilesReport = Readonly<z.infer<typeof FilesReport>>;

/** How far looking at files or taking them in has come: `share` of the phase, 0 to 1. */
export const FilesProgress = z.strictObject({ phase: z.enum(['waiting', 'reading', 'comparing', 'writing']), share: z.number().min(0).max(1) });
export type FilesProgress = Readonly<z.infer<typeof FilesProgress>>;

/** A column of a file: what it is called, whether it must be there, and what it means (bokmål, as in the templates). */
export const ColumnView = z.strictObject({ name: z.string(), required: z.boolean(), meaning: z.string() });

/** A file that can be taken in, given out, or both, and the forms that it can be given out in. */
export const FileView = z.strictObject({
  name: z.string(), columns: z.array(ColumnView), template: z.boolean(), formats: z.array(z.enum(['csv', 'xlsx'])), personal: z.boolean(),
});
export type FileView = Readonly<z.infer<typeof FileView>>;

/** What files there are, whether this installation takes any in, and what is too much: bytes of a request, bytes that a workbook unpacks to, and its sheets. */
export const FilesView = z.strictObject({ files: z.array(FileView), mostBytes: z.int(), mostUnpackedBytes: z.int(), mostSheets: z.int(), takesIn: z.boolean() });
export type FilesView = Readonly<z.infer<typeof FilesView>>;

/** The form that a file is given out in. */
export const FormatQuery = z.strictObject({ format: z.enum(['csv', 'xlsx']).default('xlsx') });
/** A form that a file is given out in. */
export type FileFormat = z.infer<typeof FormatQuery>['format'];
