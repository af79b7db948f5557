import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { drawn } from './served.ts';

/** Where a colour stands on the map's canvas, in pixels of the page, and how many pixels have it. */
export interface ColourOnMap {
  readonly pixels: number;
  readonly x: number;
  readonly y: number;
}

/** Looks for a colour (#rrggbb) on the canvas of the map's symbols; x and y are the middle of what was found. */
export function findOnMap(page: Page, colour: string): Promise<ColourOnMap> {
  return page.evaluate((wanted) => {
    const canvas = document.querySelector<HTMLCanvasElement>('.leaflet-overlay-pane canvas');
    const context = canvas?.getContext('2d');
    if (!canvas || !context) throw new Error('the map has no canvas');
    const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(wanted.slice(at, at + 2), 16));
    const { data, width } = context.getImageData(0, 0, canvas.width, canvas.height);
    let [pixels, sumX, sumY] = [0, 0, 0];
    for (let at = 0; at < data.length; at += 4) {
      if (data[at] !== red || data[at + 1] !== green || data[at + 2] !== blue || data[at + 3] !== 255) continue;
      pixels += 1;
      sumX += (at / 4) % width;
      sumY += Math.floor(at / 4 / width);
    }
    const box = canvas.getBoundingClientRect();
    const scale = box.width / canvas.width;
    return { pixels, x: box.left + (sumX / Math.max(1, pixels)) * scale, y: box.top + (sumY / Math.max(1, pixels)) * scale };
  }, colour);
}

/** Looks for a colour until it stands at the same place twice, a fifth of a second apart: the map has come to rest. */
export async function findAtRest(page: Page, colour: string): Promise<ColourOnMap> {
  let found: ColourOnMap = { pixels: 0, x: 0, y: 0 };
  await expect.poll(async () => {
    const before = found;
    found = await findOnMap(page, colour);
    return found.pixels > 50 && found.pixels === before.pixels && found.x === before.x && found.y === before.y;
  }, { interval: 200 }).toBe(true);
  return found;
}

/** Comes so many steps nearer on the map, each when the one before is at its end: the map leaves alone what is pressed meanwhile. */
export async function zoomIn(page: Page, steps: number): Promise<void> {
  for (let taken = 0; taken < steps; taken += 1) {
    await page.click('.leaflet-control-zoom-in');
    await drawn(page);
    await page.waitForFunction(() => document.querySelector('.leaflet-zoom-anim') === null);
  }
}
