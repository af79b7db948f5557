import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
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

/** The real server with the demonstration municipality in a temporary folder, and a browser. */
export interface Served {
  readonly address: string;
  /** The round's id, once it has been solved for the first time. */
  solvedRound(): Promise<string>;
  open(options?: BrowserContextOptions & { readonly path?: string }): Promise<OpenedPage>;
  close(): Promise<void>;
}

function startServer(folder: string): { child: ChildProcess; address: Promise<string> } {
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(PORT|HOST|SPREDT_.*)$/i.test(name)));
  const child = spawn(process.execPath, [join(ROOT, 'server', 'main.ts')], {
    cwd: ROOT, env: { ...environment, PORT: '0', SPREDT_DATA: folder }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  const address = new Promise<string>((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const found = /Spredt is at (http:\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${said}`)));
  });
  return { child, address };
}

async function openPage(browser: Browser, address: string, { path = '/', ...options }: BrowserContextOptions & { path?: string }): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: WIDE, locale: 'nb-NO', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
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

/** Waits until the first round has a proposal; the server makes it by itself. */
async function waitForProposal(address: string): Promise<string> {
  for (let tries = 0; tries < 480; tries += 1) {
    const rounds = (await (await fetch(`${address}/api/rounds`)).json()) as RoundSummary[];
    const solved = rounds.find((round) => round.proposalStatus !== null);
    if (solved !== undefined) return solved.id;
    await new Promise((resolve) => { setTimeout(resolve, 250); });
  }
  throw new Error('the round had no proposal after two minutes');
}

/** Starts the server on a free port, and a browser; close it when the tests are done. */
export async function serve(): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'spredt-browser-'));
  const { child, address: promised } = startServer(folder);
  const ended = new Promise<void>((resolve) => { child.once('exit', () => resolve()); });
  const address = await promised;
  const browser = await launchBrowser();
  return {
    address,
    solvedRound: () => waitForProposal(address),
    open: (options = {}) => openPage(browser, address, options),
    async close() {
      await browser.close();
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Picks one of a few choices that look like buttons. */
export function pick(page: Page, value: string): Promise<void> {
  return page.click(`label:has(> input[type=radio][value=${value}])`);
}
