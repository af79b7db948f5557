import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LetterSummary } from '../../server/letters/schemas.ts';
import type { RoundView, Step } from '../../server/meeting/schemas.ts';
import { drawn, MEDIUM, NARROW, serve, WIDE, type Served } from './served.ts';

let served: Served;
let roundId = '';
let letters: readonly LetterSummary[] = [];

/** Asks as another window of the demonstration would, which is signed in by itself. */
async function otherWindow(): Promise<(method: 'POST' | 'PUT', path: string, body: object) => Promise<Response>> {
  const [cookie = ''] = (await fetch(`${served.address}/api/session`)).headers.getSetCookie();
  const headers = { cookie: cookie.split(';')[0] ?? '', origin: served.address, 'content-type': 'application/json' };
  return (method, path, body) => {
    const sent = { method, headers, body: JSON.stringify(body) };
    return fetch(`${served.address}${path}`, sent);
  };
}

beforeAll(async () => {
  served = await serve();
  roundId = await served.solvedRound();
  const ask = await otherWindow();
  const steps: readonly Step[] = [{ kind: 'startMeeting', present: 'Ola' }, { kind: 'acceptAll' }, { kind: 'decide' }];
  for (const step of steps) {
    const { version } = await served.ask(`/api/rounds/${roundId}`) as RoundView;
    const answer = await ask('POST', `/api/rounds/${roundId}/steps`, { ifVersion: version, step });
    if (!answer.ok) throw new Error(await answer.text());
  }
  letters = await served.ask(`/api/rounds/${roundId}/letters`) as LetterSummary[];
});
afterAll(() => served.close());

const householdWith = (outcome: LetterSummary['outcome'], place = 0): string => letters.filter((one) => one.outcome === outcome)[place]?.householdId ?? '';
/** How many letters on a second try begins, where the first has left something written. */
const later = ({ result }: { readonly result?: { readonly retryCount?: number } | undefined }): number => 10 * (result?.retryCount ?? 0);
const pathTo = (householdId: string): string => `/runder/${roundId}/brev/${householdId}`;
const status = (page: Page): Promise<string | null> => page.textContent('#letter-files-state');
const fitsIn = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

describe('the page of a letter', () => {
  it('says what is missing, and makes the letter once the assessment is written and saved', async ({ task }) => {
    const id = householdWith('offered', later(task));
    const { page, faults, close } = await served.open({ path: pathTo(id) });
    await page.waitForSelector('.letter');
    await expect.poll(() => page.textContent('h1')).toBe(`Brev til husstand ${id}`);
    await expect.poll(() => status(page)).toContain('Skriv vurderingen og lagre');
    expect(await page.getByRole('button', { name: 'Last ned PDF' }).getAttribute('aria-disabled')).toBe('true');
    await page.fill('#letter-assessment', 'Du trenger "ro" & trygghet.\n\nDu kjenner området.');
    await expect.poll(() => status(page)).toContain('Lagre før');
    await page.getByRole('button', { name: 'Lagre' }).click();
    await expect.poll(() => status(page)).toContain('Brevet kan lages');
    await expect.poll(() => page.textContent('.letter')).toContain('Du trenger "ro" & trygghet.');
    const [pdf] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Last ned PDF' }).click()]);
    expect(pdf.suggestedFilename()).toBe(`brev-${id}-${roundId}.pdf`);
    expect(readFileSync(await pdf.path()).subarray(0, 5).toString()).toBe('%PDF-');
    const [word] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Last ned Word' }).click()]);
    expect(word.suggestedFilename()).toBe(`brev-${id}-${roundId}.docx`);
    expect(faults).toEqual([]);
    await close();
  });

  it('shows the letter in the language that is chosen, and keeps it there when it is saved', async ({ task }) => {
    const { page, close } = await served.open({ path: pathTo(householdWith('notOffered', later(task))) });
    await page.waitForSelector('.letter');
    expect(await page.getAttribute('.letter', 'lang')).toBe('nb');
    await page.getByLabel('Nynorsk').check();
    await expect.poll(() => page.getAttribute('.letter', 'lang')).toBe('nn');
    await expect.poll(() => page.textContent('.letter')).toContain('Kvifor du ikkje får tilbod no');
    await page.fill('#letter-assessment', 'Vi har sett på saka di.');
    await page.getByRole('button', { name: 'Lagre' }).click();
    await expect.poll(() => status(page)).toContain('Brevet kan lages');
    await page.reload();
    await expect.poll(() => page.getAttribute('.letter', 'lang')).toBe('nn');
    await close();
  });

  it('shows what somebody else saved meanwhile beside what is written, and loses neither', async ({ task }) => {
    const id = householdWith('notOffered', 1 + later(task));
    const { page, close } = await served.open({ path: pathTo(id) });
    await page.waitForSelector('.letter');
    await page.fill('#letter-assessment', 'Mitt.');
    const theirs = await (await otherWindow())('PUT', `/api/rounds/${roundId}/letters/${id}`, { ifVersion: 0, language: 'nb', assessment: 'Deres.' });
    expect(theirs.status).toBe(200);
    await page.getByRole('button', { name: 'Lagre' }).click();
    await page.waitForSelector('.letter-theirs');
    await expect.poll(() => page.textContent('.letter-theirs')).toBe('Deres.');
    expect(await page.inputValue('#letter-assessment')).toBe('Mitt.');
    await page.getByRole('button', { name: 'Lagre mitt i stedet' }).click();
    await expect.poll(() => page.textContent('.letter')).toContain('Mitt.');
    await expect.poll(() => served.ask(`/api/rounds/${roundId}/letters/${id}`)).toMatchObject({ assessment: 'Mitt.', version: 2 });
    await close();
  });

  it('asks before it is left with something that is not saved', async () => {
    const { page, close } = await served.open({ path: pathTo(householdWith('notOffered', 2)) });
    await page.waitForSelector('.letter');
    await page.fill('#letter-assessment', 'Ikke lagret.');
    await drawn(page);
    const questions: string[] = [];
    page.on('dialog', (dialog) => { questions.push(dialog.message()); void dialog.dismiss(); });
    await page.getByRole('link', { name: 'Til runden' }).click();
    await expect.poll(() => questions).toEqual(['Det du har skrevet, er ikke lagret. Vil du forlate siden?']);
    expect(await page.inputValue('#letter-assessment')).toBe('Ikke lagret.');
    await close();
  });

  it('makes the annex for a manager who says why, and shows it to nobody else', async () => {
    const id = householdWith('notOffered', 3);
    const { page, close } = await served.open({ path: pathTo(id) });
    await page.waitForSelector('.letter');
    expect(await page.locator('#annex-reason').count()).toBe(0);
    await page.evaluate(() => fetch('/api/session/as', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ role: 'manager' }) }));
    await page.reload();
    await page.waitForSelector('#annex-reason');
    await page.getByRole('button', { name: 'Last ned vedlegget (PDF)' }).click();
    await expect.poll(() => page.textContent('#annex-reason-fault')).toContain('Skriv hvorfor');
    await page.fill('#annex-reason', 'Klage fra søker');
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Last ned vedlegget (PDF)' }).click()]);
    expect(file.suggestedFilename()).toBe(`vedlegg-${id}-${roundId}.pdf`);
    await close();
  });

  it('fits desk, laptop and telephone in each language, without a fault that axe can find', async () => {
    for (const [language, viewport] of [['nb', WIDE], ['nn', MEDIUM], ['en', NARROW]] as const) {
      const { page, faults, close } = await served.open({ path: pathTo(householdWith('offered', 1)), viewport });
      await page.evaluate((chosen) => localStorage.setItem('spredt.language', chosen), language);
      await page.reload();
      await page.waitForSelector('.letter');
      expect(await fitsIn(page), language).toBe(true);
      expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(faults).toEqual([]);
      await close();
    }
  });

  it('can be used with the keyboard alone', async () => {
    const { page, close } = await served.open({ path: pathTo(householdWith('offered', 2)) });
    await page.waitForSelector('.letter');
    await page.focus('#letter-nb');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.getAttribute('.letter', 'lang')).toBe('nn');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Du har venta lenge.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => status(page)).toContain('Brevet kan lages');
    await page.keyboard.press('Tab');
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(file.suggestedFilename()).toMatch(/\.pdf$/);
    await close();
  });
});
