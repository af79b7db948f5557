import { createHash } from 'node:crypto';
import { dayOfInstant } from '../day.ts';
import { explainIn } from '../meeting/service.ts';
import type { Parameters } from '../parameters/schemas.ts';
import { monthsAfter } from '../parameters/service.ts';
import type { Change } from '../record/schemas.ts';
import { addToRecord } from '../record/service.ts';
import { annexDocument } from './annex.ts';
import { meetingListDocument } from './meeting-list.ts';
import type { Printer } from './printer.ts';
import { readRound, type Case, type LetterRefusal, type ReadingParts } from './reading.ts';
import type { FileFormat, LetterDocument, LetterLanguage, LetterView } from './schemas.ts';

/** What letters and lists need from outside; `now` gives the time as an ISO instant. */
export interface LetterParts extends ReadingParts {
  readonly parameters: Parameters;
  readonly now: () => string;
  readonly printer: Printer;
}

/** A file as it was made. */
export interface Printed {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** What is printed, and what is told of it. */
interface Print {
  readonly document: LetterDocument;
  readonly format: FileFormat;
  /** The instant that the file is dated by. */
  readonly datedAt: string;
  /** The parts of its name. */
  readonly name: readonly string[];
  readonly told: Omit<Change, 'at' | 'keepUntil'>;
  readonly months: number;
}

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** What may stand in the name of a file on every machine. */
const fileName = (parts: readonly string[], format: FileFormat): string => `${parts.join('-').replaceAll(/[^\p{L}\p{N}.-]+/gu, '-')}.${format}`;

/** Makes the file and tells the record that it was, with the SHA-256 of its bytes. Nobody gets a file that is not told of. */
async function printed({ db, now, printer }: LetterParts, { document, format, datedAt, name, told, months }: Print): Promise<Printed> {
  const bytes = await printer.print(document, format, datedAt);
  const at = now();
  const facts = { ...told.facts, format, sha256: sha256(bytes) };
  await db.transaction().execute((transaction) => addToRecord(transaction, { ...told, at, facts, keepUntil: monthsAfter(dayOfInstant(at), months) }));
  return { bytes, name: fileName(name, format) };
}

/** Prints a letter as it is kept; the same version gives the same PDF, byte for byte. */
export function printLetter(parts: LetterParts, { roundId, householdId, language, version, document, writtenAt }: LetterView & { readonly writtenAt: string }, format: FileFormat, actor: string): Promise<Printed> {
  return printed(parts, {
    document, format, datedAt: writtenAt, name: ['brev', householdId, roundId], months: parts.parameters.recordKeepMonths,
    told: { actor, kind: 'letter.printed', subject: `households ${householdId}`, reason: null, facts: { round: roundId, version, language } },
  });
}

/** Prints the annex about a household, with the reason that somebody gave for it. One that took no part is compared as if it had. */
export function printAnnex(parts: LetterParts, { round, household, decision, decidedAt }: Case, asked: { readonly reason: string; readonly language: LetterLanguage }, actor: string): Promise<Printed> {
  const { reason, language } = asked;
  const isAsIf = decision.outcome === 'declined' || decision.outcome === 'leftOpen';
  const plan = isAsIf ? { ...round.plan, marks: round.plan.marks.filter(({ householdId }) => householdId !== household.id) } : round.plan;
  const explanation = explainIn(round.problem, plan, household.id, undefined);
  const secret = sha256(JSON.stringify([round.roundId, household.id, round.problem]));
  return printed(parts, {
    document: annexDocument({ ...round, household, decision, language, explanation, isAsIf, secret }), format: 'pdf', datedAt: decidedAt, name: ['vedlegg', household.id, round.roundId],
    months: parts.parameters.recordKeepMonths,
    told: { actor, kind: 'annex.printed', subject: `households ${household.id}`, reason, facts: { round: round.roundId, language } },
  });
}

/** Prints the meeting's list, before the round is decided or after. */
export async function printMeetingList(parts: LetterParts, roundId: string, asked: { readonly format: FileFormat; readonly language: LetterLanguage }, actor: string): Promise<Printed | LetterRefusal> {
  const read = await readRound(parts, roundId);
  if (typeof read === 'string') return read;
  const { format, language } = asked;
  const at = parts.now();
  return printed(parts, {
    document: meetingListDocument({ ...read.material, language, isDecided: read.isDecided, printedOn: dayOfInstant(at) }), format, datedAt: at, name: ['liste', roundId],
    months: parts.parameters.accessKeepMonths, told: { actor, kind: 'list.printed', subject: `round ${roundId}`, reason: null, facts: { language } },
  });
}
