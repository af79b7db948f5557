import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { workbookBytes } from '../../server/files/sheet.ts';

const FOLDER = fileURLToPath(new URL('../../data/demonstration/', import.meta.url));
const NAMES = ['omrader', 'bosteder', 'steder', 'team', 'ord', 'boliger', 'boliger-tillegg', 'leieforhold', 'husstander'];
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A file as a browser chooses it. */
export interface ChosenFile { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

/** Changes the rows of a file, the header being the first. */
export type Spoil = (name: string, rows: string[][]) => string[][];

function rowsOf(name: string): string[][] {
  const bytes = readFileSync(`${FOLDER}${name}.csv`);
  const isUtf8 = bytes[0] === 0xef;
  return parse(new TextDecoder(isUtf8 ? 'utf-8' : 'latin1').decode(bytes), { delimiter: ';', relax_column_count: true }) as string[][];
}

/** The files of the demonstration as workbooks of Excel, but for the addresses, which come as Kartverket gives them. */
export async function demonstrationWorkbooks(spoil: Spoil = (_name, rows) => rows): Promise<ChosenFile[]> {
  const books = await Promise.all(NAMES.map(async (name): Promise<ChosenFile> => {
    const [header = [], ...rows] = spoil(name, rowsOf(name));
    return { name: `${name}.xlsx`, mimeType: XLSX, buffer: Buffer.from(await workbookBytes([{ name, header, rows }])) };
  }));
  return [...books, { name: 'adresser.csv', mimeType: 'text/csv', buffer: readFileSync(`${FOLDER}adresser.csv`) }];
}

/** The rows of a file with one cell changed; `row` is that of the spreadsheet. */
export function withCell(rows: readonly string[][], row: number, column: string, value: string): string[][] {
  const at = rows[0]!.indexOf(column);
  return rows.map((cells, index) => (index === row - 1 ? cells.with(at, value) : cells));
}
