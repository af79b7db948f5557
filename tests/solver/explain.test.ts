import { describe, expect, test } from 'vitest';
import type { Problem } from '../../solver/domain/problem.ts';
import { evaluate } from '../../solver/evaluate.ts';
import { explain, type DwellingExplanation, type Explanation } from '../../solver/explain.ts';
import { queue } from '../../solver/queue.ts';
import { unplacedReasons } from '../../solver/reasons.ts';
import type { PlacementIds } from '../../solver/rules/standing.ts';
import { randomProblem } from '../support/random-problem.ts';
import { daysAfter, dwelling, followUp, hard, household, placements, problem, site, soft, team, tenant, type Pairing } from '../support/tiny.ts';

function explained(round: Problem, householdId: string, pairings: readonly Pairing[], dwellingId?: string): Explanation {
  return explain(round, proposalOf(round, placements(pairings)), householdId, dwellingId);
}

/** Placements as explain takes them. */
function proposalOf(round: Problem, rows: readonly PlacementIds[]): Parameters<typeof explain>[1] {
  return { placements: rows.map((row) => ({ ...row, moveIn: round.asOf })) };
}

const verdicts = (explanation: Explanation): readonly string[] => explanation.dwellings.map((row) => `${row.dwellingId} ${row.verdict}`);
const costs = (row: DwellingExplanation | undefined): readonly string[] => (
  row?.effects?.costs.map((cost) => `level ${cost.level} ${cost.ruleId} ${cost.weight} x ${cost.penalty}`) ?? []);

describe('which dwellings suit a household', () => {
  const round = problem({
    dwellings: [dwelling('d1', { bedrooms: 0 }), dwelling('d2'), dwelling('d3'), dwelling('d4'), dwelling('d5', { availableFrom: daysAfter(91) })],
    households: [household('h1'), household('h2'), household('h3')], locks: [{ householdId: 'h1', dwellingId: 'd4', kind: 'forbid' }], rules: { bedrooms: hard() },
  });
  const explanation = explained(round, 'h1', [['h1', 'd2'], ['h2', 'd3']]);

  test('its own comes first, then those that suit, then those that a hard rule keeps from it', () => {
    expect(verdicts(explanation)).toEqual(['d2 chosen', 'd3 taken', 'd1 ruledOut', 'd4 ruledOut', 'd5 ruledOut']);
  });

  test('each that is ruled out names its rules, the last day and locks among them', () => {
    expect(explanation.dwellings.map((row) => row.ruleIds)).toEqual([[], [], ['bedrooms'], ['lock'], ['horizon']]);
    expect(explanation.ruledOut).toEqual(['bedrooms', 'horizon', 'lock'].map((ruleId) => ({ ruleId, dwellings: 1 })));
  });

  test('who else has a dwelling is named', () => {
    expect(explanation.dwellings.map((row) => row.occupantId)).toEqual([null, 'h2', null, null, null]);
  });

  test('the day is the first on which the household could live there', () => {
    expect(explanation.dwellings.map((row) => row.moveIn)).toEqual([round.asOf, round.asOf, round.asOf, round.asOf, daysAfter(91)]);
  });

  test('a household without a dwelling is told which ones are free', () => {
    expect(verdicts(explained(round, 'h3', [['h1', 'd2']]))).toEqual(['d3 free', 'd4 free', 'd2 taken', 'd1 ruledOut', 'd5 ruledOut']);
  });
});

describe('neighbours are those of the proposal as it stands', () => {
  const round = problem({
    sites: [site('s', { homes: 10 }), site('s2', { homes: 10 })], dwellings: [dwelling('d1'), dwelling('d2'), dwelling('d3', { siteId: 's2' })],
    households: ['h1', 'h2'].map((id) => household(id, { counted: true })), rules: { siteLimit: hard({ sharePercent: 10, minCount: 0 }) },
  });

  test('a site that another counted household fills is closed', () => {
    expect(verdicts(explained(round, 'h1', [['h2', 'd1']]))).toEqual(['d3 free', 'd1 taken', 'd2 ruledOut']);
  });

  test('but its own dwelling there is not: taking it would send the other away', () => {
    expect(explained(round, 'h1', [['h2', 'd1']], 'd1').dwellings[0]).toMatchObject({ verdict: 'taken', ruleIds: [], effects: { breaches: [] } });
  });

  test('the dwelling that is asked for has the facts of the rule that it would break', () => {
    expect(explained(round, 'h1', [['h2', 'd1']], 'd2').dwellings).toMatchObject([
      { dwellingId: 'd2', verdict: 'ruledOut', effects: { breaches: [{ ruleId: 'siteLimit', facts: { siteId: 's', before: 0, after: 2, cap: 1 } }] } },
    ]);
  });

  test('a household is no neighbour of itself where it is placed now', () => {
    expect(verdicts(explained(round, 'h1', [['h1', 'd1']]))).toEqual(['d1 chosen', 'd2 free', 'd3 free']);
  });
});

describe('what a dwelling costs', () => {
  const round = problem({
    sites: [site('s'), site('s2')], dwellings: [dwelling('d1', { bedrooms: 3 }), dwelling('d2', { siteId: 's2', bedrooms: 2 })], tenants: [tenant('t', 's2', { counted: true })],
    households: [household('h1', { shielded: true }), household('h2', { bedroomsMin: 2 })],
    rules: { spareBedrooms: soft({ maxSpare: 0, weight: 3 }), shielding: soft({ level: 3 }) },
  });
  const [chosen, other] = explained(round, 'h1', [['h1', 'd1'], ['h2', 'd2']]).dwellings;

  test('the chosen one: each soft rule beside leaving the household without', () => {
    expect(costs(chosen)).toEqual(['level 1 unplaced 1 x -10', 'level 2 spareBedrooms 3 x 2']);
    expect(chosen?.effects?.levels).toEqual([1, 2, 3].map((level) => ({ level, penalty: 0 })));
  });

  test('another one: the same, and what its occupant loses', () => {
    expect(costs(other)).toEqual(['level 1 unplaced 1 x -10', 'level 2 spareBedrooms 3 x 1', 'level 3 shielding 1 x 1']);
    expect(other?.effects?.occupantCosts).toEqual([{ level: 1, ruleId: 'unplaced', weight: 1, penalty: 10 }]);
  });

  test('beside the proposal as it stands, level by level', () => {
    expect(other?.effects?.levels).toEqual([{ level: 1, penalty: 10 }, { level: 2, penalty: -3 }, { level: 3, penalty: 1 }]);
  });

  test('the reasons for a cost have their facts', () => {
    expect(other?.effects?.findings.map((finding) => finding.ruleId)).toEqual(['spareBedrooms', 'shielding']);
  });
});

describe('who would follow the household up', () => {
  const round = problem({
    dwellings: [dwelling('d1'), dwelling('d2')], households: [household('h1', { followUp: followUp({ currentTeamId: 't2' }) })], teams: [team('t1', { capacityMinutes: 900 }), team('t2')],
    rules: { followUpCapacity: hard({ metresPerMinute: 100, reservePercent: 0 }), followUpCover: soft(), continuity: soft({ level: 3 }) },
  });

  test('in its own dwelling the team of the proposal, elsewhere the one that the queue would choose', () => {
    const { dwellings } = explained(round, 'h1', [['h1', 'd1', 't1']]);
    expect(dwellings.map((row) => row.effects?.teamId)).toEqual(['t1', 't2']);
    expect(dwellings[1]?.effects?.levels).toEqual([{ level: 1, penalty: 0 }, { level: 2, penalty: 0 }, { level: 3, penalty: -1 }]);
  });
});

describe('what is asked for', () => {
  const round = problem({ dwellings: [dwelling('d1'), dwelling('d2', { bedrooms: 0 })], households: [household('h')], rules: { bedrooms: hard() } });

  test('one dwelling alone is looked at, and what rules out the others is still counted', () => {
    expect(explained(round, 'h', [], 'd1')).toMatchObject({ askedDwellingId: 'd1', dwellings: [{ dwellingId: 'd1' }], ruledOut: [{ ruleId: 'bedrooms', dwellings: 1 }] });
  });

  test('a household or dwelling that is not in the problem is our mistake', () => {
    expect(() => explained(round, 'x', [])).toThrow('no household x');
    expect(() => explained(round, 'h', [], 'x')).toThrow('no dwelling x');
  });
});

describe('on random tiny problems', () => {
  const rounds = Array.from({ length: 300 }, (_, i) => randomProblem(i + 1)).flatMap((round) => {
    const result = queue(round);
    return result.kind === 'placements' ? [{ round, rows: result.placements }] : [];
  });

  test('a household without a dwelling is ruled out for the reasons that the proposal gives', () => {
    const wrong = rounds.filter(({ round, rows }) => unplacedReasons(round, rows).some(({ householdId, reasons }) => {
      const { dwellings } = explain(round, proposalOf(round, rows), householdId);
      const own = dwellings.flatMap((row) => (row.verdict === 'taken' ? ['competition'] : row.verdict === 'free' ? ['levels'] : row.ruleIds));
      const counts = [...new Set(own)].sort().map((ruleId) => ({ ruleId, dwellings: own.filter((one) => one === ruleId).length }));
      return JSON.stringify(counts) !== JSON.stringify(reasons);
    }));
    expect(wrong.map(({ round }) => round.id)).toEqual([]);
    expect(rounds.length).toBeGreaterThan(200);
  });

  test('the change of each level is the difference between two judged proposals', () => {
    const wrong = rounds.filter(({ round, rows }) => round.households.some(({ id }) => {
      const before = evaluate(round, rows).levels;
      return explain(round, proposalOf(round, rows), id).dwellings.some(({ dwellingId, effects }) => {
        if (effects === null) return false;
        const others = rows.filter((row) => row.householdId !== id && row.dwellingId !== dwellingId);
        const after = evaluate(round, [...others, { householdId: id, dwellingId, teamId: effects.teamId }]);
        return after.breaches.length > 0 || after.levels.some((row, i) => row.penalty - (before[i]?.penalty ?? 0) !== effects.levels[i]?.penalty);
      });
    }));
    expect(wrong.map(({ round }) => round.id)).toEqual([]);
  });

  test('costs and occupant costs together are the change from leaving the household without', () => {
    const sum = (rows: readonly { weight: number; penalty: number }[]): number => rows.reduce((total, row) => total + row.weight * row.penalty, 0);
    const wrong = rounds.filter(({ round, rows }) => round.households.some(({ id }) => {
      const total = (set: readonly PlacementIds[]): number => evaluate(round, set).levels.reduce((all, row) => all + row.penalty, 0);
      const without = rows.filter((row) => row.householdId !== id);
      return explain(round, proposalOf(round, rows), id).dwellings.some(({ dwellingId, effects }) => {
        if (effects === null) return false;
        const others = without.filter((row) => row.dwellingId !== dwellingId);
        return sum(effects.costs) + sum(effects.occupantCosts) !== total([...others, { householdId: id, dwellingId, teamId: effects.teamId }]) - total(without);
      });
    }));
    expect(wrong.map(({ round }) => round.id)).toEqual([]);
  });
});
