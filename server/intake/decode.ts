/**
 * The text of a CSV file: UTF-16 by its byte order mark, UTF-8 where the bytes are that, else Windows-1252 (which covers ISO-8859-1). Null
 * when the bytes are no text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: what Excel and older systems write in Norway is Windows-1252.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
