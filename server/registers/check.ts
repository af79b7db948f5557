import type { Database } from '../db/open.ts';
import { hasUser } from '../accounts/service.ts';
import { createGeocoder, parseAddress, READY_STATUS, type StreetAddress } from '../intake/service.ts';
import { namedIn } from './references.ts';
import { recordOf } from './rows.ts';
import type { FieldFault, RecordOf, RegisterId } from './schemas.ts';
import { selectHouses, selectNames, selectRow, selectStaffWithLogin, selectStreets, selectTenancies } from './store.ts';

// What can only be judged with the other rows at hand. A record may still have faults of its own here, so that all of them come at once: what is not
// shaped as it should be is passed over.

type Given = Readonly<Record<string, unknown>>;
const faultAt = (path: FieldFault['path'], code: FieldFault['code'], facts: FieldFault['facts'] = {}): FieldFault => ({ path, code, facts });

/** What a record names must be there; whom a household avoids may be a household or a tenant. */
export async function referenceFaults(db: Database, register: RegisterId, record: Given): Promise<readonly FieldFault[]> {
  const named = namedIn(register, record);
  const known = new Set<string>();
  for (const [to, some] of Map.groupBy(named, ({ reference }) => reference.to)) {
    for (const id of (await selectNames(db, to, [...new Set(some.map((one) => one.id))])).keys()) known.add(`${to} ${id}`);
  }
  const places = Map.groupBy(named, ({ path }) => path.join('\n'));
  return [...places.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined || same.some(({ reference, id }) => known.has(`${reference.to} ${id}`))) return [];
    const { path, reference, text } = first;
    return [faultAt([...path], reference.vocabulary === null ? 'unknownReference' : 'unknownWord', { id: text, register: reference.to })];
  });
}

function faultsOfLet(dwelling: RecordOf<'dwellings'>, movesOut: string | null, field: (of: 'dwelling' | 'status' | 'availableFrom' | 'movesOut') => string): readonly FieldFault[] {
  const facts = { id: dwelling.id };
  if (movesOut === null) {
    if (dwelling.status === READY_STATUS) return [faultAt([field('status')], 'freeButLet', facts)];
    return dwelling.availableFrom === null ? [] : [faultAt([field('availableFrom')], 'freeButLet', facts)];
  }
  return dwelling.availableFrom !== null && dwelling.availableFrom < movesOut ? [faultAt([field('movesOut')], 'freeBeforeMoveOut', { ...facts, movesOut })] : [];
}

/** What is let cannot be free, and is let to one tenant at a time: as files are judged (intake/read-municipality.ts). */
export async function tenancyFaults(db: Database, record: RecordOf<'tenancies'>): Promise<readonly FieldFault[]> {
  const row = await selectRow(db, 'dwellings', record.dwellingId);
  if (row === undefined) return [];
  const others = (await selectTenancies(db, record.dwellingId)).filter((one) => one.id !== record.id);
  const letTwice = record.movesOut === null && others.some((one) => one.movesOut === null) ? [faultAt(['dwellingId'], 'letTwice', { id: record.dwellingId })] : [];
  const fields = { dwelling: 'dwellingId', status: 'dwellingId', availableFrom: 'movesOut', movesOut: 'movesOut' } as const;
  return [...letTwice, ...faultsOfLet(recordOf('dwellings', row as never), record.movesOut, (of) => fields[of])];
}

/** The same, seen from the dwelling: its tenancies as they stand. */
export async function dwellingFaults(db: Database, record: RecordOf<'dwellings'>): Promise<readonly FieldFault[]> {
  const fields = { dwelling: 'status', status: 'status', availableFrom: 'availableFrom', movesOut: 'availableFrom' } as const;
  const faults = (await selectTenancies(db, record.id)).flatMap(({ movesOut }) => faultsOfLet(record, movesOut, (of) => fields[of]));
  return faults.filter((fault, i) => faults.findIndex((one) => one.code === fault.code && one.path[0] === fault.path[0]) === i);
}

/** Who signs in is a user, and one staff member alone; a login that stands there already stays. */
export async function staffFaults(db: Database, { id, userLogin }: RecordOf<'staff'>, before: RecordOf<'staff'> | null): Promise<readonly FieldFault[]> {
  if (userLogin === null || userLogin === before?.userLogin) return [];
  if (!await hasUser(db, userLogin)) return [faultAt(['userLogin'], 'unknownUser')];
  const other = (await selectStaffWithLogin(db, userLogin)).find((one) => one !== id);
  return other === undefined ? [] : [faultAt(['userLogin'], 'userTaken', { id: other })];
}

/** Who is to come has a post on the day that the agreement begins, or today where it has begun; who came already may stay, for a leader to see. */
export async function agreementFaults(db: Database, record: RecordOf<'agreements'>, before: RecordOf<'agreements'> | null, today: string): Promise<readonly FieldFault[]> {
  const day = record.startDate > today ? record.startDate : today;
  const faults: FieldFault[] = [];
  for (const key of ['mainStaffId', 'backupStaffId'] as const) {
    const id = record[key];
    const row = id === null || id === before?.[key] ? undefined : await selectRow(db, 'staff', id);
    if (row === undefined) continue;
    const { from, to } = recordOf('staff', row as never);
    if (from > day || (to !== null && to < day)) faults.push(faultAt([key], 'notAtWork', { day }));
  }
  return faults;
}

/** Where something is, or which field says where it is not. Null where no addresses have been taken in to look in. */
export type Point = { readonly lat: number; readonly lon: number } | null;
const NOWHERE = { lat: null, lon: null } as const;
/** No point, where there was one. */
export type Nowhere = typeof NOWHERE;
type Located = { readonly point: Point } | { readonly fault: 'addressUnknown' | 'houseNumberUnknown' };

async function locate(db: Database, address: StreetAddress): Promise<Located> {
  const found = createGeocoder(await selectHouses(db, address.number, address.letter))(address);
  if (typeof found !== 'string') return { point: found };
  const streets = await selectStreets(db);
  if (streets.length === 0) return { point: null };
  const known = new Set(streets.map((street) => street.trim().toLowerCase().replace(/\s+/g, ' ')));
  return { fault: known.has(address.street.trim().toLowerCase().replace(/\s+/g, ' ')) ? 'houseNumberUnknown' : 'addressUnknown' };
}

/** What a dwelling's address gives: its point, or its faults. A dwelling whose address is as it was stays where it was; where no addresses are known it lies where its site does. */
export async function dwellingPoint(db: Database, record: Given, before: RecordOf<'dwellings'> | null): Promise<{ readonly point: Point; readonly faults: readonly FieldFault[] }> {
  const { street, number, letter, postcode, siteId } = record;
  if (typeof street !== 'string' || typeof number !== 'number' || typeof letter !== 'string' || typeof postcode !== 'string' || street.trim() === '') return { point: null, faults: [] };
  if (before !== null && (['street', 'number', 'letter', 'postcode'] as const).every((key) => before[key] === record[key])) return { point: { lat: before.lat, lon: before.lon }, faults: [] };
  const located = await locate(db, { street, number, letter: letter.toUpperCase(), postcode });
  if ('fault' in located) return { point: null, faults: [faultAt([located.fault === 'addressUnknown' ? 'street' : 'number'], located.fault, { text: `${street} ${number}${letter === '' ? '' : ` ${letter}`}` })] };
  if (located.point !== null) return { point: located.point, faults: [] };
  const site = typeof siteId === 'string' ? await selectRow(db, 'sites', siteId) : undefined;
  return { point: site === undefined ? null : { lat: Number(site['lat']), lon: Number(site['lon']) }, faults: [] };
}

/** Where something is that needs no place of its own: nowhere, where its address was taken away together with what the point was looked up from. */
export async function ownPoint(db: Database, record: Given, before: Given | null): Promise<{ readonly point: Point | Nowhere; readonly faults: readonly FieldFault[] }> {
  const isCleared = record['address'] === '' && before !== null && before['address'] !== '' && before['lat'] === record['lat'] && before['lon'] === record['lon'];
  return isCleared ? { point: NOWHERE, faults: [] } : addressPoint(db, record, before);
}

/**
 * Where something with an address on one line is: the point that is given with it, or that of its address. An address that is another than before moves
 * the point along, where it is known and no new point is given.
 */
export async function addressPoint(db: Database, record: Given, before: Given | null): Promise<{ readonly point: Point; readonly faults: readonly FieldFault[] }> {
  const { address, lat, lon } = record;
  const given = typeof lat === 'number' && typeof lon === 'number' ? { lat, lon } : null;
  const isMoved = before !== null && before['address'] !== address && before['lat'] === lat && before['lon'] === lon;
  if (given !== null && !isMoved) return { point: given, faults: [] };
  if (typeof address !== 'string' || address.trim() === '') return { point: given, faults: [] };
  const parsed = parseAddress(address);
  const located: Located = parsed === null ? { fault: 'addressUnknown' } : await locate(db, parsed);
  if ('point' in located && located.point !== null) return { point: located.point, faults: [] };
  if (given !== null) return { point: given, faults: [] };
  return { point: null, faults: ['fault' in located ? faultAt(['address'], located.fault, { text: address }) : faultAt(['lat'], 'missing')] };
}
