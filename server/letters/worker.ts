// The one place of the server where letters and lists become files: a thread of its own, one at a time, so that nobody else waits. It reads no file but its
// template and fonts, and reaches nothing else.
import { parentPort } from 'node:worker_threads';
import { PdfMaker } from './pdf.ts';
import type { PrintAnswer, PrintRequest } from './printer.ts';
import { makeWord } from './word.ts';

if (parentPort === null) throw new Error('worker.ts runs as a worker thread alone');
const port = parentPort;
let maker: PdfMaker | null = null;

async function made({ document, format, at }: PrintRequest): Promise<Uint8Array> {
  if (format === 'docx') return makeWord(document);
  maker ??= new PdfMaker();
  return maker.make(document, at);
}

port.on('message', (request: PrintRequest) => {
  const { number } = request;
  const tell = (answer: PrintAnswer): void => port.postMessage(answer);
  made(request).then((bytes) => tell({ number, bytes: Uint8Array.from(bytes) }), (error: unknown) => tell({ number, error: error instanceof Error ? error.message : String(error) }));
});
