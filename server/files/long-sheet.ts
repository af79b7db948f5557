import type { Cell } from '../intake/service.ts';
import { zipBytes } from './zip-parts.ts';

// A workbook of one sheet with so many rows that they cannot all be held: they are written as they come. `sheet.ts` writes those that can, with days and widths of their own.

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OF_OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const OF_PACKAGES = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const BEGIN = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The two styles of `styles.xml`, by their place there. */
const [PLAIN, BOLD] = [0, 1];

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const NOT_IN_XML = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;

const xmlText = (text: string): string => text.toWellFormed().replaceAll(NOT_IN_XML, '').replaceAll(/[&<>"]/g, (sign) => SIGNS[sign] ?? '');

/** A row of such a sheet; days are for the short ones. */
export type LongRow = readonly Exclude<Cell, { readonly day: string }>[];

/** The letters of a column, from 0: A to Z, then AA. */
const lettersOf = (column: number): string => (column < 26 ? '' : lettersOf(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

/** A cell at its place; text is typed as text, so that nothing in it can become a formula. */
function cellXml(cell: LongRow[number], place: string): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c ${place}><v>${cell}</v></c>`;
  const text = typeof cell === 'boolean' ? (cell ? 'ja' : 'nei') : cell;
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}

function rowXml(cells: LongRow, row: number, style: number): string {
  return `<row r="${row}">${cells.map((cell, column) => cellXml(cell, `r="${lettersOf(column)}${row}" s="${style}"`)).join('')}</row>`;
}

async function* sheetXml(header: readonly string[], batches: AsyncIterable<readonly LongRow[]>): AsyncGenerator<string> {
  yield `${BEGIN}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`
    + `<cols><col min="1" max="${header.length}" width="18" customWidth="1"/></cols><sheetData>${rowXml(header, 1, BOLD)}`;
  let written = 1;
  for await (const rows of batches) {
    yield rows.map((row, index) => rowXml(row, written + 1 + index, PLAIN)).join('');
    written += rows.length;
  }
  yield '</sheetData></worksheet>';
}

/** The bytes of a workbook with one long sheet. */
export function longWorkbookBytes(name: string, header: readonly string[], batches: AsyncIterable<readonly LongRow[]>): Promise<Uint8Array> {
  const part = (path: string, type: string): string => `<Override PartName="/xl/${path}.xml" ContentType="${TYPE}.${type}+xml"/>`;
  const relation = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${OF_OFFICE}/${type}" Target="${target}"/>`;
  const relations = (...all: readonly string[]): readonly string[] => [`${BEGIN}<Relationships xmlns="${OF_PACKAGES}/relationships">${all.join('')}</Relationships>`];
  return zipBytes([
    ['[Content_Types].xml', [`${BEGIN}<Types xmlns="${OF_PACKAGES}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part('workbook', 'sheet.main')}${part('worksheets/sheet1', 'worksheet')}${part('styles', 'styles')}</Types>`]],
    ['_rels/.rels', relations(relation('rId1', 'officeDocument', 'xl/workbook.xml'))],
    ['xl/_rels/workbook.xml.rels', relations(relation('rId1', 'worksheet', 'worksheets/sheet1.xml'), relation('rId2', 'styles', 'styles.xml'))],
    ['xl/workbook.xml', [`${BEGIN}<workbook xmlns="${MAIN}" xmlns:r="${OF_OFFICE}"><sheets><sheet name="${xmlText(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`]],
    ['xl/styles.xml', [`${BEGIN}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>`
      + '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>'
      + '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf fontId="1" applyFont="1" xfId="0"/></cellXfs></styleSheet>']],
    ['xl/worksheets/sheet1.xml', sheetXml(header, batches)],
  ]);
}
