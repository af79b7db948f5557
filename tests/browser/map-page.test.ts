import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RoundView } from '../../server/meeting/schemas.ts';
import { CHOSEN_COLOUR } from '../../web/map/colours.ts';
import { tabTo } from './keyboard.ts';
import { findAtRest, findOnMap, zoomIn } from './map-pixels.ts';
import { drawn, MEDIUM, NARROW, pick, serve, WIDE, type OpenedPage, type Served } from './served.ts';

let served: Served;
let view: RoundView;
beforeAll(async () => {
  served = await serve();
  view = await served.ask(`/api/rounds/${await served.solvedRound()}`) as RoundView;
});
afterAll(() => served.close());

const opened: OpenedPage[] = [];
afterAll(() => Promise.all(opened.map((page) => page.close())));

const open = async (options: Parameters<Served['open']>[0] = {}): Promise<OpenedPage> => {
  const page = await served.open({ path: '/kart', ...options });
  opened.push(page);
  await page.page.waitForSelector('.map-page .row', { state: 'attached' });
  return page;
};

/** The pixels of the canvas of the symbols, four bytes each. */
const canvas = async (page: Page): Promise<Buffer> => Buffer.from(await page.evaluate(() => new Promise<string>((resolve) => {
  requestAnimationFrame(() => requestAnimationFrame(() => {
    const symbols = document.querySelector<HTMLCanvasElement>('.leaflet-overlay-pane canvas')!;
    const { data } = symbols.getContext('2d')!.getImageData(0, 0, symbols.width, symbols.height);
    let text = '';
    for (let at = 0; at < data.length; at += 32_768) text += String.fromCharCode(...data.subarray(at, at + 32_768));
    resolve(btoa(text));
  }));
})), 'base64');

/** Fewer bytes than this are a few pixels at the edges of shapes, which a browser may smooth in two ways; a square of a free dwelling is many more. */
const ROUNDING = 40;
/** Gives the map a size of its own, so that two pages with other texts around it draw the same. */
async function fixSize(page: Page): Promise<void> {
  await page.evaluate(() => { Object.assign(document.querySelector<HTMLElement>('.map-canvas')!.style, { flex: 'none', height: '420px' }); });
  await atRest(page);
  await page.click('.map-head > .ds-button');
}

/** How many bytes differ so much that it can be seen. */
const differences = (one: Buffer, other: Buffer): number => (one.length === other.length ? one.reduce((sum, byte, at) => sum + (Math.abs(byte - (other[at] ?? 0)) > 48 ? 1 : 0), 0) : Infinity);
/** How many bytes of the canvas differ, so that it can be seen, from another drawing of it. The page draws in its own time: to be polled. */
const differsFrom = (page: Page, other: Buffer) => async (): Promise<number> => differences(await canvas(page), other);

/** The canvas, once two drawings of it a fifth of a second apart are the same. */
async function atRest(page: Page): Promise<Buffer> {
  let now: Buffer = Buffer.alloc(0);
  await expect.poll(async () => {
    const before = now;
    now = await canvas(page);
    return differences(before, now);
  }, { interval: 200 }).toBe(0);
  return now;
}

const changed = (): RoundView['sites'][number] => view.sites.find(({ countedAfter, countedBefore, homes }) => countedAfter !== null && countedAfter > countedBefore && homes >= 5)!;
const rowOf = (page: Page, name: string) => page.locator('.row', { has: page.locator('.row-name', { hasText: new RegExp(`^${name}$`) }) });

/** Answers for the round with another one. */
async function answerWith(page: Page, other: RoundView): Promise<void> {
  await page.route('**/api/rounds/*', (route) => route.fulfill({ contentType: 'application/json', body: JSON.stringify(other) }));
}

describe('the map', () => {
  it('shows the newest round, with every site in the list and the figures of the chosen one before and after', async () => {
    const { page, faults } = await open();
    await expect.poll(() => page.title()).toBe('Kart · Mjøsby · Spredt');
    await expect.poll(() => page.locator('.row').count()).toBe(view.sites.length);
    const site = changed();
    await rowOf(page, site.name).click();
    await expect.poll(() => page.textContent('#panel-heading')).toBe(site.name);
    await expect.poll(() => page.textContent('.panel .numbers dd')).toContain(`${site.countedBefore}`);
    await expect.poll(() => page.textContent('.panel .numbers dd strong')).toBe(`${site.countedAfter}`);
    await expect.poll(async () => (await findOnMap(page, CHOSEN_COLOUR)).pixels).toBeGreaterThan(50);
    expect(faults).toEqual([]);
  });

  it('chooses in the list what is chosen on it', async () => {
    const { page } = await open();
    await zoomIn(page, 4);
    // an exempt one: no circle is drawn around it, in the same colour
    const { name } = view.sites.find(({ limitExempt, countedBefore, countedAfter, homes }) => limitExempt && countedAfter !== countedBefore && homes >= 5)!;
    await rowOf(page, name).click();
    const spot = await findAtRest(page, CHOSEN_COLOUR);
    await page.click('.panel-close');
    await expect.poll(() => page.locator('.row[aria-current=true]').count()).toBe(0);
    await expect.poll(async () => (await findOnMap(page, CHOSEN_COLOUR)).pixels).toBe(0);
    await page.mouse.click(spot.x, spot.y);
    await expect.poll(() => page.textContent('.row[aria-current=true] .row-name')).toBe(name);
  });

  it('is drawn anew as places, circles and names are asked for', async () => {
    const { page } = await open();
    let before = await atRest(page);
    for (const layer of ['service', 'circles', 'school']) {
      await page.click(`[data-layer=${layer}]`);
      await expect.poll(differsFrom(page, before)).toBeGreaterThan(100);
      before = await atRest(page);
    }
    await expect.poll(() => page.locator('.area-name').count()).toBe(view.areas.length);
    const [seen, names] = [await page.locator('.map-canvas').boundingBox(), await page.locator('.area-name').all()];
    for (const name of names) {
      const box = await name.boundingBox();
      expect([(box?.y ?? 0) >= (seen?.y ?? 0), (box?.y ?? 0) + (box?.height ?? 0) <= (seen?.y ?? 0) + (seen?.height ?? 0)]).toEqual([true, true]);
    }
    await page.click('[data-layer=areas]');
    await expect.poll(() => page.locator('.area-name').count()).toBe(0);
  });

  it('has an area with its share in the list, and then the sites of that area', async () => {
    const { page } = await open();
    await pick(page, 'areas');
    await expect.poll(() => page.locator('.row').count()).toBe(view.areas.length);
    await rowOf(page, 'Sentrum').click();
    await expect.poll(() => page.textContent('#panel-heading')).toBe('Sentrum');
    await expect.poll(() => page.textContent('.panel')).toMatch(/Andel av hjemmene: \d,\d % .* \d,\d %/);
    await pick(page, 'sites');
    await expect.poll(() => page.locator('.row').count()).toBe(view.sites.filter(({ areaId }) => areaId === 'sentrum').length);
    await page.keyboard.press('Tab');
    await page.click('.panel-close');
    await expect.poll(() => page.locator('.row').count()).toBe(view.sites.length);
  });
});

describe('the slider from before to after', () => {
  it('is at its ends exactly what is and what would be, and says where it stands', async () => {
    const { page } = await open();
    await fixSize(page);
    const slider = page.locator('#wipe');
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('Etter runden');
    const after = await atRest(page);
    await tabTo(page, '#wipe');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('95 % av hvert tegn viser etter, resten før');
    await expect.poll(differsFrom(page, after)).toBeGreaterThan(0);
    await page.keyboard.press('End');
    await expect.poll(differsFrom(page, after)).toBeLessThan(ROUNDING);
    await page.keyboard.press('Home');
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('Før runden');
    await expect.poll(differsFrom(page, after)).toBeGreaterThan(100);
    const before = await atRest(page);
    await page.click('.wipe-end >> text=Etter');
    await expect.poll(differsFrom(page, after)).toBeLessThan(ROUNDING);

    const { page: unproposed, close } = await served.open({ path: '/konto' });
    await unproposed.waitForSelector('h1');
    await answerWith(unproposed, {
      ...view, proposal: null, sites: view.sites.map((site) => ({ ...site, countedAfter: null, overLimitAfter: null })), dwellings: view.dwellings.map((dwelling) => ({ ...dwelling, householdId: null })),
      households: view.households.map((household) => ({ ...household, placement: null })),
    });
    await unproposed.goto(`${served.address}/kart`);
    await unproposed.waitForSelector('.map-page .row');
    await expect.poll(() => unproposed.isDisabled('#wipe')).toBe(true);
    await fixSize(unproposed);
    await expect.poll(differsFrom(unproposed, before)).toBeLessThan(ROUNDING);
    await close();
  });
});

describe('a round that somebody goes on with', () => {
  it('is followed: the change is said, marked on the map and seen in the list', async () => {
    const { page, faults } = await open();
    const now = await served.ask(`/api/rounds/${view.id}`) as RoundView;
    const placed = now.households.find(({ placement }) => placement !== null)!;
    await expect.poll(async () => (await findOnMap(page, CHOSEN_COLOUR)).pixels).toBe(0);
    const other = await open();
    const status = await other.page.evaluate(async ({ id, householdId }) => {
      const { version } = await (await fetch(`/api/rounds/${id}`)).json() as { version: number };
      return (await fetch(`/api/rounds/${id}/steps`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ifVersion: version, step: { kind: 'unplace', householdId } }) })).status;
    }, { id: view.id, householdId: placed.id });
    expect(status).toBe(200);
    await expect.poll(() => page.textContent('.map-fresh')).toBe(`Husstand ${placed.label} har ikke lenger noen bolig.`);
    await expect.poll(async () => (await findOnMap(page, CHOSEN_COLOUR)).pixels).toBeGreaterThan(10);
    expect(faults).toEqual([]);
  });
});

describe('ten thousand sites', () => {
  it('are a hundred rows at a time, and drawn before and after; how fast the slider is followed is printed', async () => {
    const { page, close } = await served.open({ path: '/konto' });
    await page.waitForSelector('h1');
    const one = changed();
    const sites = Array.from({ length: 10_000 }, (_, i) => ({ ...one, id: `s${i}`, name: `Gata ${i}`, lat: 60.7 + (i % 100) * 0.002, lon: 10.9 + Math.floor(i / 100) * 0.004, countedAfter: one.countedBefore + (i % 7), freeDwellingIds: [] }));
    await answerWith(page, { ...view, sites });
    const began = Date.now();
    await page.goto(`${served.address}/kart`);
    await page.waitForSelector('.map-page .row');
    const first = Date.now() - began;
    await expect.poll(() => page.locator('.row').count()).toBe(100);
    const frames = await page.evaluate(async () => {
      const slider = document.querySelector<HTMLInputElement>('#wipe')!;
      const times: number[] = [];
      for (let at = 0; at <= 100; at += 5) {
        const from = performance.now();
        slider.value = String(at);
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); });
        times.push(performance.now() - from);
      }
      return times.toSorted((a, b) => a - b);
    });
    const median = frames[Math.floor(frames.length / 2)]!;
    process.stdout.write(`10 000 sites: first ${first} ms, slider median ${median.toFixed(0)} ms, slowest ${frames.at(-1)?.toFixed(0)} ms\n`);
    await expect.poll(() => page.getAttribute('#wipe', 'aria-valuetext')).toBe('Etter runden');
    const after = await atRest(page);
    await page.locator('#wipe').press('Home');
    await expect.poll(differsFrom(page, after)).toBeGreaterThan(100);
    await close();
  });
});

describe('the page of the map', () => {
  it.each([['nb', WIDE], ['nn', MEDIUM], ['en', NARROW]] as const)('keeps nobody out in %s', async (lang, viewport) => {
    const { page, close } = await served.open({ path: '/konto', viewport });
    await page.waitForSelector('h1');
    await page.evaluate((chosen) => localStorage.setItem('spredt.language', chosen), lang);
    await page.goto(`${served.address}/kart`);
    await page.waitForSelector('.map-page .row');
    await page.click('.row >> nth=1');
    const tabs = viewport === NARROW ? ['list', 'map', 'panel'] : [null];
    for (const tab of tabs) {
      if (tab !== null) await page.click(`#tab-${tab}`);
      await drawn(page);
      expect((await new AxeBuilder({ page }).analyze()).violations, tab ?? lang).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    }
    await close();
  });

  it('prints the map with its key, where the slider stands, and the list in the same numbers', async () => {
    const { page } = await open({ viewport: MEDIUM });
    await drawn(page);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await expect.poll(() => page.isVisible('#wipe')).toBe(false);
    await expect.poll(() => page.textContent('.wipe .on-paper')).toBe('Etter runden');
    await expect.poll(() => page.isVisible('.legend-shares')).toBe(true);
    await expect.poll(() => page.textContent('.map-page-head')).toContain('Policy: Tak først');
    await expect.poll(() => page.isVisible('.printed')).toBe(true);
    await expect.poll(() => page.locator('.row .on-paper').allTextContents()).toEqual(view.sites.map((_, i) => String(i + 1)));
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
    await expect.poll(() => page.isVisible('#wipe')).toBe(true);
  });

  it('shows a planner classes alone, and asks for no round', async () => {
    const { page, close } = await served.open({ path: '/konto' });
    await page.waitForSelector('h1');
    await page.evaluate(() => fetch('/api/session/as', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ role: 'planner' }) }));
    const asked: string[] = [];
    page.on('request', (request) => { asked.push(new URL(request.url()).pathname); });
    await page.goto(`${served.address}/kart`);
    await page.waitForSelector('.map-page .row');
    expect(asked.filter((path) => /^\/api\/.*(rounds|households|tenancies|dwellings)/.test(path))).toEqual([]);
    expect(asked).toContain('/api/concentration-map');
    expect(await page.locator('#wipe').count()).toBe(0);
    await expect.poll(() => page.locator('.row-answer').count()).toBe(view.sites.length);
    const rows = await page.locator('.row-answer').allTextContents();
    for (const row of rows) expect(row).toMatch(/^(\d+–\d+ % av hjemmene|over 40 % av hjemmene|andelen vises ikke), \d+ hjem/);
    await page.click('.row >> nth=0');
    await page.waitForSelector('#panel-heading');
    expect(await page.textContent('.panel')).not.toMatch(/usstand \d/);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await close();
  });
});
