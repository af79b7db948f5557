import { dayOfInstant } from '../day.ts';
import type { Database } from '../db/open.ts';
import type { LetterRow } from '../db/tables.ts';
import { monthsAfter } from '../parameters/service.ts';
import { addToRecord, historyOf } from '../record/service.ts';
import { letterDocument } from './letter.ts';
import { printAnnex, printLetter, printMeetingList, type LetterParts, type Printed } from './printing.ts';
import { readCase, readRound, type Case, type LetterRefusal } from './reading.ts';
import type { FileFormat, LetterBlock, LetterInput, LetterLanguage, LetterSummary, LetterView } from './schemas.ts';
import { putLetter, selectDecisions, selectLetter, selectLetters } from './store.ts';

// What other capabilities use of the letters.
export { eraseLettersOf, eraseOverdueLetters } from './retention.ts';
export { Printer } from './printer.ts';

/** What can be done with the letters and lists of a round. Whoever prints is told to the record, with the SHA-256 of what came out. */
export interface LetterService {
  list(roundId: string): Promise<readonly LetterSummary[] | LetterRefusal>;
  /** A letter in the language that it is kept in, or in another. */
  view(roundId: string, householdId: string, language?: LetterLanguage): Promise<LetterView | LetterRefusal>;
  /** Keeps what is written; when somebody else has written meanwhile nothing is changed, and what comes back is theirs. */
  write(roundId: string, householdId: string, input: LetterInput, actor: string): Promise<LetterView | { readonly meanwhile: LetterView } | LetterRefusal>;
  print(roundId: string, householdId: string, format: FileFormat, actor: string): Promise<Printed | LetterRefusal | NonNullable<LetterBlock>>;
  annex(roundId: string, householdId: string, asked: { readonly reason: string; readonly language: LetterLanguage }, actor: string): Promise<Printed | LetterRefusal>;
  meetingList(roundId: string, asked: { readonly format: FileFormat; readonly language: LetterLanguage }, actor: string): Promise<Printed | LetterRefusal>;
}

const FIRST_LANGUAGE: LetterLanguage = 'nb';
/** So many prints of a household's letters are looked through for the last one of a round. */
const MOST_PRINTS = 20;

function blockOf(letter: Pick<LetterRow, 'assessment' | 'writtenAt'> | undefined, decidedAt: string): LetterBlock {
  if (letter === undefined || letter.assessment.trim() === '') return 'assessmentMissing';
  return letter.writtenAt < decidedAt ? 'assessmentOlder' : null;
}

function viewOf({ round, household, decision, decidedAt, deadline, letter }: Case, asked?: LetterLanguage): LetterView {
  const assessment = letter?.assessment ?? '';
  const language = asked ?? letter?.language ?? FIRST_LANGUAGE;
  return {
    roundId: round.roundId, householdId: household.id, outcome: decision.outcome, language, assessment, version: letter?.version ?? 0, writtenBy: letter?.writtenBy ?? null,
    writtenAt: letter?.writtenAt ?? null, blockedBy: blockOf(letter, decidedAt), document: letterDocument({ ...round, household, decision, deadline, assessment, language }),
  };
}

/** The version of a household's letter in a round that was printed last, as far as the record tells; 0 where none was. */
async function printedVersion(db: Database, roundId: string, householdId: string): Promise<number> {
  const told = await historyOf(db, `households ${householdId}`, ['letter.printed'], MOST_PRINTS);
  const versions = told.flatMap(({ payload }) => {
    const facts = payload === null ? {} : JSON.parse(payload.facts) as { readonly round?: string; readonly version?: number };
    return facts.round === roundId && typeof facts.version === 'number' ? [facts.version] : [];
  });
  return versions[0] ?? 0;
}

async function summaries(db: Database, roundId: string): Promise<readonly LetterSummary[]> {
  const letters = new Map((await selectLetters(db, roundId)).map((letter) => [letter.householdId, letter]));
  return Promise.all((await selectDecisions(db, roundId)).map(async ({ householdId, outcome, decidedAt }) => {
    const letter = letters.get(householdId);
    return {
      householdId, outcome, language: letter?.language ?? FIRST_LANGUAGE, version: letter?.version ?? 0, writtenBy: letter?.writtenBy ?? null,
      blockedBy: blockOf(letter, decidedAt), printedVersion: letter === undefined ? 0 : await printedVersion(db, roundId, householdId),
    };
  }));
}

/** Keeps what somebody has written on top of a version; false when it has become another meanwhile. */
function keep({ db, parameters }: LetterParts, { roundId, householdId }: Pick<LetterView, 'roundId' | 'householdId'>, { ifVersion, language, assessment }: LetterInput, { actor, at }: { readonly actor: string; readonly at: string }): Promise<boolean> {
  const keepUntil = monthsAfter(dayOfInstant(at), parameters.recordKeepMonths);
  return db.transaction().execute(async (transaction) => {
    const before = (await selectLetter(transaction, roundId, householdId))?.version ?? 0;
    if (before !== ifVersion) return false;
    const version = before + 1;
    await putLetter(transaction, { roundId, householdId, language, assessment, writtenBy: actor, writtenAt: at, version, keepUntil, erasedAt: null });
    const facts = { round: roundId, version, language, characters: assessment.length };
    await addToRecord(transaction, { at, actor, kind: 'letter.written', subject: `households ${householdId}`, reason: null, facts, keepUntil });
    return true;
  });
}

/** The service of the letters and lists. */
export function createLetterService(parts: LetterParts): LetterService {
  const { db, now } = parts;
  return {
    async list(roundId) {
      const read = await readRound(parts, roundId);
      if (typeof read === 'string') return read;
      return read.isDecided ? summaries(db, roundId) : 'wrongState';
    },
    async view(roundId, householdId, language) {
      const found = await readCase(parts, roundId, householdId);
      return typeof found === 'string' ? found : viewOf(found, language);
    },
    async write(roundId, householdId, input, actor) {
      const found = await readCase(parts, roundId, householdId);
      if (typeof found === 'string') return found;
      const isKept = await keep(parts, { roundId, householdId }, input, { actor, at: now() });
      const after = await readCase(parts, roundId, householdId);
      if (typeof after === 'string') return after;
      return isKept ? viewOf(after) : { meanwhile: viewOf(after) };
    },
    async print(roundId, householdId, format, actor) {
      const found = await readCase(parts, roundId, householdId);
      if (typeof found === 'string') return found;
      const view = viewOf(found);
      if (view.blockedBy !== null) return view.blockedBy;
      return printLetter(parts, { ...view, writtenAt: view.writtenAt ?? found.decidedAt }, format, actor);
    },
    async annex(roundId, householdId, asked, actor) {
      const found = await readCase(parts, roundId, householdId);
      return typeof found === 'string' ? found : printAnnex(parts, found, asked, actor);
    },
    meetingList: (roundId, asked, actor) => printMeetingList(parts, roundId, asked, actor),
  };
}
