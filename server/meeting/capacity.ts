import type { Problem } from '../../solver/index.ts';
import type { Database } from '../db/open.ts';
import type { RoundRow } from '../db/tables.ts';
import { otherTime, timeOf } from '../rounds/service.ts';
import type { CapacityView } from '../team-time/schemas.ts';
import { staffNames } from '../registers/service.ts';
import { capacityView, differenceViews, type TimeNames } from '../team-time/service.ts';

/** What people call the teams of a problem, and the staff members who are in the register still. */
export async function timeNames(db: Database, { teams }: Pick<Problem, 'teams'>): Promise<TimeNames> {
  return { teams: new Map(teams.map(({ id, name }) => [id, name])), staff: await staffNames(db) };
}

/** What the teams' time in a round follows from; null for a round from a problem file, which says the teams' figures itself. */
export async function roundCapacityView(db: Database, round: Pick<RoundRow, 'id' | 'problemSha256'>, frozen: Problem, proposalNumber: number | null): Promise<CapacityView | null> {
  const time = await timeOf(db, round.id, round.problemSha256);
  if (time === null) return null;
  const names = await timeNames(db, frozen);
  const other = await otherTime(db, round.id, time);
  return capacityView(time, frozen.teams, names, other === null ? null : { number: other.number, now: proposalNumber, teams: differenceViews(other.differences, names) });
}
