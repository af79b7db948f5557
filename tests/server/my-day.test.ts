import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MyDayView, TellingResults, type TellingResult, type VisitTelling } from '../../server/my-day/schemas.ts';
import { contestedBetween, lastVisits, tellVisits, visitsBetween } from '../../server/my-day/service.ts';
import { FOLLOW_UP_TERMS, NOW, openApp, PARAMETERS, type OpenApp } from './open-app.ts';
import { COLLEAGUE, decidePlan, insertTeam, NOTE_LENGTH, OWN_STAFF } from './planned-day.ts';

const LOGIN = 'kari@example.no';
const TODAY = NOW.slice(0, 10);
const [YESTERDAY, TOMORROW] = ['2026-11-22', '2026-11-24'];

let open: OpenApp;
beforeEach(async () => {
  open = await openApp();
  await open.askAs(['followUpStaff'], '/api/session');
  await open.db.updateTable('users').set({ login: LOGIN }).where('id', '=', 'followUpStaff').execute();
  await insertTeam(open.db, LOGIN);
  await decidePlan(open.db, TODAY);
});
afterEach(() => open.close());

const telling = (changes: Partial<VisitTelling> = {}): VisitTelling => ({
  id: randomUUID(), planned: 'PA-11/1', agreementId: 'PA-11', date: TODAY, outcome: 'done', minutes: 55, postponedTo: null, note: '', writtenAt: '2026-11-23T07:50:00.000Z', takenBackAt: null, ...changes,
});

const day = async (query = ''): Promise<MyDayView> => MyDayView.parse(await (await open.askAs(['followUpStaff'], `/api/my-day${query}`)).json());
const post = (body: unknown): Promise<Response> => open.askAs(['followUpStaff'], '/api/my-day/visits', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
const tell = async (...visits: readonly VisitTelling[]): Promise<readonly TellingResult[]> => TellingResults.parse(await (await post({ as: LOGIN, visits })).json()).results;
const becameOf = async (...visits: readonly VisitTelling[]): Promise<readonly string[]> => (await tell(...visits)).map(({ became, code }) => code ?? became);
const parts = () => ({ db: open.db, now: () => NOW, followUpTerms: FOLLOW_UP_TERMS, parameters: PARAMETERS });

/** Tells as the colleague, who signs in too from now on, a minute before everybody else. */
async function tellAsColleague(...visits: readonly VisitTelling[]): Promise<readonly string[]> {
  await open.db.updateTable('staff').set({ userLogin: 'ola@example.no' }).where('id', '=', COLLEAGUE).execute();
  const results = await tellVisits({ ...parts(), now: () => '2026-11-23T07:59:00.000Z' }, { id: 'ola', login: 'ola@example.no', name: 'Ola', roles: ['followUpStaff'] }, visits);
  return results.map(({ became, code }) => code ?? became);
}

describe('the day of one who follows up', () => {
  it('has today and tomorrow in order, with the way, who comes along, and what one is to the person', async () => {
    const view = await day();
    expect(view.staff).toEqual({ id: OWN_STAFF, name: 'Kari Boveileder' });
    expect(view.days.map(({ date, isPlanned, from, until }) => [date, isPlanned, from, until])).toEqual([[TODAY, true, '08:00', '15:30'], [TOMORROW, true, '08:00', '15:30']]);
    expect(view.days[0].stops.map(({ visitId, start, minutes, travelBefore, withName, standing }) => [visitId, start, minutes, travelBefore, withName, standing])).toEqual([
      ['PA-11/1', '08:40', 60, 8, null, 'main'], ['PA-12/1', '10:15', 45, 12, 'Ola Boveileder', 'main'], ['PA-13/1', '12:30', 30, 15, null, 'backup'],
    ]);
    expect(view.days[1].stops.map(({ address }) => address)).toEqual(['Kirkegata 7 B']);
  });

  it('is nobody\'s where no staff member has the login, and is asked of nobody else', async () => {
    await open.db.updateTable('staff').set({ userLogin: null }).where('id', '=', OWN_STAFF).execute();
    const view = await day();
    expect([view.staff, view.days[0].stops, view.days[0].isPlanned]).toEqual([null, [], false]);
    expect(await becameOf(telling())).toEqual(['notYours']);
    for (const role of ['caseworker', 'followUpLeader', 'manager', 'planner', 'administrator', 'auditor'] as const) expect((await open.askAs([role], '/api/my-day')).status, role).toBe(403);
  });

  it('is told to the record as a look at agreements', async () => {
    await day();
    const told = await open.db.selectFrom('events').innerJoin('payloads', 'payloads.eventNumber', 'events.number').select(['actor', 'kind', 'subject', 'facts']).where('kind', '=', 'rows.listed').execute();
    expect(told).toEqual([{ actor: LOGIN, kind: 'rows.listed', subject: 'agreements', facts: JSON.stringify({ rows: 4 }) }]);
  });

  it('shows nothing of a plan that is not decided', async () => {
    await open.db.updateTable('weekPlans').set({ state: 'draft', decidedAt: null }).execute();
    expect((await day()).days.map(({ isPlanned, stops }) => [isPlanned, stops.length])).toEqual([[false, 0], [false, 0]]);
  });
});

describe('what is told of a visit', () => {
  it('is stored once, whenever and however often it is told', async () => {
    const visit = telling({ note: 'Handlet sammen' });
    expect(await becameOf(visit)).toEqual(['stored']);
    expect(await becameOf(visit, visit)).toEqual(['alreadyThere', 'alreadyThere']);
    expect((await day()).days[0].told.map(({ id, note, by }) => [id, note, by])).toEqual([[visit.id, 'Handlet sammen', null]]);
    expect(await open.db.selectFrom('visits').select(['staffId', 'writtenBy', 'keepUntil']).execute()).toEqual([{ staffId: OWN_STAFF, writtenBy: LOGIN, keepUntil: '2027-11-23' }]);
  });

  it('is told to the record without the note', async () => {
    await tell(telling({ note: 'Avtalte torsdag' }));
    const [event] = await open.db.selectFrom('events').innerJoin('payloads', 'payloads.eventNumber', 'events.number').selectAll().where('kind', '=', 'visit.told').execute();
    expect([event?.actor, event?.subject, JSON.parse(event?.facts ?? '{}')]).toEqual([LOGIN, 'agreements PA-11', { date: TODAY, outcome: 'done', staffId: OWN_STAFF }]);
    expect(JSON.stringify(event)).not.toContain('torsdag');
  });

  it('replaces what the same user told of the same visit before, which is kept with what replaced it', async () => {
    const [first, second] = [telling(), telling({ outcome: 'notAtHome', minutes: 0, writtenAt: '2026-11-23T08:10:00.000Z' })];
    expect(await becameOf(first, second)).toEqual(['stored', 'replaced']);
    expect((await day()).days[0].told.map(({ id }) => id)).toEqual([second.id]);
    expect(await open.db.selectFrom('visits').select(['id', 'replacedBy']).where('id', '=', first.id).execute()).toEqual([{ id: first.id, replacedBy: second.id }]);
  });

  it('stands behind what was written later where it arrives late', async () => {
    const [early, late] = [telling(), telling({ minutes: 70, writtenAt: '2026-11-23T08:10:00.000Z' })];
    expect(await becameOf(late)).toEqual(['stored']);
    expect(await becameOf(early)).toEqual(['older']);
    expect((await visitsBetween(open.db, TODAY, TODAY)).map(({ minutes }) => minutes)).toEqual([70]);
  });

  it('is taken back by its id, also before it has come itself, and then what was told before counts again', async () => {
    const [first, second] = [telling(), telling({ outcome: 'notAtHome', minutes: 0, writtenAt: '2026-11-23T08:10:00.000Z' })];
    const back = (visit: VisitTelling): VisitTelling => ({ ...visit, takenBackAt: '2026-11-23T08:20:00.000Z' });
    await tell(first, second);
    expect(await becameOf(back(second), back(second))).toEqual(['takenBack', 'alreadyThere']);
    expect((await visitsBetween(open.db, TODAY, TODAY)).map(({ id }) => id)).toEqual([first.id]);
    const third = telling();
    expect(await becameOf(back(third), third)).toEqual(['takenBack', 'alreadyThere']);
    expect((await visitsBetween(open.db, TODAY, TODAY)).map(({ id }) => id)).toEqual([first.id]);
  });

  it('comes to the same in whatever order and however often it arrives', async () => {
    const told = [0, 1, 2].map((n) => telling({ minutes: 40 + n, writtenAt: `2026-11-23T07:5${n}:00.000Z` }));
    const messages = [...told, { ...(told[2] as VisitTelling), takenBackAt: '2026-11-23T08:00:00.000Z' }];
    const orders = fc.array(fc.nat({ max: messages.length - 1 }), { maxLength: 6 }).map((extra) => [...extra, ...messages.keys()]).chain((all) => fc.shuffledSubarray(all, { minLength: all.length }));
    await fc.assert(fc.asyncProperty(orders, async (order) => {
      await open.db.deleteFrom('visits').execute();
      for (const index of order) await tell(messages[index] as VisitTelling);
      expect((await visitsBetween(open.db, TODAY, TODAY)).map(({ minutes }) => minutes)).toEqual([41]);
      expect(await open.db.selectFrom('visits').select('id').execute()).toHaveLength(3);
    }), { numRuns: 25 });
  });

  it('stands beside what somebody else told of the same visit first, does not count, and both are shown to a leader', async () => {
    const [other, own] = [telling({ minutes: 20 }), telling({ minutes: 60 })];
    expect(await tellAsColleague(other)).toEqual(['stored']);
    expect((await day()).days[0].told.map(({ by, note }) => [by, note])).toEqual([['Ola Boveileder', '']]);
    expect(await becameOf(own)).toEqual(['beside']);
    expect((await visitsBetween(open.db, TODAY, TODAY)).map(({ minutes }) => minutes)).toEqual([20]);
    expect((await contestedBetween(open.db, TODAY, TODAY)).map(({ counts, beside }) => [counts.minutes, beside.minutes])).toEqual([[20, 60]]);
    expect(await tellAsColleague({ ...other, takenBackAt: NOW })).toEqual(['takenBack']);
    expect((await visitsBetween(open.db, TODAY, TODAY)).map(({ minutes }) => minutes)).toEqual([60]);
    expect(await contestedBetween(open.db, TODAY, TODAY)).toEqual([]);
  });

  it('that nobody had planned is kept by itself, each time', async () => {
    expect(await becameOf(telling({ planned: null }), telling({ planned: null }))).toEqual(['stored', 'stored']);
    expect(await visitsBetween(open.db, TODAY, TODAY)).toHaveLength(2);
  });

  it('is refused one by one with why, and the others are stored', async () => {
    await open.db.updateTable('agreements').set({ mainStaffId: null, backupStaffId: null }).where('id', '=', 'PA-14').execute();
    await open.db.insertInto('teams').values({ ...await open.db.selectFrom('teams').selectAll().executeTakeFirstOrThrow(), id: 'annet-team' }).execute();
    await open.db.updateTable('agreements').set({ teamId: 'annet-team' }).where('id', '=', 'PA-14').execute();
    expect(await becameOf(
      telling({ agreementId: 'PA-99' }), telling({ agreementId: 'PA-14', planned: null, date: YESTERDAY }), telling({ agreementId: 'PA-14', planned: 'PA-14/1', date: TOMORROW, outcome: 'cancelled', minutes: 0 }), telling({ date: TOMORROW }),
      telling({ date: '2020-01-01' }), telling({ note: 'x'.repeat(NOTE_LENGTH + 1) }), telling({ note: 'x'.repeat(NOTE_LENGTH) }),
    )).toEqual(['agreementGone', 'notYours', 'stored', 'notYet', 'tooOld', 'noteTooLong', 'stored']);
  });

  it('is taken from nobody whose post was over on that day', async () => {
    await open.db.updateTable('staff').set({ to: YESTERDAY }).where('id', '=', OWN_STAFF).execute();
    expect(await becameOf(telling(), telling({ planned: null, date: YESTERDAY }))).toEqual(['notYours', 'stored']);
  });

  it('is taken from nobody but the one who wrote it', async () => {
    const answer = await post({ as: 'ola@example.no', visits: [telling()] });
    expect([answer.status, (await answer.json() as { readonly code: string }).code]).toEqual([409, 'anotherUser']);
    const visit = telling();
    await tellAsColleague(visit);
    expect(await becameOf(visit)).toEqual(['idTaken']);
  });

  it('holds no birth number, says when a postponed visit is put off to, and is no more than a line', async () => {
    for (const [changes, code] of [[{ note: 'Ring 13097248022' }, 'birthNumber'], [{ outcome: 'postponed' }, 'badRequest'], [{ outcome: 'postponed', postponedTo: YESTERDAY }, 'badRequest'], [{ postponedTo: TOMORROW }, 'badRequest'], [{ note: 'to\nlinjer' }, 'badRequest']] as const) {
      expect((await (await post({ as: LOGIN, visits: [telling(changes)] })).json() as { readonly code: string }).code).toBe(code);
    }
    expect(await becameOf(telling({ outcome: 'postponed', postponedTo: TOMORROW, minutes: 0 }))).toEqual(['stored']);
  });
});

describe('what has been carried out', () => {
  it('is found as the last visit of an agreement: the last one that was done and counts', async () => {
    await tell(telling({ date: YESTERDAY, planned: null }), telling({ outcome: 'notAtHome' }), telling({ planned: null, agreementId: 'PA-12', date: '2026-11-20' }), telling({ planned: null, agreementId: 'PA-12', date: '2026-11-18' }));
    const last = await lastVisits(open.db, ['PA-11', 'PA-12', 'PA-13']);
    expect([...last].map(([id, { date, staffId }]) => [id, date, staffId]).toSorted()).toEqual([['PA-11', YESTERDAY, OWN_STAFF], ['PA-12', '2026-11-20', OWN_STAFF]]);
  });
});
