import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backUp, keptName, restore } from '../../server/db/backup.ts';
import { RoundView } from '../../server/meeting/schemas.ts';
import { PolicyView } from '../../server/policies/schemas.ts';
import { readProblem, type Problem } from '../../solver/index.ts';
import { RoundSummary } from '../../server/rounds/schemas.ts';
import type { Role } from '../../server/access/schemas.ts';
import { step } from './decided-round.ts';
import { instance, NOW, openApp, type OpenApp } from './open-app.ts';

// What becomes of rounds when their policy is a draft, is adopted or taken away, is not valid yet or withdrawn, or when the database is put back to what it was.

let open: OpenApp;
beforeEach(async () => { open = await openApp(); });
afterEach(() => open.close());

const DECISION = { decidedBy: 'Kommunestyret', role: 'Kommunedirektør', caseNumber: '26/118', decidedOn: '2026-11-20', reason: 'Naboene er med på det.' };
const SOLVED = { timeout: 120_000 };

async function send(method: 'POST' | 'PUT' | 'DELETE', path: string, body: unknown, roles: readonly Role[] = ['manager']): Promise<Response> {
  return open.askAs(roles, path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
}

async function done(answer: Response): Promise<unknown> {
  expect(answer.status, await answer.clone().text()).toBe(200);
  return answer.json();
}

const draft = async (): Promise<string> => PolicyView.parse(await done(await send('POST', '/api/policies', { copyOf: 'roof-first', name: { nb: 'Bosetting', nn: '', en: '' } }))).policyId;
const adopt = async (policyId: string): Promise<unknown> => done(await send('POST', `/api/policies/${policyId}/adopt`, { ...DECISION, edit: 1 }));
const view = async (id: string): Promise<RoundView> => RoundView.parse(await done(await open.ask(`/api/rounds/${id}`)));
const summary = async (id: string): Promise<RoundSummary | undefined> => RoundSummary.array().parse(await done(await open.ask('/api/rounds'))).find((round) => round.id === id);
const freezeAgain = async (id: string, policyId: string): Promise<Response> => send('PUT', `/api/rounds/${id}/frame`, { ifVersion: (await view(id)).version, asOf: '2026-12-01', policyId, horizonDays: 90 });
const decide = async (id: string): Promise<Response> => send('POST', `/api/rounds/${id}/steps`, { ifVersion: (await view(id)).version, step: { kind: 'decide' } });
const solve = async (id: string): Promise<string> => (await open.ask(`/api/rounds/${id}/solve?engine=queue`, { method: 'POST' })).text();

/** A round of the demonstration under a policy, proposed by the queue. */
async function proposedUnder(policyId: string): Promise<string> {
  open.setNow(NOW);
  await open.takeInDemonstration();
  const { id } = RoundSummary.parse(await done(await send('POST', '/api/rounds', { asOf: '2026-12-01', policyId, horizonDays: 90 })));
  await solve(id);
  return id;
}

describe('a round under a draft', () => {
  it('is never decided, also when the draft has been adopted since, until it is frozen again under what was adopted', SOLVED, async () => {
    const policyId = await draft();
    const id = await proposedUnder(`${policyId}.v1.draft`);
    await step(open, id, { kind: 'startMeeting', present: '' });
    await step(open, id, { kind: 'acceptAll' });
    expect((await view(id)).blockers).toEqual([{ kind: 'policyIsDraft' }]);
    const refusal = { status: 422, code: 'policyIsDraft' };
    expect(await (await decide(id)).json()).toMatchObject(refusal);
    await adopt(policyId);
    expect(await (await decide(id)).json()).toMatchObject(refusal);
    expect(await view(id)).toMatchObject({ state: 'inMeeting', blockers: [{ kind: 'policyIsDraft' }] });
    await done(await freezeAgain(id, `${policyId}.v1`));
    await step(open, id, { kind: 'acceptAll' });
    expect((await view(id)).blockers).toEqual([]);
    expect(RoundView.parse(await done(await decide(id))).state).toBe('decided');
  });

  it('goes by the name of the draft in the list of rounds, whatever has become of the draft', SOLVED, async () => {
    const [adopted, removed] = [await draft(), await draft()];
    const id = await proposedUnder(`${adopted}.v1.draft`);
    const { id: other } = RoundSummary.parse(await done(await send('POST', '/api/rounds', { asOf: '2026-12-01', policyId: `${removed}.v1.draft`, horizonDays: 90 })));
    const name = { nb: 'Bosetting (utkast)', nn: 'Bosetting (utkast)', en: 'Bosetting (draft)' };
    expect((await summary(id))?.policyName).toEqual(name);
    await adopt(adopted);
    await done(await send('DELETE', `/api/policies/${removed}/draft`, { edit: 1 }));
    // the problem of a round holds the name in bokmål alone
    const kept = { nb: name.nb, nn: name.nb, en: name.nb };
    expect([(await summary(id))?.policyName, (await summary(other))?.policyName]).toEqual([kept, kept]);
  });
});

describe('a round under an adopted policy', () => {
  const accepted = async (id: string): Promise<void> => {
    await step(open, id, { kind: 'startMeeting', present: '' });
    await step(open, id, { kind: 'acceptAll' });
  };
  const withdraw = async (policyId: string): Promise<unknown> => done(await send('POST', `/api/policies/${policyId}/withdraw`, { number: 1, reason: 'Feil' }));

  it('is not decided before the day that the policy is valid from, and on that day it is', SOLVED, async () => {
    const policyId = await draft();
    const [version] = PolicyView.parse(await done(await open.ask(`/api/policies/${policyId}`))).versions;
    await done(await send('PUT', `/api/policies/${policyId}/draft`, { edit: 1, content: { ...version?.content, validFrom: '2026-12-15' } }));
    await done(await send('POST', `/api/policies/${policyId}/adopt`, { ...DECISION, edit: 2 }));
    const id = await proposedUnder(`${policyId}.v1`);
    expect((await view(id)).blockers).toContainEqual({ kind: 'policyNotYetValid', validFrom: '2026-12-15' });
    await accepted(id);
    open.setNow('2026-12-14T10:00:00.000Z');
    const refused = await decide(id);
    expect([refused.status, await refused.json()]).toEqual([422, expect.objectContaining({ code: 'policyNotYetValid', detail: expect.stringContaining('2026-12-15') as unknown })]);
    expect(await view(id)).toMatchObject({ state: 'inMeeting', blockers: [{ kind: 'policyNotYetValid', validFrom: '2026-12-15' }] });
    open.setNow('2026-12-15T08:00:00.000Z');
    expect((await view(id)).blockers).toEqual([]);
    expect(RoundView.parse(await done(await decide(id))).state).toBe('decided');
  });

  it('is not decided once the policy is withdrawn, until it is frozen again under another', SOLVED, async () => {
    const policyId = await draft();
    await adopt(policyId);
    const id = await proposedUnder(`${policyId}.v1`);
    await accepted(id);
    expect((await view(id)).blockers).toEqual([]);
    await withdraw(policyId);
    expect((await view(id)).blockers).toEqual([{ kind: 'policyWithdrawn', withdrawnOn: '2026-11-23' }]);
    const refused = await decide(id);
    expect([refused.status, await refused.json()]).toEqual([422, expect.objectContaining({ code: 'policyWithdrawn', detail: expect.stringContaining('2026-11-23') as unknown })]);
    await done(await freezeAgain(id, 'roof-first'));
    await step(open, id, { kind: 'acceptAll' });
    expect(RoundView.parse(await done(await decide(id))).state).toBe('decided');
  });

  it('stands as it was decided when the policy is withdrawn afterwards', SOLVED, async () => {
    const policyId = await draft();
    await adopt(policyId);
    const id = await proposedUnder(`${policyId}.v1`);
    await accepted(id);
    await done(await decide(id));
    await withdraw(policyId);
    expect(await view(id)).toMatchObject({ state: 'decided', blockers: [] });
  });
});

describe('a round from a problem file', () => {
  const frame = async (id: string, changes: object): Promise<Response> => {
    const { version, asOf, horizonDays } = await view(id);
    return send('PUT', `/api/rounds/${id}/frame`, { ifVersion: version, asOf, horizonDays, policyId: 'roof-first', ...changes });
  };
  const problem = async (id: string): Promise<Problem> => {
    const read = readProblem(Buffer.from(await (await open.ask(`/api/rounds/${id}/problem`)).arrayBuffer()));
    if (!read.ok) throw new Error('the problem of a round can be read');
    return read.problem;
  };

  it('is frozen again from its own file under another policy, keeps what was said, and can then be decided', SOLVED, async () => {
    const given = instance('hamar-60x20-strict');
    const { id } = RoundSummary.parse(await done(await send('POST', '/api/rounds/problem', { ...given, policy: { ...given.policy, id: 'bosetting.v1.draft' } }, ['caseworker'])));
    await solve(id);
    const first = (await view(id)).households.find(({ placement }) => placement !== null)?.id ?? '';
    await step(open, id, { kind: 'startMeeting', present: '' });
    await step(open, id, { kind: 'accept', householdId: first });
    expect(await view(id)).toMatchObject({ isFromRegisters: false, policy: { id: 'bosetting.v1.draft' } });
    expect((await view(id)).blockers).toContainEqual({ kind: 'policyIsDraft' });
    const before = await problem(id);
    const framed = RoundView.parse(await done(await frame(id, {})));
    expect([framed.policy.id, framed.households.find((row) => row.id === first)?.mark?.kind]).toEqual(['roof-first', 'accepted']);
    expect({ ...(await problem(id)), policy: null }).toEqual({ ...before, policy: null });
    await step(open, id, { kind: 'acceptAll' });
    expect(RoundView.parse(await done(await decide(id))).state).toBe('decided');
  });

  it('keeps the day and how far ahead it looks, which the file says', SOLVED, async () => {
    const { id } = RoundSummary.parse(await done(await send('POST', '/api/rounds/problem', instance('hamar-60x20-strict'), ['caseworker'])));
    for (const other of [{ asOf: '2027-02-01' }, { horizonDays: 1 }]) expect(await (await frame(id, other)).json()).toMatchObject({ status: 409, code: 'notFromRegisters' });
    expect((await view(id)).version).toBe(1);
  });
});

describe('a database that is put back while the server runs', () => {
  const nothing = (): Promise<readonly string[]> => Promise.resolve([]);
  const putBack = (from: string): Promise<void> => restore(open.dataFolder, from, keptName(NOW), nothing, () => Promise.resolve('same'), () => Promise.resolve());

  it('has its own policies where a round is frozen again and where two are tried', SOLVED, async () => {
    const policyId = await draft();
    await adopt(policyId);
    const id = await proposedUnder('roof-first');
    const from = join(open.dataFolder, 'before.sqlite');
    await backUp(open.dataFolder, from, nothing);
    const withdraw = async (): Promise<unknown> => done(await send('POST', `/api/policies/${policyId}/withdraw`, { number: 1, reason: 'Feil' }));
    await withdraw();
    const measure = { crowdedFrom: 5, circleMetres: 250, sharePercent: 20, neverTooMany: 2, metresPerMinute: 300 };
    const trial = { roundId: id, a: `${policyId}.v1`, b: 'roof-first', timeLimitSeconds: 1, seed: 1, measure };
    expect((await send('POST', '/api/studies/policy-trial', trial)).status).toBe(404);
    await putBack(from);
    expect((await send('POST', '/api/studies/policy-trial', trial)).status).toBe(200);
    await withdraw();
    expect((await freezeAgain(id, `${policyId}.v1`)).status).toBe(404);
    await putBack(from);
    expect((await done(await freezeAgain(id, `${policyId}.v1`)) as RoundView).policy.id).toBe(`${policyId}.v1`);
  });
});
