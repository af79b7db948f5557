import { signal } from '@preact/signals';

/** How much fits side by side: list, map and panel · list and map, the panel over the map · one at a time, as tabs. */
export type Layout = 'wide' | 'medium' | 'narrow';

const wide = matchMedia('(min-width: 1240px)');
const medium = matchMedia('(min-width: 760px)');

const current = (): Layout => (wide.matches ? 'wide' : medium.matches ? 'medium' : 'narrow');

/** The layout that the window has room for; what is printed is laid out as it was seen. */
export const layout = signal<Layout>(current());

const paper = matchMedia('print');

const tall = matchMedia('(min-height: 820px)');

/** Whether the window is tall enough for everything below the map to stand open from the start. */
export const isTall = signal(tall.matches);

tall.addEventListener('change', () => { isTall.value = tall.matches; });
for (const query of [wide, medium]) query.addEventListener('change', () => { if (!paper.matches) layout.value = current(); });
