import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../server/registers/schemas.ts';
import { demonstrationWorkbooks, withCell } from './demonstration-workbooks.ts';
import { tabTo } from './keyboard.ts';
import { ANNE, becomeAdministrator, choosePassword, invite, OLAV, pathOf, SIRI } from './people.ts';
import { serve, type OpenedPage, type Served } from './served.ts';

// A municipality begins with Spredt: one story, each part of which goes on where the one before ended.

let served: Served;
beforeAll(async () => { served = await serve({ installation: 'own' }); });
afterAll(async () => {
  await Promise.all([administrator, caseworker, planner].map((opened) => opened?.close()));
  await served.close();
});

let administrator: OpenedPage;
let caseworker: OpenedPage;
let planner: OpenedPage;
let links: { readonly caseworker: string; readonly planner: string };

/** A made-up number of Test-Norge: it has the form of a birth number, and is nobody's. */
const BIRTH_NUMBER = '10915596784';
const HOUSEHOLD = '1033';

/** Console lines that a refusal leaves, which is what the story asks for. */
const others = (faults: readonly string[]): readonly string[] => faults.filter((fault) => !/status of (401|409|422)/.test(fault));
const goTo = async (page: Page, path: string, wanted = 'h1'): Promise<void> => {
  await page.goto(`${served.address}${path}`);
  await page.waitForSelector(wanted);
};
/** Asks the API as the user of a page. */
const ask = (page: Page, path: string): Promise<{ readonly status: number; readonly body: unknown }> => page.evaluate(async (where) => {
  const answer = await fetch(where);
  return { status: answer.status, body: await answer.json() as unknown };
}, path);

async function lookAtFiles(page: Page): Promise<void> {
  await page.click('.file-chooser .buttons button >> nth=0');
  await page.waitForSelector('.import-progress', { state: 'detached' });
  await page.waitForSelector('#issues, #plan');
}

describe('who works here', () => {
  it('begins with the administrator, made from the link that the first start prints', async () => {
    administrator = await served.open({ path: pathOf(served.firstLink!) });
    const { page } = administrator;
    await becomeAdministrator(page, ANNE);
    await goTo(page, '/logg/tilgang', '#add-user');
    await expect.poll(() => page.locator('.user-table tbody tr').allTextContents()).toEqual([expect.stringContaining(ANNE.name)]);
  });

  it('goes on with a caseworker who is a manager too, and a planner, each invited with a link', async () => {
    const { page, faults } = administrator;
    links = { caseworker: await invite(page, SIRI, ['caseworker', 'manager']), planner: await invite(page, OLAV, ['planner']) };
    await expect.poll(() => page.locator('.user-table tbody tr').count()).toBe(3);
    expect(faults).toEqual([]);
  });

  it('lets each of them choose a password, and shows the pages of their roles', async () => {
    caseworker = await served.open({ path: pathOf(links.caseworker) });
    await choosePassword(caseworker.page, SIRI);
    await caseworker.page.waitForSelector('text=Gå til Import');
    planner = await served.open({ path: pathOf(links.planner) });
    await choosePassword(planner.page, OLAV);
    await expect.poll(() => planner.page.locator('.page-navigation > ul > li > a').allTextContents()).toEqual(['Oversikt', 'Kart', 'Policy', 'Plan']);
    expect([caseworker, planner].flatMap(({ faults }) => faults)).toEqual([]);
  });
});

describe('the files of the municipality', () => {
  it('are looked through first: three faults are named, and nothing comes in', async () => {
    const { page } = caseworker;
    await page.click('text=Gå til Import');
    await page.waitForSelector('#import-files');
    await page.setInputFiles('#import-files', await demonstrationWorkbooks((name, rows) => {
      if (name === 'husstander') return withCell(withCell(rows, 3, 'frist', '31.02.2026'), 5, 'saksnummer', BIRTH_NUMBER);
      return name === 'bosteder' ? withCell(rows, 2, 'område', 'finnesikke') : rows;
    }));
    await lookAtFiles(page);
    await expect.poll(() => page.textContent('main')).toMatch(/\d+ feil må rettes/);
    const issues = (await page.textContent('main'))!;
    expect(issues).toContain('31.02.2026');
    expect(issues).toContain('finnesikke');
    expect(await page.content()).not.toContain(BIRTH_NUMBER);
    expect(await page.locator('.take').count()).toBe(0);
    expect((await ask(page, '/api/registers/households')).body).toMatchObject({ total: 0 });
  });

  it('are taken in when the two files with faults are mended and chosen again', async () => {
    const { page, faults } = caseworker;
    await page.setInputFiles('#import-files', (await demonstrationWorkbooks()).filter(({ name }) => /husstander|bosteder/.test(name)));
    await lookAtFiles(page);
    await expect.poll(() => page.locator('.chosen-files li').count()).toBe(10);
    await expect.poll(() => page.textContent('.plan-table tr:has-text("Husstander")')).toContain('60');
    await page.click('.take button');
    await page.waitForSelector('text=Filene er tatt inn.');
    await page.click('.plan-table a >> text=Husstander');
    await page.waitForSelector('tbody tr');
    await expect.poll(() => page.textContent('.list-total')).toContain('60 husstander');
    expect(faults).toEqual([]);
  });
});

describe('a household', () => {
  it('is edited in two windows: the second is told what the first did, and loses nothing', async () => {
    const { page: first, faults } = caseworker;
    const second = await first.context().newPage();
    for (const window of [first, second]) await goTo(window, `/husstander/${HOUSEHOLD}/endre`, '#field-members');
    await first.fill('#field-age', '44');
    await first.fill('#field-maxMonthlyRentNok', '8100');
    await first.click('button[type=submit]');
    await first.waitForURL(`**/husstander/${HOUSEHOLD}`);

    await second.fill('#field-neededBy', '24.12.2026');
    await second.fill('#field-maxMonthlyRentNok', '9200');
    await second.click('button[type=submit]');
    await second.waitForSelector('.meanwhile');
    await expect.poll(() => second.textContent('.meanwhile')).toContain('Tatt med fra den andre: Alder');
    await expect.poll(() => second.textContent('.collisions')).toMatch(/9\s?200[\s\S]*8\s?100/);
    expect(await second.inputValue('#field-neededBy')).toBe('24.12.2026');
    await second.click('.meanwhile >> text=Bruk min');
    await second.click('button[type=submit]');
    await second.waitForURL(`**/husstander/${HOUSEHOLD}`);
    expect((await ask(second, `/api/registers/households/${HOUSEHOLD}`)).body).toMatchObject({ record: { age: 44, maxMonthlyRentNok: 9200, neededBy: '2026-12-24' } });
    const history = (await ask(second, `/api/registers/households/${HOUSEHOLD}/history`)).body as HistoryEntry[];
    expect(history.slice(0, 2).map(({ actor }) => actor)).toEqual([SIRI.login, SIRI.login]);
    await second.close();
    expect(others(faults)).toEqual([]);
  });

  it('takes no birth number: the field says so at once, and nothing is sent', async () => {
    const { page } = caseworker;
    await goTo(page, `/husstander/${HOUSEHOLD}/endre`, '#form-reason');
    const sent: string[] = [];
    page.on('request', (request) => { if (request.method() !== 'GET') sent.push(request.url()); });
    await page.check('#field-assessments-unrest-open');
    await page.fill('#field-assessments-unrest-why', `Søker ${BIRTH_NUMBER} vil ha ro`);
    await page.click('button[type=submit]');
    await page.waitForSelector('#field-assessments-unrest-why-fault');
    await expect.poll(() => page.textContent('#field-assessments-unrest-why-fault')).toContain('fødselsnummer');
    expect(sent).toEqual([]);
    await page.fill('#field-assessments-unrest-why', 'Vil ha ro');
    await page.fill('#field-assessments-unrest-until', '01.06.2027');
    await page.click('button[type=submit]');
    await page.waitForURL(`**/husstander/${HOUSEHOLD}`);
    expect(sent.length).toBeGreaterThan(0);
  });

  it('is saved although its reader was signed out half-way: the sign-in comes on top, hides the page, and what was typed goes on', async () => {
    const { page, faults } = caseworker;
    await goTo(page, `/husstander/${HOUSEHOLD}/endre`, '#field-age');
    await page.fill('#field-age', '45');
    const other = await page.context().newPage();
    await goTo(other, '/konto');
    await other.click('.account-menu > .top-button');
    await other.click('button:text("Logg ut")');
    await other.waitForSelector('#sign-in-login');
    await other.close();
    await page.click('button[type=submit]');
    await page.waitForSelector('dialog[open] #sign-in-password');
    await expect.poll(() => page.isVisible('#field-age')).toBe(false);
    await expect.poll(() => page.textContent('dialog')).toContain('Det du har skrevet på siden, er der fortsatt.');
    await page.fill('dialog #sign-in-password', SIRI.password);
    await page.click('dialog button[type=submit]');
    await page.waitForURL(`**/husstander/${HOUSEHOLD}`);
    await page.waitForSelector('.row-facts, .row-main');
    await expect.poll(() => page.isVisible('h1')).toBe(true);
    expect((await ask(page, `/api/registers/households/${HOUSEHOLD}`)).body).toMatchObject({ record: { age: 45 } });
    expect(others(faults)).toEqual([]);
  });
});

describe('the keyboard alone', () => {
  it('is enough from the sign-in to a household that is edited, and back to the list and out', async () => {
    const { page, faults, close } = await served.open({ path: '/logg-inn' });
    const press = (key: string): Promise<void> => page.keyboard.press(key);
    const headingIs = async (words: string): Promise<void> => {
      await expect.poll(() => page.evaluate(() => document.activeElement?.matches('h1') === true && document.activeElement.textContent)).toBe(words);
    };
    await page.waitForSelector('#sign-in-login');
    await tabTo(page, '#sign-in-login');
    await page.keyboard.type(SIRI.login);
    await press('Tab');
    await page.keyboard.type(SIRI.password);
    await press('Enter');
    await headingIs('Oversikt');
    await tabTo(page, '.registers-menu > .top-button');
    await press('Enter');
    await tabTo(page, '.registers-menu a[href="/husstander"]');
    await press('Enter');
    await headingIs('Husstander');
    await tabTo(page, '#list-search');
    await page.keyboard.type(HOUSEHOLD);
    await page.waitForURL(`**/husstander?q=${HOUSEHOLD}`);
    await expect.poll(() => page.locator('tbody tr').count()).toBe(1);
    await tabTo(page, `tbody a[href="/husstander/${HOUSEHOLD}"]`);
    await press('Enter');
    await headingIs(`Husstand ${HOUSEHOLD}`);
    await tabTo(page, `a[href="/husstander/${HOUSEHOLD}/endre"]`);
    await press('Enter');
    await headingIs(`Endre husstand ${HOUSEHOLD}`);
    await tabTo(page, '#field-age');
    await press('ControlOrMeta+a');
    await page.keyboard.type('46');
    await press('Enter');
    await headingIs(`Husstand ${HOUSEHOLD}`);
    expect((await ask(page, `/api/registers/households/${HOUSEHOLD}`)).body).toMatchObject({ record: { age: 46 } });
    await tabTo(page, '.page-head a[href="/husstander"]');
    await press('Enter');
    await headingIs('Husstander');
    await tabTo(page, '.account-menu > .top-button', 'Shift+Tab');
    await press('Enter');
    await tabTo(page, '.account button');
    await press('Enter');
    await page.waitForSelector('#sign-in-login');
    expect(faults).toEqual([]);
    await close();
  });
});

describe('the planner', () => {
  it('sees sums on the overview, and no household anywhere', async () => {
    const { page } = planner;
    await goTo(page, '/', '.sums-table');
    expect(await page.textContent('main')).not.toMatch(/Husstand \d|frist/);
    expect(await page.locator('a[href^="/husstander"], a[href^="/leieforhold"]').count()).toBe(0);
    await page.click('.registers-menu > .top-button');
    await expect.poll(() => page.locator('.registers-menu a').allTextContents()).toEqual(['Bosteder', 'Områder', 'Steder', 'Ord']);
  });

  it.each(['/husstander', `/husstander/${HOUSEHOLD}`, `/husstander/${HOUSEHOLD}/endre`, '/leieforhold', '/boliger', '/tildeling', '/import', '/logg'])('is told at %s that the page is for others', async (path) => {
    const { page } = planner;
    await goTo(page, path, 'h1:text("Denne siden er ikke for rollen din")');
    await expect.poll(() => page.textContent('main')).toContain('Du er logget inn som planlegger.');
    expect(await page.textContent('main')).not.toContain(HOUSEHOLD);
  });

  it('gets nothing more from the server itself', async () => {
    const { page, faults } = planner;
    expect(faults).toEqual([]);
    for (const path of ['/api/registers/households', `/api/registers/households/${HOUSEHOLD}`, '/api/registers/tenancies', '/api/rounds', '/api/overview', '/api/files/exports/husstander?format=csv', '/api/record']) {
      expect((await ask(page, path)).status, path).toBe(403);
    }
  });
});

describe('the export', () => {
  it('is opened again as the workbook it is, with what was edited in it, and changes nothing when it is taken in', async () => {
    const { page, faults } = caseworker;
    const before = faults.length;
    await goTo(page, '/import', '#import-files');
    const [file] = await Promise.all([page.waitForEvent('download'), page.click('text=Hent alt som Excel')]);
    const bytes = readFileSync(await file.path());
    const sheets = await readWorkbook(bytes);
    const households = sheets.find(({ sheet }) => sheet === 'husstander')!.data;
    const header = households[0]!.map(String);
    const row = households.find((cells) => String(cells[0]) === HOUSEHOLD)!;
    expect(households).toHaveLength(61);
    expect(Object.fromEntries(header.map((name, index) => [name, row[index]]))).toMatchObject({ alder: 46, frist: new Date('2026-12-24T00:00:00Z') });
    await page.setInputFiles('#import-files', { name: file.suggestedFilename(), mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: bytes });
    await lookAtFiles(page);
    await expect.poll(() => page.textContent('main')).toContain('Det er ingenting å ta inn.');
    expect(await page.locator('.take').count()).toBe(0);
    expect(faults.slice(before)).toEqual([]);
  });

  it('and everything else stands in the log, which is whole', async () => {
    const { page, faults } = administrator;
    await goTo(page, '/logg', '.log-entry');
    await page.click('text=Kontroller loggen');
    await page.waitForSelector('text=/^Loggen er hel: [\\d\\s]+ hendelser kontrollert/');
    expect(await page.textContent('.log')).not.toContain(BIRTH_NUMBER);
    expect(faults).toEqual([]);
  });
});
