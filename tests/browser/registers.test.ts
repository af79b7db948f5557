import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HistoryEntry, ListView } from '../../server/registers/schemas.ts';
import { drawn, NARROW, serve, WIDE, type OpenedPage, type Served } from './served.ts';

let served: Served;
const opened: OpenedPage[] = [];
beforeAll(async () => { served = await serve(); });
afterAll(async () => {
  await Promise.all(opened.map((page) => page.close()));
  await served.close();
});

async function open(path: string, options: Parameters<Served['open']>[0] = {}): Promise<OpenedPage> {
  const page = await served.open({ path, ...options });
  opened.push(page);
  await page.page.waitForSelector('h1');
  return page;
}

const total = async (page: Page): Promise<number> => Number(/\d[\d\s\u00a0]*/.exec((await page.textContent('.list-total')) ?? '')?.[0].replace(/\D/g, ''));
const column = (page: Page, index: number): Promise<string[]> => page.locator(`tbody tr > :nth-child(${index})`).allTextContents();
/** Waits for the rows that the address asks for, which the page asks for once it has drawn the address. */
const settled = async (page: Page): Promise<void> => {
  await drawn(page);
  await page.waitForSelector('.list-rows[aria-busy=false]');
};
/** How many rows on a second try begins, where the first has left something saved. */
const later = ({ result }: { readonly result?: { readonly retryCount?: number } | undefined }): number => result?.retryCount ?? 0;
const list = async (query: string): Promise<ListView> => await served.ask(`/api/registers/${query}`) as ListView;

describe('the list of a register', () => {
  it('shows the first rows, counts them all, and keeps search, filter, order and page in the address', async () => {
    const { page, faults } = await open('/boliger');
    await page.waitForSelector('tbody tr');
    const all = (await list('dwellings?size=1')).total;
    await expect.poll(() => total(page)).toBe(all);
    await expect.poll(() => page.locator('tbody tr').count()).toBe(50);
    await page.selectOption('#filter-state', 'free');
    await expect.poll(() => total(page)).toBe((await list('dwellings?size=1&filter=state:free')).total);
    await page.fill('#list-search', 'veg');
    await expect.poll(() => page.url()).toContain('q=veg');
    await settled(page);
    const found = (await list('dwellings?size=1&q=veg&filter=state:free')).total;
    await expect.poll(() => total(page)).toBe(found);
    expect(found).toBeLessThan(all);
    await page.reload();
    await page.waitForSelector('tbody tr');
    await expect.poll(() => page.inputValue('#list-search')).toBe('veg');
    await expect.poll(() => page.inputValue('#filter-state')).toBe('free');
    await expect.poll(() => total(page)).toBe(found);
    expect(faults).toEqual([]);
  });

  it('sorts by a heading, turns the order at the next click, and says so to a reader', async () => {
    const { page } = await open('/husstander');
    await page.waitForSelector('tbody tr');
    await settled(page);
    await page.click('th a.sort >> text=Søknadsdato');
    await page.waitForSelector('th[aria-sort=ascending] >> text=Søknadsdato');
    await settled(page);
    const days = (await column(page, 4)).map((day) => day.split('.').reverse().join('-'));
    expect(days).toEqual(days.toSorted());
    await page.click('th a.sort >> text=Søknadsdato');
    await page.waitForSelector('th[aria-sort=descending] >> text=Søknadsdato');
    await settled(page);
    const turned = (await column(page, 4)).map((day) => day.split('.').reverse().join('-'));
    expect(turned).toEqual(turned.toSorted().reverse());
  });

  it('turns its pages, and the browser goes back to the one before', async () => {
    const { page } = await open('/boliger');
    await page.waitForSelector('tbody tr');
    const first = await column(page, 1);
    await page.click('nav[aria-label="Sider i listen"] a[aria-label="Side 2"]');
    await expect.poll(() => column(page, 1)).not.toEqual(first);
    await expect.poll(() => page.url()).toContain('page=2');
    await page.goBack();
    await expect.poll(() => column(page, 1)).toEqual(first);
  });

  it('says that nothing was found, and how to see everything again', async () => {
    const { page } = await open('/husstander?q=finnesikke');
    await page.waitForSelector('.list-nothing');
    await expect.poll(() => page.textContent('.list-nothing')).toContain('Ingen treff');
    await page.click('.tool-clear');
    await page.waitForSelector('tbody tr');
  });

  it('is a list of cards on a telephone, and nothing is wider than the screen', async () => {
    const { page } = await open('/husstander', { viewport: NARROW });
    await page.waitForSelector('.register-cards li');
    await settled(page);
    expect(await page.locator('table').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});

async function fillNewSite(page: Page, id: string): Promise<void> {
  await page.fill('#field-id', id);
  await page.fill('#field-name', 'Nytorget');
  await page.fill('#field-address', 'Torggata 51');
  await page.fill('#field-homes', '12');
  await page.check('#field-limitExempt-false');
}

/** Types in the box of the area, and waits until it offers what was typed alone: before that it offers every area. */
async function searchSentrum(page: Page): Promise<void> {
  await page.click('#field-areaId');
  await page.keyboard.type('sent');
  await expect.poll(() => page.locator('[role=option]').allTextContents()).toEqual([expect.stringContaining('Sentrum')]);
}

describe('a new row', () => {
  it('is told what is missing, at each field and in a list of links above, and is saved when it is mended', async ({ task }) => {
    const id = `BS-9${later(task)}`;
    const { page, faults } = await open('/bosteder/ny');
    await page.waitForSelector('#field-id');
    await page.fill('#field-name', 'Nytorget');
    await page.click('button[type=submit]');
    await page.waitForSelector('.ds-error-summary');
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('ds-error-summary');
    await expect.poll(() => page.textContent('.ds-error-summary h2')).toMatch(/^\d+ ting må rettes$/);
    await expect.poll(() => page.textContent('#field-homes-fault')).toBe('Må fylles ut.');
    expect(await page.inputValue('#field-name')).toBe('Nytorget');
    await page.click('.ds-error-summary a >> text=Hjem i alt');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('field-homes');
    await fillNewSite(page, id);
    await searchSentrum(page);
    await page.keyboard.press('ArrowDown');
    await page.waitForSelector('[role=option][aria-selected=true]');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.inputValue('#field-areaId')).toBe('Sentrum');
    await page.click('button[type=submit]');
    await page.waitForURL(`**/bosteder/${id}`);
    await expect.poll(() => page.textContent('.ds-alert[role=status]')).toContain('Lagret');
    await expect.poll(() => page.textContent('h1')).toBe('Nytorget');
    expect(faults).toEqual([]);
  });

  it('hears from the server what only the other registers can tell, and loses nothing', async () => {
    const { page } = await open('/bosteder/ny');
    await page.waitForSelector('#field-id');
    await fillNewSite(page, 'BS-01');
    await searchSentrum(page);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.inputValue('#field-areaId')).toBe('Sentrum');
    await page.click('button[type=submit]');
    await page.waitForSelector('#field-id-fault');
    await expect.poll(() => page.textContent('#field-id-fault')).toContain('Er i bruk fra før');
    expect(await page.inputValue('#field-address')).toBe('Torggata 51');
  });

  it('refuses a birth number at once, at the field, before anything is sent', async () => {
    const { page } = await open('/husstander/ny');
    await page.waitForSelector('#field-id');
    const sent: string[] = [];
    page.on('request', (request) => { if (request.method() !== 'GET') sent.push(request.url()); });
    // A made-up number of Test-Norge: it has the form of a birth number, and is nobody's.
    await page.fill('#field-id', '10915596784');
    const message = (await page.textContent('#field-id-fault').catch(() => null)) ?? '';
    expect(message).toContain('fødselsnummer');
    expect(message).not.toContain('10915596784');
    expect(sent).toEqual([]);
    await page.fill('#field-id', '2024-17');
    await expect.poll(() => page.locator('#field-id-fault').count()).toBe(0);
  });

  it('asks before it is left with something unsaved, and only then', async () => {
    const { page } = await open('/omrader/ny');
    const asked: string[] = [];
    page.on('dialog', (dialog) => { asked.push(dialog.message()); void dialog.dismiss(); });
    await page.waitForSelector('#field-id');
    await page.fill('#field-name', 'Øvrebyen');
    // the page holds on to what is unsaved once it has drawn it
    await drawn(page);
    await page.click('text=Avbryt');
    await expect.poll(() => asked.length).toBe(1);
    expect(await page.inputValue('#field-name')).toBe('Øvrebyen');
    await page.fill('#field-name', '');
    await drawn(page);
    await page.click('text=Avbryt');
    await page.waitForURL('**/omrader');
    expect(asked.length).toBe(1);
  });
});

async function change(page: Page, field: string, value: string): Promise<void> {
  await page.fill(`#field-${field}`, value);
  await page.click('button[type=submit]');
}

describe('a household that has been saved', () => {
  it('stands once in the way back, also when the form was opened by its address', async () => {
    const { page } = await open('/husstander');
    const path = (): string => new URL(page.url()).pathname;
    const row = (await page.getAttribute('tbody tr >> nth=1 >> th a', 'href'))!;
    const save = async (members: string): Promise<void> => {
      await page.waitForSelector('#form-reason');
      await page.fill('#field-members', members);
      await page.click('.form-end button[type=submit]');
      await expect.poll(path).toBe(row);
      await page.waitForSelector('.row-facts');
    };
    await page.click('tbody tr >> nth=1 >> th a');
    await page.click('a:text-is("Endre")');
    await save('3');
    await page.goBack();
    await expect.poll(path).toBe('/husstander');
    await page.waitForSelector('tbody tr');
    await page.goto(`${served.address}${row}/endre`);
    await save('2');
    await page.goBack();
    await expect.poll(path).toBe('/husstander');
  });
});

describe('two windows that change the same household', () => {
  it('merge what only one of them changed, and let the second choose where both did', async ({ task }) => {
    const { rows } = await list('households?size=5&sort=-id');
    const { record } = rows[later(task)]!;
    const id = String(record['id']);
    const path = `/husstander/${id}/endre`;
    const [first, second] = [await open(path), await open(path)];
    await Promise.all([first.page.waitForSelector('#field-members'), second.page.waitForSelector('#field-members')]);
    await first.page.fill('#field-age', '44');
    await first.page.fill('#form-reason', 'Rettet etter samtale');
    await change(first.page, 'maxMonthlyRentNok', '8100');
    await first.page.waitForURL(`**/husstander/${id}`);

    await second.page.fill('#field-neededBy', '24.12.2026');
    await change(second.page, 'maxMonthlyRentNok', '9200');
    await second.page.waitForSelector('.meanwhile');
    await expect.poll(() => second.page.textContent('.meanwhile')).toContain('Tatt med fra den andre: Alder');
    await expect.poll(() => second.page.locator('.collisions > li').count()).toBe(1);
    await expect.poll(() => second.page.textContent('.collisions')).toMatch(/9\s?200[\s\S]*8\s?100/);
    await expect.poll(() => second.page.textContent('.collisions')).toContain('saksbehandler@demonstrasjon');
    await second.page.click('button[type=submit]');
    expect(second.page.url()).toContain('/endre');
    await second.page.click('.meanwhile >> text=Bruk min');
    await second.page.click('button[type=submit]');
    await second.page.waitForURL(`**/husstander/${id}`);

    const after = await served.ask(`/api/registers/households/${id}`) as { record: Record<string, unknown> };
    expect(after.record).toMatchObject({ age: 44, maxMonthlyRentNok: 9200, neededBy: '2026-12-24' });
    const history = await served.ask(`/api/registers/households/${id}/history`) as HistoryEntry[];
    expect(history[0]!.changes!.map(({ field }) => field).toSorted()).toEqual(['maxMonthlyRentNok', 'neededBy']);
    await second.page.waitForSelector('.history-entry');
    await expect.poll(() => second.page.locator('.history-entry').count()).toBe(2);
    await expect.poll(() => second.page.textContent('.history')).toContain('Grunn: Rettet etter samtale');
  });
});

describe('an assessment', () => {
  it('is written with a reason, signed by the one who writes, and shown with its end', async ({ task }) => {
    const { rows } = await list('households?size=5&sort=id');
    const id = String(rows[later(task)]!.record['id']);
    const { page } = await open(`/husstander/${id}/endre`);
    await page.waitForSelector('#field-assessments-unrest-open');
    await page.check('#field-assessments-unrest-open');
    await page.click('button[type=submit]');
    await page.waitForSelector('#field-assessments-unrest-why-fault');
    await page.fill('#field-assessments-unrest-why', 'Har bedt om en rolig oppgang');
    await page.click('button[type=submit]');
    await page.waitForURL(`**/husstander/${id}`);
    await expect.poll(() => page.textContent('#section-assessments + dl')).toMatch(/Uro kan ventes[\s\S]*Gjelder til og med[\s\S]*Grunn: Har bedt om en rolig oppgang[\s\S]*Vurdert av Saksbehandler/);
  });
});

describe('a row that goes', () => {
  it('is erased only with a reason, and the page says so', async () => {
    const { rows } = await list('households?size=1&sort=applicationDate');
    const id = String(rows[0]!.record['id']);
    const { page } = await open(`/husstander/${id}`);
    await page.click('text=Slett opplysningene');
    await page.waitForSelector('dialog[open]');
    await page.click('text=Slett for godt');
    await expect.poll(() => page.textContent('#leave-reason-fault')).toBe('Må fylles ut.');
    await page.fill('#leave-reason', 'Søknaden er trukket');
    await page.click('text=Slett for godt');
    await page.waitForSelector(`h1 >> text=er slettet`);
    await page.goto(`${served.address}/husstander/${id}`);
    await page.waitForSelector('[role=alert]');
  });
});

const PAGES = ['/husstander', '/boliger', '/husstander/1033', '/husstander/1033/endre', '/boliger/ny', '/ord'];

describe('axe finds nothing that keeps anyone out', () => {
  it.each(['nb', 'nn', 'en'].flatMap((lang) => PAGES.map((path) => ({ lang, path }))))('in $lang on $path', async ({ lang, path }) => {
    const { page, faults } = await served.open({ path: '/konto', viewport: lang === 'nn' ? NARROW : WIDE });
    await page.evaluate((chosen) => localStorage.setItem('spredt.language', chosen), lang);
    await page.goto(`${served.address}${path}`);
    await page.waitForSelector('.register-page tbody tr, .register-cards li, .row-facts, #field-id');
    await page.waitForLoadState('networkidle');
    await drawn(page);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
