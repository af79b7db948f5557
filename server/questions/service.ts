import type { Costs, Help, WhyNotQuestion } from '../../solver/index.ts';
import type { Database } from '../db/open.ts';
import type { LevelView } from '../meeting/schemas.ts';
import { openFor, type AskRefusal, type MeetingService, type OpenRound } from '../meeting/service.ts';
import type { SolvePool } from '../solving/pool.ts';
import { costsIn } from './costs.ts';
import { helpIn } from './help.ts';
import type { LongQuestion } from './long-events.ts';
import { rankingIn, type RankedCase } from './ranking.ts';
import type { Question, RankingView, WhyNotView } from './schemas.ts';
import { askedRound, type AskedRound } from './asked-round.ts';
import { whyNotIn } from './why-not.ts';

/** What answering needs from outside: threads that answer within seconds, and those for what takes longer. */
export interface QuestionSurroundings {
  readonly db: Database;
  readonly meetings: MeetingService;
  readonly questionPool: SolvePool;
  readonly longPool: SolvePool;
}

/** What can be asked of a round as the meeting has it now; nothing is changed by any of it. 'busy' where too many questions wait. */
export interface QuestionService {
  /** The best round that has what is asked for, whoever has to give way. Ended when whoever asked has gone. */
  whyNot(id: string, question: Question, gone: AbortSignal): Promise<WhyNotView | AskRefusal | 'busy'>;
  /** The dwellings in order for a household, or the households in order for a dwelling. */
  ranking(id: string, asked: RankedCase, gone: AbortSignal): Promise<RankingView | AskRefusal | 'busy'>;
  /** What would help a household, or the round (null); looked into for a minute and a half at most. */
  help(id: string, householdId: string | null): Promise<LongQuestion<Help> | AskRefusal | 'busy'>;
  /** What the rules and limits of the round cost; looked into for a minute and more. */
  costs(id: string): Promise<LongQuestion<Costs> | AskRefusal | 'busy'>;
}

function questionOf({ householdId, dwellingId }: Question): WhyNotQuestion {
  if (householdId === undefined) return { kind: 'dwelling', dwellingId: dwellingId ?? '' };
  return dwellingId === undefined ? { kind: 'household', householdId } : { kind: 'pair', householdId, dwellingId };
}

/** The service of the questions about rounds. */
export function createQuestionService({ db, meetings, questionPool, longPool }: QuestionSurroundings): QuestionService {
  const shownRound = async (id: string, of: Parameters<typeof openFor>[2]): Promise<{ readonly open: OpenRound; readonly shown: readonly LevelView[] } | AskRefusal> => {
    const open = await openFor(db, id, of);
    if (typeof open === 'string') return open;
    const view = await meetings.view(id);
    if (typeof view === 'string') return view;
    return view.proposal === null ? 'proposalNotFound' : { open, shown: view.proposal.levels };
  };
  const asked = async (id: string, householdId: string | null): Promise<AskedRound | AskRefusal> => {
    const known = await shownRound(id, { householdId: householdId ?? undefined });
    return typeof known === 'string' ? known : askedRound(known.open, known.shown, householdId);
  };
  return {
    async whyNot(id, question, gone) {
      const known = await shownRound(id, question);
      return typeof known === 'string' ? known : whyNotIn(questionPool, known.open, known.shown, questionOf(question), gone);
    },
    async ranking(id, of, gone) {
      const known = await shownRound(id, of);
      return typeof known === 'string' ? known : rankingIn(questionPool, known.open, known.shown, of, gone);
    },
    async help(id, householdId) {
      const round = await asked(id, householdId);
      return typeof round === 'string' ? round : helpIn(longPool, round, householdId) ?? 'busy';
    },
    async costs(id) {
      const round = await asked(id, null);
      return typeof round === 'string' ? round : costsIn(longPool, round) ?? 'busy';
    },
  };
}
