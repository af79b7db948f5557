/** Where the worker of the page lies, and what it works for: this page alone. */
const WORKER = '/service-worker.js';
const SCOPE = '/min-dag';

/** Lets the browser keep the files of the page, so that it opens without network. Gives whether it can: where it cannot, as in a browser that allows no workers, the page works as long as it stays open. */
export async function keepShell(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  try {
    await navigator.serviceWorker.register(WORKER, { scope: SCOPE, updateViaCache: 'none' });
    const registration = await navigator.serviceWorker.getRegistration(SCOPE);
    if (registration === undefined) return false;
    if (registration.active !== null) return true;
    const coming = registration.installing ?? registration.waiting;
    if (coming === null) return false;
    return await new Promise((resolve) => {
      coming.addEventListener('statechange', () => {
        if (coming.state === 'activated') resolve(true);
        if (coming.state === 'redundant') resolve(false);
      });
    });
  } catch {
    return false; // refused by the browser or its owner, or the worker is not to be had: the page says that it needs network
  }
}
