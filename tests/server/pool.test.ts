import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { SolvePool } from '../../server/solving/pool.ts';
import type { Progress, SolveOptions } from '../../solver/index.ts';
import { instancePath } from './open-app.ts';

const bytesOf = (name: string): Uint8Array => readFileSync(instancePath(name));
const QUICK = bytesOf('micro/lock-require');
const LONG = bytesOf('city-400x120-roof-first');
const HIGHS: SolveOptions = { engine: 'highs', seed: 1, timeLimitSeconds: null, gapPercent: null };
const QUEUE: SolveOptions = { ...HIGHS, engine: 'queue' };

let pool: SolvePool;
const open = (size: number, waiting = 20): SolvePool => (pool = new SolvePool({ size, graceMilliseconds: 600, warm: false, waiting }));
afterEach(() => pool.close());

/** A job that must have found room, and the first progress it tells. */
function start(problem: Uint8Array, options: SolveOptions) {
  const job = pool.solve(problem, options);
  if (job === null) throw new Error('the pool has room');
  return { ...job, firstProgress: new Promise<Progress>((resolve) => job.listen(resolve)) };
}

describe('the solving threads', () => {
  it('solve and hand over a judged proposal with its canonical text', async () => {
    open(1);
    const outcome = await start(QUICK, HIGHS).outcome;
    if (outcome.kind !== 'proposal') throw new Error(JSON.stringify(outcome));
    expect(JSON.parse(outcome.text)).toEqual(outcome.proposal);
    expect(outcome.text.endsWith('\n')).toBe(true);
  });

  it('say what is wrong with a problem rather than try it', async () => {
    open(1);
    expect(await start(new TextEncoder().encode('{}'), HIGHS).outcome).toMatchObject({ kind: 'faults' });
  });

  it('stop a long solve within a second of being asked to', async () => {
    open(1);
    const job = start(LONG, HIGHS);
    await job.firstProgress;
    const asked = performance.now();
    job.cancel();
    await job.outcome;
    expect(performance.now() - asked).toBeLessThan(1000);
  });

  it('serve the next solve after a stop', async () => {
    open(1);
    const job = start(LONG, HIGHS);
    const next = start(QUICK, QUEUE);
    await job.firstProgress;
    job.cancel();
    expect((await next.outcome).kind).toBe('proposal');
  });

  it('let a solve wait its turn, and take it out of the line when it is cancelled there', async () => {
    open(1);
    const first = start(QUICK, HIGHS);
    const second = start(QUICK, HIGHS);
    const third = start(QUICK, QUEUE);
    second.cancel();
    expect(await second.outcome).toMatchObject({ kind: 'none', reason: 'stopped' });
    expect((await first.outcome).kind).toBe('proposal');
    expect((await third.outcome).kind).toBe('proposal');
  });

  it('refuse one more when too many wait', async () => {
    open(1, 1);
    const running = start(LONG, HIGHS);
    const waiting = start(QUICK, QUEUE);
    expect(pool.solve(QUICK, QUEUE)).toBeNull();
    running.cancel();
    await waiting.outcome;
  });

  it('are replaced when one fails, and the failure is told', async () => {
    open(1);
    const broken = await start(QUICK, undefined as unknown as SolveOptions).outcome;
    expect(broken).toMatchObject({ kind: 'failed' });
    expect((await start(QUICK, QUEUE).outcome).kind).toBe('proposal');
  });

  it('all end when the pool closes, and so does what they were doing', async () => {
    open(2);
    const jobs = [start(LONG, HIGHS), start(LONG, HIGHS), start(QUICK, HIGHS)];
    await pool.close();
    for (const job of jobs) expect(await job.outcome).toMatchObject({ kind: 'none', reason: 'stopped' });
  });
});
