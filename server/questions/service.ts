import type { WhyNotQuestion } from '../../solver/index.ts';
import type { Database } from '../db/open.ts';
import { openFor, type AskRefusal, type MeetingService } from '../meeting/service.ts';
import type { SolvePool } from '../solving/pool.ts';
import { rankingIn, type RankedCase } from './ranking.ts';
import type { Question, RankingView, WhyNotView } from './schemas.ts';
import { whyNotIn } from './why-not.ts';

/** What answering needs from outside: threads that answer within seconds, and those for what takes longer. */
export interface QuestionSurroundings {
  readonly db: Database;
  readonly meetings: MeetingService;
  readonly questionPool: SolvePool;
  readonly pool: SolvePool;
}

/** What can be asked of a round as the meeting has it now; nothing is changed by any of it. 'busy' where too many questions wait. */
export interface QuestionService {
  /** The best round that has what is asked for, whoever has to give way. Ended when whoever asked has gone. */
  whyNot(id: string, question: Question, gone: AbortSignal): Promise<WhyNotView | AskRefusal | 'busy'>;
  /** The dwellings in order for a household, or the households in order for a dwelling. */
  ranking(id: string, asked: RankedCase): Promise<RankingView | AskRefusal | 'busy'>;
}

function questionOf({ householdId, dwellingId }: Question): WhyNotQuestion {
  if (householdId === undefined) return { kind: 'dwelling', dwellingId: dwellingId ?? '' };
  return dwellingId === undefined ? { kind: 'household', householdId } : { kind: 'pair', householdId, dwellingId };
}

/** The service of the questions about rounds. */
export function createQuestionService({ db, meetings, questionPool }: QuestionSurroundings): QuestionService {
  return {
    async whyNot(id, question, gone) {
      const open = await openFor(db, id, question);
      return typeof open === 'string' ? open : whyNotIn(questionPool, open, questionOf(question), gone);
    },
    async ranking(id, asked) {
      const open = await openFor(db, id, asked);
      if (typeof open === 'string') return open;
      const view = await meetings.view(id);
      if (typeof view === 'string') return view;
      return view.proposal === null ? 'proposalNotFound' : rankingIn(questionPool, open, view.proposal.levels, asked);
    },
  };
}
