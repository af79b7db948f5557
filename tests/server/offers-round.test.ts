import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RoundView } from '../../server/meeting/schemas.ts';
import { OffersView, OfferView } from '../../server/offers/schemas.ts';
import { verifyRecord } from '../../server/record/service.ts';
import { decideDemonstration, send, step, type DecidedRound } from './decided-round.ts';
import { openApp, type OpenApp } from './open-app.ts';

// A whole round, from the meeting to the next meeting, by the routes that the pages use.
let open: OpenApp;
let decided: DecidedRound;
beforeAll(async () => {
  open = await openApp();
  open.setNow('2026-12-01T08:00:00.000Z');
  decided = await decideDemonstration(open);
});
afterAll(() => open.close());

const offers = async (): Promise<readonly OfferView[]> => OffersView.parse(await (await open.ask(`/api/offers?round=${decided.id}`)).json()).offers;
const command = async ({ id, version }: OfferView, what: string, body: object): Promise<OfferView> => {
  const answer = await send(open, 'POST', `/api/offers/${id}/${what}`, { version, ...body });
  if (answer.status !== 200) throw new Error(await answer.text());
  return OfferView.parse(await answer.json());
};
const round = async (id: string): Promise<RoundView> => RoundView.parse(await (await open.ask(`/api/rounds/${id}`)).json());

describe('a round after its meeting', () => {
  it('has an unsent offer for each that was given a home, and sends them all at once', async () => {
    const made = await offers();
    expect(made.map(({ householdId, dwellingId, next }) => [householdId, dwellingId, next])).toEqual(expect.arrayContaining(
      decided.round.households.flatMap(({ id, placement }) => (placement === null ? [] : [[id, placement.dwellingId, 'send']])),
    ));
    const sent = await send(open, 'POST', '/api/offers/send', { offers: made.map(({ id, version }) => ({ id, version })), on: '2026-12-01', deadline: null });
    expect(sent.status).toBe(200);
    expect(new Set((await offers()).map(({ deadline }) => deadline))).toEqual(new Set(['2026-12-08']));
  });

  it('closes when every offer has come to its end, and the next round has who said no, not who moved in', async () => {
    open.setNow('2027-01-04T08:00:00.000Z');
    const [first, second, ...others] = await offers();
    if (first === undefined || second === undefined) throw new Error('the demonstration gives homes to many');
    const accepted = await command(first, 'answer', { on: '2026-12-03', answer: { kind: 'accepted' } });
    await command(second, 'answer', { on: '2026-12-04', answer: { kind: 'refused', code: 'area', reason: null } });
    for (const other of others) await command(other, 'answer', { on: '2027-01-04', answer: { kind: 'noAnswer' } });
    await expect(step(open, decided.id, { kind: 'close' })).rejects.toThrow('offersOpen');
    await command(accepted, 'move-in', { on: '2027-01-02', end: null, leftOn: null });
    expect((await step(open, decided.id, { kind: 'close' })).state).toBe('closed');
    expect((await offers()).every(({ next, canUndo }) => next === null && !canUndo)).toBe(true);

    const frozen = await send(open, 'POST', '/api/rounds', { asOf: '2027-01-05', policyId: 'roof-first', horizonDays: 90 });
    const { id } = await frozen.json() as { id: string };
    const next = await round(id);
    const [waiting, free] = [next.households.map((one) => one.id), next.dwellings.map((one) => one.id)];
    expect([waiting.includes(first.householdId), free.includes(first.dwellingId)]).toEqual([false, false]);
    for (const { householdId, dwellingId } of [second, ...others]) expect([waiting.includes(householdId), free.includes(dwellingId)], householdId).toEqual([true, true]);
    await (await open.ask(`/api/rounds/${id}/solve?timeLimitSeconds=20&engine=queue`, { method: 'POST' })).text();
    expect((await round(id)).households.filter(({ placement }) => placement !== null).length).toBeGreaterThan(0);
    expect((await verifyRecord(open.db)).faults).toEqual([]);
  });
});
