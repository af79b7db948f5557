import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RoundSummary } from '../../server/rounds/schemas.ts';
import { drawn, MEDIUM, NARROW, serve, WIDE, type Served } from './served.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
  await served.solvedRound();
});
afterAll(() => served.close());

const rounds = async (): Promise<readonly RoundSummary[]> => await served.ask('/api/rounds') as RoundSummary[];

describe('a new round', () => {
  it('is made from the registers with a day, a policy and how far ahead, and is then on the page', async ({ task }) => {
    // a second try makes the round of the week after, since the first may have made its own
    const tries = task.result?.retryCount ?? 0;
    const [week, day] = [11 + tries, 15 + 7 * tries];
    const { page, faults, close } = await served.open();
    await page.waitForSelector('.row');
    await page.click('.round-name a');
    await page.waitForSelector('.rounds-table');
    await expect.poll(() => page.textContent('h1')).toBe('Runder');
    const before = await rounds();
    await page.fill('#round-day', '31.02.2027');
    await page.fill('#round-horizon', '731');
    await page.click('.new-round button');
    await expect.poll(() => page.textContent('#round-day-fault')).toContain('finnes ikke');
    await expect.poll(() => page.textContent('#round-horizon-fault')).toContain('fra 1 til 730');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('round-day');
    expect(await rounds()).toHaveLength(before.length);
    await page.fill('#round-day', `${day}.3.2027`);
    await page.fill('#round-horizon', '30');
    await page.selectOption('#round-policy', { index: 0 });
    const policyId = await page.inputValue('#round-policy');
    await page.click('.new-round button');
    await page.waitForURL(new RegExp(`runde=2027-${week}$`));
    await expect.poll(() => page.textContent('h1')).toBe(`Runde ${week}/2027`);
    expect((await rounds())[0]).toMatchObject({ id: `2027-${week}`, asOf: `2027-03-${day}`, policyId });
    expect(faults).toEqual([]);
    await close();
  });

  it('chooses nothing of the round that was looked at before', async () => {
    const { page, close } = await served.open();
    await page.waitForSelector('.row');
    await page.locator('.row').first().click();
    await page.waitForSelector('.panel-close');
    await page.click('.round-name a');
    await page.click('.rounds-table tbody tr:last-child th a');
    await page.waitForSelector('.row');
    await expect.poll(() => page.locator('.panel-close').count()).toBe(0);
    await close();
  });
});

describe('a round as a problem file', () => {
  it('is given out, and the same file taken in again is the same round', async () => {
    const { page, close } = await served.open({ path: '/tildeling/runder' });
    const before = await rounds();
    const [file] = await Promise.all([page.waitForEvent('download'), page.click('.rounds-table tbody tr:last-child a[download]')]);
    const { id, name } = before.at(-1)!;
    expect(file.suggestedFilename()).toBe(`runde-${id}.json`);
    await page.setInputFiles('#problem-file', await file.path());
    await expect.poll(() => page.textContent('h1')).toBe(`Runde ${name}`);
    expect(await rounds()).toEqual(before);
    const changed = { ...JSON.parse(readFileSync(await file.path(), 'utf8')) as object, horizonDays: 1 };
    await page.goto(`${served.address}/tildeling/runder`);
    await page.setInputFiles('#problem-file', { name: 'endret.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(changed)) });
    await expect.poll(() => page.textContent('[role=alert]')).toContain('en annen runde med samme ID');
    expect(await rounds()).toEqual(before);
    await close();
  });

  it('says what is wrong with one that is none, and takes nothing in', async () => {
    const { page, close } = await served.open({ path: '/tildeling/runder' });
    const before = await rounds();
    await page.setInputFiles('#problem-file', { name: 'tom.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
    await expect.poll(() => page.textContent('[role=alert]')).toMatch(/Ingenting er tatt inn\..*Detaljene er på engelsk/s);
    expect(await rounds()).toEqual(before);
    await close();
  });
});

describe('the page of rounds', () => {
  it('is the way out from a round that does not exist', async () => {
    const { page, close } = await served.open({ path: '/tildeling?runde=finnes-ikke' });
    await expect.poll(() => page.textContent('[role=alert]')).toContain('Runden finnes ikke');
    await page.click('[role=alert] a');
    await page.waitForSelector('.rounds-table');
    await close();
  });

  it('gives one who follows up the rounds, and neither files nor a form', async () => {
    const { page, close } = await served.open({ path: '/konto' });
    await page.waitForSelector('h1');
    await page.evaluate(() => fetch('/api/session/as', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ role: 'followUpLeader' }) }));
    await page.goto(`${served.address}/tildeling/runder`);
    await page.waitForSelector('.rounds-table');
    expect(await page.locator('form, a[download], #problem-file').count()).toBe(0);
    await close();
  });

  it.each([['nb', WIDE], ['nn', MEDIUM], ['en', NARROW]] as const)('keeps nobody out in %s', async (lang, viewport) => {
    const { page, close } = await served.open({ path: '/konto', viewport });
    await page.evaluate((chosen) => localStorage.setItem('spredt.language', chosen), lang);
    await page.goto(`${served.address}/tildeling/runder`);
    await page.waitForSelector(viewport === NARROW ? '.register-cards' : '.rounds-table');
    await drawn(page);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    await close();
  });

  it('says all of a round on a telephone, and nothing has to be pushed aside to be read', async () => {
    const { page, close } = await served.open({ path: '/tildeling/runder', viewport: NARROW });
    await page.waitForSelector('.register-cards');
    const { name, households, dwellings } = (await rounds())[0]!;
    await expect.poll(async () => (await page.textContent('.register-cards li >> nth=0'))?.replaceAll(/\s/g, ' ')).toMatch(new RegExp(`Runde ${name}.*Dato.*Policy.*Husstander${households}.*Boliger${dwellings}.*Last ned problemfil`));
    const wide = await page.evaluate(() => [...document.querySelectorAll('main *')].filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX === 'auto').length);
    expect(wide).toBe(0);
    await page.click('.register-cards li >> nth=0 >> a >> nth=0');
    await expect.poll(() => page.textContent('h1')).toBe(`Runde ${name}`);
    await close();
  });

  it('is printed as it is seen, without what is only for the window', async () => {
    const { page, close } = await served.open({ path: '/tildeling/runder', viewport: MEDIUM });
    await page.waitForSelector('.rounds-table');
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 700, height: 1000 });
    await drawn(page);
    await expect.poll(() => page.locator('.rounds-table').isVisible()).toBe(true);
    await expect.poll(() => page.locator('button:visible, input:visible, a[download]:visible').count()).toBe(0);
    await close();
  });
});
