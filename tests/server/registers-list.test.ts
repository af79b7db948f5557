import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freeFrom } from '../../server/intake/service.ts';
import { listedFields } from '../../server/registers/question.ts';
import { ListView, RegisterId, type StoredRow } from '../../server/registers/schemas.ts';
import { readRegisters } from '../../server/registers/service.ts';
import { fullMonths } from '../../solver/index.ts';
import { openApp, type OpenApp } from './open-app.ts';

const TODAY = '2026-11-23';
let open: OpenApp;
beforeAll(async () => {
  open = await openApp();
  await open.takeInDemonstration();
});
afterAll(() => open.close());

const ask = (register: string, query: Readonly<Record<string, string | readonly string[]>>): Promise<Response> => {
  const parts = Object.entries(query).flatMap(([key, value]) => (typeof value === 'string' ? [value] : value).map((one) => `${key}=${encodeURIComponent(one)}`));
  return open.ask(`/api/registers/${register}?${parts.join('&')}`);
};
const list = async (register: string, query: Readonly<Record<string, string | readonly string[]>> = {}): Promise<ListView> => ListView.parse(await (await ask(register, query)).json());
const all = async (register: string, query: Readonly<Record<string, string | readonly string[]>> = {}): Promise<readonly StoredRow[]> => {
  const pages: StoredRow[] = [];
  for (let page = 1; ; page += 1) {
    const { rows, total } = await list(register, { ...query, size: '200', page: String(page) });
    pages.push(...rows);
    if (rows.length === 0 || pages.length >= total) return pages;
  }
};
const column = (rows: readonly StoredRow[], key: string): readonly unknown[] => rows.map(({ record, computed }) => (key in record ? record[key] : computed[key]));

describe('searching', () => {
  it('finds small and large letters alike, also æ, ø and å', async () => {
    expect((await list('sites', { q: 'TEGLVERKSBLOKKA' })).total).toBe(2);
    await open.db.updateTable('sites').set({ name: 'Ærlig Øvre Åsen' }).where('id', '=', 'BS-03').execute();
    for (const q of ['ærlig', 'ØVRE', 'åsen øvre', 'asen ovre', 'Ærlig åSEN']) expect([q, (await list('sites', { q })).total]).toEqual([q, q === 'asen ovre' ? 0 : 1]);
  });

  it('looks behind references, in words and in dates as people write them', async () => {
    expect(column((await list('tenancies', { q: 'teglverksvegen 12', size: '200' })).rows, 'dwellingId')).toContain('B-0001');
    expect((await list('households', { q: 'gata bostedsløs' })).total).toBeGreaterThan(0);
    expect(column((await list('tenancies', { q: '20.12.2021', size: '200' })).rows, 'id')).toContain('L-0001');
    expect((await list('places', { q: 'skole' })).total).toBeGreaterThan(0);
  });

  it('finds nothing where one of the words is nowhere', async () => {
    expect(await list('dwellings', { q: 'teglverksvegen finnesikke' })).toMatchObject({ total: 0, rows: [] });
  });

  it('takes what means something to the database for what it is', async () => {
    for (const q of ["'; drop table dwellings; --", '%', '_', '\\', '"', "' or 1=1"]) expect((await ask('dwellings', { q })).status).toBe(200);
    expect((await list('dwellings', { q: '%' })).total).toBe(0);
  });
});

describe('sorting', () => {
  it('follows the Norwegian alphabet, up and down', async () => {
    const names = ['Aasen', 'Berg', 'Zoo', 'Ærfugl', 'Ødegård', 'Åmot', 'Élan', 'ås', 'zebra'];
    for (const [i, name] of names.entries()) await open.db.updateTable('places').set({ name }).where('id', '=', `S-0${i + 1}`).execute();
    const collator = new Intl.Collator('nb');
    const up = column(await all('places', { sort: 'name' }), 'name') as string[];
    expect(up).toEqual(up.toSorted(collator.compare));
    expect(up.at(-1)).toMatch(/^(Aasen|Åmot|ås)$/);
    expect(column(await all('places', { sort: '-name' }), 'name')).toEqual(up.toReversed());
  });

  it('sorts numbers as numbers, and by id among those that are the same', async () => {
    const rows = await all('dwellings', { sort: '-monthlyRentNok' });
    expect(rows.every(({ record }, i) => i === 0 || Number(rows[i - 1]?.record['monthlyRentNok']) > Number(record['monthlyRentNok'])
      || (rows[i - 1]?.record['monthlyRentNok'] === record['monthlyRentNok'] && String(rows[i - 1]?.record['id']) < String(record['id'])))).toBe(true);
  });

  it('puts what is empty last, up and down', async () => {
    for (const sort of ['neededBy', '-neededBy']) {
      const values = column(await all('households', { sort }), 'neededBy');
      expect(values.indexOf(null)).toBeGreaterThan(0);
      expect(values.slice(values.indexOf(null)).every((value) => value === null)).toBe(true);
    }
  });

  it('refuses a field that the list does not have, by its name', async () => {
    const answer = await ask('households', { sort: 'assessments' });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'badRequest', detail: expect.stringContaining('"assessments"') as string });
  });
});

describe('filtering', () => {
  it('keeps the rows that all filters allow', async () => {
    const rows = await all('dwellings', { filter: ['stepFree:true', 'siteId:BS-01'] });
    expect(rows.length).toBeGreaterThan(0);
    for (const { record } of rows) expect(record).toMatchObject({ stepFree: true, siteId: 'BS-01' });
    const groups = await all('households', { filter: 'groups:rop' });
    expect(groups.length).toBeGreaterThan(0);
    for (const { record } of groups) expect(record['groups']).toContain('rop');
  });

  it('keeps the rows with a number, and no others, and refuses what is no whole number', async () => {
    const everyone = await all('dwellings');
    for (const bedrooms of [0, 2, 9]) {
      const rows = await all('dwellings', { filter: `bedrooms:${bedrooms}` });
      expect(rows).toHaveLength(everyone.filter(({ record }) => record['bedrooms'] === bedrooms).length);
      expect(rows.every(({ record }) => record['bedrooms'] === bedrooms)).toBe(true);
    }
    expect((await all('dwellings', { filter: ['bedrooms:2', 'state:free'] })).length).toBeGreaterThan(0);
    for (const value of ['two', '--1', '1.5', '1e3', '0x2', ' ', '9999999999']) expect([value, (await ask('dwellings', { filter: `bedrooms:${value}` })).status]).toEqual([value, 400]);
  });

  it.each([['stepFree:maybe', 'stepFree'], ['street:Torggata', 'street'], ['nothing:x', 'nothing'], ['tenure', 'tenure'], ['tenure:rented', 'tenure']])('refuses %s by its name', async (filter, name) => {
    const answer = await ask('dwellings', { filter });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ detail: expect.stringContaining(name) as string });
  });

  it('refuses a question that it does not know', async () => {
    expect((await ask('dwellings', { where: '1=1' })).status).toBe(400);
    expect((await ask('dwellings', { size: '201' })).status).toBe(400);
  });
});

describe('what nobody writes', () => {
  it('says from when a dwelling is free as rounds reckon it', async () => {
    const { dwellings, tenancies } = await readRegisters(open.db);
    const rows = new Map((await all('dwellings')).map(({ record, computed }) => [record['id'], computed]));
    for (const dwelling of dwellings) {
      const own = tenancies.filter((tenancy) => tenancy.dwellingId === dwelling.id);
      const day = freeFrom(dwelling, own, TODAY);
      const isLet = own.some(({ movesOut }) => movesOut === null || movesOut >= TODAY);
      expect([dwelling.id, rows.get(dwelling.id)?.['freeFrom']]).toEqual([dwelling.id, day]);
      if (!isLet) expect([dwelling.id, rows.get(dwelling.id)?.['state'] === 'free']).toEqual([dwelling.id, day !== null && day <= TODAY]);
      if (isLet) expect(rows.get(dwelling.id)?.['state']).toBe('let');
    }
  });

  it('says how many full months a household has waited', async () => {
    for (const { record, computed } of await all('households')) expect(computed['waitingMonths']).toBe(Math.max(0, fullMonths(String(record['applicationDate']), TODAY)));
  });
});

describe('any question', () => {
  const registers = RegisterId.options;
  const term = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('a', 'storgata', '12', 'æ', 'å', '2026', '\u0000', '\ud800'));

  it('is answered or refused, never a fault of the server', async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom(...registers), fc.record({
      q: term, sort: fc.oneof(term, fc.constantFrom('id', '-id', 'name', '-state', 'groups')), filter: fc.array(fc.oneof(term, fc.constantFrom('siteId:BS-01', 'stepFree:true', 'groups:x'))),
      page: fc.oneof(fc.constantFrom('1', '2'), term), size: fc.oneof(fc.constantFrom('1', '50'), term),
    }, { requiredKeys: [] }), async (register, query) => {
      const path = Object.entries(query).flatMap(([key, value]) => [value].flat().map((one) => `${key}=${encodeURIComponent(one.toWellFormed())}`)).join('&');
      expect([200, 400]).toContain((await open.ask(`/api/registers/${register}?${path}`)).status);
    }), { numRuns: 300 });
  });

  it('is answered page by page without a row twice or missing, whatever it is sorted by', async () => {
    const question = fc.constantFrom(...registers).chain((register) => fc.record({
      register: fc.constant(register), field: fc.constantFrom(...listedFields(register).map(({ key }) => key)), down: fc.boolean(), q: fc.constantFrom('', 'a', 'en 1'), size: fc.constantFrom(7, 50, 200),
    }));
    await fc.assert(fc.asyncProperty(question, async ({ register, field, down, q, size }) => {
      const query = { q, sort: `${down ? '-' : ''}${field}`, size: String(size) };
      const first = await list(register, query);
      const ids = new Set<unknown>();
      const pages = Math.min(6, Math.ceil(first.total / size));
      for (let page = 1; page <= pages; page += 1) for (const id of column((await list(register, { ...query, page: String(page) })).rows, 'id')) ids.add(id);
      expect(ids.size).toBe(Math.min(first.total, pages * size));
      expect((await list(register, { ...query, page: String(Math.ceil(first.total / size) + 1) })).rows).toEqual([]);
    }), { numRuns: 60 });
  });
});

describe('any body', () => {
  const value = fc.jsonValue({ maxDepth: 4 });

  it('is taken or refused, never a fault of the server', async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom(...RegisterId.options), fc.constantFrom('POST', 'PUT', 'DELETE'), fc.oneof(value, fc.record({ record: fc.dictionary(fc.string(), value), version: fc.nat(3), reason: fc.string() })), async (register, method, body) => {
      const path = method === 'POST' ? `/api/registers/${register}` : `/api/registers/${register}/x`;
      const answer = await open.askAs(['manager'], path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
      expect(answer.status).toBeLessThan(500);
    }), { numRuns: 300 });
  });

  it('is judged field by field when one field of a good record is anything', async () => {
    const good = Object.fromEntries(await Promise.all(RegisterId.options.map(async (register) => [register, (await list(register, { size: '1' })).rows[0]] as const)));
    const change = fc.constantFrom(...RegisterId.options).chain((register) => fc.record({
      register: fc.constant(register), key: fc.constantFrom(...Object.keys(good[register]?.record ?? {})), value: fc.oneof(value, fc.string({ unit: 'binary' }), fc.double(), fc.integer()),
    }));
    await fc.assert(fc.asyncProperty(change, async ({ register, key, value: anything }) => {
      const [current] = (await list(register, { size: '1' })).rows;
      const path = `/api/registers/${register}/${encodeURIComponent(String(current?.record['id']))}`;
      const { lat, lon, ...plain } = current?.record ?? {};
      const record = { ...(register === 'dwellings' ? plain : { ...plain, ...(lat === undefined ? {} : { lat, lon }) }), [key]: anything };
      if (register === 'words') delete (record as Record<string, unknown>)['id'];
      const answer = await open.askAs(['manager'], path, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ record, version: current?.version }) });
      expect([200, 422]).toContain(answer.status);
      if (answer.status === 422) expect(await answer.json()).toHaveProperty('faults');
    }), { numRuns: 300 });
  });

  it('that goes very deep is refused', async () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    const answer = await open.ask('/api/registers/areas', { method: 'POST', headers: { 'content-type': 'application/json' }, body: `{"record":{"id":"x","name":"y","homes":1,"more":${deep}}}` });
    expect(answer.status).toBe(422);
  });
});
