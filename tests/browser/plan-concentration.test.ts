import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWiderThanWindow, violations } from './objections.ts';
import { NARROW, serve, type Served } from './served.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());

describe('the page of concentration', () => {
  it('says which share lives together, shows rows and map in step, and goes from sites to areas with the keyboard', async () => {
    const { page, close } = await served.openAs('manager', '/plan', { ready: '.plan-rows tbody tr' });
    await expect.poll(() => page.textContent('.plan-answer')).toMatch(/\d+ av \d+ husstander som teller med, bor på bosteder med fem eller flere kommunale boliger\. Det er \d/);
    await page.locator('.plan-rows button.link').nth(1).click();
    await expect.poll(() => page.locator('.plan-rows tr[data-chosen=true] button').getAttribute('aria-pressed')).toBe('true');
    await expect.poll(() => page.textContent('.plan-rows [role=status]')).toMatch(/er valgt på kartet/);
    await page.focus('input[name=level][value=site]');
    for (const _ of [1, 2]) await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.textContent('.plan-rows thead th')).toBe('Område');
    await expect.poll(() => page.locator('.plan-rows tbody tr').count()).toBe(6);
    await close();
  });

  it('keeps back the counts of sites with very few homes', async () => {
    const { page, close } = await served.openAs('manager', '/plan', { ready: '.plan-rows tbody tr' });
    const more = page.locator('.plan-rows > button');
    while (await more.count() > 0) await more.click();
    await expect.poll(() => page.locator('.plan-rows tbody td.quiet').count()).toBeGreaterThan(0);
    await expect.poll(() => page.locator('.plan-rows tbody td.quiet').first().textContent()).toBe('vises ikke: færre enn fem hjem');
    await close();
  });

  it('breaks no rule of accessibility, and on a telephone is no wider than the window', async () => {
    const { page, close } = await served.openAs('manager', '/plan', { ready: '.plan-charts svg', viewport: NARROW });
    await expect.poll(() => isWiderThanWindow(page)).toBe(false);
    expect(await violations(page)).toEqual([]);
    await close();
  });

  it('tells a planner steps alone, and says so', async () => {
    const { page, close } = await served.openAs('planner', '/plan', { ready: '.plan-rows tbody tr' });
    await expect.poll(() => page.textContent('.plan-answer')).toContain('trinn på 5 eller flere');
    const counts = await page.locator('.plan-rows tbody td strong').allTextContents();
    expect(counts.length).toBeGreaterThan(0);
    for (const count of counts) expect(count).toMatch(/^0$|^\d+–\d+$/);
    await close();
  });
});

describe('the page of what could be avoided', () => {
  it('works it out when asked, and tells what the allocation makes and what the homes make', async () => {
    const { page, close } = await served.openAs('manager', '/plan/unngaaelig', { ready: '.plan-form' });
    await page.click('.plan-form button[type=submit]');
    await expect.poll(() => page.textContent('[data-measure=together] .large')).toMatch(/^I dag \d+\. Med de samme boligene kunne det vært \d+\. Fordelingen står for \d+, boligene for \d+\./);
    await expect.poll(() => page.locator('[data-measure=spread] tbody td[colspan]').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize(NARROW);
    await expect.poll(() => isWiderThanWindow(page)).toBe(false);
    await close();
  });

  it('shows a caseworker what the manager asked for last, without the form', async () => {
    const { page, close } = await served.openAs('caseworker', '/plan/unngaaelig', { ready: '.study-progress' });
    await expect.poll(() => page.locator('.plan-form:not(details)').count()).toBe(0);
    await expect.poll(() => page.textContent('main')).toContain('Bare lederen kan sette i gang');
    await close();
  });
});
