// The browser restores the scroll before the page has what it is to show, so it is done here: when the heading has come, and as the page grows.
const KEPT = 'spredt.scroll';
const GIVE_UP_MS = 3000;

function kept(): Map<string, number> {
  try {
    return new Map(JSON.parse(sessionStorage.getItem(KEPT) ?? '[]') as [string, number][]);
  } catch {
    return new Map();
  }
}

const positions = kept();
let restoring: (() => void) | null = null;

/** The name of this place in the history; one that the reader typed, or that a link to a part of the page made, gets its own. */
function keyHere(): string {
  const known = (history.state as { key?: string } | null)?.key;
  if (known !== undefined) return known;
  const key = crypto.randomUUID();
  history.replaceState({ key }, '');
  return key;
}

/** Scrolls to where the reader was at this place in the history, as soon as the page is long enough; a reader who scrolls meanwhile decides. */
export function restoreScroll(): void {
  restoring?.();
  const wanted = positions.get(keyHere()) ?? 0;
  const observer = new ResizeObserver(() => {
    window.scrollTo(0, wanted);
    if (Math.abs(window.scrollY - wanted) < 2) restoring?.();
  });
  const timer = setTimeout(() => restoring?.(), GIVE_UP_MS);
  const end = (): void => {
    observer.disconnect();
    clearTimeout(timer);
    for (const kind of ['wheel', 'touchstart', 'keydown', 'pointerdown']) window.removeEventListener(kind, end);
    restoring = null;
  };
  restoring = end;
  for (const kind of ['wheel', 'touchstart', 'keydown', 'pointerdown']) window.addEventListener(kind, end, { passive: true });
  observer.observe(document.body);
}

/** Shows the top of a page that is new to the reader. */
export function scrollToTop(): void {
  restoring?.();
  window.scrollTo(0, 0);
}

/** Keeps where the reader is at each place in the history, through a reload too. */
export function keepScroll(): void {
  history.scrollRestoration = 'manual';
  window.addEventListener('scroll', () => { if (restoring === null) positions.set(keyHere(), window.scrollY); }, { passive: true });
  window.addEventListener('pagehide', () => sessionStorage.setItem(KEPT, JSON.stringify([...positions].slice(-100))));
}
