import { createHash } from 'node:crypto';
import { dayOfInstant } from '../day.ts';
import type { Database } from '../db/open.ts';
import { rowOf } from '../db/tables.ts';
import type { Address, Municipality } from '../intake/schemas.ts';
import type { Parameters } from '../parameters/schemas.ts';
import { addToRecord, erasePayload } from '../record/service.ts';
import { isPersonal, PERSONAL_REGISTERS, retentionOf, toldUntil } from './retention.ts';
import { recordOf } from './rows.ts';
import type { RecordOf, RegisterId } from './schemas.ts';
import { layAddressRowsReady, municipalityHead, readAddressRows, replaceAddressRows, selectAll, selectOverdue, selectStates, selectUndated, selectUndatedReasons, setKeepUntil } from './store.ts';
import type { WrittenBy } from './write-rows.ts';

// What other capabilities use of the registers.
export { isPersonal, retentionOf };
export { changesBetween } from './rows.ts';
export { agreementVersions, staffNames } from './store.ts';
export { bringBackCase, canBringBack, closeCase, leasesEndingBy, recordIn, tenanciesOf, type Avoiding } from './cases.ts';
export { readWords, shipWords } from './words.ts';
export { rowsReady, writeRows, type RowWrite, type WrittenBy } from './write-rows.ts';

async function readAll<R extends RegisterId>(db: Database, register: R): Promise<RecordOf<R>[]> {
  return (await selectAll(db, register)).map((row) => recordOf(register, row as never));
}

/** Everything that the registers hold, addresses only when they are asked for; name and number are empty while no municipality has been taken in. */
export async function readRegisters(db: Database, { addresses }: { readonly addresses: boolean } = { addresses: false }): Promise<Municipality> {
  const head = await municipalityHead(db);
  return {
    name: head?.name ?? '', kommunenummer: head?.kommunenummer ?? '', areas: await readAll(db, 'areas'), sites: await readAll(db, 'sites'),
    places: await readAll(db, 'places'), dwellings: await readAll(db, 'dwellings'), tenancies: await readAll(db, 'tenancies'),
    households: await readAll(db, 'households'), teams: await readAll(db, 'teams'), staff: await readAll(db, 'staff'), agreements: await readAll(db, 'agreements'), words: await readAll(db, 'words'),
    addresses: addresses ? [...await readAddressRows(db)] : [],
  };
}

/** Addresses that lie ready to be put in place: how many they are, and what they are known by. */
export interface ReadyAddresses {
  readonly addresses: number;
  readonly sha256: string;
}

/** Lays addresses ready on the connection that will put them in place: a city's take seconds, and nobody who writes is to wait for that. */
export async function layAddressesReady(db: Database, addresses: readonly Address[]): Promise<ReadyAddresses> {
  await layAddressRowsReady(db, addresses.map((address) => rowOf(address)));
  const sha256 = createHash('sha256');
  for (const address of addresses) sha256.update(JSON.stringify(Object.values(address)));
  return { addresses: addresses.length, sha256: sha256.digest('hex') };
}

/** Puts the addresses that lie ready in place of all that are there, and tells the record of it. Runs inside the caller's transaction. */
export async function replaceAddresses(transaction: Database, ready: ReadyAddresses, { actor, at, reason }: WrittenBy): Promise<void> {
  await replaceAddressRows(transaction);
  await addToRecord(transaction, { at, actor, kind: 'files.takenIn', subject: 'addresses', reason, facts: { ...ready }, keepUntil: null });
}

/** The rows about people whose last day is over, for somebody to look at and erase. */
export function overdueRows(db: Database, today: string): ReturnType<typeof selectOverdue> {
  return selectOverdue(db, today);
}

/** How each dwelling stands on a day, by its id. */
export async function dwellingStates(db: Database, today: string): Promise<ReadonlyMap<string, string>> {
  return new Map((await selectStates(db, today)).map(({ id, state }) => [id, state]));
}

/** Erases what the record tells with a reason from before reasons had a last day, where it would be over by now: what is recorded is never dated anew. */
async function eraseOldReasons(db: Database, parameters: Parameters, at: string): Promise<void> {
  const today = dayOfInstant(at);
  for (const { number, at: given, reason } of await selectUndatedReasons(db)) {
    const last = toldUntil('sites', { at: given, reason }, parameters);
    if (last !== null && last < today) await erasePayload(db, number, { at, actor: 'spredt', reason: 'its last day is over' });
  }
}

/** Gives rows about people their last day where they are from before there was one, and ends what would be over if it had had one. */
export async function dateRows(db: Database, parameters: Parameters, at: string): Promise<void> {
  await eraseOldReasons(db, parameters, at);
  await db.transaction().execute(async (transaction) => {
    for (const register of PERSONAL_REGISTERS) {
      for (const row of await selectUndated(transaction, register)) {
        const { keepUntil } = retentionOf(register, recordOf(register, row as never), row.changedAt === '' ? at : row.changedAt, parameters);
        if (keepUntil !== undefined && keepUntil !== null) await setKeepUntil(transaction, register, row.id, keepUntil);
      }
    }
  });
}
