import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MEDIUM, NARROW, serve, WIDE, type Served } from './served.ts';

let served: Served;
beforeAll(async () => { served = await serve(); });
afterAll(() => served.close());

describe('the pages of rules', () => {
  it('lead from every rule to what it says, how it stands in each policy, and where it comes from', async () => {
    const { page, faults, close } = await served.open({ path: '/regler' });
    await page.waitForSelector('.rule-list a');
    expect(await page.locator('.rule-list a').count()).toBe(30);
    await page.getByRole('link', { name: 'Grense for bostedet' }).click();
    await expect.poll(() => new URL(page.url()).pathname).toBe('/regler/siteLimit');
    await page.waitForSelector('.rule-table');
    await expect.poll(() => page.title()).toContain('Grense for bostedet');
    const rows = await page.locator('.rule-table tbody tr').evaluateAll((all) => all.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText.replaceAll('\n', ' | '))));
    expect(rows).toEqual([
      ['Tak først | Rekkefølgen i Hamar-rapporten | Hamar-rapporten, fotnoten | Uten spredning | Bare køen', 'Av', ''],
      ['Strenge grenser', 'Vilkår', 'Grensen er 15 % av hjemmene. | Det er alltid plass til 2, hvor få hjem det enn er.'],
    ]);
    await page.click('.rule-sources summary');
    await expect.poll(() => page.textContent('.rule-sources')).toContain('ikke vedtatt av noe kommunestyre');
    expect(await page.textContent('main')).toContain('Spredt har ikke kontrollert regelen mot noen lov.');
    expect(await page.textContent('main')).toContain('Vurderingen teller i 12 måneder');
    expect(faults).toEqual([]);
    await close();
  });

  it('say the level and the weight of a rule that is weighed, and that some always hold', async () => {
    const { page, close } = await served.open({ path: '/regler/areaWish' });
    await page.waitForSelector('.rule-table');
    expect(await page.textContent('.rule-table')).toContain('Prioritering på nivå 4, vekt 5');
    expect(await page.textContent('main')).toContain('Vekten ganges med: hvert trinn ned på ønskelisten.');
    await page.goto(`${served.address}/regler/horizon`);
    await page.waitForSelector('#rule-policies');
    expect(await page.textContent('main')).toContain('Den gjelder i alle runder og kan ikke slås av.');
    await close();
  });

  it('are open to an auditor and an administrator too, and say so when there is no such rule', async () => {
    const { page, close } = await served.open({ path: '/konto' });
    for (const role of ['auditor', 'administrator']) {
      await page.evaluate((to) => fetch('/api/session/as', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ role: to }) }).then((answer) => answer.text()), role);
      await page.goto(`${served.address}/regler/travel`);
      await page.waitForSelector('.rule-table');
    }
    await page.goto(`${served.address}/regler/finnes-ikke`);
    await expect.poll(() => page.textContent('main h1')).toBe('Denne regelen finnes ikke');
    await close();
  });

  it.each([['wide', WIDE], ['medium', MEDIUM], ['narrow', NARROW]])('have nothing that axe objects to and never scroll sideways (%s)', async (_, viewport) => {
    const { page, close } = await served.open({ viewport, path: '/regler/unplaced' });
    await page.waitForSelector('.rule-table');
    for (const path of ['/regler/unplaced', '/regler']) {
      await page.goto(served.address + path);
      await page.waitForSelector(path === '/regler' ? '.rule-list' : '.rule-table');
      expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id), path).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), path).toBe(true);
    }
    await close();
  });

  it('are reached from the policy of a round, and from a rule in the strip of levels', async () => {
    const id = await served.solvedRound();
    const { page, close } = await served.open({ path: `/tildeling?runde=${id}` });
    await page.locator('.level-details summary').first().click();
    await page.locator('.level-details[open] a').first().click();
    await expect.poll(() => new URL(page.url()).pathname).toBe('/regler/unplaced');
    await page.goBack();
    await page.locator('.round-facts a').click();
    await expect.poll(() => new URL(page.url()).pathname).toBe('/regler');
    await close();
  });
});
