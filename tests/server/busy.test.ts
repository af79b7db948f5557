import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DATABASE_FILE } from '../../server/db/open.ts';
import { openApp, type OpenApp } from './open-app.ts';

// Another writer, such as an import or a restore, that holds the database while people work.

let open: OpenApp;
let other: SqliteDatabase.Database;
beforeEach(async () => {
  open = await openApp();
  await open.askAs(['manager'], '/api/session');
  other = new SqliteDatabase(join(open.dataFolder, DATABASE_FILE));
  other.exec('begin immediate');
});
afterEach(async () => {
  other.close();
  await open.close();
});

const addArea = (id: string): Promise<Response> => open.askAs(['manager'], '/api/registers/areas', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ record: { id, name: 'Nord', homes: 10 } }) });

describe('while another writes', () => {
  it('others are answered at once, and who wants to write waits and is let in when the other is done', async () => {
    const writing = [addArea('n'), addArea('s')];
    let turns = 0;
    const counting = setInterval(() => { turns += 1; }, 10);
    const began = performance.now();
    expect((await open.askAs(['manager'], '/api/registers/areas')).status).toBe(200);
    expect(performance.now() - began).toBeLessThan(500);
    await new Promise((resolve) => { setTimeout(resolve, 300); });
    other.exec('commit');
    expect((await Promise.all(writing)).map(({ status }) => status)).toEqual([200, 200]);
    clearInterval(counting);
    expect(turns).toBeGreaterThan(15);
    expect(await open.db.selectFrom('areas').select('id').orderBy('id').execute()).toEqual([{ id: 'n' }, { id: 's' }]);
  });

  it('who has waited five seconds is told to come again, in words and for programs, and nothing is written', async () => {
    const began = performance.now();
    const answers = await Promise.all([addArea('n'), addArea('s')]);
    expect(performance.now() - began).toBeLessThan(7500);
    for (const answer of answers) {
      expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('content-type')]).toEqual([503, '5', 'application/problem+json']);
      expect(await answer.json()).toMatchObject({ code: 'databaseBusy', detail: expect.stringMatching(/nothing has been changed/) as string });
    }
    other.exec('rollback');
    expect(await open.db.selectFrom('areas').selectAll().execute()).toEqual([]);
    expect((await addArea('n')).status).toBe(200);
  });

  it('two transactions of the server never run into each other', async () => {
    const order: string[] = [];
    const work = (name: string): Promise<void> => open.db.transaction().execute(async (transaction) => {
      for (const part of [1, 2, 3]) {
        order.push(`${name}${part}`);
        await transaction.selectFrom('areas').selectAll().execute();
      }
    });
    const both = Promise.all([work('a'), work('b')]);
    setTimeout(() => other.exec('rollback'), 100);
    await both;
    expect([['a1', 'a2', 'a3', 'b1', 'b2', 'b3'], ['b1', 'b2', 'b3', 'a1', 'a2', 'a3']]).toContainEqual(order);
  });
});
