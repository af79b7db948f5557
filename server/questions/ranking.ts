import { evaluate, type LevelResult } from '../../solver/index.ts';
import { settledRound, type OpenRound } from '../meeting/service.ts';
import type { LevelView } from '../meeting/schemas.ts';
import type { SolvePool } from '../solving/pool.ts';
import type { RankingView } from './schemas.ts';

/** Whose case is looked at. */
export type RankedCase = { readonly householdId: string } | { readonly dwellingId: string };

/** Lower than any penalty: nothing is proved of a level whose bound it is. */
const UNPROVED = -1;

/**
 * One case in order, beside what is settled. `shown` are the levels of the plan with the bounds that its proposal proved and that still hold; where somebody is settled the
 * round that is asked about is another, and nothing of them is used. A dwelling that is held back or settled is kept from everybody.
 */
export async function rankingIn(pool: SolvePool, { problem: frozen, plan }: OpenRound, shown: readonly LevelView[], asked: RankedCase): Promise<RankingView | 'busy'> {
  const { problem, placements } = settledRound(frozen, plan, 'householdId' in asked ? asked.householdId : null);
  const keptOut = frozen.dwellings.filter(({ id }) => !problem.dwellings.some((dwelling) => dwelling.id === id)).map(({ id }) => id);
  if ('dwellingId' in asked && keptOut.some((id) => id === asked.dwellingId)) {
    return { ranked: [], ruledOut: problem.households.map(({ id }) => ({ householdId: id, dwellingId: asked.dwellingId, ruleIds: ['lock'] })) };
  }
  const levels = evaluate(problem, placements).levels.map(({ level, penalty }): LevelResult => {
    const known = shown.find((row) => row.level === level);
    return { level, penalty, bound: known === undefined || placements.length !== plan.placements.length || known.penalty !== penalty ? UNPROVED : known.bound ?? UNPROVED };
  });
  const job = pool.ask('ranking', problem, { proposal: { placements: placements as never, levels }, ...asked });
  if (job === null) return 'busy';
  const outcome = await job.outcome;
  if (outcome.kind !== 'answered') throw new Error(`a ranking in round ${problem.id} was not made: ${outcome.message}`);
  const { ranked, ruledOut } = outcome.answer;
  const out = 'householdId' in asked ? keptOut.map((dwellingId) => ({ householdId: asked.householdId, dwellingId, ruleIds: ['lock'] })) : [];
  return {
    ranked: ranked.map((pair) => ({ ...pair, levels: pair.levels.map((level) => ({ ...level })) })),
    ruledOut: [...ruledOut.map((pair) => ({ ...pair, ruleIds: [...pair.ruleIds] })), ...out],
  };
}
