import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { serveCharts, type ServedCharts } from './charts/serve-charts.ts';
import { NARROW, WIDE } from './served.ts';

let served: ServedCharts;
let browser: Browser;
beforeAll(async () => {
  served = await serveCharts();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

const DRAWINGS = 6;

async function open(viewport = WIDE, options: { readonly forcedColors?: 'active' } = {}): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: 'nb-NO', acceptDownloads: true, ...options });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  await page.goto(served.address);
  await expect.poll(() => page.locator('.chart-drawing svg').count(), { timeout: 60_000 }).toBe(DRAWINGS);
  return page;
}

describe('a chart', () => {
  it.each([WIDE, NARROW])('keeps nobody out and never makes the page wider than the window', async (viewport) => {
    const page = await open(viewport);
    for (const summary of await page.locator('.chart summary').all()) await summary.click();
    await expect.poll(() => page.locator('.chart-table:visible').count()).toBe(DRAWINGS);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    expect(await page.evaluate(() => [...document.querySelectorAll('.chart-drawing svg')].filter((one) => one.getBoundingClientRect().right > innerWidth).length)).toBe(0);
    await page.context().close();
  });

  it('puts no style into the document, which the policy of the pages would refuse', async () => {
    const page = await open();
    expect(await page.locator('.chart-drawing style').count()).toBe(0);
    await page.context().close();
  });

  it('is drawn anew when its place becomes narrower', async () => {
    const page = await open();
    await page.setViewportSize(NARROW);
    await expect.poll(() => page.evaluate(() => Math.max(...[...document.querySelectorAll('.chart-drawing svg')].map((one) => Number(one.getAttribute('width')))))).toBeLessThanOrEqual(NARROW.width);
    await page.context().close();
  });

  it('has its message as its name and says the same numbers in a table', async () => {
    const page = await open();
    const first = page.locator('figure.chart').first();
    await expect.poll(() => page.getByRole('figure', { name: 'Færre er uten bolig etter to år' }).count()).toBe(1);
    await first.locator('summary').click();
    expect((await first.locator('tbody tr').first().innerText()).replaceAll(/\s+/g, ' ')).toBe('01.01.2027 25 24 til 26 25 24 til 26 25 24 til 26');
    expect(await first.locator('tbody tr').count()).toBe(24);
    expect(await first.locator('svg').textContent()).toContain('Strenge');
    await page.context().close();
  });

  it('gives its numbers as a file with semicolons, commas and a mark', async () => {
    const page = await open();
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator('figure.chart').nth(1).getByRole('button').click()]);
    expect(file.suggestedFilename()).toBe('stolper.csv');
    const lines = readFileSync(await file.path(), 'utf8').split('\r\n');
    expect(lines[0]).toBe('\uFEFFBolig;Flere som får bolig;Flere som får bolig, fra;Flere som får bolig, til;Merknad');
    expect(lines[1]).toBe('Sentrum, 1 soverom, uten trapp;4,5;3,1;5,9;');
    expect(lines[3]).toMatch(/;-2;;;anslag$/);
    await page.context().close();
  });

  it('starts its bars at zero, on either side', async () => {
    const page = await open();
    const [zero, ...bars] = await page.evaluate(() => {
      const figure = document.querySelectorAll('figure.chart')[1]!;
      const line = [...figure.querySelectorAll('svg line')].map((one) => one.getBoundingClientRect()).find(({ height }) => height > 100)!;
      return [line.x, ...[...figure.querySelectorAll('svg rect')].flatMap((one) => { const { left, right } = one.getBoundingClientRect(); return [left, right]; })];
    });
    expect(bars).toHaveLength(6);
    expect(Math.abs(bars[0]! - zero!)).toBeLessThan(1.5);
    expect(Math.abs(bars[2]! - zero!)).toBeLessThan(1.5);
    expect(Math.abs(bars[5]! - zero!)).toBeLessThan(1.5);
    await page.context().close();
  });

  it('tells those that are beaten, the knee and what is now apart without colour, and leads on from each point', async () => {
    const page = await open();
    const frontier = page.locator('figure.chart').nth(2);
    const links = await frontier.locator('svg a').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? one.querySelector('[aria-label]')?.getAttribute('aria-label')));
    expect(links).toHaveLength(5);
    expect(links.join('\n')).toContain('10 % · knekk: Prioritetspoeng uten bolig 20, Bor i konsentrasjon 310');
    await frontier.locator('summary').click();
    const rows = await frontier.locator('tbody tr').allInnerTexts();
    expect(rows.map((row) => row.split('\t')[0]!.split('\n').slice(1).join(' ').trim())).toEqual(['', 'knekk', 'slik det er nå', 'en annen er bedre', '']);
    await frontier.locator('svg a').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/punkt=20$/);
    await page.context().close();
  });

  it('is printed with its numbers, on white, whatever the colours of the screen', async () => {
    const page = await open(WIDE, { forcedColors: 'active' });
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('.chart-drawing')!).backgroundColor)).toBe('rgb(255, 255, 255)');
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print', forcedColors: 'none' });
    await expect.poll(() => page.locator('.chart-table:visible').count()).toBe(DRAWINGS);
    expect(await page.locator('.chart button:visible, .chart summary:visible').count()).toBe(0);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect.poll(() => page.evaluate(() => document.querySelectorAll('.chart details[open]').length)).toBe(0);
    await page.context().close();
  });
});
