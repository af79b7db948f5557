import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RoundView, Step } from '../../server/meeting/schemas.ts';
import { drawn, serve, type OpenedPage, type Served } from './served.ts';

// After the meeting, from what was decided to letters, answers and the proof that nothing has been changed: one story on the demonstration municipality.

const SLOW = { timeout: 120_000 };
let served: Served;
let roundId = '';
let opened: OpenedPage;
let page: Page;
let offered: readonly string[] = [];
let declined = '';

const seeAs = (role: string): Promise<void> => page.evaluate((as) => fetch('/api/session/as', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ role: as }) }).then(() => undefined), role);
const round = async (): Promise<RoundView> => (await served.ask(`/api/rounds/${roundId}`)) as RoundView;
const take = async (step: Step): Promise<void> => {
  const { version } = await round();
  const status = await page.evaluate(async ([path, body]) => (await fetch(path ?? '', { method: 'POST', headers: { 'content-type': 'application/json' }, body: body ?? '' })).status, [`/api/rounds/${roundId}/steps`, JSON.stringify({ ifVersion: version, step })]);
  if (status !== 200) throw new Error(`${step.kind} was answered with ${status}`);
};

beforeAll(async () => {
  served = await serve();
  roundId = await served.solvedRound();
  opened = await served.open();
  page = opened.page;
  await page.waitForSelector('.row');
  declined = (await round()).households.find(({ placement }) => placement !== null)?.id ?? '';
  const steps: readonly Step[] = [
    { kind: 'startMeeting', present: 'Anne Moen' }, { kind: 'decline', householdId: declined, code: 'needsOtherHousing', reason: 'Du trenger et botilbud med hjelp hele døgnet.' }, { kind: 'acceptAll' }, { kind: 'decide' },
  ];
  for (const step of steps) await take(step);
  offered = (await round()).households.filter(({ placement }) => placement !== null).map(({ id }) => id);
});
afterAll(() => served.close());

/** What is downloaded when something is clicked. */
async function download(selector: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.click(selector)]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

async function writeLetter(householdId: string, assessment: string): Promise<void> {
  await page.goto(`${served.address}/runder/${roundId}/brev/${householdId}`);
  await page.waitForSelector('.letter');
  await page.fill('#letter-assessment', assessment);
  await page.getByRole('button', { name: 'Lagre' }).click();
  await expect.poll(() => page.textContent('#letter-files-state'), SLOW).toContain('Brevet kan lages');
}

describe('after the meeting', () => {
  it('the list of the meeting is taken out from the round', async () => {
    await page.reload();
    await page.waitForSelector('.round-state [aria-current=step]:has-text("Vedtatt")', SLOW);
    const help = await page.getByRole('button', { name: 'Lukk runden' }).getAttribute('aria-describedby');
    expect(await page.textContent(`#${help}`)).toContain('møtet kan ikke åpnes igjen');
    const pdf = await download('.round-name a:has-text("PDF")');
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await download('.round-name a:has-text("Word")')).bytes.subarray(0, 2).toString()).toBe('PK');
  });

  it('the letters of one who is offered a home and of one who is not are printed, each after its own assessment', async () => {
    await writeLetter(offered[0] ?? '', 'Du har ventet lenge, og boligen ligger nær dem du kjenner.');
    await expect.poll(() => page.textContent('.letter')).toContain('Du har ventet lenge');
    expect((await download('button:text-is("Last ned PDF")')).bytes.subarray(0, 5).toString()).toBe('%PDF-');
    await writeLetter(declined, 'Vi har snakket med deg om hva du trenger.');
    await expect.poll(() => page.textContent('.letter')).toContain('Du trenger et botilbud med hjelp hele døgnet.');
    expect(await page.textContent('.letter')).not.toMatch(new RegExp(offered.map((id) => `\\b${id}\\b`).join('|')));
    expect((await download('button:text-is("Last ned PDF")')).bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('a manager takes out the annex, with why', async () => {
    await seeAs('manager');
    await page.reload();
    await page.waitForSelector('.letter');
    await page.click('button:text-is("Last ned vedlegget (PDF)")');
    await page.fill('#annex-reason', 'Klage til statsforvalteren');
    expect((await download('button:text-is("Last ned vedlegget (PDF)")')).bytes.subarray(0, 5).toString()).toBe('%PDF-');
    await seeAs('caseworker');
  });

  it('offers are sent, one is accepted, and one is refused with a reason and what follows from it', async () => {
    await seeAs('caseworker');
    await page.goto(`${served.address}/tilbud`);
    await page.waitForSelector('[data-group=send]');
    const offer = (id: string) => page.locator('.offer', { hasText: `Husstand ${id}` });
    await expect.poll(() => offer(offered[1] ?? '').locator('.offer-warning').textContent()).toBe('Brevet er ikke klart: vurderingen er ikke skrevet.');
    expect(await offer(offered[0] ?? '').locator('.offer-warning').count()).toBe(0);
    await page.click('.offer-all');
    await page.waitForSelector('.offer-form .ds-alert');
    await drawn(page);
    const warning = await page.textContent('.offer-form .ds-alert');
    expect(warning).toContain(`${offered.length - 1} av ${offered.length} brev er ikke klare`);
    expect(warning).not.toContain(offered[0]);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.click('.offer-form button[type=submit]');
    await page.waitForSelector('.offer-news:has-text("sendt")');
    await offer(offered[0] ?? '').getByRole('button', { name: 'Før svar' }).click();
    await page.getByLabel('Ja, takker ja').check();
    await page.click('.offer-form button[type=submit]');
    await page.waitForSelector('.offer-form', { state: 'detached' });
    await offer(offered[1] ?? '').getByRole('button', { name: 'Før svar' }).click();
    await page.getByLabel('Nei, takker nei').check();
    await page.locator('.offer-form select').first().selectOption('area');
    await page.click('.offer-form button[type=submit]');
    await page.waitForSelector('.offer-form', { state: 'detached' });
    const answerOf = async (id: string | undefined): Promise<string | null | undefined> => {
      const { offers } = (await served.ask(`/api/offers?round=${roundId}&show=all`)) as { readonly offers: readonly { readonly householdId: string; readonly answer: string | null }[] };
      return offers.find(({ householdId }) => householdId === id)?.answer;
    };
    await expect.poll(() => answerOf(offered[0])).toBe('accepted');
    await expect.poll(() => answerOf(offered[1])).toBe('refused');
  });

  it('an auditor proves the chain, and tries the proposal and the decisions again', async () => {
    await seeAs('auditor');
    await page.goto(`${served.address}/logg`);
    await page.click('button:text-is("Kontroller loggen")');
    await page.waitForSelector('text=/Loggen er hel/', SLOW);
    await page.goto(`${served.address}/runder/${roundId}/forslag`);
    await page.waitForSelector('button:text-is("Døm på nytt")', SLOW);
    await page.locator('button:text-is("Døm på nytt")').first().click();
    await page.waitForSelector('text=/de samme som da det ble lagret/', SLOW);
    await page.locator('button:text-is("Løs på nytt")').first().click();
    await page.waitForSelector('text=/svaret er det samme, tegn for tegn/', SLOW);
    expect(opened.faults).toEqual([]);
  });
});
