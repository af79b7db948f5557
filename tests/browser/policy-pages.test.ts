import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../server/access/schemas.ts';
import { isWiderThanWindow, violations } from './objections.ts';
import { NARROW, serve, WIDE, type OpenedPage, type Served } from './served.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const POLICY = 'bosetting-i-elvestad';
let served: Served;
beforeAll(async () => { served = await serve(); });
afterAll(() => served.close());

/** Opens a page as somebody with a role. */
const openAs = (role: Role, path: string, viewport = WIDE): Promise<OpenedPage> => served.openAs(role, path, { viewport });

/** Writes in a draft past the page, as a colleague would. */
const colleague = (page: Page, change: { readonly authority: string }): Promise<number> => page.evaluate(async ({ policy, with: changed }) => {
  const { versions: [{ edit, content }] } = await (await fetch(`/api/policies/${policy}`)).json() as { readonly versions: readonly [{ readonly edit: number; readonly content: object }] };
  const answer = await fetch(`/api/policies/${policy}/draft`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ edit, content: { ...content, ...changed } }) });
  return answer.status;
}, { policy: POLICY, with: change });

const expectAt = async (page: Page, path: string): Promise<void> => { await expect.poll(() => new URL(page.url()).pathname).toBe(path); };
const expectNoObjections = async (page: Page): Promise<void> => {
  expect(await violations(page), page.url()).toEqual([]);
  expect(await isWiderThanWindow(page), page.url()).toBe(false);
};

// One policy from the copy to the day that it is withdrawn: each story goes on where the one before ended.
describe('a policy of the municipality’s own', () => {
  it('begins as a copy of one that ships, and opens as a form', async () => {
    const { page, close } = await openAs('manager', '/policy/roof-first');
    await page.getByRole('link', { name: 'Lag en kopi' }).click();
    await page.waitForSelector('#policy-new-name');
    expect(await page.inputValue('#policy-copy-of')).toBe('roof-first');
    await page.click('[aria-labelledby=new-policy] button[type=submit]');
    await expect.poll(() => page.textContent('#policy-new-name-fault')).toBe('Skriv hva policyen skal hete.');
    await page.fill('#policy-new-name', 'Bosetting i Elvestad');
    await page.click('[aria-labelledby=new-policy] button[type=submit]');
    await expectAt(page, `/policy/${POLICY}/rediger`);
    await page.waitForSelector('.policy-form');
    await close();
  });

  it('is refused at each field with why, and nothing that was written is lost', async () => {
    const { page, close } = await openAs('manager', `/policy/${POLICY}/rediger`);
    await page.waitForSelector('.policy-form');
    await page.selectOption('#policy-rules-siteLimit-enforce', 'hard');
    await page.fill('#policy-rules-siteLimit-sharePercent', '200');
    await page.fill('#policy-rules-siteLimit-minCount', '2');
    await page.fill('#policy-rules-unplaced-groupPoints-family', '-3');
    await page.fill('#policy-rules-unplaced-groupPoints', 'tidligere utkastet');
    await page.locator('.policy-points').first().getByRole('button', { name: 'Legg til' }).click();
    await page.locator('input[id^="policy-rules-unplaced-groupPoints-tidligere"]').fill('5');
    await page.click('.form-end button[type=submit]');
    await page.waitForSelector('.ds-error-summary');
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('ds-error-summary');
    const summary = await page.locator('.ds-error-summary li').allInnerTexts();
    expect(summary).toEqual([
      'Uten bolig, Poeng for gruppe (den som gir mest), tidligere utkastet: «tidligere utkastet» ser på om noen har mistet boligen sin før. Det skal aldri avgjøre hvem som får bolig. Ta det bort.',
      'Uten bolig, Poeng for gruppe (den som gir mest), familie med barn: Tallet kan ikke være under 0.', 'Grense for bostedet, Grense i prosent av hjemmene: Skriv et helt tall fra 0 til 100.',
    ].toSorted((a, b) => summary.indexOf(a) - summary.indexOf(b)));
    await page.locator('.ds-error-summary a', { hasText: 'Skriv et helt tall' }).click();
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('200');
    await page.fill('#policy-rules-siteLimit-sharePercent', '20');
    await page.fill('#policy-rules-unplaced-groupPoints-family', '25');
    await page.getByRole('button', { name: 'Ta bort tidligere utkastet' }).click();
    await page.click('.form-end button[type=submit]');
    await expectAt(page, `/policy/${POLICY}`);
    await expect.poll(() => page.textContent('main')).toContain('Utkastet er lagret.');
    await close();
  });

  it('is warned about points for a word that the list of words does not have, and takes the list’s own where its name is written', async () => {
    const { page, close } = await openAs('manager', `/policy/${POLICY}/rediger`);
    await page.waitForSelector('.policy-form');
    const points = page.locator('.policy-points').first();
    const add = async (word: string): Promise<void> => {
      await page.fill('#policy-rules-unplaced-groupPoints', word);
      await points.getByRole('button', { name: 'Legg til' }).click();
    };
    await add('enslige forsørgere');
    const field = page.getByLabel('Enslige forsørgere', { exact: true });
    const warning = page.locator('.policy-unlisted');
    await expect.poll(() => warning.allTextContents()).toEqual([expect.stringContaining('«enslige forsørgere» står ikke i ordlisten.')]);
    expect((await field.getAttribute('aria-describedby'))?.split(' ')).toContain(await warning.getAttribute('id'));
    await expectNoObjections(page);
    await page.getByRole('button', { name: 'Ta bort enslige forsørgere' }).click();
    await page.getByRole('button', { name: 'Ta bort familie med barn' }).click();
    const rows = await points.locator('li').count();
    await add('Familie');
    await expect.poll(() => points.locator('li').count()).toBe(rows + 1);
    expect(await page.locator('#policy-rules-unplaced-groupPoints-family').count()).toBe(1);
    expect(await warning.count()).toBe(0);
    page.once('dialog', (dialog) => { void dialog.accept(); });
    await close();
  });

  it('keeps what a colleague has saved meanwhile, and what is written', async () => {
    const { page, close } = await openAs('manager', `/policy/${POLICY}/rediger`);
    await page.waitForSelector('.policy-form');
    await page.fill('#policy-aim-nb', 'Færre tunge bosteder.');
    expect(await colleague(page, { authority: 'Boligplanen 2026' })).toBe(200);
    await page.click('.form-end button[type=submit]');
    await expect.poll(() => page.textContent('[role=alert]')).toContain('har lagret en endring i mellomtiden');
    expect(await page.inputValue('#policy-authority')).toBe('Boligplanen 2026');
    expect(await page.inputValue('#policy-aim-nb')).toBe('Færre tunge bosteder.');
    expect(await page.locator('[role=alert] li').count()).toBe(0);
    await page.fill('#policy-authority', 'Boligplanen 2027');
    expect(await colleague(page, { authority: 'Boligplanen 2028' })).toBe(200);
    await page.click('.form-end button[type=submit]');
    await page.waitForSelector('[role=alert] li button');
    expect(await page.inputValue('#policy-authority')).toBe('Boligplanen 2027');
    await page.click('[role=alert] li button');
    expect(await page.inputValue('#policy-authority')).toBe('Boligplanen 2028');
    await page.click('.form-end button[type=submit]');
    await expectAt(page, `/policy/${POLICY}`);
    await page.waitForSelector('.policy-facts');
    const facts = await page.textContent('.policy-facts');
    for (const words of ['Færre tunge bosteder.', 'Boligplanen 2028']) expect(facts).toContain(words);
    await close();
  });

  it('shows its rules in the order of the levels, and what it differs from another in, in three languages', async () => {
    const { page, faults, close } = await openAs('planner', `/policy/${POLICY}?fra=roof-first`);
    await page.waitForSelector('[aria-labelledby=policy-difference] .policy-rule');
    const headings = await page.locator('[aria-labelledby=policy-rules] h3').allInnerTexts();
    expect(headings).toEqual(['Vilkår som må holdes', 'Nivå 1: Tak over hodet', 'Nivå 2: Oppfølging', 'Nivå 3: Spredning', 'Nivå 4: Ønsker']);
    const told = (): Promise<string | null> => page.textContent('[aria-labelledby=policy-difference]');
    for (const words of ['Fra «Tak først» til «Bosetting i Elvestad (utkast)»: 2 regler er endret.', 'Kommer til: vilkår.', 'Grensen er 20 % av hjemmene.', 'Poeng for familie med barn: fra 20 til 25.']) expect(await told()).toContain(words);
    await page.getByRole('combobox').first().selectOption('nn');
    await expect.poll(told).toContain('Poeng for familie med barn: frå 20 til 25.');
    await page.getByRole('combobox').first().selectOption('en');
    await expect.poll(told).toContain('Comes in: condition.');
    expect(await page.locator('.policy-actions button, .policy-actions a').allInnerTexts()).toEqual(['Download as a file', 'Print']);
    expect(faults).toEqual([]);
    await close();
  });

  it('is adopted in place, with a reason for its hard limit, and is then what new rounds begin with', async () => {
    const { page, close } = await openAs('manager', `/policy/${POLICY}`);
    await page.waitForSelector('.policy-actions');
    await page.getByRole('button', { name: 'Før som vedtatt' }).click();
    await page.fill('#adopt-decidedBy', 'Kommunestyret');
    await page.fill('#adopt-role', 'Kommunedirektør');
    await page.fill('#adopt-caseNumber', '26/118');
    await page.click('.policy-action button[type=submit]');
    await expect.poll(() => page.textContent('#adopt-reason-fault')).toBe('Skriv hvorfor grensene skal være harde.');
    await page.fill('#adopt-reason', 'Ti bosteder er tunge i dag.');
    await expectNoObjections(page);
    await page.click('.policy-action button[type=submit]');
    await expect.poll(() => page.textContent('main')).toContain('Policyen er ført som vedtatt.');
    expect(await page.textContent('.policy-facts')).toContain('Ti bosteder er tunge i dag.');
    expect(await page.getByRole('link', { name: 'Endre utkastet' }).count()).toBe(0);
    await page.goto(`${served.address}/tildeling/runder`);
    await page.waitForSelector('#round-policy');
    expect(await page.inputValue('#round-policy')).toBe(`${POLICY}.v1`);
    await close();
  });

  it('is withdrawn with a reason, and stands among those that are over', async () => {
    const { page, close } = await openAs('manager', `/policy/${POLICY}`);
    await page.waitForSelector('.policy-actions');
    await page.getByRole('button', { name: 'Trekk tilbake' }).click();
    await page.fill('#withdraw-reason', 'Vi går tilbake.');
    await page.click('.policy-action button[type=submit]');
    await expect.poll(() => page.textContent('main')).toContain('Versjonen er trukket tilbake.');
    await page.goto(`${served.address}/policy`);
    await page.waitForSelector('#policies-over');
    expect(await page.textContent('section[aria-labelledby=policies-over]')).toContain('Bosetting i Elvestad');
    await close();
  });
});

describe('a policy file', () => {
  it('that looks at what no policy may look at is refused with that reason, place by place', async () => {
    const { page, close } = await openAs('manager', '/policy');
    await page.waitForSelector('#policy-file', { state: 'attached' });
    const file = JSON.parse(readFileSync(join(ROOT, 'data', 'policies', 'roof-first.json'), 'utf8')) as { readonly rules: { readonly unplaced: object } };
    const spoilt = { ...file, rules: { ...file.rules, unplaced: { ...file.rules.unplaced, situationPoints: { sober: 3, street: -1 } } } };
    await page.setInputFiles('#policy-file', { name: 'policy.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(spoilt)) });
    await page.waitForSelector('[aria-labelledby=take-in-policy] [role=alert]');
    const words = await page.locator('[aria-labelledby=take-in-policy] [role=alert] li').allInnerTexts();
    expect(words).toEqual(['$.rules.unplaced.situationPoints.sober: «sober» ser på om noen er edru. Det skal aldri avgjøre hvem som får bolig. Ta det bort.', '$.rules.unplaced.situationPoints.street: Tallet kan ikke være under 0.']);
    expect(await page.textContent('main')).toContain('Et misvisende navn på en gruppe eller situasjon kan ikke oppdages.');
    await close();
  });
});

describe('the pages of policies', () => {
  it.each([['wide', WIDE], ['narrow', NARROW]])('have nothing that axe objects to and never scroll sideways (%s)', async (_, viewport) => {
    const { page, close } = await openAs('manager', '/policy', viewport);
    await page.waitForSelector('.policy-row');
    await expectNoObjections(page);
    await page.goto(`${served.address}/policy/strict-limits?fra=roof-first`);
    await page.waitForSelector('[aria-labelledby=policy-difference] .policy-rule');
    await expectNoObjections(page);
    await page.goto(`${served.address}/policy`);
    await page.fill('#policy-new-name', `Prøve ${viewport.width}`);
    await page.click('[aria-labelledby=new-policy] button[type=submit]');
    await page.waitForSelector('.policy-form');
    await expectNoObjections(page);
    await close();
  });

  it('say so where there is no such policy, and send whoever may not write away from the form', async () => {
    const { page, close } = await openAs('caseworker', '/policy/finnes-ikke');
    await expect.poll(() => page.textContent('[role=alert]')).toContain('Policyen finnes ikke lenger.');
    await page.goto(`${served.address}/policy/roof-first/rediger`);
    await expect.poll(() => page.textContent('main')).toContain('Policy er åpen for: leder.');
    expect(await page.locator('.policy-form').count()).toBe(0);
    await close();
  });
});
