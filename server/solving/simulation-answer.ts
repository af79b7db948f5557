import { replicate, supposedBy, type Assumptions, type Policy, type Replication, type Town } from '../../solver/index.ts';
import type { Look } from './questions.ts';
import type { StudyPartAsked } from './study-answers.ts';

/** What a simulation is about: the town that it starts from, the households that those who come resemble where the town has nobody waiting, and the alternatives. */
interface Simulations {
  readonly town: Town;
  readonly resembled?: Town['households'];
  readonly runs: readonly { readonly isQueue: boolean; readonly policy: Policy; readonly assumptions: Assumptions }[];
}

/** What is the same for all alternatives. */
interface ForAll {
  readonly years: number;
  readonly seed: number;
}

/** One replication of one alternative, both from 0. */
interface ReplicationPart {
  readonly run: number;
  readonly replication: number;
}

const DAYS_OF_YEAR = 365;

/** Works out one replication of one alternative. A part that is stopped has no outcome: its thread is ended by whoever asked. */
export function answerReplication({ material: { town, resembled, runs }, question: { years, seed }, part }: StudyPartAsked<Simulations, ForAll, ReplicationPart>, look: Look): Replication {
  const run = runs[part.run];
  if (run === undefined) throw new Error(`a simulation has no alternative ${part.run}`);
  const procedure = { kind: run.isQueue ? 'queue' as const : 'solved' as const, policy: run.policy };
  const simulated = { town, ...(resembled !== undefined && { resembled }), supposed: supposedBy(run.assumptions), procedure, days: years * DAYS_OF_YEAR, warmUpDays: 0, seed };
  const outcome = replicate(simulated, part.replication, look.engine, { shouldStop: () => false });
  if (outcome === null) throw new Error('a replication ended before its last day');
  return outcome;
}
