import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boundTold, concentrationMap, shareClassTold } from '../../server/concentration-map/concentration-map.ts';
import { ConcentrationMapView, SHARE_CLASS_ENDS } from '../../server/concentration-map/schemas.ts';
import { areaRange, siteRange, type Range } from '../../server/overview/disclosure.ts';
import type { AggregatesView, CountTold } from '../../server/overview/schemas.ts';
import { readRegisters } from '../../server/registers/service.ts';
import { SHARE_CLASS_ENDS as ON_THE_PAGE } from '../../web/concentration.ts';
import { openApp, type OpenApp } from './open-app.ts';

const told = (least: number, most = least): CountTold => ({ counted: least === most ? least : null, least, most, leastSharePercent: 0, mostSharePercent: 0 });

describe('a class', () => {
  it('is that of the share, its upper end with it', () => {
    expect([5, 6, 10, 11, 20, 40, 41, 100].map((count) => shareClassTold(told(count), 100, 5))).toEqual([0, 1, 1, 2, 2, 3, 4, 4]);
  });

  it('is told only where the least and the most that may be told lie in it', () => {
    expect(shareClassTold(told(0, 4), 80, 5)).toBe(0);
    expect(shareClassTold(told(0, 4), 79, 5)).toBeNull();
    expect(shareClassTold(null, 100, 5)).toBeNull();
  });

  it('is never told of fewer homes than the small count', () => {
    expect(shareClassTold(told(0), 4, 5)).toBeNull();
    expect(shareClassTold(told(0), 5, 5)).toBe(0);
  });

  it('has the ends that the page explains', () => {
    expect(SHARE_CLASS_ENDS).toEqual(ON_THE_PAGE);
  });
});

describe('the bound of a site', () => {
  it('is told only when it is sure', () => {
    expect([told(5), told(6), told(7), told(0, 4), told(0, 6), told(6, 9), told(7, 9)].map((count) => boundTold(count, 6)))
      .toEqual(['below', 'reached', 'above', 'below', 'unknown', 'reached', 'above']);
    expect(boundTold(null, 6)).toBe('unknown');
  });
});

/** Every list of counts, each from 0 to how many live there. */
function everyTruth(residents: readonly number[]): readonly (readonly number[])[] {
  return residents.reduce<readonly (readonly number[])[]>((lists, most) => lists.flatMap((list) => Array.from({ length: most + 1 }, (_, count) => [...list, count])), [[]]);
}

const SMALL = 3;
const range = ({ least, most }: Range): CountTold => told(least, most);

/** What may be told of one area whose sites have these counts, and the map that is made of it. */
function tell(counts: readonly number[], residents: readonly number[]): { readonly sums: readonly Range[]; readonly map: string } {
  const sites = counts.map((count, i) => ({ count, told: siteRange(count, residents[i] ?? 0, SMALL) }));
  const homes = { municipalHomes: 0, byBedrooms: {}, byState: {} };
  const aggregates: AggregatesView = {
    asOf: '2026-12-01', smallCount: SMALL, isComplete: true,
    sites: sites.map(({ told: sum }, i) => ({ id: `s${i}`, name: `s${i}`, areaId: 'a', limitExempt: false, homes: residents[i] ?? 0, ...homes, counted: range(sum) })),
    areas: [{ id: 'a', name: 'a', homes: 400, ...homes, counted: range(areaRange(sites, SMALL)) }],
  };
  const ground = {
    sites: sites.map((_, i) => ({ id: `s${i}`, name: `s${i}`, areaId: 'a', address: '', lat: 60, lon: 10, homes: residents[i] ?? 0, limitExempt: false })),
    places: [], limits: { policy: { id: 'p', name: { nb: 'p', nn: 'p', en: 'p' } }, caps: new Map(sites.map((_, i) => [`s${i}`, 2])) },
  };
  return { sums: sites.map(({ told: sum }) => sum), map: JSON.stringify(concentrationMap(aggregates, ground)) };
}

describe('one who knows the map, how many live where, and every rule', () => {
  it.each([[[5, 8, 9]], [[6, 6, 12]], [[20, 7]], [[4, 3, 5]]])('learns no more of sites with %j homes than the sums tell, by trying every truth', (residents) => {
    const truths = everyTruth(residents).map((counts) => ({ counts, ...tell(counts, residents) }));
    for (const [, same] of Map.groupBy(truths, ({ map }) => map)) {
      for (const { sums } of same) {
        for (const [i, { least, most }] of sums.entries()) {
          const possible = new Set(same.map(({ counts }) => counts[i]));
          for (let count = least; count <= most; count += 1) expect(possible.has(count), `site ${i} could have ${count}`).toBe(true);
        }
      }
    }
  });
});

describe('the map in classes of the demonstration', () => {
  let open: OpenApp;
  beforeAll(async () => {
    open = await openApp();
    await open.takeInDemonstration();
    open.setNow('2026-12-01T08:00:00.000Z');
  });
  afterAll(() => open.close());

  const asked = async (): Promise<string> => (await open.askAs(['planner'], '/api/concentration-map')).text();

  it('has every site, area and place, and no number of people', async () => {
    const view = ConcentrationMapView.parse(JSON.parse(await asked()));
    const { sites, areas, places } = await readRegisters(open.db);
    expect([view.sites.length, view.areas.length, view.places.length]).toEqual([sites.length, areas.length, places.length]);
    expect(view.sites.some(({ shareClass }) => shareClass === null)).toBe(true);
    expect(view.sites.some(({ bound }) => bound === 'above')).toBe(true);
    expect(view.isComplete).toBe(true);
    expect(await asked()).not.toMatch(/"(counted\w*|least|most|residents|householdId|placement\w*|after|before)"/);
  });

  it('holds no id of anybody', async () => {
    const { households, tenancies } = await readRegisters(open.db);
    const text = await asked();
    for (const { id } of [...households, ...tenancies]) expect(text).not.toContain(`"${id}"`);
  });

  it('tells no class and no bound of a site where few live', async () => {
    const view = ConcentrationMapView.parse(JSON.parse(await asked()));
    for (const { homes, shareClass, bound } of view.sites.filter((site) => site.homes < view.smallCount)) expect([homes, shareClass, bound]).toEqual([homes, null, null]);
  });

  it('is the same to the byte when somebody on a site that is kept back begins or ceases to count', async () => {
    const before = await asked();
    const view = ConcentrationMapView.parse(JSON.parse(before));
    const { dwellings, tenancies } = await readRegisters(open.db);
    const siteOf = new Map(dwellings.map(({ id, siteId }) => [id, siteId]));
    const kept = new Set(view.sites.filter(({ shareClass, bound }) => shareClass === null && bound !== 'above').map(({ id }) => id));
    const some = tenancies.filter(({ dwellingId, movesOut, assessments }) => movesOut === null && assessments.counted !== null && kept.has(siteOf.get(dwellingId) ?? '')).slice(0, 5);
    expect(some.length).toBeGreaterThan(0);
    for (const { id } of some) {
      const row = await (await open.ask(`/api/registers/tenancies/${id}`)).json() as { record: { assessments: Record<string, unknown> }; version: number };
      const changed = { ...row.record, assessments: { ...row.record.assessments, counted: null } };
      const answer = await open.ask(`/api/registers/tenancies/${id}`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ record: changed, version: row.version }) });
      expect(answer.status, id).toBe(200);
      expect(await asked(), id).toBe(before);
    }
  });

  it('is the same to the byte when a round is frozen and solved: what a round would do is never on it', async () => {
    const before = await asked();
    const frozen = await open.ask('/api/rounds', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ asOf: '2026-12-01', policyId: 'roof-first', horizonDays: 60 }) });
    const { id } = await frozen.json() as { id: string };
    const solved = await (await open.ask(`/api/rounds/${id}/solve?timeLimitSeconds=3`, { method: 'POST' })).text();
    expect(solved).toContain('event: proposal');
    expect(await asked()).toBe(before);
  });

  it('stands for a month, and is then of what is by then', async () => {
    const before = await asked();
    open.setNow('2026-12-31T22:00:00.000Z');
    expect(await asked()).toBe(before);
    open.setNow('2027-01-01T08:00:00.000Z');
    expect(ConcentrationMapView.parse(JSON.parse(await asked())).asOf).toBe('2027-01-01');
  });

  it('is for those who work with the ground, and for nobody else', async () => {
    for (const roles of [['caseworker'], ['followUpLeader'], ['manager'], ['planner']] as const) expect((await open.askAs(roles, '/api/concentration-map')).status, roles.join()).toBe(200);
    for (const roles of [['administrator'], ['auditor']] as const) expect((await open.askAs(roles, '/api/concentration-map')).status, roles.join()).toBe(403);
    expect((await open.askAs([], '/api/concentration-map')).status).toBe(401);
  });
});
