import type { Costs, CostsProgress, RuleCost } from '../../solver/index.ts';
import type { SolvePool } from '../solving/pool.ts';
import { confirmedView, screenedView, subjectView, type ViewedRound } from './help-views.ts';
import type { LongQuestion } from './long-events.ts';
import type { CostsView, LookProgress, RuleCostView } from './schemas.ts';
import type { AskedRound } from './asked-round.ts';

/** The seconds that confirming may take once the turn has come. */
const EFFORT = { confirmSeconds: 90, seed: 1 } as const;

function ruleCostView({ ruleId, estimate, confirmed }: RuleCost, round: ViewedRound): RuleCostView {
  return { ruleId, estimate: estimate && screenedView(estimate, round), confirmed: confirmed && confirmedView(confirmed, round) };
}

function costsView({ rules, priorities, required, units, isWhole }: Costs, round: ViewedRound, seconds: number): CostsView {
  return {
    rules: rules.map((row) => ruleCostView(row, round)),
    priorities: priorities.map((row) => ({ ...ruleCostView(row, round), level: row.level, ownBefore: row.ownBefore, ownAfter: row.ownAfter })), required: [...required],
    units: units.map(({ ruleId, subject, unit, level, price, confirmed }) => ({ ruleId, subject: subjectView(subject, null), unit, level, price, confirmed: confirmed && confirmedView(confirmed, round) })),
    isWhole, seconds: Math.round(seconds * 10) / 10,
  };
}

/** What the rules and limits of the round cost: put in line; null when too many wait. */
export function costsIn(pool: SolvePool, { problem, proposal }: AskedRound): LongQuestion<Costs> | null {
  const job = pool.ask('costs', problem, { proposal, asked: EFFORT });
  if (job === null) return null;
  const round = { problem, proposal, householdId: null };
  return {
    job, answered: (costs, seconds) => ({ event: 'costs', data: costsView(costs, round, seconds) }),
    // a thread tells what belongs to the kind of question that it was asked
    onTheWay: (progress) => [{ event: 'progress', data: (progress as CostsProgress) satisfies LookProgress }],
  };
}
