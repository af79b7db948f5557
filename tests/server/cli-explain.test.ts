import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pairReasons, writeProblem, writeProposal, type Problem } from '../../solver/index.ts';
import { proposalFile, refusalFile } from '../support/proposal-file.ts';
import { dwelling, followUp, hard, household, placements, problem, site, soft, team, UNPLACED, type Pairing } from '../support/tiny.ts';
import { instancePath, temporaryFolder } from './open-app.ts';
import { startIn, type Ended } from './spredt-process.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const spredt = (...args: readonly string[]): Promise<Ended> => startIn(folder.path, ...args).ended;
const put = (name: string, text: string): string => {
  writeFileSync(join(folder.path, name), text);
  return name;
};
const filesOf = (name: string, round: Problem, ...pairings: readonly Pairing[]): readonly [string, string] => (
  [put(`${name}.json`, writeProblem(round)), put(`${name}-proposal.json`, writeProposal(proposalFile(round, placements(pairings))))]);

// Whoever has no home costs ten points, h1 fifteen. The best is 20: h2 or h3 and h4 wait, and no bedroom is to spare.
const ROUND = problem({
  sites: [site('s'), site('s2')], dwellings: [dwelling('d1'), dwelling('d2', { siteId: 's2', bedrooms: 2 }), dwelling('d3', { tenure: 'acute' })],
  households: [household('h1', { groups: ['rop'] }), household('h2'), household('h3', { bedroomsMin: 2 }), household('h4', { bedroomsMin: 3 })],
  rules: { unplaced: { ...UNPLACED, groupPoints: { rop: 5 } }, bedrooms: hard(), tenure: hard(), spareBedrooms: soft({ maxSpare: 0, weight: 3 }) },
});
const FILES = filesOf('round', ROUND, ['h1', 'd1'], ['h3', 'd2']);
const explained = (...args: readonly string[]): Promise<Ended> => spredt('explain', ...FILES, ...args);

describe('why this', () => {
  it.each([
    ['2026-08-01', 'No rule tells households h1 and h2 apart. The earlier application put household h2 before household h1 when their homes were given out.'],
    ['2026-09-01', 'No rule tells households h1 and h2 apart. They applied on the same day, and a draw with seed 7 put household h'],
  ])('says what decided between equals of whom one applied on %s', async (applicationDate, words) => {
    const path = put('equals.json', writeProblem(problem({ dwellings: [dwelling('d1')], households: [household('h1'), household('h2', { applicationDate })] })));
    await spredt('solve', path, '--seed', '7', '--out', 'equals-proposal.json');
    const { status, out } = await spredt('explain', path, 'equals-proposal.json', '--household', 'h1');
    expect(status).toBe(0);
    expect(out).toContain(words);
  });

  it('says of a dwelling who has it, whom it suits by points, and what keeps the others from it', async () => {
    expect(await explained('--dwelling', 'd1')).toEqual({
      status: 0, err: '', out: [
        'Household h1 has dwelling d1 on site s, from 2026-09-01.',
        'Of 4 households it suits 2, with all others where they are.',
        'Those with most points first; what living there costs is told beside leaving the household without a dwelling and this dwelling empty:',
        '  h1 (15 points): has it; from 2026-09-01; costs -15 on level 1 by unplaced.',
        '  h2 (10 points): has none; from 2026-09-01; costs -10 on level 1 by unplaced.',
        '',
        '2 households are ruled out: 2 by bedrooms. (A household may count more than once.)',
        '  h3: bedrooms.',
        '  h4: bedrooms.',
        '',
      ].join('\n'),
    });
  });

  it('says that nobody has a dwelling', async () => {
    expect((await explained('--dwelling', 'd3')).out).toMatch(/^Nobody has dwelling d3 on site s in this proposal\.\nOf 4 households it suits 0, /);
  });

  it('gives the facts as canonical JSON on one line, the reason of the pair among them', async () => {
    const { status, out } = await explained('--household', 'h2', '--dwelling', 'd1', '--json');
    expect(status).toBe(0);
    expect(out).toMatch(/^\{"amongEquals":\{"decided":\[\],"seed":0\},"explanation":\{"askedDwellingId":"d1",.*\}\n$/);
    expect(JSON.parse(out)).toMatchObject({ reason: pairReasons(ROUND, placements([['h1', 'd1'], ['h3', 'd2']])).of('h2', 'd1') });
  });
});

describe('why not that', () => {
  it('says level by level and household by household what the best is in which it is so, and that it is proved', async () => {
    const { status, out } = await explained('--household', 'h2', '--dwelling', 'd1', '--why-not');
    expect(status).toBe(0);
    expect(out.split('\n\n').slice(1)).toEqual([
      'The best proposal that was found in which household h2 has dwelling d1. What counts, in this order: the first level, then as few changes as can be, then the other levels.',
      ['Levels, in the proposal and then', '  level 1: 20, the same; proved at least 20', '  level 2: 0, then 3 (+3); proved at least 3', '    spareBedrooms: 3 x 0, then 3 x 1'].join('\n'),
      [
        'Households', '  of those with a dwelling in the proposal 2 have another or none, and 0 another team in the same dwelling',
        '  h1 (15 points): has d1, then d2', '  h2 (10 points): has none, then d1', '  h3 (10 points): has d2, then none',
      ].join('\n'),
      'Proved: none is better in this order.\n',
    ]);
  });

  it('can put every level before the number of changes', async () => {
    const { out } = await explained('--household', 'h2', '--why-not', '--changes', 'any');
    expect(out).toContain('in which household h2 has a dwelling. What counts, in this order: every level, then as few changes as can be.\n');
  });

  it.each([
    [['--household', 'h4'], 'There is no proposal in which household h4 has a dwelling.\nWith nobody else placed, hard rules keep dwellings from it: 3 by bedrooms, 1 by tenure. (A dwelling may count more than once.)\n'],
    [['--dwelling', 'd3'], 'There is no proposal in which somebody has dwelling d3.\nWith nobody else placed, hard rules keep households from it: 4 by tenure, 2 by bedrooms. (A household may count more than once.)\n'],
    [['--household', 'h3', '--dwelling', 'd1'], [
      'There is no proposal in which household h3 has dwelling d1.', 'It cannot be kept whatever else is proposed. In the way:', '  of household h3 in dwelling d1:',
      '    bedrooms: The dwelling has at least the bedrooms that the household needs.', '',
    ].join('\n')],
  ])('says of %j that no proposal has it, and what is in the way', async (args, words) => {
    const { status, out } = await explained(...args, '--why-not');
    expect(status).toBe(0);
    expect(out.endsWith(`\n\n${words}`)).toBe(true);
  });

  it('says by how many a site goes over its limit and how many minutes a team has too few', async () => {
    const files = filesOf('over', problem({
      dwellings: [dwelling('d1')], teams: [team('t1', { capacityMinutes: 60 })], households: [household('h1'), household('h2', { counted: true, followUp: followUp({ minutes: 90 }) })],
      rules: { siteLimit: soft({ sharePercent: 0, minCount: 0 }), followUpCover: hard() },
    }), ['h1', 'd1']);
    const { out } = await spredt('explain', ...files, '--household', 'h2', '--why-not');
    expect(out).toContain('\n\nLimits on counted households\n  siteLimit, site s: at most 0; 0 before the round, 0 in the proposal, then 1, 1 too many\n\nTeams\n  t1: 0, then 90 of 60 minutes a week, 30 too few\n\n');
  });

  it('refuses to look for what the proposal has already', async () => {
    const { status, out, err } = await explained('--household', 'h1', '--dwelling', 'd1', '--why-not');
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toMatch(/^spredt: round-proposal\.json has it so already, .*leave the flag out/);
  });
});

describe('one case in order', () => {
  it('puts the dwellings of a household, or the households of a dwelling, in order, and marks what is exact', async () => {
    const own = await explained('--household', 'h2', '--ranking');
    expect(own.out).toMatch(/^For household h2 the dwellings that suit it, /);
    expect(own.out).toContain([
      '  1. d2: household h3 gives way, to none; without a follow-up team; worse, level 2 +3; exact to level 1, then estimate.',
      '  2. d1: household h1 gives way, to none; without a follow-up team; worse, level 1 +5; estimate.', '',
    ].join('\n'));
    expect(own.out).toContain('1 dwelling is ruled out: 1 by tenure. (A dwelling may count more than once.)\n  d3: tenure.\n');
    const other = await explained('--dwelling', 'd2', '--ranking');
    expect(other.out).toContain('  1. h3: as the proposal has it, without a follow-up team; as good on every level; exact.\n  2. h2: ');
  });

  it('says that nothing suits', async () => {
    expect((await explained('--household', 'h4', '--ranking')).out).toMatch(/^No dwelling suits household h4\.\n/);
  });
});

describe('what would help and what it costs', () => {
  it('says which steps were solved and what they gain, which do not suffice, and what dwelling would do', async () => {
    expect((await explained('--household', 'h4', '--what-helps')).out).toBe([
      'What would help household h4, each step and two together; nothing is changed by it.',
      '', 'Solved with the step, the best first', '  1. bedrooms: bedroomsMin of household h4 from 3 to 2 bedrooms',
      '     the best that was found gives the household no dwelling; every level as it is, proved',
      '', 'Estimates, not solved, the most promising first', '  none',
      '', 'Not enough while all others stay where they are: a hard rule is still in the way of every dwelling', '  tenure: tenures of household h4 with acute too',
      '', 'The dwelling that would do', '  bedrooms: 3 or more', '  tenure: permanent', '  free on the day of the round, it would do on 2 of 2 sites, in area a', '',
    ].join('\n'));
  });

  it('says how many steps it takes where no two are enough, and which', async () => {
    const shut = problem({ dwellings: [dwelling('d1', { monthlyRent: 5400, tenure: 'acute' })], households: [household('h1', { maxMonthlyRent: 5000, hasPet: true })], rules: { rent: hard(), pets: hard(), tenure: hard() } });
    const { out } = await spredt('explain', ...filesOf('shut', shut), '--household', 'h1', '--what-helps');
    expect(out).toContain('No one step and no two open a dwelling while all others stay where they are: it takes 3 together, and sets of so many are among those below.');
    expect(out).toContain('  1. rent: maxMonthlyRent of household h1 from 5000 to 5500 kroner a month + pets: hasPet of household h1 from yes to no + tenure: tenures of household h1 with acute too');
    expect(out).toContain('gives the household d1; level 1 10, then 0 (10 better, proved)');
  });

  it('prices each rule by solving without it, and says which has no price', async () => {
    expect((await explained('--costs')).out).toBe([
      'What rules and limits cost this round, in the levels\' own terms, weights included.',
      '', 'Without the hard rule, all others kept', '  bedrooms: every level as it is, proved', '  tenure: level 1 20, then 10 (10 better, proved)',
      '', 'Without the priority, all others kept (its own level without its own part)', '  spareBedrooms on level 2: every level as it is, proved; itself, before its weight, 0, then 0 in what was found', '  unplaced: no price, since every policy must have it',
      '', 'One unit more (a price is an estimate, true of a small change at best)', '  no unit has a price', '',
    ].join('\n'));
  });

  it('names the team whose time is short, and what its next step gains', async () => {
    const files = filesOf('short', problem({
      dwellings: [dwelling('d1'), dwelling('d2')], teams: [team('t1', { capacityMinutes: 60 })], households: [household('h1', { followUp: followUp() }), household('h2', { followUp: followUp() })],
      rules: { followUpCover: hard(), followUpCapacity: hard({ metresPerMinute: 400, reservePercent: 0 }) },
    }), ['h1', 'd1', 't1']);
    const { out } = await spredt('explain', ...files, '--costs');
    expect(out).toMatch(/ {2}followUpCapacity, team t1, a minute a week more: level 1 about 0\.\d+ better\n {4}solved, followUpCapacity: capacityMinutes of team t1 from 60 to 120 minutes a week: level 1 10, then 0 \(10 better, proved\)\n/);
    const round = await spredt('explain', ...files, '--what-helps');
    expect(round.out).toContain('  1. followUpCapacity: capacityMinutes of team t1 from 60 to 120 minutes a week\n     level 1 10, then 0 (10 better, proved)\n');
    const facts = JSON.parse((await spredt('explain', ...files, '--costs', '--json')).out) as { readonly costs: { readonly units: readonly object[] } };
    expect(facts.costs.units[0]).toMatchObject({ ruleId: 'followUpCapacity', subject: { teamId: 't1' }, unit: 'minutesAWeek', level: 1 });
  });

  it('tells neither who is to be kept apart from the household nor how far', async () => {
    const files = filesOf('apart', problem({
      dwellings: [dwelling('d1'), dwelling('d2')], households: [household('h1'), household('h2', { avoids: [{ id: 'h1', metres: 500 }] })], rules: { avoid: hard() },
    }), ['h1', 'd1']);
    const { out } = await spredt('explain', ...files, '--household', 'h2', '--what-helps');
    expect(out).toMatch(/ {2}1\. avoid: a distance that two are to keep set aside\n {5}the best that was found gives the household d[12]; level 1 10, then 0 \(10 better, proved\)\n/);
    expect(out).not.toMatch(/h1|500/);
  });

  it('says what was left undone when the time was up', async () => {
    const { status, out } = await explained('--costs', '--time-limit', '0');
    expect(status).toBe(0);
    expect(out).toContain('  tenure: not solved; estimate: level 1 likely 10 better, at most 10\n');
    expect(out).toContain('\nNot everything was looked at: time was up, or it was stopped.\n');
  });

  it('stops at an interrupt and gives what was found so far', async () => {
    const town = instancePath('town-150x60-strict');
    await spredt('solve', town, '--engine', 'queue', '--out', 'town.json');
    const running = startIn(folder.path, 'explain', town, 'town.json', '--what-helps');
    running.signalAt(/screening: \d+ of/, 'SIGINT');
    const { status, out, err } = await running.ended;
    expect(status).toBe(0);
    expect(err).toContain('stopping; what was found so far follows');
    expect(out).toMatch(/^What would help the round, /);
    expect(out).toContain('Not everything was looked at');
  });
});

describe('wrong questions', () => {
  it.each([
    [['--ranking'], '--ranking needs --household ID or --dwelling ID.'],
    [['--household', 'h1', '--dwelling', 'd1', '--ranking'], 'and not both'],
    [['--why-not'], '--why-not needs --household ID'],
    [['--household', 'h1', '--why-not', '--costs'], 'one question at a time; --why-not and --costs were given'],
    [['--dwelling', 'd1', '--what-helps'], 'leave --dwelling out'],
    [['--household', 'h1', '--costs'], 'leave --household and --dwelling out'],
    [['--household', 'h1', '--changes', 'any'], '--changes belongs to --why-not'],
    [['--household', 'h1', '--why-not', '--changes', 'most'], 'expected fewest or any'],
    [['--household', 'h1', '--seed', '1'], '--seed belongs to --why-not, --what-helps and --costs'],
    [['--household', 'h1', '--ranking', '--time-limit', '1'], '--time-limit belongs to'],
    [['--costs', '--time-limit', 'soon'], '--time-limit is "soon"; expected a number of seconds'],
    [['--json'], 'explain needs --household ID or --dwelling ID'],
  ])('ends %j with 2 and says what to do', async (args, words) => {
    const { status, out, err } = await explained(...args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err.split('\n')[0]).toContain(words);
  });

  it.each([[['--household', 'nobody', '--what-helps'], 'no household "nobody" waits'], [['--dwelling', 'nowhere', '--ranking'], 'has no dwelling "nowhere"']])('ends %j with 1 and the name', async (args, words) => {
    const { status, out, err } = await explained(...args);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toContain(words);
  });

  it('ends with 1 when the proposal is at fault, or says that the problem cannot be solved', async () => {
    const bad = put('bad.json', writeProposal({ ...proposalFile(ROUND, placements([['h1', 'd1']])), levels: [] }));
    const fault = await spredt('explain', FILES[0], bad, '--costs');
    expect(fault).toMatchObject({ status: 1, out: '' });
    expect(fault.err).toContain('bad.json is at fault, so it cannot be explained');
    const locked = problem({ dwellings: [dwelling('d1')], households: [household('h1', { bedroomsMin: 2 })], locks: [{ householdId: 'h1', dwellingId: 'd1', kind: 'require' }], rules: { bedrooms: hard() } });
    const refused = await spredt('explain', put('locked.json', writeProblem(locked)), put('refused.json', writeProposal(refusalFile(locked))), '--costs');
    expect(refused).toMatchObject({ status: 1, out: '' });
    expect(refused.err).toContain('only --household and --dwelling can be asked about it');
  });
});

describe('comparing with ranges', () => {
  it('puts beside the counts what they are over all equally good proposals', async () => {
    const round = problem({ dwellings: [dwelling('d1'), dwelling('d2')], households: [household('h1', { counted: true, groups: ['rop'] }), household('h2'), household('h3', { groups: ['youth'] })] });
    const files = filesOf('tie', round, ['h1', 'd1'], ['h2', 'd2']);
    const { status, out } = await spredt('compare', ...files, files[1], '--ranges');
    expect(status).toBe(0);
    expect(out.endsWith([
      '', 'Housed, and over all proposals that cost no more on any level', '  counted: A 1 (0 to 1); B 1 (0 to 1)', '  others: A 1 (1 to 2); B 1 (1 to 2)',
      '  without a group: A 1 (0 to 1); B 1 (0 to 1)', '  rop: A 1 (0 to 1); B 1 (0 to 1)', '  youth: A 0 (0 to 1); B 0 (0 to 1)', '',
    ].join('\n'))).toBe(true);
    const facts = JSON.parse((await spredt('compare', ...files, files[1], '--ranges', '--json')).out) as { readonly ranges: { readonly a: readonly object[] }; readonly comparison: object };
    expect(facts.ranges.a[0]).toMatchObject({ figureId: 'counted', value: 1, least: 0, most: 1 });
    expect(facts.comparison).toMatchObject({ householdCount: 3 });
  });

  it('leaves the ranges out of the facts where they are not asked for', async () => {
    const files = filesOf('tie-plain', ROUND, ['h1', 'd1']);
    expect(Object.keys(JSON.parse((await spredt('compare', ...files, files[1], '--json')).out) as object)).toEqual(['comparison']);
  });
});
