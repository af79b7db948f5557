import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkProposal, Proposal, readProposal, writeProblem, writeProposal } from '../../solver/index.ts';
import { proposalFile } from '../support/proposal-file.ts';
import { dwelling, followUp, hard, household, placements, problem, team } from '../support/tiny.ts';
import { instance, instancePath, temporaryFolder } from './open-app.ts';
import { startIn, type Ended, type Running } from './spredt-process.ts';

const folder = temporaryFolder();
const start = (...args: readonly string[]): Running => startIn(folder.path, ...args);
const spredt = (...args: readonly string[]): Promise<Ended> => start(...args).ended;
const file = (name: string): string => join(folder.path, name);
const put = (name: string, value: unknown): string => {
  writeFileSync(file(name), typeof value === 'string' ? value : JSON.stringify(value));
  return file(name);
};
const HAMAR = instancePath('hamar-60x20-roof-first');
const MICRO = instancePath('micro/lock-require');
const KNAPSACK = instancePath('micro/cover-knapsack');
afterAll(() => folder.remove());

describe('spredt solve', () => {
  it('gives the proposal on standard output and everything else on standard error', async () => {
    const { status, out, err } = await spredt('solve', HAMAR, '--seed', '3', '--time-limit', '2');
    expect(status).toBe(0);
    const read = readProposal(new TextEncoder().encode(out));
    if (!read.ok) throw new Error('the output is a proposal file');
    expect(out).toBe(writeProposal(read.proposal));
    expect(checkProposal(instance('hamar-60x20-roof-first'), read.proposal).ok).toBe(true);
    expect(read.proposal.engine).toMatchObject({ name: 'highs', seed: 3 });
    expect(err).toMatch(/level 1: /);
    expect(err).toMatch(/of 60 households placed/);
  });

  it('writes to the file that --out names, and then nothing on standard output', async () => {
    const { status, out } = await spredt('solve', MICRO, '--out', file('out.json'), '--engine', 'queue');
    expect({ status, out }).toEqual({ status: 0, out: '' });
    expect(Proposal.parse(JSON.parse(readFileSync(file('out.json'), 'utf8'))).engine.name).toBe('queue');
  });

  it('gives the same bytes for the same problem and seed, its seconds aside', async () => {
    const [first, second] = await Promise.all([spredt('solve', KNAPSACK, '--seed', '5'), spredt('solve', KNAPSACK, '--seed', '5')]);
    const still = (text: string): string => text.replace(/"seconds":\s*[\d.e-]+/, '"seconds":0');
    expect(still(second.out)).toBe(still(first.out));
    expect(Proposal.parse(JSON.parse(first.out)).status).toBe('optimal');
  });

  it('ends with 1 and every fault by its path when the problem is at fault', async () => {
    const whole = JSON.parse(readFileSync(HAMAR, 'utf8')) as object;
    const { status, out, err } = await spredt('solve', put('faulty.json', { ...whole, horizonDays: 0, colour: 'red' }));
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toContain('$.horizonDays');
    expect(err).toContain('$.colour');
  });

  it.each(['not JSON', '', '[]', '\uFEFF{}'])('ends with 1 when the file holds %j', async (text) => {
    expect(await spredt('solve', put('odd.json', text))).toMatchObject({ status: 1, out: '' });
  });

  it('ends with 1 and the name of a file that cannot be read', async () => {
    const { status, err } = await spredt('solve', file('nowhere.json'));
    expect(status).toBe(1);
    expect(err).toContain('nowhere.json');
  });

  it('ends with 1 and the conflicts when the required placements cannot be kept', async () => {
    const { status, out, err } = await spredt('solve', instancePath('micro/lock-against-a-rule'));
    expect(status).toBe(1);
    expect(Proposal.parse(JSON.parse(out)).status).toBe('refused');
    expect(err).toContain('refused');
  });

  it('ends with 3 and says why when the queue cannot keep locks that another proposal keeps', async () => {
    const path = put('queue.json', writeProblem(problem({
      dwellings: [dwelling('d1'), dwelling('d2')], teams: [team('t1', { capacityMinutes: 61, competences: ['rop'] }), team('t2', { capacityMinutes: 60 })],
      households: [household('h1', { followUp: followUp() }), household('h2', { followUp: followUp({ competences: ['rop'] }) })],
      locks: [{ householdId: 'h1', dwellingId: 'd1', kind: 'require' }, { householdId: 'h2', dwellingId: 'd2', kind: 'require' }],
      rules: { followUpCover: hard(), followUpCapacity: hard({ metresPerMinute: 400, reservePercent: 0 }) },
    })));
    const { status, out, err } = await spredt('solve', path, '--engine', 'queue');
    expect({ status, out }).toEqual({ status: 3, out: '' });
    expect(err).toContain('household h2');
    expect(await spredt('solve', path)).toMatchObject({ status: 0 });
  });

  it('ends with 3 and says so when the small engine is given more than it can take', async () => {
    const { status, out, err } = await spredt('solve', instancePath('city-400x120-roof-first'), '--engine', 'jslp');
    expect({ status, out }).toEqual({ status: 3, out: '' });
    expect(err.trim()).not.toBe('');
  });

  it('stops at an interrupt and gives the best proposal so far', async () => {
    const running = start('solve', instancePath('city-400x120-roof-first'));
    running.signalAt(/level \d: best \d+/, 'SIGINT');
    const { status, out } = await running.ended;
    expect(status).toBe(0);
    const proposal = Proposal.parse(JSON.parse(out));
    expect(proposal.status).toBe('feasible');
    expect(checkProposal(instance('city-400x120-roof-first'), proposal).ok).toBe(true);
  });
});

describe('wrong usage', () => {
  it.each([
    [], ['fly'], ['solve'], ['solve', HAMAR, HAMAR], ['solve', HAMAR, '--fast'], ['solve', HAMAR, '--seed'], ['solve', HAMAR, '--seed', '-1'],
    ['solve', HAMAR, '--seed', '1.5'], ['solve', HAMAR, '--time-limit', 'soon'], ['solve', HAMAR, '--gap', '101'], ['solve', HAMAR, '--engine', 'cplex'],
    ['solve', HAMAR, '--out', '/nowhere/at/all/out.json'], ['check', HAMAR], ['check', HAMAR, HAMAR, '--seed', '1'], ['explain', HAMAR, HAMAR],
    ['compare', HAMAR, HAMAR], ['compare', HAMAR, HAMAR, HAMAR, '--household', 'h-0001'], ['compare', HAMAR, HAMAR, HAMAR, '--other-problem'],
    ['compare', HAMAR, HAMAR, HAMAR, '--seed', '1'],
  ].map((args) => [args]))('ends %j with 2 and nothing on standard output', async (args) => {
    const { status, out, err } = await spredt(...args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(/^spredt: /);
  });

  it('is not asking for help', async () => {
    const { status, out } = await spredt('--help');
    expect(status).toBe(0);
    expect(out).toContain('--time-limit SECONDS');
  });
});

describe('spredt check and spredt explain', () => {
  let good: Proposal;
  beforeAll(async () => {
    good = Proposal.parse(JSON.parse((await spredt('solve', HAMAR, '--engine', 'queue', '--out', file('good.json'))) && readFileSync(file('good.json'), 'utf8')));
  });

  it('accepts what solve made, and lists the recomputed levels', async () => {
    const { status, out, err } = await spredt('check', HAMAR, file('good.json'));
    expect({ status, err }).toEqual({ status: 0, err: '' });
    for (const { level, penalty } of good.levels) expect(out).toMatch(new RegExp(`^level ${level} +${penalty}\\b`, 'm'));
  });

  it('ends with 1 and every breach when the proposal breaks rules', async () => {
    const [first, second] = good.placements;
    const swapped = { ...good, placements: good.placements.map((row) => (row === second ? { ...row, dwellingId: first?.dwellingId } : row)) };
    const { status, out } = await spredt('check', HAMAR, put('bad.json', swapped));
    expect(status).toBe(1);
    expect(out).toMatch(/^breach +structure/m);
  });

  it('ends with 1 when a sum is wrong', async () => {
    const levels = good.levels.map((row, i) => (i === 0 ? { ...row, penalty: row.penalty + 1 } : row));
    const { status, out } = await spredt('check', HAMAR, put('sum.json', { ...good, levels }));
    expect(status).toBe(1);
    expect(out).toContain('$.levels[0].penalty');
  });

  it('ends with 1 when the proposal is no proposal', async () => {
    expect(await spredt('check', HAMAR, HAMAR)).toMatchObject({ status: 1 });
  });

  it('explains why a household got its dwelling, and why not another', async () => {
    const [placed, other] = good.placements;
    const why = await spredt('explain', HAMAR, file('good.json'), '--household', placed?.householdId ?? '');
    expect(why.status).toBe(0);
    expect(why.out).toContain(placed?.dwellingId);
    const whyNot = await spredt('explain', HAMAR, file('good.json'), '--household', placed?.householdId ?? '', '--dwelling', other?.dwellingId ?? '');
    expect(whyNot.status).toBe(0);
    expect(whyNot.out).toContain(other?.dwellingId);
  });

  it('ends with 1 when it is asked about someone who does not wait', async () => {
    const { status, err } = await spredt('explain', HAMAR, file('good.json'), '--household', 'nobody');
    expect(status).toBe(1);
    expect(err).toContain('nobody');
  });
});

describe('spredt compare', () => {
  const round = (rules: NonNullable<Parameters<typeof problem>[0]['rules']>, households = [household('h1', { counted: true }), household('h2')]): ReturnType<typeof problem> => (
    problem({ dwellings: [dwelling('d1')], households, rules }));
  const plain = round({});
  const strict = round({ siteLimit: hard({ sharePercent: 0, minCount: 0 }) });
  const proposed = (name: string, of: typeof plain, householdId: string): string => put(name, writeProposal(proposalFile(of, placements([[householdId, 'd1']]))));

  it('says what two proposals of one problem have different', async () => {
    const { status, out, err } = await spredt('compare', put('plain.json', writeProblem(plain)), proposed('a.json', plain, 'h1'), proposed('b.json', plain, 'h2'));
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/^A is .*a\.json under the policy "Tiny": 1 of 2 households housed\.\nB is .*b\.json under the policy "Tiny": 1 of 2/);
    expect(out).toContain('  level 1: 10 in both\n');
    expect(out).toContain('  a home in B alone: 1\n    h2 (10 points): d1\n  a home in A alone: 1\n    h1 (10 points): d1\n');
  });

  it('judges each under its own policy, and both under both, when the other has a problem of its own', async () => {
    const { status, out } = await spredt('compare', put('plain.json', writeProblem(plain)), proposed('a.json', plain, 'h1'), proposed('b.json', strict, 'h2'), '--other-problem', put('strict.json', writeProblem(strict)));
    expect(status).toBe(0);
    expect(out).toContain('Both under the policy of B\n  level 1: 10 in both\n  A breaks siteLimit (once)\n');
  });

  it('ends with 1 and the name of the proposal that is at fault under its own problem', async () => {
    const { status, out, err } = await spredt('compare', put('strict.json', writeProblem(strict)), proposed('b.json', strict, 'h2'), proposed('a.json', strict, 'h1'));
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toMatch(/^spredt: .*a\.json is at fault/);
  });

  it('ends with 1 and every fault of a file that cannot be read, first or second', async () => {
    const files = [put('plain.json', writeProblem(plain)), proposed('a.json', plain, 'h1')];
    for (const args of [[HAMAR, HAMAR, file('a.json')], [...files, HAMAR]]) {
      const { status, out, err } = await spredt('compare', ...args);
      expect({ status, out }).toEqual({ status: 1, out: '' });
      expect(err).toMatch(/faults:\n {2}\$/);
    }
  });

  it('ends with 1 when the problem of the other is another round', async () => {
    const other = round({}, [household('h1'), household('h2')]);
    const { status, out, err } = await spredt('compare', put('plain.json', writeProblem(plain)), proposed('a.json', plain, 'h1'), proposed('b.json', other, 'h2'), '--other-problem', put('other.json', writeProblem(other)));
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toContain('is not the same round');
    expect(err).toContain('households');
  });

  it('ends with 1 when one of them refuses the problem', async () => {
    const path = instancePath('micro/lock-against-a-rule');
    await spredt('solve', path, '--out', file('refused.json'));
    const { status, out, err } = await spredt('compare', path, file('refused.json'), file('refused.json'));
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toContain('nothing to compare');
  });
});
