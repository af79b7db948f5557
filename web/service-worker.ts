// The worker of Min dag: keeps the files of the page, and gives them where there is no network. It knows nothing of the API and keeps none of its answers: the day itself lies where the page puts it.

/** What of the built pages Min dag is made of; the build puts it in, and another build is another worker. */
interface Shell {
  readonly version: string;
  readonly files: readonly string[];
}

/** An event that the browser waits for. */
interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

/** A request that the worker may answer. */
interface AskedEvent extends LastingEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** What a worker of a page has around it, as far as this one uses it. */
interface Around {
  addEventListener(name: 'install' | 'activate', work: (event: LastingEvent) => void): void;
  addEventListener(name: 'fetch', work: (event: AskedEvent) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  readonly location: Location;
}

const around = globalThis as unknown as Around;
const SHELL = JSON.parse('__SHELL__') as Shell;
const NAME = `spredt-shell-${SHELL.version}`;
const PAGE = '/min-dag';
/** So long is the network waited for before the page that is kept is shown. */
const PATIENCE_MILLISECONDS = 3000;

async function install(): Promise<void> {
  const cache = await caches.open(NAME);
  // all of them, or no worker
  await cache.addAll(SHELL.files.map((file) => new Request(file, { cache: 'reload' })));
  await around.skipWaiting();
}

async function activate(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith('spredt-shell-') && name !== NAME);
  await Promise.all(old.map((name) => caches.delete(name)));
  await around.clients.claim();
}

async function kept(path: string): Promise<Response | undefined> {
  return (await caches.open(NAME)).match(path);
}

/** The page as the network has it, or where that does not answer in time, as it is kept. */
async function page(request: Request): Promise<Response> {
  const asked = fetch(request);
  const late = new Promise<null>((resolve) => { setTimeout(() => resolve(null), PATIENCE_MILLISECONDS); });
  const answer = await Promise.race([asked, late]).catch(() => null);
  if (answer?.ok === true) return answer;
  return await kept(PAGE) ?? answer ?? asked;
}

around.addEventListener('install', (event) => event.waitUntil(install()));
around.addEventListener('activate', (event) => event.waitUntil(activate()));
around.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== around.location.origin) return;
  if (request.mode === 'navigate') {
    if (pathname.replace(/\/+$/, '') === PAGE) event.respondWith(page(request));
  } else if (SHELL.files.includes(pathname) && pathname !== PAGE) {
    // their names change with what they hold
    event.respondWith(kept(pathname).then((file) => file ?? fetch(request)));
  }
});
