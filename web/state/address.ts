import { signal } from '@preact/signals';
import { keepScroll, restoreScroll, scrollToTop } from './scroll.ts';
import { mayLeave } from './unsaved.ts';

/** Where the reader is: the path, without a slash at its end, and what is asked for of it (search, filters, page). */
export interface Address {
  readonly path: string;
  readonly query: URLSearchParams;
}

function addressHere(): Address {
  return { path: location.pathname.replace(/\/+$/, '') || '/', query: new URLSearchParams(location.search) };
}

/** Where the reader is. */
export const address = signal<Address>(addressHere());

const urlHere = (): string => location.pathname + location.search;

let shownUrl = urlHere();
/** How the reader came to a page whose heading has not been shown yet; null when it has. */
let arriving: 'forward' | 'back' | 'reload' | null = 'reload';

function arrive(how: 'forward' | 'back'): void {
  shownUrl = urlHere();
  const next = addressHere();
  if (next.path !== address.value.path) arriving = how;
  address.value = next;
}

/** Goes to an address of these pages. `replace` leaves no trace of where the reader was, as for a filter. What is unsaved is asked about first. */
export function go(to: string, { replace = false } = {}): void {
  const url = new URL(to, location.href);
  if (url.origin !== location.origin) throw new Error(`${to} is not an address of these pages`);
  const leaves = url.pathname !== location.pathname;
  if (leaves && !mayLeave()) return;
  if (replace) history.replaceState(history.state, '', url);
  else history.pushState({ key: crypto.randomUUID(), from: urlHere() }, '', url);
  arrive('forward');
}

/** Goes on from a page that is done with, such as a form that has been saved: back, where the reader came from there, and else in its place. So the way back has it once. */
export function leaveFor(to: string): void {
  const url = new URL(to, location.href);
  const before = (history.state as { from?: string } | null)?.from;
  if (before === url.pathname + url.search) history.back();
  else go(to, { replace: true });
}

/** Shows a page's heading to one who has just arrived: it gets the focus, and so is read aloud, and the page stands where it should. */
export function headingShown(heading: HTMLElement): void {
  if (arriving === null) return;
  if (arriving !== 'reload') heading.focus({ preventScroll: true });
  if (arriving === 'forward') scrollToTop();
  else restoreScroll();
  arriving = null;
}

/** The link that a click is to follow inside these pages; null when the browser knows better: another tab, a download, the API, another place on the page. */
function linkOf(event: MouseEvent): HTMLAnchorElement | null {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null || link.href === '' || link.origin !== location.origin || link.hasAttribute('download') || (link.target !== '' && link.target !== '_self')) return null;
  if (link.pathname.startsWith('/api/') || (link.hash !== '' && link.pathname === location.pathname)) return null;
  return link;
}

/** Follows links inside the pages, and the browser's back and forward. */
export function followAddresses(): void {
  keepScroll();
  document.addEventListener('click', (event) => {
    const link = linkOf(event);
    if (link === null) return;
    event.preventDefault();
    go(link.href);
  });
  window.addEventListener('popstate', () => {
    if (urlHere() === shownUrl) return;
    if (new URL(shownUrl, location.href).pathname !== location.pathname && !mayLeave()) {
      history.pushState({ key: crypto.randomUUID(), from: urlHere() }, '', shownUrl);
      return;
    }
    arrive('back');
  });
}
