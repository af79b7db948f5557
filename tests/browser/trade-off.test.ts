import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWiderThanWindow, violations } from './objections.ts';
import { NARROW, serve, type Served } from './served.ts';

const PATIENCE = { timeout: 120_000 };
let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());

/** Opens a page as the demonstration's manager, who tries policies. */
const openAsManager = (path: string): ReturnType<Served['openAs']> => served.openAs('manager', path);

let curve = '';

describe('the page Avveining', () => {
  it('begins a curve, draws it as points arrive, and keeps it at its own address', async () => {
    const { page, faults, close } = await openAsManager('/policy/avveining');
    await page.waitForSelector('#sweep-first-what');
    await page.fill('#sweep-first-from', '20');
    await page.fill('#sweep-first-to', '40');
    await page.fill('#sweep-first-step', '20');
    expect(await page.locator('.trade-off-form [role=status]').textContent()).toContain('Det blir 2 punkter');
    await page.locator('.trade-off-form > button').click();
    await page.waitForURL(/\/policy\/avveining\/.+/);
    curve = new URL(page.url()).pathname;
    await expect.poll(() => page.locator('.study-progress [role=status]').textContent(), PATIENCE).toBe('Ferdig: alle 3 deler er regnet ut.');
    await expect.poll(() => page.locator('section[aria-labelledby=trade-off-points] tbody tr').count(), PATIENCE).toBe(3);
    await page.waitForSelector('.chart svg');
    const heads = await page.locator('section[aria-labelledby=trade-off-points] tbody th').allTextContents();
    expect(heads).toEqual(['slik det er nå', '20 %', '40 %']);
    expect(await page.locator('.chart-title').textContent()).toMatch(/av 3 punkter blir ikke slått av et annet/);
    expect(await page.locator('.trade-off-notes').first().textContent()).toContain('regelen er av i rundens policy. Her er den prøvd som et vilkår.');
    expect(faults).toEqual([]);
    await close();
  });

  it('lets the reader choose which two figures stand against each other', async () => {
    const { page, close } = await openAsManager(curve);
    await page.waitForSelector('.chart svg');
    await page.locator('#curve-across').selectOption('uncoveredMinutes');
    await expect.poll(() => page.locator('.chart-ground').textContent()).toContain('Minutter i uka uten team');
    expect(await page.locator('#curve-up option[value=uncoveredMinutes]').count()).toBe(0);
    await close();
  });

  it('opens the proposal of a point: who is given which home, and what differs from the round as it is', async () => {
    const { page, faults, close } = await openAsManager(curve);
    await page.locator('section[aria-labelledby=trade-off-points] tbody a', { hasText: '20 %' }).click();
    await page.waitForSelector('section[aria-labelledby=comparison-point-list] table');
    expect(await page.locator('h1').textContent()).toBe('Forslaget ved Grense på bostedet 20 %');
    const caption = await page.locator('section[aria-labelledby=comparison-point-list] caption').first().textContent();
    expect(caption).toMatch(/^\d+ husstander får bolig, og \d+ husstander får ikke\.$/);
    const housed = Number(/^\d+/.exec(caption ?? '')?.[0]);
    expect(await page.locator('section[aria-labelledby=comparison-point-list] table').first().locator('tbody tr').count()).toBe(housed);
    expect(await page.locator('section[aria-labelledby=comparison-people]').count()).toBe(1);
    expect(faults).toEqual([]);
    await close();
  });

  it('says what is wrong with what is written, at its field, and begins nothing', async () => {
    const { page, close } = await openAsManager('/policy/avveining');
    await page.waitForSelector('#sweep-first-what');
    await page.fill('#sweep-first-from', '2');
    await page.locator('.trade-off-form > button').click();
    await expect.poll(() => page.locator('#sweep-first-from-fault').textContent()).toContain('Skriv hele tall fra 5 % til 40 %');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('sweep-first-from');
    expect(new URL(page.url()).pathname).toBe('/policy/avveining');
    await close();
  });
});

describe('the page Policy A mot B', () => {
  it('tries two policies and the queue on a round, and sets them beside each other', async () => {
    const { page, faults, close } = await openAsManager('/policy/sammenlign-policyer');
    await page.waitForSelector('#trial-a');
    await page.locator('#trial-a').selectOption('roof-first');
    await page.locator('#trial-b').selectOption('roof-first');
    await page.locator('.trade-off-form > button').click();
    await expect.poll(() => page.locator('.ds-validation-message').textContent()).toBe('Velg to ulike policyer.');
    await page.locator('#trial-b').selectOption('strict-limits');
    await page.locator('.trade-off-form > button').click();
    await page.waitForURL(/sammenlign-policyer\/.+/);
    await expect.poll(() => page.locator('section[aria-labelledby=comparison-summary]').count(), PATIENCE).toBe(1);
    const heads = await page.locator('section[aria-labelledby=comparison-trial-measures] thead th').allTextContents();
    expect(heads).toEqual(['Hva', 'A: Tak først', 'B: Strenge grenser', 'Køen med vilkårene i A', 'Køen med vilkårene i B', 'B mot A']);
    const left = page.locator('section[aria-labelledby=comparison-trial-measures] tbody tr').first().locator('td');
    const [a, b] = [Number(await left.nth(0).textContent()), Number(await left.nth(1).textContent())];
    expect(await left.nth(4).textContent()).toBe(b === a ? '–' : b > a ? `+${b - a}` : `−${a - b}`);
    expect(faults).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize(NARROW);
    expect(await isWiderThanWindow(page)).toBe(false);
    await close();
  });

  it('lets a caseworker read what has been tried and begin nothing, and is not for those who only read policies', async () => {
    const { page, close } = await served.openAs('caseworker', '/policy/sammenlign-policyer');
    await page.locator('.trade-off-studies a').first().click();
    await page.waitForSelector('section[aria-labelledby=comparison-summary]');
    expect(await page.locator('.study-progress button').count()).toBe(0);
    for (const path of ['/policy/sammenlign-policyer', '/policy/avveining']) {
      await page.goto(`${served.address}${path}`);
      await page.waitForSelector('.trade-off-studies a');
      expect(await page.locator('.trade-off-form').count()).toBe(0);
    }
    await close();
    const other = await served.openAs('followUpLeader', '/policy/sammenlign-policyer');
    await other.page.waitForSelector('.page-message');
    expect(await other.page.locator('.trade-off-studies').count()).toBe(0);
    await other.close();
  });

  it('keeps its long tables closed until they are asked for, and prints them open', async () => {
    const { page, close } = await openAsManager('/policy/sammenlign-policyer');
    await page.locator('.trade-off-studies a').first().click();
    const levels = page.locator('section[aria-labelledby=comparison-levels]');
    await levels.waitFor();
    expect(await levels.locator('table').first().isVisible()).toBe(false);
    await levels.locator('summary').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => levels.locator('table').first().isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('section[aria-labelledby=comparison-teams] table').first().isVisible()).toBe(true);
    await close();
  });
});

describe('every page of the curve', () => {
  it.each([['/policy/avveining', '#sweep-first-what'], ['', '.chart svg'], ['/1', '.comparison-table']] as const)('is without faults of accessibility and no wider than a telephone: %s', async (path, shown) => {
    const { page, close } = await openAsManager(path.startsWith('/policy') ? path : `${curve}${path}`);
    await page.waitForSelector(shown);
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize(NARROW);
    await expect.poll(() => isWiderThanWindow(page)).toBe(false);
    await close();
  });
});
