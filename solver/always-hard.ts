import { dateOf } from './domain/date.ts';
import type { Dwelling, Household, Lock } from './domain/problem.ts';
import type { Round } from './domain/round.ts';
import type { Standing } from './rules/standing.ts';
import type { Breach } from './structure.ts';

// What holds under every policy and so is no rule: the horizon of the round, and the locks that people have set.

interface Locks {
  readonly required: readonly Lock[];
  readonly dwellingRequiredFor: ReadonlyMap<string, string>;
  readonly forbidden: ReadonlyMap<string, ReadonlySet<string>>;
}

const locksOf = new WeakMap<Round, Locks>();

function locksIn(round: Round): Locks {
  const known = locksOf.get(round);
  if (known) return known;
  const required = round.problem.locks.filter((lock) => lock.kind === 'require');
  const forbidden = new Map<string, Set<string>>();
  for (const { householdId, dwellingId, kind } of round.problem.locks) {
    if (kind === 'forbid') forbidden.set(householdId, (forbidden.get(householdId) ?? new Set()).add(dwellingId));
  }
  const found = { required, dwellingRequiredFor: new Map(required.map((lock) => [lock.householdId, lock.dwellingId])), forbidden };
  locksOf.set(round, found);
  return found;
}

const isForbidden = (round: Round, household: Household, dwelling: Dwelling): boolean =>
  locksIn(round).forbidden.get(household.id)?.has(dwelling.id) ?? false;

/** Placements that move in after the horizon, or that a lock forbids, and require locks that are not kept. */
export function alwaysHardBreaches({ round, placed, placementOf }: Standing): readonly Breach[] {
  const late = placed.filter((row) => row.moveInDay > round.lastDay).map(({ household, dwelling, moveInDay }): Breach => ({
    ruleId: 'horizon', householdIds: [household.id],
    message: `household ${household.id} cannot move into dwelling ${dwelling.id} before ${dateOf(moveInDay)}; the last day of the round is ${dateOf(round.lastDay)}`,
    facts: { dwellingId: dwelling.id, moveIn: dateOf(moveInDay), lastDay: dateOf(round.lastDay) },
  }));
  const forbidden = placed.filter((row) => isForbidden(round, row.household, row.dwelling)).map(({ household, dwelling }): Breach => ({
    ruleId: 'lock', householdIds: [household.id], message: `a lock forbids dwelling ${dwelling.id} for household ${household.id}`,
    facts: { dwellingId: dwelling.id, kind: 'forbid' },
  }));
  const unkept = locksIn(round).required.filter((lock) => placementOf(lock.householdId)?.dwelling.id !== lock.dwellingId).map((lock): Breach => ({
    ruleId: 'lock', householdIds: [lock.householdId], message: `a lock requires dwelling ${lock.dwellingId} for household ${lock.householdId}`,
    facts: { dwellingId: lock.dwellingId, kind: 'require' },
  }));
  return [...late, ...forbidden, ...unkept];
}

/** Would adding the unplaced household to the dwelling, its occupant taken out, pass the horizon? */
export function breaksHorizon({ round }: Standing, household: Household, dwelling: Dwelling): boolean {
  return round.moveInDay(household, dwelling) > round.lastDay;
}

/** Would adding the unplaced household to the dwelling, its occupant taken out, break a lock? */
export function breaksLock({ round, occupantOf }: Standing, household: Household, dwelling: Dwelling): boolean {
  const { dwellingRequiredFor } = locksIn(round);
  const occupant = occupantOf(dwelling)?.household;
  const own = dwellingRequiredFor.get(household.id);
  return isForbidden(round, household, dwelling)
    || (own !== undefined && own !== dwelling.id)
    || (occupant !== undefined && dwellingRequiredFor.get(occupant.id) === dwelling.id);
}
