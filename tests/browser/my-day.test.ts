import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dayOfInstant } from '../../server/day.ts';
import { DATABASE_FILE, openFile, type Database } from '../../server/db/open.ts';
import { daysAfter } from '../../server/visit-weeks/week-days.ts';
import { decidePlan, insertTeam } from '../server/planned-day.ts';
import { isWiderThanWindow, violations } from './objections.ts';
import { ANNE, becomeAdministrator, invite, pathOf, signIn, SIRI } from './people.ts';
import { NARROW, serve, WIDE, type OpenedPage, type Served } from './served.ts';

// A phone held in one hand.
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;
const LOGIN = 'oppfolging@demonstrasjon';

let served: Served;
let db: Database;
const today = dayOfInstant(new Date().toISOString());
const folder = mkdtempSync(join(tmpdir(), 'spredt-my-day-'));

beforeAll(async () => {
  served = await serve({ settings: { SPREDT_DATA: folder } });
  db = openFile(join(folder, DATABASE_FILE), { readonly: false });
  await insertTeam(db, LOGIN);
  await decidePlan(db, today);
});
afterAll(async () => {
  await db.destroy();
  await served.close();
  rmSync(folder, { recursive: true, force: true });
});

/** How many days and tellings lie on the phone. */
const onPhone = (page: Page): Promise<readonly number[]> => page.evaluate(async () => {
  const store = await new Promise<IDBDatabase>((resolve) => { const asked = indexedDB.open('spredt.phone'); asked.addEventListener('success', () => resolve(asked.result)); });
  const count = (name: string): Promise<number> => new Promise((resolve) => { const asked = store.transaction(name).objectStore(name).count(); asked.addEventListener('success', () => resolve(asked.result)); });
  const counts = [await count('days'), await count('unsent')];
  store.close();
  return counts;
});

beforeEach(async () => { await db.deleteFrom('visits').execute(); });

const becomes = (page: Page, role: string): Promise<void> => page.evaluate(async (as) => {
  await fetch('/api/session/as', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ role: as }) });
}, role);

/** Opens the day as the one whose it is. */
async function openDay(options: Parameters<Served['open']>[0] = PHONE): Promise<OpenedPage> {
  const opened = await served.open({ ...options, path: '/konto' });
  await opened.page.waitForSelector('h1');
  await becomes(opened.page, 'followUpStaff');
  await opened.page.goto(`${served.address}/min-dag`);
  await opened.page.waitForSelector('.visit');
  return opened;
}

const card = (page: Page, id: string) => page.locator(`.visit[data-visit="${id}"]`);
const press = (page: Page, id: string, name: string): Promise<void> => card(page, id).getByRole('button', { name }).tap();
const syncText = (page: Page): Promise<string> => page.innerText('.sync-line p');
const toldTexts = (page: Page): Promise<readonly string[]> => page.locator('.visit-told strong').allInnerTexts();
const noNetworkAside = (faults: readonly string[]): readonly string[] => faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED|ERR_FAILED|ERR_CONNECTION|Failed to load resource: net::/.test(fault));

const rows = () => db.selectFrom('visits').selectAll().orderBy('writtenAt').execute();
const counting = async () => (await rows()).filter(({ replacedBy, takenBackAt, besides }) => replacedBy === null && takenBackAt === null && besides === null)
  .map(({ agreementId, planned, outcome, minutes, postponedTo, note }) => [agreementId, planned, outcome, minutes, postponedTo, note]);

describe('a day on a phone', () => {
  it('is done without network and synchronised when it comes back, also where the first answer is lost: nothing lost, nothing doubled', async () => {
    const { page, faults, close } = await openDay();
    const context = page.context();
    await page.waitForSelector('text=Siden virker uten nett.');
    await expect.poll(() => page.locator('.visit .visit-address').allInnerTexts()).toEqual(['Storgata 12', 'Bekkeveien 3', 'Skogstien 40']);
    await expect.poll(() => page.innerText('.visit >> nth=1')).toContain('Sammen med Ola Boveileder');
    await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/api/basemap')));

    await context.setOffline(true);
    await page.reload();
    await page.waitForSelector('.visit');
    await expect.poll(() => syncText(page)).toContain('Ingen kontakt med Spredt.');
    await press(page, 'PA-11/1', 'Utført');
    await press(page, 'PA-12/1', 'Ikke hjemme');
    await press(page, 'PA-13/1', 'Utsatt');
    await page.fill('input[type=date]', daysAfter(today, 2));
    await page.tap('.visit-form button[type=submit]');
    await press(page, 'PA-11/1', 'Endre');
    await page.tap('button[aria-label="5 minutter mindre"]');
    await page.fill('.visit-form textarea', 'Handlet sammen');
    await page.tap('.visit-form button[type=submit]');
    await page.getByRole('button', { name: 'Legg til et besøk' }).tap();
    await page.selectOption('#new-visit-who', 'PA-14');
    await page.fill('#new-visit-minutes', '20');
    await page.tap('.visit-form button[type=submit]');
    await expect.poll(() => syncText(page)).toContain('4 ikke sendt');
    await page.locator('summary', { hasText: 'Vis kart' }).tap();
    await expect.poll(() => page.locator('.day-sign').count()).toBe(3);
    expect(await page.locator('.map-fault').count()).toBe(0);

    await page.reload();
    await page.waitForSelector('.visit');
    const told = ['Utført, 55 min', 'Ikke hjemme', `Utsatt til ${daysAfter(today, 2).split('-').toReversed().join('.')}`, 'Utført, 20 min'];
    await expect.poll(() => toldTexts(page)).toEqual(told);
    await expect.poll(() => syncText(page)).toContain('4 ikke sendt');
    expect(await rows()).toEqual([]);

    let lost = 0;
    await context.route('**/api/my-day/visits', async (route) => {
      if (lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      return route.abort('connectionreset');
    });
    await context.setOffline(false);
    await expect.poll(() => syncText(page)).toContain('Alt er sendt.');
    expect(lost).toBe(1);
    expect(await rows()).toHaveLength(5);
    expect((await counting()).toSorted()).toEqual([
      ['PA-11', 'PA-11/1', 'done', 55, null, 'Handlet sammen'], ['PA-12', 'PA-12/1', 'notAtHome', 0, null, ''], ['PA-13', 'PA-13/1', 'postponed', 0, daysAfter(today, 2), ''], ['PA-14', null, 'done', 20, null, ''],
    ]);
    await expect.poll(() => toldTexts(page)).toEqual(told);
    await page.reload();
    await expect.poll(() => toldTexts(page)).toEqual(told);
    expect(await rows()).toHaveLength(5);
    expect(noNetworkAside(faults)).toEqual([]);
    await close();
  });

  it('is told once where two tabs are open, and the other tab sees it', async () => {
    const { page, faults, close } = await openDay();
    const other = await page.context().newPage();
    await other.goto(`${served.address}/min-dag`);
    await other.waitForSelector('.visit');
    await page.context().setOffline(true);
    await press(page, 'PA-11/1', 'Utført');
    await expect.poll(() => toldTexts(other)).toEqual(['Utført, 60 min']);
    await page.context().setOffline(false);
    for (const tab of [page, other]) await expect.poll(() => syncText(tab)).toContain('Alt er sendt.');
    expect(await rows()).toHaveLength(1);
    await press(page, 'PA-11/1', 'Angre');
    await expect.poll(() => card(page, 'PA-11/1').getByRole('button', { name: 'Utført' }).count()).toBe(1);
    await expect.poll(() => syncText(page)).toContain('Alt er sendt.');
    await expect.poll(counting).toEqual([]);
    expect(noNetworkAside(faults)).toEqual([]);
    await close();
  });

  it('waits for a new sign-in where the session has ended meanwhile, and is sent then', async () => {
    const { page, close } = await openDay();
    await db.deleteFrom('sessions').execute();
    await press(page, 'PA-12/1', 'Utført');
    await page.waitForSelector('text=Du er logget ut. Logg inn, så blir det som venter, sendt.');
    await expect.poll(() => syncText(page)).toContain('1 ikke sendt');
    await expect.poll(() => toldTexts(page)).toEqual(['Utført, 45 min']);
    expect(await violations(page)).toEqual([]);
    await page.evaluate(() => fetch('/api/session'));
    await becomes(page, 'followUpStaff');
    await page.getByRole('button', { name: 'Send nå' }).tap();
    await expect.poll(() => syncText(page)).toContain('Alt er sendt.');
    expect((await rows()).map(({ writtenBy, planned }) => [writtenBy, planned])).toEqual([[LOGIN, 'PA-12/1']]);
    await close();
  });

  it('is never sent as another user, whom the phone shows nothing of it, and is sent when its own comes back', async () => {
    const { page, close } = await openDay();
    await page.context().setOffline(true);
    await press(page, 'PA-11/1', 'Avlyst');
    await expect.poll(() => syncText(page)).toContain('1 ikke sendt');
    // the browser's user has changed, in another tab, before anything can be sent
    await page.context().route('**/api/my-day**', (route) => route.abort('connectionreset'));
    await page.context().setOffline(false);
    await becomes(page, 'caseworker');
    await page.context().unrouteAll();
    await page.getByRole('button', { name: 'Send nå' }).tap();
    await page.waitForSelector('.sync .ds-alert');
    expect(await rows()).toEqual([]);
    await page.reload();
    await page.waitForSelector('h1:text("Denne siden er ikke for rollen din")');
    expect(await onPhone(page)).toEqual([0, 1]);
    await becomes(page, 'followUpStaff');
    await page.goto(`${served.address}/min-dag`);
    await expect.poll(() => syncText(page)).toContain('Alt er sendt.');
    expect((await rows()).map(({ writtenBy, outcome }) => [writtenBy, outcome])).toEqual([[LOGIN, 'cancelled']]);
    await close();
  });

  it('leaves the phone when its time is over, and says plainly that there is none without network', async () => {
    const { page, close } = await openDay();
    await page.waitForSelector('text=Siden virker uten nett.');
    await page.evaluate(async () => {
      const open = await new Promise<IDBDatabase>((resolve) => { const asked = indexedDB.open('spredt.phone'); asked.addEventListener('success', () => resolve(asked.result)); });
      const store = open.transaction('days', 'readwrite').objectStore('days');
      const days = await new Promise<readonly object[]>((resolve) => { const asked = store.getAll(); asked.addEventListener('success', () => resolve(asked.result as readonly object[])); });
      for (const day of days) store.put({ ...day, deleteAt: Date.now() - 1 });
    });
    await page.context().setOffline(true);
    await page.reload();
    await page.waitForSelector('text=Spredt svarer ikke.');
    expect(await page.locator('.visit').count()).toBe(0);
    await close();
  });

  it('says so where the browser can keep nothing, sends at once what is told, and keeps nothing back where it cannot', async () => {
    const { page, close } = await served.open({ ...PHONE, path: '/konto' });
    await page.waitForSelector('h1');
    await becomes(page, 'followUpStaff');
    await page.addInitScript(() => { IDBFactory.prototype.open = () => { throw new DOMException('no store', 'InvalidStateError'); }; });
    await page.goto(`${served.address}/min-dag`);
    await page.waitForSelector('.visit');
    await page.waitForSelector('text=Denne nettleseren kan ikke ta vare på noe.');
    await press(page, 'PA-11/1', 'Utført');
    await expect.poll(() => toldTexts(page)).toEqual(['Utført, 60 min']);
    expect(await rows()).toHaveLength(1);
    await page.context().setOffline(true);
    await press(page, 'PA-12/1', 'Utført');
    await page.waitForSelector('text=Dette ble ikke lagret.');
    await expect.poll(() => toldTexts(page)).toEqual(['Utført, 60 min']);
    await close();
  });

  it('asks about words in a note, refuses a birth number, and keeps what is written', async () => {
    const { page, close } = await openDay();
    await press(page, 'PA-11/1', 'Utført');
    await press(page, 'PA-11/1', 'Endre');
    await page.fill('.visit-form textarea', 'Ring 13097248022');
    await page.tap('.visit-form button[type=submit]');
    await expect.poll(() => page.innerText('.visit-form')).toContain('Fødselsnummer skal aldri stå i Spredt.');
    await page.fill('.visit-form textarea', 'Var ruset, ringte politiet');
    await page.tap('.visit-form button[type=submit]');
    await expect.poll(() => page.innerText('.visit-form [role=alert]')).toContain('Notatet har «ruset» og «politiet».');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Skriv om' }).tap();
    await page.fill('.visit-form textarea', 'Ny avtale torsdag');
    await page.tap('.visit-form button[type=submit]');
    await expect.poll(() => syncText(page)).toContain('Alt er sendt.');
    await expect.poll(async () => (await counting()).map((row) => row.at(-1))).toEqual(['Ny avtale torsdag']);
    await close();
  });

  it.each([NARROW, PHONE.viewport, WIDE])('fits $width pixels, keeps nobody out, and shows the stops on the streets', async (viewport) => {
    const { page, faults, close } = await openDay({ viewport });
    await page.locator('summary', { hasText: 'Vis kart' }).click();
    await page.waitForSelector('.day-sign');
    await expect.poll(() => page.locator('.day-sign').count()).toBe(3);
    await expect.poll(() => page.innerText('.day-map')).toContain('Gatene');
    expect(await isWiderThanWindow(page)).toBe(false);
    expect(await violations(page)).toEqual([]);
    await card(page, 'PA-11/1').getByRole('button', { name: 'Utsatt' }).press('Enter');
    await page.waitForSelector('.visit-form');
    expect(await violations(page)).toEqual([]);
    expect(await isWiderThanWindow(page)).toBe(false);
    await page.locator('label', { hasText: 'I morgen' }).click();
    await expect.poll(() => page.locator('.visit .visit-address').allInnerTexts()).toEqual(['Kirkegata 7 B']);
    await expect.poll(() => page.locator('.visit-outcomes button').allInnerTexts()).toEqual(['Utsatt', 'Avlyst']);
    expect(faults).toEqual([]);
    await close();
  });
});

describe('a phone of the municipality\'s own', () => {
  it('begins with the day, takes a new password in the middle of it, and keeps nothing of it when its user signs out', async () => {
    const ownFolder = mkdtempSync(join(tmpdir(), 'spredt-my-day-own-'));
    const own = await serve({ installation: 'own', settings: { SPREDT_DATA: ownFolder } });
    const administrator = await own.open({ path: pathOf(own.firstLink ?? '') });
    await becomeAdministrator(administrator.page, ANNE);
    await administrator.page.goto(`${own.address}/logg/tilgang`);
    const link = await invite(administrator.page, SIRI, ['followUpStaff']);
    await administrator.close();
    const ownDb = openFile(join(ownFolder, DATABASE_FILE), { readonly: false });
    await insertTeam(ownDb, SIRI.login);
    await decidePlan(ownDb, today);

    const { page, close } = await own.open({ ...PHONE, path: pathOf(link) });
    await page.fill('#new-password', SIRI.password);
    await page.fill('#repeat-password', SIRI.password);
    await page.tap('form.card button[type=submit]');
    await page.waitForSelector('.visit');
    await expect.poll(() => new URL(page.url()).pathname).toBe('/min-dag');

    await ownDb.deleteFrom('sessions').execute();
    await press(page, 'PA-11/1', 'Utført');
    await page.fill('#sign-in-password', SIRI.password);
    await page.tap('.sign-in button[type=submit]');
    await expect.poll(() => syncText(page)).toContain('Alt er sendt.');
    expect((await ownDb.selectFrom('visits').select(['writtenBy', 'outcome']).execute())).toEqual([{ writtenBy: SIRI.login, outcome: 'done' }]);

    await page.context().route('**/api/my-day/visits', (route) => route.abort('connectionreset'));
    await press(page, 'PA-12/1', 'Ikke hjemme');
    await expect.poll(() => syncText(page)).toContain('1 ikke sendt');
    const asked: string[] = [];
    page.on('dialog', (dialog) => { asked.push(dialog.message()); void dialog.accept(); });
    await page.getByRole('button', { name: 'Meny' }).tap();
    await page.getByRole('button', { name: 'Logg ut' }).tap();
    await page.waitForSelector('#sign-in-login');
    expect(asked).toEqual(['1 besøk du har ført, er ikke sendt. De blir liggende på telefonen til du logger inn igjen. Logge ut likevel?']);
    expect(await onPhone(page)).toEqual([0, 1]);
    await page.context().unrouteAll();
    await signIn(page, SIRI);
    await page.waitForSelector('.visit');
    await expect.poll(() => syncText(page)).toContain('Alt er sendt.');
    await expect.poll(() => toldTexts(page)).toEqual(['Utført, 60 min', 'Ikke hjemme']);
    await close();
    await ownDb.destroy();
    await own.close();
    rmSync(ownFolder, { recursive: true, force: true });
  });
});
