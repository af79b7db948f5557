import { openFile } from '../db/open.ts';
import { ADDRESS_FILE, createGeocoder, csvText, latin1, latinLetters, OUR_FILES, utf8WithMark, wordLists, type Around, type Cell, type OurFile } from '../intake/service.ts';
import type { Municipality } from '../intake/schemas.ts';
import { readRegisters } from '../registers/service.ts';
import { addressBytes } from './give-addresses.ts';
import type { ExportRequest, FilesOutcome } from './outcome.ts';
import { workbookBytes } from './sheet.ts';
import { atOneMoment } from './store.ts';

/** The whole of what registers hold: a workbook with every file in it but that of the addresses, which are Kartverket's, and many. */
export const ALL_FILES = 'registre';

function aroundOf(municipality: Municipality): Around {
  const standing = new Map(municipality.tenancies.filter(({ movesOut }) => movesOut === null).map((tenancy) => [tenancy.dwellingId, tenancy]));
  const { addresses, kommunenummer, words } = municipality;
  return { kommunenummer, words: wordLists(words), geocoder: addresses.length === 0 ? null : createGeocoder(addresses), tenancyOf: (id) => standing.get(id) };
}

function rowsOf(file: OurFile, municipality: Municipality, around: Around): readonly (readonly Cell[])[] {
  return municipality[file.register].map((record) => file.columns.map((column) => column.write(record, around)));
}

/** Registers as a workbook, or the first of the files as CSV; and how many rows that are. */
export async function bytesOf(files: readonly OurFile[], municipality: Municipality, format: ExportRequest['format']): Promise<{ readonly bytes: Uint8Array; readonly rows: number }> {
  const around = aroundOf(municipality);
  const sheets = files.map((file) => ({ name: file.name, header: file.columns.map((column) => column.name), rows: rowsOf(file, municipality, around) }));
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  const [only] = sheets;
  if (format === 'xlsx' || only === undefined) return { bytes: await workbookBytes(sheets), rows };
  const bytes = files[0]?.forKobo === true ? latin1(csvText(only.header, only.rows, latinLetters)) : utf8WithMark(csvText(only.header, only.rows));
  return { bytes, rows };
}

/** Writes a register, or all of them, as a file. */
export async function give(database: string, { name, format }: ExportRequest): Promise<FilesOutcome> {
  const db = openFile(database, { readonly: true });
  try {
    if (name === ADDRESS_FILE) return { kind: 'file', ...await atOneMoment(db, (still) => addressBytes(still, format)) };
    const municipality = await atOneMoment(db, (still) => readRegisters(still, { addresses: true }));
    const files = name === ALL_FILES ? OUR_FILES.filter((file) => !file.forKobo) : OUR_FILES.filter((file) => file.name === name);
    return { kind: 'file', ...await bytesOf(files, municipality, format) };
  } finally {
    await db.destroy();
  }
}
