import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RoundView } from '../../server/meeting/schemas.ts';
import { serve, type OpenedPage, type Served } from './served.ts';

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

describe('why not that dwelling', () => {
  it('is worked out beside the dwelling: who would have another home, and what that does to the policy', async () => {
    const { page, faults } = opened;
    const without = round.households.find(({ placement, reasons }) => placement === null && reasons?.some(({ ruleId }) => ruleId === 'competition') && reasons.some(({ ruleId }) => ruleId !== 'competition'));
    await page.click(`.row[data-id="${without?.id ?? ''}"]`);
    await page.click('details.others summary');
    const taken = page.locator('li[data-verdict=taken]').first();
    const home = await taken.locator('.answer-small').textContent();
    expect(await taken.locator('.why-not button').getAttribute('aria-label')).toBe(`Hva må til for at husstanden får ${home}?`);
    await taken.locator('.why-not button').click();
    await taken.locator('.why-not h4').waitFor();
    await expect.poll(() => taken.locator('.why-not').textContent()).toContain(`${without?.label ?? ''} får ${home}`);
    expect(await taken.locator('.why-not').textContent()).toMatch(/Bevist best mulig|Tiden tok slutt/);
    expect(await taken.locator('.verdict-levels li').count()).toBe(4);
    const ruledOut = page.locator('li[data-verdict=ruledOut]').first();
    await ruledOut.locator('.why-not button').click();
    await ruledOut.locator('.why-not h4').waitFor();
    expect(await ruledOut.locator('.why-not').textContent()).toContain('Ingen runde kan ha husstanden her, uansett hva andre får.');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(faults).toEqual([]);
    expect((await served.ask(`/api/rounds/${round.id}`) as RoundView).version).toBe(round.version);
  });
});
