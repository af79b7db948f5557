import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type OpenedPage, type Served } from './served.ts';

let served: Served;
let roundId: string;
let openedEarly: OpenedPage;
beforeAll(async () => {
  served = await serve();
  openedEarly = await served.open();
  roundId = await served.solvedRound();
});
afterAll(() => served.close());

/** A round that no machine solves in the seconds that it takes to stop it, taken in through the page. */
async function takeInCity(page: Page): Promise<string> {
  await page.goto(`${served.address}/tildeling/runder`);
  await page.setInputFiles('#problem-file', fileURLToPath(new URL('../../data/instances/city-400x120-roof-first.json', import.meta.url)));
  await page.waitForURL(/\?runde=/);
  await page.waitForSelector('.row');
  return new URL(page.url()).searchParams.get('runde') ?? '';
}

/** Lets the round on the page be solved for as long as ten minutes. */
async function proposeAtLength(page: Page): Promise<void> {
  await page.click('text=Flere valg');
  await page.selectOption('.time-limit select', '600');
  await page.click('button:text-is("Foreslå")');
}

/** A solve of the demonstration, on a machine that is slow and has other things to do. */
const SLOW = { timeout: 150_000 };

const solvedAt = async (): Promise<string> => {
  const view = (await served.ask(`/api/rounds/${roundId}`)) as { proposal: { solvedAt: string } };
  return view.proposal.solvedAt;
};

describe('the first start', () => {
  it('brings the first proposal to a page that was opened before there was one', async () => {
    const { page, faults, close } = openedEarly;
    await page.waitForSelector('text=/^Forslag fra /');
    await expect.poll(() => page.locator('.level-number').count()).toBe(4);
    expect(faults).toEqual([]);
    await close();
  });
});

describe('Foreslå', () => {
  it('ends with a new proposal, and says so', async () => {
    const { page, faults, close } = await served.open();
    await page.waitForSelector('.row');
    const before = await solvedAt();
    await page.click('text=Foreslå på nytt');
    await page.waitForSelector('text=/^Forslaget er klart: \\d+ av \\d+ husstander får bolig\\.$/', SLOW);
    expect(await solvedAt()).not.toBe(before);
    await expect.poll(() => page.getAttribute('.strip', 'aria-busy')).toBe('false');
    expect(faults).toEqual([]);
    await close();
  });

  it('shows which level it works on and the best so far, stops when asked to, and stores nothing', async () => {
    const { page, faults, close } = await served.open();
    const id = await takeInCity(page);
    await proposeAtLength(page);
    await page.waitForSelector('.strip[aria-busy=true] li[data-here=true]');
    await expect.poll(() => page.textContent('.solving-message [role=status]')).toMatch(/^(Regner på: |Forbereder)/);
    await page.waitForSelector('.level-best');
    await page.click('text=Stopp');
    await page.waitForSelector('text=Stoppet. Ingenting er endret.');
    await new Promise((resolve) => { setTimeout(resolve, 1500); });
    expect(await served.ask(`/api/rounds/${id}`)).toMatchObject({ proposal: null });
    expect(faults).toEqual([]);
    await close();
  });

  it('says what the server holds, also when a solve is done in the moment that it is stopped', async () => {
    const { page, faults, close } = await served.open({ path: '/icon.svg' });
    await page.goto(`${served.address}/tildeling?runde=${roundId}`);
    await page.waitForSelector('.row');
    const before = await solvedAt();
    // The page hears nothing of the solve, which the server finishes meanwhile: what is said must then be asked for.
    await page.route('**/solve?*', async (route) => { await route.fetch({ timeout: 0 }); });
    await page.click('text=Foreslå på nytt');
    await expect.poll(solvedAt, SLOW).not.toBe(before);
    await page.click('text=Stopp');
    await page.waitForSelector('text=/^Forslaget er klart/');
    expect(await page.locator('text=Stoppet. Ingenting er endret.').count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  it('goes on while another round is looked at, and is told of on its own page alone', async () => {
    const { page, close } = await served.open();
    const id = await takeInCity(page);
    await proposeAtLength(page);
    await page.waitForSelector('.strip[aria-busy=true]');
    await page.click('.round-name a');
    await page.click(`a[href="/tildeling?runde=${roundId}"]`);
    await page.waitForSelector('text=Foreslå på nytt');
    await expect.poll(() => page.getAttribute('.strip', 'aria-busy')).toBe('false');
    await page.goBack();
    await page.click(`a[href="/tildeling?runde=${encodeURIComponent(id)}"]`);
    await page.click('text=Stopp');
    await page.waitForSelector('text=Stoppet. Ingenting er endret.');
    await close();
  });

  it('says what went wrong where it went wrong, and lets the reader try again', async () => {
    const { page, close } = await served.open();
    await page.waitForSelector('.row');
    await page.route('**/solve?*', (route) => route.abort());
    await page.click('text=Foreslå på nytt');
    await expect.poll(() => page.textContent('.solving-message [role=alert]')).toMatch(/Vi fikk ikke laget et nytt forslag\. Spredt svarer ikke\./);
    expect(await page.locator('.row').count()).toBeGreaterThan(0);
    await page.unroute('**/solve?*');
    await page.click('text=Foreslå på nytt');
    await page.waitForSelector('text=/^Forslaget er klart/', SLOW);
    await expect.poll(() => page.locator('.solving-message [role=alert]').count()).toBe(0);
    await close();
  });
});

describe('a refusal', () => {
  it('is told in the language of the page, and leaves the proposal where it is', async () => {
    const { page, close } = await served.open({ locale: 'nn-NO' });
    await page.waitForSelector('.row');
    const refusal = { type: 'about:blank', title: 'No proposal within the time limit', status: 504, detail: 'd', code: 'timeLimit' };
    await page.route('**/solve?*', (route) => route.fulfill({ contentType: 'text/event-stream', body: `event: none\ndata: ${JSON.stringify(refusal)}\n\n` }));
    await page.click('text=Foreslå på nytt');
    await expect.poll(() => page.textContent('.solving-message [role=alert]')).toBe('Vi fann ikkje noko forslag på den tida. Vel lengre tid og prøv igjen.');
    await expect.poll(() => page.locator('.level-number').count()).toBe(4);
    await close();
  });

  it('of a municipality that is not there yet says what to do', async () => {
    const { page, close } = await served.open({ path: '/icon.svg' });
    const none = { type: 'about:blank', title: 'No municipality yet', status: 404, detail: 'd', code: 'noMunicipality' };
    await page.route('**/api/municipality', (route) => route.fulfill({ status: 404, contentType: 'application/problem+json', body: JSON.stringify(none) }));
    await page.route('**/api/rounds', (route) => route.fulfill({ contentType: 'application/json', body: '[]' }));
    await page.goto(`${served.address}/tildeling`);
    await expect.poll(() => page.textContent('.ds-alert')).toMatch(/Det er ingen runde ennå.*les inn filene/s);
    await expect.poll(() => page.getAttribute('.ds-alert .ds-button', 'href')).toBe('/tildeling/runder');
    await close();
  });
});

describe('a server that does not answer', () => {
  it('is told in words, with a way to try again', async () => {
    const { page, close } = await served.open({ path: '/icon.svg' });
    await page.route('**/api/rounds', (route) => route.abort());
    await page.goto(`${served.address}/tildeling`);
    await expect.poll(() => page.textContent('[role=alert]')).toMatch(/Vi fikk ikke hentet runden.*Spredt svarer ikke/s);
    await page.unroute('**/api/rounds');
    await page.click('button:text("Prøv igjen")');
    await page.waitForSelector('.row');
    await close();
  });

  it('costs only the streets when only they are missing', async () => {
    const { page, close } = await served.open({ path: '/icon.svg' });
    await page.route('**/api/basemap', (route) => route.fulfill({ status: 500, contentType: 'application/problem+json', body: '{"type":"x","title":"t","status":500,"detail":"d","code":"c"}' }));
    await page.goto(`${served.address}/tildeling`);
    await page.waitForSelector('.row');
    await expect.poll(() => page.textContent('.map-fault')).toContain('gatene');
    await close();
  });
});
