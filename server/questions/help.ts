import type { Help, HelpProgress } from '../../solver/index.ts';
import type { SolvePool } from '../solving/pool.ts';
import { confirmedView, helpView, screenedView } from './help-views.ts';
import type { LongQuestion, ToldEvent } from './long-events.ts';
import type { LookProgress } from './schemas.ts';
import type { AskedRound } from './asked-round.ts';

/** How much is confirmed, and the seconds that screening and confirming may take once the turn has come. */
const EFFORT = { mostConfirmed: 10, screenSeconds: 30, confirmSeconds: 60, seed: 1 } as const;

/** What would help a household, or the round (null): put in line; null when too many wait. */
export function helpIn(pool: SolvePool, { problem, proposal }: AskedRound, householdId: string | null): LongQuestion<Help> | null {
  const job = pool.ask('help', problem, { proposal, asked: { householdId, ...EFFORT } });
  if (job === null) return null;
  const round = { problem, proposal, householdId };
  const onTheWay = (progress: HelpProgress): ToldEvent => {
    switch (progress.stage) {
      case 'screened': return { event: 'screened', data: { rows: progress.rows.map((row) => screenedView(row, round)) } };
      case 'confirmed': return { event: 'confirmed', data: confirmedView(progress.row, round) };
      default: return { event: 'progress', data: progress satisfies LookProgress };
    }
  };
  return {
    job, answered: (help, seconds) => ({ event: 'help', data: helpView(help, round, seconds) }),
    // a thread tells what belongs to the kind of question that it was asked
    onTheWay: (progress) => [onTheWay(progress as HelpProgress)],
  };
}
