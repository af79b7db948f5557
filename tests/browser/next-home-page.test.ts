import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWiderThanWindow, violations } from './objections.ts';
import { NARROW, serve, WIDE, type Served } from './served.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
  await served.solvedRound();
});
afterAll(() => served.close());

const PATH = '/plan/neste-bolig';
const HEADER = 'navn;område;adresse;breddegrad;lengdegrad;boliger i alt;soverom;trinnfritt;rullestol;bemanning;husleie;pris';
const file = (...rows: readonly string[]): { readonly name: string; readonly mimeType: string; readonly buffer: Buffer } => ({ name: 'finn.csv', mimeType: 'text/csv', buffer: Buffer.from([HEADER, ...rows].join('\r\n')) });

async function openForm(page: Page): Promise<void> {
  await page.waitForSelector('form.plan-form');
  await page.locator('summary', { hasText: 'Boliger dere har funnet' }).click();
}

/** Asks as shortly as can be, with a home from a file, and waits until all is worked out. */
async function ranked(page: Page): Promise<void> {
  await openForm(page);
  await page.setInputFiles('#found-file', file('Elvegata 3;Nordvika;;60,8;10,7;12;1;ja;nei;døgn;8500;3 900 000'));
  await expect.poll(() => page.locator('fieldset.plan-found').count()).toBe(1);
  await page.locator('summary', { hasText: 'Hvor lenge det regnes' }).click();
  await page.fill('#effort-confirmed', '1');
  await page.fill('#effort-secondsForHome', '1');
  await page.fill('#effort-secondsForBudget', '1');
  await page.click('form.plan-form > button[type=submit]');
  await expect.poll(() => page.textContent('.study-progress').catch(() => ''), { timeout: 120_000 }).toMatch(/Ferdig: alle/);
}

describe('homes found for sale, from a file', () => {
  it('are told with every fault by row and column, and none is taken in; once they are right they stand in the form', async () => {
    const { page, faults, close } = await served.openAs('manager', PATH, { viewport: NARROW });
    await openForm(page);
    await page.setInputFiles('#found-file', file('Elvegata 3;Månen;;;;;to;;;;8500;3900000'));
    await expect.poll(() => page.textContent('.plan-file').catch(() => '')).toMatch(/finn\.csv har feil, så ingen boliger er lagt til/);
    expect(await page.locator('.issue-table tbody tr').allInnerTexts()).toEqual([expect.stringContaining('område'), expect.stringContaining('soverom')]);
    expect(await page.locator('fieldset.plan-found').count()).toBe(0);
    // Enter in the list of faults searches there, and asks nothing
    await page.fill('#issue-search', 'soverom');
    await page.press('#issue-search', 'Enter');
    await expect.poll(() => page.locator('.issue-table tbody tr').count()).toBe(1);
    expect(new URL(page.url()).pathname).toBe(PATH);
    expect(await violations(page)).toEqual([]);
    await page.setInputFiles('#found-file', file('Elvegata 3;Nordvika;;60,8;10,7;12;1;ja;nei;døgn;8500;3 900 000', 'Strandveien 9;sørvika;;;;;2;;;;8000;2900000'));
    await expect.poll(() => page.locator('fieldset.plan-found').count()).toBe(2);
    expect(await page.locator('fieldset.plan-found input[id$="-price"]').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))).toEqual(['3900000', '2900000']);
    await expect.poll(() => page.textContent('.plan-file')).toMatch(/2 boliger fra finn\.csv er lagt til/);
    expect(await isWiderThanWindow(page)).toBe(false);
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });
});

describe('the next home over years, and for a planner', () => {
  it('is ranked with the home from the file, and simulated beside nothing bought, on a telephone too', async () => {
    const { page, close } = await served.openAs('manager', PATH, { viewport: WIDE });
    await ranked(page);
    await expect.poll(() => page.locator('th', { hasText: 'Elvegata 3' }).count()).toBeGreaterThan(0);
    expect(await page.textContent('.plan-page')).toMatch(/Ikke sett på: \d+ boliger som noen bor i/);
    await page.fill('#years-homes', '0');
    await page.press('#years-homes', 'Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('years-homes');
    await expect.poll(() => page.textContent('#years-homes-fault')).toBe('Skriv et helt tall fra 1 til 20.');
    await page.fill('#years-homes', '1');
    await page.fill('#years-years', '1');
    await page.fill('#years-replications', '2');
    await page.click('.plan-years form button[type=submit]');
    await expect.poll(() => page.textContent('.plan-years .study-progress').catch(() => ''), { timeout: 120_000 }).toMatch(/Ferdig: alle 4 deler/);
    await expect.poll(() => page.textContent('.plan-years')).toMatch(/Gjennomsnitt av 2 gjentakelser over 1 år/);
    expect(await page.locator('.plan-years .plan-table tbody tr').count()).toBe(1);
    expect(await page.textContent('.plan-years [aria-live=polite]')).toMatch(/Flest døgn uten egen bolig sparer|Ingen av boligene gir færre døgn/);
    await page.setViewportSize(NARROW);
    await expect.poll(() => isWiderThanWindow(page)).toBe(false);
    expect(await violations(page)).toEqual([]);
    await close();
  }, 300_000);

  it('is told to a planner by size and area, without what the manager found', async () => {
    const { page, faults, close } = await served.openAs('planner', PATH, { viewport: NARROW });
    await page.waitForSelector('#next-home-told + ul a');
    expect(await page.locator('form.plan-form').count()).toBe(0);
    await page.click('#next-home-told + ul a');
    await expect.poll(() => page.locator('.plan-table').count()).toBe(2);
    const shown = await page.textContent('.plan-page') ?? '';
    expect(shown).not.toMatch(/Elvegata|prioriteringspoeng|kr\b/);
    expect(shown).toMatch(/Det lederen har regnet ut, vises ikke her/);
    await expect.poll(() => isWiderThanWindow(page)).toBe(false);
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });
});
