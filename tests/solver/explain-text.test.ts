import { expect, test } from 'vitest';
import { explain } from '../../solver/explain.ts';
import { explainText } from '../../solver/explain-text.ts';
import { dwelling, hard, household, placements, problem, site, soft } from '../support/tiny.ts';

const round = problem({
  sites: [site('s'), site('s2')],
  dwellings: [dwelling('d1', { bedrooms: 2 }), dwelling('d2', { siteId: 's2' }), dwelling('d3', { bedrooms: 0, tenure: 'acute' }), dwelling('d4')],
  households: [household('h1', { areaWishes: ['a'] }), household('h2'), household('h3', { bedroomsMin: 2 }), household('h4')],
  locks: [{ householdId: 'h4', dwellingId: 'd4', kind: 'require' }],
  rules: { bedrooms: hard(), tenure: hard(), spareBedrooms: soft({ maxSpare: 0, weight: 3 }), siteSpread: soft({ free: 0, level: 3 }) },
});
const proposal = { placements: placements([['h1', 'd1'], ['h2', 'd2'], ['h4', 'd4']]).map((row) => ({ ...row, moveIn: round.asOf })) };
const textOf = (householdId: string, dwellingId?: string): readonly string[] => explainText(explain(round, proposal, householdId, dwellingId)).split('\n');

test('an overview says what the household has, what else suits, and what rules out the rest', () => {
  expect(textOf('h1')).toEqual([
    'Household h1 has dwelling d1 on site s, without a follow-up team, from 2026-09-01.',
    'Beside leaving it without one, that costs -10 on level 1 by unplaced, +3 on level 2 by spareBedrooms.',
    '',
    'Of 4 dwellings 2 suit the household, its own included.',
    'If it had one of these instead and nothing else changed, the proposal would be:',
    '  d2 on site s2, from 2026-09-01: household h2 has it; worse, level 1 +10, level 2 -3.',
    '',
    '2 are ruled out: 1 by bedrooms, 1 by lock, 1 by tenure. (A dwelling may count more than once.)',
    '  d3 on site s: bedrooms, tenure.',
    '  d4 on site s: lock.',
    '',
  ]);
});

test('a household without a dwelling is told so', () => {
  expect(textOf('h3').slice(0, 4)).toEqual([
    'Household h3 has no dwelling in this proposal.', '', 'Of 4 dwellings 1 suits the household.', 'If it had one of these instead and nothing else changed, the proposal would be:',
  ]);
});

test('a dwelling that is ruled out: the rules in the way, each with its sentence and facts', () => {
  const [opening, heading, bedrooms, tenure] = textOf('h1', 'd3');
  expect(opening).toBe('Household h1 may not have dwelling d3 on site s; it has dwelling d1.');
  expect(heading).toBe('These hard rules are in the way:');
  expect(bedrooms).toMatch(/^ {2}bedrooms: .+\. \(.*bedroomsMin 1.*\)$/);
  expect(tenure).toMatch(/^ {2}tenure: .+\. \(.*acute.*\)$/);
});

test('a dwelling that another household has by a lock', () => {
  expect(textOf('h1', 'd4').slice(0, 4)).toEqual([
    'Household h1 may not have dwelling d4 on site s; it has dwelling d1.', 'These hard rules are in the way:',
    expect.stringMatching(/^ {2}lock: A dwelling that a lock requires/) as string, 'Household h4 has the dwelling.',
  ]);
});

test('a dwelling that suits but went to another: what it would cost, and what the other would lose', () => {
  expect(textOf('h1', 'd2')).toEqual([
    'Dwelling d2 on site s2 suits household h1, but household h2 has it; household h1 has dwelling d1.',
    'There it would be without a follow-up team.',
    'Beside leaving it without a dwelling, that costs -10 on level 1 by unplaced.',
    'Taking the dwelling from household h2 costs +10 on level 1 by unplaced.',
    'Beside the proposal as it stands, with nothing else changed: worse, level 1 +10, level 2 -3.',
    '',
  ]);
});

test('its own dwelling: what it costs, with the facts', () => {
  expect(textOf('h1', 'd1')).toEqual([
    'Household h1 has dwelling d1 on site s, from 2026-09-01.', 'There it is without a follow-up team.',
    'Beside leaving it without a dwelling, that costs -10 on level 1 by unplaced, +3 on level 2 by spareBedrooms.',
    expect.stringMatching(/^ {2}level 2, spareBedrooms: 1 \(.+\)$/) as string, '',
  ]);
});
