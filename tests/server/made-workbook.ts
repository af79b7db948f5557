import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a zip file; `claims` is the size that its directory says, where that is a lie. */
export interface ZipPart {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly claims?: number;
  readonly flags?: number;
}

/** The bytes of a zip file. */
export function zipOf(parts: readonly ZipPart[]): Uint8Array {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, claims = bytes.length, flags = 0 } of parts) {
    const packed = deflateRawSync(bytes);
    const letters = Buffer.from(name);
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt16LE(flags, 2);
    header.writeUInt16LE(8, 4);
    header.writeUInt32LE(crc32(bytes), 10);
    header.writeUInt32LE(packed.length, 14);
    header.writeUInt32LE(claims, 18);
    header.writeUInt16LE(letters.length, 22);
    const entry = Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), header, Buffer.alloc(14), letters]);
    entry.writeUInt32LE(at, 42);
    directory.push(entry);
    local.push(Buffer.from('PK\x03\x04'), header, letters, packed);
    at += 30 + letters.length + packed.length;
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...local, ...directory, end]));
}

const xml = (text: string): Uint8Array => new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A cell as a workbook has it: text, a number with the number of its style, or the inside of the element with its attributes. */
export type MadeCell = string | number | { readonly attributes: string; readonly inside: string };

const STYLES = '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/><numFmt numFmtId="165" formatCode="0000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="165"/></cellXfs></styleSheet>';
/** Styles of the workbooks that are made here: days, per cent, and four digits with the zeros before them. */
export const [DAY, PERCENT, FOUR_DIGITS] = [1, 2, 3];

/** A number that is shown in a style. */
export const styled = (style: number, value: number): MadeCell => ({ attributes: `s="${style}"`, inside: `<v>${value}</v>` });

function columnLetters(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : columnLetters(Math.floor(index / 26) - 1) + columnLetters(index % 26);
}

function cellXml(cell: MadeCell, reference: string): string {
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return cell === '' ? '' : `<c r="${reference}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  return `<c r="${reference}" ${cell.attributes}>${cell.inside}</c>`;
}

/** The inside of a sheet. */
export function sheetXml(rows: readonly (readonly MadeCell[])[], after = ''): string {
  const body = rows.map((row, at) => `<row r="${at + 1}">${row.map((cell, index) => cellXml(cell, `${columnLetters(index)}${at + 1}`)).join('')}</row>`).join('');
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${body}</sheetData>${after}</worksheet>`;
}

/** A sheet by its name, as XML. */
export interface MadeSheet {
  readonly name: string;
  readonly xml: string;
  readonly state?: string;
}

/** The parts of a workbook. */
export function partsOf(sheets: readonly MadeSheet[]): readonly ZipPart[] {
  const list = sheets.map(({ name, state }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"${state === undefined ? '' : ` state="${state}"`}/>`).join('');
  const relations = sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('');
  return [
    { name: '[Content_Types].xml', bytes: xml('<Types/>') }, { name: 'xl/workbook.xml', bytes: xml(`<workbook xmlns:r="r"><sheets>${list}</sheets></workbook>`) },
    { name: 'xl/_rels/workbook.xml.rels', bytes: xml(`<Relationships>${relations}</Relationships>`) }, { name: 'xl/styles.xml', bytes: xml(STYLES) },
    ...sheets.map((sheet, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, bytes: xml(sheet.xml) })),
  ];
}

/** The bytes of a workbook. */
export function workbookOf(sheets: readonly MadeSheet[]): Uint8Array {
  return zipOf(partsOf(sheets));
}
