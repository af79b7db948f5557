import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countTold } from '../../server/plan/need-and-stock.ts';
import { KostraView, NeedView } from '../../server/plan/need-schemas.ts';
import { readRegisters } from '../../server/registers/service.ts';
import { openApp, type OpenApp } from './open-app.ts';

let open: OpenApp;
beforeAll(async () => {
  open = await openApp();
  await open.takeInDemonstration();
  open.setNow('2026-12-01T08:00:00.000Z');
});
afterAll(() => open.close());

const need = async (role: 'caseworker' | 'manager' | 'planner'): Promise<NeedView> => NeedView.parse(await (await open.askAs([role], '/api/plan/need')).json());

describe('need against stock of the demonstration', () => {
  it('adds up to everybody who waits, and to every home that is not kept out', async () => {
    const [view, { households }] = [await need('manager'), await readRegisters(open.db)];
    const waiting = households.filter(({ applicationDate }) => applicationDate <= '2026-12-01').length;
    expect(waiting).toBeGreaterThan(20);
    expect(view.households).toEqual({ least: waiting, most: waiting });
    expect(view.rows.reduce((sum, row) => sum + row.households.least, 0)).toBe(waiting);
    expect(view.rows.reduce((sum, row) => sum + row.own.all, 0)).toBe(view.homes.all);
    expect(view.leases?.length).toBe(view.months.reduce((sum, { leasesEnd }) => sum + leasesEnd.least, 0) + view.leasesEnded.least);
  });

  it('tells a planner people by bedrooms alone and in steps, with a row whether anybody needs it or not, no tenancy, and the homes as they are', async () => {
    const [told, known] = [await need('planner'), await need('manager')];
    expect([told.isTold, told.leases, told.buying.tenancies]).toEqual([true, null, null]);
    expect(told.rows.map(({ bedrooms, access, staffing }) => [bedrooms, access, staffing])).toEqual([0, 1, 2, 3, 4, 5].map((bedrooms) => [bedrooms, 'any', 'none']));
    told.rows.forEach(({ bedrooms, households, own }) => {
      const those = known.rows.filter((row) => Math.min(row.bedrooms, 5) === bedrooms);
      const count = those.reduce((sum, row) => sum + row.households.least, 0);
      expect(households.most - households.least).toBe(told.smallCount - 1);
      expect(households.least <= count && count <= households.most).toBe(true);
      expect(own.all).toBe(those.reduce((sum, row) => sum + row.own.all, 0));
    });
    expect(told.rows.at(0)?.fits.all).toBe(known.homes.all);
    expect(told.households.least <= known.households.least && known.households.least <= told.households.most).toBe(true);
  });

  it('lets a planner work out no row: whatever is told of everybody, each row may have any count of its step', async () => {
    const { rows, households, tenures, areas, noWish } = await need('planner');
    rows.forEach((row, i) => {
      const others = rows.filter((_, k) => k !== i);
      const [least, most] = [others.reduce((sum, one) => sum + one.households.least, 0), others.reduce((sum, one) => sum + one.households.most, 0)];
      for (let count = row.households.least; count <= row.households.most; count += 1) expect(count + least <= households.most && count + most >= households.least, `row ${i} with ${count}`).toBe(true);
    });
    for (const other of [...tenures.map((one) => one.households), ...areas.flatMap((area) => [area.firstWish, area.wish, area.excluded]), noWish]) expect(other).toEqual({ least: 0, most: households.most });
  });

  it('tells a planner the same for a month, whoever comes meanwhile, and something newer after it', async () => {
    const first = await need('planner');
    const [household] = (await readRegisters(open.db)).households;
    await open.db.deleteFrom('households').where('id', '=', household?.id ?? '').execute();
    open.setNow('2026-12-31T08:00:00.000Z');
    expect(await need('planner')).toEqual(first);
    open.setNow('2027-01-02T08:00:00.000Z');
    expect((await need('planner')).asOf).toBe('2027-01-02');
    open.setNow('2026-12-01T08:00:00.000Z');
  });

  it('lists tenancies to be looked at for buying by the rules alone: three years, permanent, without staff or earmark', async () => {
    const [{ buying }, { tenancies, dwellings }] = [await need('caseworker'), await readRegisters(open.db)];
    const suits = new Set(dwellings.filter(({ tenure, staffing, earmark }) => tenure === 'permanent' && staffing === 'none' && earmark === null).map(({ id }) => id));
    const own = tenancies.filter(({ dwellingId, startDate, movesOut }) => suits.has(dwellingId) && startDate <= '2023-12-01' && movesOut === null).map(({ id }) => id).sort();
    expect(own.length).toBeGreaterThan(0);
    expect(buying.tenancies?.map(({ id }) => id).sort()).toEqual(own);
  });

  it('sends the same as a file that Norwegian spreadsheets open', async () => {
    const bytes = new Uint8Array(await (await open.askAs(['manager'], '/api/plan/need.csv')).arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head, ...lines] = new TextDecoder().decode(bytes).trim().split('\r\n');
    expect(head?.split(';')).toHaveLength(13);
    expect(lines).toHaveLength((await need('manager')).rows.length);
  });
});

describe('a count that is told in steps', () => {
  it('always lies in its step, and a step says the same of every count in it', () => {
    for (let count = 0; count < 60; count += 1) {
      const { least, most } = countTold(count, { isTold: true, smallCount: 5 });
      expect(least <= count && count <= most && most - least === 4).toBe(true);
      expect(countTold(least, { isTold: true, smallCount: 5 })).toEqual({ least, most });
    }
  });
});

describe('what KOSTRA asks for', () => {
  it('is filled where the registers hold it, bounded where they half do, and said not to be where they do not', async () => {
    const { figures } = KostraView.parse(await (await open.askAs(['manager'], '/api/plan/kostra')).json());
    const { dwellings } = await readRegisters(open.db);
    const value = (id: string): number | null | undefined => figures.find((figure) => figure.id === id)?.value;
    expect(value('total')).toBe(dwellings.length);
    expect((value('owned') ?? 0) + (value('rentedIn') ?? 0) + (value('otherDisposal') ?? 0)).toBe(dwellings.length);
    expect(value('let')).toBeGreaterThan(0);
    expect(figures.find(({ id }) => id === 'newlyHoused')?.given).toBe('atMost');
    for (const { given, value: number, source } of figures) {
      expect(number === null).toBe(given === 'not');
      expect(source).toMatch(/^https:\/\/www\.ssb\.no\//);
    }
  });

  it('counts no people for a planner', async () => {
    const { figures } = KostraView.parse(await (await open.askAs(['planner'], '/api/plan/kostra')).json());
    expect(figures.some(({ id }) => id === 'newlyHoused')).toBe(false);
    expect(figures.some(({ id }) => id === 'total')).toBe(true);
  });
});
