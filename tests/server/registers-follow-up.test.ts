import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../server/access/schemas.ts';
import { eraseOverdueFollowUp } from '../../server/follow-up-keeping/service.ts';
import type { WeekdayStretch } from '../../server/intake/schemas.ts';
import { addToRecord, verifyRecord } from '../../server/record/service.ts';
import { INPUTS, RowView } from '../../server/registers/schemas.ts';
import { overdueRows, readRegisters } from '../../server/registers/service.ts';
import { NOW, openApp, type OpenApp } from './open-app.ts';

let open: OpenApp;
beforeAll(async () => {
  open = await openApp();
  await open.takeInDemonstration();
  for (const login of ['kari@kommune.no', 'ola@kommune.no']) {
    await open.db.insertInto('users').values({
      id: login, login, name: login, roles: '["followUpStaff"]', passwordHash: null, oidcIssuer: null, oidcSubject: null, disabled: 0, failures: 0, lockedUntil: null, createdAt: NOW, version: 1,
    } as never).execute();
  }
});
afterAll(() => open.close());

type Body = Readonly<Record<string, unknown>>;
const LEADER: readonly Role[] = ['followUpLeader'];
const send = async (method: string, path: string, body: unknown, roles = LEADER): Promise<{ readonly status: number; readonly body: Body }> => {
  const answer = await open.askAs(roles, `/api/registers/${path}`, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  return { status: answer.status, body: await answer.json() as Body };
};
const row = async (path: string): Promise<RowView> => RowView.parse(await (await open.askAs(LEADER, `/api/registers/${path}`)).json());
const codes = (answer: { readonly body: Body }): readonly string[] => ((answer.body['faults'] ?? []) as { path: (string | number)[]; code: string }[]).map((fault) => `${fault.path.join('.')} ${fault.code}`);

const HOURS = [{ weekday: 1, from: '08:00', until: '15:30', weeks: 'every' }] as const;
const STAFF = {
  id: 'S-1', name: 'Test Testesen', userLogin: null, teamId: 'T-1', postPercent: 80, isProjectPost: false, from: '2026-01-01', to: null, competences: [], address: '', lat: null, lon: null, travelMode: 'bus',
  hours: HOURS, absences: [],
} as const;
const PHASE = { kind: 'mapping', from: '2026-12-01', evaluateBy: '2027-01-25', evaluatedOn: null, visitsPerWeek: 3, everyWeeks: 1, minutesPerVisit: 60, eveningVisitsPerWeek: 1 } as const;
const AGREEMENT = {
  id: 'O-1', tenancyId: 'L-0001', address: '', lat: null, lon: null, age: 40, teamId: 'T-1', decidedOn: '2026-11-20', startDate: '2026-12-01', endDate: '2027-11-30', purpose: 'Orden i økonomien', wish: '', answer: 'unanswered', answeredOn: null,
  phases: [PHASE], leastDaysApart: 1, byTwo: false, competences: [], times: [], mainStaffId: null, mainSince: null, backupStaffId: null, wishedStaffIds: [], barredStaffIds: [],
} as const;
const told = (kind: string, subject: string) => open.db.selectFrom('events').innerJoin('payloads', 'payloads.eventNumber', 'events.number').select(['kind', 'facts']).where('kind', '=', kind as never).where('subject', '=', subject).execute();
const write = (register: 'staff' | 'agreements', record: object, roles = LEADER) => send('POST', register, { record }, roles);
const change = async (path: string, changes: object, roles = LEADER) => {
  const { record, version } = await row(path);
  return send('PUT', path, { record: { ...record, ...changes }, version }, roles);
};
const addStaff = async (id: string, changes: object = {}): Promise<void> => { expect(codes(await write('staff', { ...STAFF, id, ...changes }))).toEqual([]); };
const addAgreement = async (id: string, changes: object = {}): Promise<void> => { expect(codes(await write('agreements', { ...AGREEMENT, id, ...changes }))).toEqual([]); };

describe('the register of staff', () => {
  it('is written by the leader of follow-up and the manager, and read by a caseworker too', async () => {
    expect((await write('staff', { ...STAFF, id: 'S-100' }, ['caseworker'])).status).toBe(403);
    expect((await write('staff', { ...STAFF, id: 'S-100' }, ['manager'])).status).toBe(200);
    expect((await open.askAs(['caseworker'], '/api/registers/staff/S-100')).status).toBe(200);
    for (const role of ['planner', 'administrator', 'followUpStaff'] as const) expect((await open.askAs([role], '/api/registers/staff')).status).toBe(403);
  });

  it('may be kept without a last day while the post lasts, and for the months of the parameters after it ends', async () => {
    await addStaff('S-101');
    expect((await row('staff/S-101')).keepUntil).toBeNull();
    expect((await change('staff/S-101', { to: '2027-03-31' })).status).toBe(200);
    expect((await row('staff/S-101')).keepUntil).toBe('2028-03-31');
    const due = async (day: string) => (await overdueRows(open.db, day)).map(({ register, id }) => `${register} ${id}`);
    expect(await due('2028-03-31')).not.toContain('staff S-101');
    expect(await due('2028-04-01')).toContain('staff S-101');
  });

  it('refuses hours that end before they begin, absences with half their hours, and a last day before the first', async () => {
    const hours = [{ weekday: 1, from: '15:00', until: '15:00', weeks: 'every' }, { weekday: 8, from: '8', until: '16:00', weeks: 'every' }];
    const absences = [{ from: '2026-12-02', to: '2026-12-01', fromTime: null, untilTime: null }, { from: '2026-12-02', to: '2026-12-02', fromTime: '12:00', untilTime: null }];
    expect(codes(await write('staff', { ...STAFF, id: 'S-102', hours }))).toEqual(['hours.1.weekday outside', 'hours.1.from notATime', 'hours.0.until mustFollow']);
    expect(codes(await write('staff', { ...STAFF, id: 'S-102', hours: hours.slice(0, 1), absences, to: '2025-12-31' }))).toEqual(['to order', 'hours.0.until mustFollow', 'absences.0.to order', 'absences.1.untilTime missing']);
  });

  it('has no minute of the week twice, whatever the weeks', () => {
    const clock = fc.integer({ min: 0, max: 5 }).map((hour) => `0${hour}:00`);
    const stretch = fc.record({ weekday: fc.integer({ min: 1, max: 2 }), from: clock, until: clock, weeks: fc.constantFrom('every', 'even', 'odd') });
    const isTwice = (hours: readonly WeekdayStretch[]): boolean => [1, 2].some((weekday) => ['even', 'odd'].some((week) => [0, 1, 2, 3, 4].some((hour) => (
      hours.filter((one) => one.weekday === weekday && (one.weeks === 'every' || one.weeks === week) && Number(one.from.slice(0, 2)) <= hour && hour < Number(one.until.slice(0, 2))).length > 1))));
    fc.assert(fc.property(fc.array(stretch.filter(({ from, until }) => from < until), { maxLength: 4 }), (hours) => {
      expect(INPUTS.staff.safeParse({ ...STAFF, hours }).success).toBe(!isTwice(hours as readonly WeekdayStretch[]));
    }));
  });

  it('knows who signs in: a user that there is, in whatever letters, and one staff member for each', async () => {
    expect(codes(await write('staff', { ...STAFF, id: 'S-103', userLogin: 'ingen@kommune.no' }))).toEqual(['userLogin unknownUser']);
    await addStaff('S-103', { userLogin: ' Kari@Kommune.no ' });
    expect((await row('staff/S-103')).record['userLogin']).toBe('kari@kommune.no');
    expect(codes(await write('staff', { ...STAFF, id: 'S-104', userLogin: 'kari@kommune.no' }))).toEqual(['userLogin userTaken']);
    await addStaff('S-104', { userLogin: 'ola@kommune.no' });
    expect(codes(await change('staff/S-104', { userLogin: 'kari@kommune.no' }))).toEqual(['userLogin userTaken']);
    expect(codes(await change('staff/S-104', { userLogin: '', postPercent: 50 }))).toEqual([]);
    expect((await row('staff/S-104')).record['userLogin']).toBeNull();
  });

  it('has a place of its own only where an address is written, and none when the address is taken away', async () => {
    const house = (await open.db.selectFrom('addresses').selectAll().limit(1).execute())[0]!;
    await addStaff('S-105', { address: `${house.street} ${house.number}${house.letter}` });
    expect((await row('staff/S-105')).record).toMatchObject({ lat: expect.any(Number), lon: expect.any(Number) });
    expect((await change('staff/S-105', { address: '' })).status).toBe(200);
    expect((await row('staff/S-105')).record).toMatchObject({ address: '', lat: null, lon: null });
    expect(codes(await change('staff/S-105', { address: 'Ingensteds vei 1' }))).toEqual(['address addressUnknown']);
  });
});

describe('the register of agreements', () => {
  it('is written by all in casework; the record tells who has looked, and the last day is counted from its end, or from the no', async () => {
    expect((await write('agreements', { ...AGREEMENT, id: 'O-100' }, ['caseworker'])).status).toBe(200);
    const view = await row('agreements/O-100');
    expect(view.keepUntil).toBe('2028-11-30');
    expect(await told('row.opened', 'agreements O-100')).not.toEqual([]);
    expect((await change('agreements/O-100', { answer: 'declined', answeredOn: '2026-11-25' })).status).toBe(200);
    expect((await row('agreements/O-100')).keepUntil).toBe('2027-11-25');
    for (const role of ['planner', 'administrator', 'auditor', 'followUpStaff'] as const) expect((await open.askAs([role], '/api/registers/agreements/O-100')).status).toBe(403);
  });

  it('is for a tenant or for somebody at an address, never both and never neither', async () => {
    expect(codes(await write('agreements', { ...AGREEMENT, id: 'O-101', address: 'Storgata 1' }))).toContain('address addressOfTenancy');
    expect(codes(await write('agreements', { ...AGREEMENT, id: 'O-101', lat: 60.8, lon: 11 }))).toEqual(['lat addressOfTenancy']);
    expect(codes(await write('agreements', { ...AGREEMENT, id: 'O-101', tenancyId: null }))).toEqual(['tenancyId missing']);
    expect(codes(await write('agreements', { ...AGREEMENT, id: 'O-101', tenancyId: 'L-9999' }))).toEqual(['tenancyId unknownReference']);
    await addAgreement('O-101', { tenancyId: null, address: 'Et sted', lat: 60.8, lon: 11 });
    expect(codes(await change('agreements/O-101', { tenancyId: 'L-0002', address: '', lat: null, lon: null }))).toEqual([]);
  });

  it('has phases one after the other within it, and an answer together with its day', async () => {
    const phases = [{ ...PHASE, from: '2026-11-30' }, { ...PHASE, eveningVisitsPerWeek: 4 }, { ...PHASE, evaluateBy: '2026-11-01' }, { ...PHASE, from: '2027-12-01', evaluateBy: '2028-01-01' }];
    expect(codes(await write('agreements', { ...AGREEMENT, id: 'O-102', phases }))).toEqual(['phases.0.from order', 'phases.1.eveningVisitsPerWeek aboveTotal', 'phases.2.from mustFollow', 'phases.2.evaluateBy order', 'phases.3.from tooLate']);
    expect(codes(await write('agreements', { ...AGREEMENT, id: 'O-102', phases: [] }))).toEqual(['phases missing']);
    expect(codes(await write('agreements', { ...AGREEMENT, id: 'O-102', answer: 'accepted' }))).toEqual(['answeredOn missing']);
    expect(codes(await write('agreements', { ...AGREEMENT, id: 'O-102', answeredOn: '2026-11-21' }))).toEqual(['answeredOn notAnswered']);
  });

  it('keeps whoever shall not come apart from those who do, and main and backup two', async () => {
    await addStaff('S-110');
    await addStaff('S-111');
    const faces = (changes: object) => write('agreements', { ...AGREEMENT, id: 'O-103', ...changes });
    expect(codes(await faces({ mainStaffId: 'S-110', backupStaffId: 'S-110' }))).toEqual(['backupStaffId sameStaff']);
    expect(codes(await faces({ mainStaffId: 'S-110', backupStaffId: 'S-111', barredStaffIds: ['S-111', 'S-110'] }))).toEqual(['mainStaffId barredStaff', 'backupStaffId barredStaff']);
    expect(codes(await faces({ wishedStaffIds: ['S-110'], barredStaffIds: ['S-110'] }))).toEqual(['wishedStaffIds barredStaff']);
    expect(codes(await faces({ mainSince: '2026-12-01' }))).toEqual(['mainStaffId missing']);
    expect(codes(await faces({ mainStaffId: 'S-110', mainSince: '2026-12-01', backupStaffId: 'S-111', wishedStaffIds: ['S-111'] }))).toEqual([]);
  });

  it('is given to somebody with a post on the day that it begins, the first and the last day of the post too; who came already may stay', async () => {
    await addStaff('S-112', { from: '2026-12-01', to: '2026-12-01' });
    await addStaff('S-113', { from: '2026-12-02' });
    await addStaff('S-114', { to: '2026-11-30' });
    const to = (id: string, mainStaffId: string) => write('agreements', { ...AGREEMENT, id, mainStaffId, mainSince: '2026-12-01' });
    expect(codes(await to('O-104', 'S-113'))).toEqual(['mainStaffId notAtWork']);
    expect(codes(await to('O-104', 'S-114'))).toEqual(['mainStaffId notAtWork']);
    expect(codes(await to('O-104', 'S-112'))).toEqual([]);
    expect((await change('staff/S-112', { from: '2026-01-01', to: '2026-11-01' })).status).toBe(200);
    expect(codes(await change('agreements/O-104', { wish: 'Formiddag' }))).toEqual([]);
    expect(codes(await change('agreements/O-104', { backupStaffId: 'S-114' }))).toEqual(['backupStaffId notAtWork']);
  });

  it('holds no birth number, wherever it is written', async () => {
    expect((await write('agreements', { ...AGREEMENT, id: 'O-105', purpose: 'Hjelpe 10915596784' })).body['code']).toBe('birthNumber');
    expect(INPUTS.agreements.safeParse({ ...AGREEMENT, wish: 'Snakk med 10915596784' }).success).toBe(false);
  });

  it('changes nothing else when it is declined: the home, the place in the queue, the offers and the rounds stand as they stood', async () => {
    const everythingElse = async () => ({
      registers: { ...await readRegisters(open.db), agreements: [] }, rounds: await open.db.selectFrom('rounds').selectAll().execute(), problems: await open.db.selectFrom('problems').selectAll().execute(),
      offers: await open.db.selectFrom('offers').selectAll().execute(),
    });
    await addAgreement('O-106');
    const before = await everythingElse();
    expect((await change('agreements/O-106', { answer: 'declined', answeredOn: '2026-11-24' })).status).toBe(200);
    expect(await everythingElse()).toEqual(before);
  });
});

describe('what an agreement names', () => {
  it('stays for as long as it does: neither its tenancy nor its staff can be removed or erased', async () => {
    await addStaff('S-120');
    await addAgreement('O-120', { tenancyId: 'L-0003', mainStaffId: 'S-120', mainSince: '2026-12-01' });
    for (const [path, how] of [['tenancies/L-0003', 'DELETE'], ['tenancies/L-0003/erase', 'POST'], ['staff/S-120', 'DELETE'], ['staff/S-120/erase', 'POST']] as const) {
      const { version } = await row(path.replace('/erase', ''));
      const answer = await send(how, path, { version, reason: 'Skal bort' }, ['manager']);
      expect([answer.status, answer.body['code'], answer.body['uses']]).toMatchObject([409, 'inUse', expect.arrayContaining([expect.objectContaining({ register: 'agreements', id: 'O-120' })])]);
    }
  });
});

const VISIT = {
  agreementId: 'O-130', date: '2026-11-20', staffId: 'S-130', planned: null, outcome: 'done', minutes: 60, postponedTo: null, note: 'Snakket om brev', writtenAt: NOW, receivedAt: NOW, writtenBy: 'kari@kommune.no', replacedBy: null,
  besides: null, takenBackAt: null, keepUntil: '2027-11-20', erasedAt: null,
} as const;
const WEEK = { state: 'decided', madeAt: NOW, madeBy: 'x', decidedAt: NOW, decidedBy: 'x', keepUntil: '2027-11-22', erasedAt: null } as const;
const visitIds = async (): Promise<readonly string[]> => (await open.db.selectFrom('visits').select('id').where('id', 'like', 'visit-%').orderBy('id').execute()).map(({ id }) => id);
const plans = () => open.db.selectFrom('weekPlans').select(['version', 'plan', 'erasedAt']).where('week', '=', '2099-01-05').orderBy('version').execute();

describe('erasing', () => {
  it('an agreement takes its visits along, those that are planned too, and empties the proposals that name it; what is planned for others stays', async () => {
    await addStaff('S-130');
    await addAgreement('O-130');
    await open.db.insertInto('visits').values([{ id: 'visit-1', ...VISIT }, { id: 'visit-2', ...VISIT, agreementId: 'O-13' }]).execute();
    await addToRecord(open.db, { at: NOW, actor: 'kari@kommune.no', kind: 'visit.told', subject: 'agreements O-130', reason: null, facts: { outcome: 'done' }, keepUntil: '2027-11-20' });
    const plan = (version: number, ids: readonly string[]) => ({
      week: '2099-01-05', version, ...WEEK, material: JSON.stringify({ agreements: ids.map((id) => ({ id })), problems: ids.map((id) => ({ kind: 'agreementWithoutPoint', id })) }),
      plan: JSON.stringify({ days: [{ stops: ids.map((id) => ({ agreementId: id, visitId: `${id}/2` })) }], uncovered: ids.map((id) => ({ agreementId: id })) }),
    });
    await open.db.insertInto('weekPlans').values([plan(1, ['O-130', 'O-13']), plan(2, ['O-1300', 'O-13'])]).execute();
    await open.db.insertInto('caseloadProposals').values({ id: 'c-1', material: '["O-130"]', proposal: '{}', state: 'open', madeAt: NOW, madeBy: 'x', keepUntil: '2027-11-22', erasedAt: null }).execute();
    const { version } = await row('agreements/O-130');
    expect(await send('POST', 'agreements/O-130/erase', { version, reason: 'Feil avtale' })).toEqual({ status: 200, body: { rounds: [] } });
    expect(await visitIds()).toEqual(['visit-2']);
    expect(await plans()).toEqual([plan(1, ['O-13']), plan(2, ['O-1300', 'O-13'])].map((kept) => ({ version: kept.version, plan: kept.plan, erasedAt: null })));
    expect(JSON.stringify(await open.db.selectFrom('weekPlans').select('material').execute())).not.toContain('O-130\\"');
    expect(await open.db.selectFrom('caseloadProposals').select(['material', 'erasedAt']).where('id', '=', 'c-1').execute()).toEqual([{ material: '', erasedAt: NOW }]);
    expect([...await told('row.created', 'agreements O-130'), ...await told('visit.told', 'agreements O-130')]).toEqual([]);
    expect((await verifyRecord(open.db)).faults).toEqual([]);
  });

  it('a staff member leaves the visits, made by nobody that is known', async () => {
    await open.db.insertInto('visits').values({ id: 'visit-3', ...VISIT, agreementId: 'O-13' }).execute();
    const { version } = await row('staff/S-130');
    expect((await send('POST', 'staff/S-130/erase', { version, reason: 'Har sluttet' })).status).toBe(200);
    expect(await open.db.selectFrom('visits').select(['staffId', 'writtenBy', 'outcome']).where('id', '=', 'visit-3').execute()).toEqual([{ staffId: '', writtenBy: '', outcome: 'done' }]);
  });

  it('of visits and plans comes by itself the day after their last day, and the record says how many', async () => {
    await open.db.insertInto('visits').values({ id: 'visit-4', ...VISIT, keepUntil: '2027-11-22' }).execute();
    const before = await visitIds();
    await eraseOverdueFollowUp(open.db, '2027-11-22T12:00:00.000Z');
    expect((await visitIds()).filter((id) => before.includes(id))).toContain('visit-4');
    await eraseOverdueFollowUp(open.db, '2027-11-22T23:30:00.000Z');
    expect(await visitIds()).not.toContain('visit-4');
    expect((await plans()).every(({ plan, erasedAt }) => plan === '' && erasedAt !== null)).toBe(true);
    const counts = (await told('text.erased', 'agreements')).map(({ facts }) => JSON.parse(facts) as { what: string; rows: number });
    expect(counts.map(({ what }) => what)).toEqual(expect.arrayContaining(['visits', 'weekPlans']));
    expect(counts.every(({ rows }) => rows > 0)).toBe(true);
    expect((await verifyRecord(open.db)).faults).toEqual([]);
  });
});
