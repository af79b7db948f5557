import { sql, type CreateTableBuilder, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

type Kind = 'text' | 'integer' | 'real';
type Columns = Readonly<Record<string, Kind | `${Kind}?`>>;

/** Adds columns by name; a kind that ends in ? may be null. */
function withColumns(table: CreateTableBuilder<string, string>, columns: Columns): CreateTableBuilder<string, string> {
  let next = table;
  for (const [name, kind] of Object.entries(columns)) {
    const nullable = kind.endsWith('?');
    next = next.addColumn(name, kind.replace('?', '') as Kind, (column) => (nullable ? column : column.notNull()));
  }
  return next;
}

const POINT = { lat: 'real', lon: 'real' } as const;

/** The registers of the imported municipality, as its files described them. */
async function createRegisters(db: Kysely<unknown>): Promise<void> {
  const table = (name: string, columns: Columns) => withColumns(db.schema.createTable(name), columns);
  await table('municipality', { kommunenummer: 'text', name: 'text', demonstration: 'integer', importedAt: 'text' })
    .addPrimaryKeyConstraint('municipality_key', ['kommunenummer']).execute();
  await table('areas', { id: 'text', name: 'text', homes: 'integer' }).addPrimaryKeyConstraint('areas_key', ['id']).execute();
  await table('sites', { id: 'text', name: 'text', address: 'text', areaId: 'text', ...POINT, homes: 'integer', limitExempt: 'integer' })
    .addPrimaryKeyConstraint('sites_key', ['id']).addForeignKeyConstraint('sites_area', ['areaId'], 'areas', ['id']).execute();
  await table('places', { id: 'text', name: 'text', kind: 'text', address: 'text', ...POINT }).addPrimaryKeyConstraint('places_key', ['id']).execute();
  await table('dwellings', {
    id: 'text', siteId: 'text', street: 'text', number: 'integer', letter: 'text', postcode: 'text', bruksenhetsnummer: 'text', ...POINT,
    koboType: 'text', koboTenureForm: 'text', status: 'text', statusDate: 'text?', availableFrom: 'text?',
    managedByDepartment: 'integer', bedrooms: 'integer', stepFree: 'integer', wheelchair: 'integer', monthlyRentNok: 'integer',
    petsAllowed: 'integer', staffing: 'text', tenure: 'text', earmark: 'text?', features: 'text', maxMembers: 'integer?',
  }).addPrimaryKeyConstraint('dwellings_key', ['id']).addForeignKeyConstraint('dwellings_site', ['siteId'], 'sites', ['id']).execute();
  await table('tenancies', {
    id: 'text', dwellingId: 'text', startDate: 'text', endDate: 'text?', movesOut: 'text?', counted: 'integer', shielded: 'integer',
  }).addPrimaryKeyConstraint('tenancies_key', ['id']).addForeignKeyConstraint('tenancies_dwelling', ['dwellingId'], 'dwellings', ['id']).execute();
  await table('teams', {
    id: 'text', name: 'text', address: 'text', ...POINT, areaIds: 'text', competences: 'text', minAge: 'integer', maxAge: 'integer?',
    postPercents: 'text', capacityMinutes: 'integer', committedMinutes: 'integer', eveningCapacityMinutes: 'integer', eveningCommittedMinutes: 'integer',
  }).addPrimaryKeyConstraint('teams_key', ['id']).execute();
  await table('households', {
    id: 'text', groups: 'text', situation: 'text', applicationDate: 'text', readyFrom: 'text', neededBy: 'text?', age: 'integer', members: 'integer',
    bedroomsMin: 'integer', needsStepFree: 'integer', needsWheelchair: 'integer', maxMonthlyRentNok: 'integer?', hasPet: 'integer',
    needsStaffing: 'text', tenures: 'text', counted: 'integer', shielded: 'integer', unrest: 'integer', excludedAreaIds: 'text',
    excludedSiteIds: 'text', avoids: 'text', areaWishes: 'text', pointWishes: 'text', followUp: 'text?', mustHave: 'text', mustNotHave: 'text',
  }).addPrimaryKeyConstraint('households_key', ['id']).execute();
  await table('addresses', {
    streetCode: 'text', street: 'text', number: 'integer', letter: 'text', postcode: 'text', postalTown: 'text', grunnkrets: 'text', ...POINT,
  }).execute();
  await db.schema.createIndex('addresses_street').on('addresses').columns(['streetCode', 'number', 'letter']).execute();
}

/** Rounds, the problems they were frozen as, and the proposals that were made for them. */
async function createRounds(db: Kysely<unknown>): Promise<void> {
  const table = (name: string, columns: Columns) => withColumns(db.schema.createTable(name), columns);
  await table('problems', { sha256: 'text', text: 'text' }).addPrimaryKeyConstraint('problems_key', ['sha256']).execute();
  await table('rounds', {
    id: 'text', name: 'text', asOf: 'text', policyId: 'text', households: 'integer', dwellings: 'integer', problemSha256: 'text', createdAt: 'text',
  }).addPrimaryKeyConstraint('rounds_key', ['id']).addForeignKeyConstraint('rounds_problem', ['problemSha256'], 'problems', ['sha256']).execute();
  await table('proposals', {
    roundId: 'text', number: 'integer', problemSha256: 'text', policy: 'text', status: 'text', engineName: 'text', engineVersion: 'text',
    engineSeed: 'integer', engineSeconds: 'real', timeLimitSeconds: 'real?', gapPercent: 'real?', levels: 'text', findings: 'text', text: 'text',
    sha256: 'text', solvedAt: 'text',
  }).addPrimaryKeyConstraint('proposals_key', ['roundId', 'number'])
    .addForeignKeyConstraint('proposals_round', ['roundId'], 'rounds', ['id'])
    .addForeignKeyConstraint('proposals_problem', ['problemSha256'], 'problems', ['sha256'])
    .addCheckConstraint('proposals_status', sql`status in ('optimal', 'feasible', 'refused')`).execute();
}

/** The record: a chain of events that the database itself lets nobody change, and what they tell, which may only be erased. */
async function createRecord(db: Kysely<unknown>): Promise<void> {
  const table = (name: string, columns: Columns) => withColumns(db.schema.createTable(name), columns);
  await table('events', {
    number: 'integer', at: 'text', actor: 'text', kind: 'text', about: 'integer?', commitment: 'text', previous: 'text', hash: 'text',
  }).addPrimaryKeyConstraint('events_key', ['number']).execute();
  await table('payloads', { eventNumber: 'integer', salt: 'text', subject: 'text', reason: 'text?', facts: 'text', keepUntil: 'text?' })
    .addPrimaryKeyConstraint('payloads_key', ['eventNumber']).addForeignKeyConstraint('payloads_event', ['eventNumber'], 'events', ['number']).execute();
  await db.schema.createIndex('payloads_keep_until').on('payloads').column('keepUntil').execute();
  for (const [name, when] of [['events_stay', 'update'], ['events_remain', 'delete']] as const) {
    await sql`create trigger ${sql.raw(name)} before ${sql.raw(when)} on events begin select raise(abort, 'the record is never changed'); end`.execute(db);
  }
  await sql`create trigger payloads_stay before update on payloads begin select raise(abort, 'the record is never changed'); end`.execute(db);
}

/** Every migration in order; one that has been released is never changed. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-registers': { up: createRegisters },
  '0002-rounds': { up: createRounds },
  '0003-record': { up: createRecord },
};
