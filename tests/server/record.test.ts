import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '../../server/db/open.ts';
import type { Change } from '../../server/record/schemas.ts';
import { addToRecord, eraseOverdue, erasePayload, hasHead, verifyRecord } from '../../server/record/service.ts';
import { temporaryFolder } from './open-app.ts';

let folder: ReturnType<typeof temporaryFolder>;
let db: Database;
beforeEach(async () => {
  folder = temporaryFolder();
  db = await openDatabase(folder.path);
});
afterEach(async () => {
  await db.destroy();
  folder.remove();
});

const change = (subject: string, fields: Partial<Change> = {}): Change => ({
  at: '2026-11-23T08:00:00.000Z', actor: 'kari', kind: 'round.frozen', subject, reason: 'because', facts: { subject }, keepUntil: null, ...fields,
});

const add = (...changes: readonly Change[]): Promise<void> => db.transaction().execute(async (transaction) => {
  for (const one of changes) await addToRecord(transaction, one);
});

/** Does what the database itself forbids, as somebody with the file could. */
async function tamper(statement: string): Promise<void> {
  for (const trigger of ['events_stay', 'events_remain', 'payloads_stay']) await sql`drop trigger ${sql.raw(trigger)}`.execute(db);
  await sql`pragma foreign_keys = off`.execute(db);
  await sql.raw(statement).execute(db);
}

describe('the record', () => {
  it('of an empty database is whole and has no head', async () => {
    expect(await verifyRecord(db)).toEqual({ events: 0, erased: 0, head: null, faults: [] });
  });

  it('is whole after changes, and ends in a head that can be found again', async () => {
    await add(change('round 1'), change('round 2'));
    const { head } = await verifyRecord(db);
    await add(change('round 3'));
    const report = await verifyRecord(db);
    expect(report).toMatchObject({ events: 3, erased: 0, faults: [], head: { number: 3 } });
    expect(await hasHead(db, head!)).toBe(true);
    expect(await hasHead(db, { ...head!, hash: 'f'.repeat(64) })).toBe(false);
    expect(await hasHead(db, { number: 9, hash: head!.hash })).toBe(false);
  });

  it('keeps nothing of a change whose transaction fails', async () => {
    const failing = db.transaction().execute(async (transaction) => {
      await addToRecord(transaction, change('round 1'));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect((await verifyRecord(db)).events).toBe(0);
  });

  it('tells nothing in its events of what they are about', async () => {
    await add(change('household h-0004', { reason: 'moved to Storgata', facts: { counted: true } }));
    const [event] = await db.selectFrom('events').selectAll().execute();
    expect(JSON.stringify(event)).not.toMatch(/h-0004|Storgata|counted/);
  });

  it('commits to the same change differently each time, so that nobody can guess it', async () => {
    await add(change('round 1'), change('round 1'));
    const [first, second] = await db.selectFrom('events').select('commitment').execute();
    expect(first!.commitment).not.toBe(second!.commitment);
  });

  it.each(['update events set actor = \'ola\'', 'delete from events', 'update payloads set reason = null'])('is kept by the database itself against «%s»', async (statement) => {
    await add(change('round 1'));
    await expect(sql.raw(statement).execute(db)).rejects.toThrow('the record is never changed');
  });

  it.each([
    ['an event that was changed', 'update events set actor = \'ola\' where number = 2', /event 2 is not what it was/],
    ['an event about another one', 'update events set about = 1 where number = 2', /event 2 is not what it was/],
    ['an event that was taken out', 'delete from events where number = 2', /event 3 stands where event 2 was expected/],
    ['the first event taken out', 'delete from events where number = 1', /event 2 stands where event 1 was expected/],
    ['what an event tells, changed', 'update payloads set facts = \'{}\' where eventNumber = 2', /what event 2 tells is not/],
    ['a last day that was changed', 'update payloads set keepUntil = \'2099-01-01\' where eventNumber = 2', /what event 2 tells is not/],
    ['what an event tells, taken away in silence', 'delete from payloads where eventNumber = 2', /what event 2 tells is gone/],
    ['something told of no event', 'insert into payloads select 9, salt, subject, reason, facts, keepUntil from payloads limit 1', /something is told of event 9/],
    ['two events in each other\'s place', 'update events set number = case number when 2 then 30 else 2 end where number in (2, 3)', /event 2 is not what it was/],
  ])('shows %s', async (_, statement, fault) => {
    await add(change('round 1'), change('round 2'), change('round 3'));
    await tamper(statement);
    expect((await verifyRecord(db)).faults.join('\n')).toMatch(fault);
  });

  it('shows a made-up chain after a cut by the head that was noted before', async () => {
    await add(change('round 1'), change('round 2'));
    const { head } = await verifyRecord(db);
    await tamper('delete from payloads where eventNumber = 2');
    await sql`delete from events where number = 2`.execute(db);
    expect((await verifyRecord(db)).faults).toEqual([]);
    expect(await hasHead(db, head!)).toBe(false);
  });

  it('stays whole when what an event tells is erased, says who did it and why, and erases once', async () => {
    await add(change('household h', { keepUntil: '2030-01-01' }), change('round 2'));
    expect(await erasePayload(db, 1, { at: '2026-12-01T08:00:00.000Z', actor: 'ola', reason: 'asked for' })).toBe(true);
    expect(await erasePayload(db, 1, { at: '2026-12-01T08:00:00.000Z', actor: 'ola', reason: 'again' })).toBe(false);
    expect(await verifyRecord(db)).toMatchObject({ events: 3, erased: 1, faults: [] });
    expect(await db.selectFrom('payloads').select('eventNumber').orderBy('eventNumber').execute()).toEqual([{ eventNumber: 2 }, { eventNumber: 3 }]);
    expect(await db.selectFrom('events').select(['actor', 'kind', 'about']).where('number', '=', 3).execute()).toEqual([{ actor: 'ola', kind: 'payload.erased', about: 1 }]);
  });

  it('erases what may be kept no longer from the day after its last day', async () => {
    await add(change('a', { keepUntil: '2026-12-01' }), change('b', { keepUntil: '2026-12-02' }), change('c'));
    expect(await eraseOverdue(db, '2026-12-01T22:59:59.000Z')).toBe(0);
    expect(await eraseOverdue(db, '2026-12-01T23:00:00.000Z')).toBe(1);
    expect(await verifyRecord(db)).toMatchObject({ events: 4, erased: 1, faults: [] });
  });

  it('is looked at whole, however long it is', async () => {
    await add(...Array.from({ length: 2300 }, (_, i) => change(`round ${i}`)));
    expect(await verifyRecord(db)).toMatchObject({ events: 2300, faults: [] });
    await tamper('update events set at = \'2020\' where number = 2299');
    expect((await verifyRecord(db)).faults).toHaveLength(1);
  });
});
