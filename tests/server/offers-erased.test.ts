import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eraseOffersOf, eraseOverdueOffers, offersOf } from '../../server/offers/service.ts';
import { verifyRecord } from '../../server/record/service.ts';
import { openOffers, ROUND, type OpenOffers } from './offers-client.ts';

const AT = '2026-11-24T08:00:00.000Z';
let open: OpenOffers;
beforeEach(async () => {
  open = await openOffers([['1009', 'B-0013', 'T-2'], ['1021', 'B-0046', 'T-2']]);
  await open.send('1009', '2026-11-23');
  await open.answer('1009', { kind: 'refused', code: 'area', reason: 'Vil bo nærmere skolen' }, '2026-11-23');
});
afterEach(() => open.close());

const stored = async (householdId: string) => (await offersOf(open.db, ROUND)).find((offer) => offer.householdId === householdId);
const toldTexts = async (): Promise<string> => JSON.stringify(await open.db.selectFrom('payloads').innerJoin('events', 'events.number', 'payloads.eventNumber').select(['reason', 'facts']).where('kind', 'like', 'offer.%').execute());

describe('erasing what offers tell', () => {
  it('of a household takes its words, here and in the record, and leaves how it ended', async () => {
    expect(await toldTexts()).toContain('nærmere skolen');
    expect(await open.db.transaction().execute((transaction) => eraseOffersOf(transaction, '1009', AT))).toBe(1);
    expect(await stored('1009')).toMatchObject({ answer: 'refused', code: null, reason: null, consequence: null, erasedAt: AT });
    expect(await toldTexts()).not.toContain('nærmere skolen');
    expect((await verifyRecord(open.db)).faults).toEqual([]);
    expect(await open.offer('1009')).toMatchObject({ erased: true, canUndo: false, next: null });
    expect(await open.db.transaction().execute((transaction) => eraseOffersOf(transaction, '1009', AT))).toBe(0);
  });

  it('of a household withdraws the offer that it can answer no longer, and frees the dwelling', async () => {
    await open.db.transaction().execute((transaction) => eraseOffersOf(transaction, '1021', AT));
    expect(await stored('1021')).toMatchObject({ answer: 'withdrawn', answeredOn: '2026-11-24', erasedAt: AT });
    expect((await open.freeze('2026-12-02')).dwellings.map(({ id }) => id as string)).toContain('B-0046');
  });

  it('of a household forgets that it avoided somebody whose case was closed', async () => {
    const consequence = { consequence: { kind: 'caseClosed' }, applicationDate: null, avoiding: [{ householdId: '1002', metres: 200 }, { householdId: '10021', metres: 100 }] };
    await open.db.updateTable('offers').set({ consequence: JSON.stringify(consequence) }).where('householdId', '=', '1009').execute();
    await open.db.transaction().execute((transaction) => eraseOffersOf(transaction, '1002', AT));
    expect(JSON.parse((await stored('1009'))?.consequence ?? '')).toEqual({ ...consequence, avoiding: [{ householdId: '10021', metres: 100 }] });
  });

  it('happens by itself on the day after its last, never on it', async () => {
    await open.db.updateTable('offers').set({ keepUntil: '2026-11-24' }).where('householdId', '=', '1009').execute();
    expect(await eraseOverdueOffers(open.db, '2026-11-24T20:00:00.000Z')).toBe(0);
    expect(await eraseOverdueOffers(open.db, '2026-11-25T08:00:00.000Z')).toBe(1);
    expect([(await stored('1009'))?.reason, (await stored('1021'))?.erasedAt]).toEqual([null, null]);
    expect(await eraseOverdueOffers(open.db, '2026-11-26T08:00:00.000Z')).toBe(0);
  });

  it('is kept from today on for as long as the record whenever something is done', async () => {
    expect((await stored('1009'))?.keepUntil).toMatch(/^20(2[7-9]|3\d)-11-23$/);
  });
});
