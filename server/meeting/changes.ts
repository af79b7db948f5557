import { canonicalProblem, type Problem } from '../../solver/index.ts';
import type { Database } from '../db/open.ts';
import type { FollowUpTerms } from '../follow-up-terms/schemas.ts';
import type { RoundRow } from '../db/tables.ts';
import { registersNumber } from '../record/service.ts';
import { problemFromRegisters, timeOf } from '../rounds/service.ts';
import type { TimeDifferenceView } from '../team-time/schemas.ts';
import { differenceViews, timeDifferences } from '../team-time/service.ts';
import { timeNames } from './capacity.ts';
import type { RegisterChanges } from './schemas.ts';

interface Row {
  readonly id: string;
}

function between(before: readonly Row[], after: readonly Row[]): RegisterChanges['households'] {
  const [old, now] = [new Map(before.map((row) => [row.id, row])), new Map(after.map((row) => [row.id, row]))];
  return {
    added: [...now.keys()].filter((id) => !old.has(id)), gone: [...old.keys()].filter((id) => !now.has(id)),
    changed: [...now].filter(([id, row]) => old.has(id) && JSON.stringify(old.get(id)) !== JSON.stringify(row)).map(([id]) => id),
  };
}

const isNone = ({ added, gone, changed }: RegisterChanges['households']): boolean => added.length + gone.length + changed.length === 0;

/** What is another between two problems of the same round, with how the teams' time differs and why; null when nothing is. */
export function problemChanges(before: Problem, after: Problem, teams: readonly TimeDifferenceView[] = []): RegisterChanges | null {
  const [old, now] = [canonicalProblem(before), canonicalProblem(after)];
  const households = between(old.households, now.households);
  const dwellings = between(old.dwellings, now.dwellings);
  const rest = ({ households: _, dwellings: __, locks: ___, baseline: ____, policy: _____, ...others }: Problem): string => JSON.stringify(others);
  const surroundings = rest(old) !== rest(now);
  return isNone(households) && isNone(dwellings) && !surroundings ? null : { households, dwellings, surroundings, teams: [...teams] };
}

/** Tells how the registers have changed since a round was frozen; looked into again only when the record tells of a change in them. */
export type RegisterWatch = (db: Database, round: RoundRow, frozen: Problem) => Promise<RegisterChanges | null>;

/** Makes a watch that remembers what it found last of each round. */
export function createRegisterWatch(terms: FollowUpTerms): RegisterWatch {
  const known = new Map<string, { readonly key: string; readonly changes: RegisterChanges | null }>();
  return async (db, round, frozen) => {
    if (round.origin === 'file') return null;
    const key = `${round.problemSha256} ${await registersNumber(db)}`;
    const found = known.get(round.id);
    if (found?.key === key) return found.changes;
    const { read, time } = await problemFromRegisters(db, round.id, frozen, frozen.policy, terms);
    const was = await timeOf(db, round.id, round.problemSha256);
    const teams = was === null ? [] : differenceViews(timeDifferences(was, time), await timeNames(db, frozen));
    const changes = read.ok ? problemChanges(frozen, read.problem, teams) : null;
    known.set(round.id, { key, changes });
    return changes;
  };
}
