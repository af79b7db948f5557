import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Area } from '../../solver/index.ts';
import { areaRange, siteRange, type Range } from '../../server/overview/disclosure.ts';
import type { AggregatesView, CountTold } from '../../server/overview/schemas.ts';
import { concentrationCsv, concentrationGeoJson, indicesCsv, trendCsv } from '../../server/plan/concentration-exports.ts';
import { ConcentrationQuery, ConcentrationView, TrendQuery, TrendView } from '../../server/plan/concentration-schemas.ts';
import { concentrationView } from '../../server/plan/concentration.ts';
import { toldAreas, toldCounts } from '../../server/plan/concentration-told.ts';
import { trendPoint } from '../../server/plan/concentration-trend.ts';
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

  it('is told of sums in ranges that hold the truth, and never of one who is not known, or of size', async () => {
    for (const level of ['site', 'circle', 'area', 'cell']) {
      const [seen, true_] = [await asked(`level=${level}`), await asked(`level=${level}`, 'manager')];
      expect([seen.isTold, seen.unknown, seen.bySizeAlone, true_.isTold]).toEqual([true, null, null, false]);
      const truth = new Map(true_.rows.map((row) => [row.id, row.counted]));
      for (const { id, counted } of seen.rows) {
        const real = truth.get(id);
        if (real) expect(counted!.least <= real.least && real.least <= counted!.most, id).toBe(true);
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
