import { describe, expect, it } from 'vitest';
import { latin1 } from '../../server/intake/cells.ts';
import { readMunicipality } from '../../server/intake/read-municipality.ts';
import { INTO_NOTHING, TINY, withCell, type Tables } from './tiny-municipality.ts';

const wide = (text: string, isBig: boolean): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return new Uint8Array(isBig ? bytes.swap16() : bytes);
};
const ENCODINGS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UTF-8': (text) => new TextEncoder().encode(text), 'UTF-8 with its mark': (text) => new TextEncoder().encode(`\ufeff${text}`),
  // a dash and a curly quotation mark are where Windows-1252 and ISO-8859-1 part
  'Windows-1252': (text) => Uint8Array.from(latin1(text.replaceAll('–', '\u0001').replaceAll('“', '\u0002')), (byte) => ({ 1: 0x96, 2: 0x93 })[byte] ?? byte),
  'UTF-16LE with its mark': (text) => wide(text, false), 'UTF-16BE with its mark': (text) => wide(text, true),
};
const SEPARATORS = { semicolon: ';', comma: ',', tab: '\t' } as const;
const LINE_ENDS = { Windows: '\r\n', Unix: '\n' } as const;

const quoted = (cell: string, separator: string): string => (/["\r\n]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The bytes of tables as one program or another would write them. */
function written(tables: Tables, encode: (text: string) => Uint8Array, separator: string, lineEnd: string): Map<string, Uint8Array> {
  return new Map(Object.entries(tables).map(([name, rows]) => [name, encode(rows.map((row) => row.map((cell) => quoted(cell, separator)).join(separator) + lineEnd).join(''))]));
}

const DEFINITION = 'Står uten bolig – «blåbærsyltetøy»,\n“også\tden som bor hos andre“;\n\nDet heter "bostedsløs".';
const TABLES = withCell(withCell(TINY, 'ord.csv', 2, 'definisjon', DEFINITION), 'omrader.csv', 2, 'navn', 'Øvre, nedre; "Ås"');

function rowsOf(files: ReadonlyMap<string, Uint8Array>) {
  const intake = readMunicipality(files, INTO_NOTHING);
  if (!intake.ok) throw new Error(intake.issues.map((issue) => `${issue.file}: ${issue.message.en}`).join('\n'));
  return intake.municipality;
}

describe('the same tables', () => {
  const plain = rowsOf(written(TABLES, ENCODINGS['UTF-8']!, ';', '\r\n'));

  it('hold what they say: letters, separators, quotation marks and line breaks inside cells', () => {
    expect(plain.areas[0]?.name).toBe('Øvre, nedre; "Ås"');
    expect(plain.words.map(({ definition }) => definition)).toContain(DEFINITION);
  });

  it.each(Object.keys(ENCODINGS).flatMap((encoding) => Object.keys(SEPARATORS).flatMap((separator) => Object.keys(LINE_ENDS).map((lines) => [encoding, separator, lines] as const))))(
    'are read alike in %s, with %s between cells and lines ended as in %s', (encoding, separator, lines) => {
      const files = written(TABLES, ENCODINGS[encoding]!, SEPARATORS[separator as keyof typeof SEPARATORS], LINE_ENDS[lines as keyof typeof LINE_ENDS]);
      expect(rowsOf(files)).toEqual(plain);
    });

  it('are read alike with lines ended as in old Macs', () => {
    const files = written(withCell(TABLES, 'ord.csv', 2, 'definisjon', 'Uten linjer'), ENCODINGS['UTF-8']!, ';', '\r');
    expect(rowsOf(files).words).toEqual(plain.words.map((word, index) => (plain.words[index]?.definition === DEFINITION ? { ...word, definition: 'Uten linjer' } : word)));
  });
});
