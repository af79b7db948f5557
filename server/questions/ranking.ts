import type { LevelView } from '../meeting/schemas.ts';
import type { OpenRound } from '../meeting/service.ts';
import type { SolvePool } from '../solving/pool.ts';
import type { RankingView } from './schemas.ts';
import { askedRound } from './asked-round.ts';

/** Whose case is looked at. */
export type RankedCase = { readonly householdId: string } | { readonly dwellingId: string };

/** One case in order, beside what is settled; `shown` are the levels of the plan. A dwelling that is held back or settled is kept from everybody. It is ended when whoever asked has gone. */
export async function rankingIn(pool: SolvePool, open: OpenRound, shown: readonly LevelView[], asked: RankedCase, gone: AbortSignal): Promise<RankingView | 'busy'> {
  const { problem, proposal } = askedRound(open, shown, 'householdId' in asked ? asked.householdId : null);
  const keptOut = open.problem.dwellings.filter(({ id }) => !problem.dwellings.some((dwelling) => dwelling.id === id)).map(({ id }) => id);
  if ('dwellingId' in asked && keptOut.some((id) => id === asked.dwellingId)) {
    return { ranked: [], ruledOut: problem.households.map(({ id }) => ({ householdId: id, dwellingId: asked.dwellingId, ruleIds: ['lock'] })) };
  }
  const job = pool.ask('ranking', problem, { proposal, ...asked });
  if (job === null) return 'busy';
  if (gone.aborted) job.cancel();
  gone.addEventListener('abort', () => job.cancel(), { once: true });
  const outcome = await job.outcome;
  if (outcome.kind === 'none') return 'busy';
  if (outcome.kind !== 'answered') throw new Error(`a ranking in round ${problem.id} was not made: ${outcome.message}`);
  const { ranked, ruledOut } = outcome.answer;
  const out = 'householdId' in asked ? keptOut.map((dwellingId) => ({ householdId: asked.householdId, dwellingId, ruleIds: ['lock'] })) : [];
  return {
    ranked: ranked.map((pair) => ({ ...pair, levels: pair.levels.map((level) => ({ ...level })) })),
    ruledOut: [...ruledOut.map((pair) => ({ ...pair, ruleIds: [...pair.ruleIds] })), ...out],
  };
}
