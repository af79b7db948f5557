import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RoundView, Step } from '../../server/meeting/schemas.ts';
import { instance, openApp, type OpenApp } from '../server/open-app.ts';
import { MeetingLedger } from './meeting-ledger.ts';
import { meetingFaults } from './meeting-look.ts';

// What the torment looks for after a kill is seen when it is there.

const PROBLEM = instance('hamar-60x20-roof-first');
const PATH = `/api/rounds/${PROBLEM.id}`;
let open: OpenApp;
let ledger: MeetingLedger;

async function take(step: Step): Promise<void> {
  const { version } = await (await open.ask(PATH)).json() as RoundView;
  const answer = await open.ask(`${PATH}/steps`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ifVersion: version, step }) });
  expect(answer.status, step.kind).toBe(200);
  ledger.took({ version: version + 1, kind: step.kind, actor: 'caseworker@example.no' }, await answer.json() as RoundView);
}

const faults = (): Promise<readonly string[]> => meetingFaults(open.db, PROBLEM.id, ledger);

beforeEach(async () => {
  [open, ledger] = [await openApp(), new MeetingLedger()];
  await open.addRound('48/2026', PROBLEM);
  await (await open.ask(`${PATH}/solve?engine=queue&seed=7`, { method: 'POST' })).text();
  ledger.seeds.add(7);
  await take({ kind: 'startMeeting', present: '' });
  await take({ kind: 'acceptAll' });
  await take({ kind: 'decide' });
});
afterEach(() => open.close());

describe('a look at a round after a kill', () => {
  it('finds nothing wrong with a round that was decided', async () => {
    expect(await faults()).toEqual([]);
  });

  it('finds a decision that is missing, and offers that are not those of the decisions', async () => {
    const { householdId } = await open.db.selectFrom('decisions').select('householdId').where('outcome', '=', 'offered').executeTakeFirstOrThrow();
    await open.db.deleteFrom('offers').where('householdId', '=', householdId).execute();
    expect(await faults()).toEqual(['the offers are not those of the decisions']);
    await open.db.deleteFrom('decisions').where('householdId', '=', householdId).execute();
    expect(await faults()).toEqual(['the round has 60 households, and 59 decisions', 'the decisions are not those of the plan', 'the offers are not those of the decisions']);
  });

  it('finds a round that is not where its last step left it, with decisions that should not be there', async () => {
    await open.db.updateTable('rounds').set({ state: 'inMeeting', version: 4 }).execute();
    expect(await faults()).toEqual(['the round has version 4, and its last step 5', 'the round is inMeeting, and its steps lead to decided', 'the round is inMeeting, and has 60 decisions and 18 offers']);
  });

  it('finds a step that was answered with yes and is gone, and that the record tells of it still', async () => {
    await open.db.deleteFrom('roundPlans').where('version', '=', 5).execute();
    const found = await faults();
    expect(found).toContain('decide by caseworker@example.no had made version 5, which is gone');
    expect(found).toContain('the record tells of version 5, which is not there');
    expect(found).toContain('version 5 had been shown, and is gone');
  });

  it('finds a plan that has become another', async () => {
    const { plan } = await open.db.selectFrom('roundPlans').select('plan').where('version', '=', 4).executeTakeFirstOrThrow();
    await open.db.updateTable('roundPlans').set({ plan: plan.replace('"accepted"', '"locked"') }).where('version', '=', 4).execute();
    expect(await faults()).toEqual(['the record does not tell of version 4 (acceptAll) as it is', 'version 4 is not what was shown']);
  });

  it('finds that a proposal, a letter or a printed file that was told of is gone', async () => {
    await open.db.deleteFrom('proposals').execute();
    ledger.wrote('1005', 1, 'Vurdert.');
    ledger.prints.add('00ff');
    expect(await faults()).toEqual([
      'proposals  are stored, and 1 were taken in', 'the proposal with seed 7 had been told of, and is gone', 'version 1 of the letter to 1005 had been kept, and is gone',
      'a file had been printed that the record does not tell of: 00ff',
    ]);
  });
});
