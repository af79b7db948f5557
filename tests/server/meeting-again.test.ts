import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RoundView } from '../../server/meeting/schemas.ts';
import { OffersView, type OfferView } from '../../server/offers/schemas.ts';
import { decideDemonstration, send, step, type DecidedRound } from './decided-round.ts';
import { openApp, type OpenApp } from './open-app.ts';

// A round that is decided, opened again and decided anew, beside another round with the same households.
let open: OpenApp;
let decided: DecidedRound;
beforeAll(async () => {
  open = await openApp();
  decided = await decideDemonstration(open);
});
afterAll(() => open.close());

const offers = async (id: string): Promise<readonly OfferView[]> => OffersView.parse(await (await open.ask(`/api/offers?round=${id}`)).json()).offers;

describe('a round that is opened again after an offer was withdrawn', () => {
  it('leaves no offer behind that could be taken up again beside what is decided then', async () => {
    const [offer] = await offers(decided.id) as [OfferView];
    const withdrawn = await send(open, 'POST', `/api/offers/${offer.id}/answer`, { version: offer.version, on: '2026-11-23', answer: { kind: 'withdrawn', reason: 'boligen er skadet' } });
    expect(withdrawn.status, await withdrawn.clone().text()).toBe(200);
    await step(open, decided.id, { kind: 'reopen', reason: 'boligen er skadet' }, ['manager']);
    expect(await offers(decided.id)).toEqual([]);
    expect((await send(open, 'POST', `/api/offers/${offer.id}/undo`, { version: offer.version + 1 })).status).toBe(404);
    await step(open, decided.id, { kind: 'decide' });
    const again = await offers(decided.id);
    expect(new Set(again.map(({ householdId }) => householdId)).size).toBe(again.length);
    expect(again.every(({ next }) => next === 'send')).toBe(true);
  });
});

describe('a household that is erased before the round is decided anew', () => {
  it('gets no offer, and nothing is written about it any more', async () => {
    const gone = [decided.offered[0], decided.notOffered[0], decided.declined] as [string, string, string];
    for (const householdId of gone) {
      const { version } = await (await open.ask(`/api/registers/households/${householdId}`)).json() as { version: number };
      expect((await send(open, 'POST', `/api/registers/households/${householdId}/erase`, { version, reason: 'har bedt om det' })).status).toBe(200);
    }
    await step(open, decided.id, { kind: 'reopen', reason: 'ny vurdering' }, ['manager']);
    await step(open, decided.id, { kind: 'decide' });
    const made = await offers(decided.id);
    for (const householdId of gone) {
      expect(made.some((offer) => offer.householdId === householdId)).toBe(false);
      expect((await open.ask(`/api/rounds/${decided.id}/letters/${householdId}`)).status).toBe(410);
      expect(await open.db.selectFrom('decisions').select(['basis', 'reason', 'consequence']).where('householdId', '=', householdId).executeTakeFirstOrThrow()).toEqual({ basis: '', reason: null, consequence: null });
    }
    expect(await (await send(open, 'POST', `/api/rounds/${decided.id}/decision/judge`, {}, ['auditor'])).json()).toMatchObject({ erased: 3, different: [] });
  });
});

describe('a round that is frozen again', () => {
  it('has a proof no longer: what was proved was proved of another round', async () => {
    const made = await send(open, 'POST', '/api/rounds', { asOf: '2026-11-24', policyId: 'roof-first', horizonDays: 90 });
    const { id } = await made.json() as { id: string };
    await (await open.ask(`/api/rounds/${id}/solve?timeLimitSeconds=20`, { method: 'POST' })).text();
    const solved = RoundView.parse(await (await open.ask(`/api/rounds/${id}`)).json());
    expect(solved.proposal?.levels.some(({ bound }) => bound !== null)).toBe(true);
    const framed = await send(open, 'PUT', `/api/rounds/${id}/frame`, { ifVersion: solved.version, asOf: '2026-11-25', policyId: 'roof-first', horizonDays: 91 });
    const after = RoundView.parse(await framed.json());
    expect(after.proposal?.levels.length).toBe(solved.proposal?.levels.length);
    expect(after.proposal?.levels.every(({ bound }) => bound === null)).toBe(true);
  });
});

describe('a round in which the case of a household was closed', () => {
  it('is not closed while the household has an offer of another round', async () => {
    const { id: offerId, householdId } = (await offers(decided.id))[0] as OfferView;
    const other = await open.db.selectFrom('rounds').select('id').where('id', '<>', decided.id).executeTakeFirstOrThrow();
    await open.db.updateTable('decisions').set({ outcome: 'declined', consequence: '{"kind":"caseClosed"}' }).where('roundId', '=', decided.id).where('householdId', '=', householdId).execute();
    await open.db.updateTable('offers').set({ answer: 'refused', answeredOn: '2026-11-23' }).where('roundId', '=', decided.id).execute();
    await open.db.updateTable('offers').set({ roundId: other.id, answer: null, answeredOn: null }).where('id', '=', offerId).execute();
    await expect(step(open, decided.id, { kind: 'close' })).rejects.toThrow(householdId);
    expect((await open.ask(`/api/registers/households/${householdId}`)).status).toBe(200);
    await open.db.updateTable('offers').set({ answer: 'refused', answeredOn: '2026-11-23' }).where('id', '=', offerId).execute();
    expect((await step(open, decided.id, { kind: 'close' })).state).toBe('closed');
  });
});
