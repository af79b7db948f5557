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

const solvedAt = async (): Promise<string> => {
  const view = (await (await fetch(`${served.address}/api/rounds/${roundId}`)).json()) as { proposal: { solvedAt: string } };
  return view.proposal.solvedAt;
};

describe('the first start', () => {
  it('brings the first proposal to a page that was opened before there was one', async () => {
    const { page, faults, close } = openedEarly;
    await page.waitForSelector('text=/^Forslag fra /');
    expect(await page.locator('.level-number').count()).toBe(4);
    expect(faults).toEqual([]);
    await close();
  });
});

describe('Foreslå', () => {
  it('shows which level it works on, the best so far and the seconds, and ends with a new proposal', async () => {
    const { page, faults, close } = await served.open();
    await page.waitForSelector('.row');
    const before = await solvedAt();
    await page.click('text=Foreslå på nytt');
    await page.waitForSelector('.strip[aria-busy=true] li[data-here=true]');
    expect(await page.textContent('[role=status].ds-sr-only')).toMatch(/^(Regner på: |Forbereder)/);
    await page.waitForSelector('.level-best, .solving-said');
    await page.waitForSelector('text=/^Forslaget er klart: \\d+ av \\d+ husstander får bolig\\.$/', { timeout: 60_000 });
    expect(await solvedAt()).not.toBe(before);
    expect(await page.getAttribute('.strip', 'aria-busy')).toBe('false');
    expect(faults).toEqual([]);
    await close();
  });

  it('stops when asked to, and leaves the proposal from before as it was', async () => {
    const { page, faults, close } = await served.open();
    await page.waitForSelector('.row');
    const before = await solvedAt();
    const number = await page.textContent('.level-number');
    await page.click('text=Foreslå på nytt');
    await page.click('text=Stopp', { timeout: 5000 });
    await page.waitForSelector('text=Stoppet. Ingenting er endret.');
    expect(await page.textContent('.level-number')).toBe(number);
    await new Promise((resolve) => { setTimeout(resolve, 1500); });
    expect(await solvedAt()).toBe(before);
    expect(faults).toEqual([]);
    await close();
  });

  it('says what went wrong where it went wrong, and lets the reader try again', async () => {
    const { page, close } = await served.open();
    await page.waitForSelector('.row');
    await page.route('**/solve?*', (route) => route.abort());
    await page.click('text=Foreslå på nytt');
    expect(await page.textContent('.solving-message [role=alert]')).toMatch(/Vi fikk ikke laget et nytt forslag\. Spredt svarer ikke\./);
    expect(await page.locator('.row').count()).toBeGreaterThan(0);
    await page.unroute('**/solve?*');
    await page.click('text=Foreslå på nytt');
    await page.waitForSelector('text=/^Forslaget er klart/', { timeout: 60_000 });
    expect(await page.locator('.solving-message [role=alert]').count()).toBe(0);
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
    expect(await page.textContent('.solving-message [role=alert]')).toBe('Vi fann ikkje noko forslag på den tida. Vel lengre tid og prøv igjen.');
    expect(await page.locator('.level-number').count()).toBe(4);
    await close();
  });

  it('of a municipality that is not there yet says what to do', async () => {
    const { page, close } = await served.open({ path: '/icon.svg' });
    const none = { type: 'about:blank', title: 'No municipality yet', status: 404, detail: 'd', code: 'noMunicipality' };
    await page.route('**/api/municipality', (route) => route.fulfill({ status: 404, contentType: 'application/problem+json', body: JSON.stringify(none) }));
    await page.route('**/api/rounds', (route) => route.fulfill({ contentType: 'application/json', body: '[]' }));
    await page.goto(served.address);
    expect(await page.textContent('.ds-alert')).toMatch(/Det er ingen runde ennå.*Les inn filene/s);
    await close();
  });
});

describe('a server that does not answer', () => {
  it('is told in words, with a way to try again', async () => {
    const { page, close } = await served.open({ path: '/icon.svg' });
    await page.route('**/api/**', (route) => route.abort());
    await page.goto(served.address);
    expect(await page.textContent('[role=alert]')).toMatch(/Vi fikk ikke hentet runden.*Spredt svarer ikke/s);
    await page.unroute('**/api/**');
    await page.click('button:text("Prøv igjen")');
    await page.waitForSelector('.row');
    await close();
  });

  it('costs only the streets when only they are missing', async () => {
    const { page, close } = await served.open({ path: '/icon.svg' });
    await page.route('**/api/basemap', (route) => route.fulfill({ status: 500, contentType: 'application/problem+json', body: '{"type":"x","title":"t","status":500,"detail":"d","code":"c"}' }));
    await page.goto(served.address);
    await page.waitForSelector('.row');
    expect(await page.textContent('.map-fault')).toContain('gatene');
    await close();
  });
});
