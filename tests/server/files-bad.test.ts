import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MOST_BYTES } from '../../server/files/schemas.ts';
import type { Municipality } from '../../server/intake/schemas.ts';
import { verifyRecord } from '../../server/record/service.ts';
import { readRegisters } from '../../server/registers/service.ts';
import { BAD_FILES } from './bad-files.ts';
import { sendFiles, takeIn } from './files-client.ts';
import { openApp, type OpenApp } from './open-app.ts';
import { filesOf, TINY } from './tiny-municipality.ts';

let open: OpenApp;
let before: { readonly registers: Municipality; readonly record: unknown };
const state = async () => ({ registers: await readRegisters(open.db, { addresses: true }), record: await verifyRecord(open.db) });

beforeAll(async () => {
  open = await openApp();
  await takeIn(open, filesOf(TINY));
  before = await state();
});
afterAll(() => open.close());

describe('a bad file is refused in seconds, with a code and the place, and changes nothing', () => {
  it.each(BAD_FILES.map(([what, files, code, row = null, column = null]) => ({ what, files, code, row, column })))('$what', async ({ files, code, row, column }) => {
    const began = performance.now();
    const sent = await sendFiles(open, 'import', files(), 'the plan of nothing');
    expect(performance.now() - began).toBeLessThan(10_000);
    expect([sent.last, sent.code, sent.report.plan]).toEqual(['refused', 'faultyFiles', null]);
    const faults = sent.report.issues.filter((issue) => issue.kind === 'fault');
    expect(faults.map((issue) => `${issue.code} ${issue.row} ${issue.column}`)).toContain(`${code} ${row} ${column}`);
    expect(JSON.stringify(sent.report)).not.toContain('10915596784');
    for (const { message } of faults) for (const words of Object.values(message)) expect(words.length).toBeGreaterThan(20);
    expect(await state()).toEqual(before);
  });

  it('there are fifty of them at least, no two alike', () => {
    expect(new Set(BAD_FILES.map(([what]) => what)).size).toBe(BAD_FILES.length);
    expect(BAD_FILES.length).toBeGreaterThanOrEqual(50);
  });
});

describe('a request that holds no files that can be read', () => {
  const post = (body: BodyInit, headers: Record<string, string>) => open.askAs(['manager'], '/api/files/import', { method: 'POST', body, headers });

  it('is refused before it is read when it says that it is too large, and while it is read when it does not', async () => {
    const said = await post('x', { 'content-type': 'multipart/form-data; boundary=x', 'content-length': String(MOST_BYTES + 1) });
    expect([said.status, (await said.json() as { code: string }).code]).toEqual([413, 'filesTooLarge']);
    const megabyte = new Uint8Array(1_000_000);
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({ pull: (controller) => { sent += 1; controller.enqueue(megabyte); } });
    const streamed = await open.askAs(['manager'], '/api/files/dry-run', { method: 'POST', body: endless, duplex: 'half', headers: { 'content-type': 'multipart/form-data; boundary=x' } } as RequestInit);
    expect([streamed.status, sent < 140]).toEqual([413, true]);
  });

  it('is refused when it is no form, a broken one, or an empty one', async () => {
    expect((await post('{}', { 'content-type': 'application/json' })).status).toBe(415);
    for (const body of ['--x\r\nthis is no part', '--x--\r\n', '']) {
      const response = await post(body, { 'content-type': 'multipart/form-data; boundary=x' });
      expect(await response.text()).toContain('"code":"badRequest"');
    }
    expect(await state()).toEqual(before);
  });
});
