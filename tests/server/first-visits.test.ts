import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openApp, type OpenApp } from './open-app.ts';

let open: OpenApp;
beforeEach(async () => {
  open = await openApp();
});
afterEach(() => open.close());

describe('the first start of the demonstration', () => {
  it('stores staff, agreements and what became of visits, each visit with a last day, and those of who signs in as written by them', async () => {
    await open.takeInDemonstration();
    const visits = await open.db.selectFrom('visits').selectAll().execute();
    const [staff, agreements] = [await open.db.selectFrom('staff').selectAll().execute(), await open.db.selectFrom('agreements').selectAll().execute()];
    expect([staff.length > 0, agreements.length > 0, visits.length > 0]).toEqual([true, true, true]);
    expect(new Set(visits.map(({ id }) => id)).size).toBe(visits.length);
    const loginOf = new Map(staff.map(({ id, userLogin }) => [id, userLogin]));
    for (const { date, keepUntil, staffId, writtenBy, planned } of visits) {
      expect([keepUntil !== null && keepUntil > date, writtenBy, planned]).toEqual([true, loginOf.get(staffId) ?? 'spredt', null]);
    }
    expect(visits.some(({ writtenBy }) => writtenBy === 'oppfolging@demonstrasjon')).toBe(true);
  });
});
