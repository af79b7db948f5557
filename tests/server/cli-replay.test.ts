import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RoundView } from '../../server/meeting/schemas.ts';
import { verifyRecord } from '../../server/record/service.ts';
import { eraseOverdueTexts } from '../../server/rounds/service.ts';
import { instance, openApp, PARAMETERS, ROOT, type OpenApp } from './open-app.ts';

// The command as somebody runs it who looks after the database years later, beside a server that runs.

const PROBLEM = instance('hamar-60x20-roof-first');
let open: OpenApp;

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

function spredt(args: readonly string[], interruptAt?: RegExp): Promise<Ended> {
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^SPREDT_/i.test(name)));
  const child = spawn(process.execPath, [join(ROOT, 'server', 'spredt.mjs'), ...args], { env: { ...environment, SPREDT_DATA: open.dataFolder }, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err, interrupt] = ['', '', interruptAt];
  child.stdout.setEncoding('utf8').on('data', (text: string) => void (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
    if (interrupt?.test(err) !== true) return;
    interrupt = undefined;
    child.kill('SIGINT');
  });
  return new Promise((resolve) => void child.on('close', (status) => resolve({ status, out, err })));
}

const replay = (...args: readonly string[]): Promise<Ended> => spredt(['replay', PROBLEM.id, ...args]);

async function step(kind: string, more: object = {}): Promise<void> {
  const { version } = await (await open.ask(`/api/rounds/${PROBLEM.id}`)).json() as RoundView;
  const answer = await open.ask(`/api/rounds/${PROBLEM.id}/steps`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ifVersion: version, step: { kind, ...more } }) });
  expect(answer.status, kind).toBe(200);
}

beforeAll(async () => {
  open = await openApp();
  await open.addRound('48/2026', PROBLEM);
  for (const query of ['?engine=queue', '?timeLimitSeconds=60']) await (await open.ask(`/api/rounds/${PROBLEM.id}/solve${query}`, { method: 'POST' })).text();
});
afterAll(() => open.close());

describe('spredt replay', () => {
  it('judges every proposal of a round again, and tells the record', async () => {
    const { status, out, err } = await replay();
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/^proposal 2 {2}judged again: \d levels and \d+ findings are the same as when it was stored\nproposal 1 {2}judged again: .* the same .*\n$/);
    const told = await open.db.selectFrom('events').select('actor').where('kind', '=', 'proposal.replayed').execute();
    expect(told).toEqual([{ actor: 'spredt' }, { actor: 'spredt' }]);
    expect((await verifyRecord(open.db)).faults).toEqual([]);
  });

  it('solves one of them again to the same bytes', async () => {
    const { status, out, err } = await replay('2', '--solve');
    expect(status).toBe(0);
    expect(out).toMatch(/^proposal 2 {2}judged again: .*\nproposal 2 {2}solved again: the same bytes, its seconds aside \(SHA-256 [0-9a-f]{64}\)\n$/);
    expect(err).toMatch(/level 1: /);
  });

  it('judges what was decided too, when the whole round is asked about', async () => {
    await step('startMeeting', { present: '' });
    await step('acceptAll');
    await step('decide');
    expect((await replay()).out).toMatch(/^decisions {2}judged again: 60 are the same as when they were stored$/m);
    const row = await open.db.selectFrom('decisions').selectAll().executeTakeFirstOrThrow();
    const put = (outcome: typeof row.outcome): Promise<unknown> => open.db.updateTable('decisions').set({ outcome }).where('householdId', '=', row.householdId).execute();
    await put('declined');
    const { status, out } = await replay();
    expect(status).toBe(1);
    expect(out).toContain(`those of ${row.householdId} are not what was stored`);
    await put(row.outcome);
  });

  it('ends with 1 and says what is not as it was stored, and why another answer may have come', async () => {
    const row = await open.db.selectFrom('proposals').selectAll().where('number', '=', 1).executeTakeFirstOrThrow();
    const put = (change: Partial<typeof row>): Promise<unknown> => open.db.updateTable('proposals').set(change).where('number', '=', 1).execute();
    await put({ levels: row.levels.replace(/"penalty":(\d+)/, '"penalty":9$1') });
    const judged = await replay('1');
    expect(judged.status).toBe(1);
    expect(judged.out).toMatch(/not as it was stored\n {2}level 1 was stored as 9(\d+) and is found to be \1\n/);
    await put({ levels: row.levels, text: row.text.replace('"version":"', '"version":"0.0.1+') });
    const solved = await replay('1', '--solve');
    expect(solved.status).toBe(1);
    expect(solved.out).toMatch(/is not what was stored.*solved again: other bytes.*solved it now, and 0\.0\.1\+.* then/s);
    await put({ text: row.text });
    expect((await replay('1')).status).toBe(0);
  });

  it('ends with 3 when it is interrupted before there is an answer to compare with', async () => {
    const { status, out, err } = await spredt(['replay', PROBLEM.id, '2', '--solve'], /level 1: /);
    expect(status).toBe(3);
    expect(out).toMatch(/not solved again: there is no proposal to compare with/);
    expect(err).toContain('nothing will be compared');
  });

  it('ends with 1 and says so when there is no such round, no such proposal, or none yet', async () => {
    expect(await spredt(['replay', 'nowhere'])).toEqual({ status: 1, out: '', err: 'spredt: there is no round "nowhere".\n' });
    expect(await replay('7')).toEqual({ status: 1, out: '', err: `spredt: round ${PROBLEM.id} has no proposal 7.\n` });
  });

  it.each([['replay'], ['replay', 'a', '0'], ['replay', 'a', 'two'], ['replay', 'a', '1', '2'], ['replay', 'a', '--fast']].map((args) => [args]))('ends %j with 2', async (args) => {
    const { status, out, err } = await spredt(args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(/^spredt: .*\nusage:.*spredt replay/s);
  });

  it('says plainly what has been erased, and ends with 1 because nothing is left', async () => {
    await eraseOverdueTexts(open.db, '2040-01-01T00:00:00.000Z', PARAMETERS);
    const { status, out } = await replay('--solve');
    expect(status).toBe(1);
    expect(out.match(/^proposal [12] {2}has been erased, because its last day is over/gm)).toHaveLength(2);
    expect(out).toMatch(/^decisions {2}have been erased/m);
  });
});
