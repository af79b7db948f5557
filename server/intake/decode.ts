const utf16 = (bytes: Uint8Array): string | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  return bytes[0] === 0xfe && bytes[1] === 0xff ? new TextDecoder('utf-16be').decode(bytes) : null;
};

/**
 * The text of a CSV file: UTF-16 by its byte order mark, UTF-8 where the bytes are that, else Windows-1252 (which covers ISO-8859-1). Null
 * when the bytes are no text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const wide = utf16(bytes);
  if (wide !== null) return wide.includes('\0') ? null : wide;
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: what Excel and older systems write in Norway is Windows-1252.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Whether letters were lost before the file came here: UTF-8 that was read as something else, or the mark that stands for a letter nobody knew. */
export function isGarbled(text: string): boolean {
  return /Ã[¦¸¥˜…†]|\ufffd/.test(text);
}
