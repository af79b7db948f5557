import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RoundView } from '../../server/meeting/schemas.ts';
import { RankingView, WhyNotView } from '../../server/questions/schemas.ts';
import { openApp, type OpenApp } from './open-app.ts';
import { solveDemonstration } from './solved-round.ts';

let open: OpenApp;
let round: RoundView;
beforeAll(async () => {
  open = await openApp();
  round = RoundView.parse(await (await open.ask(`/api/rounds/${await solveDemonstration(open)}`)).json());
});
afterAll(() => open.close());

const ask = (householdId: string, dwellingId: string): Promise<Response> => open.askAs(['caseworker'], `/api/rounds/${round.id}/why-not`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ householdId, dwellingId }) });
const verdictOf = async (householdId: string, dwellingId: string): Promise<{ readonly ruleIds: readonly string[] }> => (
  await (await open.askAs(['caseworker'], `/api/rounds/${round.id}/verdict`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ householdId, dwellingId }) })).json() as { readonly ruleIds: readonly string[] });

describe('why not that one, asked of a round', () => {
  it('is answered by a round with the household there, and with who is moved by it', async () => {
    const waiting = round.households.filter(({ placement }) => placement === null);
    const taken = round.dwellings.filter(({ householdId }) => householdId !== null);
    let answered = 0;
    let changedTeams = 0;
    for (const { id } of waiting.slice(0, 4)) {
      for (const dwelling of taken.slice(0, 4)) {
        if ((await verdictOf(id, dwelling.id)).ruleIds.length > 0) continue;
        const answer = WhyNotView.parse(await (await ask(id, dwelling.id)).json());
        if (answer.kind !== 'answer') throw new Error(answer.kind);
        expect(answer.moved).toContainEqual({ householdId: id, from: null, to: dwelling.id });
        expect(answer.moved.find(({ householdId }) => householdId === dwelling.householdId)).toMatchObject({ from: dwelling.id });
        expect(answer.levels[0]?.after).toBeGreaterThanOrEqual(answer.levels[0]?.bound ?? Infinity);
        for (const { cap, before, after } of answer.limits) expect(after > cap && after > before).toBe(true);
        for (const { teamId, before, after, room } of answer.teams) {
          expect(round.teams.find((team) => team.id === teamId)).toMatchObject({ proposedMinutes: before, roomMinutes: room });
          expect(after).not.toBe(before);
        }
        changedTeams += answer.teams.length;
        answered += 1;
      }
    }
    expect(answered).toBeGreaterThan(0);
    expect(changedTeams).toBeGreaterThan(0);
  });

  it('is said to be impossible where a rule about the pair itself is in the way, with that rule', async () => {
    for (const { id } of round.households) {
      for (const dwelling of round.dwellings) {
        if (!(await verdictOf(id, dwelling.id)).ruleIds.includes('bedrooms')) continue;
        const answer = WhyNotView.parse(await (await ask(id, dwelling.id)).json());
        expect(answer.kind === 'impossible' && answer.ruleIds.includes('bedrooms')).toBe(true);
        return;
      }
    }
    throw new Error('the demonstration has no household that a dwelling is too small for');
  });

  it('is ended when whoever asked has gone, and the next question is answered', async () => {
    const household = round.households.find(({ placement }) => placement === null);
    const askOnce = (signal: AbortSignal | null) => open.askAs(['caseworker'], `/api/rounds/${round.id}/why-not`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ householdId: household?.id }), signal });
    const [ended, answered] = [await (await askOnce(AbortSignal.abort())).json(), await (await askOnce(null)).json()];
    expect(ended).not.toMatchObject({ isProved: true });
    expect(answered).toMatchObject({ kind: 'answer', isProved: true });
  });

  it('changes nothing, is told to the record as a look, and is refused for what is not in the round', async () => {
    const after = RoundView.parse(await (await open.ask(`/api/rounds/${round.id}`)).json());
    expect(after.version).toBe(round.version);
    expect(after.households.map(({ placement }) => placement)).toEqual(round.households.map(({ placement }) => placement));
    const looks = await open.db.selectFrom('events').select('number').where('kind', '=', 'round.explained').execute();
    expect(looks.length).toBeGreaterThan(0);
    expect((await ask('nobody', round.dwellings[0]?.id ?? '')).status).toBe(404);
  });
});

describe('one case at once', () => {
  const rank = async (query: string): Promise<RankingView> => RankingView.parse(await (await open.askAs(['followUpLeader'], `/api/rounds/${round.id}/ranking?${query}`)).json());

  it('has every free dwelling once for a household, its own as the plan has it, and the best for everybody first', async () => {
    const placed = round.households.find(({ placement }) => placement !== null);
    const { ranked, ruledOut } = await rank(`household=${placed?.id ?? ''}`);
    expect([...ranked, ...ruledOut].map(({ dwellingId }) => dwellingId).sort()).toEqual(round.dwellings.map(({ id }) => id).sort());
    expect(ranked.find(({ isOwn }) => isOwn)).toMatchObject({ dwellingId: placed?.placement?.dwellingId, levels: ranked[0]?.levels.map(({ level }) => ({ level, penalty: 0 })), exactLevels: ranked[0]?.levels.length });
    const firsts = ranked.map(({ levels }) => levels[0]?.penalty ?? 0);
    expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
  });

  it('has every household once for a dwelling, and who would have to give way', async () => {
    const taken = round.dwellings.find(({ householdId }) => householdId !== null);
    const { ranked, ruledOut } = await rank(`dwelling=${taken?.id ?? ''}`);
    expect([...ranked, ...ruledOut].map(({ householdId }) => householdId).sort()).toEqual(round.households.map(({ id }) => id).sort());
    for (const { isOwn, occupantId } of ranked) expect(occupantId).toBe(isOwn ? null : taken?.householdId);
  });

  it('is of either a household or a dwelling, and of one that is in the round', async () => {
    const status = async (query: string): Promise<number> => (await open.ask(`/api/rounds/${round.id}/ranking?${query}`)).status;
    expect(await Promise.all(['', 'household=a&dwelling=b', 'household=nobody', 'dwelling=nowhere'].map(status))).toEqual([400, 400, 404, 404]);
  });
});

describe('why none, and why nobody', () => {
  const why = async (question: object): Promise<WhyNotView> => WhyNotView.parse(await (await open.askAs(['caseworker'], `/api/rounds/${round.id}/why-not`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(question) })).json());

  it('is answered for a household without a home by the best round where it has one, or by the rules that keep every dwelling from it', async () => {
    const kinds = new Set<string>();
    for (const { id } of round.households.filter(({ placement }) => placement === null).slice(0, 6)) {
      const answer = await why({ householdId: id });
      kinds.add(answer.kind);
      if (answer.kind === 'answer') expect(answer.moved).toContainEqual(expect.objectContaining({ householdId: id, from: null }));
      if (answer.kind === 'impossible') expect(answer.pairs.length).toBeGreaterThan(0);
    }
    expect(kinds.has('answer')).toBe(true);
  });

  it('is answered for a dwelling that nobody has by the best round where somebody does', async () => {
    for (const { id } of round.dwellings.filter(({ householdId }) => householdId === null)) {
      const answer = await why({ dwellingId: id });
      if (answer.kind === 'answer') expect(answer.moved.some(({ to }) => to === id)).toBe(true);
      else expect(answer.kind).toBe('impossible');
    }
  });
});
