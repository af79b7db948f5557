import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FollowUpView, Reminder } from '../../server/follow-up/schemas.ts';
import { isWiderThanWindow, violations } from './objections.ts';
import { MEDIUM, NARROW, serve, WIDE, type Served } from './served.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());

const view = async (): Promise<FollowUpView> => await served.ask('/api/follow-up') as FollowUpView;
const evaluations = async (): Promise<readonly Reminder[]> => (await view()).reminders.filter(({ kind }) => kind === 'evaluation');
const digits = (words: string | null): string => (words ?? '').replaceAll(/\s/g, '');

describe('the page Oppfølging', () => {
  it('begins with what to do first, each line of which leads to its list', async () => {
    const { page, faults, close } = await served.openAs('followUpLeader', '/oppfolging', { ready: '.load-table' });
    const { reminders, staff } = await view();
    const { kind } = reminders.find(({ isOverdue }) => isOverdue)!;
    const those = reminders.filter((one) => one.kind === kind);
    const link = page.locator(`.first-things a[href="#list-${kind}"]`);
    expect(await link.textContent()).toMatch(new RegExp(`^${those.length} `));
    await link.click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(`list-${kind}`);
    expect(await page.locator(`section[aria-labelledby=list-${kind}] .reminder`).count()).toBe(those.length);
    const over = staff.filter(({ weeks }) => weeks.some((week) => week.needMinutes > week.minutes || week.eveningNeedMinutes > week.eveningMinutes));
    expect(await page.locator('.first-things').textContent()).toContain(over.length === 1 ? '1 ansatt har for lite tid' : `${over.length} ansatte har for lite tid`);
    for (const { name } of over.slice(0, 4)) expect(await page.locator('.first-things').textContent()).toContain(`${name}: mangler`);
    expect(await page.locator('nav.tabs a[aria-current=page]').textContent()).toBe('Oversikt');
    expect(faults).toEqual([]);
    await close();
  });

  it('has the time and need of every staff member in every week, as numbers, as a file and as a workbook', async () => {
    const { page, close } = await served.openAs('caseworker', '/oppfolging', { ready: '.load-table' });
    const { staff, asOf } = await view();
    for (const { name, weeks } of staff) {
      const cells = page.locator('.load-table tbody tr:not(.load-sum)', { has: page.getByRole('link', { name, exact: true }) }).locator('td');
      for (const [at, { needMinutes, minutes }] of weeks.entries()) expect(digits(await cells.nth(at).textContent()), name).toMatch(new RegExp(`^${needMinutes}av${minutes}`));
    }
    const [csv] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Last ned som CSV' }).click()]);
    expect(csv.suggestedFilename()).toBe(`oppfolging-${asOf}.csv`);
    expect(readFileSync(await csv.path(), 'utf8').trim().split('\r\n')).toHaveLength(1 + staff.reduce((sum, { weeks }) => sum + weeks.length, 0));
    const [book] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Last ned til Excel' }).click()]);
    expect(readFileSync(await book.path()).subarray(0, 2).toString()).toBe('PK');
    await close();
  });

  it('shows one team where one is chosen, and keeps it in the address', async () => {
    const { page, close } = await served.openAs('followUpLeader', '/oppfolging', { ready: '.load-table' });
    const { teams, reminders } = await view();
    const team = teams[1]!;
    await page.selectOption('#follow-up-team', team.id);
    await expect.poll(() => page.locator('.load-team').count()).toBe(1);
    expect(new URL(page.url()).search).toBe(`?team=${team.id}`);
    await page.reload();
    await page.waitForSelector('.load-table');
    expect(await page.locator('.load-team').textContent()).toContain(team.name);
    expect(await page.locator('.reminder').count()).toBe(reminders.filter(({ teamId }) => teamId === team.id).length);
    await close();
  });

  it('records an evaluation in its list by the keyboard, refuses a day that cannot be, and takes it back', async () => {
    const { page, faults, close } = await served.openAs('followUpLeader', '/oppfolging', { ready: '.load-table' });
    const before = await evaluations();
    const { agreementId, phase } = before[0]!;
    const isThere = async (): Promise<boolean> => (await evaluations()).some((one) => one.agreementId === agreementId && one.phase === phase);
    await page.locator('section[aria-labelledby=list-evaluation] .reminder', { hasText: agreementId }).getByRole('button').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.evaluate-form');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(`Evaluering, avtale ${agreementId}`);
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Evaluert').fill('01.01.2099');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.evaluate-form .ds-validation-message').textContent()).toContain('Skriv en dato fra');
    await page.getByLabel('Evaluert').fill((await view()).asOf.split('-').toReversed().join('.'));
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.follow-up-news').textContent()).toContain(`Evalueringen av avtale ${agreementId} er ført.`);
    expect(await page.evaluate(() => document.activeElement?.classList.contains('follow-up-news'))).toBe(true);
    expect(await isThere()).toBe(false);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.follow-up-news').textContent()).toContain('er tatt bort igjen');
    expect(await isThere()).toBe(true);
    expect(faults).toEqual([]);
    await close();
  });

  it('says so where somebody else has changed the agreement meanwhile, and saves nothing', async () => {
    const { page, close } = await served.openAs('followUpLeader', '/oppfolging', { ready: '.load-table' });
    const [first] = await evaluations();
    await page.evaluate(async (id) => {
      const path = `/api/registers/agreements/${id}`;
      const { record, version } = await (await fetch(path)).json() as { record: object; version: number };
      await fetch(path, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ version, record: { ...record, wish: 'Formiddag' } }) });
    }, first!.agreementId);
    await page.locator('section[aria-labelledby=list-evaluation] .reminder', { hasText: first!.agreementId }).getByRole('button').first().click();
    await expect.poll(() => page.locator('.follow-up-news').textContent()).toContain(`Noen andre har endret avtale ${first!.agreementId} imens.`);
    expect((await evaluations()).map(({ agreementId }) => agreementId)).toContain(first!.agreementId);
    await close();
  });

  it('is led to from the overview, line by line', async () => {
    const { page, faults, close } = await served.openAs('followUpLeader', '/', { ready: '.to-do .task' });
    const lost = (await view()).reminders.filter(({ kind }) => kind === 'lostContact');
    const line = page.locator('.to-do a[href="/oppfolging#list-lostContact"]');
    expect(await line.textContent()).toMatch(new RegExp(`^${lost.length} `));
    await line.click();
    await page.waitForSelector('.load-table');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('list-lostContact');
    expect(faults).toEqual([]);
    await close();
  });

  it.each([['nb', WIDE], ['nn', MEDIUM], ['en', NARROW]] as const)('keeps nobody out in %s, also on paper', async (language, viewport) => {
    const { page, close } = await served.openAs('manager', '/oppfolging', { viewport, language, ready: '.load-table' });
    expect(await violations(page)).toEqual([]);
    expect(await isWiderThanWindow(page)).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.page-actions :visible').count()).toBe(0);
    expect(await page.locator('.reminder:visible').count()).toBe((await view()).reminders.length);
    await close();
  });
});

describe('the page Oppfølging where nothing is registered', () => {
  it('says what to do', async () => {
    const { page, faults, close } = await served.openAs('manager', '/konto');
    await page.route('**/api/follow-up', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...await answer.json() as FollowUpView, agreements: 0, names: {}, teams: [], staff: [], phases: [], reminders: [], contested: [] } });
    });
    await page.goto(`${served.address}/oppfolging`);
    await page.waitForSelector('#follow-up-start');
    expect(await page.getByRole('link', { name: 'Legg inn ansatte' }).getAttribute('href')).toBe('/ansatte/ny');
    expect(await page.getByRole('link', { name: 'Legg inn avtaler' }).getAttribute('href')).toBe('/avtaler/ny');
    expect(await page.locator('.load-table, .first-things').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });
});
