import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINE_VERSION } from '../../solver/index.ts';
import type { RoundView } from '../../server/meeting/schemas.ts';
import { DATABASE_FILE, openFile, type Database } from '../../server/db/open.ts';
import { tabTo } from './keyboard.ts';
import { drawn, MEDIUM, NARROW, serve, WIDE, type Served } from './served.ts';

/** The version of the core, as it stands in a regular expression. */
const VERSION = ENGINE_VERSION.replaceAll('.', String.raw`\.`);

let served: Served;
let roundId: string;
let path: string;
beforeAll(async () => {
  served = await serve();
  roundId = await served.solvedRound();
  path = `/runder/${roundId}/forslag`;
  const { page, close } = await served.open({ path: '/konto' });
  await post(page, `/api/rounds/${roundId}/solve?engine=queue&timeLimitSeconds=20`);
  for (const step of [{ kind: 'startMeeting', present: '' }, { kind: 'acceptAll' }, { kind: 'decide' }]) {
    const { version } = await served.ask(`/api/rounds/${roundId}`) as RoundView;
    const status = await post(page, `/api/rounds/${roundId}/steps`, { ifVersion: version, step });
    if (status !== 200) throw new Error(`${step.kind} answered ${status}`);
  }
  await close();
});
afterAll(() => served.close());

/** Sends something as the page of somebody in the demonstration would, and gives the status when all of the answer is here. */
function post(page: Page, to: string, body?: unknown): Promise<number> {
  return page.evaluate(async ([where, sent]) => {
    const answer = await fetch(where, { method: 'POST', ...(sent === null ? {} : { headers: { 'content-type': 'application/json' }, body: sent }) });
    await answer.text();
    return answer.status;
  }, [to, body === undefined ? null : JSON.stringify(body)] as const);
}

const become = (page: Page, role: string): Promise<number> => post(page, '/api/session/as', { role });
const card = (page: Page, number: number) => page.locator('.proposal-card', { hasText: `Forslag ${number}` });
const button = (page: Page, number: number, name: string) => card(page, number).getByRole('button', { name });

/** Changes what is stored behind the server's back, as nobody should. */
async function tamper(change: (db: Database) => Promise<unknown>): Promise<void> {
  const db = openFile(join(served.folder, DATABASE_FILE), { readonly: false });
  await change(db);
  await db.destroy();
}

/** Keeps a solve waiting on its way to the server, which would be done before anybody could stop it. */
const keepWaiting = (page: Page): Promise<unknown> => page.route('**/proposals/1/replay', () => new Promise<void>(() => undefined));

describe('the page Forslag og etterprøving', () => {
  it('lists every stored proposal with how it was made, and is found from the list of rounds', async () => {
    const { page, faults, close } = await served.open({ path: '/tildeling/runder' });
    await page.getByRole('link', { name: /^Forslag\s*, runde/ }).first().click();
    await page.waitForSelector('.proposal-card');
    await expect.poll(() => new URL(page.url()).pathname).toBe(path);
    await expect.poll(() => page.textContent('h1')).toBe('Forslag og etterprøving');
    await expect.poll(() => page.title()).toContain('Forslag og etterprøving');
    await expect.poll(() => page.locator('.proposal-card h3').allTextContents()).toEqual(['Forslag 2', 'Forslag 1']);
    await expect.poll(() => card(page, 2).textContent()).toMatch(new RegExp(`køordningen.*${VERSION}.*Starttall1.*av inntil 20`, 's'));
    for (const [name, help] of [['Døm på nytt', 'Leter ikke etter et nytt svar'], ['Løs på nytt', 'Leter etter svaret fra begynnelsen']] as const) {
      expect(await page.textContent(`#${await button(page, 2, name).getAttribute('aria-describedby')}`)).toContain(help);
    }
    await expect.poll(() => page.textContent('.proposals-round')).toMatch(/^Runde \S+, vedtatt$/);
    expect(faults).toEqual([]);
    await close();
  });

  it('judges a proposal again, and says level by level that it is as it was', async () => {
    const { page, faults, close } = await served.open({ path });
    await button(page, 2, 'Døm på nytt').click();
    const words = (): Promise<string | null> => card(page, 2).locator('.replay-report').textContent();
    await expect.poll(words).toContain('Forslaget er dømt på nytt: nivåene og begrunnelsene er de samme som da det ble lagret.');
    expect(await words()).toMatch(/seglene stemmer.*Nivåene er de samme.*begrunnelsene er de samme.*Ingen vilkår er brutt.*1\. Tak over hodet/s);
    expect(await card(page, 2).locator('tr[data-same=false]').count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  it('solves a proposal again to the same, byte for byte, and can be stopped', async () => {
    const { page, faults, close } = await served.open({ path });
    await button(page, 2, 'Løs på nytt').click();
    await expect.poll(() => card(page, 2).locator('.replay-report').textContent()).toContain('svaret er det samme, tegn for tegn');
    const seals = await card(page, 2).locator('.replay-report code').allTextContents();
    expect(seals[0]).toBe(seals[1]);
    await keepWaiting(page);
    await button(page, 1, 'Løs på nytt').click();
    await button(page, 1, 'Stopp').click();
    await expect.poll(() => card(page, 1).textContent()).toContain('Stoppet. Ingenting er sammenlignet.');
    expect(faults).toEqual([]);
    await close();
  });

  it('judges what was decided again, for a decided round', async () => {
    const { page, close } = await served.open({ path });
    await page.getByRole('button', { name: 'Døm avgjørelsene på nytt' }).click();
    await page.waitForSelector('section[aria-labelledby=decision-heading] [role=status]');
    await expect.poll(() => page.textContent('section[aria-labelledby=decision-heading]')).toMatch(/dømt på nytt: alle 60 er de samme som da de ble lagret/);
    await close();
  });

  it('is open to an auditor, who comes from the log and can have it gone through here', async () => {
    const { page, faults, close } = await served.open({ path: '/konto' });
    await page.waitForSelector('h1');
    await become(page, 'auditor');
    await page.goto(`${served.address}/logg?hva=round.decide`);
    await page.locator('.log-entry summary').first().click();
    await page.getByRole('link', { name: /^Etterprøv forslagene i runde/ }).click();
    await page.waitForSelector('.proposal-card');
    await page.getByRole('button', { name: 'Kontroller loggen' }).click();
    await page.waitForSelector('section[aria-labelledby=check-heading] .ds-alert');
    await expect.poll(() => page.textContent('section[aria-labelledby=check-heading]')).toContain('Loggen er hel');
    expect(await page.getByRole('link', { name: 'Til runden' }).count()).toBe(0);
    expect(faults).toEqual([]);
    await become(page, 'planner');
    await page.goto(`${served.address}${path}`);
    await expect.poll(() => page.textContent('main')).toContain('Forslag og etterprøving');
    expect(await page.locator('.proposal-card').count()).toBe(0);
    await close();
  });

  it('works with the keyboard alone', async () => {
    const { page, close } = await served.open({ path });
    await page.waitForSelector('.proposal-card');
    await tabTo(page, '.proposal-card:last-child .proposal-ways button');
    await page.keyboard.press('Enter');
    await card(page, 1).locator('.replay-report').waitFor();
    await tabTo(page, '.proposal-card:last-child .proposal-ways > :nth-child(2) button');
    await keepWaiting(page);
    await page.keyboard.press('Space');
    await tabTo(page, '.proposal-card:last-child .replay-progress button');
    await page.keyboard.press('Enter');
    await expect.poll(() => card(page, 1).textContent()).toContain('Stoppet');
    await close();
  });

  it.each([['nb', WIDE], ['nn', MEDIUM], ['en', NARROW]] as const)('keeps nobody out in %s, also on paper', async (lang, viewport) => {
    const { page, close } = await served.open({ path: '/konto', viewport });
    await page.evaluate((chosen) => localStorage.setItem('spredt.language', chosen), lang);
    await page.goto(`${served.address}${path}`);
    await page.waitForSelector('.proposal-card');
    await page.locator('.proposal-card').first().locator('.proposal-ways button').first().click();
    await page.waitForSelector('.level-table');
    await page.locator('.proposal-card').first().locator('.proposal-ways button').nth(1).click();
    await page.waitForSelector('.replay-report .seals');
    await expect.poll(() => page.locator('.replay-report').count()).toBe(2);
    await drawn(page);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    if (process.env['LOOK'] !== undefined) await page.screenshot({ path: `${process.env['LOOK']}-${lang}.png`, fullPage: true });
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('.proposal-ways button:visible, .proposal-actions button:visible').count()).toBe(0);
    await expect.poll(() => page.locator('.replay-report:visible').count()).toBe(2);
    if (process.env['LOOK'] !== undefined) await page.screenshot({ path: `${process.env['LOOK']}-${lang}-print.png`, fullPage: true });
    await close();
  });

  it('tells what is not as it was, and names the households whose decision is another', async () => {
    await tamper((db) => db.updateTable('proposals').set((is) => ({ levels: is.fn<string>('replace', ['levels', is.val('"penalty":'), is.val('"penalty":1')]) })).where('number', '=', 2).execute());
    await tamper((db) => db.updateTable('decisions').set({ outcome: 'declined' }).where('householdId', '=', '1005').execute());
    const { page, close } = await served.open({ path });
    await button(page, 2, 'Døm på nytt').click();
    await card(page, 2).locator('[role=alert]').waitFor();
    await expect.poll(() => card(page, 2).locator('[role=alert]').textContent()).toContain('noe er ikke som da det ble lagret');
    await expect.poll(() => card(page, 2).textContent()).toContain('Nivåene er ikke de samme');
    expect(await card(page, 2).locator('tr[data-same=false]').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Døm avgjørelsene på nytt' }).click();
    await expect.poll(() => page.textContent('section[aria-labelledby=decision-heading] [role=alert]')).toMatch(/1 av 60 er ikke som da de ble lagret.*1005/s);
    if (process.env['LOOK'] !== undefined) await page.screenshot({ path: `${process.env['LOOK']}-tampered.png`, fullPage: true });
    await close();
  });

  it('says why another answer may have come, and what has been erased', async () => {
    await tamper((db) => db.updateTable('proposals').set((is) => ({ text: is.fn<string>('replace', ['text', is.val(`"version":"${ENGINE_VERSION}"`), is.val('"version":"0.1.0"')]) })).where('number', '=', 2).execute());
    await tamper((db) => db.updateTable('proposals').set({ text: '', findings: '[]', erasedAt: '2040-01-01T00:00:00.000Z' }).where('number', '=', 1).execute());
    const { page, close } = await served.open({ path });
    await button(page, 2, 'Løs på nytt').click();
    await card(page, 2).locator('[role=alert]').waitFor();
    await expect.poll(() => card(page, 2).locator('[role=alert]').textContent()).toMatch(new RegExp(`ikke det samme tegn for tegn.*svarene er like gode.*en annen versjon: ${VERSION}.*Den gang var det 0\\.1\\.0`, 's'));
    await expect.poll(() => card(page, 1).textContent()).toMatch(/Slettet.*slettet, for siste dag er over/s);
    expect(await card(page, 1).getByRole('button').count()).toBe(0);
    if (process.env['LOOK'] !== undefined) await page.screenshot({ path: `${process.env['LOOK']}-erased.png`, fullPage: true });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await close();
  });
});
