import { createServer, type AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProvider, type RealProvider } from '../server/real-provider.ts';
import { ANNE, becomeAdministrator, invite, pathOf, SIRI } from './people.ts';
import { serve, type Served } from './served.ts';

// Signing in at the municipality's own provider through the pages, the provider being a real one that runs here.

let served: Served;
let provider: RealProvider;
beforeAll(async () => {
  const port = await freePort();
  provider = await startProvider(`http://127.0.0.1:${port}/api/session/oidc/callback`);
  provider.people.set('siri-at-the-provider', { email: SIRI.login, email_verified: true }).set('stranger', { email: 'stranger@example.no', email_verified: true });
  const { issuer, clientId, clientSecret } = provider.settings;
  served = await serve({ installation: 'own', settings: { PORT: String(port), SPREDT_OIDC_ISSUER: issuer, SPREDT_OIDC_CLIENT_ID: clientId, SPREDT_OIDC_CLIENT_SECRET: clientSecret } });
  const office = await openAt(pathOf(served.firstLink!));
  await becomeAdministrator(office.page, ANNE);
  await office.page.goto(`${served.address}/logg/tilgang`);
  await invite(office.page, SIRI, ['caseworker']);
  await office.close();
});
afterAll(async () => {
  await served.close();
  await provider.close();
});

/** A port that nobody listens on: the provider must know where the server is before the server starts. */
async function freePort(): Promise<number> {
  const held = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => { held.once('listening', resolve); });
  const { port } = held.address() as AddressInfo;
  await new Promise((resolve) => { held.close(resolve); });
  return port;
}

/** Answers the provider's own pages, which would fetch a typeface from elsewhere. */
async function answerProvider(page: Page, subject: string): Promise<void> {
  await page.fill('input[name=login]', subject);
  await page.fill('input[name=password]', 'any');
  await page.click('button[type=submit]');
  await page.waitForSelector('input[value=consent]', { state: 'attached' });
  await page.click('button[type=submit]');
}

/** What happened that was neither the server's own nor at the provider. */
const elsewhere = (faults: readonly string[]): readonly string[] => faults.filter((fault) => !fault.includes(provider.settings.issuer) && !/fonts\.googleapis|ERR_FAILED|status of 401/.test(fault));

async function openAt(path: string): Promise<{ readonly page: Page; readonly faults: readonly string[]; readonly close: () => Promise<void> }> {
  const opened = await served.open({ path });
  await opened.page.context().route('https://fonts.googleapis.com/**', (route) => route.abort());
  return opened;
}

describe('a municipality with a provider of its own', () => {
  it('signs one in whom the administrator has added, and brings her where she was going', async () => {
    const { page, faults, close } = await openAt('/husstander?sort=-id');
    await page.click('.provider a');
    await page.waitForURL(`${provider.settings.issuer}/**`);
    await answerProvider(page, 'siri-at-the-provider');
    await page.waitForURL(`${served.address}/husstander?sort=-id`);
    await page.waitForSelector('.account-menu');
    await expect.poll(() => page.textContent('.account-menu > .top-button')).toBe(SIRI.name);
    await page.goto(`${served.address}/konto`);
    await page.waitForSelector('.pairs');
    expect(await page.locator('#new-password').count()).toBe(0);
    expect(elsewhere(faults)).toEqual([]);

    await close();
  });

  it('signs in again in a window of its own when the session ends in the middle of work, and the page goes on', async () => {
    const { page, faults, close } = await openAt('/husstander');
    await page.click('.provider a');
    await answerProvider(page, 'siri-at-the-provider');
    await page.waitForSelector('#list-search');
    await page.context().clearCookies({ name: 'spredt' });
    await page.fill('#list-search', 'torget');
    await page.waitForSelector('dialog[open] .provider a');
    const [window] = await Promise.all([page.context().waitForEvent('page'), page.click('dialog .provider a')]);
    await window.waitForSelector('.account-menu');
    await window.close();
    await page.bringToFront();
    await page.waitForSelector('dialog', { state: 'detached' });
    expect(await page.inputValue('#list-search')).toBe('torget');
    await page.waitForSelector('.list-nothing');
    expect(elsewhere(faults)).toEqual([]);
    await close();
  });

  it('tells one whom nobody has added what to do, and lets nobody in', async () => {
    const { page, close } = await openAt('/logg-inn');
    await page.click('.provider a');
    await page.waitForURL(`${provider.settings.issuer}/**`);
    await answerProvider(page, 'stranger');
    await page.waitForURL(`${served.address}/logg-inn?hvorfor=ukjent`);
    await expect.poll(() => page.textContent('[role=alert]')).toMatch(/administrator/);
    expect(await page.locator('.page-navigation').count()).toBe(0);
    await close();
  });
});
