import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CaseloadNow, CaseloadView } from '../../server/caseload/schemas.ts';
import { verifyRecord } from '../../server/record/service.ts';
import { accepting, caseloadClient, type CaseloadClient, type Choice } from './caseload-client.ts';
import { openApp, type OpenApp } from './open-app.ts';

let open: OpenApp;
let client: CaseloadClient;
let view: CaseloadView;
beforeAll(async () => {
  open = await openApp();
  await open.takeInDemonstration();
  client = caseloadClient(open);
});
beforeEach(async () => { view = await client.proposed(true); });
afterAll(() => open.close());

const decide = (choices: readonly Choice[], isDone = false): Promise<Response> => client.send(`/${view.id}/decide`, { choices, isDone });
const personOf = (now: CaseloadNow, id: string): CaseloadNow['persons'][number] | undefined => now.persons.find(({ agreementId }) => agreementId === id);
const changeOf = (now: CaseloadNow, id: string): CaseloadView['changes'][number] | undefined => now.proposal?.changes.find(({ agreementId }) => agreementId === id);
/** A change of the proposal. */
function change(which: (one: CaseloadView['changes'][number]) => boolean): CaseloadView['changes'][number] {
  const found = view.changes.find(which);
  if (found === undefined) throw new Error('the proposal for the demonstration has no such change');
  return found;
}

describe('what a leader decides of a proposal', () => {
  it('is written into the agreement at once, with the day, and stays known in the proposal', async () => {
    const one = change(({ before }) => before.mainId === null);
    const answer = await decide([accepting(one)]);
    expect(answer.status, await answer.clone().text()).toBe(200);
    const after = await answer.json() as CaseloadNow;
    expect(personOf(after, one.agreementId)).toMatchObject({ ...one.proposed, mainSince: after.asOf, version: (one.version as number) + 1 });
    expect(changeOf(after, one.agreementId)).toMatchObject({ decision: 'accepted', isStale: false });
    expect((await client.row(`agreements/${one.agreementId}`)).record).toMatchObject({ mainStaffId: one.proposed.mainId, mainSince: after.asOf, backupStaffId: one.proposed.backupId });
    expect(await client.told('row.changed', `agreements ${one.agreementId}`)).toHaveLength(1);
    expect(await client.told('caseload.decided', `caseload ${view.id}`)).toHaveLength(1);
    expect((await verifyRecord(open.db)).faults).toEqual([]);
  });

  it('keeps since when somebody has come when the backup alone changes, and when a main who was taken away is given back', async () => {
    const one = change(({ before, proposed, others }) => before.mainId !== null && before.mainId === proposed.mainId && others.some(({ kind }) => kind === 'stays' || kind === 'exchange'));
    const since = personOf(await client.now(), one.agreementId)?.mainSince;
    const accepted = await (await decide([accepting(one)])).json() as CaseloadNow;
    expect(personOf(accepted, one.agreementId)?.mainSince).toBe(since);

    const other = one.others.find(({ kind }) => kind === 'stays' || kind === 'exchange')?.staffId as string;
    const versionOf = (now: CaseloadNow): number => personOf(now, one.agreementId)?.version as number;
    const changed = await (await decide([{ agreementId: one.agreementId, version: versionOf(accepted), mainId: other, backupId: null, reason: null }])).json() as CaseloadNow;
    expect(personOf(changed, one.agreementId)?.mainSince).toBe(changed.asOf);
    expect(changeOf(changed, one.agreementId)).toMatchObject({ decision: 'other', isStale: false });
    const back = await (await decide([{ agreementId: one.agreementId, version: versionOf(changed), ...one.before, reason: null }])).json() as CaseloadNow;
    expect(personOf(back, one.agreementId)).toMatchObject({ ...one.before, mainSince: since });
    expect(changeOf(back, one.agreementId)?.decision).toBe('kept');
  });

  it('can be that all stays, which writes nothing into the agreement', async () => {
    const one = change(() => true);
    const after = await (await decide([{ ...accepting(one), ...one.before }])).json() as CaseloadNow;
    expect(changeOf(after, one.agreementId)).toMatchObject({ decision: 'kept', version: one.version });
  });

  it('is refused as a whole when somebody was first with one of the agreements', async () => {
    const [first, second] = view.changes;
    if (first === undefined || second === undefined) throw new Error('the proposal changes too little');
    await client.change(`agreements/${first.agreementId}`, { backupStaffId: null, wish: 'Helst om morgenen' });
    expect(changeOf(await client.now(), first.agreementId)).toMatchObject({ version: (first.version as number) + 1 });
    const stale = await decide([accepting(second), accepting(first)], true);
    expect(stale.status).toBe(422);
    expect(await stale.json()).toMatchObject({ code: 'faultyChoices', choices: [{ agreementId: first.agreementId, code: 'changedMeanwhile' }] });
    const after = await client.now();
    expect(personOf(after, second.agreementId)).toMatchObject({ ...second.before, version: second.version });
    expect(after.proposal?.state).toBe('open');
  });

  it('tells where the main or backup has been changed elsewhere since', async () => {
    const one = change(({ before }) => before.backupId === null && before.mainId !== null);
    await client.change(`agreements/${one.agreementId}`, { mainStaffId: null, mainSince: null });
    expect(changeOf(await client.now(), one.agreementId)).toMatchObject({ isStale: true, decision: null, now: { mainId: null } });
  });

  it('needs a reason where a rule is broken, and the reason is kept with the change', async () => {
    const never = (one: CaseloadView['changes'][number]) => one.others.find((other) => other.kind === 'never');
    const one = change((found) => never(found) !== undefined);
    const staffId = never(one)?.staffId as string;
    const choice = { ...accepting(one), mainId: staffId, backupId: null };
    const refused = await decide([choice]);
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ choices: [{ code: 'needsReason', staffId }] });
    expect((await decide([{ ...choice, reason: 'Eneste som kan komme i jula' }])).status).toBe(200);
    expect((await client.row(`agreements/${one.agreementId}`)).record).toMatchObject({ mainStaffId: staffId });
    expect((await client.told('row.changed', `agreements ${one.agreementId}`)).at(-1)?.reason).toBe('Eneste som kan komme i jula');
  });

  it.each([
    ['the same in both roles', 'bothRoles', ({ proposed }: CaseloadView['changes'][number]) => ({ mainId: proposed.mainId, backupId: proposed.mainId })],
    ['a backup without a main', 'backupAlone', ({ proposed }: CaseloadView['changes'][number]) => ({ mainId: null, backupId: proposed.mainId })],
    ['somebody who is not there', 'unknownStaff', () => ({ mainId: 'ingen', backupId: null })],
  ])('is refused for %s, and nothing is written', async (_, code, pair) => {
    const one = change(({ proposed }) => proposed.mainId !== null);
    const before = await client.row(`agreements/${one.agreementId}`);
    const answer = await decide([{ ...accepting(one), ...pair(one) }]);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ choices: [{ agreementId: one.agreementId, code }] });
    expect((await client.row(`agreements/${one.agreementId}`)).version).toBe(before.version);
  });

  it('is for leaders alone, once for each agreement, and ends with the proposal', async () => {
    const one = change(() => true);
    expect((await client.send(`/${view.id}/decide`, { choices: [accepting(one)], isDone: false }, 'caseworker')).status).toBe(403);
    expect((await decide([accepting(one), accepting(one)])).status).toBe(400);
    expect((await decide([])).status).toBe(400);
    expect((await decide([], true)).status).toBe(200);
    expect((await client.now()).proposal).toBeNull();
    expect((await decide([accepting(one)])).status).toBe(404);
  });
});

describe('another main than was proposed', () => {
  it('has its price told, and is said not to be possible where a rule forbids it', async () => {
    const one = change(({ others }) => others.some(({ kind }) => kind === 'never'));
    const asking = (staffId: string): Promise<Response> => client.send(`/${view.id}/why-not`, { agreementId: one.agreementId, staffId }, 'caseworker');
    const never = await asking(one.others.find(({ kind }) => kind === 'never')?.staffId as string);
    expect([never.status, await never.json()]).toEqual([200, null]);
    const able = change(({ others }) => others.some(({ kind }) => kind === 'exchange'));
    const exchange = able.others.find((other) => other.kind === 'exchange');
    const firstOf = (levels: readonly number[]): number => levels.find((by) => by !== 0) ?? 0;
    const answer = await client.send(`/${view.id}/why-not`, { agreementId: able.agreementId, staffId: exchange?.staffId });
    const { difference, isExact, moved } = await answer.json() as { difference: { levels: number[] }; isExact: boolean[]; moved: { agreementId: string; after: { mainId: string } }[] };
    expect(isExact).toHaveLength(view.levels.length);
    expect(moved.find(({ agreementId }) => agreementId === able.agreementId)?.after.mainId).toBe(exchange?.staffId);
    // the others may change too, so it costs no more than changing this one alone, and no less than what was proved best
    expect(firstOf(difference.levels)).toBeGreaterThanOrEqual(0);
    expect(firstOf((exchange?.difference.levels ?? []).map((alone, level) => alone - (difference.levels[level] as number)))).toBeGreaterThanOrEqual(0);
    expect((await client.send(`/${view.id}/why-not`, { agreementId: 'ingen', staffId: 'ingen' })).status).toBe(404);
  });
});

describe('a proposal that names somebody who is erased', () => {
  it('is emptied with the agreement, and is open no more', async () => {
    const one = change(() => true);
    const { version } = await client.row(`agreements/${one.agreementId}`);
    const erased = await open.askAs(['manager'], `/api/registers/agreements/${one.agreementId}/erase`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ version, reason: 'Feil avtale' }) });
    expect(erased.status, await erased.clone().text()).toBe(200);
    expect((await client.now()).proposal).toBeNull();
    expect(await open.db.selectFrom('caseloadProposals').select(['material', 'proposal']).where('id', '=', view.id).execute()).toEqual([{ material: '', proposal: '' }]);
    expect((await decide([accepting(one)])).status).toBe(404);
  });
});
