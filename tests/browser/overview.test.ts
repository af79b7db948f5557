import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OverviewView } from '../../server/overview/schemas.ts';
import { drawn, MEDIUM, NARROW, serve, WIDE, type Served } from './served.ts';

let served: Served;
let view: OverviewView;
beforeAll(async () => {
  served = await serve();
  view = await served.ask('/api/overview') as OverviewView;
});
afterAll(() => served.close());

describe('the overview', () => {
  it('tells first what is to be done, and each number leads to the list that shows it', async () => {
    const { page, faults, close } = await served.open({ path: '/' });
    await page.waitForSelector('.task', { timeout: 60_000 });
    await expect.poll(() => page.textContent('h1')).toBe('Oversikt');
    const soon = view.deadlines.filter(({ isOverdue }) => !isOverdue);
    await expect.poll(() => page.textContent('.task >> nth=0')).toContain(`${soon.length} husstander har frist`);
    await expect.poll(() => page.locator('.task >> nth=0 >> .task-items a').count()).toBe(soon.length);
    await page.click('.task h3 a >> nth=0');
    await page.waitForSelector('th[aria-sort=ascending] >> text=Frist');
    await page.goBack();
    await page.waitForSelector('.sums');
    await page.click('.sums a[href*="situation%3Astreet"]');
    await page.waitForSelector('.list-total');
    const street = view.waiting.bySituation.find(({ code }) => code === 'street');
    await expect.poll(() => page.textContent('.list-total')).toContain(`${street?.households} husstander`);
    await page.goBack();
    const free = view.freeHomes.today['1'];
    await page.click('.sums a[href*="bedrooms%3A1"][href*="state%3Afree"]');
    await expect.poll(() => page.textContent('.list-total')).toContain(`${free} boliger`);
    await expect.poll(() => page.inputValue('#filter-bedrooms')).toBe('1');
    expect(faults).toEqual([]);
    await close();
  });

  it('says that the details of what is wrong are in English, and what to do with them', async () => {
    const { page, close } = await served.open({ path: '/konto' });
    await page.route('**/api/overview', (route) => route.fulfill({ contentType: 'application/json', body: JSON.stringify({ ...view, faults: ['$.sites[0].homes is 0; expected a whole number from 1.'] }) }));
    await page.goto(served.address);
    await page.waitForSelector('.to-do [role=alert]');
    await expect.poll(() => page.textContent('.to-do [role=alert]')).toMatch(/må rettes.*Detaljene er på engelsk/s);
    await page.click('.to-do [role=alert] summary');
    await expect.poll(() => page.getAttribute('.faults', 'lang')).toBe('en');
    await drawn(page);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await close();
  });

  it.each([['nb', WIDE], ['nn', MEDIUM], ['en', NARROW]] as const)('keeps nobody out in %s', async (lang, viewport) => {
    const { page, close } = await served.open({ path: '/konto', viewport });
    await page.evaluate((chosen) => localStorage.setItem('spredt.language', chosen), lang);
    await page.goto(served.address);
    await page.waitForSelector('.task', { timeout: 60_000 });
    await drawn(page);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    await close();
  });
});

describe('the overview on paper', () => {
  it('has everything that is to be done, and no button', async () => {
    const { page, close } = await served.open({ path: '/' });
    await page.waitForSelector('.task details');
    const hidden = page.locator('.task details li');
    expect([await hidden.count() > 0, await hidden.first().isVisible()]).toEqual([true, false]);
    await page.emulateMedia({ media: 'print' });
    for (const one of await hidden.all()) await expect.poll(() => one.isVisible()).toBe(true);
    await expect.poll(() => page.locator('summary:visible, button:visible').count()).toBe(0);
    await close();
  });

  it('and in a window of 1024 shows each number inside its card', async () => {
    const { page, close } = await served.open({ path: '/', viewport: MEDIUM });
    await page.waitForSelector('.sums');
    await drawn(page);
    const outside = await page.evaluate(() => [...document.querySelectorAll('.overview-page .card')].flatMap((card) => {
      const right = card.getBoundingClientRect().right - Number.parseFloat(getComputedStyle(card).paddingRight);
      return [...card.querySelectorAll('td, th')].filter((cell) => cell.getBoundingClientRect().right > right + 1).map((cell) => cell.textContent);
    }));
    expect(outside).toEqual([]);
    await close();
  });
});

describe('a planner', () => {
  it('sees sums alone, and no household, no tenant, and no count of fewer than five', async () => {
    const { page, close } = await served.open({ path: '/konto' });
    await page.waitForSelector('h1');
    const asked: string[] = [];
    await page.evaluate(() => fetch('/api/session/as', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ role: 'planner' }) }));
    page.on('request', (request) => { asked.push(new URL(request.url()).pathname); });
    await page.goto(served.address);
    await page.waitForSelector('.sums-table');
    const column = page.locator('.sums-table td:nth-child(5)');
    await expect.poll(() => column.allTextContents()).toContain('færre enn 5');
    const counts = await column.allTextContents();
    expect(counts.filter((count) => /^[1-4]$/.test(count))).toEqual([]);
    expect(await page.textContent('body')).not.toMatch(/Husstand \d|frist/);
    expect(asked.filter((path) => /households|tenancies|dwellings|\/api\/overview$/.test(path))).toEqual([]);
    expect(await page.locator('a[href^="/husstander"]').count()).toBe(0);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await close();
  });
});
