import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawn, NARROW, serve, WIDE, type Served } from './served.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());

const FORM = '/policy/simulering';
const MANY_PARTS = 300_000;

/** A year by the queue, with a round every 90 days: worked out in a moment. */
async function fillSmall(page: Page, replications: string): Promise<void> {
  await page.waitForSelector('.simulation-form');
  for (const run of [1, 2]) await page.check(`#run-${run}-queue`);
  await page.uncheck('#run-2-oneMorePost');
  await page.check('#run-2-staffedHomesOpen');
  await page.fill('#simulation-years', '1');
  await page.fill('#simulation-replications', replications);
  await page.click('#section-stock summary');
  await page.fill('#assumption-roundEveryDays', '90');
}

/** Makes a small simulation and waits until it is done; gives where it lies. */
async function simulated(): Promise<string> {
  const { page, faults, close } = await served.openAs('manager', FORM);
  await fillSmall(page, '2');
  await page.click('.simulation-begin button');
  await page.waitForURL(/simulering\/[^/]+$/);
  await page.waitForSelector('.study-progress [role=status]:has-text("Ferdig")', { timeout: MANY_PARTS });
  expect(faults).toEqual([]);
  const { pathname } = new URL(page.url());
  await close();
  return pathname;
}

describe('a new simulation', () => {
  it('shows every assumption as a field with its source, and marks what is changed', async () => {
    const { page, faults, close } = await served.openAs('manager', FORM);
    await page.waitForSelector('.simulation-form');
    const basis = await page.evaluate(async () => (await fetch('/api/simulation/assumptions')).json()) as { assumptions: { name: string }[] };
    for (const { name } of basis.assumptions) expect(await page.locator(`#assumption-${name}-source`).count(), name).toBe(1);
    expect(await page.locator('.simulation-assumption').count()).toBe(basis.assumptions.length);
    await page.click('#section-refusals summary');
    await page.fill('#assumption-refusalPercent', '12,5');
    await expect.poll(() => page.textContent('#assumption-refusalPercent-source')).toContain('Antakelse: endret av dere');
    await expect.poll(() => page.textContent('#section-refusals summary')).toContain('1 endret');
    await page.click('.simulation-assumption[data-changed=true] .link');
    await expect.poll(() => page.inputValue('#assumption-refusalPercent')).toBe('6');
    expect(faults).toEqual([]);
    await close();
  });

  it('says what is wrong where it is wrong, opens what hides it, and loses nothing', async () => {
    const { page, close } = await served.openAs('manager', FORM);
    await fillSmall(page, '2');
    await page.click('#section-refusals summary');
    await page.fill('#assumption-refusalPercent', '101');
    await page.click('#section-refusals summary');
    await page.click('.simulation-begin button');
    await expect.poll(() => page.textContent('.simulation-begin [role=alert]')).toContain('Noe må rettes');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('assumption-refusalPercent');
    expect(await page.textContent('#assumption-refusalPercent-fault')).toContain('fra 0 til 100');
    expect(await page.inputValue('#assumption-roundEveryDays')).toBe('90');
    expect(new URL(page.url()).pathname).toBe(FORM);
    await close();
  });

  it('lets homes be added row by row', async () => {
    const { page, close } = await served.openAs('manager', FORM);
    await page.waitForSelector('.simulation-form');
    await page.click('#section-stock summary');
    const homes = page.locator('.simulation-assumption', { has: page.locator('#assumption-closures-source') });
    await homes.getByRole('button', { name: 'Legg til' }).click();
    await page.fill('#assumption-closures-0-homes', '3');
    await expect.poll(() => homes.getAttribute('data-changed')).toBe('true');
    await homes.getByRole('button', { name: 'Ta bort nummer 1' }).click();
    await expect.poll(() => homes.getAttribute('data-changed')).toBe('false');
    await close();
  });
});

describe('a simulation', () => {
  let path: string;
  beforeAll(async () => {
    path = await simulated();
  }, MANY_PARTS);

  it('answers in sentences, in curves with intervals, and in a table of waits', async () => {
    const { page, faults, close } = await served.openAs('manager', path);
    await page.waitForSelector('.simulation-versus');
    expect(await page.textContent('[aria-labelledby=simulation-question]')).toMatch(/Hva skjer det neste året fra .*Alternativ 2: køen under Tak først, åtte bemannede boliger åpner\./s);
    expect(await page.getAttribute('[aria-labelledby=simulation-question] a[download]', 'href')).toMatch(/report\?language=nb$/);
    expect(await page.locator('main section h2').allTextContents()).toEqual(expect.arrayContaining(['Spørsmålet', 'Svaret kort']));
    expect(await page.textContent('.simulation-versus h3')).toBe('Med åtte bemannede boliger åpner, mot uten endring:');
    const sentences = await page.locator('.simulation-versus li').allTextContents();
    expect(sentences).toHaveLength(10);
    for (const sentence of sentences) expect(sentence).toMatch(/\(−?[\d\s,]+ til −?[\d\s,]+\)\.$|akkurat likt|kan ikke sies/);
    expect(await page.textContent('[aria-labelledby=simulation-answer]')).toContain('I parentes står 95 % konfidensintervall');
    await expect.poll(() => page.locator('.chart-drawing svg').count(), { timeout: 30_000 }).toBeGreaterThan(15);
    expect(await page.locator('figure.chart').count()).toBe(2);
    await page.locator('figure.chart summary').first().click();
    await expect.poll(() => page.locator('figure.chart').first().locator('.chart-table tbody tr').count()).toBeGreaterThan(100);
    expect(await page.textContent('[aria-labelledby=simulation-waits]')).toContain('restgruppen');
    expect(await page.locator('[aria-labelledby=simulation-waits] td .chart-interval').count()).toBeGreaterThan(0);
    expect(await page.textContent('[aria-labelledby=simulation-supposed]')).toContain('Boliger som kommer til');
    expect(faults).toEqual([]);
    await close();
  });

  it('is begun anew with the same numbers', async () => {
    const { page, close } = await served.openAs('manager', path);
    await page.click('.simulation-links a >> nth=1');
    await page.waitForSelector('.simulation-form');
    expect(await page.inputValue('#simulation-years')).toBe('1');
    expect(await page.inputValue('#assumption-roundEveryDays')).toBe('90');
    expect(await page.isChecked('#run-2-staffedHomesOpen')).toBe(true);
    await close();
  });

  it('is looked at by a planner, who can make none and is not told what counts few', async () => {
    const { page, faults, close } = await served.openAs('planner', FORM);
    await page.waitForSelector('.simulation-list a');
    expect(await page.locator('.simulation-form').count()).toBe(0);
    await page.click('.simulation-list a');
    await page.waitForSelector('.simulation-versus');
    await expect.poll(() => page.textContent('main')).toContain('Forskjellene vises');
    expect(await page.locator('.study-progress button').count()).toBe(0);
    expect(await page.locator('a[download]').count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  it.each([['nb', WIDE, 'result'], ['nn', NARROW, 'form'], ['en', NARROW, 'result']] as const)('keeps nobody out in %s', async (language, viewport, what) => {
    const { page, close } = await served.openAs('manager', what === 'form' ? FORM : path, { viewport, language });
    await page.waitForSelector(what === 'form' ? '.simulation-form' : '.chart-drawing svg');
    // one of each kind that can be folded out is looked into: all of them at once are thousands of cells
    for (const summary of what === 'form' ? ['#section-whoCome summary', '#section-followUp summary'] : ['.simulation-section summary']) await page.click(summary);
    await drawn(page);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    await close();
  }, 240_000);

  it('gives every table a name of its own', async () => {
    const { page, close } = await served.openAs('manager', path);
    await page.waitForSelector('.chart-drawing svg');
    const names = await page.evaluate(() => [...document.querySelectorAll('main table caption')].map((one) => one.textContent));
    expect(names.length).toBeGreaterThan(20);
    expect(new Set(names).size).toBe(names.length);
    await close();
  });

  it('is printed with its numbers and without its buttons', async () => {
    const { page, close } = await served.openAs('manager', path);
    await page.waitForSelector('.chart-drawing svg');
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('.chart-table:visible').count()).toBeGreaterThan(10);
    expect(await page.locator('main button:visible').count()).toBe(0);
    await close();
  });
});

describe('a simulation under way', () => {
  it('is kept up with by a planner, until all of it is there', async () => {
    const maker = await served.openAs('manager', FORM);
    await fillSmall(maker.page, '6');
    await maker.page.click('.simulation-begin button');
    await maker.page.waitForURL(/simulering\/[^/]+$/);
    const { page, faults, close } = await served.openAs('planner', new URL(maker.page.url()).pathname);
    await page.waitForSelector('.study-progress [role=status]:has-text("Ferdig: alle 12")', { timeout: MANY_PARTS });
    await page.waitForSelector('.simulation-versus li');
    expect(faults).toEqual([]);
    await close();
    await maker.close();
  }, MANY_PARTS);

  it('can be stopped, keeps what is done, and goes on', async () => {
    const { page, close } = await served.openAs('manager', FORM);
    await fillSmall(page, '12');
    await page.click('.simulation-begin button');
    await page.waitForURL(/simulering\/[^/]+$/);
    await page.click('.study-progress button:text("Stopp")');
    await expect.poll(() => page.textContent('.study-progress [role=status]'), { timeout: 60_000 }).toMatch(/^Stoppet/);
    const kept = Number(/(\d+) av 24/.exec(await page.textContent('.study-progress [role=status]') ?? '')?.[1]);
    expect(kept).toBeLessThan(24);
    await page.click('.study-progress button:text("Regn ut resten")');
    await expect.poll(() => page.textContent('.study-progress [role=status]'), { timeout: MANY_PARTS }).toContain('Ferdig: alle 24');
    await close();
  }, MANY_PARTS);
});
