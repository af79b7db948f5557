import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASE_FILE, openFile } from '../../server/db/open.ts';
import { insertOffers } from '../../server/offers/service.ts';
import type { OffersView } from '../../server/offers/schemas.ts';
import { drawn, MEDIUM, NARROW, serve, WIDE, type Served } from './served.ts';

// 1021 lives in a municipal dwelling and moves to another; the others come from the queue.
const OFFERS = [['1009', 'B-0013', 'T-2'], ['1021', 'B-0046', 'T-2'], ['1005', 'B-0106', null], ['1007', 'B-0394', 'T-1'], ['1012', 'B-0169', 'T-1']] as const;

let served: Served;
let roundId = '';
let today = '';
const folder = mkdtempSync(join(tmpdir(), 'spredt-offers-'));
const written = (day: string): string => day.split('-').toReversed().join('.');
const daysFrom = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** Makes the offers as they are before anybody has done anything with them. */
async function makeOffers(): Promise<void> {
  const db = openFile(join(folder, DATABASE_FILE), { readonly: false });
  await db.deleteFrom('offers').where('roundId', '=', roundId).execute();
  await db.transaction().execute((transaction) => insertOffers(transaction, OFFERS.map(([householdId, dwellingId, teamId]) => ({ roundId, householdId, dwellingId, teamId, moveIn: today, keepUntil: daysFrom(today, 1000) }))));
  await db.updateTable('rounds').set({ state: 'decided', createdAt: `${daysFrom(today, -30)}T08:00:00.000Z` }).where('id', '=', roundId).execute();
  await db.destroy();
}

beforeAll(async () => {
  served = await serve({ settings: { SPREDT_DATA: folder } });
  roundId = await served.solvedRound();
  today = ((await served.ask('/api/offers')) as OffersView).asOf;
  await makeOffers();
});
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true, force: true });
});

const offer = (page: Page, id: string) => page.locator('.offer', { hasText: `Husstand ${id}` });
const save = (page: Page): Promise<void> => page.click('.offer-form button[type=submit]');

describe('the page of the offers', () => {
  it('follows offers from the letter to the home, with each fault at its field', async ({ task }) => {
    if ((task.result?.retryCount ?? 0) > 0) await makeOffers();
    const { page, faults, close } = await served.open({ path: '/tilbud' });
    await page.waitForSelector('[data-group=send]');
    await expect.poll(() => page.textContent('h1')).toBe('Tilbud');
    await expect.poll(() => page.textContent('[data-group=send] h2')).toBe('5 tilbud skal sendes');

    await page.click('.offer-all');
    await page.fill('.offer-form input >> nth=0', '31.02.2026');
    await save(page);
    await expect.poll(() => page.textContent('.offer-form .ds-validation-message')).toContain('Datoen finnes ikke');
    await page.fill('.offer-form input >> nth=0', written(daysFrom(today, 1)));
    await save(page);
    await expect.poll(() => page.textContent('.offer-form .ds-validation-message')).toContain('Dagen har ikke kommet ennå');
    await page.fill('.offer-form input >> nth=0', written(daysFrom(today, -10)));
    await save(page);
    await page.waitForSelector('[data-group=lateAnswers]');
    await expect.poll(() => page.textContent('.offer-news')).toContain('5 tilbud er ført som sendt');
    await expect.poll(() => page.textContent('[data-group=lateAnswers] h2')).toBe('5 svarfrister er over');
    await expect.poll(() => page.evaluate(() => document.activeElement?.classList.contains('offer-news'))).toBe(true);

    await offer(page, '1009').getByRole('button', { name: 'Før svar' }).click();
    await save(page);
    await expect.poll(() => page.textContent('.offer-form .ds-validation-message')).toContain('Velg hva svaret ble');
    await page.getByLabel('Ja, takker ja').check();
    await save(page);
    await page.waitForSelector('[data-group=moveInsDue]');
    await expect.poll(() => page.textContent('.offer-news')).toContain('Husstand 1009 takket ja. Svaret er lagret.');

    await offer(page, '1005').getByRole('button', { name: 'Før svar' }).click();
    await page.getByLabel('Nei, takker nei').check();
    await save(page);
    await expect.poll(() => page.textContent('.offer-form .ds-validation-message')).toContain('Velg en grunn');
    await page.getByLabel('Grunn').selectOption('area');
    await expect.poll(() => page.textContent('.offer-form [role=status]')).toContain('beholder plassen i køen');
    await save(page);
    await expect.poll(() => page.textContent('.offer-news')).toContain('Husstand 1005 takket nei. Svaret er lagret.');
    await expect.poll(() => offer(page, '1005').count()).toBe(0);
    await page.click('.offer-news button');
    await expect.poll(() => page.textContent('.offer-news')).toContain('Tilbudet til husstand 1005 er som før');
    await expect.poll(() => offer(page, '1005').count()).toBe(1);
    await drawn(page);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(faults.filter((fault) => !/status of (409|422)/.test(fault))).toEqual([]);
    await close();
  });

  it('moves a tenant from one home to another, and says beforehand what that does', async () => {
    const { page, close } = await served.open({ path: '/tilbud' });
    await offer(page, '1021').getByRole('button', { name: 'Før svar' }).click();
    await page.getByLabel('Ja, takker ja').check();
    await save(page);
    await offer(page, '1021').getByRole('button', { name: 'Før innflytting' }).click();
    await expect.poll(() => page.textContent('.offer-form')).toMatch(/Siste dag i .* H?\d.*Boligen blir ledig dagen etter.*Saken lukkes.*kan ikke angres/s);
    await drawn(page);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await save(page);
    await expect.poll(() => page.textContent('.offer-news')).toContain('Innflyttingen til husstand 1021 er lagret');
    await expect.poll(() => page.locator('.offer-news button').count()).toBe(0);
    const tenancy = await served.ask('/api/registers/tenancies/1021-1') as { record: { movesOut: string } };
    expect(tenancy.record.movesOut).toBe(today);
    await page.getByText('Alle', { exact: true }).click();
    await page.waitForSelector('[data-group=ended]');
    await expect.poll(() => offer(page, '1021').locator('h3 a').getAttribute('href')).toBe('/leieforhold/1021');
    await close();
  });

  it('tells who was first when two work on the same offer, and shows how it stands', async () => {
    const [one, other] = [await served.open({ path: '/tilbud' }), await served.open({ path: '/tilbud' })];
    for (const { page } of [one, other]) {
      await offer(page, '1007').getByRole('button', { name: 'Før svar' }).click();
      await page.getByLabel('Ja, takker ja').check();
    }
    await save(one.page);
    await expect.poll(() => one.page.textContent('.offer-news')).toContain('1007');
    await save(other.page);
    await expect.poll(() => other.page.textContent('.offer-news')).toMatch(/har endret tilbudet etter at du hentet det/);
    await expect.poll(() => other.page.textContent('[data-group=moveInsDue]')).toContain('Husstand 1007');
    await one.close();
    await other.close();
  });

  it('works with the keyboard alone', async () => {
    const { page, close } = await served.open({ path: '/tilbud' });
    await offer(page, '1012').getByRole('button', { name: 'Før svar' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Svaret fra husstand 1012');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect.poll(() => page.getByLabel('Ja, takker ja').isChecked()).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.offer-form').count()).toBe(0);
    await close();
  });

  it('gives a calendar to those who record, and shows the offers alone to those who do not', async () => {
    const { page, close } = await served.open({ path: '/tilbud' });
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('Last ned kalender').click()]);
    expect(download.suggestedFilename()).toBe('spredt.ics');
    await page.evaluate(() => fetch('/api/session/as', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"role":"followUpLeader"}' }));
    await page.reload();
    await page.waitForSelector('.offer');
    expect(await page.locator('.offer-actions, .offer-all').count()).toBe(0);
    expect(await page.getByText('Last ned kalender').count()).toBe(0);
    await close();
  });

  it.each([['nb', WIDE], ['nn', MEDIUM], ['en', NARROW]] as const)('keeps nobody out in %s', async (lang, viewport) => {
    const { page, close } = await served.open({ path: '/konto', viewport });
    await page.evaluate((chosen) => localStorage.setItem('spredt.language', chosen), lang);
    await page.goto(`${served.address}/tilbud?vis=alle`);
    await page.waitForSelector('.offer');
    await page.locator('.offer-actions button').first().click();
    await page.waitForSelector('.offer-form');
    await drawn(page);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    const last = await page.locator('.offer-tools label:has(input)').last().boundingBox();
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThan(viewport.width);
    if (process.env['LOOK'] !== undefined) await page.screenshot({ path: `${process.env['LOOK']}-${lang}.png`, fullPage: true });
    await close();
  });
});
