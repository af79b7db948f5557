import {
  housedFigures, rankDwellings, rankHouseholds, tieRanges, whatItCosts, whatWouldHelp, whyNot, type Costs, type CostsAsked, type Engine, type Help, type HelpAsked, type PlacementIds, type Problem, type Proposal, type Ranking, type TieRange,
  type WhyNotAnswer, type WhyNotQuestion,
} from '../../solver/index.ts';

// What a solving thread can be asked about a proposal besides solving. A question is data, and so are its progress and its answer: all of it crosses between threads.

/** What a question is answered with: the default engine, a clock since its turn came, a say in whether to go on, and an ear for how far it has come. */
export interface Look {
  readonly engine: Engine;
  seconds(): number;
  shouldStop(): boolean;
  onProgress(progress: unknown): void;
}

/** A proposal that is asked about; its placements keep the hard rules of the problem that is asked about with it. */
export type AskedProposal = Pick<Proposal, 'placements' | 'levels'>;

/** Why not a pair, or none at all for a household, or nobody for a dwelling; so many seconds at most (null: no limit). `firstBound` is what is proved of the first level for the whole round. */
interface WhyNotAsked {
  readonly firstBound?: number;
  readonly placements: readonly PlacementIds[];
  readonly question: WhyNotQuestion;
  readonly changes: 'fewest' | 'any';
  readonly seed: number;
  readonly timeLimitSeconds: number | null;
}

/** The dwellings in order for a household, or the households for a dwelling. */
type RankingAsked = { readonly proposal: AskedProposal } & ({ readonly householdId: string } | { readonly dwellingId: string });

/** What would help, for a household or the round. */
interface HelpOf {
  readonly proposal: AskedProposal;
  readonly asked: HelpAsked;
}

/** What the rules and limits cost. */
interface CostsOf {
  readonly proposal: AskedProposal;
  readonly asked: CostsAsked;
}

/** How many are housed over all proposals that are as good as this one, of these households (null: all); so many seconds at most (null: no limit). */
interface TieRangesAsked {
  readonly placements: readonly PlacementIds[];
  readonly among: readonly string[] | null;
  readonly seed: number;
  readonly timeLimitSeconds: number | null;
}

/** Every kind of question, and how it is answered. Each throws where the core does. */
export const QUESTIONS = {
  whyNot: (problem: Problem, { placements, question, changes, seed, timeLimitSeconds, firstBound = 0 }: WhyNotAsked, look: Look): WhyNotAnswer => (
    whyNot(problem, placements, question, look.engine, { seed, timeLimitSeconds, changes, firstBound, seconds: () => look.seconds(), shouldStop: () => look.shouldStop() })),
  ranking: (problem: Problem, asked: RankingAsked): Ranking => (
    'householdId' in asked ? rankDwellings(problem, asked.proposal, asked.householdId) : rankHouseholds(problem, asked.proposal, asked.dwellingId)),
  help: (problem: Problem, { proposal, asked }: HelpOf, look: Look): Help => whatWouldHelp(problem, proposal, asked, look.engine, look),
  costs: (problem: Problem, { proposal, asked }: CostsOf, look: Look): Costs => whatItCosts(problem, proposal, asked, look.engine, look),
  tieRanges: (problem: Problem, { placements, among, seed, timeLimitSeconds }: TieRangesAsked, look: Look): readonly TieRange[] => (
    tieRanges(problem, placements, housedFigures(problem, among && new Set(among)), look.engine, { seed, timeLimitSeconds, seconds: () => look.seconds(), shouldStop: () => look.shouldStop() })),
} satisfies Readonly<Record<string, (problem: Problem, asked: never, look: Look) => unknown>>;

/** The name of a kind of question. */
export type QuestionKind = keyof typeof QUESTIONS;

/** What must be told with a question of a kind. */
export type AskedOf<K extends QuestionKind> = Parameters<(typeof QUESTIONS)[K]>[1];

/** What a question of a kind is answered with. */
export type AnswerOf<K extends QuestionKind> = ReturnType<(typeof QUESTIONS)[K]>;
