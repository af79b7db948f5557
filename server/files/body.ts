import type { Context } from 'hono';
import { refuse } from '../problem-details.ts';
import { MOST_BYTES } from './schemas.ts';

const tooLarge = (c: Context): Response => refuse(c, 'filesTooLarge', `The files are larger than ${MOST_BYTES / 1_000_000} MB together.`, { mostBytes: MOST_BYTES });

/** Reads the body of a form, as far as the limit goes; a refusal where it is larger, or no form. */
export async function readBody(c: Context): Promise<{ readonly bytes: ArrayBuffer; readonly contentType: string } | Response> {
  const contentType = c.req.header('content-type') ?? '';
  if (!/^multipart\/form-data\s*;/i.test(contentType)) return refuse(c, 'notFiles', 'Send the files as multipart/form-data.');
  if (Number(c.req.header('content-length') ?? 0) > MOST_BYTES) return tooLarge(c);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of c.req.raw.body ?? []) {
    length += (chunk as Uint8Array).length;
    if (length > MOST_BYTES) return tooLarge(c);
    chunks.push(chunk as Uint8Array);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return { bytes: bytes.buffer, contentType };
}
