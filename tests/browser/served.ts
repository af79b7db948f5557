import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Role } from '../../server/access/schemas.ts';
import type { RoundSummary } from '../../server/rounds/schemas.ts';
import { launchBrowser } from '../support/browser.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Desk, laptop and telephone: what the page must work on. */
export const WIDE = { width: 1440, height: 900 };
export const MEDIUM = { width: 1024, height: 768 };
export const NARROW = { width: 320, height: 700 };

/** A page in a browser of its own state, with everything that went wrong on it. */
export interface OpenedPage {
  readonly page: Page;
  /** Errors on the console, exceptions nobody caught, and requests to anywhere but the server. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/** How a page is opened: as wide, in which language, and what must stand on it (a selector) before it counts as open. */
interface OpenedAs {
  readonly viewport?: BrowserContextOptions['viewport'];
  readonly language?: string;
  readonly ready?: string;
}

/** The real server with a database in a temporary folder, and a browser. */
export interface Served {
  readonly address: string;
  /** Where its database lies. */
  readonly folder: string;
  /** The link that makes the first administrator; null in the demonstration. */
  readonly firstLink: string | null;
  /** Asks the API as the page of somebody in the demonstration would: as a caseworker. */
  ask(path: string): Promise<unknown>;
  /** The round's id, once it has been solved for the first time. */
  solvedRound(): Promise<string>;
  open(options?: BrowserContextOptions & { readonly path?: string }): Promise<OpenedPage>;
  /** Opens a page as somebody of the demonstration with a role, in a language, and waits for what is said to stand on it. */
  openAs(role: Role, path: string, how?: OpenedAs): Promise<OpenedPage>;
  close(): Promise<void>;
}

/** Environment variables for the server. */
type Settings = Readonly<Record<string, string>>;

/** What a server that has started says of itself. */
interface Said {
  readonly address: string;
  readonly firstLink: string | null;
}

function startServer(folder: string, installation: 'demonstration' | 'own', settings: Settings): { child: ChildProcess; started: Promise<Said> } {
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(PORT|HOST|SPREDT_.*)$/i.test(name)));
  const child = spawn(process.execPath, [join(ROOT, 'server', 'main.ts')], {
    cwd: ROOT, env: { ...environment, PORT: '0', SPREDT_DATA: folder, SPREDT_INSTALLATION: installation, ...settings }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  const started = new Promise<Said>((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /Spredt is at (http:\S+)/.exec(said)?.[1];
      const firstLink = /(http:\S+\/velkommen#\S+)/.exec(said)?.[1] ?? null;
      if (address !== undefined && (installation === 'demonstration' || firstLink !== null)) resolve({ address, firstLink });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${said}`)));
  });
  return { child, started };
}

async function openPage(browser: Browser, address: string, { path = '/tildeling', ...options }: BrowserContextOptions & { path?: string }): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: WIDE, locale: 'nb-NO', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  context.setDefaultTimeout(60_000);
  const faults: string[] = [];
  page.on('console', (message) => { if (message.type() === 'error') faults.push(`console: ${message.text()}`); });
  page.on('pageerror', (error) => { faults.push(`exception: ${error.message}`); });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== address) faults.push(`request outside: ${request.url()}`);
  });
  await page.goto(`${address}${path}`);
  return { page, faults, close: () => context.close() };
}

/** The demonstration gives whoever comes a session, and then another role when it is asked for. */
async function openPageAs(open: Served['open'], address: string, role: Role, path: string, { viewport = WIDE, language = 'nb', ready }: OpenedAs = {}): Promise<OpenedPage> {
  const opened = await open({ path: '/konto', viewport });
  await opened.page.waitForSelector('h1');
  await opened.page.evaluate(async ({ as, lang }) => {
    localStorage.setItem('spredt.language', lang);
    await fetch('/api/session/as', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ role: as }) });
  }, { as: role, lang: language });
  await opened.page.goto(`${address}${path}`);
  if (ready !== undefined) await opened.page.waitForSelector(ready);
  return opened;
}

/** Asks with the session that the demonstration gives whoever comes. */
async function createAsking(address: string): Promise<(path: string) => Promise<unknown>> {
  const [cookie] = (await fetch(`${address}/api/session`)).headers.getSetCookie();
  const headers = { cookie: cookie?.split(';')[0] ?? '' };
  return async (path) => (await fetch(`${address}${path}`, { headers })).json();
}

/** Waits until the first round has a proposal; the server makes it by itself. */
async function waitForProposal(ask: Served['ask']): Promise<string> {
  for (let tries = 0; tries < 480; tries += 1) {
    const rounds = (await ask('/api/rounds')) as RoundSummary[];
    const solved = rounds.find((round) => round.proposalStatus !== null);
    if (solved !== undefined) return solved.id;
    await new Promise((resolve) => { setTimeout(resolve, 250); });
  }
  throw new Error('the round had no proposal after two minutes');
}

/** Starts the server on a free port, and a browser; close it when the tests are done. */
export async function serve({ installation = 'demonstration', settings = {} }: { installation?: 'demonstration' | 'own'; settings?: Settings } = {}): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'spredt-browser-'));
  const { child, started } = startServer(folder, installation, settings);
  const ended = new Promise<void>((resolve) => { child.once('exit', () => resolve()); });
  const { address, firstLink } = await started;
  const ask = await createAsking(address);
  const browser = await launchBrowser();
  const open: Served['open'] = (options = {}) => openPage(browser, address, options);
  return {
    address, folder, firstLink, ask, open,
    solvedRound: () => waitForProposal(ask),
    openAs: (role, path, how) => openPageAs(open, address, role, path, how),
    async close() {
      await browser.close();
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until the page has drawn what it knows, and has done what it does once that is seen: listening for keys, moving the focus. What it asks the server for may still be on its way. */
export function drawn(page: Page): Promise<void> {
  return page.evaluate(() => new Promise<void>((resolve) => { requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))); }));
}

/** Picks one of a few choices that look like buttons. */
export function pick(page: Page, value: string): Promise<void> {
  return page.click(`label:has(> input[type=radio][value=${value}])`);
}
