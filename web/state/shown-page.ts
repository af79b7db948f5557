import { effect, signal } from '@preact/signals';
import { pageAt, type Page, type PageComponent, type PageProps } from '../page-table.ts';
import { address } from './address.ts';

/** What stands below the top bar: a page, none at that address, or one whose code did not come. */
export type Shown =
  | { readonly state: 'loading' }
  | { readonly state: 'page'; readonly page: Page; readonly path: string; readonly props: PageProps; readonly component: PageComponent }
  | { readonly state: 'none' | 'notFetched'; readonly path: string };

/** What stands below the top bar. The page before stays until the next one's code is here. */
export const shown = signal<Shown>({ state: 'loading' });

const fetched = new Map<Page, PageComponent>();

async function componentOf(page: Page): Promise<PageComponent> {
  const component = fetched.get(page) ?? await page.load();
  fetched.set(page, component);
  return component;
}

async function show(path: string): Promise<void> {
  const match = pageAt(path);
  if (match === null) {
    shown.value = { state: 'none', path };
    return;
  }
  const { page, params } = match;
  const next = await componentOf(page).then(
    (component): Shown => ({ state: 'page', page, path, props: { params }, component }),
    // A newer build of the pages has other file names: its page is fetched by loading everything anew, which the reader is told.
    (): Shown => ({ state: 'notFetched', path }),
  );
  if (address.value.path === path) shown.value = next;
}

/** Shows the page of the address, now and whenever it changes. */
export function followPages(): void {
  let path: string | null = null;
  effect(() => {
    if (address.value.path === path) return;
    path = address.value.path;
    void show(path);
  });
}
