import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eraseOverdueMeetings } from '../../server/meeting/service.ts';
import { Pulse, RoundView, StepView, VerdictView, type Step } from '../../server/meeting/schemas.ts';
import { RoundSummary } from '../../server/rounds/schemas.ts';
import { verifyRecord } from '../../server/record/service.ts';
import { eventsIn } from './events.ts';
import { openApp, type OpenApp } from './open-app.ts';
import { solveDemonstration } from './solved-round.ts';

let open: OpenApp;
let round: RoundView;
beforeAll(async () => {
  open = await openApp();
  round = await view(await solveDemonstration(open));
});
afterAll(() => open.close());

const view = async (id = round.id): Promise<RoundView> => RoundView.parse(await (await open.ask(`/api/rounds/${id}`)).json());
const solve = async (id: string, query = ''): Promise<ReturnType<typeof eventsIn>> => eventsIn(await (await open.ask(`/api/rounds/${id}/solve?timeLimitSeconds=20${query}`, { method: 'POST' })).text());
const post = (path: string, body: object, roles: Parameters<OpenApp['askAs']>[0] = ['caseworker']): Promise<Response> => open.askAs(roles, path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
const attempt = async (step: Step, roles: Parameters<OpenApp['askAs']>[0] = ['caseworker'], ifVersion?: number): Promise<Response> => post(`/api/rounds/${round.id}/steps`, { ifVersion: ifVersion ?? (await view()).version, step }, roles);
const take = async (step: Step, roles: Parameters<OpenApp['askAs']>[0] = ['caseworker']): Promise<RoundView> => {
  const answer = await attempt(step, roles);
  if (answer.status !== 200) throw new Error(await answer.text());
  return RoundView.parse(await answer.json());
};
const household = (shown: RoundView, id: string): RoundView['households'][number] => {
  const found = shown.households.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const placed = (shown: RoundView): RoundView['households'][number][] => shown.households.filter((one) => one.placement !== null);

describe('a round that has been solved', () => {
  it('is proposed, and its plan is the proposal, with what is proved of it', () => {
    expect(round).toMatchObject({ state: 'proposed', version: 2, canUndo: false, lastSolve: { kind: 'solved', moved: [] } });
    expect(round.proposal?.levels.every(({ bound }) => bound !== null)).toBe(true);
    expect(placed(round).every((one) => one.placement?.by === 'solver')).toBe(true);
    expect(round.blockers.every(({ kind }) => kind === 'notAccepted')).toBe(true);
  });

  it('shows who is passed over by somebody with fewer points, and by nobody with more', () => {
    const over = round.households.flatMap((one) => one.passedOver.map((row) => ({ ...row, points: one.points, placement: one.placement })));
    expect(over.every((row) => row.placement === null && row.byPoints < row.points)).toBe(true);
  });
});

describe('a step', () => {
  it('is taken in the version that was seen, and tells who came first otherwise', async () => {
    const { householdId } = { householdId: placed(round)[0]?.id ?? '' };
    const seen = (await view()).version;
    expect((await attempt({ kind: 'lock', householdId }, ['caseworker'], seen)).status).toBe(200);
    const late = await attempt({ kind: 'accept', householdId }, ['manager'], seen);
    expect(late.status).toBe(409);
    expect(await late.json()).toMatchObject({ code: 'roundChanged', version: seen + 1, last: { kind: 'lock' } });
    expect(household(await view(), householdId).mark?.kind).toBe('locked');
  });

  it('is undone, and what was undone is not undone again', async () => {
    const before = await view();
    const id = placed(before)[1]?.id ?? '';
    await take({ kind: 'unplace', householdId: id });
    const undone = await take({ kind: 'undo' });
    expect(household(undone, id).placement).toEqual(household(before, id).placement);
    const further = await take({ kind: 'undo' });
    expect(further.households.every((one) => one.mark === null)).toBe(true);
    expect(further.version).toBe(before.version + 3);
  });

  it('and an open window are told as a look at the round, once for a while', async () => {
    const looks = async (): Promise<number> => (await open.db.selectFrom('events').select('number').where('kind', '=', 'round.opened').execute()).length;
    open.setNow('2026-11-23T10:00:00.000Z');
    const before = await looks();
    for (let i = 0; i < 3; i += 1) await open.ask(`/api/rounds/${round.id}/pulse`);
    expect(await looks()).toBe(before + 1);
    open.setNow('2026-11-23T11:00:00.000Z');
    expect((await attempt({ kind: 'acceptAll' }, ['caseworker'], 1)).status).toBe(409);
    expect(await looks()).toBe(before + 2);
  });

  it('is refused to those who follow up, and to those who see sums alone', async () => {
    for (const role of ['followUpLeader', 'planner', 'administrator', 'auditor'] as const) expect((await attempt({ kind: 'acceptAll' }, [role], 1)).status).toBe(403);
  });

  it('that makes no sense is refused by name', async () => {
    for (const step of [{ kind: 'dance' }, { kind: 'decline', householdId: 'x', code: 'other', reason: '' }, { kind: 'lock' }]) {
      expect((await post(`/api/rounds/${round.id}/steps`, { ifVersion: 1, step })).status).toBe(400);
    }
    expect((await attempt({ kind: 'decline', householdId: placed(round)[0]?.id ?? '', code: 'whim', reason: 'fordi det' })).status).toBe(422);
  });

  it('holds no birth number in a reason', async () => {
    expect((await attempt({ kind: 'leaveOpen', householdId: placed(round)[0]?.id ?? '', reason: 'se 01 01 70 00027' })).status).toBe(422);
  });
});

/** What the core says of the first household without a home for whom somebody else's home would do. */
async function replacementThatSuits(shown: RoundView): Promise<{ readonly verdict: VerdictView; readonly displacedId: string }> {
  for (const { id: householdId } of shown.households.filter((one) => one.placement === null)) {
    for (const { id: displacedId, placement } of placed(shown)) {
      const verdict = VerdictView.parse(await (await post(`/api/rounds/${shown.id}/verdict`, { householdId, dwellingId: placement?.dwellingId })).json());
      if (verdict.ruleIds.length === 0) return { verdict, displacedId };
    }
  }
  throw new Error('somebody else’s home suits somebody');
}

describe('a solve that somebody goes on beside', () => {
  const begin = async (step: (shown: RoundView) => Step): Promise<string | undefined> => {
    const solving = solve(round.id, '&changes=fewest');
    // the solve may come home between looking and stepping
    for (let tries = 0; tries < 5 && (await attempt(step(await view()))).status !== 200; tries += 1);
    return (await solving).at(-1)?.event;
  };

  it('is kept when what was accepted or locked meanwhile stays as it was', async () => {
    const end = await begin((shown) => ({ kind: 'accept', householdId: placed(shown)[2]?.id ?? '' }));
    const after = await view();
    expect(end).toBe('proposal');
    expect(after.households.filter((one) => one.mark?.kind === 'accepted')).toHaveLength(1);
    expect(after.proposal?.status).toBe('optimal');
  });

  it('is not kept when something else was said, and nothing of that is lost', async () => {
    const before = await view();
    const end = await begin((shown) => ({ kind: 'unplace', householdId: placed(shown)[0]?.id ?? '' }));
    const after = await view();
    if (end === 'none') expect(placed(after)).toHaveLength(placed(before).length - 1);
    else expect(end).toBe('proposal');
    await take({ kind: 'undo' });
    await take({ kind: 'clear', householdId: after.households.find((one) => one.mark?.kind === 'accepted')?.id ?? '' });
  });
});

describe('a verdict', () => {
  it('tells what a replacement breaks, costs and takes from whom, and what the step then does', async () => {
    const shown = await view();
    const { verdict, displacedId } = await replacementThatSuits(shown);
    expect(verdict).toMatchObject({ displacedId, breaches: [] });
    const after = await take({ kind: 'place', householdId: verdict.householdId, dwellingId: verdict.dwellingId, override: null });
    expect(household(after, displacedId).placement).toBeNull();
    const sum = (one: RoundView, level: number): number => one.proposal?.levels.find((row) => row.level === level)?.penalty ?? 0;
    for (const { level, penalty } of verdict.levels) expect(sum(after, level) - sum(shown, level)).toBe(penalty);
    await take({ kind: 'undo' });
  });
});

describe('the meeting on the demonstration municipality', () => {
  it('goes from the proposal to decisions and offers, and nobody loses a word on the way', async () => {
    await take({ kind: 'startMeeting', present: 'Kari, Ola' });
    const before = await view();
    const [a, b, c, d] = placed(before) as [RoundView['households'][number], RoundView['households'][number], RoundView['households'][number], RoundView['households'][number]];
    await take({ kind: 'lock', householdId: a.id });
    await take({ kind: 'accept', householdId: b.id });
    await take({ kind: 'forbid', householdId: c.id, dwellingId: c.placement?.dwellingId ?? '', reason: 'vil ikke bo der' });
    await take({ kind: 'decline', householdId: d.id, code: 'notReady', reason: 'kan ikke flytte nå' });
    expect((await solve(round.id, '&changes=fewest')).at(-1)?.event).toBe('proposal');
    const solved = await view();
    expect(household(solved, a.id).placement).toMatchObject({ dwellingId: a.placement?.dwellingId });
    expect(household(solved, b.id).placement).toMatchObject({ dwellingId: b.placement?.dwellingId });
    expect(household(solved, c.id).placement?.dwellingId).not.toBe(c.placement?.dwellingId);
    expect(household(solved, d.id)).toMatchObject({ placement: null, mark: { kind: 'declined', code: 'notReady' } });
    expect(solved.lastSolve?.moved.every((row) => row.from !== row.to)).toBe(true);

    const pair = await pairAgainstRules(solved);
    expect((await attempt({ kind: 'place', ...pair, override: 'avtalt med alle' })).status).toBe(403);
    const overridden = await take({ kind: 'place', ...pair, override: 'avtalt med alle' }, ['manager']);
    expect(household(overridden, pair.householdId).placement?.override).toMatchObject({ reason: 'avtalt med alle' });

    expect((await attempt({ kind: 'decide' })).status).toBe(422);
    await take({ kind: 'acceptAll' });
    const decided = await take({ kind: 'decide' });
    expect(decided.state).toBe('decided');
    const decisions = await open.db.selectFrom('decisions').selectAll().execute();
    expect(decisions).toHaveLength(decided.households.length);
    expect(decisions.filter(({ outcome }) => outcome === 'offered')).toHaveLength(placed(decided).length);
    expect(decisions.find(({ householdId }) => householdId === d.id)).toMatchObject({ outcome: 'declined', code: 'notReady', reason: 'kan ikke flytte nå' });
    expect(await open.db.selectFrom('offers').selectAll().execute()).toHaveLength(placed(decided).length);
    expect((await attempt({ kind: 'lock', householdId: a.id })).status).toBe(409);
    expect(await verifyRecord(open.db)).toMatchObject({ faults: [] });
  });

  it('is opened again by a manager for as long as no offer has been sent, and decided anew', async () => {
    expect((await attempt({ kind: 'reopen', reason: 'feil dato' })).status).toBe(403);
    expect((await take({ kind: 'reopen', reason: 'feil dato' }, ['manager'])).state).toBe('inMeeting');
    expect(await open.db.selectFrom('offers').selectAll().execute()).toEqual([]);
    expect((await attempt({ kind: 'undo' })).status).toBe(409);
    await take({ kind: 'decide' });
    await open.db.updateTable('offers').set({ sentOn: '2026-11-26' }).where('id', '=', (await open.db.selectFrom('offers').select('id').executeTakeFirstOrThrow()).id).execute();
    expect(await (await attempt({ kind: 'reopen', reason: 'feil dato' }, ['manager'])).json()).toMatchObject({ code: 'offersSent' });
    expect(await (await attempt({ kind: 'close' })).json()).toMatchObject({ code: 'offersOpen' });
  });

  it('tells every step, the newest first, with who took it and why', async () => {
    const steps = StepView.array().parse(await (await open.ask(`/api/rounds/${round.id}/steps`)).json());
    expect(steps.map(({ version }) => version)).toEqual(steps.map(({ version }) => version).toSorted((x, y) => y - x));
    expect(steps.find(({ kind }) => kind === 'forbid')).toMatchObject({ reason: 'vil ikke bo der' });
    expect(steps.at(0)?.kind).toBe('decide');
  });

  it('lets follow from a no what the terms say, when the round is closed and not before', async () => {
    const { householdId } = await open.db.selectFrom('decisions').select('householdId').where('outcome', '=', 'notOffered').executeTakeFirstOrThrow();
    const decided = { outcome: 'declined' as const, code: 'withdrawn', consequence: '{"kind":"caseClosed"}' };
    await open.db.updateTable('decisions').set(decided).where('householdId', '=', householdId).execute();
    expect((await open.ask(`/api/registers/households/${householdId}`)).status).toBe(200);
    const made = await post('/api/rounds', { asOf: round.asOf, policyId: round.policy.id, horizonDays: round.horizonDays });
    const next = await view(RoundSummary.parse(await made.json()).id);
    expect(next.households.some(({ id }) => id === householdId)).toBe(false);
    const offers = await open.db.selectFrom('offers').selectAll().execute();
    await open.db.updateTable('offers').set({ answer: 'refused', answeredOn: '2026-11-26' }).execute();
    expect((await take({ kind: 'close' })).state).toBe('closed');
    expect((await open.ask(`/api/registers/households/${householdId}`)).status).toBe(404);
    await open.db.updateTable('rounds').set({ state: 'decided' }).where('id', '=', round.id).execute();
    for (const { id, answer, answeredOn } of offers) await open.db.updateTable('offers').set({ answer, answeredOn }).where('id', '=', id).execute();
  });

  it('leaves those who have an offer, and what they are offered, out of the next round', async () => {
    const made = await post('/api/rounds', { asOf: round.asOf, policyId: round.policy.id, horizonDays: round.horizonDays });
    const next = await view(RoundSummary.parse(await made.json()).id);
    const offers = await open.db.selectFrom('offers').select(['householdId', 'dwellingId']).execute();
    for (const { householdId, dwellingId } of offers) {
      expect(next.households.some(({ id }) => id === householdId)).toBe(false);
      expect(next.dwellings.some(({ id }) => id === dwellingId)).toBe(false);
    }
    expect(next.state).toBe('draft');
  });
});

/** A household without a home and a dwelling nobody is kept in, which a hard rule keeps apart. */
async function pairAgainstRules(shown: RoundView): Promise<{ householdId: string; dwellingId: string }> {
  const waiting = shown.households.filter((one) => one.placement === null && one.mark === null);
  const free = shown.dwellings.filter(({ householdId }) => householdId === null || household(shown, householdId).mark === null);
  for (const { id: householdId } of waiting) {
    for (const { id: dwellingId } of free) {
      const verdict = VerdictView.parse(await (await post(`/api/rounds/${shown.id}/verdict`, { householdId, dwellingId })).json());
      if (verdict.ruleIds.length > 0 && !verdict.ruleIds.includes('lock')) return { householdId, dwellingId };
    }
  }
  throw new Error('some rule keeps somebody from some dwelling');
}

describe('an open window', () => {
  it('hears who has gone on, and how the registers have changed since the round was frozen', async () => {
    const made = await post('/api/rounds', { asOf: round.asOf, policyId: round.policy.id, horizonDays: round.horizonDays });
    const { id } = RoundSummary.parse(await made.json());
    const pulse = async (): Promise<Pulse> => Pulse.parse(await (await open.ask(`/api/rounds/${id}/pulse`)).json());
    expect(await pulse()).toMatchObject({ state: 'draft', version: 1, last: null, solving: false, registers: null });
    const shown = await view(id);
    const [someone] = shown.households;
    const row = await (await open.ask(`/api/registers/households/${someone?.id}`)).json() as { record: { id: string; members: number; assessments: unknown }; version: number };
    const put = await open.ask(`/api/registers/households/${someone?.id}`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ record: { ...row.record, members: row.record.members + 1 }, version: row.version, reason: 'flere enn vi trodde' }) });
    expect(put.status).toBe(200);
    expect((await pulse()).registers?.households.changed).toEqual([someone?.id]);
    const framed = await open.ask(`/api/rounds/${id}/frame`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ifVersion: 1, asOf: shown.asOf, policyId: shown.policy.id, horizonDays: shown.horizonDays }) });
    expect(RoundView.parse(await framed.json())).toMatchObject({ version: 2, canUndo: false });
    expect(await pulse()).toMatchObject({ registers: null, last: { kind: 'frame' } });

    const leaver = shown.households.at(-1);
    const gone = await open.ask(`/api/registers/households/${leaver?.id}`);
    const { version } = await gone.json() as { version: number };
    const removed = await open.ask(`/api/registers/households/${leaver?.id}`, { method: 'DELETE', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ version, reason: 'har flyttet' }) });
    expect(removed.status, await removed.clone().text()).toBe(200);
    expect((await pulse()).registers?.households.gone).toEqual([leaver?.id]);
    const again = await open.ask(`/api/rounds/${id}/frame`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ifVersion: 2, asOf: shown.asOf, policyId: shown.policy.id, horizonDays: shown.horizonDays }) });
    expect(again.status).toBe(200);
    const stillHeld = await open.db.selectFrom('roundRows').selectAll().where('roundId', '=', id).where('id', '=', leaver?.id ?? '').execute();
    expect(stillHeld).toHaveLength(1);
  });
});

describe('a household that is erased from the registers', () => {
  it('leaves no word about it in meetings and decisions, and the round can still be read', async () => {
    const { householdId } = await open.db.selectFrom('decisions').select('householdId').where('code', '=', 'notReady').executeTakeFirstOrThrow();
    const row = await (await open.ask(`/api/registers/households/${householdId}`)).json() as { version: number };
    const erased = await open.ask(`/api/registers/households/${householdId}/erase`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ version: row.version, reason: 'har bedt om det' }) });
    expect(erased.status, await erased.clone().text()).toBe(200);
    const everything = JSON.stringify([
      await open.db.selectFrom('roundPlans').select(['step', 'plan']).execute(), await open.db.selectFrom('decisions').selectAll().execute(), await open.db.selectFrom('payloads').selectAll().execute(),
    ]);
    expect(everything).not.toContain('kan ikke flytte nå');
    expect(everything).toContain('avtalt med alle');
    expect(household(await view(), householdId).mark).toMatchObject({ kind: 'declined', reason: '[slettet]' });
    expect(await verifyRecord(open.db)).toMatchObject({ faults: [] });
  });
});

describe('a meeting whose last day is over', () => {
  it('tells that it was held, and no more', async () => {
    await eraseOverdueMeetings(open.db, '2040-01-01T00:00:00.000Z');
    expect((await open.ask(`/api/rounds/${round.id}`)).status).toBe(410);
    expect(await open.db.selectFrom('roundPlans').select('plan').distinct().execute()).toEqual([{ plan: '' }]);
    expect(await open.db.selectFrom('decisions').select('basis').distinct().execute()).toEqual([{ basis: '' }]);
    const told = await open.db.selectFrom('payloads').innerJoin('events', 'number', 'eventNumber').select('facts').where('kind', '=', 'text.erased').where('subject', '=', `round ${round.id}`).execute();
    expect(told.map(({ facts }) => JSON.parse(facts) as object)).toContainEqual({ plans: expect.any(Number) as number, decisions: 59 });
  });
});
