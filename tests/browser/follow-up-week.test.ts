import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WeekAnswer, WeekView } from '../../server/visit-weeks/schemas.ts';
import { daysAfter, mondayOf } from '../../server/visit-weeks/week-days.ts';
import { dayOfInstant } from '../../server/day.ts';
import { isWiderThanWindow, violations } from './objections.ts';
import { MEDIUM, NARROW, serve, WIDE, type Served } from './served.ts';

// The week after the next: all of it is ahead, whatever day it is.
const WEEK = daysAfter(mondayOf(dayOfInstant(new Date().toISOString())), 14);
const PATH = `/oppfolging/uke?uke=${WEEK}`;

let served: Served;
beforeAll(async () => { served = await serve(); });
afterAll(() => served.close());

const week = async (version?: number): Promise<WeekAnswer> => await served.ask(`/api/follow-up/weeks/${WEEK}${version === undefined ? '' : `?version=${version}`}`) as WeekAnswer;
const shown = async (version?: number): Promise<WeekView> => {
  const view = (await week(version)).shown;
  if (view === null) throw new Error('the week has no plan');
  return view;
};
const newest = async (): Promise<number> => (await week()).versions[0]?.version ?? 0;
const textOf = (page: Page, selector: string): Promise<string> => page.locator(selector).innerText();
const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().click();

describe('a week that is planned on its page', () => {
  it('says that there is no plan, makes one with its progress, and then what it covers; every visit stands on the board or under what is not covered', async () => {
    const { page, faults, close } = await served.openAs('followUpLeader', PATH, { ready: '.week-sentence' });
    expect(await textOf(page, '.week-sentence')).toMatch(/^Det er ingen ukeplan for uke \d+ ennå\.$/);
    await press(page, 'Lag ukeplan');
    await page.waitForSelector('.week-board');
    const { figures, uncovered, staff } = await shown();
    const whole = figures.visits + figures.uncoveredVisits;
    expect(await textOf(page, '.week-sentence')).toContain(figures.uncoveredVisits === 0 ? `Planen dekker alle ${whole} besøk.` : `Planen dekker ${figures.visits} av ${whole} besøk.`);
    expect(await page.locator('.week-card').count()).toBe(figures.visits);
    expect(await textOf(page, '#week-uncovered')).toBe(`Ikke dekket (${uncovered.length})`);
    expect(await page.locator('.week-board tbody tr').count()).toBe(staff.length);
    await expect.poll(() => textOf(page, '.week-status')).toContain('Ny plan: versjon 1.');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('week-status');
    expect(await page.locator('nav.tabs a[aria-current=page]').textContent()).toBe('Uka');
    expect(faults).toEqual([]);
    await close();
  });

  it('puts the plan beside the one by hand, in the numbers that were counted', async () => {
    const { page, close } = await served.openAs('followUpLeader', PATH, { ready: '.week-figures-table' });
    const { figures, byHand } = await shown();
    const row = page.locator('.week-figures-table tbody tr', { hasText: 'Minutter på vei' }).locator('td');
    await expect.poll(async () => (await row.allInnerTexts()).map((one) => Number(one.replaceAll(/\s/g, '')))).toEqual([figures.travelMinutes, byHand.travelMinutes]);
    await close();
  });

  it('is decided by a leader, and where somebody else has planned meanwhile nothing is', async () => {
    const { page, faults, close } = await served.openAs('followUpLeader', PATH, { ready: '.week-board' });
    await page.evaluate(async (path) => {
      await (await fetch(`/api/follow-up/weeks/${path}/plan`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ seed: 7, from: 1 }) })).text();
    }, WEEK);
    await press(page, 'Bestem planen');
    await page.waitForSelector('text=Noen andre har planlagt uka mens du så på. Ingenting er bestemt.');
    expect((await week()).versions.every(({ decidedAt }) => decidedAt === null)).toBe(true);
    await press(page, 'Hent uka på nytt');
    await page.waitForSelector('text=Noen andre har planlagt', { state: 'detached' });
    await page.waitForSelector('text=Versjon 2 er et utkast.');
    await press(page, 'Bestem planen');
    await page.waitForSelector('text=Versjon 2 gjelder fra nå.');
    expect((await week()).versions.find(({ version }) => version === 2)?.state).toBe('decided');
    expect(faults.filter((fault) => !fault.includes('409'))).toEqual([]);
    await close();
  });

  it('can be stopped: what has been found by then is a version that says so, and where it was too early for any the page says that', async () => {
    const later = daysAfter(WEEK, 7);
    const { page, faults, close } = await served.openAs('followUpLeader', `/oppfolging/uke?uke=${later}`, { ready: '.week-sentence' });
    await press(page, 'Lag ukeplan');
    await press(page, 'Stopp');
    await page.waitForSelector('.week-progress', { state: 'detached' });
    await page.waitForSelector('.week-status .ds-alert');
    const { versions, shown: view } = await served.ask(`/api/follow-up/weeks/${later}`) as WeekAnswer;
    expect(await textOf(page, '.week-status')).toContain(versions.length === 0 ? 'Stoppet. Det ble ikke laget noen plan.' : 'Ny plan: versjon 1.');
    expect((await textOf(page, '.week-said')).includes('Planleggingen ble stoppet før den var ferdig.')).toBe(view !== null && !view.isWhole);
    expect(faults).toEqual([]);
    await close();
  });

  it('is for looking at to casework, with nothing that plans', async () => {
    const { page, faults, close } = await served.openAs('caseworker', PATH, { ready: '.week-board' });
    for (const name of ['Bestem planen', 'Noen er borte', 'Planlegg på nytt']) expect(await page.getByRole('button', { name }).count()).toBe(0);
    await page.locator('.week-cell-head a').first().click();
    await page.waitForSelector('#week-day');
    expect(await page.getByRole('button', { name: /^Flytt/ }).count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });
});

describe('somebody who is away', () => {
  it('is planned around: before and after side by side, and the plan that holds stays until the leader decides', async () => {
    const { page, faults, close } = await served.openAs('followUpLeader', PATH, { ready: '.week-board' });
    const holding = await shown();
    const date = daysAfter(WEEK, 1);
    const away = holding.staff.find(({ days }) => days.some((day) => day.date === date && day.stops.length > 1))!;
    await press(page, 'Noen er borte');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('week-absence');
    await page.selectOption('#absence-who', away.id);
    await page.selectOption('#absence-from-day', date);
    await press(page, 'Før fravær og planlegg');
    await page.waitForSelector('.week-changes-table');
    const version = await newest();
    await page.waitForURL((url) => url.searchParams.get('versjon') === String(version));
    const after = await shown(version);
    const lost = away.days.find((day) => day.date === date)!.stops;
    expect(after.staff.find(({ id }) => id === away.id)?.days.find((day) => day.date === date)?.stops ?? []).toEqual([]);
    const rows = await page.locator('.week-changes-table').first().locator('tbody tr').allInnerTexts();
    for (const { agreementId } of lost) expect(rows.some((row) => row.includes(agreementId) && row.includes(away.name)), agreementId).toBe(true);
    await expect.poll(() => textOf(page, '.week-status')).toContain('Fraværet er ført, også om du beholder planen som gjelder.');
    expect((await shown()).version).toBe(holding.version);
    await press(page, 'Behold planen som gjelder');
    await page.waitForSelector(`text=Versjon ${holding.version} gjelder.`);
    expect((await shown()).version).toBe(holding.version);
    expect(faults).toEqual([]);
    await close();
  });

  it('leaves visits that nobody comes to where too many are away: each is listed with whom it hits and why', async () => {
    const { page, close } = await served.openAs('followUpLeader', PATH, { ready: '.week-board' });
    await page.evaluate(async ({ from, to }) => {
      const { rows } = await (await fetch('/api/registers/staff')).json() as { rows: { record: { id: string } }[] };
      for (const { record: { id } } of rows.slice(0, Math.ceil(rows.length * 0.7))) {
        const { record, version } = await (await fetch(`/api/registers/staff/${id}`)).json() as { record: { absences: unknown[] }; version: number };
        const answer = await fetch(`/api/registers/staff/${id}`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ version, record: { ...record, absences: [...record.absences, { from, to, fromTime: null, untilTime: null }] } }) });
        if (!answer.ok) throw new Error(await answer.text());
      }
    }, { from: daysAfter(WEEK, 2), to: daysAfter(WEEK, 6) });
    await press(page, 'Planlegg på nytt');
    await page.check('input[name=week-way][value=any]');
    await press(page, /^Planlegg$/);
    await expect.poll(() => page.locator('.week-uncovered li').count()).toBeGreaterThan(0);
    const { uncovered, figures } = await shown(await newest());
    expect(uncovered.length).toBeGreaterThan(0);
    expect(await textOf(page, '.week-sentence')).toContain(`${figures.visits} av ${figures.visits + uncovered.length} besøk. ${uncovered.length} er ikke dekket`);
    const items = await page.locator('.week-uncovered li').allInnerTexts();
    expect(items).toHaveLength(uncovered.length);
    for (const [at, { agreementId, address }] of uncovered.entries()) for (const part of [agreementId, address]) expect(items[at]).toContain(part);
    await page.setViewportSize(NARROW);
    await page.waitForSelector('.week-narrow');
    await expect.poll(() => isWiderThanWindow(page)).toBe(false);
    expect(await violations(page)).toEqual([]);
    await close();
  });
});

describe('a day of the week', () => {
  it('is the visits in order with the way to each, and as many signs on the map as there are places', async () => {
    const { page, faults, close } = await served.openAs('followUpLeader', `${PATH}&versjon=2`, { ready: '.week-board' });
    const view = await shown(2);
    const staff = view.staff.find(({ days }) => days.some(({ stops }) => stops.length > 2))!;
    const day = staff.days.find(({ stops }) => stops.length > 2)!;
    await page.goto(`${served.address}${PATH}&versjon=2&ansatt=${staff.id}&dag=${day.date}`);
    await page.waitForSelector('.week-stop');
    const stops = await page.locator('.week-stop').allInnerTexts();
    expect(stops).toHaveLength(day.stops.length);
    for (const [at, { start, address, agreementId }] of day.stops.entries()) for (const part of [start, address, agreementId]) expect(stops[at]).toContain(part);
    const places = new Set(day.stops.map(({ lat, lon }) => `${lat} ${lon}`));
    await expect.poll(() => page.locator('.week-map .route-sign').count()).toBe(places.size);
    await page.getByRole('button', { name: /^Vis på kartet/ }).nth(1).press('Enter');
    expect(await page.locator('.week-stop').nth(1).getAttribute('data-chosen')).toBe('true');
    await page.getByRole('link', { name: 'Til hele uka' }).click();
    await page.waitForSelector('.week-board');
    expect(faults).toEqual([]);
    await close();
  });

  it('lets a visit be moved by hand: the judge says at once what is in the way, then it is locked there, and let go again', async () => {
    const view = await shown(2);
    const date = WEEK;
    const staff = view.staff.find(({ days }) => days.some((day) => day.date === date && day.stops.filter(({ byTwoWith }) => byTwoWith === null).length > 1))!;
    const stop = staff.days.find((day) => day.date === date)!.stops.find(({ byTwoWith }) => byTwoWith === null)!;
    const { page, faults, close } = await served.openAs('followUpLeader', `${PATH}&versjon=2&ansatt=${staff.id}&dag=${date}`, { ready: '.week-stop' });
    const card = page.locator(`.week-stop[data-visit="${stop.visitId}"]`);
    await card.getByRole('button', { name: /^Flytt/ }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H3');
    await card.locator('input[type=time]').fill('03:00');
    await expect.poll(() => card.locator('.week-verdict').innerText()).toContain('for tidlig');
    expect(await card.getByRole('button', { name: 'Lås her og planlegg rundt' }).isDisabled()).toBe(true);
    await card.locator('input[type=time]').fill(stop.start);
    await expect.poll(() => card.getByRole('button', { name: 'Lås her og planlegg rundt' }).isDisabled()).toBe(false);
    await card.getByRole('button', { name: 'Lås her og planlegg rundt' }).click();
    await expect.poll(() => page.locator('.week-stop', { hasText: 'Låst her' }).count()).toBe(1);
    const held = await shown(await newest());
    expect(held.staff.find(({ id }) => id === staff.id)?.days.find((day) => day.date === date)?.stops.find(({ visitId }) => visitId === stop.visitId)).toMatchObject({ held: true, start: stop.start });
    await press(page, /^Slipp låsen/);
    await expect.poll(() => page.locator('.week-stop', { hasText: 'Låst her' }).count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  it('has a calendar file where the plan is decided, and the week a workbook', async () => {
    const view = await shown();
    const staff = view.staff.find(({ days }) => days.some(({ stops }) => stops.length > 0))!;
    const { page, close } = await served.openAs('followUpLeader', `${PATH}&ansatt=${staff.id}&dag=${staff.days[0]!.date}`, { ready: '.week-day' });
    const fetched = (name: string): Promise<readonly [string, string]> => page.getByRole('link', { name }).evaluate(async (link) => {
      const answer = await fetch((link as HTMLAnchorElement).href);
      return [answer.headers.get('content-disposition') ?? '', await answer.text()] as const;
    });
    const [name, calendar] = await fetched(`Kalenderfil for ${staff.name}`);
    expect(name).toContain('.ics');
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(staff.days.reduce((sum, { stops }) => sum + stops.length, 0));
    const [bookName, book] = await fetched('Last ned som Excel');
    expect([bookName.includes('.xlsx'), book.slice(0, 2)]).toEqual([true, 'PK']);
    await close();
  });
});

describe('the week for everybody', () => {
  it.each([['nb', WIDE], ['nn', MEDIUM], ['en', NARROW]] as const)('keeps nobody out in %s, the board and a day, also on paper', async (language, viewport) => {
    const { page, faults, close } = await served.openAs('followUpLeader', PATH, { viewport, language, ready: '.week-cell-head' });
    // on a laptop the board is the same as on a desk, and looking at all of it takes long
    if (viewport !== MEDIUM) expect(await violations(page)).toEqual([]);
    expect(await isWiderThanWindow(page)).toBe(false);
    const view = await shown();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.week-sheet:visible').count()).toBe(view.staff.length);
    expect(await page.locator('.week-actions:visible, .week-board:visible').count()).toBe(0);
    expect(await page.locator('.week-sheet tbody tr:visible').count()).toBe(view.figures.visits);
    await page.emulateMedia({ media: 'screen' });
    await page.locator('.week-cell-head a').first().click();
    await page.waitForSelector('.week-day');
    await expect.poll(() => page.evaluate(() => document.querySelector('.leaflet-container') !== null || document.querySelector('.week-stop') === null)).toBe(true);
    expect(await violations(page)).toEqual([]);
    expect(await isWiderThanWindow(page)).toBe(false);
    expect(faults).toEqual([]);
    await close();
  });

  it('shows one staff member or one day at a time where it is narrow', async () => {
    const { page, close } = await served.openAs('followUpLeader', PATH, { viewport: NARROW, ready: '.week-narrow-day' });
    const view = await shown();
    const date = daysAfter(WEEK, 3);
    await page.selectOption('#week-narrow-staff', view.staff[1]!.id);
    await expect.poll(() => page.locator('.week-narrow-day').count()).toBe(view.staff[1]!.days.length);
    await page.locator('.week-narrow label', { hasText: 'Én dag' }).click();
    await page.selectOption('#week-narrow-day', date);
    const atWork = view.staff.filter(({ days }) => days.some((day) => day.date === date));
    await expect.poll(() => page.locator('.week-narrow-day h3').allInnerTexts()).toEqual(atWork.map(({ name }) => name));
    await close();
  });
});
