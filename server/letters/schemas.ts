import * as z from 'zod';
import { KeptText } from '../registers/schemas.ts';

const id = z.string().min(1);
const text = z.string();

/** The languages that letters are written in. */
export const LetterLanguage = z.enum(['nb', 'nn']);
export type LetterLanguage = z.infer<typeof LetterLanguage>;

const share = z.number().min(0).max(1);
const tick = z.strictObject({ at: share, text });

/**
 * A chart: what it shows in words (`alt`, for those who do not see it) and what is drawn. Places are shares of the drawing's width and height, from its left and its lower side. A line may have a band
 * of uncertainty around it, as its lower and its upper side; dots stand for themselves, a quiet one less than the others.
 */
export const Chart = z.strictObject({
  title: text, alt: text, x: z.array(tick), y: z.array(tick), yName: text, xName: text,
  lines: z.array(z.strictObject({ name: text, labelAt: share, points: z.array(z.tuple([share, share])), low: z.array(z.tuple([share, share])), high: z.array(z.tuple([share, share])) })).max(3),
  dots: z.array(z.strictObject({ at: z.tuple([share, share]), label: text, isQuiet: z.boolean() })),
});
export type Chart = Readonly<z.infer<typeof Chart>>;

/**
 * A part of a letter or list, in the order it is read. A note stands apart and is taken away before the letter is sent; a field is a text that the municipality
 * must look through before it is; the widths of a table are shares of the page.
 */
export const Block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), level: z.int().min(1).max(3), text }),
  z.strictObject({ kind: z.literal('paragraph'), text }),
  z.strictObject({ kind: z.literal('note'), title: text, text }),
  z.strictObject({ kind: z.literal('field'), label: text, text }),
  z.strictObject({ kind: z.literal('list'), items: z.array(text) }),
  z.strictObject({ kind: z.literal('facts'), rows: z.array(z.strictObject({ name: text, value: text })) }),
  z.strictObject({ kind: z.literal('table'), header: z.array(text), rows: z.array(z.array(text)), widths: z.array(z.int().min(1)) }),
  z.strictObject({ kind: z.literal('signature'), lines: z.array(text) }),
  z.strictObject({ kind: z.literal('charts'), charts: z.array(Chart).min(1).max(3) }),
]);
export type Block = Readonly<z.infer<typeof Block>>;

/** A letter, list or report as data, before it is a file: nothing in it is markup. The footer stands on every page; a dense one has small letters and narrow margins. */
export const LetterDocument = z.strictObject({ language: z.enum(['nb', 'nn', 'en']), title: text, isWide: z.boolean(), isDense: z.boolean().optional(), footer: text, blocks: z.array(Block) });
export type LetterDocument = Readonly<z.infer<typeof LetterDocument>>;

/** Most characters of an individual assessment. */
export const MOST_ASSESSMENT = 10_000;

/** What the caseworker writes (individuell vurdering), with the version it was written on top of: 0 where nobody has written before. */
export const LetterInput = z.strictObject({ ifVersion: z.int().min(0), language: LetterLanguage, assessment: KeptText.max(MOST_ASSESSMENT) });
export type LetterInput = Readonly<z.infer<typeof LetterInput>>;

/** What was decided of the household that a letter is to. */
export const Outcome = z.enum(['offered', 'notOffered', 'declined', 'leftOpen']);
export type Outcome = z.infer<typeof Outcome>;

/** Why a letter cannot become a file yet: nobody has written an assessment, or it was written before the decision was made as it stands now, and nobody has saved it since. Null when it can. */
export const LetterBlock = z.enum(['assessmentMissing', 'assessmentOlder']).nullable();
export type LetterBlock = z.infer<typeof LetterBlock>;

/** A draft of the letter about a decision (utkast til begrunnelse), and what the caseworker has written in it. Version 0: nothing yet. */
export const LetterView = z.strictObject({
  roundId: id, householdId: id, outcome: Outcome, language: LetterLanguage, assessment: z.string(), version: z.int().min(0),
  writtenBy: z.string().nullable(), writtenAt: z.iso.datetime().nullable(), blockedBy: LetterBlock, document: LetterDocument,
});
export type LetterView = Readonly<z.infer<typeof LetterView>>;

/** How far the letter of each household of a decided round has come: the version that was printed last is 0 where none was. */
export const LetterSummary = z.strictObject({
  householdId: id, outcome: Outcome, language: LetterLanguage, version: z.int().min(0), writtenBy: z.string().nullable(), blockedBy: LetterBlock,
  printedVersion: z.int().min(0),
});
export type LetterSummary = Readonly<z.infer<typeof LetterSummary>>;

/** What a letter or list becomes. */
export const FileFormat = z.enum(['pdf', 'docx']);
export type FileFormat = z.infer<typeof FileFormat>;
