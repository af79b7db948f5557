import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../server/access/schemas.ts';
import { HistoryEntry, ListView, RegisterId, RowView, StoredRow } from '../../server/registers/schemas.ts';
import { NewRound } from '../../server/rounds/schemas.ts';
import { verifyRecord } from '../../server/record/service.ts';
import { openApp, type OpenApp } from './open-app.ts';

let open: OpenApp;
beforeAll(async () => {
  open = await openApp();
  await open.takeInDemonstration();
});
afterAll(() => open.close());

type Body = Readonly<Record<string, unknown>>;
type Answer = { readonly status: number; readonly body: Body };
const send = async (method: string, path: string, body: unknown, roles: readonly Role[] = ['caseworker']): Promise<Answer> => {
  const answer = await open.askAs(roles, `/api/registers/${path}`, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  return { status: answer.status, body: await answer.json() as Body };
};
const row = async (path: string): Promise<RowView> => RowView.parse(await (await open.ask(`/api/registers/${path}`)).json());
const history = async (path: string): Promise<readonly HistoryEntry[]> => HistoryEntry.array().parse(await (await open.ask(`/api/registers/${path}/history`)).json());
const codes = (answer: Answer): readonly string[] => (answer.body['faults'] as { path: (string | number)[]; code: string }[]).map((fault) => `${fault.path.join('.')} ${fault.code}`);

const HOUSEHOLD = {
  id: '9001', groups: ['homeless'], situation: 'couch', applicationDate: '2026-05-24', readyFrom: '2026-05-24', neededBy: null, age: 40, members: 1, bedroomsMin: 1,
  needsStepFree: false, needsWheelchair: false, maxMonthlyRentNok: null, hasPet: false, needsStaffing: 'none', tenures: ['permanent'],
  assessments: { counted: null, shielded: null, unrest: null }, excludedAreaIds: [], excludedSiteIds: [], avoids: [], areaWishes: ['sentrum'], pointWishes: [],
  followUp: null, mustHave: [], mustNotHave: [],
};

describe('every register', () => {
  it.each(RegisterId.options)('lists its rows, and shows each with what lies around it: %s', async (register) => {
    const list = ListView.parse(await (await open.ask(`/api/registers/${register}?size=3`)).json());
    expect(list.rows.length).toBeGreaterThan(0);
    const view = await row(`${register}/${encodeURIComponent(String(list.rows[0]?.record['id']))}`);
    expect(view.record).toEqual(list.rows[0]?.record);
  });

  it('names what ids stand for', async () => {
    const dwelling = await row('dwellings/B-0001');
    expect(dwelling.names['sites BS-01']).toBe('Teglverksblokka A');
    expect(dwelling.names['BS-01']).toBe('Teglverksblokka A');
    expect(dwelling.related).toContainEqual({ register: 'tenancies', id: 'L-0001', name: 'L-0001', about: 'dwellingId' });
    expect((await row('tenancies/L-0001')).names['B-0001']).toMatch(/^Teglverksvegen 12/);
  });

  it('is refused to those it is not for', async () => {
    expect((await open.askAs(['planner'], '/api/registers/households')).status).toBe(403);
    expect((await open.askAs(['administrator'], '/api/registers/dwellings')).status).toBe(403);
    expect((await open.askAs([], '/api/registers/sites')).status).toBe(401);
    expect((await open.askAs(['planner'], '/api/registers/sites')).status).toBe(200);
  });

  it('tells a planner nothing about people in the rows of sites', async () => {
    const list = ListView.parse(await (await open.askAs(['planner'], '/api/registers/sites?size=200')).json());
    for (const { record, computed } of list.rows) expect(Object.keys({ ...record, ...computed }).filter((key) => /count|tenan|household/i.test(key))).toEqual([]);
    const view = RowView.parse(await (await open.askAs(['planner'], '/api/registers/sites/BS-01')).json());
    expect(view.related.filter(({ register }) => register === 'households' || register === 'tenancies')).toEqual([]);
    const area = RowView.parse(await (await open.askAs(['planner'], '/api/registers/areas/sentrum')).json());
    expect(area.related.filter(({ register }) => register === 'households')).toEqual([]);
  });

  it('says so when there is no such row', async () => {
    for (const path of ['households/nobody', 'households/nobody/history']) expect((await open.ask(`/api/registers/${path}`)).status).toBe(404);
    expect((await send('PUT', 'areas/nowhere', { record: {}, version: 1 })).body).toMatchObject({ code: 'rowNotFound' });
  });
});

describe('a new household', () => {
  it('is written, told to the record and kept until its last day', async () => {
    const { status, body } = await send('POST', 'households', { record: HOUSEHOLD });
    expect(status).toBe(200);
    const stored = StoredRow.parse(body);
    expect(stored).toMatchObject({ record: HOUSEHOLD, keepUntil: '2028-11-23', computed: { waitingMonths: 5 } });
    const [entry] = await history('households/9001');
    expect(entry).toMatchObject({ actor: 'caseworker@example.no', kind: 'row.created' });
    expect(entry?.changes).toContainEqual({ field: 'situation', before: null, after: 'couch' });
  });

  it('is refused when its id is taken', async () => {
    expect(codes(await send('POST', 'households', { record: HOUSEHOLD }))).toEqual(['id idTaken']);
  });

  it('tells every fault at once: of the fields, of what they name, and of what they say', async () => {
    const answer = await send('POST', 'households', { record: {
      ...HOUSEHOLD, id: '9002', age: -1, groups: ['nobody'], areaWishes: ['nowhere'], situation: 'elsewhere', avoids: [{ id: 'nobody', metres: 10 }],
      followUp: { minutes: 10, eveningMinutes: 0, visits: 1, competences: ['homeLiving'], currentTeamId: 'T-99' },
    } });
    expect(answer.status).toBe(422);
    expect(codes(answer).toSorted()).toEqual([
      'age outside', 'areaWishes.0 unknownReference', 'avoids.0.id unknownReference', 'followUp.currentTeamId unknownReference', 'groups.0 unknownWord', 'situation unknownWord',
    ]);
  });

  it('may avoid a tenant as well as a household, never itself', async () => {
    expect(codes(await send('POST', 'households', { record: { ...HOUSEHOLD, id: '9003', avoids: [{ id: '9003', metres: 1 }] } }))).toContain('avoids.0.id ownReference');
    expect((await send('POST', 'households', { record: { ...HOUSEHOLD, id: '9003', avoids: [{ id: 'L-0001', metres: 1 }, { id: '9001', metres: 2 }] } })).status).toBe(200);
  });

  it.each(['.', '..', ' 9004', '9004 ', '90\u200b04', '90\t04', '90\u00ad04'])('is refused with an id that no address leads to: %j', async (id) => {
    expect(codes(await send('POST', 'households', { record: { ...HOUSEHOLD, id } }))).toEqual(['id badId']);
  });

  it.each(['\u202e9004', '90\u00004', '90\u2066'])('is refused with an id that is not read as it is written: %j', async (id) => {
    expect(codes(await send('POST', 'households', { record: { ...HOUSEHOLD, id } }))).toEqual(['id unseenSigns']);
  });

  it.each([['1899-12-31', 422], ['1900-01-01', 200], ['2199-12-31', 200], ['2200-01-01', 422], ['9999-12-31', 422]])('needs a home by %s: %i', async (neededBy, status) => {
    const answer = await send('POST', 'households', { record: { ...HOUSEHOLD, id: `dato-${neededBy}`, neededBy } });
    expect(answer.status).toBe(status);
    if (status === 422) expect(answer.body['faults']).toEqual([{ path: ['neededBy'], code: 'dateOutside', facts: { least: '1900-01-01', most: '2199-12-31' } }]);
  });

  it('is told once that a date is none', async () => {
    expect(codes(await send('POST', 'households', { record: { ...HOUSEHOLD, id: '9005', neededBy: '2199-02-30', readyFrom: '1-1-1' } })).toSorted()).toEqual(['neededBy notADate', 'readyFrom notADate']);
  });

  it('may have an id with points and spaces in it, and opens by it', async () => {
    expect((await send('POST', 'households', { record: { ...HOUSEHOLD, id: '...9 004.' } })).status).toBe(200);
    expect((await row(`households/${encodeURIComponent('...9 004.')}`)).record['id']).toBe('...9 004.');
  });

  it('is refused with a birth number in it, whatever else is wrong', async () => {
    const answer = await send('POST', 'households', { record: { ...HOUSEHOLD, id: '01010750160', age: 'x' } });
    expect(answer.status).toBe(422);
    expect(answer.body['code']).toBe('birthNumber');
  });
});

describe('changing a row', () => {
  it('counts its version up and tells what changed', async () => {
    const before = await row('areas/sentrum');
    const { status, body } = await send('PUT', 'areas/sentrum', { record: { ...before.record, homes: 2601 }, version: before.version, reason: 'Nytt tall' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ version: before.version + 1, record: { homes: 2601 } });
    expect((await history('areas/sentrum'))[0]).toMatchObject({ kind: 'row.changed', reason: 'Nytt tall', changes: [{ field: 'homes', before: 2600, after: 2601 }] });
  });

  it('does nothing when nothing is another', async () => {
    const before = await row('areas/sentrum');
    const events = (await history('areas/sentrum')).length;
    expect((await send('PUT', 'areas/sentrum', { record: before.record, version: before.version })).body).toMatchObject({ version: before.version });
    expect(await history('areas/sentrum')).toHaveLength(events);
  });

  it('is refused to the second of two, who hears what stands there now and who wrote it', async () => {
    const before = await row('areas/sentrum');
    await send('PUT', 'areas/sentrum', { record: { ...before.record, homes: 2700 }, version: before.version }, ['manager']);
    const second = await send('PUT', 'areas/sentrum', { record: { ...before.record, name: 'Midtbyen' }, version: before.version });
    expect(second.status).toBe(409);
    expect(second.body).toMatchObject({ code: 'changedMeanwhile', changedBy: 'manager@example.no', row: { record: { homes: 2700, name: 'Sentrum' }, version: before.version + 1 } });
    expect((await row('areas/sentrum')).record['name']).toBe('Sentrum');
  });

  it('lets one of many at once through', async () => {
    const before = await row('areas/nordvika');
    const all = await Promise.all([1, 2, 3, 4, 5].map((more) => send('PUT', 'areas/nordvika', { record: { ...before.record, homes: 3000 + more }, version: before.version })));
    expect(all.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409, 409]);
  });

  it('needs the version that was looked at, and leaves the id as it is', async () => {
    const { record, version } = await row('areas/sentrum');
    expect((await send('PUT', 'areas/sentrum', { record })).status).toBe(400);
    expect(codes(await send('PUT', 'areas/sentrum', { record: { ...record, id: 'other' }, version }))).toEqual(['id cannotChange']);
  });
});

describe('where something is', () => {
  const dwelling = async (): Promise<Body> => (await row('dwellings/B-0001')).record;

  it('follows from the address of a dwelling, as the address file has it', async () => {
    const [house] = await open.db.selectFrom('addresses').selectAll().where('street', '=', 'Torggata').where('letter', '=', '').orderBy('number').limit(1).execute();
    const { lat: _, lon: __, ...record } = await dwelling();
    const { status, body } = await send('POST', 'dwellings', { record: { ...record, id: 'B-9001', street: 'torggata', number: house?.number, postcode: '' } });
    expect(status).toBe(200);
    expect(body['record']).toMatchObject({ lat: house?.lat, lon: house?.lon });
  });

  it('is told to be unknown by street or by number', async () => {
    const { lat: _, lon: __, ...record } = await dwelling();
    expect(codes(await send('POST', 'dwellings', { record: { ...record, id: 'B-9002', street: 'Ingen gate' } }))).toEqual(['street addressUnknown']);
    expect(codes(await send('POST', 'dwellings', { record: { ...record, id: 'B-9002', street: 'Torggata', number: 9999 } }))).toEqual(['number houseNumberUnknown']);
  });

  it('may be given for a site, a place or a team, and moves with a new address', async () => {
    const { record, version } = await row('teams/T-1');
    const given = await send('PUT', 'teams/T-1', { record: { ...record, lat: 60.5, lon: 11.5 }, version });
    expect(given.body['record']).toMatchObject({ lat: 60.5, lon: 11.5 });
    const moved = await send('PUT', 'teams/T-1', { record: { ...record, lat: null, lon: null }, version: version + 1 }, ['manager']);
    expect(moved.body['record']).toMatchObject({ lat: record['lat'], lon: record['lon'] });
  });
});

describe('a tenancy', () => {
  const TENANCY = { id: 'L-9001', dwellingId: 'B-0002', startDate: '2026-01-01', endDate: null, movesOut: null, assessments: { counted: null, shielded: null } };

  it('is not let twice', async () => {
    expect(codes(await send('POST', 'tenancies', { record: TENANCY }))).toContain('dwellingId letTwice');
  });

  it('is kept some months after it ends, and as long as it lasts', async () => {
    const { status, body } = await send('POST', 'tenancies', { record: { ...TENANCY, movesOut: '2026-02-28' } });
    expect(status).toBe(200);
    expect(body['keepUntil']).toBe('2027-02-28');
    expect((await row('tenancies/L-0001')).keepUntil).toBe('2027-12-29');
  });

  it('does not stand where its dwelling is said to be free, from whichever side it is written', async () => {
    const { record: free } = (ListView.parse(await (await open.ask('/api/registers/dwellings?filter=state:free')).json())).rows[0] as StoredRow;
    expect(codes(await send('POST', 'tenancies', { record: { ...TENANCY, id: 'L-9002', dwellingId: free['id'] } }))).toContain('dwellingId freeButLet');
    const { record, version } = await row('dwellings/B-0002');
    const { lat: _, lon: __, ...written } = record;
    expect(codes(await send('PUT', 'dwellings/B-0002', { record: { ...written, status: 'KLAR_FOR_INNFLYTTING' }, version }))).toContain('status freeButLet');
  });
});

describe('an assessment', () => {
  const assessed = (assessments: unknown): Body => ({ ...HOUSEHOLD, id: '9010', assessments });

  it('is signed with the name of the one who writes and the day, and counts for the months that are decided', async () => {
    const { body } = await send('POST', 'households', { record: assessed({ counted: { by: 'Somebody else', on: '2020-01-01', why: 'Naboene må ha ro' }, shielded: null, unrest: null }) });
    expect(body['record']).toMatchObject({ assessments: { counted: { by: 'Prøve caseworker', on: '2026-11-23', why: 'Naboene må ha ro', until: '2027-11-23' } } });
  });

  it('is left as it was when nobody has changed it', async () => {
    const { record, version } = await row('households/9010');
    const { body } = await send('PUT', 'households/9010', { record: { ...record, age: 41 }, version }, ['manager']);
    expect((body['record'] as Body)['assessments']).toEqual(record['assessments']);
  });

  it('is signed anew when its reason is another', async () => {
    const { record, version } = await row('households/9010');
    const { body } = await send('PUT', 'households/9010', { record: { ...record, assessments: { counted: { why: 'Noe annet', until: '2027-01-01' }, shielded: null, unrest: null } }, version }, ['manager']);
    expect(body['record']).toMatchObject({ assessments: { counted: { by: 'Prøve manager', on: '2026-11-23', until: '2027-01-01' } } });
    expect((await history('households/9010'))[0]?.changes?.map(({ field }) => field)).toEqual(['assessments.counted']);
  });

  it('may count until the last day that is decided, and not a day longer', async () => {
    const until = (day: string) => send('POST', 'households', { record: { ...assessed({ counted: { why: 'x', until: day }, shielded: null, unrest: null }), id: '9011' } });
    expect(codes(await until('2027-11-24'))).toEqual(['assessments.counted.until tooFar']);
    expect(codes(await until('2026-11-22'))).toEqual(['assessments.counted.until order']);
    expect((await until('2027-11-23')).status).toBe(200);
  });
});

describe('removing a row', () => {
  it('is refused while others refer to it, and says which', async () => {
    const { version } = await row('sites/BS-01');
    const answer = await send('DELETE', 'sites/BS-01', { version, reason: 'Solgt' });
    expect(answer.body).toMatchObject({ code: 'inUse' });
    expect(answer.body['uses']).toContainEqual({ register: 'dwellings', id: 'B-0001', name: expect.stringMatching(/^Teglverksvegen/) as string, about: 'siteId' });
  });

  it('takes it away, and the record remembers it', async () => {
    const { version } = await row('dwellings/B-9001');
    expect((await send('DELETE', 'dwellings/B-9001', { version, reason: 'Solgt' })).body).toEqual({ removed: true });
    expect((await open.ask('/api/registers/dwellings/B-9001')).status).toBe(404);
    expect((await history('dwellings/B-9001'))[0]).toMatchObject({ kind: 'row.removed', reason: 'Solgt' });
  });

  it('leaves no form that could write over a new row with its id: versions go on from where they were', async () => {
    for (const [register, record, roles] of [['areas', { id: 'ny', name: 'Ny', homes: 10 }, 'caseworker'], ['households', { ...HOUSEHOLD, id: '9020' }, 'manager']] as const) {
      const first = StoredRow.parse((await send('POST', register, { record }, [roles])).body);
      const { version } = StoredRow.parse((await send('PUT', `${register}/${record.id}`, { record: { ...record, ...(register === 'areas' ? { homes: 11 } : { age: 41 }) }, version: first.version }, [roles])).body);
      expect(version).toBe(first.version + 1);
      const away = register === 'areas' ? await send('DELETE', `areas/${record.id}`, { version, reason: 'Slått sammen' }) : await send('POST', `households/${record.id}/erase`, { version, reason: 'Bedt om det' });
      expect(away.status).toBe(200);
      const again = StoredRow.parse((await send('POST', register, { record }, [roles])).body);
      expect(again.version).toBeGreaterThan(version);
      for (const old of [first.version, version]) expect((await send('PUT', `${register}/${record.id}`, { record: { ...record, ...(register === 'areas' ? { homes: 99 } : { age: 99 }) }, version: old }, [roles])).status).toBe(409);
      expect((await row(`${register}/${record.id}`)).record).toEqual(record);
    }
  });

  it.each(['Solgt\u0000', 'til \u202enesnaH', '\u2066Solgt'])('is refused with a reason that is not read as it is written: %j', async (reason) => {
    const { record, version } = await row('areas/sentrum');
    for (const [method, body] of [['DELETE', { version, reason }], ['PUT', { record: { ...record, name: 'X' }, version, reason }]] as const) {
      const answer = await send(method, 'areas/sentrum', body);
      expect([answer.status, answer.body['code']]).toEqual([400, 'badRequest']);
      expect(answer.body['detail']).toBe('reason: unseenSigns');
    }
    expect((await send('PUT', 'areas/sentrum', { record, version, reason: 'To linjer:\n\tsom dette' })).status).toBe(200);
  });

  it('needs a reason', async () => {
    expect((await send('DELETE', 'areas/sentrum', { version: 1, reason: ' ' })).status).toBe(400);
  });
});

describe('the words', () => {
  it('are for the manager to write', async () => {
    const word = { vocabulary: 'feature', code: 'balcony', name: 'balkong', definition: 'Har egen balkong.', authority: 'Vedtak 1/27', approvedBy: 'Kommunestyret', approvedOn: '2026-11-01' };
    expect((await send('POST', 'words', { record: word })).status).toBe(403);
    expect((await send('POST', 'words', { record: word }, ['manager'])).body).toMatchObject({ record: { id: 'feature.balcony' } });
    expect(codes(await send('POST', 'words', { record: word }, ['manager']))).toEqual(['code idTaken']);
  });

  it('cannot be removed or given another code while they are used', async () => {
    const { record, version } = await row('words/group.homeless');
    expect((await send('DELETE', 'words/group.homeless', { version, reason: 'x' }, ['manager'])).body).toMatchObject({ code: 'inUse' });
    const { id: _, ...written } = record;
    expect(codes(await send('PUT', 'words/group.homeless', { record: { ...written, code: 'roofless' }, version }, ['manager']))).toEqual(['code cannotChange']);
    expect((await send('PUT', 'words/group.homeless', { record: { ...written, definition: 'Mangler bolig.' }, version }, ['manager'])).status).toBe(200);
  });
});

it('freezes no round of a day that nobody means', () => {
  const round = { policyId: 'roof-first', horizonDays: 60 };
  expect(['1899-12-31', '1900-01-01', '2199-12-31', '2200-01-01', '2026-02-30'].map((asOf) => NewRound.safeParse({ ...round, asOf }).success)).toEqual([false, true, true, false, false]);
});

it('leaves a record that is whole', async () => {
  expect((await verifyRecord(open.db)).faults).toEqual([]);
});
