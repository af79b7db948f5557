import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConcentrationView, TrendView } from '../../server/plan/concentration-schemas.ts';
import { halfOf } from '../../server/plan/concentration.ts';
import { cellCorners, ssbCell } from '../../server/plan/ssb-grid.ts';
import { readRegisters } from '../../server/registers/service.ts';
import { openApp, type OpenApp } from './open-app.ts';

const PATH = '/api/plan/concentration';

let open: OpenApp;
beforeAll(async () => {
  open = await openApp();
});
afterAll(() => open.close());

const seen = async (query = '', role: 'manager' | 'planner' = 'manager'): Promise<ConcentrationView> => ConcentrationView.parse(await (await open.askAs([role], `${PATH}?${query}`)).json());
const trend = async (query = '', role: 'manager' | 'planner' = 'manager'): Promise<TrendView> => TrendView.parse(await (await open.askAs([role], `${PATH}/trend?${query}`)).json());

describe('the grid of Statistics Norway', () => {
  it('names a cell by its south-west corner, with two million metres added to the east', () => {
    // Oslo's central station, in UTM 33 about 263 000 east and 6 649 000 north
    const station = { lat: 59.911, lon: 10.7528 };
    expect(ssbCell(station, 1000)).toMatch(/^22[56]\d0006648000$|^22[56]\d0006649000$/);
    const corners = cellCorners(ssbCell(station, 250), 250);
    expect(corners).toHaveLength(5);
    expect(corners[0]).toEqual(corners[4]);
    const [low, high] = [corners[0], corners[2]] as const;
    expect(low!.lat < station.lat && station.lat < high!.lat && low!.lon < station.lon && station.lon < high!.lon).toBe(true);
  });
});

describe('a share against a half', () => {
  it('is told of the share, not of its rounded percent', () => {
    const at = (least: number, most = least): string => halfOf({ least, most });
    expect([at(0.5), at(1249 / 2500), at(1251 / 2500), at(0.1 + 0.4), at(0.5, 0.6), at(0.4, 0.5), at(0, 1)]).toEqual(['exact', 'less', 'more', 'exact', 'more', 'unsure', 'unsure']);
  });
});

describe('an empty installation', () => {
  it('has no concentration, and no index', async () => {
    expect(await seen()).toMatchObject({ rows: [], together: { share: null }, indices: { municipal: { dissimilarity: null } } });
    expect((await trend()).points.every(({ counted }) => counted.most === 0)).toBe(true);
    expect((await trend('', 'planner')).points).toEqual([]);
  });
});

describe('the concentration of the demonstration', () => {
  beforeAll(async () => {
    await open.takeInDemonstration();
    open.setNow('2026-12-01T08:00:00.000Z');
  });

  it('has the same people at every level but circles, which overlap', async () => {
    const { tenancies } = await readRegisters(open.db);
    const counted = tenancies.filter(({ assessments }) => assessments.counted !== null).length;
    for (const level of ['site', 'area', 'cell']) {
      const { rows, town, unknown } = await seen(`level=${level}`);
      const shown = rows.reduce((sum, row) => sum + (row.counted?.least ?? 0), 0);
      expect([level, town.counted, unknown]).toEqual([level, { least: counted, most: counted }, 0]);
      expect([level, rows.some((row) => row.counted === null) ? shown <= counted : shown === counted]).toEqual([level, true]);
      expect(rows.reduce((sum, row) => sum + row.municipalHomes, 0)).toBe(470);
    }
    const circles = await seen('level=circle&metres=400');
    expect(circles.indices).toBeNull();
    expect(circles.rows.reduce((sum, row) => sum + (row.counted?.least ?? 0), 0)).toBeGreaterThan(counted);
  });

  it('answers whether most counted households live with five municipal homes or more, and whether size alone would do it', async () => {
    const { together, bySizeAlone } = await seen();
    expect(together.share?.least).toBeGreaterThan(50);
    expect(together.share).toEqual({ least: together.share?.most, most: together.share?.most });
    expect(bySizeAlone?.least).toBeGreaterThan(50);
  });

  it('keeps back the counts and shares of sites with so few homes that they tell of the people, in its answer too, and puts them last; the town has everybody', async () => {
    const { rows, smallCount } = await seen();
    const isSmall = rows.map(({ homes }) => homes < smallCount);
    expect(new Set(isSmall).size).toBe(2);
    expect(isSmall).toEqual(isSmall.toSorted());
    rows.forEach(({ counted, ofMunicipal, ofAll }, at) => expect([counted === null, ofMunicipal === null, ofAll === null]).toEqual([isSmall[at], isSmall[at], isSmall[at]]));
    const planned = await seen('', 'planner');
    expect(planned.rows.every(({ counted }) => counted !== null), 'steps say nothing of few').toBe(true);
  });

  it('leaves out the sites that are exempt where that is asked', async () => {
    const [all, without] = [await seen(), await seen('exempt=without')];
    expect(without.rows).toHaveLength(all.rows.filter(({ limitExempt }) => !limitExempt).length);
    expect(without.town.counted.least).toBeLessThan(all.town.counted.least);
  });

  it('has a range where an assessment has run out', async () => {
    open.setNow('2027-12-02T08:00:00.000Z');
    const { town, unknown, indices, together } = await seen();
    expect([town.counted.least, town.counted.most]).toEqual([0, unknown]);
    expect(indices?.municipal.dissimilarity?.isExact).toBe(true);
    expect(indices?.municipal.dissimilarity?.least).toBeLessThan(indices?.municipal.dissimilarity?.most ?? 0);
    expect([together.share?.least, together.share?.most]).toEqual([0, 100]);
    open.setNow('2026-12-01T08:00:00.000Z');
  });

  it('over time is today’s at its end, and wider the further back the registers hold fewer of those who lived there', async () => {
    const { points, knownFrom } = await trend();
    const today = await seen();
    const last = points.at(-1)!;
    expect([points.length, last.on, last.counted, last.dissimilarity]).toEqual([21, '2026-12-01', today.town.counted, today.indices?.municipal.dissimilarity]);
    expect(knownFrom, 'the day the registers were filled').toBe('2026-11-23');
    expect(points[0]?.on).toBe('2021-12-01');
    for (const { on, counted, unknown } of points.slice(0, -1)) expect([on, counted.most - counted.least]).toEqual([on, unknown]);
    expect(points[0]!.unknown).toBeGreaterThan(points.at(-2)!.unknown ?? 0);
  });

  it('refuses what it does not know, with what is known', async () => {
    const refused = await open.askAs(['manager'], `${PATH}?level=street&cellMetres=300`);
    expect(refused.status).toBe(400);
    expect(await refused.text()).toMatch(/level.*cellMetres/s);
  });

  it('is for those who see the ground, and the record says who looked at counts as they are', async () => {
    for (const role of ['administrator', 'auditor'] as const) expect((await open.askAs([role], PATH)).status).toBe(403);
    expect((await open.askAs([], PATH)).status).toBe(401);
    const looks = await open.db.selectFrom('payloads').innerJoin('events', 'number', 'eventNumber').select(['actor', 'kind']).where('subject', '=', 'concentration').execute();
    expect(looks.length).toBeGreaterThan(0);
    expect(looks.every(({ actor }) => actor === 'manager@example.no')).toBe(true);
  });
});

describe('the files', () => {
  it('hold the rows of the page, in Norwegian spreadsheets’ way', async () => {
    const answer = await open.askAs(['manager'], `${PATH}/rows.csv?level=area`);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer());
    const { rows, town } = await seen('level=area');
    expect(answer.headers.get('content-disposition')).toContain('konsentrasjon-area-2026-12-01.csv');
    expect(text.startsWith('\ufeffid;navn;')).toBe(true);
    const lines = text.trim().split('\r\n');
    expect(lines).toHaveLength(rows.length + 2);
    expect(lines.at(-1)).toContain(`;hele kommunen;${town.sites};`);
    expect(lines[1]).toContain(`;${rows[0]!.counted?.least};${rows[0]!.counted?.most};${String(rows[0]!.ofMunicipal!.least).replace('.', ',')};`);
  });

  it('give indices and trend too', async () => {
    expect(await (await open.askAs(['manager'], `${PATH}/indices.csv`)).text()).toContain('ulikhet, blant kommunale boliger;0,');
    const points = (await (await open.askAs(['manager'], `${PATH}/trend.csv?years=1`)).text()).trim().split('\r\n');
    expect([points.length, points.at(-1)?.slice(0, 10)]).toEqual([6, '01.12.2026']);
  });

  it('give each level as a layer that map programs read', async () => {
    for (const [level, kind] of [['site', 'Point'], ['area', 'Point'], ['circle', 'Polygon'], ['cell', 'Polygon']] as const) {
      const layer = await (await open.askAs(['planner'], `${PATH}/layer.geojson?level=${level}`)).json() as { features: readonly { geometry: { type: string; coordinates: readonly unknown[] }; properties: Record<string, unknown> }[] };
      const { rows } = await seen(`level=${level}`, 'planner');
      expect(layer.features.map(({ properties }) => [properties['id'], properties['countedMost']])).toEqual(rows.map(({ id, counted }) => [id, counted?.most]));
      for (const { geometry } of layer.features) {
        expect(geometry.type).toBe(kind);
        const ring = (kind === 'Polygon' ? geometry.coordinates[0] : [geometry.coordinates]) as readonly (readonly [number, number])[];
        expect(ring[0]).toEqual(ring.at(-1));
        for (const [lon, lat] of ring) expect(lon > 4 && lon < 32 && lat > 57 && lat < 72).toBe(true);
      }
    }
  });
});
