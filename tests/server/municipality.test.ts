import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BasemapView } from '../../server/basemap/schemas.ts';
import { HealthView, MunicipalityView } from '../../server/municipality/schemas.ts';
import { ListedPolicy } from '../../server/policies/schemas.ts';
import { RoundView } from '../../server/meeting/schemas.ts';
import { type RoundSummary } from '../../server/rounds/schemas.ts';
import { openApp, type OpenApp } from './open-app.ts';

let open: OpenApp;
beforeAll(async () => {
  open = await openApp();
});
afterAll(() => open.close());

const json = async (path: string): Promise<unknown> => (await open.ask(path)).json();

describe('an empty database', () => {
  it('is healthy and has no municipality', async () => {
    expect(HealthView.parse(await json('/api/health'))).toMatchObject({ status: 'ok', municipality: null });
    expect((await open.ask('/api/municipality')).status).toBe(404);
    expect(await json('/api/rounds')).toEqual([]);
    expect(await json('/api/basemap')).toMatchObject({ streets: [] });
  });
});

describe('the demonstration municipality, taken in by the path of any municipality', () => {
  let round: RoundView;
  beforeAll(async () => {
    await open.takeInDemonstration();
    const [summary] = await json('/api/rounds') as RoundSummary[];
    round = RoundView.parse(await json(`/api/rounds/${summary?.id}`));
  });

  it('has the size that the facts give Hamar', async () => {
    expect(MunicipalityView.parse(await json('/api/municipality'))).toMatchObject({
      demonstration: true, dwellings: 470, managedDwellings: 400, importedAt: '2026-11-23T08:00:00.000Z',
    });
  });

  it('has one round by the default policy, frozen as a problem that can be solved', () => {
    expect(round.policy).toMatchObject({ id: 'roof-first', name: { nb: 'Tak først', nn: 'Tak først', en: 'Roof first' } });
    expect(round.demonstration).toBe(true);
    expect(round.households.length).toBeGreaterThan(50);
    expect(round.dwellings.length).toBeGreaterThan(15);
  });

  it('is named by its week', () => {
    expect(round).toMatchObject({ id: '2026-49', name: '49/2026', asOf: '2026-12-01' });
  });

  it('knows each dwelling by its address and each place by its name', () => {
    for (const dwelling of round.dwellings) expect(dwelling.label).toMatch(/^\D+ \d+/);
    for (const place of round.places) expect(place.name).not.toBe(place.id);
  });

  it('has at least as many homes on a site as municipal ones there', () => {
    for (const site of round.sites) expect(site.homes).toBeGreaterThanOrEqual(site.municipalHomes);
    expect(round.sites.reduce((sum, site) => sum + site.municipalHomes, 0)).toBe(470);
  });

  it('is drawn as streets within their bounds', async () => {
    const { streets, bounds: [[south, west], [north, east]] } = BasemapView.parse(await json('/api/basemap'));
    expect(streets.length).toBeGreaterThan(10);
    for (const [lat, lon] of streets.flatMap((street) => street.lines.flat())) {
      expect(lat >= south && lat <= north && lon >= west && lon <= east).toBe(true);
    }
  });

  it('is not taken in twice', async () => {
    await expect(open.takeInDemonstration()).rejects.toThrow(/UNIQUE/);
    expect(await json('/api/rounds')).toHaveLength(1);
  });
});

describe('the policies', () => {
  it('that ship are listed in three languages with their date, aim and authority', async () => {
    const policies = ListedPolicy.array().parse(await json('/api/policies'));
    expect(policies.map((policy) => policy.id)).toContain('roof-first');
    for (const { name, aim, assumed } of policies) {
      for (const text of [name, aim, assumed]) expect(Object.values(text).every((words) => words.length > 0)).toBe(true);
    }
  });
});
