import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANNE, choosePassword, pathOf, sendPassword, signIn, SIRI, type Person } from './people.ts';
import { NARROW, serve, type Served } from './served.ts';

let served: Served;
beforeAll(async () => { served = await serve({ installation: 'own' }); });
afterAll(() => served.close());

/** The caseworker, who chooses another password on the way. */
let caseworker: Person = SIRI;

const violations = async (page: Page): Promise<string[]> => (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);

/** Console lines that a refusal leaves, which is what the test asked for. */
const others = (faults: readonly string[]): readonly string[] => faults.filter((fault) => !/status of (401|409|410|422|429)/.test(fault));

describe('the first start of an own installation', () => {
  it('sends whoever comes to the sign-in, which says where the link is', async () => {
    const { page, faults, close } = await served.open({ path: '/husstander' });
    await page.waitForSelector('#sign-in-login');
    await expect.poll(() => page.url()).toBe(`${served.address}/logg-inn?til=%2Fhusstander`);
    await expect.poll(() => page.textContent('main')).toContain('Ingen er satt opp som administrator ennå.');
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  it('makes the first administrator from the link, whose token leaves the address at once, and tells faults at the fields', async () => {
    const { page, faults, close } = await served.open({ path: pathOf(served.firstLink!) });
    await page.waitForSelector('#new-password');
    await expect.poll(() => page.url()).toBe(`${served.address}/velkommen`);
    await expect.poll(() => page.textContent('#password-rules')).toContain('Minst 12 tegn');
    await page.click('button[type=submit]');
    await expect.poll(() => page.locator('[aria-invalid=true]').count()).toBe(3);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('name');
    await page.fill('#name', ANNE.name);
    await page.fill('#login', ANNE.login);
    await sendPassword(page, 'passord123456');
    await expect.poll(() => page.textContent('#new-password-fault')).toContain('vanlige ord');
    await sendPassword(page, ANNE.password, 'noe annet enn det');
    await expect.poll(() => page.textContent('#repeat-password-fault')).toBe('De to passordene er ikke like. Skriv det samme i begge.');
    expect(await violations(page)).toEqual([]);
    await choosePassword(page, ANNE);
    await expect.poll(() => new URL(page.url()).pathname).toBe('/logg');
    await expect.poll(() => page.textContent('main')).toContain('Saker ser du ikke.');
    expect(others(faults)).toEqual([]);
    await close();
  });

  it('refuses the link the second time, in words', async () => {
    const { page, close } = await served.open({ path: pathOf(served.firstLink!) });
    await page.waitForSelector('h1:text("Lenken virker ikke lenger")');
    await expect.poll(() => page.textContent('main')).toContain('Be administratoren om en ny.');
    await close();
  });
});

let link = '';

describe('the administrator', () => {
  it('invites a caseworker and copies the link, which is shown once', async () => {
    const { page, faults, close } = await served.open({ path: '/logg/tilgang', permissions: ['clipboard-read', 'clipboard-write'] });
    await page.waitForSelector('#sign-in-login');
    await signIn(page, ANNE);
    await page.waitForSelector('#add-user');
    await expect.poll(() => page.url()).toBe(`${served.address}/logg/tilgang`);
    await page.click('#add-user');
    await page.click('.user-form button[type=submit]');
    await expect.poll(() => page.locator('.user-form .ds-validation-message').allTextContents()).toEqual(['Skriv navnet.', 'Skriv et brukernavn uten mellomrom.', 'Velg minst én rolle.']);
    await page.fill('#user-name', caseworker.name);
    await page.fill('#user-login', caseworker.login);
    await page.check('#role-caseworker');
    expect(await violations(page)).toEqual([]);
    await page.click('.user-form button[type=submit]');
    await page.waitForSelector('#one-time-link');
    link = await page.inputValue('#one-time-link');
    await page.click('text=Kopier lenken');
    await page.waitForSelector('text=Lenken er kopiert.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
    expect(await violations(page)).toEqual([]);
    await page.click('button:text("Ferdig")');
    await expect.poll(() => page.locator('#one-time-link').count()).toBe(0);
    await expect.poll(() => page.textContent('.user-table')).toContain(caseworker.name);
    expect(faults).toEqual([]);
    await close();
  });

  it('is told when somebody else has changed the user meanwhile, and loses nothing', async () => {
    const { page, close } = await served.open({ path: '/logg/tilgang' });
    await page.waitForSelector('#sign-in-login');
    await signIn(page, ANNE);
    await page.waitForSelector('#add-user');
    const second = await page.context().newPage();
    await second.goto(`${served.address}/logg/tilgang`);
    for (const window of [page, second]) {
      await window.waitForSelector('#add-user');
      await window.click(`button[aria-label="Endre: ${caseworker.name}"]`);
    }
    await second.check('#role-manager');
    await second.click('.user-form button[type=submit]');
    await second.waitForSelector(`text=${caseworker.name} er lagret.`);
    await page.check('#role-planner');
    await page.click('.user-form button[type=submit]');
    await expect.poll(() => page.textContent('.user-form [role=alert]')).toContain('saksbehandler, leder');
    expect(await page.isChecked('#role-planner')).toBe(true);
    await page.click('button:text("Ta det som står nå")');
    await expect.poll(() => page.isChecked('#role-planner')).toBe(false);
    await expect.poll(() => page.isChecked('#role-manager')).toBe(true);
    await page.uncheck('#role-manager');
    await page.click('.user-form button[type=submit]');
    await page.waitForSelector(`text=${caseworker.name} er lagret.`);
    await close();
  });
});

describe('the one who is invited', () => {
  it('chooses a password on a telephone, comes in and sees no administration', async () => {
    const { page, faults, close } = await served.open({ path: pathOf(link), viewport: NARROW });
    await page.waitForSelector('#new-password');
    await expect.poll(() => page.textContent('main')).toContain(`Brukernavnet ditt er ${caseworker.login}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await sendPassword(page, caseworker.password);
    await page.waitForSelector('.menu > .top-button');
    await page.click('.menu > .top-button');
    await page.waitForSelector('.page-navigation');
    expect(await page.textContent('.page-navigation')).not.toContain('Logg og tilgang');
    expect(others(faults)).toEqual([]);
    await close();
  });

  it('is told the same for a wrong password as for a name that nobody has', async () => {
    const { page, close } = await served.open({ path: '/logg-inn' });
    await page.waitForSelector('#sign-in-login');
    const said: (string | null)[] = [];
    for (const login of [caseworker.login, 'ingen@kommune.no']) {
      await signIn(page, { login, password: 'feil feil feil feil' });
      await page.waitForSelector('.sign-in [role=alert]');
      said.push(await page.textContent('.sign-in [role=alert]'));
      await page.reload();
      await page.waitForSelector('#sign-in-login');
    }
    expect(said).toEqual(['Brukernavn og passord hører ikke sammen. Prøv igjen.', 'Brukernavn og passord hører ikke sammen. Prøv igjen.']);
    await close();
  });

  it('never comes to another site by way of the sign-in', async () => {
    for (const til of ['https://example.com/', '//example.com/', '/\\example.com', '/api/session/oidc']) {
      const { page, faults, close } = await served.open({ path: `/logg-inn?${new URLSearchParams({ til }).toString()}` });
      await page.waitForSelector('#sign-in-login');
      await signIn(page, caseworker);
      await page.waitForSelector('.page-navigation');
      expect(new URL(page.url()).origin).toBe(served.address);
      expect(new URL(page.url()).pathname, til).not.toMatch(/^\/api/);
      expect(faults.filter((fault) => fault.startsWith('request outside'))).toEqual([]);
      await close();
    }
  });
});

describe('a session that ends in the middle of work', () => {
  it('asks for the password over the page, keeps what was written, and goes on', async () => {
    const { page, close } = await served.open({ path: '/konto' });
    await page.waitForSelector('#sign-in-login');
    await signIn(page, caseworker);
    await page.waitForSelector('#current-password');
    await page.fill('#current-password', caseworker.password);
    await page.fill('#new-password', 'torsk skute lanterne');
    await page.fill('#repeat-password', 'torsk skute lanterne');
    await page.context().clearCookies();
    await page.click('form.card button[type=submit]');
    await page.waitForSelector('dialog[open] #sign-in-password');
    await expect.poll(() => page.inputValue('dialog #sign-in-login')).toBe(caseworker.login);
    expect(await violations(page)).toEqual([]);
    await page.fill('dialog #sign-in-password', caseworker.password);
    await page.click('dialog button[type=submit]');
    await page.waitForSelector('text=Passordet er byttet.');
    caseworker = { ...caseworker, password: 'torsk skute lanterne' };
    await expect.poll(() => page.locator('dialog').count()).toBe(0);
    await close();
  });

  it('is warned of two minutes before, and kept with one key', async () => {
    const { page, close } = await served.open({ path: '/logg-inn' });
    await page.clock.install();
    await page.reload();
    await page.waitForSelector('#sign-in-login');
    await signIn(page, caseworker);
    await page.waitForSelector('.page-navigation');
    await page.clock.runFor(26 * 60_000);
    expect(await page.locator('dialog').count()).toBe(0);
    await page.clock.runFor(70_000);
    await expect.poll(() => page.textContent('dialog')).toContain('blir du logget ut');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Fortsett');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('dialog').count()).toBe(0);
    await page.clock.runFor(29.5 * 60_000);
    await page.waitForSelector('dialog #sign-in-password');
    await expect.poll(() => page.textContent('dialog')).toContain('Du er logget ut');
    await close();
  });

  it('ends for good with Logg ut', async () => {
    const { page, faults, close } = await served.open({ path: '/konto' });
    await page.waitForSelector('#sign-in-login');
    await signIn(page, caseworker);
    await page.waitForSelector('.account-menu > .top-button');
    await page.click('.account-menu > .top-button');
    await page.click('button:text("Logg ut")');
    await page.waitForSelector('#sign-in-login');
    await page.goto(`${served.address}/konto`);
    await page.waitForSelector('#sign-in-login');
    expect(faults).toEqual([]);
    await close();
  });
});
