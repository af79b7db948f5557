import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RoundView } from '../../server/meeting/schemas.ts';
import { ConfirmedView, CostsView, HelpView, LookProgress, ScreenedView } from '../../server/questions/schemas.ts';
import { eventsIn, type ServerEvent } from './events.ts';
import { openApp, type OpenApp } from './open-app.ts';
import { solveDemonstration } from './solved-round.ts';

let open: OpenApp;
let round: RoundView;
beforeAll(async () => {
  open = await openApp();
  round = RoundView.parse(await (await open.ask(`/api/rounds/${await solveDemonstration(open)}`)).json());
});
afterAll(() => open.close());

const post = (path: string, body?: unknown, signal?: AbortSignal): Promise<Response> => open.askAs(['caseworker'], `/api/rounds/${round.id}/${path}`, {
  method: 'POST', ...(signal && { signal }), ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
});
const dataOf = (events: readonly ServerEvent[], name: string): readonly unknown[] => events.filter(({ event }) => event === name).map(({ data }) => data);
const stage = (events: readonly ServerEvent[], of: LookProgress['stage']): readonly LookProgress[] => dataOf(events, 'progress').map((data) => LookProgress.parse(data)).filter((progress) => progress.stage === of);

/** A household without a home that dwellings are kept from for others: with the most points of those. */
const asked = (): string => round.households.filter(({ placement, reasons }) => placement === null && reasons?.some(({ ruleId }) => ruleId === 'earmark')).sort((one, other) => other.points - one.points)[0]?.id ?? '';

describe('what would help a household', () => {
  let events: readonly ServerEvent[];
  let help: HelpView;
  beforeAll(async () => {
    events = eventsIn(await (await post('help', { householdId: asked() })).text());
    help = HelpView.parse(dataOf(events, 'help')[0]);
  });

  it('is told with how far it has come, the estimates at once, each that is confirmed, and all of it at last', () => {
    const names = events.map(({ event }) => event);
    expect(names.at(-1)).toBe('help');
    expect(names.indexOf('screened')).toBeLessThan(names.indexOf('confirmed'));
    expect(stage(events, 'screening').at(-1)).toMatchObject({ stage: 'screening' });
    for (const data of dataOf(events, 'screened')) expect(ScreenedView.array().parse((data as { readonly rows: unknown }).rows).length).toBeGreaterThan(0);
    const confirmed = dataOf(events, 'confirmed').map((data) => ConfirmedView.parse(data));
    expect(confirmed.length).toBe(help.confirmed.length);
    for (const row of help.confirmed) expect(confirmed).toContainEqual(row);
  });

  it('says where it would live and what each level gains, and how sure that is', () => {
    const housing = help.confirmed.filter((row) => row.kind === 'confirmed' && row.dwellingId !== null);
    expect(housing.length).toBeGreaterThan(0);
    expect(help.confirmed.slice(0, housing.length)).toEqual(housing);
    for (const row of help.confirmed) {
      if (row.kind !== 'confirmed') throw new Error(row.reason);
      for (const { before, after, gain } of row.levels) expect(gain).toBe(before - after);
      expect(row.levels.every(({ certainty }) => certainty === 'proved')).toBe(row.isProved);
    }
  });

  it('has the dwelling that would have done, and every site is one where it could stand or one that a rule keeps it from', () => {
    const { dwelling } = help;
    expect(dwelling?.asks.bedrooms).toBe(round.households.find(({ id }) => id === asked())?.bedroomsMin);
    const standing = dwelling?.areas.reduce((sum, { sites }) => sum + sites, 0) ?? 0;
    const stopped = dwelling?.stops.reduce((sum, { sites }) => sum + sites, 0) ?? 0;
    expect(dwelling?.sites).toBe(round.sites.length);
    expect(standing + stopped).toBeGreaterThanOrEqual(round.sites.length);
  });

  it('names nobody else, and carries no change as data', () => {
    const others = round.households.map(({ id }) => id).filter((id) => id !== asked());
    const said = JSON.stringify(events);
    for (const id of others) expect(said).not.toContain(JSON.stringify(id));
    expect(said).not.toMatch(/"(edits|avoidedId|placements)"/);
  });

  it('changes nothing, and is told to the record as a look at the household', async () => {
    expect(RoundView.parse(await (await open.ask(`/api/rounds/${round.id}`)).json()).version).toBe(round.version);
    const looks = await open.db.selectFrom('events').select('number').where('kind', '=', 'round.explained').execute();
    expect(looks.length).toBeGreaterThan(0);
  });
});

describe('what would help the round', () => {
  it('is about no household, and has no dwelling that would have done', async () => {
    const events = eventsIn(await (await post('help', { householdId: null })).text());
    const { confirmed, estimates, dwelling } = HelpView.parse(dataOf(events, 'help')[0]);
    expect(dwelling).toBeNull();
    expect(confirmed.length).toBeGreaterThan(0);
    for (const { relaxations } of [...confirmed, ...estimates]) for (const { subject } of relaxations) expect(subject).not.toHaveProperty('householdId');
    const said = JSON.stringify(events);
    for (const { id } of round.households) expect(said).not.toContain(JSON.stringify(id));
  });
});

describe('what the rules cost', () => {
  it('is told of every rule, by levels, and of the next unit of what is scarce', async () => {
    const events = eventsIn(await (await post('costs')).text());
    const { rules, priorities, required, units, isWhole } = CostsView.parse(dataOf(events, 'costs')[0]);
    const named = (enforce: string): string[] => Object.entries(round.policy.rules).filter(([, setting]) => setting.enforce === enforce).map(([id]) => id).sort();
    expect(rules.map(({ ruleId }) => ruleId).sort()).toEqual(named('hard'));
    expect([...priorities.map(({ ruleId }) => ruleId), ...required].sort()).toEqual(named('soft'));
    for (const { ruleId, level, confirmed, ownAfter } of priorities) {
      expect(level).toBe(round.policy.rules[ruleId]?.level);
      expect(ownAfter === null).toBe(confirmed?.kind !== 'confirmed');
      // nothing before its own level can change
      if (confirmed?.kind === 'confirmed') expect(confirmed.levels.filter((row) => row.level < level && row.gain !== 0 && row.certainty === 'proved')).toEqual([]);
    }
    if (isWhole) expect(rules.every(({ confirmed }) => confirmed !== null)).toBe(true);
    expect(stage(events, 'pricing').length).toBeGreaterThan(0);
    for (const { price, subject } of units) {
      expect(price).toBeGreaterThan(0);
      expect(Object.keys(subject)).toHaveLength(1);
    }
  });
});

describe('a long question', () => {
  it('that is given up frees its thread: others are answered', async () => {
    for (let times = 0; times < 3; times += 1) {
      const response = await post('help', { householdId: null });
      const reader = response.body?.getReader();
      await reader?.read();
      await reader?.cancel();
    }
    const events = eventsIn(await (await post('help', { householdId: asked() })).text());
    expect(events.at(-1)?.event).toBe('help');
  });

  it('is refused for who is not there, for a round without a proposal, and for those who see no cases', async () => {
    expect((await post('help', { householdId: 'nobody' })).status).toBe(404);
    expect((await post('help', {})).status).toBe(400);
    const asPlanner = (path: string): Promise<Response> => open.askAs(['planner'], `/api/rounds/${round.id}/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"householdId":null}' });
    expect([(await asPlanner('help')).status, (await asPlanner('costs')).status]).toEqual([403, 403]);
    expect((await open.askAs(['caseworker'], '/api/rounds/none/costs', { method: 'POST' })).status).toBe(404);
  });
});
