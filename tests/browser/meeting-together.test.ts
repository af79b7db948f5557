import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../server/access/schemas.ts';
import type { RoundView } from '../../server/meeting/schemas.ts';
import { tabTo } from './keyboard.ts';
import { drawn, MEDIUM, NARROW, serve, WIDE, type OpenedPage, type Served } from './served.ts';

const SLOW = { timeout: 120_000 };

let served: Served;
let roundId: string;
beforeAll(async () => {
  served = await serve();
  roundId = await served.solvedRound();
});
afterAll(() => served.close());

const round = async (): Promise<RoundView> => (await served.ask(`/api/rounds/${roundId}`)) as RoundView;
const markOf = async (id: string): Promise<string | undefined> => (await round()).households.find((household) => household.id === id)?.mark?.kind;
const untouched = async (): Promise<string[]> => (await round()).households.filter(({ placement, mark }) => placement !== null && mark === null).sort((a, b) => b.points - a.points).map(({ id }) => id);

async function open(role: Role = 'caseworker', options: Parameters<Served['open']>[0] = {}): Promise<OpenedPage> {
  const opened = await served.open({ path: '/konto', ...options });
  await opened.page.waitForSelector('h1');
  await opened.page.evaluate((as) => fetch('/api/session/as', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ role: as }) }), role);
  await opened.page.goto(`${served.address}/tildeling`);
  await opened.page.waitForSelector('.row');
  await drawn(opened.page);
  return opened;
}

const rowOf = (page: Page, id: string) => page.locator(`.row[data-id="${id}"]`);

/** What a window would see if it asked now and then is kept from it, so that it does not know what others did. */
const keepBehind = async (page: Page): Promise<void> => {
  const pulse = await served.ask(`/api/rounds/${roundId}/pulse`);
  await page.route('**/pulse', (route) => route.fulfill({ contentType: 'application/json', body: JSON.stringify(pulse) }));
};

describe('two windows on one round', () => {
  it('follow each other: what one does is told in the other, by whom, and its row shows it', async () => {
    const [first, second] = [await open(), await open('manager')];
    const [id = ''] = await untouched();
    await first.page.click(`li:has(> .row[data-id="${id}"]) .row-accept`);
    await rowOf(first.page, id).locator('[data-mark=accepted]').waitFor(SLOW);
    await rowOf(second.page, id).locator('[data-mark=accepted]').waitFor(SLOW);
    await expect.poll(() => second.page.textContent('.last-step'), SLOW).toMatch(new RegExp(`godtok husstand ${id}\\.`));
    expect(await second.page.textContent('.last-step')).not.toContain('Du godtok');
    expect([...first.faults, ...second.faults]).toEqual([]);
    await Promise.all([first.close(), second.close()]);
  });

  it('never overwrite each other: the second is told what came first, loses nothing, and does it all the same with one press', async () => {
    const [first, second] = [await open('manager'), await open()];
    const [one = '', two = ''] = await untouched();
    await rowOf(second.page, two).click();
    await second.page.click('.actions button:text-is("Utsett …")');
    await second.page.fill('#reason-leaveOpen', 'Venter på svar fra fastlegen');
    await keepBehind(second.page);
    await rowOf(first.page, one).focus();
    await first.page.keyboard.press('l');
    await rowOf(first.page, one).locator('[data-mark=locked]').waitFor(SLOW);

    await second.page.click('.reason-form button[type=submit]');
    await second.page.waitForSelector('.overtaken', SLOW);
    await expect.poll(() => second.page.textContent('.overtaken')).toMatch(new RegExp(`låste husstand ${one}\\..*Dette er ikke gjort ennå: utsette husstand ${two}\\.`, 's'));
    expect(await second.page.inputValue('#reason-leaveOpen')).toBe('Venter på svar fra fastlegen');
    await rowOf(second.page, one).locator('[data-mark=locked]').waitFor();
    expect(await markOf(two)).toBeUndefined();
    await second.page.click('.overtaken button:text-is("Gjør det likevel")');
    await rowOf(second.page, two).locator('[data-mark=leftOpen]').waitFor(SLOW);
    await expect.poll(() => second.page.locator('.overtaken, .reason-form').count()).toBe(0);
    expect(await markOf(one)).toBe('locked');
    await Promise.all([first.close(), second.close()]);
  });

  it('take fast presses one after the other, without being told that they overtook themselves', async () => {
    const { page, faults, close } = await open();
    const ids = (await untouched()).slice(0, 4);
    for (const id of ids) {
      await rowOf(page, id).focus();
      await page.keyboard.press('g');
    }
    for (const id of ids) await rowOf(page, id).locator('[data-mark=accepted]').waitFor(SLOW);
    expect(await page.locator('.overtaken').count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  it('are told in a window that somebody solves in the other', async () => {
    const { page, close } = await open();
    const pulse = { ...(await served.ask(`/api/rounds/${roundId}/pulse`)) as object, solving: true };
    await page.route('**/pulse', (route) => route.fulfill({ contentType: 'application/json', body: JSON.stringify(pulse) }));
    await expect.poll(() => page.textContent('.round-news'), SLOW).toContain('Noen regner på runden nå.');
    await close();
  });
});

describe('what is written', () => {
  it('is asked about before the page is left, and lost only when the reader says so', async () => {
    const { page, close } = await open();
    const [id = ''] = await untouched();
    await rowOf(page, id).click();
    await page.click('.actions button:text-is("Avslå …")');
    await page.fill('#reason-decline', 'Skrevet');
    await drawn(page);
    const asked: string[] = [];
    page.once('dialog', (dialog) => { asked.push(dialog.message()); void dialog.dismiss(); });
    await page.click('.round-name a');
    await expect.poll(() => asked).toEqual(['Du har skrevet en begrunnelse som ikke er lagret. Vil du forlate siden?']);
    expect(await page.inputValue('#reason-decline')).toBe('Skrevet');
    page.once('dialog', (dialog) => { void dialog.accept(); });
    await page.click('.round-name a');
    await page.waitForSelector('.rounds-table');
    await close();
  });
});

describe('when the registers change in the middle of a round', () => {
  it('the page says what is new, and fetches it and solves again around what is said', async () => {
    const { page, faults, close } = await open();
    const before = await round();
    const [id = ''] = await untouched();
    await page.evaluate(async (rowId) => {
      const there = await (await fetch('/api/registers/households?q=4711')).json() as { rows: readonly { record: { id: unknown } }[] };
      if (there.rows.some((row) => row.record.id === '4711')) return;
      const { record } = await (await fetch(`/api/registers/households/${rowId}`)).json() as { record: Record<string, unknown> };
      const { id: _, ...rest } = record;
      const answer = await fetch('/api/registers/households', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ record: { ...rest, id: '4711', assessments: { counted: null, shielded: null, unrest: null } }, reason: null }) });
      if (!answer.ok) throw new Error(await answer.text());
    }, id);
    await page.waitForSelector('.news:has-text("ny søker (4711)")', SLOW);
    await page.click('.news button:text-is("Hent inn og løs på nytt")');
    await page.waitForSelector('text=/^Forslaget er klart/', SLOW);
    await expect.poll(() => page.locator('.news').count(), SLOW).toBe(0);
    const after = await round();
    expect(after.households).toHaveLength(before.households.length + 1);
    const marks = (view: RoundView) => view.households.filter(({ mark }) => mark !== null).map(({ id: one, mark }) => [one, mark?.kind]);
    expect(marks(after)).toEqual(marks(before));
    expect(faults).toEqual([]);
    await close();
  });

  it('the frame is changed by fetching again, with a day, a policy and how far ahead', async () => {
    const { page, faults, close } = await open();
    await page.click('.round-name button:text-is("Rammen")');
    await page.fill('#frame-horizon', '0');
    await page.click('.round-drawer button[type=submit]');
    await page.waitForSelector('#frame-horizon-fault');
    await page.fill('#frame-horizon', '60');
    await page.click('.round-drawer button[type=submit]');
    await expect.poll(() => page.textContent('.round-facts'), SLOW).toContain('innen 60 dager');
    expect((await round()).horizonDays).toBe(60);
    await expect.poll(() => page.locator('.round-drawer').count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });
});

describe('one who follows up and does not decide', () => {
  it('sees everything and has no button that changes anything', async () => {
    const { page, faults, close } = await open('followUpLeader');
    const { households } = await round();
    await expect.poll(() => page.locator('.row').count()).toBe(households.length);
    await expect.poll(() => page.locator('.row [data-mark=accepted]').count()).toBeGreaterThan(0);
    await page.locator('.row').first().click();
    await page.waitForSelector('.panel-close');
    expect(await page.locator('.propose button, .row-accept, .actions, .undo, .news button').count()).toBe(0);
    await page.click('.round-name button:text-is("Historikk")');
    await page.waitForSelector('.history li', SLOW);
    expect(faults).toEqual([]);
    await close();
  });
});

describe('with the keyboard alone', () => {
  it('one accepts on a row, goes on to the next, undoes it, and the focus is never lost', async () => {
    const { page, close } = await open();
    await page.waitForSelector('input[value=notAccepted]', { state: 'attached' });
    await page.focus('input[name=household-filter]:checked');
    await tabTo(page, 'input[value=notAccepted]', 'ArrowRight');
    await tabTo(page, '.row');
    const first = await page.evaluate(() => document.activeElement?.getAttribute('data-id'));
    await page.keyboard.press('g');
    await expect.poll(() => markOf(first ?? ''), SLOW).toBe('accepted');
    await expect.poll(() => page.evaluate((was) => document.activeElement?.matches('.row') && document.activeElement.getAttribute('data-id') !== was, first), SLOW).toBe(true);
    await expect.poll(() => page.textContent('.meeting-bar [role=status]')).toContain(`Du godtok husstand ${first}.`);
    await drawn(page);
    await page.keyboard.press('Control+z');
    await expect.poll(() => markOf(first ?? ''), SLOW).not.toBe('accepted');
    await close();
  });
});

describe('axe finds nothing that keeps anyone out', () => {
  it.each([['nb', WIDE], ['nn', MEDIUM], ['en', NARROW]] as const)('of the meeting in %s', async (lang, viewport) => {
    const { page, close } = await open('manager', { viewport });
    await page.evaluate((chosen) => localStorage.setItem('spredt.language', chosen), lang);
    await page.reload();
    await page.waitForSelector('.row');
    const look = async (what: string): Promise<void> => {
      await drawn(page);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`), what).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), what).toBe(viewport.width);
    };
    const [id = ''] = await untouched();
    await rowOf(page, id).click();
    await page.locator('.actions button').nth(1).click();
    await page.locator('.choice').last().click();
    await page.waitForSelector('.verdict', SLOW);
    const words = page.locator('.round-name button');
    await words.nth(0).click();
    await page.waitForSelector('#frame-policy');
    await look('another home, and the frame');
    await words.nth(0).click();
    await page.click('.replace-head button');
    await page.locator('.actions button').nth(4).click();
    await page.click('.reason-form button[type=submit]');
    await look('a decline without its ground');
    await page.click('.reason-form button[type=button]');
    await words.nth(1).click();
    await page.waitForSelector('.history li', SLOW);
    if (viewport === NARROW) await page.click('#tab-list');
    await page.click('label:has(> input[value=dwellings])');
    await page.locator('.row').first().click();
    await page.locator('.actions button').first().click();
    await look('a dwelling after the history');
    await close();
  });
});
