import type { Page } from 'playwright-core';
import type { Role } from '../../server/access/schemas.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawn, serve, type OpenedPage, type Served } from './served.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
  await served.solvedRound();
});
afterAll(() => served.close());

/** A screen at 200 %: half as wide, and every point four dots. */
const AT_200 = [{ width: 720, height: 450 }, { width: 640, height: 400 }];

const PAGES: readonly (readonly [Role, readonly string[]])[] = [
  ['caseworker', ['/', '/tildeling', '/husstander', '/husstander/1033', '/husstander/1033/endre', '/boliger', '/leieforhold', '/bosteder', '/omrader', '/steder', '/team', '/ord', '/boliger/ny', '/import', '/konto']],
  ['planner', ['/', '/tildeling', '/bosteder']],
  ['administrator', ['/logg', '/logg/tilgang', '/logg/roller', '/logg/lagringstid', '/finnes-ikke']],
];

/** What a reader cannot come to by scrolling down: what sticks out of the window and of every part that scrolls by itself, and text that its own box cuts. */
const outOfSight = (page: Page): Promise<string[]> => page.evaluate(() => {
  const scrolls = (element: Element | null): boolean => element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  const isMeant = (element: Element): boolean => element.closest('.leaflet-container, .skip-links, .seen-by-readers, .ds-sr-only, [hidden], .ds-skip-link, thead') !== null;
  return [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
    const { right, left, width, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0 || isMeant(element)) return false;
    if ((right > window.innerWidth + 1 || left < -1) && !scrolls(element.parentElement)) return true;
    const { overflowX, textOverflow } = getComputedStyle(element);
    return overflowX === 'hidden' && textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1;
  }).map((element) => `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent.slice(0, 60)}`);
});

async function openAs(role: Role, viewport: { readonly width: number; readonly height: number }): Promise<OpenedPage> {
  const opened = await served.open({ path: '/konto', viewport, deviceScaleFactor: 2 });
  await opened.page.waitForSelector('h1');
  await opened.page.evaluate((as) => fetch('/api/session/as', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ role: as }) }), role);
  return opened;
}

describe.each(AT_200)('at 200 % zoom, which is $width points wide', (viewport) => {
  it.each(PAGES)('nothing that %s sees is cut or lies beside the screen', async (role, paths) => {
    const { page, faults, close } = await openAs(role, viewport);
    for (const path of paths) {
      await page.goto(`${served.address}${path}`);
      await page.waitForSelector('h1');
      await page.waitForLoadState('networkidle');
      await drawn(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(viewport.width);
      expect(await outOfSight(page), path).toEqual([]);
      await page.click('.menu > .top-button');
      await page.waitForSelector('.account');
      await drawn(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(viewport.width);
      await page.locator('.account').scrollIntoViewIfNeeded();
      await expect.poll(() => page.isVisible('#see-as'), { message: path }).toBe(true);
    }
    expect(faults).toEqual([]);
    await close();
  });
});
