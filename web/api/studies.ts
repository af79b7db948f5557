import type { StudyProgress, StudySummary } from '../../server/studies/schemas.ts';
import { streamEvents } from './event-stream.ts';
import { ask, read, RequestError, write } from './request.ts';

type Whole = Omit<StudySummary, 'isErased'> & { readonly isErased: false };
type Erased = Omit<StudySummary, 'isErased'> & { readonly isErased: true; readonly question: null };

/** A study in a list: how far it has come, and what was asked; null where that has been erased. */
export type ListedStudy<Q> = (Whole & { readonly question: Q }) | Erased;
/** A study with what was asked and what has come of it until now; null where that has been erased. */
export type StudyOf<Q, V> = (Whole & { readonly question: Q; readonly answer: V | null }) | (Erased & { readonly answer: null });

const pathOf = (kind: string, id?: string): string => `/api/studies/${kind}${id === undefined ? '' : `/${encodeURIComponent(id)}`}`;

/** Begins a study of a kind; gives its id. */
export const askStudy = (kind: string, question: unknown): Promise<{ readonly id: string }> => write('POST', pathOf(kind), question);
/** Every study of a kind, the newest first. */
export const readStudies = <Q>(kind: string): Promise<readonly ListedStudy<Q>[]> => read(pathOf(kind));
/** A study as far as it has come. */
export const readStudy = <Q, V>(kind: string, id: string, signal?: AbortSignal): Promise<StudyOf<Q, V>> => read(pathOf(kind, id), signal);
/** Stops a study; the parts that are done are kept. */
export const stopStudy = (kind: string, id: string): Promise<unknown> => write('POST', `${pathOf(kind, id)}/stop`);
/** Works out the parts that are missing. */
export const continueStudy = (kind: string, id: string): Promise<unknown> => write('POST', `${pathOf(kind, id)}/continue`);
/** Takes a study away with all that came of it. */
export const removeStudy = (kind: string, id: string): Promise<unknown> => write('DELETE', pathOf(kind, id));

/** Hears how a study comes on until it ends, or the signal is aborted. */
export async function followStudy(kind: string, id: string, signal: AbortSignal, hear: (progress: StudyProgress) => void): Promise<void> {
  const response = await ask(`${pathOf(kind, id)}/events`, { signal, headers: { accept: 'text/event-stream' } });
  if (response.body === null) throw new RequestError(null);
  for await (const { name, data } of streamEvents(response.body)) if (name === 'progress') hear(JSON.parse(data) as StudyProgress);
}
