import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RoundView, WhyNotView } from '../../server/meeting/schemas.ts';
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
    for (const { id } of waiting.slice(0, 4)) {
      for (const dwelling of taken.slice(0, 4)) {
        if ((await verdictOf(id, dwelling.id)).ruleIds.length > 0) continue;
        const answer = WhyNotView.parse(await (await ask(id, dwelling.id)).json());
        if (answer.kind !== 'answer') throw new Error(answer.kind);
        expect(answer.moved).toContainEqual({ householdId: id, from: null, to: dwelling.id });
        expect(answer.moved.find(({ householdId }) => householdId === dwelling.householdId)).toMatchObject({ from: dwelling.id });
        expect(answer.levels[0]?.after).toBeGreaterThanOrEqual(answer.levels[0]?.bound ?? Infinity);
        answered += 1;
      }
    }
    expect(answered).toBeGreaterThan(0);
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

  it('changes nothing, is told to the record as a look, and is refused for what is not in the round', async () => {
    const after = RoundView.parse(await (await open.ask(`/api/rounds/${round.id}`)).json());
    expect(after.version).toBe(round.version);
    expect(after.households.map(({ placement }) => placement)).toEqual(round.households.map(({ placement }) => placement));
    const looks = await open.db.selectFrom('events').select('number').where('kind', '=', 'round.explained').execute();
    expect(looks.length).toBeGreaterThan(0);
    expect((await ask('nobody', round.dwellings[0]?.id ?? '')).status).toBe(404);
  });
});
