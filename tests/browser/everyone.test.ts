import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tabTo } from './keyboard.ts';
import { drawn, MEDIUM, NARROW, pick, serve, WIDE, type Served } from './served.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
  await served.solvedRound();
});
afterAll(() => served.close());

const LANGUAGES = [
  { lang: 'nb', words: ['Foreslå på nytt', 'Tak over hodet', 'Husstander'] },
  { lang: 'nn', words: ['Foreslå på nytt', 'Tak over hovudet', 'Hushald'] },
  { lang: 'en', words: ['Propose again', 'A roof', 'Households'] },
];

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
}

describe.each(LANGUAGES)('in $lang', ({ lang, words }) => {
  it('the page speaks it, says so, and remembers it', async () => {
    const { page, faults, close } = await served.open();
    await page.waitForSelector('.row');
    await page.selectOption('.language', lang);
    await expect.poll(() => page.getAttribute('html', 'lang')).toBe(lang);
    for (const word of words) await expect.poll(() => page.textContent('body')).toContain(word);
    await page.reload();
    await page.waitForSelector('.row');
    await expect.poll(() => page.getAttribute('html', 'lang')).toBe(lang);
    await expect.poll(() => page.inputValue('.language')).toBe(lang);
    expect(faults).toEqual([]);
    await close();
  });
});

const SCREENS = [
  ...LANGUAGES.map(({ lang }) => ({ lang, viewport: WIDE, width: WIDE.width })),
  ...[MEDIUM, NARROW].map((viewport) => ({ lang: 'nb', viewport, width: viewport.width })),
];

describe('axe finds nothing that keeps anyone out', () => {
  it.each(SCREENS)('in $lang at $width pixels', async ({ lang, viewport }) => {
    const { page, close } = await served.open({ viewport });
    await page.waitForSelector('.row');
    if (viewport === NARROW) await page.click('.menu > .top-button');
    await page.selectOption('.language', lang);
    await expect.poll(() => page.getAttribute('html', 'lang')).toBe(lang);
    await page.keyboard.press('Escape');
    await drawn(page);
    expect(await violations(page)).toEqual([]);
    await page.locator('.row').nth(1).click();
    await page.locator('.level-details summary').nth(2).click();
    await page.locator('.legend, .teams').evaluateAll((parts) => { for (const part of parts as HTMLDetailsElement[]) part.open = true; });
    await page.waitForSelector('.level-details[open] li');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.level-details[open]').count()).toBe(0);
    if (viewport === NARROW) await page.click('#tab-list');
    await pick(page, 'sites');
    await page.locator('.row').first().click();
    await page.waitForSelector('#panel-heading');
    await drawn(page);
    expect(await violations(page)).toEqual([]);
    await close();
  });
});

const focusIsSeen = (page: Page): Promise<boolean> => page.evaluate(() => {
  const element = document.activeElement;
  if (element === null || element === document.body) return false;
  const seen = [element, element.closest('label')].filter((one) => one !== null).map((one) => getComputedStyle(one));
  return seen.some((style) => (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none');
});

describe('with the keyboard alone', () => {
  it('one skips to the list, walks it with the arrows, chooses, reads the panel and closes it', async () => {
    const { page, close } = await served.open();
    await page.waitForSelector('.row');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Hopp til innholdet');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Hopp til listen');
    await page.keyboard.press('Enter');
    await tabTo(page, '.row');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focusIsSeen(page)).toBe(true);
    const label = await page.evaluate(() => document.activeElement?.querySelector('.row-name')?.textContent);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.textContent('#panel-heading')).toContain(label);
    await tabTo(page, '.panel-close');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.panel-close').count()).toBe(0);
    await close();
  });

  it('one changes before and after, the list and the language, with the focus always in sight', async () => {
    const { page, close } = await served.open();
    await page.waitForSelector('.row');
    for (const selector of ['.language', 'input[name=list-kind]', 'input[name=household-filter]', '#list-search']) {
      await tabTo(page, selector);
      await expect.poll(() => focusIsSeen(page), { message: selector }).toBe(true);
    }
    await page.focus('input[name=list-kind]:checked');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.isChecked('input[value=dwellings]')).toBe(true);
    await drawn(page);
    await page.focus('input[name=phase]:checked');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => page.isChecked('input[value=before]')).toBe(true);
    await expect.poll(() => focusIsSeen(page)).toBe(true);
    await close();
  });

  it('one moves between the tabs of a narrow screen with the arrows', async () => {
    const { page, close } = await served.open({ viewport: NARROW });
    await page.waitForSelector('.row');
    await page.focus('#tab-list');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('tab-map');
    await page.waitForSelector('.map-canvas');
    await close();
  });
});

describe('where the page asks', () => {
  it('asks nobody but this machine, through a whole visit', async () => {
    const { page, faults, close } = await served.open();
    await page.waitForSelector('.row');
    await page.locator('.row').first().click();
    await pick(page, 'sites');
    await page.click('.leaflet-control-zoom-in');
    await page.waitForLoadState('networkidle');
    expect(faults).toEqual([]);
    await close();
  });

  it('asks Kartverket for tiles only after a choice that says what it reveals', async () => {
    const { page, faults, close } = await served.open();
    const tile = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
    await page.route('https://cache.kartverket.no/**', (route) => route.fulfill({ contentType: 'image/png', body: tile }));
    await page.waitForSelector('.row');
    expect(await page.isChecked('.tiles-choice input')).toBe(false);
    expect(faults).toEqual([]);
    expect(await page.textContent('#tiles-help')).toContain('Kartverket, som ser hvilket område dere ser på');
    await page.check('.tiles-choice input');
    await expect.poll(() => faults.filter((fault) => fault.startsWith('request outside: https://cache.kartverket.no/')).length).toBeGreaterThan(0);
    await expect.poll(() => page.textContent('.leaflet-control-attribution')).toContain('© Kartverket');
    expect(faults.filter((fault) => !fault.startsWith('request outside: https://cache.kartverket.no/'))).toEqual([]);
    await close();
  });
});
