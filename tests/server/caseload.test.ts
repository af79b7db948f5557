import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseloadView } from '../../server/caseload/schemas.ts';
import { verifyRecord } from '../../server/record/service.ts';
import { caseloadClient, type CaseloadClient } from './caseload-client.ts';
import { openApp, type OpenApp } from './open-app.ts';

let open: OpenApp;
let client: CaseloadClient;
beforeAll(async () => {
  open = await openApp();
  await open.takeInDemonstration();
  client = caseloadClient(open);
});
afterAll(() => open.close());

describe('a proposal of who follows whom', () => {
  it('has a bound for every level, and is no worse than what is and than a leader would do by hand', async () => {
    const view = await client.proposed(false);
    expect(view.levels.every(({ penalty, bound }) => bound <= penalty)).toBe(true);
    expect(view.proposed.noMain).toBeLessThanOrEqual(Math.min(view.byHand.noMain, view.now.noMain));
    expect(view.changes.length + view.kept).toBe((await client.now()).persons.length);
  });

  it('fills only what is missing when all else is to stay, and says why of each', async () => {
    const view = await client.proposed(true);
    expect(view.proposed.mainChanged).toBeLessThanOrEqual(view.now.mainChanged);
    expect(view.changes.length).toBeGreaterThan(0);
    for (const { before, proposed, main, decision, isStale } of view.changes) {
      expect(before.mainId === null || proposed.mainId === before.mainId).toBe(true);
      expect(main?.staffId ?? null).toBe(proposed.mainId);
      expect([decision, isStale]).toEqual([null, false]);
    }
  });

  it('takes the place of the one that was open', async () => {
    const [first, second] = [await client.proposed(true), await client.proposed(true)];
    expect((await client.now()).proposal?.id).toBe(second.id);
    expect((await client.send(`/${first.id}/drop`, undefined)).status).toBe(404);
    expect((await client.send(`/${second.id}/drop`, undefined)).status).toBe(200);
    expect((await client.now()).proposal).toBeNull();
  });

  it('gives nobody to whoever leaves, from the day after, and to whoever is away for long, from the first day', async () => {
    const { staff, persons } = await client.now();
    const [gone, away] = staff.filter(({ id, to }) => to === null && persons.some(({ mainId }) => mainId === id));
    if (gone === undefined || away === undefined) throw new Error('the demonstration has nobody to send away');
    await client.change(`staff/${gone.id}`, { to: '2027-02-28' });
    await client.change(`staff/${away.id}`, { absences: [{ from: '2027-03-03', to: '2027-05-31', fromTime: null, untilTime: null }] });
    const members = (await client.now()).staff;
    expect(members.find(({ id }) => id === gone.id)).toMatchObject({ to: '2027-02-28', awayFrom: null });
    expect(members.find(({ id }) => id === away.id)).toMatchObject({ to: null, awayFrom: '2027-03-03' });
    const given = ({ staff: those }: CaseloadView): readonly string[] => those.map(({ id }) => id);
    const view = await client.proposed(true, '2027-03-03');
    expect(given(view)).not.toContain(gone.id);
    expect(given(view)).not.toContain(away.id);
    const theirs = view.changes.filter(({ before }) => before.mainId === gone.id || before.mainId === away.id);
    expect(new Set(theirs.map(({ before }) => before.mainId))).toEqual(new Set([gone.id, away.id]));
    for (const { before, proposed, lostAfterMonths } of theirs) {
      expect(proposed.mainId).not.toBe(before.mainId);
      expect(lostAfterMonths).not.toBeNull();
    }
    // whoever is back within what counts as long keeps their people
    expect(given(await client.proposed(true, '2027-05-20'))).toContain(away.id);
  });

  it('is refused where nobody is in post, and to those who may only look', async () => {
    expect((await client.send('', { from: '2199-01-01', onlyGaps: true })).status).toBe(422);
    expect((await client.send('', { from: '2026-11-26', onlyGaps: true }, 'caseworker')).status).toBe(403);
    for (const [role, status] of [['caseworker', 200], ['planner', 403], ['followUpStaff', 403], ['administrator', 403]] as const) expect((await open.askAs([role], '/api/follow-up/caseload')).status, role).toBe(status);
  });

  it('goes out as a workbook, which is told to the record', async () => {
    const answer = await open.askAs(['caseworker'], '/api/follow-up/caseload/file.xlsx?language=nn');
    expect(answer.status).toBe(200);
    expect(new TextDecoder().decode((await answer.arrayBuffer()).slice(0, 2))).toBe('PK');
    expect(await client.told('file.exported', 'agreements')).toHaveLength(1);
    expect((await verifyRecord(open.db)).faults).toEqual([]);
  });
});
