import { placesBetween, type PlacementIds, type Problem, type WhyNotQuestion } from '../../solver/index.ts';
import type { LevelView } from '../meeting/schemas.ts';
import { movedBetween, type OpenRound } from '../meeting/service.ts';
import type { SolvePool } from '../solving/pool.ts';
import type { WhyNotView } from './schemas.ts';
import { askedRound } from './asked-round.ts';

/** Seconds that a question in a meeting may take once its turn has come. */
const QUESTION_SECONDS = 3;
/** The seed of its dice: the same question has the same answer unless the clock ends it. */
const QUESTION_SEED = 1;

/** The best round that has what is asked for, beside what is settled; `shown` are the levels of the plan. Those who have been accepted or locked may have to give way too, and are then among those who are moved. It is ended when whoever asked has gone. */
export async function whyNotIn(pool: SolvePool, open: OpenRound, shown: readonly LevelView[], question: WhyNotQuestion, gone: AbortSignal): Promise<WhyNotView | 'busy'> {
  const { plan } = open;
  const { problem, proposal: { placements, levels } } = askedRound(open, shown, question.kind === 'dwelling' ? null : question.householdId);
  if (question.kind !== 'household' && !problem.dwellings.some(({ id }) => id === question.dwellingId)) return { kind: 'impossible', ruleIds: ['lock'], pairs: [] };
  const job = pool.ask('whyNot', problem, { placements, question, changes: 'fewest', firstBound: levels[0]?.bound ?? 0, seed: QUESTION_SEED, timeLimitSeconds: QUESTION_SECONDS });
  if (job === null) return 'busy';
  if (gone.aborted) job.cancel();
  gone.addEventListener('abort', () => job.cancel(), { once: true });
  const outcome = await job.outcome;
  if (outcome.kind === 'failed') throw new Error(`a question about round ${problem.id} was not answered: ${outcome.message}`);
  if (outcome.kind === 'none' || outcome.answer.kind === 'none') return { kind: 'none' };
  const { answer, seconds } = outcome;
  if (answer.kind === 'impossible') return { kind: 'impossible', ruleIds: [...new Set(answer.conflicts.flatMap(({ ruleIds }) => ruleIds))].sort(), pairs: [...answer.pairs] };
  const rows = answer.placements.map((row) => ({ ...row, by: 'solver' as const }));
  const settled = plan.placements.filter((row) => !placements.some((one) => one.householdId === row.householdId));
  return {
    kind: 'answer', moved: [...movedBetween(plan, { ...plan, placements: [...settled, ...rows] })], teamChanges: answer.teamChanges,
    areChangesProved: answer.areChangesProved, isProved: answer.isProved, seconds: Math.round(seconds * 100) / 100, levels: answer.levels.map((level) => ({ ...level })),
    ...placesView(problem, placements, answer.placements),
  };
}

/** The limits that more are over by an answer, and the teams whose minutes it changes. */
function placesView(problem: Problem, had: readonly PlacementIds[], answer: readonly PlacementIds[]): Pick<Extract<WhyNotView, { kind: 'answer' }>, 'limits' | 'teams'> {
  const { limits, teams } = placesBetween(problem, had, answer);
  return {
    limits: limits.filter(({ after, cap }) => after.b > cap && after.b > after.a).map(({ ruleId, subject, cap, after }) => ({
      ruleId, siteId: 'siteId' in subject ? subject.siteId : null, areaId: 'areaId' in subject ? subject.areaId : null, cap, before: after.a, after: after.b,
    })),
    teams: teams.filter(({ load }) => load.a.minutes !== load.b.minutes).map(({ teamId, load, room }) => ({ teamId, before: load.a.minutes, after: load.b.minutes, room: room.b.minutes })),
  };
}
