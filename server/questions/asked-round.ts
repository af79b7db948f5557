import { evaluate, type LevelResult, type Problem } from '../../solver/index.ts';
import { settledRound, type OpenRound } from '../meeting/service.ts';
import type { LevelView } from '../meeting/schemas.ts';
import type { AskedProposal } from '../solving/questions.ts';

/** A round as a question is asked about it, and what its answer is held against. */
export interface AskedRound {
  readonly problem: Problem;
  /** Its placements keep the hard rules. */
  readonly proposal: AskedProposal;
}

/** Lower than any penalty: nothing is proved of a level whose bound it is. */
const UNPROVED = -1;

/**
 * The round beside what is settled in it. `shown` are the levels of the plan with the bounds that its proposal proved and that still hold; where somebody is settled, the round that is asked
 * about is another, and nothing of them is used. A household that lives where it does against a rule is looked at as if it had no home.
 */
export function askedRound({ problem: frozen, plan }: OpenRound, shown: readonly LevelView[], householdId: string | null): AskedRound {
  const settled = settledRound(frozen, plan, householdId);
  const { problem } = settled;
  const isKept = evaluate(problem, settled.placements).breaches.length === 0;
  const placements = isKept ? settled.placements : settled.placements.filter((row) => row.householdId !== householdId);
  const levels = evaluate(problem, placements).levels.map(({ level, penalty }): LevelResult => {
    const known = shown.find((row) => row.level === level);
    return { level, penalty, bound: known === undefined || placements.length !== plan.placements.length || known.penalty !== penalty ? UNPROVED : known.bound ?? UNPROVED };
  });
  // a proposal's placements say when somebody moves in as well, which no question asks about
  return { problem, proposal: { placements: placements as never, levels } };
}
