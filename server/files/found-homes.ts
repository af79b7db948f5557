import { openFile } from '../db/open.ts';
import { EXPLAINING_SHEET, csvText, FOUND_HOME_COLUMNS, FOUND_HOMES_FILE, readFoundHomes, utf8WithMark } from '../intake/service.ts';
import { readRegisters } from '../registers/service.ts';
import { readForm } from './form.ts';
import type { FilesOutcome, FoundHomesRequest } from './outcome.ts';
import type { FileFormat } from './schemas.ts';
import { workbookBytes } from './sheet.ts';

/** Reads a form with a file of homes found for sale against the areas and addresses of the registers; nothing of it is written. */
export async function foundHomesIn(database: string, request: FoundHomesRequest): Promise<FilesOutcome> {
  const form = await readForm(request);
  if (form === null) return { kind: 'notAForm' };
  const db = openFile(database, { readonly: true });
  try {
    const { homes, issues, faults, notes } = readFoundHomes(form.files, await readRegisters(db, { addresses: true }));
    return { kind: 'foundHomes', report: { homes: homes.map((home) => ({ ...home })), issues: [...issues], faults, notes } };
  } finally {
    await db.destroy();
  }
}

/** An empty file with the columns of homes found for sale, and in a workbook a sheet that explains them. */
export async function foundHomesTemplate(format: FileFormat): Promise<Uint8Array> {
  const header = FOUND_HOME_COLUMNS.map(({ name }) => name);
  if (format === 'csv') return utf8WithMark(csvText(header, []));
  const explained = FOUND_HOME_COLUMNS.map(({ name, required, meaning }) => [name, required ? 'ja' : 'nei', meaning]);
  return workbookBytes([{ name: FOUND_HOMES_FILE, header, rows: [] }, { name: EXPLAINING_SHEET, header: ['kolonne', 'må være med', 'betydning'], rows: explained }]);
}
