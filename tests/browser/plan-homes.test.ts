import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWiderThanWindow, violations } from './objections.ts';
import { NARROW, serve, type Served } from './served.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());

describe('the page of need and homes', () => {
  it('shows a manager tenancies, and a planner steps and no tenancy', async () => {
    const manager = await served.openAs('manager', '/plan/behov', { ready: '.plan-table' });
    await expect.poll(() => manager.page.locator('a[href^="/leieforhold/"]').count()).toBeGreaterThan(0);
    await manager.close();
    const planner = await served.openAs('planner', '/plan/behov', { ready: '.plan-table' });
    await expect.poll(() => planner.page.textContent('.plan-notes')).toMatch(/\d–\d+ husstander venter/);
    expect(await planner.page.locator('a[href^="/leieforhold/"]').count()).toBe(0);
    await planner.close();
  });

  it('breaks no rule of accessibility, and on a telephone is no wider than the window', async () => {
    const { page, close } = await served.openAs('manager', '/plan/behov', { ready: '.plan-table', viewport: NARROW });
    await expect.poll(() => isWiderThanWindow(page)).toBe(false);
    expect(await violations(page)).toEqual([]);
    await close();
  });
});

describe('the page of the next home', () => {
  it('opens what is hidden and puts the focus on the first fault when something is not written as it must be', async () => {
    const { page, close } = await served.openAs('manager', '/plan/neste-bolig', { ready: 'h1 + *' });
    await expect.poll(() => page.locator('#new-next-home').count(), { timeout: 60_000 }).toBe(1);
    if (await page.locator('form.plan-form').count() === 0) await expect.poll(async () => { await page.reload(); await page.waitForSelector('#new-next-home'); return page.locator('form.plan-form').count(); }, { timeout: 60_000, interval: 2000 }).toBe(1);
    await page.fill('#next-home-budget', 'mye');
    await page.press('#next-home-budget', 'Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('next-home-budget');
    await expect.poll(() => page.textContent('#next-home-budget-fault')).toBe('Skriv et helt tall i kroner, høyst en milliard.');
    expect(await violations(page)).toEqual([]);
    await close();
  });

  it('works out what is asked, ranks it and says what the budget gives, on a telephone too', async () => {
    const { page, close } = await served.openAs('manager', '/plan/neste-bolig', { ready: '#new-next-home', viewport: NARROW });
    await expect.poll(async () => { if (await page.locator('form.plan-form').count() === 0) { await page.reload(); await page.waitForSelector('#new-next-home'); } return page.locator('form.plan-form').count(); }, { timeout: 60_000, interval: 2000 }).toBe(1);
    await page.locator('summary', { hasText: 'Hvor lenge det regnes' }).click();
    await page.fill('#effort-confirmed', '1');
    await page.fill('#effort-secondsForHome', '2');
    await page.fill('#effort-secondsForBudget', '4');
    await page.click('form.plan-form > button[type=submit]');
    await expect.poll(() => page.textContent('.study-progress').catch(() => ''), { timeout: 120_000 }).toMatch(/Ferdig: alle \d+ deler/);
    await expect.poll(() => page.locator('.plan-table tbody tr').count()).toBeGreaterThan(10);
    await expect.poll(() => page.textContent('[aria-labelledby=budget-answer]')).toMatch(/Kjøp eller ombygging av|Ingen kjøp innenfor rammen/);
    await expect.poll(() => isWiderThanWindow(page)).toBe(false);
    expect(await violations(page)).toEqual([]);
    await close();
  }, 240_000);
});
