import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { dayOfInstant } from '../day.ts';
import type { Database } from '../db/open.ts';
import type { StudyRow } from '../db/tables.ts';
import type { Parameters } from '../parameters/schemas.ts';
import { monthsAfter } from '../parameters/service.ts';
import type { Change } from '../record/schemas.ts';
import { addToRecord, registersNumber } from '../record/service.ts';
import type { SolvePool } from '../solving/pool.ts';
import type { AnyStudyKind, StudyRefusal, StudySurroundings } from './kind.ts';
import type { StudyProgress, StudySummary } from './schemas.ts';
import { deleteStudy, insertStudy, selectParts, selectStudies, selectStudy, setState, stopAll } from './store.ts';
import { StudyWork } from './work.ts';

// What other capabilities use of studies.
export { eraseOverdueStudies, eraseStudiesOf } from './retention.ts';

/** What studies need. */
export interface StudyParts extends StudySurroundings {
  readonly studyPool: SolvePool;
  readonly parameters: Parameters;
  readonly log: Logger;
}

/** A study as it is told: what was asked and what has come of it until now; both null where it has been erased. */
export type ToldStudy = StudySummary & { readonly question: unknown; readonly answer: unknown };

/** A part of a study with what came of it. */
export interface WorkedPart {
  readonly question: unknown;
  readonly material: unknown;
  readonly part: unknown;
  readonly result: unknown;
}

/** Studies of every kind: asked, gone on with, stopped, looked at, taken away. */
export interface StudyService {
  ask(kind: AnyStudyKind, question: unknown, actor: string): Promise<{ readonly id: string } | StudyRefusal>;
  list(kind: AnyStudyKind): Promise<readonly (StudySummary & { readonly question: unknown })[]>;
  find(kind: AnyStudyKind, id: string): Promise<ToldStudy | null>;
  /** What came of one part, as it was worked out; null where there is no such part yet. */
  part(kind: AnyStudyKind, id: string, number: number): Promise<WorkedPart | null>;
  progress(kind: AnyStudyKind, id: string): Promise<StudyProgress | null>;
  /** Hears of every part that is done and of the end, from now on; gives what ends the listening. */
  listen(id: string, listener: () => void): () => void;
  /** Asks it to stop; that somebody did so is told to the record where it was worked on. */
  stop(kind: AnyStudyKind, id: string, actor: string): Promise<boolean>;
  /** Works out the parts that are missing; says why not where there is no such study or nothing left of it, or too many are worked on. */
  goOn(kind: AnyStudyKind, id: string, actor: string): Promise<'going' | StudyRefusal>;
  remove(kind: AnyStudyKind, id: string, actor: string): Promise<boolean>;
}

function summaryOf({ id, kind, state, of, createdAt, createdBy, endedAt, keepUntil, erasedAt }: Omit<StudyRow, 'material' | 'question'>, done: number): StudySummary {
  return { id, kind, state, done, of, createdAt, createdBy, endedAt, keepUntil, isErased: erasedAt !== null };
}

const parsed = (text: string): unknown => JSON.parse(text);

/** What was asked in a study; null where it has been erased. */
const questionOf = ({ question, erasedAt }: Pick<StudyRow, 'question' | 'erasedAt'>): unknown => (erasedAt === null ? parsed(question) : null);

const TOO_MANY: StudyRefusal = { refusal: 'tooManySolves', message: 'Too many studies are worked on already. Try again when some of them are done, or stop one.' };
const NO_STUDY: StudyRefusal = { refusal: 'studyNotFound', message: 'There is no such study. Maybe somebody has taken it away.' };

/** Keeps what is asked about and that it was asked; null where the registers have changed since they had a number: somebody may have been erased from them who is in it. */
function keep({ db }: StudyParts, row: StudyRow, registersBefore: number): Promise<StudyRow | null> {
  return db.transaction().execute(async (transaction) => {
    if (await registersNumber(transaction) !== registersBefore) return null;
    await insertStudy(transaction, row);
    await addToRecord(transaction, { at: row.createdAt, actor: row.createdBy, kind: 'study.asked', subject: `study ${row.id}`, reason: null, facts: { kind: row.kind, parts: row.of }, keepUntil: null });
    return row;
  });
}

/** Freezes what the question is about, as it is now, and keeps it; anew where the registers change meanwhile. */
async function frozen(parts: StudyParts, kind: AnyStudyKind, { id, question, actor }: { readonly id: string; readonly question: unknown; readonly actor: string }): Promise<StudyRow | StudyRefusal> {
  // a backup that was put back has its own policies
  await parts.policies.refresh();
  for (;;) {
    const registersBefore = await registersNumber(parts.db);
    const about = await kind.freeze(parts, question);
    if ('refusal' in about) return about;
    const at = parts.now();
    const kept = await keep(parts, {
      id, kind: kind.kind, question: JSON.stringify(question), material: JSON.stringify(about.material), roundId: about.roundId, state: 'running', of: kind.parts(question, about.material).length,
      createdAt: at, createdBy: actor, endedAt: null, keepUntil: monthsAfter(dayOfInstant(at), parts.parameters.studyKeepMonths), erasedAt: null,
    }, registersBefore);
    if (kept !== null) return kept;
  }
}

/** Asks: what the question is about is frozen and kept, and work begins. */
async function ask(parts: StudyParts, work: StudyWork, kind: AnyStudyKind, question: unknown, actor: string): Promise<{ readonly id: string } | StudyRefusal> {
  const id = randomUUID();
  if (!work.take(id)) return TOO_MANY;
  try {
    const row = await frozen(parts, kind, { id, question, actor });
    if ('refusal' in row) {
      work.release(id);
      return row;
    }
    work.begin(kind, row);
    return { id };
  } catch (error) {
    work.release(id);
    throw error;
  }
}

/** A study as it is told, read from what is kept. */
async function tell(db: Database, kind: AnyStudyKind, row: StudyRow): Promise<ToldStudy> {
  const question = questionOf(row);
  if (row.erasedAt !== null) return { ...summaryOf(row, 0), question, answer: null };
  const done = new Map((await selectParts(db, row.id)).map(({ number, result }) => [number, parsed(result)]));
  const material = parsed(row.material);
  const asked = kind.parts(question, material);
  const answer = kind.view({ question, material, parts: asked, results: asked.map((_, number) => done.get(number) ?? null) });
  return { ...summaryOf(row, done.size), question, answer };
}

/** One part of a study as it was worked out. */
async function partOf(db: Database, kind: AnyStudyKind, id: string, number: number): Promise<WorkedPart | null> {
  const row = await selectStudy(db, kind.kind, id);
  if (row === undefined || row.erasedAt !== null) return null;
  const [question, material] = [parsed(row.question), parsed(row.material)];
  const found = (await selectParts(db, id)).find((one) => one.number === number);
  return found === undefined ? null : { question, material, part: kind.parts(question, material)[number], result: parsed(found.result) };
}

/** What somebody did with a study, as the record is told. */
const aboutStudy = (what: 'study.stopped' | 'study.continued' | 'study.removed', { kind }: AnyStudyKind, { id, actor, at }: { readonly id: string; readonly actor: string; readonly at: string }): Change => (
  { at, actor, kind: what, subject: `study ${id}`, reason: null, facts: { kind }, keepUntil: null });

/** Asks a study to stop, and tells the record who did; false where there is none. */
async function stop({ db, now }: StudyParts, work: StudyWork, kind: AnyStudyKind, id: string, actor: string): Promise<boolean> {
  if (await selectStudy(db, kind.kind, id) === undefined) return false;
  if (work.stop(id)) await db.transaction().execute((transaction) => addToRecord(transaction, aboutStudy('study.stopped', kind, { id, actor, at: now() })));
  return true;
}

/** Works out what is missing, once: one that is about to stop is gone on with when it has. */
async function goOn({ db, now }: StudyParts, work: StudyWork, kind: AnyStudyKind, id: string, actor: string): Promise<'going' | StudyRefusal> {
  for (let stopping = work.stopping(id); stopping !== null; stopping = work.stopping(id)) await stopping;
  const row = await selectStudy(db, kind.kind, id);
  if (row === undefined || row.erasedAt !== null) return NO_STUDY;
  if (work.has(id) || row.state === 'done') return 'going';
  if (!work.take(id)) return TOO_MANY;
  try {
    await db.transaction().execute(async (transaction) => {
      await setState(transaction, id, 'running', null);
      await addToRecord(transaction, aboutStudy('study.continued', kind, { id, actor, at: now() }));
    });
    work.begin(kind, { ...row, state: 'running', endedAt: null });
    return 'going';
  } catch (error) {
    work.release(id);
    throw error;
  }
}

async function remove({ db, now }: StudyParts, work: StudyWork, kind: AnyStudyKind, id: string, actor: string): Promise<boolean> {
  const isGone = await db.transaction().execute(async (transaction) => {
    if (!await deleteStudy(transaction, kind.kind, id)) return false;
    await addToRecord(transaction, aboutStudy('study.removed', kind, { id, actor, at: now() }));
    return true;
  });
  if (isGone) work.stop(id);
  return isGone;
}

/** How a study stands: one that is kept as worked on, and that nobody works on (as after a restore), has stopped. */
const standing = <R extends Pick<StudyRow, 'id' | 'state'>>(work: StudyWork, row: R): R => (row.state === 'running' && !work.has(row.id) ? { ...row, state: 'stopped' } : row);

/** The service of studies. What was being worked on when the server ended last counts as stopped, and can be gone on with. */
export async function createStudyService(parts: StudyParts): Promise<StudyService> {
  const { db, now } = parts;
  const work = new StudyWork(parts);
  await stopAll(db, now());
  return {
    ask: (kind, question, actor) => ask(parts, work, kind, question, actor),
    list: async (kind) => (await selectStudies(db, kind.kind)).map((row) => ({ ...summaryOf(standing(work, row), row.done), question: questionOf(row) })),
    async find(kind, id) {
      const row = await selectStudy(db, kind.kind, id);
      return row === undefined ? null : tell(db, kind, standing(work, row));
    },
    part: (kind, id, number) => partOf(db, kind, id, number),
    async progress(kind, id) {
      const row = await selectStudy(db, kind.kind, id);
      return row === undefined ? null : { state: standing(work, row).state, done: (await selectParts(db, id)).length, of: row.of };
    },
    listen: (id, listener) => work.listen(id, listener),
    stop: (kind, id, actor) => stop(parts, work, kind, id, actor),
    goOn: (kind, id, actor) => goOn(parts, work, kind, id, actor),
    remove: (kind, id, actor) => remove(parts, work, kind, id, actor),
  };
}
