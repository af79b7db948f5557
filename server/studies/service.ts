import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { dayOfInstant } from '../day.ts';
import type { Database } from '../db/open.ts';
import type { StudyRow } from '../db/tables.ts';
import type { Parameters } from '../parameters/schemas.ts';
import { monthsAfter } from '../parameters/service.ts';
import { addToRecord } from '../record/service.ts';
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

/** A study as it is told: what was asked and what has come of it until now. */
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
  stop(kind: AnyStudyKind, id: string): Promise<boolean>;
  /** Works out the parts that are missing; false where there is no such study, or nothing left of it. */
  goOn(kind: AnyStudyKind, id: string): Promise<boolean>;
  remove(kind: AnyStudyKind, id: string, actor: string): Promise<boolean>;
}

function summaryOf({ id, kind, state, of, createdAt, createdBy, endedAt, keepUntil, erasedAt }: Omit<StudyRow, 'material' | 'question'>, done: number): StudySummary {
  return { id, kind, state, done, of, createdAt, createdBy, endedAt, keepUntil, isErased: erasedAt !== null };
}

const parsed = (text: string): unknown => JSON.parse(text);

/** Asks: what the question is about is frozen and kept, and work begins. */
async function ask(parts: StudyParts, work: StudyWork, kind: AnyStudyKind, question: unknown, actor: string): Promise<{ readonly id: string } | StudyRefusal> {
  const { db, now, parameters } = parts;
  const frozen = await kind.freeze(parts, question);
  if ('refusal' in frozen) return frozen;
  const at = now();
  const row: StudyRow = {
    id: randomUUID(), kind: kind.kind, question: JSON.stringify(question), material: JSON.stringify(frozen.material), roundId: frozen.roundId, state: 'running',
    of: kind.parts(question, frozen.material).length, createdAt: at, createdBy: actor, endedAt: null, keepUntil: monthsAfter(dayOfInstant(at), parameters.studyKeepMonths), erasedAt: null,
  };
  await db.transaction().execute(async (transaction) => {
    await insertStudy(transaction, row);
    await addToRecord(transaction, { at, actor, kind: 'study.asked', subject: `study ${row.id}`, reason: null, facts: { kind: kind.kind, parts: row.of }, keepUntil: null });
  });
  work.begin(kind, row);
  return { id: row.id };
}

/** A study as it is told, read from what is kept. */
async function tell(db: Database, kind: AnyStudyKind, row: StudyRow): Promise<ToldStudy> {
  const question = parsed(row.question);
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

async function goOn(db: Database, work: StudyWork, kind: AnyStudyKind, id: string): Promise<boolean> {
  const row = await selectStudy(db, kind.kind, id);
  if (row === undefined || row.erasedAt !== null) return false;
  if (work.has(id) || row.state === 'done') return true;
  await setState(db, id, 'running', null);
  work.begin(kind, { ...row, state: 'running', endedAt: null });
  return true;
}

async function remove({ db, now }: StudyParts, work: StudyWork, kind: AnyStudyKind, id: string, actor: string): Promise<boolean> {
  if (await selectStudy(db, kind.kind, id) === undefined) return false;
  work.stop(id);
  await db.transaction().execute(async (transaction) => {
    await deleteStudy(transaction, id);
    await addToRecord(transaction, { at: now(), actor, kind: 'study.removed', subject: `study ${id}`, reason: null, facts: { kind: kind.kind }, keepUntil: null });
  });
  return true;
}

/** The service of studies. What was being worked on when the server ended last counts as stopped, and can be gone on with. */
export async function createStudyService(parts: StudyParts): Promise<StudyService> {
  const { db, now } = parts;
  const work = new StudyWork(parts);
  await stopAll(db, now());
  return {
    ask: (kind, question, actor) => ask(parts, work, kind, question, actor),
    list: async (kind) => (await selectStudies(db, kind.kind)).map((row) => ({ ...summaryOf(row, row.done), question: parsed(row.question) })),
    async find(kind, id) {
      const row = await selectStudy(db, kind.kind, id);
      return row === undefined ? null : tell(db, kind, row);
    },
    part: (kind, id, number) => partOf(db, kind, id, number),
    async progress(kind, id) {
      const row = await selectStudy(db, kind.kind, id);
      return row === undefined ? null : { state: row.state, done: (await selectParts(db, id)).length, of: row.of };
    },
    listen: (id, listener) => work.listen(id, listener),
    async stop(kind, id) {
      work.stop(id);
      return await selectStudy(db, kind.kind, id) !== undefined;
    },
    goOn: (kind, id) => goOn(db, work, kind, id),
    remove: (kind, id, actor) => remove(parts, work, kind, id, actor),
  };
}
