import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isWiderThanWindow, violations } from './objections.ts';
import { NARROW, serve, WIDE, type OpenedPage, type Served } from './served.ts';

let served: Served;
const opened: OpenedPage[] = [];
beforeAll(async () => { served = await serve(); });
afterEach(async () => { for (const page of opened.splice(0)) await page.close(); });
afterAll(() => served.close());

const openAs = async (...asked: Parameters<Served['openAs']>): Promise<OpenedPage> => {
  const page = await served.openAs(...asked);
  opened.push(page);
  return page;
};
/** How many rows on a second try begins, where the first has left something saved. */
const later = ({ result }: { readonly result?: { readonly retryCount?: number } | undefined }): number => result?.retryCount ?? 0;
const save = (page: Page): Promise<void> => page.click('.form-end button[type=submit]');
/** Writes in a box that looks for a row of another register, and takes the first hit by keyboard. */
async function choose(page: Page, id: string, words: string): Promise<void> {
  await page.fill(id, words);
  await page.waitForSelector(`${id}-hits [role=option]`);
  await page.press(id, 'ArrowDown');
  await page.waitForSelector(`${id}-hits [role=option][aria-selected=true]`);
  await page.press(id, 'Enter');
  await page.waitForSelector(`${id}[aria-expanded=false]`);
}

describe.each([['a wide window', WIDE], ['a telephone', NARROW]] as const)('the registers of staff and agreements in %s', (_, viewport) => {
  it.each(['/ansatte', '/avtaler'] as const)('%s: list, row and form fit, and keep nobody out', async (path) => {
    const { page, faults } = await openAs('followUpLeader', path, { viewport, ready: '.list-rows a.ds-link' });
    await expect.poll(() => violations(page)).toEqual([]);
    expect(await isWiderThanWindow(page)).toBe(false);
    await page.locator('.list-rows :is(th, p) a.ds-link').first().click();
    await page.waitForSelector('.row-facts');
    await expect.poll(() => violations(page)).toEqual([]);
    expect(await isWiderThanWindow(page)).toBe(false);
    await page.click('.page-actions a.ds-button');
    await page.waitForSelector('form.register-form');
    await expect.poll(() => violations(page)).toEqual([]);
    expect(await isWiderThanWindow(page)).toBe(false);
    expect(faults).toEqual([]);
  });
});

describe('a staff member', () => {
  it('is added with hours that go from day to day, which are added up, and an absence, all by keyboard', async (test) => {
    const id = `P-${later(test.task)}`;
    const { page, faults } = await openAs('followUpLeader', '/ansatte/ny', { viewport: WIDE, ready: 'form.register-form' });
    await page.fill('#field-id', id);
    await page.fill('#field-name', 'Prøve Prøvesen');
    await choose(page, '#field-teamId', 'Boteamet');
    await page.fill('#field-postPercent', '40');
    await page.check('#field-isProjectPost-true');
    await page.fill('#field-from', '01.12.2026');
    await page.selectOption('#field-travelMode', 'bicycle');
    await page.focus('#field-hours .form-add');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('field-hours-0-weekday');
    await page.fill('#field-hours-0-from', '8');
    await page.fill('#field-hours-0-until', '7.30');
    await save(page);
    await expect.poll(() => page.textContent('#field-hours-0-until-fault')).toBe('Må være etter 08:00.');
    await page.fill('#field-hours-0-until', '15.30');
    await page.click('#field-hours .form-add');
    await expect.poll(() => page.inputValue('#field-hours-1-weekday')).toBe('2');
    expect(await page.inputValue('#field-hours-1-until')).toBe('15.30');
    await expect.poll(() => page.textContent('#field-hours [role=status]')).toBe('Til sammen 15 timer i uka i snitt.');
    await page.click('#field-absences .form-add');
    await page.fill('#field-absences-0-from', '07.12.2026');
    await save(page);
    await page.waitForSelector('.row-facts');
    const facts = await page.textContent('.row-main');
    for (const words of ['man, tir 08:00–15:30', '07.12.2026', 'hos teamet', 'ingen sluttdato', 'sykkel']) expect(facts).toContain(words);
    expect(faults).toEqual([]);
  });
});

describe('an agreement', () => {
  it('says what is missing for the usual phases, fills them in from its first day, asks for no address of a tenant, and is saved', async (test) => {
    const id = `P-A${later(test.task)}`;
    const { page, faults } = await openAs('caseworker', '/avtaler/ny', { viewport: NARROW, ready: 'form.register-form' });
    await page.fill('#field-id', id);
    await page.fill('#field-address', 'Storgata 1');
    await choose(page, '#field-tenancyId', 'L-0001');
    await expect.poll(() => page.locator('#field-address, #field-lat, #field-lon').count()).toBe(0);
    await page.fill('#field-age', '40');
    await choose(page, '#field-teamId', 'Boteamet');
    await page.fill('#field-decidedOn', '20.11.2026');
    await page.click('.usual-phases button');
    await expect.poll(() => page.textContent('.usual-phases [role=status]')).toBe('Skriv først hvilken dag avtalen begynner, under Vedtak og svar.');
    await page.fill('#field-startDate', '01.12.2026');
    await page.fill('#field-endDate', '01.03.2027');
    await page.click('.usual-phases button');
    await expect.poll(() => page.locator('#field-phases .form-entry').count()).toBe(2);
    expect(await page.inputValue('#field-phases-0-from')).toBe('01.12.2026');
    expect(await page.inputValue('#field-phases-1-evaluateBy')).toBe('01.03.2027');
    await page.fill('#field-purpose', 'Hjelpe 10915596784');
    await expect.poll(() => page.textContent('#field-purpose-fault')).toContain('fødselsnummer');
    await page.fill('#field-purpose', 'Orden i økonomien');
    await page.selectOption('#field-answer', 'accepted');
    await page.fill('#field-answeredOn', '22.11.2026');
    await page.fill('#field-leastDaysApart', '1');
    await page.check('#field-byTwo-false');
    expect(await isWiderThanWindow(page)).toBe(false);
    await save(page);
    await page.waitForSelector('.row-facts');
    const facts = await page.textContent('.row-main');
    for (const words of ['Kartlegging fra 01.12.2026: 3 besøk i uka på 60 minutter. Evalueres innen 25.01.2027.', 'takket ja', 'boligen i leieforholdet', 'alle tider']) expect(facts).toContain(words);
    expect(faults).toEqual([]);
  });

  it('is read and written by those in casework, and hidden from a planner', async () => {
    const { page } = await openAs('planner', '/avtaler', { viewport: WIDE, ready: 'h1' });
    await expect.poll(() => page.textContent('h1')).toBe('Denne siden er ikke for rollen din');
  });
});
