import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyRecord } from '../../server/record/service.ts';
import { readRegisters } from '../../server/registers/service.ts';
import { addressFile } from '../bench/large-files.ts';
import { formOf, sendFiles } from './files-client.ts';
import { openApp, type OpenApp } from './open-app.ts';
import { filesOf, TINY } from './tiny-municipality.ts';

// What happens to files whose user is disabled or given other roles while they wait their turn, or are read.

let open: OpenApp;
beforeEach(async () => {
  open = await openApp();
  for (const role of ['manager', 'caseworker'] as const) await open.askAs([role], '/api/session');
});
afterEach(() => open.close());

const changed = (to: { readonly disabled?: number; readonly roles?: string }) => open.db.updateTable('users').set(to).where('id', '=', 'manager').execute();
const city = (): Uint8Array => new TextEncoder().encode(new TextDecoder().decode(addressFile(20_000)).replaceAll(';9903;STORBY;', ';9902;NEDRE ØYSTAD OG LI;'));
const state = async () => ({ registers: await readRegisters(open.db, { addresses: true }), events: (await verifyRecord(open.db)).events });

/** Lets somebody else's files be looked at; ends when that is done. */
async function others(): Promise<() => Promise<string>> {
  const response = await open.askAs(['caseworker'], '/api/files/dry-run', { method: 'POST', body: formOf(new Map([['adresser.csv', city()]])) });
  return () => response.text();
}

/** Takes files in as the manager, with something happening as soon as a text is said; gives all that was said. */
async function takeIn(files: ReadonlyMap<string, Uint8Array>, plan: string | null, when: RegExp, meanwhile: () => Promise<unknown>): Promise<string> {
  const response = await open.askAs(['manager'], '/api/files/import', { method: 'POST', body: formOf(files, plan) });
  const reader = response.body!.getReader();
  let [said, isDone] = ['', false];
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    said += new TextDecoder().decode(part.value);
    if (isDone || !when.test(said)) continue;
    await meanwhile();
    isDone = true;
  }
  expect(isDone).toBe(true);
  return said;
}

describe('files that wait their turn', () => {
  it.each([['was disabled', { disabled: 1 }, 'notSignedIn'], ['has another role', { roles: '["planner"]' }, 'notAllowed']] as const)('are not taken in when their user %s meanwhile', async (_, to, code) => {
    const { report } = await sendFiles(open, 'dry-run', filesOf(TINY));
    const before = await state();
    const rest = await others();
    const said = await takeIn(filesOf(TINY), report.plan, /"waiting"/, () => changed(to));
    expect(said).toMatch(new RegExp(`event: refused\\ndata: .*"code":"${code}"`));
    expect(await rest()).toContain('event: report');
    expect(await state()).toEqual(before);
  });

  it('are not shown, nor given out, to one who may no longer see them', async () => {
    const rest = await others();
    const [look, file] = [open.askAs(['manager'], '/api/files/dry-run', { method: 'POST', body: formOf(filesOf(TINY)) }), open.askAs(['manager'], '/api/files/exports/husstander?format=csv')];
    const stream = await look;
    await changed({ roles: '["administrator"]' });
    expect([await stream.text().then((said) => /event: (refused|report)/.exec(said)?.[1]), (await file).status]).toEqual(['refused', 403]);
    await rest();
  });
});

describe('files that are being read', () => {
  it.each([['was disabled', { disabled: 1 }], ['has another role', { roles: '["followUpLeader"]' }], ['may no longer write one of the registers', { roles: '["caseworker"]' }]] as const)('are not taken in when their user %s meanwhile', async (_, to) => {
    const words = filesOf({ 'ord.csv': [['type', 'kode', 'navn', 'definisjon', 'hjemmel', 'godkjent av', 'godkjent dato'], ['egenskap', 'hage', 'hage', 'Det hører en egen hage til boligen', 'Rutine 4', 'Leder', '01.02.2026']] });
    const files = new Map([['adresser.csv', city()], ...words]);
    const { report } = await sendFiles(open, 'dry-run', files);
    expect([report.faults, report.issues.filter(({ kind }) => kind === 'fault')]).toEqual([0, []]);
    const before = await state();
    expect(await takeIn(files, report.plan, /"share":0\.[1-9]/, () => changed(to))).toMatch(/event: refused\ndata: .*"code":"notAllowed"/);
    expect(await state()).toEqual(before);
  });

  it('are taken in when their user may still do all that they do', async () => {
    const files = new Map([['adresser.csv', city()]]);
    const { report } = await sendFiles(open, 'dry-run', files);
    expect(await takeIn(files, report.plan, /"share":0\.[1-9]/, () => changed({ roles: '["caseworker"]' }))).toContain('event: taken');
  });
});
