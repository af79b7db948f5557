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

/** People who sign in, how they do it, and what kind of installation this is. */
async function createAccounts(db: Kysely<unknown>): Promise<void> {
  const table = (name: string, columns: Columns) => withColumns(db.schema.createTable(name), columns);
  await table('installation', { one: 'integer', kind: 'text', createdAt: 'text' }).addPrimaryKeyConstraint('installation_key', ['one'])
    .addCheckConstraint('installation_kind', sql`one = 1 and kind in ('demonstration', 'own')`).execute();
  await table('users', {
    id: 'text', login: 'text', name: 'text', roles: 'text', passwordHash: 'text?', oidcIssuer: 'text?', oidcSubject: 'text?', disabled: 'integer',
    failures: 'integer', lockedUntil: 'text?', createdAt: 'text', version: 'integer',
  }).addPrimaryKeyConstraint('users_key', ['id']).addUniqueConstraint('users_login', ['login'])
    .addUniqueConstraint('users_oidc', ['oidcIssuer', 'oidcSubject']).execute();
  await table('sessions', { tokenHash: 'text', userId: 'text', way: 'text', createdAt: 'text', seenAt: 'text' })
    .addPrimaryKeyConstraint('sessions_key', ['tokenHash'])
    .addForeignKeyConstraint('sessions_user', ['userId'], 'users', ['id'], (key) => key.onDelete('cascade')).execute();
  await db.schema.createIndex('sessions_user_index').on('sessions').column('userId').execute();
  await table('invitations', { tokenHash: 'text', kind: 'text', userId: 'text?', createdAt: 'text', expiresAt: 'text', usedAt: 'text?' })
    .addPrimaryKeyConstraint('invitations_key', ['tokenHash'])
    .addForeignKeyConstraint('invitations_user', ['userId'], 'users', ['id'], (key) => key.onDelete('cascade')).execute();
  // a database of before there were users holds the demonstration, or nothing
  await sql`insert into installation (one, kind, createdAt) select 1, case demonstration when 1 then 'demonstration' else 'own' end, "importedAt" from municipality limit 1`.execute(db);
}

/** What a flag of before assessments becomes: held without a date to look at it again is held for a year from when it was taken in. */
const ASSESSED = (flag: string) => sql`case when ${sql.raw(flag)} = 1 then json_object('by', 'Spredt', 'on', (select substr("importedAt", 1, 10) from municipality),
  'why', 'Fra filene som ble tatt inn', 'until', (select date("importedAt", '+12 months') from municipality)) end`;

/** Registers that are edited: versions, the last day that what is personal may be kept, assessments that expire, and the words that may be used. */
async function createHistory(db: Kysely<unknown>): Promise<void> {
  await sql`alter table households add column assessments text not null default '{}'`.execute(db);
  await sql`alter table tenancies add column assessments text not null default '{}'`.execute(db);
  await sql`update households set assessments = json_object('counted', json(${ASSESSED('counted')}), 'shielded', json(${ASSESSED('shielded')}), 'unrest', json(${ASSESSED('unrest')}))`.execute(db);
  await sql`update tenancies set assessments = json_object('counted', json(${ASSESSED('counted')}), 'shielded', json(${ASSESSED('shielded')}))`.execute(db);
  for (const [table, flags] of [['households', ['counted', 'shielded', 'unrest']], ['tenancies', ['counted', 'shielded']]] as const) {
    for (const flag of flags) await db.schema.alterTable(table).dropColumn(flag).execute();
  }
  await withColumns(db.schema.createTable('words'), {
    id: 'text', vocabulary: 'text', code: 'text', name: 'text', definition: 'text', authority: 'text', approvedBy: 'text', approvedOn: 'text',
  }).addPrimaryKeyConstraint('words_key', ['id']).execute();
  for (const table of ['areas', 'sites', 'places', 'dwellings', 'tenancies', 'teams', 'households', 'words']) {
    await sql`alter table ${sql.table(table)} add column version integer not null default 1`.execute(db);
    await sql`alter table ${sql.table(table)} add column "changedAt" text not null default ''`.execute(db);
    await sql`update ${sql.table(table)} set "changedAt" = (select "importedAt" from municipality)`.execute(db);
  }
  for (const table of ['households', 'tenancies']) await sql`alter table ${sql.table(table)} add column "keepUntil" text`.execute(db);
  await db.schema.createIndex('tenancies_dwelling_index').on('tenancies').column('dwellingId').execute();
  await db.schema.createIndex('dwellings_site_index').on('dwellings').column('siteId').execute();
  await db.schema.createIndex('payloads_subject').on('payloads').column('subject').execute();
  await db.schema.createIndex('events_kind').on('events').column('kind').execute();
  await db.schema.createIndex('events_actor').on('events').column('actor').execute();
}

/** The last day of stored problems and proposals, which are about people too; which rows of the registers each round holds; house numbers by themselves. */
async function createRetention(db: Kysely<unknown>): Promise<void> {
  for (const table of ['problems', 'proposals']) {
    for (const column of ['keepUntil', 'erasedAt']) await sql`alter table ${sql.table(table)} add column ${sql.ref(column)} text`.execute(db);
  }
  await withColumns(db.schema.createTable('roundRows'), { roundId: 'text', register: 'text', id: 'text' })
    .addPrimaryKeyConstraint('roundRows_key', ['roundId', 'register', 'id']).addForeignKeyConstraint('roundRows_round', ['roundId'], 'rounds', ['id']).execute();
  await db.schema.createIndex('roundRows_row').on('roundRows').columns(['register', 'id']).execute();
  for (const [register, path] of [['households', '$.households'], ['tenancies', '$.tenants'], ['dwellings', '$.dwellings']] as const) {
    await sql`insert into "roundRows" select rounds.id, ${register}, value ->> 'id' from rounds join problems on sha256 = "problemSha256", json_each(text, ${path})`.execute(db);
  }
  await db.schema.createIndex('addresses_house').on('addresses').columns(['number', 'letter']).execute();
}

/** Rounds that go through a meeting: how far they have come, every step with the plan after it, what was decided, the offers, and what letters say. */
async function createMeetings(db: Kysely<unknown>): Promise<void> {
  await sql`alter table rounds add column state text not null default 'draft'`.execute(db);
  await sql`alter table rounds add column version integer not null default 1`.execute(db);
  await sql`alter table rounds add column origin text not null default 'registers'`.execute(db);
  await sql`update rounds set origin = 'file' where exists (select 1 from events join payloads on "eventNumber" = number where kind = 'round.takenIn' and subject = 'round ' || rounds.id)`.execute(db);
  await sql`update rounds set state = 'proposed' where exists (select 1 from proposals where "roundId" = rounds.id and status <> 'refused')`.execute(db);
  const table = (name: string, columns: Columns) => withColumns(db.schema.createTable(name), { ...columns, keepUntil: 'text?', erasedAt: 'text?' })
    .addForeignKeyConstraint(`${name}_round`, ['roundId'], 'rounds', ['id']);
  await table('roundPlans', {
    roundId: 'text', version: 'integer', at: 'text', actor: 'text', kind: 'text', step: 'text', plan: 'text', problemSha256: 'text', content: 'integer', parent: 'integer?',
  }).addPrimaryKeyConstraint('roundPlans_key', ['roundId', 'version']).execute();
  await table('decisions', {
    roundId: 'text', householdId: 'text', outcome: 'text', dwellingId: 'text?', teamId: 'text?', moveIn: 'text?', code: 'text?', reason: 'text?', consequence: 'text?',
    override: 'text?', basis: 'text', decidedAt: 'text', decidedBy: 'text',
  }).addPrimaryKeyConstraint('decisions_key', ['roundId', 'householdId']).execute();
  await table('offers', {
    id: 'text', roundId: 'text', householdId: 'text', dwellingId: 'text', teamId: 'text?', moveIn: 'text', sentOn: 'text?', deadline: 'text?', answer: 'text?', answeredOn: 'text?',
    code: 'text?', reason: 'text?', consequence: 'text?', movedInOn: 'text?', tenancyId: 'text?', version: 'integer',
  }).addPrimaryKeyConstraint('offers_key', ['id']).execute();
  await table('letters', { roundId: 'text', householdId: 'text', language: 'text', assessment: 'text', writtenBy: 'text', writtenAt: 'text', version: 'integer' })
    .addPrimaryKeyConstraint('letters_key', ['roundId', 'householdId']).execute();
  await db.schema.createIndex('offers_household').on('offers').column('householdId').execute();
  await db.schema.createIndex('offers_dwelling').on('offers').column('dwellingId').execute();
}

/** The sums that are told to those who may see no household, which stand for a month. */
async function createSums(db: Kysely<unknown>): Promise<void> {
  await withColumns(db.schema.createTable('toldSums'), { asOf: 'text', view: 'text' }).addPrimaryKeyConstraint('toldSums_key', ['asOf']).execute();
}

/** The municipality's own policies, version by version: a draft is changed, and one that is adopted never is, but for being withdrawn. */
async function createPolicies(db: Kysely<unknown>): Promise<void> {
  await withColumns(db.schema.createTable('policyVersions'), {
    policyId: 'text', number: 'integer', state: 'text', edit: 'integer', content: 'text', decision: 'text?', withdrawal: 'text?', changedAt: 'text', changedBy: 'text',
  }).addPrimaryKeyConstraint('policyVersions_key', ['policyId', 'number'])
    .addCheckConstraint('policyVersions_state', sql`state in ('draft', 'adopted', 'withdrawn')`).execute();
  await sql`create unique index "policyVersions_draft" on "policyVersions" ("policyId") where state = 'draft'`.execute(db);
  await sql`create trigger "policyVersions_stay" before update on "policyVersions" when old.state <> 'draft' and not (old.state = 'adopted' and new.state = 'withdrawn'
    and new."policyId" = old."policyId" and new.number = old.number and new.content = old.content and new.decision = old.decision)
    begin select raise(abort, 'an adopted policy is never changed'); end`.execute(db);
  await sql`create trigger "policyVersions_remain" before delete on "policyVersions" when old.state <> 'draft' begin select raise(abort, 'an adopted policy is never changed'); end`.execute(db);
}

/** Long questions, and what came of each of their parts. */
async function createStudies(db: Kysely<unknown>): Promise<void> {
  await withColumns(db.schema.createTable('studies'), {
    id: 'text', kind: 'text', question: 'text', material: 'text', roundId: 'text?', state: 'text', of: 'integer', createdAt: 'text', createdBy: 'text', endedAt: 'text?', keepUntil: 'text', erasedAt: 'text?',
  }).addPrimaryKeyConstraint('studies_key', ['id']).execute();
  await withColumns(db.schema.createTable('studyParts'), { studyId: 'text', number: 'integer', result: 'text', seconds: 'real', doneAt: 'text' })
    .addPrimaryKeyConstraint('studyParts_key', ['studyId', 'number']).addForeignKeyConstraint('studyParts_study', ['studyId'], 'studies', ['id']).execute();
}

/** Need as it is told to those who may see sums alone, which stands for a month. */
async function createToldNeed(db: Kysely<unknown>): Promise<void> {
  await withColumns(db.schema.createTable('toldNeed'), { asOf: 'text', view: 'text' }).addPrimaryKeyConstraint('toldNeed_key', ['asOf']).execute();
}

/** Those who follow up, agreements, visits and what became of them, plans of weeks, proposals of who follows whom, and what a round's capacity follows from. */
async function createFollowUp(db: Kysely<unknown>): Promise<void> {
  const kept = { version: 'integer', changedAt: 'text', keepUntil: 'text?' } as const;
  const text = { keepUntil: 'text?', erasedAt: 'text?' } as const;
  const table = (name: string, columns: Columns) => withColumns(db.schema.createTable(name), columns);
  await table('staff', {
    id: 'text', name: 'text', userLogin: 'text?', teamId: 'text', postPercent: 'integer', isProjectPost: 'integer', from: 'text', to: 'text?', competences: 'text', address: 'text', lat: 'real?', lon: 'real?',
    travelMode: 'text', hours: 'text', absences: 'text', ...kept,
  }).addPrimaryKeyConstraint('staff_key', ['id']).addForeignKeyConstraint('staff_team', ['teamId'], 'teams', ['id']).execute();
  await table('agreements', {
    id: 'text', tenancyId: 'text?', address: 'text', lat: 'real?', lon: 'real?', age: 'integer', teamId: 'text', decidedOn: 'text', startDate: 'text', endDate: 'text', purpose: 'text', wish: 'text', answer: 'text',
    answeredOn: 'text?', phases: 'text', leastDaysApart: 'integer', byTwo: 'integer', competences: 'text', times: 'text', mainStaffId: 'text?', mainSince: 'text?', backupStaffId: 'text?', wishedStaffIds: 'text',
    barredStaffIds: 'text', ...kept,
  }).addPrimaryKeyConstraint('agreements_key', ['id']).addForeignKeyConstraint('agreements_team', ['teamId'], 'teams', ['id']).execute();
  await table('visits', {
    id: 'text', agreementId: 'text', date: 'text', staffId: 'text', planned: 'text?', outcome: 'text', minutes: 'integer', postponedTo: 'text?', note: 'text', writtenAt: 'text', receivedAt: 'text', writtenBy: 'text',
    replacedBy: 'text?', besides: 'text?', takenBackAt: 'text?', ...text,
  }).addPrimaryKeyConstraint('visits_key', ['id']).execute();
  await table('weekPlans', {
    week: 'text', version: 'integer', state: 'text', material: 'text', plan: 'text', madeAt: 'text', madeBy: 'text', decidedAt: 'text?', decidedBy: 'text?', ...text,
  }).addPrimaryKeyConstraint('weekPlans_key', ['week', 'version']).addCheckConstraint('weekPlans_state', sql`state in ('draft', 'decided')`).execute();
  await table('caseloadProposals', { id: 'text', material: 'text', proposal: 'text', state: 'text', madeAt: 'text', madeBy: 'text', ...text })
    .addPrimaryKeyConstraint('caseloadProposals_key', ['id']).execute();
  await sql`alter table offers add column bound text`.execute(db);
  await table('roundCapacities', { roundId: 'text', problemSha256: 'text', capacity: 'text' })
    .addPrimaryKeyConstraint('roundCapacities_key', ['roundId', 'problemSha256']).addForeignKeyConstraint('roundCapacities_round', ['roundId'], 'rounds', ['id']).execute();
  for (const [name, columns] of [['agreements_tenancy', ['tenancyId']], ['agreements_main', ['mainStaffId']]] as const) await db.schema.createIndex(name).on('agreements').columns([...columns]).execute();
  for (const [name, columns] of [['visits_agreement', ['agreementId', 'date']], ['visits_date', ['date']], ['visits_planned', ['planned']]] as const) await db.schema.createIndex(name).on('visits').columns([...columns]).execute();
}

/** Studies that were erased lose what was asked in them, and the round that they were about, too. */
async function eraseQuestions(db: Kysely<unknown>): Promise<void> {
  await sql`update studies set question = '', "roundId" = null where "erasedAt" is not null`.execute(db);
}

/** Every migration in order; one that has been released is never changed. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-registers': { up: createRegisters },
  '0002-rounds': { up: createRounds },
  '0003-record': { up: createRecord },
  '0004-accounts': { up: createAccounts },
  '0005-history': { up: createHistory },
  '0006-retention': { up: createRetention },
  '0007-meetings': { up: createMeetings },
  '0008-sums': { up: createSums },
  '0009-policies': { up: createPolicies },
  '0010-studies': { up: createStudies },
  '0011-told-need': { up: createToldNeed },
  '0012-follow-up': { up: createFollowUp },
  '0013-erased-questions': { up: eraseQuestions },
};
