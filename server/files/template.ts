import { csvText, EXPLAINING_SHEET, OUR_FILES, utf8WithMark } from '../intake/service.ts';
import type { FileFormat } from './schemas.ts';
import { workbookBytes } from './sheet.ts';

/** An empty file with the columns of a register, and in a workbook a sheet that explains them; null when there is none of that name. */
export async function templateBytes(name: string, format: FileFormat): Promise<Uint8Array | null> {
  const file = OUR_FILES.find((one) => one.name === name && !one.forKobo);
  if (file === undefined) return null;
  const header = file.columns.map((column) => column.name);
  if (format === 'csv') return utf8WithMark(csvText(header, []));
  const explained = file.columns.map((column) => [column.name, column.required ? 'ja' : 'nei', column.meaning]);
  return workbookBytes([{ name, header, rows: [] }, { name: EXPLAINING_SHEET, header: ['kolonne', 'må være med', 'betydning'], rows: explained }]);
}
