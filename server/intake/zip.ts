import { inflateRawSync } from 'node:zlib';

/** Bytes that a workbook may unpack to in all: far more than the largest that people write by hand, and little enough for any machine. */
export const MOST_UNPACKED_BYTES = 512 * 1024 * 1024;
/** Parts that a workbook may have. */
const MOST_ENTRIES = 4000;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const [STORED, DEFLATED] = [0, 8];

/** Why a zip file cannot be used. `bomb`: it would unpack to more than may be unpacked, or says less than it holds. */
export type ZipFault = 'broken' | 'bomb' | 'encrypted';

/** A part of a zip file as its directory tells of it. */
interface ZipEntry {
  readonly at: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly method: number;
}

/** A zip file whose directory has been read; nothing is unpacked before it is asked for. */
export interface Zip {
  has(name: string): boolean;
  /** Unpacks a part into memory; never more than its directory says, and never more in all than may be unpacked. */
  read(name: string): Uint8Array | ZipFault;
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return -1;
}

function readDirectory(bytes: Uint8Array, view: DataView): ReadonlyMap<string, ZipEntry> | ZipFault {
  const end = findEnd(view);
  if (end < 0) return 'broken';
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MOST_ENTRIES) return 'bomb';
  const entries = new Map<string, ZipEntry>();
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return 'broken';
    if ((view.getUint16(at + 8, true) & 1) === 1) return 'encrypted';
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [number, number, number];
    const entry = { at: view.getUint32(at + 42, true), packed: view.getUint32(at + 20, true), unpacked: view.getUint32(at + 24, true), method: view.getUint16(at + 10, true) };
    entries.set(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)).replaceAll('\\', '/').toLowerCase(), entry);
    at += 46 + name + extra + comment;
  }
  return entries;
}

function unpack(bytes: Uint8Array, view: DataView, { at, packed, unpacked, method }: ZipEntry): Uint8Array | ZipFault {
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL_HEADER) return 'broken';
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (from + packed > bytes.length) return 'broken';
  const part = bytes.subarray(from, from + packed);
  if (method === STORED) return packed === unpacked ? part : 'broken';
  if (method !== DEFLATED) return 'broken';
  try {
    const out = inflateRawSync(part, { maxOutputLength: Math.max(1, unpacked) });
    return out.length === unpacked ? out : 'broken';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'bomb' : 'broken';
  }
}

/** Reads the directory of a zip file. What it says it would unpack to is held against the limit before anything is unpacked. */
export function openZip(bytes: Uint8Array): Zip | ZipFault {
  if (bytes.length < 22) return 'broken';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(bytes, view);
  if (typeof entries === 'string') return entries;
  let total = 0;
  for (const { unpacked } of entries.values()) total += unpacked;
  if (total > MOST_UNPACKED_BYTES) return 'bomb';
  let left = MOST_UNPACKED_BYTES;
  return {
    has: (name) => entries.has(name.toLowerCase()),
    read: (name) => {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) return 'broken';
      left -= entry.unpacked;
      return left < 0 ? 'bomb' : unpack(bytes, view, entry);
    },
  };
}
