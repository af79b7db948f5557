import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOfInstant, instantsOfDay } from '../../server/day.ts';
import { openApp, type OpenApp } from './open-app.ts';

describe('the day', () => {
  it.each([
    ['2026-11-25T22:59:59.999Z', '2026-11-25'], ['2026-11-25T23:00:00.000Z', '2026-11-26'], ['2026-07-01T21:59:59.999Z', '2026-07-01'],
    ['2026-07-01T22:00:00.000Z', '2026-07-02'], ['2026-12-31T23:30:00.000Z', '2027-01-01'],
  ])('of %s is %s in Norway', (instant, day) => {
    expect(dayOfInstant(instant)).toBe(day);
  });
});

describe('the instants of a day', () => {
  it.each([
    ['2026-11-25', '2026-11-24T23:00:00.000Z', '2026-11-25T22:59:59.999Z'], ['2026-07-01', '2026-06-30T22:00:00.000Z', '2026-07-01T21:59:59.999Z'],
    ['2026-03-29', '2026-03-28T23:00:00.000Z', '2026-03-29T21:59:59.999Z'], ['2026-10-25', '2026-10-24T22:00:00.000Z', '2026-10-25T22:59:59.999Z'],
    ['9999-12-31', '9999-12-30T23:00:00.000Z', '9999-12-31T22:59:59.999Z'],
  ])('%s, also where the clock is put forward or back, are from %s to %s', (day, first, last) => {
    expect(instantsOfDay(day)).toEqual({ first, last });
    expect([dayOfInstant(first), dayOfInstant(last)]).toEqual([day, day]);
  });
});

describe('an hour after midnight', () => {
  let open: OpenApp;
  beforeAll(async () => {
    open = await openApp();
    await open.takeInDemonstration();
    open.setNow('2026-11-30T23:30:00.000Z');
  });
  afterAll(() => open.close());

  it('what there is to do is of the new day', async () => {
    expect(await (await open.ask('/api/overview')).json()).toMatchObject({ asOf: '2026-12-01' });
  });

  it('an assessment is made on the new day, and may count for as long as one made at noon', async () => {
    const { record, version } = await (await open.ask('/api/registers/households/1002')).json() as { readonly record: { readonly assessments: object }; readonly version: number };
    const unrest = { by: 'x', on: '2026-12-01', why: 'Støy om natta er meldt', until: '2027-12-01' };
    const put = (until: string): Promise<Response> => open.ask('/api/registers/households/1002', {
      method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ record: { ...record, assessments: { ...record.assessments, unrest: { ...unrest, until } } }, version, reason: null }),
    });
    expect((await put('2027-12-02')).status).toBe(422);
    const saved = await put('2027-12-01');
    expect(saved.status).toBe(200);
    expect(await saved.json()).toMatchObject({ record: { assessments: { unrest: { on: '2026-12-01', until: '2027-12-01' } } } });
  });
});
