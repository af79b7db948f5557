import type { Database } from '../db/open.ts';
import { ADDRESS_COLUMNS, ADDRESS_FILE, addressCells, csvRows, csvText, utf8WithMark } from '../intake/service.ts';
import { findMunicipality } from '../municipality/service.ts';
import { longWorkbookBytes, type LongRow } from './long-sheet.ts';
import type { FileFormat } from './schemas.ts';
import { addressesIn } from './store.ts';

const HEADER = ADDRESS_COLUMNS.map(({ name }) => name);

async function csvBytes(batches: AsyncIterable<readonly LongRow[]>): Promise<Uint8Array> {
  const pieces = [utf8WithMark(csvText(HEADER, []))];
  for await (const rows of batches) pieces.push(new TextEncoder().encode(csvRows(rows)));
  return Buffer.concat(pieces);
}

/** The addresses as a file that can be taken in again, and how many they are. A city has hundreds of thousands: they are read and written some at a time. */
export async function addressBytes(db: Database, format: FileFormat): Promise<{ readonly bytes: Uint8Array; readonly rows: number }> {
  const { kommunenummer, name } = await findMunicipality(db) ?? { kommunenummer: '', name: '' };
  let rows = 0;
  async function* batches(): AsyncGenerator<readonly LongRow[]> {
    for await (const some of addressesIn(db)) {
      rows += some.length;
      yield some.map((address) => addressCells(address, { kommunenummer, name }) as LongRow);
    }
  }
  const bytes = format === 'csv' ? await csvBytes(batches()) : await longWorkbookBytes(ADDRESS_FILE, HEADER, batches());
  return { bytes, rows };
}
