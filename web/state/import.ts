import { signal } from '@preact/signals';
import { FilesReport, type FilesProgress } from '../../server/files/schemas.ts';
import { sendFiles, type FilesEnd } from '../api/files.ts';
import type { RequestError } from '../api/request.ts';
import type { ProblemDetails } from '../../server/problem-details.ts';
import { asRequestError } from './loadable.ts';

/** What is done with the files: they are looked at, or taken in. */
export type Work = 'look' | 'take';

/** How far a person has come with files. `report` is the latest look at them; it stays while they are taken in, and when that failed. */
export type ImportState =
  | { readonly state: 'choosing' }
  | { readonly state: 'working'; readonly work: Work; readonly progress: FilesProgress | null; readonly report: FilesReport | null; readonly abort: AbortController }
  | { readonly state: 'looked'; readonly report: FilesReport; readonly planChanged: boolean }
  | { readonly state: 'taken'; readonly report: FilesReport }
  | { readonly state: 'stopped'; readonly work: Work; readonly report: FilesReport | null }
  | { readonly state: 'refused'; readonly details: ProblemDetails; readonly report: FilesReport | null }
  | { readonly state: 'lost'; readonly work: Work; readonly error: RequestError; readonly report: FilesReport | null };

/** The files that are chosen. */
export const chosenFiles = signal<readonly File[]>([]);
/** How far it has come. */
export const importing = signal<ImportState>({ state: 'choosing' });

/** Chooses more files; one with the name of another takes its place. What was found in those before no longer holds. */
export function addFiles(files: readonly File[]): void {
  const names = new Set(files.map(({ name }) => name));
  chosenFiles.value = [...chosenFiles.value.filter(({ name }) => !names.has(name)), ...files];
  importing.value = { state: 'choosing' };
}

/** Takes a file away again. */
export function dropFile(name: string): void {
  chosenFiles.value = chosenFiles.value.filter((file) => file.name !== name);
  importing.value = { state: 'choosing' };
}

/** Begins anew, with no files. */
export function startOver(): void {
  chosenFiles.value = [];
  importing.value = { state: 'choosing' };
}

function reportOf(now: ImportState): FilesReport | null {
  return 'report' in now ? now.report : null;
}

function stateAfter(end: FilesEnd, before: FilesReport | null): ImportState {
  if ('report' in end) return end.kind === 'taken' ? { state: 'taken', report: end.report } : { state: 'looked', report: end.report, planChanged: false };
  const found = FilesReport.safeParse(end.details['report']);
  if (found.success) return { state: 'looked', report: found.data, planChanged: end.details.code === 'planChanged' };
  return { state: 'refused', details: end.details, report: before };
}

/** Looks at the chosen files, or takes them in as the latest look said. */
export async function workOnFiles(work: Work): Promise<void> {
  if (importing.value.state === 'working') return;
  const report = work === 'take' ? reportOf(importing.value) : null;
  const abort = new AbortController();
  importing.value = { state: 'working', work, progress: null, report, abort };
  try {
    const end = await sendFiles({ files: chosenFiles.value, plan: work === 'take' ? report?.plan ?? '' : null }, abort.signal, (progress) => {
      if (!abort.signal.aborted) importing.value = { state: 'working', work, progress, report, abort };
    });
    importing.value = stateAfter(end, report);
  } catch (error) {
    if (abort.signal.aborted) importing.value = { state: 'stopped', work, report };
    else {
      const failure = asRequestError(error);
      importing.value = failure.details === null ? { state: 'lost', work, error: failure, report } : { state: 'refused', details: failure.details, report };
    }
  }
}

/** Stops the work on the files. */
export function stopWork(): void {
  if (importing.value.state === 'working') importing.value.abort.abort();
}
