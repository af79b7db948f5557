import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RoundView } from '../../server/meeting/schemas.ts';
import { NARROW, serve, type Served } from './served.ts';

let served: Served;
let round: RoundView;
beforeAll(async () => {
  served = await serve();
  round = await served.ask(`/api/rounds/${await served.solvedRound()}`) as RoundView;
});
afterAll(() => served.close());

const path = (): string => `/runder/${round.id}/regler-og-pris`;
const asking = (page: Page) => page.locator('section.questions', { hasText: 'Hva ville hjulpet?' });
const without = (): RoundView['households'][number] | undefined => round.households
  .filter(({ placement, reasons }) => placement === null && reasons?.some(({ ruleId }) => ruleId === 'earmark')).sort((one, other) => other.points - one.points)[0];

/** Keeps a long question waiting on its way to the server, which might be done before anybody could stop it. */
const keepWaiting = (page: Page, what: 'help' | 'costs'): Promise<unknown> => page.route(`**/api/rounds/*/${what}`, () => new Promise<void>(() => undefined));

describe('what would help a household', () => {
  it('is worked out in its panel: plain sentences with what each gives, and the home that would have done', async () => {
    const { page, faults, close } = await served.open();
    await page.click(`.row[data-id="${without()?.id ?? ''}"]`);
    const section = asking(page);
    await section.getByRole('button', { name: 'Hva ville hjulpet?' }).click();
    await section.getByRole('button', { name: 'Regn ut på nytt' }).waitFor();
    await expect.poll(() => section.locator('ol.changes > li').count()).toBeGreaterThan(0);
    const found = await section.innerText();
    expect(found).toMatch(/kroner mer i husleie i måneden enn husstanden kan betale \([\d\s]+, ikke [\d\s]+\)/);
    expect(found).toMatch(/Da kan husstanden få \S+/);
    expect(found).toMatch(/bevist|minst så mye|anslag/);
    expect(found).toContain('Boligen som ville ha passet');
    expect(found).toMatch(/En bolig som har minst/);
    expect(found).toContain('Ingenting er endret.');
    expect(found).not.toMatch(/undefined|null|NaN|\[object/);
    expect((await new AxeBuilder({ page }).include('section.questions').analyze()).violations).toEqual([]);
    expect(faults).toEqual([]);
    expect((await served.ask(`/api/rounds/${round.id}`) as RoundView).version).toBe(round.version);
    await close();
  });

  it('can be stopped, and then asked again', async () => {
    const { page, close } = await served.open();
    await keepWaiting(page, 'help');
    await page.click(`.row[data-id="${without()?.id ?? ''}"]`);
    const section = asking(page);
    await section.getByRole('button', { name: 'Hva ville hjulpet?' }).click();
    await section.getByRole('button', { name: 'Stopp' }).click();
    await section.getByText('Stoppet. Det som ikke ble regnet ut, står som anslag.').waitFor();
    expect(await section.getByRole('button', { name: 'Regn ut på nytt' }).count()).toBe(1);
    await close();
  });
});

describe('the page Regler og pris', () => {
  it('is found from the round, and says what each condition and each priority costs, what it is there for, and what a price does not mean', async () => {
    const { page, faults, close } = await served.open();
    await page.getByRole('link', { name: 'Regler og pris' }).click();
    await page.waitForURL(`**${path()}`);
    const section = page.locator('section.questions', { hasText: 'Hva koster reglene?' });
    await section.getByRole('button', { name: 'Finn ut hva reglene koster' }).click();
    await section.getByRole('button', { name: 'Regn ut på nytt' }).waitFor({ timeout: 180_000 });
    const found = await section.innerText();
    expect(found).toContain('At en regel koster noe, er ikke i seg selv en grunn til å fjerne den.');
    expect(found).toContain('En prioritering er noe policyen veier, ikke et krav.');
    expect(found).toContain('har ingen pris her. Alle policyer må ha den, så vi løser ikke runden uten.');
    expect(found).toContain('Hva den er til for:');
    expect(found).toContain('Hva er én til verdt?');
    expect(found).not.toMatch(/undefined|null|NaN|\[object/);
    const priced = Object.entries(round.policy.rules).filter(([id, { enforce }]) => enforce !== 'off' && id !== 'unplaced').length;
    await expect.poll(() => section.locator('a.rule-link').count()).toBeGreaterThanOrEqual(priced);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  it('says what would help the round in nynorsk, and fits a narrow screen', async () => {
    const { page, close } = await served.open({ path: path(), locale: 'nn-NO', viewport: NARROW });
    const section = page.locator('section.questions', { hasText: 'Kva ville hjelpt runden?' });
    await section.getByRole('button', { name: 'Finn ut kva som ville hjelpt' }).click();
    await section.getByRole('button', { name: 'Rekn ut på nytt' }).waitFor({ timeout: 150_000 });
    await expect.poll(() => section.locator('.changes > li').count()).toBeGreaterThan(0);
    expect(await section.innerText()).not.toMatch(/husstand|bolig(?!byg)/i);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    await close();
  });

  it('tells a refusal in words, and lets the reader try again', async () => {
    const { page, close } = await served.open({ path: path() });
    const busy = { type: 'about:blank', title: 'Too many solves at once', status: 503, detail: 'd', code: 'tooManySolves' };
    await page.route('**/api/rounds/*/costs', (route) => route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify(busy) }));
    await page.getByRole('button', { name: 'Finn ut hva reglene koster' }).click();
    expect(await page.textContent('.questions [role=alert]')).toBe('Spredt regner på flere forslag fra før. Vent litt og prøv igjen.');
    expect(await page.getByRole('button', { name: 'Regn ut på nytt' }).count()).toBe(1);
    await close();
  });
});
