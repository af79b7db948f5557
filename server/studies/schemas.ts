import * as z from 'zod';

/** How far a study has come: being worked on, done, stopped by somebody (or by a restart) with the parts that are done kept, or failed. */
export const StudyState = z.enum(['running', 'done', 'stopped', 'failed']);
export type StudyState = z.infer<typeof StudyState>;

/** A study (undersøkelse): a long question that is answered part by part. `done` of its `of` parts are worked out; what was asked in an erased one, what it was about and what came of it is gone. */
export const StudySummary = z.strictObject({
  id: z.string(), kind: z.string(), state: StudyState, done: z.int().min(0), of: z.int().min(0), createdAt: z.string(), createdBy: z.string(), endedAt: z.string().nullable(),
  keepUntil: z.iso.date(), isErased: z.boolean(),
});
export type StudySummary = Readonly<z.infer<typeof StudySummary>>;

/** A study as its stream tells of it: after every part that is done, and when it comes to an end. */
export const StudyProgress = z.strictObject({ state: StudyState, done: z.int().min(0), of: z.int().min(0) });
export type StudyProgress = Readonly<z.infer<typeof StudyProgress>>;

const Whole = StudySummary.extend({ isErased: z.literal(false) });
const Erased = StudySummary.extend({ isErased: z.literal(true), question: z.null() });

/** Every study of a kind, the newest first, each with what was asked; null where it has been erased. */
export const studyList = <Q extends z.ZodType>(question: Q) => z.array(z.discriminatedUnion('isErased', [Whole.extend({ question }), Erased]));

/** One study: what was asked and what has come of it until now; both null where it has been erased. */
export const studyView = <Q extends z.ZodType, V extends z.ZodType>(question: Q, view: V) => z.discriminatedUnion('isErased', [Whole.extend({ question, answer: view.nullable() }), Erased.extend({ answer: z.null() })]);
