import type { Database } from '../db/open.ts';
import { TeamsTime, type TimeDifference } from '../team-time/schemas.ts';
import { timeDifferences } from '../team-time/service.ts';
import { capacityText, otherCapacities } from './store.ts';

const parsed = (text: string): TeamsTime => TeamsTime.parse(JSON.parse(text));

/** What the teams' time in a problem of a round follows from; null where that is not kept, as for a round from a problem file. */
export async function timeOf(db: Database, roundId: string, problemSha256: string): Promise<TeamsTime | null> {
  const text = await capacityText(db, roundId, problemSha256);
  return text === null ? null : parsed(text);
}

/** What the teams' time followed from when a proposal of the round was made. */
export interface OtherTime {
  readonly number: number;
  readonly differences: readonly TimeDifference[];
}

/** How the teams' time differs from what the newest proposal of the round was made from for which it was another; null where it has been the same for all of them. */
export async function otherTime(db: Database, roundId: string, now: TeamsTime): Promise<OtherTime | null> {
  for (const { number, capacity } of await otherCapacities(db, roundId, JSON.stringify(now))) {
    const differences = timeDifferences(parsed(capacity), now);
    if (differences.length > 0) return { number, differences };
  }
  return null;
}
