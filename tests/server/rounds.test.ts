import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ExplanationView, RoundView } from '../../server/meeting/schemas.ts';
import { RoundSummary } from '../../server/rounds/schemas.ts';
import { ProgressMessage } from '../../server/solving/schemas.ts';
import { canonicalProblem, checkProposal, Proposal, readProblem, type Problem } from '../../solver/index.ts';
import { eventsIn } from './events.ts';
import { instance, openApp, type OpenApp } from './open-app.ts';

const PROBLEM = instance('hamar-60x20-roof-first');
const ROUND = `/api/rounds/${PROBLEM.id}`;
let open: OpenApp;
beforeAll(async () => {
  open = await openApp();
  await open.addRound('48/2026', PROBLEM);
});
afterAll(() => open.close());

const json = async (path: string): Promise<unknown> => (await open.ask(path)).json();
const view = async (): Promise<RoundView> => RoundView.parse(await json(ROUND));
const solve = async (query = ''): Promise<ReturnType<typeof eventsIn>> => eventsIn(await (await open.ask(`${ROUND}/solve${query}`, { method: 'POST' })).text());

describe('a round without a proposal', () => {
  it('is listed with how many wait and how many dwellings there are', async () => {
    expect(await json('/api/rounds')).toEqual([RoundSummary.parse({
      id: PROBLEM.id, name: '48/2026', asOf: PROBLEM.asOf, policyId: PROBLEM.policy.id, policyName: { nb: 'Tak først', nn: 'Tak først', en: 'Roof first' }, state: 'draft', households: 60, dwellings: 20, proposalStatus: null,
    })]);
  });

  it('shows everything as it is before, and nothing after', async () => {
    const round = await view();
    expect(round.proposal).toBeNull();
    expect(round.households).toHaveLength(60);
    expect(round.households.every((household) => household.placement === null && household.reasons === null && household.findings.length === 0)).toBe(true);
    expect(round.sites.every((site) => site.countedAfter === null && site.overLimitAfter === null)).toBe(true);
    expect(round.teams.every((team) => team.proposedMinutes === null && team.eveningProposedMinutes === null)).toBe(true);
    expect(round.dwellings.every((dwelling) => dwelling.householdId === null)).toBe(true);
  });

  it('counts the counted tenants of each site', async () => {
    const lived = new Map(PROBLEM.sites.map((site) => [site.id as string, 0]));
    for (const who of [...PROBLEM.tenants, ...PROBLEM.households]) {
      const site = 'siteId' in who ? who.siteId : who.currentSiteId;
      if (site !== null && who.counted) lived.set(site, (lived.get(site) ?? 0) + 1);
    }
    expect(new Map((await view()).sites.map((site) => [site.id, site.countedBefore]))).toEqual(lived);
  });

  it('gives its problem file, which can be read and solved elsewhere', async () => {
    const answer = await open.ask(`${ROUND}/problem`);
    expect(answer.headers.get('content-type')).toContain('application/json');
    const read = readProblem(new Uint8Array(await answer.arrayBuffer()));
    expect(read).toEqual({ ok: true, problem: expect.objectContaining({ id: PROBLEM.id }) as Problem });
  });

  it('has no proposal to give or explain', async () => {
    for (const path of ['proposal', `explain?household=${PROBLEM.households[0]?.id}`]) {
      const answer = await open.ask(`${ROUND}/${path}`);
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ code: 'proposalNotFound' });
    }
  });
});

describe('a round that is not there', () => {
  it.each(['', '/problem', '/proposal', '/explain?household=1'])('is refused at /api/rounds/nowhere%s', async (path) => {
    const answer = await open.ask(`/api/rounds/nowhere${path}`);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: 'roundNotFound', status: 404 });
  });

  it('is not solved either', async () => {
    expect((await open.ask('/api/rounds/nowhere/solve', { method: 'POST' })).status).toBe(404);
  });
});

describe('solving a round', () => {
  it.each(['engine=cplex', 'seed=-1', 'seed=1.5', 'timeLimitSeconds=soon', 'gapPercent=101', 'gap=1'])('refuses %s before it starts', async (query) => {
    const answer = await open.ask(`${ROUND}/solve?${query}`, { method: 'POST' });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'badRequest', detail: expect.stringContaining(query.split('=')[0] as string) as string });
  });

  it('streams progress and a proposal that the checks accept, and stores it byte for byte', async () => {
    const events = await solve('?seed=7&timeLimitSeconds=2');
    const last = events.at(-1);
    expect(last?.event).toBe('proposal');
    expect(events.slice(0, -1).every(({ event, data }) => event === 'progress' && ProgressMessage.safeParse(data).success)).toBe(true);
    expect(events.length).toBeGreaterThan(1);
    const proposal = Proposal.parse(last?.data);
    expect(checkProposal(PROBLEM, proposal)).toMatchObject({ ok: true });
    expect(proposal.engine).toMatchObject({ name: 'highs', seed: 7 });
    expect(await json(`${ROUND}/proposal`)).toEqual(proposal);
  });

  it('shows before and after, as the core judges them', async () => {
    const round = await view();
    const proposal = Proposal.parse(await json(`${ROUND}/proposal`));
    expect(round.proposal).toMatchObject({ status: proposal.status, placed: proposal.placements.length, of: 60, solvedAt: '2026-11-23T08:00:00.000Z' });
    expect(round.proposal?.levels.map(({ rules: _, ...level }) => level)).toEqual(proposal.levels);
    for (const { penalty, rules } of round.proposal?.levels ?? []) {
      expect(rules.reduce((sum, rule) => sum + rule.weight * rule.penalty, 0)).toBe(penalty);
    }
    const placed = round.households.filter((household) => household.placement !== null);
    expect(placed).toHaveLength(proposal.placements.length);
    expect(round.households.filter((household) => household.reasons !== null)).toHaveLength(proposal.unplaced.length);
    for (const household of placed) {
      expect(round.dwellings.find((dwelling) => dwelling.id === household.placement?.dwellingId)?.householdId).toBe(household.id);
    }
  });

  it('adds up: counted households who move are counted where they come to and not where they left', async () => {
    const { sites, households } = await view();
    const moved = households.filter((household) => household.counted && household.placement !== null);
    const leaving = moved.filter((household) => PROBLEM.households.find((one) => one.id === household.id)?.currentSiteId !== null);
    const sum = (pick: (site: RoundView['sites'][number]) => number | null): number => sites.reduce((total, site) => total + (pick(site) ?? 0), 0);
    expect(sum((site) => site.countedAfter)).toBe(sum((site) => site.countedBefore) + moved.length - leaving.length);
  });

  it('gives every household without a home the points that it costs', async () => {
    const { households, proposal } = await view();
    const points = households.filter((household) => household.placement === null).reduce((sum, household) => sum + household.points, 0);
    expect(points).toBe(proposal?.levels[0]?.penalty);
  });

  it('keeps teams within the room that the policy leaves them', async () => {
    for (const team of (await view()).teams) {
      expect(team.roomMinutes).toBe(Math.max(0, Math.floor((team.capacityMinutes * 95) / 100) - team.committedMinutes));
      expect(team.proposedMinutes).toBeLessThanOrEqual(team.roomMinutes);
    }
  });

  it('keeps what is needed to replay it: problem, policy, engine, levels, findings and fingerprints', async () => {
    const [row] = await open.db.selectFrom('proposals').selectAll().execute();
    const proposal = Proposal.parse(JSON.parse(row?.text ?? ''));
    const digest = async (text: string): Promise<string> => Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))).toString('hex');
    expect(row).toMatchObject({ roundId: PROBLEM.id, number: 1, status: proposal.status, engineName: 'highs', engineSeed: 7, timeLimitSeconds: 2, solvedAt: '2026-11-23T08:00:00.000Z' });
    expect(row?.sha256).toBe(await digest(row?.text ?? ''));
    expect(row?.problemSha256).toBe(await digest(await (await open.ask(`${ROUND}/problem`)).text()));
    expect(JSON.parse(row?.policy ?? '')).toEqual(canonicalProblem(PROBLEM).policy);
    expect(JSON.parse(row?.levels ?? '')).toEqual(proposal.levels);
    expect(JSON.parse(row?.findings ?? '')).toEqual(proposal.findings);
  });

  it('is done by the queue procedure too, and the latest proposal is the one shown', async () => {
    expect((await solve('?engine=queue')).at(-1)?.event).toBe('proposal');
    expect((await view()).proposal?.engine.name).toBe('queue');
    expect(await json('/api/rounds')).toMatchObject([{ proposalStatus: 'feasible' }]);
  });

  it('solves several at once: the first to come home is kept, and the others are told that the round is another now', async () => {
    const before = (await view()).version;
    const all = await Promise.all([solve('?timeLimitSeconds=1'), solve('?timeLimitSeconds=1&seed=2'), solve('?engine=queue')]);
    const ends = all.map((events) => events.at(-1)).toSorted((a, b) => String(a?.event).localeCompare(String(b?.event)));
    expect(ends.map((end) => end?.event)).toEqual(['none', 'none', 'proposal']);
    expect(ends.slice(0, 2)).toMatchObject([{ data: { code: 'roundChanged' } }, { data: { code: 'roundChanged' } }]);
    expect((await view()).version).toBe(before + 1);
  });
});

describe('a proposal that cannot be kept', () => {
  it('is not shown as made', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const broken = await openApp();
    await broken.addRound('48/2026', PROBLEM);
    await sql`create trigger full_disk before insert on proposals begin select raise(fail, 'no room for proposals'); end`.execute(broken.db);
    const events = eventsIn(await (await broken.ask(`${ROUND}/solve?engine=queue`, { method: 'POST' })).text());
    await broken.close();
    expect(events.at(-1)).toMatchObject({ event: 'none', data: { code: 'internal', status: 500 } });
    expect(String(told.mock.calls[0]?.[0])).toContain('proposals');
    told.mockRestore();
  });
});

describe('explaining a placement', () => {
  it('says why this dwelling and why not that one', async () => {
    const { households, dwellings } = await view();
    const placed = households.find((household) => household.placement !== null);
    for (const path of [`household=${placed?.id}`, `household=${placed?.id}&dwelling=${dwellings[0]?.id}`]) {
      const answer = await open.ask(`${ROUND}/explain?${path}`);
      expect(answer.status).toBe(200);
      expect(ExplanationView.parse(await answer.json())).toMatchObject({ householdId: placed?.id, chosenDwellingId: placed?.placement?.dwellingId });
    }
  });

  it('refuses a household or a dwelling that the round does not have', async () => {
    expect(await json(`${ROUND}/explain?household=nobody`)).toMatchObject({ code: 'householdNotFound' });
    expect(await json(`${ROUND}/explain?household=${PROBLEM.households[0]?.id}&dwelling=nowhere`)).toMatchObject({ code: 'dwellingNotFound' });
    expect((await open.ask(`${ROUND}/explain`)).status).toBe(400);
  });
});

describe('the solver without a round', () => {
  const post = (body: BodyInit, contentType = 'application/json') => open.ask('/api/solve?engine=queue', { method: 'POST', headers: { 'content-type': contentType }, body });

  it('solves a problem file and stores nothing', async () => {
    const before = await open.db.selectFrom('proposals').selectAll().execute();
    const events = eventsIn(await (await post(readFileSync(new URL('../../data/instances/hamar-60x20-strict.json', import.meta.url)))).text());
    expect(Proposal.parse(events.at(-1)?.data).problemId).toBe(instance('hamar-60x20-strict').id);
    expect(await open.db.selectFrom('proposals').selectAll().execute()).toHaveLength(before.length);
  });

  it('names every fault of a problem file by its path', async () => {
    const answer = await post(JSON.stringify({ ...PROBLEM, asOf: '2026-02-31', horizonDays: 0, extra: 1 }));
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    const { code, faults } = await answer.json() as { code: string; faults: readonly { path: string }[] };
    expect(code).toBe('faultyProblem');
    expect(faults.map((fault) => fault.path).sort()).toEqual(['$.asOf', '$.extra', '$.horizonDays']);
  });

  it('names a file that is not JSON as the one fault', async () => {
    expect(await (await post('{')).json()).toMatchObject({ code: 'faultyProblem', faults: [{ path: '$' }] });
  });

  it('takes JSON alone, so that no form on another page can post to it', async () => {
    expect((await post('{}', 'text/plain')).status).toBe(415);
    expect((await post('{}', 'application/x-www-form-urlencoded')).status).toBe(415);
  });

  it('refuses a file that is too large, and says how large it may be', async () => {
    const answer = await post(' '.repeat(50_000_001));
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ code: 'tooLarge', detail: expect.stringContaining('50 MB') as string });
  });
});
