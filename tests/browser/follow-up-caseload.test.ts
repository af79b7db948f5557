import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { CaseloadNow } from '../../server/caseload/schemas.ts';
import { isWiderThanWindow, violations } from './objections.ts';
import { MEDIUM, NARROW, serve, WIDE, type OpenedPage, type Served } from './served.ts';

let served: Served;
beforeAll(async () => { served = await serve(); });
afterAll(() => served.close());

const PATH = '/oppfolging/hvem';
const openAs = (role: 'followUpLeader' | 'caseworker' | 'manager', how: Parameters<Served['openAs']>[2] = {}): Promise<OpenedPage> => served.openAs(role, PATH, { ready: '#caseload-people', ...how });
const now = (page: Page): Promise<CaseloadNow> => page.evaluate(async () => await (await fetch('/api/follow-up/caseload')).json() as CaseloadNow);
const news = (page: Page): Promise<string | null> => page.locator('.case-news').textContent();

async function propose(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Foreslå', exact: true }).click();
  await page.waitForSelector('#caseload-changes');
}

describe('the page Hvem følger hvem', () => {
  it('proposes, says why, and writes what the leader accepts into the agreement, and nothing else', async () => {
    const { page, faults, close } = await openAs('followUpLeader');
    const before = await now(page);
    expect(before.proposal).toBeNull();
    await propose(page);
    const { proposal } = await now(page);
    const [first, second] = proposal?.changes.filter(({ before: was, proposed }) => was.mainId !== proposed.mainId) ?? [];
    if (first === undefined || second === undefined) throw new Error('the demonstration has nobody without a main');
    const card = (id: string) => page.locator(`.case-change[data-agreement="${id}"]`);
    const nameOf = (id: string | null): string => before.staff.find((member) => member.id === id)?.name ?? 'ingen';
    await expect.poll(() => card(first.agreementId).textContent()).toContain(`${nameOf(first.before.mainId)} → ${nameOf(first.proposed.mainId)}`);
    expect(await card(first.agreementId).textContent()).toContain(`Med forslaget har ${nameOf(first.proposed.mainId)} `);

    await card(first.agreementId).locator('summary').click();
    await card(first.agreementId).getByRole('button', { name: /Hva om .* er hovedkontakt/ }).first().click();
    await expect.poll(() => card(first.agreementId).textContent()).toContain('Når de andre også kan byttes:');

    await card(first.agreementId).getByRole('button', { name: `Godta, avtale ${first.agreementId}` }).click();
    await expect.poll(() => card(first.agreementId).textContent()).toContain('Godtatt.');
    expect(await news(page)).toContain('1 valg er lagret.');
    await card(second.agreementId).getByRole('button', { name: `Behold som nå, avtale ${second.agreementId}` }).click();
    await expect.poll(() => card(second.agreementId).textContent()).toContain('Beholdt som før.');

    const after = await now(page);
    const person = (id: string) => after.persons.find(({ agreementId }) => agreementId === id);
    expect(person(first.agreementId)).toMatchObject(first.proposed);
    expect(person(second.agreementId)).toMatchObject({ ...second.before, version: second.version });
    await page.goto(`${served.address}/avtaler/${first.agreementId}`);
    await expect.poll(() => page.locator('main').textContent()).toContain(nameOf(first.proposed.mainId));
    expect(faults).toEqual([]);
    await close();
  });

  it('accepts many at once and takes them back again, and remembers what was decided when it is opened anew', async () => {
    const { page, faults, close } = await openAs('followUpLeader');
    const before = await now(page);
    const open = page.locator('.case-change[data-decision=open]');
    const group = page.getByRole('region', { name: 'Bare reserve' });
    await expect.poll(() => group.count()).toBe(1);
    const count = await open.count();
    await group.getByRole('button', { name: /^Godta alle/ }).click();
    await expect.poll(() => open.count()).toBeLessThan(count);
    const backups = (view: CaseloadNow): number => view.persons.filter(({ backupId }) => backupId === null).length;
    expect(backups(await now(page))).toBeLessThan(backups(before));
    await page.getByRole('button', { name: 'Angre', exact: true }).click();
    await expect.poll(() => news(page)).toContain('Angret.');
    const back = await now(page);
    for (const { agreementId, mainId, mainSince, backupId } of before.persons) expect(back.persons.find((one) => one.agreementId === agreementId)).toMatchObject({ mainId, mainSince, backupId });
    await page.reload();
    await expect.poll(() => page.locator('.case-change[data-decision=kept]').count()).toBeGreaterThan(1);
    expect(faults).toEqual([]);
    await close();
  });

  it('lets the leader choose somebody else, and asks why where a rule is broken, all by the keyboard', async () => {
    const { page, close } = await openAs('followUpLeader');
    const proposal = (await now(page)).proposal;
    const change = proposal?.changes.find(({ others, decision }) => decision === null && others.some(({ kind }) => kind === 'never'));
    const never = change?.others.find(({ kind }) => kind === 'never')?.staffId ?? '';
    const card = page.locator(`.case-change[data-agreement="${change?.agreementId}"]`);
    await card.getByRole('button', { name: /^Velg andre/ }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => card.locator('select').first().evaluate((element) => element === document.activeElement)).toBe(true);
    await card.locator('select').first().selectOption(never);
    await card.locator('select').last().selectOption('');
    await card.getByRole('button', { name: 'Lagre valget' }).press('Enter');
    await expect.poll(() => card.textContent()).toContain('Dette bryter et vilkår. Skriv hvorfor.');
    await card.getByLabel('Hvorfor?').fill('Avtalt med teamet');
    await page.keyboard.press('Enter');
    await expect.poll(() => card.textContent()).toContain('Andre er valgt:');
    expect((await now(page)).persons.find(({ agreementId }) => agreementId === change?.agreementId)).toMatchObject({ mainId: never, backupId: null });
    await close();
  });

  it('narrows everything to what is searched for, by person and by staff member, and gives it as a workbook', async () => {
    const { page, close } = await openAs('caseworker');
    const { persons, staff } = await now(page);
    expect(await page.getByRole('button', { name: 'Foreslå', exact: true }).count()).toBe(0);
    expect(await page.getByRole('button', { name: /^Godta/ }).count()).toBe(0);
    await page.fill('#caseload-search', persons[0]?.agreementId ?? '');
    await expect.poll(() => page.locator('.case-people tbody tr').count()).toBe(1);
    const member = staff.find(({ id }) => persons.some(({ mainId }) => mainId === id));
    await page.fill('#caseload-search', member?.name.toUpperCase() ?? '');
    await page.getByText('Per ansatt').click();
    const own = persons.filter(({ mainId }) => mainId === member?.id).length;
    await expect.poll(() => page.locator('.case-staff').filter({ hasText: member?.name ?? '' }).first().textContent()).toContain(`Hovedkontakt for ${own} person`);
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Last ned som Excel' }).click()]);
    expect(file.suggestedFilename()).toBe('spredt-kontakter.xlsx');
    await close();
  });

  it.each([['nb', WIDE], ['nn', MEDIUM], ['en', NARROW]] as const)('keeps nobody out in %s, also on paper', async (language, viewport) => {
    const { page, close } = await openAs('manager', { viewport, language });
    await expect.poll(() => page.locator('.case-change').count()).toBeGreaterThan(0);
    await page.fill('#caseload-search', 'O-00');
    await page.locator('.case-change').last().locator('summary').click();
    expect(await violations(page)).toEqual([]);
    expect(await isWiderThanWindow(page)).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.case-change button:visible').count()).toBe(0);
    expect(await page.locator('.case-change:visible').count()).toBeGreaterThan(0);
    await close();
  });

  it('ends when the rest is laid aside; what was accepted stands', async () => {
    const { page, faults, close } = await openAs('followUpLeader');
    const before = await now(page);
    await page.getByRole('button', { name: 'Legg bort resten' }).click();
    await expect.poll(() => news(page)).toContain('Resten av forslaget er lagt bort.');
    const after = await now(page);
    expect(after.proposal).toBeNull();
    expect(after.persons).toEqual(before.persons);
    expect(faults).toEqual([]);
    await close();
  });
});
