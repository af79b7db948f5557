import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaRange, siteRange, type Range } from '../../server/overview/disclosure.ts';
import { AggregatesView, OverviewView } from '../../server/overview/schemas.ts';
import { RoundView } from '../../server/rounds/schemas.ts';
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
    expect(await overview()).toMatchObject({ waiting: { households: 0 }, deadlines: [], teams: [], sitesOverLimit: [], leases: [], round: null, faults: [] });
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
      if (site.counted !== null && site.counted.counted !== null && site.counted.most > 0) expect(site.counted.counted).toBeGreaterThanOrEqual(smallCount);
    }
    expect(sites.some(({ counted }) => counted?.counted === null)).toBe(true);
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
  }, 60_000);

  it('never learns of fewer people than the small count, nor of the rest of those who live there', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 2, max: 10 }), fc.nat(), (residents, small, seed) => {
      const count = seed % (residents + 1);
      const { least, most } = siteRange(count, residents, small);
      expect(least <= count && count <= most && most <= residents).toBe(true);
      if (least === most) expect(count >= small && residents - count >= small).toBe(true);
      else expect(most - least + 1).toBeGreaterThanOrEqual(Math.min(small, residents + 1));
    }));
  });

  it('is told a sum that is true and no wider than it must be', () => {
    const small = PARAMETERS.smallCount;
    const counts = [0, 4, 2, 9, 3, 1, 12, 4, 0, 2];
    const residents = counts.map((count) => count + 10);
    const { area } = toldOf(counts, residents, small);
    const sum = counts.reduce((total, count) => total + count, 0);
    expect(area.least <= sum && sum <= area.most).toBe(true);
    expect(area.most - area.least).toBe(small - 1);
  });

  it('would be seen by this test to learn something from a plain total', () => {
    const residents = [5, 5];
    const small = 3;
    const truths = everyTruth(residents).map((counts) => JSON.stringify([toldOf(counts, residents, small).sites, counts[0]! + counts[1]!]));
    expect(truths.filter((told) => truths.filter((other) => other === told).length === 1).length).toBeGreaterThan(0);
  });
});
