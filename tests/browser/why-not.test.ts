import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HouseholdView, RoundView } from '../../server/meeting/schemas.ts';
import type { RankingView, WhyNotView } from '../../server/questions/schemas.ts';
import { pick, serve, type OpenedPage, type Served } from './served.ts';

let served: Served;
let opened: OpenedPage;
let round: RoundView;
beforeAll(async () => {
  served = await serve();
  round = await served.ask(`/api/rounds/${await served.solvedRound()}`) as RoundView;
  opened = await served.open();
  await opened.page.waitForSelector('.row');
});
afterAll(() => served.close());

/** A household without a home, for whom some dwelling suits or for whom none does. */
const without = (suits: boolean): HouseholdView => {
  const found = round.households.find(({ placement, reasons }) => placement === null && reasons !== null && reasons.some(({ ruleId }) => ruleId === 'competition') === suits && reasons.some(({ ruleId }) => ruleId !== 'competition'));
  if (found === undefined) throw new Error('the demonstration has no such household');
  return found;
};

describe('why not that dwelling', () => {
  it('is worked out beside the dwelling: who would have another home, and what that does to the policy', async () => {
    const { page, faults } = opened;
    const { id, label } = without(true);
    await page.click(`.row[data-id="${id}"]`);
    const taken = page.locator('.ranked li[data-verdict=taken]').first();
    const home = await taken.locator('.answer-small').textContent();
    expect(await taken.locator('.why-not button').getAttribute('aria-label')).toBe(`Hva må til for at husstanden får ${home}?`);
    await taken.locator('.why-not button').click();
    await taken.locator('.why-not h4').waitFor();
    await expect.poll(() => taken.locator('.why-not').textContent()).toMatch(new RegExp(`${label} får ${home}.*(Bevist best mulig|Det er ikke bevist)|Tiden tok slutt før vi fant noe bedre`));
    await page.locator('.ruled-out summary').first().click();
    const ruledOut = page.locator('.ruled-out details').first().locator('li[data-verdict=ruledOut]').first();
    await ruledOut.locator('.why-not button').click();
    await ruledOut.locator('.why-not h4').waitFor();
    expect(await ruledOut.locator('.why-not').textContent()).toContain('Ingen runde kan ha husstanden her, uansett hva andre får.');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(faults).toEqual([]);
    expect((await served.ask(`/api/rounds/${round.id}`) as RoundView).version).toBe(round.version);
  });
});

describe('why none at all', () => {
  it('is worked out for a household that some dwelling suits: the best round in which it has a home', async () => {
    const { page, faults } = opened;
    const { id, label } = without(true);
    await page.click(`.row[data-id="${id}"]`);
    const asked = page.locator('.suggested .why-not');
    await asked.locator('button:text-is("Hva må til for at husstanden skal få bolig?")').click();
    await asked.locator('h4').waitFor();
    expect(await asked.textContent()).toMatch(new RegExp(`${label} får .*(Bevist best mulig|Det er ikke bevist|Tiden tok slutt)`));
    expect(await asked.locator('.verdict-levels li').count()).toBe(4);
    expect(faults).toEqual([]);
  });

  it('is told of a household that no dwelling suits as impossible, with how many dwellings each rule keeps from it', async () => {
    const { page, faults } = opened;
    const { id } = without(false);
    await page.click(`.row[data-id="${id}"]`);
    const asked = page.locator('.suggested .why-not');
    await asked.locator('button').click();
    await asked.locator('h4').waitFor();
    expect(await asked.textContent()).toContain('Ingen runde kan gi husstanden en av de ledige boligene, uansett hva andre får.');
    for (const row of await asked.locator('li').allTextContents()) expect(row).toMatch(/: \d+ bolig(er)?$/);
    expect(await asked.locator('li a').first().getAttribute('href')).toMatch(/^\/regler\/\w+$/);
    expect(faults).toEqual([]);
  });

  it('is worked out for a dwelling that nobody has', async () => {
    const { page, faults } = opened;
    const empty = round.dwellings.find(({ householdId, held }) => householdId === null && held === null);
    await pick(page, 'dwellings');
    await page.click(`.row:has(.row-name:text-is("${empty?.label ?? ''}"))`);
    const asked = page.locator('.suggested .why-not');
    await asked.locator('button:text-is("Hva må til for at noen skal få boligen?")').click();
    await asked.locator('h4').waitFor();
    expect(await asked.textContent()).toMatch(/Ingen runde kan gi boligen til noen av dem som venter|Dette blir annerledes enn i planen/);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(faults).toEqual([]);
    await pick(page, 'households');
  });

  it('is forgotten when another household is chosen, and never told of that one', async () => {
    const { page, faults } = opened;
    await page.click(`.row[data-id="${without(true).id}"]`);
    await page.click('.suggested .why-not button');
    await page.click(`.row[data-id="${without(false).id}"]`);
    await expect.poll(() => page.textContent('#panel-heading')).toBe(`Husstand ${without(false).label}`);
    expect(await page.locator('.suggested .why-not button').count()).toBe(1);
    expect(await page.locator('.suggested .why-not h4').count()).toBe(0);
    expect(faults).toEqual([]);
  });
});

describe('an answer that the clock ended', () => {
  it('is not told when it is worse than what stands beside it already', async () => {
    const { page, faults } = opened;
    const { id } = without(true);
    const [pair] = (await served.ask(`/api/rounds/${round.id}/ranking?household=${id}`) as RankingView).ranked;
    const worse: WhyNotView = {
      kind: 'answer', moved: [], teamChanges: 0, areChangesProved: false, isProved: false, seconds: 3, limits: [], teams: [],
      levels: (pair?.levels ?? []).map(({ level, penalty }, index) => ({ level, before: 0, after: penalty + (index === 0 ? 1 : 0), bound: 0 })),
    };
    await page.route('**/why-not', (route) => route.fulfill({ json: worse }));
    await page.click(`.row[data-id="${id}"]`);
    const first = page.locator('.ranked > li').first();
    await first.locator('.why-not button').click();
    await expect.poll(() => first.locator('.why-not').textContent()).toContain('Tiden tok slutt før vi fant noe bedre enn anslaget over.');
    expect(await first.locator('.why-not button:text-is("Prøv igjen")').count()).toBe(1);
    await page.unroute('**/why-not');
    expect(faults).toEqual([]);
  });
});
