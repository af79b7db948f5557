import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Area, loadEngine, type Engine, type Range } from '../../solver/index.ts';
import { Random } from '../../solver/search/random.ts';
import { areaRange, siteRange } from '../../server/overview/disclosure.ts';
import type { AggregatesView, CountTold } from '../../server/overview/schemas.ts';
import { concentrationCsv, concentrationGeoJson } from '../../server/plan/concentration-exports.ts';
import { ConcentrationQuery, ConcentrationView, TrendView } from '../../server/plan/concentration-schemas.ts';
import { concentrationView } from '../../server/plan/concentration.ts';
import { toldAreas, toldCounts } from '../../server/plan/concentration-told.ts';
import { dwellingStates, readRegisters } from '../../server/registers/service.ts';
import { openApp, type OpenApp } from './open-app.ts';
import { named, possibleBy, rowsToldBy, rowsToldByPoint, type KnownSite, type ToldAnswer, type ToldRow } from './told-attack.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await loadEngine('highs');
});

const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const allOf = (sites: readonly KnownSite[], name = (id: string) => id): ReadonlyMap<string, number> => new Map(sites.map(({ id, residents }) => [name(id), residents]));
const widthOf = ({ least, most }: Range): number => most - least + 1;
/** What is told of each site, by its id. */
const rangesOf = (view: ConcentrationView): ReadonlyMap<string, Range | null> => new Map(view.rows.map(({ id, counted }) => [id, counted]));

/** Every level with its sizes, with and without exempt sites, and with what is many told in several ways. */
const QUERIES = ['level=site', 'level=area', 'level=cell&cellMetres=250', 'level=cell&cellMetres=1000', ...[50, 250, 251, 900, 5000].map((metres) => `level=circle&metres=${metres}`)]
  .flatMap((query) => ['with', 'without'].map((exempt) => `${query}&exempt=${exempt}`)).map((query, at) => `${query}&togetherHomes=${2 + (at % 11)}`);
const parsed = (query: string): ConcentrationQuery => ConcentrationQuery.parse(Object.fromEntries(new URLSearchParams(query)));

const told = ({ least, most }: Range): CountTold => ({ counted: least === most ? least : null, least, most, leastSharePercent: 0, mostSharePercent: 0 });

/** A town of chance: sites of every size in some areas, near and far from each other, and how many count on each. */
function townBy(random: Random): { readonly sites: readonly KnownSite[]; readonly counts: readonly number[] } {
  const [areas, many] = [1 + random.below(4), 3 + random.below(18)];
  const sites = Array.from({ length: many }, (_, at) => {
    const municipalHomes = 1 + random.below(random.below(3) === 0 ? 40 : 12);
    return { id: `s${at}`, areaId: `a${random.below(areas)}`, lat: 60 + random.below(900) / 1e5, lon: 10 + random.below(1800) / 1e5, municipalHomes, residents: municipalHomes - random.below(2), limitExempt: random.below(6) === 0 };
  });
  return { sites, counts: sites.map(({ residents }) => random.below(residents + 1)) };
}

/** Everything that is answered of such a town to whoever may see sums alone. */
function answersOf(sites: readonly KnownSite[], counts: readonly number[], small: number): readonly ToldAnswer[] {
  const own = sites.map((site, at) => ({ areaId: site.areaId, count: counts[at] ?? 0, told: siteRange(counts[at] ?? 0, site.residents, small) }));
  const areas = [...new Set(sites.map(({ areaId }) => areaId))];
  const ground = { byBedrooms: {}, homes: 400 };
  const sums: AggregatesView = {
    asOf: '2026-12-01', smallCount: small, isComplete: true,
    sites: sites.map(({ id, areaId, limitExempt, municipalHomes, residents }, at) => ({ ...ground, id, name: id, areaId, limitExempt, municipalHomes, byState: { let: residents }, counted: told(own[at]!.told) })),
    areas: areas.map((id) => ({ ...ground, id, name: id, municipalHomes: 0, byState: {}, counted: told(areaRange(own.filter(({ areaId }) => areaId === id), small)) })),
  };
  const registered = sites.map(({ id, areaId, lat, lon, limitExempt }) => ({ id, name: id, address: '', areaId, lat, lon, homes: 400, limitExempt }));
  const counted = {
    asOf: sums.asOf, isTold: true, isComplete: true, smallCount: small, areas: areas.map((id) => Area.parse({ id, name: id, homes: 400 })), counts: toldCounts(sums, registered),
    areaRanges: toldAreas(sums), unknown: null, bySizeAlone: null,
  };
  return QUERIES.map((query) => {
    const view = concentrationView(counted, parsed(query));
    return { view, csv: text(concentrationCsv(view)), geoJson: JSON.stringify(concentrationGeoJson(view)) };
  });
}

describe('the bounds of a site under everything that is told at once', () => {
  it('are its own step, in towns of chance', () => {
    const random = new Random(6);
    for (let town = 0; town < 25; town += 1) {
      const small = 3 + random.below(3);
      const { sites, counts } = townBy(random);
      const possible = possibleBy(allOf(sites), answersOf(sites, counts, small).flatMap((answer) => rowsToldBy(answer, sites)), engine);
      sites.forEach(({ id, residents }, at) => {
        expect(possible.get(id), `town ${town}, ${id}`).toEqual(siteRange(counts[at]!, residents, small));
        expect(widthOf(possible.get(id)!)).toBeGreaterThanOrEqual(Math.min(small, residents + 1));
      });
    }
  }, 240_000);

  it('would be narrower, were the number of an area told as it is', () => {
    const random = new Random(7);
    const narrowed = Array.from({ length: 8 }, () => {
      const { sites, counts } = townBy(random);
      const rows = answersOf(sites, counts, 3).flatMap((answer) => rowsToldBy(answer, sites));
      const inArea = sites.flatMap(({ id, areaId }, at) => (areaId === sites[0]!.areaId ? [{ id, count: counts[at]! }] : []));
      const total = inArea.reduce((sum, { count }) => sum + count, 0);
      const leak: ToldRow = { weights: new Map(inArea.map(({ id }) => [id, 1])), least: total, most: total };
      const possible = possibleBy(allOf(sites), [...rows, leak], engine);
      return sites.some(({ id, residents }, at) => widthOf(possible.get(id)!) < widthOf(siteRange(counts[at]!, residents, 3)));
    });
    expect(narrowed).toContain(true);
  }, 240_000);
});

describe('a planner of the demonstration who writes down two months', () => {
  let open: OpenApp;
  beforeAll(async () => {
    open = await openApp();
    await open.takeInDemonstration();
  });
  afterAll(() => open.close());

  const get = async (path: string): Promise<string> => (await open.askAs(['planner'], `/api/plan/concentration${path}`)).text();

  async function everything(): Promise<readonly ToldAnswer[]> {
    const answers: ToldAnswer[] = [];
    for (const query of QUERIES) answers.push({ view: ConcentrationView.parse(JSON.parse(await get(`?${query}`))), csv: await get(`/rows.csv?${query}`), geoJson: await get(`/layer.geojson?${query}`) });
    return answers;
  }

  /** The sites as the registers have them on a day: where they lie, and how many live there. */
  async function known(day: string): Promise<readonly KnownSite[]> {
    const { sites, dwellings } = await readRegisters(open.db);
    const states = await dwellingStates(open.db, day);
    return sites.map(({ id, areaId, lat, lon, limitExempt }) => {
      const own = dwellings.filter(({ siteId }) => siteId === id);
      return { id, areaId, lat, lon, limitExempt, municipalHomes: own.length, residents: own.filter((home) => states.get(home.id) === 'let').length };
    }).filter(({ municipalHomes }) => municipalHomes > 0);
  }

  async function month(at: string): Promise<{ readonly sites: readonly KnownSite[]; readonly answers: readonly ToldAnswer[]; readonly rows: readonly ToldRow[] }> {
    open.setNow(`${at}T08:00:00.000Z`);
    const [sites, answers] = [await known(at), await everything()];
    return { sites, answers, rows: named(answers.flatMap((answer) => rowsToldBy(answer, sites)), (id) => `${at}/${id}`) };
  }

  it('finds no site out beyond the steps of its month, though the trend tells both again, and who moved in or out between the two is known', async () => {
    const first = await month('2026-12-01');
    const second = await month('2027-01-02');
    const trend: ToldRow[] = [];
    for (const exempt of ['with', 'without']) {
      const { points } = TrendView.parse(JSON.parse(await get(`/trend?exempt=${exempt}`)));
      expect(points.map(({ on }) => on)).toEqual(['2026-12-01', '2027-01-02']);
      for (const point of points) trend.push(...named(rowsToldByPoint(point, first.sites.filter(({ limitExempt }) => exempt === 'with' || !limitExempt), 5), (id) => `${point.on}/${id}`));
    }
    const living = new Map(second.sites.map(({ id, residents }) => [id, residents]));
    const moved = ({ id, residents }: KnownSite): number => (living.get(id) ?? 0) - residents;
    // where nobody moved the count is the same; where some moved, it changed by as many as they are at most
    const stays = first.sites.map((site): ToldRow => ({ weights: new Map([[`2026-12-01/${site.id}`, -1], [`2027-01-02/${site.id}`, 1]]), least: Math.min(0, moved(site)), most: Math.max(0, moved(site)) }));
    const upper = new Map([...allOf(first.sites, (id) => `2026-12-01/${id}`), ...allOf(second.sites, (id) => `2027-01-02/${id}`)]);
    const all = [...first.rows, ...second.rows, ...trend];
    expect(all.length).toBeGreaterThan(2000);
    expect(first.sites.filter((site) => moved(site) !== 0).length).toBeGreaterThan(0);
    const [before, after] = [rangesOf(first.answers[0]!.view), rangesOf(second.answers[0]!.view)];
    const possible = possibleBy(upper, [...all, ...stays], engine);
    for (const { id } of first.sites) expect([id, possible.get(`2026-12-01/${id}`), possible.get(`2027-01-02/${id}`)]).toEqual([id, before.get(id), after.get(id)]);
  }, 240_000);
});
