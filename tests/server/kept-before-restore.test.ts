import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptBeforeRestore, keptName, lastDayOfKept } from '../../server/db/backup.ts';
import { keepHouse } from '../../server/housekeeping.ts';
import { verifyRecord } from '../../server/record/service.ts';
import { openApp, PARAMETERS, type OpenApp } from './open-app.ts';

const parameters = { ...PARAMETERS, beforeRestoreKeepDays: 14 };
let open: OpenApp;
beforeEach(async () => {
  open = await openApp();
});
afterEach(() => open.close());

const keep = (now: string): Promise<void> => keepHouse({ db: open.db, folder: open.dataFolder, parameters, now: () => now });
const told = () => open.db.selectFrom('events').innerJoin('payloads', 'payloads.eventNumber', 'events.number').select(['actor', 'facts']).where('kind', '=', 'database.keptDeleted').execute();

describe('what a restore keeps of before', () => {
  it('has a last day, counted from the day of the restore in Norway', () => {
    expect([lastDayOfKept('2026-11-25T22:59:59.999Z', parameters), lastDayOfKept('2026-11-25T23:00:00.000Z', parameters)]).toEqual(['2026-12-09', '2026-12-10']);
    writeFileSync(join(open.dataFolder, keptName('2026-11-25T23:00:00.000Z')), '');
    expect(keptBeforeRestore(open.dataFolder, parameters)).toMatchObject([{ lastDay: '2026-12-10' }]);
  });

  it('is there on its last day, and gone the day after, with what lay beside it, and the record says so', async () => {
    const name = keptName('2026-11-25T08:00:00.000Z');
    for (const end of ['', '-wal', '-shm']) writeFileSync(join(open.dataFolder, name + end), 'alt som var der');
    await keep('2026-12-09T22:30:00.000Z');
    expect(existsSync(join(open.dataFolder, name))).toBe(true);
    await keep('2026-12-09T23:30:00.000Z');
    expect(readdirSync(open.dataFolder).filter((one) => one.startsWith('before-restore-'))).toEqual([]);
    expect(await told()).toEqual([{ actor: 'spredt', facts: JSON.stringify({ keptAs: name, lastDay: '2026-12-09' }) }]);
    await keep('2026-12-10T08:00:00.000Z');
    expect([(await told()).length, (await verifyRecord(open.db)).faults]).toEqual([1, []]);
  });

  it('is the one thing in the folder that is deleted', async () => {
    const others = ['before-restore-mine.sqlite', 'copy-of-before-restore-20200101T000000000Z-abcd.sqlite', 'before-restore-20200101T000000000Z-abcd.sqlite.txt', 'before-restore-20209901T000000000Z-abcd.sqlite', 'backup.sqlite'];
    for (const name of others) writeFileSync(join(open.dataFolder, name), '');
    writeFileSync(join(open.dataFolder, 'before-restore-20200101T000000000Z-abcd.sqlite.half'), 'halvveis');
    await keep('2026-12-10T08:00:00.000Z');
    expect(readdirSync(open.dataFolder)).toEqual(expect.arrayContaining(others));
    expect(readdirSync(open.dataFolder).filter((name) => name.endsWith('.half'))).toEqual([]);
  });
});
