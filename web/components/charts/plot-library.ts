import type * as Plot from '@observablehq/plot';

/** What draws charts; it is large, so it is fetched when the first chart is shown. */
export type PlotLibrary = typeof Plot;

let fetching: Promise<PlotLibrary> | null = null;

/** Fetches what draws charts, once; a fetch that failed is tried again by the next chart. */
export function loadPlot(): Promise<PlotLibrary> {
  fetching ??= import('@observablehq/plot').catch((error: unknown) => {
    fetching = null;
    throw error;
  });
  return fetching;
}
