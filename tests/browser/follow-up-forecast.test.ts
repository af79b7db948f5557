import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { ForecastView } from '../../server/forecast/schemas.ts';
import type { RoundView } from '../../server/meeting/schemas.ts';
import { isWiderThanWindow, violations } from './objections.ts';
import { MEDIUM, NARROW, serve, WIDE, type Served } from './served.ts';

let served: Served;
let roundId: string;
beforeAll(async () => {
  served = await serve();
  roundId = await served.solvedRound();
});
afterAll(() => served.close());

const round = async (): Promise<RoundView> => await served.ask(`/api/rounds/${roundId}`) as RoundView;
const forecast = async (): Promise<ForecastView> => await served.ask('/api/follow-up/forecast?weeks=12') as ForecastView;

/** Ends the project post of the demonstration on a day, as the page of its row would, and gives the name of who has it. */
function endProjectPost(page: Page, to: string): Promise<string> {
  return page.evaluate(async (day) => {
    const { rows } = await (await fetch('/api/registers/staff')).json() as { rows: { record: { id: string; name: string; isProjectPost: boolean }; version: number }[] };
    const row = rows.find(({ record }) => record.isProjectPost);
    if (row === undefined) throw new Error('no project post');
    const answer = await fetch(`/api/registers/staff/${row.record.id}`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ version: row.version, record: { ...row.record, to: day } }) });
    if (!answer.ok) throw new Error(await answer.text());
    return row.record.name;
  }, to);
}

describe('the page Oppfølging framover', () => {
  it('begins with whether there is time enough, and says which homes it counts', async () => {
    const { page, faults, close } = await served.openAs('followUpLeader', '/oppfolging/framover', { ready: '.forecast-table' });
    const view = await forecast();
    const short = view.teams.filter(({ weeks }) => weeks.some(({ day, evening }) => day.uncovered + evening.uncovered > 0));
    const answer = page.locator('section[aria-labelledby=forecast-answer]');
    await expect.poll(() => answer.textContent()).toContain(short.length === 0 ? 'Alle team har tid nok de neste 12 uker' : `${short[0]?.name} mangler`);
    expect(await answer.textContent()).toContain(`fra forslaget i runde ${view.round?.name} er med`);
    expect(await page.locator('nav.tabs a[aria-current=page]').textContent()).toBe('Framover');
    expect(faults).toEqual([]);
    await close();
  });

  it('tells every week of every team as it was reckoned, by the keyboard as well, and gives it all as a file', async () => {
    const { page, close } = await served.openAs('followUpLeader', '/oppfolging/framover', { ready: '.forecast-table' });
    const view = await forecast();
    const first = page.locator('.forecast-table tbody tr').first().locator('td');
    await expect.poll(() => first.count()).toBe(view.teams.length);
    for (const [at, { weeks }] of view.teams.entries()) {
      const { capacity, agreements, round: coming, uncovered } = weeks[0]!.day;
      const words = (await first.nth(at).textContent())?.replaceAll(/\s/g, '') ?? '';
      expect(words).toMatch(new RegExp(`^${uncovered > 0 ? `mangler${uncovered}` : capacity - agreements - coming}`));
    }
    await page.locator('.scroller').last().focus();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Last ned som CSV', exact: true }).click()]);
    expect(file.suggestedFilename()).toBe(`oppfolging-framover-${view.asOf}.csv`);
    await page.selectOption('#forecast-weeks', '26');
    await expect.poll(() => page.locator('.forecast-table tbody tr').count()).toBe(26);
    await close();
  });

  it.each([['nb', WIDE], ['nn', MEDIUM], ['en', NARROW]] as const)('keeps nobody out in %s, also on paper', async (language, viewport) => {
    const { page, close } = await served.openAs('manager', '/oppfolging/framover', { viewport, language, ready: '.forecast-table' });
    await expect.poll(() => page.locator('.chart svg').count()).toBeGreaterThan(0);
    expect(await violations(page)).toEqual([]);
    expect(await isWiderThanWindow(page)).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.page-actions :visible').count()).toBe(0);
    expect(await page.locator('.forecast-table:visible').count()).toBe(1);
    await close();
  });
});

describe('a project post that ends inside the horizon of the round', () => {
  it('is told on the page of the round before and after it is solved again, and in the comparison of the two proposals', async () => {
    const { page, faults, close } = await served.openAs('manager', '/tildeling', { ready: '.row' });
    const before = await round();
    const name = await endProjectPost(page, '2027-01-24');
    await page.reload();
    const news = page.locator('.round-news');
    await expect.poll(() => news.textContent()).toContain(`prosjektstillingen til ${name} slutter 24.01.2027`);
    await page.getByRole('button', { name: 'Hent inn og løs på nytt' }).click();
    await page.getByRole('link', { name: 'Sammenlign med forslag 1' }).waitFor();
    expect(await page.locator('.time-since').textContent()).toContain('Teamenes tid er en annen enn da forslag 1 ble laget.');
    const after = await round();
    const teams = (view: RoundView) => view.households.map(({ id, placement }) => `${id} ${placement?.dwellingId} ${placement?.teamId}`);
    expect(teams(after)).not.toEqual(teams(before));
    await expect.poll(() => page.locator('.panel').textContent()).toMatch(new RegExp(`Fra 25\\.01\\.2027 har .* minutter mindre i uka: prosjektstillingen til ${name} slutter 24\\.01\\.2027\\.`));
    await page.getByRole('link', { name: 'Sammenlign med forslag 1' }).click();
    await expect.poll(() => page.locator('section[aria-labelledby=comparison-team-time]').textContent()).toContain(`prosjektstillingen til ${name} slutter 24.01.2027, ikke`);
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  it('is what the page of the team says, beside the numbers that were typed', async () => {
    const { teams } = await forecast();
    const team = teams.find(({ changes }) => changes.some(({ kind }) => kind === 'postEnds'));
    const { page, faults, close } = await served.openAs('followUpLeader', `/team/${team?.id}`, { ready: '[aria-labelledby=worked-out-time]' });
    expect(await page.locator('[aria-labelledby=worked-out-time]').textContent()).toContain('Rundene bruker ikke tallene over.');
    expect(faults).toEqual([]);
    await close();
  });
});
