import type { Database } from '../db/open.ts';
import type { Parameters } from '../parameters/schemas.ts';
import { drawnBehind } from './among-equals.ts';
import { decisionsOf } from './decide.ts';
import { openRound, type RoundGone } from './rounds-open.ts';
import { selectDecisions } from './store.ts';

/** What a decision was made from, as text, without what decided among equals. */
function withoutEquals(basis: string): string {
  const { amongEquals: _, ...rest } = JSON.parse(basis) as Record<string, unknown>;
  return JSON.stringify(rest);
}

/** Whether two decisions were made from the same; what decided among equals is held against each other where it was stored, and can be told again. */
function isSameBasis(stored: string, again: string, canTell: boolean): boolean {
  const isTold = canTell && Object.hasOwn(JSON.parse(stored) as object, 'amongEquals');
  return isTold ? stored === again : withoutEquals(stored) === withoutEquals(again);
}

/** Decides a decided round once more and holds it against what was stored: how many decisions there are, of how many nothing is left, and of which households they differ; 'notDecided' while the round is not, or is open again. */
export async function decidedDecisions(db: Database, id: string, parameters: Parameters): Promise<{ readonly decisions: number; readonly erased: number; readonly different: string[] } | RoundGone | 'notDecided'> {
  const open = await openRound(db, id);
  if (typeof open === 'string') return open;
  const { round, problem, plan } = open;
  if (round.state !== 'decided' && round.state !== 'closed') return 'notDecided';
  const stored = await selectDecisions(db, id);
  const drawn = await drawnBehind(db, id, plan);
  const again = new Map(decisionsOf(problem, plan, { roundId: id, actor: '', at: '2000-01-01T00:00:00.000Z', parameters, drawn: drawn ?? [], consequenceOf: () => null }).map((row) => [row.householdId, row]));
  const isSame = (row: (typeof stored)[number]): boolean => {
    const now = again.get(row.householdId);
    return now !== undefined && (['outcome', 'dwellingId', 'teamId', 'moveIn', 'code', 'reason', 'override'] as const).every((field) => now[field] === row[field]) && isSameBasis(row.basis, now.basis, drawn !== null);
  };
  const whole = stored.filter((row) => row.erasedAt === null);
  return { decisions: stored.length, erased: stored.length - whole.length, different: whole.filter((row) => !isSame(row)).map((row) => row.householdId) };
}
