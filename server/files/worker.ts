// The one place of the server where files are read, compared with the registers, written into them, and made: a thread of its own that takes one request at a
// time, so that nobody else waits, with connections of its own to the database.
import { parentPort } from 'node:worker_threads';
import { errorFacts } from '../error-facts.ts';
import type { FilesMessage, FilesOutcome, FilesRequest } from './outcome.ts';
import { newsOnly } from './progress.ts';

if (parentPort === null) throw new Error('worker.ts runs as a worker thread alone');
const port = parentPort;
const say = (message: FilesMessage): void => port.postMessage(message);

/** Loads only what the request needs: a thread that begins at once is worth more than one that could do everything. */
async function answer(request: FilesRequest): Promise<FilesOutcome> {
  if (request.kind === 'give') return (await import('./give.ts')).give(request.database, request);
  if (request.kind === 'foundHomes') return (await import('./found-homes.ts')).foundHomesIn(request.database, request);
  const { IntakeJob } = await import('./intake-job.ts');
  const tell = newsOnly((progress) => say({ kind: 'progress', progress }), () => performance.now());
  return new IntakeJob(request.database, request, tell).run();
}

port.on('message', (request: FilesRequest) => {
  answer(request).then(
    (outcome) => say({ kind: 'outcome', outcome }),
    (error: unknown) => say({ kind: 'outcome', outcome: { kind: 'failed', error: errorFacts(error) } }),
  );
});
