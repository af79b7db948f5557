import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHOSEN_COLOUR } from '../../web/map/colours.ts';
import { findOnMap } from './map-pixels.ts';
import { MEDIUM, NARROW, pick, serve, type OpenedPage, type Served } from './served.ts';

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
    expect(await page.title()).toBe('Tildeling · Mjøsby · Spredt');
    expect(await page.textContent('.demonstration')).toContain('oppdiktet');
    expect(await page.textContent('h1')).toMatch(/^Runde \d+\/\d{4}$/);
    const waiting = Number(/(\d+) venter/.exec((await page.textContent('#list-heading')) ?? '')?.[1]);
    expect(await page.locator('.row').count()).toBe(waiting);
    expect(await page.locator('.strip ol > li').count()).toBe(4);
    expect(faults).toEqual([]);
  });

  it('filters and searches the list, and says how many it shows', async () => {
    const { page } = await open();
    const placed = Number(/\d+/.exec((await page.textContent('label:has(input[value=placed])')) ?? '')?.[0]);
    await pick(page, 'placed');
    expect(await page.locator('.row').count()).toBe(placed);
    expect(await page.locator(placedRow).count()).toBe(placed);
    const label = (await page.textContent('.row .row-name')) ?? '';
    await page.fill('#list-search', label);
    expect(await page.locator('.row').count()).toBeGreaterThan(0);
    expect(await page.textContent('.row .row-name')).toBe(label);
    await page.fill('#list-search', 'finnes ikke');
    expect(await page.locator('.row').count()).toBe(0);
    expect(await page.textContent('.list-count')).toContain('Ingen treff');
  });
});

describe('list, map and panel', () => {
  it('show a household chosen in the list: its row, its site on the map and its panel', async () => {
    const { page, faults } = await open();
    expect((await findOnMap(page, CHOSEN_COLOUR)).pixels).toBe(0);
    const row = page.locator(placedRow).first();
    const label = (await row.locator('.row-name').textContent()) ?? '';
    const home = (await row.locator('.row-answer strong').textContent()) ?? '';
    await row.click();
    expect(await row.getAttribute('aria-current')).toBe('true');
    expect(await page.textContent('#panel-heading')).toContain(label);
    expect(await page.textContent('.answer')).toBe(home);
    await expect.poll(async () => (await findOnMap(page, CHOSEN_COLOUR)).pixels).toBeGreaterThan(50);
    expect(faults).toEqual([]);
  });

  it('show a site chosen on the map: its row among the sites and its panel', async () => {
    const { page } = await open();
    for (let steps = 0; steps < 4; steps += 1) {
      await page.click('.leaflet-control-zoom-in');
      await page.waitForTimeout(400);
    }
    await page.locator(placedRow).first().click();
    await page.click('text=/^Se bostedet/');
    const name = (await page.textContent('#panel-heading')) ?? '';
    await expect.poll(async () => (await findOnMap(page, CHOSEN_COLOUR)).pixels).toBeGreaterThan(50);
    const spot = await findOnMap(page, CHOSEN_COLOUR);
    await page.click('.panel-close');
    await expect.poll(async () => (await findOnMap(page, CHOSEN_COLOUR)).pixels).toBe(0);
    await pick(page, 'households');
    await page.mouse.click(spot.x, spot.y);
    await page.waitForSelector('.panel-close');
    expect(await page.textContent('#panel-heading')).toBe(name);
    expect(await page.textContent('.row[aria-current=true] .row-name')).toBe(name);
  });

  it('tell the neighbours before and after, and the team', async () => {
    const { page } = await open();
    await page.locator(placedRow).first().click();
    expect(await page.textContent('.numbers dd')).toMatch(/\d+ .*blir.* \d+ av \d+ hjem/s);
    expect(await page.locator('.panel h3').allTextContents()).toEqual(expect.arrayContaining(['Foreslått bolig', 'Hvorfor denne boligen', 'Naboer', 'Oppfølging']));
  });

  it('tell why a household is without a home, in one sentence of counts', async () => {
    const { page } = await open();
    await pick(page, 'unplaced');
    await page.locator('.row').first().click();
    expect(await page.textContent('.suggested')).toMatch(/Av \d+ ledige boliger .*\d+.*\(En bolig kan telle flere ganger\.\)/);
  });
});

describe('why not another home', () => {
  it('goes through every free dwelling: the one suggested, those that went to others, and what is in the way of the rest', async () => {
    const { page, faults } = await open();
    const free = Number(/(\d+) ledige/.exec((await page.textContent('#list-heading')) ?? '')?.[1]);
    await page.locator(placedRow).first().click();
    const suggested = await page.textContent('.answer');
    await page.click('.others summary');
    await page.waitForSelector('.others li');
    expect(await page.locator('.others li').count()).toBe(free);
    expect(await page.textContent('.others li[data-verdict=chosen] .answer-small')).toBe(suggested);
    for (const verdict of await page.locator('.others li .quiet').allTextContents()) expect(verdict.trim()).not.toBe('');
    expect(faults).toEqual([]);
  });
});

describe('before and after', () => {
  it('change the colours of the map and not the choice', async () => {
    const { page } = await open();
    const squares = async (): Promise<number> => (await findOnMap(page, '#16191d')).pixels;
    const after = await squares();
    await pick(page, 'before');
    await expect.poll(squares).toBeLessThan(after);
    await pick(page, 'after');
    await expect.poll(squares).toBe(after);
  });
});

describe('a laptop and a telephone', () => {
  it('at 1024 pixels the panel slides over the map and Escape takes it away', async () => {
    const { page } = await open({ viewport: MEDIUM });
    expect(await page.locator('.panel').count()).toBe(0);
    await page.locator('.row').first().click();
    const [map, panel] = await Promise.all([page.locator('.map').boundingBox(), page.locator('.panel').boundingBox()]);
    expect(panel?.x).toBeLessThan((map?.x ?? 0) + (map?.width ?? 0));
    await page.locator('.panel-close').focus();
    await page.keyboard.press('Escape');
    expect(await page.locator('.panel').count()).toBe(0);
  });

  it('at 320 pixels list, map and panel are three tabs, and nothing is wider than the screen', async () => {
    const { page, faults } = await open({ viewport: NARROW });
    expect(await page.locator('[role=tab]').allTextContents()).toEqual(['Liste', 'Kart', 'Valgt']);
    await page.locator('.row').first().click();
    expect(await page.getAttribute('#tab-panel', 'aria-selected')).toBe('true');
    expect(await page.isVisible('#panel-heading')).toBe(true);
    await page.click('#tab-map');
    expect(await page.isVisible('.map-canvas')).toBe(true);
    expect(await page.isVisible('.row')).toBe(false);
    for (const tab of ['list', 'map', 'panel']) {
      await page.click(`#tab-${tab}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), tab).toBe(320);
    }
    expect(faults).toEqual([]);
  });
});
