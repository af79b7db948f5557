import type { Cell } from './cells.ts';
import type { Column } from './column.ts';
import type { Address, Municipality } from './schemas.ts';
import { metresOf } from './utm.ts';

/** The coordinate system that addresses are written in: UTM zone 33, which the whole country has in common. */
const WRITTEN_GRID = '25833';

type AddressColumn = Omit<Column<Address>, 'fields' | 'write'> & {
  write(address: Address, of: Pick<Municipality, 'kommunenummer' | 'name'>, metres: { readonly east: number; readonly north: number }): Cell;
};

const column = (name: string, meaning: string, write: AddressColumn['write']): AddressColumn => ({ name, required: true, meaning, write });

/** The name, without an end, of the file of addresses. */
export const ADDRESS_FILE = 'adresser';

/** Kartverket's columns (Matrikkelen – Adresse) of what is kept of an address. */
export const ADDRESS_COLUMNS: readonly AddressColumn[] = [
  column('kommunenummer', 'Kommunens nummer', (_, { kommunenummer }) => kommunenummer), column('kommunenavn', 'Kommunens navn', (_, { name }) => name),
  column('adressekode', 'Gatens kode', ({ streetCode }) => streetCode), column('adressenavn', 'Gatens navn', ({ street }) => street),
  column('nummer', 'Husnummer', ({ number }) => number), column('bokstav', 'Husbokstav', ({ letter }) => letter),
  column('EPSG-kode', 'Koordinatsystem: 25833 er UTM sone 33', () => WRITTEN_GRID), column('Nord', 'Meter nord', (_, __, { north }) => north), column('Øst', 'Meter øst', (_, __, { east }) => east),
  column('postnummer', 'Postnummer', ({ postcode }) => postcode), column('poststed', 'Poststed', ({ postalTown }) => postalTown),
  column('grunnkretsnummer', 'Grunnkretsens nummer', ({ grunnkrets }) => grunnkrets),
];

/** The cells of an address in `ADDRESS_COLUMNS`. */
export function addressCells(address: Address, of: Pick<Municipality, 'kommunenummer' | 'name'>): readonly Cell[] {
  const metres = metresOf(WRITTEN_GRID, address);
  return ADDRESS_COLUMNS.map(({ write }) => write(address, of, metres));
}
