import type { FilesProgress, FilesReport, FilesView } from '../../server/files/schemas.ts';
import type { ProblemDetails } from '../../server/problem-details.ts';
import { streamEvents } from './event-stream.ts';
import { ask, read, RequestError } from './request.ts';

/** The files that there are, with their columns. */
export const readFiles = (): Promise<FilesView> => read('/api/files');

/** What looking at files, or taking them in, came to. */
export type FilesEnd =
  | { readonly kind: 'report' | 'taken'; readonly report: FilesReport }
  | { readonly kind: 'refused' | 'none'; readonly details: ProblemDetails };

/** What is sent: the files, whether they shall be taken in, and then the plan that was agreed to. */
export interface FilesAsked {
  readonly files: readonly File[];
  /** Null only looks at the files. */
  readonly plan: string | null;
}

/** Sends files and tells how far the work on them has come. Aborting the signal stops it; a stream that ends without an answer is a RequestError. */
export async function sendFiles({ files, plan }: FilesAsked, signal: AbortSignal, onProgress: (progress: FilesProgress) => void): Promise<FilesEnd> {
  const body = new FormData();
  if (plan !== null) body.append('plan', plan);
  for (const file of files) body.append('files', file, file.name);
  const response = await ask(plan === null ? '/api/files/dry-run' : '/api/files/import', { method: 'POST', body, signal, headers: { accept: 'text/event-stream' } });
  if (response.body === null) throw new RequestError(null);
  for await (const { name, data } of streamEvents(response.body)) {
    if (name === 'progress') onProgress(JSON.parse(data) as FilesProgress);
    if (name === 'report' || name === 'taken') return { kind: name, report: JSON.parse(data) as FilesReport };
    if (name === 'refused' || name === 'none') return { kind: name, details: JSON.parse(data) as ProblemDetails };
  }
  throw new RequestError(null);
}
