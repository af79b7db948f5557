import type { Page } from 'playwright-core';

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
