import { sql, type RawBuilder } from 'kysely';
import { insertAll } from '../db/insert-all.ts';
import { folded } from '../db/norwegian.ts';
import type { Database } from '../db/open.ts';
import type { MunicipalityRow, Row } from '../db/tables.ts';
import type { Address } from '../intake/schemas.ts';
import { PLACE_WORDS, READY_STATUS, TENURE_WORDS, UNAVAILABLE_STATUS } from '../intake/service.ts';
import type { Choice, Question } from './question.ts';
import { REFERENCES, type Reference } from './references.ts';
import { PERSONAL_REGISTERS, type PersonalRegister } from './retention.ts';
import { COMPUTED, type Field, type RegisterId } from './schemas.ts';

/** A row as it lies in its table. */
export type Cells = Readonly<Record<string, unknown>> & { readonly id: string; readonly version: number; readonly changedAt: string; readonly keepUntil?: string | null };

/** Every row of a register, by its id. */
export async function selectAll(db: Database, register: RegisterId): Promise<readonly Cells[]> {
  return (await sql<Cells>`select * from ${sql.table(register)} order by id`.execute(db)).rows;
}

/** One row of a register, or undefined. */
export async function selectRow(db: Database, register: RegisterId, id: string): Promise<Cells | undefined> {
  return (await sql<Cells>`select * from ${sql.table(register)} where id = ${id}`.execute(db)).rows[0];
}

/** Puts new rows into a register. Runs inside the caller's transaction. */
export function insertRows(db: Database, register: RegisterId, rows: readonly object[]): Promise<void> {
  return insertAll(db, register, rows);
}

/** Puts rows in the place of those with their ids, each with its version one higher. Runs inside the caller's transaction. */
export function replaceRows(db: Database, register: RegisterId, rows: readonly object[]): Promise<void> {
  return insertAll(db, register, rows, 'isReplaced');
}

/** Takes a row out of its register. Runs inside the caller's transaction. */
export async function deleteRow(db: Database, register: RegisterId, id: string): Promise<void> {
  await sql`delete from ${sql.table(register)} where id = ${id}`.execute(db);
}

/** The municipality's name and number, or undefined while none has been taken in. */
export function municipalityHead(db: Database): Promise<Pick<MunicipalityRow, 'name' | 'kommunenummer'> | undefined> {
  return db.selectFrom('municipality').select(['name', 'kommunenummer']).executeTakeFirst();
}

/** Every address of the municipality. */
export function readAddressRows(db: Database): Promise<readonly Address[]> {
  return db.selectFrom('addresses').selectAll().execute();
}

/** Lays addresses ready in the memory of the connection that will put them in place. */
export async function layAddressRowsReady(db: Database, rows: readonly Row<Address>[]): Promise<void> {
  await sql`drop table if exists temp."readyAddresses"`.execute(db);
  await sql`create temp table "readyAddresses" as select * from addresses where false`.execute(db);
  await insertAll(db, 'readyAddresses', rows);
}

/** Puts the addresses that lie ready in place of all that are there, in one statement, for everybody else who writes waits for it. Runs inside the caller's transaction. */
export async function replaceAddressRows(db: Database): Promise<void> {
  await db.deleteFrom('addresses').execute();
  await sql`insert into addresses select * from temp."readyAddresses"`.execute(db);
  await sql`drop table temp."readyAddresses"`.execute(db);
}

type Sql<T = unknown> = RawBuilder<T>;
const column = (register: RegisterId, key: string): Sql => sql`${sql.table(register)}.${sql.ref(key)}`;

const ADDRESS = (table: string): Sql<string> => sql`${sql.ref(`${table}.street`)} || ' ' || ${sql.ref(`${table}.number`)} || iif(${sql.ref(`${table}.letter`)} = '', '', ' ' || ${sql.ref(`${table}.letter`)})
  || iif(${sql.ref(`${table}.bruksenhetsnummer`)} = '', '', ' ' || ${sql.ref(`${table}.bruksenhetsnummer`)})`;

/** Registers whose rows are known by their id alone, for nobody who is helped has a name here. */
const NAMELESS: ReadonlySet<RegisterId> = new Set(['households', 'tenancies', 'agreements']);

/** What people call a row: a dwelling by its address, what has a name by its name, and the rest by their id. */
function labelOf(register: RegisterId, table: string): Sql<string> {
  if (register === 'dwellings') return ADDRESS(table);
  return NAMELESS.has(register) ? sql`${sql.ref(`${table}.id`)}` : sql`${sql.ref(`${table}.name`)}`;
}

/** The first day that somebody can move in, as rounds reckon it (intake/round-problem.ts); null when no such day is known. */
function freeFrom(today: string): Sql<string | null> {
  const tenancies = sql`from tenancies where tenancies."dwellingId" = dwellings.id`;
  const left = sql`(select date(max(tenancies."movesOut"), '+1 day') ${tenancies})`;
  return sql`case when dwellings.status = ${UNAVAILABLE_STATUS} or dwellings."managedByDepartment" = 0 then null
    when exists (select 1 ${tenancies} and tenancies."movesOut" is null) then null
    when dwellings.status = ${READY_STATUS} then max(coalesce(dwellings."availableFrom", dwellings."statusDate", ${today}), coalesce(${left}, ''))
    when dwellings."availableFrom" is not null then max(dwellings."availableFrom", coalesce(${left}, ''))
    when ${left} > ${today} then ${left} end`;
}

/** How each field that nobody writes is worked out. */
const WORKED_OUT: Readonly<Record<string, (today: string) => Sql>> = {
  'sites.municipalHomes': () => sql`(select count(*) from dwellings where dwellings."siteId" = sites.id)`,
  'teams.freeMinutes': () => sql`teams."capacityMinutes" - teams."committedMinutes"`,
  'households.waitingMonths': (today) => sql`max(0, (substr(${today}, 1, 4) - substr(households."applicationDate", 1, 4)) * 12
    + substr(${today}, 6, 2) - substr(households."applicationDate", 6, 2) - (substr(${today}, 9, 2) < substr(households."applicationDate", 9, 2)))`,
  'dwellings.freeFrom': freeFrom,
  'dwellings.state': (today) => sql`case when exists (select 1 from tenancies where tenancies."dwellingId" = dwellings.id and coalesce(tenancies."movesOut", '9999') >= ${today}) then 'let'
    when ${freeFrom(today)} <= ${today} then 'free' when ${freeFrom(today)} > ${today} then 'later'
    when dwellings.status = 'UTLEID' then 'let' when dwellings.status = ${UNAVAILABLE_STATUS} or dwellings."managedByDepartment" = 0 then 'unavailable' else 'notReady' end`,
};

const CHOICE_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = { 'dwellings.tenure': TENURE_WORDS, 'places.kind': PLACE_WORDS };

/** A choice under the word that people know it by, where files have one for it. */
function chosen(register: RegisterId, { key }: Field, value: Sql): Sql {
  const words = Object.entries(CHOICE_WORDS[`${register}.${key}`] ?? {});
  return words.length === 0 ? value : sql`case ${value} ${sql.join(words.map(([word, code]) => sql`when ${code} then ${word}`), sql` `)} else ${value} end`;
}

function valueOf(register: RegisterId, { key }: Field, today: string): Sql {
  return WORKED_OUT[`${register}.${key}`]?.(today) ?? column(register, key);
}

/** A field as people read it. */
function shown(register: RegisterId, field: Field, today: string): Sql | null {
  const value = valueOf(register, field, today);
  const { kind } = field;
  switch (kind.kind) {
    case 'yesNo': return null;
    case 'date': return sql`${value} || ' ' || substr(${value}, 9, 2) || '.' || substr(${value}, 6, 2) || '.' || substr(${value}, 1, 4)`;
    case 'choice': return chosen(register, field, value);
    case 'reference': return sql`${value} || ' ' || (select ${labelOf(kind.register, 'named')} from ${sql.table(kind.register)} as named where named.id = ${value})`;
    case 'word': return sql`coalesce((select name from words where id = ${`${kind.vocabulary}.`} || ${value}), ${value})`;
    case 'words': return sql`(select group_concat(coalesce(words.name, each.value), ' ') from json_each(${value}) as each left join words on words.id = ${`${kind.vocabulary}.`} || each.value)`;
    default: return value;
  }
}

/** What a list is sorted by: numbers and dates as they are, texts in Norwegian order, ids that are numbers as numbers. */
function sortKey(register: RegisterId, field: Field, today: string): Sql {
  const { kind } = field;
  if (kind.kind === 'whole' || kind.kind === 'decimal' || kind.kind === 'date' || kind.kind === 'yesNo') return valueOf(register, field, today);
  if (field.key === 'id') return sql`iif(${column(register, 'id')} glob '*[^0-9]*', ${column(register, 'id')}, substr('0000000000000000000' || ${column(register, 'id')}, -20))`;
  const named = kind.kind === 'reference' ? sql`(select ${labelOf(kind.register, 'named')} from ${sql.table(kind.register)} as named where named.id = ${valueOf(register, field, today)})` : shown(register, field, today);
  return sql`nullif(sorted_as(coalesce(${named ?? sql`''`}, '')), '')`;
}

function chosenRows(register: RegisterId, { field, value }: Choice, today: string): Sql {
  const is = valueOf(register, field, today);
  if (field.kind.kind === 'words') return sql`exists (select 1 from json_each(${is}) as each where each.value = ${value})`;
  const wanted = field.kind.kind === 'yesNo' ? Number(value === 'true') : field.kind.kind === 'whole' ? Number(value) : value;
  return sql`${is} = ${wanted}`;
}

/** The ids of the rows that a question asks for, in the order that it asks for. */
export async function selectIds(db: Database, { register, terms, searched, sort, isDown, choices, today }: Question): Promise<readonly string[]> {
  const needles = terms.map((term) => folded(term));
  const texts = searched.flatMap((field) => shown(register, field, today) ?? []);
  const hay = needles.length === 0 ? sql`''` : sql`folded(concat_ws(' ', ${sql.join(texts)}))`;
  const key = sort === null ? sql`''` : sortKey(register, sort, today);
  const where = sql.join([sql`1 = 1`, ...choices.map((choice) => chosenRows(register, choice, today))], sql` and `);
  const found = sql.join([sql`1 = 1`, ...needles.map((needle) => sql`instr(hay, ${needle}) > 0`)], sql` and `);
  const { rows } = await sql<{ readonly id: string }>`with asked as materialized (select id, ${key} as "sortKey", ${hay} as hay from ${sql.table(register)} where ${where})
    select id from asked where ${found} order by "sortKey" is null, "sortKey" ${sql.raw(isDown ? 'desc' : 'asc')}, id`.execute(db);
  return rows.map((row) => row.id);
}

/** How each dwelling stands on a day. */
export async function selectStates(db: Database, today: string): Promise<readonly { readonly id: string; readonly state: string }[]> {
  return (await sql<{ readonly id: string; readonly state: string }>`select id, ${WORKED_OUT['dwellings.state']?.(today)} as state from dwellings`.execute(db)).rows;
}

/** Rows of a register by their ids, in that order, each with what is worked out about it. */
export async function selectSome(db: Database, register: RegisterId, ids: readonly string[], today: string): Promise<readonly Cells[]> {
  const computed = COMPUTED[register].map((field) => sql`, ${valueOf(register, field, today)} as ${sql.ref(field.key)}`);
  const { rows } = await sql<Cells>`select ${sql.table(register)}.* ${sql.join(computed, sql` `)} from ${sql.table(register)}
    where id in (select value from json_each(${JSON.stringify(ids)}))`.execute(db);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** What rows of a register are called, by their ids. */
export async function selectNames(db: Database, register: RegisterId, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ readonly id: string; readonly name: string }>`select id, ${labelOf(register, register)} as name from ${sql.table(register)}
    where id in (select value from json_each(${JSON.stringify(ids)}))`.execute(db);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function refersTo({ from, field, within, isList, item }: Reference, text: string): Sql {
  const cell = column(from, field);
  const path = `$${(within ?? []).map((key) => `.${key}`).join('')}`;
  if (within === null) return sql`${cell} = ${text}`;
  if (!isList) return sql`json_extract(${cell}, ${path}) = ${text}`;
  return sql`exists (select 1 from json_each(${cell}, ${path}) as each where ${item === null ? sql`each.value` : sql`each.value ->> ${item}`} = ${text})`;
}

/** The rows that refer to a row: where they stand, what they are called and by which field; `id` is a word's `<vocabulary>.<code>`. */
export async function selectReferrers(db: Database, register: RegisterId, id: string): Promise<readonly { readonly register: RegisterId; readonly id: string; readonly name: string; readonly about: string }[]> {
  const found = [];
  for (const reference of REFERENCES.filter(({ to }) => to === register)) {
    const { from, field, vocabulary } = reference;
    if (vocabulary !== null && !id.startsWith(`${vocabulary}.`)) continue;
    const { rows } = await sql<{ readonly id: string; readonly name: string }>`select id, ${labelOf(from, from)} as name from ${sql.table(from)}
      where ${refersTo(reference, vocabulary === null ? id : id.slice(vocabulary.length + 1))} order by id`.execute(db);
    found.push(...rows.map((row) => ({ register: from, ...row, about: field })));
  }
  return found;
}

/** The tenancies of a dwelling. */
export async function selectTenancies(db: Database, dwellingId: string): Promise<readonly { readonly id: string; readonly movesOut: string | null }[]> {
  return db.selectFrom('tenancies').select(['id', 'movesOut']).where('dwellingId', '=', dwellingId).orderBy('id').execute();
}

/** The leases that end by a day, or have ended, of those whose moving out nobody knows of; the first end first. */
export async function selectLeases(db: Database, by: string): Promise<readonly { readonly id: string; readonly dwellingId: string; readonly dwelling: string; readonly endDate: string }[]> {
  return (await sql<{ readonly id: string; readonly dwellingId: string; readonly dwelling: string; readonly endDate: string }>`select tenancies.id, "dwellingId", ${labelOf('dwellings', 'dwellings')} as dwelling, "endDate"
    from tenancies join dwellings on dwellings.id = "dwellingId" where "endDate" <= ${by} and "movesOut" is null order by "endDate", tenancies.id`.execute(db)).rows;
}

/** The staff members who sign in with a login. */
export async function selectStaffWithLogin(db: Database, login: string): Promise<readonly string[]> {
  return (await db.selectFrom('staff').select('id').where('userLogin', '=', login).orderBy('id').execute()).map(({ id }) => id);
}

/** The addresses with a house number and letter, in whatever street. */
export function selectHouses(db: Database, number: number, letter: string): Promise<readonly Address[]> {
  return db.selectFrom('addresses').selectAll().where('number', '=', number).where('letter', '=', letter).execute();
}

/** The names of all streets. */
export async function selectStreets(db: Database): Promise<readonly string[]> {
  return (await db.selectFrom('addresses').select('street').distinct().execute()).map((row) => row.street);
}

/** The rows whose last day is over, by register. */
export async function selectOverdue(db: Database, today: string): Promise<readonly { readonly register: PersonalRegister; readonly id: string; readonly keepUntil: string }[]> {
  const found = [];
  for (const register of PERSONAL_REGISTERS) {
    const rows = await db.selectFrom(register).select(['id', 'keepUntil']).where('keepUntil', '<', today).orderBy('keepUntil').orderBy('id').execute();
    found.push(...rows.map(({ id, keepUntil }) => ({ register, id, keepUntil: keepUntil ?? '' })));
  }
  return found;
}

/** Whether the register of words has any. */
export async function hasWords(db: Database): Promise<boolean> {
  return await db.selectFrom('words').select('id').limit(1).executeTakeFirst() !== undefined;
}

/** Rows about people that have no last day: from before there were last days, or while no end of theirs is known. */
export async function selectUndated(db: Database, register: PersonalRegister): Promise<readonly Cells[]> {
  return (await sql<Cells>`select * from ${sql.table(register)} where "keepUntil" is null order by id`.execute(db)).rows;
}

/** The events of rows that tell why, in somebody's own words, and have no last day. */
export function selectUndatedReasons(db: Database): Promise<readonly { readonly number: number; readonly at: string; readonly reason: string | null }[]> {
  return db.selectFrom('payloads').innerJoin('events', 'events.number', 'payloads.eventNumber').select(['events.number', 'events.at', 'payloads.reason'])
    .where('payloads.keepUntil', 'is', null).where('payloads.reason', 'is not', null).where('events.kind', 'in', ['row.created', 'row.changed', 'row.removed']).orderBy('events.number').execute();
}

/** Sets the last day of a row. Runs inside the caller's transaction. */
export async function setKeepUntil(db: Database, register: PersonalRegister, id: string, keepUntil: string): Promise<void> {
  await db.updateTable(register).set({ keepUntil }).where('id', '=', id).execute();
}

/** The version of each agreement, by its id. */
export async function agreementVersions(db: Database): Promise<ReadonlyMap<string, number>> {
  return new Map((await db.selectFrom('agreements').select(['id', 'version']).execute()).map(({ id, version }) => [id, version]));
}

/** What staff members are called, by their id. */
export async function staffNames(db: Database): Promise<ReadonlyMap<string, string>> {
  return new Map((await db.selectFrom('staff').select(['id', 'name']).execute()).map(({ id, name }) => [id, name]));
}
