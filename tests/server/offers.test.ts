import { afterEach, describe, expect, it } from 'vitest';
import { allEnded, insertOffers, offersOf, removeUnsent } from '../../server/offers/service.ts';
import type { OfferFault } from '../../server/offers/schemas.ts';
import { OverviewView } from '../../server/overview/schemas.ts';
import { verifyRecord } from '../../server/record/service.ts';
import { recordIn } from '../../server/registers/service.ts';
import type { Terms } from '../../server/terms/schemas.ts';
import { openOffers, ROUND, type Answer, type OpenOffers } from './offers-client.ts';
import { TERMS } from './open-app.ts';

// The clock stands at 23.11.2026 unless a test sets it.
let open: OpenOffers;
afterEach(() => open.close());

const start = async (terms: Terms = TERMS): Promise<void> => {
  open = await openOffers([['1009', 'B-0013', 'T-2'], ['1021', 'B-0046', 'T-2'], ['1005', 'B-0106', null]], { terms });
};
const faultsOf = (answer: Answer): readonly string[] => (answer.body['faults'] as OfferFault[]).map(({ path, code }) => `${path.join('.')} ${code}`);
const at = (day: string): void => open.setNow(`${day}T10:00:00.000Z`);
const household = (id: string) => recordIn(open.db, 'households', id);
const no = (code = 'area') => ({ kind: 'refused', code, reason: null }) as const;
const withRefusal = (consequence: Terms['noAnswer']): Terms => ({
  ...TERMS, noAnswer: consequence, refusalReasons: TERMS.refusalReasons.map((reason) => (reason.code === 'area' ? { ...reason, consequence } : reason)),
});

describe('sending offers', () => {
  it('gives the deadline of the terms, or another', async () => {
    await start();
    expect((await open.send('1009', '2026-11-23')).status).toBe(200);
    await open.send('1005', '2026-11-23', '2026-11-24');
    expect(await open.offer('1009')).toMatchObject({ sentOn: '2026-11-23', deadline: '2026-11-30', next: 'answer', version: 2, overdue: false });
    expect(await open.offer('1005')).toMatchObject({ deadline: '2026-11-24', dwelling: expect.stringMatching(/^\D+ \d+/) as string, team: null });
  });

  it('is refused on a day that has not come, on one before the decision, and with a deadline before it is sent', async () => {
    await start();
    expect(faultsOf(await open.send('1009', '2026-11-24'))).toEqual(['on inFuture']);
    expect(faultsOf(await open.send('1009', '2026-11-22'))).toEqual(['on tooEarly']);
    expect(faultsOf(await open.send('1009', '2026-11-23', '2026-11-22'))).toEqual(['deadline tooEarly']);
    expect((await open.send('1009', '2026-11-23', '2026-11-23')).status).toBe(200);
  });

  it('sends all that are chosen, or none', async () => {
    await start();
    const [a, b] = [await open.offer('1009'), await open.offer('1005')];
    const body = (version: number) => JSON.stringify({ offers: [{ id: a.id, version: a.version }, { id: b.id, version }], on: '2026-11-23', deadline: null });
    const post = (version: number) => open.ask('/api/offers/send', { method: 'POST', headers: { 'content-type': 'application/json' }, body: body(version) });
    expect((await post(9)).status).toBe(409);
    expect((await open.offer('1009')).sentOn).toBeNull();
    expect((await post(1)).status).toBe(200);
    expect((await open.offers('show=open')).offers.map(({ next }) => next)).toEqual(['send', 'answer', 'answer']);
  });

  it('is done once', async () => {
    await start();
    await open.send('1009', '2026-11-23');
    expect(await open.send('1009', '2026-11-23')).toMatchObject({ status: 409, body: { code: 'wrongState', offer: { sentOn: '2026-11-23' } } });
  });
});

describe('answers', () => {
  it.each([['accepted', { kind: 'accepted' }], ['refused', no()], ['noAnswer', { kind: 'noAnswer' }]] as const)('cannot be given to an offer that has not been sent: %s', async (_, answer) => {
    await start();
    expect((await open.answer('1009', answer, '2026-11-23')).body['code']).toBe('wrongState');
  });

  it('no answer is on the day after the deadline, never on it', async () => {
    await start();
    await open.send('1009', '2026-11-23');
    at('2026-11-30');
    expect((await open.offer('1009')).overdue).toBe(false);
    expect(faultsOf(await open.answer('1009', { kind: 'noAnswer' }, '2026-11-30'))).toEqual(['on notOver']);
    at('2026-12-01');
    expect((await open.offers('show=overdue')).offers.map((offer) => offer.householdId)).toEqual(['1009']);
    expect((await open.answer('1009', { kind: 'noAnswer' }, '2026-12-01')).status).toBe(200);
    expect(await open.offer('1009')).toMatchObject({ answer: 'noAnswer', next: null, overdue: false, followed: { consequence: { kind: 'staysInQueue' }, applicationDate: null } });
  });

  it('a yes may come after the deadline, but on no day before it was sent and none that has not come', async () => {
    await start();
    await open.send('1009', '2026-11-23');
    at('2026-12-03');
    expect(faultsOf(await open.answer('1009', { kind: 'accepted' }, '2026-11-22'))).toEqual(['on tooEarly']);
    expect(faultsOf(await open.answer('1009', { kind: 'accepted' }, '2026-12-04'))).toEqual(['on inFuture']);
    expect((await open.answer('1009', { kind: 'accepted' }, '2026-12-03')).body).toMatchObject({ answer: 'accepted', answeredOn: '2026-12-03', next: 'moveIn', overdue: true });
  });

  it('a no has a reason of the terms, keeps the words, and may come after a yes', async () => {
    await start();
    await open.send('1009', '2026-11-23');
    await open.answer('1009', { kind: 'accepted' }, '2026-11-23');
    expect(faultsOf(await open.answer('1009', no('mood'), '2026-11-23'))).toEqual(['code unknownCode']);
    expect((await open.answer('1009', { ...no(), reason: 'Vil bo nærmere skolen' }, '2026-11-23')).body).toMatchObject({ answer: 'refused', code: 'area', reason: 'Vil bo nærmere skolen', next: null });
    expect((await household('1009'))?.applicationDate).toBe('2025-03-31');
    expect((await open.answer('1009', { kind: 'accepted' }, '2026-11-23')).status).toBe(409);
  });

  it('keeps no birth number in words', async () => {
    await start();
    await open.send('1009', '2026-11-23');
    expect((await open.answer('1009', { ...no(), reason: 'Snakk med 01010750160' }, '2026-11-23')).status).not.toBe(200);
  });

  it('an offer is taken back with a reason, sent or not, and costs nothing', async () => {
    await start(withRefusal({ kind: 'losesWaiting', months: 3 }));
    expect((await open.command('1009', 'answer', { on: '2026-11-23', answer: { kind: 'withdrawn' } })).status).toBe(400);
    expect((await open.answer('1009', { kind: 'withdrawn', reason: 'Vannskade i boligen' }, '2026-11-23')).body).toMatchObject({ answer: 'withdrawn', sentOn: null, next: null, followed: { consequence: { kind: 'staysInQueue' } } });
    expect((await household('1009'))?.applicationDate).toBe('2025-03-31');
  });
});

describe('what follows from a no', () => {
  it('loses months of waiting, told with the date before, and taken back with the answer', async () => {
    await start(withRefusal({ kind: 'losesWaiting', months: 3 }));
    await open.send('1009', '2026-11-23');
    expect((await open.answer('1009', no(), '2026-11-23')).body).toMatchObject({ followed: { consequence: { kind: 'losesWaiting', months: 3 }, applicationDate: { before: '2025-03-31', after: '2025-06-30' } } });
    const history = await (await open.ask('/api/registers/households/1009/history')).json() as { changes: unknown; reason: string }[];
    expect(history[0]).toMatchObject({ changes: [{ field: 'applicationDate', before: '2025-03-31', after: '2025-06-30' }], reason: expect.stringContaining('49/2026') as string });
    expect((await open.command('1009', 'undo', {})).body).toMatchObject({ answer: null, followed: null, next: 'answer' });
    expect((await household('1009'))?.applicationDate).toBe('2025-03-31');
  });

  it('never moves the date past today', async () => {
    await start(withRefusal({ kind: 'losesWaiting', months: 60 }));
    await open.send('1009', '2026-11-23');
    await open.answer('1009', no(), '2026-11-23');
    expect((await household('1009'))?.applicationDate).toBe('2026-11-23');
  });

  it('cannot be taken back when somebody has changed the date since', async () => {
    await start(withRefusal({ kind: 'losesWaiting', months: 3 }));
    await open.send('1009', '2026-11-23');
    await open.answer('1009', no(), '2026-11-23');
    await open.db.updateTable('households').set({ applicationDate: '2025-01-01' }).where('id', '=', '1009').execute();
    expect((await open.offer('1009')).canUndo).toBe(false);
    expect((await open.command('1009', 'undo', {})).body['code']).toBe('wrongState');
  });

  it('closes the case, which is in no new round, and opens it again as it was', async () => {
    await start(withRefusal({ kind: 'caseClosed' }));
    await open.db.updateTable('households').set({ avoids: '[{"id":"1009","metres":200}]' }).where('id', '=', '1002').execute();
    const before = await household('1009');
    await open.send('1009', '2026-11-23');
    const answered = await open.answer('1009', no(), '2026-11-23');
    expect(answered.body).toMatchObject({ followed: { consequence: { kind: 'caseClosed' } }, canUndo: true });
    expect(JSON.stringify(answered.body)).not.toContain('1002');
    expect([await household('1009'), (await household('1002'))?.avoids]).toEqual([null, []]);
    expect((await open.freeze('2026-12-02')).households.map(({ id }) => id as string)).not.toContain('1009');
    expect((await open.command('1009', 'undo', {})).status).toBe(200);
    expect([await household('1009'), (await household('1002'))?.avoids]).toEqual([before, [{ id: '1009', metres: 200 }]]);
    expect((await verifyRecord(open.db)).faults).toEqual([]);
  });

  it('follows from no answer too, where the terms say so', async () => {
    await start(withRefusal({ kind: 'losesWaiting', months: 1 }));
    await open.send('1009', '2026-11-23');
    at('2026-12-01');
    await open.answer('1009', { kind: 'noAnswer' }, '2026-12-01');
    expect((await household('1009'))?.applicationDate).toBe('2025-04-30');
  });

  it('is judged by the terms that held then', async () => {
    await start(withRefusal({ kind: 'losesWaiting', months: 3 }));
    await open.send('1009', '2026-11-23');
    await open.answer('1009', no(), '2026-11-23');
    const offer = (await offersOf(open.db, ROUND)).find((one) => one.householdId === '1009');
    expect(JSON.parse(offer?.consequence ?? '')).toMatchObject({ consequence: { kind: 'losesWaiting', months: 3 } });
  });
});

describe('taking back', () => {
  it('goes back one step at a time, as long as nothing has followed', async () => {
    await start();
    expect((await open.command('1009', 'undo', {})).body['code']).toBe('wrongState');
    await open.send('1009', '2026-11-23');
    await open.answer('1009', { kind: 'accepted' }, '2026-11-23');
    expect((await open.command('1009', 'undo', {})).body).toMatchObject({ answer: null, answeredOn: null, next: 'answer' });
    expect((await open.command('1009', 'undo', {})).body).toMatchObject({ sentOn: null, deadline: null, next: 'send' });
    expect((await open.offer('1009')).version).toBe(5);
  });

  it('is over when the dwelling has been offered to somebody else', async () => {
    await start();
    await open.send('1009', '2026-11-23');
    await open.answer('1009', no(), '2026-11-23');
    expect((await open.offer('1009')).canUndo).toBe(true);
    const next = { roundId: ROUND, householdId: '1004', dwellingId: 'B-0013', teamId: null, moveIn: '2026-12-01', keepUntil: '2031-11-23' };
    await open.db.transaction().execute((transaction) => insertOffers(transaction, [next]));
    expect((await open.offer('1009')).canUndo).toBe(false);
    expect((await open.command('1009', 'undo', {})).body['code']).toBe('wrongState');
  });

  it('is over when the round is closed', async () => {
    await start();
    await open.send('1009', '2026-11-23');
    await open.answer('1009', no(), '2026-11-23');
    await open.db.updateTable('rounds').set({ state: 'closed' }).where('id', '=', ROUND).execute();
    expect((await open.command('1009', 'undo', {})).body['code']).toBe('wrongState');
  });
});

describe('two people at once', () => {
  it('of two answers to the same offer one counts, and the other is shown it', async () => {
    await start();
    await open.send('1009', '2026-11-23');
    const { id, version } = await open.offer('1009');
    const answer = (kind: object) => open.ask(`/api/offers/${id}/answer`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ version, on: '2026-11-23', answer: kind }) });
    const both = await Promise.all([answer({ kind: 'accepted' }), answer(no())]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const refused = await both.find(({ status }) => status === 409)?.json() as Answer['body'];
    expect(refused).toMatchObject({ code: 'changedMeanwhile', changedBy: 'caseworker@example.no', offer: { id, version: version + 1 } });
    expect((await offersOf(open.db, ROUND)).find((offer) => offer.id === id)?.version).toBe(version + 1);
  });

  it('is for those who write cases, and shown to those who read them', async () => {
    await start();
    expect((await open.command('1009', 'answer', { on: '2026-11-23', answer: { kind: 'accepted' } }, ['followUpLeader'])).status).toBe(403);
    expect((await open.askAs(['followUpLeader'], '/api/offers')).status).toBe(200);
    expect((await open.askAs(['planner'], '/api/offers')).status).toBe(403);
    expect((await open.askAs(['followUpLeader'], '/api/offers/calendar')).status).toBe(403);
    expect((await open.command('1009', 'answer', { on: '2026-11-23', answer: { kind: 'accepted' } }, ['administrator'])).status).toBe(403);
  });
});

describe('the offers of a round', () => {
  it('have all ended when each is moved into, refused, not answered or withdrawn', async () => {
    await start();
    for (const id of ['1009', '1021', '1005']) {
      expect(await allEnded(open.db, ROUND)).toBe(false);
      await open.answer(id, { kind: 'withdrawn', reason: 'Trukket' }, '2026-11-23');
    }
    expect(await allEnded(open.db, ROUND)).toBe(true);
  });

  it('are taken away when nobody has done anything with them, and only then', async () => {
    await start();
    await open.send('1009', '2026-11-23');
    expect(await open.db.transaction().execute((transaction) => removeUnsent(transaction, ROUND))).toBe(false);
    expect((await open.offers()).offers.map(({ householdId }) => householdId)).toEqual(['1009']);
    await open.command('1009', 'undo', {});
    expect(await open.db.transaction().execute((transaction) => removeUnsent(transaction, ROUND))).toBe(true);
  });

  it('are never two to a household or of a dwelling', async () => {
    await start();
    const twice = (householdId: string, dwellingId: string) => open.db.transaction().execute((transaction) => insertOffers(transaction, [{ roundId: ROUND, householdId, dwellingId, teamId: null, moveIn: '2026-12-01', keepUntil: '2031-11-23' }]));
    await expect(twice('1009', 'B-0394')).rejects.toThrow('not come to an end');
    await expect(twice('1004', 'B-0013')).rejects.toThrow('not come to an end');
  });
});

describe('the terms', () => {
  it('are read by those who hold meetings, and have every reason in three languages', async () => {
    await start();
    const terms = await (await open.ask('/api/terms')).json() as Terms;
    expect(terms).toEqual(TERMS);
    expect([...terms.declineReasons, ...terms.refusalReasons].every(({ text }) => text.nb !== '' && text.nn !== '' && text.en !== '')).toBe(true);
  });
});

describe('the overview', () => {
  it('tells of the offers that wait for something, and of the leases that the terms remind of', async () => {
    await start();
    await open.send('1009', '2026-11-23');
    await open.send('1005', '2026-11-23');
    await open.answer('1005', no(), '2026-11-23');
    const { offers, leases, leaseDays } = OverviewView.parse(await (await open.ask('/api/overview')).json());
    expect(offers.map(({ id, next, deadline }) => [id, next, deadline])).toEqual([['1021', 'send', null], ['1009', 'answer', '2026-11-30']]);
    expect([leaseDays, leases.map(({ id }) => id)]).toEqual([180, (await open.offers()).leases.map(({ tenancyId }) => tenancyId)]);
  });
});
