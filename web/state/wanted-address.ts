// Where the reader was going when asked to sign in. The provider of the municipality sends the browser back to the first page, so it is kept in this window meanwhile.
const KEPT = 'spredt.wanted';

/** An address of these pages, or null: never one of another site, nor the sign-in itself. */
export function ownAddress(wanted: string | null): string | null {
  if (wanted === null || !URL.canParse(wanted, location.origin)) return null;
  const url = new URL(wanted, location.origin);
  if (url.origin !== location.origin || url.pathname.startsWith('/api/') || ['/logg-inn', '/velkommen'].includes(url.pathname)) return null;
  return url.pathname + url.search;
}

/** Keeps where the reader was going while the provider signs in. */
export function keepWanted(wanted: string | null): void {
  if (wanted === null) sessionStorage.removeItem(KEPT);
  else sessionStorage.setItem(KEPT, wanted);
}

/** Where the reader was going, once. */
export function takeWanted(): string | null {
  const wanted = ownAddress(sessionStorage.getItem(KEPT));
  sessionStorage.removeItem(KEPT);
  return wanted;
}
