import { replicate, supposedBy, townWithChange, yearsFigures, type Assumptions, type Policy, type StockChange, type Town, type YearsFigures } from '../../solver/index.ts';
import type { Look } from './questions.ts';
import type { StudyPartAsked } from './study-answers.ts';

/** What is simulated: a town with what is supposed and a policy, once with nothing changed, and once with each change. */
interface BoughtHomes {
  readonly town: Town;
  readonly homes: readonly { readonly change: StockChange }[];
  readonly freeFrom: string;
  readonly policy: Policy;
  readonly assumptions: Assumptions;
}

/** What is the same for all alternatives. */
interface ForAll {
  readonly years: number;
  readonly seed: number;
}

/** One replication of one alternative: nothing changed (0), or a change by its number (1 and up). */
interface ReplicationPart {
  readonly run: number;
  readonly replication: number;
}

const DAYS_OF_YEAR = 365;

function townOf({ town, homes, freeFrom }: BoughtHomes, run: number): Town {
  if (run === 0) return town;
  const home = homes[run - 1];
  if (home === undefined) throw new Error(`a question about homes over years has no alternative ${run}`);
  return townWithChange(town, home.change, freeFrom);
}

/** Works out one replication of one alternative. A part that is stopped has no outcome: its thread is ended by whoever asked. */
export function answerNextHomeYears({ material, question: { years, seed }, part: { run, replication } }: StudyPartAsked<BoughtHomes, ForAll, ReplicationPart>, look: Look): YearsFigures {
  const simulated = { town: townOf(material, run), supposed: supposedBy(material.assumptions), procedure: { kind: 'solved' as const, policy: material.policy }, days: years * DAYS_OF_YEAR, warmUpDays: 0, seed };
  const outcome = replicate(simulated, replication, look.engine, { shouldStop: () => false });
  if (outcome === null) throw new Error('a replication ended before its last day');
  return yearsFigures(outcome);
}
