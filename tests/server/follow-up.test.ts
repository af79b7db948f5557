import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import readWorkbook from 'read-excel-file/node';
import { FollowUpView, type Reminder } from '../../server/follow-up/schemas.ts';
import { tellVisits } from '../../server/my-day/service.ts';
import { OverviewView } from '../../server/overview/schemas.ts';
import { readRegisters } from '../../server/registers/service.ts';
import { dateOf, dayOf, phaseOn } from '../../solver/index.ts';
import { withEvaluation } from '../../web/components/follow-up/evaluated-phase.ts';
import type { AgreementPhase } from '../../server/intake/schemas.ts';
import { FOLLOW_UP_TERMS, openApp, PARAMETERS, type OpenApp } from './open-app.ts';
import { COLLEAGUE, decidePlan, insertTeam, OWN_STAFF } from './planned-day.ts';

const TODAY = '2026-12-01';
const AT = `${TODAY}T08:00:00.000Z`;

let open: OpenApp;
beforeAll(async () => {
  open = await openApp();
});
afterAll(() => open.close());

const view = async (): Promise<FollowUpView> => FollowUpView.parse(await (await open.askAs(['followUpLeader'], '/api/follow-up')).json());
const told = (kind: string) => open.db.selectFrom('events').innerJoin('payloads', 'payloads.eventNumber', 'events.number').select(['actor', 'subject', 'facts']).where('kind', '=', kind).orderBy('events.number', 'desc').execute();

describe('follow-up where nothing is registered', () => {
  it('has nothing to say, and says of what', async () => {
    expect(await view()).toMatchObject({ agreements: 0, names: {}, teams: [], staff: [], phases: [], reminders: [], contested: [] });
    expect((await open.askAs(['followUpLeader'], '/api/follow-up/file.xlsx')).status).toBe(200);
  });
});

describe('follow-up in the demonstration', () => {
  beforeAll(async () => {
    await open.takeInDemonstration();
    open.setNow(AT);
  });

  it('is read by those in casework alone, and the record is told', async () => {
    for (const role of ['caseworker', 'followUpLeader', 'manager'] as const) expect((await open.askAs([role], '/api/follow-up')).status, role).toBe(200);
    for (const role of ['followUpStaff', 'planner', 'administrator', 'auditor'] as const) for (const path of ['', '/calendar', '/file.xlsx']) expect((await open.askAs([role], `/api/follow-up${path}`)).status, role + path).toBe(403);
    const { reminders } = await view();
    expect(await told('rows.listed')).toContainEqual({ actor: 'followUpLeader@example.no', subject: 'agreements', facts: JSON.stringify({ rows: reminders.length }) });
  });

  it('counts everybody who is followed up today once, in a team and in a phase, and who is about to leave it', async () => {
    const { teams, phases } = await view();
    const { agreements } = await readRegisters(open.db);
    const later = dateOf(dayOf(TODAY) + FOLLOW_UP_TERMS.agreementWarningDays);
    const running = agreements.filter(({ answer, startDate, endDate }) => answer === 'accepted' && startDate <= TODAY && endDate >= TODAY);
    expect(teams.reduce((sum, { people }) => sum + people, 0)).toBe(running.length);
    expect(phases.reduce((sum, { people }) => sum + people, 0)).toBe(running.filter((one) => phaseOn(one, TODAY) !== null).length);
    expect(phases.reduce((sum, { leaving }) => sum + leaving, 0)).toBe(running.filter((one) => phaseOn(one, TODAY) !== null && phaseOn(one, later)?.from !== phaseOn(one, TODAY)?.from).length);
    expect(phases.filter(({ kind, number }) => kind === 'mapping' && number === 1).every(({ people, leaving }) => people >= leaving)).toBe(true);
  });

  it('has every main and backup of today in the load of somebody, or says that they are without', async () => {
    const { staff, teams } = await view();
    const { agreements } = await readRegisters(open.db);
    const running = agreements.filter(({ answer, startDate, endDate }) => answer === 'accepted' && startDate <= TODAY && endDate >= TODAY);
    expect(staff.reduce((sum, { asMain }) => sum + asMain, 0) + teams.reduce((sum, { withoutMain }) => sum + withoutMain, 0)).toBe(running.length);
    expect(staff.reduce((sum, { asBackup }) => sum + asBackup, 0)).toBe(running.filter(({ backupStaffId }) => backupStaffId !== null).length);
  });

  it('gives a calendar of evaluations and ends that names nobody but by agreement numbers', async () => {
    const { reminders } = await view();
    const { staff, agreements, teams } = await readRegisters(open.db);
    const text = (await (await open.askAs(['followUpLeader'], '/api/follow-up/calendar?language=nn')).text()).replaceAll('\r\n ', '');
    const dated = reminders.filter(({ kind }) => kind === 'evaluation' || kind === 'agreementEnds');
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(dated.length);
    for (const { agreementId, date } of dated) expect(text).toMatch(new RegExp(`DTSTART;VALUE=DATE:${date?.replaceAll('-', '')}[\\s\\S]*?${agreementId}`));
    for (const name of [...staff.map((one) => one.name), ...teams.map((one) => one.name), ...agreements.map(({ address }) => address)].filter((one) => one !== '')) expect(text, name).not.toContain(name);
    expect((await told('file.exported'))[0]).toMatchObject({ subject: 'agreements', facts: JSON.stringify({ what: 'calendar', rows: dated.length }) });
  });

  it('gives load and each list as the sheets of a workbook', async () => {
    const { staff, weeks, reminders } = await view();
    const bytes = await (await open.askAs(['followUpLeader'], '/api/follow-up/file.xlsx?language=en')).arrayBuffer();
    const sheets = await readWorkbook(Buffer.from(bytes)) as unknown as readonly { readonly sheet: string; readonly data: readonly unknown[] }[];
    const kinds = new Set(reminders.map(({ kind }) => kind));
    expect(sheets).toHaveLength(1 + kinds.size);
    expect(sheets[0]?.data).toHaveLength(1 + staff.length * weeks.length);
    expect(sheets.slice(1).map(({ data }) => data.length - 1).reduce((sum, rows) => sum + rows, 0)).toBe(reminders.length);
    expect(sheets.map(({ sheet }) => sheet)).toContain('To be evaluated');
  });

  it('is counted on the overview as on its lists', async () => {
    const { followUp } = OverviewView.parse(await (await open.askAs(['followUpLeader'], '/api/overview')).json());
    const { reminders } = await view();
    const counted = [...Map.groupBy(reminders, ({ kind }) => kind)].map(([kind, those]) => ({ kind, reminders: those.length, overdue: those.filter(({ isOverdue }) => isOverdue).length }));
    expect(followUp.length).toBeGreaterThan(0);
    expect(followUp.toSorted((a, b) => a.kind.localeCompare(b.kind))).toEqual(counted.toSorted((a, b) => a.kind.localeCompare(b.kind)));
  });

  it('has an evaluation on its list until it is recorded, and again when that is taken back', async () => {
    const evaluations = async (id: string): Promise<readonly Reminder[]> => (await view()).reminders.filter(({ kind, agreementId }) => kind === 'evaluation' && agreementId === id);
    const first = (await view()).reminders.find(({ kind }) => kind === 'evaluation') as Reminder;
    const path = `/api/registers/agreements/${first.agreementId}`;
    const put = (record: unknown, version: number) => open.askAs(['followUpLeader'], path, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ record, version }) });
    const { record, version } = await (await open.askAs(['followUpLeader'], path)).json() as { record: { phases: AgreementPhase[] }; version: number };
    expect(version).toBe(first.version);
    const stored = await put({ ...record, phases: withEvaluation(record.phases, first.phase ?? 0, TODAY, null) }, first.version);
    expect(stored.status).toBe(200);
    expect((await evaluations(first.agreementId)).map(({ phase }) => phase)).not.toContain(first.phase);
    expect((await put(record, first.version)).status).toBe(409);
    expect((await put(record, (await stored.json() as { version: number }).version)).status).toBe(200);
    expect((await evaluations(first.agreementId)).map(({ phase }) => phase)).toContain(first.phase);
  });
});

describe('a visit that two have told of', () => {
  beforeAll(async () => {
    await insertTeam(open.db, 'kari@example.no');
    await decidePlan(open.db, TODAY);
    await open.db.updateTable('staff').set({ userLogin: 'ola@example.no' }).where('id', '=', COLLEAGUE).execute();
  });

  it('is shown with what counts and what does not, this week and the one before', async () => {
    const tell = (name: string, minutes: number) => tellVisits({ db: open.db, now: () => AT, followUpTerms: FOLLOW_UP_TERMS, parameters: PARAMETERS }, { id: name, login: `${name}@example.no`, name, roles: ['followUpStaff'] }, [{
      id: randomUUID(), planned: 'PA-11/1', agreementId: 'PA-11', date: TODAY, outcome: 'done', minutes, postponedTo: null, note: '', writtenAt: `${TODAY}T07:50:00.000Z`, takenBackAt: null,
    }]);
    await tell('ola', 20);
    open.setNow(`${TODAY}T09:00:00.000Z`);
    await tell('kari', 60);
    const counts = [{ staffId: COLLEAGUE, outcome: 'done', minutes: 20, postponedTo: null }, { staffId: OWN_STAFF, outcome: 'done', minutes: 60, postponedTo: null }];
    const { contested } = await view();
    expect(contested).toMatchObject([{ agreementId: 'PA-11', date: TODAY }]);
    expect(contested.flatMap(({ counts: one, beside }) => [one, beside]).toSorted((a, b) => a.minutes - b.minutes)).toEqual(counts);
    open.setNow('2026-12-13T08:00:00.000Z');
    expect((await view()).contested).toHaveLength(1);
    open.setNow('2026-12-14T08:00:00.000Z');
    expect((await view()).contested).toEqual([]);
  });
});
