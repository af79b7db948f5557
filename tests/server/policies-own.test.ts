import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '../../server/access/schemas.ts';
import { RoundView } from '../../server/meeting/schemas.ts';
import { DifferenceView, GivenPolicy, ListedPolicy, PolicyView, RuleOption, type PolicyContent, type VersionView } from '../../server/policies/schemas.ts';
import { JudgedView, SolvedAgainView } from '../../server/replay/schemas.ts';
import { RoundSummary } from '../../server/rounds/schemas.ts';
import { RULES } from '../../solver/index.ts';
import { eventsIn } from './events.ts';
import { NOW, openApp, ROOT, type OpenApp } from './open-app.ts';

let open: OpenApp;
beforeEach(async () => { open = await openApp(); });
afterEach(() => open.close());

const NAME = { nb: 'Bosetting i Elvestad', nn: '', en: '' };
const DECISION = { decidedBy: 'Kommunestyret', role: 'Kommunedirektør', caseNumber: '26/118', decidedOn: '2026-11-20', reason: '' };

async function send(method: 'POST' | 'PUT' | 'DELETE', path: string, body: unknown, roles: readonly Role[] = ['manager']): Promise<Response> {
  return open.askAs(roles, path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
}

async function done(answer: Promise<Response>): Promise<PolicyView> {
  const response = await answer;
  expect(response.status, await response.clone().text()).toBe(200);
  return PolicyView.parse(await response.json());
}

async function refused(answer: Promise<Response>): Promise<{ readonly status: number; readonly code: string; readonly [more: string]: unknown }> {
  const response = await answer;
  return { status: response.status, ...await response.json() as { readonly code: string } };
}

const shipped = (id: string): Readonly<Record<string, unknown>> => JSON.parse(readFileSync(join(ROOT, 'data', 'policies', `${id}.json`), 'utf8')) as Readonly<Record<string, unknown>>;
const copy = (from = 'roof-first', name = NAME): Promise<PolicyView> => done(send('POST', '/api/policies', { copyOf: from, name }));
const newest = ({ versions: [version] }: PolicyView): VersionView => version as VersionView;
const save = (view: PolicyView, change: (content: PolicyContent) => PolicyContent): Promise<Response> => send('PUT', `/api/policies/${view.policyId}/draft`, { edit: newest(view).edit, content: change(newest(view).content) });
const adopt = (view: PolicyView, decision: Partial<typeof DECISION> = {}): Promise<Response> => send('POST', `/api/policies/${view.policyId}/adopt`, { ...DECISION, ...decision, edit: newest(view).edit });
const read = async (policyId: string): Promise<PolicyView> => done(open.ask(`/api/policies/${policyId}`));
const list = async (query = ''): Promise<readonly ListedPolicy[]> => ListedPolicy.array().parse(await (await open.ask(`/api/policies${query}`)).json());
const told = async (kind: string): Promise<readonly { readonly subject: string | null; readonly actor: string; readonly reason: string | null; readonly facts: unknown }[]> => (
  (await (await open.askAs(['auditor'], `/api/record?kind=${kind}`)).json() as { readonly entries: readonly never[] }).entries);
const setRule = (content: PolicyContent, ruleId: string, setting: { readonly enforce: string } & Readonly<Record<string, unknown>>): PolicyContent => ({ ...content, rules: { ...content.rules, [ruleId]: setting } });
const SITE_LIMIT = { enforce: 'hard', sharePercent: 20, minCount: 2 };

describe('a policy that ships', () => {
  it('is read with its one version, and changed by nobody', async () => {
    const view = await read('roof-first');
    expect(view).toMatchObject({ policyId: 'roof-first', isShipped: true, versions: [{ id: 'roof-first', number: 1, state: 'shipped', decision: null, hardLimits: [] }] });
    expect(newest(await read('strict-limits')).hardLimits).toContain('siteLimit');
    for (const answer of [save(view, (content) => content), adopt(view), send('POST', '/api/policies/roof-first/draft', {}), send('DELETE', '/api/policies/roof-first/draft', { edit: 1 }), send('POST', '/api/policies/roof-first/withdraw', { number: 1, reason: 'nei' })]) {
      const what = await refused(answer);
      expect(['policyShipped', 'badRequest']).toContain(what.code);
    }
  });

  it('is told apart from what the catalogue says can be said of each rule', async () => {
    const options = RuleOption.array().parse(await (await open.ask('/api/policies/rules')).json());
    expect(options.map(({ ruleId }) => ruleId)).toEqual(RULES.map(({ id }) => id));
    expect(options.find(({ ruleId }) => ruleId === 'siteLimit')).toMatchObject({ allows: ['hard', 'soft'], isLimit: true, parameters: [{ kind: 'number', name: 'sharePercent', least: 0, most: 100, usual: null }, { name: 'minCount' }] });
  });
});

describe('a policy file that is no policy', () => {
  const file = (body: unknown): Promise<Response> => open.askAs(['manager'], '/api/policies/file', { method: 'POST', headers: { 'content-type': 'application/json' }, body: typeof body === 'string' ? body : JSON.stringify(body) });
  const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

  it('is refused soon and in few words, however deep or large it is', async () => {
    const roof = shipped('roof-first');
    const rules = roof['rules'] as Readonly<Record<string, unknown>>;
    const many = Object.fromEntries(Array.from({ length: 25_000 }, (_, i) => [`someRule${i}`, { enforce: 'hard' }]));
    const bodies = [
      JSON.stringify({ ...roof, rules: 'HERE' }).replace('"HERE"', `{"siteLimit":{"enforce":"hard","sharePercent":${nested(100_000)}}}`), JSON.stringify({ ...roof, notes: 'HERE' }).replace('"HERE"', nested(100_000)),
      { ...roof, rules: many }, { ...roof, rules: { ...rules, ['siteLimit '.repeat(90_000)]: { enforce: 'hard' } } }, { ...roof, notes: many },
    ];
    for (const body of bodies) {
      const answer = await file(body);
      expect(answer.status).toBe(422);
      expect((await answer.text()).length).toBeLessThan(2000);
    }
    const { policyId, versions: [draft] } = await copy();
    const written = JSON.stringify({ edit: draft?.edit, content: { ...draft?.content, rules: 'HERE' } }).replace('"HERE"', `{"siteLimit":{"enforce":"hard","sharePercent":${nested(100_000)}}}`);
    expect((await open.askAs(['manager'], `/api/policies/${policyId}/draft`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: written })).status).toBe(422);
  });

  it('is refused where a text is too long to be kept, and every policy can be read afterwards', async () => {
    for (const long of [{ authority: 'x'.repeat(2001) }, { id: 'x'.repeat(201) }, { aim: { nb: 'x'.repeat(2001), nn: '', en: '' } }]) {
      expect((await refused(file({ ...shipped('roof-first'), ...long }))).code).toBe('faultyPolicy');
    }
    expect((await list()).length).toBeGreaterThan(0);
  });

  it('is refused where a text is not read as it is written, with where and without the text', async () => {
    const answer = await file({ ...shipped('roof-first'), name: { nb: 'Bose\u0000tting', nn: 'Til\u202ebake', en: '\ud800' } });
    const text = await answer.text();
    expect([answer.status, (JSON.parse(text) as { faults: { path: string }[] }).faults.map(({ path }) => path)]).toEqual([422, ['$.name.nb', '$.name.nn', '$.name.en']]);
    expect(text).not.toContain('Bose');
    expect(await (await file({ ...shipped('roof-first'), id: 'tak\u0000' })).text()).toContain('$.id');
    const view = await copy();
    expect((await adopt(view, { decidedBy: 'Kommune\u202estyret' })).status).toBe(400);
    expect((await adopt(view, { reason: 'a\u0000b' })).status).toBe(400);
  });
});

describe('managers who write at the same moment', () => {
  it('lose nothing: one save, one adoption, one withdrawal and one removal count, and each is told once', async () => {
    const saved = await copy();
    const outcomes = (answers: readonly Response[]): readonly number[] => answers.map(({ status }) => status).sort();
    const five = (does: () => Promise<Response>): Promise<Response[]> => Promise.all(Array.from({ length: 5 }, does));
    expect(outcomes(await five(() => save(saved, (content) => ({ ...content, authority: 'Vedtak' }))))).toEqual([200, 409, 409, 409, 409]);
    const view = await read(saved.policyId);
    const mixed = await Promise.all([adopt(view), send('DELETE', `/api/policies/${view.policyId}/draft`, { edit: newest(view).edit }), adopt(view)]);
    expect(mixed.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(outcomes(await five(() => send('POST', `/api/policies/${view.policyId}/withdraw`, { number: 1, reason: 'nytt vedtak' })))).toEqual([200, 409, 409, 409, 409]);
    for (const kind of ['policy.changed', 'policy.adopted', 'policy.withdrawn']) expect(await told(kind), kind).toHaveLength(1);
  });
});

describe('a draft', () => {
  it('is a copy under another name, in force from today, and says that it is a draft wherever it is chosen', async () => {
    const view = await copy();
    expect(view).toMatchObject({ policyId: 'bosetting-i-elvestad', isShipped: false, versions: [{ id: 'bosetting-i-elvestad.v1.draft', state: 'draft', edit: 1, content: { validFrom: '2026-11-23', reviewBy: '2027-11-23' } }] });
    expect(newest(view).content.rules).toEqual(shipped('roof-first')['rules']);
    expect(newest(view).content.authority).not.toContain('ikke vedtatt');
    expect((await list()).find(({ policyId }) => policyId === view.policyId)).toMatchObject({ state: 'draft', name: { nb: 'Bosetting i Elvestad (utkast)', nn: 'Bosetting i Elvestad (utkast)', en: 'Bosetting i Elvestad (draft)' }, authority: expect.stringMatching(/^Utkast, ikke vedtatt\./) as string });
    expect((await copy()).policyId).toBe('bosetting-i-elvestad-2');
    expect((await copy('roof-first', { nb: 'File', nn: '', en: '' })).policyId).toBe('file-2');
  });

  it('is changed with everything that was written, and the record tells which rules', async () => {
    const view = await copy();
    const after = await done(save(view, (content) => ({ ...setRule(content, 'siteLimit', SITE_LIMIT), notes: { siteLimit: { authority: 'Vedtak i sak 25/9', aim: 'Spredning', evidence: '' } } })));
    expect(newest(after)).toMatchObject({ edit: 2, hardLimits: ['siteLimit'], content: { notes: { siteLimit: { authority: 'Vedtak i sak 25/9' } } } });
    expect(newest(after).rules.find(({ ruleId }) => ruleId === 'siteLimit')).toMatchObject({ enforce: 'hard', parameters: { sharePercent: 20, minCount: 2 } });
    expect(await told('policy.changed')).toMatchObject([{ subject: 'policy bosetting-i-elvestad', actor: 'manager@example.no', facts: { rules: ['siteLimit'], fields: ['notes'] } }]);
  });

  it('that somebody else has changed meanwhile is not written over: what stands there comes along', async () => {
    const view = await copy();
    await done(save(view, (content) => ({ ...content, authority: 'Den første' })));
    expect(await refused(save(view, (content) => ({ ...content, authority: 'Den andre' })))).toMatchObject({ status: 409, code: 'changedMeanwhile', edit: 2, content: { authority: 'Den første' } });
    expect(newest(await read(view.policyId)).content.authority).toBe('Den første');
    expect(await refused(adopt(view))).toMatchObject({ code: 'changedMeanwhile' });
    expect(await refused(send('DELETE', `/api/policies/${view.policyId}/draft`, { edit: 1 }))).toMatchObject({ code: 'changedMeanwhile' });
  });

  it('with faults is refused with each at its place, and nothing is written', async () => {
    const view = await copy();
    const points = (content: PolicyContent): PolicyContent => setRule(content, 'unplaced', { ...content.rules['unplaced'] as { readonly enforce: string }, groupPoints: { rusfri: 5, family: -1 } });
    const answer = await refused(save(view, (content) => ({ ...points(content), name: { nb: ' ', nn: '', en: '' }, reviewBy: content.validFrom, notes: { nice: { authority: '', aim: '', evidence: '' } } })));
    expect(answer).toMatchObject({ status: 422, code: 'faultyPolicy' });
    expect((answer['faults'] as readonly { readonly code: string; readonly path: string }[]).map(({ code, path }) => [code, path])).toEqual([
      ['missing', '$.name.nb'], ['reviewTooEarly', '$.reviewBy'], ['unknownRule', '$.notes["nice"]'], ['sobriety', '$.rules.unplaced.groupPoints.rusfri'], ['negative', '$.rules.unplaced.groupPoints.family'],
    ]);
    expect(newest(await read(view.policyId)).edit).toBe(1);
  });

  it('is taken away, and what was never adopted is then gone', async () => {
    const view = await copy();
    expect((await send('DELETE', `/api/policies/${view.policyId}/draft`, { edit: 1 })).status).toBe(200);
    expect((await open.ask(`/api/policies/${view.policyId}`)).status).toBe(404);
    expect(await refused(save(view, (content) => content))).toMatchObject({ code: 'policyNotFound' });
    expect(await told('policy.removed')).toHaveLength(1);
  });
});

describe('adopting', () => {
  it('is told with who decided and when, and from then on nobody changes the version', async () => {
    const view = await done(adopt(await copy()));
    expect(newest(view)).toMatchObject({ state: 'inForce', decision: { decidedBy: 'Kommunestyret', caseNumber: '26/118' } });
    expect(await told('policy.adopted')).toMatchObject([{ facts: { number: 1, decidedBy: 'Kommunestyret', hardLimits: [] }, reason: null }]);
    expect(await refused(save(view, (content) => content))).toMatchObject({ code: 'noDraft' });
    for (const change of [sql`update "policyVersions" set content = '{}'`, sql`update "policyVersions" set state = 'draft'`, sql`delete from "policyVersions"`]) await expect(change.execute(open.db)).rejects.toThrow(/never changed/);
  });

  it('a hard limit needs a reason, which the record keeps', async () => {
    const view = await done(save(await copy(), (content) => setRule(content, 'siteLimit', SITE_LIMIT)));
    expect(await refused(adopt(view))).toMatchObject({ status: 422, code: 'limitNeedsReason', hardLimits: ['siteLimit'] });
    expect(await refused(adopt(view, { reason: '   ' }))).toMatchObject({ code: 'limitNeedsReason' });
    expect(newest(await read(view.policyId)).state).toBe('draft');
    await done(adopt(view, { reason: 'Ti bosteder er tunge i dag.' }));
    expect(await told('policy.adopted')).toMatchObject([{ reason: 'Ti bosteder er tunge i dag.', facts: { hardLimits: ['siteLimit'] } }]);
  });

  it('a priority needs none', async () => {
    const view = await done(save(await copy(), (content) => setRule(content, 'siteLimit', { ...SITE_LIMIT, enforce: 'soft', level: 3, weight: 2 })));
    expect(newest(await done(adopt(view))).decision?.reason).toBe('');
  });

  it('is refused on a day that has not come, or after the day that the policy holds from', async () => {
    const view = await copy();
    expect(await refused(adopt(view, { decidedOn: '2026-11-24' }))).toMatchObject({ code: 'faultyPolicy', faults: [{ code: 'notYet', steps: ['decidedOn'] }] });
    const early = await done(save(view, (content) => ({ ...content, validFrom: '2026-11-01' })));
    expect(await refused(adopt(early))).toMatchObject({ faults: [{ code: 'afterItHolds' }] });
  });

  it('a later version replaces an earlier one on the day that it holds from, and each stays as it was', async () => {
    const first = await done(adopt(await copy()));
    const { policyId } = first;
    expect(newest(first).state).toBe('inForce');
    const second = await done(send('POST', `/api/policies/${policyId}/draft`, {}));
    expect(await refused(send('POST', `/api/policies/${policyId}/draft`, {}))).toMatchObject({ code: 'draftExists' });
    const later = await done(save(second, (content) => ({ ...content, validFrom: '2027-01-01' })));
    await done(adopt(later));
    const states = async (): Promise<readonly string[]> => (await read(policyId)).versions.map(({ state }) => state);
    expect(await states()).toEqual(['coming', 'inForce']);
    expect((await list()).filter((one) => one.policyId === policyId).map(({ id }) => id)).toEqual([`${policyId}.v1`, `${policyId}.v2`]);
    open.setNow('2027-01-01T08:00:00.000Z');
    expect(await states()).toEqual(['inForce', 'replaced']);
    expect((await list()).filter((one) => one.policyId === policyId).map(({ id }) => id)).toEqual([`${policyId}.v2`]);
    open.setNow('2029-01-01T08:00:00.000Z');
    expect((await list()).find((one) => one.policyId === policyId)?.isPastReview).toBe(true);
  });
});

describe('withdrawing', () => {
  it('needs a reason, takes the version out of what is chosen from, and keeps it to be read', async () => {
    const { policyId } = await done(adopt(await copy()));
    expect((await send('POST', `/api/policies/${policyId}/withdraw`, { number: 1, reason: ' ' })).status).toBe(400);
    const view = await done(send('POST', `/api/policies/${policyId}/withdraw`, { number: 1, reason: 'Vi går tilbake.' }));
    expect(newest(view)).toMatchObject({ state: 'withdrawn', withdrawal: { reason: 'Vi går tilbake.' } });
    expect((await list()).map((one) => one.policyId)).not.toContain(policyId);
    expect((await list('?what=every')).find((one) => one.policyId === policyId)).toMatchObject({ state: 'withdrawn' });
    expect(await refused(send('POST', `/api/policies/${policyId}/withdraw`, { number: 1, reason: 'igjen' }))).toMatchObject({ code: 'notAdopted' });
    expect(await refused(send('POST', '/api/rounds', { asOf: '2026-12-01', policyId: `${policyId}.v1`, horizonDays: 90 }))).toMatchObject({ code: 'policyNotFound' });
  });
});

describe('the difference of two versions', () => {
  it('is empty between a policy and its copy, and tells what was changed after', async () => {
    const view = await copy();
    const difference = async (): Promise<DifferenceView> => DifferenceView.parse(await (await open.ask(`/api/policies/difference?a=roof-first&b=${view.policyId}.v1.draft`)).json());
    expect((await difference()).changes).toEqual([]);
    await done(save(view, (content) => setRule(content, 'siteLimit', SITE_LIMIT)));
    expect(await difference()).toMatchObject({ a: { id: 'roof-first', state: 'shipped' }, b: { number: 1, state: 'draft' }, changes: [{ kind: 'added', ruleId: 'siteLimit', to: { enforce: 'hard', parameters: { sharePercent: 20 } } }] });
    expect((await open.ask('/api/policies/difference?a=roof-first&b=nothing')).status).toBe(404);
  });
});

describe('a policy file', () => {
  const file = (changes: object): Promise<Response> => send('POST', '/api/policies/file', { ...shipped('strict-limits'), ...changes });

  it('that is given out is taken in again as a draft that says the same', async () => {
    const { policyId } = await copy();
    const answer = await open.ask(`/api/policies/${policyId}/versions/1/file`);
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${policyId}.v1.draft.json"`);
    const given = GivenPolicy.parse(await answer.json());
    const taken = await done(send('POST', '/api/policies/file', given));
    expect(taken.policyId).toBe(`${policyId}-2`);
    expect(newest(taken).content).toEqual(newest(await read(policyId)).content);
    expect(await told('policy.takenIn')).toMatchObject([{ facts: { copyOf: `${policyId}.v1.draft` } }]);
    expect((await open.ask(`/api/policies/${policyId}/versions/2/file`)).status).toBe(404);
  });

  it.each([
    ['a group that asks whether somebody is sober', { unplaced: { groupPoints: { rusfri: 20 } } }, 'sobriety', '$.rules.unplaced.groupPoints.rusfri'],
    ['a situation that asks whether somebody was evicted before', { unplaced: { situationPoints: { evictedBefore: 1 } } }, 'pastEviction', '$.rules.unplaced.situationPoints.evictedBefore'],
    ['a rule that asks whether somebody accepts follow-up', { 'takker ja til oppfølging': { enforce: 'hard' } }, 'acceptance', '$.rules["takker ja til oppfølging"]'],
    ['points below 0', { unplaced: { groupPoints: { family: -20 } } }, 'negative', '$.rules.unplaced.groupPoints.family'],
    ['a rule that is not there', { fairness: { enforce: 'hard' } }, 'setting', '$.rules.fairness'],
  ])('with %s is refused with that reason', async (_, changes, code, path) => {
    const rules = shipped('strict-limits')['rules'] as Readonly<Record<string, object>>;
    const merged = Object.fromEntries(Object.entries(changes).map(([id, setting]: [string, object]) => [id, { ...rules[id], ...setting }]));
    expect(await refused(file({ rules: { ...rules, ...merged } }))).toMatchObject({ status: 422, code: 'faultyPolicy', faults: [{ code, path }] });
    expect((await list()).every(({ state }) => state === 'shipped')).toBe(true);
  });

  it('that is none is refused with what is wrong with it', async () => {
    const raw = (body: string, type = 'application/json'): Promise<Response> => open.askAs(['manager'], '/api/policies/file', { method: 'POST', headers: { 'content-type': type }, body });
    expect(await refused(raw('{', 'application/spredt+json'))).toMatchObject({ code: 'faultyPolicy', faults: [{ code: 'shape', path: '$' }] });
    expect(await refused(raw('null'))).toMatchObject({ code: 'faultyPolicy' });
    expect(await refused(raw('[]'))).toMatchObject({ code: 'faultyPolicy' });
    expect(await refused(raw('{}', 'text/plain'))).toMatchObject({ code: 'notJson' });
    expect(await refused(file({ validFrom: '2026-13-01' }))).toMatchObject({ faults: [{ code: 'shape', steps: ['validFrom'] }] });
    expect(await refused(file({ extra: 1 }))).toMatchObject({ code: 'faultyPolicy' });
    expect(await refused(file({ aim: { ...NAME, nb: 'x'.repeat(1_000_000) } }))).toMatchObject({ status: 413, code: 'tooLarge' });
  });
});

describe('who may', () => {
  it('write is the manager alone, and everybody who is signed in reads', async () => {
    const { policyId } = await copy();
    const writes: readonly (readonly ['POST' | 'PUT' | 'DELETE', string])[] = [['POST', ''], ['POST', '/file'], ['POST', `/${policyId}/draft`], ['PUT', `/${policyId}/draft`], ['DELETE', `/${policyId}/draft`], ['POST', `/${policyId}/adopt`], ['POST', `/${policyId}/withdraw`]];
    for (const role of ['caseworker', 'followUpLeader', 'planner', 'administrator', 'auditor'] as const) {
      for (const [method, path] of writes) expect((await send(method, `/api/policies${path}`, {}, [role])).status, `${role} ${method} ${path}`).toBe(403);
      for (const path of ['', '/rules', `/${policyId}`, `/${policyId}/versions/1/file`, `/difference?a=roof-first&b=${policyId}.v1.draft`]) expect((await open.askAs([role], `/api/policies${path}`)).status, `${role} ${path}`).toBe(200);
    }
  });
});

describe('a round under a policy of the municipality’s own', () => {
  it('is frozen, solved and replayed by the draft that it tried, and never said to be made under what was adopted after it', { timeout: 120_000 }, async () => {
    open.setNow(NOW);
    await open.takeInDemonstration();
    const view = await done(save(await copy(), (content) => setRule(content, 'siteLimit', SITE_LIMIT)));
    const made = await send('POST', '/api/rounds', { asOf: '2026-12-01', policyId: `${view.policyId}.v1.draft`, horizonDays: 90 });
    expect(made.status, await made.clone().text()).toBe(200);
    const { id, policyId } = RoundSummary.parse(await made.json());
    expect(policyId).toBe(`${view.policyId}.v1.draft`);
    const [last] = eventsIn(await (await open.ask(`/api/rounds/${id}/solve?engine=queue`, { method: 'POST' })).text()).slice(-1);
    expect(last?.event).toBe('proposal');
    await done(adopt(await done(save(view, (content) => setRule(content, 'siteLimit', { enforce: 'off' })))));
    const problem = await (await open.ask(`/api/rounds/${id}/problem`)).json() as { readonly policy: { readonly name: string; readonly rules: Readonly<Record<string, unknown>> } };
    expect(problem.policy).toMatchObject({ name: 'Bosetting i Elvestad (utkast)', rules: { siteLimit: SITE_LIMIT } });
    expect(RoundView.parse(await (await open.ask(`/api/rounds/${id}`)).json()).policy).toMatchObject({ name: { nb: 'Bosetting i Elvestad (utkast)' } });
    expect(JudgedView.parse(await (await send('POST', `/api/rounds/${id}/proposals/1/judge`, undefined, ['auditor'])).json())).toMatchObject({ isAsStored: true, isSameLevels: true, breaches: [] });
    const again = eventsIn(await (await open.askAs(['auditor'], `/api/rounds/${id}/proposals/1/replay`, { method: 'POST' })).text()).slice(-1);
    expect(again.map(({ event }) => event)).toEqual(['replayed']);
    expect(SolvedAgainView.parse(again[0]?.data)).toMatchObject({ isIdentical: true });
  });
});
