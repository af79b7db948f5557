import writeXlsxFile, { type Row, type Sheet } from 'write-excel-file/node';
import type { Cell } from '../intake/service.ts';

/** A sheet of a workbook that is written. */
export interface WrittenSheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const DAY_FORMAT = 'dd.mm.yyyy';
/** Characters that a column is wide at most. */
const WIDEST = 60;

function excelCell(cell: Cell): Row[number] {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'boolean') return { value: cell ? 'ja' : 'nei', type: String };
  if (typeof cell === 'number') return { value: cell, type: Number };
  // typed as text, so that nothing in it can become a formula; as a day, so that it sorts as one
  return typeof cell === 'string' ? { value: cell, type: String } : { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: DAY_FORMAT };
}

function excelSheet({ name, header, rows }: WrittenSheet): Sheet<never> {
  const widths = header.map((text, index) => {
    const longest = rows.slice(0, 200).reduce((most, row) => Math.max(most, typeof row[index] === 'string' ? row[index].length : 10), text.length);
    return { width: Math.min(WIDEST, longest + 2) };
  });
  const head: Row = header.map((value) => ({ value, type: String, fontWeight: 'bold' }));
  return { sheet: name, data: [head, ...rows.map((row) => row.map(excelCell))], columns: widths, stickyRowsCount: 1 } as unknown as Sheet<never>;
}

/** The bytes of a workbook (.xlsx). */
export async function workbookBytes(sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  return new Uint8Array(await writeXlsxFile(sheets.map(excelSheet) as unknown as Sheet<Buffer>[]).toBuffer());
}
