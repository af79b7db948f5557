import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseloadNow, CaseloadView, DecideCaseload } from '../../server/caseload/schemas.ts';
import { verifyRecord } from '../../server/record/service.ts';
import { openApp, type OpenApp } from './open-app.ts';

let open: OpenApp;
beforeEach(async () => {
  open = await openApp();
  await open.takeInDemonstration();
});
afterEach(() => open.close());

const PATH = '/api/follow-up/caseload';
const send = (path: string, body: unknown, role: 'followUpLeader' | 'caseworker' = 'followUpLeader'): Promise<Response> => (
  open.askAs([role], PATH + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }));
const now = async (): Promise<CaseloadNow> => await (await open.askAs(['followUpLeader'], PATH)).json() as CaseloadNow;

/** The proposal that a search ends with. */
async function proposed(onlyGaps: boolean): Promise<CaseloadView> {
  const { asOf } = await now();
  const answer = await send('', { from: asOf, onlyGaps });
  const text = await answer.text();
  const event = text.split('\n\n').find((one) => one.startsWith('event: proposal'));
  expect(event, text.slice(0, 500)).toBeDefined();
  return JSON.parse((event as string).split('data: ')[1] as string) as CaseloadView;
}

const choiceOf = ({ agreementId, version, proposed: { mainId, backupId } }: CaseloadView['changes'][number]): DecideCaseload['choices'][number] => ({ agreementId, version: version as number, mainId, backupId, reason: null });

describe('who follows whom', () => {
  it('is proposed with a bound for every level, and no worse than it is or than a leader would do by hand', async () => {
    const view = await proposed(false);
    expect(view.levels.every(({ penalty, bound }) => bound <= penalty)).toBe(true);
    expect(view.proposed.noMain).toBeLessThanOrEqual(Math.min(view.byHand.noMain, view.now.noMain));
    expect(view.changes.length + view.kept).toBeGreaterThan(100);
  });

  it('fills only what is missing when all else is to stay', async () => {
    const view = await proposed(true);
    expect(view.proposed.mainChanged).toBeLessThanOrEqual(view.now.mainChanged);
    for (const { before, proposed: after } of view.changes) expect(before.mainId === null || before.backupId === null || after.mainId !== before.mainId || after.backupId !== before.backupId).toBe(true);
  });

  it('is written by the leader alone, as it was looked at, and told to the record', async () => {
    const view = await proposed(true);
    const [first, second] = view.changes;
    if (first === undefined || second === undefined) throw new Error('the demonstration has nobody without a main or backup');
    expect((await send(`/${view.id}/decide`, { choices: [choiceOf(first)], isDone: false }, 'caseworker')).status).toBe(403);
    const answer = await send(`/${view.id}/decide`, { choices: [choiceOf(first)], isDone: false });
    expect(answer.status, await answer.clone().text()).toBe(200);
    const after = await answer.json() as CaseloadNow;
    expect(after.persons.find(({ agreementId }) => agreementId === first.agreementId)).toMatchObject(first.proposed);
    expect(after.proposal?.changes.find(({ agreementId }) => agreementId === first.agreementId)?.isStale).toBe(true);

    const stale = await send(`/${view.id}/decide`, { choices: [choiceOf(second), { ...choiceOf(first), backupId: null }], isDone: true });
    expect(stale.status).toBe(422);
    expect(await stale.json()).toMatchObject({ code: 'faultyChoices', faults: [{ agreementId: first.agreementId, code: 'changedMeanwhile' }] });
    expect((await now()).persons.find(({ agreementId }) => agreementId === second.agreementId)).toMatchObject(second.before);
    expect((await verifyRecord(open.db)).faults).toEqual([]);
  });
});
