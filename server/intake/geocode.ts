import type { Fields } from './fields.ts';
import type { Address } from './schemas.ts';
import type { Degrees } from './utm.ts';

/** A street address as it is looked up. */
export interface StreetAddress {
  readonly street: string;
  readonly number: number;
  readonly letter: string;
  /** Tells streets of the same name apart; empty when not known. */
  readonly postcode: string;
}

/** What looking up an address gives: a point, or what is unknown about it. */
export type Located = Degrees | 'streetUnknown' | 'numberUnknown';

/** Finds addresses of the address file. */
export type Geocoder = (address: StreetAddress) => Located;

const streetKey = (street: string): string => street.trim().toLowerCase().replace(/\s+/g, ' ');
const houseKey = (street: string, number: number, letter: string): string => `${streetKey(street)}|${number}|${letter.toUpperCase()}`;

interface AddressIndex {
  readonly streets: ReadonlySet<string>;
  readonly houses: ReadonlyMap<string, readonly Address[]>;
}

function indexOf(addresses: readonly Address[]): AddressIndex {
  const streets = new Set<string>();
  const houses = new Map<string, Address[]>();
  for (const address of addresses) {
    streets.add(streetKey(address.street));
    const key = houseKey(address.street, address.number, address.letter);
    const same = houses.get(key);
    if (same) same.push(address);
    else houses.set(key, [address]);
  }
  return { streets, houses };
}

/** A look-up of points by address; of several with the same street and number the one with the postcode, else the first in the file. */
export function createGeocoder(addresses: readonly Address[]): Geocoder {
  // made when first asked for: most files that come with a whole city's addresses ask for none
  let index: AddressIndex | null = null;
  return ({ street, number, letter, postcode }) => {
    index ??= indexOf(addresses);
    const same = index.houses.get(houseKey(street, number, letter)) ?? [];
    const found = same.find((address) => address.postcode === postcode) ?? same[0];
    if (found) return { lat: found.lat, lon: found.lon };
    return index.streets.has(streetKey(street)) ? 'numberUnknown' : 'streetUnknown';
  };
}

/** The parts of an address written on one line, «Storgata 12 B»; null when it is not one. */
export function parseAddress(text: string): StreetAddress | null {
  const match = /^(.*\S)\s+(\d{1,5})\s*([a-zæøå]?)$/i.exec(text.trim());
  if (!match) return null;
  return { street: match[1] ?? '', number: Number(match[2]), letter: (match[3] ?? '').toUpperCase(), postcode: '' };
}

/** Which columns the street and the house number stand in. */
export interface AddressColumns {
  readonly street: string;
  readonly number: string;
}

/** Looks up an address of a row; what is unknown becomes a fault of its column and gives null, silently so where there is no address file to look in. */
export function locate(fields: Fields, columns: AddressColumns, address: StreetAddress, geocoder: Geocoder | null): Degrees | null {
  if (geocoder === null) return null;
  const located = geocoder(address);
  const text = `${address.street} ${address.number}${address.letter === '' ? '' : ` ${address.letter}`}`;
  if (located === 'streetUnknown') fields.fault(columns.street, 'addressUnknown', text);
  else if (located === 'numberUnknown') fields.fault(columns.number, 'houseNumberUnknown', text, address.street);
  else return located;
  return null;
}

const NOWHERE: Degrees = { lat: 0, lon: 0 };
/** A point that may be unknown. */
type MaybePoint = { readonly [K in keyof Degrees]: Degrees[K] | null };
const UNKNOWN: MaybePoint = { lat: null, lon: null };

/** The point of the address that a row has on one line. What is unknown is a fault of its column. */
function locatedLine(fields: Fields, geocoder: Geocoder | null): Degrees | null {
  const text = fields.text('adresse');
  const address = parseAddress(text);
  if (address === null) fields.fault('adresse', 'wrongPattern', text, 'Storgata 12 B');
  return address && locate(fields, { street: 'adresse', number: 'adresse' }, address, geocoder);
}

/** A file that has none of the columns that say where things are says nothing about it. */
const saysWhere = (fields: Fields): boolean => ['adresse', 'breddegrad', 'lengdegrad'].some((column) => fields.hasColumn(column));

/** The point of a row that has either coordinates of its own (breddegrad, lengdegrad) or an address on one line; what is held where the file has no such column. */
export function pointOf(fields: Fields, geocoder: Geocoder | null, held: Degrees | undefined): Degrees {
  if (held !== undefined && !saysWhere(fields)) return { lat: held.lat, lon: held.lon };
  const lat = fields.decimalOrNull('breddegrad', -90, 90);
  const lon = fields.decimalOrNull('lengdegrad', -180, 180);
  if (lat !== null && lon !== null) return { lat, lon };
  const text = fields.text('adresse');
  if (text === '') {
    fields.fault('adresse', 'noPosition');
    return NOWHERE;
  }
  return locatedLine(fields, geocoder) ?? NOWHERE;
}

/** As `pointOf`, for something that need not be anywhere; of coordinates there are both or none. */
export function pointOrNone(fields: Fields, geocoder: Geocoder | null, held: MaybePoint | undefined): MaybePoint {
  if (held !== undefined && !saysWhere(fields)) return { lat: held.lat, lon: held.lon };
  const columns = ['breddegrad', 'lengdegrad'] as const;
  if (columns.every((column) => !fields.isFilled(column))) return fields.text('adresse') === '' ? UNKNOWN : locatedLine(fields, geocoder) ?? UNKNOWN;
  for (const column of columns) if (!fields.isFilled(column)) fields.fault(column, 'valueMissing');
  return { lat: fields.decimalOrNull('breddegrad', -90, 90), lon: fields.decimalOrNull('lengdegrad', -180, 180) };
}
