import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newsOnly } from '../../server/files/progress.ts';
import type { FilesProgress } from '../../server/files/schemas.ts';
import { verifyRecord } from '../../server/record/service.ts';
import { readRegisters } from '../../server/registers/service.ts';
import { registerFiles } from '../bench/large-files.ts';
import { changedIn, formOf, sendFiles, takeIn } from './files-client.ts';
import { openApp, type OpenApp } from './open-app.ts';
import { filesOf, TINY } from './tiny-municipality.ts';

let open: OpenApp;
/** The threads that have been begun, the latest last. */
let threads: Worker[];
const remember = (thread: Worker): void => void threads.push(thread);
beforeEach(async () => {
  threads = [];
  process.on('worker', remember);
  open = await openApp();
});
afterEach(async () => {
  process.off('worker', remember);
  await open.close();
});

const LARGE = registerFiles(4000);
const state = async () => {
  const { head: _, ...record } = await verifyRecord(open.db);
  return { registers: await readRegisters(open.db, { addresses: true }), record };
};
const pause = (milliseconds: number) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });
const begin = (way: 'dry-run' | 'import', files: ReadonlyMap<string, Uint8Array>, plan: string | null = null) => open.askAs(['manager'], `/api/files/${way}`, { method: 'POST', body: formOf(files, plan) });

/** Reads a stream until it holds a text. */
async function readUntil(response: Response, text: string): Promise<ReadableStreamDefaultReader<Uint8Array>> {
  const reader = response.body!.getReader();
  const decoder = new TextDecoder();
  for (let said = ''; !said.includes(text);) {
    const { value, done } = await reader.read();
    if (done) throw new Error(`the stream ended without ${text}: ${said}`);
    said += decoder.decode(value, { stream: true });
  }
  return reader;
}

describe('progress', () => {
  it('is told when a phase begins and when a whole percent is new, never twice, never backwards, ten times a second at most', () => {
    const told: string[] = [];
    let clock = 0;
    const tell = newsOnly(({ phase, share }) => void told.push(`${phase} ${share} at ${clock}`), () => clock);
    const say = (at: number, phase: FilesProgress['phase'], share: number): void => { clock = at; tell({ phase, share }); };
    for (const [at, share] of [[0, 0], [50, 0.4], [100, 0.4], [250, 0.404], [400, 0.39], [450, 0.41], [500, 1], [700, 1], [900, 1]] as const) say(at, 'reading', share);
    say(701, 'comparing', 0);
    say(702, 'writing', 0);
    expect(told).toEqual(['reading 0 at 0', 'reading 0.4 at 100', 'reading 0.41 at 450', 'reading 1 at 700', 'comparing 0 at 701', 'writing 0 at 702']);
  });

  it('says something new with each event on the way of a large import', async () => {
    const looked = await sendFiles(open, 'dry-run', LARGE);
    const taken = await sendFiles(open, 'import', LARGE, looked.report.plan);
    for (const { events } of [looked, taken]) {
      const told = events.filter(({ event }) => event === 'progress').map(({ data }) => JSON.stringify(data));
      expect(told.length).toBeGreaterThan(1);
      expect(new Set(told).size).toBe(told.length);
    }
    expect(taken.last).toBe('taken');
  });
});

describe('requests with files', () => {
  it('are worked through one at a time, three wait, and the next is told to come again', async () => {
    const many = await Promise.all(Array.from({ length: 6 }, () => begin('dry-run', LARGE)));
    expect(many.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 503, 503]);
    const refused = many.find(({ status }) => status === 503)!;
    expect(await refused.json()).toMatchObject({ code: 'tooManyImports', detail: expect.stringContaining('Try again') as string });
    const texts = await Promise.all(many.filter(({ status }) => status === 200).map((response) => response.text()));
    expect(texts.map((text) => [text.includes('event: report'), text.includes('"waiting"')])).toEqual([[true, false], [true, true], [true, true], [true, true]]);
    expect((await sendFiles(open, 'dry-run', filesOf(TINY))).last).toBe('report');
  });

  it('are given up when the one who sent them goes away while they are looked at or wait: nothing is done, and the next begins', async () => {
    const { report } = await sendFiles(open, 'dry-run', LARGE);
    const before = await state();
    const [current, waiting] = [await begin('import', LARGE, report.plan), await begin('import', LARGE, report.plan)];
    const next = begin('dry-run', filesOf(TINY));
    await waiting.body!.cancel();
    await (await readUntil(current, '"reading"')).cancel();
    const began = performance.now();
    expect(await (await next).text()).toContain('event: report');
    expect(performance.now() - began).toBeLessThan(5000);
    await pause(200);
    expect(await state()).toEqual(before);
    expect((await sendFiles(open, 'import', LARGE, report.plan)).last).toBe('taken');
  });

  it('are let finish when the one who sent them goes away while they are written', async () => {
    const { report } = await sendFiles(open, 'dry-run', LARGE);
    await (await readUntil(await begin('import', LARGE, report.plan), '"writing"')).cancel();
    expect((await sendFiles(open, 'dry-run', LARGE)).report.rowCount).toBe(0);
  });
});

describe('a thread that is ended from outside', () => {
  const AREA = filesOf({ 'omrader.csv': [['id', 'navn', 'boliger i alt'], ['ny', 'Nytt', '10']] });

  /** Sends an import and ends its thread so long after it has come to a phase; gives what the stream said, and whether all was done. */
  async function endedAt(phase: string, milliseconds: number, plan: string): Promise<{ readonly said: string; readonly isDone: boolean }> {
    const reader = await readUntil(await begin('import', LARGE, plan), `"${phase}"`);
    const thread = threads.at(-1)!;
    await pause(milliseconds);
    await thread.terminate();
    let said = '';
    for (let part = await reader.read(); !part.done; part = await reader.read()) said += new TextDecoder().decode(part.value);
    const { registers, record } = await state();
    const isDone = registers.households.length > 0;
    expect([registers.households.length, registers.dwellings.length, registers.addresses.length, record.faults]).toEqual(isDone ? [800, 1600, 3000, []] : [0, 0, 0, []]);
    expect(changedIn(await takeIn(open, AREA))).toEqual(['areas ny']);
    expect(threads.at(-1)).not.toBe(thread);
    return { said, isDone };
  }

  it.each([...[0, 150].map((after) => ['reading', after] as const), ...[0, 30, 100, 200, 300].map((after) => ['writing', after] as const)])(
    'when it is %s, %d ms later, has done all or nothing, keeps nobody from writing, and the next request gets a new one', async (phase, after) => {
      const { report } = await sendFiles(open, 'dry-run', LARGE);
      const { said, isDone } = await endedAt(phase, after, report.plan ?? '');
      if (said.includes('event: taken')) expect(isDone).toBe(true);
      else if (said.includes('importStopped')) expect(isDone).toBe(false);
      else expect(said).toContain('all has been taken in or nothing');
    });
});
