import { constants, crc32, deflateRawSync } from 'node:zlib';

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
/** Version of the format, names in UTF-8, deflated, and 1 January 1980: the same content gives the same bytes. */
const [VERSION, NAMES_ARE_UTF8, DEFLATED, DAY] = [20, 0x0800, 8, 0x21];

/** A part of a zip file that has been packed. */
interface Packed {
  readonly name: Buffer;
  readonly crc: number;
  readonly size: number;
  readonly packed: readonly Buffer[];
  readonly packedSize: number;
}

/** Packs a text piece by piece: of the whole there is never more than a piece, and what it has been packed to. */
async function pack(name: string, pieces: Iterable<string> | AsyncIterable<string>): Promise<Packed> {
  const packed: Buffer[] = [];
  let [crc, size] = [0, 0];
  for await (const piece of pieces) {
    const bytes = Buffer.from(piece, 'utf8');
    [crc, size] = [crc32(bytes, crc), size + bytes.length];
    packed.push(deflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }));
  }
  packed.push(deflateRawSync(Buffer.alloc(0)));
  return { name: Buffer.from(name, 'utf8'), crc, size, packed, packedSize: packed.reduce((sum, one) => sum + one.length, 0) };
}

/** What the header and the directory both say of a part. */
function facts({ name, crc, size, packedSize }: Packed): Buffer {
  const bytes = Buffer.alloc(26);
  [VERSION, NAMES_ARE_UTF8, DEFLATED, 0, DAY].forEach((value, index) => bytes.writeUInt16LE(value, 2 * index));
  [crc, packedSize, size].forEach((value, index) => bytes.writeUInt32LE(value, 10 + 4 * index));
  bytes.writeUInt16LE(name.length, 22);
  return bytes;
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function directoryEntry(part: Packed, at: number): Buffer {
  const version = Buffer.alloc(2);
  version.writeUInt16LE(VERSION);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(at, 10);
  return Buffer.concat([signature(DIRECTORY_ENTRY), version, facts(part), rest, part.name]);
}

/** The bytes of a zip file with these parts, in their order, each as the pieces of its text. */
export async function zipBytes(parts: readonly (readonly [name: string, pieces: Iterable<string> | AsyncIterable<string>])[]): Promise<Uint8Array> {
  const [bytes, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, pieces] of parts) {
    const part = await pack(name, pieces);
    directory.push(directoryEntry(part, at));
    const header = Buffer.concat([signature(LOCAL_HEADER), facts(part), part.name]);
    bytes.push(header, ...part.packed);
    at += header.length + part.packedSize;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END_OF_DIRECTORY);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.reduce((sum, one) => sum + one.length, 0), 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bytes, ...directory, end]);
}
