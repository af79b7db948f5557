import type { Fault } from './fault.ts';

/** A file read as JSON, or the one fault (`$`) of a file that is none. */
export type JsonRead = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly fault: Fault };

const refused = (value: string, expected: string, maybe: string): JsonRead => ({ ok: false, fault: { path: '$', value, expected, maybe } });

/** The JSON value in bytes that must be UTF-8 without a byte order mark. */
export function readJson(bytes: Uint8Array): JsonRead {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    const isTooLong = error instanceof Error && !(error instanceof TypeError);
    return isTooLong
      ? refused(`a file of ${bytes.length} bytes`, 'a file that fits in memory', 'Maybe the wrong file was chosen.')
      : refused('a file that is not UTF-8', 'JSON in UTF-8', 'Maybe it was saved in another encoding, or is not a text file; save it as UTF-8.');
  }
  if (text.startsWith('\uFEFF')) {
    return refused('a file with a byte order mark', 'JSON in UTF-8 without a byte order mark', 'Maybe it was saved as "UTF-8 with BOM"; save it as plain UTF-8.');
  }
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    const beginning = text.length > 40 ? `${text.slice(0, 40)}…` : text;
    return refused(beginning, 'JSON', `The reader stopped there: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
