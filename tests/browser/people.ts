import type { Page } from 'playwright-core';
import type { Role } from '../../server/access/schemas.ts';

/** Somebody who works with Spredt in a test: nobody is called this. */
export interface Person {
  readonly login: string;
  readonly name: string;
  readonly password: string;
}

export const ANNE: Person = { login: 'anne@kommune.no', name: 'Anne Moen', password: 'lyng fjord kaffe tog' };
export const SIRI: Person = { login: 'siri@kommune.no', name: 'Siri Haug', password: 'stein brygge lampe ull' };
export const OLAV: Person = { login: 'olav@kommune.no', name: 'Olav Berg', password: 'vinter saft hammer ro' };

/** What of a one-time link follows the server's address, as a page is opened with. */
export function pathOf(link: string): string {
  const { pathname, hash } = new URL(link);
  return pathname + hash;
}

/** Writes a password twice, the second time perhaps another, and sends it. */
export async function sendPassword(page: Page, password: string, repeated = password): Promise<void> {
  await page.fill('#new-password', password);
  await page.fill('#repeat-password', repeated);
  await page.click('form.card button[type=submit]');
}

/** Chooses a password on the page that a one-time link leads to, and comes in. */
export async function choosePassword(page: Page, { password }: Person): Promise<void> {
  await sendPassword(page, password);
  await page.waitForSelector('.page-navigation');
}

/** Makes the first administrator, on the page that the printed link leads to. */
export async function becomeAdministrator(page: Page, person: Person): Promise<void> {
  await page.fill('#name', person.name);
  await page.fill('#login', person.login);
  await choosePassword(page, person);
}

/** Adds a user on the page of users, and gives the link that it shows once. */
export async function invite(page: Page, person: Person, roles: readonly Role[]): Promise<string> {
  await page.click('#add-user');
  await page.fill('#user-name', person.name);
  await page.fill('#user-login', person.login);
  for (const role of roles) await page.check(`#role-${role}`);
  await page.click('.user-form button[type=submit]');
  const link = await page.inputValue('#one-time-link');
  await page.click('button:text("Ferdig")');
  await page.waitForSelector('#one-time-link', { state: 'detached' });
  return link;
}

/** Signs in on the page for it, with a password. */
export async function signIn(page: Page, { login, password }: Pick<Person, 'login' | 'password'>): Promise<void> {
  await page.fill('#sign-in-login', login);
  await page.fill('#sign-in-password', password);
  await page.click('.sign-in button[type=submit]');
}
