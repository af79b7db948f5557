import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHOSEN_COLOUR } from '../../web/map/colours.ts';
import { findAtRest, findOnMap, zoomIn } from './map-pixels.ts';
import { drawn, MEDIUM, NARROW, pick, serve, type OpenedPage, type Served } from './served.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
  await served.solvedRound();
});
afterAll(() => served.close());

const opened: OpenedPage[] = [];
const open = async (...options: Parameters<Served['open']>): Promise<OpenedPage> => {
  const page = await served.open(...options);
  opened.push(page);
  await page.page.waitForSelector('.row');
  return page;
};
afterAll(() => Promise.all(opened.map((page) => page.close())));

const placedRow = '.row:has(.row-answer > strong)';

describe('the page of a round', () => {
  it('shows the demonstration municipality as invented, its round and everyone who waits', async () => {
    const { page, faults } = await open();
    await expect.poll(() => page.title()).toBe('Tildeling · Mjøsby · Spredt');
    await expect.poll(() => page.textContent('.demonstration')).toContain('oppdiktet');
    await expect.poll(() => page.textContent('h1')).toMatch(/^Runde \d+\/\d{4}$/);
    const waiting = Number(/(\d+) venter/.exec((await page.textContent('#list-heading')) ?? '')?.[1]);
    await expect.poll(() => page.locator('.row').count()).toBe(waiting);
    await expect.poll(() => page.locator('.strip ol > li').count()).toBe(4);
    expect(faults).toEqual([]);
  });

  it('filters and searches the list, and says how many it shows', async () => {
    const { page } = await open();
    const placed = Number(/\d+/.exec((await page.textContent('label:has(input[value=placed])')) ?? '')?.[0]);
    await pick(page, 'placed');
    await expect.poll(() => page.locator('.row').count()).toBe(placed);
    await expect.poll(() => page.locator(placedRow).count()).toBe(placed);
    const label = (await page.textContent('.row .row-name')) ?? '';
    await page.fill('#list-search', label);
    await drawn(page);
    await expect.poll(() => page.locator('.row').count()).toBeGreaterThan(0);
    await expect.poll(() => page.textContent('.row .row-name')).toBe(label);
    await page.fill('#list-search', 'finnes ikke');
    await expect.poll(() => page.locator('.row').count()).toBe(0);
    await expect.poll(() => page.textContent('.list-count')).toContain('Ingen treff');
  });
});

describe('list, map and panel', () => {
  it('show a household chosen in the list: its row, its site on the map and its panel', async () => {
    const { page, faults } = await open();
    await expect.poll(async () => (await findOnMap(page, CHOSEN_COLOUR)).pixels).toBe(0);
    const row = page.locator(placedRow).first();
    const label = (await row.locator('.row-name').textContent()) ?? '';
    const home = (await row.locator('.row-answer strong').textContent()) ?? '';
    await row.click();
    await expect.poll(() => row.getAttribute('aria-current')).toBe('true');
    await expect.poll(() => page.textContent('#panel-heading')).toContain(label);
    await expect.poll(() => page.textContent('.answer')).toBe(home);
    await expect.poll(async () => (await findOnMap(page, CHOSEN_COLOUR)).pixels).toBeGreaterThan(50);
    expect(faults).toEqual([]);
  });

  it('show a site chosen on the map: its row among the sites and its panel', async () => {
    const { page } = await open();
    await zoomIn(page, 4);
    await page.locator(placedRow).first().click();
    const household = (await page.textContent('#panel-heading')) ?? '';
    await page.click('text=/^Se bostedet/');
    await expect.poll(() => page.textContent('#panel-heading')).not.toBe(household);
    const name = (await page.textContent('#panel-heading')) ?? '';
    const spot = await findAtRest(page, CHOSEN_COLOUR);
    await page.click('.panel-close');
    await expect.poll(async () => (await findOnMap(page, CHOSEN_COLOUR)).pixels).toBe(0);
    await pick(page, 'households');
    await drawn(page);
    await page.mouse.click(spot.x, spot.y);
    await page.waitForSelector('.panel-close');
    await expect.poll(() => page.textContent('#panel-heading')).toBe(name);
    await expect.poll(() => page.textContent('.row[aria-current=true] .row-name')).toBe(name);
  });

  it('tell the neighbours before and after, and the team', async () => {
    const { page } = await open();
    await page.locator(placedRow).first().click();
    await expect.poll(() => page.textContent('.numbers dd')).toMatch(/\d+ .*blir.* \d+ av \d+ hjem/s);
    await expect.poll(() => page.locator('.panel h3').allTextContents()).toEqual(expect.arrayContaining(['Foreslått bolig', 'Hvorfor denne boligen', 'Naboer', 'Oppfølging']));
  });

  it('tell why a household is without a home, in one sentence of counts', async () => {
    const { page } = await open();
    await pick(page, 'unplaced');
    await drawn(page);
    await page.locator('.row').first().click();
    await expect.poll(() => page.textContent('.suggested')).toMatch(/Av \d+ ledige boliger .*\d+.*\(En bolig kan telle flere ganger\.\)/);
  });
});

describe('before and after', () => {
  it('change the colours of the map and not the choice', async () => {
    const { page } = await open();
    const squares = async (): Promise<number> => (await findOnMap(page, '#16191d')).pixels;
    const after = (await findAtRest(page, '#16191d')).pixels;
    await pick(page, 'before');
    await expect.poll(squares).toBeLessThan(after);
    await pick(page, 'after');
    await expect.poll(squares).toBe(after);
  });
});

describe('a laptop and a telephone', () => {
  it('at 1024 pixels the panel slides over the map and Escape takes it away', async () => {
    const { page } = await open({ viewport: MEDIUM });
    await expect.poll(() => page.locator('.panel').count()).toBe(0);
    await page.locator('.row').first().click();
    await page.waitForSelector('.panel');
    await drawn(page);
    const [map, panel] = await Promise.all([page.locator('.map').boundingBox(), page.locator('.panel').boundingBox()]);
    expect(panel?.x).toBeLessThan((map?.x ?? 0) + (map?.width ?? 0));
    await page.locator('.panel-close').focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.panel').count()).toBe(0);
  });

  it('at 320 pixels list, map and panel are three tabs, and nothing is wider than the screen', async () => {
    const { page, faults } = await open({ viewport: NARROW });
    await expect.poll(() => page.locator('[role=tab]').allTextContents()).toEqual(['Liste', 'Kart', 'Valgt']);
    await page.locator('.row').first().click();
    await expect.poll(() => page.getAttribute('#tab-panel', 'aria-selected')).toBe('true');
    await page.waitForSelector('#panel-heading');
    await page.click('#tab-map');
    await page.waitForSelector('.map-canvas');
    await expect.poll(() => page.isVisible('.row')).toBe(false);
    for (const tab of ['list', 'map', 'panel']) {
      await page.click(`#tab-${tab}`);
      await drawn(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), tab).toBe(320);
    }
    expect(faults).toEqual([]);
  });
});
