import { compareIds } from './domain/distance.ts';
import type { Dwelling, Household, Lock, Problem, Team } from './domain/problem.ts';
import type { Conflict } from './domain/proposal.ts';
import type { Round } from './domain/round.ts';
import { breachesOf } from './evaluate.ts';
import { rulesBroken } from './reasons.ts';
import { hardRules, RULES } from './rules/index.ts';
import { roundFor, standingOf, type Placed, type Standing } from './rules/standing.ts';

/** Sets of placements that a search for kept locks looks at before it gives up. */
const MOST_NODES = 20_000;

const CAN_BE_MENDED: ReadonlySet<string> = new Set(RULES.filter((rule) => rule.check.makesRoom !== undefined).map((rule) => rule.id));

const isSame = (a: Lock, b: Lock): boolean => a.kind === b.kind && a.householdId === b.householdId && a.dwellingId === b.dwellingId;

/** The require locks of a problem. */
export function requireLocks(problem: Problem): readonly Lock[] {
  return problem.locks.filter((lock) => lock.kind === 'require');
}

function withRequired(problem: Problem, locks: readonly Lock[]): Problem {
  return { ...problem, locks: [...problem.locks.filter((lock) => lock.kind === 'forbid'), ...locks] };
}

/** The teams worth trying: none at all unless the policy demands one, since a team only takes room. */
function teamsFor(round: Round, household: Household, dwelling: Dwelling): readonly (Team | null)[] {
  if (!standingOf(round, []).demandsTeam) return [null];
  const eligible = round.problem.teams.filter((team) => round.isEligible(team, household, round.siteOf(dwelling)));
  return eligible.length > 0 ? eligible : [null];
}

function rowsFor(round: Round, household: Household, dwelling: Dwelling): readonly Placed[] {
  return teamsFor(round, household, dwelling).map((team) => (
    { household, dwelling, team, site: round.siteOf(dwelling), moveInDay: round.moveInDay(household, dwelling) }));
}

interface LockedPair {
  readonly household: Household;
  readonly dwelling: Dwelling;
}

function pairOf(round: Round, lock: Lock): LockedPair {
  const household = round.households.get(lock.householdId);
  const dwelling = round.dwellings.get(lock.dwellingId);
  if (!household || !dwelling) throw new Error(`a lock names ${lock.householdId} and ${lock.dwellingId}, which readProblem should have refused`);
  return { household, dwelling };
}

/** Everyone who is not placed and lives where a broken rule would gain room if they moved away. */
function thoseWhoMakeRoom(standing: Standing, households: readonly Household[]): readonly Household[] {
  const hard = hardRules(standing.round.problem.policy);
  return households.filter((household) => hard.some(({ rule, parameters }) => rule.check.makesRoom?.(standing, household, parameters) === true));
}

/**
 * Can all these require locks be kept in one proposal? Null when the search gave up.
 * Placements beyond the locked ones never help, but for one thing: somebody who moves away makes room where they live.
 */
export function canBeKept(problem: Problem, locks: readonly Lock[]): boolean | null {
  const round = roundFor(withRequired(problem, locks));
  const pairs = [...new Map(locks.map((lock) => [lock.householdId, pairOf(round, lock)])).values()];
  let nodes = 0;

  // Whoever makes room is tried in turn; once every dwelling has been tried for one, that one stays where it is.
  const moveAway = (standing: Standing, rest: readonly Household[]): boolean | null => {
    const stay = new Set<Household>();
    for (const household of thoseWhoMakeRoom(standing, rest)) {
      stay.add(household);
      const others = rest.filter((one) => !stay.has(one));
      for (const dwelling of round.problem.dwellings) {
        const found = place(standing, { household, dwelling }, others);
        if (found !== false) return found;
      }
    }
    return false;
  };

  const place = (standing: Standing, { household, dwelling }: LockedPair, rest: readonly Household[]): boolean | null => {
    if (standing.occupantOf(dwelling)) return false;
    for (const row of rowsFor(round, household, dwelling)) {
      const found = search([...standing.placed, row], rest);
      if (found !== false) return found;
    }
    return false;
  };

  const search = (placed: readonly Placed[], rest: readonly Household[]): boolean | null => {
    nodes += 1;
    if (nodes > MOST_NODES) return null;
    const standing = standingOf(round, placed);
    const next = pairs[placed.length];
    const broken = breachesOf(standing).filter(({ ruleId, facts }) => !(next && ruleId === 'lock' && facts.kind === 'require'));
    if (broken.some((breach) => !CAN_BE_MENDED.has(breach.ruleId))) return false;
    if (next) return place(standing, next, rest);
    return broken.length === 0 ? true : moveAway(standing, rest);
  };
  const locked = new Set(pairs.map(({ household }) => household));
  return search([], round.problem.households.filter((household) => !locked.has(household)));
}

/** The hard rules that the placement of one locked pair breaks by itself, sorted. */
export function rulesAgainst(problem: Problem, lock: Lock): readonly string[] {
  const round = roundFor(withRequired(problem, [lock]));
  const { household, dwelling } = pairOf(round, lock);
  return [...rulesBroken(standingOf(round, []), household, dwelling)].sort(compareIds);
}

/** Locks of one set that cannot be kept together and of which each is needed for that, found by leaving out one after another. */
function smallestSet(problem: Problem, locks: readonly Lock[]): readonly Lock[] {
  return locks.reduce((set, lock) => {
    const fewer = set.filter((one) => !isSame(one, lock));
    return canBeKept(problem, fewer) === false ? fewer : set;
  }, locks);
}

/**
 * Why the require locks cannot all be kept: a row for each lock that cannot be kept even alone, else one for each lock of a smallest set.
 * Empty when they can be kept; null when the search gave up.
 */
export function conflictsOf(problem: Problem): readonly Conflict[] | null {
  const locks = requireLocks(problem);
  const kept = canBeKept(problem, locks);
  if (kept !== false) return kept === null ? null : [];
  const hopeless = locks.filter((lock) => canBeKept(problem, [lock]) === false);
  if (hopeless.length > 0) return hopeless.map((lock) => ({ lock, ruleIds: [...rulesAgainst(problem, lock)] }));
  const set = smallestSet(problem, locks);
  const round = roundFor(withRequired(problem, set));
  const placed = set.flatMap((lock) => {
    const { household, dwelling } = pairOf(round, lock);
    return rowsFor(round, household, dwelling).slice(0, 1);
  });
  const ruleIds = [...new Set(breachesOf(standingOf(round, placed)).map((breach) => breach.ruleId))].sort(compareIds);
  return set.map((lock) => ({ lock, ruleIds }));
}
