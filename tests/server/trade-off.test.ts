import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../server/access/schemas.ts';
import { BenchView } from '../../server/policy-trial/schemas.ts';
import { TrialView } from '../../server/studies/policy-trial-schemas.ts';
import { StudySummary, studyView } from '../../server/studies/schemas.ts';
import { eraseOverdueStudies, eraseStudiesOf } from '../../server/studies/service.ts';
import { sha256 } from '../../server/rounds/service.ts';
import { PointProposalView, TradeOffQuestion, TradeOffView } from '../../server/studies/trade-off-schemas.ts';
import { evaluate, pointProblem, solve, writeProblem, type PlacementIds, type Problem } from '../../solver/index.ts';
import { dwelling, followUp, hard, household, metresNorth, problem, site, soft, team, tenant } from '../support/tiny.ts';
import { NOW, openApp, type OpenApp } from './open-app.ts';

const PROBLEM: Problem = problem({
  id: 'round-small', asOf: '2026-09-01', sites: [site('s', { homes: 10 }), site('s2', { homes: 10, ...metresNorth(400) })],
  dwellings: [dwelling('d1'), dwelling('d2'), dwelling('d3'), dwelling('d4', { siteId: 's2' })], tenants: [tenant('t1', 's', { counted: true })], teams: [team('team1', { capacityMinutes: 200 })],
  households: [
    ...[1, 2, 3, 4].map((i) => household(`h${i}`, { counted: true, groups: ['rop'], followUp: followUp() })), household('h5', { groups: ['family'], members: 3, shielded: true }),
  ],
  rules: { siteLimit: hard({ sharePercent: 40, minCount: 0 }), followUpCover: soft(), followUpCapacity: hard({ metresPerMinute: 400, reservePercent: 0 }) },
});

let open: OpenApp;
beforeAll(async () => {
  open = await openApp();
  await open.addRound('36/2026', PROBLEM);
});
afterAll(() => open.close());

const MANAGER: readonly Role[] = ['manager'];
const send = (path: string, body: unknown, roles: readonly Role[] = MANAGER): Promise<Response> => (
  open.askAs(roles, path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }));
const bench = async (): Promise<BenchView> => BenchView.parse(await (await open.ask('/api/policy-bench')).json());
const measure = async () => {
  const { measure: shipped } = await bench();
  const { validFrom: _, ...numbers } = shipped;
  return Object.fromEntries(Object.entries(numbers).map(([name, { value }]) => [name, value]));
};

async function ended(kind: string, id: string): Promise<string> {
  await (await open.askAs(MANAGER, `/api/studies/${kind}/${id}/events`)).text();
  return id;
}
async function asked(kind: string, body: object): Promise<string> {
  const answer = await send(`/api/studies/${kind}`, { roundId: PROBLEM.id, timeLimitSeconds: 30, seed: 1, measure: await measure(), ...body });
  expect(answer.status, await answer.clone().text()).toBe(200);
  return ended(kind, ((await answer.json()) as { id: string }).id);
}
const curve = async (id: string) => studyView(TradeOffQuestion, TradeOffView).parse(await (await open.ask(`/api/studies/trade-off/${id}`)).json());
const pointOf = async (id: string, number: number): Promise<PointProposalView> => PointProposalView.parse(await (await open.ask(`/api/studies/trade-off/${id}/points/${number}`)).json());

describe('a trade-off curve of a round', () => {
  it('is asked with a yardstick whose every number has a source in three languages', async () => {
    const { measure: { validFrom: _, ...numbers }, turnables } = await bench();
    for (const { source } of Object.values(numbers)) expect([source.nb, source.nn, source.en].every((text) => text.length > 10)).toBe(true);
    expect(turnables.map(({ id, least, most }) => [id, least, most])).toEqual([['siteLimit', 5, 40], ['radiusLimit', 50, 1000], ['followUpCapacity', 0, 50], ['staff', -20, 20]]);
  });

  it('has the round as it is, and a solved point for each value, each as the core solves it', async () => {
    const view = await curve(await asked('trade-off', { axes: [{ id: 'siteLimit', values: [10, 20, 40] }] }));
    expect([view.state, view.done, view.of]).toEqual(['done', 3, 3]);
    const answer = TradeOffView.parse(view.answer);
    expect(answer.axes).toEqual([{ id: 'siteLimit', unit: 'percent', values: [10, 20, 40], stands: 40, asked: 'hard', assumed: {} }]);
    expect(answer.points.map(({ turns }) => turns.map(({ value }) => value))).toEqual([[], [10], [20]]);
    for (const { turns, found } of answer.points) {
      if (found.kind !== 'proposal') throw new Error('every point has a proposal');
      const result = await solve(pointProblem(PROBLEM, { turns }), { engine: 'highs', seed: 1, timeLimitSeconds: null, gapPercent: null }, { seconds: () => 0, shouldStop: () => false, onProgress: () => undefined });
      if (result.kind === 'none') throw new Error('the core has a proposal');
      expect(found.levels.map(({ level, penalty }) => [level, penalty])).toEqual(result.proposal.levels.map(({ level, penalty }) => [level, penalty]));
      expect(found.figures.householdsLeft).toBe(result.proposal.unplaced.length);
      expect(found.levels.map(({ ruleIds }) => ruleIds)).toEqual([['unplaced'], ['followUpCover']]);
    }
    const left = answer.points.map(({ found }) => (found.kind === 'proposal' ? found.figures.householdsLeft : null));
    expect(left).toEqual([1, 3, 2]);
    const plane = answer.planes.find(({ x, y }) => y === 'householdsLeft' && x === 'overShare');
    expect(plane?.dominated).toEqual([1]);
  });

  it('says of a rule that is off that it is asked for as a condition, and with what beside', async () => {
    const { answer } = await curve(await asked('trade-off', { axes: [{ id: 'radiusLimit', values: [500] }, { id: 'staff', values: [-20, 20] }] }));
    expect(answer?.axes.map(({ id, stands, asked: as, assumed }) => [id, stands, as, assumed])).toEqual([['radiusLimit', null, 'hard', { maxCount: 10 }], ['staff', 0, null, {}]]);
    expect(answer?.points).toHaveLength(3);
  });

  it('opens the proposal of each point: who is given which home, beside the round as it is', async () => {
    const id = await asked('trade-off', { axes: [{ id: 'siteLimit', values: [10] }] });
    const [first, second] = [await pointOf(id, 0), await pointOf(id, 1)];
    expect(first.comparison).toBeNull();
    expect(second.comparison?.judgements?.own?.map(({ level }) => level)).toEqual([1, 2]);
    expect([first.placements.length, first.left.length, second.placements.length, second.left.length]).toEqual([4, 1, 2, 3]);
    expect(second.comparison?.households.filter(({ change }) => change === 'loses').length).toBeGreaterThanOrEqual(2);
    const own = pointProblem(PROBLEM, { turns: [{ id: 'siteLimit', value: 10 }] });
    expect(evaluate(own, second.placements as unknown as readonly PlacementIds[]).breaches).toEqual([]);
    const told = await open.db.selectFrom('events').select('kind').where('kind', '=', 'round.opened').execute();
    expect(told.length).toBeGreaterThan(0);
    expect((await open.ask(`/api/studies/trade-off/${id}/points/7`)).status).toBe(404);
    expect((await open.ask('/api/studies/trade-off/none/points/0')).status).toBe(404);
  });

  it('is refused with what cannot be asked about', async () => {
    const body = async (axes: unknown, more: object = {}) => ({ roundId: PROBLEM.id, timeLimitSeconds: 5, seed: 1, measure: await measure(), axes, ...more });
    for (const axes of [[{ id: 'siteLimit', values: [4] }], [{ id: 'siteLimit', values: [41] }], [{ id: 'bedrooms', values: [1] }], [], [{ id: 'staff', values: [5] }, { id: 'staff', values: [0] }]]) {
      expect((await send('/api/studies/trade-off', await body(axes))).status, JSON.stringify(axes)).toBe(400);
    }
    expect((await send('/api/studies/trade-off', await body([{ id: 'staff', values: [5] }], { roundId: 'none' }))).status).toBe(404);
  });

  it('is asked for by managers, shown to those who write cases, and can be taken away', async () => {
    const body = { roundId: PROBLEM.id, timeLimitSeconds: 5, seed: 1, measure: await measure(), axes: [{ id: 'staff', values: [5] }] };
    for (const role of ['caseworker', 'planner', 'followUpLeader', 'auditor'] as const) expect((await send('/api/studies/trade-off', body, [role])).status, role).toBe(403);
    const id = await asked('trade-off', { axes: [{ id: 'staff', values: [5] }] });
    for (const role of ['planner', 'followUpLeader', 'auditor', 'administrator'] as const) {
      expect((await open.askAs([role], `/api/studies/trade-off/${id}`)).status, role).toBe(403);
      expect((await open.askAs([role], `/api/studies/trade-off/${id}/points/0`)).status, role).toBe(403);
    }
    expect((await open.askAs(MANAGER, `/api/studies/trade-off/${id}`, { method: 'DELETE' })).status).toBe(200);
    expect((await open.ask(`/api/studies/trade-off/${id}/points/0`)).status).toBe(404);
  });
});

describe('what is kept of a curve', () => {
  it('is gone when somebody in it is erased from the registers; that it was asked for stays', async () => {
    const id = await asked('trade-off', { axes: [{ id: 'staff', values: [-5] }] });
    await open.db.transaction().execute((transaction) => eraseStudiesOf(transaction, 'h3', NOW));
    const view = await curve(id);
    expect([view.isErased, view.answer]).toEqual([true, null]);
    expect((await open.ask(`/api/studies/trade-off/${id}/points/0`)).status).toBe(404);
  });
});

describe('a curve whose round is erased', () => {
  it('is erased with it at the next housekeeping', async () => {
    await open.addRound('37/2026', { ...PROBLEM, id: 'round-old' });
    const id = await asked('trade-off', { roundId: 'round-old', axes: [{ id: 'staff', values: [5] }] });
    expect(await eraseOverdueStudies(open.db, NOW)).toBe(0);
    await open.db.updateTable('problems').set({ text: '', erasedAt: NOW }).where('sha256', '=', sha256(writeProblem({ ...PROBLEM, id: 'round-old' }))).execute();
    expect(await eraseOverdueStudies(open.db, NOW)).toBe(1);
    expect((await curve(id)).isErased).toBe(true);
  });
});

describe('a curve that is stopped', () => {
  it('keeps the points that are done and works out the others when it is gone on with', async () => {
    const answer = await send('/api/studies/trade-off', { roundId: PROBLEM.id, timeLimitSeconds: 30, seed: 1, measure: await measure(), axes: [{ id: 'siteLimit', values: [5, 10, 15, 20, 25, 30, 35] }] });
    const { id } = (await answer.json()) as { id: string };
    await open.askAs(MANAGER, `/api/studies/trade-off/${id}/stop`, { method: 'POST' });
    await ended('trade-off', id);
    const stopped = await curve(id);
    const kept = stopped.answer?.points.filter(({ found }) => found.kind !== 'missing').length;
    expect(kept).toBe(stopped.done);
    expect(['stopped', 'done']).toContain(stopped.state);
    expect((await open.askAs(MANAGER, `/api/studies/trade-off/${id}/continue`, { method: 'POST' })).status).toBe(200);
    await ended('trade-off', id);
    const whole = await curve(id);
    expect([whole.state, whole.done, whole.of]).toEqual(['done', 8, 8]);
    expect(whole.answer?.points.every(({ found }) => found.kind === 'proposal' && found.isProved)).toBe(true);
  });
});

describe('two policies on a round', () => {
  const trial = async (id: string): Promise<TrialView> => TrialView.parse(((await (await open.ask(`/api/studies/policy-trial/${id}`)).json()) as { answer: unknown }).answer);

  it('are solved, measured by one yardstick, and compared with each other and with the queue under the rules of each', async () => {
    const view = await trial(await asked('policy-trial', { a: 'no-spreading', b: 'strict-limits' }));
    expect([view.policies.a.id, view.policies.b.id]).toEqual(['no-spreading', 'strict-limits']);
    for (const side of Object.values(view.sides)) expect(side.kind).toBe('proposal');
    const [a, b] = [view.sides.a, view.sides.b];
    if (a.kind !== 'proposal' || b.kind !== 'proposal') throw new Error('both have a proposal');
    expect([a.isProved, b.isProved]).toEqual([true, true]);
    // without spreading the four homes go to four of the five; with limits s takes one counted household beside its tenant (two at most), s2 takes one, and the family may live beside neither
    expect([a.figures.householdsLeft, b.figures.householdsLeft]).toEqual([1, 3]);
    expect([a.figures.overShare, b.figures.overShare].every((over) => over >= 0)).toBe(true);
    expect(a.figures.counted.households + a.figures.others.households).toBe(5);
    expect(view.comparison?.proposals.a.policy.id).toBe('no-spreading');
    expect(view.comparison?.judgements?.under.b.broken.a.length).toBeGreaterThan(0);
    expect(view.ranges.a?.map(({ figureId }) => figureId)).toEqual(['livingCrowded', 'crowdedSites', 'overShare', 'counted', 'others', 'group/family', 'group/rop']);
    expect(view.ranges.b?.every(({ least, value, most }) => least <= value && value <= most)).toBe(true);
    for (const figure of ['livingCrowded', 'crowdedSites', 'overShare'] as const) expect(view.ranges.b?.find(({ figureId }) => figureId === figure)?.value).toBe(b.figures[figure]);
    expect(view.againstQueue.a?.levels.every(({ penalty }, i) => i > 0 || penalty.b <= penalty.a)).toBe(true);
  });

  it('are refused where there is no such policy, or only one', async () => {
    const body = { roundId: PROBLEM.id, timeLimitSeconds: 5, seed: 1, measure: await measure() };
    expect((await send('/api/studies/policy-trial', { ...body, a: 'roof-first', b: 'none' })).status).toBe(404);
    expect((await send('/api/studies/policy-trial', { ...body, a: 'roof-first', b: 'roof-first' })).status).toBe(400);
    expect((await send('/api/studies/policy-trial', { ...body, a: 'roof-first', b: 'strict-limits', roundId: 'none' })).status).toBe(404);
  });

  it('stand in a list, the newest first', async () => {
    const rows = (await (await open.ask('/api/studies/policy-trial')).json()) as readonly unknown[];
    expect(rows.map((row) => StudySummary.parse(Object.fromEntries(Object.entries(row as object).filter(([name]) => name !== 'question'))).kind)).toContain('policy-trial');
  });
});
