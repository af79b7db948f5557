import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ComparisonView } from '../../server/comparison/schemas.ts';
import type { RoundView } from '../../server/meeting/schemas.ts';
import { MEDIUM, NARROW, serve, WIDE, type Served } from './served.ts';

let served: Served;
let roundId: string;
const pathOf = (a: number, b: number): string => `/runder/${roundId}/sammenlign?a=${a}&b=${b}`;
beforeAll(async () => {
  served = await serve();
  roundId = await served.solvedRound();
  const { page, close } = await served.open({ path: '/konto' });
  await page.waitForSelector('h1');
  await solve(page, 'engine=queue&timeLimitSeconds=20');
  await step(page, { kind: 'startMeeting', present: '' });
  const { households } = await round();
  await step(page, { kind: 'leaveOpen', householdId: households.find(({ placement }) => placement !== null)?.id, reason: 'Venter på svar.' });
  await solve(page, 'timeLimitSeconds=20');
  await close();
});
afterAll(() => served.close());

const round = async (): Promise<RoundView> => await served.ask(`/api/rounds/${roundId}`) as RoundView;
const compared = async (a: number, b: number): Promise<ComparisonView> => await served.ask(`/api/rounds/${roundId}/comparison?a=${a}&b=${b}`) as ComparisonView;

/** Sends something as the page of somebody in the demonstration would, and gives the status when all of the answer is here. */
function post(page: Page, to: string, body?: unknown): Promise<number> {
  return page.evaluate(async ([where, sent]) => {
    const answer = await fetch(where, { method: 'POST', ...(sent === null ? {} : { headers: { 'content-type': 'application/json' }, body: sent }) });
    await answer.text();
    return answer.status;
  }, [to, body === undefined ? null : JSON.stringify(body)] as const);
}

async function solve(page: Page, how: string): Promise<void> {
  const status = await post(page, `/api/rounds/${roundId}/solve?${how}`);
  if (status !== 200) throw new Error(`solving with ${how} answered ${status}`);
}

async function step(page: Page, taken: object): Promise<void> {
  const status = await post(page, `/api/rounds/${roundId}/steps`, { ifVersion: (await round()).version, step: taken });
  if (status !== 200) throw new Error(`${JSON.stringify(taken)} answered ${status}`);
}

const part = (page: Page, name: string) => page.locator(`section[aria-labelledby=comparison-${name}]`);

describe('the page Sammenlign forslag', () => {
  it('is reached by choosing two proposals, and begins with three lines that the tables bear out', async () => {
    const { page, faults, close } = await served.open({ path: `/runder/${roundId}/forslag` });
    await page.locator('#compare-a').selectOption('1');
    await page.locator('#compare-b').selectOption('2');
    await page.getByRole('button', { name: 'Sammenlign' }).click();
    await page.waitForSelector('.comparison-lines');
    expect(page.url()).toBe(`${served.address}${pathOf(1, 2)}`);
    const { households, proposals } = await compared(1, 2);
    const count = (change: string): number => households.filter((row) => row.change === change).length;
    expect(await page.locator('.comparison-lines > li').count()).toBe(3);
    const lines = await page.locator('.comparison-lines > li').allTextContents();
    expect(lines[0]).toContain(`Forslag 2 gir bolig til ${proposals.b.housed} av 60 husstander`);
    expect(lines[1]).toContain(`${count('gains')} får bolig, ${count('loses')} mister den, og ${count('moves')} får en annen bolig`);
    expect(await part(page, 'people').locator('tbody tr').count()).toBe(households.length);
    expect(await part(page, 'people').locator('tbody th a').first().getAttribute('href')).toMatch(/^\/husstander\//);
    expect(faults).toEqual([]);
    await close();
  });

  it('says what each number can be in proposals as good, once that is worked out', async () => {
    const { page, close } = await served.open({ path: pathOf(1, 2) });
    await part(page, 'sums').locator('tbody tr').first().waitFor();
    await expect.poll(() => part(page, 'sums').locator('tbody .comparison-under').count(), { timeout: 60_000 }).toBeGreaterThan(0);
    const found = await part(page, 'sums').locator('tbody .comparison-under').allTextContents();
    for (const words of found) expect(words).toMatch(/^(likt i alle like gode|mellom \d+ og \d+|et sted fra \d+ til \d+)$/);
    await close();
  });

  it('says which policy judges which column, rule by rule, and who is passed over', async () => {
    const { page, close } = await served.open({ path: pathOf(1, 2) });
    await part(page, 'levels').waitFor();
    expect(await part(page, 'judges').textContent()).toMatch(/Forslag 1: «.*Forslag 2: «.*køordningen/s);
    expect(await part(page, 'levels').textContent()).toMatch(/Begge etter policyen til forslag 1.*Begge etter policyen til forslag 2/s);
    const { envy } = await compared(1, 2);
    for (const [number, rows] of [[1, envy.a], [2, envy.b]] as const) {
      expect(await part(page, 'envy').textContent()).toContain(rows.length === 0 ? `Ingen er forbigått i forslag ${number}.` : `Forbigått i forslag ${number}`);
    }
    await close();
  });

  it('tells of a household that is passed over without a rule to explain it, in plain words', async () => {
    const { page, close } = await served.open({ path: '/konto' });
    const view = await compared(1, 2);
    const row = { householdId: '1001', points: 60, dwellingId: Object.keys(view.names.dwellings)[0] ?? '', byHouseholdId: '1002', byPoints: 50 };
    const explained = { level: 2, rules: [{ ruleId: 'followUpCover', penalty: 60 }] };
    await page.route('**/comparison?*', (route) => route.fulfill({ json: { ...view, envy: { a: [{ ...row, explained: null }], b: [{ ...row, explained }] } } }));
    await page.goto(`${served.address}${pathOf(1, 2)}`);
    await part(page, 'envy').locator('table').first().waitFor();
    const words = await part(page, 'envy').textContent();
    expect(words).toMatch(/Forbigått i forslag 1: 1 tilfelle\. 1 av dem forklarer ingen regel\..*Ingen regel i policyen forklarer dette\./s);
    expect(words).toMatch(/Forbigått i forslag 2: 1 tilfelle\. Alle er forklart av en regel\..*Byttet ville gjort nivå 2 dårligere: Oppfølging \(60 mer\)/s);
    await close();
  });

  it('compares those in both where somebody was taken out between them, and names them', async () => {
    const { page, faults, close } = await served.open({ path: pathOf(1, 3) });
    await part(page, 'parted').waitFor();
    const { differences } = await compared(1, 3);
    expect(await part(page, 'parted').textContent()).toContain(`Husstander som bare er med i forslag 1: ${differences?.onlyIn.a.householdIds.join(', ')}.`);
    expect(await page.locator('.comparison-lines').textContent()).toContain('Blant de 59 husstander som er med i begge');
    expect(await part(page, 'levels').locator('table').count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  it('says plainly what cannot be compared, and what to do', async () => {
    const { page, close } = await served.open({ path: pathOf(1, 9) });
    await expect.poll(() => page.locator('main [role=alert]').textContent()).toContain('finnes ikke i denne runden');
    await page.goto(`${served.address}/runder/${roundId}/sammenlign?a=1&b=1`);
    await expect.poll(() => page.locator('main').textContent()).toContain('Velg hvilke to forslag');
    await page.getByRole('link', { name: 'Alle forslag i runden' }).click();
    await page.waitForSelector('.choose-two');
    await page.locator('#compare-a').selectOption('2');
    await page.locator('#compare-b').selectOption('2');
    await page.getByRole('button', { name: 'Sammenlign' }).click();
    await expect.poll(() => page.locator('.choose-two [role=alert]').textContent()).toBe('Velg to ulike forslag.');
    await close();
  });

  it.each([['nb', WIDE], ['nn', MEDIUM], ['en', NARROW]] as const)('keeps nobody out in %s, also on paper', async (lang, viewport) => {
    const { page, close } = await served.open({ path: '/konto', viewport });
    await page.evaluate((chosen) => localStorage.setItem('spredt.language', chosen), lang);
    await page.goto(`${served.address}${pathOf(1, 2)}`);
    await part(page, 'envy').waitFor();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.comparison-page .page-actions :visible').count()).toBe(0);
    expect(await page.locator('.comparison-lines:visible').count()).toBe(1);
    await close();
  });
});
