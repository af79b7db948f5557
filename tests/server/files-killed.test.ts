import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASE_FILE, openDatabase, openUpToDate } from '../../server/db/open.ts';
import { verifyRecord } from '../../server/record/service.ts';
import { readRegisters, readWords, shipWords } from '../../server/registers/service.ts';
import { registerFiles } from '../bench/large-files.ts';
import { NOW, ROOT, temporaryFolder } from './open-app.ts';

const TIMES = 12;
const folder = temporaryFolder();
const files = join(folder.path, 'files');
const empty = join(folder.path, 'empty', DATABASE_FILE);
afterAll(() => folder.remove());

/** Runs the process that takes files in; kills it so many milliseconds after it began to write, or lets it finish. */
function run(database: string, plan: string, killAfter: number | null): Promise<string> {
  const child = spawn(process.execPath, [join(ROOT, 'tests', 'server', 'import-child.ts'), database, files, plan], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (killAfter !== null && text.includes('writing')) setTimeout(() => child.kill('SIGKILL'), killAfter);
  });
  return new Promise((resolve) => void child.on('close', () => resolve(said)));
}

const stateOf = async (path: string) => {
  const db = await openUpToDate(path);
  try {
    const { head: _, ...record } = await verifyRecord(db);
    return { registers: await readRegisters(db, { addresses: true }), record };
  } finally {
    await db.destroy();
  }
};

describe('an import whose process is killed', () => {
  let plan = '';
  beforeAll(async () => {
    mkdirSync(files);
    for (const [name, bytes] of registerFiles(3000)) writeFileSync(join(files, name), bytes);
    const db = await openDatabase(join(folder.path, 'empty'));
    await shipWords(db, readWords(join(ROOT, 'data', 'words.json')), NOW);
    await db.insertInto('users').values({
      id: 'x', login: 'x', name: 'X', roles: JSON.stringify(['manager']), passwordHash: null, oidcIssuer: null, oidcSubject: null, disabled: 0, failures: 0, lockedUntil: null, createdAt: NOW, version: 1,
    }).execute();
    await db.destroy();
    plan = /plan (\S+)/.exec(await run(empty, '', null))?.[1] ?? '';
  });

  it('at any moment has done all or nothing, and can be done again', async () => {
    const nothing = await stateOf(empty);
    const whole = join(folder.path, 'whole.sqlite');
    copyFileSync(empty, whole);
    expect(await run(whole, plan, null)).toContain('plan');
    const all = await stateOf(whole);
    expect([nothing.registers.households.length, all.registers.households.length, all.record.faults]).toEqual([0, 600, []]);
    let killed = 0;
    for (let time = 0; time < TIMES; time += 1) {
      const path = join(folder.path, `killed-${time}.sqlite`);
      copyFileSync(empty, path);
      const said = await run(path, plan, time * 25);
      const state = await stateOf(path);
      const isNothing = state.registers.households.length === 0;
      if (!said.includes('plan')) killed += 1;
      expect(state, `killed ${time * 25} ms after the writing began`).toEqual(isNothing ? nothing : all);
    }
    expect(killed).toBeGreaterThan(0);
    expect(await run(join(folder.path, 'killed-0.sqlite'), plan, null)).toContain('plan');
    expect(await stateOf(join(folder.path, 'killed-0.sqlite'))).toEqual(all);
  }, 240_000);
});
