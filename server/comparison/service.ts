import { framesThatDiffer, type CommonField, type Pair, type TieRange } from '../../solver/index.ts';
import type { Database } from '../db/open.ts';
import { readNames } from '../municipality/service.ts';
import type { PolicyService } from '../policies/service.ts';
import { findProposal, findRound, problemOf, problemText, proposalOf, timeOf } from '../rounds/service.ts';
import type { QuestionJob, SolvePool } from '../solving/pool.ts';
import type { TimeDifferenceView } from '../team-time/schemas.ts';
import { staffNames } from '../registers/service.ts';
import { differenceViews, timeDifferences } from '../team-time/service.ts';
import type { ComparisonQuery, ComparisonView, RangesView, RangeView } from './schemas.ts';
import { comparedIds, comparisonView, type StoredSide } from './view.ts';

// What other capabilities use of comparing.
export { comparisonView, levelViews, type StoredSide } from './view.ts';

/** Seconds that the ranges of one proposal may take once the turn has come, and the seed of their dice. */
const RANGE_SECONDS = 20;
const RANGE_SEED = 1;

/** Why two proposals cannot be compared, with the numbers that it is about, or the fields by which their problems are not of one round. */
export type ComparisonRefusal =
  | { readonly refusal: 'roundNotFound' }
  | { readonly refusal: 'proposalNotFound' | 'erased' | 'proposalRefused'; readonly numbers: readonly number[] }
  | { readonly refusal: 'notOneRound'; readonly fields: readonly CommonField[] };

/** What comparing needs from outside. */
export interface ComparisonSurroundings {
  readonly db: Database;
  readonly pool: SolvePool;
  readonly policies: PolicyService;
}

/** Comparing two stored proposals of a round; nothing is changed by it. */
export interface ComparisonService {
  compare(roundId: string, numbers: ComparisonQuery): Promise<ComparisonView | ComparisonRefusal>;
  /** How many are housed over all that is as good as each of them; 'busy' where too many questions wait. Ended when whoever asked has gone. */
  ranges(roundId: string, numbers: ComparisonQuery, gone: AbortSignal): Promise<RangesView | ComparisonRefusal | 'busy'>;
}

/** A stored side with what its problem is known by. */
interface FoundSide extends StoredSide {
  readonly problemSha256: string;
}

interface Found {
  readonly round: NonNullable<Awaited<ReturnType<typeof findRound>>>;
  readonly sides: Pair<FoundSide>;
}

type Refusable = Exclude<ComparisonRefusal['refusal'], 'roundNotFound' | 'notOneRound'>;

async function storedSide({ db, policies }: ComparisonSurroundings, roundId: string, number: number): Promise<FoundSide | Refusable> {
  const row = await findProposal(db, roundId, number);
  if (row === undefined) return 'proposalNotFound';
  const text = row.erasedAt === null ? await problemText(db, row.problemSha256) : null;
  if (text === null) return 'erased';
  if (row.status === 'refused') return 'proposalRefused';
  const [problem, proposal] = [problemOf(text), proposalOf(row.text)];
  return { row, problem, proposal, placements: proposal.placements, policyName: policies.nameOf(problem.policy), problemSha256: row.problemSha256 };
}

async function find(parts: ComparisonSurroundings, roundId: string, numbers: ComparisonQuery): Promise<Found | ComparisonRefusal> {
  const round = await findRound(parts.db, roundId);
  if (round === undefined) return { refusal: 'roundNotFound' };
  const [a, b] = [await storedSide(parts, roundId, numbers.a), await storedSide(parts, roundId, numbers.b)];
  for (const refusal of ['proposalNotFound', 'erased', 'proposalRefused'] as const) {
    const those = [...(a === refusal ? [numbers.a] : []), ...(b === refusal ? [numbers.b] : [])];
    if (those.length > 0) return { refusal, numbers: those };
  }
  if (typeof a === 'string' || typeof b === 'string') throw new Error(`proposals of round ${roundId} are neither found nor refused`);
  const fields = framesThatDiffer(a.problem, b.problem);
  return fields.length > 0 ? { refusal: 'notOneRound', fields } : { round, sides: { a, b } };
}

const rangeView = ({ figureId, value, least, most, floor, ceiling }: TieRange): RangeView => ({ figureId, value, least, most, floor, ceiling });

/** How the teams' time differs between what the two were made from; nothing where that is not kept of both. */
async function teamTimeOf(db: Database, roundId: string, { a, b }: Pair<FoundSide>): Promise<readonly TimeDifferenceView[]> {
  const [before, after] = [await timeOf(db, roundId, a.problemSha256), await timeOf(db, roundId, b.problemSha256)];
  if (before === null || after === null) return [];
  return differenceViews(timeDifferences(before, after), { teams: new Map(b.problem.teams.map(({ id, name }) => [id, name])), staff: await staffNames(db) });
}

/** What came of looking for the ranges of one side; null when it was ended before it began. */
async function answered(job: QuestionJob<readonly TieRange[]>, roundId: string): Promise<RangeView[] | null> {
  const outcome = await job.outcome;
  if (outcome.kind === 'failed') throw new Error(`the ranges of a proposal of round ${roundId} were not found: ${outcome.message}`);
  return outcome.kind === 'answered' ? outcome.answer.map(rangeView) : null;
}

/** The service of comparing. */
export function createComparisonService(parts: ComparisonSurroundings): ComparisonService {
  const { db, pool } = parts;
  return {
    async compare(roundId, numbers) {
      const found = await find(parts, roundId, numbers);
      if ('refusal' in found) return found;
      const { round: { id, name, state, origin }, sides } = found;
      return comparisonView({ round: { id, name, state: state as ComparisonView['state'], isFromRegisters: origin === 'registers' }, sides, names: await readNames(db), teamTime: await teamTimeOf(db, id, sides) });
    },
    async ranges(roundId, numbers, gone) {
      const found = await find(parts, roundId, numbers);
      if ('refusal' in found) return found;
      const among = comparedIds(found.sides);
      const ask = ({ problem, placements }: StoredSide) => pool.ask('tieRanges', problem, { placements, among, seed: RANGE_SEED, timeLimitSeconds: RANGE_SECONDS });
      const [a, b] = [ask(found.sides.a), ask(found.sides.b)];
      const end = (): void => { a?.cancel(); b?.cancel(); };
      if (a === null || b === null) {
        end();
        return 'busy';
      }
      if (gone.aborted) end();
      gone.addEventListener('abort', end, { once: true });
      const [ofA, ofB] = await Promise.all([answered(a, roundId), answered(b, roundId)]);
      return { a: ofA, b: ofB };
    },
  };
}
