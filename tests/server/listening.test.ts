import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { RoundSummary } from '../../server/rounds/schemas.ts';
import { eventsIn } from './events.ts';
import { instancePath, temporaryFolder } from './open-app.ts';
import { browse, type Browser } from './signed-in.ts';
import { endAll, start } from './started.ts';

const folder = temporaryFolder();
afterEach(endAll);
afterAll(() => folder.remove());

const inFolder = (name: string) => ({ PORT: '0', SPREDT_DATA: join(folder.path, name) });
const postSolve = (ask: Browser, name: string, query = '', signal?: AbortSignal) => ask(`/api/solve?${query}`, {
  method: 'POST', headers: { 'content-type': 'application/json' }, body: readFileSync(instancePath(name)), ...(signal === undefined ? {} : { signal }),
});

/** Waits until the answer satisfies the question, or gives up after some seconds. */
async function until<T>(ask: () => Promise<T>, isEnough: (answer: T) => boolean, seconds: number): Promise<T> {
  const last = performance.now() + seconds * 1000;
  let answer = await ask();
  while (!isEnough(answer) && performance.now() < last) {
    await new Promise((resolve) => void setTimeout(resolve, 100));
    answer = await ask();
  }
  return answer;
}

/** The rounds once the first solve, which the server does by itself, is over. */
const solvedRounds = (ask: Browser): Promise<RoundSummary[]> => until(
  async () => (await ask('/api/rounds')).json() as Promise<RoundSummary[]>, ([round]) => round?.proposalStatus !== null, 40);

/** For stories that wait for that solve, which has a time limit. */
const PATIENT = 120_000;

describe('the server', () => {
  it('takes in the demonstration, says where it is in one line, solves its round by itself, and is as it was the second time', async () => {
    const first = await start(inFolder('twice'));
    expect(first.out()).toMatch(/^Spredt is at http:\/\/127\.0\.0\.1:\d+\n$/);
    expect(await (await fetch(`${first.address}/api/health`)).json()).toMatchObject({ status: 'ok', database: 'ok', municipality: expect.any(String) as string });
    const rounds = await solvedRounds(await browse(first.address));
    expect(rounds).toHaveLength(1);
    expect(rounds[0]?.proposalStatus).toMatch(/optimal|feasible/);
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);

    const second = await start(inFolder('twice'));
    expect(await (await (await browse(second.address))('/api/rounds')).json()).toEqual(rounds);
    expect(second.err()).toBe('');
  }, PATIENT);

  it('names PORT when another program listens there', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => void other.on('listening', resolve));
    const { port } = other.address() as { port: number };
    const refused = await start({ ...inFolder('taken'), PORT: String(port) });
    other.close();
    expect(refused.address).toBe('');
    expect(await refused.ended).toBe(2);
    expect(refused.err()).toContain(`PORT is ${port}`);
  });

  it.each([[{ HOST: '0.0.0.0' }, 'HOST'], [{ PORT: 'x' }, 'PORT'], [{ SPREDT_COLOUR: 'red' }, 'SPREDT_COLOUR']])('ends with 2 for %j and names it', async (settings, name) => {
    const refused = await start({ ...inFolder('refused'), ...settings });
    expect(await refused.ended).toBe(2);
    expect(refused.out()).toBe('');
    expect(refused.err()).toContain(name);
  });

  it('names SPREDT_DATA when it is a file', async () => {
    writeFileSync(join(folder.path, 'file'), '');
    const refused = await start({ PORT: '0', SPREDT_DATA: join(folder.path, 'file') });
    expect(await refused.ended).toBe(2);
    expect(refused.err()).toContain('SPREDT_DATA');
  });

  it('answers others while two solves run, gives a third its turn, and frees a thread when its client goes away', async () => {
    const { address, child, ended } = await start(inFolder('busy'));
    const ask = await browse(address);
    await solvedRounds(ask);
    const leaving = [new AbortController(), new AbortController()];
    const long = await Promise.all(leaving.map(({ signal }) => postSolve(ask, 'city-400x120-roof-first', '', signal)));
    const waiting = postSolve(ask, 'micro/lock-require', 'engine=queue');

    const asked = performance.now();
    expect((await fetch(`${address}/api/health`)).status).toBe(200);
    expect(performance.now() - asked).toBeLessThan(1000);

    const readers = long.map((answer) => answer.body?.getReader());
    expect(new TextDecoder().decode((await readers[0]?.read())?.value)).toContain('event: progress');
    const left = performance.now();
    leaving[0]?.abort();
    const events = eventsIn(await (await waiting).text());
    expect(events.at(-1)?.event).toBe('proposal');
    expect(performance.now() - left).toBeLessThan(3000);
    leaving[1]?.abort();
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  }, PATIENT);

  it('answers its own names alone, on the real socket too', async () => {
    const { address } = await start(inFolder('names'));
    const { port } = new URL(address);
    const statusFor = (headers: Record<string, string>): Promise<number | undefined> => new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, path: '/api/health', headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      }).on('error', reject).end();
    });
    expect(await statusFor({ host: `localhost:${port}` })).toBe(200);
    expect(await statusFor({ host: `example.no:${port}` })).toBe(421);
    expect(await statusFor({ host: `localhost:${port}`, origin: 'http://example.no' })).toBe(403);
  });
});
