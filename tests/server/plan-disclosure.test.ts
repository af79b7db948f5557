import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Area } from '../../solver/index.ts';
import { areaRange, siteRange, type Range } from '../../server/overview/disclosure.ts';
import type { AggregatesView, CountTold } from '../../server/overview/schemas.ts';
import { concentrationCsv, concentrationGeoJson, indicesCsv, trendCsv } from '../../server/plan/concentration-exports.ts';
import { ConcentrationQuery, ConcentrationView, TrendQuery, TrendView } from '../../server/plan/concentration-schemas.ts';
import { concentrationView } from '../../server/plan/concentration.ts';
import { toldAreas, toldCounts } from '../../server/plan/concentration-told.ts';
import { trendPoint } from '../../server/plan/concentration-trend.ts';
import { ssbCell } from '../../server/plan/ssb-grid.ts';
import { readRegisters } from '../../server/registers/service.ts';
import { toldStock } from '../../server/studies/least-concentration.ts';
import { openApp, type OpenApp } from './open-app.ts';

const SMALL = 3;
const told = ({ least, most }: Range): CountTold => ({ counted: least === most ? least : null, least, most, leastSharePercent: 0, mostSharePercent: 0 });
const homes = (many: number) => ({ municipalHomes: many, byBedrooms: {}, byState: { let: many } });

/** Every question that a planner may ask of the present and of a telling, all levels and filters. */
const QUESTIONS = ['site', 'area', 'cell', 'circle'].flatMap((level) => ['with', 'without'].flatMap((exempt) => [2, 6].flatMap((togetherHomes) => (
  [50, 300].map((metres) => ConcentrationQuery.parse({ level, exempt, togetherHomes, metres, cellMetres: metres === 50 ? 250 : 1000 }))))));

/** Sites a stone's throw from each other in two areas, the last of them exempt; each with so many who live there. */
const sitesWith = (residents: readonly number[]) => residents.map((_, i) => ({
  id: `s${i}`, name: `s${i}`, address: '', areaId: i < 2 ? 'a' : 'b', lat: 60 + i * 0.0015, lon: 10.5, homes: 30, limitExempt: i === residents.length - 1,
}));

/** What the sums tell of these counts (overview/disclosure.ts), and everything that is answered of concentration to whoever may see no more: pages, files, layers, and all that the least concentration is worked out from. */
function answersOf(counts: readonly number[], residents: readonly number[]): { readonly ranges: readonly Range[]; readonly everything: string } {
  const sites = sitesWith(residents);
  const own = counts.map((count, i) => ({ areaId: sites[i]!.areaId, count, told: siteRange(count, residents[i]!, SMALL) }));
  const sums: AggregatesView = {
    asOf: '2026-12-01', smallCount: SMALL, isComplete: true,
    sites: sites.map(({ id, name, areaId, limitExempt }, i) => ({ id, name, areaId, limitExempt, homes: 30, ...homes(residents[i]!), counted: told(own[i]!.told) })),
    areas: ['a', 'b'].map((id) => ({ id, name: id, homes: 400, ...homes(0), counted: told(areaRange(own.filter(({ areaId }) => areaId === id), SMALL)) })),
  };
  const counted = {
    asOf: sums.asOf, isTold: true, isComplete: true, smallCount: SMALL, areas: sums.areas.map(({ id, name }) => Area.parse({ id, name, homes: 400 })), counts: toldCounts(sums, sites),
    areaRanges: toldAreas(sums), unknown: null, bySizeAlone: null,
  };
  const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
  const present = QUESTIONS.map((question) => {
    const view = concentrationView(counted, question);
    return [view, decode(concentrationCsv(view)), decode(indicesCsv(view)), concentrationGeoJson(view)];
  });
  const past = ['with', 'without'].map((exempt) => {
    const question = TrendQuery.parse({ exempt });
    const view = { isTold: true, smallCount: SMALL, question, knownFrom: null, points: [trendPoint(sums.asOf, counted.counts, question, true)] };
    return [view, decode(trendCsv(view))];
  });
  return { ranges: own.map((site) => site.told), everything: JSON.stringify([present, past, toldStock(sums)]) };
}

/** Every list of counts, each from 0 to how many live there. */
const everyTruth = (residents: readonly number[]): readonly (readonly number[])[] => (
  residents.reduce<readonly (readonly number[])[]>((lists, most) => lists.flatMap((list) => Array.from({ length: most + 1 }, (_, count) => [...list, count])), [[]]));

describe('one who knows every answer at every level, filter, file and layer, who lives where, and every rule', () => {
  it.each([[[5, 8, 4]], [[6, 6, 5]], [[7, 3, 2]], [[2, 9, 1]]])('learns no more of sites where %j live than the range that is told of each, by trying every truth', (residents) => {
    const truths = everyTruth(residents).map((counts) => ({ counts, ...answersOf(counts, residents) }));
    for (const [, same] of Map.groupBy(truths, ({ everything }) => everything)) {
      for (const [site, { least, most }] of same[0]!.ranges.entries()) {
        const possible = new Set(same.map(({ counts }) => counts[site]));
        for (let count = least; count <= most; count += 1) expect(possible.has(count), `site ${site} could have ${count}`).toBe(true);
        expect(most - least + 1).toBeGreaterThanOrEqual(Math.min(SMALL, residents[site]! + 1));
      }
    }
  });

  it('would be caught learning more, were one circle told as it is', () => {
    const residents = [5, 8, 4];
    const truths = everyTruth(residents).map((counts) => ({ counts, ...answersOf(counts, residents), leak: counts[0]! + counts[1]! }));
    const pinned = [...Map.groupBy(truths, ({ everything, leak }) => `${everything} ${leak}`).values()].some((same) => (
      same[0]!.ranges.some(({ least, most }, site) => new Set(same.map(({ counts }) => counts[site])).size < most - least + 1)));
    expect(pinned).toBe(true);
  });
});

interface Sum {
  readonly of: readonly string[];
  readonly least: number;
  readonly most: number;
}

/** The narrowest ranges of the sites that follow from what is told of sums of them, each narrowing the others until nothing moves: what subtracting can find out. */
function bySubtracting(sums: readonly Sum[]): ReadonlyMap<string, Range> {
  const ranges = new Map<string, Range>([...new Set(sums.flatMap(({ of }) => of))].map((id) => [id, { least: 0, most: Infinity }]));
  for (let hasMoved = true; hasMoved;) {
    hasMoved = false;
    for (const { of, least, most } of sums) {
      const [low, high] = (['least', 'most'] as const).map((end) => of.reduce((sum, id) => sum + ranges.get(id)![end], 0)) as [number, number];
      for (const id of of) {
        const now = ranges.get(id)!;
        const next = { least: Math.max(now.least, Number.isFinite(high) ? least - (high - now.most) : now.least), most: Math.min(now.most, most - (low - now.least)) };
        hasMoved ||= next.least !== now.least || next.most !== now.most;
        ranges.set(id, next);
      }
    }
  }
  return ranges;
}

describe('a planner at the demonstration', () => {
  let open: OpenApp;
  beforeAll(async () => {
    open = await openApp();
    await open.takeInDemonstration();
    open.setNow('2026-12-01T08:00:00.000Z');
  });
  afterAll(() => open.close());

  const asked = async (query: string, role: 'planner' | 'manager' = 'planner'): Promise<ConcentrationView> => (
    ConcentrationView.parse(await (await open.askAs([role], `/api/plan/concentration?${query}`)).json()));

  it('finds no site out by subtracting circles, cells, areas and the town with and without exempt sites from each other', async () => {
    const sites = await asked('level=site');
    const at = new Map(sites.rows.map((row) => [row.id, row]));
    const sums: Sum[] = sites.rows.map(({ id, counted }) => ({ of: [id], ...counted }));
    const unexempt = sites.rows.filter(({ limitExempt }) => !limitExempt).map(({ id }) => id);
    sums.push({ of: [...at.keys()], ...sites.town.counted }, { of: unexempt, ...(await asked('exempt=without')).town.counted });
    const areaOf = new Map((await readRegisters(open.db)).sites.map(({ id, areaId }) => [id, areaId]));
    for (const row of (await asked('level=area')).rows) sums.push({ of: [...at.keys()].filter((id) => areaOf.get(id) === row.id), ...row.counted });
    for (const size of [250, 1000]) {
      const cellOf = new Map(sites.rows.map((row) => [row.id, ssbCell({ lat: row.lat ?? 0, lon: row.lon ?? 0 }, size)]));
      for (const row of (await asked(`level=cell&cellMetres=${size}`)).rows) sums.push({ of: [...at.keys()].filter((id) => cellOf.get(id) === row.id), ...row.counted });
    }
    for (const metres of [50, 120, 250, 251, 400, 900, 5000]) {
      const circles = await asked(`level=circle&metres=${metres}`);
      for (const row of circles.rows) {
        const middle = at.get(row.id)!;
        const near = sites.rows.filter((other) => distance(middle, other) <= metres).map(({ id }) => id);
        if (near.length === row.sites) sums.push({ of: near, ...row.counted });
      }
    }
    expect(sums.length).toBeGreaterThan(300);
    const found = bySubtracting(sums);
    for (const { id, counted } of sites.rows) expect([id, found.get(id)]).toEqual([id, counted]);
  });

  it('is told of sums in ranges that hold the truth, and never of one who is not known, or of size', async () => {
    for (const level of ['site', 'circle', 'area', 'cell']) {
      const [seen, true_] = [await asked(`level=${level}`), await asked(`level=${level}`, 'manager')];
      expect([seen.isTold, seen.unknown, seen.bySizeAlone, true_.isTold]).toEqual([true, null, null, false]);
      const truth = new Map(true_.rows.map((row) => [row.id, row.counted]));
      for (const { id, counted } of seen.rows) {
        expect(counted.least).toBeLessThanOrEqual(truth.get(id)!.least);
        expect(counted.most).toBeGreaterThanOrEqual(truth.get(id)!.least);
      }
      for (const among of ['municipal', 'all'] as const) {
        const [range, real] = [seen.indices?.[among].dissimilarity, true_.indices?.[among].dissimilarity];
        if (real) expect(range!.least <= real.least && real.most <= range!.most).toBe(true);
      }
    }
  });

  it('is told the same for a month, and has what was told before as the trend', async () => {
    const before = await asked('level=cell');
    await open.db.updateTable('tenancies').set({ assessments: '{"counted":null,"shielded":null}' }).execute();
    expect(await asked('level=cell')).toEqual(before);
    open.setNow('2027-01-02T08:00:00.000Z');
    const after = await asked('level=cell');
    expect([after.asOf, after.town.counted.least]).toEqual(['2027-01-02', 0]);
    const { points } = TrendView.parse(await (await open.askAs(['planner'], '/api/plan/concentration/trend')).json());
    expect(points.map(({ on, counted, unknown }) => [on, counted.least > 0, unknown])).toEqual([['2026-12-01', true, null], ['2027-01-02', false, null]]);
  });
});

function distance(a: { readonly lat: number | null; readonly lon: number | null }, b: typeof a): number {
  const radians = Math.PI / 180;
  const half = (from: number, to: number): number => Math.sin(((to - from) * radians) / 2) ** 2;
  const [lat, other] = [a.lat ?? 0, b.lat ?? 0];
  const h = half(lat, other) + Math.cos(lat * radians) * Math.cos(other * radians) * half(a.lon ?? 0, b.lon ?? 0);
  return Math.round(2 * 6_371_000 * Math.asin(Math.min(1, Math.sqrt(h))));
}
