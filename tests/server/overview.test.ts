import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaRange, siteRange, type Range } from '../../server/overview/disclosure.ts';
import { AggregatesView, OverviewView } from '../../server/overview/schemas.ts';
import { RoundView } from '../../server/meeting/schemas.ts';
import { readRegisters } from '../../server/registers/service.ts';
import { openApp, PARAMETERS, type OpenApp } from './open-app.ts';

let open: OpenApp;
beforeAll(async () => {
  open = await openApp();
});
afterAll(() => open.close());

const overview = async (): Promise<OverviewView> => OverviewView.parse(await (await open.ask('/api/overview')).json());
const aggregates = async (): Promise<AggregatesView> => AggregatesView.parse(await (await open.askAs(['planner'], '/api/overview/aggregates')).json());

describe('an empty installation', () => {
  it('has nothing to do', async () => {
    expect(await overview()).toMatchObject({ waiting: { households: 0 }, deadlines: [], teams: [], sitesOverLimit: [], leases: [], offers: [], round: null, faults: [] });
    expect(await aggregates()).toMatchObject({ sites: [], areas: [] });
  });
});

describe('the overview of the demonstration', () => {
  beforeAll(async () => {
    await open.takeInDemonstration();
    open.setNow('2026-12-01T08:00:00.000Z');
  });

  it('counts those who wait as the round does, by group and by situation', async () => {
    const { waiting, faults } = await overview();
    const { households } = await readRegisters(open.db);
    expect(faults).toEqual([]);
    expect(waiting.households).toBe(households.length);
    expect(waiting.bySituation.reduce((sum, one) => sum + one.households, 0)).toBe(households.length);
    expect(waiting.byGroup).toContainEqual({ code: 'homeless', name: 'bostedsløs', households: households.filter(({ groups }) => groups.includes('homeless')).length });
  });

  it('has the free homes, room and sites over their limit that the round of the day has', async () => {
    const view = await overview();
    const round = RoundView.parse(await (await open.ask('/api/rounds/2026-49')).json());
    expect(Object.values(view.freeHomes.within90Days).reduce((sum, count) => sum + count, 0)).toBe(round.dwellings.length);
    expect(Object.values(view.freeHomes.today).reduce((sum, count) => sum + count, 0)).toBe(round.dwellings.filter(({ availableFrom }) => availableFrom <= '2026-12-01').length);
    expect(view.teams.map(({ id, roomMinutes }) => [id, roomMinutes])).toEqual(round.teams.map(({ id, roomMinutes }) => [id, roomMinutes]));
    expect(view.round).toMatchObject({ id: '2026-49', proposalStatus: null });
    expect(view.sitesOverLimit.length).toBeGreaterThan(0);
    expect(view.limitPolicy?.id).toBe('strict-limits');
  });

  it('measures sites by the number of the policy that has one, as a round of that policy does', async () => {
    const frozen = await open.ask('/api/rounds', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ asOf: '2026-12-01', policyId: 'strict-limits', horizonDays: 1 }) });
    const { id } = await frozen.json() as { id: string };
    const round = RoundView.parse(await (await open.ask(`/api/rounds/${id}`)).json());
    const over = round.sites.filter(({ overLimitBefore }) => overLimitBefore).map(({ id: site, countedBefore, siteLimit }) => [site, countedBefore, siteLimit]);
    const view = await overview();
    expect(new Set(view.sitesOverLimit.map(({ id: site, counted, siteLimit }) => [site, counted, siteLimit].join()))).toEqual(new Set(over.map((site) => site.join())));
  });

  it('lists what is due within its days, and what is over', async () => {
    const set = (id: string, neededBy: string) => open.db.updateTable('households').set({ neededBy }).where('id', '=', id).execute();
    await set('1002', '2026-11-30');
    await set('1003', '2026-12-31');
    await set('1004', '2027-01-01');
    open.setNow('2026-12-01T08:00:00.000Z');
    await open.askAs(['manager'], '/api/registers/areas/sentrum', { method: 'GET' });
    const { record, version } = await (await open.ask('/api/registers/areas/sentrum')).json() as { record: Record<string, unknown>; version: number };
    await open.ask('/api/registers/areas/sentrum', { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ record: { ...record, homes: 2599 }, version }) });
    const due = new Map((await overview()).deadlines.map(({ id, isOverdue }) => [id, isOverdue]));
    expect([due.get('1002'), due.get('1003'), due.get('1004')]).toEqual([true, false, undefined]);
  });

  it('lists assessments from the warned days before their end, and after it', async () => {
    const warned = async (now: string) => {
      open.setNow(now);
      return (await overview()).assessments;
    };
    expect(await warned('2027-10-31T08:00:00.000Z')).toEqual([]);
    const soon = await warned('2027-11-01T08:00:00.000Z');
    expect(soon.length).toBeGreaterThan(0);
    expect(soon.every(({ isExpired, until }) => !isExpired && until === '2027-12-01')).toBe(true);
    expect((await warned('2027-12-02T08:00:00.000Z')).every(({ isExpired }) => isExpired)).toBe(true);
  });

  it('counts an assessment no longer after its last day', async () => {
    open.setNow('2027-12-02T08:00:00.000Z');
    expect((await overview()).sitesOverLimit).toEqual([]);
  });

  it('lists what should be erased', async () => {
    open.setNow('2028-11-24T08:00:00.000Z');
    expect((await overview()).overdue.map(({ register }) => register)).toContain('households');
  });

  it('is for casework alone', async () => {
    for (const roles of [['planner'], ['administrator'], ['auditor']] as const) expect((await open.askAs(roles, '/api/overview')).status).toBe(403);
    expect((await open.askAs(['administrator'], '/api/overview/aggregates')).status).toBe(403);
  });
});

describe('the sums that a planner sees', () => {
  it('have homes and dwellings of every site and area, and no count of few people', async () => {
    open.setNow('2026-12-01T08:00:00.000Z');
    const { sites, areas, smallCount } = await aggregates();
    expect(sites.reduce((sum, site) => sum + site.municipalHomes, 0)).toBe(470);
    expect(areas.reduce((sum, area) => sum + area.municipalHomes, 0)).toBe(470);
    for (const site of sites) {
      expect(Object.values(site.byState).reduce((sum, count) => sum + count, 0)).toBe(site.municipalHomes);
      expect(Object.values(site.byBedrooms).reduce((sum, count) => sum + count, 0)).toBe(site.municipalHomes);
      const { counted, least, most } = site.counted ?? { counted: 0, least: 0, most: 0 };
      expect([site.id, counted, least % smallCount]).toEqual([site.id, most === 0 ? 0 : null, 0]);
      const residents = site.byState['let'] ?? 0;
      expect(most - least + 1).toBeGreaterThanOrEqual(Math.min(smallCount, residents + 1));
    }
    expect(sites.some(({ counted }) => (counted?.least ?? 0) >= smallCount)).toBe(true);
  });

  it('stand for a month, whatever changes meanwhile, and are the same to the map in classes', async () => {
    const asked = async (path: string): Promise<string> => (await open.askAs(['planner'], path)).text();
    const paths = ['/api/overview/aggregates', '/api/concentration-map'] as const;
    const before = await Promise.all(paths.map(asked));
    expect(before.map((text) => (JSON.parse(text) as { asOf: string }).asOf)).toEqual(['2026-12-01', '2026-12-01']);
    await open.db.updateTable('tenancies').set({ assessments: '{"counted":null,"shielded":null}' }).execute();
    const { record, version } = await (await open.ask('/api/registers/areas/sentrum')).json() as { record: Record<string, unknown>; version: number };
    await open.ask('/api/registers/areas/sentrum', { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ record: { ...record, homes: 2700 }, version }) });
    for (const now of ['2026-12-01T09:00:00.000Z', '2026-12-31T22:59:59.999Z']) {
      open.setNow(now);
      expect(await Promise.all(paths.map(asked))).toEqual(before);
    }
    open.setNow('2026-12-31T23:00:00.000Z');
    const { asOf, sites, areas } = await aggregates();
    expect(asOf).toBe('2027-01-01');
    expect(areas.find(({ id }) => id === 'sentrum')?.homes).toBe(2700);
    expect(sites.every(({ counted }) => counted?.least === 0)).toBe(true);
    expect((JSON.parse(await asked(paths[1])) as { asOf: string }).asOf).toBe('2027-01-01');
  });

  it('say that something keeps people from being counted, and never what', async () => {
    await open.db.updateTable('areas').set({ homes: 0 }).execute();
    await open.db.deleteFrom('toldSums').execute();
    await open.db.updateTable('households').set({ readyFrom: '2027-99-99' }).where('id', '=', '1006').execute();
    open.setNow('2027-01-02T08:00:00.000Z');
    const text = await (await open.askAs(['planner'], '/api/overview/aggregates')).text();
    const { isComplete, sites } = AggregatesView.parse(JSON.parse(text));
    expect([isComplete, sites.every(({ counted }) => counted === null)]).toEqual([false, true]);
    expect(text).not.toMatch(/1006|readyFrom/);
    expect((await overview()).faults.length).toBeGreaterThan(0);
    expect(await open.db.selectFrom('toldSums').selectAll().execute()).toEqual([]);
  });

  it('hold no id of anybody', async () => {
    const text = JSON.stringify(await aggregates());
    const { households, tenancies } = await readRegisters(open.db);
    for (const { id } of [...households, ...tenancies]) expect(text).not.toContain(`"${id}"`);
  });
});

/** Every list of counts, each from 0 to how many live there. */
function everyTruth(residents: readonly number[]): readonly (readonly number[])[] {
  return residents.reduce<readonly (readonly number[])[]>((lists, most) => lists.flatMap((list) => Array.from({ length: most + 1 }, (_, count) => [...list, count])), [[]]);
}

/** What is told of an area whose sites have these counts. */
function toldOf(counts: readonly number[], residents: readonly number[], small: number): { readonly sites: readonly Range[]; readonly area: Range } {
  const sites = counts.map((count, i) => ({ count, told: siteRange(count, residents[i] ?? 0, small) }));
  return { sites: sites.map(({ told }) => told), area: areaRange(sites, small) };
}

describe('one who knows everything that is told, how many live where, and the rule', () => {
  it('finds every count of a hidden site as possible as before the area was told, by trying every truth', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 4 }), fc.integer({ min: 2, max: 4 }), (residents, small) => {
      const truths = everyTruth(residents).map((counts) => ({ counts, told: JSON.stringify(toldOf(counts, residents, small)) }));
      for (const [told, same] of Map.groupBy(truths, (truth) => truth.told)) {
        const { sites } = JSON.parse(told) as { sites: readonly Range[] };
        for (const [i, { least, most }] of sites.entries()) {
          expect(new Set(same.map(({ counts }) => counts[i])).size).toBe(most - least + 1);
        }
      }
    }), { numRuns: 40 });
  });

  it('is told the same steps whatever the count: each is as wide as the small count, and begins at its multiples', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 2, max: 10 }), (residents, small) => {
      const told = Array.from({ length: residents + 1 }, (_, count) => siteRange(count, residents, small));
      for (const [count, { least, most }] of told.entries()) {
        expect(told.slice(least, most + 1).every((other) => other.least === least && other.most === most)).toBe(true);
        expect([least % small, least <= count && count <= most]).toEqual([0, true]);
      }
    }));
    expect([4, 5, 9, 10, 12].map((count) => siteRange(count, 12, 5))).toEqual([[0, 4], [5, 12], [5, 12], [5, 12], [5, 12]].map(([least, most]) => ({ least, most })));
    expect([9, 10, 14].map((count) => siteRange(count, 14, 5))).toEqual([[5, 9], [10, 14], [10, 14]].map(([least, most]) => ({ least, most })));
    expect([siteRange(8, 8, 5), siteRange(4, 9, 5), siteRange(5, 9, 5), siteRange(0, 0, 5)]).toEqual([[0, 8], [0, 4], [5, 9], [0, 0]].map(([least, most]) => ({ least, most })));
  });

  it('sees nothing when one more counts, but where a step ends', () => {
    const seen = Array.from({ length: 20 }, (_, count) => count).filter((count) => siteRange(count, 20, 5).least !== siteRange(count + 1, 20, 5).least);
    expect(seen).toEqual([4, 9, 14]);
  });

  it('never learns of fewer people than the small count, nor of the rest of those who live there', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 2, max: 10 }), fc.nat(), (residents, small, seed) => {
      const count = seed % (residents + 1);
      const { least, most } = siteRange(count, residents, small);
      expect(least <= count && count <= most && most <= residents).toBe(true);
      expect(most - least + 1).toBeGreaterThanOrEqual(Math.min(small, residents + 1));
    }));
  });

  it('is told a sum that is true and no wider than it must be', () => {
    const small = PARAMETERS.smallCount;
    const counts = [0, 4, 2, 9, 3, 1, 12, 4, 0, 2];
    const residents = counts.map((count) => count + 10);
    const { area } = toldOf(counts, residents, small);
    const sum = counts.reduce((total, count) => total + count, 0);
    expect(area.least <= sum && sum <= area.most).toBe(true);
    expect(area.most - area.least).toBeLessThan(3 * small);
  });

  it('would be seen by this test to learn something from a plain total', () => {
    const residents = [5, 5];
    const small = 3;
    const truths = everyTruth(residents).map((counts) => JSON.stringify([toldOf(counts, residents, small).sites, counts[0]! + counts[1]!]));
    expect(truths.filter((told) => truths.filter((other) => other === told).length === 1).length).toBeGreaterThan(0);
  });
});
