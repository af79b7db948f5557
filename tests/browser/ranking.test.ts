import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { RoundView } from '../../server/meeting/schemas.ts';
import type { RankingView } from '../../server/questions/schemas.ts';
import { NARROW, pick, serve, type OpenedPage, type Served } from './served.ts';

let served: Served;
let round: RoundView;
let household: Awaited<ReturnType<typeof findHousehold>>;
let dwelling: Awaited<ReturnType<typeof findDwelling>>;
beforeAll(async () => {
  served = await serve();
  round = await served.ask(`/api/rounds/${await served.solvedRound()}`) as RoundView;
  household = await findHousehold();
  dwelling = await findDwelling();
});
afterAll(() => served.close());

const opened: OpenedPage[] = [];
const open = async (...options: Parameters<Served['open']>): Promise<OpenedPage> => {
  const page = await served.open(...options);
  opened.push(page);
  await page.page.waitForSelector('.row');
  return page;
};
afterEach(() => Promise.all(opened.splice(0).map((page) => page.close())));

const rankingOf = async (query: string): Promise<RankingView> => await served.ask(`/api/rounds/${round.id}/ranking?${query}`) as RankingView;
const homeName = (id: string): string => round.dwellings.find((row) => row.id === id)?.label ?? '';
/** A household with a home that more dwellings suit than are told of at first. */
async function findHousehold(): Promise<{ readonly id: string; readonly ranking: RankingView }> {
  for (const { id, placement } of round.households) {
    if (placement === null) continue;
    const ranking = await rankingOf(`household=${id}`);
    if (ranking.ranked.length > 3 && ranking.ruledOut.length > 0) return { id, ranking };
  }
  throw new Error('no household of the demonstration has more than three dwellings to choose from');
}
/** A dwelling that somebody has and that suits others. */
async function findDwelling(): Promise<{ readonly label: string; readonly ranking: RankingView }> {
  for (const { id, label, householdId } of round.dwellings) {
    if (householdId === null) continue;
    const ranking = await rankingOf(`dwelling=${id}`);
    if (ranking.ranked.length > 3 && ranking.ruledOut.length > 0) return { label, ranking };
  }
  throw new Error('no dwelling of the demonstration suits more than three households');
}

describe('the dwellings in order for a household', () => {
  it('are the first few, and all of them when asked for, in the order of the server', async () => {
    const { page, faults } = await open();
    const { id, ranking } = household;
    await page.click(`.row[data-id="${id}"]`);
    await expect.poll(() => page.locator('.ranked > li').count()).toBe(3);
    await page.click('.ranking button[aria-expanded=false]:text("Vis alle")');
    await expect.poll(() => page.locator('.ranked > li .answer-small').allTextContents()).toEqual(ranking.ranked.map(({ dwellingId }) => homeName(dwellingId)));
    await expect.poll(() => page.locator('.ranked > li[data-verdict=chosen]').count()).toBe(1);
    for (const row of await page.locator('.ranked > li:not([data-verdict=chosen])').allTextContents()) expect(row).toMatch(/bevist|anslag/);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('name every other dwelling under the rules that keep it from the household', async () => {
    const { page } = await open();
    const { id, ranking } = household;
    await page.click(`.row[data-id="${id}"]`);
    await page.waitForSelector('.ruled-out details');
    await page.locator('.ruled-out details').evaluateAll((parts) => { for (const part of parts as HTMLDetailsElement[]) part.open = true; });
    const named = page.locator('.ruled-out .answer-small');
    await expect.poll(async () => new Set(await named.allTextContents())).toEqual(new Set(ranking.ruledOut.map(({ dwellingId }) => homeName(dwellingId))));
    expect(await named.count()).toBe(ranking.ruledOut.flatMap(({ ruleIds }) => ruleIds).length);
  });

  it('tell at once what giving one of them would lead to', async () => {
    const { page, faults } = await open();
    const { id } = household;
    await page.click(`.row[data-id="${id}"]`);
    await page.locator('.ranked > li:not([data-verdict=chosen]) button:text-is("Se hva det fører til")').first().click();
    await page.waitForSelector('.ranked .verdict');
    await expect.poll(() => page.textContent('.ranked .verdict')).toContain('Bryter ingen vilkår.');
    expect(faults).toEqual([]);
  });

  it('can be asked for again when the server did not answer', async () => {
    const { page } = await open();
    const { id } = household;
    await page.route('**/ranking?*', (route) => route.abort(), { times: 1 });
    await page.click(`.row[data-id="${id}"]`);
    await page.click('.ranking button:text-is("Prøv igjen")');
    await expect.poll(() => page.locator('.ranked > li').count()).toBe(3);
  });

  it('are asked for anew when the round has gone on', async () => {
    const { page, faults } = await open();
    const { id } = household;
    await page.click(`.row[data-id="${id}"]`);
    await page.waitForSelector('.ranked > li');
    const again = page.waitForResponse((response) => response.url().includes('/ranking?household='));
    await page.click('.panel .actions button:text-is("Lås")');
    expect((await again).status()).toBe(200);
    await page.waitForSelector('.ranked > li');
    await page.click('.panel .actions button:text-is("Lås opp")');
    await page.waitForSelector('.panel .actions button:text-is("Lås")');
    expect(faults).toEqual([]);
  });
});

describe('why this dwelling', () => {
  it('goes through the points of the policy, says what the numbers are made of, and holds it against the best of the others', async () => {
    const { page, faults } = await open();
    const { id, ranking } = household;
    await page.click(`.row[data-id="${id}"]`);
    await expect.poll(() => page.locator('.policy-points > li').count()).toBe(4);
    const next = ranking.ranked.find(({ isOwn }) => !isOwn);
    await expect.poll(() => page.textContent('.why-this')).toMatch(new RegExp(`andre boligene husstanden kan få uten å bryte vilkår, er ${homeName(next?.dwellingId ?? '')}\\. (Med den blir punkt \\d .*(dårligere|bedre)|Den er like bra)`));
    await page.click('.why-this .sums summary');
    for (const sum of await page.locator('.why-this .sums li').allTextContents()) expect(sum).toMatch(/teller \d+|\d+ × \d+ = \d+/);
    expect(faults).toEqual([]);
  });
});

describe('the households in order for a dwelling', () => {
  it('stand with their points and homes, and a press chooses one', async () => {
    const { page, faults } = await open();
    const { label, ranking } = dwelling;
    await pick(page, 'dwellings');
    await page.click(`.row:has(.row-name:text-is("${label}"))`);
    await expect.poll(() => page.locator('.ranked > li').count()).toBe(3);
    await page.click('.ranking button[aria-expanded=false]:text("Vis alle")');
    const named = ranking.ranked.map(({ householdId }) => `Husstand ${round.households.find(({ id }) => id === householdId)?.label ?? ''}`);
    await expect.poll(() => page.locator('.ranked > li .answer-small').allTextContents()).toEqual(named);
    for (const row of await page.locator('.ranked > li').allTextContents()) expect(row).toMatch(/\d+ prioriteringspoeng/);
    await page.locator('.ranked > li .answer-small').last().click();
    await expect.poll(() => page.textContent('#panel-heading')).toBe(named.at(-1));
    expect(faults).toEqual([]);
  });

  it.each(['nb', 'nn', 'en'])('keep nobody out in %s on a narrow screen', async (lang) => {
    const { page, faults } = await open({ viewport: NARROW });
    const { label } = dwelling;
    await page.click('.menu > .top-button');
    await page.selectOption('.language', lang);
    await expect.poll(() => page.getAttribute('html', 'lang')).toBe(lang);
    await page.keyboard.press('Escape');
    await pick(page, 'dwellings');
    await page.click(`.row:has(.row-name:text-is("${label}"))`);
    await page.waitForSelector('.ranked > li');
    await page.locator('.ruled-out summary').first().click();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(faults).toEqual([]);
  });
});
