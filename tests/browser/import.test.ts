import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demonstrationWorkbooks, withCell } from './demonstration-workbooks.ts';
import { ANNE, becomeAdministrator, choosePassword, invite, pathOf, signIn, SIRI } from './people.ts';
import { NARROW, serve, type OpenedPage, type Served } from './served.ts';

let own: Served;
let demonstration: Served;
beforeAll(async () => {
  own = await serve({ installation: 'own' });
  demonstration = await serve();
  const { page, close } = await own.open({ path: pathOf(own.firstLink!) });
  await comeIn(page);
  await close();
});
afterAll(async () => {
  await own.close();
  await demonstration.close();
});

const BIRTH_NUMBER = '10915596784';
const violations = async (page: Page): Promise<string[]> => (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);

/** Sends JSON from the page, and so as its user; gives what was answered. */
const send = (page: Page, method: string, path: string, body: unknown): Promise<unknown> => page.evaluate(async ([how, where, what]) => {
  const request = { method: how, headers: { 'content-type': 'application/json' }, body: JSON.stringify(what) };
  const answer = await fetch(where, request);
  return answer.json() as Promise<unknown>;
}, [method, path, body] as [string, string, unknown]);

/** Makes the first administrator, who invites a caseworker, who is a manager too and so may approve words; that one comes in. */
async function comeIn(page: Page): Promise<void> {
  await page.waitForSelector('#new-password');
  await becomeAdministrator(page, ANNE);
  await page.goto(`${own.address}/logg/tilgang`);
  const link = await invite(page, SIRI, ['caseworker', 'manager']);
  await page.context().clearCookies();
  await page.goto(own.address + pathOf(link));
  await page.waitForSelector('#new-password');
  await choosePassword(page, SIRI);
}

/** Opens the page of imports for the caseworker, by way of the sign-in. */
async function openImport(): Promise<OpenedPage> {
  const opened = await own.open({ path: '/logg-inn?til=%2Fimport' });
  await opened.page.waitForSelector('#sign-in-login');
  await signIn(opened.page, SIRI);
  await opened.page.waitForSelector('#import-files');
  return opened;
}

const look = async (page: Page): Promise<void> => {
  await page.click('.file-chooser .buttons button >> nth=0');
  await page.waitForSelector('#issues, #plan', { timeout: 60_000 });
};

describe('taking files in, in an installation of its own', () => {
  it('names every fault by file, row and column, without the birth number, and lets nothing in', async () => {
    const { page, faults, close } = await own.open({ path: '/logg-inn' });
    await signIn(page, SIRI);
    await page.waitForSelector('.page-navigation');
    await page.goto(`${own.address}/`);
    await page.click('a >> text=Gå til Import');
    await page.waitForSelector('#import-files');
    await page.setInputFiles('#import-files', await demonstrationWorkbooks((name, rows) => {
      if (name === 'husstander') return withCell(withCell(rows, 3, 'frist', '31.02.2026'), 5, 'saksnummer', BIRTH_NUMBER);
      return name === 'bosteder' ? withCell(rows, 2, 'område', 'finnesikke') : rows;
    }));
    await expect.poll(() => page.locator('.chosen-files li').count()).toBe(10);
    await look(page);
    await expect.poll(() => page.textContent('#issues')).toMatch(/^\d+ feil må rettes/);
    const households = page.locator('.issue-table:has(caption:text("husstander"))');
    expect(await households.textContent()).toMatch(/frist[\s\S]*31\.02\.2026/);
    expect(await households.locator('tr:has(td:text-is("frist")) th').textContent()).toBe('3');
    expect(await page.content()).not.toContain(BIRTH_NUMBER);
    expect(await page.locator('.take').count()).toBe(0);
    const [file] = await Promise.all([page.waitForEvent('download'), page.click('text=Hent listen som CSV')]);
    const csv = readFileSync(await file.path(), 'utf8');
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(csv).toMatch(/feil;husstander\.xlsx;3;frist;/);
    expect(csv).not.toContain(BIRTH_NUMBER);
    await page.fill('#issue-search', 'bosteder');
    await expect.poll(() => page.locator('.issue-table').count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  it('shows what would change, takes everything in, and finds nothing to do the second time', async () => {
    const { page, faults, close } = await openImport();
    const files = await demonstrationWorkbooks();
    await page.setInputFiles('#import-files', files);
    await look(page);
    expect(await page.textContent('.plan-table tr:has-text("Husstander")')).toContain('60');
    expect(await violations(page)).toEqual([]);
    await page.click('.take button');
    await page.waitForSelector('.ds-alert[data-color=success]', { timeout: 60_000 });
    await expect.poll(() => page.textContent('.ds-alert[data-color=success]')).toBe('Filene er tatt inn.');
    await expect.poll(() => page.locator('.take').count()).toBe(0);
    await page.click('.plan-table a >> text=Husstander');
    await expect.poll(() => page.textContent('.list-total')).toContain('60 husstander');
    await page.goto(`${own.address}/import`);
    await page.waitForSelector('#import-files');
    await page.setInputFiles('#import-files', files);
    await look(page);
    await expect.poll(() => page.textContent('main')).toContain('Det er ingenting å ta inn.');
    expect(await page.locator('.take').count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  it('says that the registers have changed meanwhile, and shows what would change now', async () => {
    const { page, close } = await openImport();
    await page.setInputFiles('#import-files', await demonstrationWorkbooks((name, rows) => (name === 'husstander' ? withCell(rows, 2, 'alder', '57') : rows)));
    await look(page);
    const row = await page.evaluate(async () => (await fetch('/api/registers/households/1002')).json()) as { record: object; version: number };
    await send(page, 'PUT', '/api/registers/households/1002', { record: { ...row.record, members: 2 }, version: row.version, reason: null });
    await page.click('.take button');
    await page.waitForSelector('text=Registrene er endret etter at du så gjennom filene.');
    await page.click('.plan-rows summary');
    await expect.poll(() => page.textContent('.plan-rows')).toMatch(/1002[\s\S]*(Personer[\s\S]*2[\s\S]*1|Alder[\s\S]*56[\s\S]*57)/);
    await close();
  });

  it('stops when somebody says so, and says that nothing is changed', async () => {
    const { page, close } = await openImport();
    // the files never come to the server, which would be done with them before anybody could stop it
    await page.route('**/api/files/dry-run', () => new Promise<void>(() => undefined));
    await page.setInputFiles('#import-files', await demonstrationWorkbooks());
    await page.click('.file-chooser .buttons button >> nth=0');
    await page.click('.import-progress button');
    await expect.poll(() => page.textContent('.ds-alert[role=status]')).toBe('Stoppet. Ingenting er endret.');
    await close();
  });

  it('says that the connection was lost', async () => {
    const { page, close } = await openImport();
    await page.route('**/api/files/dry-run', (route) => route.abort('connectionreset'));
    await page.setInputFiles('#import-files', await demonstrationWorkbooks());
    await page.click('.file-chooser .buttons button >> nth=0');
    await page.waitForSelector('.ds-alert[role=alert]');
    await expect.poll(() => page.textContent('.ds-alert[role=alert]')).toContain('Forbindelsen falt ut.');
    await close();
  });
});

describe('the demonstration', () => {
  it('says that it takes no files in, and still looks at them', async () => {
    const { page, faults, close } = await demonstration.open({ path: '/import', viewport: NARROW });
    await page.waitForSelector('#import-files');
    expect(await page.textContent('.ds-alert')).toContain('ikke hente noe inn');
    await page.setInputFiles('#import-files', await demonstrationWorkbooks((name, rows) => (name === 'husstander' ? withCell(rows, 2, 'alder', '57') : rows)));
    await look(page);
    expect(await page.locator('.take').count()).toBe(0);
    expect(await page.textContent('main')).toContain('Demonstrasjonen tar ikke inn filer.');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(faults).toEqual([]);
    await close();
  });

  it('says before anything is taken in that a caseworker cannot bring new words', async () => {
    const { page, close } = await demonstration.open({ path: '/import' });
    await page.waitForSelector('.template');
    for (const file of ['ord', 'ansatte']) expect(await page.textContent(`.template:has(a[href*="/${file}?"])`), file).toContain('Bare en leder');
    expect(await page.locator('.templates >> text=Bare en leder').count()).toBe(2);
    const rows = 'type;kode;navn;definisjon;hjemmel;godkjent av;godkjent dato\r\ngruppe;ny;ny gruppe;De som er nye.;Retningslinjer;Leder;01.06.2026\r\n';
    await page.setInputFiles('#import-files', { name: 'ord.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) });
    await look(page);
    expect(await page.textContent('.issue-table tbody tr >> nth=0')).toMatch(/leder/i);
    expect(await page.locator('#plan').count()).toBe(0);
    await close();
  });

  it.each(['nb', 'nn', 'en'])('has templates whose columns are explained, and keeps nobody out, in %s', async (lang) => {
    const { page, close } = await demonstration.open({ path: '/konto' });
    await page.evaluate((chosen) => localStorage.setItem('spredt.language', chosen), lang);
    await page.goto(`${demonstration.address}/import`);
    await page.waitForSelector('.template');
    await page.click('.template details summary >> nth=0');
    await expect.poll(() => page.locator('.template details[open] tbody tr').count()).toBeGreaterThan(2);
    const [file] = await Promise.all([page.waitForEvent('download'), page.click('.template a >> nth=0')]);
    expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
    expect(await violations(page)).toEqual([]);
    await close();
  });
});
