import { writeProblem } from '../../solver/index.ts';
import type { SolvePool } from '../solving/pool.ts';
import { movedBetween } from './plan.ts';
import { settledRound } from './problems.ts';
import type { OpenRound } from './rounds-open.ts';
import type { WhyNotView } from './schemas.ts';

/** Seconds that a question in a meeting may take once its turn has come. */
const QUESTION_SECONDS = 3;
/** The seed of its dice: the same question has the same answer unless the clock ends it. */
const QUESTION_SEED = 1;

/** The best round with a household in a dwelling, beside what is settled. Those who have been accepted or locked may have to give way too, and are then among those who are moved. It is ended when whoever asked has gone. */
export async function whyNotIn(pool: SolvePool, { problem: frozen, plan }: OpenRound, householdId: string, dwellingId: string, gone: AbortSignal): Promise<WhyNotView | 'busy'> {
  const { problem, placements } = settledRound(frozen, plan, householdId);
  if (!problem.dwellings.some(({ id }) => id === dwellingId)) return { kind: 'impossible', ruleIds: ['lock'] };
  const job = pool.ask({
    problem: new TextEncoder().encode(writeProblem(problem)), placements, question: { kind: 'pair', householdId, dwellingId }, changes: 'fewest', seed: QUESTION_SEED, timeLimitSeconds: QUESTION_SECONDS,
  });
  if (job === null) return 'busy';
  if (gone.aborted) job.cancel();
  gone.addEventListener('abort', () => job.cancel(), { once: true });
  const outcome = await job.outcome;
  if (outcome.kind === 'none') return { kind: 'none' };
  if (outcome.kind !== 'answered') throw new Error(`a question about round ${problem.id} was not answered: ${outcome.kind === 'failed' ? outcome.message : 'its problem file has faults'}`);
  const { answer, seconds } = outcome;
  if (answer.kind === 'none') return { kind: 'none' };
  if (answer.kind === 'impossible') return { kind: 'impossible', ruleIds: [...new Set(answer.conflicts.flatMap(({ ruleIds }) => ruleIds))].sort() };
  const rows = answer.placements.map((row) => ({ ...row, by: 'solver' as const }));
  const settled = plan.placements.filter((row) => !placements.some((one) => one.householdId === row.householdId));
  return {
    kind: 'answer', householdId, dwellingId, moved: [...movedBetween(plan, { ...plan, placements: [...settled, ...rows] })], teamChanges: answer.teamChanges,
    areChangesProved: answer.areChangesProved, isProved: answer.isProved, seconds: Math.round(seconds * 100) / 100, levels: answer.levels.map((level) => ({ ...level })),
  };
}
