import { CompiledQuery } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import { inOffers } from '../../server/offers/service.ts';
import type { OfferFault } from '../../server/offers/schemas.ts';
import { lastDay } from '../../server/offers/tenancy.ts';
import { verifyRecord } from '../../server/record/service.ts';
import { recordIn } from '../../server/registers/service.ts';
import type { Problem } from '../../solver/index.ts';
import { openOffers, type Answer, type OpenOffers } from './offers-client.ts';

// 1009 counts, is expected to make unrest and is followed up by T-2 (240 minutes, 60 in the evening); 1021 is shielded, and lives in B-0072.
let open: OpenOffers;
afterEach(() => open.close());

const TODAY = '2026-12-02';
const accepted = async (...householdIds: readonly string[]): Promise<void> => {
  for (const id of householdIds) {
    await open.send(id, '2026-11-23');
    await open.answer(id, { kind: 'accepted' }, '2026-11-23');
  }
  open.setNow(`${TODAY}T10:00:00.000Z`);
};
const start = async (): Promise<void> => {
  open = await openOffers([['1009', 'B-0013', 'T-2'], ['1021', 'B-0046', 'T-2']]);
  await accepted('1009', '1021');
};
const moves = (householdId: string, more: object = {}): Promise<Answer> => open.command(householdId, 'move-in', { on: TODAY, end: null, leftOn: null, ...more });
const faultsOf = (answer: Answer): readonly string[] => (answer.body['faults'] as OfferFault[]).map(({ path, code }) => `${path.join('.')} ${code}`);
const tenantIn = (problem: Problem, id: string) => problem.tenants.find((tenant) => tenant.id as string === id);
const waits = (problem: Problem, id: string): boolean => problem.households.some((household) => household.id as string === id);
const isFree = (problem: Problem, id: string): boolean => problem.dwellings.some((dwelling) => dwelling.id as string === id);
const homeOf = async (dwellingId: string): Promise<string> => (await recordIn(open.db, 'dwellings', dwellingId))?.siteId ?? '';
const minutesOf = async (teamId: string): Promise<readonly [number, number]> => {
  const team = await recordIn(open.db, 'teams', teamId);
  return [team?.committedMinutes ?? 0, team?.eveningCommittedMinutes ?? 0];
};

describe('moving in', () => {
  it('makes a tenant of who waited, lets the dwelling and closes the case', async () => {
    await start();
    const before = await recordIn(open.db, 'households', '1009');
    expect((await moves('1009')).body).toMatchObject({ movedInOn: TODAY, next: null, canUndo: false });
    expect(await recordIn(open.db, 'tenancies', '1009')).toEqual({
      id: '1009', dwellingId: 'B-0013', startDate: TODAY, endDate: '2029-12-01', movesOut: null, assessments: { counted: before?.assessments.counted, shielded: null },
    });
    expect(before?.assessments.unrest).not.toBeNull();
    expect(await recordIn(open.db, 'dwellings', 'B-0013')).toMatchObject({ status: 'UTLEID', statusDate: TODAY, availableFrom: null });
    expect(await recordIn(open.db, 'households', '1009')).toBeNull();
    const problem = await open.freeze('2026-12-03');
    expect([waits(problem, '1009'), isFree(problem, 'B-0013'), tenantIn(problem, '1009')]).toEqual([false, false, { id: '1009', siteId: await homeOf('B-0013'), counted: true, shielded: false }]);
  });

  it('binds the minutes of the team that is to follow up', async () => {
    await start();
    const before = await minutesOf('T-2');
    await moves('1009');
    expect(await minutesOf('T-2')).toEqual([before[0] + 240, before[1] + 60]);
  });

  it('is told to the record, each row by itself, and the chain holds', async () => {
    await start();
    await moves('1009');
    const told = await open.db.selectFrom('events').innerJoin('payloads', 'payloads.eventNumber', 'events.number').select(['kind', 'subject']).orderBy('number', 'desc').limit(5).execute();
    expect(told.map(({ kind, subject }) => `${kind} ${subject}`).toSorted()).toEqual([
      expect.stringMatching(/^offer\.movedIn offer /), 'row.changed dwellings B-0013', 'row.changed teams T-2', 'row.created tenancies 1009', 'row.removed households 1009',
    ]);
    expect((await verifyRecord(open.db)).faults).toEqual([]);
  });

  it('takes another end, and none that is before the beginning', async () => {
    await start();
    expect(faultsOf(await moves('1009', { end: '2026-12-01' }))).toEqual(['end tooEarly']);
    await moves('1009', { end: TODAY });
    expect((await recordIn(open.db, 'tenancies', '1009'))?.endDate).toBe(TODAY);
  });

  it('has a day that has come and is not before the offer, and an offer that has been accepted', async () => {
    await start();
    expect(faultsOf(await moves('1009', { on: '2026-12-03' }))).toEqual(['on inFuture']);
    expect(faultsOf(await moves('1009', { on: '2026-11-22' }))).toEqual(['on tooEarly']);
    await open.command('1009', 'undo', {});
    expect((await moves('1009')).body['code']).toBe('wrongState');
  });

  it('cannot be into a dwelling that somebody else lives in that day, nor of somebody whose case is gone', async () => {
    await start();
    await open.db.insertInto('tenancies').values({ id: 'L-9', dwellingId: 'B-0013', startDate: '2026-01-01', endDate: null, movesOut: TODAY, assessments: '{"counted":null,"shielded":null}', version: 1, changedAt: '', keepUntil: null }).execute();
    expect(faultsOf(await moves('1009'))).toEqual(['on letToOther']);
    await open.db.updateTable('tenancies').set({ movesOut: '2026-12-01' }).where('id', '=', 'L-9').execute();
    await open.db.deleteFrom('households').where('id', '=', '1021').execute();
    expect(faultsOf(await moves('1021'))).toEqual(['on householdGone']);
    expect((await moves('1009')).status).toBe(200);
  });

  it('happens once, and cannot be taken back', async () => {
    await start();
    await moves('1009');
    expect((await moves('1009')).body['code']).toBe('wrongState');
    expect((await open.command('1009', 'undo', {})).body['code']).toBe('wrongState');
  });

  it('does all of it or nothing when something goes wrong on the way', async () => {
    await start();
    const events = () => open.db.selectFrom('events').select('number').where('kind', '!=', 'rows.listed').execute();
    const before = [await recordIn(open.db, 'dwellings', 'B-0013'), await recordIn(open.db, 'households', '1009'), await minutesOf('T-2'), await events()];
    await open.db.executeQuery(CompiledQuery.raw(`create trigger stop before update on offers when new."movedInOn" is not null begin select raise(abort, 'stopped on purpose'); end`));
    expect((await moves('1009')).status).toBe(500);
    expect([await recordIn(open.db, 'dwellings', 'B-0013'), await recordIn(open.db, 'households', '1009'), await minutesOf('T-2'), await events()]).toEqual(before);
    expect(await recordIn(open.db, 'tenancies', '1009')).toBeNull();
  });
});

describe('a tenant who moves to another dwelling', () => {
  it('keeps its id, and the dwelling that it leaves is free from the day after', async () => {
    await start();
    expect((await open.offer('1021')).livesIn).toMatchObject({ dwellingId: 'B-0072' });
    expect((await moves('1021', { leftOn: '2026-12-10' })).status).toBe(200);
    expect(await recordIn(open.db, 'tenancies', '1021')).toMatchObject({ dwellingId: 'B-0046', startDate: TODAY, movesOut: null, endDate: '2029-12-01' });
    expect(await recordIn(open.db, 'tenancies', '1021-1')).toMatchObject({ dwellingId: 'B-0072', startDate: '2021-10-22', movesOut: '2026-12-10' });
    const problem = await open.freeze('2026-12-03');
    expect(problem.dwellings.find(({ id }) => id as string === 'B-0072')?.availableFrom).toBe('2026-12-11');
    expect([waits(problem, '1021'), isFree(problem, 'B-0046'), tenantIn(problem, '1021')?.siteId, tenantIn(problem, '1021-1')]).toEqual([false, false, await homeOf('B-0046'), undefined]);
    expect(isFree(await open.freeze('2026-12-30'), 'B-0072')).toBe(true);
  });

  it('leaves on the day that it moves in when no day is given, and never before it came', async () => {
    await start();
    expect(faultsOf(await moves('1021', { leftOn: '2021-10-21' }))).toEqual(['leftOn tooEarly']);
    await moves('1021');
    expect((await recordIn(open.db, 'tenancies', '1021-1'))?.movesOut).toBe(TODAY);
  });

  it('may do so again: each tenancy that has ended has an id of its own', async () => {
    await start();
    await open.db.insertInto('tenancies').values({ id: '1021-1', dwellingId: 'B-0394', startDate: '2019-01-01', endDate: null, movesOut: '2021-10-01', assessments: '{"counted":null,"shielded":null}', version: 1, changedAt: '', keepUntil: null }).execute();
    await moves('1021');
    expect((await recordIn(open.db, 'tenancies', '1021-2'))?.dwellingId).toBe('B-0072');
    expect((await recordIn(open.db, 'tenancies', '1021-1'))?.dwellingId).toBe('B-0394');
  });

  it('is avoided as before by those who keep away from it', async () => {
    await start();
    await open.db.updateTable('households').set({ avoids: '[{"id":"1021","metres":200}]' }).where('id', '=', '1002').execute();
    await moves('1021');
    expect((await open.freeze('2026-12-03')).households.find(({ id }) => id as string === '1002')?.avoids).toEqual([{ id: '1021', metres: 200 }]);
  });

  it('stays where it lives when the answer is no', async () => {
    await start();
    await open.answer('1021', { kind: 'refused', code: 'area', reason: null }, TODAY);
    const problem = await open.freeze('2026-12-03');
    expect(problem.households.find(({ id }) => id as string === '1021')?.currentSiteId).toBe(await homeOf('B-0072'));
    expect(isFree(problem, 'B-0046')).toBe(true);
  });
});

describe('a round that is frozen while offers wait', () => {
  it('gives nobody a second offer, no dwelling to a second household, and reckons with those who may come', async () => {
    open = await openOffers([['1009', 'B-0013', 'T-2'], ['1021', 'B-0046', null]]);
    const room = (await minutesOf('T-2'))[0];
    const unsent = await open.freeze('2026-12-02');
    await open.send('1009', '2026-11-23');
    const sent = await open.freeze('2026-12-02');
    await open.answer('1009', { kind: 'accepted' }, '2026-11-23');
    for (const problem of [unsent, sent, await open.freeze('2026-12-02')]) {
      expect([waits(problem, '1009'), waits(problem, '1021'), isFree(problem, 'B-0013'), isFree(problem, 'B-0046')]).toEqual([false, false, false, false]);
      expect(tenantIn(problem, '1009')).toMatchObject({ siteId: await homeOf('B-0013'), counted: true });
      expect([tenantIn(problem, '1021')?.siteId, tenantIn(problem, '1021-1')?.siteId]).toEqual([await homeOf('B-0046'), await homeOf('B-0072')]);
      expect(problem.teams.find(({ id }) => id as string === 'T-2')?.committedMinutes).toBe(room + 240);
    }
    const { householdIds, dwellingIds } = await inOffers(open.db);
    expect([[...householdIds], [...dwellingIds]]).toEqual([['1009', '1021'], ['B-0013', 'B-0046']]);
  });

  it.each(['refused', 'noAnswer', 'withdrawn'] as const)('has both again after an offer that ended so: %s', async (kind) => {
    open = await openOffers([['1009', 'B-0013', 'T-2']]);
    await open.send('1009', '2026-11-23');
    open.setNow(`${TODAY}T10:00:00.000Z`);
    await open.answer('1009', kind === 'refused' ? { kind, code: 'area', reason: null } : kind === 'withdrawn' ? { kind, reason: 'Vannskade' } : { kind }, TODAY);
    const problem = await open.freeze('2026-12-03');
    expect([waits(problem, '1009'), isFree(problem, 'B-0013'), tenantIn(problem, '1009')]).toEqual([true, true, undefined]);
    expect(problem.households.find(({ id }) => id as string === '1009')?.applicationDate).toBe('2025-03-31');
  });
});

describe('the last day of a tenancy', () => {
  it.each([['2026-12-01', 36, '2029-11-30'], ['2027-03-01', 12, '2028-02-29'], ['2028-02-29', 36, '2031-02-28'], ['2026-08-31', 6, '2027-02-28'], ['2026-01-01', 1, '2026-01-31']])('from %s for %i months is %s', (from, months, last) => {
    expect(lastDay(from, months)).toBe(last);
  });
});
